/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A phase of an item: what is to be reached on the way, and by when.
 */
#include "fg-milestone.h"

/**
 * fg_milestone_new:
 * @title: what is to be reached
 *
 * Returns: (transfer full): a milestone without a deadline
 */
FgMilestone *
fg_milestone_new (const char *title)
{
  FgMilestone *self = g_new0 (FgMilestone, 1);

  g_return_val_if_fail (title != NULL, self);

  self->title = g_strdup (title);
  return self;
}

/**
 * fg_milestone_copy:
 * @self: a milestone
 *
 * Returns: (transfer full): the same
 */
FgMilestone *
fg_milestone_copy (const FgMilestone *self)
{
  FgMilestone *copy = g_memdup2 (self, sizeof *self);

  copy->title = g_strdup (self->title);
  fg_deadline_copy (&self->deadline, &copy->deadline);
  return copy;
}

/**
 * fg_milestone_free:
 * @self: (transfer full): a milestone
 */
void
fg_milestone_free (FgMilestone *self)
{
  g_return_if_fail (self != NULL);

  fg_deadline_clear (&self->deadline);
  g_free (self->title);
  g_free (self);
}

/**
 * fg_milestone_is_overdue:
 * @self: a milestone
 * @today: the day it is judged on
 *
 * Returns: whether it is not reached, though the last day for it is over
 */
gboolean
fg_milestone_is_overdue (const FgMilestone *self, FgDay today)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return (self->done_day == FG_DAY_NONE || self->done_day > today) && self->deadline.last_day != FG_DAY_NONE
         && today > self->deadline.last_day;
}

/**
 * fg_milestone_is_late:
 * @self: a milestone
 *
 * Returns: whether it was reached after the last day for it
 */
gboolean
fg_milestone_is_late (const FgMilestone *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->done_day != FG_DAY_NONE && self->deadline.last_day != FG_DAY_NONE
         && self->done_day > self->deadline.last_day;
}
