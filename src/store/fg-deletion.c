/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A deletion is a field: the row stays, and is marked. Who deletes on one desk what somebody edits on another meanwhile,
 * without either having seen the other's, does not win: the row stays in sight until a person decides. The log tells that
 * of the two alone. A deletion names all revisions that it found on the row, and an edit of a deleted row names the
 * deletion; where neither names the other, neither was seen.
 */
#include "fg-deletion-private.h"

static const FgField removed_fields[FG_N_TABLES] = {
  [FG_TABLE_PLAN] = FG_FIELD_PLAN_REMOVED,
  [FG_TABLE_ITEM] = FG_FIELD_ITEM_REMOVED,
  [FG_TABLE_REQUIREMENT] = FG_FIELD_REQUIREMENT_REMOVED,
  [FG_TABLE_AGENCY] = FG_FIELD_AGENCY_REMOVED,
  [FG_TABLE_AGENCY_ALIAS] = FG_FIELD_AGENCY_ALIAS_REMOVED,
  [FG_TABLE_AGENCY_MEMBER] = FG_FIELD_AGENCY_MEMBER_REMOVED,
  [FG_TABLE_AGENCY_DISTINCTION] = FG_FIELD_AGENCY_DISTINCTION_REMOVED,
  [FG_TABLE_ASSIGNMENT] = FG_FIELD_ASSIGNMENT_REMOVED,
  [FG_TABLE_REPORT] = FG_FIELD_REPORT_REMOVED,
  [FG_TABLE_FINDING] = FG_FIELD_FINDING_REMOVED,
  [FG_TABLE_ATTACHMENT] = FG_FIELD_ATTACHMENT_REMOVED,
  [FG_TABLE_TARGET] = FG_FIELD_TARGET_REMOVED,
  [FG_TABLE_MILESTONE] = FG_FIELD_MILESTONE_REMOVED,
  [FG_TABLE_BODY_DATE] = FG_FIELD_BODY_DATE_REMOVED,
  [FG_TABLE_REMINDER] = FG_FIELD_REMINDER_REMOVED,
  [FG_TABLE_MERIT] = FG_FIELD_MERIT_REMOVED,
  [FG_TABLE_DOUBT] = FG_FIELD_DOUBT_REMOVED,
  [FG_TABLE_CALENDAR_DAY] = FG_FIELD_CALENDAR_DAY_REMOVED,
};

/* What one desk did it did in turn, so an edit of the same desk is none that was not seen. */
static const char IS_OVERRULED[] =
  "WITH deletion AS ("
    "SELECT change.revision, change.value, change.replaced, revision.replica FROM change "
    "JOIN revision ON revision.id = change.revision "
    "WHERE change.row_id = :row_id AND change.field = :field AND revision.stamp <= :last_stamp "
    "ORDER BY revision.stamp DESC, revision.replica DESC LIMIT 1) "
  "SELECT EXISTS (SELECT 1 FROM deletion JOIN change AS edit ON edit.row_id = :row_id AND edit.field <> :field "
    "JOIN revision ON revision.id = edit.revision "
    "WHERE deletion.value = 1 AND revision.stamp <= :last_stamp AND revision.replica <> deletion.replica "
    "AND edit.revision NOT IN (SELECT value FROM json_each (deletion.replaced)) "
    "AND deletion.revision NOT IN (SELECT value FROM json_each (edit.replaced)))";

/**
 * fg_deletion_get_field:
 * @table: a table
 *
 * Returns: the field that says whether a row is out of sight
 */
FgField
fg_deletion_get_field (FgTable table)
{
  return removed_fields[table];
}

/**
 * fg_deletion_is_overruled:
 * @workspace: a workspace
 * @table: a table
 * @row_id: a row that is deleted by the last version of that field
 * @last_stamp: the last stamp that counts
 * @is_overruled: (out): whether the deletion does not hold, as somebody edited the row unseen by it
 * @error: return location for an error
 *
 * Returns: whether it could be found out
 */
gboolean
fg_deletion_is_overruled (FgWorkspace *workspace, FgTable table, gint64 row_id, gint64 last_stamp,
                          gboolean *is_overruled, GError **error)
{
  g_autoptr (FgStatement) statement = fg_workspace_prepare (workspace, IS_OVERRULED, error);
  gint64 found = 0;

  if (statement == NULL)
    return FALSE;

  fg_statement_bind_integer (statement, ":row_id", row_id);
  fg_statement_bind_integer (statement, ":field", fg_workspace_get_field_id (workspace, removed_fields[table]));
  fg_statement_bind_integer (statement, ":last_stamp", last_stamp);
  if (!fg_statement_fetch_integer (statement, &found, error))
    return FALSE;

  *is_overruled = found != 0;
  return TRUE;
}
