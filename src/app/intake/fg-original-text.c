/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The text that a stored plan was read from, with what was found in it marked, to be read again and not to be changed.
 */
#include "fg-original-text.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "fg-notice-text.h"
#include "fg-plan-table.h"

/* A page of text beside the window that it is compared with. */
#define WINDOW_WIDTH 640
#define WINDOW_HEIGHT 720

static gpointer
load_on_worker (FgWorkspace *workspace, gpointer data, GCancellable *cancellable, GError **error)
{
  return fg_plan_table_load (workspace, *(const gint64 *) data, error);
}

static gboolean
on_escape (GtkWidget *window, GVariant *parameter, gpointer user_data)
{
  gtk_window_close (GTK_WINDOW (window));
  return TRUE;
}

static void
close_on_escape (GtkWidget *window)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller),
                                        gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Escape, 0),
                                                          gtk_callback_action_new (on_escape, NULL, NULL)));
  gtk_widget_add_controller (window, controller);
}

static void
show_plan (GtkWindow *parent, FgPlan *plan)
{
  GtkWidget *window = adw_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *header = adw_header_bar_new ();
  GtkWidget *text = g_object_new (FG_TYPE_NOTICE_TEXT, "vexpand", TRUE, NULL);
  g_autofree char *title = g_strdup (plan->title);
  g_autoptr (FgDraft) draft = fg_draft_new (plan);

  adw_header_bar_set_title_widget (ADW_HEADER_BAR (header), adw_window_title_new (_("Original Text"), title));
  gtk_widget_add_css_class (text, "view");
  fg_notice_text_set_draft (FG_NOTICE_TEXT (text), draft);
  gtk_box_append (GTK_BOX (box), header);
  gtk_box_append (GTK_BOX (box), text);
  adw_window_set_content (ADW_WINDOW (window), box);
  gtk_window_set_title (GTK_WINDOW (window), _("Original Text"));
  gtk_window_set_default_size (GTK_WINDOW (window), WINDOW_WIDTH, WINDOW_HEIGHT);
  gtk_window_set_transient_for (GTK_WINDOW (window), parent);
  gtk_window_set_destroy_with_parent (GTK_WINDOW (window), TRUE);
  close_on_escape (window);
  gtk_window_present (GTK_WINDOW (window));
  gtk_widget_child_focus (text, GTK_DIR_TAB_FORWARD);
}

static void
on_loaded (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GtkWindow) parent = user_data;
  g_autoptr (GError) error = NULL;
  FgPlan *plan = fg_store_run_finish (FG_STORE (source), result, &error);

  if (plan == NULL)
    {
      gtk_widget_activate_action (GTK_WIDGET (parent), "win.toast", "s", error->message);
      return;
    }
  if (*plan->text == '\0')
    {
      gtk_widget_activate_action (GTK_WIDGET (parent), "win.toast", "s",
                                  _("This plan was not read from a notice, so there is no text of it."));
      fg_plan_unref (plan);
      return;
    }
  show_plan (parent, plan);
}

/**
 * fg_original_text_show:
 * @parent: the window from which it is asked for
 * @store: the workspace
 * @plan_id: a plan in it
 *
 * Opens a window with the text of a plan.
 */
void
fg_original_text_show (GtkWindow *parent, FgStore *store, gint64 plan_id)
{
  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (FG_IS_STORE (store));

  fg_store_read_async (store, load_on_worker, g_memdup2 (&plan_id, sizeof plan_id), g_free,
                       (GDestroyNotify) fg_plan_unref, NULL, on_loaded, g_object_ref (parent));
}
