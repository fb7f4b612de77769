/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * From characters on paper to lines of text. The blanks of a line are counted from the gaps between its characters: what
 * programs write as blanks into a PDF depends on how they space a line out.
 */
#include "fg-pdf-lines.h"

#include "fg-char.h"

/* Of a character's height: how far its middle may lie from the middle of its line, as figures and marks do. */
#define MAX_OFF_MIDDLE 0.45f

/* Of a character's height: gaps between words, and gaps between columns or after a number. */
#define WORD_GAP 0.18f
#define WIDE_GAP 0.8f

/* A gap is not written wider than this. In characters. */
#define MAX_BLANKS 8

static void
clear_line (gpointer data)
{
  FgPdfLine *line = data;

  g_free (line->text);
}

static float
middle_of (const FgPdfChar *c)
{
  return (c->y0 + c->y1) / 2;
}

static int
compare_middles (gconstpointer a, gconstpointer b)
{
  float middle_a = middle_of (a);
  float middle_b = middle_of (b);

  return (middle_a > middle_b) - (middle_a < middle_b);
}

static int
compare_lefts (gconstpointer a, gconstpointer b)
{
  const FgPdfChar *char_a = a;
  const FgPdfChar *char_b = b;

  return (char_a->x0 > char_b->x0) - (char_a->x0 < char_b->x0);
}

/* A face may be much higher than its characters are wide. */
static float
em_of (const FgPdfChar *c)
{
  float height = MAX (c->y1 - c->y0, 1.0f);

  return fg_char_is_han (c->c) && c->x1 > c->x0 ? MIN (c->x1 - c->x0, height) : height;
}

/* Letters and figures of alphabets, whose words are parted by gaps. */
static gboolean
is_of_word (gunichar c)
{
  return c < 0x2e80 && g_unichar_isalnum (c);
}

static guint
count_blanks (const FgPdfChar *left, const FgPdfChar *right)
{
  float size = em_of (left);
  float gap = right->x0 - left->x1;

  if (gap > WIDE_GAP * size)
    return CLAMP ((guint) (gap / size + 0.5f), 1, MAX_BLANKS);
  return gap > WORD_GAP * size && is_of_word (left->c) && is_of_word (right->c) ? 1 : 0;
}

static int
compare_heights (gconstpointer a, gconstpointer b)
{
  float height_a = *(const float *) a;
  float height_b = *(const float *) b;

  return (height_a > height_b) - (height_a < height_b);
}

/* That of the most characters: figures and quotation marks are often of another face. */
static float
usual_height (const FgPdfChar *chars, guint n_chars)
{
  g_autofree float *heights = g_new (float, n_chars);

  for (guint i = 0; i < n_chars; i++)
    heights[i] = chars[i].y1 - chars[i].y0;
  qsort (heights, n_chars, sizeof *heights, compare_heights);
  return heights[n_chars / 2];
}

static void
append_line (GArray *lines, const FgPdfChar *chars, guint n_chars)
{
  FgPdfLine line = { chars[0].x0, chars[0].y0, chars[0].x1, chars[0].y1, 0, 0, NULL };
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < n_chars; i++)
    {
      for (guint n = i > 0 ? count_blanks (&chars[i - 1], &chars[i]) : 0; n > 0; n--)
        g_string_append_c (text, ' ');
      g_string_append_unichar (text, chars[i].c);
      line.y0 = MIN (line.y0, chars[i].y0);
      line.x1 = MAX (line.x1, chars[i].x1);
      line.y1 = MAX (line.y1, chars[i].y1);
      if (fg_char_is_han (chars[i].c))
        line.em = MAX (line.em, em_of (&chars[i]));
    }
  line.size = usual_height (chars, n_chars);
  if (line.em <= 0)
    line.em = line.size;
  line.text = g_string_free (g_steal_pointer (&text), FALSE);
  g_array_append_val (lines, line);
}

/**
 * fg_pdf_lines_find:
 * @chars: (element-type FgPdfChar): characters, put in order by this
 *
 * Returns: (transfer full) (element-type FgPdfLine): the lines that they stand in, from top to bottom
 */
GArray *
fg_pdf_lines_find (GArray *chars)
{
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (FgPdfLine));
  FgPdfChar *all = (FgPdfChar *) (void *) chars->data;
  guint start = 0;

  g_array_set_clear_func (lines, clear_line);
  g_array_sort (chars, compare_middles);
  for (guint i = 1; i <= chars->len; i++)
    {
      float size = MAX (all[start].y1 - all[start].y0, 1.0f);

      if (i < chars->len && middle_of (&all[i]) - middle_of (&all[start]) <= MAX_OFF_MIDDLE * size)
        continue;
      qsort (all + start, i - start, sizeof *all, compare_lefts);
      append_line (lines, all + start, i - start);
      start = i;
    }
  return lines;
}
