/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A hundred words that an agency's name may end with are asked for at every name: one glance at its last character says
 * that it ends with none of them, nearly always.
 */
#include "fg-word-list.h"

struct FgWordKey
{
  const char *word;
  gunichar    first;
  gunichar    last;
};

static const char *
word_at (const FgWordList *self, guint index)
{
  return *(const char *const *) (const void *) ((const char *) self->first + index * self->size);
}

static void
add_to_set (guint32 *set, gunichar c)
{
  set[(c & 0xff) >> 5] |= (guint32) 1 << (c & 31);
}

static void
learn (FgWordList *self)
{
  if (G_LIKELY (!g_once_init_enter (&self->is_learnt)))
    return;
  self->keys = g_new0 (struct FgWordKey, self->n);
  for (guint i = 0; i < self->n && word_at (self, i) != NULL; i++)
    {
      FgWords word = fg_words_from_string (word_at (self, i));
      struct FgWordKey *key = &self->keys[self->n_keys++];

      *key = (struct FgWordKey) { word.start, fg_words_peek (word), fg_words_last (word) };
      add_to_set (self->starts, key->first);
      add_to_set (self->ends, key->last);
    }
  g_once_init_leave (&self->is_learnt, 1);
}

/**
 * fg_word_list_take:
 * @self: words, a longer one before its own beginning
 * @words: words
 *
 * Takes one of @self off the front of @words where it stands there.
 *
 * Returns: which of @self it was, -1 for none
 */
int
fg_word_list_take (FgWordList *self, FgWords *words)
{
  gunichar first = fg_words_peek (*words);

  learn (self);
  if (!fg_char_set_may_have (self->starts, first))
    return -1;
  for (guint i = 0; i < self->n_keys; i++)
    {
      if (self->keys[i].first == first && fg_words_take (words, self->keys[i].word))
        return (int) i;
    }
  return -1;
}

/**
 * fg_word_list_drop:
 * @self: words, a longer one before its own ending
 * @words: words
 *
 * Takes one of @self off the end of @words where it stands there.
 *
 * Returns: which of @self it was, -1 for none
 */
int
fg_word_list_drop (FgWordList *self, FgWords *words)
{
  gunichar last = fg_words_last (*words);

  learn (self);
  if (!fg_char_set_may_have (self->ends, last))
    return -1;
  for (guint i = 0; i < self->n_keys; i++)
    {
      if (self->keys[i].last == last && fg_words_drop (words, self->keys[i].word))
        return (int) i;
    }
  return -1;
}

/**
 * fg_word_list_occurs_in:
 * @self: words
 * @words: words
 *
 * Returns: whether one of @self stands in @words
 */
gboolean
fg_word_list_occurs_in (FgWordList *self, FgWords words)
{
  while (!fg_words_is_empty (words))
    {
      FgWords rest = words;

      if (fg_word_list_take (self, &rest) >= 0)
        return TRUE;
      fg_words_next (&words);
    }
  return FALSE;
}
