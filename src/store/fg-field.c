/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The tables and columns of the log as constants, with the value that a field has before its first version. They are
 * those of the schema's DEFAULT clauses (a test compares them); the log leaves out what a new row has by default.
 */
#include "fg-field-private.h"

#define NULL_DEFAULT        { .type = SQLITE_NULL }
#define INTEGER_DEFAULT(n)  { .type = SQLITE_INTEGER, .integer = (n) }
#define REAL_DEFAULT(x)     { .type = SQLITE_FLOAT, .real = (x) }
#define TEXT_DEFAULT(s)     { .type = SQLITE_TEXT, .text = (s) }

static const struct
{
  const char *name;
  FgField     first_field;
} tables[FG_N_TABLES + 1] = {
  [FG_TABLE_PLAN] = { "plan", FG_FIELD_PLAN_ORDINAL },
  [FG_TABLE_ITEM] = { "item", FG_FIELD_ITEM_PLAN_ID },
  [FG_TABLE_REQUIREMENT] = { "requirement", FG_FIELD_REQUIREMENT_PLAN_ID },
  [FG_TABLE_AGENCY] = { "agency", FG_FIELD_AGENCY_NAME },
  [FG_TABLE_AGENCY_ALIAS] = { "agency_alias", FG_FIELD_AGENCY_ALIAS_AGENCY_ID },
  [FG_TABLE_AGENCY_MEMBER] = { "agency_member", FG_FIELD_AGENCY_MEMBER_GROUP_ID },
  [FG_TABLE_AGENCY_DISTINCTION] = { "agency_distinction", FG_FIELD_AGENCY_DISTINCTION_AGENCY_ID },
  [FG_TABLE_ASSIGNMENT] = { "assignment", FG_FIELD_ASSIGNMENT_ITEM_ID },
  [FG_TABLE_REPORT] = { "report", FG_FIELD_REPORT_ITEM_ID },
  [FG_TABLE_FINDING] = { "finding", FG_FIELD_FINDING_ITEM_ID },
  [FG_TABLE_ATTACHMENT] = { "attachment", FG_FIELD_ATTACHMENT_REPORT_ID },
  [FG_TABLE_TARGET] = { "target", FG_FIELD_TARGET_ITEM_ID },
  [FG_TABLE_MILESTONE] = { "milestone", FG_FIELD_MILESTONE_ITEM_ID },
  [FG_TABLE_BODY_DATE] = { "body_date", FG_FIELD_BODY_DATE_ITEM_ID },
  [FG_TABLE_REMINDER] = { "reminder", FG_FIELD_REMINDER_ITEM_ID },
  [FG_TABLE_MERIT] = { "merit", FG_FIELD_MERIT_ITEM_ID },
  [FG_TABLE_DOUBT] = { "doubt", FG_FIELD_DOUBT_PLAN_ID },
  [FG_TABLE_CALENDAR_DAY] = { "calendar_day", FG_FIELD_CALENDAR_DAY_DAY },
  [FG_N_TABLES] = { NULL, FG_N_FIELDS },
};

