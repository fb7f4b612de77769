/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How large the parts of a timeline are: arithmetic over days and characters. The axis begins and ends with a month,
 * and its columns are the units that it is parted into at its zoom.
 */
#include "fg-timeline-layout.h"

#include <math.h>

#include "fg-text-measure.h"

#define NUMBER_MIN_EM 2.4
#define TITLE_MIN_EM 15.0
#define TITLE_MAX_EM 26.0
#define LEADS_EM 8.5
#define LEADS_MAX_EM 16.0
#define DEADLINE_EM 7.2
#define PROGRESS_EM 3.6
#define SLIP_EM 4.6
#define STRIP_LINES 2.4
#define AXIS_LINES 2.0
#define AXIS_PADDING_EM 0.8
#define ROW_PADDING_SCREEN_EM 0.7
#define ROW_PADDING_PAPER_EM 0.45
#define LINES_SCREEN 2
#define LINES_PAPER 6

/* What part of the width titles take by themselves, and what part all headings may take at most; the days have the
   rest. */
#define TITLE_SHARE 0.22
#define HEADING_SHARE 0.55

/* What part of a page's width the leading agencies take: in a narrow column their names, not the titles, would make
   the rows high. */
#define LEADS_SHARE 0.11

static double
measure_title (const FgTimelineLayout *self, const FgSheetRoom *room)
{
  double em = fg_sheet_style_get_em (self->style);
  double others = fg_timeline_layout_get_heading (self) - self->title_width;
  double most_em = MAX ((room->width * HEADING_SHARE - others) / em, TITLE_MIN_EM);
  double title_em = room->fit.title_em;

  if (title_em <= 0.0)
    title_em = CLAMP (room->width * TITLE_SHARE / em, TITLE_MIN_EM, TITLE_MAX_EM);

  return fg_sheet_style_get_length (self->style, floor (MIN (title_em, most_em)));
}

static double
measure_leads (const FgTimelineLayout *self, const FgSheetRoom *room)
{
  double share_em = room->width * LEADS_SHARE / fg_sheet_style_get_em (self->style);
  double leads_em = fg_sheet_style_is_paper (self->style) ? CLAMP (share_em, LEADS_EM, LEADS_MAX_EM) : LEADS_EM;

  return fg_sheet_style_get_length (self->style, leads_em);
}

static double
measure_column (const FgTimelineLayout *self, FgTimelineColumns columns, FgTimelineColumns column, double em)
{
  return columns & column ? fg_sheet_style_get_length (self->style, em) : 0.0;
}

static void
measure_headings (FgTimelineLayout *self, double number_em, FgTimelineColumns columns, const FgSheetRoom *room)
{
  FgSheetStyle *style = self->style;

  self->number_width = fg_sheet_style_get_length (style, FG_TIMELINE_SIGN_EM + number_em + FG_TIMELINE_PADDING_EM);
  self->leads_width = columns & FG_TIMELINE_COLUMN_AGENCIES ? measure_leads (self, room) : 0.0;
  self->deadline_width = measure_column (self, columns, FG_TIMELINE_COLUMN_DEADLINE, DEADLINE_EM);
  self->progress_width = measure_column (self, columns, FG_TIMELINE_COLUMN_PROGRESS, PROGRESS_EM);
  self->slip_width = measure_column (self, columns, FG_TIMELINE_COLUMN_SLIP, SLIP_EM);
  self->title_width = 0.0;
  self->title_width = measure_title (self, room);
  self->header_height = AXIS_LINES * (fg_sheet_style_get_line_height (style)
                                      + fg_sheet_style_get_length (style, AXIS_PADDING_EM / AXIS_LINES));
}

static void
measure_days (FgTimelineLayout *self, const FgTimeline *timeline, const FgTimelineRequest *request)
{
  FgDay first, last;

  fg_timeline_get_range (timeline, &first, &last);
  first = request->from != FG_DAY_NONE ? request->from : first;
  last = request->to != FG_DAY_NONE ? request->to : last;
  if (first == FG_DAY_NONE)
    first = last != FG_DAY_NONE ? last : fg_timeline_get_as_of (timeline);
  last = MAX (first, last);

  self->first_day = fg_time_unit_floor (FG_TIME_UNIT_MONTH, first);
  self->end_day = fg_time_unit_next (FG_TIME_UNIT_MONTH, last);
}

static guint
count_lines (const char *text, double width, double em)
{
  return width > 0.0 ? fg_text_measure_lines (text, width / em - FG_TIMELINE_PADDING_EM) : 1;
}

/**
 * fg_timeline_layout_number_em:
 * @timeline: a timeline
 *
 * Looks at every row; the only width that does.
 *
 * Returns: what the longest number takes, in sizes of the type
 */
