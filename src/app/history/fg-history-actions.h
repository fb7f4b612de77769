/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-as-of-bar.h"
#include "fg-item-form.h"
#include "fg-plan-picker.h"
#include "fg-tasks-view.h"

G_BEGIN_DECLS

#define FG_TYPE_HISTORY_ACTIONS (fg_history_actions_get_type ())
G_DECLARE_FINAL_TYPE (FgHistoryActions, fg_history_actions, FG, HISTORY_ACTIONS, GObject)

FgHistoryActions *fg_history_actions_new          (GtkApplicationWindow *window, FgAsOfBar *as_of_bar,
                                                   FgPlanPicker *plan_picker, FgTasksView *tasks_view,
                                                   FgItemForm *item_form);
void              fg_history_actions_set_store    (FgHistoryActions *self, FgStore *store);
void              fg_history_actions_set_has_plan (FgHistoryActions *self, gboolean has_plan);

G_END_DECLS
