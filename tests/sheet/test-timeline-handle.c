/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What of a bar can be moved and where it lands, checked against GLib's own calendar.
 */
#include "fg-timeline-handle.h"

#include "fg-tracks.h"

#define FONT_SIZE 14.0
#define WIDE_DAY_EM 0.7
#define NARROW_DAY_EM 0.15
#define N_RUNS 3000

typedef struct
{
  FgSheetStyle    *style;
  FgTracks        *columns;
  FgTimelineLayout layout;
} Fixture;

/* An axis over these years. */
static void
set_up (Fixture *self, int first_year, int last_year, double day_em)
{
  g_autoptr (FgTimeline) timeline = fg_timeline_new ("", "", fg_day_from_ymd (first_year, 6, 1));
  const FgSheetRoom room = { .width = 1000.0 };
  const FgTimelineRequest request = { .from = fg_day_from_ymd (first_year, 1, 1),
                                      .to = fg_day_from_ymd (last_year, 12, 31) };

  self->style = fg_sheet_style_new (FG_PALETTE_LIGHT, FONT_SIZE);
  self->columns = fg_tracks_new ();
  fg_timeline_layout_measure (&self->layout, timeline, 3.0, self->style, &request, &room);
  fg_timeline_layout_zoom (&self->layout, day_em, self->columns);
}

static void
fixture_clear (Fixture *self)
{
  fg_tracks_free (self->columns);
  g_object_unref (self->style);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Fixture, fixture_clear)

static gboolean
is_month_end (FgDay day)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, day);
  return g_date_is_last_of_month (&date);
}

static void
test_wide_days_snap_to_days (void)
{
  g_auto (Fixture) self = { 0 };

  set_up (&self, 2023, 2024, WIDE_DAY_EM);
  for (FgDay day = fg_day_from_ymd (2023, 1, 1); day <= fg_day_from_ymd (2024, 12, 31); day++)
    {
      const FgTimelineHandle deadline = { FG_TIMELINE_HANDLE_DEADLINE, 1, 0, day };
      const FgTimelineHandle start = { FG_TIMELINE_HANDLE_START, 1, 0, day };
      double x = fg_timeline_layout_get_x (&self.layout, day);

      g_assert_cmpuint (fg_timeline_handle_snap (&self.layout, &start, x + 1.0), ==, day);
      g_assert_cmpuint (fg_timeline_handle_snap (&self.layout, &deadline, x + self.layout.day_width - 1.0), ==, day);
      g_assert_cmpuint (fg_timeline_handle_move (&self.layout, &deadline, 1), ==, day + 1);
      g_assert_cmpuint (fg_timeline_handle_move (&self.layout, &deadline, -1), ==, day - 1);
    }
}

/* Wherever it is dropped, a deadline lies on the nearest end of a month, and a start on the day after one. */
static void
test_narrow_days_snap_to_months (void)
{
  g_auto (Fixture) self = { 0 };

  set_up (&self, 1999, 2101, NARROW_DAY_EM);
  for (guint i = 0; i < N_RUNS; i++)
    {
      const FgTimelineHandle deadline = { FG_TIMELINE_HANDLE_DEADLINE, 1, 0, fg_day_from_ymd (2020, 1, 31) };
      const FgTimelineHandle start = { FG_TIMELINE_HANDLE_START, 1, 0, fg_day_from_ymd (2020, 1, 1) };
      double x = g_test_rand_double_range (40.0 * self.layout.day_width, fg_tracks_get_length (self.columns));
      FgDay last = fg_timeline_handle_snap (&self.layout, &deadline, x);
      FgDay first = fg_timeline_handle_snap (&self.layout, &start, x);
      double distance = fg_timeline_layout_get_x (&self.layout, last + 1) - x;

      g_assert_true (is_month_end (last));
      g_assert_true (is_month_end (first - 1));
      g_assert_cmpfloat (ABS (distance), <=, 16.5 * self.layout.day_width);
    }
}

