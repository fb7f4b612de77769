/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One record after the other of comma-separated values: cells parted by commas, semicolons or tabs, in quotation marks
 * where they hold these or line ends.
 */
#include "fg-csv-record.h"

#include <string.h>

/* No spreadsheet keeps more in a cell; where the quotation mark is not closed by then, it opened none. */
#define MAX_CELL_BYTES (4 * 32767)

/* After so many marks that nothing closes, all that follow are text: each costs as much time as a cell may be long. */
#define MAX_UNCLOSED 16

/**
 * fg_csv_record_init:
 * @self: (out caller-allocates): storage for a record
 */
void
fg_csv_record_init (FgCsvRecord *self)
{
  *self = (FgCsvRecord) { .n_cells = 0 };
  for (guint i = 0; i < FG_TABLE_MAX_COLUMNS; i++)
    self->cells[i] = g_string_new (NULL);
}

/**
 * fg_csv_record_clear:
 * @self: a record, whose cells are freed
 */
void
fg_csv_record_clear (FgCsvRecord *self)
{
  for (guint i = 0; i < FG_TABLE_MAX_COLUMNS; i++)
    g_string_free (self->cells[i], TRUE);
}

static gboolean
is_cell_end (const FgCsvSource *source, const char *p)
{
  return p == source->end || *p == source->separator || *p == '\n';
}

/* The cell after its opening mark. Returns FALSE, and takes nothing, where none closes it. */
static gboolean
take_quoted (FgCsvSource *source, GString *cell)
{
  const char *p = source->at + 1;
  const char *last = p + MIN (source->end - p, MAX_CELL_BYTES);

  while (p < last)
    {
      const char *mark = memchr (p, '"', (gsize) (last - p));

      if (mark == NULL)
        return FALSE;
      g_string_append_len (cell, p, mark - p);
      p = mark + 1;
      if (p < source->end && *p == '"')
        g_string_append_c (cell, *p++);
      else if (is_cell_end (source, p))
        {
          source->at = p;
          return TRUE;
        }
      else
        g_string_append_c (cell, '"');
    }
  return FALSE;
}

static void
take_cell (FgCsvSource *source, GString *cell)
{
  const char *start = source->at;

  g_string_truncate (cell, 0);
  if (source->at < source->end && *source->at == '"' && source->n_unclosed < MAX_UNCLOSED)
    {
      if (take_quoted (source, cell))
        return;
      source->n_unclosed++;
    }
  g_string_truncate (cell, 0);
  while (!is_cell_end (source, source->at))
    source->at++;
  g_string_append_len (cell, start, source->at - start);
}

/**
 * fg_csv_record_take:
 * @record: a record, which is filled
 * @source: where it comes from, which goes on behind it
 *
 * Cells beyond the last column that a table may have are joined to that one: nothing is lost.
 *
 * Returns: whether there was one more
 */
gboolean
fg_csv_record_take (FgCsvRecord *record, FgCsvSource *source)
{
  record->n_cells = record->n_filled = 0;
  if (source->at == source->end)
    return FALSE;

  for (;;)
    {
      GString *cell = record->cells[MIN (record->n_cells, FG_TABLE_MAX_COLUMNS - 1)];

      if (record->n_cells < FG_TABLE_MAX_COLUMNS)
        {
          take_cell (source, cell);
          record->n_cells++;
        }
      else
        {
          g_autoptr (GString) more = g_string_new (NULL);

          take_cell (source, more);
          if (more->len > 0)
            g_string_append_printf (cell, " %s", more->str);
        }
      if (cell->len > 0)
        record->n_filled = record->n_cells;
      if (source->at == source->end)
        return TRUE;
      if (*source->at++ == '\n')
        return TRUE;
    }
}
