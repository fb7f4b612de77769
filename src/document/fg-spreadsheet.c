/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A spreadsheet as it came back from somebody: which of its cells hold what, by their addresses. The kind of the file is
 * told by what is in it. Hidden rows and columns are there as well, hidden sheets are not.
 */
#include "fg-spreadsheet.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "fg-csv-record.h"
#include "fg-decode.h"
#include "fg-ods.h"
#include "fg-xlsx-workbook.h"

/* A ledger of 10,000 rows has 2 MB. */
#define MAX_BYTES ((gsize) 64 << 20)

/* In which it shows what parts the cells of a CSV file. */
#define N_RECORDS_TO_JUDGE 50

#define LETTERS 26

typedef struct
{
  char   *name;
  GArray *cells; /* (element-type FgSpreadsheetCell) */
} Sheet;

struct _FgSpreadsheet
{
  GArray       *sheets; /* (element-type Sheet) */
  GStringChunk *texts;
};

static void
sheet_clear (gpointer data)
{
  g_free (((Sheet *) data)->name);
  g_array_unref (((Sheet *) data)->cells);
}

/**
 * fg_spreadsheet_new:
 *
 * Returns: (transfer full): a spreadsheet without sheets
 */
FgSpreadsheet *
fg_spreadsheet_new (void)
{
  FgSpreadsheet *self = g_new0 (FgSpreadsheet, 1);

  self->sheets = g_array_new (FALSE, FALSE, sizeof (Sheet));
  g_array_set_clear_func (self->sheets, sheet_clear);
  self->texts = g_string_chunk_new (4096);
  return self;
}

/**
 * fg_spreadsheet_free:
 * @self: (transfer full): a spreadsheet
 */
void
fg_spreadsheet_free (FgSpreadsheet *self)
{
  g_array_unref (self->sheets);
  g_string_chunk_free (self->texts);
  g_free (self);
}

/**
 * fg_spreadsheet_add_sheet:
 * @self: a spreadsheet
 * @name: what it is called
 *
 * Adds a sheet, to which cells are added from now on.
 */
void
fg_spreadsheet_add_sheet (FgSpreadsheet *self, const char *name)
{
  const Sheet sheet = { g_strdup (name), g_array_new (FALSE, FALSE, sizeof (FgSpreadsheetCell)) };

  g_array_append_val (self->sheets, sheet);
}

/**
 * fg_spreadsheet_add_cell:
 * @self: a spreadsheet that has a sheet
 * @row: the cell's row, from 0
 * @column: its column, from 0
 * @text: what it shows
 *
 * Adds a cell to the last sheet, unless nothing is in it. Cells come row by row, and in each from left to right.
 */
void
fg_spreadsheet_add_cell (FgSpreadsheet *self, guint32 row, guint32 column, const char *text)
{
  const Sheet *sheet = &g_array_index (self->sheets, Sheet, self->sheets->len - 1);
  FgSpreadsheetCell cell = { row, column };

  g_return_if_fail (self->sheets->len > 0);

  if (text[strspn (text, " \t\r\n")] == '\0')
    return;

  cell.text = g_string_chunk_insert (self->texts, text);
  g_array_append_val (sheet->cells, cell);
}

/**
 * fg_spreadsheet_get_n_sheets:
 * @self: a spreadsheet
 *
 * Returns: how many sheets it has
 */
guint
fg_spreadsheet_get_n_sheets (const FgSpreadsheet *self)
{
  return self->sheets->len;
}

/**
 * fg_spreadsheet_get_sheet_name:
 * @self: a spreadsheet
 * @sheet: which of its sheets, from 0
 *
 * Returns: what it is called, may be empty
 */
const char *
fg_spreadsheet_get_sheet_name (const FgSpreadsheet *self, guint sheet)
{
  return g_array_index (self->sheets, Sheet, sheet).name;
}

/**
 * fg_spreadsheet_get_cells:
 * @self: a spreadsheet
 * @sheet: which of its sheets, from 0
 * @n_cells: (out): how many cells hold something
 *
 * Returns: (array length=n_cells): they, row by row and in each from left to right
 */
const FgSpreadsheetCell *
fg_spreadsheet_get_cells (const FgSpreadsheet *self, guint sheet, guint *n_cells)
{
  GArray *cells = g_array_index (self->sheets, Sheet, sheet).cells;

  *n_cells = cells->len;
  return (const FgSpreadsheetCell *) (gpointer) cells->data;
}

/**
 * fg_spreadsheet_dup_address:
 * @row: a row, from 0
 * @column: a column, from 0
 *
 * Returns: (transfer full): what every program calls the cell: "E12"
 */
char *
fg_spreadsheet_dup_address (guint32 row, guint32 column)
{
  g_autoptr (GString) address = g_string_new (NULL);

  for (guint32 rest = column + 1; rest > 0; rest = (rest - 1) / LETTERS)
    g_string_prepend_c (address, (char) ('A' + (rest - 1) % LETTERS));
  g_string_append_printf (address, "%u", row + 1);
  return g_string_free (g_steal_pointer (&address), FALSE);
}

static gint
compare_cells (gconstpointer a, gconstpointer b)
{
  const FgXlsxCell *left = a, *right = b;

  if (left->row != right->row)
    return left->row < right->row ? -1 : 1;
  return left->column < right->column ? -1 : left->column > right->column;
}

