/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * FgSheetFit:
 * @title_em: width of the titles, in sizes of the type
 * @column_em: width of a column whose name takes one stack, in sizes of the type
 * @stack_length: the most characters of a name that may stand below one another
 *
 * How a sheet is made to fit; 0 is what suits the sheet by itself.
 */
typedef struct
{
  double title_em;
  double column_em;
  guint  stack_length;
} FgSheetFit;

/**
 * FgSheetRoom:
 * @width: width of the window or the page
 * @height: its height, 0 where the header may be as high as it likes
 * @fit: how it shall fit into them
 *
 * What a sheet has to lay itself out for.
 */
typedef struct
{
  double     width;
  double     height;
  FgSheetFit fit;
} FgSheetRoom;

G_END_DECLS
