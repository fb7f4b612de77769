/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A database that somebody hands to us, opened as SQLite's makers advise for such files (sqlite.org/security.html): its
 * schema may run nothing, it may not change itself, and what it can make us allocate is limited. Tables are read from
 * it, and nothing but tables.
 */
#include "fg-foreign-file-private.h"

#include <glib/gi18n-lib.h>

#include "fg-store-error-private.h"

/* An attached file in one field; far more than that is no workspace. */
#define MAX_FIELD_BYTES (256 * 1024 * 1024)

static const struct
{
  int limit;
  int value;
} limits[] = {
  { SQLITE_LIMIT_LENGTH, MAX_FIELD_BYTES },
  { SQLITE_LIMIT_SQL_LENGTH, 100000 },
  { SQLITE_LIMIT_COLUMN, 200 },
  { SQLITE_LIMIT_EXPR_DEPTH, 50 },
  { SQLITE_LIMIT_COMPOUND_SELECT, 5 },
  { SQLITE_LIMIT_VDBE_OP, 250000 },
  { SQLITE_LIMIT_FUNCTION_ARG, 8 },
  { SQLITE_LIMIT_ATTACHED, 0 },
  { SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 50 },
  { SQLITE_LIMIT_VARIABLE_NUMBER, 200 },
  { SQLITE_LIMIT_TRIGGER_DEPTH, 1 },
  { SQLITE_LIMIT_WORKER_THREADS, 0 },
};

static const struct
{
  int option;
  int value;
} settings[] = {
  { SQLITE_DBCONFIG_DEFENSIVE, 1 },
  { SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0 },
  { SQLITE_DBCONFIG_ENABLE_TRIGGER, 0 },
  { SQLITE_DBCONFIG_ENABLE_VIEW, 0 },
  { SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0 },
};

/* integrity_check then also looks at each cell; memory-mapped reading of a file that shrinks would be a crash. */
static const char SETUP[] =
  "PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0; PRAGMA temp_store = MEMORY; PRAGMA query_only = ON";

static const char *const pragmas[] = {
  "application_id", "foreign_key_check", "integrity_check", "page_count", "page_size", "table_info", "user_version",
};

/* From here on there is only looking, whatever a schema would like to have done on the way. */
static int
on_authorize (gpointer data, int action, const char *first, const char *second, const char *database,
              const char *trigger)
{
  switch (action)
    {
    case SQLITE_SELECT:
    case SQLITE_READ:
    case SQLITE_FUNCTION:
    case SQLITE_TRANSACTION:
      return SQLITE_OK;
    case SQLITE_PRAGMA:
      for (guint i = 0; i < G_N_ELEMENTS (pragmas); i++)
        if (g_strcmp0 (first, pragmas[i]) == 0)
          return SQLITE_OK;
      return SQLITE_DENY;
    default:
      return SQLITE_DENY;
    }
}

static gboolean
check_code (FgForeignFile *self, int code, GError **error)
{
  if (code == SQLITE_OK)
    return TRUE;

  fg_store_error_set_from_sqlite (error, self, code);
  return FALSE;
}

static int
open_file (const char *path, FgForeignAccess access, FgForeignFile **self)
{
  g_autofree char *uri = g_filename_to_uri (path, NULL, NULL);
  g_autofree char *immutable = g_strconcat (uri, "?immutable=1", NULL);

  if (access == FG_FOREIGN_OWN_COPY)
    return sqlite3_open_v2 (path, self, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_NOFOLLOW, NULL);

  return sqlite3_open_v2 (immutable, self, SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_URI, NULL);
}

/**
 * fg_foreign_file_open:
 * @path: an absolute path of a file
 * @access: whether its journal may be played back
 * @work: (nullable): who waits; must outlive the connection
 * @error: return location for an error
 *
 * Returns: (transfer full): a connection that can only look; %NULL with @error set
 */
