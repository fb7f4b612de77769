/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The history as a list model: the numbers of all revisions that are asked for, and rows made a page at a time, when the
 * list is asked for one. All reading is off the main thread. Signals:
 *
 * FgHistoryModel::loaded: what is asked for now was found
 * FgHistoryModel::failed (char *message): one sentence on why not
 */
#include "fg-history-model.h"

#include "fg-history-item.h"

#define ROWS_PER_PAGE 64
/* A screen shows two pages at most; the others spare going back and forth. */
#define MAX_PAGES 16

struct _FgHistoryModel
{
  GObject parent_instance;

  FgStore        *store;
  GSignalGroup   *store_signals;
  FgHistoryFilter filter;
  char           *author; /* what the filter borrows */
  GArray         *revisions; /* (element-type gint64) */
  GHashTable     *pages; /* (element-type guint GPtrArray): number of the page → its rows */
  GQueue          recent; /* (element-type guint): the pages, the last one made first */
  gboolean        is_other; /* whether what is asked for now is not what the rows are of */
  GCancellable   *finding; /* ends with what is asked for now */
  GCancellable   *loading; /* ends with the model: rows that stay in a list wait for their entries */
};

static void fg_history_model_list_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (FgHistoryModel, fg_history_model, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, fg_history_model_list_init))

enum
{
  LOADED,
  FAILED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* What a job needs away from the main thread. */
typedef struct
{
  FgHistoryFilter filter;
  char           *author;
  GArray         *revisions;
} Question;

static Question *
question_new (FgHistoryModel *self)
{
  Question *question = g_new0 (Question, 1);

  question->author = g_strdup (self->author);
  question->filter = self->filter;
  question->filter.author = question->author;
  return question;
}

static void
question_free (gpointer data)
{
  Question *question = data;

  g_free (question->author);
  g_clear_pointer (&question->revisions, g_array_unref);
  g_free (question);
}

static gpointer
find_revisions (FgWorkspace *workspace, gpointer data, GCancellable *cancellable, GError **error)
{
  const Question *question = data;

  return fg_history_find (workspace, &question->filter, G_MAXUINT, error);
}

static gpointer
load_entries (FgWorkspace *workspace, gpointer data, GCancellable *cancellable, GError **error)
{
  const Question *question = data;

  return fg_history_load (workspace, &question->filter, (const gint64 *) (const void *) question->revisions->data,
                          question->revisions->len, error);
}

static void
forget_pages (FgHistoryModel *self)
{
  g_hash_table_remove_all (self->pages);
  g_queue_clear (&self->recent);
}

/* The newest come first: what was found before is mostly the end of what is found now. */
static void
take_revisions (FgHistoryModel *self, GArray *revisions)
{
  g_autoptr (GArray) old = self->revisions;
  guint n_same = 0;

  while (!self->is_other && n_same < MIN (old->len, revisions->len)
         && g_array_index (old, gint64, old->len - n_same - 1)
              == g_array_index (revisions, gint64, revisions->len - n_same - 1))
    n_same++;

  self->is_other = FALSE;
  self->revisions = g_array_ref (revisions);
  forget_pages (self);
  g_list_model_items_changed (G_LIST_MODEL (self), 0, old->len - n_same, revisions->len - n_same);
}

static void
on_found (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (FgHistoryModel) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) revisions = fg_store_run_finish (FG_STORE (source), result, &error);

  if (g_task_get_cancellable (G_TASK (result)) != self->finding)
    return;

  if (revisions == NULL)
    {
      g_signal_emit (self, signals[FAILED], 0, error->message);
      return;
    }

  take_revisions (self, revisions);
  g_signal_emit (self, signals[LOADED], 0);
}

static void
find (FgHistoryModel *self)
{
  g_cancellable_cancel (self->finding);
  g_clear_object (&self->finding);
  if (self->store == NULL)
    return;

  self->finding = g_cancellable_new ();
  fg_store_read_async (self->store, find_revisions, question_new (self), question_free,
                       (GDestroyNotify) g_array_unref, self->finding, on_found, g_object_ref (self));
}

static void
on_page_loaded (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GPtrArray) rows = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entries = fg_store_run_finish (FG_STORE (source), result, &error);

  if (entries == NULL)
    {
      /* What is broken is said by the search for revisions, which fails as well. */
      g_debug ("No rows: %s", error->message);
      return;
    }

  g_ptr_array_set_free_func (entries, NULL);
  for (guint i = 0; i < entries->len; i++)
    fg_history_item_take_entry (g_ptr_array_index (rows, i), g_ptr_array_index (entries, i));
}

