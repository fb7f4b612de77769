/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where the backups of a workspace lie, and how they are called: a folder beside it, in which a name says when (UTC) and
 * why: "workspace-backups/20260710T083000Z-daily.db". What is called otherwise is not ours and is left alone.
 */
#include "fg-backup-folder-private.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

#include "fg-retention.h"
#include "fg-whole-file-private.h"

#define FOLDER_SUFFIX "-backups"
#define FILE_SUFFIX ".db"
#define TIME_FORMAT "%Y%m%dT%H%M%SZ"
#define TIME_LENGTH (sizeof "20260710T083000Z" - 1)

static const char *const reasons[FG_N_BACKUP_REASONS] = {
  [FG_BACKUP_DAILY] = "daily",
  [FG_BACKUP_IMPORT] = "import",
  [FG_BACKUP_MERGE] = "merge",
  [FG_BACKUP_MIGRATION] = "migration",
  [FG_BACKUP_RESTORE] = "restore",
  [FG_BACKUP_BY_HAND] = "by-hand",
};

/**
 * fg_backup_dup_folder:
 * @workspace_path: a workspace
 *
 * Returns: (transfer full): the folder that its backups lie in, whether it is there yet or not
 */
char *
fg_backup_dup_folder (const char *workspace_path)
{
  g_autofree char *absolute = g_canonicalize_filename (workspace_path, NULL);
  gsize length = strlen (absolute);

  if (g_str_has_suffix (absolute, FILE_SUFFIX))
    length -= strlen (FILE_SUFFIX);
  return g_strdup_printf ("%.*s" FOLDER_SUFFIX, (int) length, absolute);
}

/**
 * fg_backup_folder_make:
 * @workspace_path: a workspace
 * @error: return location for an error
 *
 * Returns: whether the folder of its backups is there
 */
gboolean
fg_backup_folder_make (const char *workspace_path, GError **error)
{
  g_autofree char *folder = fg_backup_dup_folder (workspace_path);
  g_autofree char *name = g_filename_display_name (folder);

  if (g_mkdir_with_parents (folder, 0700) == 0)
    return TRUE;

  g_set_error (error, FG_STORE_ERROR, FG_STORE_ERROR_READ_ONLY,
               /* Translators: %1$s is a folder, %2$s what the system says of it, such as “Permission denied”. */
               _("The folder “%1$s” for backups cannot be made (%2$s). Give yourself write permission there, then try again."),
               name, g_strerror (errno));
  return FALSE;
}

/**
 * fg_backup_folder_dup_path:
 * @workspace_path: a workspace
 * @reason: why a backup of it is made
 * @time_ms: when
 *
 * Returns: (transfer full): a file for it, of whose name there is none yet
 */
char *
fg_backup_folder_dup_path (const char *workspace_path, FgBackupReason reason, gint64 time_ms)
{
  g_autofree char *folder = fg_backup_dup_folder (workspace_path);

  for (gint64 seconds = time_ms / 1000;; seconds++)
    {
      g_autoptr (GDateTime) time = g_date_time_new_from_unix_utc (seconds);
      g_autofree char *stamp = g_date_time_format (time, TIME_FORMAT);
      g_autofree char *name = g_strdup_printf ("%s-%s" FILE_SUFFIX, stamp, reasons[reason]);
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (!g_file_test (path, G_FILE_TEST_EXISTS))
        return g_steal_pointer (&path);
    }
}

static gboolean
parse_time (const char *name, gint64 *time_ms)
{
  g_autofree char *text = g_strndup (name, TIME_LENGTH);
  g_autoptr (GDateTime) time = g_date_time_new_from_iso8601 (text, NULL);

  if (time == NULL)
    return FALSE;

  *time_ms = g_date_time_to_unix (time) * 1000;
  return TRUE;
}

static gboolean
parse_reason (const char *name, FgBackupReason *reason)
{
  for (guint i = 0; i < FG_N_BACKUP_REASONS; i++)
    {
      g_autofree char *rest = g_strdup_printf ("-%s" FILE_SUFFIX, reasons[i]);

      if (g_str_equal (name + TIME_LENGTH, rest))
        {
          *reason = (FgBackupReason) i;
          return TRUE;
        }
    }

  return FALSE;
}

static FgBackup *
parse_name (const char *folder, const char *name)
{
  g_autoptr (FgBackup) backup = g_new0 (FgBackup, 1);
  GStatBuf info;

  if (strlen (name) <= TIME_LENGTH || !parse_time (name, &backup->time_ms) || !parse_reason (name, &backup->reason))
    return NULL;

  backup->path = g_build_filename (folder, name, NULL);
  if (g_stat (backup->path, &info) != 0)
    return NULL;

  backup->bytes = info.st_size;
  return g_steal_pointer (&backup);
}

