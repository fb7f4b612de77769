/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The rows of a sheet as text. Columns without anything in them are left out, so that what stands far to the right, or
 * only below a merged head, makes no table wider than it looks. What is merged over rows is repeated in those that hold
 * something of their own.
 */
#include "fg-xlsx-rows.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "fg-row-writer.h"
#include "fg-table-head.h"

/* As much text as the reader takes. */
#define MAX_TEXT_BYTES ((gsize) 64 << 20)

#define NO_COLUMN G_MAXUINT8

/* What holds in a column down to a row: the merged cell, or nothing where only its first column shows it. */
typedef struct
{
  gboolean          is_set;
  guint32           first_row;
  guint32           last_row;
  const FgXlsxCell *cell;
} Merged;

typedef struct
{
  FgXlsxCells      *cells;
  guint8            column_of[FG_XLSX_MAX_COLUMNS];
  guint             n_columns;
  guint             next_merge;
  Merged            merged[FG_TABLE_MAX_COLUMNS];
  const FgXlsxCell *row[FG_TABLE_MAX_COLUMNS];
} Rows;

static gint
compare_cells (gconstpointer a, gconstpointer b)
{
  const FgXlsxCell *left = a;
  const FgXlsxCell *right = b;

  if (left->row != right->row)
    return left->row < right->row ? -1 : 1;
  return left->column < right->column ? -1 : left->column > right->column;
}

static gint
compare_merges (gconstpointer a, gconstpointer b)
{
  const FgXlsxMerge *left = a;
  const FgXlsxMerge *right = b;

  return left->first_row < right->first_row ? -1 : left->first_row > right->first_row;
}

static const FgXlsxCell *
cell_at (const FgXlsxCells *cells, guint index)
{
  return &g_array_index (cells->cells, FgXlsxCell, index);
}

static gboolean
is_shown (const FgXlsxCells *cells, const FgXlsxCell *cell)
{
  const char *text = fg_xlsx_cells_get_text (cells, cell);

  return text[strspn (text, " \t\n")] != '\0';
}

static void
number_columns (Rows *self)
{
  g_autofree guint8 *is_used = g_new0 (guint8, FG_XLSX_MAX_COLUMNS);

  for (guint i = 0; i < self->cells->cells->len; i++)
    is_used[cell_at (self->cells, i)->column] |= is_shown (self->cells, cell_at (self->cells, i));
  for (guint i = 0; i < FG_XLSX_MAX_COLUMNS; i++)
    {
      self->column_of[i] = NO_COLUMN;
      if (is_used[i] && self->n_columns < FG_TABLE_MAX_COLUMNS)
        self->column_of[i] = (guint8) self->n_columns++;
    }
}

static void
start_merge (Rows *self, const FgXlsxMerge *merge)
{
  guint8 first = self->column_of[merge->first_column];
  const FgXlsxCell *cell = first != NO_COLUMN ? self->row[first] : NULL;

  for (guint32 i = merge->first_column; i <= MIN (merge->last_column, FG_XLSX_MAX_COLUMNS - 1); i++)
    {
      guint8 column = self->column_of[i];

      if (column != NO_COLUMN)
        self->merged[column] = (Merged) { TRUE, merge->first_row, merge->last_row, column == first ? cell : NULL };
    }
}

static void
start_merges (Rows *self, guint32 row)
{
  GArray *merges = self->cells->merges;

  for (; self->next_merge < merges->len; self->next_merge++)
    {
      const FgXlsxMerge *merge = &g_array_index (merges, FgXlsxMerge, self->next_merge);

      if (merge->first_row > row)
        return;
      if (merge->first_row == row)
        start_merge (self, merge);
    }
}

