/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-revision.h"

G_BEGIN_DECLS

/**
 * FgAgencyMerger:
 * @n_items: in how many items the one has a part
 * @n_shared: in how many of these the other has one too
 * @n_reports: how many progress reports are of the one
 *
 * What becomes the other's when one agency is merged into another.
 */
typedef struct
{
  guint n_items;
  guint n_shared;
  guint n_reports;
} FgAgencyMerger;

gboolean fg_agency_merge_count    (FgWorkspace *workspace, gint64 agency_id, gint64 into_id, FgAgencyMerger *merger,
                                   GError **error);
gboolean fg_agency_merge_run      (FgRevision *revision, gint64 agency_id, gint64 into_id, GError **error);
gboolean fg_agency_merge_distinguish (FgRevision *revision, gint64 agency_id, gint64 other_id, GError **error);

G_END_DECLS
