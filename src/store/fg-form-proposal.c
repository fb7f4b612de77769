/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a form says beyond what its agency may decide, kept beside what packages propose. An agency proposes the same
 * thing once, however often its form is taken in.
 */
#include "fg-form-proposal-private.h"

#include "fg-act.h"
#include "fg-form-version-private.h"

static const char HAS_PROPOSAL[] =
  "SELECT EXISTS (SELECT 1 FROM proposal WHERE row_id = :row_id AND column_name = :column_name AND author = :author "
  "AND value IS :value)";

/* It was made in sight of the version that holds. */
static const char ADD_PROPOSAL[] =
  "INSERT INTO proposal (stamp, replica, table_name, row_id, column_name, author, label, value, replaced) "
  "VALUES (:stamp, :replica, :table_name, :row_id, :column_name, :author, :label, :value, "
    "(SELECT json_array (revision.stamp || '-' || revision.replica) FROM change "
      "JOIN revision ON revision.id = change.revision WHERE change.row_id = :row_id AND change.field = :field "
      "ORDER BY revision.stamp DESC, revision.replica DESC LIMIT 1)) ON CONFLICT DO NOTHING";

/**
 * fg_form_proposal_clear:
 * @data: a #FgFormProposal
 */
void
fg_form_proposal_clear (gpointer data)
{
  g_free (((FgFormProposal *) data)->text);
}

static FgValue
get_value (const FgFormProposal *proposal)
{
  return proposal->text != NULL ? FG_VALUE_TEXT (proposal->text) : FG_VALUE_INTEGER (proposal->number);
}

static gboolean
has_proposal (FgWorkspace *workspace, const FgFormProposal *proposal, const char *agency, gboolean *result,
              GError **error)
{
  g_autoptr (FgStatement) statement = fg_workspace_prepare (workspace, HAS_PROPOSAL, error);
  const FgValue value = get_value (proposal);
  gint64 found = 0;

  if (statement == NULL)
    return FALSE;

  fg_statement_bind_integer (statement, ":row_id", proposal->row_id);
  fg_statement_bind_text (statement, ":column_name", fg_field_get_column (proposal->field));
  fg_statement_bind_text (statement, ":author", agency);
  fg_statement_bind_value (statement, ":value", &value);
  if (!fg_statement_fetch_integer (statement, &found, error))
    return FALSE;
  *result = found != 0;
  return TRUE;
}

/**
 * fg_form_proposal_add:
 * @revision: the revision that takes the form in, all of whose changes are made
 * @proposal: what is proposed
 * @agency: who proposes it
 * @is_new: (out): whether it was not there yet
 * @error: return location for an error
 *
 * Returns: whether it is kept
 */
gboolean
fg_form_proposal_add (FgRevision *revision, const FgFormProposal *proposal, const char *agency, gboolean *is_new,
                      GError **error)
{
  FgWorkspace *workspace = fg_revision_get_workspace (revision);
  g_autofree char *label = fg_act_make (FG_FORM_ACT, agency);
  g_autoptr (FgStatement) statement = NULL;
  const FgValue value = get_value (proposal);
  FgRevisionName name;
  gboolean is_known;

  if (!has_proposal (workspace, proposal, agency, &is_known, error))
    return FALSE;
  *is_new = !is_known;
  if (is_known)
    return TRUE;
  if (!fg_revision_find_name (revision, &name, error)
      || !(statement = fg_workspace_prepare (workspace, ADD_PROPOSAL, error)))
    return FALSE;

  fg_statement_bind_integer (statement, ":stamp", name.stamp);
  fg_statement_bind_integer (statement, ":replica", name.replica);
  fg_statement_bind_text (statement, ":table_name", fg_table_get_name (fg_field_get_table (proposal->field)));
  fg_statement_bind_integer (statement, ":row_id", proposal->row_id);
  fg_statement_bind_text (statement, ":column_name", fg_field_get_column (proposal->field));
  fg_statement_bind_text (statement, ":author", agency);
  fg_statement_bind_text (statement, ":label", label);
  fg_statement_bind_value (statement, ":value", &value);
  fg_statement_bind_integer (statement, ":field", fg_workspace_get_field_id (workspace, proposal->field));
  fg_revision_keep (revision);
  return fg_statement_run (statement, error);
}
