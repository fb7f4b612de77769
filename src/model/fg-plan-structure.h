/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-plan.h"

G_BEGIN_DECLS

/**
 * FgPlanMove:
 * @FG_PLAN_MOVE_UP: before the one before it
 * @FG_PLAN_MOVE_DOWN: after the one after it
 * @FG_PLAN_MOVE_IN: a task becomes the last measure of the task before it
 * @FG_PLAN_MOVE_OUT: a measure becomes a task
 *
 * Where an item can go.
 */
typedef enum
{
  FG_PLAN_MOVE_UP,
  FG_PLAN_MOVE_DOWN,
  FG_PLAN_MOVE_IN,
  FG_PLAN_MOVE_OUT,
} FgPlanMove;

FgPlanItem *fg_plan_find_task_of     (const FgPlan *plan, const FgPlanItem *measure);
FgPlanItem *fg_plan_find_item_before (const FgPlan *plan, const FgPlanItem *item);

gboolean    fg_plan_can_move         (const FgPlan *plan, const FgPlanItem *item, FgPlanMove move);
gboolean    fg_plan_move_item        (FgPlan *plan, FgPlanItem *item, FgPlanMove move);
FgPlanItem *fg_plan_join_item        (FgPlan *plan, FgPlanItem *item);
gboolean    fg_plan_remove_item      (FgPlan *plan, FgPlanItem *item);
FgPlanItem *fg_plan_add_item         (FgPlan *plan, FgPlanItem *after, FgItemKind kind);

void        fg_plan_place_after      (FgPlan *plan, FgPlanItem *before, FgPlanItem *item, FgItemKind kind);
void        fg_plan_dissolve_task    (FgPlan *plan, FgPlanItem *task);
void        fg_plan_drop_item        (FgPlan *plan, FgPlanItem *item);
void        fg_plan_renumber         (FgPlan *plan);

G_END_DECLS
