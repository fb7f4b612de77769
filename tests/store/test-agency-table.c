/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The registry of agencies.
 */
#include "fg-agency-table.h"

#include "fg-plan-table.h"
#include "workspace-fixture.h"

static void
test_list (WorkspaceFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) of_plan = NULL;
  g_autoptr (GPtrArray) of_all = NULL;
  const FgAgencySummary *summary;
  gint64 plan = workspace_fixture_add_sample (fixture);

  workspace_fixture_add_sample (fixture);
  of_plan = fg_agency_table_list (fixture->workspace, plan, &error);
  of_all = fg_agency_table_list (fixture->workspace, 0, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (of_plan->len, ==, 3);
  g_assert_cmpuint (of_all->len, ==, 3);

  summary = g_ptr_array_index (of_plan, 2);
  g_assert_cmpstr (summary->name, ==, "市税务局");
  g_assert_cmpuint (summary->n_lead, ==, 1);
  g_assert_cmpuint (summary->n_responsible, ==, 1);
  g_assert_cmpuint (summary->n_cooperate, ==, 0);
  summary = g_ptr_array_index (of_all, 0);
  g_assert_cmpstr (summary->name, ==, "市政务办");
  g_assert_cmpuint (summary->n_lead, ==, 2);
  g_assert_cmpuint (summary->n_cooperate, ==, 2);
}

static void
test_ensure (WorkspaceFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FgRevision) revision = fg_revision_begin (fixture->workspace, "Agencies", &error);
  gint64 first = fg_agency_table_ensure (revision, "各区", TRUE, &error);

  g_assert_cmpint (fg_agency_table_ensure (revision, "各区", TRUE, &error), ==, first);
  g_assert_cmpint (fg_agency_table_ensure (revision, "各区政府", TRUE, &error), !=, first);
  g_assert_no_error (error);
}

static void
test_find (WorkspaceFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FgRevision) revision = fg_revision_begin (fixture->workspace, "Agencies", &error);
  gint64 district = fg_agency_table_ensure (revision, "各区", TRUE, &error);
  gint64 tax = fg_agency_table_ensure (revision, "市税务局", FALSE, &error);
  g_autofree char *id = g_strdup_printf ("%" G_GINT64_FORMAT, tax);

  fg_agency_table_ensure (revision, "各区税务局", TRUE, &error);
  g_assert_true (fg_revision_commit (revision, &error));

  /* A whole name is meant, though it is a part of another. */
  g_assert_cmpint (fg_agency_table_find (fixture->workspace, "各区", &error), ==, district);
  g_assert_cmpint (fg_agency_table_find (fixture->workspace, "市税", &error), ==, tax);
  g_assert_cmpint (fg_agency_table_find (fixture->workspace, id, &error), ==, tax);
  g_assert_no_error (error);
  g_assert_cmpint (fg_agency_table_find (fixture->workspace, "税务局", &error), ==, 0);
  g_assert_error (error, FG_STORE_ERROR, FG_STORE_ERROR_AMBIGUOUS);
  g_assert_nonnull (strstr (error->message, "各区税务局"));
  g_clear_error (&error);
  g_assert_cmpint (fg_agency_table_find (fixture->workspace, "海事", &error), ==, 0);
  g_assert_error (error, FG_STORE_ERROR, FG_STORE_ERROR_NOT_FOUND);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  WORKSPACE_TEST ("/store/agency-table/list-is-in-order-of-appearance-with-counts", test_list);
  WORKSPACE_TEST ("/store/agency-table/a-name-is-entered-once", test_ensure);
  WORKSPACE_TEST ("/store/agency-table/an-agency-is-found-by-name-id-or-part", test_find);

  return g_test_run ();
}
