/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A consistent copy of a workspace while it is worked on. It is made beside its place, opened, checked and counted, put
 * on the disk and renamed: only then is it called a backup.
 *
 * VACUUM INTO, not SQLite's backup of pages: it reads one state in one transaction and lets others write meanwhile, it
 * reads every row (pages that are broken stop it instead of being passed on), and the copy has no empty pages.
 */
#include "fg-backup.h"

#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <unistd.h>

#include "fg-act.h"
#include "fg-backup-folder-private.h"
#include "fg-foreign-file-private.h"
#include "fg-migration-private.h"
#include "fg-place-private.h"
#include "fg-stamp-private.h"
#include "fg-store-error-private.h"
#include "fg-whole-file-private.h"
#include "fg-workspace-private.h"

#define BUSY_TIMEOUT_MS 5000

/* How much of the work is done once the copy is written, and once SQLite has looked it over. */
#define FRACTION_COPIED  0.4
#define FRACTION_CHECKED 0.7

/* Virtual machine steps between two looks at a copy that is being written. */
#define STEPS_PER_LOOK 100000

static const char COUNT_BYTES[] =
  "SELECT (page_count - freelist_count) * page_size FROM pragma_page_count, pragma_freelist_count, pragma_page_size";

static const char COUNT_REVISIONS[] = "SELECT count(*) FROM revision";

static const char COUNT_PLANS[] = "SELECT count(*) FROM plan WHERE removed = 0";

static const char COUNT_ITEMS[] =
  "SELECT count(*) FROM item JOIN plan ON plan.id = item.plan_id "
  "WHERE item.removed = 0 AND plan.removed = 0 AND item.kind > 0";

static const char COUNT_REPORTS[] =
  "SELECT count(*) FROM report JOIN item ON item.id = report.item_id JOIN plan ON plan.id = item.plan_id "
  "WHERE report.removed = 0 AND item.removed = 0 AND plan.removed = 0";

static const char LAST_REVISION[] = "SELECT stamp, author, label FROM revision ORDER BY stamp DESC, replica DESC LIMIT 1";

/**
 * fg_backup_free:
 * @self: (transfer full): a backup
 */
void
fg_backup_free (FgBackup *self)
{
  g_free (self->path);
  g_free (self->last_author);
  g_free (self->last_label);
  g_free (self);
}

/**
 * fg_backup_reason_to_text:
 * @reason: why a backup was made
 *
 * Returns: (transfer none): that in translated words
 */
const char *
fg_backup_reason_to_text (FgBackupReason reason)
{
  switch (reason)
    {
    case FG_BACKUP_DAILY:
      return C_("backup", "Daily");
    case FG_BACKUP_IMPORT:
      return C_("backup", "Before an import");
    case FG_BACKUP_MERGE:
      return C_("backup", "Before a merge");
    case FG_BACKUP_MIGRATION:
      return C_("backup", "Before an update of Fengong");
    case FG_BACKUP_RESTORE:
      return C_("backup", "Before a restore");
    case FG_BACKUP_BY_HAND:
      return C_("backup", "Made by hand");
    case FG_N_BACKUP_REASONS:
    default:
      g_return_val_if_reached (NULL);
    }
}

/* ---- What a backup holds ---- */

static gboolean
count (FgForeignFile *file, const char *sql, guint *result, GError **error)
{
  gint64 value = 0;

  if (!fg_foreign_file_fetch (file, sql, &value, error))
    return FALSE;

  *result = (guint) value;
  return TRUE;
}

static gboolean
load_last_revision (FgForeignFile *file, FgBackup *backup, GError **error)
{
  g_autoptr (FgOwnStatement) statement = fg_foreign_file_prepare (file, LAST_REVISION, error);
  g_autofree char *label = NULL;
  FgStep step;

  if (statement == NULL || (step = fg_statement_step (statement, error)) == FG_STEP_ERROR)
    return FALSE;
  if (step == FG_STEP_DONE)
    return TRUE;

  backup->last_time_ms = fg_stamp_get_time_ms (fg_statement_get_integer (statement, 0));
  backup->last_author = g_utf8_make_valid (fg_statement_get_text (statement, 1), -1);
  label = g_utf8_make_valid (fg_statement_get_text (statement, 2), -1);
  backup->last_label = fg_act_to_words (label);
  return TRUE;
}

