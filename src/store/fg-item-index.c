/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A tree of item ids in one array. Nodes are numbered level by level, so the children of a node follow one another and
 * two numbers say which they are.
 */
#include "fg-item-index-private.h"

#include <stdlib.h>

#define NO_ROW G_MAXUINT32

typedef struct
{
  gint64  item_id;
  guint32 parent;
  guint32 first_child;
  guint32 n_children;
  guint16 kind;
  guint16 matches;
} Node;

typedef struct
{
  gint64  item_id;
  guint32 node;
} Place;

struct _FgItemIndex
{
  gatomicrefcount ref_count;

  Node  *nodes;
  guint  n_nodes;
  guint  n_matches;
  Place *places; /* by item id */
};

G_DEFINE_BOXED_TYPE (FgItemIndex, fg_item_index, fg_item_index_ref, fg_item_index_unref)

/* The rows as a tree while it is made. Row n_rows stands for the root. */
typedef struct
{
  const FgItemIndexRow *rows;
  guint                 n_rows;
  guint32              *parents; /* row of the parent, NO_ROW for a row whose parent is gone */
  guint32              *first_children; /* where a row's children start in children; one more than there are rows */
  guint32              *children; /* rows, parent by parent */
  gboolean             *is_kept;
} Tree;

static void
tree_clear (Tree *self)
{
  g_free (self->parents);
  g_free (self->first_children);
  g_free (self->children);
  g_free (self->is_kept);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Tree, tree_clear)

/* Measures have no children: only the others need to be found. */
static void
find_parents (Tree *self)
{
  g_autoptr (GHashTable) rows_by_id = g_hash_table_new (g_int64_hash, g_int64_equal);

  for (guint i = 0; i < self->n_rows; i++)
    if (self->rows[i].kind != FG_ITEM_MEASURE)
      g_hash_table_insert (rows_by_id, (gpointer) &self->rows[i].item_id, GUINT_TO_POINTER (i + 1));

  self->parents = g_new (guint32, self->n_rows);
  for (guint i = 0; i < self->n_rows; i++)
    {
      guint parent = GPOINTER_TO_UINT (g_hash_table_lookup (rows_by_id, &self->rows[i].parent_id));

      if (self->rows[i].parent_id == 0)
        self->parents[i] = self->n_rows;
      else
        self->parents[i] = parent > 0 ? parent - 1 : NO_ROW;
    }
}

/* Upwards until a row is kept already: each is visited once. */
static void
keep_matches (Tree *self)
{
  self->is_kept = g_new0 (gboolean, self->n_rows + 1);
  self->is_kept[self->n_rows] = TRUE;

  for (guint i = 0; i < self->n_rows; i++)
    if (self->rows[i].matches)
      for (guint32 row = i; row != NO_ROW && !self->is_kept[row]; row = self->parents[row])
        self->is_kept[row] = TRUE;
}

/* A counting sort by parent, which leaves siblings in the order in which they came. */
static void
collect_children (Tree *self)
{
  g_autofree guint32 *next = NULL;

  self->first_children = g_new0 (guint32, self->n_rows + 2);
  self->children = g_new (guint32, self->n_rows);

  for (guint i = 0; i < self->n_rows; i++)
    if (self->is_kept[i] && self->parents[i] != NO_ROW)
      self->first_children[self->parents[i] + 1]++;
  for (guint i = 0; i <= self->n_rows; i++)
    self->first_children[i + 1] += self->first_children[i];

  next = g_memdup2 (self->first_children, (self->n_rows + 1) * sizeof (guint32));
  for (guint i = 0; i < self->n_rows; i++)
    if (self->is_kept[i] && self->parents[i] != NO_ROW)
      self->children[next[self->parents[i]]++] = i;
}

static void
add_nodes (FgItemIndex *self, const Tree *tree)
{
  g_autofree guint32 *rows = g_new (guint32, tree->n_rows + 1); /* of each node */

  rows[0] = tree->n_rows;
  self->nodes[0] = (Node) { .matches = FALSE };
  self->n_nodes = 1;

  for (guint node = 0; node < self->n_nodes; node++)
    {
      guint32 first = tree->first_children[rows[node]];
      guint32 end = tree->first_children[rows[node] + 1];

      self->nodes[node].first_child = self->n_nodes;
      self->nodes[node].n_children = end - first;
      for (guint32 i = first; i < end; i++)
        {
          const FgItemIndexRow *row = &tree->rows[tree->children[i]];

          rows[self->n_nodes] = tree->children[i];
          self->n_matches += row->matches && row->kind != FG_ITEM_SECTION;
          self->nodes[self->n_nodes++] = (Node) {
            .item_id = row->item_id,
            .parent = node,
            .kind = (guint16) row->kind,
            .matches = row->matches != FALSE,
          };
        }
    }
}

static int
compare_places (const void *a, const void *b)
{
  gint64 a_id = ((const Place *) a)->item_id;
  gint64 b_id = ((const Place *) b)->item_id;

  return (a_id > b_id) - (a_id < b_id);
}

