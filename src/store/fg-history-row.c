/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a revision did to a row, in the words of the clerk who reads it: a deadline by its day, an agency by its name, a
 * role by its label; several columns that mean one thing as one change.
 */
#include "fg-history-row-private.h"

#include <glib/gi18n-lib.h>

#include "fg-history-day-private.h"
#include "fg-history-field-private.h"
#include "fg-item-label.h"
#include "fg-plan.h"

static const char OWNER_ITEM[] =
  "SELECT item.kind, item.no, task.no, item.label, item.title, item.body, task.label FROM item "
  "LEFT JOIN item AS task ON task.id = item.parent_id WHERE item.id = :item_id";

/* What a row of each table is to a person: the field that came first in the log, the one that tells what it is, and
 * whether it was taken away. FG_N_FIELDS stands for no such field. */
static const struct
{
  FgField     first;
  FgField     telling;
  FgField     removed;
  FgField     item_id;
  FgField     plan_id;
  const char *label;
} kinds[FG_N_TABLES] = {
  [FG_TABLE_PLAN] = { FG_FIELD_PLAN_ORDINAL, FG_FIELD_PLAN_TITLE, FG_FIELD_PLAN_REMOVED, FG_N_FIELDS, FG_N_FIELDS,
                      NC_("history", "Plan") },
  [FG_TABLE_ITEM] = { FG_FIELD_ITEM_PLAN_ID, FG_FIELD_ITEM_BODY, FG_FIELD_ITEM_REMOVED, FG_N_FIELDS,
                      FG_FIELD_ITEM_PLAN_ID, NC_("history", "Entry") },
  [FG_TABLE_REQUIREMENT] = { FG_FIELD_REQUIREMENT_PLAN_ID, FG_FIELD_REQUIREMENT_TITLE, FG_FIELD_REQUIREMENT_REMOVED,
                             FG_N_FIELDS, FG_FIELD_REQUIREMENT_PLAN_ID, NC_("history", "Requirement") },
  [FG_TABLE_AGENCY] = { FG_FIELD_AGENCY_NAME, FG_FIELD_AGENCY_NAME, FG_FIELD_AGENCY_REMOVED, FG_N_FIELDS,
                        FG_N_FIELDS, NC_("history", "Agency") },
  [FG_TABLE_AGENCY_ALIAS] = { FG_FIELD_AGENCY_ALIAS_AGENCY_ID, FG_FIELD_AGENCY_ALIAS_NAME, FG_FIELD_AGENCY_ALIAS_REMOVED,
                              FG_N_FIELDS, FG_N_FIELDS, NC_("history", "Other name of an agency") },
  [FG_TABLE_AGENCY_MEMBER] = { FG_FIELD_AGENCY_MEMBER_GROUP_ID, FG_FIELD_AGENCY_MEMBER_AGENCY_ID,
                               FG_FIELD_AGENCY_MEMBER_REMOVED, FG_N_FIELDS, FG_N_FIELDS,
                               NC_("history", "Member of a group") },
  [FG_TABLE_AGENCY_DISTINCTION] = { FG_FIELD_AGENCY_DISTINCTION_AGENCY_ID, FG_FIELD_AGENCY_DISTINCTION_AGENCY_ID,
                                    FG_FIELD_AGENCY_DISTINCTION_REMOVED, FG_N_FIELDS, FG_N_FIELDS,
                                    NC_("history", "Not the same agency") },
  [FG_TABLE_ASSIGNMENT] = { FG_FIELD_ASSIGNMENT_ITEM_ID, FG_FIELD_ASSIGNMENT_ROLE, FG_FIELD_ASSIGNMENT_REMOVED,
                            FG_FIELD_ASSIGNMENT_ITEM_ID, FG_N_FIELDS, NC_("history", "Assignment") },
  [FG_TABLE_REPORT] = { FG_FIELD_REPORT_ITEM_ID, FG_FIELD_REPORT_PERCENT, FG_FIELD_REPORT_REMOVED,
                        FG_FIELD_REPORT_ITEM_ID, FG_N_FIELDS, NC_("history", "Progress report") },
  [FG_TABLE_FINDING] = { FG_FIELD_FINDING_ITEM_ID, FG_FIELD_FINDING_PROBLEM, FG_FIELD_FINDING_REMOVED,
                         FG_FIELD_FINDING_ITEM_ID, FG_N_FIELDS, NC_("history", "Finding") },
  [FG_TABLE_MILESTONE] = { FG_FIELD_MILESTONE_ITEM_ID, FG_FIELD_MILESTONE_TITLE, FG_FIELD_MILESTONE_REMOVED,
                           FG_FIELD_MILESTONE_ITEM_ID, FG_N_FIELDS, NC_("history", "Milestone") },
  [FG_TABLE_REMINDER] = { FG_FIELD_REMINDER_ITEM_ID, FG_FIELD_REMINDER_LEVEL, FG_FIELD_REMINDER_REMOVED,
                          FG_FIELD_REMINDER_ITEM_ID, FG_N_FIELDS, NC_("history", "Reminder") },
  [FG_TABLE_MERIT] = { FG_FIELD_MERIT_ITEM_ID, FG_FIELD_MERIT_TEXT, FG_FIELD_MERIT_REMOVED, FG_FIELD_MERIT_ITEM_ID,
                       FG_N_FIELDS, NC_("history", "Merit or exemption") },
  [FG_TABLE_CALENDAR_DAY] = { FG_FIELD_CALENDAR_DAY_DAY, FG_FIELD_CALENDAR_DAY_DAY, FG_FIELD_CALENDAR_DAY_REMOVED,
                              FG_N_FIELDS, FG_N_FIELDS, NC_("history", "Day of the calendar") },
  [FG_TABLE_ATTACHMENT] = { FG_FIELD_ATTACHMENT_ITEM_ID, FG_FIELD_ATTACHMENT_NAME, FG_FIELD_ATTACHMENT_REMOVED,
                            FG_FIELD_ATTACHMENT_ITEM_ID, FG_N_FIELDS, NC_("history", "Attachment") },
  [FG_TABLE_TARGET] = { FG_FIELD_TARGET_ITEM_ID, FG_FIELD_TARGET_TEXT, FG_FIELD_TARGET_REMOVED,
                        FG_FIELD_TARGET_ITEM_ID, FG_N_FIELDS, NC_("history", "Target") },
  [FG_TABLE_BODY_DATE] = { FG_FIELD_BODY_DATE_ITEM_ID, FG_FIELD_BODY_DATE_TEXT, FG_FIELD_BODY_DATE_REMOVED,
                           FG_FIELD_BODY_DATE_ITEM_ID, FG_N_FIELDS, NC_("history", "Date in the text") },
  [FG_TABLE_DOUBT] = { FG_FIELD_DOUBT_PLAN_ID, FG_FIELD_DOUBT_MESSAGE, FG_FIELD_DOUBT_REMOVED, FG_FIELD_DOUBT_ITEM_ID,
                       FG_FIELD_DOUBT_PLAN_ID, NC_("history", "Doubt") },
};

