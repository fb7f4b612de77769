/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The only door to the tables: a row is made and a field is set here, together with the version in the log that says
 * so. Nothing else writes to a table that the log knows, and nothing is ever deleted from one.
 */
#include "fg-log-private.h"

#include <glib/gi18n-lib.h>

#include "fg-deletion-private.h"
#include "fg-merge-rows-private.h"
#include "fg-overruled-move-private.h"

static const char ADD_CHANGE[] =
  "INSERT INTO change (row_id, field, revision, value, replaced) "
  "VALUES (:row_id, :field, :revision, :value, :replaced)";

static const char UPDATE_CHANGE[] =
  "UPDATE change SET value = :value WHERE row_id = :row_id AND field = :field AND revision = :revision";

static const char DELETE_CHANGE[] =
  "DELETE FROM change WHERE row_id = :row_id AND field = :field AND revision = :revision";

/* The two latest versions of a field: the one that holds, and the one before. */
static const char LATEST_VERSIONS[] =
  "SELECT change.revision, change.value FROM change JOIN revision ON revision.id = change.revision "
  "WHERE change.row_id = :row_id AND change.field = :field "
  "ORDER BY revision.stamp DESC, revision.replica DESC LIMIT 2";

static const char IS_IN_LOG[] = "SELECT EXISTS (SELECT 1 FROM change WHERE row_id = :row_id)";

/* What a deletion has seen. */
static const char REVISIONS_OF_ROW[] =
  "SELECT json_group_array (DISTINCT revision) FROM change WHERE row_id = :row_id AND revision <> :revision";

static gboolean
add_change (FgRevision *revision, FgField field, gint64 row_id, const FgValue *value, const FgValue *replaced,
            GError **error)
{
  FgWorkspace *workspace = fg_revision_get_workspace (revision);
  g_autoptr (FgStatement) statement = NULL;
  gint64 revision_id;

  if (!fg_revision_ensure_id (revision, &revision_id, error)
      || !(statement = fg_workspace_prepare (workspace, ADD_CHANGE, error)))
    return FALSE;

  fg_statement_bind_integer (statement, ":row_id", row_id);
  fg_statement_bind_integer (statement, ":field", fg_workspace_get_field_id (workspace, field));
  fg_statement_bind_integer (statement, ":revision", revision_id);
  fg_statement_bind_value (statement, ":value", value);
  fg_statement_bind_value (statement, ":replaced", replaced);
  return fg_statement_run (statement, error);
}

static gboolean
insert_row (FgWorkspace *workspace, FgTable table, const FgFieldValue *values, guint n_values, gint64 row_id,
            GError **error)
{
  g_autoptr (FgStatement) statement = fg_workspace_prepare_insert (workspace, table, error);
  FgField first = fg_table_get_first_field (table);
  guint n = fg_table_get_n_fields (table);

  if (statement == NULL)
    return FALSE;

  sqlite3_bind_int64 (statement, 1, row_id);
  for (guint i = 0; i < n; i++)
    {
      FgValue value = fg_field_get_default (first + i);

      for (guint k = 0; k < n_values; k++)
        if (values[k].field == first + i)
          value = values[k].value;

      fg_statement_bind_nth (statement, (int) i + 2, &value);
    }

  return fg_statement_run (statement, error);
}

/**
 * fg_log_insert_as:
 * @revision: the revision that it belongs to
 * @table: a table
 * @row_id: the new row's id, which was drawn for it before and which no row has
 * @values: fields of @table with their first values; the others get their defaults
 * @n_values: how many
 * @error: return location for an error
 *
 * Makes a row under an id that somebody else knows already. At least one value must differ from its default, or the log
 * would not know of the row.
 *
 * Returns: whether it was made
 */
gboolean
fg_log_insert_as (FgRevision *revision, FgTable table, gint64 row_id, const FgFieldValue *values, guint n_values,
                  GError **error)
{
  gboolean is_logged = FALSE;

  if (!insert_row (fg_revision_get_workspace (revision), table, values, n_values, row_id, error))
    return FALSE;

  for (guint i = 0; i < n_values; i++)
    {
      FgValue initial = fg_field_get_default (values[i].field);

      g_assert (fg_field_get_table (values[i].field) == table);
      if (fg_value_equal (&values[i].value, &initial))
        continue;
      if (!add_change (revision, values[i].field, row_id, &values[i].value, &FG_VALUE_NULL, error))
        return FALSE;

      fg_progress_set_note (fg_revision_get_progress (revision), values[i].field, row_id, &values[i].value);
      is_logged = TRUE;
    }

  g_assert (is_logged);
  return TRUE;
}

