/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-sheet-room.h"
#include "fg-sheet-style.h"
#include "fg-time-axis.h"
#include "fg-timeline.h"
#include "fg-tracks.h"

G_BEGIN_DECLS

/**
 * FgTimelineColumns:
 * @FG_TIMELINE_COLUMN_AGENCIES: who leads, else who is responsible
 * @FG_TIMELINE_COLUMN_DEADLINE: the last day, or the words that name none
 * @FG_TIMELINE_COLUMN_PROGRESS: how far it is
 * @FG_TIMELINE_COLUMN_SLIP: by how many days it is later than in the baseline
 *
 * The columns beside number and title, which are always there: one bit each.
 */
typedef enum
{
  FG_TIMELINE_COLUMN_AGENCIES = 1 << 0,
  FG_TIMELINE_COLUMN_DEADLINE = 1 << 1,
  FG_TIMELINE_COLUMN_PROGRESS = 1 << 2,
  FG_TIMELINE_COLUMN_SLIP = 1 << 3,
} FgTimelineColumns;

#define FG_TIMELINE_COLUMNS_DEFAULT (FG_TIMELINE_COLUMN_AGENCIES | FG_TIMELINE_COLUMN_DEADLINE)

/**
 * FgTimelineRequest:
 * @columns: which columns there are
 * @from: the day to begin with, %FG_DAY_NONE for the first of the data
 * @to: the day to end with, %FG_DAY_NONE for the last of the data
 * @has_strip: whether deadlines are counted below the rows
 *
 * What a timeline shall show of its data.
 */
typedef struct
{
  FgTimelineColumns columns;
  FgDay             from;
  FgDay             to;
  gboolean          has_strip;
} FgTimelineRequest;

/**
 * FgTimelineLayout:
 * @number_width: width of the column with sign and number
 * @title_width: width of the titles
 * @leads_width: width of the leading agencies, 0 where they are not shown
 * @deadline_width: width of the deadlines' words, 0 where they are not shown
 * @progress_width: width of the progress in figures, 0 where it is not shown
 * @slip_width: width of the days since the baseline, 0 where they are not shown
 * @header_height: height of the axis
 * @strip_height: height of the counts below the rows, 0 where there are none
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
  double             progress_width;
  double             slip_width;
  double             header_height;
  double             strip_height;
  FgDay              first_day;
  FgDay              end_day;
  double             day_width;
  const FgTimeScale *scale;
  guint              title_lines;
  FgSheetStyle      *style;
} FgTimelineLayout;

#define FG_TIMELINE_PADDING_EM 0.5

/* The sign of a light and its letter, before the number. */
#define FG_TIMELINE_SIGN_EM 2.5

double fg_timeline_layout_number_em   (const FgTimeline *timeline);
void   fg_timeline_layout_measure     (FgTimelineLayout  *self,
                                       const FgTimeline  *timeline,
                                       double             number_em,
                                       FgSheetStyle      *style,
                                       const FgTimelineRequest *request,
                                       const FgSheetRoom *room);
double fg_timeline_layout_fit         (const FgTimelineLayout *self, double available_width);
void   fg_timeline_layout_zoom        (FgTimelineLayout *self, double day_em, FgTracks *columns);
double fg_timeline_layout_measure_row (const FgTimelineLayout *self, const FgTimelineRow *row);
double fg_timeline_layout_get_heading (const FgTimelineLayout *self);
double fg_timeline_layout_get_x       (const FgTimelineLayout *self, FgDay day);
FgDay  fg_timeline_layout_get_day     (const FgTimelineLayout *self, double x);

G_END_DECLS
