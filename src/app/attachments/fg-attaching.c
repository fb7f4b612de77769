/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Files that are chosen or dropped become attachments of a progress report, all of them or, where one cannot be read,
 * none; and an attachment is taken away. How it went is said by toasts of the window.
 */
#include "fg-attaching.h"

#include <glib/gi18n-lib.h>

#include "fg-attachment-reading.h"
#include "fg-file-choosing.h"

/* What is attached to which report, and who is told. */
typedef struct
{
  GtkWidget           *root;
  FgStore             *store;
  gint64               report_id;
  FgAttachmentReading *reading;
} Attaching;

/* Where files are dropped. */
typedef struct
{
  GtkWidget *widget; /* which owns this */
  FgStore   *store;
  gint64     report_id;
} Place;

static void
attaching_free (Attaching *self)
{
  g_object_unref (self->root);
  g_object_unref (self->store);
  g_clear_pointer (&self->reading, fg_attachment_reading_free);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Attaching, attaching_free)

static void
place_free (gpointer data)
{
  Place *self = data;

  g_object_unref (self->store);
  g_free (self);
}

static gpointer
attach (FgWorkspace *workspace, gpointer data, GCancellable *cancellable, GError **error)
{
  const Attaching *attaching = data;
  const GPtrArray *files = attaching->reading->files;
  g_autoptr (FgRevision) revision = fg_revision_begin (workspace, NC_("revision", "Add attachments"), error);

  for (guint i = 0; revision != NULL && i < files->len; i++)
    if (fg_attachment_add (revision, attaching->report_id, g_ptr_array_index (files, i), error) == 0)
      return NULL;

  return revision != NULL && fg_revision_commit (revision, error) ? GINT_TO_POINTER (TRUE) : NULL;
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

static void
on_attached (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Attaching) attaching = user_data;
  g_autoptr (GError) error = NULL;

  if (fg_store_run_finish (FG_STORE (source), result, &error) == NULL)
    gtk_widget_activate_action (attaching->root, "win.toast", "s", error->message);
}

static void
on_read (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Attaching) attaching = user_data;
  const GPtrArray *problems;

  attaching->reading = fg_attachment_reading_run_finish (result);
  problems = attaching->reading->problems;
  if (problems->len > 0)
    {
      gtk_widget_activate_action (attaching->root, "win.toast", "s", g_ptr_array_index (problems, 0));
      return;
    }

  /* It is only read until on_attached() frees it. */
  fg_store_write_async (attaching->store, attach, attaching, NULL, NULL, NULL, on_attached, attaching);
  attaching = NULL;
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

/* The window, as rows are made anew with each load and may be gone when there is something to say. */
static GtkWidget *
ref_root (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);

  return g_object_ref (root != NULL ? GTK_WIDGET (root) : widget);
}

static Attaching *
attaching_new (GtkWidget *widget, FgStore *store, gint64 report_id)
{
  Attaching *self = g_new0 (Attaching, 1);

  self->root = ref_root (widget);
  self->store = g_object_ref (store);
  self->report_id = report_id;
  return self;
}

static void
on_chosen (GPtrArray *files, gpointer user_data)
{
  const Attaching *asked = user_data;

  fg_attachment_reading_run_async (files, on_read, attaching_new (asked->root, asked->store, asked->report_id));
}

static void
on_dropped (GPtrArray *files, gpointer user_data)
{
  const Place *place = user_data;

  fg_attachment_reading_run_async (files, on_read, attaching_new (place->widget, place->store, place->report_id));
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
  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (FG_IS_STORE (store));

  fg_file_choosing_ask (widget, on_chosen, attaching_new (widget, store, report_id), (GDestroyNotify) attaching_free);
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
  Place *place;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (FG_IS_STORE (store));

  place = g_new0 (Place, 1);
  place->widget = widget;
  place->store = g_object_ref (store);
  place->report_id = report_id;
  fg_file_choosing_take_drops (widget, on_dropped, place, place_free);
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
