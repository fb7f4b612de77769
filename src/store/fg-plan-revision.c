/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which revisions touched a plan: a cache beside the log, so that the history of one plan does not go through that of
 * all others. Whoever adds a revision to the log, by hand or by a merge, notes it here before the transaction ends.
 */
#include "fg-plan-revision-private.h"

#include "fg-history-row-private.h"

static const char ROWS[] =
  "SELECT row_id, min (field) FROM change WHERE revision = :revision GROUP BY row_id";

static const char NOTE[] =
  "INSERT OR IGNORE INTO plan_revision (plan_id, stamp, replica, revision) "
  "SELECT :plan_id, stamp, replica, id FROM revision WHERE id = :revision";

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
  gint64 last_plan_id = 0;
  FgStep step;

  if (statement == NULL)
    return FALSE;

  fg_statement_bind_integer (statement, ":revision", revision_id);
  while ((step = fg_statement_step (statement, error)) == FG_STEP_ROW)
    {
      FgHistoryRow row = { .row_id = fg_statement_get_integer (statement, 0) };
      FgField field;

      if (!fg_workspace_get_field (workspace, fg_statement_get_integer (statement, 1), &field))
        continue;

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