static int
compare_times (gconstpointer a, gconstpointer b)
{
  const FgBackup *first = *(const FgBackup *const *) a;
  const FgBackup *second = *(const FgBackup *const *) b;

  return first->time_ms < second->time_ms ? -1 : first->time_ms > second->time_ms;
}

/**
 * fg_backup_folder_list:
 * @workspace_path: a workspace
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type FgBackup): its backups, oldest first, as their names tell, without what they
 *   hold; %NULL with @error set where the folder cannot be read
 */
GPtrArray *
fg_backup_folder_list (const char *workspace_path, GError **error)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func ((GDestroyNotify) fg_backup_free);
  g_autofree char *folder = fg_backup_dup_folder (workspace_path);
  g_autofree char *folder_name = g_filename_display_name (folder);
  g_autoptr (GDir) dir = NULL;
  const char *name;

  if (!g_file_test (folder, G_FILE_TEST_IS_DIR))
    return g_steal_pointer (&list);
  if (!(dir = g_dir_open (folder, 0, NULL)))
    {
      g_set_error (error, FG_STORE_ERROR, FG_STORE_ERROR_READ_ONLY,
                   /* Translators: %s is a folder. */
                   _("The folder “%s” of the backups cannot be read. Give yourself permission to read it, then try again."),
                   folder_name);
      return NULL;
    }

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      FgBackup *backup = parse_name (folder, name);

      if (backup != NULL)
        g_ptr_array_add (list, backup);
    }

  g_ptr_array_sort (list, compare_times);
  return g_steal_pointer (&list);
}

static gboolean
has_damaged_file (const char *workspace_path)
{
  g_autofree char *folder = g_path_get_dirname (workspace_path);
  g_autofree char *name = g_path_get_basename (workspace_path);
  g_autofree char *prefix = g_strconcat (name, FG_BACKUP_DAMAGED_INFIX, NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *entry;

  while (dir != NULL && (entry = g_dir_read_name (dir)) != NULL)
    if (g_str_has_prefix (entry, prefix))
      return TRUE;

  return FALSE;
}

/**
 * fg_backup_folder_has_remains:
 * @workspace_path: a workspace that is not there
 *
 * Returns: whether something is left of one that was: backups, or a damaged file that was set aside
 */
gboolean
fg_backup_folder_has_remains (const char *workspace_path)
{
  g_autoptr (GPtrArray) list = fg_backup_folder_list (workspace_path, NULL);

  return (list != NULL && list->len > 0) || has_damaged_file (workspace_path);
}

/**
 * fg_backup_folder_get_day:
 * @time_ms: a time in milliseconds since 1970
 *
 * Returns: the day that it was here
 */
FgDay
fg_backup_folder_get_day (gint64 time_ms)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_local (time_ms / 1000);

  if (time == NULL)
    return FG_DAY_NONE;

  return fg_day_from_ymd (g_date_time_get_year (time), g_date_time_get_month (time),
                          g_date_time_get_day_of_month (time));
}

/**
 * fg_backup_folder_thin:
 * @workspace_path: a workspace, of which a backup has just been made
 * @now_ms: what the time is
 *
 * Removes the backups that need no longer be kept. One that cannot be removed is tried again the next time.
 */
void
fg_backup_folder_thin (const char *workspace_path, gint64 now_ms)
{
  g_autoptr (GPtrArray) list = fg_backup_folder_list (workspace_path, NULL);
  g_autofree FgDay *days = NULL;
  g_autofree gboolean *keep = NULL;

  if (list == NULL)
    return;

  days = g_new (FgDay, list->len);
  keep = g_new (gboolean, list->len);
  for (guint i = 0; i < list->len; i++)
    days[i] = fg_backup_folder_get_day (((FgBackup *) g_ptr_array_index (list, i))->time_ms);
  fg_retention_choose (days, list->len, fg_backup_folder_get_day (now_ms), keep);

  for (guint i = 0; i < list->len; i++)
    if (!keep[i])
      g_unlink (((FgBackup *) g_ptr_array_index (list, i))->path);
}

/**
 * fg_backup_folder_sweep:
 * @workspace_path: a workspace
 *
 * Removes what a program that was killed left half made, among the backups and beside the workspace.
 */
void
fg_backup_folder_sweep (const char *workspace_path)
{
  g_autofree char *folder = fg_backup_dup_folder (workspace_path);
  /* Their names begin with a year. */
  g_autofree char *any = g_build_filename (folder, "2", NULL);

  fg_whole_file_sweep (workspace_path);
  fg_whole_file_sweep (any);
}
