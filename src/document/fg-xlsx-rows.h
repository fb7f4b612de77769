/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-xlsx-cells.h"

G_BEGIN_DECLS

gboolean fg_xlsx_rows_append     (FgXlsxCells *cells, const char *name, GString *text, GError **error);
gboolean fg_xlsx_rows_have_table (FgXlsxCells *cells);

G_END_DECLS
