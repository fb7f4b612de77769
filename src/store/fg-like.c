/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Patterns for LIKE. Every LIKE of this floor says ESCAPE '\', so that what a person types is only ever itself.
 */
#include "fg-like-private.h"

/**
 * fg_like_contains:
 * @words: what is looked for
 *
 * Returns: (transfer full): the pattern of texts that contain @words
 */
char *
fg_like_contains (const char *words)
{
  GString *pattern = g_string_new ("%");

  for (const char *c = words; *c != '\0'; c++)
    {
      if (*c == '%' || *c == '_' || *c == '\\')
        g_string_append_c (pattern, '\\');
      g_string_append_c (pattern, *c);
    }

  g_string_append_c (pattern, '%');
  return g_string_free (pattern, FALSE);
}
