/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The registry of agencies over all plans: a list in the order of protocol that can be searched and rearranged, the form
 * of the one that is selected, and above them the agencies that are most likely one, a pair at a time. Nothing is merged
 * unless a person says so.
 */
#include "fg-agencies-view.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "fg-accessible-name.h"
#include "fg-agency-change.h"
#include "fg-agency-entry.h"
#include "fg-agency-form.h"
#include "fg-agency-names.h"
#include "fg-agency-suggestion.h"

struct _FgAgenciesView
{
  GtkWidget parent_instance;

  FgStore       *store;
  GCancellable  *loading;
  GPtrArray     *agencies; /* (element-type FgAgencySummary) */
  GPtrArray     *suggestions; /* (element-type FgAgencySuggestion) */
  FgAgencyNames *names; /* of @agencies */
  gint64         selected_id;
  gboolean       is_filling;
  gboolean       is_stale; /* while nobody looks, changes are not followed */
  gboolean       is_read_only;

  GListStore         *entries;
  GtkFilterListModel *filtered;
  GtkCustomFilter    *filter;
  GtkSingleSelection *selection;

  GtkWidget      *content;
  GtkSearchEntry *search;
  GtkColumnView  *column_view;
  FgAgencyForm   *form;
  GtkRevealer    *suggestion_bar;
  GtkLabel       *suggestion_label;
  GtkStack       *stack;
};

G_DEFINE_FINAL_TYPE (FgAgenciesView, fg_agencies_view, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_STORE,
  PROP_READ_ONLY,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

/* ---- Loading ---- */

typedef struct
{
  GPtrArray     *agencies;
  GPtrArray     *suggestions;
  FgAgencyNames *names;
} Registry;

static void
registry_free (Registry *self)
{
  g_clear_pointer (&self->agencies, g_ptr_array_unref);
  g_clear_pointer (&self->suggestions, g_ptr_array_unref);
  g_clear_pointer (&self->names, fg_agency_names_unref);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Registry, registry_free)

static gpointer
load_on_worker (FgWorkspace *workspace, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autoptr (Registry) registry = g_new0 (Registry, 1);

  if (!(registry->agencies = fg_agency_table_list (workspace, 0, error))
      || !(registry->suggestions = fg_agency_suggestion_list (workspace, error)))
    return NULL;

  registry->names = fg_agency_names_new (registry->agencies);
  return g_steal_pointer (&registry);
}

static FgAgencyEntry *
get_entry (FgAgenciesView *self)
{
  return gtk_single_selection_get_selected_item (self->selection);
}

static void
update_actions (FgAgenciesView *self)
{
  gboolean is_whole = *gtk_editable_get_text (GTK_EDITABLE (self->search)) == '\0';
  gboolean can_move = is_whole && self->selected_id != 0 && !self->is_read_only;
  guint place = gtk_single_selection_get_selected (self->selection);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "agencies.move-up", can_move && place > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "agencies.move-down",
                                 can_move && place + 1 < g_list_model_get_n_items (G_LIST_MODEL (self->filtered)));
}

static void
on_selected (FgAgenciesView *self)
{
  FgAgencyEntry *entry = get_entry (self);

  if (self->is_filling || self->agencies == NULL)
    return;

  self->selected_id = entry != NULL ? fg_agency_entry_get_summary (entry)->id : 0;
  fg_agency_form_show (self->form, self->agencies, self->selected_id);
  update_actions (self);
}

/* The agency that was looked at stays selected; one that was merged away leaves its place to the next. */
static void
select_again (FgAgenciesView *self, guint last_place)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->filtered));
  guint place = n > 0 ? MIN (last_place, n - 1) : GTK_INVALID_LIST_POSITION;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (FgAgencyEntry) entry = g_list_model_get_item (G_LIST_MODEL (self->filtered), i);

      if (fg_agency_entry_get_summary (entry)->id == self->selected_id)
        place = i;
    }

  gtk_single_selection_set_selected (self->selection, place);
}

