/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How much room a text takes, told from its characters alone. Laying out a hundred thousand titles only to learn their
 * heights would take seconds; counting characters takes milliseconds, needs no fonts, and is the same on every desk.
 * It errs on the large side: a line too many is a little white, a line too few would cut words off.
 */
#include "fg-text-measure.h"

/* Width of a character that is not full width, averaged over Latin text with its figures and capitals. */
#define NARROW_EM 0.6

/* Room that a line loses because punctuation may not begin it and words may not be broken. */
#define BREAKING_LOSS_EM 1.0

static double
char_em (gunichar c)
{
  if (c < 0x1100)
    return NARROW_EM;
  if (c >= 0x2000 && c < 0x2e80)
    return 1.0; /* quotation marks, dashes, circled figures: full width in a Chinese face */

  return g_unichar_iszerowidth (c) ? 0.0 : 1.0;
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
  double em = fg_text_measure_em (text);
  double usable = MAX (width_em - BREAKING_LOSS_EM, 1.0);

  if (em <= width_em)
    return 1;

  return (guint) (em / usable) + 1;
}
