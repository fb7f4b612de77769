/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The cells of a sheet that hold something, while the sheet is unpacked. Only they are kept: how large a sheet says it is,
 * and how many empty rows have a format, costs nothing. What was hidden by hand is no part of a ledger, what a filter hides is:
 * a filter says what to look at now, not what belongs to the ledger.
 */
#include "fg-xlsx-cells.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MAX_CELLS 2000000
#define MAX_MERGES 200000

#define MAX_HIDDEN_COLUMNS 1024

enum
{
  ELEMENT_SHEET,
  ELEMENT_COLUMN,
  ELEMENT_ROW,
  ELEMENT_CELL,
  ELEMENT_VALUE,
  ELEMENT_TEXT,
  ELEMENT_PHONETIC,
  ELEMENT_MERGE,
};

static const FgXmlName names[] = {
  [ELEMENT_SHEET] = { FG_XML_SHEET, "sheetPr" },
  [ELEMENT_COLUMN] = { FG_XML_SHEET, "col" },
  [ELEMENT_ROW] = { FG_XML_SHEET, "row" },
  [ELEMENT_CELL] = { FG_XML_SHEET, "c" },
  [ELEMENT_VALUE] = { FG_XML_SHEET, "v" },
  [ELEMENT_TEXT] = { FG_XML_SHEET, "t" },
  [ELEMENT_PHONETIC] = { FG_XML_SHEET, "rPh" },
  [ELEMENT_MERGE] = { FG_XML_SHEET, "mergeCell" },
};

typedef enum
{
  TYPE_NUMBER,
  TYPE_SHARED,
  TYPE_TEXT,
  TYPE_BOOLEAN,
  TYPE_ERROR,
} CellType;

typedef struct
{
  FgXlsxCells        *cells;
  const FgXlsxStyles *styles;
  FgXmlReader        *reader;
  FgXlsxSight         sight;
  gboolean            is_filtered;
  guint8              hidden_columns[MAX_HIDDEN_COLUMNS];
  guint32             row;
  guint32             column;
  gboolean            is_hidden;
  CellType            type;
  guint64             style;
  gboolean            in_value;
  GString            *value;
} Loader;

static gboolean
is_true (FgXmlReader *reader, const char *name)
{
  const char *value = fg_xml_reader_get_attribute (reader, name);

  return value != NULL && (strcmp (value, "1") == 0 || strcmp (value, "true") == 0);
}

static guint64
get_number (FgXmlReader *reader, const char *name, guint64 otherwise)
{
  const char *value = fg_xml_reader_get_attribute (reader, name);

  return value != NULL ? g_ascii_strtoull (value, NULL, 10) : otherwise;
}

/* C12 */
static gboolean
take_reference (const char **p, guint32 *row, guint32 *column)
{
  guint64 letters = 0, digits = 0;

  for (; g_ascii_isalpha (**p) && letters <= FG_XLSX_MAX_COLUMNS; (*p)++)
    letters = letters * 26 + (guint64) (g_ascii_toupper (**p) - 'A' + 1);
  for (; g_ascii_isdigit (**p) && digits <= FG_XLSX_MAX_ROWS; (*p)++)
    digits = digits * 10 + (guint64) (**p - '0');
  if (letters == 0 || letters > FG_XLSX_MAX_COLUMNS || digits == 0 || digits > FG_XLSX_MAX_ROWS)
    return FALSE;

  *column = (guint32) letters - 1;
  *row = (guint32) digits - 1;
  return TRUE;
}

static void
add_merge (Loader *self)
{
  const char *range = fg_xml_reader_get_attribute (self->reader, "ref");
  FgXlsxMerge merge;

  if (range == NULL || self->cells->merges->len >= MAX_MERGES ||
      !take_reference (&range, &merge.first_row, &merge.first_column) || *range++ != ':' ||
      !take_reference (&range, &merge.last_row, &merge.last_column) || merge.last_row < merge.first_row ||
      merge.last_column < merge.first_column)
    return;
  g_array_append_val (self->cells->merges, merge);
}

