/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-item-target.h"
#include "fg-revision.h"
#include "fg-workspace.h"

G_BEGIN_DECLS

GPtrArray *fg_target_table_list   (FgWorkspace *workspace, gint64 item_id, GError **error);
gint64     fg_target_table_add    (FgRevision *revision, const FgItemTarget *target, GError **error);
gboolean   fg_target_table_set    (FgRevision *revision, const FgItemTarget *target, GError **error);
gboolean   fg_target_table_remove (FgRevision *revision, gint64 id, GError **error);

G_END_DECLS
