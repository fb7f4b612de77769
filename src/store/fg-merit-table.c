/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is noted in favour of agencies: merits, and exemptions from blame.
 */
#include "fg-merit-table.h"

#include <glib/gi18n-lib.h>

#include "fg-log-private.h"
#include "fg-row-check-private.h"

#define ROWS \
  "SELECT merit.id, merit.item_id, merit.agency_id, agency.name, merit.day, merit.kind, merit.text, merit.basis " \
  "FROM merit JOIN agency ON agency.id = merit.agency_id WHERE merit.removed = 0 "

static const char LIST[] = ROWS "AND merit.item_id = :item_id ORDER BY merit.day, merit.id";

static const char LIST_OF_AGENCY[] =
  ROWS "AND merit.agency_id = :agency_id AND merit.item_id IN (SELECT item.id FROM item "
  "JOIN plan ON plan.id = item.plan_id WHERE item.removed = 0 AND plan.removed = 0 "
  "AND (plan.id = :plan_id OR (:plan_id = 0 AND plan.archived = 0))) ORDER BY merit.day, merit.id";

static FgMerit *
read_row (FgStatement *statement)
{
  FgMerit *self = g_new0 (FgMerit, 1);

  self->id = fg_statement_get_integer (statement, 0);
  self->item_id = fg_statement_get_integer (statement, 1);
  self->agency_id = fg_statement_get_integer (statement, 2);
  self->agency = fg_statement_dup_text (statement, 3);
  self->day = (FgDay) fg_statement_get_integer (statement, 4);
  self->kind = (FgMeritKind) fg_statement_get_integer (statement, 5);
  self->text = fg_statement_dup_text (statement, 6);
  self->basis = fg_statement_dup_text (statement, 7);
  return self;
}

static GPtrArray *
read_rows (FgStatement *statement, GError **error)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func ((GDestroyNotify) fg_merit_free);
  FgStep step;

  while ((step = fg_statement_step (statement, error)) == FG_STEP_ROW)
    g_ptr_array_add (list, read_row (statement));

  return step == FG_STEP_DONE ? g_steal_pointer (&list) : NULL;
}

/**
 * fg_merit_table_list:
 * @workspace: a workspace
 * @item_id: an item
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type FgMerit): its merits, the oldest first; %NULL with @error set
 */
GPtrArray *
fg_merit_table_list (FgWorkspace *workspace, gint64 item_id, GError **error)
{
  g_autoptr (FgStatement) statement = NULL;

  g_return_val_if_fail (workspace != NULL, NULL);

  if (!(statement = fg_workspace_prepare (workspace, LIST, error)))
    return NULL;

  fg_statement_bind_integer (statement, ":item_id", item_id);
  return read_rows (statement, error);
}

/**
 * fg_merit_table_list_of_agency:
 * @workspace: a workspace
 * @plan_id: a plan, 0 for all that are not archived
 * @agency_id: an agency
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type FgMerit): its merits, the oldest first; %NULL with @error set
 */
GPtrArray *
fg_merit_table_list_of_agency (FgWorkspace *workspace, gint64 plan_id, gint64 agency_id, GError **error)
{
  g_autoptr (FgStatement) statement = NULL;

  g_return_val_if_fail (workspace != NULL, NULL);

  if (!(statement = fg_workspace_prepare (workspace, LIST_OF_AGENCY, error)))
    return NULL;

  fg_statement_bind_integer (statement, ":plan_id", plan_id);
  fg_statement_bind_integer (statement, ":agency_id", agency_id);
  return read_rows (statement, error);
}

static gboolean
check (FgRevision *revision, const FgMerit *merit, GError **error)
{
  if (*merit->text != '\0')
    return fg_row_check_agency (revision, merit->agency_id, error);

  g_set_error_literal (error, FG_STORE_ERROR, FG_STORE_ERROR_INVALID, _("Say what the merit or the exemption is for."));
  return FALSE;
}

/**
 * fg_merit_table_add:
 * @revision: the revision that it belongs to
 * @merit: a merit of an item, whose id does not matter
 * @error: return location for an error
 *
 * Returns: its id; 0 with @error set: %FG_STORE_ERROR_INVALID for one that says nothing
 */
gint64
fg_merit_table_add (FgRevision *revision, const FgMerit *merit, GError **error)
{
  FgMerit added;

  g_return_val_if_fail (revision != NULL, 0);
  g_return_val_if_fail (merit != NULL, 0);

  const FgFieldValue values[] = { { FG_FIELD_MERIT_ITEM_ID, FG_VALUE_INTEGER (merit->item_id) },
                                  { FG_FIELD_MERIT_AGENCY_ID, FG_VALUE_INTEGER (merit->agency_id) } };

  added = *merit;
  if (!check (revision, merit, error) || !fg_row_check_item (revision, merit->item_id, error)
      || !fg_log_insert (revision, FG_TABLE_MERIT, values, G_N_ELEMENTS (values), &added.id, error))
    return 0;
  return fg_merit_table_set (revision, &added, error) ? added.id : 0;
}

/**
 * fg_merit_table_set:
 * @revision: the revision that it belongs to
 * @merit: a merit that is stored, as it is to be
 * @error: return location for an error
 *
 * Returns: whether it is set; see fg_merit_table_add()
 */
gboolean
fg_merit_table_set (FgRevision *revision, const FgMerit *merit, GError **error)
{
  g_return_val_if_fail (revision != NULL, FALSE);
  g_return_val_if_fail (merit != NULL, FALSE);

  const FgFieldValue values[] = {
    { FG_FIELD_MERIT_AGENCY_ID, FG_VALUE_INTEGER (merit->agency_id) },
    { FG_FIELD_MERIT_DAY, FG_VALUE_INTEGER (merit->day) },
    { FG_FIELD_MERIT_KIND, FG_VALUE_INTEGER (merit->kind) },
    { FG_FIELD_MERIT_TEXT, FG_VALUE_TEXT (merit->text) },
    { FG_FIELD_MERIT_BASIS, FG_VALUE_TEXT (merit->basis) },
  };

  return check (revision, merit, error)
         && fg_row_check (revision, FG_TABLE_MERIT, merit->id, error)
         && fg_log_set_row (revision, merit->id, values, G_N_ELEMENTS (values), error);
}

/**
 * fg_merit_table_remove:
 * @revision: the revision that it belongs to
 * @id: a merit
 * @error: return location for an error
 *
 * Returns: whether it is removed
 */
gboolean
fg_merit_table_remove (FgRevision *revision, gint64 id, GError **error)
{
  g_return_val_if_fail (revision != NULL, FALSE);

  return fg_row_check (revision, FG_TABLE_MERIT, id, error)
         && fg_log_set (revision, FG_FIELD_MERIT_REMOVED, id, FG_VALUE_INTEGER (TRUE), error);
}
