/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* U+2028: a line's end within a cell, for "\n" ends the row. */
#define FG_TABLE_LINE_BREAK "\xe2\x80\xa8"

void fg_table_row_begin       (GString *row);
void fg_table_row_append_cell (GString *row, const char *cell, gsize length);
void fg_table_row_end         (GString *row);

G_END_DECLS
