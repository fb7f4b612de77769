/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-workspace-private.h"

G_BEGIN_DECLS

gboolean fg_replica_find   (FgWorkspace *workspace, gint64 *replica, GError **error);
gboolean fg_replica_ensure (FgWorkspace *workspace, gint64 *replica, GError **error);

G_END_DECLS
