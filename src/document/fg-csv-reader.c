/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Ledgers saved as CSV, or copied out of a spreadsheet: cells parted by commas, semicolons or tabs, in quotation marks
 * where they hold these or line ends. That a text is such a ledger is told by the head of its table alone, for a notice
 * has commas, too.
 */
#include "fg-csv-reader.h"

#include <string.h>

#include "fg-row-writer.h"
#include "fg-table-head.h"

/* The head stands among so many records. */
#define MAX_RECORDS_TO_HEAD 10

/* In which, if the text is a ledger, its head stands. */
#define MAX_BYTES_TO_HEAD (256 * 1024)

/* No spreadsheet keeps more in a cell; where the quotation mark is not closed by then, it opened none. */
#define MAX_CELL_BYTES (4 * 32767)

/* After so many marks that nothing closes, all that follow are text: each costs as much time as a cell may be long. */
#define MAX_UNCLOSED 16

typedef struct
{
  const char *at;
  const char *end;
  char        separator;
  guint       n_unclosed;
} Source;

typedef struct
{
  GString *cells[FG_TABLE_MAX_COLUMNS];
  guint    n_cells;
  guint    n_filled; /* up to and with the last that is not empty */
} Record;

static void
record_init (Record *self)
{
  *self = (Record) { .n_cells = 0 };
  for (guint i = 0; i < FG_TABLE_MAX_COLUMNS; i++)
    self->cells[i] = g_string_new (NULL);
}

static void
record_clear (Record *self)
{
  for (guint i = 0; i < FG_TABLE_MAX_COLUMNS; i++)
    g_string_free (self->cells[i], TRUE);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Record, record_clear)

static gboolean
is_cell_end (const Source *source, const char *p)
{
  return p == source->end || *p == source->separator || *p == '\n';
}

/* The cell after its opening mark. Returns FALSE, and takes nothing, where none closes it. */
static gboolean
take_quoted (Source *source, GString *cell)
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
take_cell (Source *source, GString *cell)
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

/* Cells beyond the last column that a table may have are joined to that one: nothing is lost. */
static gboolean
take_record (Source *source, Record *record)
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

static guint
count_filled (const Record *record, guint *first)
{
  guint n = 0;

  for (guint i = record->n_filled; i > 0; i--)
    {
      if (record->cells[i - 1]->len == 0)
        continue;
      n++;
      *first = i - 1;
    }
  return n;
}

/* In which record the head of the table starts, with how many columns it has; FALSE where the text is no ledger. */
static gboolean
find_head (Source source, guint *head, guint *n_columns)
{
  Record *records = g_new (Record, MAX_RECORDS_TO_HEAD + FG_TABLE_MAX_HEAD_ROWS);
  g_autofree FgWords *words = g_new0 (FgWords, (MAX_RECORDS_TO_HEAD + FG_TABLE_MAX_HEAD_ROWS) * FG_TABLE_MAX_COLUMNS);
  const FgWords *rows[MAX_RECORDS_TO_HEAD + FG_TABLE_MAX_HEAD_ROWS];
  guint n = 0;
  gboolean is_found = FALSE;

  source.end = source.at + MIN (source.end - source.at, MAX_BYTES_TO_HEAD);
  for (; n < MAX_RECORDS_TO_HEAD + FG_TABLE_MAX_HEAD_ROWS; n++)
    {
      record_init (&records[n]);
      if (!take_record (&source, &records[n]))
        {
          record_clear (&records[n]);
          break;
        }
      rows[n] = words + n * FG_TABLE_MAX_COLUMNS;
      for (guint i = 0; i < records[n].n_cells; i++)
        words[n * FG_TABLE_MAX_COLUMNS + i] = fg_words_trim (fg_words_from_string (records[n].cells[i]->str));
    }

  for (guint i = 0; i < MIN (n, MAX_RECORDS_TO_HEAD) && !is_found; i++)
    {
      FgTableHead table;
      guint first;

      if (count_filled (&records[i], &first) < 2)
        continue;
      is_found = fg_table_head_read (&table, rows + i, n - i, records[i].n_filled) > 0;
      *head = i;
      *n_columns = records[i].n_filled;
    }
  for (guint i = 0; i < n; i++)
    record_clear (&records[i]);
  g_free (records);
  return is_found;
}

static void
append_row (GString *text, const Record *record, guint n_columns)
{
  guint n = MAX (n_columns, record->n_filled);

  fg_row_writer_begin (text);
  for (guint i = 0; i < n; i++)
    {
      const GString *cell = record->cells[i];

      fg_row_writer_append_cell (text, i < record->n_cells ? cell->str : "", i < record->n_cells ? cell->len : 0);
    }
  fg_row_writer_end (text);
}

static char *
to_rows (Source source, guint head, guint n_columns)
{
  g_auto (Record) record;
  GString *text = g_string_new (NULL);

  record_init (&record);
  for (guint i = 0; take_record (&source, &record); i++)
    {
      guint first = 0;
      guint n_filled = count_filled (&record, &first);

      if (n_filled == 0)
        continue;
      /* Above the head, what stands alone is the title of the ledger. */
      if (n_filled == 1 && i < head)
        g_string_append_printf (text, "%s\n", record.cells[first]->str);
      else
        append_row (text, &record, n_columns);
    }
  return g_string_free (text, FALSE);
}

/**
 * fg_csv_reader_to_rows:
 * @text: a text in UTF-8 with "\n" line ends
 * @length: its length in bytes
 *
 * Returns: (transfer full) (nullable): the ledger in it, a row a line with bars between the cells; %NULL where the text
 *   is none
 */
char *
fg_csv_reader_to_rows (const char *text, gsize length)
{
  static const char separators[] = { ',', '\t', ';' };

  for (guint i = 0; i < G_N_ELEMENTS (separators); i++)
    {
      Source source = { text, text + length, separators[i], 0 };
      guint head, n_columns;

      if (find_head (source, &head, &n_columns))
        return to_rows (source, head, n_columns);
    }
  return NULL;
}
