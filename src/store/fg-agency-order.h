/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-revision.h"

G_BEGIN_DECLS

gboolean fg_agency_order_move (FgRevision *revision, gint64 agency_id, gint64 before_id, GError **error);

G_END_DECLS
