/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a timeline is drawn from: which items, under which headings, in what order.
 */
#include "fg-timeline-query.h"

#include "fg-agency-table.h"
#include "fg-plan-table.h"
#include "fg-workspace-private.h"
#include "workspace-fixture.h"

#define TODAY (fg_day_from_ymd (2019, 10, 1))

static char *
timeline_to_text (const FgTimeline *timeline)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < fg_timeline_get_n_rows (timeline); i++)
    {
      const FgTimelineRow *row = fg_timeline_get_row (timeline, i);

      g_string_append_printf (text, row->is_group ? "[%s] " : "%s ",
                              row->is_group || *row->number == '\0' ? row->title : row->number);
    }

  return g_strchomp (g_string_free (text, FALSE));
}

static void
assert_options (WorkspaceFixture *fixture, gint64 plan, const FgTimelineOptions *options, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FgTimeline) timeline = fg_timeline_query (fixture->workspace, plan, options, TODAY, &error);
  g_autofree char *text = NULL;

  g_assert_no_error (error);
  text = timeline_to_text (timeline);
  g_assert_cmpstr (text, ==, expected);
}

static void
assert_timeline (WorkspaceFixture *fixture, gint64 plan, FgTimelineGroup group, FgDay from, FgDay to,
                 const char *expected)
{
  const FgTimelineOptions options = { .group = group, .from = from, .to = to };

  assert_options (fixture, plan, &options, expected);
}

static void
test_timeline (WorkspaceFixture *fixture, gconstpointer data)
{
  gint64 plan = workspace_fixture_add_sample (fixture);

  assert_timeline (fixture, plan, FG_TIMELINE_GROUP_SECTION, FG_DAY_NONE, FG_DAY_NONE,
                   "[（一）提速] 1 1(1) 1(2) [（二）便民] 2 2(1) 完善系统 3");
  assert_timeline (fixture, plan, FG_TIMELINE_GROUP_AGENCY, FG_DAY_NONE, FG_DAY_NONE,
                   "[市政务办] 1 [市税务局] 1(1) 2 [市财政局] 3 [No agency] 1(2) 2(1) 完善系统");
  assert_timeline (fixture, plan, FG_TIMELINE_GROUP_DEADLINE, FG_DAY_NONE, FG_DAY_NONE,
                   "[2019-09] 1 [2019-12] 2 [No fixed day] 3 [No deadline] 1(1) 1(2) 2(1) 完善系统");
  assert_timeline (fixture, plan, FG_TIMELINE_GROUP_TASK, FG_DAY_NONE, FG_DAY_NONE,
                   "[1 压缩办理时限] 1 1(1) 1(2) [2 推进一窗受理] 2 2(1) 完善系统 [3 长期开展回访] 3");
  assert_timeline (fixture, plan, FG_TIMELINE_GROUP_LIGHT, FG_DAY_NONE, FG_DAY_NONE,
                   "[▲ Overdue] 1 [■ On schedule] 2 [– No light] 1(1) 1(2) 2(1) 完善系统 3");
  assert_timeline (fixture, plan, FG_TIMELINE_GROUP_NONE, FG_DAY_NONE, FG_DAY_NONE, "1 1(1) 1(2) 2 2(1) 完善系统 3");
  assert_timeline (fixture, plan, FG_TIMELINE_GROUP_SECTION, fg_day_from_ymd (2019, 10, 1), FG_DAY_NONE,
                   "[（二）便民] 2");
  assert_timeline (fixture, plan, FG_TIMELINE_GROUP_SECTION, FG_DAY_NONE, fg_day_from_ymd (2019, 9, 30),
                   "[（一）提速] 1");
}

/* An item brings its task along in the tree, but no row here. */
static void
test_filter (WorkspaceFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gint64 plan = workspace_fixture_add_sample (fixture);
  g_autoptr (FgRevision) revision = fg_revision_begin (fixture->workspace, "Look", &error);
  FgTimelineOptions options = FG_TIMELINE_OPTIONS_INIT;

  options.filter.agency_id = fg_agency_table_ensure (revision, "市税务局", FALSE, &error);
  g_assert_no_error (error);
  assert_options (fixture, plan, &options, "[（一）提速] 1(1) [（二）便民] 2");
  options.group = FG_TIMELINE_GROUP_AGENCY;
  assert_options (fixture, plan, &options, "[市税务局] 1(1) 2");

  options = (FgTimelineOptions) FG_TIMELINE_OPTIONS_INIT;
  options.filter.by_light = TRUE;
  options.filter.light = FG_LIGHT_RED;
  assert_options (fixture, plan, &options, "[（一）提速] 1");
}

