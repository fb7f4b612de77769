/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How much room a text takes, told from its characters alone. Laying out a hundred thousand titles only to learn their
 * heights would take seconds; counting characters takes milliseconds, needs no fonts, and is the same on every desk.
 * It errs on the large side: a line too many is a little white, a line too few would cut words off.
 */
#include "fg-text-measure.h"

/* Width of a character that is not full width, averaged over Latin text with its figures and capitals. */
#define NARROW_EM 0.6

/* Capitals and wide signs in a row would exceed that average. */
#define CAPITAL_EM 0.75

/* Most of all text: ideographs, one wide, and a line may break before and after each. */
static gboolean
is_plain_ideograph (gunichar c)
{
  return c >= 0x4e00 && c <= 0x9fff;
}

static double
char_em (gunichar c)
{
  if (is_plain_ideograph (c))
    return 1.0;
  if (c < 0x80)
    return g_ascii_isupper (c) || c == '%' || c == '@' ? CAPITAL_EM : NARROW_EM;
  if (c < 0x1100)
    return CAPITAL_EM;
  if (c >= 0x2000 && c < 0x2e80)
    return 1.0; /* quotation marks, dashes, circled figures: full width in a Chinese face */

  return g_unichar_iszerowidth (c) ? 0.0 : 1.0;
}

/* The classes of Unicode's line breaking algorithm (UAX 14), as far as they matter here: which characters may not begin
   a line, which may not end one, and which make up words. */
static gboolean
may_begin_line (GUnicodeBreakType type)
{
  switch ((guint) type)
    {
    case G_UNICODE_BREAK_CLOSE_PUNCTUATION:
    case G_UNICODE_BREAK_CLOSE_PARANTHESIS:
    case G_UNICODE_BREAK_QUOTATION:
    case G_UNICODE_BREAK_EXCLAMATION:
    case G_UNICODE_BREAK_NON_STARTER:
    case G_UNICODE_BREAK_INFIX_SEPARATOR:
    case G_UNICODE_BREAK_SYMBOL:
    case G_UNICODE_BREAK_POSTFIX:
    case G_UNICODE_BREAK_INSEPARABLE:
    case G_UNICODE_BREAK_HYPHEN:
    case G_UNICODE_BREAK_AFTER:
    case G_UNICODE_BREAK_SPACE:
    case G_UNICODE_BREAK_COMBINING_MARK:
    case G_UNICODE_BREAK_ZERO_WIDTH_JOINER:
    case G_UNICODE_BREAK_NON_BREAKING_GLUE:
    case G_UNICODE_BREAK_WORD_JOINER:
      return FALSE;
    default:
      return TRUE;
    }
}

static gboolean
may_end_line (GUnicodeBreakType type)
{
  switch ((guint) type)
    {
    case G_UNICODE_BREAK_OPEN_PUNCTUATION:
    case G_UNICODE_BREAK_QUOTATION:
    case G_UNICODE_BREAK_PREFIX:
    case G_UNICODE_BREAK_ZERO_WIDTH_JOINER:
    case G_UNICODE_BREAK_NON_BREAKING_GLUE:
    case G_UNICODE_BREAK_WORD_JOINER:
      return FALSE;
    default:
      return TRUE;
    }
}

static gboolean
is_of_word (GUnicodeBreakType type)
{
  switch ((guint) type)
    {
    case G_UNICODE_BREAK_IDEOGRAPHIC:
    case G_UNICODE_BREAK_SPACE:
    case G_UNICODE_BREAK_CLOSE_PUNCTUATION:
    case G_UNICODE_BREAK_EXCLAMATION:
    case G_UNICODE_BREAK_NON_STARTER:
      return FALSE;
    default:
      return TRUE;
    }
}

static gboolean
may_break_between (gunichar before, gunichar after)
{
  GUnicodeBreakType left, right;

  if (is_plain_ideograph (before) && is_plain_ideograph (after))
    return TRUE;

  left = g_unichar_break_type (before);
  right = g_unichar_break_type (after);
  return may_end_line (left) && may_begin_line (right) && !(is_of_word (left) && is_of_word (right));
}

/**
 * fg_text_measure_em:
 * @text: a text of one paragraph
 *
 * Returns: about how wide it is, in sizes of its type; rather too much than too little
 */
double
fg_text_measure_em (const char *text)
{
  double em = 0.0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    em += char_em (g_utf8_get_char (p));

  return em;
}

/**
 * fg_text_measure_lines:
 * @text: a text of one paragraph
 * @width_em: width of a line, in sizes of its type
 *
 * Returns: how many lines it takes at most, at least 1
 */
guint
fg_text_measure_lines (const char *text, double width_em)
{
  double room = MAX (width_em, 1.0), line = 0.0, piece = 0.0;
  guint lines = 1;

  if (fg_text_measure_em (text) <= room)
    return 1;

  /* Pieces that may not be parted, line by line; one that is longer than a line is broken anywhere. */
  for (const char *p = text; *p != '\0';)
    {
      const char *next = g_utf8_next_char (p);

      piece += char_em (g_utf8_get_char (p));
      if (*next == '\0' || may_break_between (g_utf8_get_char (p), g_utf8_get_char (next)))
        {
          if (line + piece > room)
            {
              lines++;
              line = 0.0;
            }
          for (; piece > room; piece -= room - 1.0)
            lines++;
          line += piece;
          piece = 0.0;
        }
      p = next;
    }

  return lines;
}
