/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The calendar as an axis, checked against GLib's own calendar.
 */
#include "fg-time-axis.h"

static void
test_units_begin (void)
{
  static const struct
  {
    FgTimeUnit  unit;
    const char *day, *floor, *next;
  } cases[] = {
    { FG_TIME_UNIT_DAY, "2020-02-29", "2020-02-29", "2020-03-01" },
    { FG_TIME_UNIT_WEEK, "2019-09-30", "2019-09-30", "2019-10-07" },
    { FG_TIME_UNIT_WEEK, "2019-09-29", "2019-09-23", "2019-09-30" },
    { FG_TIME_UNIT_MONTH, "2020-02-29", "2020-02-01", "2020-03-01" },
    { FG_TIME_UNIT_MONTH, "2019-12-31", "2019-12-01", "2020-01-01" },
    { FG_TIME_UNIT_QUARTER, "2019-06-30", "2019-04-01", "2019-07-01" },
    { FG_TIME_UNIT_QUARTER, "2019-10-01", "2019-10-01", "2020-01-01" },
    { FG_TIME_UNIT_YEAR, "2020-12-31", "2020-01-01", "2021-01-01" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      FgDay day = fg_day_from_iso (cases[i].day);

      g_assert_cmpuint (fg_time_unit_floor (cases[i].unit, day), ==, fg_day_from_iso (cases[i].floor));
      g_assert_cmpuint (fg_time_unit_next (cases[i].unit, day), ==, fg_day_from_iso (cases[i].next));
    }
}

/* Walking from unit to unit never skips a day, and every first of a month in GLib's calendar begins one. */
static void
test_units_tile_the_calendar (void)
{
  for (guint run = 0; run < 2000; run++)
    {
      FgDay day = (FgDay) g_test_rand_int_range ((int) fg_day_from_ymd (1900, 1, 1), (int) fg_day_from_ymd (2200, 1, 1));
      GDate date;

      for (guint unit = FG_TIME_UNIT_DAY; unit <= FG_TIME_UNIT_YEAR; unit++)
        {
          FgDay floor = fg_time_unit_floor ((FgTimeUnit) unit, day);
          FgDay next = fg_time_unit_next ((FgTimeUnit) unit, day);

          g_assert_cmpuint (floor, <=, day);
          g_assert_cmpuint (next, >, day);
          g_assert_cmpuint (fg_time_unit_floor ((FgTimeUnit) unit, next), ==, next);
          g_assert_cmpuint (fg_time_unit_floor ((FgTimeUnit) unit, next - 1), ==, floor);
        }

      g_date_clear (&date, 1);
      g_date_set_julian (&date, day);
      g_assert_cmpuint (fg_time_unit_next (FG_TIME_UNIT_MONTH, day) - fg_time_unit_floor (FG_TIME_UNIT_MONTH, day), ==,
                        g_date_get_days_in_month (g_date_get_month (&date), g_date_get_year (&date)));
      g_date_set_day (&date, 1);
      g_assert_cmpuint (fg_time_unit_floor (FG_TIME_UNIT_MONTH, day), ==, g_date_get_julian (&date));
    }
}

/* A year that was mistyped must not stop the walk along an axis. */
static void
test_calendar_ends (void)
{
  FgDay last = fg_day_from_ymd (9999, 12, 31);

  for (guint unit = FG_TIME_UNIT_DAY; unit <= FG_TIME_UNIT_YEAR; unit++)
    {
      g_assert_cmpuint (fg_time_unit_next ((FgTimeUnit) unit, last), >, last);
      g_assert_cmpuint (fg_time_unit_next ((FgTimeUnit) unit, last), <=, last + 7);
    }
}

static void
test_zoom_goes_there_and_back (void)
{
  double day_em = fg_time_zoom_step (0.15, 1);

  g_assert_cmpfloat (day_em, >, 0.15);
  g_assert_cmpfloat_with_epsilon (fg_time_zoom_step (day_em, -1), 0.15, 1e-9);
  /* Between two steps, each direction goes to the next of them. */
  g_assert_cmpfloat_with_epsilon (fg_time_zoom_step (0.2, -1), 0.15, 1e-9);
  g_assert_cmpfloat_with_epsilon (fg_time_zoom_step (0.1, 1), 0.15, 1e-9);
  /* It stops at the ends. */
  g_assert_cmpfloat_with_epsilon (fg_time_zoom_step (1.0, 100), fg_time_zoom_clamp (1000.0), 1e-9);
  g_assert_cmpfloat_with_epsilon (fg_time_zoom_step (1.0, -100), fg_time_zoom_clamp (0.0), 1e-9);
}

static void
test_finer_units_when_wider (void)
{
  FgTimeUnit last = FG_TIME_UNIT_YEAR;

  for (double day_em = 0.005; day_em < 3.0; day_em *= 1.1)
    {
      const FgTimeScale *scale = fg_time_scale_for (day_em);

      g_assert_cmpint (scale->minor, <=, last);
      g_assert_cmpint (scale->major, >=, scale->minor);
      last = scale->minor;
    }
  g_assert_cmpint (last, ==, FG_TIME_UNIT_DAY);
}

static void
test_labels (void)
{
  FgDay day = fg_day_from_ymd (2019, 9, 2);
  g_autofree char *plain = fg_time_unit_dup_label (FG_TIME_UNIT_MONTH, FG_TIME_UNIT_YEAR, day);
  g_autofree char *alone = fg_time_unit_dup_label (FG_TIME_UNIT_MONTH, FG_TIME_UNIT_MONTH, day);
  g_autofree char *week = fg_time_unit_dup_label (FG_TIME_UNIT_WEEK, FG_TIME_UNIT_MONTH, day);
  g_autofree char *quarter = fg_time_unit_dup_label (FG_TIME_UNIT_QUARTER, FG_TIME_UNIT_YEAR, day);

  g_assert_cmpstr (plain, ==, "Sep");
  g_assert_cmpstr (alone, ==, "Sep 2019");
  g_assert_cmpstr (week, ==, "09-02");
  g_assert_cmpstr (quarter, ==, "Q3");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/sheet/time-axis/units-begin", test_units_begin);
  g_test_add_func ("/sheet/time-axis/units-tile-the-calendar", test_units_tile_the_calendar);
  g_test_add_func ("/sheet/time-axis/the-last-year-ends-too", test_calendar_ends);
  g_test_add_func ("/sheet/time-axis/zoom-goes-there-and-back", test_zoom_goes_there_and_back);
  g_test_add_func ("/sheet/time-axis/finer-units-when-wider", test_finer_units_when_wider);
  g_test_add_func ("/sheet/time-axis/labels", test_labels);

  return g_test_run ();
}
