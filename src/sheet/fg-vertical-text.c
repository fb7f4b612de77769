/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Chinese text set from top to bottom, one character below the other, for the head of a narrow column. A long name
 * takes several stacks, of nearly equal length so that the last is no remnant; they are read from right to left.
 */
#include "fg-vertical-text.h"

/* Brackets and dashes that have a form of their own in vertical text (Unicode, CJK Compatibility Forms). */
static const struct
{
  gunichar    upright;
  const char *vertical;
} forms[] = {
  { 0xff08, "︵" }, { 0xff09, "︶" }, { '(', "︵" },    { ')', "︶" },    { 0x3010, "︻" }, { 0x3011, "︼" },
  { 0x300a, "︽" }, { 0x300b, "︾" }, { 0x3008, "︿" }, { 0x3009, "﹀" }, { 0x3014, "︹" }, { 0x3015, "︺" },
  { 0x300c, "﹁" }, { 0x300d, "﹂" }, { 0x300e, "﹃" }, { 0x300f, "﹄" }, { 0x2014, "︱" }, { 0x2026, "︙" },
};

static const char *
find_form (gunichar c)
{
  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    if (forms[i].upright == c)
      return forms[i].vertical;

  return NULL;
}

/* Marks, joiners and variation selectors stay with the character before them, and what is joined with its joiner. */
static const char *
next_cluster (const char *p)
{
  const gunichar joiner = 0x200d;
  gunichar last = g_utf8_get_char (p);

  for (p = g_utf8_next_char (p); *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!g_unichar_iszerowidth (c) && last != joiner)
        break;
      last = c;
    }

  return p;
}

/**
 * fg_vertical_text_count:
 * @text: a text
 *
 * Returns: how many characters stand below one another when it is set in one stack
 */
guint
fg_vertical_text_count (const char *text)
{
  guint n = 0;

  for (const char *p = text; *p != '\0'; p = next_cluster (p))
    n++;

  return n;
}

/**
 * fg_vertical_text_split:
 * @text: a text
 * @stack_length: the most characters that may stand in one stack, at least 1
 *
 * Returns: (transfer full): the stacks in reading order, each with a line break between its characters; none for an
 *   empty text
 */
char **
fg_vertical_text_split (const char *text, guint stack_length)
{
  g_autoptr (GStrvBuilder) stacks = g_strv_builder_new ();
  g_autoptr (GString) stack = g_string_new (NULL);
  guint n = fg_vertical_text_count (text);
  guint n_stacks, per_stack, in_stack = 0;

  g_return_val_if_fail (stack_length > 0, NULL);

  n_stacks = MAX ((n + stack_length - 1) / stack_length, 1);
  per_stack = MAX ((n + n_stacks - 1) / n_stacks, 1);
  for (const char *p = text; *p != '\0';)
    {
      const char *end = next_cluster (p);
      const char *form = find_form (g_utf8_get_char (p));

      if (in_stack == per_stack)
        {
          g_strv_builder_add (stacks, stack->str);
          g_string_truncate (stack, 0);
          in_stack = 0;
        }
      if (in_stack++ > 0)
        g_string_append_c (stack, '\n');
      if (form != NULL)
        g_string_append (stack, form);
      else
        g_string_append_len (stack, p, end - p);
      p = end;
    }

  if (in_stack > 0)
    g_strv_builder_add (stacks, stack->str);
  return g_strv_builder_end (stacks);
}
