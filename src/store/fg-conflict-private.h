/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-conflict.h"
#include "fg-workspace-private.h"

G_BEGIN_DECLS

gboolean fg_conflict_refresh (FgWorkspace *workspace, GError **error);
gboolean fg_conflict_count   (FgWorkspace *workspace, guint *n, GError **error);

G_END_DECLS
