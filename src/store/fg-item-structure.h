/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-plan-structure.h"
#include "fg-revision.h"

G_BEGIN_DECLS

gint64   fg_item_structure_add        (FgRevision *revision, gint64 plan_id, gint64 beside_id, FgItemKind kind,
                                       GError **error);
gboolean fg_item_structure_move       (FgRevision *revision, gint64 item_id, FgPlanMove move, GError **error);
gboolean fg_item_structure_move_to    (FgRevision *revision, gint64 task_id, gint64 section_id, GError **error);
gboolean fg_item_structure_set_number (FgRevision *revision, gint64 item_id, const char *number, GError **error);
gboolean fg_item_structure_remove     (FgRevision *revision, gint64 item_id, guint *n_removed, GError **error);

gint64   fg_item_structure_split      (FgRevision *revision, gint64 item_id, gsize at, GError **error);
gboolean fg_item_structure_join       (FgRevision *revision, gint64 item_id, gint64 into_id, GError **error);

G_END_DECLS
