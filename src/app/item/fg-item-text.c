/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the texts of an item's form mean: from what a person types to a change, or to the sentence that says what is
 * wrong with it; and from the facts back to words.
 */
#include "fg-item-text.h"

#include <float.h>
#include <string.h>

#include <glib/gi18n-lib.h>

#include "fg-entry-rule.h"
#include "fg-typed-deadline.h"

/**
 * fg_item_text_read:
 * @kind: the field
 * @item_id: the item
 * @text: what was typed
 * @issued: when the plan was issued, for deadlines without a year, or %FG_DAY_NONE
 * @problem: (out): what is wrong, where %NULL is returned
 *
 * Returns: (transfer full) (nullable): the change to write, %NULL where @text means nothing to the field
 */
FgItemChange *
fg_item_text_read (FgItemChangeKind kind, gint64 item_id, const char *text, FgDay issued, char **problem)
{
  g_autoptr (FgItemChange) change = fg_item_change_new (kind, item_id, text);

  g_return_val_if_fail (problem != NULL, NULL);

  if (kind == FG_ITEM_CHANGE_DEADLINE
      && (*problem = fg_typed_deadline_read (text, issued, &change->deadline)) != NULL)
    return NULL;
  if (kind == FG_ITEM_CHANGE_WEIGHT
      && (*problem = g_strdup (fg_entry_rule_read_weight (text, &change->weight))) != NULL)
    return NULL;

  return g_steal_pointer (&change);
}

/**
 * fg_item_text_from_weight:
 * @weight: a weight
 *
 * Returns: (transfer full): the weight as it is typed, in plain digits without needless zeroes
 */
char *
fg_item_text_from_weight (double weight)
{
  /* Room for the largest double, which another version may have let in. */
  char digits[DBL_MAX_10_EXP + 8];
  gsize length;

  g_ascii_formatd (digits, sizeof digits, "%.3f", weight);
  length = strlen (digits);
  while (digits[length - 1] == '0')
    length--;
  if (digits[length - 1] == '.')
    length--;

  return g_strndup (digits, length);
}

/**
 * fg_item_text_describe_deadline:
 * @deadline: a deadline
 *
 * Says how the words of a deadline were understood.
 *
 * Returns: (transfer full) (nullable): a sentence, %NULL where there is no deadline
 */
char *
fg_item_text_describe_deadline (const FgDeadline *deadline)
{
  g_autofree char *last_day = NULL;

  g_return_val_if_fail (deadline != NULL, NULL);

  switch (deadline->precision)
    {
    case FG_PRECISION_NONE:
      return NULL;
    case FG_PRECISION_STANDING:
      return g_strdup (_("Standing work, without a last day"));
    case FG_PRECISION_RECURRING:
      return g_strdup (_("Work that returns, without a last day"));
    case FG_PRECISION_UNRECKONED:
      return g_strdup (_("As printed; no last day follows from these words"));
    case FG_PRECISION_DAY:
    case FG_PRECISION_MONTH:
    case FG_PRECISION_QUARTER:
    case FG_PRECISION_HALF:
    case FG_PRECISION_YEAR:
      break;
    default:
      g_return_val_if_reached (NULL);
    }

  if (deadline->last_day == FG_DAY_NONE)
    return g_strdup (_("As printed; no last day follows from these words"));

  last_day = fg_day_to_iso (deadline->last_day);
  /* Translators: %s is a day such as 2019-09-30. */
  return g_strdup_printf (_("The last day is %s"), last_day);
}

/**
 * fg_item_text_describe_place:
 * @kind: a kind of item
 * @number: its number in the plan, empty where it has none
 *
 * Returns: (transfer full): what and where it is, for a heading
 */
char *
fg_item_text_describe_place (FgItemKind kind, const char *number)
{
  gboolean has_number = number != NULL && *number != '\0';

  switch (kind)
    {
    case FG_ITEM_SECTION:
      /* Translators: %s is the number of a section, such as （一）. */
      return has_number ? g_strdup_printf (_("Section %s"), number) : g_strdup (_("Section"));
    case FG_ITEM_TASK:
      /* Translators: %s is the number of a task, such as 12. */
      return has_number ? g_strdup_printf (_("Task %s"), number) : g_strdup (_("Task"));
    case FG_ITEM_MEASURE:
      /* Translators: %s is the number of a measure, such as 12(3): task 12, measure 3. */
      return has_number ? g_strdup_printf (_("Measure %s"), number) : g_strdup (_("Measure"));
    default:
      g_return_val_if_reached (NULL);
    }
}
