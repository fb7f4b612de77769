/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a revision did to a row, in the words of the clerk who reads it: a deadline by its day, an agency by its name, a
 * role by its label; several columns that mean one thing as one change.
 */
#include "fg-history-row-private.h"

#include <glib/gi18n-lib.h>

#include "fg-agency-kind.h"
#include "fg-deadline.h"
#include "fg-history-version-private.h"
#include "fg-item-record-private.h"
#include "fg-plan.h"

static const char OWNER_ITEM[] =
  "SELECT item.kind, item.no, task.no, item.label, item.title, item.body FROM item "
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
  [FG_TABLE_ATTACHMENT] = { FG_FIELD_ATTACHMENT_REPORT_ID, FG_FIELD_ATTACHMENT_NAME, FG_FIELD_ATTACHMENT_REMOVED,
                            FG_FIELD_ATTACHMENT_ITEM_ID, FG_N_FIELDS, NC_("history", "Attachment") },
  [FG_TABLE_TARGET] = { FG_FIELD_TARGET_ITEM_ID, FG_FIELD_TARGET_TEXT, FG_FIELD_TARGET_REMOVED,
                        FG_FIELD_TARGET_ITEM_ID, FG_N_FIELDS, NC_("history", "Target") },
  [FG_TABLE_BODY_DATE] = { FG_FIELD_BODY_DATE_ITEM_ID, FG_FIELD_BODY_DATE_TEXT, FG_FIELD_BODY_DATE_REMOVED,
                           FG_FIELD_BODY_DATE_ITEM_ID, FG_N_FIELDS, NC_("history", "Date in the text") },
  [FG_TABLE_DOUBT] = { FG_FIELD_DOUBT_PLAN_ID, FG_FIELD_DOUBT_MESSAGE, FG_FIELD_DOUBT_REMOVED, FG_FIELD_DOUBT_ITEM_ID,
                       FG_FIELD_DOUBT_PLAN_ID, NC_("history", "Doubt") },
};

typedef char *(*Describe) (FgVersions *versions);

static void
append_part (GPtrArray *parts, const char *part)
{
  if (part != NULL && *part != '\0')
    g_ptr_array_add (parts, g_strdup (part));
}

static char *
join_parts (GPtrArray *parts)
{
  g_ptr_array_add (parts, NULL);
  /* Translators: parts the day, agency, percentage and note of a progress report, or the facts of a deadline. */
  return g_strjoinv (C_("history", ", "), (char **) parts->pdata);
}

static char *
describe_title (FgVersions *versions)
{
  return fg_versions_dup_text (versions, FG_FIELD_ITEM_TITLE);
}

static char *
describe_body (FgVersions *versions)
{
  return fg_versions_dup_text (versions, FG_FIELD_ITEM_BODY);
}

static char *
describe_note (FgVersions *versions)
{
  return fg_versions_dup_text (versions, FG_FIELD_ITEM_NOTE);
}

static char *
describe_status (FgVersions *versions)
{
  gint64 status = fg_versions_get_integer (versions, FG_FIELD_ITEM_STATUS);

  return g_strdup (status >= 0 && status < FG_N_STATUSES ? fg_status_get_label ((FgStatus) status) : "");
}

static char *
describe_archived (FgVersions *versions)
{
  return g_strdup (fg_versions_get_integer (versions, FG_FIELD_PLAN_ARCHIVED) != 0 ? C_("history", "archived")
                                                                                   : C_("history", "in use"));
}

static char *
describe_weight (FgVersions *versions)
{
  return g_strdup_printf ("%g", fg_versions_get_real (versions, FG_FIELD_ITEM_WEIGHT));
}

static char *
describe_deadline (FgVersions *versions)
{
  g_auto (FgDeadline) deadline = FG_DEADLINE_INIT;

  deadline.last_day = (FgDay) fg_versions_get_integer (versions, FG_FIELD_ITEM_DEADLINE_LAST_DAY);
  deadline.words = fg_versions_dup_text (versions, FG_FIELD_ITEM_DEADLINE_WORDS);
  return fg_deadline_to_text (&deadline);
}

static char *
describe_agency_kind (FgVersions *versions)
{
  gint64 kind = fg_versions_get_integer (versions, FG_FIELD_AGENCY_KIND);

  return g_strdup (kind >= 0 && kind < FG_N_AGENCY_KINDS ? fg_agency_kind_get_label ((FgAgencyKind) kind) : "");
}

