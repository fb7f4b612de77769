/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-workspace-private.h"

G_BEGIN_DECLS

gboolean     fg_plan_revision_note          (FgWorkspace *workspace, gint64 revision_id, GError **error);
FgStatement *fg_plan_revision_prepare_wrong (FgWorkspace *workspace, GError **error);
gboolean     fg_plan_revision_note_all      (FgWorkspace *workspace, GError **error);

G_END_DECLS
