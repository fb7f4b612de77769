/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Excel files as text: one sheet after the other as they are shown, each a table of its own. Hidden sheets, which hold
 * lists to choose from and last year's ledger, are left out.
 */
#include "fg-xlsx.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "fg-office-parts.h"
#include "fg-xlsx-rows.h"

#define MAX_SHEETS 1000

enum
{
  ELEMENT_PROPERTIES,
  ELEMENT_SHEET,
};

static const FgXmlName names[] = {
  [ELEMENT_PROPERTIES] = { FG_XML_SHEET, "workbookPr" },
  [ELEMENT_SHEET] = { FG_XML_SHEET, "sheet" },
};

typedef struct
{
  char        *name;
  char        *member;
  FgXlsxCells *cells;
  gboolean     has_table;
} Sheet;

typedef struct
{
  FgArchive     *archive;
  char          *member;
  GPtrArray     *parts;
  GPtrArray     *sheets;
  gboolean       is_1904;
  FgXlsxStrings *strings;
  FgXlsxStyles  *styles;
} Workbook;

static void
sheet_free (Sheet *self)
{
  g_free (self->name);
  g_free (self->member);
  g_clear_pointer (&self->cells, fg_xlsx_cells_free);
  g_free (self);
}

static void
workbook_free (Workbook *self)
{
  g_clear_pointer (&self->archive, fg_archive_free);
  g_clear_pointer (&self->parts, g_ptr_array_unref);
  g_clear_pointer (&self->sheets, g_ptr_array_unref);
  g_clear_pointer (&self->strings, fg_xlsx_strings_free);
  g_clear_pointer (&self->styles, fg_xlsx_styles_free);
  g_free (self->member);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Workbook, workbook_free)

static void
add_sheet (Workbook *self, FgXmlReader *reader)
{
  const char *state = fg_xml_reader_get_attribute (reader, "state");
  const char *id = fg_xml_reader_get_attribute (reader, "id");
  const char *member = id != NULL ? fg_office_parts_find_id (self->parts, id) : NULL;
  const char *name;
  Sheet *sheet;

  if (member == NULL || (state != NULL && strcmp (state, "visible") != 0) || self->sheets->len >= MAX_SHEETS)
    return;
  name = fg_xml_reader_get_attribute (reader, "name");
  sheet = g_new0 (Sheet, 1);
  sheet->name = g_strdup (name != NULL ? name : "");
  sheet->member = g_strdup (member);
  g_ptr_array_add (self->sheets, sheet);
}

static gboolean
read_workbook (Workbook *self, GError **error)
{
  g_autoptr (FgXmlReader) reader = fg_xml_reader_new (self->archive, self->member, names, G_N_ELEMENTS (names), error);
  FgXmlEvent event = { FG_XML_START, FG_XML_UNKNOWN, NULL };

  while (reader != NULL && event.kind != FG_XML_DONE)
    {
      const char *is_1904;

      if (!fg_xml_reader_next (reader, &event, error))
        return FALSE;
      if (event.kind == FG_XML_START && event.element == ELEMENT_SHEET)
        add_sheet (self, reader);
      if (event.kind != FG_XML_START || event.element != ELEMENT_PROPERTIES)
        continue;
      is_1904 = fg_xml_reader_get_attribute (reader, "date1904");
      self->is_1904 = is_1904 != NULL && (strcmp (is_1904, "1") == 0 || strcmp (is_1904, "true") == 0);
    }
  return reader != NULL;
}

