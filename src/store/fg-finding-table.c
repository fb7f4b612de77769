/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The findings of inspections on items, from the day they were found to their closing.
 */
#include "fg-finding-table.h"

#include <glib/gi18n-lib.h>

#include "fg-log-private.h"
#include "fg-row-check-private.h"

#define FINDINGS \
  "SELECT finding.id, finding.item_id, finding.agency_id, agency.name, finding.found_day, finding.limit_day, " \
  "finding.closed_day, finding.source, finding.problem, finding.correction, finding.closing_note " \
  "FROM finding LEFT JOIN agency ON agency.id = finding.agency_id WHERE finding.removed = 0 "

static const char LIST[] =
  FINDINGS "AND finding.item_id = :item_id ORDER BY finding.closed_day IS NOT NULL, finding.found_day, finding.id";

/* Those that are to be corrected first come first. */
static const char LIST_OPEN[] =
  FINDINGS "AND finding.closed_day IS NULL AND finding.item_id IN (SELECT item.id FROM item "
  "JOIN plan ON plan.id = item.plan_id WHERE item.removed = 0 AND plan.removed = 0 "
  "AND (plan.id = :plan_id OR (:plan_id = 0 AND plan.archived = 0))) "
  "ORDER BY coalesce (finding.limit_day, 3652059), finding.found_day, finding.id";

static const char FIND[] = FINDINGS "AND finding.id = :finding_id";

static FgFinding *
read_row (FgStatement *statement)
{
  FgFinding *self = g_new0 (FgFinding, 1);

  self->id = fg_statement_get_integer (statement, 0);
  self->item_id = fg_statement_get_integer (statement, 1);
  self->agency_id = fg_statement_get_integer (statement, 2);
  self->agency = self->agency_id != 0 ? fg_statement_dup_text (statement, 3) : NULL;
  self->found_day = (FgDay) fg_statement_get_integer (statement, 4);
  self->limit_day = (FgDay) fg_statement_get_integer (statement, 5);
  self->closed_day = (FgDay) fg_statement_get_integer (statement, 6);
  self->source = fg_statement_dup_text (statement, 7);
  self->problem = fg_statement_dup_text (statement, 8);
  self->correction = fg_statement_dup_text (statement, 9);
  self->closing_note = fg_statement_dup_text (statement, 10);
  return self;
}

static GPtrArray *
list (FgWorkspace *workspace, const char *sql, const char *parameter, gint64 id, GError **error)
{
  g_autoptr (GPtrArray) findings = g_ptr_array_new_with_free_func ((GDestroyNotify) fg_finding_free);
  g_autoptr (FgStatement) statement = fg_workspace_prepare (workspace, sql, error);
  FgStep step;

  if (statement == NULL)
    return NULL;

  fg_statement_bind_integer (statement, parameter, id);
  while ((step = fg_statement_step (statement, error)) == FG_STEP_ROW)
    g_ptr_array_add (findings, read_row (statement));

  return step == FG_STEP_DONE ? g_steal_pointer (&findings) : NULL;
}

/**
 * fg_finding_table_list:
 * @workspace: a workspace
 * @item_id: an item
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type FgFinding): its findings, the open ones first; %NULL with @error set
 */
GPtrArray *
fg_finding_table_list (FgWorkspace *workspace, gint64 item_id, GError **error)
{
  g_return_val_if_fail (workspace != NULL, NULL);

  return list (workspace, LIST, ":item_id", item_id, error);
}

/**
 * fg_finding_table_list_open:
 * @workspace: a workspace
 * @plan_id: a plan, 0 for all that are not archived
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type FgFinding): the open findings on its items, the most urgent first; %NULL with
 *   @error set
 */
GPtrArray *
fg_finding_table_list_open (FgWorkspace *workspace, gint64 plan_id, GError **error)
{
  g_return_val_if_fail (workspace != NULL, NULL);

  return list (workspace, LIST_OPEN, ":plan_id", plan_id, error);
}

/**
 * fg_finding_table_find:
 * @workspace: a workspace
 * @id: a finding
 * @error: return location for an error
 *
 * Returns: (transfer full): the finding; %NULL with %FG_STORE_ERROR_NOT_FOUND where it is not there
 */
FgFinding *
fg_finding_table_find (FgWorkspace *workspace, gint64 id, GError **error)
{
  g_autoptr (GPtrArray) found = NULL;

  g_return_val_if_fail (workspace != NULL, NULL);

  if (!(found = list (workspace, FIND, ":finding_id", id, error)))
    return NULL;
  if (found->len > 0)
    return fg_finding_copy (g_ptr_array_index (found, 0));

  g_set_error_literal (error, FG_STORE_ERROR, FG_STORE_ERROR_NOT_FOUND,
                       _("The finding is not in the workspace. Look for its number in the list of findings."));
  return NULL;
}

static gboolean
refuse (GError **error, const char *sentence)
{
  g_set_error_literal (error, FG_STORE_ERROR, FG_STORE_ERROR_INVALID, sentence);
  return FALSE;
}

