/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Workspaces opened, and all the ways in which that fails.
 */
#include "fg-workspace.h"

#include <glib/gstdio.h>
#include <sys/mount.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "fg-item-edit.h"
#include "fg-item-query.h"
#include "fg-migration-private.h"
#include "fg-plan-table.h"
#include "fg-workspace-private.h"
#include "workspace-fixture.h"

static char *
path_in (WorkspaceFixture *fixture, const char *name)
{
  return g_build_filename (fixture->folder, name, NULL);
}

static void
assert_refused (const char *path, FgStoreError code)
{
  g_autoptr (GError) error = NULL;
  FgWorkspace *workspace = fg_workspace_open (path, "张三", &error);

  g_assert_null (workspace);
  g_assert_error (error, FG_STORE_ERROR, (int) code);
  g_assert_true (g_str_has_suffix (error->message, "."));
}

static void
execute_in (const char *path, const char *sql)
{
  sqlite3 *db = NULL;

  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_close (db), ==, SQLITE_OK);
}

static gint64
pragma (WorkspaceFixture *fixture, const char *sql)
{
  return workspace_fixture_count (fixture, sql);
}

static void
test_set_up (WorkspaceFixture *fixture, gconstpointer data)
{
  GStatBuf info;

  g_assert_cmpint (pragma (fixture, "PRAGMA foreign_keys"), ==, 1);
  g_assert_cmpint (pragma (fixture, "PRAGMA synchronous"), ==, 2);
  g_assert_cmpint (pragma (fixture, "PRAGMA trusted_schema"), ==, 0);
  g_assert_cmpint (pragma (fixture, "PRAGMA cell_size_check"), ==, 1);
  g_assert_cmpint (pragma (fixture, "PRAGMA user_version"), ==, fg_migration_get_current ());
  g_assert_cmpint (pragma (fixture, "PRAGMA application_id"), ==, 0x46475753);
  g_assert_cmpint (pragma (fixture, "SELECT journal_mode = 'wal' FROM pragma_journal_mode"), ==, 1);
  g_assert_cmpint (g_stat (fixture->path, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0600);
}

static void
test_makes_folders (WorkspaceFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = path_in (fixture, "fengong");
  g_autofree char *path = g_build_filename (folder, "workspace.db", NULL);
  FgWorkspace *workspace = fg_workspace_open (path, "张三", &error);

  g_assert_no_error (error);
  g_assert_cmpstr (fg_workspace_get_path (workspace), ==, path);
  fg_workspace_close (workspace);
  g_remove (path);
  g_rmdir (folder);
}

static void
test_not_a_database (WorkspaceFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = path_in (fixture, "notice.txt");
  g_autofree char *content = g_strnfill (5000, 'x');
  g_autofree char *after = NULL;

  g_assert_true (g_file_set_contents (path, content, -1, &error));
  assert_refused (path, FG_STORE_ERROR_NOT_A_WORKSPACE);
  g_assert_true (g_file_get_contents (path, &after, NULL, &error));
  g_assert_cmpstr (after, ==, content);
}

static void
test_other_program (WorkspaceFixture *fixture, gconstpointer data)
{
  g_autofree char *path = path_in (fixture, "other.db");

  execute_in (path, "CREATE TABLE bookmark (url TEXT); PRAGMA application_id = 7");
  assert_refused (path, FG_STORE_ERROR_NOT_A_WORKSPACE);
  execute_in (path, "PRAGMA application_id = 0");
  assert_refused (path, FG_STORE_ERROR_NOT_A_WORKSPACE);
}

static void
test_newer_version (WorkspaceFixture *fixture, gconstpointer data)
{
  g_autofree char *newer = g_strdup_printf ("PRAGMA user_version = %d", fg_migration_get_current () + 1);

  g_clear_pointer (&fixture->workspace, fg_workspace_close);
  execute_in (fixture->path, newer);
  assert_refused (fixture->path, FG_STORE_ERROR_NEWER_VERSION);
}

static void
test_damaged (WorkspaceFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *content = NULL;
  gsize length;

  workspace_fixture_add_sample (fixture);
  g_clear_pointer (&fixture->workspace, fg_workspace_close);
  g_assert_true (g_file_get_contents (fixture->path, &content, &length, &error));
  g_assert_cmpuint (length, >, 8192);
  memset (content + 100, 0xa5, length - 100);
  g_assert_true (g_file_set_contents (fixture->path, content, (gssize) length, &error));
  assert_refused (fixture->path, FG_STORE_ERROR_DAMAGED);
}

static void
test_place_that_cannot_be_written (void)
{
  assert_refused ("/proc/fengong/workspace.db", FG_STORE_ERROR_READ_ONLY);
  assert_refused ("/dev/null/workspace.db", FG_STORE_ERROR_READ_ONLY);
  assert_refused ("/proc/self", FG_STORE_ERROR_READ_ONLY);
}

/* Permissions do not stop root, a file system mounted read-only does. */
static void
test_read_only_folder (WorkspaceFixture *fixture, gconstpointer data)
{
  g_autofree char *mount_point = path_in (fixture, "disk");
  g_autofree char *path = g_build_filename (mount_point, "workspace.db", NULL);
  g_autofree char *new_path = g_build_filename (mount_point, "new.db", NULL);
  g_autoptr (GError) error = NULL;
  FgWorkspace *workspace;

  g_assert_cmpint (g_mkdir (mount_point, 0700), ==, 0);
  if (mount ("tmpfs", mount_point, "tmpfs", 0, "size=4m") != 0)
    {
      g_rmdir (mount_point);
      g_test_skip ("no right to mount a file system");
      return;
    }

  workspace = fg_workspace_open (path, "张三", &error);
  g_assert_no_error (error);
  fg_workspace_close (workspace);
  g_assert_cmpint (mount (NULL, mount_point, NULL, MS_REMOUNT | MS_RDONLY, NULL), ==, 0);
  assert_refused (path, FG_STORE_ERROR_READ_ONLY);
  assert_refused (new_path, FG_STORE_ERROR_READ_ONLY);

  g_assert_cmpint (umount2 (mount_point, MNT_DETACH), ==, 0);
  g_rmdir (mount_point);
}

/* 1 where a person without rights is told so, as a process of its own: nothing stops root. */
static G_NORETURN void
open_without_rights (const char *path)
{
  g_autoptr (GError) error = NULL;
  FgWorkspace *workspace;

  if (geteuid () == 0 && setuid (65534) != 0)
    _exit (2);

  workspace = fg_workspace_open (path, "张三", &error);
  _exit (workspace == NULL && g_error_matches (error, FG_STORE_ERROR, FG_STORE_ERROR_READ_ONLY) ? 1 : 3);
}

static int
try_without_rights (const char *path)
{
  pid_t child = fork ();
  int status;

  g_assert_cmpint (child, >=, 0);
  if (child == 0)
    open_without_rights (path);

  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFEXITED (status));
  return WEXITSTATUS (status);
}

