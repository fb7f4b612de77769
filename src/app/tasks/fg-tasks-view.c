/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The plan as a tree: sections, tasks and measures with who leads, by when, how far and how it stands. Sorting and
 * filtering are part of the query; the view only says what is wanted. Which item is selected is remembered by its id,
 * so that it stays selected through every reload.
 */
#include "fg-tasks-view.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "fg-accessible-name.h"
#include "fg-column-sort.h"
#include "fg-item-tree.h"
#include "fg-item.h"
#include "fg-light-label.h"
#include "fg-list-scroll.h"
#include "fg-scope-bar.h"
#include "fg-search-results.h"
#include "fg-title-cell.h"

struct _FgTasksView
{
  GtkWidget parent_instance;

  FgStore *store;
  gint64   plan_id;
  FgDay    today;
  gint64   selected_id;

  /* What the list is narrowed to from elsewhere; its plan is 0 where it spans all plans. */
  FgItemFilter scope;
  gboolean     has_scope;

  FgItemTree         *tree;
  GtkSingleSelection *selection;
  gboolean            is_reselecting;
  gboolean            is_reveal_due;

  GtkWidget      *content;
  FgScopeBar     *scope_bar;
  GtkSearchEntry *search_entry;
  GtkDropDown    *light_drop_down;
  GtkLabel       *count_label;
  GtkStack       *stack;
  GtkColumnView  *column_view;
  FgSearchResults *results;
};

G_DEFINE_FINAL_TYPE (FgTasksView, fg_tasks_view, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_STORE,
  PROP_PLAN_ID,
  PROP_TODAY,
  PROP_SELECTED_ID,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

/* What each column sorts by, in the order of the columns. */
static const FgItemSort column_sorts[] = {
  FG_ITEM_SORT_PLACE, FG_ITEM_SORT_TITLE, FG_ITEM_SORT_LEADS, FG_ITEM_SORT_DEADLINE, FG_ITEM_SORT_PROGRESS,
  FG_ITEM_SORT_LIGHT,
};

/* What the drop-down offers after "All lights", what needs a person first. */
static const FgLight light_choices[] = {
  FG_LIGHT_RED, FG_LIGHT_YELLOW, FG_LIGHT_GREEN, FG_LIGHT_DONE, FG_LIGHT_NONE,
};

static gboolean
has_progress (GtkListItem *list_item, int percent)
{
  return percent >= 0;
}

static double
fraction_of_percent (GtkListItem *list_item, int percent)
{
  return CLAMP (percent, 0, 100) / 100.0;
}

static char *
text_of_percent (GtkListItem *list_item, int percent)
{
  return percent >= 0 ? g_strdup_printf ("%d%%", percent) : NULL;
}

static gint64
id_at (FgTasksView *self, guint position)
{
  g_autoptr (GtkTreeListRow) row = g_list_model_get_item (G_LIST_MODEL (self->selection), position);
  g_autoptr (FgItem) item = NULL;

  if (row == NULL)
    return 0;

  item = gtk_tree_list_row_get_item (row);
  return fg_item_get_id (item);
}

static void
select_position (FgTasksView *self, guint position)
{
  self->is_reselecting = TRUE;
  gtk_single_selection_set_selected (self->selection, position);
  self->is_reselecting = FALSE;
}

/* Selects the row of the selected item wherever it is now. An item that the filter hides stays selected, unseen. */
static void
reselect (FgTasksView *self)
{
  guint position = GTK_INVALID_LIST_POSITION;

  if (!fg_item_tree_find_position (self->tree, self->selected_id, &position))
    {
      select_position (self, GTK_INVALID_LIST_POSITION);
      return;
    }

  if (position != gtk_single_selection_get_selected (self->selection))
    select_position (self, position);
  if (self->is_reveal_due)
    fg_list_scroll_columns_to (self->column_view, position);
  self->is_reveal_due = FALSE;
}

static void
set_selected_id (FgTasksView *self, gint64 id)
{
  if (self->selected_id == id)
    return;

  self->selected_id = id;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SELECTED_ID]);
}

static void
on_selected (FgTasksView *self)
{
  guint position = gtk_single_selection_get_selected (self->selection);

  /* A reload unselects rows that it moves; that is no wish of the user's. */
  if (self->is_reselecting || position == GTK_INVALID_LIST_POSITION)
    return;

  set_selected_id (self, id_at (self, position));
}

