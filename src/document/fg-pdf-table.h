/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-pdf-page.h"

G_BEGIN_DECLS

typedef struct _FgPdfTable FgPdfTable;

GPtrArray  *fg_pdf_tables_find       (FgPdfPage *page);
void        fg_pdf_table_free        (FgPdfTable *self);

float       fg_pdf_table_get_top     (const FgPdfTable *self);
guint       fg_pdf_table_get_columns (const FgPdfTable *self);
guint       fg_pdf_table_get_rows    (const FgPdfTable *self);
const char *fg_pdf_table_get_cell    (const FgPdfTable *self, guint row, guint column);
gboolean    fg_pdf_table_goes_on     (const FgPdfTable *self, guint row, guint column);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FgPdfTable, fg_pdf_table_free)

G_END_DECLS
