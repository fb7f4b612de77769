/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-plan.h"

G_BEGIN_DECLS

/**
 * FgPlanMatching:
 *
 * Which section, task and measure of a plan is which one of a later version of it.
 */
typedef struct _FgPlanMatching FgPlanMatching;

FgPlanMatching *fg_plan_matching_new               (FgPlan *old_plan, FgPlan *new_plan, GHashTable *first_items);
void            fg_plan_matching_free              (FgPlanMatching *self);
FgPlanItem     *fg_plan_matching_find_new          (FgPlanMatching *self, const FgPlanItem *old_item);
FgPlanItem     *fg_plan_matching_find_old          (FgPlanMatching *self, const FgPlanItem *new_item);
FgPlanSection  *fg_plan_matching_find_new_section  (FgPlanMatching *self, const FgPlanSection *old_section);
FgPlanSection  *fg_plan_matching_find_old_section  (FgPlanMatching *self, const FgPlanSection *new_section);
FgPlanItem     *fg_plan_matching_find_split_from   (FgPlanMatching *self, const FgPlanItem *new_item);
FgPlanItem     *fg_plan_matching_find_joined_into  (FgPlanMatching *self, const FgPlanItem *old_item);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FgPlanMatching, fg_plan_matching_free)

G_END_DECLS
