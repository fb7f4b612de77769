/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "fg-store-error.h"
#include "fg-work.h"

G_BEGIN_DECLS

/**
 * FgWorkspace:
 *
 * A workspace file, open. One connection for one thread at a time; every call waits for the disk.
 */
typedef struct _FgWorkspace FgWorkspace;

/**
 * FgClock:
 * @data: what was given with it
 *
 * Returns: the time in milliseconds since 1970, UTC
 */
typedef gint64 (*FgClock) (gpointer data);

FgWorkspace *fg_workspace_open        (const char *path, const char *author, GError **error);
FgWorkspace *fg_workspace_open_long   (const char *path, const char *author, const FgWork *work, GError **error);
FgWorkspace *fg_workspace_open_reader (const char *path, GError **error);
void         fg_workspace_close       (FgWorkspace *self);
const char  *fg_workspace_get_path    (FgWorkspace *self);
void         fg_workspace_set_clock   (FgWorkspace *self, FgClock clock, gpointer data);
void         fg_workspace_set_work    (FgWorkspace *self, const FgWork *work);
GPtrArray   *fg_workspace_check       (FgWorkspace *self, GError **error);
gboolean     fg_workspace_rebuild     (FgWorkspace *self, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FgWorkspace, fg_workspace_close)

G_END_DECLS
