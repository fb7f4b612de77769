/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define FG_TYPE_TITLE_CELL (fg_title_cell_get_type ())
G_DECLARE_FINAL_TYPE (FgTitleCell, fg_title_cell, FG, TITLE_CELL, GtkWidget)

G_END_DECLS
