/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Lines cut out of a text: together they are the text, and no line is too long.
 */
#include "fg-text-slice.h"

#define FONT_PT 9.0

static const char *const words[] = { "深化改革", "，", "流程", " ", "service", "（一）", "2019年", "。", "😀" };

static char *
make_text (guint n_words)
{
  GString *text = g_string_new ("文");

  for (guint i = 0; i < n_words; i++)
    g_string_append (text, words[g_test_rand_int_range (0, G_N_ELEMENTS (words))]);

  return g_string_free (text, FALSE);
}

static void
test_slices_make_the_text (void)
{
  g_autoptr (FgSheetStyle) style = fg_sheet_style_new (FG_PALETTE_PAPER, FONT_PT);

  for (guint round = 0; round < 50; round++)
    {
      g_autofree char *text = make_text ((guint) g_test_rand_int_range (1, 200));
      g_autoptr (GString) together = g_string_new (NULL);
      double width = g_test_rand_double_range (60.0, 300.0);
      guint step = (guint) g_test_rand_int_range (1, 8);

      for (guint line = 0; line < 400; line += step)
        {
          g_autofree char *slice = fg_text_slice (style, FG_FONT_BODY, text, width, line, line + step);
          g_autofree char *rest = fg_text_slice (style, FG_FONT_BODY, slice, width, step, step + 100);

          g_string_append (together, slice);
          /* In lines of the same width it takes no more lines than were asked for. */
          g_assert_cmpstr (rest, ==, "");
        }
      g_assert_cmpstr (together->str, ==, text);
    }
}

static void
test_text_that_is_shorter (void)
{
  g_autoptr (FgSheetStyle) style = fg_sheet_style_new (FG_PALETTE_PAPER, FONT_PT);
  g_autofree char *slice = fg_text_slice (style, FG_FONT_BODY, "短", 100.0, 1, 5);
  g_autofree char *empty = fg_text_slice (style, FG_FONT_BODY, "", 100.0, 0, 5);

  g_assert_cmpstr (slice, ==, "");
  g_assert_cmpstr (empty, ==, "");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/sheet/text-slice/slices-make-the-text", test_slices_make_the_text);
  g_test_add_func ("/sheet/text-slice/text-that-is-shorter", test_text_that_is_shorter);

  return g_test_run ();
}
