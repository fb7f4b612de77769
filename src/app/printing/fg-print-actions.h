/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "fg-as-of-bar.h"
#include "fg-plan-picker.h"

G_BEGIN_DECLS

#define FG_TYPE_PRINT_ACTIONS (fg_print_actions_get_type ())
G_DECLARE_FINAL_TYPE (FgPrintActions, fg_print_actions, FG, PRINT_ACTIONS, GObject)

FgPrintActions *fg_print_actions_new          (GtkApplicationWindow *window, FgAsOfBar *as_of_bar,
                                               FgPlanPicker *plan_picker, AdwViewStack *views);
void            fg_print_actions_set_has_plan (FgPrintActions *self, gboolean has_plan);

G_END_DECLS
