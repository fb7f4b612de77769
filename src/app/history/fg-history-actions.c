/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A window's ways into the past: the history of all plans, of the plan in sight and of the selected item, and the
 * window itself as it stood on a past day. Before either, what is being typed goes to the workspace.
 */
#include "fg-history-actions.h"

#include <glib/gi18n-lib.h>

#include "fg-as-of-dialog.h"
#include "fg-history-window.h"

struct _FgHistoryActions
{
  GObject parent_instance;

  /* Weak: the window keeps this object, which a dialog may keep for longer. */
  GtkApplicationWindow *window;
  FgStore              *store;
  gboolean              has_plan;

  /* The window's children. */
  FgAsOfBar    *as_of_bar;
  FgPlanPicker *plan_picker;
  FgTasksView  *tasks_view;
  FgItemForm   *item_form;
};

G_DEFINE_FINAL_TYPE (FgHistoryActions, fg_history_actions, G_TYPE_OBJECT)

static void
set_action_enabled (FgHistoryActions *self, const char *name, gboolean is_enabled)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self->window), name);

  g_simple_action_set_enabled (G_SIMPLE_ACTION (action), is_enabled);
}

static void
update_actions (FgHistoryActions *self)
{
  set_action_enabled (self, "as-of", self->store != NULL);
  set_action_enabled (self, "today", fg_as_of_bar_is_past (self->as_of_bar));
  set_action_enabled (self, "history", self->store != NULL);
  set_action_enabled (self, "plan-history", self->has_plan);
  set_action_enabled (self, "item-history", self->has_plan);
}

/* ---- Past days ---- */

static void
on_day_chosen (FgDay day, gpointer user_data)
{
  FgHistoryActions *self = user_data;

  fg_item_form_flush (self->item_form);
  if (fg_item_form_has_unsaved (self->item_form))
    gtk_widget_activate_action (GTK_WIDGET (self->window), "win.toast", "s",
                                _("Mend or take back what the form could not save first, then show a past day."));
  else
    fg_as_of_bar_show_day (self->as_of_bar, day);
}

static void
on_as_of (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  FgHistoryActions *self = user_data;
  FgDay today = FG_DAY_NONE;

  g_object_get (self->as_of_bar, "today", &today, NULL);
  fg_as_of_dialog_ask (GTK_WINDOW (self->window), today, fg_as_of_bar_suggest_day (self->as_of_bar), on_day_chosen,
                       self);
}

static void
on_today (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  FgHistoryActions *self = user_data;

  fg_as_of_bar_leave (self->as_of_bar);
}

/* ---- History: of the present, also while a past day is shown ---- */

static void
show_history (FgHistoryActions *self, const FgHistoryFilter *filter, const char *subtitle)
{
  fg_item_form_flush (self->item_form);
  gtk_window_present (
    GTK_WINDOW (fg_history_window_new (GTK_WINDOW (self->window), self->store, filter, subtitle)));
}

static void
on_history (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  show_history (user_data, &(FgHistoryFilter) { 0 }, _("All plans"));
}

static void
on_plan_history (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  FgHistoryActions *self = user_data;
  const FgHistoryFilter filter = { .plan_id = fg_plan_picker_get_plan_id (self->plan_picker) };

  show_history (self, &filter, fg_plan_picker_get_title (self->plan_picker));
}

static void
on_item_history (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  FgHistoryActions *self = user_data;
  FgHistoryFilter filter = { .plan_id = fg_plan_picker_get_plan_id (self->plan_picker) };

  g_object_get (self->tasks_view, "selected-id", &filter.item_id, NULL);
  if (filter.item_id != 0)
    show_history (self, &filter, fg_item_form_get_heading (self->item_form));
}

static const GActionEntry actions[] = {
  { .name = "as-of", .activate = on_as_of },
  { .name = "today", .activate = on_today },
  { .name = "history", .activate = on_history },
  { .name = "plan-history", .activate = on_plan_history },
  { .name = "item-history", .activate = on_item_history },
};

static void
fg_history_actions_dispose (GObject *object)
{
  FgHistoryActions *self = FG_HISTORY_ACTIONS (object);

  g_clear_weak_pointer (&self->window);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (fg_history_actions_parent_class)->dispose (object);
}

static void
fg_history_actions_class_init (FgHistoryActionsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = fg_history_actions_dispose;
}

static void
fg_history_actions_init (FgHistoryActions *self)
{
}

/**
 * fg_history_actions_new:
 * @window: a window with the action win.toast, which keeps the actions and gets win.history and the others
 * @as_of_bar: where it shows past days
 * @plan_picker: which plan is in sight
 * @tasks_view: which item is selected
 * @item_form: what may still be typed
 *
 * Returns: (transfer full): the actions, disabled until there is a workspace
 */
FgHistoryActions *
fg_history_actions_new (GtkApplicationWindow *window, FgAsOfBar *as_of_bar, FgPlanPicker *plan_picker,
                        FgTasksView *tasks_view, FgItemForm *item_form)
{
  FgHistoryActions *self = NULL;

  g_return_val_if_fail (GTK_IS_APPLICATION_WINDOW (window), NULL);
  g_return_val_if_fail (FG_IS_AS_OF_BAR (as_of_bar), NULL);

  self = g_object_new (FG_TYPE_HISTORY_ACTIONS, NULL);
  g_set_weak_pointer (&self->window, window);
  self->as_of_bar = as_of_bar;
  self->plan_picker = plan_picker;
  self->tasks_view = tasks_view;
  self->item_form = item_form;
  g_action_map_add_action_entries (G_ACTION_MAP (window), actions, G_N_ELEMENTS (actions), self);
  g_signal_connect_object (as_of_bar, "notify::past", G_CALLBACK (update_actions), self, G_CONNECT_SWAPPED);
  update_actions (self);
  return self;
}

/**
 * fg_history_actions_set_store:
 * @self: actions
 * @store: the workspace, as it is in the present
 */
void
fg_history_actions_set_store (FgHistoryActions *self, FgStore *store)
{
  g_return_if_fail (FG_IS_HISTORY_ACTIONS (self));
  g_return_if_fail (FG_IS_STORE (store));

  g_set_object (&self->store, store);
  update_actions (self);
}

/**
 * fg_history_actions_set_has_plan:
 * @self: actions
 * @has_plan: whether a plan is in sight
 */
void
fg_history_actions_set_has_plan (FgHistoryActions *self, gboolean has_plan)
{
  g_return_if_fail (FG_IS_HISTORY_ACTIONS (self));

  self->has_plan = has_plan;
  update_actions (self);
}