FgForeignFile *
fg_foreign_file_open (const char *path, FgForeignAccess access, const FgWork *work, GError **error)
{
  g_autoptr (FgForeignFile) self = NULL;
  int code = open_file (path, access, &self);

  if (!check_code (self, code, error))
    return NULL;

  sqlite3_extended_result_codes (self, TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (limits); i++)
    sqlite3_limit (self, limits[i].limit, limits[i].value);
  for (guint i = 0; i < G_N_ELEMENTS (settings); i++)
    sqlite3_db_config (self, settings[i].option, settings[i].value, NULL);
  fg_work_watch (work, self);

  if (!check_code (self, sqlite3_exec (self, SETUP, NULL, NULL, NULL), error))
    return NULL;

  sqlite3_set_authorizer (self, on_authorize, NULL);
  return g_steal_pointer (&self);
}

/**
 * fg_foreign_file_close:
 * @self: (transfer full): a connection
 */
void
fg_foreign_file_close (FgForeignFile *self)
{
  sqlite3_close_v2 (self);
}

/**
 * fg_foreign_file_prepare:
 * @self: a connection
 * @sql: one statement, written by a programmer
 * @error: return location for an error
 *
 * Returns: (transfer full): the statement, for an #FgOwnStatement; %NULL with @error set
 */
FgStatement *
fg_foreign_file_prepare (FgForeignFile *self, const char *sql, GError **error)
{
  sqlite3_stmt *statement = NULL;

  return check_code (self, sqlite3_prepare_v2 (self, sql, -1, &statement, NULL), error) ? statement : NULL;
}

/**
 * fg_foreign_file_fetch:
 * @self: a connection
 * @sql: a statement of at most one row
 * @value: (inout): its first column; kept as it is where there is no row
 * @error: return location for an error
 *
 * Returns: %FALSE with @error set where the statement failed
 */
gboolean
fg_foreign_file_fetch (FgForeignFile *self, const char *sql, gint64 *value, GError **error)
{
  g_autoptr (FgOwnStatement) statement = fg_foreign_file_prepare (self, sql, error);

  return statement != NULL && fg_statement_fetch_integer (statement, value, error);
}

/**
 * fg_foreign_file_has_table:
 * @self: a connection
 * @table: a name
 * @has_table: (out): whether there is a table of that name: no view, and no virtual one, behind which there is a program
 * @error: return location for an error
 *
 * Returns: %FALSE with @error set if that could not be found out
 */
gboolean
fg_foreign_file_has_table (FgForeignFile *self, const char *table, gboolean *has_table, GError **error)
{
  static const char FIND[] =
    "SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND rootpage > 0 AND name = :name";
  g_autoptr (FgOwnStatement) statement = fg_foreign_file_prepare (self, FIND, error);
  gint64 count = 0;

  if (statement == NULL)
    return FALSE;

  fg_statement_bind_text (statement, ":name", table);
  if (!fg_statement_fetch_integer (statement, &count, error))
    return FALSE;

  *has_table = count > 0;
  return TRUE;
}

static gboolean
set_damaged (GError **error)
{
  fg_store_error_set_from_sqlite (error, NULL, SQLITE_CORRUPT);
  return FALSE;
}

/**
 * fg_foreign_file_check:
 * @self: a connection
 * @error: return location for an error
 *
 * Returns: whether SQLite finds nothing wrong in the file; %FG_STORE_ERROR_DAMAGED if it does
 */
gboolean
fg_foreign_file_check (FgForeignFile *self, GError **error)
{
  g_autoptr (FgOwnStatement) integrity = fg_foreign_file_prepare (self, "PRAGMA integrity_check (1)", error);
  g_autoptr (FgOwnStatement) foreign_keys = NULL;
  FgStep step;

  if (integrity == NULL || (step = fg_statement_step (integrity, error)) == FG_STEP_ERROR)
    return FALSE;
  if (step != FG_STEP_ROW || g_strcmp0 (fg_statement_get_text (integrity, 0), "ok") != 0)
    return set_damaged (error);

  if (!(foreign_keys = fg_foreign_file_prepare (self, "PRAGMA foreign_key_check", error))
      || (step = fg_statement_step (foreign_keys, error)) == FG_STEP_ERROR)
    return FALSE;
  return step == FG_STEP_DONE || set_damaged (error);
}
