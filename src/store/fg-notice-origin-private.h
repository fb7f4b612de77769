/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-plan.h"
#include "fg-workspace-private.h"

G_BEGIN_DECLS

gboolean fg_notice_origin_find (FgWorkspace *workspace, gint64 plan_id, GHashTable *rows, GHashTable *first_items,
                                GHashTable *own_items, GError **error);

G_END_DECLS
