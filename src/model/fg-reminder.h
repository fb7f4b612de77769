/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-day.h"
#include "fg-reminder-level.h"

G_BEGIN_DECLS

/**
 * FgReminder:
 * @id: its row id, 0 for one that is not stored yet
 * @item_id: the item that it is about
 * @agency_id: who was chased
 * @agency: (nullable): that agency's name
 * @day: when
 * @level: how sternly
 * @note: what was said, or how (电话、书面)
 */
typedef struct
{
  gint64          id;
  gint64          item_id;
  gint64          agency_id;
  char           *agency;
  FgDay           day;
  FgReminderLevel level;
  char           *note;
} FgReminder;

FgReminder *fg_reminder_new  (FgReminderLevel level, const char *note);
FgReminder *fg_reminder_copy (const FgReminder *self);
void        fg_reminder_free (FgReminder *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FgReminder, fg_reminder_free)

G_END_DECLS
