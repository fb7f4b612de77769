/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-overview.h"
#include "fg-sheet-style.h"

G_BEGIN_DECLS

/**
 * FgProgressChart:
 *
 * How many items were done and how many overdue at the end of each week, as bars. It does not change once made.
 */
#define FG_TYPE_PROGRESS_CHART (fg_progress_chart_get_type ())
G_DECLARE_FINAL_TYPE (FgProgressChart, fg_progress_chart, FG, PROGRESS_CHART, GObject)

FgProgressChart *fg_progress_chart_new        (const FgOverviewWeek *weeks, guint n_weeks, FgSheetStyle *style);
guint            fg_progress_chart_get_top    (FgProgressChart *self);
void             fg_progress_chart_append     (FgProgressChart *self, GtkSnapshot *snapshot, double width, double height);
guint            fg_progress_chart_find       (FgProgressChart *self, double width, double x);
char            *fg_progress_chart_describe   (FgProgressChart *self, guint week);
char            *fg_progress_chart_summarize  (FgProgressChart *self);

/* No week. */
#define FG_PROGRESS_CHART_NOWHERE G_MAXUINT

G_END_DECLS
