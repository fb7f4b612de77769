/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A traffic light for people: sign, word and colour together. No light shows nothing, so that a list is quiet where
 * there is nothing to say.
 */
#include "fg-light-label.h"

#include "fg-light.h"

struct _FgLightLabel
{
  GtkWidget parent_instance;

  FgLight   light;
  GtkLabel *symbol;
  GtkLabel *word;
};

G_DEFINE_FINAL_TYPE (FgLightLabel, fg_light_label, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_LIGHT,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
show_light (FgLightLabel *self)
{
  g_autofree char *style_class = g_strconcat ("fg-light-", fg_light_to_string (self->light), NULL);
  const char *classes[] = { style_class, NULL };
  gboolean is_lit = self->light != FG_LIGHT_NONE;

  gtk_widget_set_css_classes (GTK_WIDGET (self), classes);
  gtk_label_set_label (self->symbol, is_lit ? fg_light_get_symbol (self->light) : "");
  gtk_label_set_label (self->word, is_lit ? fg_light_get_label (self->light) : "");
}

static void
set_light (FgLightLabel *self, FgLight light)
{
  if (self->light == light)
    return;

  self->light = light;
  show_light (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LIGHT]);
}

static void
fg_light_label_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_LIGHT:
      g_value_set_uint (value, FG_LIGHT_LABEL (object)->light);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
fg_light_label_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_LIGHT:
      set_light (FG_LIGHT_LABEL (object), g_value_get_uint (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
fg_light_label_dispose (GObject *object)
{
  FgLightLabel *self = FG_LIGHT_LABEL (object);

  g_clear_pointer ((GtkWidget **) &self->symbol, gtk_widget_unparent);
  g_clear_pointer ((GtkWidget **) &self->word, gtk_widget_unparent);

  G_OBJECT_CLASS (fg_light_label_parent_class)->dispose (object);
}

static void
fg_light_label_class_init (FgLightLabelClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = fg_light_label_get_property;
  object_class->set_property = fg_light_label_set_property;
  object_class->dispose = fg_light_label_dispose;

  properties[PROP_LIGHT] =
    g_param_spec_uint ("light", NULL, NULL, 0, FG_N_LIGHTS - 1, FG_LIGHT_NONE,
                       G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "lightlabel");
}

static GtkLabel *
add_label (FgLightLabel *self)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_widget_set_parent (label, GTK_WIDGET (self));

  return GTK_LABEL (label);
}

static void
fg_light_label_init (FgLightLabel *self)
{
  GtkBoxLayout *layout = GTK_BOX_LAYOUT (gtk_widget_get_layout_manager (GTK_WIDGET (self)));

  gtk_box_layout_set_spacing (layout, 6);
  self->symbol = add_label (self);
  self->word = add_label (self);
  show_light (self);
}
