/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a cell of a workbook can hold.
 */
#include "fg-xlsx-text.h"

#define UNITS_MAX 32767

static void
test_text_stays (void)
{
  static const char *const texts[] = { "", "市政务办", "=1+1", "\t", "a\nb", "😀", "_x0041_" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *clean = fg_xlsx_text_clean (texts[i]);

      g_assert_cmpstr (clean, ==, texts[i]);
    }
}

static void
test_unwritable_characters_go (void)
{
  g_autofree char *clean = fg_xlsx_text_clean ("a\xef\xbf\xbe" "b\xef\xbf\xbf" "c");

  g_assert_cmpstr (clean, ==, "abc");
}

static char *
repeat (const char *text, guint n)
{
  GString *string = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append (string, text);

  return g_string_free (string, FALSE);
}

static glong
count_units (const char *text)
{
  glong n = 0;
  g_autofree gunichar2 *units = g_utf8_to_utf16 (text, -1, NULL, &n, NULL);

  g_assert_nonnull (units);
  return n;
}

static void
test_long_text_is_cut (void)
{
  static const struct
  {
    const char *text;
    guint       n;
    gboolean    cut;
  } cases[] = {
    { "长", UNITS_MAX, FALSE },
    { "长", UNITS_MAX + 1, TRUE },
    { "😀", UNITS_MAX / 2, FALSE },
    { "😀", UNITS_MAX / 2 + 1, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = repeat (cases[i].text, cases[i].n);
      g_autofree char *clean = fg_xlsx_text_clean (text);

      g_assert_cmpint (count_units (clean), <=, UNITS_MAX);
      g_assert_cmpint (count_units (clean), >=, UNITS_MAX - 2);
      g_assert_cmpint (g_str_has_suffix (clean, "…"), ==, cases[i].cut);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/report/xlsx-text/text-stays", test_text_stays);
  g_test_add_func ("/report/xlsx-text/unwritable-characters-go", test_unwritable_characters_go);
  g_test_add_func ("/report/xlsx-text/long-text-is-cut", test_long_text_is_cut);

  return g_test_run ();
}
