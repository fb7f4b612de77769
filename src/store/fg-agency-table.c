/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The agencies of a workspace: one registry over all plans, filled as plans and assignments name them.
 */
#include "fg-agency-table.h"

#include <glib/gi18n-lib.h>

#include "fg-like-private.h"
#include "fg-log-private.h"
#include "fg-reference-private.h"

/* Agencies that no item in sight names do not show: those of a removed plan, or of one that is not asked for. */
static const char LIST[] =
  "SELECT agency.id, agency.name, agency.collective, "
  "sum (assignment.role = 1), sum (assignment.role = 2), sum (assignment.role = 3) "
  "FROM plan JOIN item ON item.plan_id = plan.id JOIN assignment ON assignment.item_id = item.id "
  "JOIN agency ON agency.id = assignment.agency_id "
  "WHERE plan.removed = 0 AND (:plan_id = 0 OR plan.id = :plan_id) AND item.removed = 0 AND assignment.removed = 0 "
  "GROUP BY agency.id ORDER BY agency.ordinal, agency.id";

static const char FIND_BY_ID[] = "SELECT id FROM agency WHERE id = :agency_id";

static const char FIND_BY_NAME[] = "SELECT id FROM agency WHERE name = :name ORDER BY ordinal, id LIMIT 1";

static const char FIND_BY_WORDS[] =
  "SELECT id, name, name = :words FROM agency WHERE name LIKE :pattern ESCAPE '\\' ORDER BY ordinal, id";

static const char NEXT_ORDINAL[] = "SELECT coalesce (max (ordinal), 0) + 1 FROM agency";

/**
 * fg_agency_summary_free:
 * @self: (transfer full): a summary
 */
void
fg_agency_summary_free (FgAgencySummary *self)
{
  g_free (self->name);
  g_free (self);
}

/**
 * fg_agency_table_list:
 * @workspace: a workspace
 * @plan_id: a plan's id, or 0 for all plans
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type FgAgencySummary): the agencies that have a part in something, in the order in
 *   which they first appeared; %NULL with @error set
 */
GPtrArray *
fg_agency_table_list (FgWorkspace *workspace, gint64 plan_id, GError **error)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func ((GDestroyNotify) fg_agency_summary_free);
  g_autoptr (FgStatement) statement = NULL;
  FgStep step;

  g_return_val_if_fail (workspace != NULL, NULL);

  if (!(statement = fg_workspace_prepare (workspace, LIST, error)))
    return NULL;

  fg_statement_bind_integer (statement, ":plan_id", plan_id);
  while ((step = fg_statement_step (statement, error)) == FG_STEP_ROW)
    {
      FgAgencySummary *summary = g_new0 (FgAgencySummary, 1);

      summary->id = fg_statement_get_integer (statement, 0);
      summary->name = fg_statement_dup_text (statement, 1);
      summary->collective = fg_statement_get_integer (statement, 2) != 0;
      summary->n_lead = (guint) fg_statement_get_integer (statement, 3);
      summary->n_responsible = (guint) fg_statement_get_integer (statement, 4);
      summary->n_cooperate = (guint) fg_statement_get_integer (statement, 5);
      g_ptr_array_add (list, summary);
    }

  return step == FG_STEP_DONE ? g_steal_pointer (&list) : NULL;
}

static gboolean
find_by_name (FgWorkspace *workspace, const char *name, gint64 *id, GError **error)
{
  g_autoptr (FgStatement) statement = fg_workspace_prepare (workspace, FIND_BY_NAME, error);

  if (statement == NULL)
    return FALSE;

  *id = 0;
  fg_statement_bind_text (statement, ":name", name);
  return fg_statement_fetch_integer (statement, id, error);
}

static gboolean
find_by_id (FgWorkspace *workspace, gint64 number, gint64 *id, GError **error)
{
  g_autoptr (FgStatement) statement = fg_workspace_prepare (workspace, FIND_BY_ID, error);

  if (statement == NULL)
    return FALSE;

  fg_statement_bind_integer (statement, ":agency_id", number);
  return fg_statement_fetch_integer (statement, id, error);
}

/**
 * fg_agency_table_find:
 * @workspace: a workspace
 * @reference: an agency's name, its id, or a part of its name that no other has
 * @error: return location for an error
 *
 * Returns: the agency's id; 0 with %FG_STORE_ERROR_NOT_FOUND or %FG_STORE_ERROR_AMBIGUOUS
 */
gint64
fg_agency_table_find (FgWorkspace *workspace, const char *reference, GError **error)
{
  g_autoptr (FgStatement) statement = NULL;
  g_autofree char *pattern = NULL;
  g_autofree char *not_found = NULL;
  gint64 number, id;

  g_return_val_if_fail (workspace != NULL, 0);
  g_return_val_if_fail (reference != NULL, 0);

  if (!find_by_name (workspace, reference, &id, error))
    return 0;
  if (id == 0 && fg_reference_to_number (reference, &number) && !find_by_id (workspace, number, &id, error))
    return 0;
  if (id != 0)
    return id;

  if (!(statement = fg_workspace_prepare (workspace, FIND_BY_WORDS, error)))
    return 0;

  /* Translators: %s is what was typed for an agency. */
  not_found = g_strdup_printf (_("There is no agency “%s”. Look for its name in the list of agencies."), reference);
  pattern = fg_like_contains (reference);
  fg_statement_bind_text (statement, ":words", reference);
  fg_statement_bind_text (statement, ":pattern", pattern);
  return fg_reference_pick (statement, reference, not_found, error);
}

/**
 * fg_agency_table_ensure:
 * @revision: the revision that it belongs to
 * @name: an agency's name
 * @collective: whether the name stands for several; kept as it is for one that is known
 * @error: return location for an error
 *
 * Returns: the id of the agency of that name, new or known; 0 with @error set
 */
gint64
fg_agency_table_ensure (FgRevision *revision, const char *name, gboolean collective, GError **error)
{
  FgWorkspace *workspace;
  g_autoptr (FgStatement) next = NULL;
  gint64 id, ordinal = 0;

  g_return_val_if_fail (revision != NULL, 0);
  g_return_val_if_fail (name != NULL, 0);

  workspace = fg_revision_get_workspace (revision);
  if (!find_by_name (workspace, name, &id, error))
    return 0;
  if (id != 0)
    return id;

  if (!(next = fg_workspace_prepare (workspace, NEXT_ORDINAL, error))
      || !fg_statement_fetch_integer (next, &ordinal, error))
    return 0;

  const FgFieldValue values[] = {
    { FG_FIELD_AGENCY_NAME, FG_VALUE_TEXT (name) },
    { FG_FIELD_AGENCY_COLLECTIVE, FG_VALUE_INTEGER (collective != FALSE) },
    { FG_FIELD_AGENCY_ORDINAL, FG_VALUE_INTEGER (ordinal) },
  };

  return fg_log_insert (revision, FG_TABLE_AGENCY, values, G_N_ELEMENTS (values), &id, error) ? id : 0;
}
