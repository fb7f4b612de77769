/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A thread with a workspace of its own and a queue of jobs. A job's task is completed in the task's own main context,
 * and the thread gives its reference away with it: the last one, and with it the store, never goes on a worker thread.
 */
#include "fg-store-worker-private.h"

#include <glib/gi18n-lib.h>

#include "fg-workspace-private.h"

struct _FgStoreWorker
{
  FgStoreWorkerKind kind;
  FgWorkspace      *workspace;
  FgStoreCompleted  completed;
  GAsyncQueue      *queue; /* (element-type GTask), and the worker itself for the end */
  GThread          *thread;
  gboolean          is_stopping; /* atomic */
};

/* A job on its way to the worker and its result on its way back. */
typedef struct
{
  FgStoreJob       job;
  gpointer         data;
  GDestroyNotify   free_data;
  gpointer         result;
  GDestroyNotify   free_result;
  GError          *error;
  gboolean         has_committed;
  FgWork           waiting;
  FgStoreCompleted completed;
} Work;

static void
work_free (gpointer data)
{
  Work *work = data;

  if (work->free_data != NULL)
    work->free_data (work->data);
  if (work->free_result != NULL && work->result != NULL)
    work->free_result (work->result);
  g_clear_error (&work->error);
  g_free (work);
}

static gboolean
on_completed (gpointer data)
{
  GTask *task = data;
  Work *work = g_task_get_task_data (task);

  work->completed (task, work->has_committed);
  if (work->error != NULL)
    g_task_return_error (task, g_steal_pointer (&work->error));
  else
    g_task_return_pointer (task, g_steal_pointer (&work->result), work->free_result);

  return G_SOURCE_REMOVE;
}

static void
complete (GTask *task)
{
  g_autoptr (GSource) source = g_idle_source_new ();

  g_source_set_priority (source, g_task_get_priority (task));
  g_source_set_callback (source, on_completed, task, g_object_unref);
  g_source_attach (source, g_task_get_context (task));
}

/* All that a job reads is of one state, however many questions it asks. */
static gpointer
run_reading (FgStoreWorker *self, Work *work, GCancellable *cancellable)
{
  g_autoptr (FgReading) reading = fg_reading_begin (self->workspace, &work->error);

  return reading != NULL ? work->job (self->workspace, work->data, cancellable, &work->error) : NULL;
}

static void
run (FgStoreWorker *self, GTask *task)
{
  Work *work = g_task_get_task_data (task);
  GCancellable *cancellable = g_task_get_cancellable (task);
  guint n_commits = fg_workspace_get_n_commits (self->workspace);

  if (self->kind == FG_STORE_WORKER_READS && g_atomic_int_get (&self->is_stopping))
    {
      g_set_error_literal (&work->error, G_IO_ERROR, G_IO_ERROR_CANCELLED, _("The work was cancelled."));
      return;
    }
  if (g_cancellable_set_error_if_cancelled (cancellable, &work->error))
    return;

  fg_workspace_set_work (self->workspace, &work->waiting);
  if (self->kind == FG_STORE_WORKER_READS)
    work->result = run_reading (self, work, cancellable);
  else
    work->result = work->job (self->workspace, work->data, cancellable, &work->error);
  fg_workspace_set_work (self->workspace, NULL);

  g_warn_if_fail (work->result != NULL || work->error != NULL);
  work->has_committed = fg_workspace_get_n_commits (self->workspace) != n_commits;
}

static gpointer
run_thread (gpointer data)
{
  FgStoreWorker *self = data;
  gpointer next;

  while ((next = g_async_queue_pop (self->queue)) != self)
    {
      run (self, next);
      complete (next);
    }

  return NULL;
}

/**
 * fg_store_worker_new:
 * @kind: whether its jobs read or write
 * @workspace: (transfer full): the workspace that it alone uses from now on
 * @completed: what to call when a job is done
 *
 * Returns: (transfer full): a worker, waiting for jobs
 */
FgStoreWorker *
fg_store_worker_new (FgStoreWorkerKind kind, FgWorkspace *workspace, FgStoreCompleted completed)
{
  FgStoreWorker *self = g_new0 (FgStoreWorker, 1);

  self->kind = kind;
  self->workspace = workspace;
  self->completed = completed;
  self->queue = g_async_queue_new ();
  self->thread = g_thread_new (kind == FG_STORE_WORKER_READS ? "store-reader" : "store-writer", run_thread, self);
  return self;
}

/**
 * fg_store_worker_push:
 * @self: a worker
 * @task: (transfer full): the task that waits for the job
 * @waiting: (nullable): who is told how far the job is; its cancellable is that of @task
 * @job: what to do
 * @data: (transfer full): for @job
 * @free_data: (nullable): what frees @data
 * @free_result: (nullable): what frees the job's result
 */
void
fg_store_worker_push (FgStoreWorker *self, GTask *task, const FgWork *waiting, FgStoreJob job, gpointer data,
                      GDestroyNotify free_data, GDestroyNotify free_result)
{
  Work *work = g_new0 (Work, 1);

  work->job = job;
  work->data = data;
  work->free_data = free_data;
  work->free_result = free_result;
  work->waiting = waiting != NULL ? *waiting : (FgWork) { .cancellable = g_task_get_cancellable (task) };
  work->completed = self->completed;
  g_task_set_task_data (task, work, work_free);

  /* What was committed is told as committed, whatever is cancelled later. */
  g_task_set_check_cancellable (task, FALSE);
  g_async_queue_push (self->queue, task);
}

/**
 * fg_store_worker_stop:
 * @self: (transfer full): a worker
 *
 * Waits until the jobs that are queued are done: all that write, of those that read the one under way.
 *
 * Returns: (transfer full): the workspace, which nobody uses any more
 */
FgWorkspace *
fg_store_worker_stop (FgStoreWorker *self)
{
  FgWorkspace *workspace = self->workspace;

  g_atomic_int_set (&self->is_stopping, TRUE);
  g_async_queue_push (self->queue, self);
  g_thread_join (self->thread);
  g_async_queue_unref (self->queue);
  g_free (self);
  return workspace;
}
