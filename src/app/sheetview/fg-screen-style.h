/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "fg-sheet-style.h"

G_BEGIN_DECLS

FgSheetStyle *fg_screen_style_make  (GtkWidget *widget);
void          fg_screen_style_watch (GtkWidget *widget, GCallback on_changed);

G_END_DECLS
