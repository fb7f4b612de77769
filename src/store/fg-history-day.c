/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The rows of the clerk's day in words: milestones, reminders, findings, merits and days off, each on one line.
 */
#include "fg-history-day-private.h"

#include <glib/gi18n-lib.h>

#include "fg-deadline.h"
#include "fg-history-field-private.h"
#include "fg-merit-kind.h"
#include "fg-reminder-level.h"
#include "fg-work-calendar.h"

/**
 * fg_history_dup_agency:
 * @versions: a row as it was
 * @field: the field of it that names an agency
 *
 * Returns: (transfer full): what the agency was called then, empty for none
 */
char *
fg_history_dup_agency (FgVersions *versions, FgField field)
{
  FgVersions agency = *versions;
  char *name;

  agency.row_id = fg_versions_get_integer (versions, field);
  name = fg_versions_dup_text (&agency, FG_FIELD_AGENCY_NAME);
  versions->error = agency.error;
  return name;
}

static char *
dup_deadline (FgVersions *versions)
{
  g_auto (FgDeadline) deadline = FG_DEADLINE_INIT;

  deadline.last_day = (FgDay) fg_versions_get_integer (versions, FG_FIELD_MILESTONE_LAST_DAY);
  deadline.words = fg_versions_dup_text (versions, FG_FIELD_MILESTONE_WORDS);
  return fg_deadline_to_text (&deadline);
}

/**
 * fg_history_describe_milestone:
 * @versions: a milestone as it was
 *
 * Returns: (transfer full): it in words
 */
char *
fg_history_describe_milestone (FgVersions *versions)
{
  g_autofree char *title = fg_versions_dup_text (versions, FG_FIELD_MILESTONE_TITLE);
  g_autofree char *deadline = dup_deadline (versions);
  g_autofree char *words = fg_versions_dup_text (versions, FG_FIELD_MILESTONE_WORDS);
  g_autofree char *done_day = fg_history_dup_day (versions, FG_FIELD_MILESTONE_DONE_DAY);
  /* Translators: %s is a day. */
  g_autofree char *done = fg_history_dup_phrase (C_("history", "done on %s"), done_day);
  const char *const parts[] = { title, deadline, g_str_equal (words, deadline) ? NULL : words, done };

  return fg_history_join_parts (parts, G_N_ELEMENTS (parts));
}

/**
 * fg_history_describe_reminder:
 * @versions: a reminder as it was
 *
 * Returns: (transfer full): it in words
 */
char *
fg_history_describe_reminder (FgVersions *versions)
{
  g_autofree char *day = fg_history_dup_day (versions, FG_FIELD_REMINDER_DAY);
  g_autofree char *agency = fg_history_dup_agency (versions, FG_FIELD_REMINDER_AGENCY_ID);
  g_autofree char *note = fg_versions_dup_text (versions, FG_FIELD_REMINDER_NOTE);
  gint64 level = fg_versions_get_integer (versions, FG_FIELD_REMINDER_LEVEL);
  gboolean is_known = level >= FG_REMINDER_FIRST && level <= FG_REMINDER_CIRCULAR;
  const char *const parts[] = {
    day, agency, is_known ? fg_reminder_level_get_label ((FgReminderLevel) level) : NULL, note,
  };

  return fg_history_join_parts (parts, G_N_ELEMENTS (parts));
}

/**
 * fg_history_describe_finding:
 * @versions: a finding as it was
 *
 * Returns: (transfer full): it in words
 */
char *
fg_history_describe_finding (FgVersions *versions)
{
  g_autofree char *day = fg_history_dup_day (versions, FG_FIELD_FINDING_FOUND_DAY);
  g_autofree char *agency = fg_history_dup_agency (versions, FG_FIELD_FINDING_AGENCY_ID);
  g_autofree char *source = fg_versions_dup_text (versions, FG_FIELD_FINDING_SOURCE);
  g_autofree char *problem = fg_versions_dup_text (versions, FG_FIELD_FINDING_PROBLEM);
  g_autofree char *correction = fg_versions_dup_text (versions, FG_FIELD_FINDING_CORRECTION);
  g_autofree char *limit_day = fg_history_dup_day (versions, FG_FIELD_FINDING_LIMIT_DAY);
  g_autofree char *closed_day = fg_history_dup_day (versions, FG_FIELD_FINDING_CLOSED_DAY);
  /* Translators: of a finding: %s is the last day for its correction. */
  g_autofree char *limit = fg_history_dup_phrase (C_("history", "to be corrected by %s"), limit_day);
  /* Translators: of a finding: %s is the day on which it was closed. */
  g_autofree char *closed = fg_history_dup_phrase (C_("history", "closed on %s"), closed_day);
  g_autofree char *note = fg_versions_dup_text (versions, FG_FIELD_FINDING_CLOSING_NOTE);
  const char *const parts[] = { day, source, agency, problem, correction, limit, closed, note };

  return fg_history_join_parts (parts, G_N_ELEMENTS (parts));
}

/**
 * fg_history_describe_merit:
 * @versions: a merit as it was
 *
 * Returns: (transfer full): it in words
 */
char *
fg_history_describe_merit (FgVersions *versions)
{
  g_autofree char *day = fg_history_dup_day (versions, FG_FIELD_MERIT_DAY);
  g_autofree char *agency = fg_history_dup_agency (versions, FG_FIELD_MERIT_AGENCY_ID);
  g_autofree char *text = fg_versions_dup_text (versions, FG_FIELD_MERIT_TEXT);
  g_autofree char *basis = fg_versions_dup_text (versions, FG_FIELD_MERIT_BASIS);
  gint64 kind = fg_versions_get_integer (versions, FG_FIELD_MERIT_KIND);
  gboolean is_known = kind >= 0 && kind < FG_N_MERIT_KINDS;
  const char *const parts[] = {
    day, agency, is_known ? fg_merit_kind_get_label ((FgMeritKind) kind) : NULL, text, basis,
  };

  return fg_history_join_parts (parts, G_N_ELEMENTS (parts));
}

/**
 * fg_history_describe_calendar_day:
 * @versions: a day of the office's own calendar as it was
 *
 * Returns: (transfer full): it in words
 */
char *
fg_history_describe_calendar_day (FgVersions *versions)
{
  static const char *const kinds[] = {
    [FG_DAY_KIND_ORDINARY] = NC_("calendar day", "ordinary day"),
    [FG_DAY_KIND_HOLIDAY] = NC_("calendar day", "day off"),
    [FG_DAY_KIND_MAKE_UP] = NC_("calendar day", "make-up workday"),
  };
  g_autofree char *day = fg_history_dup_day (versions, FG_FIELD_CALENDAR_DAY_DAY);
  g_autofree char *name = fg_versions_dup_text (versions, FG_FIELD_CALENDAR_DAY_NAME);
  gint64 kind = fg_versions_get_integer (versions, FG_FIELD_CALENDAR_DAY_KIND);
  gboolean is_known = kind >= 0 && kind < (gint64) G_N_ELEMENTS (kinds);
  const char *const parts[] = {
    day, is_known ? g_dpgettext2 (GETTEXT_PACKAGE, "calendar day", kinds[kind]) : NULL, name,
  };

  return fg_history_join_parts (parts, G_N_ELEMENTS (parts));
}
