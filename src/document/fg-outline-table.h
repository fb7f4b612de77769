/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-clause-label.h"

G_BEGIN_DECLS

/* Wider tables than this are not made for paper. */
#define FG_OUTLINE_TABLE_MAX_COLUMNS 16

/**
 * FgOutlineColumn:
 * @FG_OUTLINE_COLUMN_OTHER: a column that says nothing about the plan (备注)
 * @FG_OUTLINE_COLUMN_NUMBER: 序号
 * @FG_OUTLINE_COLUMN_SECTION: 类别
 * @FG_OUTLINE_COLUMN_TASK: 重点任务
 * @FG_OUTLINE_COLUMN_MEASURE: 工作措施
 * @FG_OUTLINE_COLUMN_CLAUSE: 牵头单位, 完成时限
 *
 * What a column of a table holds.
 */
typedef enum
{
  FG_OUTLINE_COLUMN_OTHER,
  FG_OUTLINE_COLUMN_NUMBER,
  FG_OUTLINE_COLUMN_SECTION,
  FG_OUTLINE_COLUMN_TASK,
  FG_OUTLINE_COLUMN_MEASURE,
  FG_OUTLINE_COLUMN_CLAUSE,
} FgOutlineColumn;

/**
 * FgOutlineTable:
 * @n_columns: how many columns the table has, 0 before its head was met
 * @is_framed: whether bars stand at the ends of its rows, too
 * @columns: what they hold
 * @labels: what the heads of those say that hold parts of a clause
 * @number: the number of the last row
 * @section: the section of the last row
 *
 * A table that was copied as text, its cells parted by “|”.
 */
typedef struct
{
  guint           n_columns;
  gboolean        is_framed;
  FgOutlineColumn columns[FG_OUTLINE_TABLE_MAX_COLUMNS];
  FgClauseLabel   labels[FG_OUTLINE_TABLE_MAX_COLUMNS];
  int             number;
  FgWords         section;
} FgOutlineTable;

gboolean fg_outline_table_take (FgOutlineTable *self, GArray *paragraphs, FgWords words);

G_END_DECLS