static void
test_permission_denied (WorkspaceFixture *fixture, gconstpointer data)
{
  g_autofree char *missing = path_in (fixture, "new.db");

  workspace_fixture_add_sample (fixture);
  g_clear_pointer (&fixture->workspace, fg_workspace_close);

  /* All of it may be read, nothing written. */
  g_assert_cmpint (g_chmod (fixture->path, 0444), ==, 0);
  g_assert_cmpint (g_chmod (fixture->folder, 0555), ==, 0);
  g_assert_cmpint (try_without_rights (fixture->path), ==, 1);
  g_assert_cmpint (try_without_rights (missing), ==, 1);

  g_assert_cmpint (g_chmod (fixture->folder, 0700), ==, 0);
  g_assert_cmpint (g_chmod (fixture->path, 0600), ==, 0);
  workspace_fixture_reopen (fixture);
  workspace_fixture_assert_sound (fixture);
}

static gboolean
import (FgWorkspace *workspace, GError **error)
{
  g_autoptr (FgPlan) plan = workspace_fixture_make_plan ();
  g_autoptr (FgRevision) revision = fg_revision_begin (workspace, "Import", error);

  return revision != NULL && fg_plan_table_add (revision, plan, error) != 0 && fg_revision_commit (revision, error);
}

/* Until it is full: what was committed stays, what was not leaves no trace, and the workspace can be used on. */
static void
fill_up (WorkspaceFixture *fixture)
{
  g_autoptr (GError) error = NULL;
  gint64 n_imports = 0;

  while (import (fixture->workspace, &error))
    n_imports++;
  g_assert_error (error, FG_STORE_ERROR, FG_STORE_ERROR_FULL);
  g_assert_cmpint (n_imports, >, 0);
  g_assert_cmpint (workspace_fixture_count (fixture, "SELECT count(*) FROM plan"), ==, n_imports);
  g_assert_cmpint (workspace_fixture_count (fixture, "SELECT count(*) FROM revision"), ==, n_imports);
  workspace_fixture_assert_sound (fixture);
}

