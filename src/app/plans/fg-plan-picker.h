/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "fg-day.h"

G_BEGIN_DECLS

#define FG_TYPE_PLAN_PICKER (fg_plan_picker_get_type ())
G_DECLARE_FINAL_TYPE (FgPlanPicker, fg_plan_picker, FG, PLAN_PICKER, GtkWidget)

gint64      fg_plan_picker_get_plan_id (FgPlanPicker *self);
void        fg_plan_picker_set_plan_id (FgPlanPicker *self, gint64 plan_id);
const char *fg_plan_picker_get_title   (FgPlanPicker *self);
gboolean    fg_plan_picker_is_archived (FgPlanPicker *self);

G_END_DECLS
