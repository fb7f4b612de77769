/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A merit of an agency in an item, or an exemption from blame, with its basis.
 */
#include "fg-merit.h"

/**
 * fg_merit_new:
 * @kind: a merit or an exemption
 * @text: what for
 *
 * Returns: (transfer full): a merit of nobody yet
 */
FgMerit *
fg_merit_new (FgMeritKind kind, const char *text)
{
  FgMerit *self = g_new0 (FgMerit, 1);

  g_return_val_if_fail (text != NULL, self);

  self->kind = kind;
  self->text = g_strdup (text);
  self->basis = g_strdup ("");
  return self;
}

/**
 * fg_merit_copy:
 * @self: a merit
 *
 * Returns: (transfer full): the same
 */
FgMerit *
fg_merit_copy (const FgMerit *self)
{
  FgMerit *copy = g_memdup2 (self, sizeof *self);

  copy->agency = g_strdup (self->agency);
  copy->text = g_strdup (self->text);
  copy->basis = g_strdup (self->basis);
  return copy;
}

/**
 * fg_merit_free:
 * @self: (transfer full): a merit
 */
void
fg_merit_free (FgMerit *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->agency);
  g_free (self->text);
  g_free (self->basis);
  g_free (self);
}
