/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-sheet-room.h"
#include "fg-sheet-style.h"
#include "fg-time-axis.h"
#include "fg-timeline.h"
#include "fg-tracks.h"

G_BEGIN_DECLS

/**
 * FgTimelineLayout:
 * @number_width: width of the column with sign and number
 * @title_width: width of the titles
 * @leads_width: width of the leading agencies
 * @deadline_width: width of the deadlines' words
 * @header_height: height of the axis
 * @first_day: the day that the axis begins with
 * @end_day: the day after its last
 * @day_width: width of a day
 * @scale: (transfer none): how the axis is parted
 * @title_lines: how many lines a title may take
 * @style: (transfer none): what it looks like
 *
 * Where the parts of a timeline are.
 */
typedef struct
{
  double             number_width;
  double             title_width;
  double             leads_width;
  double             deadline_width;
  double             header_height;
  FgDay              first_day;
  FgDay              end_day;
  double             day_width;
  const FgTimeScale *scale;
  guint              title_lines;
  FgSheetStyle      *style;
} FgTimelineLayout;

#define FG_TIMELINE_PADDING_EM 0.5

double fg_timeline_layout_number_em   (const FgTimeline *timeline);
void   fg_timeline_layout_measure     (FgTimelineLayout  *self,
                                       const FgTimeline  *timeline,
                                       double             number_em,
                                       FgSheetStyle      *style,
                                       FgDay              from,
                                       FgDay              to,
                                       const FgSheetRoom *room);
double fg_timeline_layout_fit         (const FgTimelineLayout *self, double available_width);
void   fg_timeline_layout_zoom        (FgTimelineLayout *self, double day_em, FgTracks *columns);
void   fg_timeline_layout_fill_rows   (const FgTimelineLayout *self, const FgTimeline *timeline, FgTracks *rows);
double fg_timeline_layout_get_heading (const FgTimelineLayout *self);
double fg_timeline_layout_get_x       (const FgTimelineLayout *self, FgDay day);
FgDay  fg_timeline_layout_get_day     (const FgTimelineLayout *self, double x);

G_END_DECLS
