/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-char.h"

G_BEGIN_DECLS

/**
 * FgWords:
 * @start: its first byte
 * @end: the byte after its last
 *
 * A stretch of valid UTF-8 that somebody else owns. Passed by value; what is taken off it is taken off the copy.
 */
typedef struct
{
  const char *start;
  const char *end;
} FgWords;

#define FG_WORDS_NONE ((FgWords) { NULL, NULL })

FgWords     fg_words_from_string (const char *text);
char       *fg_words_dup         (FgWords self);
FgWords     fg_words_trim        (FgWords self);
gsize       fg_words_count_chars (FgWords self);

gboolean    fg_words_are_same    (FgWords self, FgWords other);
gboolean    fg_words_equal       (FgWords self, const char *word);
gboolean    fg_words_begin_with  (FgWords self, const char *word);
gboolean    fg_words_end_with    (FgWords self, const char *word);
gboolean    fg_words_take        (FgWords *self, const char *word);
gboolean    fg_words_drop        (FgWords *self, const char *word);
gboolean    fg_words_take_any    (FgWords *self, const char *const *words);
gboolean    fg_words_drop_any    (FgWords *self, const char *const *words);
const char *fg_words_find        (FgWords self, const char *word);
gboolean    fg_words_contain_any (FgWords self, const char *const *words);

static inline gsize
fg_words_length (FgWords self)
{
  return (gsize) (self.end - self.start);
}

static inline gboolean
fg_words_is_empty (FgWords self)
{
  return self.start >= self.end;
}

/* Takes the first character off and returns it folded, 0 where there is none. */
static inline gunichar
fg_words_next (FgWords *self)
{
  return fg_words_is_empty (*self) ? 0 : fg_char_fold (fg_char_decode (self->start, &self->start));
}

/* The first character folded, 0 where there is none. */
static inline gunichar
fg_words_peek (FgWords self)
{
  return fg_words_next (&self);
}

/* Takes the last character off and returns it folded, 0 where there is none. */
static inline gunichar
fg_words_drop_char (FgWords *self)
{
  const char *next;

  if (fg_words_is_empty (*self))
    return 0;
  self->end = fg_char_previous (self->end);
  return fg_char_fold (fg_char_decode (self->end, &next));
}

/* The last character folded, 0 where there is none. */
static inline gunichar
fg_words_last (FgWords self)
{
  return fg_words_drop_char (&self);
}

G_END_DECLS
