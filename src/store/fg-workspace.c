/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A workspace: the connection to its SQLite file, set up as SQLite's makers advise, with its prepared statements.
 */
#include "fg-workspace-private.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <unistd.h>

#include "fg-light.h"
#include "fg-migration-private.h"
#include "fg-place-private.h"
#include "fg-store-error-private.h"

/* How long to wait for another program's transaction. Ours are short; an import of a large notice takes a second. */
#define BUSY_TIMEOUT_MS 5000

/* Virtual machine steps between two looks at the cancellable: well under a millisecond. */
#define STEPS_PER_LOOK 10000

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

static const char LOAD_FIELDS[] = "SELECT id, table_name, column_name FROM field";

static const char ADD_FIELD[] = "INSERT INTO field (table_name, column_name) VALUES (:table_name, :column_name)";

struct _FgWorkspace
{
  char         *path;
  char         *author;
  sqlite3      *db;
  GHashTable   *statements; /* (element-type utf8 sqlite3_stmt) */
  sqlite3_stmt *inserts[FG_N_TABLES];
  sqlite3_stmt *rows[FG_N_TABLES];
  sqlite3_stmt *gets[FG_N_FIELDS];
  sqlite3_stmt *sets[FG_N_FIELDS];
  gint64        field_ids[FG_N_FIELDS];
  GHashTable   *fields_by_id; /* (element-type guint guint): id in the file → FgField + 1 */
  GCancellable *cancellable;
  FgClock       clock;
  gpointer      clock_data;
  guint         n_commits;
  guint         n_readings;
  gboolean      reading_has_begun;
};

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

static int
on_progress (gpointer data)
{
  return g_cancellable_is_cancelled (data);
}

static gboolean
check (FgWorkspace *self, int code, GError **error)
{
  if (code == SQLITE_OK)
    return TRUE;

  fg_store_error_set_from_sqlite (error, self->db, code);
  return FALSE;
}

/* SQLite syncs the folder for the files that it makes itself; this one it finds. What fails here (a file system that
 * cannot sync folders) SQLite does not fail for either. */
static void
sync_folder (const char *folder)
{
  int descriptor = g_open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0);

  if (descriptor < 0)
    return;

  fsync (descriptor);
  close (descriptor);
}

/* For its owner's eyes only; SQLite gives the files beside it the same mode. */
static gboolean
make_file (const char *path, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  int file;

  if (g_mkdir_with_parents (folder, 0700) != 0)
    {
      g_set_error (error, FG_STORE_ERROR, FG_STORE_ERROR_READ_ONLY,
                   /* Translators: the first %s is a folder, the second what the system says of it. */
                   _("The folder “%s” cannot be made: %s. Choose another place for the workspace."),
                   folder, g_strerror (errno));
      return FALSE;
    }

  /* Before the file is made, so that nothing is left behind in a place that is refused. */
  if (!fg_place_check (path, error))
    return FALSE;

  file = g_open (path, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0600);
  if (file >= 0)
    {
      close (file);
      sync_folder (folder);
    }

  /* A file that is there already, or cannot be made: SQLite tells. */
  return TRUE;
}

