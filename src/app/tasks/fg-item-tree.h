/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "fg-item-query.h"
#include "fg-store.h"

G_BEGIN_DECLS

#define FG_TYPE_ITEM_TREE (fg_item_tree_get_type ())
G_DECLARE_FINAL_TYPE (FgItemTree, fg_item_tree, FG, ITEM_TREE, GObject)

FgItemTree *fg_item_tree_new           (void);
void        fg_item_tree_set_store     (FgItemTree *self, FgStore *store);
void        fg_item_tree_set_filter    (FgItemTree *self, const FgItemFilter *filter);
GListModel *fg_item_tree_get_model     (FgItemTree *self);
guint       fg_item_tree_get_n_matches (FgItemTree *self);
gboolean    fg_item_tree_find_position (FgItemTree *self, gint64 item_id, guint *position);

G_END_DECLS
