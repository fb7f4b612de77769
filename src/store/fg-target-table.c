/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The targets of an item: those that its text sets, and what a person adds.
 */
#include "fg-target-table.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "fg-log-private.h"
#include "fg-row-check-private.h"

static const char LIST[] =
  "SELECT id, item_id, text, comparison, value, unit, baseline, present FROM target "
  "WHERE item_id = :item_id AND removed = 0 ORDER BY ordinal, id";

static const char NEXT_ORDINAL[] = "SELECT coalesce (max (ordinal) + 1, 0) FROM target WHERE item_id = :item_id";

static double
get_real (FgStatement *statement, int column)
{
  return sqlite3_column_type (statement, column) == SQLITE_NULL ? NAN : sqlite3_column_double (statement, column);
}

static FgItemTarget *
read_row (FgStatement *statement)
{
  FgItemTarget *self = fg_item_target_new (fg_statement_get_text (statement, 2));

  self->id = fg_statement_get_integer (statement, 0);
  self->item_id = fg_statement_get_integer (statement, 1);
  self->comparison = (FgComparison) fg_statement_get_integer (statement, 3);
  self->value = sqlite3_column_double (statement, 4);
  g_free (self->unit);
  self->unit = fg_statement_dup_text (statement, 5);
  self->baseline = get_real (statement, 6);
  self->present = get_real (statement, 7);
  return self;
}

/**
 * fg_target_table_list:
 * @workspace: a workspace
 * @item_id: an item
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type FgItemTarget): its targets; %NULL with @error set
 */
GPtrArray *
fg_target_table_list (FgWorkspace *workspace, gint64 item_id, GError **error)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func ((GDestroyNotify) fg_item_target_free);
  g_autoptr (FgStatement) statement = NULL;
  FgStep step;

  g_return_val_if_fail (workspace != NULL, NULL);

  if (!(statement = fg_workspace_prepare (workspace, LIST, error)))
    return NULL;

  fg_statement_bind_integer (statement, ":item_id", item_id);
  while ((step = fg_statement_step (statement, error)) == FG_STEP_ROW)
    g_ptr_array_add (list, read_row (statement));

  return step == FG_STEP_DONE ? g_steal_pointer (&list) : NULL;
}

static gboolean
check (const FgItemTarget *target, GError **error)
{
  if (*target->text != '\0' && isfinite (target->value) && !isinf (target->baseline) && !isinf (target->present))
    return TRUE;

  g_set_error_literal (error, FG_STORE_ERROR, FG_STORE_ERROR_INVALID,
                       _("Say what the target is, with ordinary numbers."));
  return FALSE;
}

/**
 * fg_target_table_add:
 * @revision: the revision that it belongs to
 * @target: a target of an item, whose id does not matter
 * @error: return location for an error
 *
 * Returns: its id; 0 with @error set: %FG_STORE_ERROR_INVALID for one without words
 */
gint64
fg_target_table_add (FgRevision *revision, const FgItemTarget *target, GError **error)
{
  g_autoptr (FgStatement) next = NULL;
  FgItemTarget added;
  gint64 ordinal = 0;

  g_return_val_if_fail (revision != NULL, 0);
  g_return_val_if_fail (target != NULL, 0);

  added = *target;
  if (!check (target, error) || !fg_row_check_item (revision, target->item_id, error)
      || !(next = fg_workspace_prepare (fg_revision_get_workspace (revision), NEXT_ORDINAL, error)))
    return 0;

  fg_statement_bind_integer (next, ":item_id", target->item_id);
  if (!fg_statement_fetch_integer (next, &ordinal, error))
    return 0;

  const FgFieldValue values[] = {
    { FG_FIELD_TARGET_ITEM_ID, FG_VALUE_INTEGER (target->item_id) },
    { FG_FIELD_TARGET_ORDINAL, FG_VALUE_INTEGER (ordinal) },
  };

  if (!fg_log_insert (revision, FG_TABLE_TARGET, values, G_N_ELEMENTS (values), &added.id, error))
    return 0;
  return fg_target_table_set (revision, &added, error) ? added.id : 0;
}

/* -0.0 would be a change that nobody sees. */
static FgValue
real_or_null (double value)
{
  return isnan (value) ? FG_VALUE_NULL : FG_VALUE_REAL (value + 0.0);
}

/**
 * fg_target_table_set:
 * @revision: the revision that it belongs to
 * @target: a target that is stored, as it is to be
 * @error: return location for an error
 *
 * Returns: whether it is set; see fg_target_table_add()
 */
gboolean
fg_target_table_set (FgRevision *revision, const FgItemTarget *target, GError **error)
{
  g_return_val_if_fail (revision != NULL, FALSE);
  g_return_val_if_fail (target != NULL, FALSE);

  const FgFieldValue values[] = {
    { FG_FIELD_TARGET_TEXT, FG_VALUE_TEXT (target->text) },
    { FG_FIELD_TARGET_COMPARISON, FG_VALUE_INTEGER (target->comparison) },
    { FG_FIELD_TARGET_VALUE, FG_VALUE_REAL (target->value + 0.0) },
    { FG_FIELD_TARGET_UNIT, FG_VALUE_TEXT (target->unit) },
    { FG_FIELD_TARGET_BASELINE, real_or_null (target->baseline) },
    { FG_FIELD_TARGET_PRESENT, real_or_null (target->present) },
  };

  return check (target, error)
         && fg_row_check (revision, FG_TABLE_TARGET, target->id, error)
         && fg_log_set_row (revision, target->id, values, G_N_ELEMENTS (values), error);
}

/**
 * fg_target_table_remove:
 * @revision: the revision that it belongs to
 * @id: a target
 * @error: return location for an error
 *
 * Returns: whether it is removed
 */
gboolean
fg_target_table_remove (FgRevision *revision, gint64 id, GError **error)
{
  g_return_val_if_fail (revision != NULL, FALSE);

  return fg_row_check (revision, FG_TABLE_TARGET, id, error)
         && fg_log_set (revision, FG_FIELD_TARGET_REMOVED, id, FG_VALUE_INTEGER (TRUE), error);
}
