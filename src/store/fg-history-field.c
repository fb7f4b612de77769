/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The vocabulary of the history: what each field is called that a person knows, and what it held, in words. Columns that
 * mean one thing to a person (a deadline, an item's number and place) are one.
 */
#include "fg-history-field-private.h"

#include <glib/gi18n-lib.h>

#include "fg-agency-kind.h"
#include "fg-deadline.h"
#include "fg-item-label.h"
#include "fg-period.h"
#include "fg-plan.h"
#include "fg-status.h"
#include "fg-text-list-private.h"

/**
 * fg_history_join_parts:
 * @parts: (array length=n_parts) (element-type utf8): words; %NULL and empty ones are left out
 * @n_parts: how many
 *
 * Returns: (transfer full): all in one line
 */
char *
fg_history_join_parts (const char *const *parts, gsize n_parts)
{
  g_autoptr (GString) line = g_string_new (NULL);

  for (gsize i = 0; i < n_parts; i++)
    if (parts[i] != NULL && *parts[i] != '\0')
      {
        if (line->len > 0)
          /* Translators: parts the day, agency, percentage and note of a progress report, or the facts of a deadline. */
          g_string_append (line, C_("history", ", "));
        g_string_append (line, parts[i]);
      }

  return g_string_free (g_steal_pointer (&line), FALSE);
}

/**
 * fg_history_dup_phrase:
 * @format: words with one %s
 * @value: what stands there
 *
 * Returns: (transfer full) (nullable): the phrase, %NULL for an empty @value
 */
char *
fg_history_dup_phrase (const char *format, const char *value)
{
  g_auto (GStrv) parts = g_strsplit (format, "%s", 2);

  return *value != '\0' ? g_strjoinv (value, parts) : NULL;
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

/**
 * fg_history_dup_day:
 * @versions: a row as it was
 * @field: a day of it
 *
 * Returns: (transfer full): the day, empty for none
 */
char *
fg_history_dup_day (FgVersions *versions, FgField field)
{
  FgDay day = (FgDay) fg_versions_get_integer (versions, field);

  return day != FG_DAY_NONE ? fg_day_to_iso (day) : g_strdup ("");
}

static char *
describe_start (FgVersions *versions)
{
  return fg_history_dup_day (versions, FG_FIELD_ITEM_START_DAY);
}

static char *
describe_done_day (FgVersions *versions)
{
  return fg_history_dup_day (versions, FG_FIELD_ITEM_DONE_DAY);
}

static char *
describe_period (FgVersions *versions)
{
  gint64 period = fg_versions_get_integer (versions, FG_FIELD_PLAN_PERIOD);

  return g_strdup (period >= 0 && period < FG_N_PERIODS ? fg_period_get_label ((FgPeriod) period) : "");
}

static char *
dup_number (FgVersions *versions, FgField field)
{
  return g_strdup_printf ("%d", (int) fg_versions_get_integer (versions, field));
}

static char *
describe_warning_days (FgVersions *versions)
{
  return dup_number (versions, FG_FIELD_PLAN_WARNING_DAYS);
}

static char *
describe_lag_points (FgVersions *versions)
{
  return dup_number (versions, FG_FIELD_PLAN_LAG_POINTS);
}

static char *
describe_score_rule (FgVersions *versions)
{
  return fg_versions_dup_text (versions, FG_FIELD_PLAN_SCORE_RULE);
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
  return dup_number (versions, FG_FIELD_AGENCY_ORDINAL);
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
  const char *const parts[] = {
    day,
    g_str_equal (words, day) ? NULL : words,
    name != NULL ? g_dpgettext2 (GETTEXT_PACKAGE, "precision", name) : NULL,
  };

  return fg_history_join_parts (parts, G_N_ELEMENTS (parts));
}

static char *
describe_responsibility (FgVersions *versions)
{
  return fg_versions_dup_text (versions, FG_FIELD_ITEM_RESPONSIBILITY_RAW);
}

static char *
dup_yes_or_no (FgVersions *versions, FgField field)
{
  return g_strdup (fg_versions_get_integer (versions, field) != 0 ? C_("history", "yes") : C_("history", "no"));
}

static char *
describe_open_ended (FgVersions *versions)
{
  return dup_yes_or_no (versions, FG_FIELD_ITEM_OPEN_ENDED);
}

/* What a task is called goes into what its measures are called: as it was then. */
static char *
describe_number (FgVersions *versions)
{
  FgItemKind kind = (FgItemKind) fg_versions_get_integer (versions, FG_FIELD_ITEM_KIND);
  g_autofree char *label = fg_versions_dup_text (versions, FG_FIELD_ITEM_LABEL);
  int no = (int) fg_versions_get_integer (versions, FG_FIELD_ITEM_NO);
  FgVersions task = *versions;
  g_autofree char *task_label = NULL;
  int task_no;

  if (kind != FG_ITEM_MEASURE)
    return fg_item_label_dup_name (kind, no, label, 0, "");

  task.row_id = fg_versions_get_integer (versions, FG_FIELD_ITEM_PARENT_ID);
  task_no = (int) fg_versions_get_integer (&task, FG_FIELD_ITEM_NO);
  task_label = fg_versions_dup_text (&task, FG_FIELD_ITEM_LABEL);
  versions->error = task.error;
  return fg_item_label_dup_name (kind, no, label, task_no, task_label);
}

static const char *
get_kind_label (FgVersions *versions)
{
  switch ((FgItemKind) fg_versions_get_integer (versions, FG_FIELD_ITEM_KIND))
    {
    case FG_ITEM_SECTION:
      return C_("history", "section");
    case FG_ITEM_TASK:
      return C_("history", "task");
    case FG_ITEM_MEASURE:
      return C_("history", "measure");
    default:
      return NULL;
    }
}

static char *
dup_parent_label (FgVersions *versions)
{
  FgVersions parent = *versions;
  char *label;

  parent.row_id = fg_versions_get_integer (versions, FG_FIELD_ITEM_PARENT_ID);
  label = fg_versions_dup_text (&parent, FG_FIELD_ITEM_LABEL);
  versions->error = parent.error;
  return label;
}

/* The same number can be printed otherwise, or stand elsewhere in the plan. */
static char *
describe_number_fully (FgVersions *versions)
{
  g_autofree char *number = describe_number (versions);
  g_autofree char *label = fg_versions_dup_text (versions, FG_FIELD_ITEM_LABEL);
  g_autofree char *parent_label = dup_parent_label (versions);
  /* Translators: where an item stands in its plan, counted from the top. */
  g_autofree char *place = g_strdup_printf (C_("history", "place %d"),
                                            (int) fg_versions_get_integer (versions, FG_FIELD_ITEM_ORDINAL));
  const char *const parts[] = {
    number, g_str_equal (label, number) ? NULL : label, get_kind_label (versions), parent_label, place,
  };

  return fg_history_join_parts (parts, G_N_ELEMENTS (parts));
}

static char *
describe_plan_number (FgVersions *versions)
{
  return fg_versions_dup_text (versions, FG_FIELD_PLAN_NUMBER);
}

static char *
describe_plan_title (FgVersions *versions)
{
  return fg_versions_dup_text (versions, FG_FIELD_PLAN_TITLE);
}

static char *
describe_notice_title (FgVersions *versions)
{
  return fg_versions_dup_text (versions, FG_FIELD_PLAN_NOTICE_TITLE);
}

static char *
describe_issuer (FgVersions *versions)
{
  return fg_versions_dup_text (versions, FG_FIELD_PLAN_ISSUER);
}

static char *
describe_issued (FgVersions *versions)
{
  return fg_history_dup_day (versions, FG_FIELD_PLAN_ISSUED);
}

static char *
describe_names (FgVersions *versions, FgField field)
{
  g_autofree char *json = fg_versions_dup_text (versions, field);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  if (versions->error != NULL || !fg_text_list_from_json (versions->workspace, json, names, &versions->error))
    return g_strdup ("");

  return fg_history_join_parts ((const char *const *) names->pdata, names->len);
}

static char *
describe_addressees (FgVersions *versions)
{
  return describe_names (versions, FG_FIELD_PLAN_ADDRESSEES);
}

static char *
describe_copied_to (FgVersions *versions)
{
  return describe_names (versions, FG_FIELD_PLAN_COPIED_TO);
}

static char *
describe_length (FgVersions *versions, FgField field)
{
  g_autofree char *text = fg_versions_dup_text (versions, field);
  gulong n = (gulong) g_utf8_strlen (text, -1);

  return g_strdup_printf (ngettext ("%lu character", "%lu characters", n), n);
}

/* A whole notice says nothing in a list of changes but that it is another one. */
static char *
describe_notice_text (FgVersions *versions)
{
  return describe_length (versions, FG_FIELD_PLAN_TEXT);
}

static char *
describe_frame (FgVersions *versions)
{
  return describe_length (versions, FG_FIELD_PLAN_FRAME);
}

static char *
describe_agency_name (FgVersions *versions)
{
  return fg_versions_dup_text (versions, FG_FIELD_AGENCY_NAME);
}

static char *
describe_collective (FgVersions *versions)
{
  return dup_yes_or_no (versions, FG_FIELD_AGENCY_COLLECTIVE);
}

/* Fields of a plan, an item or an agency that people know. Those that mean one thing follow one another: whichever
 * changed first in this order speaks. Where that leaves nothing to tell apart, all of it is said. */
static const FgHistoryField known_fields[] = {
  { FG_FIELD_PLAN_TITLE, describe_plan_title, NULL, NC_("history", "Title") },
  { FG_FIELD_PLAN_NUMBER, describe_plan_number, NULL, NC_("history", "Document number") },
  { FG_FIELD_PLAN_NOTICE_TITLE, describe_notice_title, NULL, NC_("history", "Title of the notice") },
  { FG_FIELD_PLAN_ISSUER, describe_issuer, NULL, NC_("history", "Issued by") },
  { FG_FIELD_PLAN_ISSUED, describe_issued, NULL, NC_("history", "Issued on") },
  { FG_FIELD_PLAN_ADDRESSEES, describe_addressees, NULL, NC_("history", "Addressees") },
  { FG_FIELD_PLAN_COPIED_TO, describe_copied_to, NULL, NC_("history", "Copied to") },
  { FG_FIELD_PLAN_TEXT, describe_notice_text, NULL, NC_("history", "Text of the notice") },
  { FG_FIELD_PLAN_FRAME, describe_frame, NULL, NC_("history", "Other parts of the notice") },
  { FG_FIELD_PLAN_ARCHIVED, describe_archived, NULL, NC_("history", "Archive") },
  { FG_FIELD_PLAN_PERIOD, describe_period, NULL, NC_("history", "Reporting period") },
  { FG_FIELD_PLAN_WARNING_DAYS, describe_warning_days, NULL, NC_("history", "Days of warning") },
  { FG_FIELD_PLAN_LAG_POINTS, describe_lag_points, NULL, NC_("history", "Points behind that warn") },
  { FG_FIELD_PLAN_SCORE_RULE, describe_score_rule, NULL, NC_("history", "Rule of the score") },
  { FG_FIELD_ITEM_NO, describe_number, describe_number_fully, NC_("history", "Number and place") },
  { FG_FIELD_ITEM_LABEL, describe_number, describe_number_fully, NC_("history", "Number and place") },
  { FG_FIELD_ITEM_PARENT_ID, describe_number, describe_number_fully, NC_("history", "Number and place") },
  { FG_FIELD_ITEM_KIND, describe_number, describe_number_fully, NC_("history", "Number and place") },
  { FG_FIELD_ITEM_ORDINAL, describe_number, describe_number_fully, NC_("history", "Number and place") },
  { FG_FIELD_ITEM_TITLE, describe_title, NULL, NC_("history", "Title") },
  { FG_FIELD_ITEM_BODY, describe_body, NULL, NC_("history", "Text") },
  { FG_FIELD_ITEM_RESPONSIBILITY_RAW, describe_responsibility, NULL, NC_("history", "Responsibility as printed") },
  { FG_FIELD_ITEM_OPEN_ENDED, describe_open_ended, NULL, NC_("history", "Other agencies too (等部门)") },
  { FG_FIELD_ITEM_DEADLINE_LAST_DAY, describe_deadline, describe_deadline_fully, NC_("history", "Deadline") },
  { FG_FIELD_ITEM_DEADLINE_WORDS, describe_deadline, describe_deadline_fully, NC_("history", "Deadline") },
  { FG_FIELD_ITEM_DEADLINE_PRECISION, describe_deadline, describe_deadline_fully, NC_("history", "Deadline") },
  { FG_FIELD_ITEM_DEADLINE_FIRST_DAY, describe_deadline, describe_deadline_fully, NC_("history", "Deadline") },
  { FG_FIELD_ITEM_DEADLINE_SPAN, describe_deadline, describe_deadline_fully, NC_("history", "Deadline") },
  { FG_FIELD_ITEM_START_DAY, describe_start, NULL, NC_("history", "Start") },
  { FG_FIELD_ITEM_STATUS, describe_status, NULL, NC_("history", "Status") },
  { FG_FIELD_ITEM_DONE_DAY, describe_done_day, NULL, NC_("history", "Done on") },
  { FG_FIELD_ITEM_WEIGHT, describe_weight, NULL, NC_("history", "Weight") },
  { FG_FIELD_ITEM_NOTE, describe_note, NULL, NC_("history", "Remarks") },
  { FG_FIELD_AGENCY_NAME, describe_agency_name, NULL, NC_("history", "Agency") },
  { FG_FIELD_AGENCY_SHORT_NAME, describe_short_name, NULL, NC_("history", "Short name") },
  { FG_FIELD_AGENCY_KIND, describe_agency_kind, NULL, NC_("history", "Kind") },
  { FG_FIELD_AGENCY_COLLECTIVE, describe_collective, NULL, NC_("history", "Stands for several agencies") },
  { FG_FIELD_AGENCY_CONTACT, describe_contact, NULL, NC_("history", "Contact") },
  { FG_FIELD_AGENCY_PHONE, describe_phone, NULL, NC_("history", "Phone") },
  { FG_FIELD_AGENCY_ORDINAL, describe_agency_place, NULL, NC_("history", "Place in the order of protocol") },
};

/**
 * fg_history_field_get:
 * @place: a place in the vocabulary, from 0
 *
 * Returns: (nullable): the field there; %NULL after the last
 */
const FgHistoryField *
fg_history_field_get (guint place)
{
  return place < G_N_ELEMENTS (known_fields) ? &known_fields[place] : NULL;
}

/**
 * fg_history_field_speaks_for:
 * @telling: the field that a change names
 * @field: another field of the same table
 *
 * Returns: whether a person who speaks of the first means the second too
 */
gboolean
fg_history_field_speaks_for (FgField telling, FgField field)
{
  FgHistoryDescribe meant = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (known_fields); i++)
    if (known_fields[i].field == telling)
      meant = known_fields[i].describe;
  for (guint i = 0; i < G_N_ELEMENTS (known_fields); i++)
    if (known_fields[i].field == field && known_fields[i].describe == meant)
      return TRUE;

  return telling == field;
}
