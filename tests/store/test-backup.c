/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Backups: made, checked, listed, thinned, and gone back to.
 */
#include "fg-backup.h"

#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utime.h>

#include "fg-plan-table.h"
#include "fg-restore.h"
#include "fg-workspace-private.h"
#include "random-edit.h"
#include "workspace-dump.h"
#include "workspace-fixture.h"

#define DAY_MS (24 * 60 * 60 * G_GINT64_CONSTANT (1000))

static char *
path_in (WorkspaceFixture *fixture, const char *name)
{
  return g_build_filename (fixture->folder, name, NULL);
}

static char *
make (WorkspaceFixture *fixture, FgBackupReason reason)
{
  g_autoptr (GError) error = NULL;
  char *path = fg_backup_make (fixture->path, reason, fixture->now_ms, NULL, &error);

  g_assert_no_error (error);
  return path;
}

static guint
count_entries (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (dir != NULL && g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

static void
restore (WorkspaceFixture *fixture, const char *source)
{
  g_autoptr (GError) error = NULL;

  fg_restore_run (fixture->path, source, fixture->now_ms, NULL, NULL, &error);
  g_assert_no_error (error);
}

static void
refuse (WorkspaceFixture *fixture, const char *source, FgStoreError code)
{
  g_autofree char *before = workspace_dump (fixture->workspace, WORKSPACE_DUMP_ALL);
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_false (fg_restore_run (fixture->path, source, fixture->now_ms, NULL, NULL, &error));
  g_assert_error (error, FG_STORE_ERROR, (int) code);
  g_assert_true (g_str_has_suffix (error->message, "."));
  after = workspace_dump (fixture->workspace, WORKSPACE_DUMP_ALL);
  workspace_dump_assert_equal (after, before);
}

static void
execute_in (const char *path, const char *sql)
{
  sqlite3 *db = NULL;
  char *message = NULL;

  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
  sqlite3_exec (db, sql, NULL, NULL, &message);
  g_assert_cmpstr (message, ==, NULL);
  g_assert_cmpint (sqlite3_close (db), ==, SQLITE_OK);
}

static void
test_says_what_it_holds (WorkspaceFixture *fixture, gconstpointer data)
{
  g_autofree char *path = NULL;
  g_autofree char *folder = fg_backup_dup_folder (fixture->path);
  g_autoptr (GPtrArray) list = NULL;
  g_autoptr (GError) error = NULL;
  const FgBackup *backup;
  GStatBuf info;

  workspace_fixture_add_sample (fixture);
  path = make (fixture, FG_BACKUP_IMPORT);
  g_assert_true (g_str_has_prefix (path, folder));
  g_assert_cmpint (g_stat (path, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0600);
  g_assert_cmpint (g_stat (folder, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0700);
  /* Nothing half made is left beside it, and a look leaves nothing either. */
  g_assert_cmpuint (count_entries (folder), ==, 1);

  list = fg_backup_list (fixture->path, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (list->len, ==, 1);
  g_assert_cmpuint (count_entries (folder), ==, 1);
  backup = g_ptr_array_index (list, 0);
  g_assert_cmpstr (backup->path, ==, path);
  g_assert_cmpint (backup->reason, ==, FG_BACKUP_IMPORT);
  g_assert_cmpint (backup->time_ms, ==, fixture->now_ms);
  g_assert_true (backup->is_readable);
  g_assert_cmpuint (backup->n_plans, ==, 1);
  g_assert_cmpuint (backup->n_items, ==, 7);
  g_assert_cmpuint (backup->n_reports, ==, 0);
  g_assert_cmpint (backup->last_time_ms, ==, fixture->now_ms);
  g_assert_cmpstr (backup->last_author, ==, "张三");
  g_assert_cmpstr (backup->last_label, ==, "Import");
}

/* Others write while it is made; it is one state, with all that was there before. */
static void
test_of_an_open_workspace (WorkspaceFixture *fixture, gconstpointer data)
{
  g_autoptr (FgPlan) plan = workspace_fixture_make_plan ();
  g_autoptr (FgRevision) revision = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;
  g_autoptr (FgBackup) backup = NULL;

  workspace_fixture_add_sample (fixture);
  revision = fg_revision_begin (fixture->workspace, "Edit", &error);
  g_assert_no_error (error);
  fg_plan_table_add (revision, plan, &error);
  g_assert_no_error (error);

  path = make (fixture, FG_BACKUP_DAILY);
  backup = fg_backup_look (path, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (backup->n_plans, ==, 1);
}

static void
test_daily_and_thinned (WorkspaceFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = fg_backup_dup_folder (fixture->path);

  workspace_fixture_add_sample (fixture);
  for (guint day = 0; day < 40; day++)
    {
      for (guint i = 0; i < 2; i++)
        {
          g_assert_true (fg_backup_make_daily (fixture->path, fixture->now_ms, NULL, &error));
          g_assert_no_error (error);
          fixture->now_ms += 60000;
        }
      fixture->now_ms += DAY_MS - 120000;
      if (day == 4)
        g_assert_cmpuint (count_entries (folder), ==, 5);
    }

  g_assert_cmpuint (count_entries (folder), >=, 7 + 3);
  g_assert_cmpuint (count_entries (folder), <=, 7 + 4 + 2);
}

static void
test_unsound_is_none (WorkspaceFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = fg_backup_dup_folder (fixture->path);
  g_autofree char *good = NULL;

  workspace_fixture_add_sample (fixture);
  good = make (fixture, FG_BACKUP_DAILY);
  execute_in (fixture->path, "UPDATE item SET note = 'x' WHERE kind = 1");

  g_assert_null (fg_backup_make (fixture->path, FG_BACKUP_DAILY, fixture->now_ms + DAY_MS, NULL, &error));
  g_assert_error (error, FG_STORE_ERROR, FG_STORE_ERROR_DAMAGED);
  g_assert_cmpuint (count_entries (folder), ==, 1);
  g_assert_true (g_file_test (good, G_FILE_TEST_EXISTS));
}

static void
test_cancelled_leaves_nothing (WorkspaceFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autofree char *folder = fg_backup_dup_folder (fixture->path);
  const FgWork work = { .cancellable = cancellable };

  workspace_fixture_add_sample (fixture);
  g_cancellable_cancel (cancellable);
  g_assert_null (fg_backup_make (fixture->path, FG_BACKUP_DAILY, fixture->now_ms, &work, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (count_entries (folder), ==, 0);
}

static void
test_copy_never_over_itself (WorkspaceFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *copy = path_in (fixture, "copy.db");
  g_autofree char *link = path_in (fixture, "link.db");
  g_autoptr (FgBackup) backup = NULL;

  workspace_fixture_add_sample (fixture);
  g_assert_cmpint (symlink (fixture->path, link), ==, 0);
  g_assert_false (fg_backup_save_copy (fixture->path, fixture->path, NULL, &error));
  g_assert_error (error, FG_STORE_ERROR, FG_STORE_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_false (fg_backup_save_copy (fixture->path, link, NULL, &error));
  g_assert_error (error, FG_STORE_ERROR, FG_STORE_ERROR_INVALID);
  g_clear_error (&error);

  /* What was there stays until the new copy is whole. */
  g_assert_true (g_file_set_contents (copy, "old", -1, &error));
  g_assert_true (fg_backup_save_copy (fixture->path, copy, NULL, &error));
  g_assert_no_error (error);
  backup = fg_backup_look (copy, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (backup->n_items, ==, 7);
}

static char *
make_half (WorkspaceFixture *fixture, const char *place, gint64 age_seconds)
{
  g_autofree char *folder = path_in (fixture, place);
  g_autofree char *file = g_build_filename (folder, "copy.db", NULL);
  g_autoptr (GError) error = NULL;
  struct utimbuf times = { .modtime = g_get_real_time () / G_USEC_PER_SEC - age_seconds };

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (file, "half", -1, &error));
  g_assert_cmpint (g_utime (file, &times), ==, 0);
  g_assert_cmpint (g_utime (folder, &times), ==, 0);
  return g_steal_pointer (&folder);
}

/* What was left by a program that was killed goes; what another one is just making stays, and so does what is not ours. */
static void
test_half_made_is_swept (WorkspaceFixture *fixture, gconstpointer data)
{
  g_autofree char *old_backup = make_half (fixture, "workspace-backups/20190930T010203Z-daily.db.part-a1B2c3", 7200);
  g_autofree char *old_fresh = make_half (fixture, "workspace.db.part-a1B2c3", 7200);
  g_autofree char *new_backup = make_half (fixture, "workspace-backups/20190930T010204Z-daily.db.part-a1B2c3", 60);
  g_autofree char *other = make_half (fixture, "letters.part-a1B2c3", 7200);
  g_autofree char *path = NULL;

  workspace_fixture_add_sample (fixture);
  path = make (fixture, FG_BACKUP_DAILY);
  g_assert_false (g_file_test (old_backup, G_FILE_TEST_EXISTS));
  g_assert_false (g_file_test (old_fresh, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_test (new_backup, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_test (other, G_FILE_TEST_EXISTS));
}

/* The state comes back table by table, the log with it, under a name of its own among the desks; and the state that it
 * replaces can be gone back to. */
static void
test_restore (WorkspaceFixture *fixture, gconstpointer data)
{
  g_autofree char *before = NULL;
  g_autofree char *later = NULL;
  g_autofree char *restored = NULL;
  g_autofree char *backup = NULL;
  g_autofree char *kept = NULL;
  g_autoptr (GError) error = NULL;

  workspace_fixture_add_sample (fixture);
  random_edit_run (fixture->workspace, 20);
  before = workspace_dump (fixture->workspace, WORKSPACE_DUMP_ALL);
  backup = make (fixture, FG_BACKUP_DAILY);
  random_edit_run (fixture->workspace, 20);
  later = workspace_dump (fixture->workspace, WORKSPACE_DUMP_ALL);

  /* This very connection stays open, as that of another window does. */
  g_assert_true (fg_restore_run (fixture->path, backup, fixture->now_ms, NULL, &kept, &error));
  g_assert_no_error (error);
  restored = workspace_dump (fixture->workspace, WORKSPACE_DUMP_ALL);
  workspace_dump_assert_equal (restored, before);
  g_assert_cmpint (workspace_fixture_count (fixture, "SELECT count(*) FROM meta WHERE key = 'replica'"), ==, 0);
  workspace_fixture_add_sample (fixture);
  g_assert_cmpint (workspace_fixture_count (fixture, "SELECT count(DISTINCT replica) FROM revision"), ==, 2);
  workspace_fixture_assert_sound (fixture);

  restore (fixture, kept);
  g_clear_pointer (&restored, g_free);
  restored = workspace_dump (fixture->workspace, WORKSPACE_DUMP_ALL);
  workspace_dump_assert_equal (restored, later);
  g_assert_cmpuint (count_entries (fixture->folder), <=, 4);
}

static void
test_restore_where_nothing_is (WorkspaceFixture *fixture, gconstpointer data)
{
  g_autofree char *backup = NULL;
  g_autoptr (GError) error = NULL;
  FgWorkspace *workspace;

  workspace_fixture_add_sample (fixture);
  backup = make (fixture, FG_BACKUP_DAILY);
  g_clear_pointer (&fixture->workspace, fg_workspace_close);
  g_assert_cmpint (g_unlink (fixture->path), ==, 0);

  /* Never empty over what is left. */
  workspace = fg_workspace_open (fixture->path, "张三", &error);
  g_assert_null (workspace);
  g_assert_error (error, FG_STORE_ERROR, FG_STORE_ERROR_MISSING);
  g_clear_error (&error);
  g_assert_false (g_file_test (fixture->path, G_FILE_TEST_EXISTS));

  restore (fixture, backup);
  workspace_fixture_reopen (fixture);
  g_assert_cmpint (workspace_fixture_count (fixture, "SELECT count(*) FROM plan"), ==, 1);
}

static void
test_restore_over_damage (WorkspaceFixture *fixture, gconstpointer data)
{
  g_autofree char *backup = NULL;
  g_autofree char *kept = NULL;
  g_autofree char *content = NULL;
  g_autofree char *kept_content = NULL;
  g_autoptr (GError) error = NULL;
  gsize length, kept_length;

  workspace_fixture_add_sample (fixture);
  backup = make (fixture, FG_BACKUP_DAILY);
  g_clear_pointer (&fixture->workspace, fg_workspace_close);
  g_assert_true (g_file_get_contents (fixture->path, &content, &length, &error));
  memset (content + 100, 0xa5, length - 100);
  g_assert_true (g_file_set_contents (fixture->path, content, (gssize) length, &error));

  g_assert_true (fg_restore_run (fixture->path, backup, fixture->now_ms, NULL, &kept, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (kept, &kept_content, &kept_length, &error));
  g_assert_cmpmem (kept_content, kept_length, content, length);
  workspace_fixture_reopen (fixture);
  workspace_fixture_assert_sound (fixture);
  g_assert_cmpint (workspace_fixture_count (fixture, "SELECT count(*) FROM plan"), ==, 1);
}

/* What a stranger may have put into a file that is a workspace otherwise. Either its rows alone come in, or nothing. */
static const struct
{
  const char *sql;
  int         code; /* -1 where its rows are taken */
} hostile[] = {
  { "CREATE TRIGGER t AFTER INSERT ON revision BEGIN DELETE FROM plan; END", -1 },
  { "CREATE VIEW v AS SELECT * FROM plan", -1 },
  { "CREATE TABLE stranger (x); INSERT INTO stranger VALUES (zeroblob(100000))", -1 },
  { "CREATE VIRTUAL TABLE f USING fts5 (x)", -1 },
  { "CREATE INDEX i ON plan (title) WHERE title > ''", -1 },
  { "ALTER TABLE plan ADD COLUMN colour TEXT NOT NULL DEFAULT 'red'", -1 },
  { "DROP TABLE doubt", FG_STORE_ERROR_DAMAGED },
  { "DROP TABLE doubt; CREATE VIEW doubt AS SELECT * FROM body_date", FG_STORE_ERROR_DAMAGED },
  { "DROP TABLE doubt; CREATE VIRTUAL TABLE doubt USING fts5 (id, plan_id, ordinal)", FG_STORE_ERROR_DAMAGED },
  { "DROP TABLE requirement; CREATE TABLE requirement (id, plan_id, ordinal, title); "
    "INSERT INTO requirement VALUES ('x', 'y', 'z', 1)", FG_STORE_ERROR_DAMAGED },
  { "UPDATE plan SET title = CAST (x'ff41' AS TEXT)", FG_STORE_ERROR_DAMAGED },
  { "UPDATE plan SET title = 'a' || char(0) || 'b'", FG_STORE_ERROR_DAMAGED },
  { "UPDATE item SET title = 'not in the log'", FG_STORE_ERROR_DAMAGED },
  { "INSERT INTO report (id, item_id) VALUES (5, 6)", FG_STORE_ERROR_DAMAGED },
  { "DELETE FROM change", FG_STORE_ERROR_DAMAGED },
  { "PRAGMA user_version = 4000", FG_STORE_ERROR_NEWER_VERSION },
  { "PRAGMA user_version = 0", FG_STORE_ERROR_NOT_A_WORKSPACE },
  { "PRAGMA application_id = 5", FG_STORE_ERROR_NOT_A_WORKSPACE },
};

static void
test_restore_trusts_nothing (WorkspaceFixture *fixture, gconstpointer data)
{
  static const char FOREIGN[] =
    "SELECT count(*) FROM sqlite_schema WHERE type IN ('trigger', 'view') OR name IN ('stranger', 'f', 'i') "
    "OR sql LIKE '%colour%'";
  g_autofree char *backup = NULL;

  workspace_fixture_add_sample (fixture);
  backup = make (fixture, FG_BACKUP_DAILY);
  for (guint i = 0; i < G_N_ELEMENTS (hostile); i++)
    {
      g_autofree char *file = path_in (fixture, "handed.db");
      g_autofree char *content = NULL;
      g_autoptr (GError) error = NULL;
      gsize length;

      g_test_message ("%s", hostile[i].sql);
      g_assert_true (g_file_get_contents (backup, &content, &length, &error));
      g_assert_true (g_file_set_contents (file, content, (gssize) length, &error));
      execute_in (file, hostile[i].sql);
      if (hostile[i].code >= 0)
        {
          refuse (fixture, file, (FgStoreError) hostile[i].code);
          continue;
        }

      restore (fixture, file);
      g_assert_cmpint (workspace_fixture_count (fixture, FOREIGN), ==, 0);
      g_assert_cmpint (workspace_fixture_count (fixture, "SELECT count(*) FROM item"), ==, 9);
      workspace_fixture_assert_sound (fixture);
    }
}

static void
test_restore_refuses_other_files (WorkspaceFixture *fixture, gconstpointer data)
{
  g_autofree char *text = path_in (fixture, "notice.txt");
  g_autofree char *missing = path_in (fixture, "none.db");
  g_autofree char *empty = path_in (fixture, "empty.db");
  g_autofree char *content = g_strnfill (9000, 'x');
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (text, content, -1, &error));
  g_assert_true (g_file_set_contents (empty, "", 0, &error));
  refuse (fixture, text, FG_STORE_ERROR_NOT_A_WORKSPACE);
  refuse (fixture, missing, FG_STORE_ERROR_NOT_FOUND);
  refuse (fixture, fixture->folder, FG_STORE_ERROR_NOT_FOUND);
  refuse (fixture, empty, FG_STORE_ERROR_NOT_A_WORKSPACE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  WORKSPACE_TEST ("/store/backup/says-what-it-holds", test_says_what_it_holds);
  WORKSPACE_TEST ("/store/backup/is-made-while-others-write", test_of_an_open_workspace);
  WORKSPACE_TEST ("/store/backup/one-a-day-and-the-old-ones-go", test_daily_and_thinned);
  WORKSPACE_TEST ("/store/backup/what-is-not-sound-is-none", test_unsound_is_none);
  WORKSPACE_TEST ("/store/backup/cancelled-it-leaves-nothing", test_cancelled_leaves_nothing);
  WORKSPACE_TEST ("/store/backup/a-copy-never-takes-the-place-of-the-workspace", test_copy_never_over_itself);
  WORKSPACE_TEST ("/store/backup/what-was-left-half-made-is-swept", test_half_made_is_swept);
  WORKSPACE_TEST ("/store/restore/brings-everything-back-and-keeps-the-present", test_restore);
  WORKSPACE_TEST ("/store/restore/a-lost-workspace-is-not-begun-anew", test_restore_where_nothing_is);
  WORKSPACE_TEST ("/store/restore/a-damaged-one-is-set-aside-as-it-is", test_restore_over_damage);
  WORKSPACE_TEST ("/store/restore/a-handed-file-is-not-trusted", test_restore_trusts_nothing);
  WORKSPACE_TEST ("/store/restore/what-is-no-workspace-is-refused", test_restore_refuses_other_files);

  return g_test_run ();
}
