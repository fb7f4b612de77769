/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What can be taken hold of in a row, and where it may be put: on days where days are wide, else on the ends of months
 * (a bar starts on their first day), as plans are made by the month. Pure arithmetic, the same for mouse and keyboard.
 */
#include "fg-timeline-handle.h"

#include <math.h>

/* How near the pointer must be. */
#define REACH_EM 0.6

/* From this width of a day on (in sizes of the type) the pointer can tell days apart. */
#define DAY_EM 0.35

static gboolean
snaps_to_days (const FgTimelineLayout *layout)
{
  return layout->day_width >= DAY_EM * fg_sheet_style_get_em (layout->style);
}

/* A last day is moved by its end, a first day by its begin. */
static double
get_x (const FgTimelineLayout *layout, const FgTimelineHandle *handle)
{
  switch (handle->kind)
    {
    case FG_TIMELINE_HANDLE_START:
      return fg_timeline_layout_get_x (layout, handle->day);
    case FG_TIMELINE_HANDLE_DEADLINE:
      return fg_timeline_layout_get_x (layout, handle->day + 1);
    case FG_TIMELINE_HANDLE_MILESTONE:
    case FG_TIMELINE_HANDLE_NONE:
    default:
      return fg_timeline_layout_get_x (layout, handle->day) + layout->day_width / 2.0;
    }
}

/* From left to right; the deadline last. */
static GArray *
list_handles (const FgTimelineRow *row)
{
  GArray *handles = g_array_new (FALSE, FALSE, sizeof (FgTimelineHandle));
  FgTimelineHandle handle = { FG_TIMELINE_HANDLE_START, row->item_id, 0, row->first_day };

  if (row->is_group)
    return handles;

  if (row->first_day != FG_DAY_NONE)
    g_array_append_val (handles, handle);
  for (guint i = 0; row->milestones != NULL && i < row->milestones->len; i++)
    {
      const FgTimelineMilestone *milestone = &g_array_index (row->milestones, FgTimelineMilestone, i);

      handle = (FgTimelineHandle) { FG_TIMELINE_HANDLE_MILESTONE, row->item_id, milestone->id, milestone->day };
      g_array_append_val (handles, handle);
    }
  handle = (FgTimelineHandle) { FG_TIMELINE_HANDLE_DEADLINE, row->item_id, 0, row->last_day };
  if (row->last_day != FG_DAY_NONE)
    g_array_append_val (handles, handle);

  return handles;
}

/**
 * fg_timeline_handle_find:
 * @layout: a layout
 * @row: a row
 * @x: a place, from the begin of the axis
 *
 * Returns: what of @row is nearest to @x, a deadline before all else; nothing where nothing is near
 */
FgTimelineHandle
fg_timeline_handle_find (const FgTimelineLayout *layout, const FgTimelineRow *row, double x)
{
  g_autoptr (GArray) handles = list_handles (row);
  FgTimelineHandle found = FG_TIMELINE_HANDLE_INIT;
  double nearest = REACH_EM * fg_sheet_style_get_em (layout->style);

  for (guint i = 0; i < handles->len; i++)
    {
      const FgTimelineHandle *handle = &g_array_index (handles, FgTimelineHandle, i);
      double distance = fabs (get_x (layout, handle) - x);

      if (distance <= nearest)
        {
          nearest = distance;
          found = *handle;
        }
    }

  return found;
}

static gboolean
is_same (const FgTimelineHandle *left, const FgTimelineHandle *right)
{
  return left->kind == right->kind && left->milestone_id == right->milestone_id;
}

/**
 * fg_timeline_handle_step:
 * @row: a row
 * @from: what of it was chosen last, or nothing
 * @direction: 1 for the next one to the right, -1 to the left
 *
 * Returns: what is chosen then, the deadline first; nothing where there is nothing to move
 */
FgTimelineHandle
fg_timeline_handle_step (const FgTimelineRow *row, const FgTimelineHandle *from, int direction)
{
  g_autoptr (GArray) handles = list_handles (row);
  int n = (int) handles->len;

  if (n == 0)
    return (FgTimelineHandle) FG_TIMELINE_HANDLE_INIT;

  for (int i = 0; i < n; i++)
    if (is_same (from, &g_array_index (handles, FgTimelineHandle, i)))
      return g_array_index (handles, FgTimelineHandle, (i + direction + n) % n);

  return g_array_index (handles, FgTimelineHandle, n - 1);
}

static FgDay
month_end_before (FgDay day)
{
  return fg_time_unit_floor (FG_TIME_UNIT_MONTH, day) - 1;
}

static FgDay
month_end (FgDay day)
{
  return fg_time_unit_next (FG_TIME_UNIT_MONTH, day) - 1;
}

/**
 * fg_timeline_handle_snap:
 * @layout: a layout
 * @handle: what is dragged
 * @x: where it is dragged to, from the begin of the axis
 *
 * Returns: the day that it falls on there
 */
FgDay
fg_timeline_handle_snap (const FgTimelineLayout *layout, const FgTimelineHandle *handle, double x)
{
  gboolean is_start = handle->kind == FG_TIMELINE_HANDLE_START;
  double shift = handle->kind == FG_TIMELINE_HANDLE_MILESTONE ? 0.0 : layout->day_width / 2.0;
  FgDay day = fg_timeline_layout_get_day (layout, is_start ? x + shift : x - shift);
  FgDay before, after;

  if (snaps_to_days (layout))
    return day;

  before = month_end_before (day);
  after = month_end (day);
  day = day - before < after - day && before + 1 > layout->first_day ? before : after;
  return is_start ? day + 1 : day;
}

/**
 * fg_timeline_handle_move:
 * @layout: a layout
 * @handle: what is moved
 * @steps: by how many days or, where these are narrow, month ends; negative to the left
 *
 * Returns: the day that it is then on
 */
FgDay
fg_timeline_handle_move (const FgTimelineLayout *layout, const FgTimelineHandle *handle, int steps)
{
  gboolean is_start = handle->kind == FG_TIMELINE_HANDLE_START;
  FgDay day = is_start ? handle->day - 1 : handle->day;

  if (snaps_to_days (layout))
    return (FgDay) MAX ((int) handle->day + steps, 1);

  for (; steps > 0; steps--)
    day = day == month_end (day) ? month_end (day + 1) : month_end (day);
  for (; steps < 0; steps++)
    day = month_end_before (day);
  return is_start ? day + 1 : day;
}

/**
 * fg_timeline_handle_put:
 * @handle: what was moved, and where to
 * @row: (inout): a copy of the row that it belongs to; its milestones are not changed
 */
void
fg_timeline_handle_put (const FgTimelineHandle *handle, FgTimelineRow *row)
{
  if (handle->kind == FG_TIMELINE_HANDLE_START)
    row->first_day = handle->day;
  if (handle->kind == FG_TIMELINE_HANDLE_DEADLINE)
    row->last_day = handle->day;
}
