/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What another desk sent, on its way into the log: revisions as lines of JSON, read into temporary tables and believed in
 * nothing. What does not fit its column, names a revision in no proper way or claims to replace what came after it is no
 * work of ours, and then neither is the rest.
 */
#include "fg-merge-intake-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "fg-merge-value-private.h"
#include "fg-revision-name-private.h"
#include "fg-store-error.h"

/* Longer names of tables and columns are none that a later version will have. */
#define MAX_NAME_BYTES 64

static const char TABLES[] =
  "CREATE TEMP TABLE IF NOT EXISTS incoming_revision ("
    "stamp INTEGER NOT NULL, replica INTEGER NOT NULL, author TEXT NOT NULL, label TEXT NOT NULL, undoes TEXT, "
    "n_changes INTEGER NOT NULL, PRIMARY KEY (stamp, replica)) STRICT, WITHOUT ROWID;"
  "CREATE TEMP TABLE IF NOT EXISTS incoming_change ("
    "row_id INTEGER NOT NULL, table_name TEXT NOT NULL, column_name TEXT NOT NULL, stamp INTEGER NOT NULL, "
    "replica INTEGER NOT NULL, value ANY, replaced TEXT, "
    "PRIMARY KEY (row_id, table_name, column_name, stamp, replica)) STRICT, WITHOUT ROWID;"
  "DELETE FROM incoming_revision;"
  "DELETE FROM incoming_change";

static const char IS_OBJECT[] = "SELECT CASE json_valid (:line) WHEN 1 THEN json_type (:line) = 'object' ELSE 0 END";

static const char HEAD[] =
  "SELECT json_extract (:line, '$.revision'), json_extract (:line, '$.author'), json_extract (:line, '$.label'), "
  "json_extract (:line, '$.undoes'), json_type (:line, '$.changes'), json_array_length (:line, '$.changes')";

static const char CHANGES[] =
  "SELECT json_extract (value, '$[0]'), json_extract (value, '$[1]'), json_extract (value, '$[2]'), "
  "json_extract (value, '$[3]'), coalesce (json_type (value, '$[3]'), ''), json_extract (value, '$[4]'), "
  "coalesce (json_type (value, '$[4]'), 'null') "
  "FROM json_each (:line, '$.changes') WHERE type = 'array'";

static const char ADD_REVISION[] =
  "INSERT INTO temp.incoming_revision (stamp, replica, author, label, undoes, n_changes) "
  "VALUES (:stamp, :replica, :author, :label, :undoes, :n_changes) ON CONFLICT DO NOTHING";

static const char ADD_CHANGE[] =
  "INSERT INTO temp.incoming_change (row_id, table_name, column_name, stamp, replica, value, replaced) "
  "VALUES (:row_id, :table_name, :column_name, :stamp, :replica, :value, :replaced) ON CONFLICT DO NOTHING";

/* A version replaces older ones. A row is one of one table, and nothing in the log says otherwise. */
static const char IS_IMPROPER[] =
  "SELECT EXISTS (SELECT 1 FROM temp.incoming_change AS incoming, json_each (incoming.replaced) AS replaced "
      "WHERE replaced.type <> 'text' OR replaced.value NOT GLOB '[1-9]*-[1-9]*' OR replaced.value GLOB '*[^0-9-]*' "
      "OR CAST (replaced.value AS INTEGER) >= incoming.stamp) "
    "OR EXISTS (SELECT 1 FROM temp.incoming_change GROUP BY row_id HAVING min (table_name) <> max (table_name)) "
    "OR EXISTS (SELECT 1 FROM temp.incoming_change AS incoming JOIN change ON change.row_id = incoming.row_id "
      "JOIN field ON field.id = change.field WHERE field.table_name <> incoming.table_name)";

/**
 * fg_merge_intake_set_damaged:
 * @error: return location for an error
 *
 * Returns: %FALSE
 */
gboolean
fg_merge_intake_set_damaged (GError **error)
{
  g_set_error_literal (error, FG_STORE_ERROR, FG_STORE_ERROR_DAMAGED,
                       _("The package is damaged or was changed on its way. Ask its sender for another one."));
  return FALSE;
}

/**
 * fg_merge_intake_begin:
 * @workspace: a workspace that can be written, in no transaction
 * @error: return location for an error
 *
 * Returns: whether there is room for what comes
 */
gboolean
fg_merge_intake_begin (FgWorkspace *workspace, GError **error)
{
  return fg_workspace_execute (workspace, TABLES, error);
}

/* A text of JSON may be half a character, or have a NUL in it, after which nobody would read on. */
static const char *
get_proper_text (FgStatement *statement, int column)
{
  const char *text = fg_statement_get_text (statement, column);
  gsize length = (gsize) sqlite3_column_bytes (statement, column);

  if (sqlite3_column_type (statement, column) != SQLITE_TEXT || !g_utf8_validate_len (text, length, NULL))
    return NULL;
  return text;
}

static const char *
get_proper_name (FgStatement *statement, int column)
{
  const char *name = get_proper_text (statement, column);

  return name != NULL && *name != '\0' && strlen (name) <= MAX_NAME_BYTES ? name : NULL;
}

static gboolean
get_row_id (FgStatement *statement, int column, gint64 *row_id)
{
  const char *text = get_proper_text (statement, column);

  return text != NULL && g_ascii_string_to_signed (text, 10, 1, G_MAXINT64, row_id, NULL);
}