static gboolean
load_content (FgBackup *backup, const FgWork *work, GError **error)
{
  g_autoptr (FgForeignFile) file = fg_foreign_file_open (backup->path, FG_FOREIGN_LOOK, work, error);

  backup->is_readable = file != NULL
                        && fg_migration_check_file (file, backup->path, error)
                        && count (file, COUNT_PLANS, &backup->n_plans, error)
                        && count (file, COUNT_ITEMS, &backup->n_items, error)
                        && count (file, COUNT_REPORTS, &backup->n_reports, error)
                        && load_last_revision (file, backup, error);
  return backup->is_readable;
}

/**
 * fg_backup_look:
 * @path: a file that nobody writes: a backup, or a copy that somebody kept
 * @work: (nullable): who waits
 * @error: return location for an error
 *
 * Looks only: the file's bytes stay as they are.
 *
 * Returns: (transfer full): what the file holds, its reason and its time left open; %NULL with an %FG_STORE_ERROR where
 *   it is no workspace that this version can read
 */
FgBackup *
fg_backup_look (const char *path, const FgWork *work, GError **error)
{
  g_autoptr (FgBackup) backup = g_new0 (FgBackup, 1);
  GStatBuf info;

  g_return_val_if_fail (path != NULL, NULL);

  backup->reason = FG_BACKUP_BY_HAND;
  backup->path = g_canonicalize_filename (path, NULL);
  backup->bytes = g_stat (backup->path, &info) == 0 ? info.st_size : 0;
  return load_content (backup, work, error) ? g_steal_pointer (&backup) : NULL;
}

/**
 * fg_backup_list:
 * @workspace_path: a workspace, which need not be there
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type FgBackup): its backups with what they hold, newest first; %NULL with @error set
 *   where their folder cannot be read
 */
GPtrArray *
fg_backup_list (const char *workspace_path, GError **error)
{
  g_autoptr (GPtrArray) oldest_first = fg_backup_folder_list (workspace_path, error);
  GPtrArray *list;

  if (oldest_first == NULL)
    return NULL;

  list = g_ptr_array_new_with_free_func ((GDestroyNotify) fg_backup_free);
  while (oldest_first->len > 0)
    {
      FgBackup *backup = g_ptr_array_steal_index (oldest_first, oldest_first->len - 1);
      g_autoptr (GError) cause = NULL;

      if (!load_content (backup, NULL, &cause))
        g_debug ("%s: %s", backup->path, cause->message);
      g_ptr_array_add (list, backup);
    }

  return list;
}

/* ---- Making one ---- */

typedef sqlite3 FgSource;
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FgSource, sqlite3_close_v2)

