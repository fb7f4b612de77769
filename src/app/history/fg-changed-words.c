/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which words of a text were changed: all from the first that differs to the last. Texts of notices are edited in one
 * place at a time; a finer comparison would mark single characters that two different words happen to share.
 */
#include "fg-changed-words.h"

#include <string.h>

/* A word of letters or digits is read as one; a Han character is a word of its own. */
static gboolean
is_within_word (const char *text, gsize place)
{
  gunichar before, after;

  if (place == 0 || text[place] == '\0')
    return FALSE;

  before = g_utf8_get_char (g_utf8_prev_char (text + place));
  after = g_utf8_get_char (text + place);
  return g_unichar_isalnum (before) && g_unichar_isalnum (after) && !g_unichar_iswide (before)
         && !g_unichar_iswide (after);
}

static gsize
count_same_start (const char *a, const char *b)
{
  gsize n = 0;

  while (a[n] != '\0' && g_utf8_get_char (a + n) == g_utf8_get_char (b + n))
    n = (gsize) (g_utf8_next_char (a + n) - a);
  while (is_within_word (a, n) || (b[n] != '\0' && is_within_word (b, n)))
    n = (gsize) (g_utf8_prev_char (a + n) - a);
  return n;
}

/**
 * fg_changed_words_find:
 * @old_text: a text
 * @new_text: what became of it
 *
 * Returns: where they differ
 */
FgChangedWords
fg_changed_words_find (const char *old_text, const char *new_text)
{
  FgChangedWords words = { .old_end = strlen (old_text), .new_end = strlen (new_text) };

  words.start = count_same_start (old_text, new_text);
  while (words.old_end > words.start && words.new_end > words.start)
    {
      const char *old_last = g_utf8_prev_char (old_text + words.old_end);
      const char *new_last = g_utf8_prev_char (new_text + words.new_end);

      if (g_utf8_get_char (old_last) != g_utf8_get_char (new_last))
        break;
      words.old_end = (gsize) (old_last - old_text);
      words.new_end = (gsize) (new_last - new_text);
    }
  while (is_within_word (old_text, words.old_end) || is_within_word (new_text, words.new_end))
    {
      words.old_end = (gsize) (g_utf8_next_char (old_text + words.old_end) - old_text);
      words.new_end = (gsize) (g_utf8_next_char (new_text + words.new_end) - new_text);
    }

  return words;
}
