/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-deadline.h"

G_BEGIN_DECLS

/**
 * FgMilestone:
 * @id: its row id, 0 for one that is not stored yet
 * @item_id: the item that it is a phase of
 * @title: what is to be reached (阶段目标)
 * @deadline: by when
 * @done_day: when it was reached, %FG_DAY_NONE as long as it is not
 */
typedef struct
{
  gint64     id;
  gint64     item_id;
  char      *title;
  FgDeadline deadline;
  FgDay      done_day;
} FgMilestone;

FgMilestone *fg_milestone_new        (const char *title);
FgMilestone *fg_milestone_copy       (const FgMilestone *self);
void         fg_milestone_free       (FgMilestone *self);

gboolean     fg_milestone_is_overdue (const FgMilestone *self, FgDay today);
gboolean     fg_milestone_is_late    (const FgMilestone *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FgMilestone, fg_milestone_free)

G_END_DECLS