static gboolean
load_workbook (FgSpreadsheet *self, GBytes *file, GError **error)
{
  g_autoptr (FgXlsxWorkbook) workbook = fg_xlsx_workbook_load (file, error);

  for (guint i = 0; workbook != NULL && i < workbook->sheets->len; i++)
    {
      const FgXlsxSheet *sheet = g_ptr_array_index (workbook->sheets, i);
      g_autoptr (FgXlsxCells) cells = fg_xlsx_cells_load (workbook->archive, sheet->member, workbook->strings,
                                                          workbook->styles, FG_XLSX_ALL, error);

      if (cells == NULL)
        return FALSE;

      g_array_sort (cells->cells, compare_cells);
      fg_spreadsheet_add_sheet (self, sheet->name);
      for (guint k = 0; k < cells->cells->len; k++)
        {
          const FgXlsxCell *cell = &g_array_index (cells->cells, FgXlsxCell, k);

          fg_spreadsheet_add_cell (self, cell->row, cell->column, fg_xlsx_cells_get_text (cells, cell));
        }
    }

  return workbook != NULL;
}

static guint
count_cells (FgCsvSource source)
{
  g_auto (FgCsvRecord) record;
  guint n = 0;

  fg_csv_record_init (&record);
  for (guint i = 0; i < N_RECORDS_TO_JUDGE && fg_csv_record_take (&record, &source); i++)
    n += record.n_filled;
  return n;
}

/* What parts its cells is what makes most of them. */
static char
find_separator (const char *text, gsize length)
{
  static const char separators[] = { ',', '\t', ';' };
  char best = separators[0];
  guint n_best = 0;

  for (guint i = 0; i < G_N_ELEMENTS (separators); i++)
    {
      guint n = count_cells ((FgCsvSource) { text, text + length, separators[i] });

      if (n > n_best)
        {
          n_best = n;
          best = separators[i];
        }
    }
  return best;
}

static gboolean
load_text (FgSpreadsheet *self, GBytes *file, GError **error)
{
  gsize length = 0;
  g_autofree char *text = fg_decode_to_utf8 (file, &length, error);
  g_auto (FgCsvRecord) record;
  FgCsvSource source;

  fg_csv_record_init (&record);
  if (text == NULL)
    return FALSE;

  source = (FgCsvSource) { text, text + length, find_separator (text, length) };
  fg_spreadsheet_add_sheet (self, "");
  for (guint32 row = 0; fg_csv_record_take (&record, &source); row++)
    for (guint32 i = 0; i < record.n_filled; i++)
      fg_spreadsheet_add_cell (self, row, i, record.cells[i]->str);
  return TRUE;
}

static gboolean
set_unsupported (GError **error, const char *sentence)
{
  g_set_error_literal (error, FG_DOCUMENT_ERROR, FG_DOCUMENT_ERROR_UNSUPPORTED, sentence);
  return FALSE;
}

static gboolean
load_package (FgSpreadsheet *self, GBytes *file, GError **error)
{
  g_autoptr (FgArchive) archive = fg_archive_new (file, error);

  if (archive == NULL)
    return FALSE;
  if (fg_archive_has_member (archive, "content.xml"))
    return fg_ods_load (archive, self, error);
  if (fg_archive_has_member (archive, "[Content_Types].xml") && !fg_archive_has_member (archive, "word/document.xml"))
    return load_workbook (self, file, error);
  return set_unsupported (error, _("This is no spreadsheet. Choose a file that was saved as .xlsx, .ods or .csv."));
}

static gboolean
starts_with (GBytes *file, const char *magic)
{
  gsize size;
  const char *data = g_bytes_get_data (file, &size);

  return size >= strlen (magic) && memcmp (data, magic, strlen (magic)) == 0;
}

static gboolean
load (FgSpreadsheet *self, GBytes *file, GError **error)
{
  static const char *const others[] = { "%PDF", "{\\rtf", "<?xml", "<html", "<!DOCTYPE" };

  if (starts_with (file, "PK\003\004"))
    return load_package (self, file, error);
  if (starts_with (file, "\xd0\xcf\x11\xe0"))
    return set_unsupported (error, _("This is a file in an old form (.xls, .et), or one with a password. Open it in WPS or Excel, save it as .xlsx without a password, then choose that file."));
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    if (starts_with (file, others[i]))
      return set_unsupported (error, _("This is no spreadsheet. Choose a file that was saved as .xlsx, .ods or .csv."));
  return load_text (self, file, error);
}

/**
 * fg_spreadsheet_load:
 * @file: a whole file
 * @error: why it cannot be read, and what can be done
 *
 * Returns: (transfer full): its cells
 */
FgSpreadsheet *
fg_spreadsheet_load (GBytes *file, GError **error)
{
  g_autoptr (FgSpreadsheet) self = fg_spreadsheet_new ();

  g_return_val_if_fail (file != NULL, NULL);

  if (g_bytes_get_size (file) > MAX_BYTES)
    {
      g_set_error_literal (error, FG_DOCUMENT_ERROR, FG_DOCUMENT_ERROR_TOO_LARGE,
                           _("The file is larger than any form or ledger. Choose another one."));
      return NULL;
    }
  return load (self, file, error) ? g_steal_pointer (&self) : NULL;
}
