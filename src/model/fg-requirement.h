/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-day.h"

G_BEGIN_DECLS

/**
 * FgRequirement:
 * @id: its row id
 * @plan_id: its plan
 * @title: its heading (加强组织领导)
 * @text: its text
 * @done_day: when it was dealt with, %FG_DAY_NONE as long as it is not
 * @note: how it was dealt with
 *
 * What a plan asks of its agencies beside the tasks (工作要求), to be ticked off.
 */
typedef struct
{
  gint64 id;
  gint64 plan_id;
  char  *title;
  char  *text;
  FgDay  done_day;
  char  *note;
} FgRequirement;

void fg_requirement_free (FgRequirement *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FgRequirement, fg_requirement_free)

G_END_DECLS
