/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void     fg_column_sort_enable (GtkColumnView *view);
gboolean fg_column_sort_read   (GtkColumnView *view, guint *column, gboolean *descending);

G_END_DECLS
