/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-item-record.h"
#include "fg-workspace-private.h"

G_BEGIN_DECLS

FgItemRecord *fg_item_record_load       (FgWorkspace *workspace, gint64 item_id, FgDay today, GError **error);
FgItemDetail *fg_item_detail_load       (FgWorkspace *workspace, gint64 item_id, FgDay today, GError **error);

G_END_DECLS
