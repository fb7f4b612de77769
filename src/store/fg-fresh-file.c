/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A workspace that is filled row by row from another file, and then takes the place of the one that is there.
 */
#include "fg-fresh-file-private.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "fg-backup-folder-private.h"
#include "fg-migration-private.h"
#include "fg-store-error-private.h"
#include "fg-whole-file-private.h"
#include "fg-workspace-private.h"

/* Nobody else sees the file yet, and a crash only means to start again: no journal, nothing put on the disk until it is
 * done. Owners may come after what belongs to them, so foreign keys are looked at in the end. */
static const char SETUP[] =
  "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA foreign_keys = OFF; PRAGMA temp_store = MEMORY";

/* A copy takes a replica id of its own. */
static const char FORGET_DESK[] = "DELETE FROM meta WHERE key IN ('replica', 'place')";

static gboolean
check_code (FgFreshFile *self, int code, GError **error)
{
  if (code == SQLITE_OK)
    return TRUE;

  fg_store_error_set_from_sqlite (error, self, code);
  return FALSE;
}

static gboolean
execute (FgFreshFile *self, const char *sql, GError **error)
{
  return check_code (self, sqlite3_exec (self, sql, NULL, NULL, NULL), error);
}

/**
 * fg_fresh_file_new:
 * @path: a file that is not there yet, in a folder of our own
 * @version: the number of an earlier schema, or ours
 * @work: (nullable): who waits; must outlive the connection
 * @error: return location for an error
 *
 * Returns: (transfer full): a connection to an empty workspace of that version, in a transaction; %NULL with @error set
 */
FgFreshFile *
fg_fresh_file_new (const char *path, int version, const FgWork *work, GError **error)
{
  g_autoptr (FgFreshFile) self = NULL;
  int code = sqlite3_open_v2 (path, &self, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX, NULL);

  if (!check_code (self, code, error))
    return NULL;

  sqlite3_extended_result_codes (self, TRUE);
  fg_work_watch (work, self);
  if (!execute (self, SETUP, error) || !fg_migration_run_to (self, version, NULL, error) || !execute (self, "BEGIN", error))
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * fg_fresh_file_end:
 * @self: a connection to a workspace that all rows are in
 * @error: return location for an error
 *
 * Returns: whether it is now a workspace of this version that belongs to no desk yet
 */
gboolean
fg_fresh_file_end (FgFreshFile *self, GError **error)
{
  return execute (self, FORGET_DESK, error) && execute (self, "COMMIT", error) && fg_migration_run (self, NULL, error);
}

/**
 * fg_fresh_file_close:
 * @self: (transfer full): a connection
 */
void
fg_fresh_file_close (FgFreshFile *self)
{
  sqlite3_close_v2 (self);
}

/* ---- Taking the place of another ---- */

/* How much of the work is done once the present state is kept. */
#define FRACTION_KEPT 0.8

/* Pages that are copied between two looks at whether anybody still waits. */
#define PAGES_PER_STEP 256

static double
get_fraction (sqlite3_backup *backup)
{
  return 1 - (double) sqlite3_backup_remaining (backup) / MAX (sqlite3_backup_pagecount (backup), 1);
}

/* A workspace that is in order is not replaced as a file: others may have it open, and its journal lies beside it. Its
 * content is, in one transaction, which they see as they see any other. */
static gboolean
replace_content (const char *fresh, const char *workspace_path, const FgWork *work, GError **error)
{
  g_autoptr (FgFreshFile) from = NULL;
  g_autoptr (FgWorkspace) to = NULL;
  sqlite3_backup *backup;
  int code = sqlite3_open_v2 (fresh, &from, SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX, NULL);

  if (!check_code (from, code, error) || !(to = fg_workspace_open (workspace_path, "", error)))
    return FALSE;

  if (!(backup = sqlite3_backup_init (fg_workspace_get_db (to), "main", from, "main")))
    return fg_workspace_check_code (to, sqlite3_errcode (fg_workspace_get_db (to)), error);

  do
    {
      code = sqlite3_backup_step (backup, PAGES_PER_STEP);
      if (code == SQLITE_OK && !fg_work_go_on (work, NULL))
        code = SQLITE_INTERRUPT;
      fg_work_report (work, get_fraction (backup));
      if (code == SQLITE_BUSY || code == SQLITE_LOCKED)
        break;
    }
  while (code == SQLITE_OK);

  if (code == SQLITE_DONE)
    code = SQLITE_OK;
  /* Unfinished, it rolls back. */
  sqlite3_backup_finish (backup);
  if (code == SQLITE_OK)
    return TRUE;

  fg_store_error_set_from_sqlite (error, NULL, code);
  return FALSE;
}

static gboolean
move (const char *from, const char *to, GError **error)
{
  if (!g_file_test (from, G_FILE_TEST_EXISTS) || g_rename (from, to) == 0)
    return TRUE;

  g_set_error (error, FG_STORE_ERROR, FG_STORE_ERROR_READ_ONLY,
               /* Translators: %s is what the system says, such as “Permission denied”. */
               _("The file of the workspace cannot be moved aside (%s). Give yourself write permission for its folder, then try again."),
               g_strerror (errno));
  return FALSE;
}

/* Moves a file with its journal. The journal goes first: without its file it is nothing, but beside another file it would
 * be played back into that. */
static gboolean
move_with_journal (const char *from, const char *to, GError **error)
{
  static const char *const suffixes[] = { "-wal", "-shm", "" };

  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    {
      g_autofree char *old = g_strconcat (from, suffixes[i], NULL);
      g_autofree char *new = g_strconcat (to, suffixes[i], NULL);

      if (!move (old, new, error))
        return FALSE;
    }

  fg_whole_file_sync_folder (to);
  return TRUE;
}

/* A file that cannot be read whole is kept as it is, with its journal. */
static gboolean
replace_file (const char *fresh, const char *path, gint64 now_ms, const FgWork *work, char **kept, GError **error)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_local (now_ms / 1000);
  g_autofree char *stamp = g_date_time_format (time, "%Y%m%dT%H%M%S");
  g_autofree char *aside = g_strconcat (path, FG_BACKUP_DAMAGED_INFIX, stamp, NULL);

  if (!fg_work_go_on (work, error))
    return FALSE;
  if (move_with_journal (path, aside, error) && fg_whole_file_publish (fresh, path, error))
    {
      *kept = g_steal_pointer (&aside);
      fg_work_report (work, 1);
      return TRUE;
    }

  /* The cause is told; if this fails too, the file is still there under its other name. */
  move_with_journal (aside, path, NULL);
  return FALSE;
}

