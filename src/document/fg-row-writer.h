/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* U+2028: a line's end within a cell, for "\n" ends the row. */
#define FG_ROW_LINE_BREAK "\xe2\x80\xa8"

void fg_row_writer_begin       (GString *text);
void fg_row_writer_append_cell (GString *text, const char *cell, gsize length);
void fg_row_writer_end         (GString *text);

G_END_DECLS
