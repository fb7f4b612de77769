/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char    *fg_mount_find_type     (const char *mountinfo, const char *real_path);
gboolean fg_mount_is_local_fuse (const char *mountinfo, const char *real_path);

G_END_DECLS
