/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The title of an item in a row of the tasks view: a heading for sections, in full as a tooltip. It also names the row
 * for those who cannot see it.
 */
#include "fg-title-cell.h"

#include "fg-accessible-name.h"
#include "fg-item.h"

struct _FgTitleCell
{
  GtkWidget parent_instance;

  FgItem       *item;
  GSignalGroup *item_signals;
  GtkLabel     *label;
};

G_DEFINE_FINAL_TYPE (FgTitleCell, fg_title_cell, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_ITEM,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
name_row (FgTitleCell *self, const char *title)
{
  g_autofree char *number = NULL;
  g_autofree char *name = NULL;

  g_object_get (self->item, "number", &number, NULL);
  name = number != NULL && *number != '\0' ? g_strdup_printf ("%s %s", number, title) : g_strdup (title);
  fg_accessible_name_row (GTK_WIDGET (self), name);
}

static void
show_title (FgTitleCell *self)
{
  g_autofree char *title = NULL;

  if (self->item != NULL)
    g_object_get (self->item, "title", &title, NULL);

  gtk_label_set_label (self->label, title != NULL ? title : "");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), title);
  if (title != NULL)
    name_row (self, title);
}

static void
set_item (FgTitleCell *self, FgItem *item)
{
  if (!g_set_object (&self->item, item))
    return;

  g_signal_group_set_target (self->item_signals, item);
  if (item != NULL && fg_item_get_kind (item) == FG_ITEM_SECTION)
    gtk_widget_add_css_class (GTK_WIDGET (self->label), "heading");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->label), "heading");
  show_title (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ITEM]);
}

static void
fg_title_cell_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_ITEM:
      g_value_set_object (value, FG_TITLE_CELL (object)->item);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
fg_title_cell_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_ITEM:
      set_item (FG_TITLE_CELL (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
fg_title_cell_dispose (GObject *object)
{
  FgTitleCell *self = FG_TITLE_CELL (object);

  g_clear_object (&self->item_signals);
  g_clear_object (&self->item);
  g_clear_pointer ((GtkWidget **) &self->label, gtk_widget_unparent);

  G_OBJECT_CLASS (fg_title_cell_parent_class)->dispose (object);
}

static void
fg_title_cell_class_init (FgTitleCellClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = fg_title_cell_get_property;
  object_class->set_property = fg_title_cell_set_property;
  object_class->dispose = fg_title_cell_dispose;

  properties[PROP_ITEM] = g_param_spec_object ("item", NULL, NULL, FG_TYPE_ITEM,
                                               G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
fg_title_cell_init (FgTitleCell *self)
{
  self->label = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (self->label, 0);
  gtk_label_set_ellipsize (self->label, PANGO_ELLIPSIZE_END);
  gtk_label_set_single_line_mode (self->label, TRUE);
  gtk_widget_set_parent (GTK_WIDGET (self->label), GTK_WIDGET (self));

  self->item_signals = g_signal_group_new (FG_TYPE_ITEM);
  g_signal_group_connect_swapped (self->item_signals, "notify::title", G_CALLBACK (show_title), self);
  g_signal_group_connect_swapped (self->item_signals, "notify::number", G_CALLBACK (show_title), self);
}