static void
start_column (Loader *self)
{
  guint64 first = get_number (self->reader, "min", 0);
  guint64 last = get_number (self->reader, "max", 0);

  if (!is_true (self->reader, "hidden"))
    return;
  for (guint64 i = MAX (first, 1); i <= MIN (last, MAX_HIDDEN_COLUMNS); i++)
    self->hidden_columns[i - 1] = TRUE;
}

/* Rows and cells without a reference follow those before them. */
static void
start_row (Loader *self)
{
  guint64 row = get_number (self->reader, "r", (guint64) (guint32) (self->row + 1) + 1);

  self->row = (guint32) CLAMP (row, 1, FG_XLSX_MAX_ROWS) - 1;
  self->column = G_MAXUINT32;
  self->is_hidden = is_true (self->reader, "hidden") && !self->is_filtered;
}

static CellType
type_from_name (const char *name)
{
  if (name == NULL || strcmp (name, "n") == 0)
    return TYPE_NUMBER;
  if (strcmp (name, "s") == 0)
    return TYPE_SHARED;
  if (strcmp (name, "b") == 0)
    return TYPE_BOOLEAN;
  if (strcmp (name, "e") == 0)
    return TYPE_ERROR;
  return TYPE_TEXT;
}

static void
start_cell (Loader *self)
{
  const char *reference = fg_xml_reader_get_attribute (self->reader, "r");
  guint32 row, column;

  if (reference != NULL && take_reference (&reference, &row, &column))
    {
      self->row = row;
      self->column = column;
    }
  else
    self->column++;
  self->type = type_from_name (fg_xml_reader_get_attribute (self->reader, "t"));
  self->style = get_number (self->reader, "s", 0);
  g_string_truncate (self->value, 0);
}

static gboolean
is_left_out (const Loader *self)
{
  if (self->column >= FG_XLSX_MAX_COLUMNS || self->sight == FG_XLSX_ALL)
    return self->column >= FG_XLSX_MAX_COLUMNS;

  return self->is_hidden || self->type == TYPE_ERROR ||
         (self->column < MAX_HIDDEN_COLUMNS && self->hidden_columns[self->column]);
}

/* A return in a text is written as this. */
static void
drop_returns (GString *text, gsize from)
{
  static const char escape[] = "_x000D_";
  char *at;

  while ((at = strstr (text->str + from, escape)) != NULL)
    {
      from = (gsize) (at - text->str);
      g_string_erase (text, (gssize) from, sizeof escape - 1);
    }
}

static void
append_own_text (Loader *self)
{
  GString *texts = self->cells->texts;
  gsize start = texts->len;

  if (self->type == TYPE_NUMBER)
    fg_xlsx_styles_append_number (self->styles, self->style, self->value->str, texts);
  else if (self->type == TYPE_BOOLEAN)
    g_string_append (texts, strcmp (self->value->str, "1") == 0 ? "是" : "否");
  else
    g_string_append_len (texts, self->value->str, (gssize) self->value->len);
  drop_returns (texts, start);
  g_string_append_c (texts, '\0');
}

static gboolean
end_cell (Loader *self, GError **error)
{
  FgXlsxCell cell = { self->row, self->column, FG_XLSX_OWN_TEXT, self->cells->texts->len };

  if (self->value->len == 0 || is_left_out (self))
    return TRUE;
  if (self->cells->cells->len >= MAX_CELLS)
    {
      g_set_error_literal (error, FG_DOCUMENT_ERROR, FG_DOCUMENT_ERROR_TOO_LARGE,
                           _("The file is larger than any notice. Choose the notice itself."));
      return FALSE;
    }

  if (self->type == TYPE_SHARED)
    {
      guint64 index = g_ascii_strtoull (self->value->str, NULL, 10);

      if (*fg_xlsx_strings_get (self->cells->strings, index) == '\0')
        return TRUE;
      cell.string = (guint32) index;
    }
  else
    append_own_text (self);
  g_array_append_val (self->cells->cells, cell);
  return TRUE;
}