static gboolean
is_filtered (FgTasksView *self)
{
  return self->has_scope || *gtk_editable_get_text (GTK_EDITABLE (self->search_entry)) != '\0'
         || gtk_drop_down_get_selected (self->light_drop_down) != 0;
}

static void
show_count (FgTasksView *self)
{
  guint n = fg_item_tree_get_n_matches (self->tree);
  g_autofree char *text = NULL;

  if (is_filtered (self))
    text = g_strdup_printf (ngettext ("%u match", "%u matches", n), n);
  else
    text = g_strdup_printf (ngettext ("%u item", "%u items", n), n);

  gtk_label_set_label (self->count_label, text);
}

static void
on_loaded (FgTasksView *self)
{
  GListModel *model = fg_item_tree_get_model (self->tree);
  gboolean is_empty = model != NULL && g_list_model_get_n_items (model) == 0 && is_filtered (self);

  self->is_reselecting = TRUE;
  gtk_single_selection_set_model (self->selection, model);
  self->is_reselecting = FALSE;

  gtk_stack_set_visible_child_name (self->stack, is_empty ? "nothing" : "tree");
  show_count (self);
  if (model != NULL)
    reselect (self);
}

static void
on_failed (FgTasksView *self, const char *message)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s", message);
}

static void
read_sort (FgTasksView *self, FgItemFilter *filter)
{
  guint column = 0;

  filter->sort = FG_ITEM_SORT_PLACE;
  if (fg_column_sort_read (self->column_view, &column, &filter->descending))
    filter->sort = column_sorts[column];
}

static void
update_filter (FgTasksView *self)
{
  guint light = gtk_drop_down_get_selected (self->light_drop_down);
  g_autofree char *search = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->search_entry))));
  FgItemFilter filter = self->scope;

  if (!self->has_scope)
    filter.plan_id = self->plan_id;
  filter.today = self->today;
  filter.search = *search != '\0' ? search : NULL;
  filter.by_light = light > 0 && light != GTK_INVALID_LIST_POSITION;
  filter.light = filter.by_light ? light_choices[light - 1] : FG_LIGHT_NONE;
  read_sort (self, &filter);

  fg_item_tree_set_filter (self->tree, &filter);
}

/* Widgets that go still say that they change; the tree went before them. */
static void
on_sorter_changed (FgTasksView *self)
{
  if (self->tree != NULL)
    update_filter (self);
}

static void
on_filter_changed (FgTasksView *self)
{
  self->is_reveal_due = TRUE;
  on_sorter_changed (self);
}

static void
on_search_changed (FgTasksView *self)
{
  if (self->tree == NULL)
    return;

  on_filter_changed (self);
  fg_search_results_search (self->results, gtk_editable_get_text (GTK_EDITABLE (self->search_entry)), self->plan_id);
}

static void
on_agency_activated (FgTasksView *self, const char *name)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), name);
  gtk_widget_grab_focus (GTK_WIDGET (self->column_view));
}

/* Escape in the search: what was searched for goes, and with it the cursor goes back to the rows. */
static void
on_search_stopped (FgTasksView *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
  gtk_widget_grab_focus (GTK_WIDGET (self->column_view));
}

static void
drop_scope (FgTasksView *self)
{
  self->scope = (FgItemFilter) FG_ITEM_FILTER_INIT;
  self->has_scope = FALSE;
  fg_scope_bar_set_title (self->scope_bar, NULL);
}

static void
select_light (FgTasksView *self, const FgItemFilter *scope)
{
  guint choice = 0;

  for (guint i = 0; i < G_N_ELEMENTS (light_choices); i++)
    if (scope->by_light && light_choices[i] == scope->light)
      choice = i + 1;

  gtk_drop_down_set_selected (self->light_drop_down, choice);
}

static void
on_leave_scope (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  FgTasksView *self = FG_TASKS_VIEW (widget);
  const FgItemFilter none = FG_ITEM_FILTER_INIT;

  /* The light came with the scope and goes with it. */
  drop_scope (self);
  select_light (self, &none);
  on_filter_changed (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->column_view));
}

static void
on_back (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  if (!FG_TASKS_VIEW (widget)->has_scope)
    return;

  on_leave_scope (widget, action_name, NULL);
  gtk_widget_activate_action (widget, "win.view", "s", "overview");
}

