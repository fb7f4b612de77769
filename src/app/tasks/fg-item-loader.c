/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Gives out the rows of a list, one object an item, and fetches their records in pages: all rows that were looked at
 * since the last page are one query on the store's reader. The rows used last are kept alive, so that scrolling back
 * finds them filled; all others go.
 */
#include "fg-item-loader.h"

/* After GTK has bound all rows of a frame (G_PRIORITY_HIGH_IDLE + 10), before it draws them (+ 20). */
#define PAGE_PRIORITY (G_PRIORITY_HIGH_IDLE + 15)

/* Some twenty screens of rows. */
#define MAX_KEPT_ITEMS 1024

struct _FgItemLoader
{
  GObject parent_instance;

  FgStore *store;
  FgDay    today;

  /* FgItemEntry by id, for every row that lives; an entry leaves when its row dies. */
  GHashTable *entries;
  /* Rows that were asked for, the last one first; owned, because neither a tree's rows nor the expressions of a cell own
   * theirs. */
  GQueue kept;
  /* Ids that wait for the next page. */
  GArray *wanted;
  guint   page_source;

  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (FgItemLoader, fg_item_loader, G_TYPE_OBJECT)

typedef struct
{
  FgItemLoader *loader;
  gint64        id;
  FgItem       *item;
  /* Its place among the rows that are kept; NULL where it is not. */
  GList *kept_link;
} FgItemEntry;

typedef struct
{
  GArray *ids;
  FgDay   today;
} FgItemPage;

static void
fg_item_page_free (FgItemPage *self)
{
  g_array_unref (self->ids);
  g_free (self);
}

static gpointer
load_page (FgWorkspace *workspace, gpointer data, GCancellable *cancellable, GError **error)
{
  FgItemPage *page = data;

  return fg_item_query_records (workspace, (const gint64 *) (gpointer) page->ids->data, page->ids->len, page->today,
                                error);
}

/* A row that dies takes its entry along. */
static void
drop_oldest (FgItemLoader *self)
{
  g_autoptr (FgItem) item = g_queue_pop_tail (&self->kept);
  gint64 id = fg_item_get_id (item);
  FgItemEntry *entry = g_hash_table_lookup (self->entries, &id);

  entry->kept_link = NULL;
}

static void
keep (FgItemLoader *self, FgItemEntry *entry)
{
  if (entry->kept_link != NULL)
    {
      g_queue_unlink (&self->kept, entry->kept_link);
      g_queue_push_head_link (&self->kept, entry->kept_link);
      return;
    }

  g_queue_push_head (&self->kept, g_object_ref (entry->item));
  entry->kept_link = self->kept.head;
  if (g_queue_get_length (&self->kept) > MAX_KEPT_ITEMS)
    drop_oldest (self);
}

static void
take_record (FgItemLoader *self, const FgItemRecord *record)
{
  const FgItemEntry *entry = g_hash_table_lookup (self->entries, &record->id);

  if (entry != NULL)
    fg_item_set_record (entry->item, record);
}

static void
on_page_loaded (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (FgItemLoader) self = user_data;
  g_autoptr (GPtrArray) records = NULL;
  g_autoptr (GError) error = NULL;

  records = fg_store_run_finish (FG_STORE (source), result, &error);
  if (records == NULL)
    {
      /* What is broken is said by the view, whose own query fails as well. */
      g_debug ("No rows: %s", error->message);
      return;
    }

  for (guint i = 0; i < records->len; i++)
    if (g_ptr_array_index (records, i) != NULL)
      take_record (self, g_ptr_array_index (records, i));
}

static gboolean
on_page_due (gpointer user_data)
{
  FgItemLoader *self = user_data;
  FgItemPage *page = g_new0 (FgItemPage, 1);

  self->page_source = 0;
  page->ids = g_steal_pointer (&self->wanted);
  page->today = self->today;
  self->wanted = g_array_new (FALSE, FALSE, sizeof (gint64));

  fg_store_read_async (self->store, load_page, page, (GDestroyNotify) fg_item_page_free,
                       (GDestroyNotify) g_ptr_array_unref, self->cancellable, on_page_loaded, g_object_ref (self));

  return G_SOURCE_REMOVE;
}

static void
want_id (FgItemLoader *self, gint64 id)
{
  g_array_append_val (self->wanted, id);
  if (self->page_source == 0)
    self->page_source = g_idle_add_full (PAGE_PRIORITY, on_page_due, self, NULL);
}

static void
on_item_wanted (FgItem *item, gpointer user_data)
{
  want_id (user_data, fg_item_get_id (item));
}

static void
on_item_died (gpointer user_data, GObject *item)
{
  FgItemEntry *entry = user_data;

  g_hash_table_remove (entry->loader->entries, &entry->id);
}

static void
forget_living_items (FgItemLoader *self)
{
  GHashTableIter iter;
  FgItemEntry *entry = NULL;

  g_hash_table_iter_init (&iter, self->entries);
  while (g_hash_table_iter_next (&iter, NULL, (gpointer *) &entry))
    {
      g_object_weak_unref (G_OBJECT (entry->item), on_item_died, entry);
      g_signal_handlers_disconnect_by_func (entry->item, on_item_wanted, self);
      g_hash_table_iter_remove (&iter);
    }

  g_queue_clear_full (&self->kept, g_object_unref);
}

static void
fg_item_loader_dispose (GObject *object)
{
  FgItemLoader *self = FG_ITEM_LOADER (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_handle_id (&self->page_source, g_source_remove);
  forget_living_items (self);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (fg_item_loader_parent_class)->dispose (object);
}

static void
fg_item_loader_finalize (GObject *object)
{
  FgItemLoader *self = FG_ITEM_LOADER (object);

  g_hash_table_unref (self->entries);
  g_array_unref (self->wanted);
  g_object_unref (self->cancellable);

  G_OBJECT_CLASS (fg_item_loader_parent_class)->finalize (object);
}

static void
fg_item_loader_class_init (FgItemLoaderClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = fg_item_loader_dispose;
  object_class->finalize = fg_item_loader_finalize;
}

static void
fg_item_loader_init (FgItemLoader *self)
{
  g_queue_init (&self->kept);
  self->entries = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, g_free);
  self->wanted = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->cancellable = g_cancellable_new ();
}

/**
 * fg_item_loader_new:
 * @store: where the records come from
 * @today: the day that lights are judged by
 *
 * Returns: (transfer full): a loader that has made no row yet
 */
FgItemLoader *
fg_item_loader_new (FgStore *store, FgDay today)
{
  FgItemLoader *self = NULL;

  g_return_val_if_fail (FG_IS_STORE (store), NULL);

  self = g_object_new (FG_TYPE_ITEM_LOADER, NULL);
  self->store = g_object_ref (store);
  self->today = today;

  return self;
}

/**
 * fg_item_loader_dup_item:
 * @self: a loader
 * @id: the item's row id in the workspace
 * @kind: its kind
 *
 * Returns: (transfer full): the one row for this item; its record comes when somebody looks at it
 */
FgItem *
fg_item_loader_dup_item (FgItemLoader *self, gint64 id, FgItemKind kind)
{
  FgItemEntry *entry = NULL;
  FgItem *item = NULL;

  g_return_val_if_fail (FG_IS_ITEM_LOADER (self), NULL);

  entry = g_hash_table_lookup (self->entries, &id);
  if (entry != NULL)
    {
      keep (self, entry);
      return g_object_ref (entry->item);
    }

  item = fg_item_new (id, kind);
  entry = g_new0 (FgItemEntry, 1);
  entry->loader = self;
  entry->id = id;
  entry->item = item;
  g_hash_table_insert (self->entries, &entry->id, entry);
  g_object_weak_ref (G_OBJECT (item), on_item_died, entry);
  g_signal_connect (item, "wanted", G_CALLBACK (on_item_wanted), self);
  keep (self, entry);

  return item;
}

/**
 * fg_item_loader_set_today:
 * @self: a loader
 * @today: the day that lights are judged by from now on
 */
void
fg_item_loader_set_today (FgItemLoader *self, FgDay today)
{
  g_return_if_fail (FG_IS_ITEM_LOADER (self));

  if (self->today == today)
    return;

  self->today = today;
  fg_item_loader_refresh (self);
}

/**
 * fg_item_loader_refresh:
 * @self: a loader
 *
 * Fetches the records of all rows that live again, because the workspace changed. They show what they showed until
 * the new records are there.
 */
void
fg_item_loader_refresh (FgItemLoader *self)
{
  GHashTableIter iter;
  FgItemEntry *entry = NULL;

  g_return_if_fail (FG_IS_ITEM_LOADER (self));

  g_hash_table_iter_init (&iter, self->entries);
  while (g_hash_table_iter_next (&iter, NULL, (gpointer *) &entry))
    want_id (self, entry->id);
}
