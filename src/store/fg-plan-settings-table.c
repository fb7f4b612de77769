/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What was adjusted of a plan's rules, read and written as one.
 */
#include "fg-plan-settings-table.h"

#include "fg-log-private.h"
#include "fg-row-check-private.h"

static const char LOAD[] = "SELECT period, warning_days, lag_points, score_rule FROM plan WHERE id = :plan_id";

/**
 * fg_plan_settings_table_load:
 * @workspace: a workspace
 * @plan_id: a plan
 * @error: return location for an error
 *
 * Returns: (transfer full): its settings, what is usual for a plan that is not there; %NULL with @error set
 */
FgPlanSettings *
fg_plan_settings_table_load (FgWorkspace *workspace, gint64 plan_id, GError **error)
{
  g_autoptr (FgPlanSettings) self = fg_plan_settings_new ();
  g_autoptr (FgStatement) statement = NULL;
  FgStep step;

  g_return_val_if_fail (workspace != NULL, NULL);

  if (!(statement = fg_workspace_prepare (workspace, LOAD, error)))
    return NULL;

  fg_statement_bind_integer (statement, ":plan_id", plan_id);
  if ((step = fg_statement_step (statement, error)) == FG_STEP_ROW)
    {
      self->period = (FgPeriod) fg_statement_get_integer (statement, 0);
      self->warning_days = (int) fg_statement_get_integer (statement, 1);
      self->lag_points = (int) fg_statement_get_integer (statement, 2);
      g_free (self->score_rule);
      self->score_rule = fg_statement_dup_text (statement, 3);
    }

  return step != FG_STEP_ERROR ? g_steal_pointer (&self) : NULL;
}

/**
 * fg_plan_settings_table_set:
 * @revision: the revision that it belongs to
 * @plan_id: a plan
 * @settings: what its settings are to be
 * @error: return location for an error
 *
 * Returns: whether they are; %FG_STORE_ERROR_INVALID for what fg_plan_settings_check() refuses
 */
gboolean
fg_plan_settings_table_set (FgRevision *revision, gint64 plan_id, const FgPlanSettings *settings, GError **error)
{
  const char *problem;

  g_return_val_if_fail (revision != NULL, FALSE);
  g_return_val_if_fail (settings != NULL, FALSE);

  if ((problem = fg_plan_settings_check (settings)) != NULL)
    {
      g_set_error_literal (error, FG_STORE_ERROR, FG_STORE_ERROR_INVALID, problem);
      return FALSE;
    }

  const FgFieldValue values[] = {
    { FG_FIELD_PLAN_PERIOD, FG_VALUE_INTEGER (settings->period) },
    { FG_FIELD_PLAN_WARNING_DAYS, FG_VALUE_INTEGER (settings->warning_days) },
    { FG_FIELD_PLAN_LAG_POINTS, FG_VALUE_INTEGER (settings->lag_points) },
    { FG_FIELD_PLAN_SCORE_RULE, FG_VALUE_TEXT (settings->score_rule) },
  };

  return fg_row_check (revision, FG_TABLE_PLAN, plan_id, error)
         && fg_log_set_row (revision, plan_id, values, G_N_ELEMENTS (values), error);
}
