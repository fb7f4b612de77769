/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The formats of automatic numbers (ECMA-376, part 1, 17.18.59, ST_NumberFormat) that occur in Chinese documents. Where
 * a format's own signs end, Word goes on in plain figures, and so do we.
 */
#include "fg-number-format.h"

/* The signs of a way of counting: 十 百 千 and 万, and the zero that stands for what is left out between them. */
typedef struct
{
  const char *digits[10];
  const char *units[5];      /* of ten, hundred, thousand, ten thousand; the first is none */
  gboolean    says_one_ten;  /* 一十二, not 十二, at the start */
  gboolean    says_one;      /* 一百, not 百 */
  int         last_in_words; /* what is larger is written figure by figure */
} Counting;

/* A row of characters, the first of which means one. */
typedef struct
{
  gunichar first;
  int      n;
} Signs;

struct _FgNumberFormat
{
  const char *name;
  void (*append) (GString *text, int number, const void *data);
  const void *data;
};

static const Counting chinese = {
  { "○", "一", "二", "三", "四", "五", "六", "七", "八", "九" }, { "", "十", "百", "千", "万" }, FALSE, TRUE, 99,
};
static const Counting chinese_thousand = {
  { "零", "一", "二", "三", "四", "五", "六", "七", "八", "九" }, { "", "十", "百", "千", "万" }, FALSE, TRUE, 99999,
};
static const Counting japanese = {
  { "", "一", "二", "三", "四", "五", "六", "七", "八", "九" }, { "", "十", "百", "千", "万" }, FALSE, FALSE, 99999,
};
static const Counting digital = {
  { "〇", "一", "二", "三", "四", "五", "六", "七", "八", "九" }, { "", "十", "百", "千", "万" }, FALSE, TRUE, 0,
};
static const Counting legal_simplified = {
  { "零", "壹", "贰", "叁", "肆", "伍", "陆", "柒", "捌", "玖" }, { "", "拾", "佰", "仟", "万" }, TRUE, TRUE, 99999,
};
static const Counting legal_traditional = {
  { "零", "壹", "貳", "參", "肆", "伍", "陸", "柒", "捌", "玖" }, { "", "拾", "佰", "仟", "萬" }, TRUE, TRUE, 99999,
};

static const Signs circled = { 0x2460, 20 };
static const Signs parenthesized = { 0x2474, 20 };
static const Signs with_full_stop = { 0x2488, 20 };
static const Signs circled_chinese = { 0x3280, 10 };

static const char *const stems[] = { "甲", "乙", "丙", "丁", "戊", "己", "庚", "辛", "壬", "癸", NULL };
static const char *const branches[] = { "子", "丑", "寅", "卯", "辰", "巳", "午", "未", "申", "酉", "戌", "亥", NULL };

static void
append_decimal (GString *text, int number, const void *data)
{
  g_string_append_printf (text, "%d", number);
}

static void
append_decimal_zero (GString *text, int number, const void *data)
{
  g_string_append_printf (text, "%02d", number);
}

static void
append_in_dashes (GString *text, int number, const void *data)
{
  g_string_append_printf (text, "- %d -", number);
}

static void
append_full_width (GString *text, int number, const void *data)
{
  g_autofree char *figures = g_strdup_printf ("%d", number);

  for (const char *p = figures; *p != '\0'; p++)
    g_string_append_unichar (text, g_ascii_isdigit (*p) ? 0xff10 + (gunichar) (*p - '0') : (gunichar) *p);
}

static void
append_nothing (GString *text, int number, const void *data)
{
}

static void
append_figure_by_figure (GString *text, int number, const Counting *counting)
{
  g_autofree char *figures = g_strdup_printf ("%d", number);

  for (const char *p = figures; *p != '\0'; p++)
    g_string_append (text, counting->digits[*p - '0']);
}

static void
append_counted (GString *text, int number, const void *data)
{
  const Counting *counting = data;
  gboolean is_first = TRUE, skipped = FALSE;
  int unit = 4;

  if (number <= 0 || number > counting->last_in_words)
    {
      append_figure_by_figure (text, MAX (number, 0), counting);
      return;
    }
  for (int value = 10000; value > 0; value /= 10, unit--)
    {
      int digit = number / value % 10;
      gboolean is_silent = digit == 1 && ((unit == 1 && is_first && !counting->says_one_ten) ||
                                          (unit > 0 && !counting->says_one));

      if (digit == 0)
        {
          skipped = !is_first;
          continue;
        }
      if (skipped)
        g_string_append (text, counting->digits[0]);
      if (!is_silent)
        g_string_append (text, counting->digits[digit]);
      g_string_append (text, counting->units[unit]);
      is_first = skipped = FALSE;
    }
}

