/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-matrix.h"
#include "fg-workspace.h"

G_BEGIN_DECLS

/**
 * FgMatrixRows:
 * @FG_MATRIX_ROWS_TASKS: sections and tasks; a task's agencies are its own
 * @FG_MATRIX_ROWS_MEASURES: sections, tasks and their measures
 *
 * How far down a matrix goes.
 */
typedef enum
{
  FG_MATRIX_ROWS_TASKS,
  FG_MATRIX_ROWS_MEASURES,
} FgMatrixRows;

/**
 * FgMatrixGroups:
 * @FG_MATRIX_GROUPS_COLLAPSED: a group of agencies is one column
 * @FG_MATRIX_GROUPS_EXPANDED: each of its members has a column, in which it has the group's part or its own stronger one
 *
 * How a matrix shows names that stand for several. A name without members is one column either way.
 */
typedef enum
{
  FG_MATRIX_GROUPS_COLLAPSED,
  FG_MATRIX_GROUPS_EXPANDED,
} FgMatrixGroups;

FgMatrix *fg_sheet_query_matrix (FgWorkspace *workspace, gint64 plan_id, FgMatrixRows rows, FgMatrixGroups groups,
                                 FgDay today, GError **error);

G_END_DECLS
