/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Saves what is printed as a file: asks for its name, and writes it off the main thread.
 */
#include "fg-print-saving.h"

#include <glib/gi18n-lib.h>

/* What no file system takes in a name. */
#define REFUSED "/\\:*?\"<>|\n\t"

typedef struct
{
  GtkWindow            *parent;
  GtkFileChooserNative *chooser;
  FgPrintSubject       *subject;
  FgReportFormat        format;
  char                 *path;
  FgPrintSaved          on_saved;
  gpointer              user_data;
} Saving;

static void
saving_free (gpointer data)
{
  Saving *self = data;

  g_clear_object (&self->parent);
  g_clear_object (&self->chooser);
  fg_print_subject_unref (self->subject);
  g_free (self->path);
  g_free (self);
}

static void
write_on_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Saving *self = data;
  GError *error = NULL;

  if (fg_print_subject_write (self->subject, self->format, self->path, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
on_written (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Saving *self = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;
  g_autofree char *name = g_filename_display_basename (self->path);
  g_autofree char *sentence = NULL;

  if (g_task_propagate_boolean (G_TASK (result), &error))
    /* Translators: %s is a file name. */
    sentence = g_strdup_printf (_("“%s” was saved."), name);
  else
    sentence = g_strdup (error->message);
  self->on_saved (sentence, self->user_data);
}

static void
on_response (GtkNativeDialog *dialog, int response, gpointer user_data)
{
  Saving *self = user_data;
  g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
  g_autoptr (GTask) task = g_task_new (self->parent, NULL, on_written, NULL);

  g_task_set_task_data (task, self, saving_free);
  if (response != GTK_RESPONSE_ACCEPT || file == NULL)
    return;

  self->path = g_file_get_path (file);
  if (self->path == NULL)
    self->on_saved (_("Files can only be saved in folders of this computer: choose one of these."), self->user_data);
  else
    g_task_run_in_thread (task, write_on_thread);
}

/**
 * fg_print_saving_ask:
 * @parent: the window that asks
 * @subject: what is saved
 * @format: one of its kind's formats
 * @name: a name for the file, which still has to get its ending
 * @on_saved: called when it is written or cannot be; not if a person thinks better of it
 * @user_data: for @on_saved; must live as long as @parent, which is kept meanwhile
 */
void
fg_print_saving_ask (GtkWindow *parent, FgPrintSubject *subject, FgReportFormat format, const char *name,
                     FgPrintSaved on_saved, gpointer user_data)
{
  Saving *self = g_new0 (Saving, 1);
  g_autofree char *base = g_strdelimit (g_strdup (name), REFUSED, '_');
  g_autofree char *file_name = g_strconcat (base, fg_report_format_get_ending (format), NULL);

  self->parent = g_object_ref (parent);
  self->subject = fg_print_subject_ref (subject);
  self->format = format;
  self->on_saved = on_saved;
  self->user_data = user_data;
  self->chooser = gtk_file_chooser_native_new (_("Save As"), parent, GTK_FILE_CHOOSER_ACTION_SAVE, _("_Save"),
                                               _("_Cancel"));
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (self->chooser), TRUE);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (self->chooser), file_name);
  g_signal_connect (self->chooser, "response", G_CALLBACK (on_response), self);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}
