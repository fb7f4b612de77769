/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "fg-backup.h"
#include "fg-long-work.h"

G_BEGIN_DECLS

/**
 * FgBackupTask:
 * @FG_BACKUP_TASK_DAILY: the backup of today, if there is none yet
 * @FG_BACKUP_TASK_COPY: a copy of the workspace to a file
 * @FG_BACKUP_TASK_RESTORE: back to a file; nobody of this program has the workspace open
 * @FG_BACKUP_TASK_SALVAGE: what can be read of the workspace in its place; as above
 *
 * What takes too long for the main thread.
 */
typedef enum
{
  FG_BACKUP_TASK_DAILY,
  FG_BACKUP_TASK_COPY,
  FG_BACKUP_TASK_RESTORE,
  FG_BACKUP_TASK_SALVAGE,
} FgBackupTask;

void       fg_backup_task_run_async   (FgBackupTask task, const char *workspace_path, const char *file,
                                       FgLongWork *work, GAsyncReadyCallback callback, gpointer user_data);
GPtrArray *fg_backup_task_run_finish  (GAsyncResult *result, GError **error);
void       fg_backup_task_list_async  (const char *workspace_path, GCancellable *cancellable,
                                       GAsyncReadyCallback callback, gpointer user_data);
GPtrArray *fg_backup_task_list_finish (GAsyncResult *result, GError **error);

G_END_DECLS
