/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-words.h"

G_BEGIN_DECLS

/**
 * FgWordList:
 * @first: the first element of an array that starts with a word, or is one
 * @size: the size of an element
 * @n: how many elements there are; a %NULL word ends them, too
 * @is_learnt: whether what follows is filled
 * @keys: the words in the order of the array, with their first and last characters
 * @n_keys: how many
 * @starts: the low bytes of the words' first characters
 * @ends: the low bytes of the words' last characters
 *
 * Words to look for in a text, with what tells most places where none of them stands at one glance. A static variable
 * beside its words.
 */
typedef struct
{
  const void       *first;
  gsize             size;
  guint             n;
  gsize             is_learnt;
  struct FgWordKey *keys;
  guint             n_keys;
  guint32           starts[8];
  guint32           ends[8];
} FgWordList;

#define FG_WORD_LIST(words) { (words), sizeof ((words)[0]), G_N_ELEMENTS (words), 0, NULL, 0, { 0 }, { 0 } }

int      fg_word_list_take      (FgWordList *self, FgWords *words);
int      fg_word_list_drop      (FgWordList *self, FgWords *words);
gboolean fg_word_list_occurs_in (FgWordList *self, FgWords words);

G_END_DECLS
