/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-sheet.h"

G_BEGIN_DECLS

/**
 * FgPage:
 * @rows: the rows on it
 * @columns: the columns on it
 */
typedef struct
{
  FgTrackRange rows;
  FgTrackRange columns;
} FgPage;

GArray *fg_pagination_cut   (FgSheet *sheet, double width, double height, GError **error);
guint   fg_pagination_count (FgSheet *sheet, double width, double height);

G_END_DECLS