static gboolean
get_value (FgStatement *statement, const char *table, const char *column, FgValue *value)
{
  const char *type = fg_statement_get_text (statement, 4);
  FgField field;

  fg_statement_get_value (statement, 3, value);
  if (!g_str_equal (type, "null") && !g_str_equal (type, "integer") && !g_str_equal (type, "real")
      && !(g_str_equal (type, "text") && get_proper_text (statement, 3) != NULL))
    return FALSE;

  return !fg_field_from_names (table, column, &field) || fg_merge_value_fits (field, value);
}

static gboolean
add_change (FgWorkspace *workspace, FgStatement *change, const FgRevisionName *name, GError **error)
{
  const char *table = get_proper_name (change, 0), *column = get_proper_name (change, 2);
  const char *list_type = fg_statement_get_text (change, 6);
  g_autoptr (FgStatement) add = fg_workspace_prepare (workspace, ADD_CHANGE, error);
  gint64 row_id;
  FgValue value, replaced;

  if (add == NULL)
    return FALSE;
  if (table == NULL || column == NULL || !get_row_id (change, 1, &row_id) || !get_value (change, table, column, &value)
      || (!g_str_equal (list_type, "array") && !g_str_equal (list_type, "null")))
    return fg_merge_intake_set_damaged (error);

  fg_statement_bind_integer (add, ":row_id", row_id);
  fg_statement_bind_text (add, ":table_name", table);
  fg_statement_bind_text (add, ":column_name", column);
  fg_statement_bind_integer (add, ":stamp", name->stamp);
  fg_statement_bind_integer (add, ":replica", name->replica);
  fg_statement_bind_value (add, ":value", &value);
  fg_statement_get_value (change, 5, &replaced);
  fg_statement_bind_value (add, ":replaced", &replaced);
  return fg_statement_run (add, error);
}

static gboolean
add_revision (FgWorkspace *workspace, FgStatement *head, FgRevisionName *name, GError **error)
{
  const char *author = get_proper_text (head, 1), *label = get_proper_text (head, 2);
  const char *own_name = get_proper_text (head, 0), *undoes = get_proper_text (head, 3);
  g_autoptr (FgStatement) add = fg_workspace_prepare (workspace, ADD_REVISION, error);
  FgRevisionName undone;

  if (add == NULL)
    return FALSE;
  if (own_name == NULL || author == NULL || label == NULL || g_strcmp0 (fg_statement_get_text (head, 4), "array") != 0
      || !fg_revision_name_parse (own_name, name) || (undoes != NULL && !fg_revision_name_parse (undoes, &undone)))
    return fg_merge_intake_set_damaged (error);

  fg_statement_bind_integer (add, ":stamp", name->stamp);
  fg_statement_bind_integer (add, ":replica", name->replica);
  fg_statement_bind_text (add, ":author", author);
  fg_statement_bind_text (add, ":label", label);
  fg_statement_bind_value (add, ":undoes", undoes != NULL ? &FG_VALUE_TEXT (undoes) : &FG_VALUE_NULL);
  fg_statement_bind_integer (add, ":n_changes", fg_statement_get_integer (head, 5));
  return fg_statement_run (add, error);
}

static FgStatement *
prepare_for_line (FgWorkspace *workspace, const char *sql, const char *line, GError **error)
{
  FgStatement *statement = fg_workspace_prepare (workspace, sql, error);

  if (statement != NULL)
    fg_statement_bind_text (statement, ":line", line);
  return statement;
}

static gboolean
check_line (FgWorkspace *workspace, const char *line, gsize length, GError **error)
{
  g_autoptr (FgStatement) statement = prepare_for_line (workspace, IS_OBJECT, line, error);
  gint64 is_object = 0;

  if (statement == NULL)
    return FALSE;
  if (!g_utf8_validate_len (line, length, NULL))
    return fg_merge_intake_set_damaged (error);
  if (!fg_statement_fetch_integer (statement, &is_object, error))
    return FALSE;
  return is_object != 0 || fg_merge_intake_set_damaged (error);
}

/**
 * fg_merge_intake_add:
 * @workspace: a workspace
 * @line: a revision with its changes as JSON; see docs/package-format.md
 * @length: its length in bytes, without the NUL that ends it
 * @error: return location for an error
 *
 * Returns: whether it was taken for what it says it is
 */
gboolean
fg_merge_intake_add (FgWorkspace *workspace, const char *line, gsize length, GError **error)
{
  g_autoptr (FgStatement) head = NULL;
  g_autoptr (FgStatement) changes = NULL;
  FgRevisionName name;
  gint64 n = 0;
  FgStep step;

  if (!check_line (workspace, line, length, error) || !(head = prepare_for_line (workspace, HEAD, line, error))
      || !(changes = prepare_for_line (workspace, CHANGES, line, error))
      || fg_statement_step (head, error) != FG_STEP_ROW || !add_revision (workspace, head, &name, error))
    return FALSE;

  while ((step = fg_statement_step (changes, error)) == FG_STEP_ROW)
    {
      if (!add_change (workspace, changes, &name, error))
        return FALSE;
      n++;
    }

  return step == FG_STEP_DONE && (n == fg_statement_get_integer (head, 5) || fg_merge_intake_set_damaged (error));
}

/**
 * fg_merge_intake_check:
 * @workspace: a workspace that was given all revisions
 * @error: return location for an error
 *
 * Returns: whether they go together with each other and with the log
 */
gboolean
fg_merge_intake_check (FgWorkspace *workspace, GError **error)
{
  g_autoptr (FgStatement) statement = fg_workspace_prepare (workspace, IS_IMPROPER, error);
  gint64 is_improper = 0;

  if (statement == NULL || !fg_statement_fetch_integer (statement, &is_improper, error))
    return FALSE;
  return is_improper == 0 || fg_merge_intake_set_damaged (error);
}
