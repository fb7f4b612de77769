/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Ordinal numbers in a text (第一批, 第3阶段): they name things that are otherwise written alike.
 */
#include "fg-ordinal-words.h"

#include <string.h>

#define PREFIX "第"

/* What follows where the words are no number of anything: 第三方, 第一时间, 第一责任, 第一书记. */
static const char not_counting[] = "方时责书";

static gboolean
is_figure (gunichar c)
{
  return g_unichar_isdigit (c) || g_utf8_strchr ("〇零一二三四五六七八九十百", -1, c) != NULL;
}

/* The end of the figure at @start, @start itself where there is none that counts. */
static const char *
find_end (const char *start)
{
  const char *end = start;

  while (*end != '\0' && is_figure (g_utf8_get_char (end)))
    end = g_utf8_next_char (end);

  return *end != '\0' && g_utf8_strchr (not_counting, -1, g_utf8_get_char (end)) != NULL ? start : end;
}

static GHashTable *
list_ordinals (const char *text)
{
  GHashTable *ordinals = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (const char *at = strstr (text, PREFIX); at != NULL; at = strstr (at, PREFIX))
    {
      const char *end;

      at += strlen (PREFIX);
      end = find_end (at);
      if (end > at)
        g_hash_table_add (ordinals, g_strndup (at, (gsize) (end - at)));
    }

  return ordinals;
}

/**
 * fg_ordinal_words_agree:
 * @a: a text
 * @b: another
 *
 * Returns: whether they share an ordinal number, or one of them has none
 */
gboolean
fg_ordinal_words_agree (const char *a, const char *b)
{
  g_autoptr (GHashTable) of_a = NULL;
  g_autoptr (GHashTable) of_b = NULL;
  GHashTableIter iter;
  gpointer ordinal;

  g_return_val_if_fail (a != NULL, TRUE);
  g_return_val_if_fail (b != NULL, TRUE);

  of_a = list_ordinals (a);
  of_b = list_ordinals (b);
  if (g_hash_table_size (of_a) == 0 || g_hash_table_size (of_b) == 0)
    return TRUE;

  g_hash_table_iter_init (&iter, of_a);
  while (g_hash_table_iter_next (&iter, &ordinal, NULL))
    if (g_hash_table_contains (of_b, ordinal))
      return TRUE;

  return FALSE;
}
