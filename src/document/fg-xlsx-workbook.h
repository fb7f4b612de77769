/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-xlsx-cells.h"

G_BEGIN_DECLS

/**
 * FgXlsxSheet:
 * @name: its name
 * @member: where it is in the archive
 * @cells: (nullable): what is on it, where that was loaded
 *
 * A sheet of a workbook.
 */
typedef struct
{
  char        *name;
  char        *member;
  FgXlsxCells *cells;
} FgXlsxSheet;

/**
 * FgXlsxWorkbook:
 * @archive: the file
 * @member: where the workbook is in it
 * @parts: (element-type FgOfficePart): the parts that it refers to
 * @sheets: (element-type FgXlsxSheet): the sheets that are shown
 * @is_1904: whether its days count from 1904
 * @strings: the texts that its cells have in common
 * @styles: how its cells show numbers
 *
 * An Excel file.
 */
typedef struct
{
  FgArchive     *archive;
  char          *member;
  GPtrArray     *parts;
  GPtrArray     *sheets;
  gboolean       is_1904;
  FgXlsxStrings *strings;
  FgXlsxStyles  *styles;
} FgXlsxWorkbook;

FgXlsxWorkbook *fg_xlsx_workbook_load (GBytes *file, GError **error);
void            fg_xlsx_workbook_free (FgXlsxWorkbook *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FgXlsxWorkbook, fg_xlsx_workbook_free)

G_END_DECLS
