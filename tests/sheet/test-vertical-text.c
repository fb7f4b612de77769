/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Names from top to bottom: no character is lost, stacks are of nearly one length.
 */
#include "fg-vertical-text.h"

static void
assert_split (const char *text, guint length, const char *expected)
{
  g_auto (GStrv) stacks = fg_vertical_text_split (text, length);
  g_autofree char *joined = g_strjoinv ("|", stacks);

  g_strdelimit (joined, "\n", '.');
  g_assert_cmpstr (joined, ==, expected);
}

static void
test_split (void)
{
  assert_split ("", 4, "");
  assert_split ("各区", 4, "各.区");
  assert_split ("市财政局", 4, "市.财.政.局");
  assert_split ("市司法行政局", 4, "市.司.法|行.政.局");
  assert_split ("市社保（医保）中心", 12, "市.社.保.︵.医.保.︶.中.心");
}

static void
test_marks_stay_with_their_letter (void)
{
  g_assert_cmpuint (fg_vertical_text_count ("e\314\201x"), ==, 2);
  assert_split ("e\314\201x", 1, "e\314\201|x");
  /* A family of three, joined by zero width joiners, is one sign. */
  g_assert_cmpuint (fg_vertical_text_count ("👨\342\200\215👩\342\200\215👧局"), ==, 2);
}

static void
test_nothing_is_lost (void)
{
  for (guint run = 0; run < 300; run++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (GString) joined = g_string_new (NULL);
      g_auto (GStrv) stacks = NULL;
      guint n = (guint) g_test_rand_int_range (0, 80), length = (guint) g_test_rand_int_range (1, 15);

      for (guint i = 0; i < n; i++)
        g_string_append_unichar (text, (gunichar) g_test_rand_int_range (0x4e00, 0x9fa5));
      stacks = fg_vertical_text_split (text->str, length);
      for (guint i = 0; stacks[i] != NULL; i++)
        {
          g_auto (GStrv) characters = g_strsplit (stacks[i], "\n", -1);
          g_autofree char *stack = g_strjoinv ("", characters);

          g_assert_cmpuint (g_strv_length (characters), <=, length);
          g_string_append (joined, stack);
        }

      g_assert_cmpstr (joined->str, ==, text->str);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/sheet/vertical-text/split", test_split);
  g_test_add_func ("/sheet/vertical-text/marks-stay-with-their-letter", test_marks_stay_with_their_letter);
  g_test_add_func ("/sheet/vertical-text/nothing-is-lost", test_nothing_is_lost);

  return g_test_run ();
}
