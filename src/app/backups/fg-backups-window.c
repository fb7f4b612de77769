/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The backups of the workspace: what each holds, back to one of them, and copies of one's own.
 */
#include "fg-backups-window.h"

#include <glib/gi18n-lib.h>

#include "fg-backup-row.h"
#include "fg-backup-task.h"
#include "fg-long-work-bar.h"

struct _FgBackupsWindow
{
  AdwWindow parent_instance;

  char                 *workspace_path;
  GCancellable         *cancellable;
  FgLongWork           *copying;
  GtkFileChooserNative *chooser;

  AdwToastOverlay     *toasts;
  AdwPreferencesGroup *list;
  GtkSpinner          *spinner;
  FgLongWorkBar       *work_bar;
};

G_DEFINE_FINAL_TYPE (FgBackupsWindow, fg_backups_window, ADW_TYPE_WINDOW)

static void
show_toast (FgBackupsWindow *self, const char *sentence)
{
  adw_toast_overlay_add_toast (self->toasts, adw_toast_new (sentence));
}

static void
add_sentence (FgBackupsWindow *self, const char *sentence)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), sentence);
  adw_preferences_group_add (self->list, row);
}

static void
on_listed (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (FgBackupsWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) backups = fg_backup_task_list_finish (result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  gtk_spinner_stop (self->spinner);
  if (backups == NULL)
    add_sentence (self, error->message);
  else if (backups->len == 0)
    add_sentence (self, _("There is no backup yet."));
  else
    for (guint i = 0; i < backups->len; i++)
      adw_preferences_group_add (self->list, fg_backup_row_new (g_ptr_array_index (backups, i)));
}

static void
on_answered (FgBackupsWindow *self, const char *response, GtkWidget *dialog)
{
  GVariant *file = g_object_get_data (G_OBJECT (dialog), "file");

  if (g_strcmp0 (response, "restore") != 0)
    return;

  gtk_widget_activate_action_variant (GTK_WIDGET (self), "app.restore", file);
  /* The dialog is still answering when its parent goes, and would look for it afterwards. */
  gtk_window_set_transient_for (GTK_WINDOW (dialog), NULL);
  gtk_window_close (GTK_WINDOW (self));
}

static void
on_restore (GtkWidget *widget, const char *action, GVariant *file)
{
  GtkWidget *dialog = adw_message_dialog_new (
    GTK_WINDOW (widget), _("Go Back to This Backup?"),
    _("Everything becomes as it was then. What has been changed since is kept as a backup, so you can come back."));

  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _("_Cancel"), "restore", _("Restore _Now"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "restore", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_object_set_data_full (G_OBJECT (dialog), "file", g_variant_ref (file), (GDestroyNotify) g_variant_unref);
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_answered), widget, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
on_copied (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (FgBackupsWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) sentences = fg_backup_task_run_finish (result, &error);

  /* The window was closed. */
  if (g_cancellable_is_cancelled (self->cancellable))
    return;

  fg_long_work_bar_set_work (self->work_bar, NULL);
  g_clear_object (&self->copying);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "backups.save-copy", TRUE);
  if (sentences != NULL)
    show_toast (self, _("The copy was saved and checked."));
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    show_toast (self, _("No copy was saved."));
  else
    show_toast (self, error->message);
}

static void
on_copy_chosen (FgBackupsWindow *self, int response)
{
  g_autoptr (GtkFileChooserNative) chooser = g_steal_pointer (&self->chooser);
  g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;

  if (response != GTK_RESPONSE_ACCEPT || path == NULL)
    return;

  self->copying = fg_long_work_new (_("Saving and checking a copy…"));
  fg_long_work_bar_set_work (self->work_bar, self->copying);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "backups.save-copy", FALSE);
  fg_backup_task_run_async (FG_BACKUP_TASK_COPY, self->workspace_path, path, self->copying, on_copied,
                            g_object_ref (self));
}

