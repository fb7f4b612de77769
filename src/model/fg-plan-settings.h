/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-period.h"

G_BEGIN_DECLS

/**
 * FgPlanSettings:
 * @period: how often its agencies report
 * @warning_days: how many days before its last day an undone item turns yellow
 * @lag_points: how many percentage points an item may be behind the expected progress before it turns yellow
 * @score_rule: the points of the score as an office set them; empty for those that are usual
 *
 * What a person can adjust of a plan's rules.
 */
typedef struct
{
  FgPeriod period;
  int      warning_days;
  int      lag_points;
  char    *score_rule;
} FgPlanSettings;

#define FG_PLAN_WARNING_DAYS 30
#define FG_PLAN_LAG_POINTS   20

FgPlanSettings *fg_plan_settings_new   (void);
FgPlanSettings *fg_plan_settings_copy  (const FgPlanSettings *self);
void            fg_plan_settings_free  (FgPlanSettings *self);
const char     *fg_plan_settings_check (const FgPlanSettings *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FgPlanSettings, fg_plan_settings_free)

G_END_DECLS