static gboolean
check (FgRevision *revision, const FgFinding *finding, GError **error)
{
  if (*finding->problem == '\0')
    return refuse (error, _("Say what the problem is."));
  if (finding->found_day == FG_DAY_NONE)
    return refuse (error, _("Say on which day the problem was found."));
  if (finding->limit_day != FG_DAY_NONE && finding->limit_day < finding->found_day)
    return refuse (error, _("The last day for the correction is before the day on which the problem was found."));
  if (finding->closed_day != FG_DAY_NONE && finding->closed_day < finding->found_day)
    return refuse (error, _("The day of closing is before the day on which the problem was found."));

  return finding->agency_id == 0 || fg_row_check_agency (revision, finding->agency_id, error);
}

/**
 * fg_finding_table_add:
 * @revision: the revision that it belongs to
 * @finding: a finding on an item, whose id does not matter
 * @error: return location for an error
 *
 * Returns: its id; 0 with @error set: %FG_STORE_ERROR_INVALID for one without a problem or with days in the wrong order
 */
gint64
fg_finding_table_add (FgRevision *revision, const FgFinding *finding, GError **error)
{
  FgFinding added;

  g_return_val_if_fail (revision != NULL, 0);
  g_return_val_if_fail (finding != NULL, 0);

  const FgFieldValue values[] = { { FG_FIELD_FINDING_ITEM_ID, FG_VALUE_INTEGER (finding->item_id) } };

  added = *finding;
  if (!check (revision, finding, error) || !fg_row_check_item (revision, finding->item_id, error)
      || !fg_log_insert (revision, FG_TABLE_FINDING, values, G_N_ELEMENTS (values), &added.id, error))
    return 0;
  return fg_finding_table_set (revision, &added, error) ? added.id : 0;
}

/**
 * fg_finding_table_set:
 * @revision: the revision that it belongs to
 * @finding: a finding that is stored, as it is to be
 * @error: return location for an error
 *
 * Returns: whether it is set; see fg_finding_table_add()
 */
gboolean
fg_finding_table_set (FgRevision *revision, const FgFinding *finding, GError **error)
{
  g_return_val_if_fail (revision != NULL, FALSE);
  g_return_val_if_fail (finding != NULL, FALSE);

  const FgFieldValue values[] = {
    { FG_FIELD_FINDING_AGENCY_ID, FG_VALUE_OR_NULL (finding->agency_id) },
    { FG_FIELD_FINDING_FOUND_DAY, FG_VALUE_INTEGER (finding->found_day) },
    { FG_FIELD_FINDING_LIMIT_DAY, FG_VALUE_OR_NULL (finding->limit_day) },
    { FG_FIELD_FINDING_CLOSED_DAY, FG_VALUE_OR_NULL (finding->closed_day) },
    { FG_FIELD_FINDING_SOURCE, FG_VALUE_TEXT (finding->source) },
    { FG_FIELD_FINDING_PROBLEM, FG_VALUE_TEXT (finding->problem) },
    { FG_FIELD_FINDING_CORRECTION, FG_VALUE_TEXT (finding->correction) },
    { FG_FIELD_FINDING_CLOSING_NOTE, FG_VALUE_TEXT (finding->closing_note) },
  };

  return check (revision, finding, error)
         && fg_row_check (revision, FG_TABLE_FINDING, finding->id, error)
         && fg_log_set_row (revision, finding->id, values, G_N_ELEMENTS (values), error);
}

/**
 * fg_finding_table_close:
 * @revision: the revision that it belongs to
 * @id: a finding
 * @day: on which day it is closed
 * @note: what was done
 * @error: return location for an error
 *
 * Returns: whether it is closed
 */
gboolean
fg_finding_table_close (FgRevision *revision, gint64 id, FgDay day, const char *note, GError **error)
{
  g_autoptr (FgFinding) finding = NULL;

  g_return_val_if_fail (revision != NULL, FALSE);
  g_return_val_if_fail (day != FG_DAY_NONE, FALSE);
  g_return_val_if_fail (note != NULL, FALSE);

  if (!(finding = fg_finding_table_find (fg_revision_get_workspace (revision), id, error)))
    return FALSE;

  finding->closed_day = day;
  g_free (finding->closing_note);
  finding->closing_note = g_strdup (note);
  return fg_finding_table_set (revision, finding, error);
}

/**
 * fg_finding_table_reopen:
 * @revision: the revision that it belongs to
 * @id: a finding
 * @error: return location for an error
 *
 * What was noted at its closing stays.
 *
 * Returns: whether it is open
 */
gboolean
fg_finding_table_reopen (FgRevision *revision, gint64 id, GError **error)
{
  g_return_val_if_fail (revision != NULL, FALSE);

  return fg_row_check (revision, FG_TABLE_FINDING, id, error)
         && fg_log_set (revision, FG_FIELD_FINDING_CLOSED_DAY, id, FG_VALUE_NULL, error);
}

/**
 * fg_finding_table_remove:
 * @revision: the revision that it belongs to
 * @id: a finding
 * @error: return location for an error
 *
 * Returns: whether it is removed
 */
gboolean
fg_finding_table_remove (FgRevision *revision, gint64 id, GError **error)
{
  g_return_val_if_fail (revision != NULL, FALSE);

  return fg_row_check (revision, FG_TABLE_FINDING, id, error)
         && fg_log_set (revision, FG_FIELD_FINDING_REMOVED, id, FG_VALUE_INTEGER (TRUE), error);
}
