/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-plan-picker.h"
#include "fg-store.h"

G_BEGIN_DECLS

#define FG_TYPE_PLAN_ACTIONS (fg_plan_actions_get_type ())
G_DECLARE_FINAL_TYPE (FgPlanActions, fg_plan_actions, FG, PLAN_ACTIONS, GObject)

FgPlanActions *fg_plan_actions_new       (GtkApplicationWindow *window, FgPlanPicker *picker);
void           fg_plan_actions_set_store (FgPlanActions *self, FgStore *store);
void           fg_plan_actions_set_plan  (FgPlanActions *self, gint64 plan_id, gboolean is_past);

G_END_DECLS
