/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The history of an item, a plan or the whole workspace: entries on one side, what one of them changed on the other, and
 * from there back to what was.
 */
#include "fg-history-window.h"

#include <glib/gi18n-lib.h>

#include "fg-accessible-name.h"
#include "fg-agency-table.h"
#include "fg-history-change-row.h"
#include "fg-history-item.h"
#include "fg-history-model.h"
#include "fg-set-back.h"

struct _FgHistoryWindow
{
  AdwWindow parent_instance;

  FgStore            *store;
  FgHistoryFilter     subject; /* what it was opened for */
  FgHistoryModel     *model;
  GtkSingleSelection *selection;
  FgHistoryItem      *shown;
  GSignalGroup       *shown_signals;
  GPtrArray          *authors; /* (element-type utf8) */
  GArray             *agency_ids; /* (element-type gint64) */
  GCancellable       *cancellable;

  AdwToastOverlay *toasts;
  AdwWindowTitle  *window_title;
  GtkDropDown     *author_drop_down;
  GtkDropDown     *agency_drop_down;
  GtkEntry        *from_entry;
  GtkEntry        *to_entry;
  GtkLabel        *count_label;
  GtkListView     *list_view;
  GtkStack        *detail_stack;
  GtkLabel        *entry_label;
  GtkLabel        *entry_detail;
  GtkListBox      *changes;
  GtkLabel        *more_label;
};

G_DEFINE_FINAL_TYPE (FgHistoryWindow, fg_history_window, ADW_TYPE_WINDOW)

static void
show_toast (FgHistoryWindow *self, const char *sentence)
{
  g_autofree char *markup = g_markup_escape_text (sentence, -1);

  adw_toast_overlay_add_toast (self->toasts, adw_toast_new (markup));
}

/* ---- The filter ---- */

/* Who and which agencies there are to choose from. */
typedef struct
{
  GPtrArray *authors;
  GPtrArray *agencies;
} Choices;

static void
choices_free (gpointer data)
{
  Choices *choices = data;

  g_clear_pointer (&choices->authors, g_ptr_array_unref);
  g_clear_pointer (&choices->agencies, g_ptr_array_unref);
  g_free (choices);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Choices, choices_free)

static gpointer
list_choices (FgWorkspace *workspace, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autoptr (Choices) choices = g_new0 (Choices, 1);

  if (!(choices->authors = fg_history_list_authors (workspace, error))
      || !(choices->agencies = fg_agency_table_list (workspace, 0, error)))
    return NULL;

  return g_steal_pointer (&choices);
}

static void
fill_authors (FgHistoryWindow *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  gtk_string_list_append (names, _("All people"));
  for (guint i = 0; i < self->authors->len; i++)
    gtk_string_list_append (names, g_ptr_array_index (self->authors, i));
  gtk_drop_down_set_model (self->author_drop_down, G_LIST_MODEL (names));
}

static void
fill_agencies (FgHistoryWindow *self, GPtrArray *agencies)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  gtk_string_list_append (names, _("All agencies"));
  for (guint i = 0; i < agencies->len; i++)
    {
      const FgAgencySummary *agency = g_ptr_array_index (agencies, i);

      gtk_string_list_append (names, agency->name);
      g_array_append_val (self->agency_ids, agency->id);
    }
  gtk_drop_down_set_model (self->agency_drop_down, G_LIST_MODEL (names));
}

static void
on_choices_listed (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (FgHistoryWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (Choices) choices = fg_store_run_finish (FG_STORE (source), result, &error);

  if (choices == NULL || g_cancellable_is_cancelled (self->cancellable))
    return;

  g_clear_pointer (&self->authors, g_ptr_array_unref);
  self->authors = g_steal_pointer (&choices->authors);
  fill_authors (self);
  fill_agencies (self, choices->agencies);
}

/* FG_DAY_NONE for an empty field and for one that is no day, which is marked. */
static FgDay
read_day (GtkEntry *entry)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (entry))));
  FgDay day = fg_day_from_iso (text);

  if (day == FG_DAY_NONE && *text != '\0')
    gtk_widget_add_css_class (GTK_WIDGET (entry), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (entry), "error");
  return day;
}

