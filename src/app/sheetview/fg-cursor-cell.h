/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define FG_TYPE_CURSOR_CELL (fg_cursor_cell_get_type ())
G_DECLARE_FINAL_TYPE (FgCursorCell, fg_cursor_cell, FG, CURSOR_CELL, GtkWidget)

FgCursorCell *fg_cursor_cell_new          (void);
void          fg_cursor_cell_set_sentence (FgCursorCell *self, const char *sentence);

G_END_DECLS
