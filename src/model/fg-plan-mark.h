/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-plan.h"

G_BEGIN_DECLS

/**
 * FgPlanBelow:
 * @FG_PLAN_BELOW_TASK: the measures of a task
 * @FG_PLAN_BELOW_SECTION: all that comes after an item in its section
 *
 * For which items the agencies of another hold.
 */
typedef enum
{
  FG_PLAN_BELOW_TASK,
  FG_PLAN_BELOW_SECTION,
} FgPlanBelow;

GArray  *fg_plan_list_names    (const FgPlan *plan, FgSpan span);
char    *fg_plan_dup_words     (const FgPlan *plan, FgSpan span);
gboolean fg_plan_mark_agency   (FgPlan *plan, FgPlanItem *item, FgSpan span, FgRole role, gboolean collective);
gboolean fg_plan_mark_deadline (FgPlan *plan, FgPlanItem *item, FgSpan span, const FgDeadline *deadline);
gboolean fg_plan_unmark        (FgPlan *plan, FgPlanItem *item, FgSpan span);
guint    fg_plan_assign_below  (FgPlan *plan, const FgPlanItem *item, FgPlanBelow below);

G_END_DECLS
