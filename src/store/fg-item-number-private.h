/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-workspace-private.h"

G_BEGIN_DECLS

gboolean fg_item_number_find (FgWorkspace *workspace, gint64 plan_id, const char *reference, gint64 *id, GError **error);

G_END_DECLS
