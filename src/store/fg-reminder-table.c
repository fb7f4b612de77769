/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * When agencies were chased for items, and how sternly.
 */
#include "fg-reminder-table.h"

#include "fg-log-private.h"
#include "fg-row-check-private.h"

#define ROWS \
  "SELECT reminder.id, reminder.item_id, reminder.agency_id, agency.name, reminder.day, reminder.level, reminder.note " \
  "FROM reminder JOIN agency ON agency.id = reminder.agency_id WHERE reminder.removed = 0 "

static const char LIST[] = ROWS "AND reminder.item_id = :item_id ORDER BY reminder.day, reminder.id";

static const char LIST_OF_AGENCY[] =
  ROWS "AND reminder.agency_id = :agency_id AND reminder.item_id IN (SELECT item.id FROM item "
  "JOIN plan ON plan.id = item.plan_id WHERE item.removed = 0 AND plan.removed = 0 "
  "AND (plan.id = :plan_id OR (:plan_id = 0 AND plan.archived = 0))) ORDER BY reminder.day, reminder.id";

static FgReminder *
read_row (FgStatement *statement)
{
  FgReminder *self = g_new0 (FgReminder, 1);

  self->id = fg_statement_get_integer (statement, 0);
  self->item_id = fg_statement_get_integer (statement, 1);
  self->agency_id = fg_statement_get_integer (statement, 2);
  self->agency = fg_statement_dup_text (statement, 3);
  self->day = (FgDay) fg_statement_get_integer (statement, 4);
  self->level = (FgReminderLevel) fg_statement_get_integer (statement, 5);
  self->note = fg_statement_dup_text (statement, 6);
  return self;
}

static GPtrArray *
read_rows (FgStatement *statement, GError **error)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func ((GDestroyNotify) fg_reminder_free);
  FgStep step;

  while ((step = fg_statement_step (statement, error)) == FG_STEP_ROW)
    g_ptr_array_add (list, read_row (statement));

  return step == FG_STEP_DONE ? g_steal_pointer (&list) : NULL;
}

/**
 * fg_reminder_table_list:
 * @workspace: a workspace
 * @item_id: an item
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type FgReminder): its reminders, the oldest first; %NULL with @error set
 */
GPtrArray *
fg_reminder_table_list (FgWorkspace *workspace, gint64 item_id, GError **error)
{
  g_autoptr (FgStatement) statement = NULL;

  g_return_val_if_fail (workspace != NULL, NULL);

  if (!(statement = fg_workspace_prepare (workspace, LIST, error)))
    return NULL;

  fg_statement_bind_integer (statement, ":item_id", item_id);
  return read_rows (statement, error);
}

/**
 * fg_reminder_table_list_of_agency:
 * @workspace: a workspace
 * @plan_id: a plan, 0 for all that are not archived
 * @agency_id: an agency
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type FgReminder): its reminders, the oldest first; %NULL with @error set
 */
GPtrArray *
fg_reminder_table_list_of_agency (FgWorkspace *workspace, gint64 plan_id, gint64 agency_id, GError **error)
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
check (FgRevision *revision, const FgReminder *reminder, GError **error)
{
  return fg_row_check_agency (revision, reminder->agency_id, error);
}

/**
 * fg_reminder_table_add:
 * @revision: the revision that it belongs to
 * @reminder: a reminder of an item, whose id does not matter
 * @error: return location for an error
 *
 * Returns: its id; 0 with @error set
 */
gint64
fg_reminder_table_add (FgRevision *revision, const FgReminder *reminder, GError **error)
{
  FgReminder added;

  g_return_val_if_fail (revision != NULL, 0);
  g_return_val_if_fail (reminder != NULL, 0);

  const FgFieldValue values[] = { { FG_FIELD_REMINDER_ITEM_ID, FG_VALUE_INTEGER (reminder->item_id) },
                                  { FG_FIELD_REMINDER_AGENCY_ID, FG_VALUE_INTEGER (reminder->agency_id) } };

  added = *reminder;
  if (!check (revision, reminder, error) || !fg_row_check_item (revision, reminder->item_id, error)
      || !fg_log_insert (revision, FG_TABLE_REMINDER, values, G_N_ELEMENTS (values), &added.id, error))
    return 0;
  return fg_reminder_table_set (revision, &added, error) ? added.id : 0;
}

/**
 * fg_reminder_table_set:
 * @revision: the revision that it belongs to
 * @reminder: a reminder that is stored, as it is to be
 * @error: return location for an error
 *
 * Returns: whether it is set; see fg_reminder_table_add()
 */
gboolean
fg_reminder_table_set (FgRevision *revision, const FgReminder *reminder, GError **error)
{
  g_return_val_if_fail (revision != NULL, FALSE);
  g_return_val_if_fail (reminder != NULL, FALSE);

  const FgFieldValue values[] = {
    { FG_FIELD_REMINDER_AGENCY_ID, FG_VALUE_INTEGER (reminder->agency_id) },
    { FG_FIELD_REMINDER_DAY, FG_VALUE_INTEGER (reminder->day) },
    { FG_FIELD_REMINDER_LEVEL, FG_VALUE_INTEGER (reminder->level) },
    { FG_FIELD_REMINDER_NOTE, FG_VALUE_TEXT (reminder->note) },
  };

  return check (revision, reminder, error)
         && fg_row_check (revision, FG_TABLE_REMINDER, reminder->id, error)
         && fg_log_set_row (revision, reminder->id, values, G_N_ELEMENTS (values), error);
}

/**
 * fg_reminder_table_remove:
 * @revision: the revision that it belongs to
 * @id: a reminder
 * @error: return location for an error
 *
 * Returns: whether it is removed
 */
gboolean
fg_reminder_table_remove (FgRevision *revision, gint64 id, GError **error)
{
  g_return_val_if_fail (revision != NULL, FALSE);

  return fg_row_check (revision, FG_TABLE_REMINDER, id, error)
         && fg_log_set (revision, FG_FIELD_REMINDER_REMOVED, id, FG_VALUE_INTEGER (TRUE), error);
}
