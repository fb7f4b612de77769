/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * win.print: prints what is in sight, of the day that is shown. Views of which there is nothing to print have it
 * disabled. Signals:
 *
 * FgPrintActions::about-to-print: what is still being typed should be handed to the workspace now
 */
#include "fg-print-actions.h"

#include "fg-print-dialog.h"

struct _FgPrintActions
{
  GObject parent_instance;

  /* Weak, as what belongs to it: the window keeps this object. */
  GtkApplicationWindow *window;
  FgAsOfBar            *as_of_bar;
  FgPlanPicker         *plan_picker;
  AdwViewStack         *views;
  gboolean              has_plan;
};

G_DEFINE_FINAL_TYPE (FgPrintActions, fg_print_actions, G_TYPE_OBJECT)

enum
{
  ABOUT_TO_PRINT,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
on_print (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  FgPrintActions *self = user_data;
  const FgPrintKind *kind = fg_print_kind_find (adw_view_stack_get_visible_child_name (self->views));
  g_autoptr (FgStore) store = NULL;
  guint today;

  g_object_get (self->as_of_bar, "shown-store", &store, "shown-today", &today, NULL);
  if (store == NULL || kind == NULL)
    return;

  g_signal_emit (self, signals[ABOUT_TO_PRINT], 0);
  gtk_window_present (GTK_WINDOW (fg_print_dialog_new (GTK_WINDOW (self->window), store, kind,
                                                       fg_plan_picker_get_plan_id (self->plan_picker), today)));
}

static const GActionEntry actions[] = {
  { .name = "print", .activate = on_print },
};

static void
update (FgPrintActions *self)
{
  GAction *action;
  gboolean is_possible;

  if (self->window == NULL)
    return;

  is_possible = self->has_plan && fg_print_kind_find (adw_view_stack_get_visible_child_name (self->views)) != NULL;
  action = g_action_map_lookup_action (G_ACTION_MAP (self->window), "print");
  g_simple_action_set_enabled (G_SIMPLE_ACTION (action), is_possible);
}

static void
fg_print_actions_dispose (GObject *object)
{
  g_clear_weak_pointer (&FG_PRINT_ACTIONS (object)->window);

  G_OBJECT_CLASS (fg_print_actions_parent_class)->dispose (object);
}

static void
fg_print_actions_class_init (FgPrintActionsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = fg_print_actions_dispose;

  signals[ABOUT_TO_PRINT] = g_signal_new ("about-to-print", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                          NULL, G_TYPE_NONE, 0);
}

static void
fg_print_actions_init (FgPrintActions *self)
{
}

/**
 * fg_print_actions_new:
 * @window: the main window, which keeps the actions and gets win.print
 * @as_of_bar: says which workspace and which day are shown
 * @plan_picker: says which plan
 * @views: says which view
 *
 * Returns: (transfer full): the actions, disabled until there is a plan
 */
FgPrintActions *
fg_print_actions_new (GtkApplicationWindow *window, FgAsOfBar *as_of_bar, FgPlanPicker *plan_picker,
                      AdwViewStack *views)
{
  FgPrintActions *self = g_object_new (FG_TYPE_PRINT_ACTIONS, NULL);

  g_set_weak_pointer (&self->window, window);
  self->as_of_bar = as_of_bar;
  self->plan_picker = plan_picker;
  self->views = views;
  g_action_map_add_action_entries (G_ACTION_MAP (window), actions, G_N_ELEMENTS (actions), self);
  g_signal_connect_object (views, "notify::visible-child-name", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
  return self;
}

/**
 * fg_print_actions_set_has_plan:
 * @self: the actions
 * @has_plan: whether a plan is in sight
 */
void
fg_print_actions_set_has_plan (FgPrintActions *self, gboolean has_plan)
{
  g_return_if_fail (FG_IS_PRINT_ACTIONS (self));

  self->has_plan = has_plan;
  update (self);
}