static void
test_order (WorkspaceFixture *fixture, gconstpointer data)
{
  gint64 plan = workspace_fixture_add_sample (fixture);
  FgTimelineOptions options = { .group = FG_TIMELINE_GROUP_NONE, .filter.sort = FG_ITEM_SORT_DEADLINE };

  assert_options (fixture, plan, &options, "1 2 1(1) 1(2) 2(1) 完善系统 3");
  options.filter.descending = TRUE;
  assert_options (fixture, plan, &options, "2 1 1(1) 1(2) 2(1) 完善系统 3");
  options.filter.sort = FG_ITEM_SORT_PLACE;
  assert_options (fixture, plan, &options, "3 完善系统 2(1) 2 1(2) 1(1) 1");
  options.filter = (FgItemFilter) { .sort = FG_ITEM_SORT_LIGHT };
  assert_options (fixture, plan, &options, "1 2 1(1) 1(2) 2(1) 完善系统 3");
}

static void
test_headings_count (WorkspaceFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gint64 plan = workspace_fixture_add_sample (fixture);
  const FgTimelineOptions options = FG_TIMELINE_OPTIONS_INIT;
  g_autoptr (FgTimeline) timeline = fg_timeline_query (fixture->workspace, plan, &options, TODAY, &error);
  const FgTimelineRow *heading;

  g_assert_no_error (error);
  heading = fg_timeline_get_row (timeline, 0);
  g_assert_cmpuint (heading->n_items, ==, 3);
  g_assert_cmpuint (heading->n_lights[FG_LIGHT_RED], ==, 1);
  g_assert_cmpuint (heading->n_lights[FG_LIGHT_NONE], ==, 2);
  g_assert_cmpuint (heading->first_day, ==, fg_day_from_ymd (2019, 3, 1));
  g_assert_cmpuint (heading->last_day, ==, fg_day_from_ymd (2019, 9, 30));
}

/* One column of the matrix, so one heading here. */
static void
test_collective_lead (WorkspaceFixture *fixture, gconstpointer data)
{
  g_autoptr (FgPlan) plan = workspace_fixture_make_plan ();
  FgPlanItem *first = g_ptr_array_index (plan->tasks, 0);
  gint64 plan_id;

  g_ptr_array_add (first->assignments, fg_assignment_new ("房产、税务等部门", FG_ROLE_LEAD, TRUE));
  /* Named twice in the item, it still stands there once. */
  g_ptr_array_add (first->assignments, fg_assignment_new ("房产、税务等部门", FG_ROLE_LEAD, TRUE));
  plan_id = workspace_fixture_add_plan (fixture, plan);
  assert_timeline (fixture, plan_id, FG_TIMELINE_GROUP_AGENCY, FG_DAY_NONE, fg_day_from_ymd (2019, 9, 30),
                   "[市政务办] 1 [房产、税务等部门] 1");
}

static void
test_bars (WorkspaceFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FgPlan) plan = workspace_fixture_make_plan ();
  FgPlanItem *first = g_ptr_array_index (plan->tasks, 0);
  g_autoptr (FgTimeline) timeline = NULL;
  const FgTimelineRow *row;
  gint64 plan_id;

  first->deadline.first_day = fg_day_from_ymd (2019, 7, 1);
  plan_id = workspace_fixture_add_plan (fixture, plan);
  timeline = fg_timeline_query (fixture->workspace, plan_id,
                                &(const FgTimelineOptions) { .group = FG_TIMELINE_GROUP_DEADLINE }, TODAY, &error);
  g_assert_no_error (error);

  row = fg_timeline_get_row (timeline, 1);
  g_assert_cmpuint (row->first_day, ==, fg_day_from_ymd (2019, 7, 1));
  g_assert_cmpuint (row->last_day, ==, fg_day_from_ymd (2019, 9, 30));
  g_assert_cmpstr (row->leads, ==, "市政务办");
  row = fg_timeline_get_row (timeline, 3);
  g_assert_cmpuint (row->first_day, ==, fg_day_from_ymd (2019, 3, 1));
  row = fg_timeline_get_row (timeline, 5);
  g_assert_cmpuint (row->first_day, ==, FG_DAY_NONE);
  g_assert_cmpstr (row->deadline_text, ==, "长期坚持");
}

