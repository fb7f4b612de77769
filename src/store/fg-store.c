/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The workspace for a desktop, whose main thread never waits for the disk: one thread has the only connection that
 * writes, another one that reads; jobs run in order on each.
 */
#include "fg-store.h"

#include <glib/gi18n-lib.h>

#include "fg-store-private.h"
#include "fg-store-worker-private.h"
#include "fg-workspace-private.h"

struct _FgStore
{
  GObject parent_instance;

  char          *path;
  GMainContext  *context;
  FgStoreWorker *reader;
  FgStoreWorker *writer; /* NULL for the past */
  gboolean       is_past;
  gboolean       is_looking;
};

G_DEFINE_FINAL_TYPE (FgStore, fg_store, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* What it takes to open one. */
typedef struct
{
  char         *path;
  char         *author;
  FgWork        work;
  GMainContext *context;
} Opening;

static void
opening_free (gpointer data)
{
  Opening *opening = data;

  g_free (opening->path);
  g_free (opening->author);
  g_main_context_unref (opening->context);
  g_free (opening);
}

static gboolean
emit_changed (gpointer data)
{
  g_signal_emit (data, signals[CHANGED], 0);
  return G_SOURCE_REMOVE;
}

static void
on_job_completed (GTask *task, gboolean has_committed)
{
  FgStore *self = g_task_get_source_object (task);

  if (has_committed)
    g_main_context_invoke_full (self->context, G_PRIORITY_DEFAULT, emit_changed, g_object_ref (self), g_object_unref);
}

static void
open_on_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Opening *opening = data;
  g_autoptr (FgStore) self = NULL;
  g_autoptr (FgWorkspace) writable = NULL;
  g_autoptr (FgWorkspace) readable = NULL;
  gboolean has_new;
  GError *error = NULL;

  /* The writer first: it makes the file and brings the schema up to date. */
  if (!(writable = fg_workspace_open_long (opening->path, opening->author, &opening->work, &error))
      || !fg_workspace_see_commits (writable, &has_new, &error)
      || !(readable = fg_workspace_open_reader (opening->path, &error)))
    {
      g_task_return_error (task, error);
      return;
    }

  self = g_object_new (FG_TYPE_STORE, NULL);
  self->path = g_strdup (opening->path);
  self->context = g_main_context_ref (opening->context);
  self->writer = fg_store_worker_new (FG_STORE_WORKER_WRITES, g_steal_pointer (&writable), on_job_completed);
  self->reader = fg_store_worker_new (FG_STORE_WORKER_READS, g_steal_pointer (&readable), on_job_completed);
  g_task_return_pointer (task, g_steal_pointer (&self), g_object_unref);
}

static gpointer
look_for_commits (FgWorkspace *workspace, gpointer data, GCancellable *cancellable, GError **error)
{
  gboolean has_new = FALSE;

  return fg_workspace_see_commits (workspace, &has_new, error) ? g_memdup2 (&has_new, sizeof has_new) : NULL;
}

static void
on_looked (GObject *source, GAsyncResult *result, gpointer data)
{
  FgStore *self = FG_STORE (source);
  g_autoptr (GError) error = NULL;
  g_autofree gboolean *has_new = fg_store_run_finish (self, result, &error);

  self->is_looking = FALSE;
  if (has_new == NULL)
    g_debug ("Cannot look for commits of others: %s", error->message);
  else if (*has_new)
    emit_changed (self);
}

static void
fg_store_dispose (GObject *object)
{
  fg_store_close (FG_STORE (object));

  G_OBJECT_CLASS (fg_store_parent_class)->dispose (object);
}

static void
fg_store_finalize (GObject *object)
{
  FgStore *self = FG_STORE (object);

  g_clear_pointer (&self->context, g_main_context_unref);
  g_free (self->path);

  G_OBJECT_CLASS (fg_store_parent_class)->finalize (object);
}

