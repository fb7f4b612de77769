/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where an item stands, how much it counts, and the clerk's own remarks on it.
 */
#include "fg-status-section.h"

#include <glib/gi18n-lib.h>

#include "fg-accessible-name.h"
#include "fg-item-text.h"

struct _FgStatusSection
{
  GtkWidget parent_instance;

  FgFieldKeeper *keeper;
  FgItemWriter  *writer;
  gint64         item_id;
  gboolean       is_setting;

  GtkWidget   *content;
  GtkDropDown *status_drop_down;
  FgFormField *weight_field;
  FgFormField *note_field;
};

static void fg_status_section_iface_init (FgFormSectionInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (FgStatusSection, fg_status_section, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (FG_TYPE_FORM_SECTION, fg_status_section_iface_init))

static void
on_status_selected (FgStatusSection *self)
{
  FgItemChange *change = NULL;

  if (self->is_setting || self->item_id == 0 || self->writer == NULL)
    return;

  change = fg_item_change_new (FG_ITEM_CHANGE_STATUS, self->item_id, NULL);
  change->status = (FgStatus) gtk_drop_down_get_selected (self->status_drop_down);
  fg_item_writer_push (self->writer, change);
}

static void
attach (FgFormSection *section, FgFieldKeeper *keeper)
{
  FgStatusSection *self = FG_STATUS_SECTION (section);

  self->keeper = g_object_ref (keeper);
  fg_field_keeper_add (keeper, FG_ITEM_CHANGE_WEIGHT, self->weight_field);
  fg_field_keeper_add (keeper, FG_ITEM_CHANGE_NOTE, self->note_field);
}

static void
set_writer (FgFormSection *section, FgItemWriter *writer)
{
  g_set_object (&FG_STATUS_SECTION (section)->writer, writer);
}

static void
show (FgFormSection *section, const FgItemDetail *detail)
{
  FgStatusSection *self = FG_STATUS_SECTION (section);
  g_autofree char *weight = fg_item_text_from_weight (detail->weight);

  self->item_id = detail->record.id;
  self->is_setting = TRUE;
  gtk_drop_down_set_selected (self->status_drop_down, detail->record.status);
  self->is_setting = FALSE;
  fg_field_keeper_show (self->keeper, FG_ITEM_CHANGE_WEIGHT, weight);
  fg_field_keeper_show (self->keeper, FG_ITEM_CHANGE_NOTE, detail->note);
}

static void
fg_status_section_iface_init (FgFormSectionInterface *iface)
{
  iface->attach = attach;
  iface->set_writer = set_writer;
  iface->show = show;
}

static void
fg_status_section_dispose (GObject *object)
{
  FgStatusSection *self = FG_STATUS_SECTION (object);

  g_clear_object (&self->keeper);
  g_clear_object (&self->writer);
  gtk_widget_dispose_template (GTK_WIDGET (self), FG_TYPE_STATUS_SECTION);

  G_OBJECT_CLASS (fg_status_section_parent_class)->dispose (object);
}

static void
fg_status_section_class_init (FgStatusSectionClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fg_status_section_dispose;

  g_type_ensure (FG_TYPE_FORM_FIELD);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/fengong/Fengong/item/fg-status-section.ui");
  gtk_widget_class_bind_template_child (widget_class, FgStatusSection, content);
  gtk_widget_class_bind_template_child (widget_class, FgStatusSection, status_drop_down);
  gtk_widget_class_bind_template_child (widget_class, FgStatusSection, weight_field);
  gtk_widget_class_bind_template_child (widget_class, FgStatusSection, note_field);
  gtk_widget_class_bind_template_callback (widget_class, on_status_selected);
}

static void
fill_statuses (FgStatusSection *self)
{
  g_autoptr (GtkStringList) statuses = gtk_string_list_new (NULL);

  for (FgStatus status = 0; status < FG_N_STATUSES; status++)
    gtk_string_list_append (statuses, fg_status_get_label (status));

  fg_accessible_name_drop_down (self->status_drop_down, _("Status"));
  gtk_drop_down_set_model (self->status_drop_down, G_LIST_MODEL (statuses));
}

static void
fg_status_section_init (FgStatusSection *self)
{
  self->is_setting = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  fill_statuses (self);
  self->is_setting = FALSE;
}
