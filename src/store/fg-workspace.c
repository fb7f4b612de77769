/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A workspace: the connection to its SQLite file, set up as SQLite's makers advise, with its prepared statements.
 */
#include "fg-workspace-private.h"

#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <unistd.h>

#include "fg-backup-folder-private.h"
#include "fg-light.h"
#include "fg-migration-private.h"
#include "fg-place-private.h"
#include "fg-search-index-private.h"
#include "fg-store-error-private.h"
#include "fg-whole-file-private.h"

/* How long to wait for another program's transaction. Ours are short; an import of a large notice takes a second. */
#define BUSY_TIMEOUT_MS 5000

/* How soon to ask again where SQLite does not wait by itself. */
#define JOURNAL_RETRY_MS 10

/* How much of bringing a workspace up to date is done once there is a backup of it. */
#define FRACTION_KEPT 0.7

/* WAL: readers see a whole state while the writer writes, and a commit is one append.
 * synchronous=FULL: an edit that the window shows as done must survive a power cut; with NORMAL the last ones would not.
 * journal_size_limit: give the disk back after a large import.
 * cache_size: 16 MiB hold the tree of 100,000 items. */
static const char SETUP[] =
  "PRAGMA synchronous = FULL;"
  "PRAGMA foreign_keys = ON;"
  "PRAGMA cell_size_check = ON;"
  "PRAGMA journal_size_limit = 67108864;"
  "PRAGMA cache_size = -16384;"
  "PRAGMA temp_store = MEMORY";

static gint64
wall_clock (gpointer data)
{
  return g_get_real_time () / 1000;
}

/* fg_light (status, percent, last_day, today): the rule of the model, so that SQL and C cannot disagree. */
static void
on_sql_light (sqlite3_context *context, int n_values, sqlite3_value **values)
{
  FgStatus status = (FgStatus) sqlite3_value_int (values[0]);
  FgDay today = (FgDay) sqlite3_value_int64 (values[3]);

  if (status >= FG_N_STATUSES || today == FG_DAY_NONE)
    sqlite3_result_int (context, FG_LIGHT_NONE);
  else
    sqlite3_result_int (context, (int) fg_light_for (status, sqlite3_value_int (values[1]),
                                                     (FgDay) sqlite3_value_int64 (values[2]), today));
}

/* A workspace that is gone while its backups, or its damaged file, are still there was not thrown away by the person who
 * opens it now: nothing empty takes its place. */
static gboolean
check_not_lost (const char *path, GError **error)
{
  g_autofree char *name = g_filename_display_basename (path);
  GStatBuf info;

  if ((g_stat (path, &info) == 0 && info.st_size > 0) || !fg_backup_folder_has_remains (path))
    return TRUE;

  g_set_error (error, FG_STORE_ERROR, FG_STORE_ERROR_MISSING,
               /* Translators: %s is a file name. */
               _("The workspace “%s” is gone, but backups of it are there. Restore the last backup, or choose another file."),
               name);
  return FALSE;
}

/* For its owner's eyes only; SQLite gives the files beside it the same mode. */
static gboolean
make_file (const char *path, GError **error)
{
  int file;

  /* Before the file is made, so that nothing is left behind in a place that is refused. */
  if (!fg_place_prepare (path, error) || !check_not_lost (path, error))
    return FALSE;

  file = g_open (path, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0600);
  if (file >= 0)
    {
      close (file);
      /* SQLite syncs the folder for the files that it makes itself; this one it finds. */
      fg_whole_file_sync_folder (path);
    }

  /* A file that is there already, or cannot be made: SQLite tells. */
  return TRUE;
}

