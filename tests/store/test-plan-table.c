/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Plans in the workspace: listed, found, removed.
 */
#include "fg-plan-table.h"

#include "workspace-fixture.h"

static void
test_list_counts (WorkspaceFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) list = NULL;
  gint64 first = workspace_fixture_add_sample (fixture);
  gint64 second = workspace_fixture_add_sample (fixture);
  const FgPlanSummary *summary;

  list = fg_plan_table_list (fixture->workspace, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (list->len, ==, 2);
  summary = g_ptr_array_index (list, 0);
  g_assert_cmpint (summary->id, ==, first);
  g_assert_cmpstr (summary->title, ==, "优化服务重点任务分工方案");
  g_assert_cmpuint (summary->issued, ==, fg_day_from_ymd (2019, 3, 1));
  g_assert_cmpuint (summary->n_tasks, ==, 3);
  g_assert_cmpuint (summary->n_measures, ==, 4);
  summary = g_ptr_array_index (list, 1);
  g_assert_cmpint (summary->id, ==, second);
}

static void
assert_finds (WorkspaceFixture *fixture, const char *reference, gint64 expected)
{
  g_autoptr (GError) error = NULL;
  gint64 found = fg_plan_table_find (fixture->workspace, reference, &error);

  g_assert_no_error (error);
  g_assert_cmpint (found, ==, expected);
}

static void
test_find (WorkspaceFixture *fixture, gconstpointer data)
{
  g_autoptr (FgPlan) other = fg_plan_new ();
  g_autofree char *id = NULL;
  gint64 first = workspace_fixture_add_sample (fixture);
  gint64 second;

  g_free (other->title);
  other->title = g_strdup ("100%落实任务分工方案");
  second = workspace_fixture_add_plan (fixture, other);
  id = g_strdup_printf ("%" G_GINT64_FORMAT, second);

  assert_finds (fixture, "1", first);
  assert_finds (fixture, "2", second);
  assert_finds (fixture, id, second);
  assert_finds (fixture, "优化服务", first);
  assert_finds (fixture, "2019〕7号", first);
  /* The percent sign means itself. */
  assert_finds (fixture, "100%落", second);
}

static void
test_find_refuses (WorkspaceFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  workspace_fixture_add_sample (fixture);
  workspace_fixture_add_sample (fixture);

  g_assert_cmpint (fg_plan_table_find (fixture->workspace, "任务分工", &error), ==, 0);
  g_assert_error (error, FG_STORE_ERROR, FG_STORE_ERROR_AMBIGUOUS);
  g_clear_error (&error);
  g_assert_cmpint (fg_plan_table_find (fixture->workspace, "3", &error), ==, 0);
  g_assert_error (error, FG_STORE_ERROR, FG_STORE_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_cmpint (fg_plan_table_find (fixture->workspace, "%", &error), ==, 0);
  g_assert_error (error, FG_STORE_ERROR, FG_STORE_ERROR_NOT_FOUND);
}

/* The sample's number is 〔2019〕7号: whoever asks for the seventh plan of one must not get it. */
static void
test_digits_are_no_part_of_a_name (WorkspaceFixture *fixture, gconstpointer data)
{
  static const char *const references[] = { "7", "2019", "0", "99999999999999999999" };

  workspace_fixture_add_sample (fixture);
  for (gsize i = 0; i < G_N_ELEMENTS (references); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_cmpint (fg_plan_table_find (fixture->workspace, references[i], &error), ==, 0);
      g_assert_error (error, FG_STORE_ERROR, FG_STORE_ERROR_NOT_FOUND);
    }
}

static void
test_removed_is_gone (WorkspaceFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FgRevision) revision = NULL;
  g_autoptr (GPtrArray) list = NULL;
  gint64 plan_id = workspace_fixture_add_sample (fixture);

  revision = fg_revision_begin (fixture->workspace, "Remove", &error);
  g_assert_no_error (error);
  g_assert_true (fg_plan_table_remove (revision, plan_id, &error));
  g_assert_true (fg_revision_commit (revision, &error));

  list = fg_plan_table_list (fixture->workspace, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (list->len, ==, 0);
  g_assert_null (fg_plan_table_load (fixture->workspace, plan_id, &error));
  g_assert_error (error, FG_STORE_ERROR, FG_STORE_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_cmpint (fg_plan_table_find (fixture->workspace, "1", &error), ==, 0);
  g_assert_error (error, FG_STORE_ERROR, FG_STORE_ERROR_NOT_FOUND);
  /* One field of one row says so, and nothing is deleted. */
  g_assert_cmpint (workspace_fixture_count (fixture, "SELECT count(*) FROM item"), ==, 9);
  g_assert_cmpint (workspace_fixture_count (fixture, "SELECT count(*) FROM change WHERE revision = 2"), ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  WORKSPACE_TEST ("/store/plan-table/list-is-in-order-of-import-with-counts", test_list_counts);
  WORKSPACE_TEST ("/store/plan-table/a-plan-is-found-by-place-id-or-part-of-a-name", test_find);
  WORKSPACE_TEST ("/store/plan-table/digits-are-no-part-of-a-name", test_digits_are_no_part_of_a_name);
  WORKSPACE_TEST ("/store/plan-table/what-fits-none-or-several-is-refused", test_find_refuses);
  WORKSPACE_TEST ("/store/plan-table/a-removed-plan-is-out-of-sight-by-one-field", test_removed_is_gone);

  return g_test_run ();
}