static GPtrArray *
make_page (FgHistoryModel *self, guint number)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);
  Question *question = question_new (self);
  guint first = number * ROWS_PER_PAGE;

  question->revisions = g_array_new (FALSE, FALSE, sizeof (gint64));
  for (guint i = first; i < MIN (first + ROWS_PER_PAGE, self->revisions->len); i++)
    {
      gint64 revision = g_array_index (self->revisions, gint64, i);

      g_array_append_val (question->revisions, revision);
      g_ptr_array_add (rows, fg_history_item_new (revision));
    }

  if (g_queue_get_length (&self->recent) >= MAX_PAGES)
    g_hash_table_remove (self->pages, g_queue_pop_tail (&self->recent));
  g_queue_push_head (&self->recent, GUINT_TO_POINTER (number));
  g_hash_table_insert (self->pages, GUINT_TO_POINTER (number), g_ptr_array_ref (rows));
  fg_store_read_async (self->store, load_entries, question, question_free, (GDestroyNotify) g_ptr_array_unref,
                       self->loading, on_page_loaded, g_ptr_array_ref (rows));
  return g_steal_pointer (&rows);
}

static GType
fg_history_model_get_item_type (GListModel *model)
{
  return FG_TYPE_HISTORY_ITEM;
}

static guint
fg_history_model_get_n_items (GListModel *model)
{
  return FG_HISTORY_MODEL (model)->revisions->len;
}

static gpointer
fg_history_model_get_item (GListModel *model, guint position)
{
  FgHistoryModel *self = FG_HISTORY_MODEL (model);
  guint number = position / ROWS_PER_PAGE;
  g_autoptr (GPtrArray) rows = NULL;

  if (position >= self->revisions->len || self->store == NULL)
    return NULL;

  if ((rows = g_hash_table_lookup (self->pages, GUINT_TO_POINTER (number))) != NULL)
    g_ptr_array_ref (rows);
  else
    rows = make_page (self, number);
  return g_object_ref (g_ptr_array_index (rows, position % ROWS_PER_PAGE));
}

static void
fg_history_model_list_init (GListModelInterface *iface)
{
  iface->get_item_type = fg_history_model_get_item_type;
  iface->get_n_items = fg_history_model_get_n_items;
  iface->get_item = fg_history_model_get_item;
}

static void
fg_history_model_dispose (GObject *object)
{
  FgHistoryModel *self = FG_HISTORY_MODEL (object);

  fg_history_model_stop (self);
  g_clear_object (&self->store_signals);

  G_OBJECT_CLASS (fg_history_model_parent_class)->dispose (object);
}

static void
fg_history_model_finalize (GObject *object)
{
  FgHistoryModel *self = FG_HISTORY_MODEL (object);

  g_array_unref (self->revisions);
  g_queue_clear (&self->recent);
  g_hash_table_unref (self->pages);
  g_free (self->author);
  g_object_unref (self->loading);

  G_OBJECT_CLASS (fg_history_model_parent_class)->finalize (object);
}

static void
fg_history_model_class_init (FgHistoryModelClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = fg_history_model_dispose;
  object_class->finalize = fg_history_model_finalize;

  signals[LOADED] =
    g_signal_new ("loaded", FG_TYPE_HISTORY_MODEL, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[FAILED] = g_signal_new ("failed", FG_TYPE_HISTORY_MODEL, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
fg_history_model_init (FgHistoryModel *self)
{
  g_queue_init (&self->recent);
  self->loading = g_cancellable_new ();
  self->revisions = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->pages = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_ptr_array_unref);
  self->store_signals = g_signal_group_new (FG_TYPE_STORE);
  g_signal_group_connect_swapped (self->store_signals, "changed", G_CALLBACK (find), self);
}

/**
 * fg_history_model_new:
 * @store: the workspace
 *
 * Returns: (transfer full): an empty history, until a filter is set
 */
FgHistoryModel *
fg_history_model_new (FgStore *store)
{
  FgHistoryModel *self = NULL;

  g_return_val_if_fail (FG_IS_STORE (store), NULL);

  self = g_object_new (FG_TYPE_HISTORY_MODEL, NULL);
  self->store = g_object_ref (store);
  g_signal_group_set_target (self->store_signals, store);
  return self;
}

/**
 * fg_history_model_set_filter:
 * @self: a history
 * @filter: what it shows from now on
 */
void
fg_history_model_set_filter (FgHistoryModel *self, const FgHistoryFilter *filter)
{
  g_autofree char *old = NULL;

  g_return_if_fail (FG_IS_HISTORY_MODEL (self));
  g_return_if_fail (filter != NULL);

  old = self->author;
  self->author = g_strdup (filter->author);
  self->filter = *filter;
  self->filter.author = self->author;
  self->is_other = TRUE;
  find (self);
}

/**
 * fg_history_model_stop:
 * @self: a history
 *
 * Gives up what is being read, for good.
 */
void
fg_history_model_stop (FgHistoryModel *self)
{
  g_return_if_fail (FG_IS_HISTORY_MODEL (self));

  g_cancellable_cancel (self->finding);
  g_clear_object (&self->finding);
  g_cancellable_cancel (self->loading);
  g_signal_group_set_target (self->store_signals, NULL);
  g_clear_object (&self->store);
}
