/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a window can do with the plan in sight as a whole: archive it, bring it back, remove it. Which of these can be
 * done now follows from the plan and from the day that is shown.
 */
#include "fg-plan-actions.h"

#include "fg-plan-archiving.h"
#include "fg-plan-removal.h"

struct _FgPlanActions
{
  GObject parent_instance;

  /* Weak: the window keeps this object. */
  GtkApplicationWindow *window;
  FgPlanPicker         *picker;
  FgStore              *store;
  gint64                plan_id;
  gboolean              is_past;
};

G_DEFINE_FINAL_TYPE (FgPlanActions, fg_plan_actions, G_TYPE_OBJECT)

static void
set_action_enabled (FgPlanActions *self, const char *name, gboolean is_enabled)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self->window), name);

  g_simple_action_set_enabled (G_SIMPLE_ACTION (action), is_enabled);
}

static void
update_actions (FgPlanActions *self)
{
  gboolean can_change = self->store != NULL && self->plan_id != 0 && !self->is_past;
  gboolean is_archived = fg_plan_picker_is_archived (self->picker);

  set_action_enabled (self, "archive-plan", can_change && !is_archived);
  set_action_enabled (self, "bring-plan-back", can_change && is_archived);
  set_action_enabled (self, "remove-plan", can_change);
}

static void
on_archive_plan (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  FgPlanActions *self = user_data;

  fg_plan_archiving_archive (GTK_WINDOW (self->window), self->store, self->plan_id);
}

static void
on_bring_plan_back (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  FgPlanActions *self = user_data;

  fg_plan_archiving_bring_back (GTK_WINDOW (self->window), self->store, self->plan_id);
}

static void
on_remove_plan (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  FgPlanActions *self = user_data;

  fg_plan_removal_ask (GTK_WINDOW (self->window), self->store, self->plan_id, fg_plan_picker_get_title (self->picker));
}

static const GActionEntry actions[] = {
  { .name = "archive-plan", .activate = on_archive_plan },
  { .name = "bring-plan-back", .activate = on_bring_plan_back },
  { .name = "remove-plan", .activate = on_remove_plan },
};

static void
fg_plan_actions_dispose (GObject *object)
{
  FgPlanActions *self = FG_PLAN_ACTIONS (object);

  g_clear_weak_pointer (&self->window);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (fg_plan_actions_parent_class)->dispose (object);
}

static void
fg_plan_actions_class_init (FgPlanActionsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = fg_plan_actions_dispose;
}

static void
fg_plan_actions_init (FgPlanActions *self)
{
}

/**
 * fg_plan_actions_new:
 * @window: a window with the actions win.toast and win.toast-undo, which keeps the actions and gets win.archive-plan
 *   and the others
 * @picker: its picker, which knows the plan's title and whether it is archived
 *
 * Returns: (transfer full): the actions, disabled until there is a plan
 */
FgPlanActions *
fg_plan_actions_new (GtkApplicationWindow *window, FgPlanPicker *picker)
{
  FgPlanActions *self = NULL;

  g_return_val_if_fail (GTK_IS_APPLICATION_WINDOW (window), NULL);
  g_return_val_if_fail (FG_IS_PLAN_PICKER (picker), NULL);

  self = g_object_new (FG_TYPE_PLAN_ACTIONS, NULL);
  g_set_weak_pointer (&self->window, window);
  self->picker = picker;
  g_action_map_add_action_entries (G_ACTION_MAP (window), actions, G_N_ELEMENTS (actions), self);
  g_signal_connect_object (picker, "notify::archived", G_CALLBACK (update_actions), self, G_CONNECT_SWAPPED);
  update_actions (self);
  return self;
}

/**
 * fg_plan_actions_set_store:
 * @self: actions
 * @store: the workspace, as it is in the present
 */
void
fg_plan_actions_set_store (FgPlanActions *self, FgStore *store)
{
  g_return_if_fail (FG_IS_PLAN_ACTIONS (self));
  g_return_if_fail (FG_IS_STORE (store));

  g_set_object (&self->store, store);
  update_actions (self);
}

/**
 * fg_plan_actions_set_plan:
 * @self: actions
 * @plan_id: the plan in sight, 0 for none
 * @is_past: whether it is seen as it stood on a past day, and nothing can be changed
 */
void
fg_plan_actions_set_plan (FgPlanActions *self, gint64 plan_id, gboolean is_past)
{
  g_return_if_fail (FG_IS_PLAN_ACTIONS (self));

  self->plan_id = plan_id;
  self->is_past = is_past;
  update_actions (self);
}
