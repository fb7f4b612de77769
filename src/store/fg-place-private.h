/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean fg_place_is_portal      (const char *real_path);
gboolean fg_place_is_remote_type (gint64 filesystem_type);
gboolean fg_place_check          (const char *path, GError **error);
gboolean fg_place_prepare        (const char *path, GError **error);
char    *fg_place_identify       (const char *path);

G_END_DECLS
