/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The lines of a plain text notice, and whether they are paragraphs or were broken at 35 to 40 characters in the middle
 * of a sentence, as plain text exports and copies from PDF do.
 */
#include "fg-text-lines.h"

#include <string.h>

#include "fg-figure.h"
#include "fg-numbering.h"
#include "fg-responsibility-clause.h"

/* Lines wider than this are paragraphs: no page is 70 characters wide. */
#define MAX_BROKEN_COLUMNS 140
#define MIN_BROKEN_COLUMNS 50

/* Broken lines end within so many columns of the widest: punctuation and figures are kept together. */
#define RAGGED_COLUMNS 14

/* Notices are broken where that many lines are full, and enough of these end in mid-sentence. */
#define MIN_FULL_PERCENT 20
#define MIN_UNFINISHED_PERCENT 40
#define MIN_FULL_LINES 4

/* A few lines are wider than the others: addresses, tables. */
#define WIDE_LINES_PER_MILLE 20

#define MIN_INDENT 2

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

static void
add_line (GArray *lines, const char *start, const char *end, gboolean *gap)
{
  FgTextLine line = { .words = fg_words_trim ((FgWords) { start, end }), .follows_gap = *gap };
  FgWords rest = line.words;

  *gap = fg_words_is_empty (line.words);
  if (*gap)
    return;

  line.indent = indent_of (start, line.words.start);
  while (!fg_words_is_empty (rest))
    {
      line.columns += (guchar) *rest.start < 0x80 ? 1 : columns_of (g_utf8_get_char (rest.start));
      fg_words_next (&rest);
    }
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

static gboolean
ends_unfinished (FgWords line)
{
  gunichar c = fg_words_last (line);

  return !fg_char_is_stop (c) && !fg_char_is_closing (c) && c != 0x201d;
}

static guint
widest_usual (GArray *lines)
{
  guint counts[MAX_BROKEN_COLUMNS + 2] = { 0 };
  guint wider = 0;

  for (guint i = 0; i < lines->len; i++)
    counts[MIN (g_array_index (lines, FgTextLine, i).columns, MAX_BROKEN_COLUMNS + 1)]++;
  for (guint columns = MAX_BROKEN_COLUMNS + 1; columns > 0; columns--)
    {
      wider += counts[columns];
      if ((guint64) wider * 1000 > (guint64) lines->len * WIDE_LINES_PER_MILLE)
        return columns;
    }
  return 0;
}

/**
 * fg_text_lines_learn_breaking:
 * @lines: (element-type FgTextLine): all lines of a notice
 *
 * Returns: how they were broken
 */
FgLineBreaking
fg_text_lines_learn_breaking (GArray *lines)
{
  FgLineBreaking breaking = { 0, FALSE };
  guint widest = widest_usual (lines);
  guint n_full = 0, n_unfinished = 0, n_indented = 0;
  guint full = widest - MIN (widest, RAGGED_COLUMNS);

  if (widest > MAX_BROKEN_COLUMNS || widest < MIN_BROKEN_COLUMNS)
    return breaking;

  for (guint i = 0; i < lines->len; i++)
    {
      const FgTextLine *line = &g_array_index (lines, FgTextLine, i);

      n_indented += line->indent >= MIN_INDENT;
      if (line->columns < full)
        continue;
      n_full++;
      n_unfinished += ends_unfinished (line->words);
    }

  if (n_full < MIN_FULL_LINES || (guint64) n_full * 100 < (guint64) lines->len * MIN_FULL_PERCENT ||
      (guint64) n_unfinished * 100 < (guint64) n_full * MIN_UNFINISHED_PERCENT)
    return breaking;
  breaking.full_columns = full;
  breaking.has_indents = n_indented * 10 > lines->len && n_indented * 10 < lines->len * 9;
  return breaking;
}

static gboolean
starts_item (FgWords line)
{
  FgMark mark;

  return (fg_mark_take (&line, &mark) && !mark.is_weak) || fg_responsibility_clause_has_label (line);
}

/* A line that stops at the margin with 。 may be the end: then a signature or a title does not go on with it. */
static gboolean
goes_on_after_stop (const FgTextLine *next, const FgLineBreaking *breaking)
{
  static const char *const marks[] = { "。", "，", "、", "；", NULL };

  if (breaking->has_indents)
    return next->indent < MIN_INDENT;
  return next->columns >= breaking->full_columns || fg_words_contain_any (next->words, marks);
}

/**
 * fg_text_line_goes_on:
 * @line: a line
 * @next: the line below it
 * @breaking: how the lines of the notice were broken
 *
 * Returns: whether @next belongs to the same paragraph
 */
gboolean
fg_text_line_goes_on (const FgTextLine *line, const FgTextLine *next, const FgLineBreaking *breaking)
{
  gunichar last = fg_words_last (line->words);

  if (next->follows_gap)
    return FALSE;
  if (last == 0x3001 || last == ',')
    return !starts_item (next->words);
  if (breaking->full_columns == 0 || line->columns < breaking->full_columns || last == ':')
    return FALSE;
  if (breaking->has_indents && next->indent >= MIN_INDENT && line->indent < next->indent)
    return FALSE;
  if (starts_item (next->words))
    return FALSE;
  if (fg_char_is_stop (last) || fg_char_is_closing (last))
    return goes_on_after_stop (next, breaking);
  return TRUE;
}

/**
 * fg_text_line_is_page_number:
 * @line: a line
 *
 * Returns: whether it is a page number: — 3 —, - 3 -, 第 3 页 共 12 页
 */
gboolean
fg_text_line_is_page_number (FgWords line)
{
  static const char *const dashes[] = { "—", "–", "-", "－", "·", NULL };
  gboolean has_dash = FALSE;
  gboolean has_page;
  int value;

  while (fg_words_take_any (&line, dashes))
    has_dash = TRUE;
  line = fg_words_trim (line);
  has_page = fg_words_take (&line, "第");
  line = fg_words_trim (line);
  if (!fg_figure_take_arabic (&line, &value))
    return FALSE;
  line = fg_words_trim (line);

  if (has_page)
    {
      if (!fg_words_take (&line, "页"))
        return FALSE;
      line = fg_words_trim (line);
      return fg_words_is_empty (line) || (fg_words_begin_with (line, "共") && fg_words_end_with (line, "页")) ||
             fg_words_begin_with (line, "/");
    }
  while (fg_words_take_any (&line, dashes))
    has_page = TRUE;
  return fg_words_is_empty (line) && has_dash && has_page;
}
