/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "fg-plan.h"

G_BEGIN_DECLS

/**
 * FgItemIndex:
 *
 * The ids of what a filter lets through, as a tree of sections, tasks and measures: some tens of bytes an item, no
 * texts. Never changes once it is made, so any thread may read it; refcounted. An item that matches brings its task and
 * section along, so that the tree stays whole. Node 0 is the root, which is no item.
 */
typedef struct _FgItemIndex FgItemIndex;

#define FG_TYPE_ITEM_INDEX (fg_item_index_get_type ())
GType        fg_item_index_get_type       (void);
FgItemIndex *fg_item_index_ref            (FgItemIndex *self);
void         fg_item_index_unref          (FgItemIndex *self);

guint        fg_item_index_get_n_nodes    (const FgItemIndex *self);
guint        fg_item_index_get_n_matches  (const FgItemIndex *self);
guint        fg_item_index_get_n_children (const FgItemIndex *self, guint node);
guint        fg_item_index_get_child      (const FgItemIndex *self, guint node, guint position);
guint        fg_item_index_get_parent     (const FgItemIndex *self, guint node);
gint64       fg_item_index_get_item_id    (const FgItemIndex *self, guint node);
FgItemKind   fg_item_index_get_kind       (const FgItemIndex *self, guint node);
gboolean     fg_item_index_get_matches    (const FgItemIndex *self, guint node);
guint        fg_item_index_find           (const FgItemIndex *self, gint64 item_id);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FgItemIndex, fg_item_index_unref)

G_END_DECLS
