/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-workspace-private.h"

G_BEGIN_DECLS

GHashTable *fg_overruled_move_find_all (FgWorkspace *workspace, gint64 last_stamp, GError **error);
gboolean    fg_overruled_move_look_up  (FgWorkspace *workspace, gint64 item_id, gboolean *is_overruled,
                                        gint64 *parent_id, GError **error);
gboolean    fg_overruled_move_refresh  (FgWorkspace *workspace, GArray *moved, GArray *changed, GError **error);

G_END_DECLS
