/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Files that are chosen or dropped become attachments of a progress report, all of them or, where one cannot be read,
 * none; and an attachment is taken away. How it went is said by toasts of the window.
 */
#include "fg-attaching.h"

#include <glib/gi18n-lib.h>

#include "fg-attachment.h"

typedef struct
{
  gint64     report_id;
  GPtrArray *files; /* (element-type GFile) */
} Job;

/* What waits for an answer: who asked, and what for. */
typedef struct
{
  GtkWidget            *widget;
  FgStore              *store;
  gint64                report_id;
  GtkFileChooserNative *chooser;
} Asking;

static void
job_free (gpointer data)
{
  Job *job = data;

  g_ptr_array_unref (job->files);
  g_free (job);
}

static void
asking_free (Asking *self)
{
  g_object_unref (self->widget);
  g_object_unref (self->store);
  g_clear_object (&self->chooser);
  g_free (self);
}

/* Before the revision begins, so that nobody waits for a slow disk to be read. */
static GPtrArray *
read_files (GPtrArray *files, GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) contents = g_ptr_array_new_with_free_func ((GDestroyNotify) fg_attachment_file_free);

  for (guint i = 0; i < files->len; i++)
    {
      FgAttachmentFile *content = fg_attachment_file_read (g_ptr_array_index (files, i), cancellable, error);

      if (content == NULL)
        return NULL;
      g_ptr_array_add (contents, content);
    }

  return g_steal_pointer (&contents);
}

static gpointer
attach (FgWorkspace *workspace, gpointer data, GCancellable *cancellable, GError **error)
{
  const Job *job = data;
  g_autoptr (GPtrArray) contents = read_files (job->files, cancellable, error);
  g_autoptr (FgRevision) revision = NULL;

  if (contents == NULL || !(revision = fg_revision_begin (workspace, NC_("revision", "Add attachments"), error)))
    return NULL;

  for (guint i = 0; i < contents->len; i++)
    if (fg_attachment_add (revision, job->report_id, g_ptr_array_index (contents, i), error) == 0)
      return NULL;

  return fg_revision_commit (revision, error) ? GINT_TO_POINTER (TRUE) : NULL;
}

static gpointer
take_away (FgWorkspace *workspace, gpointer data, GCancellable *cancellable, GError **error)
{
  const gint64 *attachment_id = data;
  g_autoptr (FgRevision) revision = fg_revision_begin (workspace, NC_("revision", "Remove attachment"), error);

  if (revision == NULL || !fg_attachment_remove (revision, *attachment_id, error)
      || !fg_revision_commit (revision, error))
    return NULL;

  return GINT_TO_POINTER (TRUE);
}

/* The widget may be gone from its window, as rows are made anew with each load; its root then says nothing. */
static void
on_attached (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GtkWidget) root = user_data;
  g_autoptr (GError) error = NULL;

  if (fg_store_run_finish (FG_STORE (source), result, &error) == NULL)
    gtk_widget_activate_action (root, "win.toast", "s", error->message);
}

static void
on_taken_away (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GtkWidget) root = user_data;
  g_autoptr (GError) error = NULL;

  if (fg_store_run_finish (FG_STORE (source), result, &error) != NULL)
    gtk_widget_activate_action (root, "win.toast-undo", "s", _("The attachment was removed."));
  else
    gtk_widget_activate_action (root, "win.toast", "s", error->message);
}

static GtkWidget *
ref_root (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);

  return g_object_ref (root != NULL ? GTK_WIDGET (root) : widget);
}

static void
attach_files (GtkWidget *widget, FgStore *store, gint64 report_id, GPtrArray *files)
{
  Job *job;

  if (files->len == 0)
    return;

  job = g_new0 (Job, 1);
  job->report_id = report_id;
  job->files = g_ptr_array_ref (files);
  fg_store_write_async (store, attach, job, job_free, NULL, NULL, on_attached, ref_root (widget));
}

static void
on_chosen (GtkNativeDialog *dialog, int response, gpointer user_data)
{
  Asking *asking = user_data;
  g_autoptr (GListModel) chosen = NULL;
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);

  if (response == GTK_RESPONSE_ACCEPT)
    {
      chosen = gtk_file_chooser_get_files (GTK_FILE_CHOOSER (dialog));
      for (guint i = 0; i < g_list_model_get_n_items (chosen); i++)
        g_ptr_array_add (files, g_list_model_get_item (chosen, i));
      attach_files (asking->widget, asking->store, asking->report_id, files);
    }

  asking_free (asking);
}

static Asking *
asking_new (GtkWidget *widget, FgStore *store, gint64 report_id)
{
  Asking *self = g_new0 (Asking, 1);

  self->widget = g_object_ref (widget);
  self->store = g_object_ref (store);
  self->report_id = report_id;
  return self;
}

/**
 * fg_attaching_choose:
 * @widget: what was pressed
 * @store: the workspace
 * @report_id: a progress report
 *
 * Lets a person choose files and attaches them.
 */
void
fg_attaching_choose (GtkWidget *widget, FgStore *store, gint64 report_id)
{
  Asking *asking;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (FG_IS_STORE (store));

  asking = asking_new (ref_root (widget), store, report_id);
  g_object_unref (asking->widget);
  asking->chooser = gtk_file_chooser_native_new (_("Attach Files"), GTK_WINDOW (asking->widget),
                                                 GTK_FILE_CHOOSER_ACTION_OPEN, _("_Attach"), _("_Cancel"));
  gtk_file_chooser_set_select_multiple (GTK_FILE_CHOOSER (asking->chooser), TRUE);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (asking->chooser), TRUE);
  g_signal_connect (asking->chooser, "response", G_CALLBACK (on_chosen), asking);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (asking->chooser));
}

static gboolean
on_dropped (GtkDropTarget *target, const GValue *value, double x, double y, gpointer user_data)
{
  const Asking *asking = user_data;
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);

  for (GSList *item = g_value_get_boxed (value); item != NULL; item = item->next)
    g_ptr_array_add (files, g_object_ref (item->data));

  attach_files (gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (target)), asking->store, asking->report_id,
                files);
  return files->len > 0;
}

static void
free_drop (gpointer data, GClosure *closure)
{
  Asking *asking = data;

  g_object_unref (asking->store);
  g_free (asking);
}

/**
 * fg_attaching_take_drops:
 * @widget: what shows a progress report
 * @store: the workspace
 * @report_id: the report
 *
 * Attaches what is dropped onto @widget.
 */
void
fg_attaching_take_drops (GtkWidget *widget, FgStore *store, gint64 report_id)
{
  GtkDropTarget *target;
  Asking *asking;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (FG_IS_STORE (store));

  /* The widget owns the target: no reference back. */
  asking = g_new0 (Asking, 1);
  asking->store = g_object_ref (store);
  asking->report_id = report_id;
  target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);
  g_signal_connect_data (target, "drop", G_CALLBACK (on_dropped), asking, free_drop, 0);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (target));
}

/**
 * fg_attaching_remove:
 * @widget: what was pressed
 * @store: the workspace
 * @attachment_id: an attachment
 *
 * Removes an attachment, which can be taken back.
 */
void
fg_attaching_remove (GtkWidget *widget, FgStore *store, gint64 attachment_id)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (FG_IS_STORE (store));

  fg_store_write_async (store, take_away, g_memdup2 (&attachment_id, sizeof attachment_id), g_free, NULL, NULL,
                        on_taken_away, ref_root (widget));
}
