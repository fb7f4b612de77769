/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An attachment out of the workspace: as a copy that the desktop's own program opens, read-only because what is changed
 * in it would be lost, or as a file where a person wants it.
 */
#include "fg-attachment-opening.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

/* Under the user's cache: the copies of this run, and those of earlier ones that are being removed. */
#define COPIES "fengong", "attachments"
#define OLD_COPIES "fengong", "attachments.old"

/* An attachment on its way out. */
typedef struct
{
  GtkWidget *root; /* who is told */
  char      *name; /* for a copy; NULL to write @file */
  GFile     *file;
  GBytes    *content;
} Copying;

typedef struct
{
  GtkWidget            *root;
  FgStore              *store;
  gint64                id;
  GtkFileChooserNative *chooser;
} Saving;

static void
copying_free (Copying *self)
{
  g_object_unref (self->root);
  g_free (self->name);
  g_clear_object (&self->file);
  g_clear_pointer (&self->content, g_bytes_unref);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Copying, copying_free)

/* A folder of its own for each copy, so that names never meet; for its owner's eyes only. Under the user's cache, which a
 * sandbox shares through the portal and whoever tidies up may empty. */
static GFile *
make_place (const char *name, GError **error)
{
  g_autofree char *folder = g_build_filename (g_get_user_cache_dir (), COPIES, NULL);
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
load (FgWorkspace *workspace, gpointer data, GCancellable *cancellable, GError **error)
{
  return fg_attachment_load (workspace, *(const gint64 *) data, error);
}

/* Not on the store's threads, which have other work than to wait for the disk that it goes to. */
static void
write_on_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Copying *copying = data;
  GError *error = NULL;
  g_autoptr (GFile) file =
    copying->file != NULL ? g_object_ref (copying->file) : make_place (copying->name, &error);

  if (file == NULL || !fg_attachment_save (copying->content, file, cancellable, &error))
    {
      g_task_return_error (task, error);
      return;
    }

  if (copying->file == NULL)
    g_chmod (g_file_peek_path (file), 0400);
  g_task_return_pointer (task, g_steal_pointer (&file), g_object_unref);
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
show (GtkWidget *root, GFile *file)
{
  g_autofree char *uri = g_file_get_uri (file);

  if (GTK_IS_WINDOW (root))
    gtk_show_uri_full (GTK_WINDOW (root), uri, GDK_CURRENT_TIME, NULL, on_shown, g_object_ref (root));
}

static void
on_written (GObject *source, GAsyncResult *result, gpointer user_data)
{
  const Copying *copying = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = g_task_propagate_pointer (G_TASK (result), &error);

  if (file == NULL)
    gtk_widget_activate_action (copying->root, "win.toast", "s", error->message);
  else if (copying->file == NULL)
    show (copying->root, file);
  else
    gtk_widget_activate_action (copying->root, "win.toast", "s", _("The attachment was saved."));
}

static void
on_loaded (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Copying) copying = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GTask) task = NULL;

  copying->content = fg_store_run_finish (FG_STORE (source), result, &error);
  if (copying->content == NULL)
    {
      gtk_widget_activate_action (copying->root, "win.toast", "s", error->message);
      return;
    }

  task = g_task_new (NULL, NULL, on_written, NULL);
  g_task_set_task_data (task, g_steal_pointer (&copying), (GDestroyNotify) copying_free);
  g_task_run_in_thread (task, write_on_thread);
}

static void
copy_out (FgStore *store, gint64 id, GtkWidget *root, const char *name, GFile *file)
{
  Copying *copying = g_new0 (Copying, 1);

  copying->root = g_object_ref (root);
  copying->name = g_strdup (name);
  copying->file = file != NULL ? g_object_ref (file) : NULL;
  fg_store_read_async (store, load, g_memdup2 (&id, sizeof id), g_free, (GDestroyNotify) g_bytes_unref, NULL, on_loaded,
                       copying);
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
  g_autoptr (GtkWidget) root = NULL;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (FG_IS_STORE (store));

  root = ref_root (widget);
  copy_out (store, id, root, name, NULL);
}

static void
on_place_chosen (GtkNativeDialog *dialog, int response, gpointer user_data)
{
  Saving *saving = user_data;
  g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));

  if (response == GTK_RESPONSE_ACCEPT && file != NULL)
    copy_out (saving->store, saving->id, saving->root, NULL, file);

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

/* The copies lie in folders of their own, and there is nothing else. */
static void
remove_on_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const char *path = data;
  g_autoptr (GDir) copies = g_dir_open (path, 0, NULL);
  const char *name;

  while (copies != NULL && (name = g_dir_read_name (copies)) != NULL)
    {
      g_autofree char *folder = g_build_filename (path, name, NULL);
      g_autoptr (GDir) files = g_dir_open (folder, 0, NULL);
      const char *file_name;

      while (files != NULL && (file_name = g_dir_read_name (files)) != NULL)
        {
          g_autofree char *file = g_build_filename (folder, file_name, NULL);

          g_unlink (file);
        }
      g_rmdir (folder);
    }
  g_rmdir (path);
  g_task_return_boolean (task, TRUE);
}

/**
 * fg_attachment_opening_clean_up:
 *
 * Removes the copies that were opened in earlier runs. To be called once, before any is opened: those of this run stay,
 * whatever program still shows one.
 */
void
fg_attachment_opening_clean_up (void)
{
  g_autofree char *copies = g_build_filename (g_get_user_cache_dir (), COPIES, NULL);
  g_autofree char *old_copies = g_build_filename (g_get_user_cache_dir (), OLD_COPIES, NULL);
  g_autoptr (GTask) task = NULL;

  /* Where the last clean-up did not come to its end, that goes on first; these wait for the next run. */
  if (g_rename (copies, old_copies) != 0)
    g_debug ("No copies of attachments to remove, or others first");

  task = g_task_new (NULL, NULL, NULL, NULL);
  g_task_set_task_data (task, g_steal_pointer (&old_copies), g_free);
  g_task_run_in_thread (task, remove_on_thread);
}