/* Takes the cells of a row, and what is merged into it. Returns how many of them are its own. */
static guint
take_row (Rows *self, guint *index)
{
  guint32 row = cell_at (self->cells, *index)->row;
  guint n_own = 0;

  memset (self->row, 0, sizeof self->row);
  for (; *index < self->cells->cells->len && cell_at (self->cells, *index)->row == row; (*index)++)
    {
      const FgXlsxCell *cell = cell_at (self->cells, *index);

      if (self->column_of[cell->column] != NO_COLUMN && is_shown (self->cells, cell))
        self->row[self->column_of[cell->column]] = cell;
    }
  start_merges (self, row);
  for (guint i = 0; i < self->n_columns; i++)
    {
      const Merged *merged = &self->merged[i];
      gboolean is_merged = merged->is_set && row <= merged->last_row;

      if (is_merged)
        self->row[i] = merged->cell;
      n_own += self->row[i] != NULL && (!is_merged || row == merged->first_row);
    }
  return n_own;
}

static guint
count_filled (const Rows *self, guint *last)
{
  guint n = 0;

  for (guint i = 0; i < self->n_columns; i++)
    {
      if (self->row[i] == NULL)
        continue;
      n++;
      *last = i;
    }
  return n;
}

static gboolean
append_row (const Rows *self, GString *text, GError **error)
{
  fg_row_writer_begin (text);
  for (guint i = 0; i < self->n_columns; i++)
    {
      const char *cell = self->row[i] != NULL ? fg_xlsx_cells_get_text (self->cells, self->row[i]) : "";

      fg_row_writer_append_cell (text, cell, strlen (cell));
    }
  fg_row_writer_end (text);
  if (text->len <= MAX_TEXT_BYTES)
    return TRUE;

  g_set_error_literal (error, FG_DOCUMENT_ERROR, FG_DOCUMENT_ERROR_TOO_LARGE,
                       _("The file is larger than any notice. Choose the notice itself."));
  return FALSE;
}

static void
append_name (const Rows *self, const char *name, GString *text)
{
  fg_row_writer_begin (text);
  fg_row_writer_append_cell (text, name, strlen (name));
  for (guint i = 1; i < self->n_columns; i++)
    fg_row_writer_append_cell (text, "", 0);
  fg_row_writer_end (text);
}

static Rows *
rows_new (FgXlsxCells *cells)
{
  Rows *self = g_new0 (Rows, 1);

  self->cells = cells;
  g_array_sort (cells->cells, compare_cells);
  g_array_sort (cells->merges, compare_merges);
  number_columns (self);
  return self;
}

/**
 * fg_xlsx_rows_append:
 * @cells: the cells of a sheet, which are put in order
 * @name: (nullable): what the sheet is called, where its table is to be told from others by it
 * @text: the text of the workbook, at the start of a line
 * @error: what is wrong with the file
 *
 * Adds the rows of the sheet. What stands alone above the first row of several cells is the title of the sheet.
 *
 * Returns: whether there was room for them
 */
gboolean
fg_xlsx_rows_append (FgXlsxCells *cells, const char *name, GString *text, GError **error)
{
  g_autofree Rows *rows = rows_new (cells);
  gboolean in_table = FALSE;

  for (guint i = 0; i < cells->cells->len;)
    {
      guint last = 0;

      if (take_row (rows, &i) == 0)
        continue;
      if (!in_table && count_filled (rows, &last) == 1)
        {
          g_string_append_printf (text, "%s\n", fg_xlsx_cells_get_text (cells, rows->row[last]));
          continue;
        }
      if (!in_table && name != NULL)
        append_name (rows, name, text);
      in_table = TRUE;
      if (!append_row (rows, text, error))
        return FALSE;
    }
  return TRUE;
}

/**
 * fg_xlsx_rows_have_table:
 * @cells: the cells of a sheet, which are put in order
 *
 * Returns: whether a row of the sheet has several cells
 */
gboolean
fg_xlsx_rows_have_table (FgXlsxCells *cells)
{
  g_autofree Rows *rows = rows_new (cells);

  for (guint i = 0; i < cells->cells->len;)
    {
      guint last;

      if (take_row (rows, &i) > 0 && count_filled (rows, &last) > 1)
        return TRUE;
    }
  return FALSE;
}
