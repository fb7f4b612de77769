/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A workspace as it stood: after random changes, undo and redo among them, each state on the way can be had again.
 */
#include "fg-as-of.h"

#include "fg-item-edit.h"
#include "fg-item-query.h"
#include "fg-plan-table.h"
#include "fg-undo.h"
#include "fg-workspace-private.h"
#include "random-edit.h"
#include "workspace-dump.h"
#include "workspace-fixture.h"

#define N_WORKSPACES 12
#define N_REVISIONS 25
#define MS_PER_HOUR (G_GINT64_CONSTANT (3600) * 1000)

static FgWorkspace *
open_as_of (WorkspaceFixture *fixture, gint64 last_stamp)
{
  g_autoptr (GError) error = NULL;
  FgWorkspace *copy = fg_as_of_open (fixture->workspace, last_stamp, NULL, &error);

  g_assert_no_error (error);
  return copy;
}

static void
change_anything (WorkspaceFixture *fixture)
{
  switch (g_test_rand_int_range (0, 6))
    {
    case 0:
      g_free (fg_undo_run (fixture->workspace, FG_UNDO_BACK, NULL));
      break;
    case 1:
      g_free (fg_undo_run (fixture->workspace, FG_UNDO_FORTH, NULL));
      break;
    case 2:
      workspace_fixture_add_sample (fixture);
      break;
    default:
      random_edit_run (fixture->workspace, (guint) g_test_rand_int_range (1, 6));
      break;
    }
}

/* Time stands still now and then, or goes back, as clocks do. */
static void
test_random_histories (WorkspaceFixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) states = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GArray) stamps = g_array_new (FALSE, FALSE, sizeof (gint64));

  workspace_fixture_add_sample (fixture);
  for (guint i = 0; i < N_REVISIONS; i++)
    {
      gint64 stamp;

      fixture->now_ms += g_test_rand_int_range (-5000, 10000);
      change_anything (fixture);
      stamp = workspace_fixture_count (fixture, "SELECT max(stamp) FROM revision");
      g_array_append_val (stamps, stamp);
      g_ptr_array_add (states, workspace_dump (fixture->workspace, WORKSPACE_DUMP_ALL));
    }

  for (guint i = 0; i < stamps->len; i++)
    {
      g_autoptr (FgWorkspace) copy = open_as_of (fixture, g_array_index (stamps, gint64, i));
      g_autofree char *state = workspace_dump (copy, WORKSPACE_DUMP_ALL);

      workspace_dump_assert_equal (state, g_ptr_array_index (states, i));
    }
}

static void
test_all_histories (void)
{
  for (guint i = 0; i < N_WORKSPACES; i++)
    {
      WorkspaceFixture fixture = { 0 };

      workspace_fixture_set_up (&fixture, NULL);
      test_random_histories (&fixture, NULL);
      workspace_fixture_tear_down (&fixture, NULL);
    }
}

/* The day ends at midnight where the clerk sits, not in Greenwich. */
static void
test_day_in_zone (WorkspaceFixture *fixture, gconstpointer data)
{
  g_autoptr (GTimeZone) nanjing = g_time_zone_new_offset (8 * 3600);
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  FgDay day = fg_day_from_ymd (2019, 9, 30);
  gint64 there = fg_as_of_get_last_stamp (day, nanjing);
  gint64 greenwich = fg_as_of_get_last_stamp (day, utc);
  g_autoptr (GDateTime) midnight = g_date_time_new_utc (2019, 10, 1, 0, 0, 0);

  g_assert_cmpint (greenwich, ==, (g_date_time_to_unix (midnight) * 1000 << 16) - 1);
  g_assert_cmpint ((greenwich - there) >> 16, ==, 8 * MS_PER_HOUR);
}

static void
test_removed_plan_is_back (WorkspaceFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) now = NULL;
  g_autoptr (GPtrArray) then = NULL;
  g_autoptr (FgWorkspace) copy = NULL;
  gint64 plan = workspace_fixture_add_sample (fixture);
  gint64 stamp = workspace_fixture_count (fixture, "SELECT max(stamp) FROM revision");
  g_autoptr (FgRevision) revision = fg_revision_begin (fixture->workspace, "Remove", &error);

  fg_plan_table_remove (revision, plan, &error);
  fg_revision_commit (revision, &error);
  g_assert_no_error (error);

  copy = open_as_of (fixture, stamp);
  now = fg_plan_table_list (fixture->workspace, &error);
  then = fg_plan_table_list (copy, &error);
  g_assert_cmpuint (now->len, ==, 0);
  g_assert_cmpuint (then->len, ==, 1);
}

static void
test_before_everything (WorkspaceFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FgWorkspace) copy = NULL;
  g_autoptr (GPtrArray) plans = NULL;

  workspace_fixture_add_sample (fixture);
  copy = open_as_of (fixture, 0);
  plans = fg_plan_table_list (copy, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (plans->len, ==, 0);
}

static void
test_cannot_be_changed (WorkspaceFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FgWorkspace) copy = NULL;
  g_autoptr (FgRevision) revision = NULL;
  gint64 plan = workspace_fixture_add_sample (fixture);
  gint64 item = fg_item_query_find (fixture->workspace, plan, "1", &error);

  copy = open_as_of (fixture, G_MAXINT64);
  revision = fg_revision_begin (copy, "Edit", &error);
  if (revision != NULL)
    fg_item_edit_set_note (revision, item, "不", &error);
  g_assert_nonnull (error);
}

static void
test_cancelled (WorkspaceFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  const FgWork work = { .cancellable = cancellable };

  workspace_fixture_add_sample (fixture);
  g_cancellable_cancel (cancellable);
  g_assert_null (fg_as_of_open (fixture->workspace, G_MAXINT64, &work, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/as-of/each-state-of-any-history-comes-back", test_all_histories);
  WORKSPACE_TEST ("/store/as-of/a-day-ends-at-midnight-of-its-zone", test_day_in_zone);
  WORKSPACE_TEST ("/store/as-of/a-plan-removed-later-is-there", test_removed_plan_is_back);
  WORKSPACE_TEST ("/store/as-of/before-everything-there-is-nothing", test_before_everything);
  WORKSPACE_TEST ("/store/as-of/cannot-be-changed", test_cannot_be_changed);
  WORKSPACE_TEST ("/store/as-of/can-be-cancelled", test_cancelled);

  return g_test_run ();
}
