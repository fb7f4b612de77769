/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The little of a plan that stands at the head of a sheet.
 */
#include "fg-plan-head-private.h"

#include <glib/gi18n-lib.h>

#include "fg-workspace-private.h"

static const char LOAD[] = "SELECT title, number, issued FROM plan WHERE id = :plan_id AND removed = 0";

/**
 * fg_plan_head_load:
 * @self: (out caller-allocates): storage that holds no head yet
 * @workspace: a workspace
 * @plan_id: a plan
 * @error: return location for an error
 *
 * Returns: whether there is such a plan; %FG_STORE_ERROR_NOT_FOUND if not
 */
gboolean
fg_plan_head_load (FgPlanHead *self, FgWorkspace *workspace, gint64 plan_id, GError **error)
{
  g_autoptr (FgStatement) statement = fg_workspace_prepare (workspace, LOAD, error);
  FgStep step;

  if (statement == NULL)
    return FALSE;

  fg_statement_bind_integer (statement, ":plan_id", plan_id);
  if ((step = fg_statement_step (statement, error)) == FG_STEP_DONE)
    g_set_error_literal (error, FG_STORE_ERROR, FG_STORE_ERROR_NOT_FOUND,
                         _("The plan is not in the workspace. Choose another from the list of plans."));
  if (step != FG_STEP_ROW)
    return FALSE;

  self->title = fg_statement_dup_text (statement, 0);
  self->number = fg_statement_dup_text (statement, 1);
  self->issued = (FgDay) fg_statement_get_integer (statement, 2);
  return TRUE;
}

/**
 * fg_plan_head_clear:
 * @self: a head
 *
 * Frees what @self holds.
 */
void
fg_plan_head_clear (FgPlanHead *self)
{
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->number, g_free);
}
