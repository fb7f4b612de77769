/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-revision-private.h"

G_BEGIN_DECLS

/**
 * FgReversal:
 *
 * What it takes to set back what a revision set.
 */
typedef struct _FgReversal FgReversal;

FgReversal *fg_reversal_new        (FgWorkspace *workspace, gint64 revision_id, GError **error);
void        fg_reversal_free       (FgReversal *self);
void        fg_reversal_restrict   (FgReversal *self, gint64 row_id, FgField telling);
gboolean    fg_reversal_find_rival (FgReversal *self, gint64 replica, gint64 *rival, GError **error);
gboolean    fg_reversal_apply      (FgReversal *self, FgRevision *revision, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FgReversal, fg_reversal_free)

G_END_DECLS
