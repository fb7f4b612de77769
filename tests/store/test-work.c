/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Work that takes long tells how far it is, and can be stopped at any of these points: everything is then as it was, and
 * nothing half made lies about. Each kind of work is stopped at its first report, its second, and so on in growing steps,
 * until it gets through.
 */
#include <glib/gstdio.h>
#include <sqlite3.h>

#include "fg-backup.h"
#include "fg-plan-table.h"
#include "fg-restore.h"
#include "fg-salvage.h"
#include "fg-store.h"
#include "fg-workspace-private.h"
#include "workspace-dump.h"
#include "workspace-fixture.h"

/* What stops, and what it saw until then. */
typedef struct
{
  GCancellable *cancellable;
  guint         stop_at; /* the number of a report */
  guint         n_reports;
  double        fraction;
} Waiting;

typedef gboolean (*Deed) (WorkspaceFixture *fixture, const FgWork *work, GError **error);

static void
on_report (double fraction, gpointer data)
{
  Waiting *waiting = data;

  g_assert_cmpfloat (fraction, >=, waiting->fraction);
  g_assert_cmpfloat (fraction, <=, 1);
  waiting->fraction = fraction;
  if (++waiting->n_reports == waiting->stop_at)
    g_cancellable_cancel (waiting->cancellable);
}

static char *
dump (WorkspaceFixture *fixture)
{
  g_autofree char *text = NULL;

  workspace_fixture_reopen (fixture);
  workspace_fixture_assert_sound (fixture);
  text = workspace_dump (fixture->workspace, WORKSPACE_DUMP_ALL);
  g_clear_pointer (&fixture->workspace, fg_workspace_close);
  return g_steal_pointer (&text);
}

static void
assert_nothing_half_made (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_assert_null (strstr (name, ".part"));
      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        assert_nothing_half_made (path);
    }
}

static gboolean
run_until (WorkspaceFixture *fixture, Deed deed, guint stop_at, guint *n_reports)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  Waiting waiting = { .cancellable = cancellable, .stop_at = stop_at };
  const FgWork work = { .cancellable = cancellable, .report = on_report, .data = &waiting };
  g_autoptr (GError) error = NULL;
  gboolean is_done = deed (fixture, &work, &error);

  *n_reports = waiting.n_reports;
  assert_nothing_half_made (fixture->folder);
  if (is_done)
    {
      g_assert_no_error (error);
      g_assert_cmpfloat_with_epsilon (waiting.fraction, 1, 0.001);
      return TRUE;
    }

  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (waiting.n_reports, >=, stop_at);
  return FALSE;
}

/* Gives the number of reports of the whole work. */
static guint
stop_everywhere (WorkspaceFixture *fixture, Deed deed, void (*assert_unchanged) (WorkspaceFixture *, const char *),
                 const char *before)
{
  guint n_reports;
  guint step = 1;

  for (guint stop_at = 1; !run_until (fixture, deed, stop_at, &n_reports); stop_at += step, step += stop_at / 8)
    assert_unchanged (fixture, before);

  return n_reports;
}

static void
assert_same_state (WorkspaceFixture *fixture, const char *before)
{
  g_autofree char *after = dump (fixture);

  workspace_dump_assert_equal (before, after);
}

static void
set_up_samples (WorkspaceFixture *fixture)
{
  for (guint i = 0; i < 40; i++)
    workspace_fixture_add_sample (fixture);
}

static char *
path_in (WorkspaceFixture *fixture, const char *name)
{
  return g_build_filename (fixture->folder, name, NULL);
}

/* ---- Each kind of work ---- */

static gboolean
import (WorkspaceFixture *fixture, const FgWork *work, GError **error)
{
  g_autoptr (FgWorkspace) workspace = fg_workspace_open (fixture->path, "张三", error);
  g_autoptr (FgPlan) plan = workspace_fixture_make_plan ();
  g_autoptr (FgRevision) revision = NULL;
  FgWorkPart keeping, storing;

  if (workspace == NULL
      || !fg_backup_make_before (workspace, FG_BACKUP_IMPORT, fg_work_part_init (&keeping, work, 0, 0.5), error))
    return FALSE;

  fg_workspace_set_work (workspace, fg_work_part_init (&storing, work, 0.5, 1));
  return (revision = fg_revision_begin (workspace, "Import", error)) != NULL
         && fg_plan_table_add (revision, plan, error) != 0
         && fg_revision_commit (revision, error);
}

static void
test_import (WorkspaceFixture *fixture, gconstpointer data)
{
  g_autofree char *before = NULL;

  set_up_samples (fixture);
  before = dump (fixture);
  g_assert_cmpuint (stop_everywhere (fixture, import, assert_same_state, before), >, 20);
  workspace_fixture_reopen (fixture);
  g_assert_cmpint (workspace_fixture_count (fixture, "SELECT count(*) FROM plan"), ==, 41);
}

static gboolean
back_up (WorkspaceFixture *fixture, const FgWork *work, GError **error)
{
  g_autofree char *path = fg_backup_make (fixture->path, FG_BACKUP_BY_HAND, fixture->now_ms, work, error);

  return path != NULL;
}

static void
assert_no_backup (WorkspaceFixture *fixture, const char *before)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) list = fg_backup_list (fixture->path, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (list->len, ==, 0);
  assert_same_state (fixture, before);
}

static void
test_backup (WorkspaceFixture *fixture, gconstpointer data)
{
  g_autofree char *before = NULL;

  set_up_samples (fixture);
  before = dump (fixture);
  g_assert_cmpuint (stop_everywhere (fixture, back_up, assert_no_backup, before), >, 20);
}

static gboolean
save_copy (WorkspaceFixture *fixture, const FgWork *work, GError **error)
{
  g_autofree char *target = path_in (fixture, "copy.db");

  return fg_backup_save_copy (fixture->path, target, work, error);
}

