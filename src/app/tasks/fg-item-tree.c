/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The sections, tasks and measures that a filter lets through, as a tree model for a view. The query runs on the
 * store's reader and brings ids only; it runs again whenever the filter or the workspace changes, and the model then
 * changes where the answer does.
 */
#include "fg-item-tree.h"

#include "fg-item-list.h"
#include "fg-item-loader.h"

/* Trees up to this size open with all branches open; opening costs a row object each, some 20 ms in all. In larger
 * ones only the sections are open, and under a filter the tasks with matches too. */
#define MAX_NODES_ALL_OPEN 5000

/* How long to open branches at a time; the rest of a frame is for drawing them. */
#define SLICE_US 4000

struct _FgItemTree
{
  GObject parent_instance;

  FgStore     *store;
  FgItemFilter filter;

  FgItemIndex      *index;
  FgItemLoader     *loader;
  GtkTreeListModel *model;
  /* The lists that the model holds at present, parents before children; not owned. */
  GPtrArray *lists;

  GCancellable *query;
  /* Another filter was asked for. So much changes then that a new model is quicker than the changes one by one. */
  gboolean is_new_filter;
  /* Branches at the top that are yet to be opened, a few at a time. */
  guint next_to_open;
  guint open_source;
};

G_DEFINE_FINAL_TYPE (FgItemTree, fg_item_tree, G_TYPE_OBJECT)

