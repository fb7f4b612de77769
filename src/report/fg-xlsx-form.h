/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <xlsxwriter.h>

#include "fg-table.h"

G_BEGIN_DECLS

guint     fg_xlsx_form_get_format       (const FgTable *table, guint column);
lxw_col_t fg_xlsx_form_get_first_column (const FgTable *table);
void      fg_xlsx_form_protect          (lxw_worksheet *sheet, const FgTable *table, guint first_row);

G_END_DECLS
