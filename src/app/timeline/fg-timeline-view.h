/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define FG_TYPE_TIMELINE_VIEW (fg_timeline_view_get_type ())
G_DECLARE_FINAL_TYPE (FgTimelineView, fg_timeline_view, FG, TIMELINE_VIEW, GtkWidget)

GtkWidget *fg_timeline_view_new (void);

G_END_DECLS