static void
show_suggestion (FgAgenciesView *self)
{
  gboolean has_any = self->suggestions != NULL && self->suggestions->len > 0 && !self->is_read_only;
  const FgAgencySuggestion *suggestion = NULL;
  g_autofree char *sentence = NULL;

  gtk_revealer_set_reveal_child (self->suggestion_bar, has_any);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "agencies.accept-suggestion", has_any);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "agencies.refuse-suggestion", has_any);
  if (!has_any)
    return;

  suggestion = g_ptr_array_index (self->suggestions, 0);
  sentence = g_strdup_printf (
    /* Translators: %1$s and %2$s are names of agencies, %3$u says how many such pairs there are. */
    ngettext ("“%1$s” and “%2$s” are most likely the same.", "“%1$s” and “%2$s” are most likely the same (1 of %3$u).",
              self->suggestions->len),
    suggestion->name, suggestion->into_name, self->suggestions->len);
  gtk_label_set_label (self->suggestion_label, sentence);
}

static void
fill (FgAgenciesView *self)
{
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func (g_object_unref);
  guint last_place = gtk_single_selection_get_selected (self->selection);

  for (guint i = 0; i < self->agencies->len; i++)
    g_ptr_array_add (entries, fg_agency_entry_new (self->agencies, i));

  self->is_filling = TRUE;
  g_list_store_splice (self->entries, 0, g_list_model_get_n_items (G_LIST_MODEL (self->entries)), entries->pdata,
                       entries->len);
  select_again (self, last_place == GTK_INVALID_LIST_POSITION ? 0 : last_place);
  self->is_filling = FALSE;
  on_selected (self);
  show_suggestion (self);
  gtk_stack_set_visible_child_name (self->stack, self->agencies->len > 0 ? "list" : "empty");
}

static void
on_loaded (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (FgAgenciesView) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (Registry) registry = fg_store_run_finish (FG_STORE (source), result, &error);

  /* An answer that was under way when its query was cancelled still arrives. */
  if (g_task_get_cancellable (G_TASK (result)) != self->loading)
    return;

  g_clear_object (&self->loading);
  if (registry == NULL)
    {
      gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s", error->message);
      return;
    }

  g_clear_pointer (&self->suggestions, g_ptr_array_unref);
  self->suggestions = g_steal_pointer (&registry->suggestions);
  g_clear_pointer (&self->agencies, g_ptr_array_unref);
  self->agencies = g_steal_pointer (&registry->agencies);
  g_clear_pointer (&self->names, fg_agency_names_unref);
  self->names = g_steal_pointer (&registry->names);
  fill (self);
}

static void
load (FgAgenciesView *self)
{
  g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  self->is_stale = self->store != NULL && !gtk_widget_get_mapped (GTK_WIDGET (self));
  if (self->store == NULL || self->is_stale)
    return;

  self->loading = g_cancellable_new ();
  fg_store_read_async (self->store, load_on_worker, NULL, NULL, (GDestroyNotify) registry_free, self->loading, on_loaded,
                       g_object_ref (self));
}

static void
set_store (FgAgenciesView *self, FgStore *store)
{
  if (self->store == store)
    return;

  if (self->store != NULL)
    g_signal_handlers_disconnect_by_func (self->store, load, self);
  fg_agency_form_flush (self->form);
  g_set_object (&self->store, store);
  fg_agency_form_set_store (self->form, store);
  if (store != NULL)
    g_signal_connect_swapped (store, "changed", G_CALLBACK (load), self);
  load (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STORE]);
}

static void
set_read_only (FgAgenciesView *self, gboolean is_read_only)
{
  if (self->is_read_only == is_read_only)
    return;

  self->is_read_only = is_read_only;
  gtk_widget_set_sensitive (GTK_WIDGET (self->form), !is_read_only);
  update_actions (self);
  show_suggestion (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_READ_ONLY]);
}

/* ---- The list ---- */

static void
on_name_set_up (GtkListItemFactory *factory, GtkListItem *list_item)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_list_item_set_child (list_item, label);
}

static void
on_name_bound (GtkListItemFactory *factory, GtkListItem *list_item)
{
  const FgAgencySummary *agency = fg_agency_entry_get_summary (gtk_list_item_get_item (list_item));
  GtkWidget *label = gtk_list_item_get_child (list_item);

  gtk_label_set_label (GTK_LABEL (label), agency->name);
  gtk_widget_set_tooltip_text (label, agency->name);
  fg_accessible_name_row (label, agency->name);
}

