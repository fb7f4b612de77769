/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-table-head.h"

G_BEGIN_DECLS

/**
 * FgOutlineRow:
 * @words: all of it
 * @n_cells: how many cells it has, more than there are in @cells where it is wider than any table
 * @cells: its cells, without the blanks around them
 *
 * The row of a table whose cells are parted by bars. A line's end in a cell is U+2028.
 */
typedef struct
{
  FgWords words;
  guint   n_cells;
  FgWords cells[FG_TABLE_MAX_COLUMNS];
} FgOutlineRow;

gboolean fg_outline_row_read           (FgOutlineRow *self, FgWords paragraph, gboolean is_framed);
gboolean fg_outline_row_is_rule        (const FgOutlineRow *self);
guint    fg_outline_row_count_filled   (const FgOutlineRow *self, guint *last);
gboolean fg_outline_row_is_total       (const FgOutlineRow *self);
gboolean fg_outline_row_counts_columns (const FgOutlineRow *self);
guint    fg_outline_row_split_cell         (FgWords cell, FgWords *points, guint max, gboolean *are_marked);

G_END_DECLS
