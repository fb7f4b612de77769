/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-sheet.h"

G_BEGIN_DECLS

/**
 * FgPage:
 * @rows: the rows on it
 * @columns: the columns on it
 * @band: which band of columns that is, from 1
 * @n_bands: how many there are
 */
typedef struct
{
  FgTrackRange rows;
  FgTrackRange columns;
  guint        band;
  guint        n_bands;
} FgPage;

GArray  *fg_pagination_cut   (FgSheet *sheet, double width, double height, GError **error);
gboolean fg_pagination_count (FgSheet *sheet, double width, double height, guint *n_across, guint *n_down);

G_END_DECLS
