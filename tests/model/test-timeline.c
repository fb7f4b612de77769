/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The deadlines of a plan as data: rows are copies, and the range is that of the days in them.
 */
#include "fg-timeline.h"

static void
add_row (FgTimeline *timeline, const char *first_day, const char *last_day)
{
  FgTimelineRow row = { .item_id = 1, .number = (char *) "1", .title = (char *) "T", .leads = (char *) "A" };

  row.first_day = fg_day_from_iso (first_day);
  row.last_day = fg_day_from_iso (last_day);
  row.deadline_text = (char *) (last_day != NULL ? last_day : "");
  fg_timeline_add_row (timeline, &row);
}

static void
assert_range (FgTimeline *timeline, const char *first_day, const char *last_day)
{
  FgDay first, last;

  fg_timeline_get_range (timeline, &first, &last);
  g_assert_cmpuint (first, ==, fg_day_from_iso (first_day));
  g_assert_cmpuint (last, ==, fg_day_from_iso (last_day));
}

static void
test_range_spans_all_days (void)
{
  g_autoptr (FgTimeline) timeline = fg_timeline_new ("", "", fg_day_from_iso ("2024-06-30"));

  assert_range (timeline, NULL, NULL);

  add_row (timeline, NULL, NULL);
  assert_range (timeline, NULL, NULL);

  add_row (timeline, "2024-03-08", NULL);
  assert_range (timeline, "2024-03-08", "2024-03-08");

  add_row (timeline, NULL, "2024-12-31");
  assert_range (timeline, "2024-03-08", "2024-12-31");

  /* A deadline before everything else widens the range at its start. */
  add_row (timeline, NULL, "2023-12-31");
  assert_range (timeline, "2023-12-31", "2024-12-31");

  add_row (timeline, "2024-05-01", "2024-06-30");
  assert_range (timeline, "2023-12-31", "2024-12-31");
}

static void
test_rows_are_copies_in_order (void)
{
  g_autoptr (FgTimeline) timeline = fg_timeline_new ("水网建设分工", "云政办发〔2024〕17号", fg_day_from_iso ("2024-06-30"));
  char title[] = "渠";
  FgTimelineRow row = {
    .item_id = 3,
    .number = (char *) "12(3)",
    .title = title,
    .leads = (char *) "市水务局、市林业局",
    .deadline_text = (char *) "长期坚持",
    .precision = FG_PRECISION_STANDING,
    .percent = 40,
    .light = FG_LIGHT_NONE,
  };

  g_assert_cmpuint (fg_timeline_add_row (timeline, &(FgTimelineRow) { .is_group = TRUE, .title = title }), ==, 0);
  g_assert_cmpuint (fg_timeline_add_row (timeline, &row), ==, 1);
  title[0] = 'X';

  g_assert_cmpuint (fg_timeline_get_n_rows (timeline), ==, 2);
  g_assert_true (fg_timeline_get_row (timeline, 0)->is_group);
  g_assert_cmpstr (fg_timeline_get_row (timeline, 0)->title, ==, "渠");
  g_assert_cmpstr (fg_timeline_get_row (timeline, 1)->number, ==, "12(3)");
  g_assert_cmpstr (fg_timeline_get_row (timeline, 1)->leads, ==, "市水务局、市林业局");
  g_assert_cmpstr (fg_timeline_get_row (timeline, 1)->deadline_text, ==, "长期坚持");
  g_assert_cmpint (fg_timeline_get_row (timeline, 1)->percent, ==, 40);
  g_assert_cmpstr (fg_timeline_get_title (timeline), ==, "水网建设分工");
  g_assert_cmpstr (fg_timeline_get_number (timeline), ==, "云政办发〔2024〕17号");
  g_assert_cmpuint (fg_timeline_get_as_of (timeline), ==, fg_day_from_iso ("2024-06-30"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/timeline/range-spans-all-days", test_range_spans_all_days);
  g_test_add_func ("/model/timeline/rows-are-copies-in-order", test_rows_are_copies_in_order);

  return g_test_run ();
}
