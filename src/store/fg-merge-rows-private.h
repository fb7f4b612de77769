/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-progress-private.h"
#include "fg-replay-private.h"

G_BEGIN_DECLS

gboolean fg_merge_rows_put        (FgWorkspace *workspace, FgProgressSet *progress, GError **error);
gboolean fg_merge_rows_put_evidence (FgWorkspace *workspace, FgProgressSet *progress, GError **error);
gboolean fg_merge_rows_is_waiting (FgWorkspace *workspace, const FgReplayRow *row, gboolean *is_waiting,
                                   GError **error);

G_END_DECLS