static gboolean
fetch_field (FgWorkspace *workspace, FgField field, gint64 row_id, gint64 *value, GError **error)
{
  g_autoptr (FgStatement) statement = NULL;

  *value = 0;
  if (field == FG_N_FIELDS || row_id == 0)
    return TRUE;
  if (!(statement = fg_workspace_prepare_get (workspace, field, error)))
    return FALSE;

  fg_statement_bind_integer (statement, ":row_id", row_id);
  return fg_statement_fetch_integer (statement, value, error);
}

/**
 * fg_history_row_find_owners:
 * @self: a row whose @item_id and @plan_id are to be filled in
 * @workspace: its workspace
 * @error: return location for an error
 *
 * Returns: whether they are
 */
gboolean
fg_history_row_find_owners (FgHistoryRow *self, FgWorkspace *workspace, GError **error)
{
  if (!fetch_field (workspace, kinds[self->table].item_id, self->row_id, &self->item_id, error)
      || !fetch_field (workspace, kinds[self->table].plan_id, self->row_id, &self->plan_id, error))
    return FALSE;

  if (self->table == FG_TABLE_PLAN)
    self->plan_id = self->row_id;
  else if (self->table == FG_TABLE_ITEM)
    self->item_id = self->row_id;
  else if (self->plan_id == 0)
    return fetch_field (workspace, FG_FIELD_ITEM_PLAN_ID, self->item_id, &self->plan_id, error);

  return TRUE;
}

