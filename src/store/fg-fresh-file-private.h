/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <sqlite3.h>

#include "fg-work-private.h"

G_BEGIN_DECLS

typedef sqlite3 FgFreshFile;

FgFreshFile *fg_fresh_file_new   (const char *path, int version, const FgWork *work, GError **error);
gboolean     fg_fresh_file_end   (FgFreshFile *self, GError **error);
void         fg_fresh_file_close (FgFreshFile *self);
gboolean     fg_fresh_file_replace (const char *fresh, const char *workspace_path, gint64 now_ms, const FgWork *work,
                                    char **kept, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FgFreshFile, fg_fresh_file_close)

G_END_DECLS