static gboolean
connect_to_file (FgWorkspace *self, int flags, GError **error)
{
  int code = sqlite3_open_v2 (self->path, &self->db, flags | SQLITE_OPEN_NOMUTEX, NULL);

  if (!check (self, code, error))
    return FALSE;

  sqlite3_extended_result_codes (self->db, TRUE);
  sqlite3_busy_timeout (self->db, BUSY_TIMEOUT_MS);
  sqlite3_db_config (self->db, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
  sqlite3_db_config (self->db, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
  return check (self, sqlite3_create_function_v2 (self->db, "fg_light", 4,
                                                  SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_DIRECTONLY,
                                                  NULL, on_sql_light, NULL, NULL, NULL), error);
}

static gboolean
load_fields (FgWorkspace *self, GError **error)
{
  g_autoptr (FgStatement) statement = fg_workspace_prepare (self, LOAD_FIELDS, error);
  FgStep step;

  if (statement == NULL)
    return FALSE;

  while ((step = fg_statement_step (statement, error)) == FG_STEP_ROW)
    {
      gint64 id = fg_statement_get_integer (statement, 0);
      FgField field;

      if (fg_field_from_names (fg_statement_get_text (statement, 1), fg_statement_get_text (statement, 2), &field))
        {
          self->field_ids[field] = id;
          g_hash_table_insert (self->fields_by_id, GINT_TO_POINTER ((int) id), GUINT_TO_POINTER (field + 1));
        }
    }

  return step == FG_STEP_DONE;
}

static gboolean
add_missing_fields (FgWorkspace *self, GError **error)
{
  g_autoptr (FgStatement) statement = fg_workspace_prepare (self, ADD_FIELD, error);

  if (statement == NULL)
    return FALSE;

  for (guint i = 0; i < FG_N_FIELDS; i++)
    {
      if (self->field_ids[i] != 0)
        continue;

      fg_statement_bind_text (statement, ":table_name", fg_table_get_name (fg_field_get_table (i)));
      fg_statement_bind_text (statement, ":column_name", fg_field_get_column (i));
      if (!fg_statement_run (statement, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
has_all_fields (FgWorkspace *self)
{
  for (guint i = 0; i < FG_N_FIELDS; i++)
    if (self->field_ids[i] == 0)
      return FALSE;

  return TRUE;
}

/* Field ids are the file's own: a newer version's columns, met in a merge, may have taken the next ones. */
static gboolean
ensure_fields (FgWorkspace *self, GError **error)
{
  if (!load_fields (self, error))
    return FALSE;
  if (has_all_fields (self))
    return TRUE;

  if (!fg_workspace_execute (self, "BEGIN IMMEDIATE", error))
    return FALSE;
  if (load_fields (self, error) && add_missing_fields (self, error) && load_fields (self, error)
      && fg_workspace_execute (self, "COMMIT", error))
    return TRUE;

  if (!sqlite3_get_autocommit (self->db))
    sqlite3_exec (self->db, "ROLLBACK", NULL, NULL, NULL);
  return FALSE;
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
  self->author = g_strdup (author);
  self->clock = wall_clock;
  self->statements = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, finalize_statement);
  self->fields_by_id = g_hash_table_new (NULL, NULL);
  return self;
}

/**
 * fg_workspace_open:
 * @path: where the workspace is
 * @author: who changes it
 * @error: return location for an error
 *
 * Opens a workspace to read and write. The file and its folders are made where there are none; an older schema is
 * brought up to date.
 *
 * Returns: (transfer full): the workspace; %NULL with an %FG_STORE_ERROR that says what to do
 */
FgWorkspace *
fg_workspace_open (const char *path, const char *author, GError **error)
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

  if (!fg_workspace_execute (self, "PRAGMA journal_mode = WAL", error)
      || !fg_workspace_execute (self, SETUP, error)
      || !fg_migration_run (self->db, error)
      || !ensure_fields (self, error))
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
      || !load_fields (self, error))
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
  g_clear_object (&self->cancellable);
  sqlite3_close_v2 (self->db);
  g_free (self->path);
  g_free (self->author);
  g_free (self);
}

/**
 * fg_workspace_get_path:
 * @self: a workspace
 *
 * Returns: its file, as an absolute path
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
 * fg_workspace_prepare:
 * @self: a workspace
 * @sql: one statement, written by a programmer: values are bound, never printed into it
 * @error: return location for an error
 *
 * Prepares a statement once and lends it out; it must be given back before the same text is asked for again.
 *
 * Returns: (transfer full): the statement, not under way; %NULL with @error set
 */
FgStatement *
fg_workspace_prepare (FgWorkspace *self, const char *sql, GError **error)
{
  sqlite3_stmt *statement = g_hash_table_lookup (self->statements, sql);

  if (statement == NULL)
    {
      if (!check (self, sqlite3_prepare_v3 (self->db, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, NULL), error))
        return NULL;
      g_hash_table_insert (self->statements, g_strdup (sql), statement);
    }

  g_assert (!sqlite3_stmt_busy (statement));
  return statement;
}

static FgStatement *
prepare_once (FgWorkspace *self, sqlite3_stmt **place, const char *sql, GError **error)
{
  if (!check (self, sqlite3_prepare_v3 (self->db, sql, -1, SQLITE_PREPARE_PERSISTENT, place, NULL), error))
    return NULL;

  return *place;
}

/**
 * fg_workspace_prepare_insert:
 * @self: a workspace
 * @table: a table
 * @error: return location for an error
 *
 * Returns: (transfer full): the statement that inserts a row: its first parameter is the id, then come the table's
 *   fields in their order; %NULL with @error set
 */
FgStatement *
fg_workspace_prepare_insert (FgWorkspace *self, FgTable table, GError **error)
{
  g_autoptr (GString) sql = NULL;
  FgField first = fg_table_get_first_field (table);
  guint n = fg_table_get_n_fields (table);

  if (self->inserts[table] != NULL)
    return self->inserts[table];

  /* Names are our own constants, never values. */
  sql = g_string_new ("INSERT INTO ");
  g_string_append_printf (sql, "%s (id", fg_table_get_name (table));
  for (guint i = 0; i < n; i++)
    g_string_append_printf (sql, ", %s", fg_field_get_column (first + i));
  g_string_append (sql, ") VALUES (?");
  for (guint i = 0; i < n; i++)
    g_string_append (sql, ", ?");
  g_string_append (sql, ")");

  return prepare_once (self, &self->inserts[table], sql->str, error);
}

/**
 * fg_workspace_prepare_row:
 * @self: a workspace
 * @table: a table
 * @error: return location for an error
 *
 * Returns: (transfer full): the statement that reads all fields of row :row_id in their order; %NULL with @error set
 */
FgStatement *
fg_workspace_prepare_row (FgWorkspace *self, FgTable table, GError **error)
{
  g_autoptr (GString) sql = NULL;
  FgField first = fg_table_get_first_field (table);

  if (self->rows[table] != NULL)
    return self->rows[table];

  sql = g_string_new ("SELECT ");
  for (guint i = 0; i < fg_table_get_n_fields (table); i++)
    g_string_append_printf (sql, "%s%s", i > 0 ? ", " : "", fg_field_get_column (first + i));
  g_string_append_printf (sql, " FROM %s WHERE id = :row_id", fg_table_get_name (table));

  return prepare_once (self, &self->rows[table], sql->str, error);
}

/**
 * fg_workspace_prepare_get:
 * @self: a workspace
 * @field: a field
 * @error: return location for an error
 *
 * Returns: (transfer full): the statement that reads the field of row :row_id; %NULL with @error set
 */
FgStatement *
fg_workspace_prepare_get (FgWorkspace *self, FgField field, GError **error)
{
  g_autofree char *sql = NULL;

  if (self->gets[field] != NULL)
    return self->gets[field];

  sql = g_strdup_printf ("SELECT %s FROM %s WHERE id = :row_id", fg_field_get_column (field),
                         fg_table_get_name (fg_field_get_table (field)));
  return prepare_once (self, &self->gets[field], sql, error);
}

/**
 * fg_workspace_prepare_set:
 * @self: a workspace
 * @field: a field
 * @error: return location for an error
 *
 * For the log alone: whoever else sets a field bypasses it.
 *
 * Returns: (transfer full): the statement that sets the field of row :row_id to :value; %NULL with @error set
 */
FgStatement *
fg_workspace_prepare_set (FgWorkspace *self, FgField field, GError **error)
{
  g_autofree char *sql = NULL;

  if (self->sets[field] != NULL)
    return self->sets[field];

  sql = g_strdup_printf ("UPDATE %s SET %s = :value WHERE id = :row_id",
                         fg_table_get_name (fg_field_get_table (field)), fg_field_get_column (field));
  return prepare_once (self, &self->sets[field], sql, error);
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
  return check (self, sqlite3_exec (self->db, sql, NULL, NULL, NULL), error);
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
 * fg_workspace_get_field_id:
 * @self: a workspace
 * @field: a field
 *
 * Returns: the number by which this file's log calls it
 */
gint64
fg_workspace_get_field_id (FgWorkspace *self, FgField field)
{
  return self->field_ids[field];
}

/**
 * fg_workspace_get_field:
 * @self: a workspace
 * @field_id: a number by which this file's log calls a field
 * @field: (out): the field
 *
 * Returns: %FALSE for a field of a newer version
 */
gboolean
fg_workspace_get_field (FgWorkspace *self, gint64 field_id, FgField *field)
{
  gpointer found = g_hash_table_lookup (self->fields_by_id, GINT_TO_POINTER ((int) field_id));

  if (found == NULL)
    return FALSE;

  *field = (FgField) (GPOINTER_TO_UINT (found) - 1);
  return TRUE;
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
 * fg_workspace_set_cancellable:
 * @self: a workspace
 * @cancellable: (nullable): what interrupts its statements from now on
 */
void
fg_workspace_set_cancellable (FgWorkspace *self, GCancellable *cancellable)
{
  g_set_object (&self->cancellable, cancellable);
  sqlite3_progress_handler (self->db, STEPS_PER_LOOK, cancellable != NULL ? on_progress : NULL, cancellable);
}

/**
 * fg_reading_begin:
 * @self: a workspace
 * @error: return location for an error
 *
 * Returns: (transfer full): a stretch of reading; %NULL with @error set
 */
FgReading *
fg_reading_begin (FgWorkspace *self, GError **error)
{
  if (self->n_readings == 0 && sqlite3_get_autocommit (self->db))
    {
      if (!fg_workspace_execute (self, "BEGIN", error))
        return NULL;
      self->reading_has_begun = TRUE;
    }

  self->n_readings++;
  return self;
}

/**
 * fg_reading_end:
 * @self: (transfer full): a stretch of reading
 */
void
fg_reading_end (FgReading *self)
{
  g_assert (self->n_readings > 0);

  self->n_readings--;
  if (self->n_readings == 0 && self->reading_has_begun)
    {
      /* Nothing was written: there is nothing that a failure could lose. */
      sqlite3_exec (self->db, "COMMIT", NULL, NULL, NULL);
      self->reading_has_begun = FALSE;
    }
}
