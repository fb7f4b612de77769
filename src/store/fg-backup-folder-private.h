/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-backup.h"

G_BEGIN_DECLS

/* Between the name of a workspace that was damaged and set aside, and when that was. */
#define FG_BACKUP_DAMAGED_INFIX ".damaged-"

char      *fg_backup_folder_dup_path (const char *workspace_path, FgBackupReason reason, gint64 time_ms);
GPtrArray *fg_backup_folder_list     (const char *workspace_path, GError **error);
gboolean   fg_backup_folder_make     (const char *workspace_path, GError **error);
void       fg_backup_folder_thin     (const char *workspace_path, gint64 now_ms);
void       fg_backup_folder_sweep      (const char *workspace_path);
gboolean   fg_backup_folder_has_remains (const char *workspace_path);
FgDay      fg_backup_folder_get_day  (gint64 time_ms);

G_END_DECLS
