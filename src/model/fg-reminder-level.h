/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * FgReminderLevel:
 * @FG_REMINDER_FIRST: 首次催办
 * @FG_REMINDER_SECOND: 二次催办
 * @FG_REMINDER_CIRCULAR: 通报, named before all who get the circular
 *
 * How sternly an agency was chased. Stored as these numbers.
 */
typedef enum
{
  FG_REMINDER_FIRST = 1,
  FG_REMINDER_SECOND,
  FG_REMINDER_CIRCULAR,
} FgReminderLevel;

const char     *fg_reminder_level_to_string   (FgReminderLevel level);
gboolean        fg_reminder_level_from_string (const char *text, FgReminderLevel *level);
const char     *fg_reminder_level_get_label   (FgReminderLevel level);
FgReminderLevel fg_reminder_level_after       (int n_reminders);

G_END_DECLS
