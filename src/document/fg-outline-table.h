/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-outline.h"
#include "fg-table-head.h"

G_BEGIN_DECLS

/**
 * FgOutlineTable:
 * @head: what its columns hold; without columns before a head was met
 * @is_framed: whether bars stand at the ends of its rows, too
 * @title: what stands above the head, in a row of its own
 * @title_row: that row
 * @is_in_hundredths: whether its shares of work done are written as parts of 1
 * @number: the number of the last row
 * @section: the section of the last row
 * @task: the task of the last row
 * @label: the number of that task, as printed
 * @above: what holds for the row from those above it, where its own cell is empty
 *
 * The table that is being read.
 */
typedef struct
{
  FgTableHead head;
  gboolean    is_framed;
  FgWords     title;
  FgWords     title_row;
  gboolean    is_in_hundredths;
  int         number;
  FgWords     section;
  FgWords     task;
  FgWords     label;
  FgWords     above[FG_TABLE_MAX_COLUMNS];
} FgOutlineTable;

guint    fg_outline_table_read    (FgOutlineTable *self, const FgTextFlow *flow, guint first, guint end,
                                   FgOutline *outline);
gboolean fg_outline_table_goes_on (const FgOutlineTable *self, FgWords paragraph);

G_END_DECLS