enum
{
  SIGNAL_LOADED,
  SIGNAL_FAILED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
filter_free (FgItemFilter *filter)
{
  fg_item_filter_clear (filter);
  g_free (filter);
}

static gpointer
run_query (FgWorkspace *workspace, gpointer data, GCancellable *cancellable, GError **error)
{
  return fg_item_query_index (workspace, data, error);
}

static void
on_list_died (gpointer user_data, GObject *list)
{
  FgItemTree *self = user_data;

  g_ptr_array_remove (self->lists, list);
}

static FgItemList *
make_list (FgItemTree *self, gint64 parent_id)
{
  FgItemList *list = fg_item_list_new (self->loader, self->index, parent_id);

  g_object_weak_ref (G_OBJECT (list), on_list_died, self);
  g_ptr_array_add (self->lists, list);

  return list;
}

static GListModel *
on_children_wanted (gpointer item, gpointer user_data)
{
  FgItemTree *self = user_data;
  gint64 id = fg_item_get_id (item);

  /* A view may hold a model a little longer than the tree does. */
  if (self->index == NULL || fg_item_index_get_n_children (self->index, fg_item_index_find (self->index, id)) == 0)
    return NULL;

  return G_LIST_MODEL (make_list (self, id));
}

static void
drop_model (FgItemTree *self)
{
  for (guint i = 0; i < self->lists->len; i++)
    g_object_weak_unref (g_ptr_array_index (self->lists, i), on_list_died, self);
  g_ptr_array_set_size (self->lists, 0);

  g_clear_object (&self->model);
}

static void
drop_plan (FgItemTree *self)
{
  g_clear_handle_id (&self->open_source, g_source_remove);
  drop_model (self);
  g_clear_object (&self->loader);
  g_clear_pointer (&self->index, fg_item_index_unref);
  self->is_new_filter = TRUE;
}

static void
make_model (FgItemTree *self, gboolean all_open)
{
  drop_model (self);
  if (self->loader == NULL)
    self->loader = fg_item_loader_new (self->store, self->filter.today);
  fg_item_loader_set_today (self->loader, self->filter.today);
  self->model = gtk_tree_list_model_new (G_LIST_MODEL (make_list (self, 0)), FALSE, all_open, on_children_wanted,
                                         g_object_ref (self), g_object_unref);
}

static void
update_model (FgItemTree *self, gboolean all_open)
{
  g_autoptr (GPtrArray) lists = g_ptr_array_new_with_free_func (g_object_unref);

  gtk_tree_list_model_set_autoexpand (self->model, all_open);
  for (guint i = 0; i < self->lists->len; i++)
    g_ptr_array_add (lists, g_object_ref (g_ptr_array_index (self->lists, i)));

  for (guint i = 0; i < lists->len; i++)
    fg_item_list_set_index (g_ptr_array_index (lists, i), self->index);
  fg_item_loader_refresh (self->loader);
}

static gboolean
restricts (const FgItemFilter *filter)
{
  return filter->search != NULL || filter->by_light || filter->agency_id != 0 || filter->role != FG_ROLE_NONE
         || filter->due_before != FG_DAY_NONE || filter->section_id != 0 || filter->answers
         || filter->concern != FG_CONCERN_NONE;
}

/* A section, and under a filter what in it holds matches: nobody looks for a match under a closed task. */
static void
open_top (FgItemTree *self, guint place)
{
  guint node = fg_item_index_get_child (self->index, 0, place);
  gboolean is_section = fg_item_index_get_kind (self->index, node) == FG_ITEM_SECTION;
  g_autoptr (GtkTreeListRow) row = NULL;

  if (!is_section && !restricts (&self->filter))
    return;

  row = gtk_tree_list_model_get_child_row (self->model, place);
  gtk_tree_list_row_set_expanded (row, TRUE);
  for (guint i = 0; restricts (&self->filter) && i < fg_item_index_get_n_children (self->index, node); i++)
    {
      g_autoptr (GtkTreeListRow) child_row = NULL;

      if (fg_item_index_get_n_children (self->index, fg_item_index_get_child (self->index, node, i)) == 0)
        continue;
      child_row = gtk_tree_list_row_get_child_row (row, i);
      if (child_row != NULL)
        gtk_tree_list_row_set_expanded (child_row, TRUE);
    }
}

/* From the top, where people look first. */
static gboolean
on_open_due (gpointer user_data)
{
  FgItemTree *self = user_data;
  gint64 end = g_get_monotonic_time () + SLICE_US;

  while (self->next_to_open < fg_item_index_get_n_children (self->index, 0))
    {
      if (g_get_monotonic_time () >= end)
        return G_SOURCE_CONTINUE;
      open_top (self, self->next_to_open++);
    }

  self->open_source = 0;
  return G_SOURCE_REMOVE;
}

static void
open_branches (FgItemTree *self)
{
  self->next_to_open = 0;
  if (on_open_due (self) == G_SOURCE_CONTINUE)
    self->open_source = g_idle_add (on_open_due, self);
}

static void
take_index (FgItemTree *self, FgItemIndex *index)
{
  gboolean all_open = fg_item_index_get_n_nodes (index) <= MAX_NODES_ALL_OPEN;

  if (self->is_new_filter)
    g_clear_handle_id (&self->open_source, g_source_remove);
  g_clear_pointer (&self->index, fg_item_index_unref);
  self->index = index;
  if (self->is_new_filter)
    make_model (self, all_open);
  else
    update_model (self, all_open);

  if (self->is_new_filter && !all_open)
    open_branches (self);
  self->is_new_filter = FALSE;
}

static void
on_query_done (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (FgItemTree) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (FgItemIndex) index = fg_store_run_finish (FG_STORE (source), result, &error);

  /* An answer that was under way when its query was cancelled still arrives. */
  if (g_task_get_cancellable (G_TASK (result)) != self->query)
    return;

  g_clear_object (&self->query);
  if (index == NULL)
    {
      g_signal_emit (self, signals[SIGNAL_FAILED], 0, error->message);
      return;
    }

  take_index (self, g_steal_pointer (&index));
  g_signal_emit (self, signals[SIGNAL_LOADED], 0);
}

static void
cancel_query (FgItemTree *self)
{
  g_cancellable_cancel (self->query);
  g_clear_object (&self->query);
}

static void
start_query (FgItemTree *self)
{
  FgItemFilter *filter = NULL;

  cancel_query (self);
  /* No plan is known yet, unless something is looked for in all of them. */
  if (self->store == NULL || (self->filter.plan_id == 0 && !restricts (&self->filter))
      || self->filter.today == FG_DAY_NONE)
    return;

  filter = g_new0 (FgItemFilter, 1);
  fg_item_filter_copy (&self->filter, filter);
  self->query = g_cancellable_new ();
  fg_store_read_async (self->store, run_query, filter, (GDestroyNotify) filter_free,
                       (GDestroyNotify) fg_item_index_unref, self->query, on_query_done, g_object_ref (self));
}

static void
fg_item_tree_dispose (GObject *object)
{
  FgItemTree *self = FG_ITEM_TREE (object);

  fg_item_tree_set_store (self, NULL);

  G_OBJECT_CLASS (fg_item_tree_parent_class)->dispose (object);
}

static void
fg_item_tree_finalize (GObject *object)
{
  FgItemTree *self = FG_ITEM_TREE (object);

  g_ptr_array_unref (self->lists);
  fg_item_filter_clear (&self->filter);

  G_OBJECT_CLASS (fg_item_tree_parent_class)->finalize (object);
}

static void
fg_item_tree_class_init (FgItemTreeClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = fg_item_tree_dispose;
  object_class->finalize = fg_item_tree_finalize;

  /* The model shows what the filter lets through now; it may be another model than before, or none. */
  signals[SIGNAL_LOADED] =
    g_signal_new ("loaded", FG_TYPE_ITEM_TREE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  /* The query failed; the argument is a sentence for people. */
  signals[SIGNAL_FAILED] = g_signal_new ("failed", FG_TYPE_ITEM_TREE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 1, G_TYPE_STRING | G_SIGNAL_TYPE_STATIC_SCOPE);
}

static void
fg_item_tree_init (FgItemTree *self)
{
  self->lists = g_ptr_array_new ();
}

/**
 * fg_item_tree_new:
 *
 * Returns: (transfer full): a tree that asks for nothing until it has a store and a filter
 */
FgItemTree *
fg_item_tree_new (void)
{
  return g_object_new (FG_TYPE_ITEM_TREE, NULL);
}

/**
 * fg_item_tree_set_store:
 * @self: a tree
 * @store: (nullable): the workspace to ask
 */
void
fg_item_tree_set_store (FgItemTree *self, FgStore *store)
{
  g_return_if_fail (FG_IS_ITEM_TREE (self));
  g_return_if_fail (store == NULL || FG_IS_STORE (store));

  if (self->store == store)
    return;

  cancel_query (self);
  drop_plan (self);
  if (self->store != NULL)
    g_signal_handlers_disconnect_by_func (self->store, start_query, self);
  g_set_object (&self->store, store);
  if (store != NULL)
    g_signal_connect_swapped (store, "changed", G_CALLBACK (start_query), self);

  start_query (self);
}

/**
 * fg_item_tree_set_filter:
 * @self: a tree
 * @filter: which items, in which order, on which day
 *
 * Asks anew. What is shown stays until the answer is there, unless it is about another plan.
 */
void
fg_item_tree_set_filter (FgItemTree *self, const FgItemFilter *filter)
{
  g_return_if_fail (FG_IS_ITEM_TREE (self));
  g_return_if_fail (filter != NULL);

  if (self->filter.plan_id != filter->plan_id)
    drop_plan (self);
  fg_item_filter_clear (&self->filter);
  fg_item_filter_copy (filter, &self->filter);
  self->is_new_filter = TRUE;

  if (self->model == NULL)
    g_signal_emit (self, signals[SIGNAL_LOADED], 0);
  start_query (self);
}

/**
 * fg_item_tree_get_model:
 * @self: a tree
 *
 * Returns: (transfer none) (nullable): a list of #GtkTreeListRow of #FgItem, %NULL before the first answer
 */
GListModel *
fg_item_tree_get_model (FgItemTree *self)
{
  g_return_val_if_fail (FG_IS_ITEM_TREE (self), NULL);

  return self->model != NULL ? G_LIST_MODEL (self->model) : NULL;
}

/**
 * fg_item_tree_get_n_matches:
 * @self: a tree
 *
 * Returns: how many items the filter lets through, not counting those that only came along to hold them
 */
guint
fg_item_tree_get_n_matches (FgItemTree *self)
{
  g_return_val_if_fail (FG_IS_ITEM_TREE (self), 0);

  return self->index != NULL ? fg_item_index_get_n_matches (self->index) : 0;
}

static guint
place_among_siblings (FgItemIndex *index, guint node)
{
  guint parent = fg_item_index_get_parent (index, node);
  guint place = 0;

  while (fg_item_index_get_child (index, parent, place) != node)
    place++;

  return place;
}

/* The row of a node, all branches above it opened. */
static GtkTreeListRow *
dup_row (FgItemTree *self, guint node)
{
  guint parent = fg_item_index_get_parent (self->index, node);
  guint place = place_among_siblings (self->index, node);
  g_autoptr (GtkTreeListRow) parent_row = NULL;

  if (parent == 0)
    return gtk_tree_list_model_get_child_row (self->model, place);

  parent_row = dup_row (self, parent);
  if (parent_row == NULL)
    return NULL;

  gtk_tree_list_row_set_expanded (parent_row, TRUE);
  return gtk_tree_list_row_get_child_row (parent_row, place);
}

/**
 * fg_item_tree_find_position:
 * @self: a tree
 * @item_id: the item's row id in the workspace
 * @position: (out): its place in the model
 *
 * Finds an item and opens the branches above it.
 *
 * Returns: whether the item is in the tree
 */
gboolean
fg_item_tree_find_position (FgItemTree *self, gint64 item_id, guint *position)
{
  g_autoptr (GtkTreeListRow) row = NULL;
  guint node = 0;

  g_return_val_if_fail (FG_IS_ITEM_TREE (self), FALSE);
  g_return_val_if_fail (position != NULL, FALSE);

  if (self->model == NULL || item_id == 0)
    return FALSE;

  node = fg_item_index_find (self->index, item_id);
  if (node == 0)
    return FALSE;

  row = dup_row (self, node);
  if (row == NULL)
    return FALSE;

  *position = gtk_tree_list_row_get_position (row);
  return TRUE;
}
