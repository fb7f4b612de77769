/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A store of a past day, built away from the main thread over a connection of its own, so that neither reads nor writes
 * of the present wait for it.
 */
#include "fg-store-as-of.h"

#include "fg-as-of.h"
#include "fg-store-private.h"
#include "fg-workspace-private.h"

/* What it takes to build one. */
typedef struct
{
  char           *path;
  gint64          last_stamp;
  FgStoreProgress progress;
  gpointer        user_data;
  GTask          *task; /* borrowed: it owns this */
} Building;

/* A report on its way to the main thread. */
typedef struct
{
  GTask *task;
  double fraction;
} Report;

static void
building_free (gpointer data)
{
  Building *self = data;

  g_free (self->path);
  g_free (self);
}

static void
report_free (gpointer data)
{
  Report *report = data;

  g_object_unref (report->task);
  g_free (report);
}

static gboolean
pass_on (gpointer data)
{
  Report *report = data;
  const Building *self = g_task_get_task_data (report->task);

  if (!g_task_get_completed (report->task))
    self->progress (report->fraction, self->user_data);
  return G_SOURCE_REMOVE;
}

static void
on_report (double fraction, gpointer data)
{
  Building *self = data;
  Report *report = NULL;

  if (self->progress == NULL)
    return;

  report = g_new0 (Report, 1);
  report->task = g_object_ref (self->task);
  report->fraction = fraction;
  g_main_context_invoke_full (g_task_get_context (self->task), G_PRIORITY_DEFAULT, pass_on, report, report_free);
}

static void
build_on_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Building *self = data;
  const FgWork work = { .cancellable = cancellable, .report = on_report, .data = self };
  g_autoptr (FgWorkspace) present = NULL;
  FgWorkspace *past = NULL;
  GError *error = NULL;

  if ((present = fg_workspace_open_reader (self->path, &error)) != NULL)
    {
      fg_workspace_set_work (present, &work);
      past = fg_as_of_open (present, self->last_stamp, &work, &error);
    }

  if (past != NULL)
    g_task_return_pointer (task, fg_store_new_of_past (past), g_object_unref);
  else
    g_task_return_error (task, error);
}

/**
 * fg_store_open_as_of_async:
 * @self: a store of the present
 * @day: a day
 * @zone: the time zone in which the day is meant
 * @progress: (nullable): is told how far it is
 * @cancellable: (nullable): a cancellable
 * @callback: what to call when it is there
 * @user_data: for @progress and @callback
 *
 * Opens the workspace as it stood at the end of @day.
 */
void
fg_store_open_as_of_async (FgStore *self, FgDay day, GTimeZone *zone, FgStoreProgress progress,
                           GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = NULL;
  Building *building = NULL;

  g_return_if_fail (FG_IS_STORE (self));
  g_return_if_fail (day != FG_DAY_NONE);
  g_return_if_fail (zone != NULL);

  task = g_task_new (self, cancellable, callback, user_data);
  building = g_new0 (Building, 1);
  building->path = g_strdup (fg_store_get_path (self));
  building->last_stamp = fg_as_of_get_last_stamp (day, zone);
  building->progress = progress;
  building->user_data = user_data;
  building->task = task;
  g_task_set_source_tag (task, fg_store_open_as_of_async);
  g_task_set_task_data (task, building, building_free);
  g_task_run_in_thread (task, build_on_thread);
}

/**
 * fg_store_open_as_of_finish:
 * @self: a store of the present
 * @result: what the callback was given
 * @error: return location for an error
 *
 * Returns: (transfer full): a store that can only be read; %NULL with @error set
 */
FgStore *
fg_store_open_as_of_finish (FgStore *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);
  g_return_val_if_fail (g_async_result_is_tagged (result, fg_store_open_as_of_async), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
