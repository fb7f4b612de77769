/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Workdays: the announced days off and make-up days, and counting over them against walking day by day.
 */
#include "fg-work-calendar.h"

#define N_DRAWS 3000
#define PUBLISHED "calendars/china-public-holidays.csv"

static FgDay
day_of (const char *iso)
{
  FgDay day = fg_day_from_iso (iso);

  g_assert_cmpuint (day, !=, FG_DAY_NONE);
  return day;
}

static void
test_days_are_as_announced (void)
{
  static const struct
  {
    const char *day;
    gboolean    worked;
    FgFestival  festival;
  } cases[] = {
    { "2019-09-30", TRUE, FG_FESTIVAL_NONE },      /* a Monday */
    { "2019-10-01", FALSE, FG_FESTIVAL_NATIONAL }, /* a Tuesday, off */
    { "2019-10-06", FALSE, FG_FESTIVAL_NATIONAL }, /* a Sunday within the days off */
    { "2019-10-12", TRUE, FG_FESTIVAL_NATIONAL },  /* a Saturday, worked */
    { "2019-10-13", FALSE, FG_FESTIVAL_NONE },     /* a Sunday */
    { "2015-09-03", FALSE, FG_FESTIVAL_VICTORY },
    { "2026-10-10", TRUE, FG_FESTIVAL_NATIONAL },
    { "2014-10-01", TRUE, FG_FESTIVAL_NONE }, /* before what is known: an ordinary Wednesday */
  };
  g_autoptr (FgWorkCalendar) calendar = fg_work_calendar_new_china ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      FgDay day = day_of (cases[i].day);

      g_test_message ("%s", cases[i].day);
      g_assert_cmpint (fg_work_calendar_is_workday (calendar, day), ==, cases[i].worked);
      g_assert_cmpint (fg_work_calendar_get_festival (calendar, day), ==, cases[i].festival);
    }
  g_assert_false (fg_work_calendar_knows_year (calendar, 2014));
  for (int year = 2015; year <= 2026; year++)
    g_assert_true (fg_work_calendar_knows_year (calendar, year));
  g_assert_false (fg_work_calendar_knows_year (calendar, 2027));
}

static void
test_limits_in_workdays (void)
{
  static const struct
  {
    const char *from;
    int         n_workdays;
    const char *last;
  } cases[] = {
    { "2019-09-30", 0, "2019-09-30" },
    { "2019-09-25", 3, "2019-09-29" }, /* 29 September, a Sunday, was worked */
    { "2019-09-30", 1, "2019-10-08" }, /* over the seven days of the National Day */
    { "2019-09-30", 5, "2019-10-12" },
    { "2019-10-12", 1, "2019-10-14" },
    { "2013-03-01", 5, "2013-03-08" }, /* nothing announced: weekends only */
  };
  g_autoptr (FgWorkCalendar) calendar = fg_work_calendar_new_china ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      FgDay last = fg_work_calendar_add_workdays (calendar, day_of (cases[i].from), cases[i].n_workdays);
      g_autofree char *text = fg_day_to_iso (last);

      g_assert_cmpstr (text, ==, cases[i].last);
    }
}

static void
test_counting_is_walking (void)
{
  g_autoptr (FgWorkCalendar) calendar = fg_work_calendar_new_china ();
  FgDay first_day = day_of ("2013-01-01");

  for (guint i = 0; i < N_DRAWS; i++)
    {
      FgDay first = first_day + (FgDay) g_test_rand_int_range (0, 5500);
      FgDay last = first + (FgDay) g_test_rand_int_range (0, 400);
      int walked = 0;

      for (FgDay day = first; day <= last; day++)
        walked += fg_work_calendar_is_workday (calendar, day);
      g_assert_cmpint (fg_work_calendar_count_workdays (calendar, first, last), ==, walked);
      g_assert_cmpint (fg_work_calendar_count_workdays (calendar, last + 1, first), ==, 0);

      if (walked > 0)
        {
          FgDay end = fg_work_calendar_add_workdays (calendar, first - 1, walked);

          g_assert_true (fg_work_calendar_is_workday (calendar, end));
          g_assert_cmpint (fg_work_calendar_count_workdays (calendar, first, end), ==, walked);
        }
    }
}

