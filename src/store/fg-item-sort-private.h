/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-item-filter.h"
#include "fg-item-index-private.h"

G_BEGIN_DECLS

/**
 * FgItemSortRow:
 * @row: a row of an index
 * @place: its place as in the notice
 * @number: what it is sorted by, for a number
 * @text: (nullable): what it is sorted by, for a text
 */
typedef struct
{
  FgItemIndexRow row;
  guint          place;
  gint64         number;
  char          *text;
} FgItemSortRow;

gint64          fg_item_sort_rank_light (FgLight light);
GArray         *fg_item_sort_rows_new (void);
void            fg_item_sort_set_key  (FgItemSortRow *row, const FgItemFilter *filter, FgStatus status, int percent,
                                       FgDay last_day, const char *text);
FgItemIndexRow *fg_item_sort_rows     (GArray *rows, const FgItemFilter *filter);

G_END_DECLS
