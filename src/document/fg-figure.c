/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Whole numbers as notices write them: 12, １２, 十二, 二十, 二〇二四. Used for the marks of items and for dates, so
 * larger ones than a year are of no interest.
 */
#include "fg-figure.h"

#define MAX_VALUE 9999

static int
chinese_digit (gunichar c)
{
  switch (c)
    {
    case 0x3007: case 0x96f6: case 0x25cb: case 0x25ef: /* 〇 零 and the circles typed for it */
      return 0;
    case 0x4e00: return 1;
    case 0x4e8c: return 2;
    case 0x4e24: return 2; /* 两 */
    case 0x4e09: return 3;
    case 0x56db: return 4;
    case 0x4e94: return 5;
    case 0x516d: return 6;
    case 0x4e03: return 7;
    case 0x516b: return 8;
    case 0x4e5d: return 9;
    default: return -1;
    }
}

static int
chinese_unit (gunichar c)
{
  return c == 0x5341 ? 10 : c == 0x767e ? 100 : -1; /* 十 百 */
}

/**
 * fg_char_is_figure:
 * @c: a folded character
 *
 * Returns: whether a number can start with it
 */
gboolean
fg_char_is_figure (gunichar c)
{
  return (c >= '0' && c <= '9') || chinese_digit (c) >= 0 || chinese_unit (c) > 0;
}

/**
 * fg_figure_take_arabic:
 * @words: words
 * @value: (out): the number, at most 9999
 *
 * Returns: whether a number in Arabic figures stood at the front of @words and was taken off
 */
gboolean
fg_figure_take_arabic (FgWords *words, int *value)
{
  FgWords rest = *words;
  int total = 0;

  if (!g_ascii_isdigit ((char) MIN (fg_words_peek (rest), 0x7f)))
    return FALSE;

  for (gunichar c = fg_words_peek (rest); c >= '0' && c <= '9'; c = fg_words_peek (rest))
    {
      total = total * 10 + (int) (c - '0');
      if (total > MAX_VALUE)
        return FALSE;
      fg_words_next (&rest);
    }

  *words = rest;
  *value = total;
  return TRUE;
}

/**
 * fg_figure_take_chinese:
 * @words: words
 * @value: (out): the number, at most 9999
 *
 * Returns: whether a number in Chinese figures, with units (二十四) or place by place (二〇二四), stood at the front of
 *   @words and was taken off
 */
gboolean
fg_figure_take_chinese (FgWords *words, int *value)
{
  FgWords rest = *words;
  int total = 0;
  int digit = -1;

  for (gunichar c = fg_words_peek (rest); c != 0; c = fg_words_peek (rest))
    {
      int next_digit = chinese_digit (c);
      int unit = chinese_unit (c);

      if (next_digit >= 0)
        digit = digit < 0 ? next_digit : digit * 10 + next_digit;
      else if (unit > 0)
        {
          total += (digit < 0 ? 1 : digit) * unit;
          digit = 0;
        }
      else
        break;
      if (digit > MAX_VALUE || total > MAX_VALUE)
        return FALSE;
      fg_words_next (&rest);
    }

  if (rest.start == words->start)
    return FALSE;

  *words = rest;
  *value = total + MAX (digit, 0);
  return TRUE;
}

/**
 * fg_figure_take:
 * @words: words
 * @value: (out): the number, at most 9999
 *
 * Returns: whether a number in either kind of figures stood at the front of @words and was taken off
 */
gboolean
fg_figure_take (FgWords *words, int *value)
{
  return fg_figure_take_arabic (words, value) || fg_figure_take_chinese (words, value);
}