/**
 * fg_history_row_dup_item_title:
 * @workspace: a workspace
 * @item_id: an item, 0 for none
 * @error: return location for an error
 *
 * Returns: (transfer full): its number and title, empty for none; %NULL with @error set
 */
char *
fg_history_row_dup_item_title (FgWorkspace *workspace, gint64 item_id, GError **error)
{
  g_autoptr (FgStatement) statement = NULL;
  g_autofree char *number = NULL;
  g_autofree char *title = NULL;
  FgStep step;

  if (item_id == 0)
    return g_strdup ("");
  if (!(statement = fg_workspace_prepare (workspace, OWNER_ITEM, error)))
    return NULL;

  fg_statement_bind_integer (statement, ":item_id", item_id);
  if ((step = fg_statement_step (statement, error)) != FG_STEP_ROW)
    return step == FG_STEP_DONE ? g_strdup ("") : NULL;

  number = fg_item_label_dup_name ((FgItemKind) fg_statement_get_integer (statement, 0),
                                   (int) fg_statement_get_integer (statement, 1), fg_statement_get_text (statement, 3),
                                   (int) fg_statement_get_integer (statement, 2), fg_statement_get_text (statement, 6));
  title = *fg_statement_get_text (statement, 4) != '\0' ? fg_statement_dup_text (statement, 4)
                                                        : fg_item_title_from_text (fg_statement_get_text (statement, 5));
  return *number != '\0' ? g_strjoin (" ", number, title, NULL) : g_steal_pointer (&title);
}

/* A plan or an agency as it is called now. */
static char *
dup_present_name (FgWorkspace *workspace, FgField field, gint64 row_id, GError **error)
{
  g_autoptr (FgStatement) statement = fg_workspace_prepare_get (workspace, field, error);
  FgStep step;

  if (statement == NULL)
    return NULL;

  fg_statement_bind_integer (statement, ":row_id", row_id);
  if ((step = fg_statement_step (statement, error)) == FG_STEP_ROW)
    return fg_statement_dup_text (statement, 0);

  return step == FG_STEP_DONE ? g_strdup ("") : NULL;
}

/* What it is that changed. A plan that came or went says so itself. */
static char *
dup_owner_title (const FgHistoryRow *self, FgHistoryExtent extent, FgWorkspace *workspace, GError **error)
{
  if (self->table == FG_TABLE_AGENCY)
    return dup_present_name (workspace, FG_FIELD_AGENCY_NAME, self->row_id, error);
  if (self->table == FG_TABLE_PLAN && extent == FG_HISTORY_FIELD)
    return dup_present_name (workspace, FG_FIELD_PLAN_TITLE, self->row_id, error);

  return fg_history_row_dup_item_title (workspace, self->item_id, error);
}

static char *
describe_assignment (FgVersions *versions)
{
  g_autofree char *agency = fg_history_dup_agency (versions, FG_FIELD_ASSIGNMENT_AGENCY_ID);
  gint64 role = fg_versions_get_integer (versions, FG_FIELD_ASSIGNMENT_ROLE);

  /* Translators: who has which part: %1$s is an agency, %2$s a role (Lead). */
  return g_strdup_printf (C_("history", "%1$s (%2$s)"), agency,
                          role > FG_ROLE_NONE && role < FG_N_ROLES ? fg_role_get_label ((FgRole) role) : "");
}

static char *
describe_alias (FgVersions *versions)
{
  g_autofree char *alias = fg_versions_dup_text (versions, FG_FIELD_AGENCY_ALIAS_NAME);
  g_autofree char *agency = fg_history_dup_agency (versions, FG_FIELD_AGENCY_ALIAS_AGENCY_ID);

  /* Translators: %1$s is another name of the agency %2$s. */
  return g_strdup_printf (C_("history", "%1$s = %2$s"), alias, agency);
}

