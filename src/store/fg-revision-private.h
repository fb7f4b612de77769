/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-progress-private.h"
#include "fg-revision-name-private.h"
#include "fg-revision.h"
#include "fg-workspace-private.h"

G_BEGIN_DECLS

FgWorkspace   *fg_revision_get_workspace (FgRevision *self);
FgProgressSet *fg_revision_get_progress  (FgRevision *self);
gboolean       fg_revision_ensure_id     (FgRevision *self, gint64 *id, GError **error);
gint64         fg_revision_next_row_id   (FgRevision *self);
void           fg_revision_note_moved    (FgRevision *self, gint64 item_id);
void           fg_revision_note_loose    (FgRevision *self, gint64 row_id);
void           fg_revision_take_back     (FgRevision *self, gint64 undone, const char *label);
void           fg_revision_keep          (FgRevision *self);
gboolean       fg_revision_find_name     (FgRevision *self, FgRevisionName *name, GError **error);

G_END_DECLS
