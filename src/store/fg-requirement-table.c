/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The requirements of a plan, to be ticked off.
 */
#include "fg-requirement-table.h"

#include "fg-log-private.h"
#include "fg-row-check-private.h"

static const char LIST[] =
  "SELECT id, plan_id, title, text, done_day, note FROM requirement WHERE plan_id = :plan_id AND removed = 0 "
  "ORDER BY ordinal, id";

static FgRequirement *
read_row (FgStatement *statement)
{
  FgRequirement *self = g_new0 (FgRequirement, 1);

  self->id = fg_statement_get_integer (statement, 0);
  self->plan_id = fg_statement_get_integer (statement, 1);
  self->title = fg_statement_dup_text (statement, 2);
  self->text = fg_statement_dup_text (statement, 3);
  self->done_day = (FgDay) fg_statement_get_integer (statement, 4);
  self->note = fg_statement_dup_text (statement, 5);
  return self;
}

/**
 * fg_requirement_table_list:
 * @workspace: a workspace
 * @plan_id: a plan
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type FgRequirement): its requirements as in the notice; %NULL with @error set
 */
GPtrArray *
fg_requirement_table_list (FgWorkspace *workspace, gint64 plan_id, GError **error)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func ((GDestroyNotify) fg_requirement_free);
  g_autoptr (FgStatement) statement = NULL;
  FgStep step;

  g_return_val_if_fail (workspace != NULL, NULL);

  if (!(statement = fg_workspace_prepare (workspace, LIST, error)))
    return NULL;

  fg_statement_bind_integer (statement, ":plan_id", plan_id);
  while ((step = fg_statement_step (statement, error)) == FG_STEP_ROW)
    g_ptr_array_add (list, read_row (statement));

  return step == FG_STEP_DONE ? g_steal_pointer (&list) : NULL;
}

/**
 * fg_requirement_table_set_done:
 * @revision: the revision that it belongs to
 * @id: a requirement
 * @day: when it was dealt with, %FG_DAY_NONE for not yet
 * @note: how
 * @error: return location for an error
 *
 * Returns: whether it is set
 */
gboolean
fg_requirement_table_set_done (FgRevision *revision, gint64 id, FgDay day, const char *note, GError **error)
{
  g_return_val_if_fail (revision != NULL, FALSE);
  g_return_val_if_fail (note != NULL, FALSE);

  return fg_row_check (revision, FG_TABLE_REQUIREMENT, id, error)
         && fg_log_set (revision, FG_FIELD_REQUIREMENT_DONE_DAY, id, FG_VALUE_OR_NULL (day), error)
         && fg_log_set (revision, FG_FIELD_REQUIREMENT_NOTE, id, FG_VALUE_TEXT (note), error);
}
