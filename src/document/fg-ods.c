/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The cells of an OpenDocument spreadsheet (OASIS OpenDocument 1.3, part 3, chapter 9), as LibreOffice and WPS save it. A
 * row or cell may stand for many alike: those with nothing in them cost nothing, others are repeated as far as they can
 * matter.
 */
#include "fg-ods.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "fg-xml-reader.h"

#define CONTENT "content.xml"

#define MAX_ROWS 1048576u
#define MAX_COLUMNS 16384u
#define MAX_CELLS 2000000
/* A cell that says the same more often was filled down by hand beyond the form. */
#define MAX_ALIKE 256u
#define MAX_TEXT_BYTES ((gsize) 64 << 20)

#define SHARE 100.0

enum
{
  ELEMENT_ANNOTATION,
  ELEMENT_TABLE,
  ELEMENT_ROW,
  ELEMENT_CELL,
  ELEMENT_COVERED_CELL,
  ELEMENT_PARAGRAPH,
  ELEMENT_BLANKS,
  ELEMENT_TAB,
  ELEMENT_LINE_BREAK,
};

static const FgXmlName names[] = {
  [ELEMENT_ANNOTATION] = { FG_XML_OFFICE, "annotation" },
  [ELEMENT_TABLE] = { FG_XML_TABLE, "table" },
  [ELEMENT_ROW] = { FG_XML_TABLE, "table-row" },
  [ELEMENT_CELL] = { FG_XML_TABLE, "table-cell" },
  [ELEMENT_COVERED_CELL] = { FG_XML_TABLE, "covered-table-cell" },
  [ELEMENT_PARAGRAPH] = { FG_XML_TEXTS, "p" },
  [ELEMENT_BLANKS] = { FG_XML_TEXTS, "s" },
  [ELEMENT_TAB] = { FG_XML_TEXTS, "tab" },
  [ELEMENT_LINE_BREAK] = { FG_XML_TEXTS, "line-break" },
};

/* A cell of the row that is read. */
typedef struct
{
  guint32 column;
  guint32 n_alike;
  char   *text;
} Cell;

typedef struct
{
  FgSpreadsheet *spreadsheet;
  FgXmlReader   *reader;
  GArray        *cells; /* (element-type Cell): those of the row */
  guint32        row;
  guint32        n_rows_alike;
  guint32        column;
  guint32        n_alike;
  guint          n_paragraphs;
  gboolean       in_cell;
  char          *value; /* what the cell holds where that is not its text */
  GString       *text;
  gsize          n_bytes;
  guint          n_cells;
} Loader;

static void
cell_clear (gpointer data)
{
  g_free (((Cell *) data)->text);
}

static void
loader_clear (Loader *self)
{
  g_array_unref (self->cells);
  g_string_free (self->text, TRUE);
  g_free (self->value);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Loader, loader_clear)

static guint32
get_count (FgXmlReader *reader, const char *name, guint32 max)
{
  const char *value = fg_xml_reader_get_attribute (reader, name);
  guint64 count = 1;

  return value != NULL && g_ascii_string_to_unsigned (value, 10, 1, G_MAXUINT32, &count, NULL)
           ? (guint32) MIN (count, max) : 1;
}

static char *
dup_figure (const char *value, double times, const char *unit)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  if (value == NULL)
    return NULL;
  return g_strconcat (g_ascii_formatd (buffer, sizeof buffer, "%.12g", g_ascii_strtod (value, NULL) * times), unit, NULL);
}

/* 2026-09-30T00:00:00 */
static char *
dup_day (const char *value)
{
  return value != NULL ? g_strndup (value, strcspn (value, "T")) : NULL;
}

static char *
dup_value (FgXmlReader *reader)
{
  const char *type = fg_xml_reader_get_attribute (reader, "value-type");

  if (g_strcmp0 (type, "float") == 0)
    return dup_figure (fg_xml_reader_get_attribute (reader, "value"), 1.0, "");
  if (g_strcmp0 (type, "percentage") == 0)
    return dup_figure (fg_xml_reader_get_attribute (reader, "value"), SHARE, "%");
  if (g_strcmp0 (type, "date") == 0)
    return dup_day (fg_xml_reader_get_attribute (reader, "date-value"));
  return NULL;
}

static void
start_row (Loader *self)
{
  self->n_rows_alike = get_count (self->reader, "number-rows-repeated", MAX_ROWS);
  self->column = 0;
  g_array_set_size (self->cells, 0);
}

