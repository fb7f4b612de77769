/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-workspace-private.h"

G_BEGIN_DECLS

/**
 * FgProgressSet:
 *
 * The items whose progress a revision may have changed.
 */
typedef struct _FgProgressSet FgProgressSet;

FgProgressSet *fg_progress_set_new    (void);
void           fg_progress_set_free   (FgProgressSet *self);
void           fg_progress_set_note   (FgProgressSet *self, FgField field, gint64 row_id, const FgValue *value);
gboolean       fg_progress_set_derive (FgProgressSet *self, FgWorkspace *workspace, GError **error);

gboolean       fg_progress_derive_all    (FgWorkspace *workspace, GError **error);
FgStatement   *fg_progress_prepare_wrong (FgWorkspace *workspace, GError **error);

G_END_DECLS
