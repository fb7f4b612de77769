/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-revision-private.h"

G_BEGIN_DECLS

gboolean fg_row_check        (FgRevision *revision, FgTable table, gint64 row_id, GError **error);
gboolean fg_row_check_entry  (FgRevision *revision, gint64 item_id, GError **error);
gboolean fg_row_check_item   (FgRevision *revision, gint64 item_id, GError **error);
gboolean fg_row_check_agency (FgRevision *revision, gint64 agency_id, GError **error);

G_END_DECLS
