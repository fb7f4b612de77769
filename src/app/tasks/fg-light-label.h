/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define FG_TYPE_LIGHT_LABEL (fg_light_label_get_type ())
G_DECLARE_FINAL_TYPE (FgLightLabel, fg_light_label, FG, LIGHT_LABEL, GtkWidget)

G_END_DECLS
