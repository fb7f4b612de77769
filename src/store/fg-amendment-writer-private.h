/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-plan-difference.h"
#include "fg-revision-private.h"

G_BEGIN_DECLS

gboolean fg_amendment_writer_write (FgRevision *revision, gint64 plan_id, FgPlanDifference *difference,
                                    GHashTable *rows, GError **error);

G_END_DECLS
