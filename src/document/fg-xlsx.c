/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Excel files as text: one sheet after the other as they are shown, each a table of its own.
 */
#include "fg-xlsx.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "fg-xlsx-rows.h"
#include "fg-xlsx-workbook.h"

/* Sheet1, 工作表2: nobody gave it a name. */
static gboolean
has_own_name (const FgXlsxSheet *sheet)
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
load_cells (FgXlsxWorkbook *self, guint *n_tables, const char **first_name, GError **error)
{
  *n_tables = 0;
  *first_name = NULL;
  for (guint i = 0; i < self->sheets->len; i++)
    {
      FgXlsxSheet *sheet = g_ptr_array_index (self->sheets, i);

      sheet->cells = fg_xlsx_cells_load (self->archive, sheet->member, self->strings, self->styles, FG_XLSX_SHOWN,
                                         error);
      if (sheet->cells == NULL)
        return FALSE;
      if (!fg_xlsx_rows_have_table (sheet->cells))
        continue;
      (*n_tables)++;
      if (*first_name == NULL && has_own_name (sheet))
        *first_name = sheet->name;
    }
  return TRUE;
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
  g_autoptr (FgXlsxWorkbook) workbook = fg_xlsx_workbook_load (file, error);
  g_autoptr (GString) text = NULL;
  const char *first_name;
  guint n_tables;

  if (workbook == NULL || !load_cells (workbook, &n_tables, &first_name, error))
    return NULL;

  text = g_string_new (NULL);
  for (guint i = 0; i < workbook->sheets->len; i++)
    {
      FgXlsxSheet *sheet = g_ptr_array_index (workbook->sheets, i);
      const char *name = n_tables > 1 && has_own_name (sheet) ? sheet->name : NULL;

      if (text->len > 0)
        g_string_append_c (text, '\n');
      if (!fg_xlsx_rows_append (sheet->cells, name, text, error))
        return NULL;
      g_clear_pointer (&sheet->cells, fg_xlsx_cells_free);
    }
  /* A table without a title has that of its sheet. */
  if (n_tables == 1 && text->str[0] == '|' && first_name != NULL)
    {
      g_string_prepend_c (text, '\n');
      g_string_prepend (text, first_name);
    }
  if (text->len == 0)
    {
      g_set_error_literal (error, FG_DOCUMENT_ERROR, FG_DOCUMENT_ERROR_EMPTY,
                           _("There is no text in the file. Choose the file that holds the notice."));
      return NULL;
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}