/* Rows of the day's tables are written by hand here: only what the timeline reads of them counts. */
static void
test_start_and_milestones (WorkspaceFixture *fixture, gconstpointer data)
{
  static const char EDIT[] =
    "UPDATE item SET start_day = 737200 WHERE kind = 1 AND no = 1;"
    "INSERT INTO milestone (id, item_id, last_day, done_day, title) SELECT 71, id, 737300, NULL, '试点' FROM item "
    "WHERE kind = 1 AND no = 1;"
    "INSERT INTO milestone (id, item_id, last_day, done_day, title) SELECT 72, id, 737250, 737249, '初稿' FROM item "
    "WHERE kind = 1 AND no = 1;"
    "INSERT INTO milestone (id, item_id, last_day, removed) SELECT 73, id, 737260, 1 FROM item "
    "WHERE kind = 1 AND no = 1";
  g_autoptr (GError) error = NULL;
  gint64 plan = workspace_fixture_add_sample (fixture);
  const FgTimelineOptions options = { .group = FG_TIMELINE_GROUP_NONE };
  g_autoptr (FgTimeline) timeline = NULL;
  const FgTimelineRow *row;

  g_assert_true (fg_workspace_execute (fixture->workspace, EDIT, &error));
  timeline = fg_timeline_query (fixture->workspace, plan, &options, TODAY, &error);
  g_assert_no_error (error);
  row = fg_timeline_get_row (timeline, 0);
  g_assert_cmpuint (row->first_day, ==, 737200);
  g_assert_cmpuint (row->milestones->len, ==, 2);
  g_assert_cmpstr (g_array_index (row->milestones, FgTimelineMilestone, 0).title, ==, "初稿");
  g_assert_true (g_array_index (row->milestones, FgTimelineMilestone, 0).is_done);
  g_assert_cmpuint (g_array_index (row->milestones, FgTimelineMilestone, 1).day, ==, 737300);
  g_assert_false (g_array_index (row->milestones, FgTimelineMilestone, 1).is_done);
  g_assert_null (fg_timeline_get_row (timeline, 1)->milestones);
}

static void
test_no_plan (WorkspaceFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  const FgTimelineOptions options = FG_TIMELINE_OPTIONS_INIT;

  g_assert_null (fg_timeline_query (fixture->workspace, 5, &options, TODAY, &error));
  g_assert_error (error, FG_STORE_ERROR, FG_STORE_ERROR_NOT_FOUND);
}

static void
test_group_names (void)
{
  for (guint i = 0; i < FG_N_TIMELINE_GROUPS; i++)
    {
      FgTimelineGroup group;

      g_assert_true (fg_timeline_group_from_string (fg_timeline_group_to_string ((FgTimelineGroup) i), &group));
      g_assert_cmpuint (group, ==, i);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  WORKSPACE_TEST ("/store/timeline-query/items-are-grouped-and-cut", test_timeline);
  WORKSPACE_TEST ("/store/timeline-query/a-filter-leaves-its-items-alone", test_filter);
  WORKSPACE_TEST ("/store/timeline-query/items-are-sorted-below-their-heading", test_order);
  WORKSPACE_TEST ("/store/timeline-query/a-heading-counts-its-items", test_headings_count);
  WORKSPACE_TEST ("/store/timeline-query/a-name-of-several-agencies-is-one-heading", test_collective_lead);
  WORKSPACE_TEST ("/store/timeline-query/a-bar-starts-with-its-period-or-the-plan", test_bars);
  WORKSPACE_TEST ("/store/timeline-query/starts-and-milestones-are-there", test_start_and_milestones);
  WORKSPACE_TEST ("/store/timeline-query/without-a-plan-there-is-no-timeline", test_no_plan);
  g_test_add_func ("/store/timeline-query/groups-are-known-by-their-names", test_group_names);

  return g_test_run ();
}