static void
on_filter_changed (FgHistoryWindow *self)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  FgHistoryFilter filter = self->subject;
  guint author = gtk_drop_down_get_selected (self->author_drop_down);
  guint agency = gtk_drop_down_get_selected (self->agency_drop_down);
  FgDay from = read_day (self->from_entry);
  FgDay to = read_day (self->to_entry);

  if (self->model == NULL)
    return;

  if (self->authors != NULL && author > 0 && author <= self->authors->len)
    filter.author = g_ptr_array_index (self->authors, author - 1);
  if (agency > 0 && agency <= self->agency_ids->len)
    filter.agency_id = g_array_index (self->agency_ids, gint64, agency - 1);
  if (from != FG_DAY_NONE)
    filter.from_ms = fg_day_get_start_ms (from, zone);
  if (to != FG_DAY_NONE)
    filter.to_ms = fg_day_get_start_ms (to + 1, zone);
  fg_history_model_set_filter (self->model, &filter);
}

static void
on_day_typed (GtkEntry *entry, FgHistoryWindow *self)
{
  if (read_day (entry) != FG_DAY_NONE || *gtk_editable_get_text (GTK_EDITABLE (entry)) == '\0')
    on_filter_changed (self);
}

/* ---- One entry ---- */

static void
clear_changes (FgHistoryWindow *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->changes))) != NULL)
    gtk_list_box_remove (self->changes, child);
}

static void
show_changes (FgHistoryWindow *self, const FgHistoryEntry *entry)
{
  g_autofree char *more = NULL;

  clear_changes (self);
  for (guint i = 0; i < entry->changes->len; i++)
    gtk_list_box_append (self->changes, fg_history_change_row_new (g_ptr_array_index (entry->changes, i), i,
                                                                   self->subject.item_id));
  gtk_widget_set_visible (GTK_WIDGET (self->changes), entry->changes->len > 0);

  if (entry->n_changes > entry->changes->len)
    more = g_strdup_printf (ngettext ("and %u more change", "and %u more changes", entry->n_changes - entry->changes->len),
                            entry->n_changes - entry->changes->len);
  gtk_label_set_text (self->more_label, more != NULL ? more : "");
}

static void
show_entry (FgHistoryWindow *self)
{
  const FgHistoryEntry *entry = self->shown != NULL ? fg_history_item_get_entry (self->shown) : NULL;
  g_autofree char *time = NULL;
  g_autofree char *detail = NULL;

  gtk_stack_set_visible_child_name (self->detail_stack, self->shown != NULL ? "entry" : "none");
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "history.undo", entry != NULL);
  if (entry == NULL)
    return;

  time = fg_history_item_dup_time (self->shown);
  detail = g_strdup_printf (C_("history", "%1$s · %2$s"), time, entry->author);
  gtk_label_set_text (self->entry_label, entry->label);
  gtk_label_set_text (self->entry_detail, detail);
  show_changes (self, entry);
}

static void
on_selected (FgHistoryWindow *self)
{
  FgHistoryItem *item = gtk_single_selection_get_selected_item (self->selection);

  if (!g_set_object (&self->shown, item))
    return;

  g_signal_group_set_target (self->shown_signals, item);
  show_entry (self);
}

static void
on_loaded (FgHistoryWindow *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->model));
  g_autofree char *count = g_strdup_printf (ngettext ("%u entry", "%u entries", n), n);

  gtk_label_set_text (self->count_label, count);
  on_selected (self);
}

/* ---- Back to what was ---- */

/* What is to be set back: all of a revision, or one change of it. */
typedef struct
{
  gint64           revision;
  FgHistoryChange *change;
  FgSetBackMode    mode;
} Wish;

static void
wish_free (gpointer data)
{
  Wish *wish = data;

  if (wish->change != NULL)
    fg_history_change_free (wish->change);
  g_free (wish);
}

static gpointer
fulfil (FgWorkspace *workspace, gpointer data, GCancellable *cancellable, GError **error)
{
  const Wish *wish = data;

  if (wish->change == NULL)
    return fg_set_back_revision (workspace, wish->revision, error);

  return fg_set_back_change (workspace, wish->revision, wish->change, wish->mode, error);
}

static void run_wish (FgHistoryWindow *self, gint64 revision, const FgHistoryChange *change, FgSetBackMode mode);

/* What the question is about, while it is asked. */
typedef struct
{
  FgHistoryWindow *window;
  Wish            *wish;
} Doubt;

static void
doubt_free (gpointer data, GClosure *closure)
{
  Doubt *doubt = data;

  g_object_unref (doubt->window);
  wish_free (doubt->wish);
  g_free (doubt);
}

static void
on_answered (AdwMessageDialog *dialog, const char *response, gpointer user_data)
{
  const Doubt *doubt = user_data;

  if (g_strcmp0 (response, "anyway") == 0)
    run_wish (doubt->window, doubt->wish->revision, doubt->wish->change, FG_SET_BACK_ANYWAY);
}

