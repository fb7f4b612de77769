/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reporting periods: how often the agencies of a plan are to say how far they are.
 */
#include "fg-period.h"

#include <glib/gi18n-lib.h>

#define HALF_MONTH 15
#define MONTHS_PER_QUARTER 3

static const struct
{
  const char *name;
  const char *label;
} periods[FG_N_PERIODS] = {
  [FG_PERIOD_NONE] = { "none", NC_("period", "Not at set times") },
  [FG_PERIOD_WEEKLY] = { "weekly", NC_("period", "Weekly") },
  [FG_PERIOD_HALF_MONTHLY] = { "half-monthly", NC_("period", "Half-monthly") },
  [FG_PERIOD_MONTHLY] = { "monthly", NC_("period", "Monthly") },
  [FG_PERIOD_QUARTERLY] = { "quarterly", NC_("period", "Quarterly") },
};

/**
 * fg_period_to_string:
 * @period: a period
 *
 * Returns: its name in JSON and on the command line, such as "half-monthly"
 */
const char *
fg_period_to_string (FgPeriod period)
{
  g_return_val_if_fail (period < FG_N_PERIODS, NULL);

  return periods[period].name;
}

/**
 * fg_period_from_string:
 * @text: (nullable): a name as fg_period_to_string() gives it
 * @period: (out): the period
 *
 * Returns: whether @text names a period
 */
gboolean
fg_period_from_string (const char *text, FgPeriod *period)
{
  g_return_val_if_fail (period != NULL, FALSE);

  for (guint i = 0; i < FG_N_PERIODS; i++)
    if (g_strcmp0 (text, periods[i].name) == 0)
      {
        *period = (FgPeriod) i;
        return TRUE;
      }

  return FALSE;
}

/**
 * fg_period_get_label:
 * @period: a period
 *
 * Returns: its name for people, translated
 */
const char *
fg_period_get_label (FgPeriod period)
{
  g_return_val_if_fail (period < FG_N_PERIODS, NULL);

  return g_dpgettext2 (GETTEXT_PACKAGE, "period", periods[period].label);
}

/**
 * fg_period_get_first_day:
 * @period: a period
 * @day: a day
 *
 * Returns: the first day of the period that @day is in, %FG_DAY_NONE where reports have no set times
 */
FgDay
fg_period_get_first_day (FgPeriod period, FgDay day)
{
  int year, month, day_of_month;

  g_return_val_if_fail (day != FG_DAY_NONE, FG_DAY_NONE);

  fg_day_get_ymd (day, &year, &month, &day_of_month);
  switch (period)
    {
    case FG_PERIOD_WEEKLY:
      return day - (FgDay) (fg_day_get_weekday (day) - 1);
    case FG_PERIOD_HALF_MONTHLY:
      return fg_day_from_ymd (year, month, day_of_month <= HALF_MONTH ? 1 : HALF_MONTH + 1);
    case FG_PERIOD_MONTHLY:
      return fg_day_from_ymd (year, month, 1);
    case FG_PERIOD_QUARTERLY:
      return fg_day_from_ymd (year, month - (month - 1) % MONTHS_PER_QUARTER, 1);
    case FG_PERIOD_NONE:
    default:
      return FG_DAY_NONE;
    }
}
