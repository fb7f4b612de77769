/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Workspaces of every earlier schema are opened, keep all that is in them and can do what is new.
 */
#include "fg-migration-private.h"

#include <glib/gstdio.h>

#include "fg-place-private.h"
#include "fg-plan.h"
#include "fg-undo.h"
#include "fg-workspace-private.h"
#include "workspace-fixture.h"

#define CURRENT_VERSION 9

static void
execute (sqlite3 *db, const char *sql)
{
  g_assert_cmpint (sqlite3_exec (db, sql, NULL, NULL, NULL), ==, SQLITE_OK);
}

/* Puts the workspace of an earlier version in the place of the fixture's own, as if this desk had made it. */
static void
open_old (WorkspaceFixture *fixture, const char *name)
{
  g_autofree char *source = g_test_build_filename (G_TEST_DIST, "tests", "store", name, NULL);
  g_autofree char *mark = NULL;
  g_autofree char *claim = NULL;
  g_autofree char *sql = NULL;
  g_autoptr (GError) error = NULL;
  sqlite3 *db = NULL;

  g_clear_pointer (&fixture->workspace, fg_workspace_close);
  g_free (fixture->path);
  fixture->path = g_build_filename (fixture->folder, "old.db", NULL);

  g_assert_true (g_file_get_contents (source, &sql, NULL, &error));
  g_assert_cmpint (sqlite3_open (fixture->path, &db), ==, SQLITE_OK);
  execute (db, sql);
  mark = fg_place_identify (fixture->path);
  claim = g_strdup_printf ("UPDATE meta SET value = '%s' WHERE key = 'place'", mark);
  execute (db, claim);
  g_assert_cmpint (sqlite3_close (db), ==, SQLITE_OK);
  workspace_fixture_reopen (fixture);
}

static void
test_version_1 (WorkspaceFixture *fixture, gconstpointer data)
{
  open_old (fixture, "workspace-v1.sql");

  g_assert_cmpint (workspace_fixture_count (fixture, "PRAGMA user_version"), ==, CURRENT_VERSION);
  g_assert_cmpint (workspace_fixture_count (fixture, "SELECT count(*) FROM revision"), ==, 4);
  g_assert_cmpint (workspace_fixture_count (fixture, "SELECT count(*) FROM change"), ==, 155);
  g_assert_cmpint (workspace_fixture_count (fixture, "SELECT count(*) FROM item WHERE note = '待报'"), ==, 1);
  g_assert_cmpint (workspace_fixture_count (fixture, "SELECT max(percent) FROM item"), ==, 30);
  workspace_fixture_assert_sound (fixture);

  workspace_fixture_reopen (fixture);
  g_assert_cmpint (workspace_fixture_count (fixture, "SELECT count(*) FROM change"), ==, 155);
}

static void
test_undo_in_version_1 (WorkspaceFixture *fixture, gconstpointer data)
{
  open_old (fixture, "workspace-v1.sql");

  for (guint i = 0; i < 4; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *label = fg_undo_run (fixture->workspace, FG_UNDO_BACK, &error);

      g_assert_no_error (error);
    }
  g_assert_cmpint (workspace_fixture_count (fixture, "SELECT count(*) FROM plan WHERE removed = 0"), ==, 0);
  g_assert_cmpint (workspace_fixture_count (fixture, "SELECT max(percent) FROM item"), ==, 0);
  workspace_fixture_assert_sound (fixture);
}

/* What each plan's history is found by is filled in for the revisions that are there already. */
static void
test_version_2 (WorkspaceFixture *fixture, gconstpointer data)
{
  open_old (fixture, "workspace-v2.sql");

  g_assert_cmpint (workspace_fixture_count (fixture, "PRAGMA user_version"), ==, CURRENT_VERSION);
  g_assert_cmpint (workspace_fixture_count (fixture, "SELECT count(*) FROM revision"), ==, 8);
  g_assert_cmpint (workspace_fixture_count (fixture, "SELECT count(*) FROM plan_revision"), ==, 8);
  g_assert_cmpint (workspace_fixture_count (fixture, "SELECT count(*) FROM plan_revision JOIN revision "
                                                     "ON revision.id = plan_revision.revision AND "
                                                     "revision.stamp = plan_revision.stamp"), ==, 8);
  workspace_fixture_assert_sound (fixture);
}

