/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An attachment out of the workspace: as a copy that the desktop's own program opens, read-only because what is changed
 * in it would be lost, or as a file where a person wants it.
 */
#include "fg-attachment-opening.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

typedef struct
{
  gint64 id;
  char  *name; /* for a copy; NULL to write @file */
  GFile *file;
} Job;

typedef struct
{
  GtkWidget            *root;
  FgStore              *store;
  gint64                id;
  GtkFileChooserNative *chooser;
} Saving;

static void
job_free (gpointer data)
{
  Job *job = data;

  g_free (job->name);
  g_clear_object (&job->file);
  g_free (job);
}

/* A folder of its own for each copy, so that names never meet; for its owner's eyes only. Under the user's cache, which a
 * sandbox shares through the portal and whoever tidies up may empty. */
static GFile *
make_place (const char *name, GError **error)
{
  g_autofree char *folder =
    g_build_filename (g_get_user_cache_dir (), "fengong", "attachments", NULL);
  g_autofree char *pattern = NULL;
  g_autofree char *made = NULL;

  if (g_mkdir_with_parents (folder, 0700) == 0)
    {
      pattern = g_build_filename (folder, "XXXXXX", NULL);
      made = g_strdup (g_mkdtemp_full (pattern, 0700));
    }
  if (made == NULL)
    {
      g_set_error_literal (error, FG_STORE_ERROR, FG_STORE_ERROR_READ_ONLY,
                           _("No copy of the attachment can be made to open it. Save it, then open it there."));
      return NULL;
    }

  return g_file_new_build_filename (made, name, NULL);
}

static gpointer
write_out (FgWorkspace *workspace, gpointer data, GCancellable *cancellable, GError **error)
{
  const Job *job = data;
  g_autoptr (GBytes) content = fg_attachment_load (workspace, job->id, error);
  g_autoptr (GFile) file = NULL;

  if (content == NULL)
    return NULL;

  file = job->file != NULL ? g_object_ref (job->file) : make_place (job->name, error);
  if (file == NULL || !fg_attachment_save (content, file, cancellable, error))
    return NULL;
  if (job->file == NULL)
    g_chmod (g_file_peek_path (file), 0400);

  return g_steal_pointer (&file);
}

static void
on_shown (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GtkWidget) root = user_data;
  g_autoptr (GError) error = NULL;

  if (gtk_show_uri_full_finish (GTK_WINDOW (root), result, &error))
    return;

  g_debug ("No program opens it: %s", error->message);
  gtk_widget_activate_action (root, "win.toast", "s",
                              _("No program opens such files here. Save the attachment and take it to one that does."));
}

static void
on_copied (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GtkWidget) root = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = fg_store_run_finish (FG_STORE (source), result, &error);
  g_autofree char *uri = NULL;

  if (file == NULL)
    {
      gtk_widget_activate_action (root, "win.toast", "s", error->message);
      return;
    }

  uri = g_file_get_uri (file);
  if (GTK_IS_WINDOW (root))
    gtk_show_uri_full (GTK_WINDOW (root), uri, GDK_CURRENT_TIME, NULL, on_shown, g_object_ref (root));
}

static void
on_saved (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GtkWidget) root = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = fg_store_run_finish (FG_STORE (source), result, &error);

  gtk_widget_activate_action (root, "win.toast", "s", file != NULL ? _("The attachment was saved.") : error->message);
}

static GtkWidget *
ref_root (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);

  return g_object_ref (root != NULL ? GTK_WIDGET (root) : widget);
}

/**
 * fg_attachment_opening_show:
 * @widget: what was pressed
 * @store: the workspace
 * @id: an attachment
 * @name: its name
 *
 * Opens a copy with the program that the desktop has for such files.
 */
void
fg_attachment_opening_show (GtkWidget *widget, FgStore *store, gint64 id, const char *name)
{
  Job *job;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (FG_IS_STORE (store));

  job = g_new0 (Job, 1);
  job->id = id;
  job->name = g_strdup (name);
  fg_store_read_async (store, write_out, job, job_free, g_object_unref, NULL, on_copied, ref_root (widget));
}

static void
on_place_chosen (GtkNativeDialog *dialog, int response, gpointer user_data)
{
  Saving *saving = user_data;
  g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));

  if (response == GTK_RESPONSE_ACCEPT && file != NULL)
    {
      Job *job = g_new0 (Job, 1);

      job->id = saving->id;
      job->file = g_object_ref (file);
      fg_store_read_async (saving->store, write_out, job, job_free, g_object_unref, NULL, on_saved,
                           g_object_ref (saving->root));
    }

  g_object_unref (saving->root);
  g_object_unref (saving->store);
  g_object_unref (saving->chooser);
  g_free (saving);
}

/**
 * fg_attachment_opening_save:
 * @widget: what was pressed
 * @store: the workspace
 * @id: an attachment
 * @name: its name
 *
 * Lets a person choose where to, and writes the attachment there.
 */
void
fg_attachment_opening_save (GtkWidget *widget, FgStore *store, gint64 id, const char *name)
{
  Saving *saving;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (FG_IS_STORE (store));

  saving = g_new0 (Saving, 1);
  saving->root = ref_root (widget);
  saving->store = g_object_ref (store);
  saving->id = id;
  saving->chooser = gtk_file_chooser_native_new (_("Save Attachment"), GTK_WINDOW (saving->root),
                                                 GTK_FILE_CHOOSER_ACTION_SAVE, _("_Save"), _("_Cancel"));
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (saving->chooser), name);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (saving->chooser), TRUE);
  g_signal_connect (saving->chooser, "response", G_CALLBACK (on_place_chosen), saving);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (saving->chooser));
}
