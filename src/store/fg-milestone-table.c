/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The milestones of an item, in the order in which they were added.
 */
#include "fg-milestone-table.h"

#include <glib/gi18n-lib.h>

#include "fg-log-private.h"
#include "fg-row-check-private.h"

static const char LIST[] =
  "SELECT id, item_id, title, precision, first_day, last_day, words, done_day FROM milestone "
  "WHERE item_id = :item_id AND removed = 0 ORDER BY ordinal, id";

static const char NEXT_ORDINAL[] = "SELECT coalesce (max (ordinal) + 1, 0) FROM milestone WHERE item_id = :item_id";

static FgMilestone *
read_row (FgStatement *statement)
{
  FgMilestone *self = fg_milestone_new (fg_statement_get_text (statement, 2));

  self->id = fg_statement_get_integer (statement, 0);
  self->item_id = fg_statement_get_integer (statement, 1);
  self->deadline.precision = (FgPrecision) fg_statement_get_integer (statement, 3);
  self->deadline.first_day = (FgDay) fg_statement_get_integer (statement, 4);
  self->deadline.last_day = (FgDay) fg_statement_get_integer (statement, 5);
  self->deadline.words = fg_statement_dup_text (statement, 6);
  self->done_day = (FgDay) fg_statement_get_integer (statement, 7);
  return self;
}

/**
 * fg_milestone_table_list:
 * @workspace: a workspace
 * @item_id: an item
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type FgMilestone): its milestones; %NULL with @error set
 */
GPtrArray *
fg_milestone_table_list (FgWorkspace *workspace, gint64 item_id, GError **error)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func ((GDestroyNotify) fg_milestone_free);
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
check (const FgMilestone *milestone, GError **error)
{
  if (*milestone->title != '\0')
    return TRUE;

  g_set_error_literal (error, FG_STORE_ERROR, FG_STORE_ERROR_INVALID,
                       _("Say what is to be reached at the milestone."));
  return FALSE;
}

/**
 * fg_milestone_table_add:
 * @revision: the revision that it belongs to
 * @milestone: a milestone of an item, whose id does not matter
 * @error: return location for an error
 *
 * Returns: its id; 0 with @error set: %FG_STORE_ERROR_INVALID for one without a title
 */
gint64
fg_milestone_table_add (FgRevision *revision, const FgMilestone *milestone, GError **error)
{
  g_autoptr (FgStatement) next = NULL;
  gint64 ordinal = 0, id;

  g_return_val_if_fail (revision != NULL, 0);
  g_return_val_if_fail (milestone != NULL, 0);

  if (!check (milestone, error) || !fg_row_check_item (revision, milestone->item_id, error)
      || !(next = fg_workspace_prepare (fg_revision_get_workspace (revision), NEXT_ORDINAL, error)))
    return 0;

  fg_statement_bind_integer (next, ":item_id", milestone->item_id);
  if (!fg_statement_fetch_integer (next, &ordinal, error))
    return 0;

  const FgFieldValue values[] = {
    { FG_FIELD_MILESTONE_ITEM_ID, FG_VALUE_INTEGER (milestone->item_id) },
    { FG_FIELD_MILESTONE_ORDINAL, FG_VALUE_INTEGER (ordinal) },
  };
  FgMilestone added = *milestone;

  if (!fg_log_insert (revision, FG_TABLE_MILESTONE, values, G_N_ELEMENTS (values), &id, error))
    return 0;
  added.id = id;
  return fg_milestone_table_set (revision, &added, error) ? id : 0;
}

/**
 * fg_milestone_table_set:
 * @revision: the revision that it belongs to
 * @milestone: a milestone that is stored, as it is to be
 * @error: return location for an error
 *
 * Returns: whether it is set
 */
gboolean
fg_milestone_table_set (FgRevision *revision, const FgMilestone *milestone, GError **error)
{
  g_return_val_if_fail (revision != NULL, FALSE);
  g_return_val_if_fail (milestone != NULL, FALSE);

  const char *words = milestone->deadline.words;
  const FgFieldValue values[] = {
    { FG_FIELD_MILESTONE_TITLE, FG_VALUE_TEXT (milestone->title) },
    { FG_FIELD_MILESTONE_PRECISION, FG_VALUE_INTEGER (milestone->deadline.precision) },
    { FG_FIELD_MILESTONE_FIRST_DAY, FG_VALUE_OR_NULL (milestone->deadline.first_day) },
    { FG_FIELD_MILESTONE_LAST_DAY, FG_VALUE_OR_NULL (milestone->deadline.last_day) },
    { FG_FIELD_MILESTONE_WORDS, words != NULL && *words != '\0' ? FG_VALUE_TEXT (words) : FG_VALUE_NULL },
    { FG_FIELD_MILESTONE_DONE_DAY, FG_VALUE_OR_NULL (milestone->done_day) },
  };

  return check (milestone, error)
         && fg_row_check (revision, FG_TABLE_MILESTONE, milestone->id, error)
         && fg_log_set_row (revision, milestone->id, values, G_N_ELEMENTS (values), error);
}

/**
 * fg_milestone_table_remove:
 * @revision: the revision that it belongs to
 * @id: a milestone
 * @error: return location for an error
 *
 * Returns: whether it is removed
 */
gboolean
fg_milestone_table_remove (FgRevision *revision, gint64 id, GError **error)
{
  g_return_val_if_fail (revision != NULL, FALSE);

  return fg_row_check (revision, FG_TABLE_MILESTONE, id, error)
         && fg_log_set (revision, FG_FIELD_MILESTONE_REMOVED, id, FG_VALUE_INTEGER (TRUE), error);
}
