/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Patterns for LIKE. Every LIKE of this floor says ESCAPE '\', so that what a person types is only ever itself.
 */
#include "fg-like-private.h"

#include <string.h>

/* SQLite refuses longer patterns (SQLITE_LIMIT_LIKE_PATTERN_LENGTH). With every character escaped, half as many. */
#define MAX_WORDS_BYTES 24000

/**
 * fg_like_contains:
 * @words: what is looked for
 *
 * Returns: (transfer full): the pattern of texts that contain @words
 */
char *
fg_like_contains (const char *words)
{
  GString *pattern;

  /* Nothing that is looked for this way is so long: a control character, which no text is, stands for no match. */
  if (strlen (words) > MAX_WORDS_BYTES)
    return g_strdup ("\001");

  pattern = g_string_new ("%");
  for (const char *c = words; *c != '\0'; c++)
    {
      if (*c == '%' || *c == '_' || *c == '\\')
        g_string_append_c (pattern, '\\');
      g_string_append_c (pattern, *c);
    }

  g_string_append_c (pattern, '%');
  return g_string_free (pattern, FALSE);
}