static Wish *
wish_new (gint64 revision, const FgHistoryChange *change, FgSetBackMode mode)
{
  Wish *wish = g_new0 (Wish, 1);

  wish->revision = revision;
  wish->change = change != NULL ? fg_history_change_copy (change) : NULL;
  wish->mode = mode;
  return wish;
}

static void
ask_whether_anyway (FgHistoryWindow *self, const Wish *wish, const char *message)
{
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (self), _("Overwrite What Was Changed Since?"), message);
  Doubt *doubt = g_new0 (Doubt, 1);

  doubt->window = g_object_ref (self);
  doubt->wish = wish_new (wish->revision, wish->change, FG_SET_BACK_ANYWAY);
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _("_Cancel"), "anyway", _("_Overwrite"),
                                    NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "anyway", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_signal_connect_data (dialog, "response", G_CALLBACK (on_answered), doubt, doubt_free, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* What a running job needs of the window. */
typedef struct
{
  FgHistoryWindow *window;
  Wish            *wish;
} Running;

static void
tell_outcome (FgHistoryWindow *self, const Wish *wish, gboolean is_done, const GError *error)
{
  if (is_done && wish->change != NULL)
    show_toast (self, _("Set back. Ctrl+Z in the main window undoes that."));
  else if (is_done)
    show_toast (self, _("The action was undone."));
  else if (wish->change != NULL && g_error_matches (error, FG_STORE_ERROR, FG_STORE_ERROR_CHANGED_SINCE))
    ask_whether_anyway (self, wish, error->message);
  else
    show_toast (self, error->message);
}

static void
on_fulfilled (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autofree Running *running = user_data;
  g_autoptr (FgHistoryWindow) self = running->window;
  g_autoptr (GError) error = NULL;
  g_autofree char *label = fg_store_run_finish (FG_STORE (source), result, &error);

  if (!g_cancellable_is_cancelled (self->cancellable))
    tell_outcome (self, running->wish, label != NULL, error);
  wish_free (running->wish);
}

static void
run_wish (FgHistoryWindow *self, gint64 revision, const FgHistoryChange *change, FgSetBackMode mode)
{
  Running *running = g_new0 (Running, 1);

  running->window = g_object_ref (self);
  running->wish = wish_new (revision, change, mode);
  fg_store_write_async (self->store, fulfil, wish_new (revision, change, mode), wish_free, g_free, NULL, on_fulfilled,
                        running);
}

static const FgHistoryChange *
get_change (FgHistoryWindow *self, GVariant *place)
{
  const FgHistoryEntry *entry = self->shown != NULL ? fg_history_item_get_entry (self->shown) : NULL;
  guint i = g_variant_get_uint32 (place);

  return entry != NULL && i < entry->changes->len ? g_ptr_array_index (entry->changes, i) : NULL;
}

static void
on_set_back (GtkWidget *widget, const char *action, GVariant *place)
{
  FgHistoryWindow *self = FG_HISTORY_WINDOW (widget);
  const FgHistoryChange *change = get_change (self, place);

  if (change != NULL)
    run_wish (self, fg_history_item_get_revision (self->shown), change, FG_SET_BACK_CAREFULLY);
}

static void
on_undo (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FgHistoryWindow *self = FG_HISTORY_WINDOW (widget);

  if (self->shown != NULL)
    run_wish (self, fg_history_item_get_revision (self->shown), NULL, FG_SET_BACK_CAREFULLY);
}

static void
on_go_to (GtkWidget *widget, const char *action, GVariant *place)
{
  FgHistoryWindow *self = FG_HISTORY_WINDOW (widget);
  const FgHistoryChange *change = get_change (self, place);
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));

  if (change == NULL || parent == NULL)
    return;

  gtk_widget_activate_action (GTK_WIDGET (parent), "win.go-to", "(xx)", change->plan_id, change->item_id);
  gtk_window_present (parent);
}

static void
fg_history_window_dispose (GObject *object)
{
  FgHistoryWindow *self = FG_HISTORY_WINDOW (object);

  g_cancellable_cancel (self->cancellable);
  if (self->model != NULL)
    fg_history_model_stop (self->model);
  g_clear_object (&self->shown_signals);
  gtk_widget_dispose_template (GTK_WIDGET (self), FG_TYPE_HISTORY_WINDOW);
  g_clear_object (&self->shown);
  g_clear_object (&self->selection);
  g_clear_object (&self->model);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (fg_history_window_parent_class)->dispose (object);
}

