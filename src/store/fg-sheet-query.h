/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-matrix.h"
#include "fg-timeline.h"
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
 * FgTimelineGroup:
 * @FG_TIMELINE_GROUP_SECTION: by section, as in the notice
 * @FG_TIMELINE_GROUP_AGENCY: by leading agency, else by responsible one; an item of several stands under each
 * @FG_TIMELINE_GROUP_DEADLINE: by month of the last day, then those without one
 *
 * What the headings of a timeline are.
 */
typedef enum
{
  FG_TIMELINE_GROUP_SECTION,
  FG_TIMELINE_GROUP_AGENCY,
  FG_TIMELINE_GROUP_DEADLINE,
} FgTimelineGroup;

FgMatrix   *fg_sheet_query_matrix   (FgWorkspace *workspace, gint64 plan_id, FgMatrixRows rows, FgDay today,
                                     GError **error);
FgTimeline *fg_sheet_query_timeline (FgWorkspace *workspace, gint64 plan_id, FgTimelineGroup group, FgDay from, FgDay to,
                                     FgDay today, GError **error);

G_END_DECLS
