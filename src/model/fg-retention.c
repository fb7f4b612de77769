/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which backups are kept as they grow old: the last one of each of 7 days, 4 weeks and 12 months, today included. The
 * last one of a day, week or month that is over stays the last one, so what is kept for a month was never given up as a
 * day before it.
 */
#include "fg-retention.h"

#define DAYS_KEPT   7
#define WEEKS_KEPT  4
#define MONTHS_KEPT 12

/* A morning of trials makes one before each import: those of today are kept, but not without end. */
#define KEPT_OF_TODAY 12

/* Buckets are numbers that count up with time, so that those of the last n are the n greatest ones. */
typedef gint64 (*Bucket) (FgDay day);

static gint64
bucket_of_day (FgDay day)
{
  return day;
}

/* 1 January of year 1, day 1, was a Monday. */
static gint64
bucket_of_week (FgDay day)
{
  return (day - 1) / 7;
}

static gint64
bucket_of_month (FgDay day)
{
  int year, month, day_of_month;

  fg_day_get_ymd (day, &year, &month, &day_of_month);
  return (gint64) year * 12 + month;
}

static const struct
{
  Bucket bucket;
  guint  n_kept;
} rules[] = {
  { bucket_of_day, DAYS_KEPT },
  { bucket_of_week, WEEKS_KEPT },
  { bucket_of_month, MONTHS_KEPT },
};

static gboolean
is_kept_by_rule (const FgDay *days, guint n_days, guint index, FgDay today, Bucket bucket, guint n_kept)
{
  gint64 own = bucket (days[index]);

  if (own <= bucket (today) - n_kept)
    return FALSE;

  return index + 1 == n_days || bucket (days[index + 1]) != own;
}

static gboolean
is_kept (const FgDay *days, guint n_days, guint index, FgDay today)
{
  /* The newest of all, however old; and what a clock that was wrong put into the future. */
  if (index + 1 == n_days || days[index] > today)
    return TRUE;
  if (days[index] == today && n_days - index <= KEPT_OF_TODAY)
    return TRUE;

  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    if (is_kept_by_rule (days, n_days, index, today, rules[i].bucket, rules[i].n_kept))
      return TRUE;

  return FALSE;
}

/**
 * fg_retention_choose:
 * @days: (array length=n_days): the days on which backups were made, oldest first; several of one day may be among them
 * @n_days: how many
 * @today: the day by which they are judged
 * @keep: (out caller-allocates) (array length=n_days): for each whether it is kept
 */
void
fg_retention_choose (const FgDay *days, guint n_days, FgDay today, gboolean *keep)
{
  g_return_if_fail (days != NULL || n_days == 0);

  for (guint i = 0; i < n_days; i++)
    keep[i] = is_kept (days, n_days, i, today);
}
