/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A notice's file or text in, a draft plan out, away from the main thread. The file is read whole through GFile, so that
 * one that a portal hands over works as well as any other.
 */
#include "fg-notice-loader.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "fg-plan-reader.h"

/* A notice of 100 pages has 0.3 MB; what is larger than this is no notice. */
#define MAX_SIZE ((gsize) 32 * 1024 * 1024)
#define BLOCK_SIZE ((gsize) 256 * 1024)

static char *
dup_name (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);

  return g_filename_display_name (name != NULL ? name : "");
}

static void
set_too_large (GError **error, GFile *file)
{
  g_autofree char *name = dup_name (file);

  g_set_error (error, FG_DOCUMENT_ERROR, FG_DOCUMENT_ERROR_TOO_LARGE,
               /* Translators: %1$s is a file name, %2$d a number of megabytes. */
               _("“%1$s” is larger than %2$d MB and cannot be a notice. Choose the file with the notice's text."), name,
               (int) (MAX_SIZE / (1024 * 1024)));
}

/* The size that a file tells may be wrong or unknown (portals, pipes), so the bytes are counted as they come. */
static GBytes *
load_bytes (GFile *file, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFileInputStream) stream = g_file_read (file, cancellable, error);
  g_autoptr (GByteArray) contents = g_byte_array_new ();
  g_autofree guint8 *block = g_malloc (BLOCK_SIZE);
  gssize n_read;

  if (stream == NULL)
    return NULL;

  while ((n_read = g_input_stream_read (G_INPUT_STREAM (stream), block, BLOCK_SIZE, cancellable, error)) > 0)
    {
      if (contents->len + (gsize) n_read > MAX_SIZE)
        {
          set_too_large (error, file);
          return NULL;
        }
      g_byte_array_append (contents, block, (guint) n_read);
    }

  if (n_read < 0)
    return NULL;

  return g_byte_array_free_to_bytes (g_steal_pointer (&contents));
}

/* What the system says about a file ("No such file") does not tell a clerk what to do. */
static void
explain (GError **error, GFile *file)
{
  g_autofree char *name = NULL;
  g_autoptr (GError) cause = NULL;

  if ((*error)->domain != G_IO_ERROR || g_error_matches (*error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  name = dup_name (file);
  cause = g_steal_pointer (error);
  g_debug ("%s: %s", name, cause->message);

  if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    g_set_error (error, G_IO_ERROR, cause->code,
                 /* Translators: %s is a file name. */
                 _("“%s” is no longer there. Look where it was moved to, and open it again."), name);
  else if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY))
    g_set_error (error, G_IO_ERROR, cause->code,
                 /* Translators: %s is the name of a folder. */
                 _("“%s” is a folder. Open the file with the notice's text in it."), name);
  else if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED))
    g_set_error (error, G_IO_ERROR, cause->code,
                 /* Translators: %s is a file name. */
                 _("You may not read “%s”. Copy it into your documents folder, and open the copy."), name);
  else
    g_set_error (error, G_IO_ERROR, cause->code,
                 /* Translators: %1$s is a file name, %2$s what the system says about it. */
                 _("“%1$s” cannot be read (%2$s). Copy it to this computer, and open the copy."), name, cause->message);
}

static void
read_on_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  GFile *file = task_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = load_bytes (file, cancellable, &error);
  FgPlan *plan = NULL;

  if (bytes != NULL)
    plan = fg_plan_reader_read (bytes, NULL, FG_DAY_NONE, &error);

  if (plan != NULL)
    {
      g_task_return_pointer (task, plan, (GDestroyNotify) fg_plan_unref);
      return;
    }

  explain (&error, file);
  g_task_return_error (task, g_steal_pointer (&error));
}

static void
read_text_on_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  g_autoptr (GError) error = NULL;
  FgPlan *plan = fg_plan_reader_read (task_data, NULL, FG_DAY_NONE, &error);

  if (plan != NULL)
    g_task_return_pointer (task, plan, (GDestroyNotify) fg_plan_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

/**
 * fg_notice_loader_read_async:
 * @file: a file that may hold a notice
 * @cancellable: (nullable): stops the reading
 * @callback: called in the thread's main context when it is done
 * @user_data: for @callback
 *
 * Reads @file whole, and a plan out of it, on a thread of its own.
 */
void
fg_notice_loader_read_async (GFile *file, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (G_IS_FILE (file));

  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, fg_notice_loader_read_async);
  g_task_set_task_data (task, g_object_ref (file), g_object_unref);
  g_task_run_in_thread (task, read_on_thread);
}

/**
 * fg_notice_loader_read_text_async:
 * @text: text that may be a notice
 * @cancellable: (nullable): stops the reading
 * @callback: called in the thread's main context when it is done
 * @user_data: for @callback
 *
 * Reads a plan out of @text, on a thread of its own; fg_notice_loader_read_finish() gives it.
 */
void
fg_notice_loader_read_text_async (const char *text, GCancellable *cancellable, GAsyncReadyCallback callback,
                                  gpointer user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (text != NULL);

  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, fg_notice_loader_read_text_async);
  g_task_set_task_data (task, g_bytes_new (text, strlen (text)), (GDestroyNotify) g_bytes_unref);
  g_task_run_in_thread (task, read_text_on_thread);
}

/**
 * fg_notice_loader_read_finish:
 * @result: what the callback was given
 * @error: where to say why not, in one sentence for the clerk
 *
 * Returns: (transfer full) (nullable): the draft plan
 */
FgPlan *
fg_notice_loader_read_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
