/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-workspace.h"

G_BEGIN_DECLS

/**
 * FgMergeResult:
 * @n_revisions: how many actions of others were new
 * @n_known: how many were here already
 * @n_refused: how many were left out because their clock is more than a day ahead of ours
 * @n_changes: how many changes were new
 * @n_reports: how many progress reports were new
 * @n_unknown: how many of them are of a newer version, and kept for it
 * @n_waiting: how many rows wait for others that have not arrived
 * @n_proposals: how many changes the sender may only propose
 * @n_conflicts: how many fields both sides changed, unseen by each other, that were not in conflict before
 * @same_names: (element-type utf8): names that two agencies have, which may be one
 *
 * What a merge did, or would do.
 */
typedef struct
{
  guint      n_revisions;
  guint      n_known;
  guint      n_refused;
  guint      n_changes;
  guint      n_reports;
  guint      n_unknown;
  guint      n_waiting;
  guint      n_proposals;
  guint      n_conflicts;
  GPtrArray *same_names;
} FgMergeResult;

/**
 * FgMerge:
 *
 * Revisions of another desk on their way into this one: one transaction. Its cleanup rolls back what was not committed.
 */
typedef struct _FgMerge FgMerge;

FgMerge       *fg_merge_begin        (FgWorkspace *workspace, GError **error);
gboolean       fg_merge_add_revision (FgMerge *self, const char *line, gsize length, GError **error);
gboolean       fg_merge_add_file     (FgMerge *self, const char *hash, GBytes *content, GError **error);
void           fg_merge_limit        (FgMerge *self, gint64 agency_id);
void           fg_merge_set_sender   (FgMerge *self, const char *name);
gboolean       fg_merge_go_on        (FgMerge *self, double fraction, GError **error);
FgMergeResult *fg_merge_run          (FgMerge *self, GError **error);
gboolean       fg_merge_commit       (FgMerge *self, GError **error);
void           fg_merge_free         (FgMerge *self);

void           fg_merge_result_free  (FgMergeResult *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FgMerge, fg_merge_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FgMergeResult, fg_merge_result_free)

G_END_DECLS
