/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Looking at Chinese text the way its readers do: full-width and half-width forms, simplified and traditional forms of
 * a keyword are the same character. Everything that reads a notice looks at it through these functions, so that no rule
 * has to list such variants. The text itself is never changed.
 */
#include "fg-words.h"

#include <string.h>

/**
 * fg_words_from_string:
 * @text: valid UTF-8
 *
 * Returns: the whole of @text
 */
FgWords
fg_words_from_string (const char *text)
{
  return (FgWords) { text, text + strlen (text) };
}

/**
 * fg_words_dup:
 * @self: words
 *
 * Returns: (transfer full): them as a string, as written
 */
char *
fg_words_dup (FgWords self)
{
  return fg_words_is_empty (self) ? g_strdup ("") : g_strndup (self.start, fg_words_length (self));
}

/**
 * fg_words_trim:
 * @self: words
 *
 * Returns: @self without the blanks around it
 */
FgWords
fg_words_trim (FgWords self)
{
  while (fg_char_is_blank (fg_words_peek (self)))
    fg_words_next (&self);
  while (fg_char_is_blank (fg_words_last (self)))
    fg_words_drop_char (&self);
  return self;
}

/**
 * fg_words_count_chars:
 * @self: words
 *
 * Returns: how many characters they have
 */
gsize
fg_words_count_chars (FgWords self)
{
  gsize n = 0;

  for (const char *p = self.start; p < self.end; p++)
    n += ((guchar) *p & 0xc0) != 0x80;
  return n;
}

/**
 * fg_words_are_same:
 * @self: words
 * @other: others
 *
 * Returns: whether they are written the same
 */
gboolean
fg_words_are_same (FgWords self, FgWords other)
{
  gsize length = fg_words_length (self);

  return length == fg_words_length (other) && (length == 0 || memcmp (self.start, other.start, length) == 0);
}

/**
 * fg_words_equal:
 * @self: words
 * @word: a word in its common form
 *
 * Returns: whether they are the same but for the form of the characters
 */
gboolean
fg_words_equal (FgWords self, const char *word)
{
  return fg_words_take (&self, word) && fg_words_is_empty (self);
}

/**
 * fg_words_begin_with:
 * @self: words
 * @word: a word in its common form
 *
 * Returns: whether @self starts with @word
 */
gboolean
fg_words_begin_with (FgWords self, const char *word)
{
  return fg_words_take (&self, word);
}

/**
 * fg_words_end_with:
 * @self: words
 * @word: a word in its common form
 *
 * Returns: whether @self ends with @word
 */
gboolean
fg_words_end_with (FgWords self, const char *word)
{
  return fg_words_drop (&self, word);
}

/**
 * fg_words_take:
 * @self: words
 * @word: a word in its common form
 *
 * Takes @word off the front of @self where it stands there.
 *
 * Returns: whether it did
 */
gboolean
fg_words_take (FgWords *self, const char *word)
{
  const char *p = self->start;

  while (*word != '\0')
    {
      if (p >= self->end || fg_char_fold (fg_char_decode (p, &p)) != fg_char_fold (fg_char_decode (word, &word)))
        return FALSE;
    }

  self->start = p;
  return TRUE;
}

/**
 * fg_words_drop:
 * @self: words
 * @word: a word in its common form
 *
 * Takes @word off the end of @self where it stands there.
 *
 * Returns: whether it did
 */
gboolean
fg_words_drop (FgWords *self, const char *word)
{
  const char *end = self->end;
  const char *word_end = word + strlen (word);
  const char *next;

  while (word_end > word)
    {
      if (end <= self->start)
        return FALSE;
      end = fg_char_previous (end);
      word_end = fg_char_previous (word_end);
      if (fg_char_fold (fg_char_decode (end, &next)) != fg_char_fold (fg_char_decode (word_end, &next)))
        return FALSE;
    }

  self->end = end;
  return TRUE;
}

/**
 * fg_words_take_any:
 * @self: words
 * @words: (array zero-terminated=1): words, a longer one before its own beginning
 *
 * Returns: whether one of @words stood at the front and was taken off
 */
gboolean
fg_words_take_any (FgWords *self, const char *const *words)
{
  gunichar first = fg_words_peek (*self);
  const char *next;

  for (; *words != NULL; words++)
    {
      if (fg_char_fold (fg_char_decode (*words, &next)) == first && fg_words_take (self, *words))
        return TRUE;
    }
  return FALSE;
}

/**
 * fg_words_drop_any:
 * @self: words
 * @words: (array zero-terminated=1): words, a longer one before its own ending
 *
 * Returns: whether one of @words stood at the end and was taken off
 */
gboolean
fg_words_drop_any (FgWords *self, const char *const *words)
{
  for (; *words != NULL; words++)
    {
      if (fg_words_drop (self, *words))
        return TRUE;
    }
  return FALSE;
}

/**
 * fg_words_find:
 * @self: words
 * @word: a word in its common form
 *
 * Returns: (nullable): where @word first stands in @self
 */
const char *
fg_words_find (FgWords self, const char *word)
{
  const char *next;
  gunichar first = fg_char_fold (fg_char_decode (word, &next));

  while (self.start < self.end)
    {
      if (fg_char_fold (fg_char_decode (self.start, &next)) == first && fg_words_begin_with (self, word))
        return self.start;
      self.start = next;
    }
  return NULL;
}

/**
 * fg_words_contain_any:
 * @self: words
 * @words: (array zero-terminated=1): words in their common form
 *
 * Returns: whether one of @words stands in @self
 */
gboolean
fg_words_contain_any (FgWords self, const char *const *words)
{
  for (; *words != NULL; words++)
    {
      if (fg_words_find (self, *words) != NULL)
        return TRUE;
    }
  return FALSE;
}
