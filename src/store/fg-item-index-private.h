/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-item-index.h"

G_BEGIN_DECLS

/**
 * FgItemIndexRow:
 * @item_id: an item
 * @parent_id: the item above it, 0 at the top
 * @kind: its kind
 * @matches: whether the filter lets it through
 *
 * What an index is made of.
 */
typedef struct
{
  gint64     item_id;
  gint64     parent_id;
  FgItemKind kind;
  gboolean   matches;
} FgItemIndexRow;

FgItemIndex *fg_item_index_new (const FgItemIndexRow *rows, guint n_rows);

G_END_DECLS
