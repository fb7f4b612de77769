/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A deadline that a person types, in a form, in the review of a notice or on the command line. A notice is read as it is
 * printed, whatever it says; who types can be asked to write it better. One rule for all three.
 */
#include "fg-typed-deadline.h"

#include <glib/gi18n-lib.h>

#include "fg-deadline-clause.h"

/**
 * fg_typed_deadline_read:
 * @words: a deadline as people write it
 * @issued: the day of issue, from which a missing year is taken, or %FG_DAY_NONE
 * @deadline: (out caller-allocates): the deadline; holds nothing yet
 *
 * As fg_deadline_clause_read(), but refuses what can only be a slip: a day that the calendar does not have, and a date
 * whose year nobody says.
 *
 * Returns: (transfer full) (nullable): what is wrong with @words, %NULL where they are a deadline
 */
char *
fg_typed_deadline_read (const char *words, FgDay issued, FgDeadline *deadline)
{
  FgDeadlineRemark remark;
  gboolean is_understood;

  g_return_val_if_fail (words != NULL, NULL);
  g_return_val_if_fail (deadline != NULL, NULL);

  is_understood = fg_deadline_clause_read_words (fg_words_from_string (words), issued, deadline, &remark);
  if (remark == FG_DEADLINE_REMARK_NO_SUCH_DAY)
    return g_strdup_printf (_("The calendar has no day “%s”."), words);
  if (remark == FG_DEADLINE_REMARK_NO_YEAR)
    return g_strdup_printf (_("“%s” does not say which year, nor does the plan."), words);
  if (!is_understood)
    return g_strdup_printf (_("“%s” is no deadline; give a day such as 2024-06-30, or words such as 9月底前, 年底前 or "
                              "长期坚持."), words);

  return NULL;
}
