/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-plan.h"
#include "fg-revision-private.h"

G_BEGIN_DECLS

gboolean fg_item_row_write_assignments (FgRevision *revision, gint64 item_id, const GPtrArray *assignments,
                                        const FgPlanItem *noticed, GError **error);
gboolean fg_item_row_write_targets     (FgRevision *revision, gint64 item_id, const FgPlanItem *noticed, GError **error);
gboolean fg_item_row_write_body_dates  (FgRevision *revision, gint64 item_id, const FgPlanItem *noticed, GError **error);
gboolean fg_item_row_forget_places     (FgRevision *revision, gint64 item_id, GError **error);

G_END_DECLS
