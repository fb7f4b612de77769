/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An attachment below its progress report: what kind of file, its name and size; a click opens it, as does a button;
 * two others save and remove it.
 */
#include "fg-attachment-row.h"

#include <glib/gi18n-lib.h>

#include "fg-attaching.h"
#include "fg-attachment-opening.h"

struct _FgAttachmentRow
{
  AdwActionRow parent_instance;

  FgStore *store;
  gint64   id;
  char    *name;
};

G_DEFINE_FINAL_TYPE (FgAttachmentRow, fg_attachment_row, ADW_TYPE_ACTION_ROW)

static void
on_activated (FgAttachmentRow *self)
{
  fg_attachment_opening_show (GTK_WIDGET (self), self->store, self->id, self->name);
}

static void
on_save (FgAttachmentRow *self)
{
  fg_attachment_opening_save (GTK_WIDGET (self), self->store, self->id, self->name);
}

static void
on_remove (FgAttachmentRow *self)
{
  fg_attaching_remove (GTK_WIDGET (self), self->store, self->id);
}

static void
fg_attachment_row_finalize (GObject *object)
{
  FgAttachmentRow *self = FG_ATTACHMENT_ROW (object);

  g_clear_object (&self->store);
  g_free (self->name);

  G_OBJECT_CLASS (fg_attachment_row_parent_class)->finalize (object);
}

static void
fg_attachment_row_class_init (FgAttachmentRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = fg_attachment_row_finalize;
}

static void
fg_attachment_row_init (FgAttachmentRow *self)
{
}

static void
add_icon (FgAttachmentRow *self)
{
  g_autofree char *type = g_content_type_guess (self->name, NULL, 0, NULL);
  g_autoptr (GIcon) icon = g_content_type_get_symbolic_icon (type);

  adw_action_row_add_prefix (ADW_ACTION_ROW (self), gtk_image_new_from_gicon (icon));
}

static void
add_button (FgAttachmentRow *self, const char *icon_name, const char *label, GCallback callback)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon_name);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_signal_connect_object (button, "clicked", callback, self, G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), button);
}

/**
 * fg_attachment_row_new:
 * @store: the workspace
 * @attachment: an attachment
 *
 * Returns: (transfer floating): its row
 */
GtkWidget *
fg_attachment_row_new (FgStore *store, const FgAttachment *attachment)
{
  g_autofree char *size = NULL;
  g_autofree char *open_label = NULL;
  g_autofree char *save_label = NULL;
  g_autofree char *remove_label = NULL;
  FgAttachmentRow *self;

  g_return_val_if_fail (FG_IS_STORE (store), NULL);
  g_return_val_if_fail (attachment != NULL, NULL);

  self = g_object_new (FG_TYPE_ATTACHMENT_ROW, "use-markup", FALSE, "title", attachment->name, "activatable", TRUE, NULL);
  self->store = g_object_ref (store);
  self->id = attachment->id;
  self->name = g_strdup (attachment->name);

  size = g_format_size_full ((guint64) attachment->size, G_FORMAT_SIZE_IEC_UNITS);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), size);
  add_icon (self);
  /* Translators: a button; %s is a file name. */
  open_label = g_strdup_printf (_("Open “%s”"), self->name);
  /* Translators: a button; %s is a file name. */
  save_label = g_strdup_printf (_("Save “%s” as a file"), self->name);
  /* Translators: a button; %s is a file name. */
  remove_label = g_strdup_printf (_("Remove the attachment “%s”"), self->name);
  add_button (self, "document-open-symbolic", open_label, G_CALLBACK (on_activated));
  add_button (self, "document-save-symbolic", save_label, G_CALLBACK (on_save));
  add_button (self, "list-remove-symbolic", remove_label, G_CALLBACK (on_remove));
  g_signal_connect (self, "activated", G_CALLBACK (on_activated), NULL);
  return GTK_WIDGET (self);
}
