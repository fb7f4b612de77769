/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-store.h"

G_BEGIN_DECLS

/**
 * FgStoreWorker:
 *
 * A thread with a workspace of its own, which does jobs one after the other.
 */
typedef struct _FgStoreWorker FgStoreWorker;

/**
 * FgStoreCompleted:
 * @task: a task whose job is done
 * @has_committed: whether the job committed a revision
 *
 * Called in the task's main context before its callback is.
 */
typedef void (*FgStoreCompleted) (GTask *task, gboolean has_committed);

typedef enum
{
  FG_STORE_WORKER_READS,
  FG_STORE_WORKER_WRITES,
} FgStoreWorkerKind;

FgStoreWorker *fg_store_worker_new  (FgStoreWorkerKind kind, FgWorkspace *workspace, FgStoreCompleted completed);
void           fg_store_worker_push (FgStoreWorker *self, GTask *task, const FgWork *waiting, FgStoreJob job,
                                     gpointer data, GDestroyNotify free_data, GDestroyNotify free_result);
FgWorkspace   *fg_store_worker_stop (FgStoreWorker *self);

G_END_DECLS