static char *
describe_member (FgVersions *versions)
{
  g_autofree char *member = fg_history_dup_agency (versions, FG_FIELD_AGENCY_MEMBER_AGENCY_ID);
  g_autofree char *group = fg_history_dup_agency (versions, FG_FIELD_AGENCY_MEMBER_GROUP_ID);

  /* Translators: %1$s is an agency, %2$s the group that it is a member of. */
  return g_strdup_printf (C_("history", "%1$s in %2$s"), member, group);
}

static char *
describe_distinction (FgVersions *versions)
{
  g_autofree char *agency = fg_history_dup_agency (versions, FG_FIELD_AGENCY_DISTINCTION_AGENCY_ID);
  g_autofree char *other = fg_history_dup_agency (versions, FG_FIELD_AGENCY_DISTINCTION_OTHER_ID);

  /* Translators: two agencies that are not the same. */
  return g_strdup_printf (C_("history", "%1$s ≠ %2$s"), agency, other);
}

static const char *
get_sign (FgVersions *versions)
{
  static const char *const signs[] = {
    [FG_COMPARISON_NONE] = "",
    [FG_COMPARISON_AT_MOST] = "≤ ",
    [FG_COMPARISON_AT_LEAST] = "≥ ",
    [FG_COMPARISON_EQUAL] = "= ",
  };
  gint64 comparison = fg_versions_get_integer (versions, FG_FIELD_TARGET_COMPARISON);

  return comparison >= 0 && comparison < (gint64) G_N_ELEMENTS (signs) ? signs[comparison] : "";
}

static char *
describe_report (FgVersions *versions)
{
  g_autofree char *agency = fg_history_dup_agency (versions, FG_FIELD_REPORT_AGENCY_ID);
  g_autofree char *note = fg_versions_dup_text (versions, FG_FIELD_REPORT_NOTE);
  g_autofree char *percent = g_strdup_printf ("%d%%", (int) fg_versions_get_integer (versions, FG_FIELD_REPORT_PERCENT));
  g_autofree char *date = fg_history_dup_day (versions, FG_FIELD_REPORT_DAY);
  g_autofree char *problems = fg_versions_dup_text (versions, FG_FIELD_REPORT_PROBLEMS);
  g_autofree char *next_step = fg_versions_dup_text (versions, FG_FIELD_REPORT_NEXT_STEP);
  g_autofree char *reporter = fg_versions_dup_text (versions, FG_FIELD_REPORT_REPORTER);
  const char *const parts[] = { date, agency, percent, note, problems, next_step, reporter };

  return fg_history_join_parts (parts, G_N_ELEMENTS (parts));
}

static char *
describe_requirement (FgVersions *versions)
{
  g_autofree char *title = fg_versions_dup_text (versions, FG_FIELD_REQUIREMENT_TITLE);
  g_autofree char *text = fg_versions_dup_text (versions, FG_FIELD_REQUIREMENT_TEXT);
  g_autofree char *day = fg_history_dup_day (versions, FG_FIELD_REQUIREMENT_DONE_DAY);
  g_autofree char *note = fg_versions_dup_text (versions, FG_FIELD_REQUIREMENT_NOTE);
  const char *const parts[] = { title, text, day, note };

  return fg_history_join_parts (parts, G_N_ELEMENTS (parts));
}

static char *
describe_target (FgVersions *versions)
{
  g_autofree char *text = fg_versions_dup_text (versions, FG_FIELD_TARGET_TEXT);
  g_autofree char *unit = fg_versions_dup_text (versions, FG_FIELD_TARGET_UNIT);
  double value = fg_versions_get_real (versions, FG_FIELD_TARGET_VALUE);
  const char *sign = get_sign (versions);
  g_autofree char *goal = *sign != '\0' || value != 0 ? g_strdup_printf ("%s%g%s", sign, value, unit) : NULL;
  g_autofree char *baseline = fg_versions_dup_text (versions, FG_FIELD_TARGET_BASELINE);
  g_autofree char *present = fg_versions_dup_text (versions, FG_FIELD_TARGET_PRESENT);
  /* Translators: of a target: %s is the number at which it began. */
  g_autofree char *from = fg_history_dup_phrase (C_("history", "from %s"), baseline);
  /* Translators: of a target: %s is the number at which it is now. */
  g_autofree char *now = fg_history_dup_phrase (C_("history", "now %s"), present);
  const char *const parts[] = { text, goal != NULL ? goal : unit, from, now };

  return fg_history_join_parts (parts, G_N_ELEMENTS (parts));
}

