/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the concerns of a plan's items need to know of the plan: its warning time, its reporting period, and who has
 * reported in it. Who has to: an item at the bottom, a measure or a task without measures.
 */
#include "fg-concern-scope-private.h"

#include "fg-period.h"
#include "fg-workspace-private.h"

static const char LOAD_PLAN[] = "SELECT warning_days, period FROM plan WHERE id = :plan_id";

static const char LOAD_REPORTED[] =
  "SELECT DISTINCT report.item_id FROM report JOIN item ON item.id = report.item_id "
  "WHERE report.removed = 0 AND report.day BETWEEN :first_day AND :today AND item.plan_id = :plan_id";

static const char LOAD_PARENTS[] =
  "SELECT DISTINCT parent_id FROM item WHERE plan_id = :plan_id AND kind = 2 AND removed = 0 AND parent_id IS NOT NULL";

static GHashTable *
load_ids (FgStatement *statement, GError **error)
{
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  FgStep step;

  while ((step = fg_statement_step (statement, error)) == FG_STEP_ROW)
    {
      gint64 id = fg_statement_get_integer (statement, 0);

      g_hash_table_add (ids, g_memdup2 (&id, sizeof id));
    }

  return step == FG_STEP_DONE ? g_steal_pointer (&ids) : NULL;
}

static gboolean
load_plan (FgConcernScope *self, FgWorkspace *workspace, gint64 plan_id, FgPeriod *period, GError **error)
{
  g_autoptr (FgStatement) statement = fg_workspace_prepare (workspace, LOAD_PLAN, error);
  FgStep step;

  if (statement == NULL)
    return FALSE;

  fg_statement_bind_integer (statement, ":plan_id", plan_id);
  if ((step = fg_statement_step (statement, error)) == FG_STEP_ROW)
    {
      self->warning_days = (int) fg_statement_get_integer (statement, 0);
      *period = (FgPeriod) fg_statement_get_integer (statement, 1);
    }

  return step != FG_STEP_ERROR;
}

static gboolean
load_reported (FgConcernScope *self, FgWorkspace *workspace, gint64 plan_id, FgDay first_day, FgDay today,
               GError **error)
{
  g_autoptr (FgStatement) statement = fg_workspace_prepare (workspace, LOAD_REPORTED, error);

  if (statement == NULL)
    return FALSE;

  fg_statement_bind_integer (statement, ":plan_id", plan_id);
  fg_statement_bind_integer (statement, ":first_day", first_day);
  fg_statement_bind_integer (statement, ":today", today);
  return (self->reported = load_ids (statement, error)) != NULL;
}

static gboolean
load_parents (FgConcernScope *self, FgWorkspace *workspace, gint64 plan_id, GError **error)
{
  g_autoptr (FgStatement) statement = fg_workspace_prepare (workspace, LOAD_PARENTS, error);

  if (statement == NULL)
    return FALSE;

  fg_statement_bind_integer (statement, ":plan_id", plan_id);
  return (self->parents = load_ids (statement, error)) != NULL;
}

/**
 * fg_concern_scope_load:
 * @self: (out caller-allocates): storage that holds nothing yet, all zeroes
 * @workspace: a workspace
 * @plan_id: a plan
 * @today: the day its items are judged on
 * @error: return location for an error
 *
 * Returns: whether it could be read
 */
gboolean
fg_concern_scope_load (FgConcernScope *self, FgWorkspace *workspace, gint64 plan_id, FgDay today, GError **error)
{
  FgPeriod period = FG_PERIOD_NONE;

  if (!load_plan (self, workspace, plan_id, &period, error))
    return FALSE;

  self->has_period = period != FG_PERIOD_NONE;
  return !self->has_period
         || (load_reported (self, workspace, plan_id, fg_period_get_first_day (period, today), today, error)
             && load_parents (self, workspace, plan_id, error));
}

/**
 * fg_concern_scope_clear:
 * @self: a scope
 *
 * Frees what @self holds.
 */
void
fg_concern_scope_clear (FgConcernScope *self)
{
  g_clear_pointer (&self->reported, g_hash_table_unref);
  g_clear_pointer (&self->parents, g_hash_table_unref);
}

/**
 * fg_concern_scope_add:
 * @self: the scope of a plan
 * @item_id: one of its items
 * @facts: what is known of the item itself, to which what follows from the plan is added
 */
void
fg_concern_scope_add (const FgConcernScope *self, gint64 item_id, FgConcernFacts *facts)
{
  facts->warning_days = self->warning_days;
  facts->must_report = self->has_period && !g_hash_table_contains (self->parents, &item_id);
  facts->is_reported = self->has_period && g_hash_table_contains (self->reported, &item_id);
}
