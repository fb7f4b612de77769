/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-work.h"
#include "fg-workspace.h"

G_BEGIN_DECLS

#define FG_TYPE_STORE (fg_store_get_type ())
G_DECLARE_FINAL_TYPE (FgStore, fg_store, FG, STORE, GObject)

/**
 * FgStoreJob:
 * @workspace: the workspace of the thread that the job runs on
 * @data: what the job was started with, which it alone has
 * @cancellable: (nullable): interrupts statements by itself; long work between them asks it
 * @error: return location for an error
 *
 * Work on a workspace, away from the main thread. Writing, it begins and commits its own revisions.
 *
 * Returns: the result; %NULL only with @error set
 */
typedef gpointer (*FgStoreJob) (FgWorkspace *workspace, gpointer data, GCancellable *cancellable, GError **error);

void        fg_store_open_async       (const char *path, const char *author, GCancellable *cancellable,
                                       GAsyncReadyCallback callback, gpointer user_data);
void        fg_store_open_long_async  (const char *path, const char *author, const FgWork *work,
                                       GAsyncReadyCallback callback, gpointer user_data);
FgStore    *fg_store_open_finish      (GAsyncResult *result, GError **error);
void        fg_store_read_async       (FgStore *self, FgStoreJob job, gpointer data, GDestroyNotify free_data,
                                       GDestroyNotify free_result, GCancellable *cancellable,
                                       GAsyncReadyCallback callback, gpointer user_data);
void        fg_store_write_async      (FgStore *self, FgStoreJob job, gpointer data, GDestroyNotify free_data,
                                       GDestroyNotify free_result, GCancellable *cancellable,
                                       GAsyncReadyCallback callback, gpointer user_data);
void        fg_store_write_long_async (FgStore *self, FgStoreJob job, gpointer data, GDestroyNotify free_data,
                                       GDestroyNotify free_result, const FgWork *work,
                                       GAsyncReadyCallback callback, gpointer user_data);
gpointer    fg_store_run_finish       (FgStore *self, GAsyncResult *result, GError **error);
void        fg_store_look_for_commits (FgStore *self);
void        fg_store_close            (FgStore *self);

G_END_DECLS
