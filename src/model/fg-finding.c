/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What an inspection found wrong with an item: from the day it was found, through a correction with a limit, to its closing.
 */
#include "fg-finding.h"

/**
 * fg_finding_new:
 * @problem: what is wrong
 *
 * Returns: (transfer full): a finding without days
 */
FgFinding *
fg_finding_new (const char *problem)
{
  FgFinding *self = g_new0 (FgFinding, 1);

  g_return_val_if_fail (problem != NULL, self);

  self->problem = g_strdup (problem);
  self->source = g_strdup ("");
  self->correction = g_strdup ("");
  self->closing_note = g_strdup ("");
  return self;
}

/**
 * fg_finding_copy:
 * @self: a finding
 *
 * Returns: (transfer full): the same
 */
FgFinding *
fg_finding_copy (const FgFinding *self)
{
  FgFinding *copy = g_memdup2 (self, sizeof *self);

  copy->agency = g_strdup (self->agency);
  copy->source = g_strdup (self->source);
  copy->problem = g_strdup (self->problem);
  copy->correction = g_strdup (self->correction);
  copy->closing_note = g_strdup (self->closing_note);
  return copy;
}

/**
 * fg_finding_free:
 * @self: (transfer full): a finding
 */
void
fg_finding_free (FgFinding *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->agency);
  g_free (self->source);
  g_free (self->problem);
  g_free (self->correction);
  g_free (self->closing_note);
  g_free (self);
}

/**
 * fg_finding_is_open:
 * @self: a finding
 *
 * Returns: whether nobody has closed it
 */
gboolean
fg_finding_is_open (const FgFinding *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->closed_day == FG_DAY_NONE;
}

/**
 * fg_finding_is_overdue:
 * @self: a finding
 * @today: the day it is judged on
 *
 * Returns: whether it is open, though the last day for its correction is over
 */
gboolean
fg_finding_is_overdue (const FgFinding *self, FgDay today)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return fg_finding_is_open (self) && self->limit_day != FG_DAY_NONE && today > self->limit_day;
}
