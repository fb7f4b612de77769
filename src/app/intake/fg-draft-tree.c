/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The tree of a draft's sections, tasks and measures as a list model. Rows are made when they are asked for, so that a
 * notice with thousands of items opens as fast as a short one.
 */
#include "fg-draft-tree.h"

#include "fg-draft-node.h"

/* Up to so many items the tree opens unfolded: what is there is seen at once. */
#define UNFOLDED_MAX_ITEMS 600

struct _FgDraftTree
{
  GObject parent_instance;

  FgDraft          *draft;
  GPtrArray        *tasks; /* tasks of section 0 (none), 1, 2 … */
  GHashTable       *nodes; /* FgPlanItem → FgDraftNode, as far as made */
  GtkTreeListModel *tree;
};

G_DEFINE_FINAL_TYPE (FgDraftTree, fg_draft_tree, G_TYPE_OBJECT)

static void
sort_tasks_by_section (FgDraftTree *self)
{
  const FgPlan *plan = fg_draft_get_plan (self->draft);

  for (guint i = 0; i <= plan->sections->len; i++)
    g_ptr_array_add (self->tasks, g_ptr_array_new ());

  for (guint i = 0; i < plan->tasks->len; i++)
    {
      FgPlanItem *task = g_ptr_array_index (plan->tasks, i);

      g_ptr_array_add (g_ptr_array_index (self->tasks, MIN (task->section, plan->sections->len)), task);
    }
}

static void
append_items (FgDraftTree *self, GListStore *store, GPtrArray *items)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < items->len; i++)
    {
      FgPlanItem *item = g_ptr_array_index (items, i);
      FgDraftNode *node = fg_draft_node_new_item (self->draft, item);

      g_hash_table_insert (self->nodes, item, g_object_ref (node));
      g_ptr_array_add (rows, node);
    }

  g_list_store_splice (store, g_list_model_get_n_items (G_LIST_MODEL (store)), 0, rows->pdata, rows->len);
}

static GListModel *
list_items (FgDraftTree *self, GPtrArray *items)
{
  GListStore *store;

  if (items->len == 0)
    return NULL;

  store = g_list_store_new (FG_TYPE_DRAFT_NODE);
  append_items (self, store, items);
  return G_LIST_MODEL (store);
}

static GListModel *
list_roots (FgDraftTree *self)
{
  GListStore *store = g_list_store_new (FG_TYPE_DRAFT_NODE);

  append_items (self, store, g_ptr_array_index (self->tasks, 0));
  for (guint section = 1; section < self->tasks->len; section++)
    {
      g_autoptr (FgDraftNode) node = fg_draft_node_new_section (self->draft, section);

      g_list_store_append (store, node);
    }

  return G_LIST_MODEL (store);
}

static GListModel *
list_children (gpointer row, gpointer user_data)
{
  FgDraftTree *self = user_data;
  FgDraftNode *node = row;
  FgPlanItem *item = fg_draft_node_get_item (node);

  if (item == NULL)
    return list_items (self, g_ptr_array_index (self->tasks, fg_draft_node_get_section (node)));

  return list_items (self, item->measures);
}

static gboolean
opens_unfolded (FgDraftTree *self)
{
  FgPlanCounts counts;

  fg_plan_count (fg_draft_get_plan (self->draft), &counts);
  return counts.tasks + counts.measures <= UNFOLDED_MAX_ITEMS;
}

static void
on_item_changed (FgDraft *draft, const FgPlanItem *item, FgDraftTree *self)
{
  FgDraftNode *node = g_hash_table_lookup (self->nodes, item);

  if (node != NULL)
    fg_draft_node_refresh (node);
}

static void
fg_draft_tree_finalize (GObject *object)
{
  FgDraftTree *self = FG_DRAFT_TREE (object);

  g_clear_object (&self->tree);
  g_hash_table_unref (self->nodes);
  g_ptr_array_unref (self->tasks);
  g_object_unref (self->draft);

  G_OBJECT_CLASS (fg_draft_tree_parent_class)->finalize (object);
}

