/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An Excel file: which sheets it has, and what their cells have in common. Hidden sheets, which hold lists to choose from
 * and last year's ledger, are left out.
 */
#include "fg-xlsx-workbook.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "fg-office-parts.h"

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

static void
sheet_free (FgXlsxSheet *self)
{
  g_free (self->name);
  g_free (self->member);
  g_clear_pointer (&self->cells, fg_xlsx_cells_free);
  g_free (self);
}

/**
 * fg_xlsx_workbook_free:
 * @self: (transfer full): a workbook
 */
void
fg_xlsx_workbook_free (FgXlsxWorkbook *self)
{
  g_clear_pointer (&self->archive, fg_archive_free);
  g_clear_pointer (&self->parts, g_ptr_array_unref);
  g_clear_pointer (&self->sheets, g_ptr_array_unref);
  g_clear_pointer (&self->strings, fg_xlsx_strings_free);
  g_clear_pointer (&self->styles, fg_xlsx_styles_free);
  g_free (self->member);
  g_free (self);
}

static void
add_sheet (FgXlsxWorkbook *self, FgXmlReader *reader)
{
  const char *state = fg_xml_reader_get_attribute (reader, "state");
  const char *id = fg_xml_reader_get_attribute (reader, "id");
  const char *member = id != NULL ? fg_office_parts_find_id (self->parts, id) : NULL;
  const char *name;
  FgXlsxSheet *sheet;

  if (member == NULL || (state != NULL && strcmp (state, "visible") != 0) || self->sheets->len >= MAX_SHEETS)
    return;
  name = fg_xml_reader_get_attribute (reader, "name");
  sheet = g_new0 (FgXlsxSheet, 1);
  sheet->name = g_strdup (name != NULL ? name : "");
  sheet->member = g_strdup (member);
  g_ptr_array_add (self->sheets, sheet);
}

static gboolean
read_workbook (FgXlsxWorkbook *self, GError **error)
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

/**
 * fg_xlsx_workbook_load:
 * @file: an Excel file
 * @error: what is wrong with it
 *
 * Returns: (transfer full): the workbook, of whose sheets no cells are loaded
 */
FgXlsxWorkbook *
fg_xlsx_workbook_load (GBytes *file, GError **error)
{
  g_autoptr (FgXlsxWorkbook) self = g_new0 (FgXlsxWorkbook, 1);
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
