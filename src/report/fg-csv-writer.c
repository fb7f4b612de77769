/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A table as comma-separated values (RFC 4180): the headings, then a line a row. A byte order mark says that it is
 * UTF-8; without one Excel reads it in the code page of the desk. Spreadsheets take a cell that begins with certain
 * signs for a formula and run it; such a cell gets an apostrophe in front, which they read as "this is text"
 * (OWASP, "CSV Injection").
 */
#include "fg-csv-writer.h"

#include <string.h>

#define BYTE_ORDER_MARK "\xef\xbb\xbf"
#define LINE_END "\r\n"
#define SEPARATOR ","
#define TEXT_SIGN "'"

/* What a formula begins with; with Chinese and Japanese keyboards also in full width. */
static const char *const formula_starts[] = { "=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠" };

static void
append (GByteArray *bytes, const char *text)
{
  g_byte_array_append (bytes, (const guint8 *) text, (guint) strlen (text));
}

/* Spreadsheets pass over blanks at the beginning. */
static gboolean
begins_formula (const char *text)
{
  const char *start = text + strspn (text, " ");

  for (guint i = 0; i < G_N_ELEMENTS (formula_starts); i++)
    if (g_str_has_prefix (start, formula_starts[i]))
      return TRUE;

  return FALSE;
}

static gboolean
needs_quotes (const char *text)
{
  return strpbrk (text, ",\"\r\n") != NULL || *text == ' ' || g_str_has_suffix (text, " ");
}

static void
append_text (GByteArray *bytes, const char *text)
{
  g_autoptr (GString) field = g_string_new (text);

  if (begins_formula (text))
    g_string_prepend (field, TEXT_SIGN);
  if (needs_quotes (field->str))
    {
      g_string_replace (field, "\"", "\"\"", 0);
      g_string_prepend_c (field, '"');
      g_string_append_c (field, '"');
    }

  append (bytes, field->str);
}

static void
append_cell (GByteArray *bytes, const FgCell *cell)
{
  g_autofree char *figure = NULL;

  if (cell->kind == FG_CELL_DAY)
    figure = fg_day_to_iso (cell->value);
  else if (cell->kind == FG_CELL_PERCENT)
    figure = g_strdup_printf ("%u%%", cell->value);

  append_text (bytes, figure != NULL ? figure : fg_cell_get_word (cell));
}

/**
 * fg_csv_writer_write:
 * @table: a table
 * @bytes: what the file's contents are appended to
 */
void
fg_csv_writer_write (const FgTable *table, GByteArray *bytes)
{
  append (bytes, BYTE_ORDER_MARK);
  for (guint i = 0; i < table->n_columns; i++)
    {
      FgTableColumn column;

      table->get_column (table->data, i, &column);
      append (bytes, i > 0 ? SEPARATOR : "");
      append_text (bytes, column.heading);
    }
  append (bytes, LINE_END);

  for (guint row = 0; row < table->n_rows; row++)
    {
      for (guint i = 0; i < table->n_columns; i++)
        {
          FgCell cell;

          table->get_cell (table->data, row, i, &cell);
          append (bytes, i > 0 ? SEPARATOR : "");
          append_cell (bytes, &cell);
        }
      append (bytes, LINE_END);
    }
}
