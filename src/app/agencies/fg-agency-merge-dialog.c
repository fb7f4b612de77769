/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Asks into which agency another one is to be merged, and says what that means before it is done.
 */
#include "fg-agency-merge-dialog.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "fg-accessible-name.h"
#include "fg-agency-change.h"
#include "fg-agency-merge.h"

typedef struct
{
  gatomicrefcount ref_count;

  GtkWindow        *parent;
  FgStore          *store;
  AdwMessageDialog *dialog;
  GtkDropDown      *others;
  GArray           *other_ids; /* (element-type gint64): in the order of @others */
  gint64            agency_id;
  char             *name;
} Question;

static Question *
question_ref (Question *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

static void
question_unref (Question *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_object_unref (self->parent);
  g_object_unref (self->store);
  g_clear_weak_pointer (&self->dialog);
  g_array_unref (self->other_ids);
  g_free (self->name);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Question, question_unref)

typedef struct
{
  gint64 agency_id;
  gint64 into_id;
} Pair;

static gpointer
count_on_worker (FgWorkspace *workspace, gpointer data, GCancellable *cancellable, GError **error)
{
  const Pair *pair = data;
  g_autofree FgAgencyMerger *merger = g_new0 (FgAgencyMerger, 1);

  return fg_agency_merge_count (workspace, pair->agency_id, pair->into_id, merger, error) ? g_steal_pointer (&merger)
                                                                                          : NULL;
}

static gint64
get_other (Question *self)
{
  guint place = gtk_drop_down_get_selected (self->others);

  return place < self->other_ids->len ? g_array_index (self->other_ids, gint64, place) : 0;
}

static void
on_counted (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Question) self = user_data;
  g_autofree FgAgencyMerger *merger = fg_store_run_finish (FG_STORE (source), result, NULL);
  g_autofree char *items = NULL;
  g_autofree char *shared = NULL;
  g_autofree char *body = NULL;

  if (merger == NULL || self->dialog == NULL)
    return;

  items = g_strdup_printf (ngettext ("Its part in %u item", "Its parts in %u items", merger->n_items), merger->n_items);
  shared = g_strdup_printf (ngettext ("in %u of them both have a part, and the stronger one stays",
                                      "in %u of them both have a part, and the stronger one stays", merger->n_shared),
                            merger->n_shared);
  body = g_strdup_printf (
    /* Translators: %1$s is “Its parts in 3 items”, %2$s “in 1 of them both have a part, and the stronger one stays”,
     * %3$s an agency's name. */
    _("%1$s and its reports go to the other agency; %2$s. “%3$s” becomes another name of it."), items, shared, self->name);
  adw_message_dialog_set_body (self->dialog, body);
}

static void
on_other_chosen (Question *self)
{
  const Pair pair = { self->agency_id, get_other (self) };

  adw_message_dialog_set_response_enabled (self->dialog, "merge", pair.into_id != 0);
  if (pair.into_id != 0)
    fg_store_read_async (self->store, count_on_worker, g_memdup2 (&pair, sizeof pair), g_free, g_free, NULL, on_counted,
                         question_ref (self));
}

static void
on_merged (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Question) self = user_data;
  g_autoptr (GError) error = NULL;

  if (fg_agency_change_finish (FG_STORE (source), result, &error))
    gtk_widget_activate_action (GTK_WIDGET (self->parent), "win.toast-undo", "s", _("The agencies were merged."));
  else
    gtk_widget_activate_action (GTK_WIDGET (self->parent), "win.toast", "s", error->message);
}

static void
on_answered (Question *self, const char *response)
{
  FgAgencyChange *change = NULL;

  if (g_strcmp0 (response, "merge") != 0)
    return;

  change = fg_agency_change_new (FG_AGENCY_CHANGE_MERGE, self->agency_id);
  change->other_id = get_other (self);
  fg_agency_change_write (change, self->store, on_merged, question_ref (self));
}

static void
fill_others (Question *self, GPtrArray *agencies)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  for (guint i = 0; i < agencies->len; i++)
    {
      const FgAgencySummary *agency = g_ptr_array_index (agencies, i);

      if (agency->id == self->agency_id)
        {
          self->name = g_strdup (agency->name);
          continue;
        }
      gtk_string_list_append (names, agency->name);
      g_array_append_val (self->other_ids, agency->id);
    }

  self->others = GTK_DROP_DOWN (
    gtk_drop_down_new (G_LIST_MODEL (g_steal_pointer (&names)),
                       gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string")));
  gtk_drop_down_set_enable_search (self->others, TRUE);
  gtk_drop_down_set_selected (self->others, GTK_INVALID_LIST_POSITION);
  fg_accessible_name_drop_down (self->others, _("Merge into"));
}

/**
 * fg_agency_merge_dialog_ask:
 * @parent: the window to ask above
 * @store: the workspace
 * @agencies: (element-type FgAgencySummary): the agencies of the registry
 * @agency_id: the one that goes
 *
 * Asks for another agency, merges, and says how it went by the actions win.toast-undo and win.toast.
 */
void
fg_agency_merge_dialog_ask (GtkWindow *parent, FgStore *store, GPtrArray *agencies, gint64 agency_id)
{
  Question *self = NULL;
  AdwMessageDialog *dialog = NULL;

  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (FG_IS_STORE (store));

  self = g_new0 (Question, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->parent = g_object_ref (parent);
  self->store = g_object_ref (store);
  self->agency_id = agency_id;
  self->other_ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  fill_others (self, agencies);

  dialog = ADW_MESSAGE_DIALOG (adw_message_dialog_new (parent, NULL, _("Choose the agency that it is.")));
  g_set_weak_pointer (&self->dialog, dialog);
  /* Translators: %s is the name of an agency. */
  adw_message_dialog_format_heading (dialog, _("Merge “%s” Into…"), self->name != NULL ? self->name : "");
  adw_message_dialog_set_extra_child (dialog, GTK_WIDGET (self->others));
  adw_message_dialog_add_responses (dialog, "cancel", _("_Cancel"), "merge", _("_Merge"), NULL);
  adw_message_dialog_set_response_appearance (dialog, "merge", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_response_enabled (dialog, "merge", FALSE);
  adw_message_dialog_set_close_response (dialog, "cancel");

  g_signal_connect_swapped (self->others, "notify::selected", G_CALLBACK (on_other_chosen), self);
  g_signal_connect_data (dialog, "response", G_CALLBACK (on_answered), self, (GClosureNotify) (GCallback) question_unref,
                         G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}