static void
on_clear_filter (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  FgTasksView *self = FG_TASKS_VIEW (widget);
  gboolean had_scope = self->has_scope;

  drop_scope (self);
  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
  gtk_drop_down_set_selected (self->light_drop_down, 0);
  if (had_scope)
    on_filter_changed (self);
}

static void
set_store (FgTasksView *self, FgStore *store)
{
  if (!g_set_object (&self->store, store))
    return;

  fg_item_tree_set_store (self->tree, store);
  fg_search_results_set_store (self->results, store);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STORE]);
}

static void
set_plan_id (FgTasksView *self, gint64 plan_id)
{
  if (self->plan_id == plan_id)
    return;

  self->plan_id = plan_id;
  drop_scope (self);
  set_selected_id (self, 0);
  update_filter (self);
  fg_search_results_search (self->results, gtk_editable_get_text (GTK_EDITABLE (self->search_entry)), plan_id);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PLAN_ID]);
}

static void
set_today (FgTasksView *self, FgDay today)
{
  if (self->today == today)
    return;

  self->today = today;
  update_filter (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TODAY]);
}

static void
fg_tasks_view_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  FgTasksView *self = FG_TASKS_VIEW (object);

  switch (prop_id)
    {
    case PROP_STORE:
      g_value_set_object (value, self->store);
      break;
    case PROP_PLAN_ID:
      g_value_set_int64 (value, self->plan_id);
      break;
    case PROP_TODAY:
      g_value_set_uint (value, self->today);
      break;
    case PROP_SELECTED_ID:
      g_value_set_int64 (value, self->selected_id);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
fg_tasks_view_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  FgTasksView *self = FG_TASKS_VIEW (object);

  switch (prop_id)
    {
    case PROP_STORE:
      set_store (self, g_value_get_object (value));
      break;
    case PROP_PLAN_ID:
      set_plan_id (self, g_value_get_int64 (value));
      break;
    case PROP_TODAY:
      set_today (self, g_value_get_uint (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
fg_tasks_view_dispose (GObject *object)
{
  FgTasksView *self = FG_TASKS_VIEW (object);

  if (self->tree != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->tree, self);
      fg_item_tree_set_store (self->tree, NULL);
    }
  g_clear_object (&self->tree);
  g_clear_object (&self->selection);
  g_clear_object (&self->store);
  gtk_widget_dispose_template (GTK_WIDGET (self), FG_TYPE_TASKS_VIEW);

  G_OBJECT_CLASS (fg_tasks_view_parent_class)->dispose (object);
}

static void
fg_tasks_view_class_init (FgTasksViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = fg_tasks_view_get_property;
  object_class->set_property = fg_tasks_view_set_property;
  object_class->dispose = fg_tasks_view_dispose;

  properties[PROP_STORE] = g_param_spec_object ("store", NULL, NULL, FG_TYPE_STORE, flags);
  properties[PROP_PLAN_ID] = g_param_spec_int64 ("plan-id", NULL, NULL, 0, G_MAXINT64, 0, flags);
  properties[PROP_TODAY] = g_param_spec_uint ("today", NULL, NULL, 0, G_MAXUINT, FG_DAY_NONE, flags);
  properties[PROP_SELECTED_ID] = g_param_spec_int64 ("selected-id", NULL, NULL, 0, G_MAXINT64, 0,
                                                     G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY
                                                       | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (FG_TYPE_ITEM);
  g_type_ensure (FG_TYPE_LIGHT_LABEL);
  g_type_ensure (FG_TYPE_SCOPE_BAR);
  g_type_ensure (FG_TYPE_SEARCH_RESULTS);
  g_type_ensure (FG_TYPE_TITLE_CELL);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/fengong/Fengong/tasks/fg-tasks-view.ui");
  gtk_widget_class_bind_template_child (widget_class, FgTasksView, content);
  gtk_widget_class_bind_template_child (widget_class, FgTasksView, scope_bar);
  gtk_widget_class_bind_template_child (widget_class, FgTasksView, search_entry);
  gtk_widget_class_bind_template_child (widget_class, FgTasksView, light_drop_down);
  gtk_widget_class_bind_template_child (widget_class, FgTasksView, count_label);
  gtk_widget_class_bind_template_child (widget_class, FgTasksView, stack);
  gtk_widget_class_bind_template_child (widget_class, FgTasksView, column_view);
  gtk_widget_class_bind_template_child (widget_class, FgTasksView, results);
  gtk_widget_class_bind_template_callback (widget_class, has_progress);
  gtk_widget_class_bind_template_callback (widget_class, fraction_of_percent);
  gtk_widget_class_bind_template_callback (widget_class, text_of_percent);
  gtk_widget_class_bind_template_callback (widget_class, on_filter_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_search_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_search_stopped);
  gtk_widget_class_bind_template_callback (widget_class, on_agency_activated);

  gtk_widget_class_install_action (widget_class, "tasks.clear-filter", NULL, on_clear_filter);
  gtk_widget_class_install_action (widget_class, "tasks.leave-scope", NULL, on_leave_scope);
  gtk_widget_class_install_action (widget_class, "tasks.back", NULL, on_back);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, GDK_ALT_MASK, "tasks.back", NULL);
}

static void
fill_lights (FgTasksView *self)
{
  g_autoptr (GtkStringList) lights = gtk_string_list_new (NULL);

  gtk_string_list_append (lights, C_("light", "All lights"));
  for (gsize i = 0; i < G_N_ELEMENTS (light_choices); i++)
    gtk_string_list_append (lights, fg_light_get_label (light_choices[i]));

  gtk_drop_down_set_model (self->light_drop_down, G_LIST_MODEL (lights));
}

static void
fg_tasks_view_init (FgTasksView *self)
{
  self->tree = fg_item_tree_new ();
  gtk_widget_init_template (GTK_WIDGET (self));

  fill_lights (self);
  fg_accessible_name_drop_down (self->light_drop_down, _("Show only items with this light"));
  fg_accessible_name_columns (self->column_view, _("Tasks and measures"));
  fg_column_sort_enable (self->column_view);
  g_signal_connect_object (gtk_column_view_get_sorter (self->column_view), "changed",
                           G_CALLBACK (on_sorter_changed), self, G_CONNECT_SWAPPED);

  self->selection = gtk_single_selection_new (NULL);
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  gtk_column_view_set_model (self->column_view, GTK_SELECTION_MODEL (self->selection));
  g_signal_connect_object (self->selection, "notify::selected", G_CALLBACK (on_selected), self, G_CONNECT_SWAPPED);

  g_signal_connect_swapped (self->tree, "loaded", G_CALLBACK (on_loaded), self);
  g_signal_connect_swapped (self->tree, "failed", G_CALLBACK (on_failed), self);
  gtk_search_entry_set_key_capture_widget (self->search_entry, GTK_WIDGET (self->column_view));
}

/**
 * fg_tasks_view_show_item:
 * @self: the view
 * @item_id: the item's row id in the workspace, in the plan that is shown
 *
 * Selects an item and scrolls to it, now or when the tree has loaded; a filter that may hide it is cleared. Its row, if
 * it is there already, gets the focus.
 */
void
fg_tasks_view_show_item (FgTasksView *self, gint64 item_id)
{
  g_return_if_fail (FG_IS_TASKS_VIEW (self));

  self->is_reveal_due = TRUE;
  set_selected_id (self, item_id);
  gtk_widget_activate_action (GTK_WIDGET (self), "tasks.clear-filter", NULL);
  reselect (self);
  fg_list_focus_selected_row (self->column_view);
}

/**
 * fg_tasks_view_show_scope:
 * @self: the view
 * @scope: which items, of one plan or of all; it has no words to search for
 * @title: what they have in common
 *
 * Narrows the list to some items, and says so, until a person wants all again or another plan is shown.
 */
void
fg_tasks_view_show_scope (FgTasksView *self, const FgItemFilter *scope, const char *title)
{
  g_return_if_fail (FG_IS_TASKS_VIEW (self));
  g_return_if_fail (scope != NULL && scope->search == NULL);

  self->scope = *scope;
  self->has_scope = TRUE;
  fg_scope_bar_set_title (self->scope_bar, title);
  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
  select_light (self, scope);
  on_filter_changed (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->column_view));
}

/**
 * fg_tasks_view_focus_search:
 * @self: the view
 *
 * Puts the cursor into the search entry, whose words are selected, so that typing begins a new search.
 */
void
fg_tasks_view_focus_search (FgTasksView *self)
{
  g_return_if_fail (FG_IS_TASKS_VIEW (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
  gtk_editable_select_region (GTK_EDITABLE (self->search_entry), 0, -1);
}
