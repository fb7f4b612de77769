/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Automatic numbers as Word prints them (ECMA-376, part 1, 17.18.59).
 */
#include "fg-number-format.h"

static void
test_formats (void)
{
  static const struct
  {
    const char *format;
    int         number;
    const char *printed;
  } cases[] = {
    { "decimal", 12, "12" },
    { "decimalZero", 7, "07" },
    { "decimalZero", 12, "12" },
    { "decimalFullWidth", 12, "１２" },
    { "decimalFullWidth2", 3, "３" },
    { "decimalHalfWidth", 3, "3" },
    { "decimalEnclosedCircle", 1, "①" },
    { "decimalEnclosedCircleChinese", 20, "⑳" },
    { "decimalEnclosedCircleChinese", 21, "21" },
    { "decimalEnclosedCircle", 0, "0" },
    { "decimalEnclosedParen", 3, "⑶" },
    { "decimalEnclosedFullstop", 20, "⒛" },
    { "numberInDash", 4, "- 4 -" },
    { "chineseCounting", 1, "一" },
    { "chineseCounting", 10, "十" },
    { "chineseCounting", 11, "十一" },
    { "chineseCounting", 20, "二十" },
    { "chineseCounting", 99, "九十九" },
    { "chineseCounting", 101, "一○一" },
    { "chineseCountingThousand", 0, "零" },
    { "chineseCountingThousand", 12, "十二" },
    { "chineseCountingThousand", 100, "一百" },
    { "chineseCountingThousand", 105, "一百零五" },
    { "chineseCountingThousand", 110, "一百一十" },
    { "chineseCountingThousand", 1002, "一千零二" },
    { "chineseCountingThousand", 23456, "二万三千四百五十六" },
    { "taiwaneseCountingThousand", 21, "二十一" },
    { "japaneseCounting", 11, "十一" },
    { "japaneseCounting", 111, "百十一" },
    { "japaneseCounting", 205, "二百五" },
    { "ideographDigital", 10, "一〇" },
    { "taiwaneseDigital", 35, "三五" },
    { "japaneseDigitalTenThousand", 20, "二〇" },
    { "chineseLegalSimplified", 10, "壹拾" },
    { "chineseLegalSimplified", 23, "贰拾叁" },
    { "ideographLegalTraditional", 3, "參" },
    { "ideographTraditional", 1, "甲" },
    { "ideographTraditional", 10, "癸" },
    { "ideographTraditional", 11, "11" },
    { "ideographZodiac", 12, "亥" },
    { "ideographZodiacTraditional", 13, "丙子" },
    { "ideographEnclosedCircle", 2, "㊁" },
    { "upperLetter", 26, "Z" },
    { "lowerLetter", 27, "aa" },
    { "lowerLetter", 54, "bbb" },
    { "upperRoman", 1994, "MCMXCIV" },
    { "lowerRoman", 4, "iv" },
    { "lowerRoman", 4000, "4000" },
    { "none", 5, "" },
    { "bullet", 5, "" },
    { "somethingNew", 5, "5" },
    { NULL, 5, "5" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);

      fg_number_format_append (fg_number_format_find (cases[i].format), cases[i].number, text);
      g_test_message ("%s %d", cases[i].format, cases[i].number);
      g_assert_cmpstr (text->str, ==, cases[i].printed);
    }
}

static void
test_any_number_is_written (void)
{
  static const char *const names[] = { "chineseCounting", "upperLetter", "lowerRoman", "decimalFullWidth", "japaneseCounting" };

  for (guint i = 0; i < 1000; i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      const char *name = names[g_test_rand_int_range (0, G_N_ELEMENTS (names))];

      fg_number_format_append (fg_number_format_find (name), g_test_rand_int_range (0, G_MAXINT), text);
      g_assert_true (g_utf8_validate (text->str, (gssize) text->len, NULL));
      g_assert_cmpuint (text->len, >, 0);
      g_assert_cmpuint (text->len, <, 64);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/document/number-format/formats", test_formats);
  g_test_add_func ("/document/number-format/any-number-is-written", test_any_number_is_written);
  return g_test_run ();
}