static char *
describe_body_date (FgVersions *versions)
{
  g_autofree char *text = fg_versions_dup_text (versions, FG_FIELD_BODY_DATE_TEXT);
  g_autofree char *date = fg_history_dup_day (versions, FG_FIELD_BODY_DATE_DAY);
  const char *const parts[] = { text, date };

  return fg_history_join_parts (parts, G_N_ELEMENTS (parts));
}

static char *
describe_item (FgVersions *versions)
{
  g_autofree char *title = fg_versions_dup_text (versions, FG_FIELD_ITEM_TITLE);
  g_autofree char *body = fg_versions_dup_text (versions, FG_FIELD_ITEM_BODY);

  return *title != '\0' ? g_steal_pointer (&title) : fg_item_title_from_text (body);
}

/* What the row was as a whole, NULL where it was not there. */
static char *
describe_whole (const FgHistoryRow *self, FgVersions *versions)
{
  static char *(*const describers[FG_N_TABLES]) (FgVersions *versions) = {
    [FG_TABLE_ITEM] = describe_item,
    [FG_TABLE_REQUIREMENT] = describe_requirement,
    [FG_TABLE_AGENCY_ALIAS] = describe_alias,
    [FG_TABLE_AGENCY_MEMBER] = describe_member,
    [FG_TABLE_AGENCY_DISTINCTION] = describe_distinction,
    [FG_TABLE_ASSIGNMENT] = describe_assignment,
    [FG_TABLE_REPORT] = describe_report,
    [FG_TABLE_TARGET] = describe_target,
    [FG_TABLE_BODY_DATE] = describe_body_date,
    [FG_TABLE_MILESTONE] = fg_history_describe_milestone,
    [FG_TABLE_REMINDER] = fg_history_describe_reminder,
    [FG_TABLE_FINDING] = fg_history_describe_finding,
    [FG_TABLE_MERIT] = fg_history_describe_merit,
    [FG_TABLE_CALENDAR_DAY] = fg_history_describe_calendar_day,
  };
  FgField removed = kinds[self->table].removed;

  if (!fg_versions_has (versions, kinds[self->table].first)
      || (removed != FG_N_FIELDS && fg_versions_get_integer (versions, removed) != 0))
    return NULL;

  return describers[self->table] != NULL ? describers[self->table] (versions)
                                         : fg_versions_dup_text (versions, kinds[self->table].telling);
}

/* NULL with @error set. */
static FgHistoryChange *
make_change (const FgHistoryRow *self, FgWorkspace *workspace, FgField field, FgHistoryExtent extent, const char *label,
             GError **error)
{
  char *item_title = dup_owner_title (self, extent, workspace, error);
  FgHistoryChange *change;

  if (item_title == NULL)
    return NULL;

  change = g_new0 (FgHistoryChange, 1);
  change->table = g_strdup (fg_table_get_name (self->table));
  change->column = g_strdup (fg_field_get_column (field));
  change->label = g_strdup (g_dpgettext2 (GETTEXT_PACKAGE, "history", label));
  change->extent = extent;
  change->row_id = self->row_id;
  change->plan_id = self->plan_id;
  change->item_id = self->item_id;
  change->item_title = item_title;
  return change;
}

static gboolean
add_change (const FgHistoryRow *self, FgWorkspace *workspace, FgField field, FgHistoryExtent extent, const char *label,
            char *old_value, char *new_value, GPtrArray *changes, GError **error)
{
  g_autofree char *old = old_value;
  g_autofree char *new = new_value;
  FgHistoryChange *change;

  /* What changed is nothing that a person sees. */
  if (g_strcmp0 (old, new) == 0)
    return TRUE;
  if (!(change = make_change (self, workspace, field, extent, label, error)))
    return FALSE;

  change->old_value = g_steal_pointer (&old);
  change->new_value = g_steal_pointer (&new);
  g_ptr_array_add (changes, change);
  return TRUE;
}

static gboolean
has_changed (const FgHistoryRow *self, FgField field)
{
  for (guint i = 0; i < self->fields->len; i++)
    if (g_array_index (self->fields, FgField, i) == field)
      return TRUE;

  return FALSE;
}

