/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void fg_accessible_name_drop_down (GtkDropDown *drop_down, const char *name);
void fg_accessible_name_columns   (GtkColumnView *view, const char *name);
void fg_accessible_name_row       (GtkWidget *cell, const char *name);

G_END_DECLS
