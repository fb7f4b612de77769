/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-plan-difference.h"
#include "fg-revision.h"
#include "fg-workspace.h"

G_BEGIN_DECLS

/**
 * FgPlanAmendment:
 *
 * A later version of a notice on its way into the plan that was made of the earlier one.
 */
typedef struct _FgPlanAmendment FgPlanAmendment;

FgPlanAmendment  *fg_plan_amendment_load           (FgWorkspace *workspace, gint64 plan_id, FgPlan *new_plan,
                                                    GError **error);
void              fg_plan_amendment_free           (FgPlanAmendment *self);
FgPlanDifference *fg_plan_amendment_get_difference (FgPlanAmendment *self);
gboolean          fg_plan_amendment_is_empty       (FgPlanAmendment *self);
guint             fg_plan_amendment_get_n_reports  (FgPlanAmendment *self, const FgPlanItem *old_item);
char             *fg_plan_amendment_dup_label      (FgPlanAmendment *self);
gboolean          fg_plan_amendment_apply          (FgPlanAmendment *self, FgRevision *revision, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FgPlanAmendment, fg_plan_amendment_free)

G_END_DECLS