double
fg_timeline_layout_number_em (const FgTimeline *timeline)
{
  double em = NUMBER_MIN_EM;

  for (guint i = 0; i < fg_timeline_get_n_rows (timeline); i++)
    {
      const FgTimelineRow *row = fg_timeline_get_row (timeline, i);

      if (!row->is_group)
        em = MAX (em, fg_text_measure_em (row->number));
    }

  return em;
}

/**
 * fg_timeline_layout_measure:
 * @self: (out): the layout
 * @timeline: what is laid out
 * @number_em: what fg_timeline_layout_number_em() gave for it
 * @style: what it looks like
 * @request: what it shall show
 * @room: what there is to fill
 *
 * The first step: the headings, and which days there are.
 */
void
fg_timeline_layout_measure (FgTimelineLayout *self, const FgTimeline *timeline, double number_em, FgSheetStyle *style,
                            const FgTimelineRequest *request, const FgSheetRoom *room)
{
  self->style = style;
  self->title_lines = fg_sheet_style_is_paper (style) ? LINES_PAPER : LINES_SCREEN;
  self->strip_height = request->has_strip ? STRIP_LINES * fg_sheet_style_get_line_height (style) : 0.0;
  measure_headings (self, number_em, request->columns, room);
  measure_days (self, timeline, request);
}

/**
 * fg_timeline_layout_fit:
 * @self: a measured layout
 * @available_width: the width of the window or page
 *
 * Returns: the width of a day, in sizes of the type, at which all days are seen at once, as far as zooming goes
 */
double
fg_timeline_layout_fit (const FgTimelineLayout *self, double available_width)
{
  double room = available_width - fg_timeline_layout_get_heading (self);

  return fg_time_zoom_clamp (room / (self->end_day - self->first_day) / fg_sheet_style_get_em (self->style));
}

/**
 * fg_timeline_layout_zoom:
 * @self: a measured layout
 * @day_em: width of a day, in sizes of the type
 * @columns: filled with the units of the axis
 *
 * The second step: how wide the days are, and into which units the axis is parted.
 */
void
fg_timeline_layout_zoom (FgTimelineLayout *self, double day_em, FgTracks *columns)
{
  FgDay day = self->first_day;

  self->day_width = day_em * fg_sheet_style_get_em (self->style);
  self->scale = fg_time_scale_for (day_em);
  fg_tracks_clear (columns);
  while (day < self->end_day)
    {
      FgDay next = MIN (fg_time_unit_next (self->scale->minor, day), self->end_day);

      fg_tracks_add (columns, (next - day) * self->day_width);
      day = next;
    }
}

/**
 * fg_timeline_layout_measure_row:
 * @self: a measured layout
 * @row: a row
 *
 * Returns: its height
 */
double
fg_timeline_layout_measure_row (const FgTimelineLayout *self, const FgTimelineRow *row)
{
  FgSheetStyle *style = self->style;
  double em = fg_sheet_style_get_em (style);
  gboolean paper = fg_sheet_style_is_paper (style);
  guint lines = 1;

  if (!row->is_group)
    lines = MAX (count_lines (row->title, self->title_width, em), count_lines (row->leads, self->leads_width, em));

  return MIN (lines, self->title_lines) * fg_sheet_style_get_line_height (style)
         + fg_sheet_style_get_length (style, paper ? ROW_PADDING_PAPER_EM : ROW_PADDING_SCREEN_EM);
}

/**
 * fg_timeline_layout_get_heading:
 * @self: a layout
 *
 * Returns: the width of everything left of the days
 */
double
fg_timeline_layout_get_heading (const FgTimelineLayout *self)
{
  return self->number_width + self->title_width + self->leads_width + self->deadline_width + self->progress_width
         + self->slip_width;
}

/**
 * fg_timeline_layout_get_x:
 * @self: a layout
 * @day: a day, which may lie outside the axis
 *
 * Returns: where it begins, from the begin of the axis
 */
double
fg_timeline_layout_get_x (const FgTimelineLayout *self, FgDay day)
{
  return ((double) day - (double) self->first_day) * self->day_width;
}

/**
 * fg_timeline_layout_get_day:
 * @self: a layout
 * @x: a place, from the begin of the axis
 *
 * Returns: the day there, the first or the last one of the axis where @x lies outside
 */
FgDay
fg_timeline_layout_get_day (const FgTimelineLayout *self, double x)
{
  double day = floor (x / self->day_width) + self->first_day;

  return (FgDay) CLAMP (day, (double) self->first_day, (double) self->end_day - 1.0);
}
