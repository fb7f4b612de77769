/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-matrix.h"
#include "fg-sheet-room.h"
#include "fg-sheet-style.h"
#include "fg-tracks.h"

G_BEGIN_DECLS

/**
 * FgMatrixLayout:
 * @number_width: width of the column with sign and number
 * @title_width: width of the titles
 * @deadline_width: width of the deadlines, 0 where there is none in the whole matrix
 * @header_height: height of the agencies' names
 * @stack_length: how many characters stand below one another in the header
 * @title_lines: how many lines a title may take
 * @style: (transfer none): what it looks like
 *
 * Where the parts of a matrix are.
 */
typedef struct
{
  double        number_width;
  double        title_width;
  double        deadline_width;
  double        header_height;
  guint         stack_length;
  guint         title_lines;
  FgSheetStyle *style;
} FgMatrixLayout;

/* Room inside the cells of a sheet's headings, and what a measure's title is moved in by. */
#define FG_MATRIX_PADDING_EM 0.5
#define FG_MATRIX_INDENT_EM 1.0

/* What each stack of a vertical name takes. */
#define FG_MATRIX_STACK_EM 1.35

void   fg_matrix_layout_measure     (FgMatrixLayout    *self,
                                     const FgMatrix    *matrix,
                                     FgSheetStyle      *style,
                                     const FgSheetRoom *room,
                                     FgTracks          *columns);
void   fg_matrix_layout_fill_rows   (const FgMatrixLayout *self, const FgMatrix *matrix, FgTracks *rows);
double fg_matrix_layout_get_heading (const FgMatrixLayout *self);

G_END_DECLS