static char *
describe_short_name (FgVersions *versions)
{
  return fg_versions_dup_text (versions, FG_FIELD_AGENCY_SHORT_NAME);
}

static char *
describe_contact (FgVersions *versions)
{
  return fg_versions_dup_text (versions, FG_FIELD_AGENCY_CONTACT);
}

static char *
describe_phone (FgVersions *versions)
{
  return fg_versions_dup_text (versions, FG_FIELD_AGENCY_PHONE);
}

static char *
describe_agency_place (FgVersions *versions)
{
  return g_strdup_printf ("%d", (int) fg_versions_get_integer (versions, FG_FIELD_AGENCY_ORDINAL));
}

/* The same day can be said in other words, and mean a month or that very day. */
static char *
describe_deadline_fully (FgVersions *versions)
{
  static const char *const precisions[] = {
    [FG_PRECISION_NONE] = NULL,
    [FG_PRECISION_DAY] = NC_("precision", "day"),
    [FG_PRECISION_MONTH] = NC_("precision", "month"),
    [FG_PRECISION_QUARTER] = NC_("precision", "quarter"),
    [FG_PRECISION_HALF] = NC_("precision", "half-year"),
    [FG_PRECISION_YEAR] = NC_("precision", "year"),
    [FG_PRECISION_STANDING] = NC_("precision", "standing"),
    [FG_PRECISION_RECURRING] = NC_("precision", "recurring"),
    [FG_PRECISION_UNRECKONED] = NC_("precision", "no day"),
  };
  gint64 precision = fg_versions_get_integer (versions, FG_FIELD_ITEM_DEADLINE_PRECISION);
  g_autofree char *day = describe_deadline (versions);
  g_autofree char *words = fg_versions_dup_text (versions, FG_FIELD_ITEM_DEADLINE_WORDS);
  const char *name = precision >= 0 && precision < (gint64) G_N_ELEMENTS (precisions) ? precisions[precision] : NULL;
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  append_part (parts, day);
  append_part (parts, g_str_equal (words, day) ? NULL : words);
  append_part (parts, name != NULL ? g_dpgettext2 (GETTEXT_PACKAGE, "precision", name) : NULL);
  return join_parts (parts);
}

/* Fields of an item or an agency that people know. Those of a deadline are one: whichever changed first in this order speaks. Where
 * that leaves nothing to tell apart, all of it is said. */
static const struct
{
  FgField     field;
  Describe    describe;
  Describe    describe_fully;
  const char *label;
} known_fields[] = {
  { FG_FIELD_ITEM_TITLE, describe_title, NULL, NC_("history", "Title") },
  { FG_FIELD_ITEM_BODY, describe_body, NULL, NC_("history", "Text") },
  { FG_FIELD_ITEM_DEADLINE_LAST_DAY, describe_deadline, describe_deadline_fully, NC_("history", "Deadline") },
  { FG_FIELD_ITEM_DEADLINE_WORDS, describe_deadline, describe_deadline_fully, NC_("history", "Deadline") },
  { FG_FIELD_ITEM_DEADLINE_PRECISION, describe_deadline, describe_deadline_fully, NC_("history", "Deadline") },
  { FG_FIELD_ITEM_DEADLINE_FIRST_DAY, describe_deadline, describe_deadline_fully, NC_("history", "Deadline") },
  { FG_FIELD_ITEM_DEADLINE_SPAN, describe_deadline, describe_deadline_fully, NC_("history", "Deadline") },
  { FG_FIELD_ITEM_STATUS, describe_status, NULL, NC_("history", "Status") },
  { FG_FIELD_ITEM_WEIGHT, describe_weight, NULL, NC_("history", "Weight") },
  { FG_FIELD_ITEM_NOTE, describe_note, NULL, NC_("history", "Remarks") },
  { FG_FIELD_PLAN_ARCHIVED, describe_archived, NULL, NC_("history", "Archive") },
  { FG_FIELD_AGENCY_SHORT_NAME, describe_short_name, NULL, NC_("history", "Short name") },
  { FG_FIELD_AGENCY_KIND, describe_agency_kind, NULL, NC_("history", "Kind") },
  { FG_FIELD_AGENCY_CONTACT, describe_contact, NULL, NC_("history", "Contact") },
  { FG_FIELD_AGENCY_PHONE, describe_phone, NULL, NC_("history", "Phone") },
  { FG_FIELD_AGENCY_ORDINAL, describe_agency_place, NULL, NC_("history", "Place in the order of protocol") },
};

