/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The steps of chasing an agency, each sterner than the one before.
 */
#include "fg-reminder-level.h"

#include <glib/gi18n-lib.h>

static const struct
{
  const char *name;
  const char *label;
} levels[] = {
  [FG_REMINDER_FIRST] = { "first", NC_("reminder", "First reminder") },
  [FG_REMINDER_SECOND] = { "second", NC_("reminder", "Second reminder") },
  [FG_REMINDER_CIRCULAR] = { "circular", NC_("reminder", "Circular") },
};

/**
 * fg_reminder_level_to_string:
 * @level: a level
 *
 * Returns: its name in JSON and on the command line, such as "first"
 */
const char *
fg_reminder_level_to_string (FgReminderLevel level)
{
  g_return_val_if_fail (level >= FG_REMINDER_FIRST && level <= FG_REMINDER_CIRCULAR, NULL);

  return levels[level].name;
}

/**
 * fg_reminder_level_from_string:
 * @text: (nullable): a name as fg_reminder_level_to_string() gives it
 * @level: (out): the level
 *
 * Returns: whether @text names a level
 */
gboolean
fg_reminder_level_from_string (const char *text, FgReminderLevel *level)
{
  g_return_val_if_fail (level != NULL, FALSE);

  for (guint i = FG_REMINDER_FIRST; i <= FG_REMINDER_CIRCULAR; i++)
    if (g_strcmp0 (text, levels[i].name) == 0)
      {
        *level = (FgReminderLevel) i;
        return TRUE;
      }

  return FALSE;
}

/**
 * fg_reminder_level_get_label:
 * @level: a level
 *
 * Returns: its name for people, translated
 */
const char *
fg_reminder_level_get_label (FgReminderLevel level)
{
  g_return_val_if_fail (level >= FG_REMINDER_FIRST && level <= FG_REMINDER_CIRCULAR, NULL);

  return g_dpgettext2 (GETTEXT_PACKAGE, "reminder", levels[level].label);
}

/**
 * fg_reminder_level_after:
 * @n_reminders: how often the agency was reminded of the item before
 *
 * Returns: the level of the next reminder: the first, the second, and from the third on a circular
 */
FgReminderLevel
fg_reminder_level_after (int n_reminders)
{
  return (FgReminderLevel) CLAMP (n_reminders + 1, FG_REMINDER_FIRST, FG_REMINDER_CIRCULAR);
}
