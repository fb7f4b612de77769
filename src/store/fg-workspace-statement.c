/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The prepared statements of a workspace, each made when it is first asked for.
 */
#include "fg-workspace-private.h"

static FgStatement *
prepare_once (FgWorkspace *self, sqlite3_stmt **place, const char *sql, GError **error)
{
  int code = sqlite3_prepare_v3 (self->db, sql, -1, SQLITE_PREPARE_PERSISTENT, place, NULL);

  return fg_workspace_check_code (self, code, error) ? *place : NULL;
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
      if (!prepare_once (self, &statement, sql, error))
        return NULL;
      g_hash_table_insert (self->statements, g_strdup (sql), statement);
    }

  g_assert (!sqlite3_stmt_busy (statement));
  return statement;
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
