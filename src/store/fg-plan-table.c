/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The plans of a workspace: listed, found by what people call them, added and removed whole.
 */
#include "fg-plan-table.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "fg-like-private.h"
#include "fg-log-private.h"
#include "fg-plan-loader-private.h"
#include "fg-plan-writer-private.h"
#include "fg-reference-private.h"

static const char LIST[] =
  "SELECT id, number, title, issuer, issued, "
  "(SELECT count(*) FROM item WHERE item.plan_id = plan.id AND kind = 1 AND removed = 0), "
  "(SELECT count(*) FROM item WHERE item.plan_id = plan.id AND kind = 2 AND removed = 0), archived "
  "FROM plan WHERE removed = 0 AND (archived = 0 OR :with_archived) ORDER BY archived, ordinal, id";

static const char FIND_BY_PLACE[] =
  "SELECT id FROM plan WHERE removed = 0 ORDER BY archived, ordinal, id LIMIT 1 OFFSET :place - 1";

static const char FIND_BY_ID[] = "SELECT id FROM plan WHERE removed = 0 AND id = :plan_id";

static const char FIND_BY_WORDS[] =
  "SELECT id, CASE number WHEN '' THEN title ELSE number END, title = :words OR number = :words FROM plan "
  "WHERE removed = 0 AND (title LIKE :pattern ESCAPE '\\' OR number LIKE :pattern ESCAPE '\\') ORDER BY ordinal, id";

/**
 * fg_plan_summary_free:
 * @self: (transfer full): a summary
 */
void
fg_plan_summary_free (FgPlanSummary *self)
{
  g_free (self->number);
  g_free (self->title);
  g_free (self->issuer);
  g_free (self);
}

static GPtrArray *
list_plans (FgWorkspace *workspace, gboolean with_archived, GError **error)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func ((GDestroyNotify) fg_plan_summary_free);
  g_autoptr (FgStatement) statement = fg_workspace_prepare (workspace, LIST, error);
  FgStep step;

  if (statement == NULL)
    return NULL;

  fg_statement_bind_integer (statement, ":with_archived", with_archived);
  while ((step = fg_statement_step (statement, error)) == FG_STEP_ROW)
    {
      FgPlanSummary *summary = g_new0 (FgPlanSummary, 1);

      summary->id = fg_statement_get_integer (statement, 0);
      summary->number = fg_statement_dup_text (statement, 1);
      summary->title = fg_statement_dup_text (statement, 2);
      summary->issuer = fg_statement_dup_text (statement, 3);
      summary->issued = (FgDay) fg_statement_get_integer (statement, 4);
      summary->n_tasks = (guint) fg_statement_get_integer (statement, 5);
      summary->n_measures = (guint) fg_statement_get_integer (statement, 6);
      summary->is_archived = fg_statement_get_integer (statement, 7) != 0;
      g_ptr_array_add (list, summary);
    }

  return step == FG_STEP_DONE ? g_steal_pointer (&list) : NULL;
}

/**
 * fg_plan_table_list:
 * @workspace: a workspace
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type FgPlanSummary): the plans that are not archived, in the order in which they
 *   came; %NULL with @error set
 */
GPtrArray *
fg_plan_table_list (FgWorkspace *workspace, GError **error)
{
  g_return_val_if_fail (workspace != NULL, NULL);

  return list_plans (workspace, FALSE, error);
}

/**
 * fg_plan_table_list_all:
 * @workspace: a workspace
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type FgPlanSummary): the same plans and behind them the archived ones; %NULL with
 *   @error set
 */
GPtrArray *
fg_plan_table_list_all (FgWorkspace *workspace, GError **error)
{
  g_return_val_if_fail (workspace != NULL, NULL);

  return list_plans (workspace, TRUE, error);
}

static gboolean
find_by_number (FgWorkspace *workspace, const char *sql, const char *parameter, gint64 number, gint64 *id,
                GError **error)
{
  g_autoptr (FgStatement) statement = fg_workspace_prepare (workspace, sql, error);

  if (statement == NULL)
    return FALSE;

  fg_statement_bind_integer (statement, parameter, number);
  return fg_statement_fetch_integer (statement, id, error);
}

