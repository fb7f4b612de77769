/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A row of the list of doubts. All rows have one height, because before GTK 4.10 lists jump otherwise.
 */
#include "fg-doubt-row.h"

#include "fg-accessible-name.h"

struct _FgDoubtRow
{
  GtkWidget parent_instance;

  GtkWidget *content;
  GtkWidget *check;
  GtkWidget *message;
  GtkWidget *place;

  GBindingGroup *bindings;
};

G_DEFINE_FINAL_TYPE (FgDoubtRow, fg_doubt_row, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_DOUBT,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
name_row (FgDoubtRow *self, FgDraftDoubt *doubt)
{
  g_autofree char *message = NULL;

  g_object_get (doubt, "message", &message, NULL);
  fg_accessible_name_row (GTK_WIDGET (self), message);
}

static void
fg_doubt_row_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  FgDoubtRow *self = FG_DOUBT_ROW (object);

  switch (prop_id)
    {
    case PROP_DOUBT:
      g_value_take_object (value, g_binding_group_dup_source (self->bindings));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
fg_doubt_row_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  FgDoubtRow *self = FG_DOUBT_ROW (object);

  switch (prop_id)
    {
    case PROP_DOUBT:
      fg_doubt_row_set_doubt (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
fg_doubt_row_dispose (GObject *object)
{
  FgDoubtRow *self = FG_DOUBT_ROW (object);

  g_clear_object (&self->bindings);
  gtk_widget_dispose_template (GTK_WIDGET (object), FG_TYPE_DOUBT_ROW);

  G_OBJECT_CLASS (fg_doubt_row_parent_class)->dispose (object);
}

static void
fg_doubt_row_class_init (FgDoubtRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = fg_doubt_row_get_property;
  object_class->set_property = fg_doubt_row_set_property;
  object_class->dispose = fg_doubt_row_dispose;

  /* The doubt that it shows. */
  properties[PROP_DOUBT] = g_param_spec_object ("doubt", NULL, NULL, FG_TYPE_DRAFT_DOUBT,
                                                G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/fengong/Fengong/intake/fg-doubt-row.ui");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_bind_template_child (widget_class, FgDoubtRow, content);
  gtk_widget_class_bind_template_child (widget_class, FgDoubtRow, check);
  gtk_widget_class_bind_template_child (widget_class, FgDoubtRow, message);
  gtk_widget_class_bind_template_child (widget_class, FgDoubtRow, place);
}

static void
fg_doubt_row_init (FgDoubtRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->bindings = g_binding_group_new ();
  g_binding_group_bind (self->bindings, "message", self->message, "text", G_BINDING_SYNC_CREATE);
  g_binding_group_bind (self->bindings, "message", self, "tooltip-text", G_BINDING_SYNC_CREATE);
  g_binding_group_bind (self->bindings, "place", self->place, "label", G_BINDING_SYNC_CREATE);
  g_binding_group_bind (self->bindings, "checked", self->check, "active",
                        G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
}

/**
 * fg_doubt_row_set_doubt:
 * @self: a row
 * @doubt: (nullable): the doubt that it shows from now on
 */
void
fg_doubt_row_set_doubt (FgDoubtRow *self, FgDraftDoubt *doubt)
{
  g_autoptr (GObject) shown = NULL;

  g_return_if_fail (FG_IS_DOUBT_ROW (self));

  shown = g_binding_group_dup_source (self->bindings);
  if (shown == (GObject *) doubt)
    return;

  g_binding_group_set_source (self->bindings, doubt);
  if (doubt != NULL)
    name_row (self, doubt);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DOUBT]);
}
