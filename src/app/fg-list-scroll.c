/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Scrolling a list to one of its rows. GTK has functions for it from 4.12 on; before, the list has an action, and in a
 * column view it is the list inside that has it.
 */
#include "fg-list-scroll.h"

/**
 * fg_list_scroll_to:
 * @view: a list view
 * @position: the position of an item in its model
 *
 * Scrolls so that the row of the item is in sight.
 */
void
fg_list_scroll_to (GtkListView *view, guint position)
{
  g_return_if_fail (GTK_IS_LIST_VIEW (view));

  gtk_widget_activate_action (GTK_WIDGET (view), "list.scroll-to-item", "u", position);
}

/**
 * fg_list_scroll_columns_to:
 * @view: a column view
 * @position: the position of an item in its model
 *
 * Scrolls so that the row of the item is in sight.
 */
void
fg_list_scroll_columns_to (GtkColumnView *view, guint position)
{
  g_return_if_fail (GTK_IS_COLUMN_VIEW (view));

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (view)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_LIST_VIEW (child))
      fg_list_scroll_to (GTK_LIST_VIEW (child), position);
}

/**
 * fg_list_focus_selected_row:
 * @view: a column view whose selected row is in sight
 *
 * Gives the focus to the selected row. GTK itself gives it to the row that had it last, or to the first one.
 */
void
fg_list_focus_selected_row (GtkColumnView *view)
{
  g_return_if_fail (GTK_IS_COLUMN_VIEW (view));

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (view)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_LIST_VIEW (child))
      for (GtkWidget *row = gtk_widget_get_first_child (child); row != NULL; row = gtk_widget_get_next_sibling (row))
        if ((gtk_widget_get_state_flags (row) & GTK_STATE_FLAG_SELECTED) != 0)
          gtk_widget_grab_focus (row);
}