static void
test_a_day_can_be_set_and_taken_back (void)
{
  g_autoptr (FgWorkCalendar) calendar = fg_work_calendar_new_china ();
  FgDay day = day_of ("2027-10-01"); /* a Friday */

  fg_work_calendar_set_day (calendar, day, FG_DAY_KIND_HOLIDAY, FG_FESTIVAL_NATIONAL);
  g_assert_false (fg_work_calendar_is_workday (calendar, day));
  g_assert_true (fg_work_calendar_knows_year (calendar, 2027));

  fg_work_calendar_set_day (calendar, day, FG_DAY_KIND_MAKE_UP, FG_FESTIVAL_NATIONAL);
  g_assert_cmpint (fg_work_calendar_get_kind (calendar, day), ==, FG_DAY_KIND_MAKE_UP);
  g_assert_false (fg_work_calendar_knows_year (calendar, 2027));

  fg_work_calendar_set_day (calendar, day, FG_DAY_KIND_ORDINARY, FG_FESTIVAL_NONE);
  g_assert_cmpint (fg_work_calendar_get_kind (calendar, day), ==, FG_DAY_KIND_ORDINARY);
  g_assert_cmpint (fg_work_calendar_get_festival (calendar, day), ==, FG_FESTIVAL_NONE);
}

/* The table of ours against the one that it was taken from: each day of its years, not only the days that it names. */
static void
test_agrees_with_the_published_days (void)
{
  const char *shared = g_getenv ("FENGONG_SHARED");
  g_autofree char *path = shared != NULL
                            ? g_build_filename (shared, PUBLISHED, NULL)
                            : g_test_build_filename (G_TEST_DIST, "..", "shared", PUBLISHED, NULL);
  g_autoptr (FgWorkCalendar) calendar = fg_work_calendar_new_china ();
  g_autoptr (GHashTable) kinds = g_hash_table_new (NULL, NULL);
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;

  if (!g_file_get_contents (path, &text, NULL, NULL))
    {
      g_test_skip ("the published days are not there (FENGONG_SHARED)");
      return;
    }

  lines = g_strsplit (text, "\n", -1);
  for (guint i = 1; lines[i] != NULL && *lines[i] != '\0'; i++)
    {
      g_auto (GStrv) cells = g_strsplit (g_strchomp (lines[i]), ",", -1);
      FgDayKind kind = g_str_equal (cells[1], "holiday") ? FG_DAY_KIND_HOLIDAY : FG_DAY_KIND_MAKE_UP;

      g_hash_table_insert (kinds, GUINT_TO_POINTER (day_of (cells[0])), GINT_TO_POINTER (kind));
    }
  g_assert_cmpuint (g_hash_table_size (kinds), >, 300);

  for (FgDay day = day_of ("2015-01-01"); day <= day_of ("2026-12-31"); day++)
    g_assert_cmpint (fg_work_calendar_get_kind (calendar, day), ==,
                     GPOINTER_TO_INT (g_hash_table_lookup (kinds, GUINT_TO_POINTER (day))));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/work-calendar/days-are-as-announced", test_days_are_as_announced);
  g_test_add_func ("/work-calendar/limits-in-workdays", test_limits_in_workdays);
  g_test_add_func ("/work-calendar/counting-is-walking", test_counting_is_walking);
  g_test_add_func ("/work-calendar/a-day-can-be-set-and-taken-back", test_a_day_can_be_set_and_taken_back);
  g_test_add_func ("/work-calendar/agrees-with-the-published-days", test_agrees_with_the_published_days);
  return g_test_run ();
}
