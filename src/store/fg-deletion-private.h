/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-workspace-private.h"

G_BEGIN_DECLS

FgField  fg_deletion_get_field    (FgTable table);
gboolean fg_deletion_is_overruled (FgWorkspace *workspace, FgTable table, gint64 row_id, gint64 last_stamp,
                                   gboolean *is_overruled, GError **error);

G_END_DECLS
