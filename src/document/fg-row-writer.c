/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How the tables of Word and Excel files stand in a notice's text: a row a line, framed and parted by bars. All rows of
 * a table have the same number of cells. What is merged over rows is repeated in each of them; what is merged over
 * columns stands in the first, and the others are empty.
 */
#include "fg-row-writer.h"

#include <string.h>

/**
 * fg_row_writer_begin:
 * @text: the notice's text, at the start of a line
 */
void
fg_row_writer_begin (GString *text)
{
  g_string_append (text, "|");
}

/* Blanks at both ends say nothing. */
static void
trim (const char **start, const char **end)
{
  while (*start < *end && strchr (" \t\n", **start) != NULL)
    (*start)++;
  while (*start < *end && strchr (" \t\n", (*end)[-1]) != NULL)
    (*end)--;
}

/**
 * fg_row_writer_append_cell:
 * @text: the notice's text, in a row
 * @cell: what is in the cell, its lines ended by "\n"
 * @length: its length in bytes
 *
 * Adds the next cell of the row. A bar in it becomes one that parts no cells.
 */
void
fg_row_writer_append_cell (GString *text, const char *cell, gsize length)
{
  const char *end = cell + length;

  trim (&cell, &end);
  g_string_append_c (text, ' ');
  while (cell < end)
    {
      const char *run = cell;

      while (cell < end && *cell != '\n' && *cell != '|' && *cell != '\t')
        cell++;
      g_string_append_len (text, run, cell - run);
      if (cell < end && *cell == '\n')
        g_string_append (text, FG_ROW_LINE_BREAK);
      else if (cell < end)
        g_string_append (text, *cell == '|' ? "¦" : " ");
      cell += cell < end;
    }
  g_string_append (text, " |");
}

/**
 * fg_row_writer_end:
 * @text: the notice's text, in a row
 */
void
fg_row_writer_end (GString *text)
{
  g_string_append_c (text, '\n');
}
