/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define FG_TYPE_OVERVIEW_VIEW (fg_overview_view_get_type ())
G_DECLARE_FINAL_TYPE (FgOverviewView, fg_overview_view, FG, OVERVIEW_VIEW, GtkWidget)

G_END_DECLS