static gboolean
connect_to_file (FgWorkspace *self, int flags, GError **error)
{
  int code = sqlite3_open_v2 (self->path, &self->db, flags | SQLITE_OPEN_NOMUTEX, NULL);

  if (!fg_workspace_check_code (self, code, error))
    return FALSE;

  sqlite3_extended_result_codes (self->db, TRUE);
  sqlite3_busy_timeout (self->db, BUSY_TIMEOUT_MS);
  sqlite3_db_config (self->db, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
  sqlite3_db_config (self->db, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
  return fg_workspace_check_code (self, sqlite3_create_function_v2 (self->db, "fg_light", 4,
                                                  SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_DIRECTONLY,
                                                  NULL, on_sql_light, NULL, NULL, NULL), error);
}

static void
finalize_statement (gpointer data)
{
  /* Its code is that of its last step, which was told then. */
  sqlite3_finalize (data);
}

static FgWorkspace *
workspace_new (const char *path, const char *author)
{
  FgWorkspace *self = g_new0 (FgWorkspace, 1);

  self->path = g_canonicalize_filename (path, NULL);
  /* The system's own name of a person may be in any encoding, and it stays in the log for ever. */
  self->author = g_utf8_make_valid (author, -1);
  self->clock = wall_clock;
  self->statements = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, finalize_statement);
  self->fields_by_id = g_hash_table_new (NULL, NULL);
  return self;
}

/* SQLite itself does not wait here: of two programs that make the same file, each could be waiting for the other. */
static gboolean
keep_a_write_ahead_log (FgWorkspace *self, GError **error)
{
  for (int waited_ms = 0;; waited_ms += JOURNAL_RETRY_MS)
    {
      g_autoptr (GError) cause = NULL;

      if (fg_workspace_execute (self, "PRAGMA journal_mode = WAL", &cause))
        return TRUE;

      if (!g_error_matches (cause, FG_STORE_ERROR, FG_STORE_ERROR_BUSY) || waited_ms >= BUSY_TIMEOUT_MS)
        {
          g_propagate_error (error, g_steal_pointer (&cause));
          return FALSE;
        }

      g_usleep (JOURNAL_RETRY_MS * 1000);
    }
}

/* What a newer version does to the file can be taken back. */
static gboolean
keep_earlier (FgWorkspace *self, const FgWork *work, GError **error)
{
  gint64 now_ms = fg_workspace_get_now_ms (self);
  g_autofree char *backup = fg_backup_make (self->path, FG_BACKUP_MIGRATION, now_ms, work, error);

  return backup != NULL;
}

static gboolean
bring_up_to_date (FgWorkspace *self, const FgWork *work, GError **error)
{
  FgWorkPart keeping, migrating;
  int version = 0;
  gboolean is_done;

  if (!fg_migration_get_version (self->db, &version, error))
    return FALSE;
  if (version == fg_migration_get_current ())
    return TRUE;
  if (version > 0 && !keep_earlier (self, fg_work_part_init (&keeping, work, 0, FRACTION_KEPT), error))
    return FALSE;

  fg_workspace_set_work (self, fg_work_part_init (&migrating, work, FRACTION_KEPT, 1));
  is_done = fg_migration_run (self->db, fg_workspace_get_work (self), error);
  fg_workspace_set_work (self, NULL);
  return is_done;
}

/**
 * fg_workspace_open:
 * @path: where the workspace is
 * @author: who changes it
 * @error: return location for an error
 *
 * Opens a workspace to read and write. The file and its folders are made where there are none, but not where backups of
 * it are left; an older schema is brought up to date, after a backup.
 *
 * Returns: (transfer full): the workspace; %NULL with an %FG_STORE_ERROR that says what to do
 */
FgWorkspace *
fg_workspace_open (const char *path, const char *author, GError **error)
{
  return fg_workspace_open_long (path, author, NULL, error);
}

/**
 * fg_workspace_open_long:
 * @path: where the workspace is
 * @author: who changes it
 * @work: (nullable): who waits, if it is of an earlier version
 * @error: return location for an error
 *
 * As fg_workspace_open().
 *
 * Returns: (transfer full): the workspace; %NULL with @error set, and then the file is as it was
 */
FgWorkspace *
fg_workspace_open_long (const char *path, const char *author, const FgWork *work, GError **error)
{
  g_autoptr (FgWorkspace) self = NULL;

  g_return_val_if_fail (path != NULL, NULL);
  g_return_val_if_fail (author != NULL, NULL);

  self = workspace_new (path, author);
  if (!make_file (self->path, error))
    return NULL;
  if (!connect_to_file (self, SQLITE_OPEN_READWRITE, error))
    return NULL;
  if (!fg_migration_check_file (self->db, self->path, error))
    return NULL;

  /* SQLite falls back to reading where it may not write. */
  if (sqlite3_db_readonly (self->db, "main") == 1)
    {
      fg_store_error_set_from_sqlite (error, NULL, SQLITE_READONLY);
      return NULL;
    }

  if (!keep_a_write_ahead_log (self, error)
      || !fg_workspace_execute (self, SETUP, error)
      || !bring_up_to_date (self, work, error)
      || !fg_workspace_ensure_fields (self, error))
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * fg_workspace_open_reader:
 * @path: where the workspace is
 * @error: return location for an error
 *
 * Opens a workspace that is there already, of this version's schema, only to read it.
 *
 * Returns: (transfer full): the workspace; %NULL with an %FG_STORE_ERROR that says what to do
 */
FgWorkspace *
fg_workspace_open_reader (const char *path, GError **error)
{
  g_autoptr (FgWorkspace) self = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  self = workspace_new (path, "");
  if (!g_file_test (self->path, G_FILE_TEST_EXISTS))
    {
      g_autofree char *name = g_filename_display_basename (path);

      g_set_error (error, FG_STORE_ERROR, FG_STORE_ERROR_NOT_FOUND,
                   /* Translators: %s is a file name. */
                   _("There is no workspace “%s”. Check the path."), name);
      return NULL;
    }

  if (!fg_place_check (self->path, error)
      || !connect_to_file (self, SQLITE_OPEN_READONLY, error)
      || !fg_migration_check_file (self->db, self->path, error)
      || !fg_migration_check_current (self->db, error)
      || !fg_workspace_execute (self, SETUP, error)
      || !fg_workspace_load_fields (self, error))
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * fg_workspace_open_temporary:
 * @error: return location for an error
 *
 * Opens an empty workspace that has no name and is gone once it is closed. SQLite keeps of it in memory what fits into
 * its cache and the rest in a file that it has deleted already.
 *
 * Returns: (transfer full): the workspace; %NULL with an %FG_STORE_ERROR that says what to do
 */
FgWorkspace *
fg_workspace_open_temporary (GError **error)
{
  g_autoptr (FgWorkspace) self = workspace_new ("", "");

  /* An empty name, which no path is. */
  g_free (self->path);
  self->path = g_strdup ("");
  if (!connect_to_file (self, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, error)
      || !fg_workspace_execute (self, SETUP, error)
      || !fg_migration_run (self->db, NULL, error)
      || !fg_workspace_ensure_fields (self, error))
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * fg_workspace_close:
 * @self: (transfer full): a workspace with no revision under way
 */
void
fg_workspace_close (FgWorkspace *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->search_index, fg_search_index_free);
  g_hash_table_unref (self->statements);
  g_hash_table_unref (self->fields_by_id);
  for (guint i = 0; i < FG_N_TABLES; i++)
    {
      sqlite3_finalize (self->inserts[i]);
      sqlite3_finalize (self->rows[i]);
    }
  for (guint i = 0; i < FG_N_FIELDS; i++)
    {
      sqlite3_finalize (self->gets[i]);
      sqlite3_finalize (self->sets[i]);
    }
  g_clear_object (&self->work.cancellable);
  sqlite3_close_v2 (self->db);
  g_free (self->path);
  g_free (self->author);
  g_free (self);
}

/**
 * fg_workspace_get_path:
 * @self: a workspace
 *
 * Returns: its file, as an absolute path; empty for a temporary one
 */
const char *
fg_workspace_get_path (FgWorkspace *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->path;
}

/**
 * fg_workspace_set_clock:
 * @self: a workspace
 * @clock: what tells the time for the stamps of revisions, instead of the system's clock
 * @data: for @clock; must outlive @self
 */
void
fg_workspace_set_clock (FgWorkspace *self, FgClock clock, gpointer data)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (clock != NULL);

  self->clock = clock;
  self->clock_data = data;
}

/**
 * fg_workspace_check_code:
 * @self: a workspace
 * @code: what SQLite returned for its connection
 * @error: return location for an error
 *
 * Returns: whether @code is SQLITE_OK
 */
gboolean
fg_workspace_check_code (FgWorkspace *self, int code, GError **error)
{
  if (code == SQLITE_OK)
    return TRUE;

  fg_store_error_set_from_sqlite (error, self->db, code);
  return FALSE;
}

/**
 * fg_workspace_execute:
 * @self: a workspace
 * @sql: statements without parameters
 * @error: return location for an error
 *
 * Returns: whether all of them ran
 */
gboolean
fg_workspace_execute (FgWorkspace *self, const char *sql, GError **error)
{
  return fg_workspace_check_code (self, sqlite3_exec (self->db, sql, NULL, NULL, NULL), error);
}

/**
 * fg_workspace_get_db:
 * @self: a workspace
 *
 * Returns: (transfer none): its connection
 */
sqlite3 *
fg_workspace_get_db (FgWorkspace *self)
{
  return self->db;
}

/**
 * fg_workspace_get_author:
 * @self: a workspace
 *
 * Returns: who changes it
 */
const char *
fg_workspace_get_author (FgWorkspace *self)
{
  return self->author;
}

/**
 * fg_workspace_get_now_ms:
 * @self: a workspace
 *
 * Returns: what its clock says
 */
gint64
fg_workspace_get_now_ms (FgWorkspace *self)
{
  return self->clock (self->clock_data);
}

/**
 * fg_workspace_get_n_commits:
 * @self: a workspace
 *
 * Returns: how many revisions were committed through it
 */
guint
fg_workspace_get_n_commits (FgWorkspace *self)
{
  return self->n_commits;
}

/**
 * fg_workspace_count_commit:
 * @self: a workspace through which a revision was committed
 */
void
fg_workspace_count_commit (FgWorkspace *self)
{
  self->n_commits++;
}

/**
 * fg_workspace_see_commits:
 * @self: a workspace that can be written
 * @has_new: (out): whether others committed something since this was last asked
 * @error: return location for an error
 *
 * Others are all connections but this one, those of other processes too.
 *
 * Returns: %FALSE with @error set if that could not be found out
 */
gboolean
fg_workspace_see_commits (FgWorkspace *self, gboolean *has_new, GError **error)
{
  gint64 version = self->data_version;
  g_autoptr (FgStatement) statement = fg_workspace_prepare (self, "PRAGMA data_version", error);

  if (statement == NULL || !fg_statement_fetch_integer (statement, &version, error))
    return FALSE;

  *has_new = version != self->data_version;
  self->data_version = version;
  return TRUE;
}

/**
 * fg_workspace_set_work:
 * @self: a workspace
 * @work: (nullable): who waits for what is done from now on, and may interrupt it; what @work is told by must outlive
 *   the work, @work itself need not
 */
void
fg_workspace_set_work (FgWorkspace *self, const FgWork *work)
{
  g_autoptr (GCancellable) old = g_steal_pointer (&self->work.cancellable);

  self->work = work != NULL ? *work : (FgWork) { 0 };
  if (self->work.cancellable != NULL)
    g_object_ref (self->work.cancellable);
  fg_work_watch (&self->work, self->db);
}

/**
 * fg_workspace_get_work:
 * @self: a workspace
 *
 * Returns: (transfer none): who waits for what is done
 */
const FgWork *
fg_workspace_get_work (FgWorkspace *self)
{
  return &self->work;
}

/**
 * fg_workspace_ensure_search_index:
 * @self: a workspace, in a stretch of reading
 * @error: return location for an error
 *
 * Returns: (transfer none): the index of its texts as they are now; %NULL with @error set
 */
FgSearchIndex *
fg_workspace_ensure_search_index (FgWorkspace *self, GError **error)
{
  if (self->search_index == NULL)
    self->search_index = fg_search_index_new ();

  return fg_search_index_refresh (self->search_index, self, error) ? self->search_index : NULL;
}