static void
undo_all (WorkspaceFixture *fixture)
{
  for (;;)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *label = fg_undo_run (fixture->workspace, FG_UNDO_BACK, &error);

      if (label == NULL)
        break;
    }
}

/* Those that hold the same: all of it is there, and can be undone to nothing. */
static void
test_later_versions (WorkspaceFixture *fixture, gconstpointer data)
{
  static const char *const names[] = { "workspace-v3.sql", "workspace-v4.sql", "workspace-v5.sql" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_test_message ("%s", names[i]);
      open_old (fixture, names[i]);

      g_assert_cmpint (workspace_fixture_count (fixture, "PRAGMA user_version"), ==, CURRENT_VERSION);
      g_assert_cmpint (workspace_fixture_count (fixture, "SELECT count(*) FROM revision"), ==, 8);
      g_assert_cmpint (workspace_fixture_count (fixture, "SELECT count(*) FROM item"), ==, 14);
      g_assert_cmpint (workspace_fixture_count (fixture, "SELECT count(*) FROM item WHERE note = '待报'"), ==, 1);
      g_assert_cmpint (workspace_fixture_count (fixture, "SELECT max(percent) FROM item"), ==, 30);
      workspace_fixture_assert_sound (fixture);

      undo_all (fixture);
      g_assert_cmpint (workspace_fixture_count (fixture, "SELECT count(*) FROM plan WHERE removed = 0"), ==, 0);
      workspace_fixture_assert_sound (fixture);
      g_clear_pointer (&fixture->workspace, fg_workspace_close);
      g_assert_cmpint (g_unlink (fixture->path), ==, 0);
    }
}

#define FINISHED_ON "SELECT count(*) FROM item WHERE finished_day = %d AND kind = %d"

/* Evidence stays with its report, and since when the reports say that all is done is found out. */
static void
test_version_7 (WorkspaceFixture *fixture, gconstpointer data)
{
  g_autofree char *measure = g_strdup_printf (FINISHED_ON, (int) fg_day_from_ymd (2026, 2, 10), FG_ITEM_MEASURE);
  g_autofree char *task = g_strdup_printf (FINISHED_ON, (int) fg_day_from_ymd (2026, 2, 12), FG_ITEM_TASK);

  open_old (fixture, "workspace-v7.sql");

  g_assert_cmpint (workspace_fixture_count (fixture, "PRAGMA user_version"), ==, CURRENT_VERSION);
  g_assert_cmpint (workspace_fixture_count (fixture, "SELECT count(*) FROM attachment JOIN report "
                                                     "ON report.id = report_id WHERE percent = 100"), ==, 1);
  g_assert_cmpint (workspace_fixture_count (fixture, measure), ==, 1);
  g_assert_cmpint (workspace_fixture_count (fixture, task), ==, 1);
  g_assert_cmpint (workspace_fixture_count (fixture, "SELECT count(*) FROM plan WHERE warning_days = 30"), ==, 1);
  workspace_fixture_assert_sound (fixture);

  undo_all (fixture);
  g_assert_cmpint (workspace_fixture_count (fixture, "SELECT count(*) FROM plan WHERE removed = 0"), ==, 0);
  workspace_fixture_assert_sound (fixture);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  WORKSPACE_TEST ("/store/migration/version-1-keeps-all-that-is-in-it", test_version_1);
  WORKSPACE_TEST ("/store/migration/version-1-can-be-undone", test_undo_in_version_1);
  WORKSPACE_TEST ("/store/migration/version-2-finds-the-history-of-its-plans", test_version_2);
  WORKSPACE_TEST ("/store/migration/later-versions-keep-all-that-is-in-them", test_later_versions);
  WORKSPACE_TEST ("/store/migration/version-7-finds-when-items-were-finished", test_version_7);

  return g_test_run ();
}