static void
test_full (WorkspaceFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  pragma (fixture, "PRAGMA max_page_count = 80");
  fill_up (fixture);
  pragma (fixture, "PRAGMA max_page_count = 8000");
  g_assert_true (import (fixture->workspace, &error));
  workspace_fixture_assert_sound (fixture);
}

static void
test_full_disk (WorkspaceFixture *fixture, gconstpointer data)
{
  g_autofree char *mount_point = path_in (fixture, "disk");
  g_autofree char *path = g_build_filename (mount_point, "workspace.db", NULL);

  g_assert_cmpint (g_mkdir (mount_point, 0700), ==, 0);
  if (mount ("tmpfs", mount_point, "tmpfs", 0, "size=2m") != 0)
    {
      g_rmdir (mount_point);
      g_test_skip ("no right to mount a file system");
      return;
    }

  g_free (fixture->path);
  fixture->path = g_steal_pointer (&path);
  workspace_fixture_reopen (fixture);
  fill_up (fixture);
  g_clear_pointer (&fixture->workspace, fg_workspace_close);

  g_assert_cmpint (umount2 (mount_point, MNT_DETACH), ==, 0);
  g_rmdir (mount_point);
}

static void
test_second_writer (WorkspaceFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FgWorkspace) other = fg_workspace_open (fixture->path, "李四", &error);
  g_autoptr (FgRevision) ours = NULL;

  g_assert_no_error (error);
  g_assert_true (import (fixture->workspace, &error));
  g_assert_true (import (other, &error));
  g_assert_true (import (fixture->workspace, &error));
  g_assert_cmpint (workspace_fixture_count (fixture, "SELECT count(*) FROM plan"), ==, 3);

  ours = fg_revision_begin (fixture->workspace, "Long work", &error);
  g_assert_no_error (error);
  sqlite3_busy_timeout (fg_workspace_get_db (other), 1);
  g_assert_null (fg_revision_begin (other, "Edit", &error));
  g_assert_error (error, FG_STORE_ERROR, FG_STORE_ERROR_BUSY);
}

/* Several programs start for the first time at once. */
static void
test_made_at_once (WorkspaceFixture *fixture, gconstpointer data)
{
  enum { N_PROCESSES = 6 };
  g_autofree char *path = path_in (fixture, "new.db");
  pid_t children[N_PROCESSES];
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < N_PROCESSES; i++)
    {
      children[i] = fork ();
      g_assert_cmpint (children[i], >=, 0);
      if (children[i] == 0)
        {
          FgWorkspace *workspace = fg_workspace_open (path, "张三", &error);

          if (workspace != NULL && import (workspace, &error))
            _exit (0);

          g_printerr ("%s\n", error->message);
          _exit (1);
        }
    }

  for (guint i = 0; i < N_PROCESSES; i++)
    {
      int status;

      g_assert_cmpint (waitpid (children[i], &status, 0), ==, children[i]);
      g_assert_true (WIFEXITED (status));
      g_assert_cmpint (WEXITSTATUS (status), ==, 0);
    }

  g_free (fixture->path);
  fixture->path = g_steal_pointer (&path);
  workspace_fixture_reopen (fixture);
  g_assert_cmpint (workspace_fixture_count (fixture, "SELECT count(*) FROM plan"), ==, N_PROCESSES);
  workspace_fixture_assert_sound (fixture);
}

static void
test_reader (WorkspaceFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FgWorkspace) reader = NULL;
  g_autoptr (GPtrArray) list = NULL;
  g_autofree char *missing = path_in (fixture, "none.db");

  g_assert_null (fg_workspace_open_reader (missing, &error));
  g_assert_error (error, FG_STORE_ERROR, FG_STORE_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_false (g_file_test (missing, G_FILE_TEST_EXISTS));

  g_assert_true (g_file_set_contents (missing, "", 0, &error));
  g_assert_null (fg_workspace_open_reader (missing, &error));
  g_assert_error (error, FG_STORE_ERROR, FG_STORE_ERROR_NOT_A_WORKSPACE);
  g_clear_error (&error);

  reader = fg_workspace_open_reader (fixture->path, &error);
  g_assert_no_error (error);
  workspace_fixture_add_sample (fixture);
  list = fg_plan_table_list (reader, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (list->len, ==, 1);
  g_assert_false (import (reader, &error));
  g_assert_error (error, FG_STORE_ERROR, FG_STORE_ERROR_READ_ONLY);
}

static void
copy_file (const char *from, const char *to)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *content = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (from, &content, &length, &error));
  g_assert_true (g_file_set_contents (to, content, (gssize) length, &error));
}

