/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-workspace-private.h"

G_BEGIN_DECLS

/**
 * FgMergeCounts:
 * @first_revision: the number that the first new revision got, or would have got
 * @n_revisions: how many revisions are new
 * @n_known: how many were here already
 * @n_refused: how many lie too far in the future
 * @n_changes: how many changes are new
 * @n_unknown: how many of them are of fields that this version does not know
 */
typedef struct
{
  gint64 first_revision;
  guint  n_revisions;
  guint  n_known;
  guint  n_refused;
  guint  n_changes;
  guint  n_unknown;
} FgMergeCounts;

gboolean fg_merge_log_sift (FgWorkspace *workspace, FgMergeCounts *counts, GError **error);
gboolean fg_merge_log_add  (FgWorkspace *workspace, FgMergeCounts *counts, GError **error);

G_END_DECLS
