/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Counting characters must never promise a text less room than laying it out takes.
 */
#include "fg-text-measure.h"

#include "fg-sheet-style.h"

static void
test_widths (void)
{
  g_assert_cmpfloat (fg_text_measure_em (""), ==, 0.0);
  g_assert_cmpfloat (fg_text_measure_em ("牵头单位"), ==, 4.0);
  g_assert_cmpfloat (fg_text_measure_em ("（一）"), ==, 3.0);
  g_assert_cmpfloat_with_epsilon (fg_text_measure_em ("12(3)"), 3.0, 0.001);
}

static void
test_one_line_when_it_fits (void)
{
  g_assert_cmpuint (fg_text_measure_lines ("", 10.0), ==, 1);
  g_assert_cmpuint (fg_text_measure_lines ("一二三四五六七八九十", 10.0), ==, 1);
  g_assert_cmpuint (fg_text_measure_lines ("一二三四五六七八九十一", 10.0), ==, 2);
}

static char *
make_text (void)
{
  static const char *const parts[] = { "推进", "企业", "开办", "，", "。", "、", "“一网通办”", "2019年", "12345",
                                       "（试行）", "《办法》", "服务", "GB/T 9704", "ABC", "：" };
  GString *text = g_string_new (NULL);
  guint n = (guint) g_test_rand_int_range (1, 60);

  for (guint i = 0; i < n; i++)
    g_string_append (text, parts[g_test_rand_int_range (0, G_N_ELEMENTS (parts))]);

  return g_string_free (text, FALSE);
}

static gboolean
has_chinese_font (FgSheetStyle *style)
{
  g_autoptr (PangoLayout) layout = pango_layout_new (fg_sheet_style_get_context (style));

  pango_layout_set_text (layout, "国", -1);
  return pango_layout_get_unknown_glyphs_count (layout) == 0;
}

static void
test_never_too_few_lines (void)
{
  g_autoptr (FgSheetStyle) style = fg_sheet_style_new (FG_PALETTE_PAPER, 10.0);

  if (!has_chinese_font (style))
    {
      g_test_skip ("no Chinese font is installed");
      return;
    }

  for (guint run = 0; run < 500; run++)
    {
      g_autofree char *text = make_text ();
      g_autoptr (PangoLayout) layout = pango_layout_new (fg_sheet_style_get_context (style));
      double width_em = g_test_rand_double_range (8.0, 40.0);

      pango_layout_set_font_description (layout, fg_sheet_style_get_font (style, FG_FONT_BODY));
      pango_layout_set_width (layout, (int) (width_em * 10.0 * PANGO_SCALE));
      pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
      pango_layout_set_text (layout, text, -1);
      if ((guint) pango_layout_get_line_count (layout) > fg_text_measure_lines (text, width_em))
        {
          g_test_message ("“%s” at %g em takes %d lines", text, width_em, pango_layout_get_line_count (layout));
          g_test_fail ();
        }
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/sheet/text-measure/widths", test_widths);
  g_test_add_func ("/sheet/text-measure/one-line-when-it-fits", test_one_line_when_it_fits);
  g_test_add_func ("/sheet/text-measure/never-too-few-lines", test_never_too_few_lines);

  return g_test_run ();
}
