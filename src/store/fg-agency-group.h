/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-revision.h"

G_BEGIN_DECLS

gboolean fg_agency_group_add_member    (FgRevision *revision, gint64 group_id, gint64 agency_id, GError **error);
gboolean fg_agency_group_remove_member (FgRevision *revision, gint64 group_id, gint64 agency_id, GError **error);
gboolean fg_agency_group_set_members   (FgRevision *revision, gint64 group_id, const gint64 *agency_ids, gsize n_ids,
                                        GError **error);

G_END_DECLS
