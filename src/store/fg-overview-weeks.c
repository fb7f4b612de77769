/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How it came to where the plans stand: how many items were done and how many overdue at the end of each week. It is
 * told by the deadlines as they are now and by the day on which each item was finished. What is done nobody knows since
 * when counts as done on the day of the overview.
 */
#include "fg-overview-weeks-private.h"

/* Half a year, or where no plan says when it was issued, a quarter. */
#define MAX_WEEKS 26
#define WEEKS_WITHOUT_ISSUE 13

#define DAYS_PER_WEEK 7

typedef struct
{
  FgDay last_day;
  FgDay finished_day; /* FG_DAY_NONE while it is not */
} Span;

/**
 * fg_overview_weeks_init:
 * @self: (out caller-allocates): storage that holds nothing yet
 * @today: the day of the overview
 */
void
fg_overview_weeks_init (FgOverviewWeeks *self, FgDay today)
{
  self->today = today;
  self->issued = FG_DAY_NONE;
  self->spans = g_array_new (FALSE, FALSE, sizeof (Span));
}

/**
 * fg_overview_weeks_clear:
 * @self: weeks
 *
 * Frees what @self holds.
 */
void
fg_overview_weeks_clear (FgOverviewWeeks *self)
{
  g_clear_pointer (&self->spans, g_array_unref);
}

/**
 * fg_overview_weeks_begin_at:
 * @self: weeks
 * @issued: the day on which a plan was issued, or %FG_DAY_NONE
 *
 * Lets the weeks begin no later than that.
 */
void
fg_overview_weeks_begin_at (FgOverviewWeeks *self, FgDay issued)
{
  if (issued != FG_DAY_NONE && (self->issued == FG_DAY_NONE || issued < self->issued))
    self->issued = issued;
}

/**
 * fg_overview_weeks_add:
 * @self: weeks
 * @status: an item's status
 * @percent: its progress
 * @last_day: the last day of its deadline, or %FG_DAY_NONE
 * @finished_day: the day on which it was done, %FG_DAY_NONE where it is not, or nobody knows
 *
 * Adds an item, unless it is suspended, cancelled or standing work.
 */
void
fg_overview_weeks_add (FgOverviewWeeks *self, FgStatus status, int percent, FgDay last_day, FgDay finished_day)
{
  gboolean is_done = status == FG_STATUS_DONE || status == FG_STATUS_CLOSED || percent >= 100;
  Span span = { last_day, FG_DAY_NONE };

  if (status == FG_STATUS_SUSPENDED || status == FG_STATUS_CANCELLED || status == FG_STATUS_STANDING)
    return;

  if (is_done)
    span.finished_day = finished_day != FG_DAY_NONE ? finished_day : self->today;
  g_array_append_val (self->spans, span);
}

static guint
count_weeks (const FgOverviewWeeks *self)
{
  if (self->issued == FG_DAY_NONE)
    return WEEKS_WITHOUT_ISSUE;
  if (self->issued >= self->today)
    return 1;

  return MIN ((self->today - self->issued) / DAYS_PER_WEEK + 1, MAX_WEEKS);
}

static void
count_at (const FgOverviewWeeks *self, FgOverviewWeek *week)
{
  for (guint i = 0; i < self->spans->len; i++)
    {
      const Span *span = &g_array_index (self->spans, Span, i);

      if (span->finished_day != FG_DAY_NONE && span->finished_day <= week->last_day)
        week->n_done++;
      else if (span->last_day != FG_DAY_NONE && span->last_day < week->last_day)
        week->n_overdue++;
    }
}

/**
 * fg_overview_weeks_write:
 * @self: weeks to which all items were added
 * @weeks: (element-type FgOverviewWeek): an empty array
 *
 * Fills @weeks, the latest last, which ends with the day of the overview.
 */
void
fg_overview_weeks_write (const FgOverviewWeeks *self, GArray *weeks)
{
  guint n_weeks = count_weeks (self);

  for (guint i = n_weeks; i > 0; i--)
    {
      FgOverviewWeek week = { .last_day = self->today - (i - 1) * DAYS_PER_WEEK };

      count_at (self, &week);
      g_array_append_val (weeks, week);
    }
}
