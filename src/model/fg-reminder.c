/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * That an agency was chased for an item.
 */
#include "fg-reminder.h"

/**
 * fg_reminder_new:
 * @level: how sternly
 * @note: what was said
 *
 * Returns: (transfer full): a reminder to nobody yet
 */
FgReminder *
fg_reminder_new (FgReminderLevel level, const char *note)
{
  FgReminder *self = g_new0 (FgReminder, 1);

  g_return_val_if_fail (note != NULL, self);

  self->level = level;
  self->note = g_strdup (note);
  return self;
}

/**
 * fg_reminder_copy:
 * @self: a reminder
 *
 * Returns: (transfer full): the same
 */
FgReminder *
fg_reminder_copy (const FgReminder *self)
{
  FgReminder *copy = g_memdup2 (self, sizeof *self);

  copy->agency = g_strdup (self->agency);
  copy->note = g_strdup (self->note);
  return copy;
}

/**
 * fg_reminder_free:
 * @self: (transfer full): a reminder
 */
void
fg_reminder_free (FgReminder *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->agency);
  g_free (self->note);
  g_free (self);
}