/**
 * fg_plan_table_find:
 * @workspace: a workspace
 * @reference: a plan's place in fg_plan_table_list() from 1, its id, or a part of its title or document number that is
 *   more than digits
 * @error: return location for an error
 *
 * Returns: the plan's id; 0 with %FG_STORE_ERROR_NOT_FOUND or %FG_STORE_ERROR_AMBIGUOUS
 */
gint64
fg_plan_table_find (FgWorkspace *workspace, const char *reference, GError **error)
{
  g_autoptr (FgStatement) statement = NULL;
  g_autofree char *pattern = NULL;
  g_autofree char *not_found = NULL;
  gint64 number, id = 0;

  g_return_val_if_fail (workspace != NULL, 0);
  g_return_val_if_fail (reference != NULL, 0);

  /* Translators: %s is what was typed for a plan. */
  not_found = g_strdup_printf (_("There is no plan “%s”. Look for its place in the list of plans."), reference);

  if (fg_reference_to_number (reference, &number)
      && (!find_by_number (workspace, FIND_BY_PLACE, ":place", number, &id, error)
          || (id == 0 && !find_by_number (workspace, FIND_BY_ID, ":plan_id", number, &id, error))))
    return 0;
  if (id != 0)
    return id;

  /* Nobody who types a number means a plan that has it somewhere in its document number. */
  if (strspn (reference, "0123456789") == strlen (reference))
    {
      g_set_error_literal (error, FG_STORE_ERROR, FG_STORE_ERROR_NOT_FOUND, not_found);
      return 0;
    }

  if (!(statement = fg_workspace_prepare (workspace, FIND_BY_WORDS, error)))
    return 0;

  pattern = fg_like_contains (reference);
  fg_statement_bind_text (statement, ":words", reference);
  fg_statement_bind_text (statement, ":pattern", pattern);
  return fg_reference_pick (statement, reference, not_found, error);
}

/**
 * fg_plan_table_load:
 * @workspace: a workspace
 * @plan_id: a plan's id
 * @error: return location for an error
 *
 * Returns: (transfer full): the plan as it stands now, with the text that it was read from; %NULL with
 *   %FG_STORE_ERROR_NOT_FOUND where there is none or it was removed
 */
FgPlan *
fg_plan_table_load (FgWorkspace *workspace, gint64 plan_id, GError **error)
{
  g_return_val_if_fail (workspace != NULL, NULL);

  return fg_plan_loader_load (workspace, plan_id, NULL, error);
}

/**
 * fg_plan_table_add:
 * @revision: the revision that it belongs to
 * @plan: a plan; its agencies are taken into the registry by name
 * @error: return location for an error
 *
 * Returns: the new plan's id, 0 with @error set
 */
gint64
fg_plan_table_add (FgRevision *revision, const FgPlan *plan, GError **error)
{
  g_return_val_if_fail (revision != NULL, 0);
  g_return_val_if_fail (plan != NULL, 0);

  return fg_plan_writer_write (revision, plan, error);
}

/**
 * fg_plan_table_remove:
 * @revision: the revision that it belongs to
 * @plan_id: a plan's id
 * @error: return location for an error
 *
 * Takes the plan and all that is in it out of sight. Nothing is deleted: it is one field, which can be set back.
 *
 * Returns: whether it is removed
 */
gboolean
fg_plan_table_remove (FgRevision *revision, gint64 plan_id, GError **error)
{
  g_return_val_if_fail (revision != NULL, FALSE);

  return fg_log_set (revision, FG_FIELD_PLAN_REMOVED, plan_id, FG_VALUE_INTEGER (TRUE), error);
}

/**
 * fg_plan_table_set_archived:
 * @revision: the revision that it belongs to
 * @plan_id: a plan
 * @is_archived: whether it is done with
 * @error: return location for an error
 *
 * Returns: whether it is so
 */
gboolean
fg_plan_table_set_archived (FgRevision *revision, gint64 plan_id, gboolean is_archived, GError **error)
{
  g_return_val_if_fail (revision != NULL, FALSE);

  return fg_log_set (revision, FG_FIELD_PLAN_ARCHIVED, plan_id, FG_VALUE_INTEGER (is_archived != FALSE), error);
}