/**
 * fg_history_row_speaks_for:
 * @telling: the field that a change names
 * @field: another field of the same table
 *
 * Returns: whether a person who speaks of the first means the second too
 */
gboolean
fg_history_row_speaks_for (FgField telling, FgField field)
{
  Describe meant = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (known_fields); i++)
    if (known_fields[i].field == telling)
      meant = known_fields[i].describe;
  for (guint i = 0; i < G_N_ELEMENTS (known_fields); i++)
    if (known_fields[i].field == field && known_fields[i].describe == meant)
      return TRUE;

  return telling == field;
}

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

static char *
dup_item_title (FgWorkspace *workspace, gint64 item_id, GError **error)
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

  number = fg_item_record_dup_number ((FgItemKind) fg_statement_get_integer (statement, 0),
                                      (int) fg_statement_get_integer (statement, 1),
                                      (int) fg_statement_get_integer (statement, 2),
                                      fg_statement_get_text (statement, 3));
  title = *fg_statement_get_text (statement, 4) != '\0' ? fg_statement_dup_text (statement, 4)
                                                        : fg_item_title_from_text (fg_statement_get_text (statement, 5));
  return *number != '\0' ? g_strjoin (" ", number, title, NULL) : g_steal_pointer (&title);
}

/* An agency as it is called now. */
static char *
dup_row_agency (FgWorkspace *workspace, gint64 agency_id, GError **error)
{
  g_autoptr (FgStatement) statement = fg_workspace_prepare_get (workspace, FG_FIELD_AGENCY_NAME, error);
  FgStep step;

  if (statement == NULL)
    return NULL;

  fg_statement_bind_integer (statement, ":row_id", agency_id);
  if ((step = fg_statement_step (statement, error)) == FG_STEP_ROW)
    return fg_statement_dup_text (statement, 0);

  return step == FG_STEP_DONE ? g_strdup ("") : NULL;
}

static char *
dup_owner_title (const FgHistoryRow *self, FgWorkspace *workspace, GError **error)
{
  return self->table == FG_TABLE_AGENCY ? dup_row_agency (workspace, self->row_id, error)
                                        : dup_item_title (workspace, self->item_id, error);
}

static char *
dup_agency_name (FgVersions *versions, FgField field)
{
  gint64 agency_id = fg_versions_get_integer (versions, field);
  FgVersions agency = *versions;
  char *name;

  /* As it was called then. */
  agency.row_id = agency_id;
  name = fg_versions_dup_text (&agency, FG_FIELD_AGENCY_NAME);
  versions->error = agency.error;
  return name;
}

static char *
describe_assignment (FgVersions *versions)
{
  g_autofree char *agency = dup_agency_name (versions, FG_FIELD_ASSIGNMENT_AGENCY_ID);
  gint64 role = fg_versions_get_integer (versions, FG_FIELD_ASSIGNMENT_ROLE);

  /* Translators: who has which part: %1$s is an agency, %2$s a role (Lead). */
  return g_strdup_printf (C_("history", "%1$s (%2$s)"), agency,
                          role > FG_ROLE_NONE && role < FG_N_ROLES ? fg_role_get_label ((FgRole) role) : "");
}

static char *
describe_alias (FgVersions *versions)
{
  g_autofree char *alias = fg_versions_dup_text (versions, FG_FIELD_AGENCY_ALIAS_NAME);
  g_autofree char *agency = dup_agency_name (versions, FG_FIELD_AGENCY_ALIAS_AGENCY_ID);

  /* Translators: %1$s is another name of the agency %2$s. */
  return g_strdup_printf (C_("history", "%1$s = %2$s"), alias, agency);
}

static char *
describe_member (FgVersions *versions)
{
  g_autofree char *member = dup_agency_name (versions, FG_FIELD_AGENCY_MEMBER_AGENCY_ID);
  g_autofree char *group = dup_agency_name (versions, FG_FIELD_AGENCY_MEMBER_GROUP_ID);

  /* Translators: %1$s is an agency, %2$s the group that it is a member of. */
  return g_strdup_printf (C_("history", "%1$s in %2$s"), member, group);
}

