/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-workspace-private.h"

G_BEGIN_DECLS

gboolean fg_merge_intake_begin       (FgWorkspace *workspace, GError **error);
gboolean fg_merge_intake_add         (FgWorkspace *workspace, const char *line, gsize length, GError **error);
gboolean fg_merge_intake_check       (FgWorkspace *workspace, GError **error);
gboolean fg_merge_intake_set_damaged (GError **error);

G_END_DECLS