static void
start_cell (Loader *self)
{
  self->n_alike = get_count (self->reader, "number-columns-repeated", MAX_COLUMNS);
  self->n_paragraphs = 0;
  self->in_cell = TRUE;
  g_string_truncate (self->text, 0);
  g_free (self->value);
  self->value = dup_value (self->reader);
}

static void
end_cell (Loader *self)
{
  const char *text = self->value != NULL ? self->value : self->text->str;

  self->in_cell = FALSE;
  if (*text != '\0' && self->column < MAX_COLUMNS)
    {
      Cell cell = { self->column, MIN (self->n_alike, MAX_ALIKE), g_strdup (text) };

      g_array_append_val (self->cells, cell);
    }
  self->column = MIN (self->column + self->n_alike, MAX_COLUMNS);
}

static gboolean
add_row (Loader *self, guint32 row, GError **error)
{
  for (guint i = 0; i < self->cells->len; i++)
    {
      const Cell *cell = &g_array_index (self->cells, Cell, i);

      for (guint32 k = 0; k < cell->n_alike && cell->column + k < MAX_COLUMNS; k++)
        {
          self->n_bytes += strlen (cell->text);
          if (++self->n_cells > MAX_CELLS || self->n_bytes > MAX_TEXT_BYTES)
            return fg_document_error_set_too_large (error);
          fg_spreadsheet_add_cell (self->spreadsheet, row, cell->column + k, cell->text);
        }
    }
  return TRUE;
}

static gboolean
end_row (Loader *self, GError **error)
{
  for (guint32 i = 0; i < MIN (self->n_rows_alike, MAX_ALIKE) && self->row + i < MAX_ROWS; i++)
    if (!add_row (self, self->row + i, error))
      return FALSE;

  self->row = MIN (self->row + self->n_rows_alike, MAX_ROWS);
  return TRUE;
}

static void
start_table (Loader *self)
{
  const char *name = fg_xml_reader_get_attribute (self->reader, "name");

  fg_spreadsheet_add_sheet (self->spreadsheet, name != NULL ? name : "");
  self->row = 0;
}

static gboolean
start_element (Loader *self, int element, GError **error)
{
  switch (element)
    {
    case ELEMENT_ANNOTATION:
      return fg_xml_reader_skip (self->reader, error);
    case ELEMENT_TABLE:
      start_table (self);
      return TRUE;
    case ELEMENT_ROW:
      start_row (self);
      return TRUE;
    case ELEMENT_CELL:
    case ELEMENT_COVERED_CELL:
      start_cell (self);
      return TRUE;
    case ELEMENT_PARAGRAPH:
      if (self->n_paragraphs++ > 0)
        g_string_append_c (self->text, '\n');
      return TRUE;
    case ELEMENT_BLANKS:
    case ELEMENT_TAB:
      g_string_append_c (self->text, ' ');
      return TRUE;
    case ELEMENT_LINE_BREAK:
      g_string_append_c (self->text, '\n');
      return TRUE;
    default:
      return TRUE;
    }
}

static gboolean
read_content (Loader *self, GError **error)
{
  FgXmlEvent event;

  do
    {
      if (!fg_xml_reader_next (self->reader, &event, error)
          || (event.kind == FG_XML_START && !start_element (self, event.element, error)))
        return FALSE;
      if (event.kind == FG_XML_TEXT && self->in_cell && self->n_paragraphs > 0)
        g_string_append (self->text, event.text);
      if (event.kind == FG_XML_END && (event.element == ELEMENT_CELL || event.element == ELEMENT_COVERED_CELL))
        end_cell (self);
      if (event.kind == FG_XML_END && event.element == ELEMENT_ROW && fg_spreadsheet_get_n_sheets (self->spreadsheet) > 0
          && !end_row (self, error))
        return FALSE;
    }
  while (event.kind != FG_XML_DONE);
  return TRUE;
}

/**
 * fg_ods_load:
 * @archive: an OpenDocument spreadsheet
 * @spreadsheet: what its sheets are added to
 * @error: what is wrong with the file
 *
 * Returns: whether they are there
 */
gboolean
fg_ods_load (FgArchive *archive, FgSpreadsheet *spreadsheet, GError **error)
{
  g_autoptr (FgXmlReader) reader = fg_xml_reader_new (archive, CONTENT, names, G_N_ELEMENTS (names), error);
  g_auto (Loader) loader = {
    .spreadsheet = spreadsheet,
    .reader = reader,
    .cells = g_array_new (FALSE, FALSE, sizeof (Cell)),
    .text = g_string_new (NULL),
  };

  g_array_set_clear_func (loader.cells, cell_clear);
  return reader != NULL && read_content (&loader, error);
}