/**
 * fg_log_insert:
 * @revision: the revision that it belongs to
 * @table: a table
 * @values: fields of @table with their first values; the others get their defaults
 * @n_values: how many
 * @row_id: (out) (optional): the new row's id
 * @error: return location for an error
 *
 * Makes a row, as fg_log_insert_as() does, under an id of its own.
 *
 * Returns: whether it was made
 */
gboolean
fg_log_insert (FgRevision *revision, FgTable table, const FgFieldValue *values, guint n_values, gint64 *row_id,
               GError **error)
{
  gint64 id = fg_revision_next_row_id (revision);

  if (!fg_log_insert_as (revision, table, id, values, n_values, error))
    return FALSE;
  if (row_id != NULL)
    *row_id = id;
  return TRUE;
}

static gboolean
edit_change (FgRevision *revision, const char *sql, FgField field, gint64 row_id, const FgValue *value, GError **error)
{
  FgWorkspace *workspace = fg_revision_get_workspace (revision);
  g_autoptr (FgStatement) statement = NULL;
  gint64 revision_id;

  if (!fg_revision_ensure_id (revision, &revision_id, error)
      || !(statement = fg_workspace_prepare (workspace, sql, error)))
    return FALSE;

  fg_statement_bind_integer (statement, ":row_id", row_id);
  fg_statement_bind_integer (statement, ":field", fg_workspace_get_field_id (workspace, field));
  fg_statement_bind_integer (statement, ":revision", revision_id);
  if (value != NULL)
    fg_statement_bind_value (statement, ":value", value);
  return fg_statement_run (statement, error);
}

/* What the log has of a field: how a new version of it is to be written down. */
typedef struct
{
  gint64   latest; /* the revision of the version that holds, 0 for none */
  gboolean is_old_value; /* whether the new value is that of the version before */
} Versions;

static gboolean
look_up_versions (FgWorkspace *workspace, FgField field, gint64 row_id, const FgValue *value, Versions *versions,
                  GError **error)
{
  g_autoptr (FgStatement) statement = fg_workspace_prepare (workspace, LATEST_VERSIONS, error);
  FgValue before = fg_field_get_default (field);
  FgStep step;

  *versions = (Versions) { 0 };
  if (statement == NULL)
    return FALSE;

  fg_statement_bind_integer (statement, ":row_id", row_id);
  fg_statement_bind_integer (statement, ":field", fg_workspace_get_field_id (workspace, field));
  if ((step = fg_statement_step (statement, error)) == FG_STEP_ROW)
    {
      versions->latest = fg_statement_get_integer (statement, 0);
      if ((step = fg_statement_step (statement, error)) == FG_STEP_ROW)
        fg_statement_get_value (statement, 1, &before);
    }

  versions->is_old_value = fg_value_equal (&before, value);
  return step != FG_STEP_ERROR;
}

static char *
list_revisions (FgRevision *revision, gint64 row_id, gint64 revision_id, GError **error)
{
  g_autoptr (FgStatement) statement =
    fg_workspace_prepare (fg_revision_get_workspace (revision), REVISIONS_OF_ROW, error);

  if (statement == NULL)
    return NULL;

  fg_statement_bind_integer (statement, ":row_id", row_id);
  fg_statement_bind_integer (statement, ":revision", revision_id);
  return fg_statement_step (statement, error) == FG_STEP_ROW ? fg_statement_dup_text (statement, 0) : NULL;
}

/* Names of a deletion that holds, beside the version before, so that nobody takes the edit for one that did not see it. */
static gboolean
find_deletion (FgWorkspace *workspace, FgField field, gint64 row_id, gint64 *deletion, GError **error)
{
  FgField removed = fg_deletion_get_field (fg_field_get_table (field));
  const FgValue in_sight = FG_VALUE_INTEGER (FALSE);
  g_autoptr (FgStatement) statement = fg_workspace_prepare (workspace, LATEST_VERSIONS, error);
  FgValue value = in_sight;
  FgStep step;

  *deletion = 0;
  if (statement == NULL)
    return FALSE;

  fg_statement_bind_integer (statement, ":row_id", row_id);
  fg_statement_bind_integer (statement, ":field", fg_workspace_get_field_id (workspace, removed));
  if ((step = fg_statement_step (statement, error)) == FG_STEP_ROW)
    {
      fg_statement_get_value (statement, 1, &value);
      *deletion = fg_value_equal (&value, &in_sight) ? 0 : fg_statement_get_integer (statement, 0);
    }
  return step != FG_STEP_ERROR;
}

