/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-day.h"
#include "fg-workspace.h"

G_BEGIN_DECLS

/**
 * FgPlanHead:
 * @title: the plan's title
 * @number: its document number
 * @issued: its day of issue, or %FG_DAY_NONE
 *
 * What stands at the head of a sheet.
 */
typedef struct
{
  char *title;
  char *number;
  FgDay issued;
} FgPlanHead;

gboolean fg_plan_head_load  (FgPlanHead *self, FgWorkspace *workspace, gint64 plan_id, GError **error);
void     fg_plan_head_clear (FgPlanHead *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (FgPlanHead, fg_plan_head_clear)

G_END_DECLS