static void
append_sign (GString *text, int number, const void *data)
{
  const Signs *signs = data;

  if (number >= 1 && number <= signs->n)
    g_string_append_unichar (text, signs->first + (gunichar) number - 1);
  else
    append_decimal (text, number, NULL);
}

static void
append_word (GString *text, int number, const void *data)
{
  const char *const *words = data;

  if (number >= 1 && number <= (int) g_strv_length ((char **) words))
    g_string_append (text, words[number - 1]);
  else
    append_decimal (text, number, NULL);
}

/* 甲子, 乙丑: the names of the sixty years. */
static void
append_stem_and_branch (GString *text, int number, const void *data)
{
  if (number >= 1 && number <= 60)
    g_string_append_printf (text, "%s%s", stems[(number - 1) % 10], branches[(number - 1) % 12]);
  else
    append_decimal (text, number, NULL);
}

/* z, aa, bb: the letter is repeated. */
static void
append_letter (GString *text, int number, const void *data)
{
  const char *first = data;

  if (number < 1 || number > 26 * 30)
    {
      append_decimal (text, number, NULL);
      return;
    }
  for (int i = 0; i <= (number - 1) / 26; i++)
    g_string_append_c (text, (char) (*first + (number - 1) % 26));
}

static void
append_roman (GString *text, int number, const void *data)
{
  static const struct
  {
    int         value;
    const char *upper;
    const char *lower;
  } signs[] = {
    { 1000, "M", "m" }, { 900, "CM", "cm" }, { 500, "D", "d" }, { 400, "CD", "cd" }, { 100, "C", "c" },
    { 90, "XC", "xc" }, { 50, "L", "l" },    { 40, "XL", "xl" }, { 10, "X", "x" },   { 9, "IX", "ix" },
    { 5, "V", "v" },    { 4, "IV", "iv" },   { 1, "I", "i" },
  };
  gboolean is_upper = *(const char *) data == 'I';

  if (number < 1 || number > 3999)
    {
      append_decimal (text, number, NULL);
      return;
    }
  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    for (; number >= signs[i].value; number -= signs[i].value)
      g_string_append (text, is_upper ? signs[i].upper : signs[i].lower);
}

static const FgNumberFormat formats[] = {
  { "decimal", append_decimal, NULL },
  { "decimalZero", append_decimal_zero, NULL },
  { "decimalHalfWidth", append_decimal, NULL },
  { "decimalFullWidth", append_full_width, NULL },
  { "decimalFullWidth2", append_full_width, NULL },
  { "decimalEnclosedCircle", append_sign, &circled },
  { "decimalEnclosedCircleChinese", append_sign, &circled },
  { "decimalEnclosedParen", append_sign, &parenthesized },
  { "decimalEnclosedFullstop", append_sign, &with_full_stop },
  { "numberInDash", append_in_dashes, NULL },
  { "chineseCounting", append_counted, &chinese },
  { "chineseCountingThousand", append_counted, &chinese_thousand },
  { "chineseLegalSimplified", append_counted, &legal_simplified },
  { "taiwaneseCounting", append_counted, &chinese },
  { "taiwaneseCountingThousand", append_counted, &chinese_thousand },
  { "taiwaneseDigital", append_counted, &digital },
  { "japaneseCounting", append_counted, &japanese },
  { "japaneseDigitalTenThousand", append_counted, &digital },
  { "ideographDigital", append_counted, &digital },
  { "ideographLegalTraditional", append_counted, &legal_traditional },
  { "ideographEnclosedCircle", append_sign, &circled_chinese },
  { "ideographTraditional", append_word, stems },
  { "ideographZodiac", append_word, branches },
  { "ideographZodiacTraditional", append_stem_and_branch, NULL },
  { "upperLetter", append_letter, "A" },
  { "lowerLetter", append_letter, "a" },
  { "upperRoman", append_roman, "I" },
  { "lowerRoman", append_roman, "i" },
  { "none", append_nothing, NULL },
  { "bullet", NULL, NULL },
};

/**
 * fg_number_format_find:
 * @name: (nullable): a value of ST_NumberFormat
 *
 * Returns: (transfer none): the format; plain figures where the name is not known
 */
const FgNumberFormat *
fg_number_format_find (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      if (g_strcmp0 (name, formats[i].name) == 0)
        return &formats[i];
    }
  return &formats[0];
}

/**
 * fg_number_format_is_bullet:
 * @self: a format
 *
 * Returns: whether it writes no numbers but the same dot before each paragraph
 */
gboolean
fg_number_format_is_bullet (const FgNumberFormat *self)
{
  return self->append == NULL;
}

/**
 * fg_number_format_append:
 * @self: a format
 * @number: a number, not negative
 * @text: where it is written
 *
 * Writes @number as Word prints it.
 */
void
fg_number_format_append (const FgNumberFormat *self, int number, GString *text)
{
  if (self->append != NULL)
    self->append (text, number, self->data);
}
