/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A day as one number. Everything that has a date (deadlines, reports, axes) counts in these; only here do years,
 * months and days of the month turn into one another, and only through GLib's calendar.
 */
#include "fg-day.h"

/* A notice of year 999 or 10000 is a typing error, and four figures keep ISO dates in order as text. */
#define FIRST_YEAR 1000
#define LAST_YEAR 9999

static void
day_to_gdate (FgDay day, GDate *date)
{
  g_date_clear (date, 1);
  g_date_set_julian (date, day);
}

/**
 * fg_day_from_ymd:
 * @year: a year from 1000 to 9999
 * @month: a month from 1
 * @day: a day of the month from 1
 *
 * Returns: the day, or %FG_DAY_NONE where the calendar has no such day (31 June)
 */
FgDay
fg_day_from_ymd (int year, int month, int day)
{
  GDate date;

  if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12 || day < 1 || day > 31)
    return FG_DAY_NONE;
  if (!g_date_valid_dmy ((GDateDay) day, (GDateMonth) month, (GDateYear) year))
    return FG_DAY_NONE;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, (GDateDay) day, (GDateMonth) month, (GDateYear) year);
  return g_date_get_julian (&date);
}

/**
 * fg_day_get_ymd:
 * @day: a day other than %FG_DAY_NONE
 * @year: (out) (optional): its year
 * @month: (out) (optional): its month, from 1
 * @day_of_month: (out) (optional): its day of the month, from 1
 */
void
fg_day_get_ymd (FgDay day, int *year, int *month, int *day_of_month)
{
  GDate date;

  g_return_if_fail (day != FG_DAY_NONE);

  day_to_gdate (day, &date);
  if (year != NULL)
    *year = g_date_get_year (&date);
  if (month != NULL)
    *month = g_date_get_month (&date);
  if (day_of_month != NULL)
    *day_of_month = g_date_get_day (&date);
}

/**
 * fg_day_get_year:
 * @day: a day other than %FG_DAY_NONE
 *
 * Returns: its year
 */
int
fg_day_get_year (FgDay day)
{
  int year = 0;

  g_return_val_if_fail (day != FG_DAY_NONE, 0);

  fg_day_get_ymd (day, &year, NULL, NULL);
  return year;
}

/**
 * fg_day_get_weekday:
 * @day: a day other than %FG_DAY_NONE
 *
 * Returns: 1 for Monday to 7 for Sunday (ISO 8601)
 */
int
fg_day_get_weekday (FgDay day)
{
  g_return_val_if_fail (day != FG_DAY_NONE, 0);

  /* Day 1 of this count was a Monday. */
  return (int) ((day - 1) % 7) + 1;
}

/**
 * fg_day_last_of_month:
 * @year: a year
 * @month: a month from 1
 *
 * Returns: the last day of that month, or %FG_DAY_NONE where there is no such month
 */
FgDay
fg_day_last_of_month (int year, int month)
{
  if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12)
    return FG_DAY_NONE;

  return fg_day_from_ymd (year, month, g_date_get_days_in_month ((GDateMonth) month, (GDateYear) year));
}

/**
 * fg_day_from_iso:
 * @text: (nullable): text such as "2019-09-30"
 *
 * Returns: the day, or %FG_DAY_NONE where @text is not exactly one existing day in the form YYYY-MM-DD
 */
FgDay
fg_day_from_iso (const char *text)
{
  if (text == NULL)
    return FG_DAY_NONE;

  for (int i = 0; i < 10; i++)
    {
      gboolean is_dash = i == 4 || i == 7;

      if (is_dash ? text[i] != '-' : !g_ascii_isdigit (text[i]))
        return FG_DAY_NONE;
    }
  if (text[10] != '\0')
    return FG_DAY_NONE;

  return fg_day_from_ymd ((int) g_ascii_strtoll (text, NULL, 10), (int) g_ascii_strtoll (text + 5, NULL, 10),
                          (int) g_ascii_strtoll (text + 8, NULL, 10));
}

/**
 * fg_day_to_iso:
 * @day: a day or %FG_DAY_NONE
 *
 * The one form in which days are written, on the screen and in files, in both languages.
 *
 * Returns: (transfer full): text such as "2019-09-30", empty for %FG_DAY_NONE
 */
char *
fg_day_to_iso (FgDay day)
{
  int year, month, day_of_month;

  if (day == FG_DAY_NONE)
    return g_strdup ("");

  fg_day_get_ymd (day, &year, &month, &day_of_month);
  return g_strdup_printf ("%04d-%02d-%02d", year, month, day_of_month);
}

/**
 * fg_day_get_start_ms:
 * @day: a day
 * @zone: where it is that day
 *
 * Returns: the moment at which @day begins there, in milliseconds since 1970, UTC; %G_MAXINT64 after the calendar's end
 */
gint64
fg_day_get_start_ms (FgDay day, GTimeZone *zone)
{
  g_autoptr (GDateTime) midnight = NULL;
  int year, month, day_of_month;

  g_return_val_if_fail (day != FG_DAY_NONE, 0);
  g_return_val_if_fail (zone != NULL, 0);

  fg_day_get_ymd (day, &year, &month, &day_of_month);
  midnight = g_date_time_new (zone, year, month, day_of_month, 0, 0, 0);
  return midnight != NULL ? g_date_time_to_unix (midnight) * 1000 : G_MAXINT64;
}
