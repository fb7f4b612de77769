/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-store-error.h"
#include "fg-work.h"

G_BEGIN_DECLS

gboolean fg_restore_run (const char *workspace_path, const char *source, gint64 now_ms, const FgWork *work, char **kept,
                         GError **error);

G_END_DECLS
