/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a person can change of an item. Each function sets one field inside a revision; the same value as before is no
 * change.
 */
#include "fg-item-edit.h"

#include "fg-entry-rule.h"
#include "fg-log-private.h"
#include "fg-row-check-private.h"

/* Of the agency's assignments to the item, those that hold come first. */
static const char FIND_ASSIGNMENTS[] =
  "SELECT id FROM assignment WHERE item_id = :item_id AND agency_id = :agency_id ORDER BY removed, ordinal, id";

static const char NEXT_ORDINAL[] = "SELECT coalesce (max (ordinal) + 1, 0) FROM assignment WHERE item_id = :item_id";

static gboolean
set_invalid (GError **error, const char *sentence)
{
  g_set_error_literal (error, FG_STORE_ERROR, FG_STORE_ERROR_INVALID, sentence);
  return FALSE;
}

/**
 * fg_item_edit_set_title:
 * @revision: the revision that it belongs to
 * @item_id: an item
 * @title: its own title; empty to have one made of its text
 * @error: return location for an error
 *
 * Returns: whether it is set
 */
gboolean
fg_item_edit_set_title (FgRevision *revision, gint64 item_id, const char *title, GError **error)
{
  g_return_val_if_fail (revision != NULL, FALSE);
  g_return_val_if_fail (title != NULL, FALSE);

  return fg_row_check_entry (revision, item_id, error)
         && fg_log_set (revision, FG_FIELD_ITEM_TITLE, item_id, FG_VALUE_TEXT (title), error);
}

/**
 * fg_item_edit_set_body:
 * @revision: the revision that it belongs to
 * @item_id: an item
 * @body: its text
 * @error: return location for an error
 *
 * Returns: whether it is set
 */
gboolean
fg_item_edit_set_body (FgRevision *revision, gint64 item_id, const char *body, GError **error)
{
  g_return_val_if_fail (revision != NULL, FALSE);
  g_return_val_if_fail (body != NULL, FALSE);

  return fg_row_check_entry (revision, item_id, error)
         && fg_log_set (revision, FG_FIELD_ITEM_BODY, item_id, FG_VALUE_TEXT (body), error);
}

/**
 * fg_item_edit_set_deadline:
 * @revision: the revision that it belongs to
 * @item_id: an item
 * @deadline: by when
 * @error: return location for an error
 *
 * Returns: whether it is set
 */
gboolean
fg_item_edit_set_deadline (FgRevision *revision, gint64 item_id, const FgDeadline *deadline, GError **error)
{
  g_return_val_if_fail (revision != NULL, FALSE);
  g_return_val_if_fail (deadline != NULL, FALSE);

  return fg_row_check_entry (revision, item_id, error)
         && fg_log_set (revision, FG_FIELD_ITEM_DEADLINE_PRECISION, item_id, FG_VALUE_INTEGER (deadline->precision),
                        error)
         && fg_log_set (revision, FG_FIELD_ITEM_DEADLINE_FIRST_DAY, item_id, FG_VALUE_OR_NULL (deadline->first_day),
                        error)
         && fg_log_set (revision, FG_FIELD_ITEM_DEADLINE_LAST_DAY, item_id, FG_VALUE_OR_NULL (deadline->last_day),
                        error)
         && fg_log_set (revision, FG_FIELD_ITEM_DEADLINE_WORDS, item_id,
                        deadline->words != NULL ? FG_VALUE_TEXT (deadline->words) : FG_VALUE_NULL, error);
}

/**
 * fg_item_edit_set_status:
 * @revision: the revision that it belongs to
 * @item_id: an item
 * @status: where it stands
 * @error: return location for an error
 *
 * Returns: whether it is set
 */
gboolean
fg_item_edit_set_status (FgRevision *revision, gint64 item_id, FgStatus status, GError **error)
{
  g_return_val_if_fail (revision != NULL, FALSE);
  g_return_val_if_fail (status < FG_N_STATUSES, FALSE);

  return fg_row_check_entry (revision, item_id, error)
         && fg_log_set (revision, FG_FIELD_ITEM_STATUS, item_id, FG_VALUE_INTEGER (status), error);
}

