/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Every field that a person can know has a word in the history: whichever changes, the clerk reads what it is called and
 * what it held, never the name of a column.
 */
#include "fg-history.h"

#include <string.h>

#include "fg-agency-edit.h"
#include "fg-agency-group.h"
#include "fg-agency-merge.h"
#include "fg-agency-table.h"
#include "fg-attachment.h"
#include "fg-item-edit.h"
#include "fg-log-private.h"
#include "fg-reminder-level.h"
#include "fg-work-calendar.h"
#include "workspace-fixture.h"

/* What no person sees: where in the notice a fact stood, how rows are ordered in their owner, what an attachment's bytes
 * are, how an assignment came about; and which row a row belongs to, which never changes once it is made. */
static gboolean
is_unseen (FgField field)
{
  static const FgField unseen[] = {
    FG_FIELD_PLAN_ORDINAL,         FG_FIELD_ITEM_PLAN_ID,         FG_FIELD_ITEM_SPAN,
    FG_FIELD_ITEM_DEADLINE_SPAN,   FG_FIELD_ITEM_DEADLINE_FIRST_DAY, FG_FIELD_REQUIREMENT_PLAN_ID,
    FG_FIELD_REQUIREMENT_ORDINAL,  FG_FIELD_REQUIREMENT_SPAN,     FG_FIELD_AGENCY_PLACED,
    FG_FIELD_AGENCY_MEMBER_ORDINAL, FG_FIELD_ASSIGNMENT_ITEM_ID,  FG_FIELD_ASSIGNMENT_ORDINAL,
    FG_FIELD_ASSIGNMENT_BY_RULE,   FG_FIELD_ASSIGNMENT_SPAN,      FG_FIELD_REPORT_ITEM_ID,
    FG_FIELD_ATTACHMENT_REPORT_ID, FG_FIELD_ATTACHMENT_ITEM_ID,   FG_FIELD_ATTACHMENT_SIZE,
    FG_FIELD_ATTACHMENT_HASH,      FG_FIELD_TARGET_ITEM_ID,       FG_FIELD_TARGET_ORDINAL,
    FG_FIELD_TARGET_SPAN,          FG_FIELD_BODY_DATE_ITEM_ID,    FG_FIELD_BODY_DATE_ORDINAL,
    FG_FIELD_BODY_DATE_SPAN,       FG_FIELD_DOUBT_PLAN_ID,        FG_FIELD_DOUBT_ITEM_ID,
    FG_FIELD_DOUBT_ORDINAL,        FG_FIELD_DOUBT_LINE,           FG_FIELD_DOUBT_COLUMN,
    FG_FIELD_DOUBT_SPAN,           FG_FIELD_ATTACHMENT_FINDING_ID, FG_FIELD_MILESTONE_ITEM_ID,
    FG_FIELD_MILESTONE_ORDINAL,    FG_FIELD_MILESTONE_PRECISION,  FG_FIELD_MILESTONE_FIRST_DAY,
    FG_FIELD_REMINDER_ITEM_ID,     FG_FIELD_FINDING_ITEM_ID,      FG_FIELD_MERIT_ITEM_ID,
  };

  for (guint i = 0; i < G_N_ELEMENTS (unseen); i++)
    if (unseen[i] == field)
      return TRUE;

  return FALSE;
}

/* What only the reader of a notice finds. */
static void
add_findings (FgRevision *revision, gint64 plan, gint64 item, GError **error)
{
  const FgFieldValue requirement[] = {
    { FG_FIELD_REQUIREMENT_PLAN_ID, FG_VALUE_INTEGER (plan) },
    { FG_FIELD_REQUIREMENT_TITLE, FG_VALUE_TEXT ("加强领导") },
  };
  const FgFieldValue body_date[] = {
    { FG_FIELD_BODY_DATE_ITEM_ID, FG_VALUE_INTEGER (item) },
    { FG_FIELD_BODY_DATE_DAY, FG_VALUE_INTEGER (fg_day_from_ymd (2019, 10, 31)) },
  };
  const FgFieldValue target[] = {
    { FG_FIELD_TARGET_ITEM_ID, FG_VALUE_INTEGER (item) },
    { FG_FIELD_TARGET_TEXT, FG_VALUE_TEXT ("压缩至3个工作日") },
  };
  const FgFieldValue doubt[] = {
    { FG_FIELD_DOUBT_PLAN_ID, FG_VALUE_INTEGER (plan) },
    { FG_FIELD_DOUBT_ITEM_ID, FG_VALUE_INTEGER (item) },
    { FG_FIELD_DOUBT_MESSAGE, FG_VALUE_TEXT ("括号不成对") },
  };

  fg_log_insert (revision, FG_TABLE_REQUIREMENT, requirement, G_N_ELEMENTS (requirement), NULL, error);
  fg_log_insert (revision, FG_TABLE_BODY_DATE, body_date, G_N_ELEMENTS (body_date), NULL, error);
  fg_log_insert (revision, FG_TABLE_TARGET, target, G_N_ELEMENTS (target), NULL, error);
  fg_log_insert (revision, FG_TABLE_DOUBT, doubt, G_N_ELEMENTS (doubt), NULL, error);
}