static gboolean
start_element (Loader *self, int element, GError **error)
{
  switch (element)
    {
    case ELEMENT_SHEET:
      self->is_filtered = is_true (self->reader, "filterMode");
      return TRUE;
    case ELEMENT_COLUMN:
      start_column (self);
      return TRUE;
    case ELEMENT_ROW:
      start_row (self);
      return TRUE;
    case ELEMENT_CELL:
      start_cell (self);
      return TRUE;
    case ELEMENT_VALUE:
    case ELEMENT_TEXT:
      self->in_value = TRUE;
      return TRUE;
    case ELEMENT_PHONETIC:
      return fg_xml_reader_skip (self->reader, error);
    case ELEMENT_MERGE:
      add_merge (self);
      return TRUE;
    default:
      return TRUE;
    }
}

static gboolean
read_sheet (Loader *self, GError **error)
{
  FgXmlEvent event;

  do
    {
      if (!fg_xml_reader_next (self->reader, &event, error))
        return FALSE;
      if (event.kind == FG_XML_START && !start_element (self, event.element, error))
        return FALSE;
      if (event.kind == FG_XML_TEXT && self->in_value)
        g_string_append (self->value, event.text);
      if (event.kind == FG_XML_END && (event.element == ELEMENT_VALUE || event.element == ELEMENT_TEXT))
        self->in_value = FALSE;
      if (event.kind == FG_XML_END && event.element == ELEMENT_CELL && !end_cell (self, error))
        return FALSE;
    }
  while (event.kind != FG_XML_DONE);
  return TRUE;
}

/**
 * fg_xlsx_cells_load:
 * @archive: a workbook
 * @member: where the sheet is in it
 * @strings: the workbook's strings, which must outlive the cells
 * @styles: its styles
 * @sight: which of its cells count
 * @error: what is wrong with the file
 *
 * Returns: (transfer full): the cells of the sheet
 */
FgXlsxCells *
fg_xlsx_cells_load (FgArchive *archive, const char *member, const FgXlsxStrings *strings, const FgXlsxStyles *styles,
                    FgXlsxSight sight, GError **error)
{
  g_autoptr (FgXlsxCells) self = g_new0 (FgXlsxCells, 1);
  g_autoptr (FgXmlReader) reader = fg_xml_reader_new (archive, member, names, G_N_ELEMENTS (names), error);
  g_autofree Loader *loader = g_new0 (Loader, 1);
  g_autoptr (GString) value = g_string_new (NULL);

  self->strings = strings;
  self->texts = g_string_new (NULL);
  self->cells = g_array_new (FALSE, FALSE, sizeof (FgXlsxCell));
  self->merges = g_array_new (FALSE, FALSE, sizeof (FgXlsxMerge));
  *loader = (Loader) {
    .cells = self,
    .styles = styles,
    .reader = reader,
    .sight = sight,
    .row = G_MAXUINT32,
    .value = value,
  };
  if (reader == NULL || !read_sheet (loader, error))
    return NULL;
  return g_steal_pointer (&self);
}

/**
 * fg_xlsx_cells_free:
 * @self: (transfer full): cells
 */
void
fg_xlsx_cells_free (FgXlsxCells *self)
{
  g_string_free (self->texts, TRUE);
  g_array_unref (self->cells);
  g_array_unref (self->merges);
  g_free (self);
}

/**
 * fg_xlsx_cells_get_text:
 * @self: cells
 * @cell: one of them
 *
 * Returns: what it shows
 */
const char *
fg_xlsx_cells_get_text (const FgXlsxCells *self, const FgXlsxCell *cell)
{
  return cell->string == FG_XLSX_OWN_TEXT ? self->texts->str + cell->start
                                          : fg_xlsx_strings_get (self->strings, cell->string);
}