static Workbook *
workbook_load (GBytes *file, GError **error)
{
  g_autoptr (Workbook) self = g_new0 (Workbook, 1);
  g_autoptr (GPtrArray) package = NULL;

  self->sheets = g_ptr_array_new_with_free_func ((GDestroyNotify) sheet_free);
  if (!(self->archive = fg_archive_new (file, error)) || !(package = fg_office_parts_load (self->archive, "", error)))
    return NULL;
  self->member = g_strdup (fg_office_parts_find_type (package, "officeDocument"));
  if (self->member == NULL)
    self->member = g_strdup ("xl/workbook.xml");
  if (g_str_has_suffix (self->member, ".bin"))
    {
      g_set_error_literal (error, FG_DOCUMENT_ERROR, FG_DOCUMENT_ERROR_UNSUPPORTED,
                           _("This is an Excel file in the binary form (.xlsb). Open it in WPS or Excel, save it as .xlsx, then open that file."));
      return NULL;
    }
  if (!(self->parts = fg_office_parts_load (self->archive, self->member, error)) || !read_workbook (self, error))
    return NULL;

  self->strings = fg_xlsx_strings_load (self->archive, fg_office_parts_find_type (self->parts, "sharedStrings"), error);
  if (self->strings == NULL)
    return NULL;
  self->styles = fg_xlsx_styles_load (self->archive, fg_office_parts_find_type (self->parts, "styles"), self->is_1904, error);
  return self->styles != NULL ? g_steal_pointer (&self) : NULL;
}

/* Sheet1, 工作表2: nobody gave it a name. */
static gboolean
has_own_name (const Sheet *sheet)
{
  static const char *const given[] = { "Sheet", "sheet", "工作表", "表", "Table", NULL };

  for (guint i = 0; given[i] != NULL; i++)
    {
      if (g_str_has_prefix (sheet->name, given[i]) &&
          strspn (sheet->name + strlen (given[i]), "0123456789 ()") == strlen (sheet->name + strlen (given[i])))
        return FALSE;
    }
  return *sheet->name != '\0';
}

static gboolean
load_cells (Workbook *self, guint *n_tables, GError **error)
{
  *n_tables = 0;
  for (guint i = 0; i < self->sheets->len; i++)
    {
      Sheet *sheet = g_ptr_array_index (self->sheets, i);

      sheet->cells = fg_xlsx_cells_load (self->archive, sheet->member, self->strings, self->styles, error);
      if (sheet->cells == NULL)
        return FALSE;
      sheet->has_table = fg_xlsx_rows_have_table (sheet->cells);
      *n_tables += sheet->has_table;
    }
  return TRUE;
}

/* A table without a title has that of its sheet. */
static void
prepend_name (const Workbook *self, GString *text)
{
  for (guint i = 0; i < self->sheets->len; i++)
    {
      const Sheet *sheet = g_ptr_array_index (self->sheets, i);

      if (!sheet->has_table || !has_own_name (sheet))
        continue;
      g_string_prepend_c (text, '\n');
      g_string_prepend (text, sheet->name);
      return;
    }
}

/**
 * fg_xlsx_text:
 * @file: an Excel file
 * @error: what is wrong with it
 *
 * Returns: (transfer full): what its sheets show, a row a line
 */
char *
fg_xlsx_text (GBytes *file, GError **error)
{
  g_autoptr (Workbook) workbook = workbook_load (file, error);
  g_autoptr (GString) text = NULL;
  guint n_tables;

  if (workbook == NULL || !load_cells (workbook, &n_tables, error))
    return NULL;

  text = g_string_new (NULL);
  for (guint i = 0; i < workbook->sheets->len; i++)
    {
      Sheet *sheet = g_ptr_array_index (workbook->sheets, i);
      const char *name = n_tables > 1 && has_own_name (sheet) ? sheet->name : NULL;

      if (text->len > 0)
        g_string_append_c (text, '\n');
      if (!fg_xlsx_rows_append (sheet->cells, name, text, error))
        return NULL;
      g_clear_pointer (&sheet->cells, fg_xlsx_cells_free);
    }
  if (n_tables == 1 && text->str[0] == '|')
    prepend_name (workbook, text);
  if (text->len == 0)
    {
      g_set_error_literal (error, FG_DOCUMENT_ERROR, FG_DOCUMENT_ERROR_EMPTY,
                           _("There is no text in the file. Choose the file that holds the notice."));
      return NULL;
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}
