/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The children of one item as a list model: a span of an index, which knows ids and nothing else. A row is made when
 * the list is asked for it. When a new index takes the old one's place, the list says only what really changed, so
 * that open branches, the selection and the scroll position stay.
 */
#include "fg-item-list.h"

struct _FgItemList
{
  GObject parent_instance;

  FgItemLoader *loader;
  FgItemIndex  *index;
  gint64        parent_id;
  guint         node;
  guint         n_items;
};

static void fg_item_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (FgItemList, fg_item_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, fg_item_list_model_init))

static GType
fg_item_list_get_item_type (GListModel *model)
{
  return FG_TYPE_ITEM;
}

static guint
fg_item_list_get_n_items (GListModel *model)
{
  return FG_ITEM_LIST (model)->n_items;
}

static gpointer
fg_item_list_get_item (GListModel *model, guint position)
{
  FgItemList *self = FG_ITEM_LIST (model);
  guint child = 0;

  if (position >= self->n_items)
    return NULL;

  child = fg_item_index_get_child (self->index, self->node, position);
  return fg_item_loader_dup_item (self->loader, fg_item_index_get_item_id (self->index, child),
                                  fg_item_index_get_kind (self->index, child));
}

static void
fg_item_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = fg_item_list_get_item_type;
  iface->get_n_items = fg_item_list_get_n_items;
  iface->get_item = fg_item_list_get_item;
}

static void
fg_item_list_finalize (GObject *object)
{
  FgItemList *self = FG_ITEM_LIST (object);

  g_object_unref (self->loader);
  fg_item_index_unref (self->index);

  G_OBJECT_CLASS (fg_item_list_parent_class)->finalize (object);
}

static void
fg_item_list_class_init (FgItemListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = fg_item_list_finalize;
}

static void
fg_item_list_init (FgItemList *self)
{
}

/* The place of a parent in an index and how many children it has there; a parent that is gone has none. */
static guint
find_parent (FgItemIndex *index, gint64 parent_id, guint *n_children)
{
  guint node = parent_id != 0 ? fg_item_index_find (index, parent_id) : 0;

  *n_children = parent_id == 0 || node != 0 ? fg_item_index_get_n_children (index, node) : 0;

  return node;
}

/* Whether a row can stay as it is. One that gains its first child or loses its last is another row to a tree. */
static gboolean
is_same_row (FgItemIndex *one, guint one_node, FgItemIndex *other, guint other_node)
{
  return fg_item_index_get_item_id (one, one_node) == fg_item_index_get_item_id (other, other_node)
         && (fg_item_index_get_n_children (one, one_node) > 0)
              == (fg_item_index_get_n_children (other, other_node) > 0);
}

/**
 * fg_item_list_new:
 * @loader: makes the rows
 * @index: the tree that the list shows a part of
 * @parent_id: whose children; 0 for the top level
 *
 * Returns: (transfer full): the list
 */
FgItemList *
fg_item_list_new (FgItemLoader *loader, FgItemIndex *index, gint64 parent_id)
{
  FgItemList *self = NULL;

  g_return_val_if_fail (FG_IS_ITEM_LOADER (loader), NULL);
  g_return_val_if_fail (index != NULL, NULL);

  self = g_object_new (FG_TYPE_ITEM_LIST, NULL);
  self->loader = g_object_ref (loader);
  self->index = fg_item_index_ref (index);
  self->parent_id = parent_id;
  self->node = find_parent (index, parent_id, &self->n_items);

  return self;
}

/**
 * fg_item_list_get_parent_id:
 * @self: a list
 *
 * Returns: whose children it holds, 0 for the top level
 */
gint64
fg_item_list_get_parent_id (FgItemList *self)
{
  g_return_val_if_fail (FG_IS_ITEM_LIST (self), 0);

  return self->parent_id;
}

/**
 * fg_item_list_set_index:
 * @self: a list
 * @index: a newer tree
 *
 * Shows the same parent's children in @index, and emits ::items-changed for the smallest span that differs.
 */
void
fg_item_list_set_index (FgItemList *self, FgItemIndex *index)
{
  g_autoptr (FgItemIndex) old = NULL;
  guint old_node = 0, n_old = 0, n_new = 0, node = 0, n_same_start = 0, n_same_end = 0;

  g_return_if_fail (FG_IS_ITEM_LIST (self));
  g_return_if_fail (index != NULL);

  old = g_steal_pointer (&self->index);
  old_node = self->node;
  n_old = self->n_items;
  node = find_parent (index, self->parent_id, &n_new);

  while (n_same_start < MIN (n_old, n_new)
         && is_same_row (old, fg_item_index_get_child (old, old_node, n_same_start),
                         index, fg_item_index_get_child (index, node, n_same_start)))
    n_same_start++;
  while (n_same_end < MIN (n_old, n_new) - n_same_start
         && is_same_row (old, fg_item_index_get_child (old, old_node, n_old - n_same_end - 1),
                         index, fg_item_index_get_child (index, node, n_new - n_same_end - 1)))
    n_same_end++;

  self->index = fg_item_index_ref (index);
  self->node = node;
  self->n_items = n_new;

  if (n_same_start != n_old || n_old != n_new)
    g_list_model_items_changed (G_LIST_MODEL (self), n_same_start, n_old - n_same_start - n_same_end,
                                n_new - n_same_start - n_same_end);
}
