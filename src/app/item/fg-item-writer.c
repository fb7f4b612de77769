/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Takes the changes that a person makes in items, in their order, and says of each whether the workspace has it.
 */
#include "fg-item-writer.h"

struct _FgItemWriter
{
  GObject parent_instance;

  FgStore *store;
  guint    n_pending;
};

G_DEFINE_FINAL_TYPE (FgItemWriter, fg_item_writer, G_TYPE_OBJECT)

enum
{
  SIGNAL_WRITTEN,
  SIGNAL_FAILED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

typedef struct
{
  FgItemWriter *writer;
  FgItemChange *change;
} FgItemWrite;

static void
fg_item_write_free (FgItemWrite *self)
{
  g_object_unref (self->writer);
  fg_item_change_free (self->change);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FgItemWrite, fg_item_write_free)

static void
on_written (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (FgItemWrite) write = user_data;
  g_autoptr (GError) error = NULL;
  gboolean is_written = fg_store_run_finish (FG_STORE (source), result, &error) != NULL;

  write->writer->n_pending--;
  if (is_written)
    g_signal_emit (write->writer, signals[SIGNAL_WRITTEN], 0, write->change);
  else
    g_signal_emit (write->writer, signals[SIGNAL_FAILED], 0, write->change, error->message);
}

static void
fg_item_writer_finalize (GObject *object)
{
  g_object_unref (FG_ITEM_WRITER (object)->store);

  G_OBJECT_CLASS (fg_item_writer_parent_class)->finalize (object);
}

static void
fg_item_writer_class_init (FgItemWriterClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = fg_item_writer_finalize;

  /* The workspace has this FgItemChange. */
  signals[SIGNAL_WRITTEN] = g_signal_new ("written", FG_TYPE_ITEM_WRITER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 1, G_TYPE_POINTER);
  /* The workspace does not have this FgItemChange; the sentence says why and what to do. */
  signals[SIGNAL_FAILED] = g_signal_new ("failed", FG_TYPE_ITEM_WRITER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 2, G_TYPE_POINTER, G_TYPE_STRING | G_SIGNAL_TYPE_STATIC_SCOPE);
}

static void
fg_item_writer_init (FgItemWriter *self)
{
}

/**
 * fg_item_writer_new:
 * @store: where the changes go
 *
 * Returns: (transfer full): a writer with nothing to do
 */
FgItemWriter *
fg_item_writer_new (FgStore *store)
{
  FgItemWriter *self = NULL;

  g_return_val_if_fail (FG_IS_STORE (store), NULL);

  self = g_object_new (FG_TYPE_ITEM_WRITER, NULL);
  self->store = g_object_ref (store);

  return self;
}

/**
 * fg_item_writer_get_store:
 * @self: a writer
 *
 * Returns: (transfer none): where the changes go
 */
FgStore *
fg_item_writer_get_store (FgItemWriter *self)
{
  g_return_val_if_fail (FG_IS_ITEM_WRITER (self), NULL);

  return self->store;
}

/**
 * fg_item_writer_push:
 * @self: a writer
 * @change: (transfer full): what changed
 *
 * Writes @change after all that were pushed before. ::written or ::failed follows.
 */
void
fg_item_writer_push (FgItemWriter *self, FgItemChange *change)
{
  FgItemWrite *write = NULL;

  g_return_if_fail (FG_IS_ITEM_WRITER (self));
  g_return_if_fail (change != NULL);

  write = g_new0 (FgItemWrite, 1);
  write->writer = g_object_ref (self);
  write->change = change;

  self->n_pending++;
  /* The change is only read until on_written() frees it. */
  fg_store_write_async (self->store, fg_item_change_run, change, NULL, NULL, NULL, on_written, write);
}

/**
 * fg_item_writer_get_n_pending:
 * @self: a writer
 *
 * Returns: how many changes are under way
 */
guint
fg_item_writer_get_n_pending (FgItemWriter *self)
{
  g_return_val_if_fail (FG_IS_ITEM_WRITER (self), 0);

  return self->n_pending;
}
