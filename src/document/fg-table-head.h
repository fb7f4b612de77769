/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-clause-label.h"

G_BEGIN_DECLS

/* Wider tables than this are not made for people. */
#define FG_TABLE_MAX_COLUMNS 64

/* The head of a table may stand over so many rows. */
#define FG_TABLE_MAX_HEAD_ROWS 3

/**
 * FgTableColumnKind:
 * @FG_TABLE_COLUMN_OTHER: a column that the plan has no place for
 * @FG_TABLE_COLUMN_DERIVED: what follows from the others (亮灯)
 * @FG_TABLE_COLUMN_NUMBER: 序号
 * @FG_TABLE_COLUMN_SECTION: 类别
 * @FG_TABLE_COLUMN_TASK: 重点任务
 * @FG_TABLE_COLUMN_MEASURE: 工作措施
 * @FG_TABLE_COLUMN_TARGET: 工作目标
 * @FG_TABLE_COLUMN_PHASE: 一季度: what is to be reached by then
 * @FG_TABLE_COLUMN_CLAUSE: 牵头单位, 完成时限
 * @FG_TABLE_COLUMN_LAST_DAY: 截止日期, beside a column with the deadline's words
 * @FG_TABLE_COLUMN_PERSON: 责任领导
 * @FG_TABLE_COLUMN_PERCENT: 完成率
 * @FG_TABLE_COLUMN_PROGRESS: 进展情况, 存在问题
 * @FG_TABLE_COLUMN_STATUS: 状态
 * @FG_TABLE_COLUMN_REPORT_DAY: 填报日期
 * @FG_TABLE_COLUMN_NOTE: 备注
 *
 * What a column of a table holds.
 */
typedef enum
{
  FG_TABLE_COLUMN_OTHER,
  FG_TABLE_COLUMN_DERIVED,
  FG_TABLE_COLUMN_NUMBER,
  FG_TABLE_COLUMN_SECTION,
  FG_TABLE_COLUMN_TASK,
  FG_TABLE_COLUMN_MEASURE,
  FG_TABLE_COLUMN_TARGET,
  FG_TABLE_COLUMN_PHASE,
  FG_TABLE_COLUMN_CLAUSE,
  FG_TABLE_COLUMN_LAST_DAY,
  FG_TABLE_COLUMN_PERSON,
  FG_TABLE_COLUMN_PERCENT,
  FG_TABLE_COLUMN_PROGRESS,
  FG_TABLE_COLUMN_STATUS,
  FG_TABLE_COLUMN_REPORT_DAY,
  FG_TABLE_COLUMN_NOTE,
} FgTableColumnKind;

/**
 * FgTableColumn:
 * @kind: what it holds
 * @label: (columns of clauses) what its head says about them
 * @head: its head, as printed
 *
 * A column of a table.
 */
typedef struct
{
  FgTableColumnKind kind;
  FgClauseLabel     label;
  FgWords           head;
} FgTableColumn;

/**
 * FgTableHead:
 * @n_columns: how many columns the table has
 * @columns: its columns
 *
 * The head of a table that holds a plan.
 */
typedef struct
{
  guint         n_columns;
  FgTableColumn columns[FG_TABLE_MAX_COLUMNS];
} FgTableHead;

guint    fg_table_head_read      (FgTableHead *self, const FgWords *const *rows, guint n_rows, guint n_columns);
gboolean fg_table_head_has       (const FgTableHead *self, FgTableColumnKind kind);
gboolean fg_table_head_is_of_own (const FgTableHead *self);

G_END_DECLS
