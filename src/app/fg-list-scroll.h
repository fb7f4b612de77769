/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void fg_list_scroll_to          (GtkListView *view, guint position);
void fg_list_scroll_columns_to  (GtkColumnView *view, guint position);
void fg_list_focus_selected_row (GtkColumnView *view);

G_END_DECLS
