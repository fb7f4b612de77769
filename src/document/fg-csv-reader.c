/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Ledgers saved as CSV, or copied out of a spreadsheet. That a text is such a ledger is told by the head of its table
 * alone, for a notice has commas, too.
 */
#include "fg-csv-reader.h"

#include <string.h>

#include "fg-csv-record.h"
#include "fg-row-writer.h"

/* The head stands among so many records. */
#define MAX_RECORDS_TO_HEAD 10

/* In which, if the text is a ledger, its head stands. */
#define MAX_BYTES_TO_HEAD (256 * 1024)

static guint
count_filled (const FgCsvRecord *record, guint *first)
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
find_head (FgCsvSource source, guint *head, guint *n_columns)
{
  FgCsvRecord *records = g_new (FgCsvRecord, MAX_RECORDS_TO_HEAD + FG_TABLE_MAX_HEAD_ROWS);
  g_autofree FgWords *words = g_new0 (FgWords, (MAX_RECORDS_TO_HEAD + FG_TABLE_MAX_HEAD_ROWS) * FG_TABLE_MAX_COLUMNS);
  const FgWords *rows[MAX_RECORDS_TO_HEAD + FG_TABLE_MAX_HEAD_ROWS];
  guint n = 0;
  gboolean is_found = FALSE;

  source.end = source.at + MIN (source.end - source.at, MAX_BYTES_TO_HEAD);
  for (; n < MAX_RECORDS_TO_HEAD + FG_TABLE_MAX_HEAD_ROWS; n++)
    {
      fg_csv_record_init (&records[n]);
      if (!fg_csv_record_take (&records[n], &source))
        {
          fg_csv_record_clear (&records[n]);
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
    fg_csv_record_clear (&records[i]);
  g_free (records);
  return is_found;
}

static void
append_row (GString *text, const FgCsvRecord *record, guint n_columns)
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
to_rows (FgCsvSource source, guint head, guint n_columns)
{
  g_auto (FgCsvRecord) record;
  GString *text = g_string_new (NULL);

  fg_csv_record_init (&record);
  for (guint i = 0; fg_csv_record_take (&record, &source); i++)
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
      FgCsvSource source = { text, text + length, separators[i], 0 };
      guint head, n_columns;

      if (find_head (source, &head, &n_columns))
        return to_rows (source, head, n_columns);
    }
  return NULL;
}