static void
fg_store_class_init (FgStoreClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = fg_store_dispose;
  object_class->finalize = fg_store_finalize;

  /**
   * FgStore::changed:
   *
   * After a job that committed something, or when fg_store_look_for_commits() found what another process committed; in
   * the main context in which the store was opened. Reads started from here on see it.
   */
  signals[CHANGED] = g_signal_new ("changed", FG_TYPE_STORE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
fg_store_init (FgStore *self)
{
}

/**
 * fg_store_open_async:
 * @path: where the workspace is; made on first use
 * @author: who changes it
 * @cancellable: (nullable): a cancellable
 * @callback: what to call when it is open
 * @user_data: for @callback
 */
void
fg_store_open_async (const char *path, const char *author, GCancellable *cancellable, GAsyncReadyCallback callback,
                     gpointer user_data)
{
  fg_store_open_long_async (path, author, &(FgWork) { .cancellable = cancellable }, callback, user_data);
}

/**
 * fg_store_open_long_async:
 * @path: where the workspace is; made on first use
 * @author: who changes it
 * @work: who waits, long where it is of an earlier version; what it is told by must outlive this, @work itself need not
 * @callback: what to call when it is open
 * @user_data: for @callback
 *
 * fg_store_open_finish() gives the store.
 */
void
fg_store_open_long_async (const char *path, const char *author, const FgWork *work, GAsyncReadyCallback callback,
                          gpointer user_data)
{
  g_autoptr (GTask) task = NULL;
  Opening *opening;

  g_return_if_fail (path != NULL);
  g_return_if_fail (author != NULL);
  g_return_if_fail (work != NULL);

  opening = g_new0 (Opening, 1);
  opening->path = g_strdup (path);
  opening->author = g_strdup (author);
  opening->work = *work;
  opening->context = g_main_context_ref_thread_default ();

  task = g_task_new (NULL, work->cancellable, callback, user_data);
  g_task_set_source_tag (task, fg_store_open_async);
  g_task_set_task_data (task, opening, opening_free);
  g_task_run_in_thread (task, open_on_thread);
}

/**
 * fg_store_open_finish:
 * @result: what the callback was given
 * @error: return location for an error
 *
 * Returns: (transfer full): the store; %NULL with an %FG_STORE_ERROR that says what to do
 */
FgStore *
fg_store_open_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);
  g_return_val_if_fail (g_async_result_is_tagged (result, fg_store_open_async), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
push (FgStore *self, FgStoreWorker *worker, gpointer tag, FgStoreJob job, gpointer data, GDestroyNotify free_data,
      GDestroyNotify free_result, const FgWork *work, GAsyncReadyCallback callback, gpointer user_data)
{
  GTask *task = g_task_new (self, work->cancellable, callback, user_data);

  g_task_set_source_tag (task, tag);
  if (worker != NULL)
    {
      fg_store_worker_push (worker, task, work, job, data, free_data, free_result);
      return;
    }

  if (free_data != NULL)
    free_data (data);
  if (self->is_past)
    g_task_return_new_error (task, FG_STORE_ERROR, FG_STORE_ERROR_READ_ONLY,
                             _("A past day cannot be changed. Go back to today, then try again."));
  else
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CLOSED,
                             _("The workspace is closed. Open it again, then try once more."));
  g_object_unref (task);
}

/**
 * fg_store_read_async:
 * @self: a store
 * @job: what to do; it sees one state of the workspace throughout
 * @data: (transfer full): for @job
 * @free_data: (nullable): what frees @data
 * @free_result: (nullable): what frees the result where nobody takes it
 * @cancellable: (nullable): a cancellable
 * @callback: what to call when it is done
 * @user_data: for @callback
 */
void
fg_store_read_async (FgStore *self, FgStoreJob job, gpointer data, GDestroyNotify free_data,
                     GDestroyNotify free_result, GCancellable *cancellable, GAsyncReadyCallback callback,
                     gpointer user_data)
{
  g_return_if_fail (FG_IS_STORE (self));
  g_return_if_fail (job != NULL);

  push (self, self->reader, fg_store_read_async, job, data, free_data, free_result,
        &(FgWork) { .cancellable = cancellable }, callback, user_data);
}

/**
 * fg_store_write_async:
 * @self: a store
 * @job: what to do; jobs that write run in the order in which they were started
 * @data: (transfer full): for @job
 * @free_data: (nullable): what frees @data
 * @free_result: (nullable): what frees the result where nobody takes it
 * @cancellable: (nullable): a cancellable
 * @callback: what to call when it is done
 * @user_data: for @callback
 */
void
fg_store_write_async (FgStore *self, FgStoreJob job, gpointer data, GDestroyNotify free_data,
                      GDestroyNotify free_result, GCancellable *cancellable, GAsyncReadyCallback callback,
                      gpointer user_data)
{
  g_return_if_fail (FG_IS_STORE (self));
  g_return_if_fail (job != NULL);

  push (self, self->writer, fg_store_write_async, job, data, free_data, free_result,
        &(FgWork) { .cancellable = cancellable }, callback, user_data);
}

/**
 * fg_store_write_long_async:
 * @self: a store
 * @job: what to do
 * @data: (transfer full): for @job
 * @free_data: (nullable): what frees @data
 * @free_result: (nullable): what frees the result where nobody takes it
 * @work: who waits; what it is told by must outlive the job, @work itself need not
 * @callback: what to call when it is done
 * @user_data: for @callback
 *
 * As fg_store_write_async(), for what takes long enough for somebody to want to know how far it is.
 */
void
fg_store_write_long_async (FgStore *self, FgStoreJob job, gpointer data, GDestroyNotify free_data,
                           GDestroyNotify free_result, const FgWork *work, GAsyncReadyCallback callback,
                           gpointer user_data)
{
  g_return_if_fail (FG_IS_STORE (self));
  g_return_if_fail (job != NULL);
  g_return_if_fail (work != NULL);

  push (self, self->writer, fg_store_write_long_async, job, data, free_data, free_result, work, callback, user_data);
}

/**
 * fg_store_run_finish:
 * @self: a store
 * @result: what the callback of fg_store_read_async(), fg_store_write_async() or fg_store_write_long_async() was given
 * @error: return location for an error
 *
 * Returns: (transfer full): what the job returned; %NULL with @error set
 */
gpointer
fg_store_run_finish (FgStore *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * fg_store_look_for_commits:
 * @self: a store
 *
 * Looks, after what is queued to be written, for commits of other processes. #FgStore::changed follows if there are any
 * since it last looked.
 */
void
fg_store_look_for_commits (FgStore *self)
{
  g_return_if_fail (FG_IS_STORE (self));

  if (self->is_looking || self->writer == NULL)
    return;

  self->is_looking = TRUE;
  /* Not on the connection that reads, to which the store's own writer is another one too. */
  fg_store_write_async (self, look_for_commits, NULL, NULL, g_free, NULL, on_looked, NULL);
}

/**
 * fg_store_close:
 * @self: a store
 *
 * Waits until all that was to be written is, then closes the workspace; what is asked of it later fails with
 * %G_IO_ERROR_CLOSED. Disposing does the same, but a program that ends is not sure to come to that: each job under way
 * holds a reference until the main loop has called its callback.
 */
void
fg_store_close (FgStore *self)
{
  FgWorkspace *writable;

  g_return_if_fail (FG_IS_STORE (self));

  if (self->is_past && self->reader != NULL)
    fg_workspace_close (fg_store_worker_stop (g_steal_pointer (&self->reader)));
  if (self->writer == NULL)
    return;

  writable = fg_store_worker_stop (g_steal_pointer (&self->writer));
  fg_workspace_close (fg_store_worker_stop (g_steal_pointer (&self->reader)));
  /* Last: only a connection that writes puts the journal back into the file, and only when it is the last one. */
  fg_workspace_close (writable);
}

/**
 * fg_store_new_of_past:
 * @past: (transfer full): a workspace as it stood on a past day
 *
 * Returns: (transfer full): a store that reads it; what would be written fails
 */
FgStore *
fg_store_new_of_past (FgWorkspace *past)
{
  FgStore *self = g_object_new (FG_TYPE_STORE, NULL);

  self->is_past = TRUE;
  self->reader = fg_store_worker_new (FG_STORE_WORKER_READS, past, on_job_completed);
  return self;
}

/**
 * fg_store_get_path:
 * @self: a store
 *
 * Returns: (nullable): its file, %NULL for one of the past
 */
const char *
fg_store_get_path (FgStore *self)
{
  return self->path;
}