static void
fg_history_window_finalize (GObject *object)
{
  FgHistoryWindow *self = FG_HISTORY_WINDOW (object);

  g_clear_pointer (&self->authors, g_ptr_array_unref);
  g_array_unref (self->agency_ids);
  g_object_unref (self->cancellable);

  G_OBJECT_CLASS (fg_history_window_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/fengong/Fengong/history/fg-history-window.ui");
  gtk_widget_class_bind_template_child (widget_class, FgHistoryWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, FgHistoryWindow, window_title);
  gtk_widget_class_bind_template_child (widget_class, FgHistoryWindow, author_drop_down);
  gtk_widget_class_bind_template_child (widget_class, FgHistoryWindow, agency_drop_down);
  gtk_widget_class_bind_template_child (widget_class, FgHistoryWindow, from_entry);
  gtk_widget_class_bind_template_child (widget_class, FgHistoryWindow, to_entry);
  gtk_widget_class_bind_template_child (widget_class, FgHistoryWindow, count_label);
  gtk_widget_class_bind_template_child (widget_class, FgHistoryWindow, list_view);
  gtk_widget_class_bind_template_child (widget_class, FgHistoryWindow, detail_stack);
  gtk_widget_class_bind_template_child (widget_class, FgHistoryWindow, entry_label);
  gtk_widget_class_bind_template_child (widget_class, FgHistoryWindow, entry_detail);
  gtk_widget_class_bind_template_child (widget_class, FgHistoryWindow, changes);
  gtk_widget_class_bind_template_child (widget_class, FgHistoryWindow, more_label);
  gtk_widget_class_bind_template_callback (widget_class, on_filter_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_day_typed);
}

static void
fg_history_window_class_init (FgHistoryWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = fg_history_window_dispose;
  object_class->finalize = fg_history_window_finalize;

  g_type_ensure (FG_TYPE_HISTORY_ITEM);
  gtk_widget_class_install_action (widget_class, "history.set-back", "u", on_set_back);
  gtk_widget_class_install_action (widget_class, "history.go-to", "u", on_go_to);
  gtk_widget_class_install_action (widget_class, "history.undo", NULL, on_undo);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  bind_template (widget_class);
}

static void
fg_history_window_init (FgHistoryWindow *self)
{
  self->agency_ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->cancellable = g_cancellable_new ();
  self->shown_signals = g_signal_group_new (FG_TYPE_HISTORY_ITEM);
  g_signal_group_connect_swapped (self->shown_signals, "notify::detail", G_CALLBACK (show_entry), self);
  gtk_widget_init_template (GTK_WIDGET (self));
  fg_accessible_name_drop_down (self->author_drop_down, _("Person"));
  fg_accessible_name_drop_down (self->agency_drop_down, _("Agency"));
}

/**
 * fg_history_window_new:
 * @parent: the main window
 * @store: the workspace
 * @filter: whose history: of which plan, of which item
 * @subtitle: what that is called
 *
 * Returns: (transfer none): a window, not yet shown, owned by GTK
 */
GtkWidget *
fg_history_window_new (GtkWindow *parent, FgStore *store, const FgHistoryFilter *filter, const char *subtitle)
{
  FgHistoryWindow *self = NULL;

  g_return_val_if_fail (GTK_IS_WINDOW (parent), NULL);
  g_return_val_if_fail (FG_IS_STORE (store), NULL);

  self = g_object_new (FG_TYPE_HISTORY_WINDOW, "transient-for", parent, "destroy-with-parent", TRUE, NULL);
  self->store = g_object_ref (store);
  self->subject = *filter;
  adw_window_title_set_subtitle (self->window_title, subtitle);

  self->model = fg_history_model_new (store);
  self->selection = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->model)));
  gtk_list_view_set_model (self->list_view, GTK_SELECTION_MODEL (self->selection));
  g_signal_connect_object (self->model, "loaded", G_CALLBACK (on_loaded), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->model, "failed", G_CALLBACK (show_toast), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->selection, "notify::selected-item", G_CALLBACK (on_selected), self, G_CONNECT_SWAPPED);
  gtk_window_set_focus (GTK_WINDOW (self), GTK_WIDGET (self->list_view));
  show_entry (self);
  on_filter_changed (self);
  fg_store_read_async (store, list_choices, NULL, NULL, choices_free, self->cancellable, on_choices_listed,
                       g_object_ref (self));
  return GTK_WIDGET (self);
}
