/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How what a form says of a field stands to the versions in the log. A form is filled in away from the workspace, for
 * weeks: it replaces what it was made from and what an earlier version of itself said, and nothing else. The rest is for
 * a person to decide.
 */
#include "fg-form-version-private.h"

static const char LATEST[] =
  "SELECT revision.stamp, revision.undoes IS NOT NULL OR substr (revision.label, 1, length (:act)) = :act "
  "FROM change JOIN revision ON revision.id = change.revision WHERE change.row_id = :row_id AND change.field = :field "
  "ORDER BY revision.stamp DESC, revision.replica DESC LIMIT 1";

static const char AT_STAMP[] =
  "SELECT change.value FROM change JOIN revision ON revision.id = change.revision "
  "WHERE change.row_id = :row_id AND change.field = :field AND revision.stamp <= :stamp "
  "ORDER BY revision.stamp DESC, revision.replica DESC LIMIT 1";

static const char SAID_LAST[] =
  "SELECT change.value FROM change JOIN revision ON revision.id = change.revision "
  "WHERE change.row_id = :row_id AND change.field = :field AND substr (revision.label, 1, length (:act)) = :act "
  "ORDER BY revision.stamp DESC, revision.replica DESC LIMIT 1";

static FgStatement *
prepare (FgWorkspace *workspace, const char *sql, FgField field, gint64 row_id, GError **error)
{
  FgStatement *statement = fg_workspace_prepare (workspace, sql, error);

  if (statement == NULL)
    return NULL;

  fg_statement_bind_integer (statement, ":row_id", row_id);
  fg_statement_bind_integer (statement, ":field", fg_workspace_get_field_id (workspace, field));
  return statement;
}

/* Whether the value that @taken finds, or @otherwise, is @said. */
static gboolean
is_value (FgStatement *taken, const FgValue *otherwise, const FgValue *said, gboolean *result, GError **error)
{
  g_autoptr (FgStatement) statement = taken;
  FgStep step = statement != NULL ? fg_statement_step (statement, error) : FG_STEP_ERROR;
  FgValue value = { 0 };

  if (step == FG_STEP_ERROR)
    return FALSE;
  if (step == FG_STEP_ROW)
    fg_statement_get_value (statement, 0, &value);
  *result = step == FG_STEP_ROW ? fg_value_equal (&value, said) : otherwise != NULL && fg_value_equal (otherwise, said);
  return TRUE;
}

static gboolean
is_current (FgWorkspace *workspace, FgField field, gint64 row_id, const FgValue *said, gboolean *result, GError **error)
{
  FgStatement *statement = fg_workspace_prepare_get (workspace, field, error);

  if (statement != NULL)
    fg_statement_bind_integer (statement, ":row_id", row_id);
  return is_value (statement, NULL, said, result, error);
}

static gboolean
is_as_made (FgWorkspace *workspace, FgField field, gint64 row_id, gint64 stamp, const FgValue *said, gboolean *result,
            GError **error)
{
  const FgValue initial = fg_field_get_default (field);
  FgStatement *statement = prepare (workspace, AT_STAMP, field, row_id, error);

  if (statement != NULL)
    fg_statement_bind_integer (statement, ":stamp", stamp);
  return is_value (statement, &initial, said, result, error);
}

static gboolean
was_said (FgWorkspace *workspace, FgField field, gint64 row_id, const FgValue *said, gboolean *result, GError **error)
{
  FgStatement *statement = prepare (workspace, SAID_LAST, field, row_id, error);

  if (statement != NULL)
    fg_statement_bind_text (statement, ":act", FG_FORM_ACT);
  return is_value (statement, NULL, said, result, error);
}

/* Whether the version that holds is one that a form may replace: it was made from it, or a form wrote it, or it set back
 * what a form wrote. */
static gboolean
may_replace (FgWorkspace *workspace, FgField field, gint64 row_id, gint64 stamp, gboolean *result, GError **error)
{
  g_autoptr (FgStatement) statement = prepare (workspace, LATEST, field, row_id, error);
  FgStep step;

  if (statement == NULL)
    return FALSE;

  fg_statement_bind_text (statement, ":act", FG_FORM_ACT);
  step = fg_statement_step (statement, error);
  *result = step != FG_STEP_ROW || fg_statement_get_integer (statement, 0) <= stamp
            || fg_statement_get_integer (statement, 1) != 0;
  return step != FG_STEP_ERROR;
}

/**
 * fg_form_version_judge:
 * @workspace: a workspace
 * @field: a field
 * @row_id: its row
 * @stamp: what the form was made from; 0 where it did not show what the field held
 * @said: what stands in it
 * @verdict: (out): what is to be done
 * @error: return location for an error
 *
 * Returns: whether it could be found out
 */
gboolean
fg_form_version_judge (FgWorkspace *workspace, FgField field, gint64 row_id, gint64 stamp, const FgValue *said,
                       FgFormVerdict *verdict, GError **error)
{
  gboolean is_old = FALSE, is_free = FALSE;

  *verdict = FG_FORM_KEEP;
  if (!is_current (workspace, field, row_id, said, &is_old, error)
      || (!is_old && stamp != 0 && !is_as_made (workspace, field, row_id, stamp, said, &is_old, error)))
    return FALSE;
  if (is_old)
    return TRUE;

  if (!may_replace (workspace, field, row_id, stamp, &is_free, error)
      || (!is_free && !was_said (workspace, field, row_id, said, &is_old, error)))
    return FALSE;
  if (!is_old)
    *verdict = is_free ? FG_FORM_SET : FG_FORM_PROPOSE;
  return TRUE;
}
