/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tables that were copied into a text: their cells parted by tabs, or one a line. Where they are is told by their head.
 */
#include "fg-copied-table.h"

#include <string.h>

#include "fg-figure.h"
#include "fg-row-writer.h"
#include "fg-table-head.h"

/* Tables that are copied with one cell a line are no wider. */
#define MAX_LISTED_COLUMNS 16

/* What stands between two rows and is longer is no heading among them. */
#define MAX_HEADING_BYTES 90

typedef struct
{
  guint   n;
  FgWords cells[FG_TABLE_MAX_COLUMNS];
} Row;

/* The line at *@at, which moves to the next; FALSE at the end. */
static gboolean
next_line (const char **at, const char *end, FgWords *line)
{
  const char *line_end;

  if (*at >= end)
    return FALSE;
  line_end = memchr (*at, '\n', (gsize) (end - *at));
  if (line_end == NULL)
    line_end = end;
  *line = (FgWords) { *at, line_end };
  *at = MIN (line_end + 1, end);
  return TRUE;
}

/* As next_line(), without those that are empty. */
static gboolean
next_filled_line (const char **at, const char *end, FgWords *line)
{
  while (next_line (at, end, line))
    {
      *line = fg_words_trim (*line);
      if (!fg_words_is_empty (*line))
        return TRUE;
    }
  return FALSE;
}

static void
split_at_tabs (FgWords line, Row *row)
{
  row->n = 0;
  while (row->n < FG_TABLE_MAX_COLUMNS)
    {
      const char *tab = memchr (line.start, '\t', fg_words_length (line));

      row->cells[row->n++] = fg_words_trim ((FgWords) { line.start, tab != NULL ? tab : line.end });
      if (tab == NULL)
        return;
      line.start = tab + 1;
    }
}

static void
append_row (GString *rows, const Row *row, guint n_columns)
{
  fg_row_writer_begin (rows);
  for (guint i = 0; i < MAX (row->n, n_columns); i++)
    fg_row_writer_append_cell (rows, i < row->n ? row->cells[i].start : "", i < row->n ? fg_words_length (row->cells[i]) : 0);
  fg_row_writer_end (rows);
}

static gboolean
is_head (const Row *row)
{
  const FgWords *cells = row->cells;
  FgTableHead head;

  return fg_table_head_read (&head, &cells, 1, row->n) > 0;
}

static gboolean
has_tab (FgWords line)
{
  return memchr (line.start, '\t', fg_words_length (line)) != NULL;
}

/**
 * fg_copied_table_take_tabbed:
 * @start: the start of a line of a text in UTF-8
 * @end: the end of the text
 * @rows: where the rows of the table are added, a row a line with bars between the cells
 *
 * Returns: (nullable): the end of the table whose head is the line at @start, its cells parted by tabs; %NULL where
 *   none is
 */
const char *
fg_copied_table_take_tabbed (const char *start, const char *end, GString *rows)
{
  const char *at = start;
  FgWords line;
  Row row;
  guint n_columns;

  if (!next_line (&at, end, &line) || !has_tab (line))
    return NULL;
  split_at_tabs (line, &row);
  if (!is_head (&row))
    return NULL;
  n_columns = row.n;
  append_row (rows, &row, n_columns);

  for (const char *row_end = at; next_line (&at, end, &line); row_end = at)
    {
      const char *after = at;
      FgWords next;

      /* A heading among the rows stands alone in its line. */
      if (!has_tab (line) && (fg_words_length (line) > MAX_HEADING_BYTES || !next_line (&after, end, &next) || !has_tab (next)))
        return row_end;
      split_at_tabs (line, &row);
      append_row (rows, &row, n_columns);
    }
  return end;
}

static gboolean
is_number (FgWords line, int number)
{
  int found;

  return fg_figure_take_arabic (&line, &found) && fg_words_is_empty (line) && found == number;
}

/* The cells of the head: from that for the number to that before the first number. */
static gboolean
take_listed_head (const char **at, const char *end, Row *head)
{
  static const char *const number_heads[] = { "序号", "编号", NULL };
  const char *next = *at;
  FgWords line;

  head->n = 0;
  while (head->n < MAX_LISTED_COLUMNS && next_filled_line (&next, end, &line))
    {
      if (head->n == 0 && !fg_words_equal (line, number_heads[0]) && !fg_words_equal (line, number_heads[1]))
        return FALSE;
      if (is_number (line, 1))
        return is_head (head);
      head->cells[head->n++] = line;
      *at = next;
    }
  return FALSE;
}

/* The cells of a row, up to that before the next number. Where that does not come in time, the row is as long as the
 * head, for it is the last. */
static gboolean
take_listed_row (const char **at, const char *end, guint n_columns, int number, Row *row)
{
  const char *next = *at;
  const char *last = *at;
  FgWords line;
  guint n = 0;

  row->n = 0;
  if (!next_filled_line (&next, end, &line) || !is_number (line, number))
    return FALSE;
  do
    {
      if (n > 0 && is_number (line, number + 1) && (n == n_columns || n >= 2))
        {
          row->n = n;
          return TRUE;
        }
      row->cells[n++] = line;
      *at = next;
      if (n == n_columns)
        last = next;
    }
  while (n < 2 * MAX_LISTED_COLUMNS && next_filled_line (&next, end, &line));

  row->n = MIN (n, n_columns);
  if (n >= n_columns)
    *at = last;
  return TRUE;
}

/**
 * fg_copied_table_take_listed:
 * @start: the start of a line of a text in UTF-8
 * @end: the end of the text
 * @rows: where the rows of the table are added, a row a line with bars between the cells
 *
 * Rows have as many cells as the head; one that has not, for a cell of it was empty, is left as it is, to be doubted.
 *
 * Returns: (nullable): the end of the table whose head starts with the line at @start, one cell a line; %NULL where none
 *   does
 */
const char *
fg_copied_table_take_listed (const char *start, const char *end, GString *rows)
{
  const char *at = start;
  Row row;
  guint n_columns;

  if (!take_listed_head (&at, end, &row))
    return NULL;
  n_columns = row.n;
  append_row (rows, &row, n_columns);
  for (int number = 1; take_listed_row (&at, end, n_columns, number, &row); number++)
    append_row (rows, &row, row.n);
  return at;
}
