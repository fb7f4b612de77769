/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "fg-light.h"

G_BEGIN_DECLS

#define FG_TYPE_LIGHT_BAR_VIEW (fg_light_bar_view_get_type ())
G_DECLARE_FINAL_TYPE (FgLightBarView, fg_light_bar_view, FG, LIGHT_BAR_VIEW, GtkWidget)

void fg_light_bar_view_set_counts (FgLightBarView *self, const guint counts[FG_N_LIGHTS]);

G_END_DECLS
