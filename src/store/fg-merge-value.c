/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a field can hold. Our own code never writes anything else; a package may say anything.
 */
#include "fg-merge-value-private.h"

#include "fg-agency-kind.h"
#include "fg-deadline.h"
#include "fg-item-edit.h"
#include "fg-merit-kind.h"
#include "fg-period.h"
#include "fg-plan.h"
#include "fg-reminder-level.h"
#include "fg-work-calendar.h"

/* Numbers of which code makes more than a number. All others are within 32 bits, or ids. */
static const struct
{
  FgField field;
  gint64  least;
  gint64  greatest;
} bounds[] = {
  { FG_FIELD_PLAN_ISSUED, 0, FG_DAY_MAX },
  { FG_FIELD_PLAN_REMOVED, FALSE, TRUE },
  { FG_FIELD_PLAN_ARCHIVED, FALSE, TRUE },
  { FG_FIELD_PLAN_PERIOD, 0, FG_N_PERIODS - 1 },
  { FG_FIELD_PLAN_WARNING_DAYS, 0, FG_DAY_MAX },
  { FG_FIELD_PLAN_LAG_POINTS, 0, 100 },
  { FG_FIELD_ITEM_KIND, FG_ITEM_SECTION, FG_ITEM_MEASURE },
  { FG_FIELD_ITEM_OPEN_ENDED, FALSE, TRUE },
  { FG_FIELD_ITEM_DEADLINE_PRECISION, FG_PRECISION_NONE, FG_PRECISION_UNRECKONED },
  { FG_FIELD_ITEM_DEADLINE_FIRST_DAY, 0, FG_DAY_MAX },
  { FG_FIELD_ITEM_DEADLINE_LAST_DAY, 0, FG_DAY_MAX },
  { FG_FIELD_ITEM_STATUS, 0, FG_N_STATUSES - 1 },
  { FG_FIELD_ITEM_REMOVED, FALSE, TRUE },
  { FG_FIELD_ITEM_START_DAY, 0, FG_DAY_MAX },
  { FG_FIELD_ITEM_DONE_DAY, 0, FG_DAY_MAX },
  { FG_FIELD_REQUIREMENT_REMOVED, FALSE, TRUE },
  { FG_FIELD_REQUIREMENT_DONE_DAY, 0, FG_DAY_MAX },
  { FG_FIELD_AGENCY_COLLECTIVE, FALSE, TRUE },
  { FG_FIELD_AGENCY_KIND, 0, FG_N_AGENCY_KINDS - 1 },
  { FG_FIELD_AGENCY_PLACED, FALSE, TRUE },
  { FG_FIELD_AGENCY_REMOVED, FALSE, TRUE },
  { FG_FIELD_AGENCY_ALIAS_REMOVED, FALSE, TRUE },
  { FG_FIELD_AGENCY_MEMBER_REMOVED, FALSE, TRUE },
  { FG_FIELD_AGENCY_DISTINCTION_REMOVED, FALSE, TRUE },
  { FG_FIELD_ASSIGNMENT_ROLE, FG_ROLE_LEAD, FG_ROLE_COOPERATE },
  { FG_FIELD_ASSIGNMENT_BY_RULE, FALSE, TRUE },
  { FG_FIELD_ASSIGNMENT_REMOVED, FALSE, TRUE },
  { FG_FIELD_REPORT_DAY, 0, FG_DAY_MAX },
  { FG_FIELD_REPORT_PERCENT, 0, 100 },
  { FG_FIELD_REPORT_REMOVED, FALSE, TRUE },
  { FG_FIELD_FINDING_FOUND_DAY, 0, FG_DAY_MAX },
  { FG_FIELD_FINDING_LIMIT_DAY, 0, FG_DAY_MAX },
  { FG_FIELD_FINDING_CLOSED_DAY, 0, FG_DAY_MAX },
  { FG_FIELD_FINDING_REMOVED, FALSE, TRUE },
  { FG_FIELD_ATTACHMENT_SIZE, 0, G_MAXINT },
  { FG_FIELD_ATTACHMENT_REMOVED, FALSE, TRUE },
  { FG_FIELD_TARGET_COMPARISON, FG_COMPARISON_NONE, FG_COMPARISON_EQUAL },
  { FG_FIELD_TARGET_REMOVED, FALSE, TRUE },
  { FG_FIELD_MILESTONE_PRECISION, FG_PRECISION_NONE, FG_PRECISION_UNRECKONED },
  { FG_FIELD_MILESTONE_FIRST_DAY, 0, FG_DAY_MAX },
  { FG_FIELD_MILESTONE_LAST_DAY, 0, FG_DAY_MAX },
  { FG_FIELD_MILESTONE_DONE_DAY, 0, FG_DAY_MAX },
  { FG_FIELD_MILESTONE_REMOVED, FALSE, TRUE },
  { FG_FIELD_BODY_DATE_DAY, 0, FG_DAY_MAX },
  { FG_FIELD_BODY_DATE_REMOVED, FALSE, TRUE },
  { FG_FIELD_REMINDER_DAY, 0, FG_DAY_MAX },
  { FG_FIELD_REMINDER_LEVEL, FG_REMINDER_FIRST, FG_REMINDER_CIRCULAR },
  { FG_FIELD_REMINDER_REMOVED, FALSE, TRUE },
  { FG_FIELD_MERIT_DAY, 0, FG_DAY_MAX },
  { FG_FIELD_MERIT_KIND, 0, FG_N_MERIT_KINDS - 1 },
  { FG_FIELD_MERIT_REMOVED, FALSE, TRUE },
  { FG_FIELD_DOUBT_REMOVED, FALSE, TRUE },
  { FG_FIELD_CALENDAR_DAY_DAY, 0, FG_DAY_MAX },
  { FG_FIELD_CALENDAR_DAY_KIND, FG_DAY_KIND_ORDINARY, FG_DAY_KIND_MAKE_UP },
  { FG_FIELD_CALENDAR_DAY_REMOVED, FALSE, TRUE },
};

/* Those that may be absent: the only ones whose default is no value of their own kind. */
static int
get_type (FgField field, gboolean *can_be_null)
{
  FgValue initial = fg_field_get_default (field);

  *can_be_null = initial.type == SQLITE_NULL;
  if (field == FG_FIELD_ITEM_DEADLINE_WORDS || field == FG_FIELD_MILESTONE_WORDS)
    return SQLITE_TEXT;
  if (field == FG_FIELD_TARGET_BASELINE || field == FG_FIELD_TARGET_PRESENT)
    return SQLITE_FLOAT;
  return *can_be_null ? SQLITE_INTEGER : initial.type;
}

/**
 * fg_merge_value_fits:
 * @field: a field
 * @value: a value of it that somebody else wrote
 *
 * Returns: whether the field can hold it
 */
gboolean
fg_merge_value_fits (FgField field, const FgValue *value)
{
  gboolean can_be_null;
  int type = get_type (field, &can_be_null);

  if (value->type == SQLITE_NULL)
    return can_be_null;
  if (value->type != type)
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (bounds); i++)
    if (bounds[i].field == field)
      return value->integer >= bounds[i].least && value->integer <= bounds[i].greatest;
  return TRUE;
}
