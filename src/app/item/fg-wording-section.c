/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What an item is called and what it says. A section has a title only.
 */
#include "fg-wording-section.h"

struct _FgWordingSection
{
  GtkWidget parent_instance;

  FgFieldKeeper *keeper;

  GtkWidget   *content;
  FgFormField *title_field;
  FgFormField *body_field;
};

static void fg_wording_section_iface_init (FgFormSectionInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (FgWordingSection, fg_wording_section, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (FG_TYPE_FORM_SECTION, fg_wording_section_iface_init))

static void
attach (FgFormSection *section, FgFieldKeeper *keeper)
{
  FgWordingSection *self = FG_WORDING_SECTION (section);

  self->keeper = g_object_ref (keeper);
  fg_field_keeper_add (keeper, FG_ITEM_CHANGE_TITLE, self->title_field);
  fg_field_keeper_add (keeper, FG_ITEM_CHANGE_BODY, self->body_field);
}

static void
show (FgFormSection *section, const FgItemDetail *detail)
{
  FgWordingSection *self = FG_WORDING_SECTION (section);

  gtk_widget_set_visible (GTK_WIDGET (self->body_field), detail->record.kind != FG_ITEM_SECTION);
  fg_form_field_set_placeholder (self->title_field, *detail->own_title == '\0' ? detail->record.title : NULL);
  fg_field_keeper_show (self->keeper, FG_ITEM_CHANGE_TITLE, detail->own_title);
  fg_field_keeper_show (self->keeper, FG_ITEM_CHANGE_BODY, detail->body);
}

static void
fg_wording_section_iface_init (FgFormSectionInterface *iface)
{
  iface->attach = attach;
  iface->show = show;
}

static gboolean
fg_wording_section_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (FG_WORDING_SECTION (widget)->title_field));
}

static void
fg_wording_section_dispose (GObject *object)
{
  FgWordingSection *self = FG_WORDING_SECTION (object);

  g_clear_object (&self->keeper);
  gtk_widget_dispose_template (GTK_WIDGET (self), FG_TYPE_WORDING_SECTION);

  G_OBJECT_CLASS (fg_wording_section_parent_class)->dispose (object);
}

static void
fg_wording_section_class_init (FgWordingSectionClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fg_wording_section_dispose;
  widget_class->grab_focus = fg_wording_section_grab_focus;

  g_type_ensure (FG_TYPE_FORM_FIELD);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/fengong/Fengong/item/fg-wording-section.ui");
  gtk_widget_class_bind_template_child (widget_class, FgWordingSection, content);
  gtk_widget_class_bind_template_child (widget_class, FgWordingSection, title_field);
  gtk_widget_class_bind_template_child (widget_class, FgWordingSection, body_field);
}

static void
fg_wording_section_init (FgWordingSection *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
