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
  GMenuModel         *item_menu;
  GtkWidget          *menu;

  FgDraft     *draft;
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

static void
show_menu (FgDraftTreeView *self, const GdkRectangle *place)
{
  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu), place);
  gtk_popover_popup (GTK_POPOVER (self->menu));
}

/* The row under the pointer becomes the selected one: a menu about another than the one that was pressed would mislead. */
static void
on_menu_asked (FgDraftTreeView *self, int n_press, double x, double y)
{
  GtkWidget *widget = gtk_widget_pick (GTK_WIDGET (self->columns), x, y, GTK_PICK_DEFAULT);
  GdkRectangle place = { 0, 0, 1, 1 };
  double menu_x = 0, menu_y = 0;

  while (widget != NULL && widget != GTK_WIDGET (self->columns))
    {
      if (gtk_widget_activate_action (widget, "listitem.select", "(bb)", FALSE, FALSE))
        break;
      widget = gtk_widget_get_parent (widget);
    }
  gtk_widget_translate_coordinates (GTK_WIDGET (self->columns), GTK_WIDGET (self), x, y, &menu_x, &menu_y);
  place.x = (int) menu_x;
  place.y = (int) menu_y;
  show_menu (self, &place);
}

/* The key for context menus. */
static void
on_menu_key (GtkWidget *widget, const char *action, GVariant *parameter)
{
  GdkRectangle place = { gtk_widget_get_width (widget) / 2, gtk_widget_get_height (widget) / 2, 1, 1 };

  show_menu (FG_DRAFT_TREE_VIEW (widget), &place);
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
  g_clear_object (&self->draft);
  g_clear_pointer (&self->menu, gtk_widget_unparent);
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
  gtk_widget_class_bind_template_child (widget_class, FgDraftTreeView, item_menu);
  gtk_widget_class_bind_template_callback (widget_class, on_selected);
  gtk_widget_class_bind_template_callback (widget_class, on_menu_asked);
  gtk_widget_class_install_action (widget_class, "menu.popup", NULL, on_menu_key);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, "menu.popup", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Menu, 0, "menu.popup", NULL);
}

static void
fg_draft_tree_view_init (FgDraftTreeView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  fg_accessible_name_columns (self->columns, _("What was read"));
  self->menu = gtk_popover_menu_new_from_model (self->item_menu);
  gtk_popover_set_has_arrow (GTK_POPOVER (self->menu), FALSE);
  gtk_widget_set_halign (self->menu, GTK_ALIGN_START);
  gtk_widget_set_parent (self->menu, GTK_WIDGET (self));
}

static void
show_tree (FgDraftTreeView *self)
{
  self->selecting = TRUE;
  gtk_single_selection_set_model (self->selection, NULL);
  g_clear_object (&self->tree);
  self->tree = fg_draft_tree_new (self->draft);
  gtk_single_selection_set_model (self->selection, fg_draft_tree_get_rows (self->tree));
  gtk_single_selection_set_selected (self->selection, GTK_INVALID_LIST_POSITION);
  self->selecting = FALSE;
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

  if (self->draft != NULL)
    g_signal_handlers_disconnect_by_data (self->draft, self);
  g_set_object (&self->draft, draft);
  g_signal_connect_object (draft, "reset", G_CALLBACK (show_tree), self, G_CONNECT_SWAPPED);
  show_tree (self);
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