static const struct
{
  FgTable     table;
  const char *column;
  FgValue     initial;
} fields[FG_N_FIELDS] = {
  [FG_FIELD_PLAN_ORDINAL] = { FG_TABLE_PLAN, "ordinal", INTEGER_DEFAULT (0) },
  [FG_FIELD_PLAN_NUMBER] = { FG_TABLE_PLAN, "number", TEXT_DEFAULT ("") },
  [FG_FIELD_PLAN_TITLE] = { FG_TABLE_PLAN, "title", TEXT_DEFAULT ("") },
  [FG_FIELD_PLAN_NOTICE_TITLE] = { FG_TABLE_PLAN, "notice_title", TEXT_DEFAULT ("") },
  [FG_FIELD_PLAN_ISSUER] = { FG_TABLE_PLAN, "issuer", TEXT_DEFAULT ("") },
  [FG_FIELD_PLAN_ISSUED] = { FG_TABLE_PLAN, "issued", NULL_DEFAULT },
  [FG_FIELD_PLAN_ADDRESSEES] = { FG_TABLE_PLAN, "addressees", TEXT_DEFAULT ("[]") },
  [FG_FIELD_PLAN_COPIED_TO] = { FG_TABLE_PLAN, "copied_to", TEXT_DEFAULT ("[]") },
  [FG_FIELD_PLAN_REMOVED] = { FG_TABLE_PLAN, "removed", INTEGER_DEFAULT (0) },
  [FG_FIELD_PLAN_TEXT] = { FG_TABLE_PLAN, "text", TEXT_DEFAULT ("") },
  [FG_FIELD_PLAN_FRAME] = { FG_TABLE_PLAN, "frame", TEXT_DEFAULT ("") },
  [FG_FIELD_PLAN_ARCHIVED] = { FG_TABLE_PLAN, "archived", INTEGER_DEFAULT (0) },
  [FG_FIELD_PLAN_PERIOD] = { FG_TABLE_PLAN, "period", INTEGER_DEFAULT (0) },
  [FG_FIELD_PLAN_WARNING_DAYS] = { FG_TABLE_PLAN, "warning_days", INTEGER_DEFAULT (30) },
  [FG_FIELD_PLAN_LAG_POINTS] = { FG_TABLE_PLAN, "lag_points", INTEGER_DEFAULT (20) },
  [FG_FIELD_PLAN_SCORE_RULE] = { FG_TABLE_PLAN, "score_rule", TEXT_DEFAULT ("") },
  [FG_FIELD_ITEM_PLAN_ID] = { FG_TABLE_ITEM, "plan_id", INTEGER_DEFAULT (0) },
  [FG_FIELD_ITEM_PARENT_ID] = { FG_TABLE_ITEM, "parent_id", NULL_DEFAULT },
  [FG_FIELD_ITEM_KIND] = { FG_TABLE_ITEM, "kind", INTEGER_DEFAULT (0) },
  [FG_FIELD_ITEM_ORDINAL] = { FG_TABLE_ITEM, "ordinal", INTEGER_DEFAULT (0) },
  [FG_FIELD_ITEM_NO] = { FG_TABLE_ITEM, "no", NULL_DEFAULT },
  [FG_FIELD_ITEM_LABEL] = { FG_TABLE_ITEM, "label", TEXT_DEFAULT ("") },
  [FG_FIELD_ITEM_OPEN_ENDED] = { FG_TABLE_ITEM, "open_ended", INTEGER_DEFAULT (0) },
  [FG_FIELD_ITEM_DEADLINE_PRECISION] = { FG_TABLE_ITEM, "deadline_precision", INTEGER_DEFAULT (0) },
  [FG_FIELD_ITEM_DEADLINE_FIRST_DAY] = { FG_TABLE_ITEM, "deadline_first_day", NULL_DEFAULT },
  [FG_FIELD_ITEM_DEADLINE_LAST_DAY] = { FG_TABLE_ITEM, "deadline_last_day", NULL_DEFAULT },
  [FG_FIELD_ITEM_STATUS] = { FG_TABLE_ITEM, "status", INTEGER_DEFAULT (0) },
  [FG_FIELD_ITEM_WEIGHT] = { FG_TABLE_ITEM, "weight", REAL_DEFAULT (1.0) },
  [FG_FIELD_ITEM_REMOVED] = { FG_TABLE_ITEM, "removed", INTEGER_DEFAULT (0) },
  [FG_FIELD_ITEM_SPAN] = { FG_TABLE_ITEM, "span", TEXT_DEFAULT ("") },
  [FG_FIELD_ITEM_DEADLINE_SPAN] = { FG_TABLE_ITEM, "deadline_span", TEXT_DEFAULT ("") },
  [FG_FIELD_ITEM_DEADLINE_WORDS] = { FG_TABLE_ITEM, "deadline_words", NULL_DEFAULT },
  [FG_FIELD_ITEM_TITLE] = { FG_TABLE_ITEM, "title", TEXT_DEFAULT ("") },
  [FG_FIELD_ITEM_NOTE] = { FG_TABLE_ITEM, "note", TEXT_DEFAULT ("") },
  [FG_FIELD_ITEM_RESPONSIBILITY_RAW] = { FG_TABLE_ITEM, "responsibility_raw", TEXT_DEFAULT ("") },
  [FG_FIELD_ITEM_BODY] = { FG_TABLE_ITEM, "body", TEXT_DEFAULT ("") },
  [FG_FIELD_ITEM_START_DAY] = { FG_TABLE_ITEM, "start_day", NULL_DEFAULT },
  [FG_FIELD_ITEM_DONE_DAY] = { FG_TABLE_ITEM, "done_day", NULL_DEFAULT },
  [FG_FIELD_REQUIREMENT_PLAN_ID] = { FG_TABLE_REQUIREMENT, "plan_id", INTEGER_DEFAULT (0) },
  [FG_FIELD_REQUIREMENT_ORDINAL] = { FG_TABLE_REQUIREMENT, "ordinal", INTEGER_DEFAULT (0) },
  [FG_FIELD_REQUIREMENT_REMOVED] = { FG_TABLE_REQUIREMENT, "removed", INTEGER_DEFAULT (0) },
  [FG_FIELD_REQUIREMENT_SPAN] = { FG_TABLE_REQUIREMENT, "span", TEXT_DEFAULT ("") },
  [FG_FIELD_REQUIREMENT_TITLE] = { FG_TABLE_REQUIREMENT, "title", TEXT_DEFAULT ("") },
  [FG_FIELD_REQUIREMENT_TEXT] = { FG_TABLE_REQUIREMENT, "text", TEXT_DEFAULT ("") },
  [FG_FIELD_REQUIREMENT_DONE_DAY] = { FG_TABLE_REQUIREMENT, "done_day", NULL_DEFAULT },
  [FG_FIELD_REQUIREMENT_NOTE] = { FG_TABLE_REQUIREMENT, "note", TEXT_DEFAULT ("") },
  [FG_FIELD_AGENCY_NAME] = { FG_TABLE_AGENCY, "name", TEXT_DEFAULT ("") },
  [FG_FIELD_AGENCY_COLLECTIVE] = { FG_TABLE_AGENCY, "collective", INTEGER_DEFAULT (0) },
  [FG_FIELD_AGENCY_ORDINAL] = { FG_TABLE_AGENCY, "ordinal", INTEGER_DEFAULT (0) },
  [FG_FIELD_AGENCY_SHORT_NAME] = { FG_TABLE_AGENCY, "short_name", TEXT_DEFAULT ("") },
  [FG_FIELD_AGENCY_KIND] = { FG_TABLE_AGENCY, "kind", INTEGER_DEFAULT (0) },
  [FG_FIELD_AGENCY_CONTACT] = { FG_TABLE_AGENCY, "contact", TEXT_DEFAULT ("") },
  [FG_FIELD_AGENCY_PHONE] = { FG_TABLE_AGENCY, "phone", TEXT_DEFAULT ("") },
  [FG_FIELD_AGENCY_PLACED] = { FG_TABLE_AGENCY, "placed", INTEGER_DEFAULT (0) },
  [FG_FIELD_AGENCY_REMOVED] = { FG_TABLE_AGENCY, "removed", INTEGER_DEFAULT (0) },
  [FG_FIELD_AGENCY_ALIAS_AGENCY_ID] = { FG_TABLE_AGENCY_ALIAS, "agency_id", INTEGER_DEFAULT (0) },
  [FG_FIELD_AGENCY_ALIAS_REMOVED] = { FG_TABLE_AGENCY_ALIAS, "removed", INTEGER_DEFAULT (0) },
  [FG_FIELD_AGENCY_ALIAS_NAME] = { FG_TABLE_AGENCY_ALIAS, "name", TEXT_DEFAULT ("") },
  [FG_FIELD_AGENCY_MEMBER_GROUP_ID] = { FG_TABLE_AGENCY_MEMBER, "group_id", INTEGER_DEFAULT (0) },
  [FG_FIELD_AGENCY_MEMBER_AGENCY_ID] = { FG_TABLE_AGENCY_MEMBER, "agency_id", INTEGER_DEFAULT (0) },
  [FG_FIELD_AGENCY_MEMBER_ORDINAL] = { FG_TABLE_AGENCY_MEMBER, "ordinal", INTEGER_DEFAULT (0) },
  [FG_FIELD_AGENCY_MEMBER_REMOVED] = { FG_TABLE_AGENCY_MEMBER, "removed", INTEGER_DEFAULT (0) },
  [FG_FIELD_AGENCY_DISTINCTION_AGENCY_ID] = { FG_TABLE_AGENCY_DISTINCTION, "agency_id", INTEGER_DEFAULT (0) },
  [FG_FIELD_AGENCY_DISTINCTION_OTHER_ID] = { FG_TABLE_AGENCY_DISTINCTION, "other_id", INTEGER_DEFAULT (0) },
  [FG_FIELD_AGENCY_DISTINCTION_REMOVED] = { FG_TABLE_AGENCY_DISTINCTION, "removed", INTEGER_DEFAULT (0) },
  [FG_FIELD_ASSIGNMENT_ITEM_ID] = { FG_TABLE_ASSIGNMENT, "item_id", INTEGER_DEFAULT (0) },
  [FG_FIELD_ASSIGNMENT_AGENCY_ID] = { FG_TABLE_ASSIGNMENT, "agency_id", INTEGER_DEFAULT (0) },
  [FG_FIELD_ASSIGNMENT_ROLE] = { FG_TABLE_ASSIGNMENT, "role", INTEGER_DEFAULT (2) },
  [FG_FIELD_ASSIGNMENT_ORDINAL] = { FG_TABLE_ASSIGNMENT, "ordinal", INTEGER_DEFAULT (0) },
  [FG_FIELD_ASSIGNMENT_BY_RULE] = { FG_TABLE_ASSIGNMENT, "by_rule", INTEGER_DEFAULT (0) },
  [FG_FIELD_ASSIGNMENT_REMOVED] = { FG_TABLE_ASSIGNMENT, "removed", INTEGER_DEFAULT (0) },
  [FG_FIELD_ASSIGNMENT_SPAN] = { FG_TABLE_ASSIGNMENT, "span", TEXT_DEFAULT ("") },
  [FG_FIELD_REPORT_ITEM_ID] = { FG_TABLE_REPORT, "item_id", INTEGER_DEFAULT (0) },
  [FG_FIELD_REPORT_AGENCY_ID] = { FG_TABLE_REPORT, "agency_id", NULL_DEFAULT },
  [FG_FIELD_REPORT_DAY] = { FG_TABLE_REPORT, "day", INTEGER_DEFAULT (0) },
  [FG_FIELD_REPORT_PERCENT] = { FG_TABLE_REPORT, "percent", INTEGER_DEFAULT (0) },
  [FG_FIELD_REPORT_REMOVED] = { FG_TABLE_REPORT, "removed", INTEGER_DEFAULT (0) },
  [FG_FIELD_REPORT_NOTE] = { FG_TABLE_REPORT, "note", TEXT_DEFAULT ("") },
  [FG_FIELD_REPORT_PROBLEMS] = { FG_TABLE_REPORT, "problems", TEXT_DEFAULT ("") },
  [FG_FIELD_REPORT_NEXT_STEP] = { FG_TABLE_REPORT, "next_step", TEXT_DEFAULT ("") },
  [FG_FIELD_REPORT_REPORTER] = { FG_TABLE_REPORT, "reporter", TEXT_DEFAULT ("") },
  [FG_FIELD_FINDING_ITEM_ID] = { FG_TABLE_FINDING, "item_id", INTEGER_DEFAULT (0) },
  [FG_FIELD_FINDING_AGENCY_ID] = { FG_TABLE_FINDING, "agency_id", NULL_DEFAULT },
  [FG_FIELD_FINDING_FOUND_DAY] = { FG_TABLE_FINDING, "found_day", INTEGER_DEFAULT (0) },
  [FG_FIELD_FINDING_LIMIT_DAY] = { FG_TABLE_FINDING, "limit_day", NULL_DEFAULT },
  [FG_FIELD_FINDING_CLOSED_DAY] = { FG_TABLE_FINDING, "closed_day", NULL_DEFAULT },
  [FG_FIELD_FINDING_REMOVED] = { FG_TABLE_FINDING, "removed", INTEGER_DEFAULT (0) },
  [FG_FIELD_FINDING_SOURCE] = { FG_TABLE_FINDING, "source", TEXT_DEFAULT ("") },
  [FG_FIELD_FINDING_PROBLEM] = { FG_TABLE_FINDING, "problem", TEXT_DEFAULT ("") },
  [FG_FIELD_FINDING_CORRECTION] = { FG_TABLE_FINDING, "correction", TEXT_DEFAULT ("") },
  [FG_FIELD_FINDING_CLOSING_NOTE] = { FG_TABLE_FINDING, "closing_note", TEXT_DEFAULT ("") },
  [FG_FIELD_ATTACHMENT_REPORT_ID] = { FG_TABLE_ATTACHMENT, "report_id", NULL_DEFAULT },
  [FG_FIELD_ATTACHMENT_FINDING_ID] = { FG_TABLE_ATTACHMENT, "finding_id", NULL_DEFAULT },
  [FG_FIELD_ATTACHMENT_ITEM_ID] = { FG_TABLE_ATTACHMENT, "item_id", INTEGER_DEFAULT (0) },
  [FG_FIELD_ATTACHMENT_SIZE] = { FG_TABLE_ATTACHMENT, "size", INTEGER_DEFAULT (0) },
  [FG_FIELD_ATTACHMENT_REMOVED] = { FG_TABLE_ATTACHMENT, "removed", INTEGER_DEFAULT (0) },
  [FG_FIELD_ATTACHMENT_HASH] = { FG_TABLE_ATTACHMENT, "hash", TEXT_DEFAULT ("") },
  [FG_FIELD_ATTACHMENT_NAME] = { FG_TABLE_ATTACHMENT, "name", TEXT_DEFAULT ("") },
  [FG_FIELD_TARGET_ITEM_ID] = { FG_TABLE_TARGET, "item_id", INTEGER_DEFAULT (0) },
  [FG_FIELD_TARGET_ORDINAL] = { FG_TABLE_TARGET, "ordinal", INTEGER_DEFAULT (0) },
  [FG_FIELD_TARGET_COMPARISON] = { FG_TABLE_TARGET, "comparison", INTEGER_DEFAULT (0) },
  [FG_FIELD_TARGET_VALUE] = { FG_TABLE_TARGET, "value", REAL_DEFAULT (0.0) },
  [FG_FIELD_TARGET_REMOVED] = { FG_TABLE_TARGET, "removed", INTEGER_DEFAULT (0) },
  [FG_FIELD_TARGET_UNIT] = { FG_TABLE_TARGET, "unit", TEXT_DEFAULT ("") },
  [FG_FIELD_TARGET_SPAN] = { FG_TABLE_TARGET, "span", TEXT_DEFAULT ("") },
  [FG_FIELD_TARGET_TEXT] = { FG_TABLE_TARGET, "text", TEXT_DEFAULT ("") },
  [FG_FIELD_TARGET_BASELINE] = { FG_TABLE_TARGET, "baseline", NULL_DEFAULT },
  [FG_FIELD_TARGET_PRESENT] = { FG_TABLE_TARGET, "present", NULL_DEFAULT },
  [FG_FIELD_MILESTONE_ITEM_ID] = { FG_TABLE_MILESTONE, "item_id", INTEGER_DEFAULT (0) },
  [FG_FIELD_MILESTONE_ORDINAL] = { FG_TABLE_MILESTONE, "ordinal", INTEGER_DEFAULT (0) },
  [FG_FIELD_MILESTONE_PRECISION] = { FG_TABLE_MILESTONE, "precision", INTEGER_DEFAULT (0) },
  [FG_FIELD_MILESTONE_FIRST_DAY] = { FG_TABLE_MILESTONE, "first_day", NULL_DEFAULT },
  [FG_FIELD_MILESTONE_LAST_DAY] = { FG_TABLE_MILESTONE, "last_day", NULL_DEFAULT },
  [FG_FIELD_MILESTONE_DONE_DAY] = { FG_TABLE_MILESTONE, "done_day", NULL_DEFAULT },
  [FG_FIELD_MILESTONE_REMOVED] = { FG_TABLE_MILESTONE, "removed", INTEGER_DEFAULT (0) },
  [FG_FIELD_MILESTONE_WORDS] = { FG_TABLE_MILESTONE, "words", NULL_DEFAULT },
  [FG_FIELD_MILESTONE_TITLE] = { FG_TABLE_MILESTONE, "title", TEXT_DEFAULT ("") },
  [FG_FIELD_BODY_DATE_ITEM_ID] = { FG_TABLE_BODY_DATE, "item_id", INTEGER_DEFAULT (0) },
  [FG_FIELD_BODY_DATE_ORDINAL] = { FG_TABLE_BODY_DATE, "ordinal", INTEGER_DEFAULT (0) },
  [FG_FIELD_BODY_DATE_DAY] = { FG_TABLE_BODY_DATE, "day", NULL_DEFAULT },
  [FG_FIELD_BODY_DATE_REMOVED] = { FG_TABLE_BODY_DATE, "removed", INTEGER_DEFAULT (0) },
  [FG_FIELD_BODY_DATE_SPAN] = { FG_TABLE_BODY_DATE, "span", TEXT_DEFAULT ("") },
  [FG_FIELD_BODY_DATE_TEXT] = { FG_TABLE_BODY_DATE, "text", TEXT_DEFAULT ("") },
  [FG_FIELD_REMINDER_ITEM_ID] = { FG_TABLE_REMINDER, "item_id", INTEGER_DEFAULT (0) },
  [FG_FIELD_REMINDER_AGENCY_ID] = { FG_TABLE_REMINDER, "agency_id", INTEGER_DEFAULT (0) },
  [FG_FIELD_REMINDER_DAY] = { FG_TABLE_REMINDER, "day", INTEGER_DEFAULT (0) },
  [FG_FIELD_REMINDER_LEVEL] = { FG_TABLE_REMINDER, "level", INTEGER_DEFAULT (1) },
  [FG_FIELD_REMINDER_REMOVED] = { FG_TABLE_REMINDER, "removed", INTEGER_DEFAULT (0) },
  [FG_FIELD_REMINDER_NOTE] = { FG_TABLE_REMINDER, "note", TEXT_DEFAULT ("") },
  [FG_FIELD_MERIT_ITEM_ID] = { FG_TABLE_MERIT, "item_id", INTEGER_DEFAULT (0) },
  [FG_FIELD_MERIT_AGENCY_ID] = { FG_TABLE_MERIT, "agency_id", INTEGER_DEFAULT (0) },
  [FG_FIELD_MERIT_DAY] = { FG_TABLE_MERIT, "day", INTEGER_DEFAULT (0) },
  [FG_FIELD_MERIT_KIND] = { FG_TABLE_MERIT, "kind", INTEGER_DEFAULT (0) },
  [FG_FIELD_MERIT_REMOVED] = { FG_TABLE_MERIT, "removed", INTEGER_DEFAULT (0) },
  [FG_FIELD_MERIT_TEXT] = { FG_TABLE_MERIT, "text", TEXT_DEFAULT ("") },
  [FG_FIELD_MERIT_BASIS] = { FG_TABLE_MERIT, "basis", TEXT_DEFAULT ("") },
  [FG_FIELD_DOUBT_PLAN_ID] = { FG_TABLE_DOUBT, "plan_id", INTEGER_DEFAULT (0) },
  [FG_FIELD_DOUBT_ITEM_ID] = { FG_TABLE_DOUBT, "item_id", NULL_DEFAULT },
  [FG_FIELD_DOUBT_ORDINAL] = { FG_TABLE_DOUBT, "ordinal", INTEGER_DEFAULT (0) },
  [FG_FIELD_DOUBT_LINE] = { FG_TABLE_DOUBT, "line", INTEGER_DEFAULT (0) },
  [FG_FIELD_DOUBT_COLUMN] = { FG_TABLE_DOUBT, "column", INTEGER_DEFAULT (0) },
  [FG_FIELD_DOUBT_REMOVED] = { FG_TABLE_DOUBT, "removed", INTEGER_DEFAULT (0) },
  [FG_FIELD_DOUBT_SPAN] = { FG_TABLE_DOUBT, "span", TEXT_DEFAULT ("") },
  [FG_FIELD_DOUBT_MESSAGE] = { FG_TABLE_DOUBT, "message", TEXT_DEFAULT ("") },
  [FG_FIELD_CALENDAR_DAY_DAY] = { FG_TABLE_CALENDAR_DAY, "day", INTEGER_DEFAULT (0) },
  [FG_FIELD_CALENDAR_DAY_KIND] = { FG_TABLE_CALENDAR_DAY, "kind", INTEGER_DEFAULT (0) },
  [FG_FIELD_CALENDAR_DAY_REMOVED] = { FG_TABLE_CALENDAR_DAY, "removed", INTEGER_DEFAULT (0) },
  [FG_FIELD_CALENDAR_DAY_NAME] = { FG_TABLE_CALENDAR_DAY, "name", TEXT_DEFAULT ("") },
};

