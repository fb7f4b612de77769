/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "fg-item-query.h"

G_BEGIN_DECLS

#define FG_TYPE_ITEM (fg_item_get_type ())
G_DECLARE_FINAL_TYPE (FgItem, fg_item, FG, ITEM, GObject)

FgItem     *fg_item_new        (gint64 id, FgItemKind kind);
gint64      fg_item_get_id     (FgItem *self);
FgItemKind  fg_item_get_kind   (FgItem *self);
void        fg_item_set_record (FgItem *self, const FgItemRecord *record);

G_END_DECLS
