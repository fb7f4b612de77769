/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Archiving a plan that is done with, and bringing it back. Nothing is asked: either is one revision that can be undone.
 */
#include "fg-plan-archiving.h"

#include <glib/gi18n-lib.h>

#include "fg-plan-table.h"
#include "fg-revision.h"

static gpointer
set_archived (FgWorkspace *workspace, gint64 plan_id, gboolean is_archived, const char *act, GError **error)
{
  g_autoptr (FgRevision) revision = fg_revision_begin (workspace, act, error);

  if (revision == NULL || !fg_plan_table_set_archived (revision, plan_id, is_archived, error)
      || !fg_revision_commit (revision, error))
    return NULL;

  return GINT_TO_POINTER (TRUE);
}

static gpointer
archive (FgWorkspace *workspace, gpointer data, GCancellable *cancellable, GError **error)
{
  return set_archived (workspace, *(const gint64 *) data, TRUE, NC_("revision", "Archive plan"), error);
}

static gpointer
bring_back (FgWorkspace *workspace, gpointer data, GCancellable *cancellable, GError **error)
{
  return set_archived (workspace, *(const gint64 *) data, FALSE, NC_("revision", "Bring plan back from the archive"), error);
}

static void
say (GtkWidget *window, FgStore *store, GAsyncResult *result, const char *sentence)
{
  g_autoptr (GError) error = NULL;

  if (fg_store_run_finish (store, result, &error) != NULL)
    gtk_widget_activate_action (window, "win.toast-undo", "s", sentence);
  else
    gtk_widget_activate_action (window, "win.toast", "s", error->message);
}

static void
on_archived (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GtkWidget) window = user_data;

  say (window, FG_STORE (source), result, _("The plan was archived."));
}

static void
on_brought_back (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GtkWidget) window = user_data;

  say (window, FG_STORE (source), result, _("The plan was brought back from the archive."));
}

/**
 * fg_plan_archiving_archive:
 * @window: the window
 * @store: the workspace
 * @plan_id: a plan
 *
 * Archives a plan and says how it went by the actions win.toast-undo and win.toast.
 */
void
fg_plan_archiving_archive (GtkWindow *window, FgStore *store, gint64 plan_id)
{
  g_return_if_fail (GTK_IS_WINDOW (window));
  g_return_if_fail (FG_IS_STORE (store));

  fg_store_write_async (store, archive, g_memdup2 (&plan_id, sizeof plan_id), g_free, NULL, NULL, on_archived,
                        g_object_ref (window));
}

/**
 * fg_plan_archiving_bring_back:
 * @window: the window
 * @store: the workspace
 * @plan_id: an archived plan
 *
 * Brings a plan back and says how it went by the actions win.toast-undo and win.toast.
 */
void
fg_plan_archiving_bring_back (GtkWindow *window, FgStore *store, gint64 plan_id)
{
  g_return_if_fail (GTK_IS_WINDOW (window));
  g_return_if_fail (FG_IS_STORE (store));

  fg_store_write_async (store, bring_back, g_memdup2 (&plan_id, sizeof plan_id), g_free, NULL, NULL, on_brought_back,
                        g_object_ref (window));
}
