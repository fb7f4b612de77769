/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A deadline as a working fact: the words of the notice and the last day that they allow. Reading the words is the
 * business of the document floor.
 */
#include "fg-deadline.h"

/**
 * fg_deadline_clear:
 * @self: a deadline
 *
 * Frees what @self holds and leaves it as no deadline.
 */
void
fg_deadline_clear (FgDeadline *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->words);
  *self = (FgDeadline) FG_DEADLINE_INIT;
}

/**
 * fg_deadline_copy:
 * @self: a deadline
 * @copy: (out caller-allocates): storage that holds no deadline yet
 */
void
fg_deadline_copy (const FgDeadline *self, FgDeadline *copy)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (copy != NULL);

  *copy = *self;
  copy->words = g_strdup (self->words);
}

/**
 * fg_deadline_set_day:
 * @self: a deadline
 * @day: the last day, or %FG_DAY_NONE for no deadline
 *
 * Makes @self the deadline that a person set by picking a day: its words are the day itself.
 */
void
fg_deadline_set_day (FgDeadline *self, FgDay day)
{
  g_return_if_fail (self != NULL);

  fg_deadline_clear (self);
  if (day == FG_DAY_NONE)
    return;

  self->precision = FG_PRECISION_DAY;
  self->last_day = day;
  self->words = fg_day_to_iso (day);
}

/**
 * fg_deadline_to_text:
 * @self: a deadline
 *
 * Returns: (transfer full): the last day as in fg_day_to_iso(), else the words, else an empty string: what a list
 *   shows
 */
char *
fg_deadline_to_text (const FgDeadline *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  if (self->last_day != FG_DAY_NONE)
    return fg_day_to_iso (self->last_day);

  return g_strdup (self->words != NULL ? self->words : "");
}