static void
add_places (FgItemIndex *self)
{
  self->places = g_new (Place, self->n_nodes);
  for (guint node = 1; node < self->n_nodes; node++)
    self->places[node - 1] = (Place) { self->nodes[node].item_id, node };

  qsort (self->places, self->n_nodes - 1, sizeof (Place), compare_places);
}

/**
 * fg_item_index_new:
 * @rows: items, siblings in their order
 * @n_rows: how many
 *
 * A row whose parent is not among them is left out, and so is one that neither matches nor has one below it that does.
 *
 * Returns: (transfer full): the index
 */
FgItemIndex *
fg_item_index_new (const FgItemIndexRow *rows, guint n_rows)
{
  FgItemIndex *self = g_new0 (FgItemIndex, 1);
  g_auto (Tree) tree = { .rows = rows, .n_rows = n_rows };

  g_atomic_ref_count_init (&self->ref_count);
  find_parents (&tree);
  keep_matches (&tree);
  collect_children (&tree);

  self->nodes = g_new (Node, n_rows + 1);
  add_nodes (self, &tree);
  self->nodes = g_renew (Node, self->nodes, self->n_nodes);
  add_places (self);
  return self;
}

/**
 * fg_item_index_ref:
 * @self: an index
 *
 * Returns: (transfer full): @self
 */
FgItemIndex *
fg_item_index_ref (FgItemIndex *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/**
 * fg_item_index_unref:
 * @self: (transfer full): an index
 */
void
fg_item_index_unref (FgItemIndex *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_free (self->nodes);
  g_free (self->places);
  g_free (self);
}

/**
 * fg_item_index_get_n_nodes:
 * @self: an index
 *
 * Returns: how many nodes it has, the root included
 */
guint
fg_item_index_get_n_nodes (const FgItemIndex *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_nodes;
}

/**
 * fg_item_index_get_n_matches:
 * @self: an index
 *
 * Returns: how many tasks and measures the filter lets through, without those that only came along
 */
guint
fg_item_index_get_n_matches (const FgItemIndex *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_matches;
}

/**
 * fg_item_index_get_n_children:
 * @self: an index
 * @node: a node
 *
 * Returns: how many nodes are right below it
 */
guint
fg_item_index_get_n_children (const FgItemIndex *self, guint node)
{
  g_return_val_if_fail (self != NULL && node < self->n_nodes, 0);

  return self->nodes[node].n_children;
}

/**
 * fg_item_index_get_child:
 * @self: an index
 * @node: a node
 * @position: a place among its children, from 0
 *
 * Returns: the child's node
 */
guint
fg_item_index_get_child (const FgItemIndex *self, guint node, guint position)
{
  g_return_val_if_fail (self != NULL && node < self->n_nodes, 0);
  g_return_val_if_fail (position < self->nodes[node].n_children, 0);

  return self->nodes[node].first_child + position;
}

/**
 * fg_item_index_get_parent:
 * @self: an index
 * @node: a node
 *
 * Returns: the node above it, 0 at the top
 */
guint
fg_item_index_get_parent (const FgItemIndex *self, guint node)
{
  g_return_val_if_fail (self != NULL && node < self->n_nodes, 0);

  return self->nodes[node].parent;
}

/**
 * fg_item_index_get_item_id:
 * @self: an index
 * @node: a node
 *
 * Returns: its item's id, 0 for the root
 */
gint64
fg_item_index_get_item_id (const FgItemIndex *self, guint node)
{
  g_return_val_if_fail (self != NULL && node < self->n_nodes, 0);

  return self->nodes[node].item_id;
}

/**
 * fg_item_index_get_kind:
 * @self: an index
 * @node: a node other than the root
 *
 * Returns: its item's kind
 */
FgItemKind
fg_item_index_get_kind (const FgItemIndex *self, guint node)
{
  g_return_val_if_fail (self != NULL && node < self->n_nodes, FG_ITEM_SECTION);

  return (FgItemKind) self->nodes[node].kind;
}

/**
 * fg_item_index_get_matches:
 * @self: an index
 * @node: a node
 *
 * Returns: %FALSE for a node that is here only because of one below it
 */
gboolean
fg_item_index_get_matches (const FgItemIndex *self, guint node)
{
  g_return_val_if_fail (self != NULL && node < self->n_nodes, FALSE);

  return self->nodes[node].matches;
}

/**
 * fg_item_index_find:
 * @self: an index
 * @item_id: an item's id
 *
 * Returns: its node, 0 where it is not in the index
 */
guint
fg_item_index_find (const FgItemIndex *self, gint64 item_id)
{
  const Place key = { .item_id = item_id };
  const Place *place;

  g_return_val_if_fail (self != NULL, 0);

  place = bsearch (&key, self->places, self->n_nodes - 1, sizeof (Place), compare_places);
  return place != NULL ? place->node : 0;
}
