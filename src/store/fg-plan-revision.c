/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which revisions touched a plan: a cache beside the log, so that the history of one plan does not go through that of
 * all others. Whoever adds a revision to the log, by hand or by a merge, notes it here before the transaction ends. It
 * can be checked against the log and made anew from it.
 */
#include "fg-plan-revision-private.h"

#include "fg-history-row-private.h"

static const char ROWS[] = "SELECT row_id, field FROM change WHERE revision = :revision ORDER BY row_id";

static const char NOTE[] =
  "INSERT OR IGNORE INTO plan_revision (plan_id, stamp, replica, revision) "
  "SELECT :plan_id, stamp, replica, id FROM revision WHERE id = :revision";

/* What the log says, with the fields that this version knows. CROSS: owners first, then what became of each. */
#define TOUCHED \
  "WITH owner (row_id, plan_id) AS (" \
    "SELECT id, id FROM plan " \
    "UNION ALL SELECT id, plan_id FROM item " \
    "UNION ALL SELECT id, plan_id FROM requirement " \
    "UNION ALL SELECT id, plan_id FROM doubt " \
    "UNION ALL SELECT assignment.id, item.plan_id FROM assignment JOIN item ON item.id = assignment.item_id " \
    "UNION ALL SELECT report.id, item.plan_id FROM report JOIN item ON item.id = report.item_id " \
    "UNION ALL SELECT attachment.id, item.plan_id FROM attachment JOIN item ON item.id = attachment.item_id " \
    "UNION ALL SELECT target.id, item.plan_id FROM target JOIN item ON item.id = target.item_id " \
    "UNION ALL SELECT body_date.id, item.plan_id FROM body_date JOIN item ON item.id = body_date.item_id " \
    "UNION ALL SELECT milestone.id, item.plan_id FROM milestone JOIN item ON item.id = milestone.item_id " \
    "UNION ALL SELECT reminder.id, item.plan_id FROM reminder JOIN item ON item.id = reminder.item_id " \
    "UNION ALL SELECT finding.id, item.plan_id FROM finding JOIN item ON item.id = finding.item_id " \
    "UNION ALL SELECT merit.id, item.plan_id FROM merit JOIN item ON item.id = merit.item_id), " \
  "known (field) AS (SELECT value FROM json_each (:fields)), " \
  "touched AS (SELECT DISTINCT owner.plan_id, revision.stamp, revision.replica, revision.id AS revision " \
    "FROM owner CROSS JOIN change ON change.row_id = owner.row_id JOIN revision ON revision.id = change.revision " \
    "WHERE owner.plan_id <> 0 AND change.field IN known) "

#define NOTED "SELECT plan_id, stamp, replica, revision FROM plan_revision"

static const char WRONG[] =
  TOUCHED "SELECT revision FROM (SELECT * FROM touched EXCEPT " NOTED ") "
  "UNION SELECT revision FROM (" NOTED " EXCEPT SELECT * FROM touched)";

static const char FORGET_ALL[] = "DELETE FROM plan_revision";

static const char NOTE_ALL[] =
  TOUCHED "INSERT INTO plan_revision (plan_id, stamp, replica, revision) SELECT * FROM touched";

static gboolean
add (FgWorkspace *workspace, gint64 plan_id, gint64 revision_id, GError **error)
{
  g_autoptr (FgStatement) statement = fg_workspace_prepare (workspace, NOTE, error);

  if (statement == NULL)
    return FALSE;

  fg_statement_bind_integer (statement, ":plan_id", plan_id);
  fg_statement_bind_integer (statement, ":revision", revision_id);
  return fg_statement_run (statement, error);
}

/**
 * fg_plan_revision_note:
 * @workspace: a workspace in a transaction that writes
 * @revision_id: a revision whose changes are all in the log
 * @error: return location for an error
 *
 * Returns: whether it is noted under each plan that it touched
 */
gboolean
fg_plan_revision_note (FgWorkspace *workspace, gint64 revision_id, GError **error)
{
  g_autoptr (FgStatement) statement = fg_workspace_prepare (workspace, ROWS, error);
  gint64 last_row_id = 0, last_plan_id = 0;
  FgStep step;

  if (statement == NULL)
    return FALSE;

  fg_statement_bind_integer (statement, ":revision", revision_id);
  while ((step = fg_statement_step (statement, error)) == FG_STEP_ROW)
    {
      FgHistoryRow row = { .row_id = fg_statement_get_integer (statement, 0) };
      FgField field;

      if (row.row_id == last_row_id
          || !fg_workspace_get_field (workspace, fg_statement_get_integer (statement, 1), &field))
        continue;

      last_row_id = row.row_id;
      row.table = fg_field_get_table (field);
      if (!fg_history_row_find_owners (&row, workspace, error))
        return FALSE;
      /* Rows of one plan come together. */
      if (row.plan_id == 0 || row.plan_id == last_plan_id)
        continue;
      if (!add (workspace, row.plan_id, revision_id, error))
        return FALSE;
      last_plan_id = row.plan_id;
    }

  return step == FG_STEP_DONE;
}

static FgStatement *
prepare_with_fields (FgWorkspace *workspace, const char *sql, GError **error)
{
  FgStatement *statement = fg_workspace_prepare (workspace, sql, error);
  g_autoptr (GString) fields = g_string_new ("[");

  if (statement == NULL)
    return NULL;

  for (guint i = 0; i < FG_N_FIELDS; i++)
    g_string_append_printf (fields, "%s%" G_GINT64_FORMAT, i > 0 ? "," : "", fg_workspace_get_field_id (workspace, i));
  g_string_append_c (fields, ']');
  fg_statement_bind_value (statement, ":fields", &FG_VALUE_TEXT (fields->str));
  return statement;
}

/**
 * fg_plan_revision_prepare_wrong:
 * @workspace: a workspace
 * @error: return location for an error
 *
 * Returns: (transfer full): the statement that gives each revision that is noted otherwise than the log says
 */
FgStatement *
fg_plan_revision_prepare_wrong (FgWorkspace *workspace, GError **error)
{
  return prepare_with_fields (workspace, WRONG, error);
}

/**
 * fg_plan_revision_note_all:
 * @workspace: a workspace in a transaction that writes
 * @error: return location for an error
 *
 * Forgets what was noted, and notes what the log says.
 *
 * Returns: whether it did
 */
gboolean
fg_plan_revision_note_all (FgWorkspace *workspace, GError **error)
{
  g_autoptr (FgStatement) statement = NULL;

  return fg_workspace_execute (workspace, FORGET_ALL, error)
         && (statement = prepare_with_fields (workspace, NOTE_ALL, error)) != NULL
         && fg_statement_run (statement, error);
}
