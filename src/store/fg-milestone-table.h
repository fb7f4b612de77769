/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-milestone.h"
#include "fg-revision.h"
#include "fg-workspace.h"

G_BEGIN_DECLS

GPtrArray *fg_milestone_table_list   (FgWorkspace *workspace, gint64 item_id, GError **error);
gint64     fg_milestone_table_add    (FgRevision *revision, const FgMilestone *milestone, GError **error);
gboolean   fg_milestone_table_set    (FgRevision *revision, const FgMilestone *milestone, GError **error);
gboolean   fg_milestone_table_remove (FgRevision *revision, gint64 id, GError **error);

G_END_DECLS