static void
test_copy_is_another_desk (WorkspaceFixture *fixture, gconstpointer data)
{
  g_autofree char *copy = path_in (fixture, "copy.db");
  g_autofree char *moved = path_in (fixture, "moved.db");

  workspace_fixture_add_sample (fixture);
  g_clear_pointer (&fixture->workspace, fg_workspace_close);
  copy_file (fixture->path, copy);

  /* Moved and written to: still the same desk. */
  g_assert_cmpint (g_rename (fixture->path, moved), ==, 0);
  g_free (fixture->path);
  fixture->path = g_steal_pointer (&moved);
  workspace_fixture_reopen (fixture);
  workspace_fixture_add_sample (fixture);
  g_assert_cmpint (workspace_fixture_count (fixture, "SELECT count(DISTINCT replica) FROM revision"), ==, 1);

  g_free (fixture->path);
  fixture->path = g_steal_pointer (&copy);
  workspace_fixture_reopen (fixture);
  workspace_fixture_add_sample (fixture);
  g_assert_cmpint (workspace_fixture_count (fixture, "SELECT count(DISTINCT replica) FROM revision"), ==, 2);
  workspace_fixture_add_sample (fixture);
  g_assert_cmpint (workspace_fixture_count (fixture, "SELECT count(DISTINCT replica) FROM revision"), ==, 2);
}

static void
test_light_in_sql (WorkspaceFixture *fixture, gconstpointer data)
{
  static const char LIGHT[] = "SELECT fg_light (:status, :percent, :last_day, :today)";
  g_autoptr (GError) error = NULL;
  g_autoptr (FgStatement) statement = fg_workspace_prepare (fixture->workspace, LIGHT, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < 20000; i++)
    {
      FgStatus status = (FgStatus) g_test_rand_int_range (0, FG_N_STATUSES);
      int percent = g_test_rand_int_range (0, 101);
      FgDay today = 737000 + (FgDay) g_test_rand_int_range (0, 90);
      FgDay last_day = g_test_rand_bit () ? 737000 + (FgDay) g_test_rand_int_range (0, 90) : FG_DAY_NONE;
      gint64 light = -1;

      fg_statement_bind_integer (statement, ":status", status);
      fg_statement_bind_integer (statement, ":percent", percent);
      fg_statement_bind_value (statement, ":last_day", &FG_VALUE_OR_NULL (last_day));
      fg_statement_bind_integer (statement, ":today", today);
      g_assert_true (fg_statement_fetch_integer (statement, &light, &error));
      g_assert_cmpint (light, ==, fg_light_for (status, percent, last_day, today));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  WORKSPACE_TEST ("/store/workspace/sqlite-is-set-up-as-advised", test_set_up);
  WORKSPACE_TEST ("/store/workspace/folders-are-made-on-first-use", test_makes_folders);
  WORKSPACE_TEST ("/store/workspace/a-file-that-is-no-database-is-refused-untouched", test_not_a_database);
  WORKSPACE_TEST ("/store/workspace/a-database-of-another-program-is-refused", test_other_program);
  WORKSPACE_TEST ("/store/workspace/a-newer-version-is-refused", test_newer_version);
  WORKSPACE_TEST ("/store/workspace/a-damaged-one-is-said-to-be", test_damaged);
  g_test_add_func ("/store/workspace/a-place-that-cannot-be-written-is-refused", test_place_that_cannot_be_written);
  WORKSPACE_TEST ("/store/workspace/a-read-only-disk-is-refused", test_read_only_folder);
  WORKSPACE_TEST ("/store/workspace/who-may-not-write-is-told", test_permission_denied);
  WORKSPACE_TEST ("/store/workspace/full-nothing-is-lost", test_full);
  WORKSPACE_TEST ("/store/workspace/on-a-full-disk-nothing-is-lost", test_full_disk);
  WORKSPACE_TEST ("/store/workspace/two-programs-take-turns", test_second_writer);
  WORKSPACE_TEST ("/store/workspace/several-programs-make-it-at-once", test_made_at_once);
  WORKSPACE_TEST ("/store/workspace/a-reader-sees-all-and-writes-nothing", test_reader);
  WORKSPACE_TEST ("/store/workspace/a-copy-is-another-desk-and-a-moved-one-is-not", test_copy_is_another_desk);
  WORKSPACE_TEST ("/store/workspace/the-light-in-sql-is-the-light-of-the-model", test_light_in_sql);

  return g_test_run ();
}
