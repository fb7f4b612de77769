/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-item-filter.h"
#include "fg-item-index.h"
#include "fg-item-record.h"
#include "fg-workspace.h"

G_BEGIN_DECLS

FgItemIndex  *fg_item_query_index   (FgWorkspace *workspace, const FgItemFilter *filter, GError **error);
GPtrArray    *fg_item_query_records (FgWorkspace *workspace, const gint64 *ids, gsize n_ids, FgDay today,
                                     GError **error);
FgItemDetail *fg_item_query_detail  (FgWorkspace *workspace, gint64 item_id, FgDay today, GError **error);
gint64        fg_item_query_find    (FgWorkspace *workspace, gint64 plan_id, const char *reference, GError **error);

G_END_DECLS
