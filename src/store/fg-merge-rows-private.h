/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-progress-private.h"
#include "fg-replay-private.h"

G_BEGIN_DECLS

gboolean fg_merge_rows_put          (FgWorkspace *workspace, FgProgressSet *progress, GError **error);
gboolean fg_merge_rows_put_some     (FgWorkspace *workspace, GArray *row_ids, FgProgressSet *progress, GError **error);
gboolean fg_merge_rows_put_evidence (FgWorkspace *workspace, FgProgressSet *progress, GError **error);
gboolean fg_merge_rows_has_owner    (FgWorkspace *workspace, FgField field, const FgValue *value, gboolean *has_owner,
                                     GError **error);
gboolean fg_merge_rows_has_file     (FgWorkspace *workspace, const FgReplayRow *row, gboolean *has_file,
                                     GError **error);
gboolean fg_merge_rows_is_waiting   (FgWorkspace *workspace, const FgReplayRow *row, gboolean *is_waiting,
                                     GError **error);
gboolean fg_merge_rows_drop_orphans (FgWorkspace *workspace, GError **error);

G_END_DECLS
