/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which column header was clicked. The rows of a long list are sorted by a query, not by GTK, so all that is wanted of
 * a column view's sorter is the column and the direction, and before GTK 4.10 it does not tell. But it asks the sorter
 * of the clicked column first: each column gets a sorter that writes its number into a probe that it is asked about. It
 * takes two of them: GTK answers by itself for a thing and the same thing.
 */
#include "fg-column-sort.h"

#define FG_TYPE_COLUMN_PROBE (fg_column_probe_get_type ())
G_DECLARE_FINAL_TYPE (FgColumnProbe, fg_column_probe, FG, COLUMN_PROBE, GObject)

struct _FgColumnProbe
{
  GObject parent_instance;

  guint column;
};

G_DEFINE_FINAL_TYPE (FgColumnProbe, fg_column_probe, G_TYPE_OBJECT)

static void
fg_column_probe_class_init (FgColumnProbeClass *klass)
{
}

static void
fg_column_probe_init (FgColumnProbe *self)
{
}

static int
mark_column (gconstpointer a, gconstpointer b, gpointer user_data)
{
  FgColumnProbe *probe = FG_COLUMN_PROBE ((gpointer) a);

  probe->column = GPOINTER_TO_UINT (user_data);

  return -1;
}

/**
 * fg_column_sort_enable:
 * @view: a column view whose columns are complete
 *
 * Lets all headers be clicked.
 */
void
fg_column_sort_enable (GtkColumnView *view)
{
  GListModel *columns = NULL;

  g_return_if_fail (GTK_IS_COLUMN_VIEW (view));

  columns = gtk_column_view_get_columns (view);
  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);
      g_autoptr (GtkSorter) sorter = GTK_SORTER (gtk_custom_sorter_new (mark_column, GUINT_TO_POINTER (i), NULL));

      gtk_column_view_column_set_sorter (column, sorter);
    }
}

/**
 * fg_column_sort_read:
 * @view: a column view after fg_column_sort_enable()
 * @column: (out): the place of the column whose header was clicked last
 * @descending: (out): whether it was clicked twice
 *
 * Returns: whether any header was clicked
 */
gboolean
fg_column_sort_read (GtkColumnView *view, guint *column, gboolean *descending)
{
  g_autoptr (FgColumnProbe) probe = g_object_new (FG_TYPE_COLUMN_PROBE, NULL);
  g_autoptr (FgColumnProbe) other = g_object_new (FG_TYPE_COLUMN_PROBE, NULL);
  GtkOrdering ordering = GTK_ORDERING_EQUAL;

  g_return_val_if_fail (GTK_IS_COLUMN_VIEW (view), FALSE);
  g_return_val_if_fail (column != NULL && descending != NULL, FALSE);

  ordering = gtk_sorter_compare (gtk_column_view_get_sorter (view), probe, other);
  *column = probe->column;
  *descending = ordering == GTK_ORDERING_LARGER;

  return ordering != GTK_ORDERING_EQUAL;
}
