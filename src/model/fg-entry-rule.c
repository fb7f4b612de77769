/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which figures a person can enter, in a form or on the command line: one rule for both, and one sentence for each.
 */
#include "fg-entry-rule.h"

#include <math.h>
#include <string.h>

#include <glib/gi18n-lib.h>

/* Weights are told apart by 1, 2.5 or 100; a larger one is a slip of the finger. Sums of weights up to
 * here stay exact to the percent. */
#define MAX_WEIGHT 1000
#define MAX_DECIMALS 3

#define MAX_PERCENT 100

/**
 * fg_entry_rule_check_weight:
 * @weight: how much an item counts in its task's progress; 0 leaves it out
 *
 * Returns: (nullable): what is wrong with it
 */
const char *
fg_entry_rule_check_weight (double weight)
{
  if (isfinite (weight) && weight >= 0 && weight <= MAX_WEIGHT)
    return NULL;

  return _("A weight is a number from 0 to 1000 with at most three decimals, such as 1 or 2.5.");
}

/* No sign, no exponent: what is typed comes back as it was typed. */
static gboolean
has_plain_digits (const char *number)
{
  gsize n_whole = strspn (number, "0123456789");
  const char *rest = number + n_whole;
  gsize n_decimals = 0;

  if (*rest == '.')
    {
      n_decimals = strspn (rest + 1, "0123456789");
      rest += 1 + n_decimals;
      if (n_decimals == 0)
        return FALSE;
    }

  return n_whole > 0 && n_decimals <= MAX_DECIMALS && *rest == '\0';
}

/**
 * fg_entry_rule_read_weight:
 * @text: a weight as it is typed
 * @weight: (out): the weight
 *
 * Returns: (nullable): what is wrong with @text
 */
const char *
fg_entry_rule_read_weight (const char *text, double *weight)
{
  g_autofree char *number = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  number = g_strstrip (g_strdup (text));
  *weight = has_plain_digits (number) ? g_ascii_strtod (number, NULL) : NAN;

  return fg_entry_rule_check_weight (*weight);
}

/**
 * fg_entry_rule_check_percent:
 * @percent: how far an item is
 *
 * Returns: (nullable): what is wrong with it
 */
const char *
fg_entry_rule_check_percent (int percent)
{
  if (percent >= 0 && percent <= MAX_PERCENT)
    return NULL;

  return _("Progress is a whole number from 0 to 100.");
}

/**
 * fg_entry_rule_read_percent:
 * @text: a percentage as it is typed, without its sign
 * @percent: (out): the percentage
 *
 * Returns: (nullable): what is wrong with @text
 */
const char *
fg_entry_rule_read_percent (const char *text, int *percent)
{
  g_autofree char *number = NULL;
  guint64 value = 0;

  g_return_val_if_fail (text != NULL, NULL);

  number = g_strstrip (g_strdup (text));
  *percent = g_ascii_string_to_unsigned (number, 10, 0, MAX_PERCENT, &value, NULL) ? (int) value : -1;

  return fg_entry_rule_check_percent (*percent);
}

/**
 * fg_entry_rule_check_report_day:
 * @day: the day that a progress report speaks of
 * @today: the day on which it is entered
 *
 * Returns: (nullable): what is wrong with @day
 */
const char *
fg_entry_rule_check_report_day (FgDay day, FgDay today)
{
  return day > today ? _("The day of a report cannot be after today.") : NULL;
}

/**
 * fg_entry_rule_check_report:
 * @note: what is said in a progress report
 * @is_as_before: whether it leaves the progress as it was
 * @n_files: how many files are attached to it
 *
 * Returns: (nullable): what is wrong with it as a whole
 */
const char *
fg_entry_rule_check_report (const char *note, gboolean is_as_before, guint n_files)
{
  g_autofree char *words = NULL;

  g_return_val_if_fail (note != NULL, NULL);

  words = g_strstrip (g_strdup (note));
  return *words == '\0' && is_as_before && n_files == 0
           ? _("The report says nothing: write what was done, or another percentage.")
           : NULL;
}
