/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The deadlines of a plan as data, for whatever draws them.
 */
#include "fg-timeline.h"

struct _FgTimeline
{
  gatomicrefcount ref_count;

  char   *title;
  char   *number;
  FgDay   as_of;
  FgDay   first_day;
  FgDay   last_day;
  GArray *rows;
  guint   heading; /* the last one, NO_HEADING before the first */
};

#define NO_HEADING G_MAXUINT

G_DEFINE_BOXED_TYPE (FgTimeline, fg_timeline, fg_timeline_ref, fg_timeline_unref)

static void
clear_row (gpointer data)
{
  FgTimelineRow *row = data;

  g_free (row->number);
  g_free (row->title);
  g_free (row->leads);
  g_free (row->deadline_text);
  g_clear_pointer (&row->milestones, g_array_unref);
}

static void
clear_milestone (gpointer data)
{
  g_free (((FgTimelineMilestone *) data)->title);
}

/**
 * fg_timeline_new:
 * @title: the plan's title
 * @number: its document number, or an empty string
 * @as_of: the day that its lights are judged on
 *
 * Returns: (transfer full): a timeline without rows
 */
FgTimeline *
fg_timeline_new (const char *title, const char *number, FgDay as_of)
{
  FgTimeline *self = g_new0 (FgTimeline, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->title = g_strdup (title);
  self->number = g_strdup (number);
  self->as_of = as_of;
  self->heading = NO_HEADING;
  self->rows = g_array_new (FALSE, FALSE, sizeof (FgTimelineRow));
  g_array_set_clear_func (self->rows, clear_row);
  return self;
}

/**
 * fg_timeline_ref:
 * @self: a timeline
 *
 * Returns: (transfer full): @self
 */
FgTimeline *
fg_timeline_ref (FgTimeline *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/**
 * fg_timeline_unref:
 * @self: (transfer full): a timeline
 */
void
fg_timeline_unref (FgTimeline *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_free (self->title);
  g_free (self->number);
  g_array_unref (self->rows);
  g_free (self);
}

static void
extend_range (FgTimeline *self, FgDay day)
{
  if (day == FG_DAY_NONE)
    return;

  if (self->first_day == FG_DAY_NONE || day < self->first_day)
    self->first_day = day;
  if (day > self->last_day)
    self->last_day = day;
}

static void
extend_over_row (FgTimeline *self, const FgTimelineRow *row)
{
  extend_range (self, row->first_day);
  extend_range (self, row->last_day);
  extend_range (self, row->baseline);
  for (guint i = 0; row->milestones != NULL && i < row->milestones->len; i++)
    extend_range (self, g_array_index (row->milestones, FgTimelineMilestone, i).day);
}

/**
 * fg_timeline_milestones_new:
 *
 * Returns: (transfer full) (element-type FgTimelineMilestone): an array for the milestones of a row, which owns their
 *   titles
 */
GArray *
fg_timeline_milestones_new (void)
{
  GArray *milestones = g_array_new (FALSE, FALSE, sizeof (FgTimelineMilestone));

  g_array_set_clear_func (milestones, clear_milestone);
  return milestones;
}

static void
count_below_heading (FgTimelineRow *heading, const FgTimelineRow *row)
{
  heading->n_items++;
  heading->n_lights[row->light]++;
  if (row->first_day != FG_DAY_NONE && (heading->first_day == FG_DAY_NONE || row->first_day < heading->first_day))
    heading->first_day = row->first_day;
  heading->last_day = MAX (heading->last_day, row->last_day);
}

/**
 * fg_timeline_add_row:
 * @self: a timeline
 * @row: (transfer none): a row, whose strings are copied; its milestones are shared
 *
 * What a heading says of the items below it is reckoned as they are added.
 *
 * Returns: its index
 */
guint
fg_timeline_add_row (FgTimeline *self, const FgTimelineRow *row)
{
  FgTimelineRow copy = *row;

  g_return_val_if_fail (self != NULL, 0);

  copy.number = g_strdup (row->number);
  copy.title = g_strdup (row->title);
  copy.leads = g_strdup (row->leads);
  copy.deadline_text = g_strdup (row->deadline_text);
  if (row->milestones != NULL)
    g_array_ref (row->milestones);
  g_array_append_val (self->rows, copy);
  if (row->is_group)
    self->heading = self->rows->len - 1;
  else if (self->heading != NO_HEADING)
    count_below_heading (&g_array_index (self->rows, FgTimelineRow, self->heading), row);
  extend_over_row (self, row);
  return self->rows->len - 1;
}

/**
 * fg_timeline_get_title:
 * @self: a timeline
 *
 * Returns: the plan's title
 */
const char *
fg_timeline_get_title (const FgTimeline *self)
{
  return self->title;
}

/**
 * fg_timeline_get_number:
 * @self: a timeline
 *
 * Returns: the plan's document number, or an empty string
 */
const char *
fg_timeline_get_number (const FgTimeline *self)
{
  return self->number;
}

/**
 * fg_timeline_get_as_of:
 * @self: a timeline
 *
 * Returns: the day that its lights are judged on
 */
FgDay
fg_timeline_get_as_of (const FgTimeline *self)
{
  return self->as_of;
}

/**
 * fg_timeline_get_n_rows:
 * @self: a timeline
 *
 * Returns: how many rows it has, headings included
 */
guint
fg_timeline_get_n_rows (const FgTimeline *self)
{
  return self->rows->len;
}

/**
 * fg_timeline_get_row:
 * @self: a timeline
 * @row: an index of a row
 *
 * Returns: (transfer none): the row
 */
const FgTimelineRow *
fg_timeline_get_row (const FgTimeline *self, guint row)
{
  g_return_val_if_fail (row < self->rows->len, NULL);

  return &g_array_index (self->rows, FgTimelineRow, row);
}

/**
 * fg_timeline_get_range:
 * @self: a timeline
 * @first_day: (out): the earliest day of any row
 * @last_day: (out): the latest
 *
 * The days that the rows span; both are %FG_DAY_NONE where no row has a day.
 */
void
fg_timeline_get_range (const FgTimeline *self, FgDay *first_day, FgDay *last_day)
{
  *first_day = self->first_day;
  *last_day = self->last_day;
}

/**
 * fg_timeline_row_get_slip:
 * @row: a row
 *
 * Returns: by how many days its deadline is later than in the baseline, negative where it is earlier; 0 where one of the
 *   two is missing
 */
int
fg_timeline_row_get_slip (const FgTimelineRow *row)
{
  g_return_val_if_fail (row != NULL, 0);

  if (row->last_day == FG_DAY_NONE || row->baseline == FG_DAY_NONE)
    return 0;

  return (int) row->last_day - (int) row->baseline;
}
