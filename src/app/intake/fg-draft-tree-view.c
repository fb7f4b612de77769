/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The tree of what was read: sections, tasks and measures, with who leads and by when. Signals:
 *
 * FgDraftTreeView::node-selected (FgDraftNode *node): the clerk selected a row
 */
#include "fg-draft-tree-view.h"

#include <glib/gi18n-lib.h>

#include "fg-accessible-name.h"
#include "fg-draft-node.h"
#include "fg-draft-title-cell.h"
#include "fg-draft-tree.h"
#include "fg-list-scroll.h"

struct _FgDraftTreeView
{
  GtkWidget parent_instance;

  GtkWidget          *content;
  GtkColumnView      *columns;
  GtkSingleSelection *selection;

  FgDraftTree *tree;
  gboolean     selecting; /* the selection is moved by us, not by the clerk */
};

G_DEFINE_FINAL_TYPE (FgDraftTreeView, fg_draft_tree_view, GTK_TYPE_WIDGET)

enum
{
  NODE_SELECTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
on_selected (FgDraftTreeView *self)
{
  GtkTreeListRow *row = gtk_single_selection_get_selected_item (self->selection);
  g_autoptr (FgDraftNode) node = NULL;

  if (row == NULL || self->selecting)
    return;

  node = FG_DRAFT_NODE (gtk_tree_list_row_get_item (row));
  g_signal_emit (self, signals[NODE_SELECTED], 0, node);
}

static gboolean
fg_draft_tree_view_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (FG_DRAFT_TREE_VIEW (widget)->columns));
}

static void
fg_draft_tree_view_dispose (GObject *object)
{
  FgDraftTreeView *self = FG_DRAFT_TREE_VIEW (object);

  /* The rows ask the tree for children, so they go first. */
  if (self->selection != NULL)
    gtk_single_selection_set_model (self->selection, NULL);
  g_clear_object (&self->tree);
  gtk_widget_dispose_template (GTK_WIDGET (object), FG_TYPE_DRAFT_TREE_VIEW);

  G_OBJECT_CLASS (fg_draft_tree_view_parent_class)->dispose (object);
}

static void
fg_draft_tree_view_class_init (FgDraftTreeViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = fg_draft_tree_view_dispose;
  widget_class->grab_focus = fg_draft_tree_view_grab_focus;

  signals[NODE_SELECTED] = g_signal_new ("node-selected", FG_TYPE_DRAFT_TREE_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 1, FG_TYPE_DRAFT_NODE);

  g_type_ensure (FG_TYPE_DRAFT_TITLE_CELL);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/fengong/Fengong/intake/fg-draft-tree-view.ui");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_bind_template_child (widget_class, FgDraftTreeView, content);
  gtk_widget_class_bind_template_child (widget_class, FgDraftTreeView, columns);
  gtk_widget_class_bind_template_child (widget_class, FgDraftTreeView, selection);
  gtk_widget_class_bind_template_callback (widget_class, on_selected);
}

static void
fg_draft_tree_view_init (FgDraftTreeView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  fg_accessible_name_columns (self->columns, _("What was read"));
}

/**
 * fg_draft_tree_view_set_draft:
 * @self: a tree view
 * @draft: the draft whose tree it shows
 */
void
fg_draft_tree_view_set_draft (FgDraftTreeView *self, FgDraft *draft)
{
  g_return_if_fail (FG_IS_DRAFT_TREE_VIEW (self));
  g_return_if_fail (FG_IS_DRAFT (draft));

  self->selecting = TRUE;
  gtk_single_selection_set_model (self->selection, NULL);
  g_clear_object (&self->tree);
  self->tree = fg_draft_tree_new (draft);
  gtk_single_selection_set_model (self->selection, fg_draft_tree_get_rows (self->tree));
  gtk_single_selection_set_selected (self->selection, GTK_INVALID_LIST_POSITION);
  self->selecting = FALSE;
}

/**
 * fg_draft_tree_view_select_item:
 * @self: a tree view
 * @item: (nullable): an item of the draft, or %NULL for none
 *
 * Selects the row of @item and scrolls to it, without a word about it.
 */
void
fg_draft_tree_view_select_item (FgDraftTreeView *self, const FgPlanItem *item)
{
  guint position = GTK_INVALID_LIST_POSITION;

  g_return_if_fail (FG_IS_DRAFT_TREE_VIEW (self));
  g_return_if_fail (self->tree != NULL);

  self->selecting = TRUE;
  if (item != NULL)
    position = fg_draft_tree_reveal (self->tree, item);
  gtk_single_selection_set_selected (self->selection, position);
  self->selecting = FALSE;

  if (position != GTK_INVALID_LIST_POSITION)
    fg_list_scroll_columns_to (self->columns, position);
}
