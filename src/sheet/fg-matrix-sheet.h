/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-matrix.h"
#include "fg-sheet.h"

G_BEGIN_DECLS

#define FG_TYPE_MATRIX_SHEET (fg_matrix_sheet_get_type ())
G_DECLARE_FINAL_TYPE (FgMatrixSheet, fg_matrix_sheet, FG, MATRIX_SHEET, FgSheet)

FgMatrixSheet *fg_matrix_sheet_new (FgMatrix *matrix, FgSheetStyle *style);

G_END_DECLS