static gboolean
add_version (FgRevision *revision, FgField field, gint64 row_id, const FgValue *value, gint64 replaced, GError **error)
{
  FgWorkspace *workspace = fg_revision_get_workspace (revision);
  g_autofree char *list = NULL;
  gint64 revision_id, deletion;

  if (!fg_revision_ensure_id (revision, &revision_id, error))
    return FALSE;

  if (field == fg_deletion_get_field (fg_field_get_table (field)))
    return value->integer == 0
             ? add_change (revision, field, row_id, value, &FG_VALUE_OR_NULL (replaced), error)
             : (list = list_revisions (revision, row_id, revision_id, error)) != NULL
                 && add_change (revision, field, row_id, value, &FG_VALUE_TEXT (list), error);

  if (!find_deletion (workspace, field, row_id, &deletion, error))
    return FALSE;
  if (deletion == 0 || deletion == revision_id)
    return add_change (revision, field, row_id, value, &FG_VALUE_OR_NULL (replaced), error);

  list = replaced != 0 ? g_strdup_printf ("[%" G_GINT64_FORMAT ",%" G_GINT64_FORMAT "]", replaced, deletion)
                       : g_strdup_printf ("[%" G_GINT64_FORMAT "]", deletion);
  return add_change (revision, field, row_id, value, &FG_VALUE_TEXT (list), error);
}

/* A revision has one version of a field, however often it sets it, and none where it ends as it began. */
static gboolean
log_version (FgRevision *revision, FgField field, gint64 row_id, const FgValue *value, GError **error)
{
  Versions versions;
  gint64 revision_id;

  if (!fg_revision_ensure_id (revision, &revision_id, error)
      || !look_up_versions (fg_revision_get_workspace (revision), field, row_id, value, &versions, error))
    return FALSE;

  if (versions.latest != revision_id)
    return add_version (revision, field, row_id, value, versions.latest, error);
  if (versions.is_old_value)
    return edit_change (revision, DELETE_CHANGE, field, row_id, NULL, error);
  return edit_change (revision, UPDATE_CHANGE, field, row_id, value, error);
}

static gboolean
set_not_found (GError **error)
{
  g_set_error_literal (error, FG_STORE_ERROR, FG_STORE_ERROR_NOT_FOUND,
                       _("The entry is not in the workspace. Load the list again, then choose another."));
  return FALSE;
}

static gboolean
is_in_log (FgWorkspace *workspace, gint64 row_id, gboolean *is_in, GError **error)
{
  g_autoptr (FgStatement) statement = fg_workspace_prepare (workspace, IS_IN_LOG, error);
  gint64 found = 0;

  if (statement == NULL)
    return FALSE;

  fg_statement_bind_integer (statement, ":row_id", row_id);
  if (!fg_statement_fetch_integer (statement, &found, error))
    return FALSE;
  *is_in = found != 0;
  return TRUE;
}

/* Of a row that waits for another one, and of a move that does not hold, the log alone knows. */
static gboolean
is_already_in_log (FgRevision *revision, FgField field, gint64 row_id, const FgValue *value, gboolean *result,
                   GError **error)
{
  FgWorkspace *workspace = fg_revision_get_workspace (revision);
  g_autoptr (FgStatement) statement = fg_workspace_prepare (workspace, LATEST_VERSIONS, error);
  FgValue current = fg_field_get_default (field);
  gboolean is_in;
  FgStep step;

  if (statement == NULL || !is_in_log (workspace, row_id, &is_in, error))
    return FALSE;
  if (!is_in)
    return set_not_found (error);

  fg_statement_bind_integer (statement, ":row_id", row_id);
  fg_statement_bind_integer (statement, ":field", fg_workspace_get_field_id (workspace, field));
  if ((step = fg_statement_step (statement, error)) == FG_STEP_ROW)
    fg_statement_get_value (statement, 1, &current);
  *result = fg_value_equal (&current, value);
  fg_revision_note_loose (revision, row_id);
  return step != FG_STEP_ERROR;
}

static gboolean
is_move_overruled (FgRevision *revision, FgField field, gint64 row_id, gboolean *is_overruled, GError **error)
{
  gint64 parent_id;

  *is_overruled = FALSE;
  return field != FG_FIELD_ITEM_PARENT_ID
         || fg_overruled_move_look_up (fg_revision_get_workspace (revision), row_id, is_overruled, &parent_id, error);
}

