/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reads what a sheet shows, off the main thread, and again whenever the store changes or another plan, day or form is
 * asked for. Many changes at once are one reading, and no two readings run at a time. Signals:
 *
 * FgSheetLoader::loaded (gpointer data): the data, which the loader frees afterwards; NULL where no plan is chosen
 * FgSheetLoader::failed (char *message): one sentence on why there is none
 */
#include "fg-sheet-loader.h"

struct _FgSheetLoader
{
  GObject parent_instance;

  FgSheetRead    read;
  GDestroyNotify free_data;
  FgStore       *store;
  GSignalGroup  *store_signals;
  FgSheetRequest request;
  GValue         options;
  GCancellable  *cancellable; /* of the reading that runs */
  gboolean       stale;       /* what that reading gives is out of date already */
  guint          idle;
};

G_DEFINE_FINAL_TYPE (FgSheetLoader, fg_sheet_loader, G_TYPE_OBJECT)

enum
{
  LOADED,
  FAILED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* What a reading needs, away from the main thread. */
typedef struct
{
  FgSheetRead    read;
  FgSheetRequest request;
  GValue         options;
} Job;

static void
copy_options (const GValue *from, GValue *to)
{
  if (!G_IS_VALUE (from))
    return;

  g_value_init (to, G_VALUE_TYPE (from));
  g_value_copy (from, to);
}

static void
job_free (gpointer data)
{
  Job *job = data;

  g_value_unset (&job->options);
  g_free (job);
}

static gpointer
run_job (FgWorkspace *workspace, gpointer data, GCancellable *cancellable, GError **error)
{
  const Job *job = data;

  return job->read (workspace, &job->request, error);
}

static void start (FgSheetLoader *self);

static void
report (FgSheetLoader *self, gpointer data, const GError *error)
{
  if (data != NULL)
    g_signal_emit (self, signals[LOADED], 0, data);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_signal_emit (self, signals[FAILED], 0, error->message);
}

static void
on_read (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (FgSheetLoader) self = user_data;
  g_autoptr (GError) error = NULL;
  gpointer data = fg_store_run_finish (FG_STORE (source), result, &error);

  g_clear_object (&self->cancellable);
  if (self->stale)
    start (self);
  else if (self->store == FG_STORE (source))
    report (self, data, error);

  if (data != NULL)
    self->free_data (data);
}

static void
start (FgSheetLoader *self)
{
  Job *job;

  self->stale = FALSE;
  if (self->store == NULL || self->request.today == FG_DAY_NONE)
    return;
  if (self->request.plan_id == 0)
    {
      g_signal_emit (self, signals[LOADED], 0, NULL);
      return;
    }

  job = g_new0 (Job, 1);
  job->read = self->read;
  job->request = self->request;
  copy_options (&self->options, &job->options);
  if (G_IS_VALUE (&job->options))
    job->request.options = g_value_get_boxed (&job->options);
  self->cancellable = g_cancellable_new ();
  fg_store_read_async (self->store, run_job, job, job_free, self->free_data, self->cancellable, on_read,
                       g_object_ref (self));
}

static gboolean
on_idle (gpointer user_data)
{
  FgSheetLoader *self = user_data;

  self->idle = 0;
  if (self->cancellable != NULL)
    self->stale = TRUE;
  else
    start (self);
  return G_SOURCE_REMOVE;
}

static void
queue_read (FgSheetLoader *self)
{
  if (self->idle == 0)
    self->idle = g_idle_add (on_idle, self);
}

static void
fg_sheet_loader_dispose (GObject *object)
{
  FgSheetLoader *self = FG_SHEET_LOADER (object);

  fg_sheet_loader_stop (self);
  g_clear_object (&self->store_signals);
  g_value_unset (&self->options);

  G_OBJECT_CLASS (fg_sheet_loader_parent_class)->dispose (object);
}

static void
fg_sheet_loader_class_init (FgSheetLoaderClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = fg_sheet_loader_dispose;

  signals[LOADED] = g_signal_new ("loaded", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_POINTER);
  signals[FAILED] = g_signal_new ("failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
fg_sheet_loader_init (FgSheetLoader *self)
{
  self->store_signals = g_signal_group_new (FG_TYPE_STORE);
  g_signal_group_connect_swapped (self->store_signals, "changed", G_CALLBACK (queue_read), self);
}

/**
 * fg_sheet_loader_new:
 * @read: reads what the sheet shows
 * @free_data: frees what @read gave
 *
 * Returns: (transfer full): a loader that waits for a store, a plan and a day
 */
FgSheetLoader *
fg_sheet_loader_new (FgSheetRead read, GDestroyNotify free_data)
{
  FgSheetLoader *self = g_object_new (FG_TYPE_SHEET_LOADER, NULL);

  self->read = read;
  self->free_data = free_data;
  return self;
}

/**
 * fg_sheet_loader_set_store:
 * @self: a loader
 * @store: (nullable): where to read
 */
void
fg_sheet_loader_set_store (FgSheetLoader *self, FgStore *store)
{
  g_return_if_fail (FG_IS_SHEET_LOADER (self));

  if (!g_set_object (&self->store, store))
    return;

  g_signal_group_set_target (self->store_signals, store);
  queue_read (self);
}

/**
 * fg_sheet_loader_get_store:
 * @self: a loader
 *
 * Returns: (transfer none) (nullable): where it reads
 */
FgStore *
fg_sheet_loader_get_store (FgSheetLoader *self)
{
  return self->store;
}

/**
 * fg_sheet_loader_set_plan_id:
 * @self: a loader
 * @plan_id: which plan to read, 0 for none
 */
void
fg_sheet_loader_set_plan_id (FgSheetLoader *self, gint64 plan_id)
{
  g_return_if_fail (FG_IS_SHEET_LOADER (self));

  if (self->request.plan_id == plan_id)
    return;

  self->request.plan_id = plan_id;
  queue_read (self);
}

/**
 * fg_sheet_loader_get_plan_id:
 * @self: a loader
 *
 * Returns: which plan it reads, 0 for none
 */
gint64
fg_sheet_loader_get_plan_id (FgSheetLoader *self)
{
  return self->request.plan_id;
}

/**
 * fg_sheet_loader_set_today:
 * @self: a loader
 * @today: the day that everything is judged on
 */
void
fg_sheet_loader_set_today (FgSheetLoader *self, FgDay today)
{
  g_return_if_fail (FG_IS_SHEET_LOADER (self));

  if (self->request.today == today)
    return;

  self->request.today = today;
  queue_read (self);
}

/**
 * fg_sheet_loader_get_today:
 * @self: a loader
 *
 * Returns: the day that everything is judged on
 */
FgDay
fg_sheet_loader_get_today (FgSheetLoader *self)
{
  return self->request.today;
}

/**
 * fg_sheet_loader_set_variant:
 * @self: a loader
 * @variant: which form of the sheet, as its reading function counts them
 */
void
fg_sheet_loader_set_variant (FgSheetLoader *self, guint variant)
{
  g_return_if_fail (FG_IS_SHEET_LOADER (self));

  if (self->request.variant == variant)
    return;

  self->request.variant = variant;
  queue_read (self);
}

/**
 * fg_sheet_loader_get_variant:
 * @self: a loader
 *
 * Returns: which form of the sheet it reads
 */
guint
fg_sheet_loader_get_variant (FgSheetLoader *self)
{
  return self->request.variant;
}

/**
 * fg_sheet_loader_set_options:
 * @self: a loader
 * @type: a boxed type
 * @options: a value of it, which is copied: what else is asked of the reading function
 */
void
fg_sheet_loader_set_options (FgSheetLoader *self, GType type, gconstpointer options)
{
  g_return_if_fail (FG_IS_SHEET_LOADER (self));
  g_return_if_fail (G_TYPE_IS_BOXED (type));

  g_value_unset (&self->options);
  g_value_init (&self->options, type);
  g_value_set_boxed (&self->options, options);
  queue_read (self);
}

/**
 * fg_sheet_loader_stop:
 * @self: a loader
 *
 * Gives up what is being read; nothing is emitted any more until another store is set.
 */
void
fg_sheet_loader_stop (FgSheetLoader *self)
{
  g_return_if_fail (FG_IS_SHEET_LOADER (self));

  g_clear_handle_id (&self->idle, g_source_remove);
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_signal_group_set_target (self->store_signals, NULL);
  g_clear_object (&self->store);
}
