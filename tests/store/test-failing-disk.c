/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A disk that fails: SQLite's own file system is wrapped, and the nth write, sync or truncation fails, for every n until
 * the work gets through. Whatever was being done then is told in one sentence, loses nothing, and can be done again.
 */
#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>

#include "fg-backup.h"
#include "fg-item-edit.h"
#include "fg-place-private.h"
#include "fg-plan-table.h"
#include "fg-store-error.h"
#include "fg-workspace-private.h"
#include "workspace-fixture.h"

/* More than any of the work here takes. */
#define MAX_WRITES 5000

/* What can fail: the one file system of this process, which SQLite reaches without a context of ours. */
typedef struct
{
  sqlite3_vfs       vfs;
  sqlite3_vfs      *real;
  guint             n_left; /* how many writes go well, counting down; 0 for all */
  int               code;
  gboolean          stays;  /* as a full disk, or once only */
  gboolean          has_failed;
} Disk;

typedef struct
{
  sqlite3_file  base;
  sqlite3_file *real;
} File;

static Disk disk;

static sqlite3_file *
get_real (sqlite3_file *file)
{
  return ((File *) file)->real;
}

static int
fail_or_go_on (void)
{
  if (disk.has_failed && disk.stays)
    return disk.code;
  if (disk.n_left == 0 || --disk.n_left > 0)
    return SQLITE_OK;

  disk.has_failed = TRUE;
  return disk.code;
}

static int
disk_close (sqlite3_file *file)
{
  return get_real (file)->pMethods->xClose (get_real (file));
}

static int
disk_read (sqlite3_file *file, void *data, int length, sqlite3_int64 offset)
{
  return get_real (file)->pMethods->xRead (get_real (file), data, length, offset);
}

static int
disk_write (sqlite3_file *file, const void *data, int length, sqlite3_int64 offset)
{
  int code = fail_or_go_on ();

  return code != SQLITE_OK ? code : get_real (file)->pMethods->xWrite (get_real (file), data, length, offset);
}

static int
disk_truncate (sqlite3_file *file, sqlite3_int64 size)
{
  int code = fail_or_go_on ();

  return code != SQLITE_OK ? code : get_real (file)->pMethods->xTruncate (get_real (file), size);
}

static int
disk_sync (sqlite3_file *file, int flags)
{
  int code = fail_or_go_on ();

  return code != SQLITE_OK ? code : get_real (file)->pMethods->xSync (get_real (file), flags);
}

static int
disk_file_size (sqlite3_file *file, sqlite3_int64 *size)
{
  return get_real (file)->pMethods->xFileSize (get_real (file), size);
}

static int
disk_lock (sqlite3_file *file, int lock)
{
  return get_real (file)->pMethods->xLock (get_real (file), lock);
}

static int
disk_unlock (sqlite3_file *file, int lock)
{
  return get_real (file)->pMethods->xUnlock (get_real (file), lock);
}

static int
disk_check_reserved_lock (sqlite3_file *file, int *is_reserved)
{
  return get_real (file)->pMethods->xCheckReservedLock (get_real (file), is_reserved);
}

static int
disk_file_control (sqlite3_file *file, int operation, void *data)
{
  return get_real (file)->pMethods->xFileControl (get_real (file), operation, data);
}

static int
disk_sector_size (sqlite3_file *file)
{
  return get_real (file)->pMethods->xSectorSize (get_real (file));
}

static int
disk_device_characteristics (sqlite3_file *file)
{
  return get_real (file)->pMethods->xDeviceCharacteristics (get_real (file));
}

static int
disk_shm_map (sqlite3_file *file, int page, int page_size, int extend, void volatile **data)
{
  return get_real (file)->pMethods->xShmMap (get_real (file), page, page_size, extend, data);
}

static int
disk_shm_lock (sqlite3_file *file, int offset, int n, int flags)
{
  return get_real (file)->pMethods->xShmLock (get_real (file), offset, n, flags);
}

static void
disk_shm_barrier (sqlite3_file *file)
{
  get_real (file)->pMethods->xShmBarrier (get_real (file));
}

static int
disk_shm_unmap (sqlite3_file *file, int is_deleted)
{
  return get_real (file)->pMethods->xShmUnmap (get_real (file), is_deleted);
}

