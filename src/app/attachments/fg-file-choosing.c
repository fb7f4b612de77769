/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Files to be attached, from the two ways in which a person gives them: chosen in a dialog, or dropped.
 */
#include "fg-file-choosing.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  FgFilesChosen         chosen;
  gpointer              user_data;
  GDestroyNotify        free_data;
  GtkFileChooserNative *chooser;
} Choosing;

static Choosing *
choosing_new (FgFilesChosen chosen, gpointer user_data, GDestroyNotify free_data)
{
  Choosing *self = g_new0 (Choosing, 1);

  self->chosen = chosen;
  self->user_data = user_data;
  self->free_data = free_data;
  return self;
}

static void
choosing_free (Choosing *self)
{
  if (self->free_data != NULL)
    self->free_data (self->user_data);
  g_clear_object (&self->chooser);
  g_free (self);
}

static void
on_response (GtkNativeDialog *dialog, int response, gpointer user_data)
{
  Choosing *choosing = user_data;
  g_autoptr (GListModel) list = gtk_file_chooser_get_files (GTK_FILE_CHOOSER (dialog));
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    g_ptr_array_add (files, g_list_model_get_item (list, i));

  if (response == GTK_RESPONSE_ACCEPT && files->len > 0)
    choosing->chosen (files, choosing->user_data);
  choosing_free (choosing);
}

/**
 * fg_file_choosing_ask:
 * @widget: what was pressed
 * @chosen: what to call with the files, if there are any
 * @user_data: for @chosen
 * @free_data: (nullable): what frees @user_data
 *
 * Lets a person choose files to be attached.
 */
void
fg_file_choosing_ask (GtkWidget *widget, FgFilesChosen chosen, gpointer user_data, GDestroyNotify free_data)
{
  Choosing *choosing;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (chosen != NULL);

  choosing = choosing_new (chosen, user_data, free_data);
  choosing->chooser = gtk_file_chooser_native_new (_("Attach Files"), GTK_WINDOW (gtk_widget_get_root (widget)),
                                                   GTK_FILE_CHOOSER_ACTION_OPEN, _("_Attach"), _("_Cancel"));
  gtk_file_chooser_set_select_multiple (GTK_FILE_CHOOSER (choosing->chooser), TRUE);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (choosing->chooser), TRUE);
  g_signal_connect (choosing->chooser, "response", G_CALLBACK (on_response), choosing);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (choosing->chooser));
}

static gboolean
on_dropped (GtkDropTarget *target, const GValue *value, double x, double y, gpointer user_data)
{
  const Choosing *choosing = user_data;
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);

  for (GSList *item = g_value_get_boxed (value); item != NULL; item = item->next)
    g_ptr_array_add (files, g_object_ref (item->data));
  if (files->len == 0)
    return FALSE;

  choosing->chosen (files, choosing->user_data);
  return TRUE;
}

static void
free_drop (gpointer data, GClosure *closure)
{
  choosing_free (data);
}

/**
 * fg_file_choosing_take_drops:
 * @widget: where files can be dropped
 * @chosen: what to call with the files
 * @user_data: for @chosen; @widget owns it, so no reference back
 * @free_data: (nullable): what frees @user_data
 */
void
fg_file_choosing_take_drops (GtkWidget *widget, FgFilesChosen chosen, gpointer user_data, GDestroyNotify free_data)
{
  GtkDropTarget *target;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (chosen != NULL);

  target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);
  g_signal_connect_data (target, "drop", G_CALLBACK (on_dropped), choosing_new (chosen, user_data, free_data), free_drop,
                         0);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (target));
}