/* ---- Searching ---- */

static gboolean
is_shown (gpointer item, gpointer user_data)
{
  FgAgenciesView *self = user_data;
  const char *typed = gtk_editable_get_text (GTK_EDITABLE (self->search));

  return *typed == '\0' || fg_agency_names_match (self->names, fg_agency_entry_get_place (item), typed)
         || strstr (fg_agency_entry_get_summary (item)->contact, typed) != NULL;
}

static void
on_search_changed (FgAgenciesView *self)
{
  gtk_filter_changed (GTK_FILTER (self->filter), GTK_FILTER_CHANGE_DIFFERENT);
  on_selected (self);
}

/* ---- Changing ---- */

static void
on_written (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (FgAgenciesView) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!fg_agency_change_finish (FG_STORE (source), result, &error))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s", error->message);
}

static void
on_merged (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (FgAgenciesView) self = user_data;
  g_autoptr (GError) error = NULL;

  if (fg_agency_change_finish (FG_STORE (source), result, &error))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.toast-undo", "s", _("The agencies were merged."));
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s", error->message);
}

static void
answer_suggestion (FgAgenciesView *self, FgAgencyChangeKind kind, GAsyncReadyCallback callback)
{
  const FgAgencySuggestion *suggestion = NULL;
  FgAgencyChange *change = NULL;

  if (self->store == NULL || self->suggestions == NULL || self->suggestions->len == 0)
    return;

  suggestion = g_ptr_array_index (self->suggestions, 0);
  change = fg_agency_change_new (kind, suggestion->agency_id);
  change->other_id = suggestion->into_id;
  fg_agency_change_write (change, self->store, callback, g_object_ref (self));
}

static void
on_accept_suggestion (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  answer_suggestion (FG_AGENCIES_VIEW (widget), FG_AGENCY_CHANGE_MERGE, on_merged);
}

static void
on_refuse_suggestion (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  answer_suggestion (FG_AGENCIES_VIEW (widget), FG_AGENCY_CHANGE_DISTINGUISH, on_written);
}

static gint64
get_id_at (FgAgenciesView *self, guint place)
{
  g_autoptr (FgAgencyEntry) entry = g_list_model_get_item (G_LIST_MODEL (self->filtered), place);

  return entry != NULL ? fg_agency_entry_get_summary (entry)->id : 0;
}

/* @before is the place in the list of the agency that comes after it from then on. */
static void
move_before (FgAgenciesView *self, guint before)
{
  FgAgencyChange *change = fg_agency_change_new (FG_AGENCY_CHANGE_MOVE, self->selected_id);

  change->other_id = get_id_at (self, before);
  fg_agency_change_write (change, self->store, on_written, g_object_ref (self));
}

static void
on_move_up (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  FgAgenciesView *self = FG_AGENCIES_VIEW (widget);

  move_before (self, gtk_single_selection_get_selected (self->selection) - 1);
}

static void
on_move_down (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  FgAgenciesView *self = FG_AGENCIES_VIEW (widget);

  move_before (self, gtk_single_selection_get_selected (self->selection) + 2);
}

/* ---- The widget ---- */

static void
fg_agencies_view_map (GtkWidget *widget)
{
  FgAgenciesView *self = FG_AGENCIES_VIEW (widget);

  GTK_WIDGET_CLASS (fg_agencies_view_parent_class)->map (widget);
  if (self->is_stale)
    load (self);
}