/* What only a clerk finds. */
static void
add_day (FgRevision *revision, gint64 item, gint64 agency, GError **error)
{
  const FgFieldValue milestone[] = {
    { FG_FIELD_MILESTONE_ITEM_ID, FG_VALUE_INTEGER (item) },
    { FG_FIELD_MILESTONE_LAST_DAY, FG_VALUE_INTEGER (fg_day_from_ymd (2019, 10, 31)) },
    { FG_FIELD_MILESTONE_TITLE, FG_VALUE_TEXT ("出台方案") },
  };
  const FgFieldValue finding[] = {
    { FG_FIELD_FINDING_ITEM_ID, FG_VALUE_INTEGER (item) },
    { FG_FIELD_FINDING_AGENCY_ID, FG_VALUE_INTEGER (agency) },
    { FG_FIELD_FINDING_FOUND_DAY, FG_VALUE_INTEGER (fg_day_from_ymd (2019, 9, 1)) },
    { FG_FIELD_FINDING_PROBLEM, FG_VALUE_TEXT ("进度滞后") },
  };
  const FgFieldValue reminder[] = {
    { FG_FIELD_REMINDER_ITEM_ID, FG_VALUE_INTEGER (item) },
    { FG_FIELD_REMINDER_AGENCY_ID, FG_VALUE_INTEGER (agency) },
    { FG_FIELD_REMINDER_LEVEL, FG_VALUE_INTEGER (FG_REMINDER_SECOND) },
  };
  const FgFieldValue merit[] = {
    { FG_FIELD_MERIT_ITEM_ID, FG_VALUE_INTEGER (item) },
    { FG_FIELD_MERIT_AGENCY_ID, FG_VALUE_INTEGER (agency) },
    { FG_FIELD_MERIT_TEXT, FG_VALUE_TEXT ("成效明显") },
  };
  const FgFieldValue calendar_day[] = {
    { FG_FIELD_CALENDAR_DAY_DAY, FG_VALUE_INTEGER (fg_day_from_ymd (2027, 1, 1)) },
    { FG_FIELD_CALENDAR_DAY_KIND, FG_VALUE_INTEGER (FG_DAY_KIND_HOLIDAY) },
  };

  fg_log_insert (revision, FG_TABLE_MILESTONE, milestone, G_N_ELEMENTS (milestone), NULL, error);
  fg_log_insert (revision, FG_TABLE_FINDING, finding, G_N_ELEMENTS (finding), NULL, error);
  fg_log_insert (revision, FG_TABLE_REMINDER, reminder, G_N_ELEMENTS (reminder), NULL, error);
  fg_log_insert (revision, FG_TABLE_MERIT, merit, G_N_ELEMENTS (merit), NULL, error);
  fg_log_insert (revision, FG_TABLE_CALENDAR_DAY, calendar_day, G_N_ELEMENTS (calendar_day), NULL, error);
}

/* A row in each table. */
static void
fill (WorkspaceFixture *fixture)
{
  static const char CONTENT[] = "证明";
  g_autoptr (GError) error = NULL;
  g_autoptr (FgRevision) revision = NULL;
  g_autoptr (GBytes) bytes = g_bytes_new_static (CONTENT, strlen (CONTENT));
  const FgAttachmentFile file = { (char *) "证明.txt", bytes };
  gint64 plan, a, b, group, item, report;

  /* Two, so that what belongs to one could belong to the other. */
  plan = workspace_fixture_add_sample (fixture);
  workspace_fixture_add_sample (fixture);
  item = workspace_fixture_count (fixture, "SELECT max (id) FROM item WHERE kind = 1");

  revision = fg_revision_begin (fixture->workspace, "Edit", &error);
  a = fg_agency_table_ensure (revision, "市甲局", FALSE, &error);
  b = fg_agency_table_ensure (revision, "市乙局", FALSE, &error);
  group = fg_agency_table_ensure (revision, "各丙局", TRUE, &error);
  fg_agency_edit_add_alias (revision, a, "甲", &error);
  fg_agency_group_set_members (revision, group, &a, 1, &error);
  fg_agency_merge_distinguish (revision, a, b, &error);
  add_findings (revision, plan, item, &error);
  add_day (revision, item, a, &error);
  fg_item_edit_add_report (revision, item, b, fg_day_from_ymd (2019, 7, 1), 20, "启动", &error);
  report = fg_item_edit_add_report (revision, item, a, fg_day_from_ymd (2019, 8, 1), 60, "开工", &error);
  fg_attachment_add (revision, report, &file, &error);
  fg_revision_commit (revision, &error);
  g_assert_no_error (error);
}

static gint64
fetch (WorkspaceFixture *fixture, const char *format, const char *a, const char *b, gint64 id)
{
  g_autofree char *id_text = g_strdup_printf ("%" G_GINT64_FORMAT, id);
  g_auto (GStrv) parts = g_strsplit (format, "$", -1);
  g_autoptr (GString) sql = g_string_new (NULL);

  for (guint i = 0; parts[i] != NULL; i++)
    g_string_append (sql, g_str_equal (parts[i], "a") ? a : g_str_equal (parts[i], "b") ? b
                          : g_str_equal (parts[i], "id") ? id_text : parts[i]);
  return workspace_fixture_count (fixture, sql->str);
}

