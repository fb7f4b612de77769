/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Days: what the calendar knows and what it does not, and their one written form.
 */
#include "fg-day.h"

#define N_DRAWS 5000

static void
test_calendar_knows_leap_years (void)
{
  static const struct
  {
    int      year, month, day;
    gboolean exists;
  } cases[] = {
    { 2024, 2, 29, TRUE },
    { 2023, 2, 29, FALSE },
    { 2000, 2, 29, TRUE },
    { 1900, 2, 29, FALSE },
    { 2019, 6, 30, TRUE },
    { 2019, 6, 31, FALSE },
    { 2019, 12, 31, TRUE },
    { 2019, 12, 32, FALSE },
    { 2019, 0, 1, FALSE },
    { 2019, 13, 1, FALSE },
    { 2019, 1, 0, FALSE },
    { 2019, -1, -1, FALSE },
    { 1000, 1, 1, TRUE },
    { 999, 12, 31, FALSE },
    { 9999, 12, 31, TRUE },
    { 10000, 1, 1, FALSE },
    /* GDate's own types are narrower than an int: these must not wrap around into days that exist. */
    { 2019 + 65536, 1, 1, FALSE },
    { 2019, 1, 1 + 256, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      FgDay day = fg_day_from_ymd (cases[i].year, cases[i].month, cases[i].day);

      g_test_message ("%d-%d-%d", cases[i].year, cases[i].month, cases[i].day);
      g_assert_cmpint (day != FG_DAY_NONE, ==, cases[i].exists);
    }
}

static void
test_agrees_with_gdate (void)
{
  const FgDay first = fg_day_from_ymd (1000, 1, 1);
  const FgDay last = fg_day_from_ymd (9999, 12, 31);

  for (guint i = 0; i < N_DRAWS; i++)
    {
      FgDay day = (FgDay) g_test_rand_int_range ((gint32) first, (gint32) last + 1);
      g_autofree char *text = fg_day_to_iso (day);
      int year, month, day_of_month;
      GDate date;

      g_date_clear (&date, 1);
      g_date_set_julian (&date, day);
      fg_day_get_ymd (day, &year, &month, &day_of_month);
      g_test_message ("day %u, %s", day, text);

      g_assert_cmpint (year, ==, g_date_get_year (&date));
      g_assert_cmpint (month, ==, (int) g_date_get_month (&date));
      g_assert_cmpint (day_of_month, ==, g_date_get_day (&date));
      g_assert_cmpint (fg_day_get_year (day), ==, year);
      g_assert_cmpint (fg_day_get_weekday (day), ==, (int) g_date_get_weekday (&date));
      g_assert_cmpuint (fg_day_from_ymd (year, month, day_of_month), ==, day);
      g_assert_cmpuint (fg_day_from_iso (text), ==, day);
    }
}

static void
test_month_ends_where_the_next_begins (void)
{
  for (int year = 1896; year <= 2104; year++)
    for (int month = 1; month <= 12; month++)
      {
        FgDay next = month < 12 ? fg_day_from_ymd (year, month + 1, 1) : fg_day_from_ymd (year + 1, 1, 1);

        g_test_message ("%d-%d", year, month);
        g_assert_cmpuint (fg_day_last_of_month (year, month) + 1, ==, next);
      }

  g_assert_cmpuint (fg_day_last_of_month (2019, 0), ==, FG_DAY_NONE);
  g_assert_cmpuint (fg_day_last_of_month (2019, 13), ==, FG_DAY_NONE);
  g_assert_cmpuint (fg_day_last_of_month (10000, 1), ==, FG_DAY_NONE);
  g_assert_cmpuint (fg_day_last_of_month (9999, 12), ==, fg_day_from_ymd (9999, 12, 31));
}

static void
test_iso_takes_one_form_only (void)
{
  static const char *const others[] = {
    NULL,          "",           "2019",        "2019-9-30",  "2019-09-3",  "19-09-30",   "2019/09/30",
    "2019-09-30 ", " 2019-09-30", "2019-09-300", "2019-02-29", "2019-13-01", "2019-00-10", "0000-01-01",
    "２０１９-09-30", "2019-09-30T00:00", "+019-09-30", "20190930",
  };

  g_assert_cmpuint (fg_day_from_iso ("2019-09-30"), ==, fg_day_from_ymd (2019, 9, 30));
  g_assert_cmpuint (fg_day_from_iso ("2024-02-29"), ==, fg_day_from_ymd (2024, 2, 29));

  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    {
      g_test_message ("“%s”", others[i] != NULL ? others[i] : "(null)");
      g_assert_cmpuint (fg_day_from_iso (others[i]), ==, FG_DAY_NONE);
    }
}

static void
test_no_day_is_written_as_nothing (void)
{
  g_autofree char *text = fg_day_to_iso (FG_DAY_NONE);

  g_assert_cmpstr (text, ==, "");
}

static void
test_week_begins_on_monday (void)
{
  g_assert_cmpint (fg_day_get_weekday (fg_day_from_iso ("2019-09-30")), ==, 1);
  g_assert_cmpint (fg_day_get_weekday (fg_day_from_iso ("2019-10-06")), ==, 7);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/day/calendar-knows-leap-years", test_calendar_knows_leap_years);
  g_test_add_func ("/model/day/agrees-with-gdate", test_agrees_with_gdate);
  g_test_add_func ("/model/day/month-ends-where-the-next-begins", test_month_ends_where_the_next_begins);
  g_test_add_func ("/model/day/iso-takes-one-form-only", test_iso_takes_one_form_only);
  g_test_add_func ("/model/day/no-day-is-written-as-nothing", test_no_day_is_written_as_nothing);
  g_test_add_func ("/model/day/week-begins-on-monday", test_week_begins_on_monday);

  return g_test_run ();
}