/**
 * fg_item_edit_set_start_day:
 * @revision: the revision that it belongs to
 * @item_id: a task or a measure
 * @day: from when progress is expected, %FG_DAY_NONE for the day on which the plan was issued
 * @error: return location for an error
 *
 * Returns: whether it is set
 */
gboolean
fg_item_edit_set_start_day (FgRevision *revision, gint64 item_id, FgDay day, GError **error)
{
  g_return_val_if_fail (revision != NULL, FALSE);

  return fg_row_check_item (revision, item_id, error)
         && fg_log_set (revision, FG_FIELD_ITEM_START_DAY, item_id, FG_VALUE_OR_NULL (day), error);
}

/**
 * fg_item_edit_set_done_day:
 * @revision: the revision that it belongs to
 * @item_id: a task or a measure
 * @day: on which day it was done, %FG_DAY_NONE for what its reports say
 * @error: return location for an error
 *
 * Returns: whether it is set
 */
gboolean
fg_item_edit_set_done_day (FgRevision *revision, gint64 item_id, FgDay day, GError **error)
{
  g_return_val_if_fail (revision != NULL, FALSE);

  return fg_row_check_item (revision, item_id, error)
         && fg_log_set (revision, FG_FIELD_ITEM_DONE_DAY, item_id, FG_VALUE_OR_NULL (day), error);
}

/**
 * fg_item_edit_set_weight:
 * @revision: the revision that it belongs to
 * @item_id: an item
 * @weight: how much it counts in its task's progress
 * @error: return location for an error
 *
 * Returns: whether it is set; %FG_STORE_ERROR_INVALID for one that fg_entry_rule_check_weight() refuses
 */
gboolean
fg_item_edit_set_weight (FgRevision *revision, gint64 item_id, double weight, GError **error)
{
  const char *problem = fg_entry_rule_check_weight (weight);

  g_return_val_if_fail (revision != NULL, FALSE);

  if (problem != NULL)
    return set_invalid (error, problem);

  /* -0.0 would be a change that nobody sees. */
  return fg_row_check_entry (revision, item_id, error)
         && fg_log_set (revision, FG_FIELD_ITEM_WEIGHT, item_id, FG_VALUE_REAL (weight + 0.0), error);
}

/**
 * fg_item_edit_set_note:
 * @revision: the revision that it belongs to
 * @item_id: an item
 * @note: remarks
 * @error: return location for an error
 *
 * Returns: whether it is set
 */
gboolean
fg_item_edit_set_note (FgRevision *revision, gint64 item_id, const char *note, GError **error)
{
  g_return_val_if_fail (revision != NULL, FALSE);
  g_return_val_if_fail (note != NULL, FALSE);

  return fg_row_check_entry (revision, item_id, error)
         && fg_log_set (revision, FG_FIELD_ITEM_NOTE, item_id, FG_VALUE_TEXT (note), error);
}

static GArray *
find_assignments (FgRevision *revision, gint64 item_id, gint64 agency_id, GError **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (FgStatement) statement =
    fg_workspace_prepare (fg_revision_get_workspace (revision), FIND_ASSIGNMENTS, error);
  FgStep step;

  if (statement == NULL)
    return NULL;

  fg_statement_bind_integer (statement, ":item_id", item_id);
  fg_statement_bind_integer (statement, ":agency_id", agency_id);
  while ((step = fg_statement_step (statement, error)) == FG_STEP_ROW)
    {
      gint64 id = fg_statement_get_integer (statement, 0);

      g_array_append_val (ids, id);
    }

  return step == FG_STEP_DONE ? g_steal_pointer (&ids) : NULL;
}

static gboolean
remove_assignments (FgRevision *revision, GArray *ids, guint first, GError **error)
{
  for (guint i = first; i < ids->len; i++)
    if (!fg_log_set (revision, FG_FIELD_ASSIGNMENT_REMOVED, g_array_index (ids, gint64, i), FG_VALUE_INTEGER (TRUE),
                     error))
      return FALSE;

  return TRUE;
}