static gboolean
describe_fields (const FgHistoryRow *self, FgVersions *before, FgVersions *after, GPtrArray *changes, GError **error)
{
  const FgHistoryField *field = NULL;
  FgHistoryDescribe last = NULL;

  for (guint i = 0; (field = fg_history_field_get (i)) != NULL; i++)
    {
      g_autofree char *old = NULL;
      g_autofree char *new = NULL;

      if (!has_changed (self, field->field) || field->describe == last)
        continue;

      last = field->describe;
      old = last (before);
      new = last (after);
      if (field->describe_fully != NULL && g_str_equal (old, new))
        {
          g_free (old);
          g_free (new);
          old = field->describe_fully (before);
          new = field->describe_fully (after);
        }
      if (!add_change (self, before->workspace, field->field, FG_HISTORY_FIELD, field->label, g_steal_pointer (&old),
                       g_steal_pointer (&new), changes, error))
        return FALSE;
    }

  return TRUE;
}

/* Plans, items and agencies stay for years and change in single fields; other rows come and go as a whole. */
static gboolean
is_about_fields (const FgHistoryRow *self, FgVersions *before)
{
  return (self->table == FG_TABLE_PLAN || self->table == FG_TABLE_ITEM || self->table == FG_TABLE_AGENCY)
         && !has_changed (self, kinds[self->table].removed) && fg_versions_has (before, kinds[self->table].first);
}

/**
 * fg_history_row_describe:
 * @self: a row with its owners
 * @workspace: its workspace
 * @changes: (element-type FgHistoryChange): where to add what is to be said
 * @error: return location for an error
 *
 * Returns: whether all was said
 */
gboolean
fg_history_row_describe (const FgHistoryRow *self, FgWorkspace *workspace, GPtrArray *changes, GError **error)
{
  FgVersions before = { workspace, self->row_id, self->stamp, self->replica, FG_MOMENT_BEFORE, NULL };
  FgVersions after = { workspace, self->row_id, self->stamp, self->replica, FG_MOMENT_AFTER, NULL };
  GError **wrong;
  gboolean is_said;

  if (is_about_fields (self, &before))
    is_said = describe_fields (self, &before, &after, changes, error);
  else
    is_said = add_change (self, workspace, kinds[self->table].telling, FG_HISTORY_ROW, kinds[self->table].label,
                          describe_whole (self, &before), describe_whole (self, &after), changes, error);

  wrong = before.error != NULL ? &before.error : &after.error;
  if (is_said && *wrong != NULL)
    {
      is_said = FALSE;
      g_propagate_error (error, g_steal_pointer (wrong));
    }

  g_clear_error (&before.error);
  g_clear_error (&after.error);
  return is_said;
}

static const FgHistoryField *
find_field (FgField field)
{
  const FgHistoryField *known = NULL;

  for (guint i = 0; (known = fg_history_field_get (i)) != NULL; i++)
    if (known->field == field)
      return known;
  return NULL;
}

/**
 * fg_history_row_tell:
 * @self: a row with its owners
 * @workspace: its workspace
 * @field: a field of it
 * @error: return location for an error
 *
 * What the field held after the revision, whatever it held before: a version of it, in words. A field that has none of
 * its own is told by its row.
 *
 * Returns: (transfer full): the words, as the new value of a change; %NULL with @error set
 */
FgHistoryChange *
fg_history_row_tell (const FgHistoryRow *self, FgWorkspace *workspace, FgField field, GError **error)
{
  FgVersions after = { workspace, self->row_id, self->stamp, self->replica, FG_MOMENT_AFTER, NULL };
  const FgHistoryField *known = find_field (field);
  FgHistoryChange *change;

  change = known != NULL ? make_change (self, workspace, field, FG_HISTORY_FIELD, known->label, error)
                         : make_change (self, workspace, field, FG_HISTORY_ROW, kinds[self->table].label, error);
  if (change == NULL)
    return NULL;

  change->new_value = known != NULL ? known->describe (&after) : describe_whole (self, &after);
  if (after.error == NULL)
    return change;

  fg_history_change_free (change);
  g_propagate_error (error, after.error);
  return NULL;
}
