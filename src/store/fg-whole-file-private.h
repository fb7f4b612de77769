/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-work-private.h"

G_BEGIN_DECLS

void     fg_whole_file_sync_folder (const char *path);
gboolean fg_whole_file_publish     (const char *made, const char *path, GError **error);
gboolean fg_whole_file_copy        (const char *from, const char *to, const FgWork *work, GError **error);
gboolean fg_whole_file_save        (const char *from, const char *to, const FgWork *work, GError **error);
char    *fg_whole_file_make_folder (const char *path, GError **error);
void     fg_whole_file_remove      (const char *folder);
void     fg_whole_file_sweep       (const char *path);

G_END_DECLS
