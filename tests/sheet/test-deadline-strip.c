/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The counts below a timeline.
 */
#include "fg-deadline-strip.h"

#include "sample-plan.h"

#define N_ROWS 2000

static void
add_row (FgTimeline *timeline, gint64 item_id, FgDay last_day, FgLight light)
{
  const FgTimelineRow row = {
    .item_id = item_id,
    .number = (char *) "1",
    .title = (char *) "T",
    .leads = (char *) "A",
    .deadline_text = (char *) "",
    .last_day = last_day,
    .light = light,
  };

  fg_timeline_add_row (timeline, &row);
}

static void
test_item_counts_once (void)
{
  g_autoptr (FgTimeline) timeline = fg_timeline_new ("", "", fg_day_from_ymd (2019, 10, 1));
  g_autoptr (FgDeadlineStrip) strip = NULL;
  FgDay monday = fg_day_from_ymd (2019, 9, 30);
  guint n_open;

  add_row (timeline, 1, monday, FG_LIGHT_RED);
  add_row (timeline, 1, monday, FG_LIGHT_RED);
  add_row (timeline, 2, monday + 6, FG_LIGHT_DONE);
  add_row (timeline, 3, monday + 7, FG_LIGHT_GREEN);
  add_row (timeline, 4, FG_DAY_NONE, FG_LIGHT_NONE);
  strip = fg_deadline_strip_new (timeline);

  g_assert_cmpuint (fg_deadline_strip_count (strip, monday, monday + 7, &n_open), ==, 2);
  g_assert_cmpuint (n_open, ==, 1);
  g_assert_cmpuint (fg_deadline_strip_count (strip, monday + 7, monday + 14, &n_open), ==, 1);
  g_assert_cmpuint (fg_deadline_strip_count (strip, monday - 7, monday, &n_open), ==, 0);
}

/* However the time is parted, no deadline is counted twice or left out. */
static void
test_units_make_up_the_whole (void)
{
  g_autoptr (FgTimeline) timeline = sample_plan_make_timeline (N_ROWS);
  g_autoptr (FgDeadlineStrip) strip = fg_deadline_strip_new (timeline);
  FgDay first, last;
  guint n_open, all;

  fg_timeline_get_range (timeline, &first, &last);
  all = fg_deadline_strip_count (strip, first, last + 1, &n_open);
  for (guint unit = FG_TIME_UNIT_DAY; unit <= FG_TIME_UNIT_YEAR; unit++)
    {
      guint n = 0, open = 0, open_here;

      for (FgDay day = fg_time_unit_floor ((FgTimeUnit) unit, first); day <= last;
           day = fg_time_unit_next ((FgTimeUnit) unit, day))
        {
          n += fg_deadline_strip_count (strip, day, fg_time_unit_next ((FgTimeUnit) unit, day), &open_here);
          open += open_here;
        }
      g_assert_cmpuint (n, ==, all);
      g_assert_cmpuint (open, ==, n_open);
    }
}

static void
test_narrow_weeks_become_months (void)
{
  FgTimeUnit last = FG_TIME_UNIT_YEAR;

  for (double day_em = 0.001; day_em < 2.0; day_em *= 1.2)
    {
      g_assert_cmpint (fg_deadline_strip_get_unit (day_em), <=, last);
      last = fg_deadline_strip_get_unit (day_em);
    }
  g_assert_cmpint (last, ==, FG_TIME_UNIT_WEEK);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/sheet/deadline-strip/an-item-counts-once", test_item_counts_once);
  g_test_add_func ("/sheet/deadline-strip/units-make-up-the-whole", test_units_make_up_the_whole);
  g_test_add_func ("/sheet/deadline-strip/narrow-weeks-become-months", test_narrow_weeks_become_months);

  return g_test_run ();
}