static char *
describe_distinction (FgVersions *versions)
{
  g_autofree char *agency = dup_agency_name (versions, FG_FIELD_AGENCY_DISTINCTION_AGENCY_ID);
  g_autofree char *other = dup_agency_name (versions, FG_FIELD_AGENCY_DISTINCTION_OTHER_ID);

  /* Translators: two agencies that are not the same. */
  return g_strdup_printf (C_("history", "%1$s ≠ %2$s"), agency, other);
}

static char *
describe_report (FgVersions *versions)
{
  g_autofree char *agency = dup_agency_name (versions, FG_FIELD_REPORT_AGENCY_ID);
  g_autofree char *note = fg_versions_dup_text (versions, FG_FIELD_REPORT_NOTE);
  g_autofree char *percent = g_strdup_printf ("%d%%", (int) fg_versions_get_integer (versions, FG_FIELD_REPORT_PERCENT));
  FgDay day = (FgDay) fg_versions_get_integer (versions, FG_FIELD_REPORT_DAY);
  g_autofree char *date = day != FG_DAY_NONE ? fg_day_to_iso (day) : NULL;
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  append_part (parts, date);
  append_part (parts, agency);
  append_part (parts, percent);
  append_part (parts, note);
  return join_parts (parts);
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
  FgField removed = kinds[self->table].removed;

  if (!fg_versions_has (versions, kinds[self->table].first)
      || (removed != FG_N_FIELDS && fg_versions_get_integer (versions, removed) != 0))
    return NULL;

  if (self->table == FG_TABLE_ITEM)
    return describe_item (versions);
  if (self->table == FG_TABLE_AGENCY_ALIAS)
    return describe_alias (versions);
  if (self->table == FG_TABLE_AGENCY_MEMBER)
    return describe_member (versions);
  if (self->table == FG_TABLE_AGENCY_DISTINCTION)
    return describe_distinction (versions);
  if (self->table == FG_TABLE_ASSIGNMENT)
    return describe_assignment (versions);
  if (self->table == FG_TABLE_REPORT)
    return describe_report (versions);

  return fg_versions_dup_text (versions, kinds[self->table].telling);
}

static gboolean
add_change (const FgHistoryRow *self, FgWorkspace *workspace, FgField field, FgHistoryExtent extent, const char *label,
            char *old_value, char *new_value, GPtrArray *changes, GError **error)
{
  g_autofree char *old = old_value;
  g_autofree char *new = new_value;
  char *item_title;
  FgHistoryChange *change;

  /* What changed is nothing that a person sees. */
  if (g_strcmp0 (old, new) == 0)
    return TRUE;
  if (!(item_title = dup_owner_title (self, workspace, error)))
    return FALSE;

  change = g_new0 (FgHistoryChange, 1);
  change->table = g_strdup (fg_table_get_name (self->table));
  change->column = g_strdup (fg_field_get_column (field));
  change->label = g_strdup (g_dpgettext2 (GETTEXT_PACKAGE, "history", label));
  change->extent = extent;
  change->row_id = self->row_id;
  change->plan_id = self->plan_id;
  change->item_id = self->item_id;
  change->item_title = item_title;
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
  Describe last = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (known_fields); i++)
    {
      g_autofree char *old = NULL;
      g_autofree char *new = NULL;

      if (!has_changed (self, known_fields[i].field) || known_fields[i].describe == last)
        continue;

      last = known_fields[i].describe;
      old = last (before);
      new = last (after);
      if (known_fields[i].describe_fully != NULL && g_str_equal (old, new))
        {
          g_free (old);
          g_free (new);
          old = known_fields[i].describe_fully (before);
          new = known_fields[i].describe_fully (after);
        }
      if (!add_change (self, before->workspace, known_fields[i].field, FG_HISTORY_FIELD, known_fields[i].label,
                       g_steal_pointer (&old), g_steal_pointer (&new), changes, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
is_about_fields (const FgHistoryRow *self)
{
  if (self->table == FG_TABLE_PLAN)
    return has_changed (self, FG_FIELD_PLAN_ARCHIVED) && !has_changed (self, kinds[FG_TABLE_PLAN].first);

  return (self->table == FG_TABLE_ITEM || self->table == FG_TABLE_AGENCY) && !has_changed (self, kinds[self->table].first)
         && !has_changed (self, kinds[self->table].removed);
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

  if (is_about_fields (self))
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
