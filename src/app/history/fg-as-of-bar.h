/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "fg-day.h"
#include "fg-store.h"

G_BEGIN_DECLS

#define FG_TYPE_AS_OF_BAR (fg_as_of_bar_get_type ())
G_DECLARE_FINAL_TYPE (FgAsOfBar, fg_as_of_bar, FG, AS_OF_BAR, GtkWidget)

void     fg_as_of_bar_show_day    (FgAsOfBar *self, FgDay day);
void     fg_as_of_bar_leave       (FgAsOfBar *self);
gboolean fg_as_of_bar_is_past     (FgAsOfBar *self);
FgDay    fg_as_of_bar_suggest_day (FgAsOfBar *self);

G_END_DECLS
