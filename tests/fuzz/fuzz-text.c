/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Notices as plain text, in any encoding, and whatever else a file may start with.
 */
#include "fuzz-target.h"

#include <string.h>

#include "plan-check.h"

/* A PDF is read by a program of its own; what that does with a page has targets of its own. */
int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  if (size < 4 || memcmp (data, "%PDF", 4) != 0)
    plan_check_read ((const char *) data, size);
  return 0;
}
