/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Backups away from the main thread, on connections of their own: they read one state while the store goes on writing.
 */
#include "fg-backup-task.h"

#include <glib/gi18n-lib.h>

#include "fg-restore.h"
#include "fg-salvage.h"

typedef struct
{
  FgBackupTask task;
  char        *workspace_path;
  char        *file;
  gint64       now_ms;
  FgLongWork  *work;
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  g_free (job->workspace_path);
  g_free (job->file);
  g_clear_object (&job->work);
  g_free (job);
}

static void
tell_kept (GPtrArray *sentences, const char *kept)
{
  g_autofree char *name = NULL;

  if (kept == NULL)
    return;

  name = g_filename_display_basename (kept);
  /* Translators: %s is a file. */
  g_ptr_array_add (sentences, g_strdup_printf (_("The state before was kept as “%s”."), name));
}

static GPtrArray *
run (const Job *job, GError **error)
{
  const FgWork *work = fg_long_work_get_work (job->work);
  g_autoptr (GPtrArray) sentences = NULL;
  g_autofree char *kept = NULL;
  gboolean is_done = TRUE;

  switch (job->task)
    {
    case FG_BACKUP_TASK_DAILY:
      is_done = fg_backup_make_daily (job->workspace_path, job->now_ms, work, error);
      break;
    case FG_BACKUP_TASK_COPY:
      is_done = fg_backup_save_copy (job->workspace_path, job->file, work, error);
      break;
    case FG_BACKUP_TASK_RESTORE:
      is_done = fg_restore_run (job->workspace_path, job->file, job->now_ms, work, &kept, error);
      break;
    case FG_BACKUP_TASK_SALVAGE:
      sentences = fg_salvage_in_place (job->workspace_path, job->now_ms, work, &kept, error);
      is_done = sentences != NULL;
      break;
    default:
      g_assert_not_reached ();
    }

  if (!is_done)
    return NULL;
  if (sentences == NULL)
    sentences = g_ptr_array_new_with_free_func (g_free);
  tell_kept (sentences, kept);
  return g_steal_pointer (&sentences);
}

static void
run_on_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  GError *error = NULL;
  GPtrArray *sentences = run (data, &error);

  if (sentences != NULL)
    g_task_return_pointer (task, sentences, (GDestroyNotify) g_ptr_array_unref);
  else
    g_task_return_error (task, error);
}

static void
list_on_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Job *job = data;
  GError *error = NULL;
  GPtrArray *list = fg_backup_list (job->workspace_path, &error);

  if (list != NULL)
    g_task_return_pointer (task, list, (GDestroyNotify) g_ptr_array_unref);
  else
    g_task_return_error (task, error);
}

/**
 * fg_backup_task_run_async:
 * @task: what to do
 * @workspace_path: the workspace
 * @file: (nullable): the file to copy to or to restore from
 * @work: is told how far it is, and may stop it; the workspace is then as it was
 * @callback: what to call when it is done
 * @user_data: for @callback
 */
void
fg_backup_task_run_async (FgBackupTask task, const char *workspace_path, const char *file, FgLongWork *work,
                          GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) waiting = g_task_new (NULL, fg_long_work_get_cancellable (work), callback, user_data);
  Job *job = g_new0 (Job, 1);

  job->work = g_object_ref (work);
  job->task = task;
  job->workspace_path = g_strdup (workspace_path);
  job->file = g_strdup (file);
  job->now_ms = g_get_real_time () / 1000;
  g_task_set_source_tag (waiting, fg_backup_task_run_async);
  g_task_set_task_data (waiting, job, job_free);
  /* What is done is told as done, whatever is cancelled later. */
  g_task_set_check_cancellable (waiting, FALSE);
  g_task_run_in_thread (waiting, run_on_thread);
}

/**
 * fg_backup_task_run_finish:
 * @result: what the callback was given
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type utf8): what is to be told of it, a sentence each; %NULL with @error set
 */
GPtrArray *
fg_backup_task_run_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, fg_backup_task_run_async), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * fg_backup_task_list_async:
 * @workspace_path: the workspace
 * @cancellable: (nullable): gives up waiting
 * @callback: what to call when it is done
 * @user_data: for @callback
 */
void
fg_backup_task_list_async (const char *workspace_path, GCancellable *cancellable, GAsyncReadyCallback callback,
                           gpointer user_data)
{
  g_autoptr (GTask) waiting = g_task_new (NULL, cancellable, callback, user_data);
  Job *job = g_new0 (Job, 1);

  job->workspace_path = g_strdup (workspace_path);
  g_task_set_source_tag (waiting, fg_backup_task_list_async);
  g_task_set_task_data (waiting, job, job_free);
  g_task_run_in_thread (waiting, list_on_thread);
}

/**
 * fg_backup_task_list_finish:
 * @result: what the callback was given
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type FgBackup): the backups, newest first; %NULL with @error set
 */
GPtrArray *
fg_backup_task_list_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, fg_backup_task_list_async), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