/* The second version has no memory-mapped reading, which the store does not use either. */
static const sqlite3_io_methods methods = {
  .iVersion = 2,
  .xClose = disk_close,
  .xRead = disk_read,
  .xWrite = disk_write,
  .xTruncate = disk_truncate,
  .xSync = disk_sync,
  .xFileSize = disk_file_size,
  .xLock = disk_lock,
  .xUnlock = disk_unlock,
  .xCheckReservedLock = disk_check_reserved_lock,
  .xFileControl = disk_file_control,
  .xSectorSize = disk_sector_size,
  .xDeviceCharacteristics = disk_device_characteristics,
  .xShmMap = disk_shm_map,
  .xShmLock = disk_shm_lock,
  .xShmBarrier = disk_shm_barrier,
  .xShmUnmap = disk_shm_unmap,
};

static int
disk_open (sqlite3_vfs *vfs, const char *name, sqlite3_file *file, int flags, int *out_flags)
{
  File *self = (File *) file;
  int code;

  self->real = (sqlite3_file *) (self + 1);
  code = disk.real->xOpen (disk.real, name, self->real, flags, out_flags);
  file->pMethods = self->real->pMethods != NULL ? &methods : NULL;
  return code;
}

static void
disk_register (void)
{
  disk.real = sqlite3_vfs_find (NULL);
  disk.vfs = *disk.real;
  disk.vfs.zName = "failing";
  disk.vfs.szOsFile = (int) sizeof (File) + disk.real->szOsFile;
  disk.vfs.xOpen = disk_open;
  g_assert_cmpint (sqlite3_vfs_register (&disk.vfs, 1), ==, SQLITE_OK);
}

static void
disk_set (guint nth, int code, gboolean stays)
{
  disk.n_left = nth;
  disk.code = code;
  disk.stays = stays;
  disk.has_failed = FALSE;
}

/* ---- What is done on it ---- */

typedef gboolean (*Work) (const char *path, GError **error);

static gboolean
do_edit (const char *path, GError **error)
{
  static const char FIRST[] = "SELECT min (id) FROM item WHERE kind = 1";
  g_autoptr (FgWorkspace) workspace = fg_workspace_open (path, "张三", error);
  g_autoptr (FgStatement) first = NULL;
  g_autoptr (FgRevision) revision = NULL;
  gint64 item_id = 0;

  return workspace != NULL
         && (first = fg_workspace_prepare (workspace, FIRST, error)) != NULL
         && fg_statement_fetch_integer (first, &item_id, error)
         && (revision = fg_revision_begin (workspace, "Edit", error)) != NULL
         && fg_item_edit_add_report (revision, item_id, 0, 737000, 10, "", error) != 0
         && fg_revision_commit (revision, error);
}

static gboolean
do_import (const char *path, GError **error)
{
  g_autoptr (FgWorkspace) workspace = fg_workspace_open (path, "张三", error);
  g_autoptr (FgPlan) plan = workspace_fixture_make_plan ();
  g_autoptr (FgRevision) revision = NULL;

  return workspace != NULL
         && (revision = fg_revision_begin (workspace, "Import", error)) != NULL
         && fg_plan_table_add (revision, plan, error) != 0
         && fg_revision_commit (revision, error);
}

static gboolean
do_backup (const char *path, GError **error)
{
  g_autofree char *backup = fg_backup_make (path, FG_BACKUP_DAILY, G_GINT64_CONSTANT (1569800000000), NULL, error);

  return backup != NULL;
}

/* Of an older workspace. */
static gboolean
do_open (const char *path, GError **error)
{
  g_autoptr (FgWorkspace) workspace = fg_workspace_open (path, "张三", error);

  return workspace != NULL;
}

/* ---- What must hold ---- */

static void
assert_told (const GError *error)
{
  g_assert_nonnull (error);
  g_assert_true (error->domain == FG_STORE_ERROR);
  g_assert_true (g_str_has_suffix (error->message, "."));
  g_assert_null (strchr (error->message, '\n'));
}

static void
assert_backups_are_whole (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) backups = fg_backup_list (path, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < backups->len; i++)
    g_assert_true (((FgBackup *) g_ptr_array_index (backups, i))->is_readable);
}

static void
put_back (WorkspaceFixture *fixture, const char *content, gsize length)
{
  g_autofree char *journal = g_strconcat (fixture->path, "-wal", NULL);
  g_autofree char *index = g_strconcat (fixture->path, "-shm", NULL);
  g_autoptr (GError) error = NULL;

  g_unlink (journal);
  g_unlink (index);
  g_assert_true (g_file_set_contents (fixture->path, content, (gssize) length, &error));
}

