/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-matrix.h"
#include "fg-table.h"

G_BEGIN_DECLS

/**
 * FgMatrixTable:
 * @table: the matrix as a table, for as long as this stands
 * @matrix: the matrix
 * @legend: what the signs of roles mean
 * @number_em: width of the column of numbers
 */
typedef struct
{
  FgTable         table;
  const FgMatrix *matrix;
  char           *legend;
  double          number_em;
} FgMatrixTable;

void fg_matrix_table_init  (FgMatrixTable *self, const FgMatrix *matrix);
void fg_matrix_table_clear (FgMatrixTable *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (FgMatrixTable, fg_matrix_table_clear)

G_END_DECLS
