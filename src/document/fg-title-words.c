/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Titles: joined from the lines that they were broken into, named in 《》 in the letter, or hidden in the title of the
 * notice that issues them.
 */
#include "fg-title-words.h"

static const char *const plan_words[] = {
  "方案", "计划", "分工", "清单", "要点", "任务", "措施", "意见", "分解", "目标", "办法", "台账", "安排", "规划", "行动", NULL,
};

/**
 * fg_title_words_collapse:
 * @words: words
 *
 * Returns: (transfer full): @words with each run of blanks in them made one space
 */
char *
fg_title_words_collapse (FgWords words)
{
  GString *text = g_string_sized_new (fg_words_length (words));

  words = fg_words_trim (words);
  while (!fg_words_is_empty (words))
    {
      const char *at = words.start;

      if (!fg_char_is_blank (fg_words_next (&words)))
        {
          g_string_append_len (text, at, words.start - at);
          continue;
        }
      while (fg_char_is_blank (fg_words_peek (words)))
        fg_words_next (&words);
      g_string_append_c (text, ' ');
    }
  return g_string_free (text, FALSE);
}

/**
 * fg_title_words_join:
 * @flow: a notice
 * @first: the first line of a title
 * @end: the line after its last
 *
 * Returns: (transfer full): the lines as one title; Chinese needs nothing between them
 */
char *
fg_title_words_join (const FgTextFlow *flow, guint first, guint end)
{
  GString *text = g_string_new (NULL);

  for (guint i = first; i < end; i++)
    {
      g_autofree char *line = fg_title_words_collapse (fg_text_flow_get_paragraph (flow, i));

      if (text->len > 0 && g_ascii_isalnum (text->str[text->len - 1]) && g_ascii_isalnum (line[0]))
        g_string_append_c (text, ' ');
      g_string_append (text, line);
    }
  return g_string_free (text, FALSE);
}

static gboolean
is_beside_the_point (gunichar c)
{
  return fg_char_is_blank (c) || c == 0x201c || c == 0x201d || c == 0x300a || c == 0x300b || c == 0x3008 || c == 0x3009 ||
         c == '"' || c == 0x3001 || c == ',';
}

static gunichar
next_that_counts (FgWords *words)
{
  while (!fg_words_is_empty (*words))
    {
      gunichar c = fg_words_next (words);

      if (!is_beside_the_point (c))
        return c;
    }
  return 0;
}

/**
 * fg_title_words_are_same:
 * @title: a title
 * @other: another
 *
 * Returns: whether they are the same but for blanks, quotation marks and commas
 */
gboolean
fg_title_words_are_same (const char *title, const char *other)
{
  FgWords left = fg_words_from_string (title);
  FgWords right = fg_words_from_string (other);
  gunichar c;

  do
    {
      c = next_that_counts (&left);
      if (c != next_that_counts (&right))
        return FALSE;
    }
  while (c != 0);
  return TRUE;
}

/**
 * fg_title_words_differ_in_blanks:
 * @title: a title
 * @other: another
 *
 * Returns: whether they are the same but for blanks
 */
gboolean
fg_title_words_differ_in_blanks (const char *title, const char *other)
{
  FgWords left = fg_words_from_string (title);
  FgWords right = fg_words_from_string (other);

  for (;;)
    {
      while (fg_char_is_blank (fg_words_peek (left)))
        fg_words_next (&left);
      while (fg_char_is_blank (fg_words_peek (right)))
        fg_words_next (&right);
      if (fg_words_is_empty (left) || fg_words_is_empty (right))
        return fg_words_is_empty (left) && fg_words_is_empty (right);
      if (fg_words_next (&left) != fg_words_next (&right))
        return FALSE;
    }
}

/**
 * fg_title_words_find_named:
 * @flow: a notice
 * @first: the first paragraph of the letter
 * @end: the paragraph after the last that is looked at
 *
 * Returns: (transfer full) (nullable): the plan's title as the letter gives it in 《》
 */
char *
fg_title_words_find_named (const FgTextFlow *flow, guint first, guint end)
{
  for (guint i = first; i < end; i++)
    {
      FgWords rest = fg_text_flow_get_paragraph (flow, i);
      const char *open;

      while ((open = fg_words_find (rest, "《")) != NULL)
        {
          FgWords title = { open, rest.end };
          const char *close;

          fg_words_next (&title);
          close = fg_words_find (title, "》");
          if (close == NULL)
            break;
          title.end = close;
          rest.start = close;
          if (fg_words_contain_any (title, plan_words) && fg_words_find (title, "通知") == NULL)
            return fg_title_words_collapse (title);
        }
    }
  return NULL;
}

/**
 * fg_title_words_from_notice_title:
 * @notice_title: the title of a notice
 *
 * Returns: (transfer full) (nullable): the title of the plan that it issues (关于印发…的通知)
 */
char *
fg_title_words_from_notice_title (const char *notice_title)
{
  static const char *const verbs[] = { "关于印发", "关于转发", "关于下达", "关于公布", "印发", "关于做好", "关于", NULL };
  static const char *const ends[] = { "的通知", "通知", "的函", "的通告", NULL };
  FgWords title = fg_words_from_string (notice_title);

  if (!fg_words_drop_any (&title, ends))
    return NULL;
  for (guint i = 0; verbs[i] != NULL; i++)
    {
      const char *at = fg_words_find (title, verbs[i]);

      if (at == NULL)
        continue;
      title.start = at;
      fg_words_take (&title, verbs[i]);
      title = fg_words_trim (title);
      if (fg_words_take (&title, "《"))
        fg_words_drop (&title, "》");
      return fg_title_words_collapse (title);
    }
  return NULL;
}
