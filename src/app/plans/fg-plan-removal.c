/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Removing a plan: asks first, then writes it as one revision. What was removed stays in the log.
 */
#include "fg-plan-removal.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "fg-plan-table.h"
#include "fg-revision.h"

typedef struct
{
  GtkWindow *parent;
  FgStore   *store;
  gint64     plan_id;
} FgPlanRemoval;

static void
fg_plan_removal_free (FgPlanRemoval *self)
{
  g_object_unref (self->parent);
  g_object_unref (self->store);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FgPlanRemoval, fg_plan_removal_free)

static gpointer
remove_plan (FgWorkspace *workspace, gpointer data, GCancellable *cancellable, GError **error)
{
  const gint64 *plan_id = data;
  g_autoptr (FgRevision) revision = fg_revision_begin (workspace, NC_("revision", "Remove plan"), error);

  if (revision == NULL || !fg_plan_table_remove (revision, *plan_id, error) || !fg_revision_commit (revision, error))
    return NULL;

  return GINT_TO_POINTER (TRUE);
}

static void
on_removed (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (FgPlanRemoval) removal = user_data;
  g_autoptr (GError) error = NULL;
  gboolean is_removed = fg_store_run_finish (FG_STORE (source), result, &error) != NULL;

  if (is_removed)
    gtk_widget_activate_action (GTK_WIDGET (removal->parent), "win.toast-undo", "s", _("The plan was removed."));
  else
    gtk_widget_activate_action (GTK_WIDGET (removal->parent), "win.toast", "s", error->message);
}

static void
on_answered (AdwMessageDialog *dialog, const char *response, gpointer user_data)
{
  g_autoptr (FgPlanRemoval) removal = user_data;

  if (g_strcmp0 (response, "remove") != 0)
    return;

  fg_store_write_async (removal->store, remove_plan, g_memdup2 (&removal->plan_id, sizeof removal->plan_id), g_free,
                        NULL, NULL, on_removed, removal);
  removal = NULL;
}

/**
 * fg_plan_removal_ask:
 * @parent: the window to ask above
 * @store: the workspace
 * @plan_id: the plan
 * @title: its title
 *
 * Asks whether to remove a plan, does so, and says how it went by the actions win.toast-undo and win.toast.
 */
void
fg_plan_removal_ask (GtkWindow *parent, FgStore *store, gint64 plan_id, const char *title)
{
  FgPlanRemoval *removal = NULL;
  AdwMessageDialog *dialog = NULL;

  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (FG_IS_STORE (store));

  removal = g_new0 (FgPlanRemoval, 1);
  removal->parent = g_object_ref (parent);
  removal->store = g_object_ref (store);
  removal->plan_id = plan_id;

  dialog = ADW_MESSAGE_DIALOG (adw_message_dialog_new (parent, _("Remove This Plan?"), NULL));
  adw_message_dialog_format_body (dialog,
                                  /* Translators: %s is the title of a plan. */
                                  _("“%s” with its tasks, measures and progress reports will no longer be shown."),
                                  title);
  adw_message_dialog_add_responses (dialog, "cancel", _("_Cancel"), "remove", _("_Remove"), NULL);
  adw_message_dialog_set_response_appearance (dialog, "remove", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (dialog, "cancel");
  adw_message_dialog_set_close_response (dialog, "cancel");
  g_signal_connect (dialog, "response", G_CALLBACK (on_answered), removal);
  gtk_window_present (GTK_WINDOW (dialog));
}
