/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-document-error.h"

G_BEGIN_DECLS

/**
 * FgSpreadsheetCell:
 * @row: its row, from 0
 * @column: its column, from 0
 * @text: what it shows; a day as 2026-09-30, a share as 60%
 *
 * A cell that holds something.
 */
typedef struct
{
  guint32     row;
  guint32     column;
  const char *text;
} FgSpreadsheetCell;

/**
 * FgSpreadsheet:
 *
 * The cells of a spreadsheet, each where it stands, whatever program saved it: .xlsx, .ods or .csv.
 */
typedef struct _FgSpreadsheet FgSpreadsheet;

FgSpreadsheet           *fg_spreadsheet_new            (void);
FgSpreadsheet           *fg_spreadsheet_load           (GBytes *file, GError **error);
void                     fg_spreadsheet_free           (FgSpreadsheet *self);

void                     fg_spreadsheet_add_sheet      (FgSpreadsheet *self, const char *name);
void                     fg_spreadsheet_add_cell       (FgSpreadsheet *self, guint32 row, guint32 column,
                                                        const char *text);

guint                    fg_spreadsheet_get_n_sheets   (const FgSpreadsheet *self);
const char              *fg_spreadsheet_get_sheet_name (const FgSpreadsheet *self, guint sheet);
const FgSpreadsheetCell *fg_spreadsheet_get_cells      (const FgSpreadsheet *self, guint sheet, guint *n_cells);
char                    *fg_spreadsheet_dup_address    (guint32 row, guint32 column);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FgSpreadsheet, fg_spreadsheet_free)

G_END_DECLS
