/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "fg-history.h"

G_BEGIN_DECLS

#define FG_TYPE_HISTORY_ITEM (fg_history_item_get_type ())
G_DECLARE_FINAL_TYPE (FgHistoryItem, fg_history_item, FG, HISTORY_ITEM, GObject)

FgHistoryItem        *fg_history_item_new          (gint64 revision);
gint64                fg_history_item_get_revision (FgHistoryItem *self);
const FgHistoryEntry *fg_history_item_get_entry    (FgHistoryItem *self);
void                  fg_history_item_take_entry   (FgHistoryItem *self, FgHistoryEntry *entry);
char                 *fg_history_item_dup_time     (FgHistoryItem *self);

G_END_DECLS
