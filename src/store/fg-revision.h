/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-workspace.h"

G_BEGIN_DECLS

/**
 * FgRevision:
 *
 * One action of one person while it is under way: one transaction. Either committed, or nothing of it happened: its
 * cleanup rolls back.
 */
typedef struct _FgRevision FgRevision;

FgRevision *fg_revision_begin  (FgWorkspace *workspace, const char *label, GError **error);
gboolean    fg_revision_commit (FgRevision *self, GError **error);
void        fg_revision_free   (FgRevision *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FgRevision, fg_revision_free)

G_END_DECLS