/* To read and write, where that may be: the last connection takes the journal away, which one that reads cannot. */
static FgSource *
open_source (const char *path, const FgWork *work, GError **error)
{
  g_autoptr (FgSource) db = NULL;
  int code = sqlite3_open_v2 (path, &db, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, NULL);

  if (code != SQLITE_OK)
    {
      fg_store_error_set_from_sqlite (error, db, code);
      return NULL;
    }

  sqlite3_extended_result_codes (db, TRUE);
  sqlite3_busy_timeout (db, BUSY_TIMEOUT_MS);
  sqlite3_db_config (db, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
  sqlite3_db_config (db, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
  fg_work_watch (work, db);
  return g_steal_pointer (&db);
}

/* For its owner's eyes only; SQLite would make it readable for others. */
static void
make_empty (const char *path)
{
  int file = g_open (path, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0600);

  if (file >= 0)
    close (file);
}

/* How far a copy is, which SQLite does not tell, but the size of its file does. */
typedef struct
{
  const FgWork *work;
  const char   *path;
  gint64        n_bytes; /* of the whole */
} Growth;

static int
on_growth (gpointer data)
{
  const Growth *growth = data;
  GStatBuf info;

  if (g_stat (growth->path, &info) == 0 && growth->n_bytes > 0)
    fg_work_report (growth->work, MIN (1, (double) info.st_size / (double) growth->n_bytes));
  return !fg_work_go_on (growth->work, NULL);
}

static gboolean
copy_content (FgSource *source, const char *path, const FgWork *work, GError **error)
{
  g_autoptr (FgOwnStatement) statement = fg_foreign_file_prepare (source, "VACUUM INTO :path", error);
  Growth growth = { .work = work, .path = path };
  gboolean is_copied;

  if (statement == NULL || !fg_foreign_file_fetch (source, COUNT_BYTES, &growth.n_bytes, error))
    return FALSE;

  make_empty (path);
  fg_statement_bind_text (statement, ":path", path);
  sqlite3_progress_handler (source, STEPS_PER_LOOK, on_growth, &growth);
  is_copied = fg_statement_run (statement, error);
  fg_work_watch (work, source);
  return is_copied;
}

static gboolean
set_damaged (GError **error)
{
  g_set_error_literal (error, FG_STORE_ERROR, FG_STORE_ERROR_DAMAGED,
                       _("The workspace is not sound, so no backup of it was made. Restore the last good backup, or "
                         "save what can be read into a new workspace."));
  return FALSE;
}

/* Whether the log and the tables of the copy agree. A copy of an earlier form is checked when it is brought up to date. */
static gboolean
check_log (const char *path, const FgWork *work, GError **error)
{
  g_autoptr (FgWorkspace) workspace = fg_workspace_open_reader (path, error);
  g_autoptr (GPtrArray) findings = NULL;

  if (workspace == NULL)
    return FALSE;

  fg_workspace_set_work (workspace, work);
  if (!(findings = fg_workspace_check (workspace, error)))
    return FALSE;
  if (findings->len == 0)
    return TRUE;

  g_debug ("%s: %s", path, (const char *) g_ptr_array_index (findings, 0));
  return set_damaged (error);
}

static gboolean
check_copy (const char *path, gint64 n_revisions, const FgWork *work, GError **error)
{
  g_autoptr (FgForeignFile) file = fg_foreign_file_open (path, FG_FOREIGN_LOOK, work, error);
  FgWorkPart checking;
  gint64 n_copied = 0;
  gboolean is_current;

  if (file == NULL || !fg_foreign_file_check (file, error)
      || !fg_foreign_file_fetch (file, COUNT_REVISIONS, &n_copied, error))
    return FALSE;
  /* The log only grows: what was there before the copy was begun is in it. */
  if (n_copied < n_revisions)
    return set_damaged (error);

  fg_work_report (work, FRACTION_CHECKED);
  is_current = fg_migration_check_current (file, NULL);
  return !is_current || check_log (path, fg_work_part_init (&checking, work, FRACTION_CHECKED, 1), error);
}

/* A checked copy at @path, in a folder of our own. */
static gboolean
make_copy (const char *workspace_path, const char *path, const FgWork *work, GError **error)
{
  g_autoptr (FgSource) source = NULL;
  FgWorkPart copying;
  gint64 n_revisions = 0;

  if (!g_file_test (workspace_path, G_FILE_TEST_EXISTS))
    {
      g_autofree char *name = g_filename_display_basename (workspace_path);

      g_set_error (error, FG_STORE_ERROR, FG_STORE_ERROR_NOT_FOUND,
                   /* Translators: %s is a file name. */
                   _("There is no workspace “%s”. Check the path."), name);
      return FALSE;
    }

  if (!fg_place_check (workspace_path, error)
      || !(source = open_source (workspace_path, work, error))
      || !fg_migration_check_file (source, workspace_path, error)
      || !fg_foreign_file_fetch (source, COUNT_REVISIONS, &n_revisions, error)
      || !copy_content (source, path, fg_work_part_init (&copying, work, 0, FRACTION_COPIED), error))
    return FALSE;

  return check_copy (path, n_revisions, work, error);
}

/**
 * fg_backup_make:
 * @workspace_path: a workspace, which others may be working on
 * @reason: why a backup is made
 * @now_ms: what the time is, in milliseconds since 1970
 * @work: (nullable): who waits
 * @error: return location for an error
 *
 * Makes a backup, checks it, and removes those that have grown old enough. Takes long: not for a main thread.
 *
 * Returns: (transfer full): the backup's file; %NULL with @error set, and then all backups are as they were
 */
char *
fg_backup_make (const char *workspace_path, FgBackupReason reason, gint64 now_ms, const FgWork *work, GError **error)
{
  g_autofree char *path = NULL;
  g_autofree char *folder = NULL;
  g_autofree char *copy = NULL;
  gboolean is_made;

  g_return_val_if_fail (workspace_path != NULL, NULL);
  g_return_val_if_fail (reason < FG_N_BACKUP_REASONS, NULL);

  path = fg_backup_folder_dup_path (workspace_path, reason, now_ms);
  if (!fg_backup_folder_make (workspace_path, error) || !(folder = fg_whole_file_make_folder (path, error)))
    return NULL;

  copy = g_build_filename (folder, "copy.db", NULL);
  is_made = make_copy (workspace_path, copy, work, error)
            && fg_work_go_on (work, error)
            && fg_whole_file_publish (copy, path, error);
  fg_whole_file_remove (folder);
  if (!is_made)
    return NULL;

  fg_backup_folder_thin (workspace_path, now_ms);
  fg_backup_folder_sweep (workspace_path);
  fg_work_report (work, 1);
  return g_steal_pointer (&path);
}

/**
 * fg_backup_make_before:
 * @workspace: a workspace that can be written, with no revision under way
 * @reason: what is about to be done to it
 * @work: (nullable): who waits
 * @error: return location for an error
 *
 * Makes a backup, unless there is nothing yet to lose.
 *
 * Returns: whether it can be done
 */
gboolean
fg_backup_make_before (FgWorkspace *workspace, FgBackupReason reason, const FgWork *work, GError **error)
{
  g_autoptr (FgStatement) statement = NULL;
  g_autofree char *path = NULL;
  gint64 n_revisions = 0;

  g_return_val_if_fail (workspace != NULL, FALSE);

  if (!(statement = fg_workspace_prepare (workspace, COUNT_REVISIONS, error))
      || !fg_statement_fetch_integer (statement, &n_revisions, error))
    return FALSE;
  if (n_revisions == 0)
    return TRUE;

  path = fg_backup_make (fg_workspace_get_path (workspace), reason, fg_workspace_get_now_ms (workspace), work, error);
  return path != NULL;
}

static gboolean
has_one_of_today (const char *workspace_path, gint64 now_ms)
{
  g_autoptr (GPtrArray) list = fg_backup_folder_list (workspace_path, NULL);
  FgDay today = fg_backup_folder_get_day (now_ms);

  for (guint i = 0; list != NULL && i < list->len; i++)
    {
      const FgBackup *backup = g_ptr_array_index (list, i);

      if (backup->reason == FG_BACKUP_DAILY && fg_backup_folder_get_day (backup->time_ms) == today)
        return TRUE;
    }

  return FALSE;
}

/**
 * fg_backup_make_daily:
 * @workspace_path: a workspace
 * @now_ms: what the time is, in milliseconds since 1970
 * @work: (nullable): who waits
 * @error: return location for an error
 *
 * Makes the backup of today, unless there is one already.
 *
 * Returns: whether there is one
 */
gboolean
fg_backup_make_daily (const char *workspace_path, gint64 now_ms, const FgWork *work, GError **error)
{
  g_autofree char *path = NULL;

  g_return_val_if_fail (workspace_path != NULL, FALSE);

  if (has_one_of_today (workspace_path, now_ms))
    return TRUE;

  path = fg_backup_make (workspace_path, FG_BACKUP_DAILY, now_ms, work, error);
  return path != NULL;
}

/* A rename over a file that SQLite has open would tear it from its journal. */
static gboolean
check_target (const char *workspace_path, const char *target, GError **error)
{
  GStatBuf ours, theirs;

  if (g_stat (workspace_path, &ours) != 0 || g_stat (target, &theirs) != 0
      || ours.st_dev != theirs.st_dev || ours.st_ino != theirs.st_ino)
    return TRUE;

  g_set_error_literal (error, FG_STORE_ERROR, FG_STORE_ERROR_INVALID,
                       _("The copy cannot take the place of the workspace itself. Choose another name."));
  return FALSE;
}

/**
 * fg_backup_save_copy:
 * @workspace_path: a workspace, which others may be working on
 * @target: where a copy of it shall be: any folder, behind the document portal too
 * @work: (nullable): who waits
 * @error: return location for an error
 *
 * The copy is made and checked among the backups, where SQLite may run, and its bytes are then brought to @target.
 *
 * Returns: whether it is there, whole and checked; if not, what was there before still is
 */
gboolean
fg_backup_save_copy (const char *workspace_path, const char *target, const FgWork *work, GError **error)
{
  g_autofree char *backups = NULL;
  g_autofree char *place = NULL;
  g_autofree char *folder = NULL;
  g_autofree char *copy = NULL;
  gboolean is_saved;

  g_return_val_if_fail (workspace_path != NULL, FALSE);
  g_return_val_if_fail (target != NULL, FALSE);

  backups = fg_backup_dup_folder (workspace_path);
  place = g_build_filename (backups, "copy", NULL);
  if (!check_target (workspace_path, target, error)
      || !fg_backup_folder_make (workspace_path, error)
      || !(folder = fg_whole_file_make_folder (place, error)))
    return FALSE;

  copy = g_build_filename (folder, "copy.db", NULL);
  is_saved = make_copy (workspace_path, copy, work, error) && fg_whole_file_save (copy, target, work, error);
  fg_whole_file_remove (folder);
  if (is_saved)
    fg_work_report (work, 1);
  return is_saved;
}