static void
on_save_copy (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FgBackupsWindow *self = FG_BACKUPS_WINDOW (widget);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *day = g_date_time_format (now, "%F");
  g_autofree char *name = NULL;

  if (self->chooser != NULL)
    return;

  /* Translators: the name of a file; %s is a day. */
  name = g_strdup_printf (_("Fengong %s.db"), day);
  self->chooser = gtk_file_chooser_native_new (_("Save a Copy"), GTK_WINDOW (self), GTK_FILE_CHOOSER_ACTION_SAVE,
                                               _("_Save"), _("_Cancel"));
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (self->chooser), name);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (self->chooser), TRUE);
  g_signal_connect_object (self->chooser, "response", G_CALLBACK (on_copy_chosen), self, G_CONNECT_SWAPPED);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}

/* What is still under way holds a reference: it is told that nobody waits any more. */
static void
give_up (FgBackupsWindow *self)
{
  g_cancellable_cancel (self->cancellable);
  if (self->copying != NULL)
    fg_long_work_cancel (self->copying);
}

static void
fg_backups_window_dispose (GObject *object)
{
  FgBackupsWindow *self = FG_BACKUPS_WINDOW (object);

  give_up (self);
  g_clear_object (&self->copying);
  g_clear_object (&self->chooser);
  gtk_widget_dispose_template (GTK_WIDGET (self), FG_TYPE_BACKUPS_WINDOW);

  G_OBJECT_CLASS (fg_backups_window_parent_class)->dispose (object);
}

static void
fg_backups_window_finalize (GObject *object)
{
  FgBackupsWindow *self = FG_BACKUPS_WINDOW (object);

  g_clear_object (&self->cancellable);
  g_free (self->workspace_path);

  G_OBJECT_CLASS (fg_backups_window_parent_class)->finalize (object);
}

static gboolean
fg_backups_window_close_request (GtkWindow *window)
{
  give_up (FG_BACKUPS_WINDOW (window));

  return GTK_WINDOW_CLASS (fg_backups_window_parent_class)->close_request (window);
}

static void
fg_backups_window_class_init (FgBackupsWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = fg_backups_window_dispose;
  object_class->finalize = fg_backups_window_finalize;
  GTK_WINDOW_CLASS (klass)->close_request = fg_backups_window_close_request;

  g_type_ensure (FG_TYPE_LONG_WORK_BAR);
  gtk_widget_class_install_action (widget_class, "backups.restore", "ay", on_restore);
  gtk_widget_class_install_action (widget_class, "backups.save-copy", NULL, on_save_copy);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/fengong/Fengong/backups/fg-backups-window.ui");
  gtk_widget_class_bind_template_child (widget_class, FgBackupsWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, FgBackupsWindow, list);
  gtk_widget_class_bind_template_child (widget_class, FgBackupsWindow, spinner);
  gtk_widget_class_bind_template_child (widget_class, FgBackupsWindow, work_bar);
}

static void
fg_backups_window_init (FgBackupsWindow *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * fg_backups_window_new:
 * @parent: the window to show it above
 * @workspace_path: the workspace
 *
 * Returns: (transfer none): the window, owned by GTK, which fills itself
 */
FgBackupsWindow *
fg_backups_window_new (GtkWindow *parent, const char *workspace_path)
{
  FgBackupsWindow *self = NULL;

  g_return_val_if_fail (GTK_IS_WINDOW (parent), NULL);
  g_return_val_if_fail (workspace_path != NULL, NULL);

  /* The application's actions are reached through the window that has it. */
  self = g_object_new (FG_TYPE_BACKUPS_WINDOW, "transient-for", parent, "application", gtk_window_get_application (parent),
                       NULL);
  self->workspace_path = g_strdup (workspace_path);
  gtk_spinner_start (self->spinner);
  fg_backup_task_list_async (workspace_path, self->cancellable, on_listed, g_object_ref (self));
  return self;
}
