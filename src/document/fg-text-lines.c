/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The lines of a plain text notice, measured: how wide they are, how far they are indented, which brackets they leave
 * open.
 */
#include "fg-text-lines.h"

#include <string.h>

#include "fg-figure.h"
#include "fg-numbering.h"
#include "fg-responsibility-clause.h"

/* The indent of a paragraph, two characters; what goes beyond it centres a title or pushes a signature to the right. */
#define PARAGRAPH_INDENT 4

static guint
columns_of (gunichar c)
{
  if (fg_char_is_invisible (c))
    return 0;
  return c < 0x1100 ? 1 : 2;
}

/* U+3000 folds to a blank, but is as wide as a character. */
static guint
indent_of (const char *start, const char *end)
{
  guint columns = 0;

  for (const char *p = start; p < end; p = g_utf8_next_char (p))
    columns += columns_of (g_utf8_get_char (p));
  return columns;
}

/* A title in 《》 goes on over a line's end as a clause in brackets does. */
static void
count_mark (FgTextLine *line, gunichar c)
{
  if (c == '|')
    line->n_bars++;
  else if (fg_char_is_opening (c) || c == 0x300a)
    line->n_unclosed++;
  else if (!fg_char_is_closing (c) && c != 0x300b)
    return;
  else if (line->n_unclosed > 0)
    line->n_unclosed--;
  else
    line->n_unopened++;
}

static void
measure (FgTextLine *line)
{
  FgWords rest = line->words;
  guint indent = MIN (line->indent, PARAGRAPH_INDENT);

  line->columns = indent;
  line->chars = indent / 2;
  while (!fg_words_is_empty (rest))
    {
      guint columns = (guchar) *rest.start < 0x80 ? 1 : columns_of (g_utf8_get_char (rest.start));

      line->columns += columns;
      line->chars += columns > 0;
      count_mark (line, fg_words_next (&rest));
    }
}

static void
add_line (GArray *lines, const char *start, const char *end, gboolean *gap)
{
  FgTextLine line = { .words = fg_words_trim ((FgWords) { start, end }), .follows_gap = *gap };

  *gap = fg_words_is_empty (line.words);
  if (*gap)
    return;

  line.indent = indent_of (start, line.words.start);
  measure (&line);
  g_array_append_val (lines, line);
}

/**
 * fg_text_lines_new:
 * @text: valid UTF-8
 * @length: its length in bytes
 *
 * Returns: (transfer full) (element-type FgTextLine): its lines that are not empty
 */
GArray *
fg_text_lines_new (const char *text, gsize length)
{
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (FgTextLine));
  const char *end = text + length;
  gboolean gap = FALSE;

  for (const char *start = text; start < end;)
    {
      const char *line_end = memchr (start, '\n', (gsize) (end - start));

      if (line_end == NULL)
        line_end = end;
      add_line (lines, start, line_end, &gap);
      start = line_end + 1;
    }
  return lines;
}

/**
 * fg_text_line_starts_item:
 * @self: a line
 *
 * Returns: whether it starts with a number or with the label of a clause, or is the row of a table
 */
gboolean
fg_text_line_starts_item (const FgTextLine *self)
{
  FgWords rest = self->words;
  FgMark mark;

  /* The rows of a table that was copied as text are whole. */
  if (self->n_bars > 0)
    return TRUE;
  return (fg_mark_take (&rest, &mark) && !mark.is_weak) || fg_responsibility_clause_has_label (self->words);
}

/**
 * fg_text_line_ends_unfinished:
 * @self: a line
 *
 * Returns: whether it ends in the middle of a sentence
 */
gboolean
fg_text_line_ends_unfinished (const FgTextLine *self)
{
  gunichar c = fg_words_last (self->words);

  return !fg_char_is_stop (c) && !fg_char_is_closing (c) && c != 0x201d;
}

/* 3 页 共 12 页, 3页/12页, behind the 第 and its figure. */
static gboolean
ends_page_of_pages (FgWords line)
{
  if (!fg_words_take (&line, "页"))
    return FALSE;
  line = fg_words_trim (line);
  return fg_words_is_empty (line) || (fg_words_begin_with (line, "共") && fg_words_end_with (line, "页")) ||
         fg_words_begin_with (line, "/");
}

/**
 * fg_text_line_take_page_number:
 * @line: a line
 * @number: (out): the number of the page
 *
 * Returns: how @line looks like a page number: — 3 —, - 3 -, 第 3 页 共 12 页, or a bare 3
 */
FgPageNumberForm
fg_text_line_take_page_number (FgWords line, int *number)
{
  static const char *const dashes[] = { "—", "–", "-", "－", "·", NULL };
  gboolean has_dash = FALSE;
  gboolean has_end = FALSE;

  while (fg_words_take_any (&line, dashes))
    has_dash = TRUE;
  line = fg_words_trim (line);
  if (fg_words_take (&line, "第"))
    {
      line = fg_words_trim (line);
      return fg_figure_take_arabic (&line, number) && ends_page_of_pages (fg_words_trim (line)) ? FG_PAGE_NUMBER_MARKED
                                                                                               : FG_PAGE_NUMBER_NONE;
    }
  if (!fg_figure_take_arabic (&line, number))
    return FG_PAGE_NUMBER_NONE;
  line = fg_words_trim (line);
  while (fg_words_take_any (&line, dashes))
    has_end = TRUE;
  if (!fg_words_is_empty (line) || has_dash != has_end)
    return FG_PAGE_NUMBER_NONE;
  return has_dash ? FG_PAGE_NUMBER_MARKED : FG_PAGE_NUMBER_BARE;
}