static void
fg_draft_tree_class_init (FgDraftTreeClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = fg_draft_tree_finalize;
}

static void
fg_draft_tree_init (FgDraftTree *self)
{
  self->tasks = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  self->nodes = g_hash_table_new_full (NULL, NULL, NULL, g_object_unref);
}

/**
 * fg_draft_tree_new:
 * @draft: a draft
 *
 * Returns: (transfer full): its tree, which follows it
 */
FgDraftTree *
fg_draft_tree_new (FgDraft *draft)
{
  FgDraftTree *self;

  g_return_val_if_fail (FG_IS_DRAFT (draft), NULL);

  self = g_object_new (FG_TYPE_DRAFT_TREE, NULL);
  self->draft = g_object_ref (draft);
  sort_tasks_by_section (self);
  self->tree = gtk_tree_list_model_new (list_roots (self), FALSE, opens_unfolded (self), list_children, self, NULL);
  g_signal_connect_object (draft, "item-changed", G_CALLBACK (on_item_changed), self, 0);
  return self;
}

/**
 * fg_draft_tree_get_rows:
 * @self: a tree
 *
 * Returns: (transfer none): a list of GtkTreeListRow over FgDraftNode
 */
GListModel *
fg_draft_tree_get_rows (FgDraftTree *self)
{
  g_return_val_if_fail (FG_IS_DRAFT_TREE (self), NULL);

  return G_LIST_MODEL (self->tree);
}

static GtkTreeListRow *
reveal_task (FgDraftTree *self, const FgPlanItem *task)
{
  g_autoptr (GtkTreeListRow) section = NULL;
  GPtrArray *siblings = g_ptr_array_index (self->tasks, MIN (task->section, self->tasks->len - 1));
  GPtrArray *loose = g_ptr_array_index (self->tasks, 0);
  guint place;

  if (!g_ptr_array_find (siblings, task, &place))
    return NULL;
  if (siblings == loose)
    return gtk_tree_list_model_get_child_row (self->tree, place);

  section = gtk_tree_list_model_get_child_row (self->tree, loose->len + task->section - 1);
  gtk_tree_list_row_set_expanded (section, TRUE);
  return gtk_tree_list_row_get_child_row (section, place);
}

static GtkTreeListRow *
reveal_measure (FgDraftTree *self, const FgPlanItem *measure)
{
  const FgPlan *plan = fg_draft_get_plan (self->draft);

  for (guint i = 0; i < plan->tasks->len; i++)
    {
      const FgPlanItem *task = g_ptr_array_index (plan->tasks, i);
      guint place;

      if (g_ptr_array_find (task->measures, measure, &place))
        {
          g_autoptr (GtkTreeListRow) row = reveal_task (self, task);

          gtk_tree_list_row_set_expanded (row, TRUE);
          return gtk_tree_list_row_get_child_row (row, place);
        }
    }

  return NULL;
}

/**
 * fg_draft_tree_reveal:
 * @self: a tree
 * @item: an item of the draft
 *
 * Unfolds what @item lies in.
 *
 * Returns: the position of @item in the tree, or %GTK_INVALID_LIST_POSITION
 */
guint
fg_draft_tree_reveal (FgDraftTree *self, const FgPlanItem *item)
{
  g_autoptr (GtkTreeListRow) row = NULL;

  g_return_val_if_fail (FG_IS_DRAFT_TREE (self), GTK_INVALID_LIST_POSITION);
  g_return_val_if_fail (item != NULL, GTK_INVALID_LIST_POSITION);

  row = item->kind == FG_ITEM_TASK ? reveal_task (self, item) : reveal_measure (self, item);
  return row != NULL ? gtk_tree_list_row_get_position (row) : GTK_INVALID_LIST_POSITION;
}
