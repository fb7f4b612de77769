/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A target as it is followed through the year: where it began, where it is, what it is to come to.
 */
#include "fg-item-target.h"

#include <math.h>

/* Two values are the same where they differ by less than what a person writes down. */
#define TOLERANCE 1e-9

/**
 * fg_item_target_new:
 * @text: the words that set it
 *
 * Returns: (transfer full): a target without numbers
 */
FgItemTarget *
fg_item_target_new (const char *text)
{
  FgItemTarget *self = g_new0 (FgItemTarget, 1);

  g_return_val_if_fail (text != NULL, self);

  self->text = g_strdup (text);
  self->unit = g_strdup ("");
  self->baseline = NAN;
  self->present = NAN;
  return self;
}

/**
 * fg_item_target_copy:
 * @self: a target
 *
 * Returns: (transfer full): the same
 */
FgItemTarget *
fg_item_target_copy (const FgItemTarget *self)
{
  FgItemTarget *copy = g_memdup2 (self, sizeof *self);

  copy->text = g_strdup (self->text);
  copy->unit = g_strdup (self->unit);
  return copy;
}

/**
 * fg_item_target_free:
 * @self: (transfer full): a target
 */
void
fg_item_target_free (FgItemTarget *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->text);
  g_free (self->unit);
  g_free (self);
}

/**
 * fg_item_target_get_state:
 * @self: a target
 *
 * Met is present ≤ value, present ≥ value or present = value, as the target's comparison has it. Where that is not said, the
 * present value is to have come from the baseline up or down to the value, or beyond it.
 *
 * Returns: whether it is met
 */
FgTargetState
fg_item_target_get_state (const FgItemTarget *self)
{
  gboolean is_met;

  g_return_val_if_fail (self != NULL, FG_TARGET_UNKNOWN);

  if (isnan (self->present))
    return FG_TARGET_UNKNOWN;

  switch (self->comparison)
    {
    case FG_COMPARISON_AT_MOST:
      is_met = self->present <= self->value + TOLERANCE;
      break;
    case FG_COMPARISON_AT_LEAST:
      is_met = self->present >= self->value - TOLERANCE;
      break;
    case FG_COMPARISON_EQUAL:
      is_met = fabs (self->present - self->value) <= TOLERANCE;
      break;
    case FG_COMPARISON_NONE:
    default:
      if (isnan (self->baseline))
        return FG_TARGET_UNKNOWN;
      is_met = self->baseline <= self->value ? self->present >= self->value - TOLERANCE
                                             : self->present <= self->value + TOLERANCE;
      break;
    }

  return is_met ? FG_TARGET_MET : FG_TARGET_MISSED;
}

/**
 * fg_item_target_get_percent:
 * @self: a target
 *
 * How much of the way from baseline to value is behind: floor (100 × (present − baseline) / (value − baseline)), within 0
 * and 100.
 *
 * Returns: that; 100 for a target that is met, -1 where a value is not known or there is no way to go
 */
int
fg_item_target_get_percent (const FgItemTarget *self)
{
  double part;

  g_return_val_if_fail (self != NULL, -1);

  if (fg_item_target_get_state (self) == FG_TARGET_MET)
    return 100;
  if (isnan (self->present) || isnan (self->baseline) || fabs (self->value - self->baseline) <= TOLERANCE)
    return -1;

  part = (self->present - self->baseline) / (self->value - self->baseline);
  return (int) floor (100 * CLAMP (part, 0.0, 1.0) + TOLERANCE);
}
