/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "fg-item-loader.h"

G_BEGIN_DECLS

#define FG_TYPE_ITEM_LIST (fg_item_list_get_type ())
G_DECLARE_FINAL_TYPE (FgItemList, fg_item_list, FG, ITEM_LIST, GObject)

FgItemList *fg_item_list_new           (FgItemLoader *loader, FgItemIndex *index, gint64 parent_id);
gint64      fg_item_list_get_parent_id (FgItemList *self);
void        fg_item_list_set_index     (FgItemList *self, FgItemIndex *index);

G_END_DECLS
