/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A requirement of a plan as a desk deals with it.
 */
#include "fg-requirement.h"

/**
 * fg_requirement_free:
 * @self: (transfer full): a requirement
 */
void
fg_requirement_free (FgRequirement *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->title);
  g_free (self->text);
  g_free (self->note);
  g_free (self);
}
