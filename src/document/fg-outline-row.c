/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The rows of tables that stand in text: “| a | b |”, or “a | b” without bars at the ends.
 */
#include "fg-outline-row.h"

#include "fg-figure.h"
#include "fg-numbering.h"

#define LINE_BREAK 0x2028

/**
 * fg_outline_row_read:
 * @self: (out caller-allocates): the row
 * @paragraph: a paragraph
 * @is_framed: whether bars at the ends of the row part no cells, as at those of the table's head
 *
 * Returns: whether the paragraph is the row of a table
 */
gboolean
fg_outline_row_read (FgOutlineRow *self, FgWords paragraph, gboolean is_framed)
{
  FgWords row = fg_words_trim (paragraph);
  const char *start;

  if (fg_words_find (row, "|") == NULL)
    return FALSE;
  self->words = paragraph;
  self->n_cells = 0;
  if (is_framed && fg_words_take (&row, "|"))
    fg_words_drop (&row, "|");

  start = row.start;
  for (;;)
    {
      const char *at = row.start;
      gboolean is_end = fg_words_is_empty (row);

      if (!is_end && fg_words_next (&row) != '|')
        continue;
      if (self->n_cells < FG_TABLE_MAX_COLUMNS)
        self->cells[self->n_cells] = fg_words_trim ((FgWords) { start, at });
      self->n_cells++;
      if (is_end)
        return TRUE;
      start = row.start;
    }
}

/**
 * fg_outline_row_is_rule:
 * @self: a row
 *
 * Returns: whether it only rules a line: |---|:---:|
 */
gboolean
fg_outline_row_is_rule (const FgOutlineRow *self)
{
  for (FgWords rest = self->words; !fg_words_is_empty (rest);)
    {
      gunichar c = fg_words_next (&rest);

      if (c != '|' && c != '-' && c != ':' && c != '+' && !fg_char_is_blank (c))
        return FALSE;
    }
  return TRUE;
}

/**
 * fg_outline_row_count_filled:
 * @self: a row
 * @last: (out): the last of its cells that are not empty
 *
 * Returns: how many cells are not empty
 */
guint
fg_outline_row_count_filled (const FgOutlineRow *self, guint *last)
{
  guint n = 0;

  *last = 0;
  for (guint i = 0; i < MIN (self->n_cells, FG_TABLE_MAX_COLUMNS); i++)
    {
      if (fg_words_is_empty (self->cells[i]))
        continue;
      n++;
      *last = i;
    }
  return n;
}

/**
 * fg_outline_row_is_total:
 * @self: a row
 *
 * Returns: whether it sums up the others: 合计
 */
gboolean
fg_outline_row_is_total (const FgOutlineRow *self)
{
  static const char *const totals[] = { "合计", "总计", "小计", "共计", "合", NULL };

  for (guint i = 0; i < MIN (self->n_cells, FG_TABLE_MAX_COLUMNS); i++)
    {
      FgWords cell = self->cells[i];

      if (fg_words_is_empty (cell))
        continue;
      if (!fg_words_take_any (&cell, totals))
        return FALSE;
      cell = fg_words_trim (cell);
      return fg_words_is_empty (cell) || fg_words_peek (cell) == ':' || fg_words_equal (cell, "计");
    }
  return FALSE;
}

/**
 * fg_outline_row_counts_columns:
 * @self: a row
 *
 * Returns: whether it only numbers the columns: 1 | 2 | 3
 */
gboolean
fg_outline_row_counts_columns (const FgOutlineRow *self)
{
  for (guint i = 0; i < MIN (self->n_cells, FG_TABLE_MAX_COLUMNS); i++)
    {
      FgWords cell = self->cells[i];
      int number;

      if (!fg_figure_take_arabic (&cell, &number) || !fg_words_is_empty (cell) || number != (int) i + 1)
        return FALSE;
    }
  return self->n_cells > 1;
}

static gboolean
starts_point (FgWords words, int number)
{
  FgMark mark;

  return fg_mark_take (&words, &mark) && !mark.is_weak && mark.style >= FG_MARK_ARABIC && mark.number == number;
}

static gboolean
starts_circled (FgWords words, int number)
{
  gunichar c = fg_words_peek (words);

  return c >= 0x2460 && c <= 0x2473 && (int) (c - 0x2460) + 1 == number;
}

static guint
split (FgWords cell, FgWords *points, guint max, gboolean by_marks)
{
  gboolean at_line_start = TRUE;
  guint n = 0;

  for (FgWords rest = cell; !fg_words_is_empty (rest);)
    {
      int due = (int) n + 1;
      const char *at = rest.start;
      gboolean starts = by_marks ? (at_line_start && starts_point (rest, due)) || starts_circled (rest, due) : at_line_start;
      gunichar c;

      if (starts)
        {
          if (n == max)
            return 0;
          if (n > 0)
            points[n - 1].end = at;
          points[n++] = (FgWords) { at, cell.end };
        }
      c = fg_words_next (&rest);
      at_line_start = c == LINE_BREAK;
      if (n == 0 && !fg_char_is_blank (c))
        return 0;
    }
  for (guint i = 0; i < n; i++)
    points[i] = fg_words_trim (points[i]);
  return n;
}

/**
 * fg_outline_row_split_cell:
 * @cell: a cell
 * @points: (out caller-allocates): its points, or its lines where it has no marks
 * @max: how many there may be
 * @are_marked: (out): whether they bear marks: ①, 1.
 *
 * Returns: how many points there are; 0 where there are none or too many
 */
guint
fg_outline_row_split_cell (FgWords cell, FgWords *points, guint max, gboolean *are_marked)
{
  guint n = split (cell, points, max, TRUE);

  *are_marked = n > 1;
  return *are_marked ? n : split (cell, points, max, FALSE);
}
