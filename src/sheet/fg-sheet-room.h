/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * FgSheetRoom:
 * @width: width of the window or the page
 * @height: its height, 0 where the header may be as high as it likes
 * @title_em: width of the titles, in sizes of the type; 0 for the one that suits the sheet
 *
 * What a sheet has to lay itself out for.
 */
typedef struct
{
  double width;
  double height;
  double title_em;
} FgSheetRoom;

G_END_DECLS
