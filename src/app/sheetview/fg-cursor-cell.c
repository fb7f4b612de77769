/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Stands for the cell at the cursor of a sheet towards the keyboard and those who cannot see: it has the focus, and its
 * accessible name is a sentence on what is drawn there. It draws nothing itself and lets the pointer through.
 */
#include "fg-cursor-cell.h"

struct _FgCursorCell
{
  GtkWidget parent_instance;
};

G_DEFINE_FINAL_TYPE (FgCursorCell, fg_cursor_cell, GTK_TYPE_WIDGET)

static void
fg_cursor_cell_class_init (FgCursorCellClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_css_name (widget_class, "cursorcell");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID_CELL);
}

static void
fg_cursor_cell_init (FgCursorCell *self)
{
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
}

/**
 * fg_cursor_cell_new:
 *
 * Returns: (transfer floating): a cell
 */
FgCursorCell *
fg_cursor_cell_new (void)
{
  return g_object_new (FG_TYPE_CURSOR_CELL, NULL);
}

/**
 * fg_cursor_cell_set_sentence:
 * @self: a cell
 * @sentence: what there is to say of it
 */
void
fg_cursor_cell_set_sentence (FgCursorCell *self, const char *sentence)
{
  g_return_if_fail (FG_IS_CURSOR_CELL (self));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence, -1);
}
