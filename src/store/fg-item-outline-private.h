/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-item-record.h"
#include "fg-workspace.h"

G_BEGIN_DECLS

GPtrArray *fg_item_outline_load (FgWorkspace *workspace, gint64 plan_id, FgItemKind deepest, FgDay today,
                                 GError **error);

G_END_DECLS