static const char *
get_owner_table (const char *column)
{
  static const struct
  {
    const char *column;
    const char *table;
  } owners[] = {
    { "plan_id", "plan" },     { "item_id", "item" },    { "parent_id", "item" },   { "agency_id", "agency" },
    { "other_id", "agency" },  { "group_id", "agency" }, { "report_id", "report" },
    { "finding_id", "finding" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (owners); i++)
    if (g_str_equal (owners[i].column, column))
      return owners[i].table;

  return NULL;
}

/* Another value than the row holds. */
static FgValue
make_other (WorkspaceFixture *fixture, FgField field, gint64 row_id)
{
  const char *table = fg_table_get_name (fg_field_get_table (field));
  const char *column = fg_field_get_column (field);
  const char *owner = get_owner_table (column);
  gint64 held;

  if (field == FG_FIELD_MILESTONE_WORDS)
    return FG_VALUE_TEXT ("三季度末");
  if (field == FG_FIELD_TARGET_BASELINE || field == FG_FIELD_TARGET_PRESENT)
    return FG_VALUE_REAL (73.5);

  if (field == FG_FIELD_PLAN_ADDRESSEES || field == FG_FIELD_PLAN_COPIED_TO)
    return FG_VALUE_TEXT ("[\"市丁局\"]");
  if (fg_field_get_default (field).type == SQLITE_TEXT)
    return FG_VALUE_TEXT ("另一种说法，从来没有过");
  if (fg_field_get_default (field).type == SQLITE_FLOAT)
    return FG_VALUE_REAL (73.5);

  held = fetch (fixture, "SELECT coalesce ($b$, 0) FROM $a$ WHERE id = $id$", table, column, row_id);
  if (owner != NULL)
    return FG_VALUE_INTEGER (fetch (fixture, "SELECT id FROM $a$ WHERE id <> $id$ ORDER BY id LIMIT 1", owner, "", held));

  return FG_VALUE_INTEGER (held > 0 ? held - 1 : held + 1);
}

static void
assert_said (WorkspaceFixture *fixture, FgField field)
{
  g_autoptr (GError) error = NULL;
  const FgHistoryFilter everything = { 0 };
  g_autoptr (GPtrArray) entries = fg_history_list (fixture->workspace, &everything, 1, &error);
  const FgHistoryEntry *entry = g_ptr_array_index (entries, 0);
  const char *table = fg_table_get_name (fg_field_get_table (field));
  const char *column = fg_field_get_column (field);

  g_assert_no_error (error);
  if (entry->changes->len == 0 && is_unseen (field))
    return;
  if (entry->changes->len != 1)
    g_error ("%s.%s: %u changes are told", table, column, entry->changes->len);

  for (guint i = 0; i < entry->changes->len; i++)
    {
      const FgHistoryChange *change = g_ptr_array_index (entry->changes, i);

      g_test_message ("%s.%s: %s: %s > %s", table, column, change->label, change->old_value, change->new_value);
      g_assert_cmpstr (change->label, !=, "");
      g_assert_null (strchr (change->label, '_'));
      g_assert_cmpstr (change->label, !=, column);
      g_assert_cmpstr (change->label, !=, table);
      g_assert_cmpstr (change->old_value, !=, change->new_value);
    }
}

static void
set (WorkspaceFixture *fixture, FgField field, gint64 row_id, FgValue value)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FgRevision) revision = NULL;

  fixture->now_ms += 1000;
  revision = fg_revision_begin (fixture->workspace, "Edit", &error);
  g_assert_no_error (error);
  fg_log_set (revision, field, row_id, value, &error);
  g_assert_no_error (error);
  fg_revision_commit (revision, &error);
  g_assert_no_error (error);
}

static void
test_every_field (WorkspaceFixture *fixture, gconstpointer data)
{
  fill (fixture);

  for (guint i = 0; i < FG_N_FIELDS; i++)
    {
      FgField field = (FgField) i;
      const char *table = fg_table_get_name (fg_field_get_table (field));
      /* Of items a measure, which has a number in its task. */
      const char *which = fg_field_get_table (field) == FG_TABLE_ITEM ? "kind = 2" : "removed = 0";
      gint64 row_id = fetch (fixture, "SELECT coalesce (max (id), 0) FROM $a$ WHERE $b$", table, which, 0);

      g_assert_cmpint (row_id, !=, 0);
      set (fixture, field, row_id, make_other (fixture, field, row_id));
      assert_said (fixture, field);
      /* For the fields to come. */
      if (g_str_equal (fg_field_get_column (field), "removed"))
        set (fixture, field, row_id, FG_VALUE_INTEGER (FALSE));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  WORKSPACE_TEST ("/store/history/every-field-that-a-person-knows-has-a-word", test_every_field);

  return g_test_run ();
}