/* What was at the place of the copy stays too. */
static void
assert_old_copy (WorkspaceFixture *fixture, const char *before)
{
  g_autofree char *target = path_in (fixture, "copy.db");
  g_autofree char *content = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_get_contents (target, &content, NULL, &error));
  g_assert_cmpstr (content, ==, "old");
  assert_same_state (fixture, before);
}

static void
test_copy (WorkspaceFixture *fixture, gconstpointer data)
{
  g_autofree char *target = path_in (fixture, "copy.db");
  g_autofree char *before = NULL;
  g_autoptr (GError) error = NULL;

  set_up_samples (fixture);
  before = dump (fixture);
  g_assert_true (g_file_set_contents (target, "old", -1, &error));
  g_assert_cmpuint (stop_everywhere (fixture, save_copy, assert_old_copy, before), >, 20);
}

static gboolean
restore (WorkspaceFixture *fixture, const FgWork *work, GError **error)
{
  g_autofree char *source = path_in (fixture, "copy.db");

  return fg_restore_run (fixture->path, source, fixture->now_ms, work, NULL, error);
}

static void
test_restore (WorkspaceFixture *fixture, gconstpointer data)
{
  g_autofree char *copy = path_in (fixture, "copy.db");
  g_autofree char *before = NULL;
  g_autoptr (GError) error = NULL;

  set_up_samples (fixture);
  g_assert_true (fg_backup_save_copy (fixture->path, copy, NULL, &error));
  workspace_fixture_add_sample (fixture);
  before = dump (fixture);
  g_assert_cmpuint (stop_everywhere (fixture, restore, assert_same_state, before), >, 20);
  workspace_fixture_reopen (fixture);
  g_assert_cmpint (workspace_fixture_count (fixture, "SELECT count(*) FROM plan"), ==, 40);
}

static gboolean
salvage (WorkspaceFixture *fixture, const FgWork *work, GError **error)
{
  g_autoptr (GPtrArray) findings = fg_salvage_in_place (fixture->path, fixture->now_ms, work, NULL, error);

  return findings != NULL;
}

static void
assert_same_bytes (WorkspaceFixture *fixture, const char *before)
{
  g_autoptr (GMappedFile) file = g_mapped_file_new (fixture->path, FALSE, NULL);
  g_autofree char *sum = NULL;

  g_assert_nonnull (file);
  sum = g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *) g_mapped_file_get_contents (file),
                                     g_mapped_file_get_length (file));
  g_assert_cmpstr (sum, ==, before);
}

static void
test_salvage (WorkspaceFixture *fixture, gconstpointer data)
{
  g_autofree char *content = NULL;
  g_autofree char *sum = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;

  set_up_samples (fixture);
  g_clear_pointer (&fixture->workspace, fg_workspace_close);
  g_assert_true (g_file_get_contents (fixture->path, &content, &length, &error));
  memset (content, 0, 100);
  g_assert_true (g_file_set_contents (fixture->path, content, (gssize) length, &error));
  sum = g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *) content, length);

  g_assert_cmpuint (stop_everywhere (fixture, salvage, assert_same_bytes, sum), >, 20);
  workspace_fixture_reopen (fixture);
  workspace_fixture_assert_sound (fixture);
  g_assert_cmpint (workspace_fixture_count (fixture, "SELECT count(*) FROM plan"), ==, 40);
}

static gboolean
migrate (WorkspaceFixture *fixture, const FgWork *work, GError **error)
{
  g_autoptr (FgWorkspace) workspace = fg_workspace_open_long (fixture->path, "张三", work, error);

  return workspace != NULL;
}

/* The version before can go on working with it. */
static void
assert_old_version (WorkspaceFixture *fixture, const char *before)
{
  sqlite3 *db = NULL;
  sqlite3_stmt *statement = NULL;

  g_assert_cmpint (sqlite3_open (fixture->path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_prepare_v2 (db, "PRAGMA user_version", -1, &statement, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_step (statement), ==, SQLITE_ROW);
  g_assert_cmpint (sqlite3_column_int (statement, 0), ==, 1);
  sqlite3_finalize (statement);
  sqlite3_close (db);
}

static void
test_migration (WorkspaceFixture *fixture, gconstpointer data)
{
  g_autofree char *source = g_test_build_filename (G_TEST_DIST, "tests", "store", "workspace-v1.sql", NULL);
  g_autofree char *sql = NULL;
  g_autoptr (GError) error = NULL;
  sqlite3 *db = NULL;

  g_clear_pointer (&fixture->workspace, fg_workspace_close);
  g_assert_cmpint (g_unlink (fixture->path), ==, 0);
  g_assert_true (g_file_get_contents (source, &sql, NULL, &error));
  g_assert_cmpint (sqlite3_open (fixture->path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_close (db), ==, SQLITE_OK);

  g_assert_cmpuint (stop_everywhere (fixture, migrate, assert_old_version, NULL), >, 5);
  workspace_fixture_reopen (fixture);
  workspace_fixture_assert_sound (fixture);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  WORKSPACE_TEST ("/store/work/a-stopped-import-stores-nothing", test_import);
  WORKSPACE_TEST ("/store/work/a-stopped-backup-is-none", test_backup);
  WORKSPACE_TEST ("/store/work/a-stopped-copy-leaves-the-old-one", test_copy);
  WORKSPACE_TEST ("/store/work/a-stopped-restore-changes-nothing", test_restore);
  WORKSPACE_TEST ("/store/work/a-stopped-salvage-touches-nothing", test_salvage);
  WORKSPACE_TEST ("/store/work/a-stopped-migration-leaves-the-version", test_migration);

  return g_test_run ();
}
