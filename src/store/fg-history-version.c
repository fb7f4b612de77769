/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A row as it was before or after a revision, out of the log.
 */
#include "fg-history-version-private.h"

/* By stamp and desk, as everywhere: after a merge a revision's number in this file says nothing of when it was made. */
static const char LOAD_AFTER[] =
  "SELECT change.value FROM change JOIN revision ON revision.id = change.revision "
  "WHERE change.row_id = :row_id AND change.field = :field "
  "AND (revision.stamp, revision.replica) <= (:stamp, :replica) "
  "ORDER BY revision.stamp DESC, revision.replica DESC LIMIT 1";

static const char LOAD_BEFORE[] =
  "SELECT change.value FROM change JOIN revision ON revision.id = change.revision "
  "WHERE change.row_id = :row_id AND change.field = :field "
  "AND (revision.stamp, revision.replica) < (:stamp, :replica) "
  "ORDER BY revision.stamp DESC, revision.replica DESC LIMIT 1";

/* The statement at the version, or NULL where there is none. */
static FgStatement *
look_up (FgVersions *self, FgField field)
{
  const char *sql = self->moment == FG_MOMENT_AFTER ? LOAD_AFTER : LOAD_BEFORE;
  g_autoptr (FgStatement) statement = NULL;

  if (self->error != NULL || !(statement = fg_workspace_prepare (self->workspace, sql, &self->error)))
    return NULL;

  fg_statement_bind_integer (statement, ":row_id", self->row_id);
  fg_statement_bind_integer (statement, ":field", fg_workspace_get_field_id (self->workspace, field));
  fg_statement_bind_integer (statement, ":stamp", self->stamp);
  fg_statement_bind_integer (statement, ":replica", self->replica);
  return fg_statement_step (statement, &self->error) == FG_STEP_ROW ? g_steal_pointer (&statement) : NULL;
}

/**
 * fg_versions_get_integer:
 * @self: a row as it was
 * @field: a field of it
 *
 * Returns: the number it held, 0 for NULL
 */
gint64
fg_versions_get_integer (FgVersions *self, FgField field)
{
  g_autoptr (FgStatement) statement = look_up (self, field);

  return statement != NULL ? fg_statement_get_integer (statement, 0) : fg_field_get_default (field).integer;
}

/**
 * fg_versions_get_real:
 * @self: a row as it was
 * @field: a field of it
 *
 * Returns: the number it held
 */
double
fg_versions_get_real (FgVersions *self, FgField field)
{
  g_autoptr (FgStatement) statement = look_up (self, field);

  return statement != NULL ? sqlite3_column_double (statement, 0) : fg_field_get_default (field).real;
}

/**
 * fg_versions_dup_text:
 * @self: a row as it was
 * @field: a field of it
 *
 * Returns: (transfer full): the text it held, empty for NULL
 */
char *
fg_versions_dup_text (FgVersions *self, FgField field)
{
  g_autoptr (FgStatement) statement = look_up (self, field);
  const char *text = statement != NULL ? fg_statement_get_text (statement, 0) : fg_field_get_default (field).text;

  return g_strdup (text != NULL ? text : "");
}

/**
 * fg_versions_has:
 * @self: a row as it was
 * @field: a field of it
 *
 * Returns: whether the log had a version of the field
 */
gboolean
fg_versions_has (FgVersions *self, FgField field)
{
  g_autoptr (FgStatement) statement = look_up (self, field);

  return statement != NULL;
}
