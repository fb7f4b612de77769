/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "fg-item-filter.h"

G_BEGIN_DECLS

#define FG_TYPE_TASKS_VIEW (fg_tasks_view_get_type ())
G_DECLARE_FINAL_TYPE (FgTasksView, fg_tasks_view, FG, TASKS_VIEW, GtkWidget)

void fg_tasks_view_show_item    (FgTasksView *self, gint64 item_id);
void fg_tasks_view_show_scope   (FgTasksView *self, const FgItemFilter *scope, const char *title);
void fg_tasks_view_focus_search (FgTasksView *self);

G_END_DECLS
