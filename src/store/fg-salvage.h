/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-store-error.h"
#include "fg-work.h"

G_BEGIN_DECLS

GPtrArray *fg_salvage_run      (const char *source, const char *target, gint64 now_ms, const FgWork *work,
                                GError **error);
GPtrArray *fg_salvage_in_place (const char *workspace_path, gint64 now_ms, const FgWork *work, char **kept,
                                GError **error);

G_END_DECLS
