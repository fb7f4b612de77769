/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-timeline-query.h"

G_BEGIN_DECLS

/**
 * FgTimelineSource:
 * @records: (element-type FgItemRecord): items of a plan from top to bottom
 * @matches: (element-type gboolean): for each of them, whether it is wanted itself, not only for what belongs to it
 * @issued: the plan's day of issue, or %FG_DAY_NONE
 * @starts: (element-type gint64 guint): for items for which one is set, the day that they start on
 * @milestones: (element-type gint64 GArray): for items that have some, their #FgTimelineMilestone by day
 *
 * What the rows of a timeline are made from.
 */
typedef struct
{
  GPtrArray *records;
  GArray    *matches;
  FgDay      issued;
  GHashTable *starts;
  GHashTable *milestones;
} FgTimelineSource;

void fg_timeline_rows_add (FgTimeline *timeline, const FgTimelineSource *source, const FgTimelineOptions *options);

G_END_DECLS
