/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-day.h"
#include "fg-work.h"
#include "fg-workspace.h"

G_BEGIN_DECLS

/**
 * FgBackupReason:
 * @FG_BACKUP_DAILY: the first of a day, made by itself
 * @FG_BACKUP_IMPORT: before a notice was taken in
 * @FG_BACKUP_MERGE: before a package was taken in
 * @FG_BACKUP_MIGRATION: before a newer version changed the file's form
 * @FG_BACKUP_RESTORE: before another state took its place
 * @FG_BACKUP_BY_HAND: somebody wanted one
 */
typedef enum
{
  FG_BACKUP_DAILY,
  FG_BACKUP_IMPORT,
  FG_BACKUP_MERGE,
  FG_BACKUP_MIGRATION,
  FG_BACKUP_RESTORE,
  FG_BACKUP_BY_HAND,
  FG_N_BACKUP_REASONS,
} FgBackupReason;

/**
 * FgBackup:
 * @path: its file
 * @reason: why it was made
 * @time_ms: when, in milliseconds since 1970
 * @bytes: the file's size
 * @is_readable: whether what follows could be found out
 * @n_plans: plans in it that are not removed
 * @n_items: their tasks and measures that are not removed
 * @n_reports: progress reports on these
 * @last_time_ms: when the last change in it was made, 0 for none
 * @last_author: who made it
 * @last_label: what it was
 *
 * A backup and what it holds.
 */
typedef struct
{
  char          *path;
  FgBackupReason reason;
  gint64         time_ms;
  gint64         bytes;
  gboolean       is_readable;
  guint          n_plans;
  guint          n_items;
  guint          n_reports;
  gint64         last_time_ms;
  char          *last_author;
  char          *last_label;
} FgBackup;

void        fg_backup_free             (FgBackup *self);
char       *fg_backup_dup_folder       (const char *workspace_path);
GPtrArray  *fg_backup_list             (const char *workspace_path, GError **error);
FgBackup   *fg_backup_look             (const char *path, const FgWork *work, GError **error);
char       *fg_backup_make             (const char *workspace_path, FgBackupReason reason, gint64 now_ms,
                                        const FgWork *work, GError **error);
gboolean    fg_backup_make_before      (FgWorkspace *workspace, FgBackupReason reason, const FgWork *work,
                                        GError **error);
gboolean    fg_backup_make_daily       (const char *workspace_path, gint64 now_ms, const FgWork *work, GError **error);
gboolean    fg_backup_save_copy        (const char *workspace_path, const char *target, const FgWork *work,
                                        GError **error);
const char *fg_backup_reason_to_text   (FgBackupReason reason);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FgBackup, fg_backup_free)

G_END_DECLS