/**
 * fg_table_get_name:
 * @table: a table
 *
 * Returns: its name in the database
 */
const char *
fg_table_get_name (FgTable table)
{
  g_return_val_if_fail (table < FG_N_TABLES, NULL);

  return tables[table].name;
}

/**
 * fg_table_get_first_field:
 * @table: a table
 *
 * Returns: the first of its fields, which follow one another
 */
FgField
fg_table_get_first_field (FgTable table)
{
  g_return_val_if_fail (table < FG_N_TABLES, FG_N_FIELDS);

  return tables[table].first_field;
}

/**
 * fg_table_get_n_fields:
 * @table: a table
 *
 * Returns: how many fields it has
 */
guint
fg_table_get_n_fields (FgTable table)
{
  g_return_val_if_fail (table < FG_N_TABLES, 0);

  return tables[table + 1].first_field - tables[table].first_field;
}

/**
 * fg_field_get_table:
 * @field: a field
 *
 * Returns: its table
 */
FgTable
fg_field_get_table (FgField field)
{
  g_return_val_if_fail (field < FG_N_FIELDS, FG_N_TABLES);

  return fields[field].table;
}

/**
 * fg_field_get_column:
 * @field: a field
 *
 * Returns: its column's name
 */
const char *
fg_field_get_column (FgField field)
{
  g_return_val_if_fail (field < FG_N_FIELDS, NULL);

  return fields[field].column;
}

/**
 * fg_field_get_default:
 * @field: a field
 *
 * Returns: the value that it has as long as the log holds no version of it
 */
FgValue
fg_field_get_default (FgField field)
{
  g_return_val_if_fail (field < FG_N_FIELDS, FG_VALUE_NULL);

  return fields[field].initial;
}

/**
 * fg_field_from_names:
 * @table_name: a table's name in the database
 * @column_name: a column's name
 * @field: (out): the field
 *
 * Returns: %FALSE for a field of a newer version
 */
gboolean
fg_field_from_names (const char *table_name, const char *column_name, FgField *field)
{
  for (guint i = 0; i < FG_N_FIELDS; i++)
    if (g_str_equal (fields[i].column, column_name) && g_str_equal (tables[fields[i].table].name, table_name))
      {
        *field = (FgField) i;
        return TRUE;
      }

  return FALSE;
}
