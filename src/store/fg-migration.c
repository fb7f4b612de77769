/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * From any earlier schema to ours. The file's header says whose it is (application_id) and which schema it has
 * (user_version); each numbered file of sql/ leads to the schema of its number.
 */
#include "fg-migration-private.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>

#include "fg-store-error-private.h"
#include "fg-store-resources.h"

/* "FGWS" */
#define APPLICATION_ID 0x46475753
#define SCHEMA_VERSION 9

#define MIGRATION_PATH "/io/github/fengong/Fengong/store/migrations/%03d.sql"

static gboolean
fetch_integer (sqlite3 *db, const char *sql, int *value, GError **error)
{
  sqlite3_stmt *statement = NULL;
  int code = sqlite3_prepare_v2 (db, sql, -1, &statement, NULL);

  if (code == SQLITE_OK && (code = sqlite3_step (statement)) == SQLITE_ROW)
    *value = sqlite3_column_int (statement, 0);
  sqlite3_finalize (statement);

  if (code == SQLITE_ROW)
    return TRUE;

  fg_store_error_set_from_sqlite (error, db, code);
  return FALSE;
}

static gboolean
execute (sqlite3 *db, const char *sql, GError **error)
{
  int code = sqlite3_exec (db, sql, NULL, NULL, NULL);

  if (code == SQLITE_OK)
    return TRUE;

  fg_store_error_set_from_sqlite (error, db, code);
  return FALSE;
}

/* In one transaction: another process may be making the file into a workspace just now. */
static gboolean
read_marks (sqlite3 *db, int *n_tables, int *application_id, int *version, GError **error)
{
  gboolean is_read;

  if (!execute (db, "BEGIN", error))
    return FALSE;

  is_read = fetch_integer (db, "SELECT count(*) FROM sqlite_schema", n_tables, error)
            && fetch_integer (db, "PRAGMA application_id", application_id, error)
            && fetch_integer (db, "PRAGMA user_version", version, error);
  return execute (db, "COMMIT", is_read ? error : NULL) && is_read;
}

/**
 * fg_migration_check_file:
 * @db: a connection just opened
 * @path: its file
 * @error: return location for an error
 *
 * Looks only. A database without tables is a workspace that is yet to be made.
 *
 * Returns: whether the file is a workspace that this version can work with
 */
gboolean
fg_migration_check_file (sqlite3 *db, const char *path, GError **error)
{
  g_autofree char *name = g_filename_display_basename (path);
  int application_id = 0, version = 0, n_tables = 0;

  if (!read_marks (db, &n_tables, &application_id, &version, error))
    return FALSE;

  if (application_id != APPLICATION_ID && (n_tables > 0 || application_id != 0 || version != 0))
    {
      g_set_error (error, FG_STORE_ERROR, FG_STORE_ERROR_NOT_A_WORKSPACE,
                   /* Translators: %s is a file name. */
                   _("“%s” is a database of another program. Choose another file."), name);
      return FALSE;
    }

  if (version > SCHEMA_VERSION)
    {
      g_set_error (error, FG_STORE_ERROR, FG_STORE_ERROR_NEWER_VERSION,
                   /* Translators: %s is a file name. The file was written by a later Fengong. */
                   _("“%s” was made by a newer version of Fengong. Update Fengong, then open it again."), name);
      return FALSE;
    }

  return TRUE;
}

/**
 * fg_migration_check_current:
 * @db: a connection to a workspace, or to an empty database
 * @error: return location for an error
 *
 * Returns: whether the schema is that of this version already, as a reader needs it
 */
gboolean
fg_migration_check_current (sqlite3 *db, GError **error)
{
  int version = 0;

  if (!fetch_integer (db, "PRAGMA user_version", &version, error))
    return FALSE;
  if (version == SCHEMA_VERSION)
    return TRUE;

  g_set_error_literal (error, FG_STORE_ERROR, FG_STORE_ERROR_NOT_A_WORKSPACE,
                       _("The file is not a workspace of Fengong. Choose another file."));
  return FALSE;
}

static gboolean
run_one (sqlite3 *db, int version, GError **error)
{
  g_autofree char *resource = g_strdup_printf (MIGRATION_PATH, version);
  g_autoptr (GBytes) sql =
    g_resource_lookup_data (fg_store_get_resource (), resource, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  /* PRAGMA takes no parameters; these two are our own numbers. */
  g_autofree char *header =
    g_strdup_printf ("PRAGMA application_id = %d; PRAGMA user_version = %d", APPLICATION_ID, version);

  g_assert (sql != NULL);
  return execute (db, g_bytes_get_data (sql, NULL), error) && execute (db, header, error);
}

/* Under a lock: another process may have migrated the file since it was looked at. */
static gboolean
run_all (sqlite3 *db, int target, const FgWork *work, GError **error)
{
  int first = 0;

  if (!execute (db, "BEGIN IMMEDIATE", error) || !fetch_integer (db, "PRAGMA user_version", &first, error))
    return FALSE;

  for (int version = first; version < target; version++)
    {
      if (!fg_work_go_on (work, error) || !run_one (db, version + 1, error))
        return FALSE;
      fg_work_report (work, (double) (version + 1 - first) / (target - first));
    }

  return execute (db, "COMMIT", error);
}

/**
 * fg_migration_get_current:
 *
 * Returns: the number of this version's schema
 */
int
fg_migration_get_current (void)
{
  return SCHEMA_VERSION;
}

/**
 * fg_migration_get_version:
 * @db: a connection to a workspace, or to an empty database
 * @version: (out): the number of its schema, 0 for none
 * @error: return location for an error
 *
 * Returns: whether it could be found out
 */
gboolean
fg_migration_get_version (sqlite3 *db, int *version, GError **error)
{
  return fetch_integer (db, "PRAGMA user_version", version, error);
}

/**
 * fg_migration_run:
 * @db: a connection that can write
 * @work: (nullable): who waits
 * @error: return location for an error
 *
 * Brings the schema to this version, in one transaction. A step that fails leaves the file as it was, so that the version
 * before can go on working with it.
 *
 * Returns: whether the schema is that of this version
 */
gboolean
fg_migration_run (sqlite3 *db, const FgWork *work, GError **error)
{
  return fg_migration_run_to (db, SCHEMA_VERSION, work, error);
}

/**
 * fg_migration_run_to:
 * @db: a connection that can write
 * @target: the number of a schema, not greater than ours
 * @work: (nullable): who waits
 * @error: return location for an error
 *
 * Brings the schema to that of an earlier version, into which rows of that version fit.
 *
 * Returns: whether the schema is at least that of @target
 */
gboolean
fg_migration_run_to (sqlite3 *db, int target, const FgWork *work, GError **error)
{
  int version = 0;

  g_assert (target > 0 && target <= SCHEMA_VERSION);
  if (!fetch_integer (db, "PRAGMA user_version", &version, error))
    return FALSE;
  if (version >= target || run_all (db, target, work, error))
    return TRUE;

  if (!sqlite3_get_autocommit (db))
    sqlite3_exec (db, "ROLLBACK", NULL, NULL, NULL);
  return FALSE;
}
