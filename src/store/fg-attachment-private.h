/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-attachment.h"
#include "fg-workspace-private.h"

G_BEGIN_DECLS

gboolean fg_attachment_check (FgWorkspace *workspace, GPtrArray *findings, GError **error);

G_END_DECLS