static void
fg_agencies_view_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  FgAgenciesView *self = FG_AGENCIES_VIEW (object);

  switch (prop_id)
    {
    case PROP_STORE:
      g_value_set_object (value, self->store);
      break;
    case PROP_READ_ONLY:
      g_value_set_boolean (value, self->is_read_only);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
fg_agencies_view_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  FgAgenciesView *self = FG_AGENCIES_VIEW (object);

  switch (prop_id)
    {
    case PROP_STORE:
      set_store (self, g_value_get_object (value));
      break;
    case PROP_READ_ONLY:
      set_read_only (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
fg_agencies_view_dispose (GObject *object)
{
  FgAgenciesView *self = FG_AGENCIES_VIEW (object);

  if (self->form != NULL)
    set_store (self, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), FG_TYPE_AGENCIES_VIEW);
  self->form = NULL;

  G_OBJECT_CLASS (fg_agencies_view_parent_class)->dispose (object);
}

static void
fg_agencies_view_finalize (GObject *object)
{
  FgAgenciesView *self = FG_AGENCIES_VIEW (object);

  g_clear_pointer (&self->agencies, g_ptr_array_unref);
  g_clear_pointer (&self->suggestions, g_ptr_array_unref);
  g_clear_pointer (&self->names, fg_agency_names_unref);
  g_object_unref (self->selection);

  G_OBJECT_CLASS (fg_agencies_view_parent_class)->finalize (object);
}

static void
fg_agencies_view_class_init (FgAgenciesViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = fg_agencies_view_get_property;
  object_class->set_property = fg_agencies_view_set_property;
  object_class->dispose = fg_agencies_view_dispose;
  object_class->finalize = fg_agencies_view_finalize;
  widget_class->map = fg_agencies_view_map;

  properties[PROP_STORE] = g_param_spec_object ("store", NULL, NULL, FG_TYPE_STORE, flags);
  /* Of a past day there is nothing to change. */
  properties[PROP_READ_ONLY] = g_param_spec_boolean ("read-only", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (FG_TYPE_AGENCY_ENTRY);
  g_type_ensure (FG_TYPE_AGENCY_FORM);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/fengong/Fengong/agencies/fg-agencies-view.ui");
  gtk_widget_class_bind_template_child (widget_class, FgAgenciesView, content);
  gtk_widget_class_bind_template_child (widget_class, FgAgenciesView, search);
  gtk_widget_class_bind_template_child (widget_class, FgAgenciesView, column_view);
  gtk_widget_class_bind_template_child (widget_class, FgAgenciesView, form);
  gtk_widget_class_bind_template_child (widget_class, FgAgenciesView, suggestion_bar);
  gtk_widget_class_bind_template_child (widget_class, FgAgenciesView, suggestion_label);
  gtk_widget_class_bind_template_child (widget_class, FgAgenciesView, stack);
  gtk_widget_class_bind_template_callback (widget_class, on_search_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_name_set_up);
  gtk_widget_class_bind_template_callback (widget_class, on_name_bound);

  gtk_widget_class_install_action (widget_class, "agencies.accept-suggestion", NULL, on_accept_suggestion);
  gtk_widget_class_install_action (widget_class, "agencies.refuse-suggestion", NULL, on_refuse_suggestion);
  gtk_widget_class_install_action (widget_class, "agencies.move-up", NULL, on_move_up);
  gtk_widget_class_install_action (widget_class, "agencies.move-down", NULL, on_move_down);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Up, GDK_ALT_MASK, "agencies.move-up", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Down, GDK_ALT_MASK, "agencies.move-down", NULL);
}

static void
fg_agencies_view_init (FgAgenciesView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->entries = g_list_store_new (FG_TYPE_AGENCY_ENTRY);
  self->filter = gtk_custom_filter_new (is_shown, self, NULL);
  self->filtered = gtk_filter_list_model_new (G_LIST_MODEL (self->entries), GTK_FILTER (self->filter));
  self->selection = gtk_single_selection_new (G_LIST_MODEL (self->filtered));
  gtk_column_view_set_model (self->column_view, GTK_SELECTION_MODEL (self->selection));
  fg_accessible_name_columns (self->column_view, _("Registry of agencies"));
  g_signal_connect_object (self->selection, "notify::selected", G_CALLBACK (on_selected), self, G_CONNECT_SWAPPED);
  update_actions (self);
}

/**
 * fg_agencies_view_flush:
 * @self: the view
 *
 * Hands to the workspace what was typed and is not on its way there.
 */
void
fg_agencies_view_flush (FgAgenciesView *self)
{
  g_return_if_fail (FG_IS_AGENCIES_VIEW (self));

  fg_agency_form_flush (self->form);
}