static void
test_keys_step_over_months (void)
{
  g_auto (Fixture) self = { 0 };

  set_up (&self, 1999, 2101, NARROW_DAY_EM);
  for (guint i = 0; i < N_RUNS; i++)
    {
      FgDay day = (FgDay) g_test_rand_int_range ((int) fg_day_from_ymd (1999, 3, 1), (int) fg_day_from_ymd (2101, 11, 1));
      const FgTimelineHandle deadline = { FG_TIMELINE_HANDLE_DEADLINE, 1, 0, day };
      FgDay later = fg_timeline_handle_move (&self.layout, &deadline, 1);
      FgDay earlier = fg_timeline_handle_move (&self.layout, &deadline, -1);
      GDate date;

      g_assert_true (is_month_end (later) && is_month_end (earlier));
      g_assert_cmpuint (later, >, day);
      g_assert_cmpuint (earlier, <, day);
      g_assert_cmpuint (later - day, <=, 31);
      g_assert_cmpuint (day - earlier, <=, 31);

      /* A whole year of steps, over a leap day or not. */
      g_date_clear (&date, 1);
      g_date_set_julian (&date, later);
      g_date_add_years (&date, 1);
      g_date_set_day (&date, g_date_get_days_in_month (g_date_get_month (&date), g_date_get_year (&date)));
      g_assert_cmpuint (fg_timeline_handle_move (&self.layout, &(FgTimelineHandle) { FG_TIMELINE_HANDLE_DEADLINE, 1, 0, later },
                                                 12),
                        ==, g_date_get_julian (&date));
    }
}

static void
test_nearest_is_found (void)
{
  g_auto (Fixture) self = { 0 };
  g_autoptr (GArray) milestones = fg_timeline_milestones_new ();
  const FgTimelineMilestone milestone = { 7, fg_day_from_ymd (2023, 6, 30), FALSE, g_strdup ("初稿") };
  const FgTimelineRow row = { .item_id = 3, .first_day = fg_day_from_ymd (2023, 3, 1),
                              .last_day = fg_day_from_ymd (2023, 9, 30), .milestones = milestones };
  const FgTimelineRow heading = { .is_group = TRUE, .item_id = 3, .last_day = row.last_day };
  FgTimelineHandle found;

  g_array_append_val (milestones, milestone);
  set_up (&self, 2023, 2024, NARROW_DAY_EM);
  found = fg_timeline_handle_find (&self.layout, &row, fg_timeline_layout_get_x (&self.layout, row.last_day + 1) + 3.0);
  g_assert_cmpint (found.kind, ==, FG_TIMELINE_HANDLE_DEADLINE);
  g_assert_cmpuint (found.day, ==, row.last_day);
  found = fg_timeline_handle_find (&self.layout, &row, fg_timeline_layout_get_x (&self.layout, milestone.day) - 2.0);
  g_assert_cmpint (found.kind, ==, FG_TIMELINE_HANDLE_MILESTONE);
  g_assert_cmpint (found.milestone_id, ==, 7);
  found = fg_timeline_handle_find (&self.layout, &row, fg_timeline_layout_get_x (&self.layout, row.first_day));
  g_assert_cmpint (found.kind, ==, FG_TIMELINE_HANDLE_START);
  found = fg_timeline_handle_find (&self.layout, &row, fg_timeline_layout_get_x (&self.layout, row.last_day) + 60.0);
  g_assert_cmpint (found.kind, ==, FG_TIMELINE_HANDLE_NONE);
  found = fg_timeline_handle_find (&self.layout, &heading, fg_timeline_layout_get_x (&self.layout, row.last_day + 1));
  g_assert_cmpint (found.kind, ==, FG_TIMELINE_HANDLE_NONE);
}

static void
test_keys_go_round (void)
{
  const FgTimelineRow row = { .item_id = 3, .first_day = 700000, .last_day = 700100 };
  const FgTimelineRow bare = { .item_id = 3 };
  FgTimelineHandle handle = FG_TIMELINE_HANDLE_INIT;

  handle = fg_timeline_handle_step (&row, &handle, 1);
  g_assert_cmpint (handle.kind, ==, FG_TIMELINE_HANDLE_DEADLINE);
  handle = fg_timeline_handle_step (&row, &handle, -1);
  g_assert_cmpint (handle.kind, ==, FG_TIMELINE_HANDLE_START);
  handle = fg_timeline_handle_step (&row, &handle, -1);
  g_assert_cmpint (handle.kind, ==, FG_TIMELINE_HANDLE_DEADLINE);
  g_assert_cmpint (fg_timeline_handle_step (&bare, &handle, 1).kind, ==, FG_TIMELINE_HANDLE_NONE);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/sheet/timeline-handle/wide-days-snap-to-days", test_wide_days_snap_to_days);
  g_test_add_func ("/sheet/timeline-handle/narrow-days-snap-to-ends-of-months", test_narrow_days_snap_to_months);
  g_test_add_func ("/sheet/timeline-handle/keys-step-over-months", test_keys_step_over_months);
  g_test_add_func ("/sheet/timeline-handle/the-nearest-is-found", test_nearest_is_found);
  g_test_add_func ("/sheet/timeline-handle/keys-go-round", test_keys_go_round);

  return g_test_run ();
}