static gboolean
add_assignment (FgRevision *revision, gint64 item_id, gint64 agency_id, FgRole role, GError **error)
{
  g_autoptr (FgStatement) next = fg_workspace_prepare (fg_revision_get_workspace (revision), NEXT_ORDINAL, error);
  gint64 ordinal = 0;

  if (next == NULL)
    return FALSE;

  fg_statement_bind_integer (next, ":item_id", item_id);
  if (!fg_statement_fetch_integer (next, &ordinal, error))
    return FALSE;

  const FgFieldValue values[] = {
    { FG_FIELD_ASSIGNMENT_ITEM_ID, FG_VALUE_INTEGER (item_id) },
    { FG_FIELD_ASSIGNMENT_AGENCY_ID, FG_VALUE_INTEGER (agency_id) },
    { FG_FIELD_ASSIGNMENT_ROLE, FG_VALUE_INTEGER (role) },
    { FG_FIELD_ASSIGNMENT_ORDINAL, FG_VALUE_INTEGER (ordinal) },
  };

  return fg_log_insert (revision, FG_TABLE_ASSIGNMENT, values, G_N_ELEMENTS (values), NULL, error);
}

/**
 * fg_item_edit_assign:
 * @revision: the revision that it belongs to
 * @item_id: a task or a measure
 * @agency_id: an agency
 * @role: its part, not %FG_ROLE_NONE
 * @error: return location for an error
 *
 * An agency has one part in an item: this sets it.
 *
 * Returns: whether it is set
 */
gboolean
fg_item_edit_assign (FgRevision *revision, gint64 item_id, gint64 agency_id, FgRole role, GError **error)
{
  g_autoptr (GArray) ids = NULL;
  gint64 id;

  g_return_val_if_fail (revision != NULL, FALSE);
  g_return_val_if_fail (role > FG_ROLE_NONE && role < FG_N_ROLES, FALSE);

  if (!fg_row_check_item (revision, item_id, error)
      || !fg_row_check_agency (revision, agency_id, error)
      || !(ids = find_assignments (revision, item_id, agency_id, error)))
    return FALSE;
  if (ids->len == 0)
    return add_assignment (revision, item_id, agency_id, role, error);

  /* An assignment that a person sets follows from no rule any more. */
  id = g_array_index (ids, gint64, 0);
  return fg_log_set (revision, FG_FIELD_ASSIGNMENT_ROLE, id, FG_VALUE_INTEGER (role), error)
         && fg_log_set (revision, FG_FIELD_ASSIGNMENT_REMOVED, id, FG_VALUE_INTEGER (FALSE), error)
         && fg_log_set (revision, FG_FIELD_ASSIGNMENT_BY_RULE, id, FG_VALUE_INTEGER (FALSE), error)
         && remove_assignments (revision, ids, 1, error);
}

/**
 * fg_item_edit_unassign:
 * @revision: the revision that it belongs to
 * @item_id: a task or a measure
 * @agency_id: an agency
 * @error: return location for an error
 *
 * Returns: whether the agency has no part in the item (any more)
 */
gboolean
fg_item_edit_unassign (FgRevision *revision, gint64 item_id, gint64 agency_id, GError **error)
{
  g_autoptr (GArray) ids = NULL;

  g_return_val_if_fail (revision != NULL, FALSE);

  if (!fg_row_check_item (revision, item_id, error) || !(ids = find_assignments (revision, item_id, agency_id, error)))
    return FALSE;

  return remove_assignments (revision, ids, 0, error);
}

/* Whatever is reported on has begun. That it is done is for the clerk to say: 100 percent is what the agency says. */
static gboolean
note_start (FgRevision *revision, gint64 item_id, GError **error)
{
  g_autoptr (FgStatement) statement =
    fg_workspace_prepare_get (fg_revision_get_workspace (revision), FG_FIELD_ITEM_STATUS, error);
  gint64 status = FG_STATUS_NOT_STARTED;

  if (statement == NULL)
    return FALSE;

  fg_statement_bind_integer (statement, ":row_id", item_id);
  return fg_statement_fetch_integer (statement, &status, error)
         && (status != FG_STATUS_NOT_STARTED
             || fg_log_set (revision, FG_FIELD_ITEM_STATUS, item_id, FG_VALUE_INTEGER (FG_STATUS_UNDER_WAY), error));
}

