/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-plan.h"

G_BEGIN_DECLS

FgPlanItem   *fg_plan_find_item_at         (const FgPlan *plan, gsize offset);
FgSpan        fg_plan_item_get_own_span    (const FgPlanItem *item);
FgSpan        fg_plan_find_words           (const FgPlan *plan, const FgPlanItem *item, const char *words);
FgAssignment *fg_plan_item_find_assignment (const FgPlanItem *item, const char *agency);

gboolean      fg_plan_edit_text            (FgPlan *plan, FgPlanItem *item, const char *text);
gboolean      fg_plan_edit_deadline        (FgPlan *plan, FgPlanItem *item, const FgDeadline *deadline);
gboolean      fg_plan_edit_assign          (FgPlan *plan, FgPlanItem *item, const char *agency, FgRole role,
                                            gboolean collective);
gboolean      fg_plan_edit_unassign        (FgPlan *plan, FgPlanItem *item, const char *agency);
gboolean      fg_plan_edit_rename          (FgPlan *plan, FgPlanItem *item, const char *agency, const char *name,
                                            gboolean collective);
void          fg_plan_item_drop_stale      (FgPlanItem *item);

G_END_DECLS
