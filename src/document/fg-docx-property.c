/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How Word writes that something is on or off (ECMA-376, part 1, 22.9.2.7, ST_OnOff).
 */
#include "fg-docx-property.h"

/**
 * fg_docx_property_is_on:
 * @value: (nullable): the value of a property that is there
 *
 * Returns: whether it is on, as it is where nothing else is said
 */
gboolean
fg_docx_property_is_on (const char *value)
{
  static const char *const offs[] = { "0", "false", "off", NULL };

  return value == NULL || !g_strv_contains (offs, value);
}
