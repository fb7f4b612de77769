/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a person can adjust of a plan's rules: the reporting period, when lights warn, how agencies are scored.
 */
#include "fg-plan-settings.h"

#include <glib/gi18n-lib.h>

/* Longer than this no plan runs. */
#define MAX_WARNING_DAYS 3650

/**
 * fg_plan_settings_new:
 *
 * Returns: (transfer full): what is usual
 */
FgPlanSettings *
fg_plan_settings_new (void)
{
  FgPlanSettings *self = g_new0 (FgPlanSettings, 1);

  self->warning_days = FG_PLAN_WARNING_DAYS;
  self->lag_points = FG_PLAN_LAG_POINTS;
  self->score_rule = g_strdup ("");
  return self;
}

/**
 * fg_plan_settings_copy:
 * @self: settings
 *
 * Returns: (transfer full): the same
 */
FgPlanSettings *
fg_plan_settings_copy (const FgPlanSettings *self)
{
  FgPlanSettings *copy = g_memdup2 (self, sizeof *self);

  copy->score_rule = g_strdup (self->score_rule);
  return copy;
}

/**
 * fg_plan_settings_free:
 * @self: (transfer full): settings
 */
void
fg_plan_settings_free (FgPlanSettings *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->score_rule);
  g_free (self);
}

/**
 * fg_plan_settings_check:
 * @self: settings that a person gave
 *
 * Returns: (nullable): what is wrong with them, a translated sentence; %NULL if nothing is
 */
const char *
fg_plan_settings_check (const FgPlanSettings *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  if (self->warning_days < 0 || self->warning_days > MAX_WARNING_DAYS)
    return _("The days of warning are between 0 and 3650.");
  if (self->lag_points < 1 || self->lag_points > 100)
    return _("The points behind are between 1 and 100.");

  return NULL;
}
