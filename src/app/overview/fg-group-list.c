/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The sections, agencies or plans of an overview, in a card. Where there are many, the first ones are shown until a
 * person wants all. Rows stay when their counts change, so that nothing jumps and the focus stays. Signals:
 *
 * FgGroupList::activated (gint64 id, char *name): a person wants to see the items of one
 */
#include "fg-group-list.h"

#include <glib/gi18n-lib.h>

#include "fg-overview-row.h"
#include "fg-overview.h"

#define N_SHOWN_FIRST 11

struct _FgGroupList
{
  GtkWidget parent_instance;

  gboolean shows_all;

  GtkWidget  *content;
  GtkLabel   *heading;
  GtkListBox *list;
  GtkButton  *more;
};

G_DEFINE_FINAL_TYPE (FgGroupList, fg_group_list, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_TITLE,
  N_PROPS
};

enum
{
  SIGNAL_ACTIVATED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static void
show_rows (FgGroupList *self)
{
  GtkListBoxRow *row = NULL;
  guint n = 0;

  for (n = 0; (row = gtk_list_box_get_row_at_index (self->list, (int) n)) != NULL; n++)
    gtk_widget_set_visible (GTK_WIDGET (row), self->shows_all || n < N_SHOWN_FIRST);

  gtk_widget_set_visible (GTK_WIDGET (self->more), !self->shows_all && n > N_SHOWN_FIRST);
}

static void
on_more (FgGroupList *self)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, N_SHOWN_FIRST);

  self->shows_all = TRUE;
  show_rows (self);
  gtk_widget_grab_focus (GTK_WIDGET (row));
}

static void
on_row_activated (FgGroupList *self, FgOverviewRow *row)
{
  g_signal_emit (self, signals[SIGNAL_ACTIVATED], 0, fg_overview_row_get_id (row), fg_overview_row_get_name (row));
}

static void
fg_group_list_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  if (prop_id == PROP_TITLE)
    g_value_set_string (value, gtk_label_get_text (FG_GROUP_LIST (object)->heading));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
fg_group_list_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  FgGroupList *self = FG_GROUP_LIST (object);

  if (prop_id != PROP_TITLE)
    {
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      return;
    }

  gtk_label_set_text (self->heading, g_value_get_string (value));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  g_value_get_string (value), -1);
}

static void
fg_group_list_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), FG_TYPE_GROUP_LIST);

  G_OBJECT_CLASS (fg_group_list_parent_class)->dispose (object);
}

static void
fg_group_list_class_init (FgGroupListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = fg_group_list_get_property;
  object_class->set_property = fg_group_list_set_property;
  object_class->dispose = fg_group_list_dispose;

  properties[PROP_TITLE] =
    g_param_spec_string ("title", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  signals[SIGNAL_ACTIVATED] = g_signal_new ("activated", FG_TYPE_GROUP_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                            G_TYPE_NONE, 2, G_TYPE_INT64, G_TYPE_STRING);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/fengong/Fengong/overview/fg-group-list.ui");
  gtk_widget_class_bind_template_child (widget_class, FgGroupList, content);
  gtk_widget_class_bind_template_child (widget_class, FgGroupList, heading);
  gtk_widget_class_bind_template_child (widget_class, FgGroupList, list);
  gtk_widget_class_bind_template_child (widget_class, FgGroupList, more);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_more);
}

static void
fg_group_list_init (FgGroupList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static FgOverviewRow *
ensure_row (FgGroupList *self, guint place)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, (int) place);

  if (row == NULL)
    {
      row = GTK_LIST_BOX_ROW (fg_overview_row_new ());
      gtk_list_box_append (self->list, GTK_WIDGET (row));
    }

  return FG_OVERVIEW_ROW (row);
}

/**
 * fg_group_list_set_groups:
 * @self: a list
 * @groups: (element-type FgOverviewGroup): what it shows
 */
void
fg_group_list_set_groups (FgGroupList *self, GPtrArray *groups)
{
  g_autofree char *more = NULL;
  GtkListBoxRow *row = NULL;

  g_return_if_fail (FG_IS_GROUP_LIST (self));
  g_return_if_fail (groups != NULL);

  for (guint i = 0; i < groups->len; i++)
    fg_overview_row_set_group (ensure_row (self, i), g_ptr_array_index (groups, i));
  while ((row = gtk_list_box_get_row_at_index (self->list, (int) groups->len)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));

  /* Translators: %u is how many sections, agencies or plans there are, of which only the first ones are shown. */
  more = g_strdup_printf (ngettext ("Show All %u", "Show All %u", groups->len), groups->len);
  gtk_button_set_label (self->more, more);
  gtk_widget_set_visible (GTK_WIDGET (self), groups->len > 0);
  show_rows (self);
}