/**
 * fg_item_edit_add_report:
 * @revision: the revision that it belongs to
 * @item_id: a task or a measure
 * @agency_id: who reports, 0 where nobody is named
 * @day: the day that it speaks of
 * @percent: how far the item is
 * @note: what is said
 * @error: return location for an error
 *
 * An item that was not started is under way as soon as it has some progress.
 *
 * Returns: the report's id; 0 with %FG_STORE_ERROR_INVALID for a percentage out of range
 */
gint64
fg_item_edit_add_report (FgRevision *revision, gint64 item_id, gint64 agency_id, FgDay day, int percent,
                         const char *note, GError **error)
{
  const FgFieldValue values[] = {
    { FG_FIELD_REPORT_ITEM_ID, FG_VALUE_INTEGER (item_id) },
    { FG_FIELD_REPORT_AGENCY_ID, FG_VALUE_OR_NULL (agency_id) },
    { FG_FIELD_REPORT_DAY, FG_VALUE_INTEGER (day) },
    { FG_FIELD_REPORT_PERCENT, FG_VALUE_INTEGER (percent) },
    { FG_FIELD_REPORT_NOTE, FG_VALUE_TEXT (note) },
  };
  const char *problem = fg_entry_rule_check_percent (percent);
  gint64 id;

  g_return_val_if_fail (revision != NULL, 0);
  g_return_val_if_fail (day != FG_DAY_NONE, 0);
  g_return_val_if_fail (note != NULL, 0);

  if (problem != NULL)
    {
      set_invalid (error, problem);
      return 0;
    }

  if (!fg_row_check_item (revision, item_id, error) || (agency_id != 0 && !fg_row_check_agency (revision, agency_id, error)))
    return 0;

  if (!fg_log_insert (revision, FG_TABLE_REPORT, values, G_N_ELEMENTS (values), &id, error)
      || (percent > 0 && !note_start (revision, item_id, error)))
    return 0;

  return id;
}

/**
 * fg_item_edit_explain_report:
 * @revision: the revision that it belongs to
 * @report_id: a progress report
 * @problems: what stands in the way
 * @next_step: what will be done next
 * @reporter: who reported, by name
 * @error: return location for an error
 *
 * Returns: whether the report says that too
 */
gboolean
fg_item_edit_explain_report (FgRevision *revision, gint64 report_id, const char *problems, const char *next_step,
                             const char *reporter, GError **error)
{
  g_return_val_if_fail (revision != NULL, FALSE);
  g_return_val_if_fail (problems != NULL && next_step != NULL && reporter != NULL, FALSE);

  return fg_row_check (revision, FG_TABLE_REPORT, report_id, error)
         && fg_log_set (revision, FG_FIELD_REPORT_PROBLEMS, report_id, FG_VALUE_TEXT (problems), error)
         && fg_log_set (revision, FG_FIELD_REPORT_NEXT_STEP, report_id, FG_VALUE_TEXT (next_step), error)
         && fg_log_set (revision, FG_FIELD_REPORT_REPORTER, report_id, FG_VALUE_TEXT (reporter), error);
}

/**
 * fg_item_edit_withdraw_report:
 * @revision: the revision that it belongs to
 * @item_id: a task or a measure
 * @report_id: a progress report of it
 * @error: return location for an error
 *
 * A report that was wrong no longer counts; the log keeps it. To correct one is to withdraw it and to report again.
 *
 * Returns: whether it is withdrawn
 */
gboolean
fg_item_edit_withdraw_report (FgRevision *revision, gint64 item_id, gint64 report_id, GError **error)
{
  g_return_val_if_fail (revision != NULL, FALSE);

  return fg_row_check_item (revision, item_id, error)
         && fg_log_set (revision, FG_FIELD_REPORT_REMOVED, report_id, FG_VALUE_INTEGER (TRUE), error);
}
