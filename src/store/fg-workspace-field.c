/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The dictionary of fields that a workspace's log refers to. Its numbers are the file's own: columns of a newer version,
 * met in a merge, may have taken the next ones before ours came to be.
 */
#include "fg-workspace-private.h"

static const char LOAD_FIELDS[] = "SELECT id, table_name, column_name FROM field";

static const char ADD_FIELD[] = "INSERT INTO field (table_name, column_name) VALUES (:table_name, :column_name)";

/**
 * fg_workspace_load_fields:
 * @self: a workspace being opened
 * @error: return location for an error
 *
 * Returns: whether the fields that its log knows are known
 */
gboolean
fg_workspace_load_fields (FgWorkspace *self, GError **error)
{
  g_autoptr (FgStatement) statement = fg_workspace_prepare (self, LOAD_FIELDS, error);
  FgStep step;

  if (statement == NULL)
    return FALSE;

  while ((step = fg_statement_step (statement, error)) == FG_STEP_ROW)
    {
      gint64 id = fg_statement_get_integer (statement, 0);
      const char *table = fg_statement_get_text (statement, 1);
      const char *column = fg_statement_get_text (statement, 2);
      FgField field;

      /* A torn page: see fg_statement_get_text(). */
      if (*table == '\0' || *column == '\0')
        return fg_workspace_check_code (self, SQLITE_CORRUPT, error);
      if (fg_field_from_names (table, column, &field))
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

/**
 * fg_workspace_ensure_fields:
 * @self: a workspace being opened to write
 * @error: return location for an error
 *
 * Returns: whether its log knows all fields of this version
 */
gboolean
fg_workspace_ensure_fields (FgWorkspace *self, GError **error)
{
  if (!fg_workspace_load_fields (self, error))
    return FALSE;
  if (has_all_fields (self))
    return TRUE;

  if (!fg_workspace_execute (self, "BEGIN IMMEDIATE", error))
    return FALSE;
  if (fg_workspace_load_fields (self, error)
      && add_missing_fields (self, error)
      && fg_workspace_load_fields (self, error)
      && fg_workspace_execute (self, "COMMIT", error))
    return TRUE;

  if (!sqlite3_get_autocommit (self->db))
    sqlite3_exec (self->db, "ROLLBACK", NULL, NULL, NULL);
  return FALSE;
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
