/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reads files that are to be attached on a thread of its own: a slow disk or a share that is gone keeps neither the
 * window waiting nor the store, whose threads have other work.
 */
#include "fg-attachment-reading.h"

/**
 * fg_attachment_reading_free:
 * @self: (transfer full): what came of reading
 */
void
fg_attachment_reading_free (FgAttachmentReading *self)
{
  g_clear_pointer (&self->files, g_ptr_array_unref);
  g_ptr_array_unref (self->problems);
  g_free (self);
}

static void
read_on_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const GPtrArray *files = data;
  FgAttachmentReading *reading = g_new0 (FgAttachmentReading, 1);

  reading->files = g_ptr_array_new_with_free_func ((GDestroyNotify) fg_attachment_file_free);
  reading->problems = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < files->len; i++)
    {
      g_autoptr (GError) error = NULL;
      FgAttachmentFile *file = fg_attachment_file_read (g_ptr_array_index (files, i), cancellable, &error);

      if (file != NULL)
        g_ptr_array_add (reading->files, file);
      else
        g_ptr_array_add (reading->problems, g_strdup (error->message));
    }

  g_task_return_pointer (task, reading, (GDestroyNotify) fg_attachment_reading_free);
}

/**
 * fg_attachment_reading_run_async:
 * @files: (element-type GFile): files to be attached
 * @callback: what to call when they are read
 * @user_data: for @callback
 */
void
fg_attachment_reading_run_async (GPtrArray *files, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (files != NULL);

  task = g_task_new (NULL, NULL, callback, user_data);
  g_task_set_source_tag (task, fg_attachment_reading_run_async);
  g_task_set_task_data (task, g_ptr_array_ref (files), (GDestroyNotify) g_ptr_array_unref);
  g_task_run_in_thread (task, read_on_thread);
}

/**
 * fg_attachment_reading_run_finish:
 * @result: what the callback was given
 *
 * Returns: (transfer full): what could be read, and what is wrong with the others
 */
FgAttachmentReading *
fg_attachment_reading_run_finish (GAsyncResult *result)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, fg_attachment_reading_run_async), NULL);

  return g_task_propagate_pointer (G_TASK (result), NULL);
}