/* Fails the work at its first write, its second, and so on, until it gets through without reaching the one that fails. */
static void
fail_everywhere (WorkspaceFixture *fixture, Work work, int code, gboolean stays, gint64 n_added)
{
  g_autofree char *content = NULL;
  g_autoptr (GError) ignored = NULL;
  gint64 n_revisions;
  gsize length;
  guint nth;

  g_clear_pointer (&fixture->workspace, fg_workspace_close);
  g_assert_true (g_file_get_contents (fixture->path, &content, &length, &ignored));
  workspace_fixture_reopen (fixture);
  n_revisions = workspace_fixture_count (fixture, "SELECT count(*) FROM revision");

  for (nth = 1; nth < MAX_WRITES; nth++)
    {
      g_autoptr (GError) error = NULL;
      gboolean is_done, has_failed;
      gint64 n_found;

      g_clear_pointer (&fixture->workspace, fg_workspace_close);
      put_back (fixture, content, length);
      disk_set (nth, code, stays);
      is_done = work (fixture->path, &error);
      has_failed = disk.has_failed;
      disk_set (0, SQLITE_OK, FALSE);
      if (!is_done)
        assert_told (error);

      workspace_fixture_reopen (fixture);
      n_found = workspace_fixture_count (fixture, "SELECT count(*) FROM revision");
      g_assert_cmpint (n_found, >=, n_revisions);
      if (is_done)
        g_assert_cmpint (n_found, ==, n_revisions + n_added);
      else
        g_assert_cmpint (n_found, <=, n_revisions + n_added);
      workspace_fixture_assert_sound (fixture);
      assert_backups_are_whole (fixture->path);
      if (!has_failed)
        break;
    }

  g_test_message ("code %d, %s: failed at each of %u writes", code, stays ? "from then on" : "once", nth - 1);
  g_assert_cmpuint (nth, >, 3);
  g_assert_cmpuint (nth, <, MAX_WRITES);
}

static void
fail_in_all_ways (WorkspaceFixture *fixture, Work work, gint64 n_added)
{
  fail_everywhere (fixture, work, SQLITE_FULL, TRUE, n_added);
  fail_everywhere (fixture, work, SQLITE_IOERR_WRITE, FALSE, n_added);
}

static void
test_edit (WorkspaceFixture *fixture, gconstpointer data)
{
  workspace_fixture_add_sample (fixture);
  fail_in_all_ways (fixture, do_edit, 1);
}

static void
test_import (WorkspaceFixture *fixture, gconstpointer data)
{
  workspace_fixture_add_sample (fixture);
  fail_in_all_ways (fixture, do_import, 1);
}

static void
test_backup (WorkspaceFixture *fixture, gconstpointer data)
{
  workspace_fixture_add_sample (fixture);
  fail_in_all_ways (fixture, do_backup, 0);
}

static void
put_old (WorkspaceFixture *fixture)
{
  g_autofree char *source = g_test_build_filename (G_TEST_DIST, "tests", "store", "workspace-v2.sql", NULL);
  g_autofree char *sql = NULL;
  g_autoptr (GError) error = NULL;
  sqlite3 *db = NULL;

  g_clear_pointer (&fixture->workspace, fg_workspace_close);
  g_assert_cmpint (g_unlink (fixture->path), ==, 0);
  g_assert_true (g_file_get_contents (source, &sql, NULL, &error));
  g_assert_cmpint (sqlite3_open (fixture->path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_close (db), ==, SQLITE_OK);
}

static void
test_migration (WorkspaceFixture *fixture, gconstpointer data)
{
  put_old (fixture);
  fail_everywhere (fixture, do_open, SQLITE_FULL, TRUE, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  disk_register ();

  WORKSPACE_TEST ("/store/failing-disk/an-edit-is-there-or-is-told", test_edit);
  WORKSPACE_TEST ("/store/failing-disk/an-import-is-there-or-is-told", test_import);
  WORKSPACE_TEST ("/store/failing-disk/a-backup-is-there-or-is-told", test_backup);
  WORKSPACE_TEST ("/store/failing-disk/a-migration-is-done-or-is-told", test_migration);

  return g_test_run ();
}
