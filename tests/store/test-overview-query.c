/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The overview: what it counts is what the lists show, and how it came to that.
 */
#include "fg-overview-query.h"

#include "fg-item-query.h"
#include "fg-overview-weeks-private.h"
#include "fg-plan-table.h"
#include "random-edit.h"
#include "workspace-fixture.h"

#define N_EDITS 60
#define TODAY 737150

static FgOverview *
load (WorkspaceFixture *fixture, gint64 plan_id)
{
  g_autoptr (GError) error = NULL;
  FgOverview *overview = fg_overview_query_load (fixture->workspace, plan_id, TODAY, &error);

  g_assert_no_error (error);
  return overview;
}

static guint
count_matches (WorkspaceFixture *fixture, FgItemFilter filter)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FgItemIndex) index = NULL;

  filter.today = TODAY;
  index = fg_item_query_index (fixture->workspace, &filter, &error);
  g_assert_no_error (error);
  return fg_item_index_get_n_matches (index);
}

static void
assert_counts (WorkspaceFixture *fixture, const FgOverviewCounts *counts, FgItemFilter filter)
{
  g_assert_cmpuint (counts->n_items, ==, count_matches (fixture, filter));

  for (guint i = 0; i < FG_N_CONCERNS; i++)
    {
      filter.concern = (FgConcern) i;
      g_test_message ("concern %s", fg_concern_to_string (filter.concern));
      g_assert_cmpuint (counts->concerns[i], ==, count_matches (fixture, filter));
    }

  filter.concern = FG_CONCERN_NONE;
  filter.by_light = TRUE;
  for (guint i = 0; i < FG_N_LIGHTS; i++)
    {
      filter.light = (FgLight) i;
      g_test_message ("light %s", fg_light_to_string (filter.light));
      g_assert_cmpuint (counts->lights[i], ==, count_matches (fixture, filter));
    }
}

static void
assert_groups (WorkspaceFixture *fixture, const FgOverview *overview, gint64 plan_id)
{
  for (guint i = 0; i < overview->sections->len; i++)
    {
      const FgOverviewGroup *section = g_ptr_array_index (overview->sections, i);

      g_test_message ("section %s", section->name);
      assert_counts (fixture, &section->counts, (FgItemFilter) { .plan_id = plan_id, .section_id = section->id });
    }

  for (guint i = 0; i < overview->agencies->len; i++)
    {
      const FgOverviewGroup *agency = g_ptr_array_index (overview->agencies, i);

      g_test_message ("agency %s", agency->name);
      g_assert_cmpuint (agency->counts.n_items, >, 0);
      assert_counts (fixture, &agency->counts,
                     (FgItemFilter) { .plan_id = plan_id, .agency_id = agency->id, .answers = TRUE });
    }
}

static void
test_lists_agree (WorkspaceFixture *fixture, gconstpointer data)
{
  g_autoptr (FgOverview) all = NULL;

  workspace_fixture_add_sample (fixture);
  for (guint i = 0; i < N_EDITS; i++)
    random_edit_run (fixture->workspace, 5);

  all = load (fixture, 0);
  assert_counts (fixture, &all->counts, (FgItemFilter) FG_ITEM_FILTER_INIT);
  assert_groups (fixture, all, 0);
  for (guint i = 0; i < all->plans->len; i++)
    {
      const FgOverviewGroup *plan = g_ptr_array_index (all->plans, i);
      g_autoptr (FgOverview) overview = load (fixture, plan->id);

      assert_counts (fixture, &plan->counts, (FgItemFilter) { .plan_id = plan->id });
      assert_counts (fixture, &overview->counts, (FgItemFilter) { .plan_id = plan->id });
      assert_groups (fixture, overview, plan->id);
    }
}

static void
test_worst_first (WorkspaceFixture *fixture, gconstpointer data)
{
  g_autoptr (FgOverview) overview = NULL;
  guint last = G_MAXUINT;

  workspace_fixture_add_sample (fixture);
  for (guint i = 0; i < N_EDITS; i++)
    random_edit_run (fixture->workspace, 5);

  overview = load (fixture, 0);
  for (guint i = 0; i < overview->agencies->len; i++)
    {
      const FgOverviewGroup *agency = g_ptr_array_index (overview->agencies, i);

      g_assert_cmpuint (agency->counts.concerns[FG_CONCERN_OVERDUE], <=, last);
      last = agency->counts.concerns[FG_CONCERN_OVERDUE];
    }
}

static void
assert_week (GArray *weeks, guint place, FgDay last_day, guint n_done, guint n_overdue)
{
  const FgOverviewWeek *week = &g_array_index (weeks, FgOverviewWeek, place);

  g_assert_cmpuint (week->last_day, ==, last_day);
  g_assert_cmpuint (week->n_done, ==, n_done);
  g_assert_cmpuint (week->n_overdue, ==, n_overdue);
}

static void
test_weeks (void)
{
  g_autoptr (GArray) weeks = g_array_new (FALSE, FALSE, sizeof (FgOverviewWeek));
  FgOverviewWeeks counting;

  fg_overview_weeks_init (&counting, TODAY);
  fg_overview_weeks_begin_at (&counting, TODAY - 15);
  fg_overview_weeks_begin_at (&counting, TODAY - 3);
  fg_overview_weeks_begin_at (&counting, FG_DAY_NONE);
  /* Overdue for a week, then done; done in time; never done; done, nobody knows when; nobody's work. */
  fg_overview_weeks_add (&counting, FG_STATUS_UNDER_WAY, 100, TODAY - 16, TODAY - 7);
  fg_overview_weeks_add (&counting, FG_STATUS_CLOSED, 0, TODAY, TODAY - 14);
  fg_overview_weeks_add (&counting, FG_STATUS_NOT_STARTED, 0, TODAY - 8, FG_DAY_NONE);
  fg_overview_weeks_add (&counting, FG_STATUS_DONE, 0, FG_DAY_NONE, FG_DAY_NONE);
  fg_overview_weeks_add (&counting, FG_STATUS_CANCELLED, 100, TODAY - 16, TODAY - 16);
  fg_overview_weeks_write (&counting, weeks);

  g_assert_cmpuint (weeks->len, ==, 3);
  assert_week (weeks, 0, TODAY - 14, 1, 1);
  assert_week (weeks, 1, TODAY - 7, 2, 1);
  assert_week (weeks, 2, TODAY, 3, 1);
  fg_overview_weeks_clear (&counting);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  WORKSPACE_TEST ("/store/overview-query/counts-what-lists-show", test_lists_agree);
  WORKSPACE_TEST ("/store/overview-query/agencies-with-most-overdue-come-first", test_worst_first);
  g_test_add_func ("/store/overview-query/weeks-tell-how-it-came-to-this", test_weeks);

  return g_test_run ();
}
