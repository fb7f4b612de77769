/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Names for those who cannot see, where GTK 4.8 gives no property for them: some widgets keep what takes the focus
 * inside, and the row of a list learns its name from nobody. Newer ones have "accessible-label" for the rows.
 */
#include "fg-accessible-name.h"

static void
set_name (GtkWidget *widget, const char *name)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/**
 * fg_accessible_name_drop_down:
 * @drop_down: a drop-down
 * @name: what it chooses
 *
 * Names the drop-down and the button inside it, which is what takes the focus.
 */
void
fg_accessible_name_drop_down (GtkDropDown *drop_down, const char *name)
{
  g_return_if_fail (GTK_IS_DROP_DOWN (drop_down));
  g_return_if_fail (name != NULL);

  set_name (GTK_WIDGET (drop_down), name);
  set_name (gtk_widget_get_first_child (GTK_WIDGET (drop_down)), name);
}

/**
 * fg_accessible_name_columns:
 * @view: a column view
 * @name: what it lists
 *
 * Names the column view, and the rows of headings and of items inside it, which take the focus.
 */
void
fg_accessible_name_columns (GtkColumnView *view, const char *name)
{
  g_return_if_fail (GTK_IS_COLUMN_VIEW (view));
  g_return_if_fail (name != NULL);

  set_name (GTK_WIDGET (view), name);
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (view)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    set_name (child, name);
}

/**
 * fg_accessible_name_row:
 * @cell: a widget in a cell of a list
 * @name: what the row is about
 *
 * Names the row that @cell is in, if it is in one.
 */
void
fg_accessible_name_row (GtkWidget *cell, const char *name)
{
  GtkWidget *row = NULL;

  g_return_if_fail (GTK_IS_WIDGET (cell));
  g_return_if_fail (name != NULL);

  for (row = cell; row != NULL; row = gtk_widget_get_parent (row))
    if (g_strcmp0 (gtk_widget_get_css_name (row), "row") == 0)
      break;

  if (row != NULL)
    set_name (row, name);
}
