/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-workspace-private.h"

G_BEGIN_DECLS

gboolean fg_merge_limit_run (FgWorkspace *workspace, gint64 agency_id, guint *n_proposals, GError **error);

G_END_DECLS