static gboolean
has_content (const char *path)
{
  GStatBuf info;

  return g_stat (path, &info) == 0 && info.st_size > 0;
}

/* Whether the file is none that a backup could be made of: what it is then decides the error's code. */
static gboolean
is_beyond_backup (const GError *error)
{
  return g_error_matches (error, FG_STORE_ERROR, FG_STORE_ERROR_DAMAGED)
         || g_error_matches (error, FG_STORE_ERROR, FG_STORE_ERROR_NOT_A_WORKSPACE)
         || g_error_matches (error, FG_STORE_ERROR, FG_STORE_ERROR_NEWER_VERSION);
}

/**
 * fg_fresh_file_replace:
 * @fresh: a workspace that nobody has open, on the file system of @workspace_path
 * @workspace_path: where it shall be
 * @now_ms: what the time is, in milliseconds since 1970
 * @work: (nullable): who waits
 * @kept: (out) (optional) (transfer full) (nullable): the file that holds what was there before: a backup, or the
 *   damaged file itself; %NULL where there was nothing
 * @error: return location for an error
 *
 * Keeps the present state first.
 *
 * Returns: whether @fresh is in its place; if not, what was there still is
 */
gboolean
fg_fresh_file_replace (const char *fresh, const char *workspace_path, gint64 now_ms, const FgWork *work, char **kept,
                       GError **error)
{
  g_autofree char *before = NULL;
  g_autoptr (GError) cause = NULL;
  FgWorkPart keeping, replacing;
  gboolean is_replaced;

  if (!has_content (workspace_path))
    {
      /* A journal may have been left behind. */
      g_autofree char *remains = NULL;

      is_replaced = replace_file (fresh, workspace_path, now_ms, work, &remains, error);
    }
  else if ((before = fg_backup_make (workspace_path, FG_BACKUP_RESTORE, now_ms,
                                     fg_work_part_init (&keeping, work, 0, FRACTION_KEPT), &cause)))
    {
      is_replaced = replace_content (fresh, workspace_path, fg_work_part_init (&replacing, work, FRACTION_KEPT, 1), error);
    }
  else if (is_beyond_backup (cause))
    {
      is_replaced = replace_file (fresh, workspace_path, now_ms, work, &before, error);
    }
  else
    {
      g_propagate_error (error, g_steal_pointer (&cause));
      is_replaced = FALSE;
    }

  if (kept != NULL && is_replaced)
    *kept = g_steal_pointer (&before);
  return is_replaced;
}
