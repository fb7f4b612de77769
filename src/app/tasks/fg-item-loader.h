/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-item.h"
#include "fg-store.h"

G_BEGIN_DECLS

#define FG_TYPE_ITEM_LOADER (fg_item_loader_get_type ())
G_DECLARE_FINAL_TYPE (FgItemLoader, fg_item_loader, FG, ITEM_LOADER, GObject)

FgItemLoader *fg_item_loader_new       (FgStore *store, FgDay today);
FgItem       *fg_item_loader_dup_item  (FgItemLoader *self, gint64 id, FgItemKind kind);
void          fg_item_loader_set_today (FgItemLoader *self, FgDay today);
void          fg_item_loader_refresh   (FgItemLoader *self);

G_END_DECLS