static gboolean
is_already (FgRevision *revision, FgField field, gint64 row_id, const FgValue *value, gboolean *result, GError **error)
{
  g_autoptr (FgStatement) statement = fg_workspace_prepare_get (fg_revision_get_workspace (revision), field, error);
  gboolean is_overruled;
  FgValue current;
  FgStep step;

  if (statement == NULL || !is_move_overruled (revision, field, row_id, &is_overruled, error))
    return FALSE;

  fg_statement_bind_integer (statement, ":row_id", row_id);
  if ((step = fg_statement_step (statement, error)) == FG_STEP_ERROR)
    return FALSE;
  if (step == FG_STEP_DONE || is_overruled)
    return is_already_in_log (revision, field, row_id, value, result, error);

  fg_statement_get_value (statement, 0, &current);
  *result = fg_value_equal (&current, value);
  if (!*result)
    fg_progress_set_note (fg_revision_get_progress (revision), field, row_id, &current);
  return TRUE;
}

static gboolean
update_row (FgRevision *revision, FgField field, gint64 row_id, const FgValue *value, GError **error)
{
  FgWorkspace *workspace = fg_revision_get_workspace (revision);
  g_autoptr (FgStatement) statement = NULL;
  gboolean has_owner;

  if (!fg_merge_rows_has_owner (workspace, field, value, &has_owner, error))
    return FALSE;
  if (field == FG_FIELD_ITEM_PARENT_ID)
    fg_revision_note_moved (revision, row_id);
  if (!has_owner)
    {
      fg_revision_note_loose (revision, row_id);
      return TRUE;
    }
  if (!(statement = fg_workspace_prepare_set (workspace, field, error)))
    return FALSE;

  fg_statement_bind_integer (statement, ":row_id", row_id);
  fg_statement_bind_value (statement, ":value", value);
  return fg_statement_run (statement, error);
}

/**
 * fg_log_set:
 * @revision: the revision that it belongs to
 * @field: a field
 * @row_id: the row
 * @value: its new value; the same as now changes nothing
 * @error: return location for an error
 *
 * Returns: whether the field has that value; %FG_STORE_ERROR_NOT_FOUND where there is no such row
 */
gboolean
fg_log_set (FgRevision *revision, FgField field, gint64 row_id, FgValue value, GError **error)
{
  gboolean is_same;

  if (!is_already (revision, field, row_id, &value, &is_same, error))
    return FALSE;
  if (is_same)
    return TRUE;

  fg_progress_set_note (fg_revision_get_progress (revision), field, row_id, &value);
  return update_row (revision, field, row_id, &value, error)
         && log_version (revision, field, row_id, &value, error);
}

/**
 * fg_log_set_row:
 * @revision: a revision
 * @row_id: a row
 * @values: (array length=n_values): what its fields are to hold
 * @n_values: how many
 * @error: return location for an error
 *
 * Returns: whether all are set
 */
gboolean
fg_log_set_row (FgRevision *revision, gint64 row_id, const FgFieldValue *values, guint n_values, GError **error)
{
  for (guint i = 0; i < n_values; i++)
    if (!fg_log_set (revision, values[i].field, row_id, values[i].value, error))
      return FALSE;

  return TRUE;
}

/**
 * fg_log_settle:
 * @revision: the revision that it belongs to
 * @field: a field
 * @row_id: the row
 * @value: the value on which a person decided
 * @replaced: (element-type gint64): the versions that it settles, as numbers of their revisions
 * @error: return location for an error
 *
 * Unlike fg_log_set() it writes a version even of a value that holds already, as the version is what settles. Row and
 * versions must be there.
 *
 * Returns: whether the field has that value
 */
gboolean
fg_log_settle (FgRevision *revision, FgField field, gint64 row_id, FgValue value, GArray *replaced, GError **error)
{
  g_autoptr (GString) list = g_string_new ("[");
  g_autofree char *all = NULL;
  gboolean is_same;
  gint64 revision_id, deletion;

  if (!is_already (revision, field, row_id, &value, &is_same, error)
      || !fg_revision_ensure_id (revision, &revision_id, error)
      || !find_deletion (fg_revision_get_workspace (revision), field, row_id, &deletion, error))
    return FALSE;

  for (guint i = 0; i < replaced->len; i++)
    g_string_append_printf (list, "%s%" G_GINT64_FORMAT, i > 0 ? "," : "", g_array_index (replaced, gint64, i));
  if (deletion != 0)
    g_string_append_printf (list, "%s%" G_GINT64_FORMAT, replaced->len > 0 ? "," : "", deletion);
  g_string_append_c (list, ']');

  /* A deletion that is decided on has seen all there is. */
  if (field == fg_deletion_get_field (fg_field_get_table (field)) && value.integer != 0
      && !(all = list_revisions (revision, row_id, revision_id, error)))
    return FALSE;

  fg_progress_set_note (fg_revision_get_progress (revision), field, row_id, &value);
  return update_row (revision, field, row_id, &value, error)
         && add_change (revision, field, row_id, &value, &FG_VALUE_TEXT (all != NULL ? all : list->str), error);
}
