/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The main window: it connects the views with the store, the plan and the day, and does nothing else. Which of its
 * pages is seen follows from what is there: a workspace or not, a plan or not, a notice under review or not.
 */
#include "fg-window.h"

#include <glib/gi18n-lib.h>

#include "fg-agencies-view.h"
#include "fg-as-of-bar.h"
#include "fg-history-actions.h"
#include "fg-item-form.h"
#include "fg-long-work-bar.h"
#include "fg-matrix-view.h"
#include "fg-notice-actions.h"
#include "fg-overview-view.h"
#include "fg-plan-actions.h"
#include "fg-plan-picker.h"
#include "fg-print-actions.h"
#include "fg-shortcuts.h"
#include "fg-tasks-view.h"
#include "fg-timeline-view.h"
#include "fg-trouble-page.h"
#include "fg-undo-actions.h"

struct _FgWindow
{
  AdwApplicationWindow parent_instance;

  FgStore   *store;
  FgDay      today;
  GSettings *settings;
  FgNoticeActions  *notice_actions;
  FgPlanActions    *plan_actions;
  FgHistoryActions *history_actions;
  FgPrintActions   *print_actions;
  FgUndoActions    *undo_actions;
  gboolean          is_closing;

  GtkStack        *root;
  GMenu           *menu;
  AdwToastOverlay *toasts;
  GtkStack        *title_stack;
  GtkStack        *pages;
  FgAsOfBar       *as_of_bar;
  GtkInfoBar      *notice_bar;
  GtkLabel        *notice_label;
  FgLongWorkBar   *work_bar;
  FgTroublePage   *trouble_page;
  FgPlanPicker    *plan_picker;
  AdwViewStack    *views;
  GtkPaned        *tasks_paned;
  FgTasksView     *tasks_view;
  FgItemForm      *item_form;
  FgAgenciesView  *agencies_view;
};

G_DEFINE_FINAL_TYPE (FgWindow, fg_window, ADW_TYPE_APPLICATION_WINDOW)

enum
{
  PROP_0,
  PROP_STORE,
  PROP_TODAY,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
set_action_enabled (FgWindow *self, const char *name, gboolean is_enabled)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), name);

  g_simple_action_set_enabled (G_SIMPLE_ACTION (action), is_enabled);
}

static void
show_toast (FgWindow *self, const char *sentence)
{
  adw_toast_overlay_add_toast (self->toasts, adw_toast_new (sentence));
}

static void
tell_plan_in_sight (FgWindow *self)
{
  gboolean has_plan = g_strcmp0 (gtk_stack_get_visible_child_name (self->pages), "plan") == 0;
  gint64 plan_id = has_plan ? fg_plan_picker_get_plan_id (self->plan_picker) : 0;
  gboolean is_past = fg_as_of_bar_is_past (self->as_of_bar);

  fg_notice_actions_set_plan (self->notice_actions, plan_id, is_past);
  fg_plan_actions_set_plan (self->plan_actions, plan_id, is_past);
}

static void
show_page (FgWindow *self, const char *name)
{
  gboolean has_plan = g_strcmp0 (name, "plan") == 0;
  gboolean is_past = fg_as_of_bar_is_past (self->as_of_bar);

  gtk_stack_set_visible_child_name (self->pages, name);
  if (g_strcmp0 (name, "opening") != 0)
    fg_long_work_bar_set_work (self->work_bar, NULL);
  gtk_stack_set_visible_child_name (self->title_stack, has_plan ? "views" : "title");
  gtk_widget_set_visible (GTK_WIDGET (self->plan_picker), has_plan);
  set_action_enabled (self, "edit-item", has_plan && !is_past);
  set_action_enabled (self, "report-progress", has_plan && !is_past);
  fg_history_actions_set_has_plan (self->history_actions, has_plan);
  fg_print_actions_set_has_plan (self->print_actions, has_plan);
  tell_plan_in_sight (self);
}

/* ---- Taking in a notice ---- */

static void
on_review_entered (FgWindow *self)
{
  fg_undo_actions_set_held (self->undo_actions, TRUE);
}

static void
on_review_left (FgWindow *self)
{
  fg_undo_actions_set_held (self->undo_actions, FALSE);
  gtk_widget_grab_focus (GTK_WIDGET (self->views));
}

static void
on_notice_stored (FgWindow *self, gint64 plan_id)
{
  fg_plan_picker_set_plan_id (self->plan_picker, plan_id);
  show_toast (self, _("The plan was stored."));
}

static void
on_plan_amended (FgWindow *self, gint64 plan_id)
{
  fg_plan_picker_set_plan_id (self->plan_picker, plan_id);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.toast-undo", "s", _("The later version was taken into the plan."));
}

/* ---- Plans and views ---- */

static void
on_plans_loaded (FgWindow *self, guint n_plans)
{
  gboolean is_past = fg_as_of_bar_is_past (self->as_of_bar);

  show_page (self, n_plans > 0 ? "plan" : is_past ? "none-then" : "empty");
}

static void
on_plans_failed (FgWindow *self, const GError *error)
{
  fg_window_set_failure (self, error);
}

static void
on_notice_closed (FgWindow *self)
{
  gtk_info_bar_set_revealed (self->notice_bar, FALSE);
}

static void
on_plan_changed (FgWindow *self)
{
  gint64 plan_id = fg_plan_picker_get_plan_id (self->plan_picker);

  if (plan_id != 0 && !fg_as_of_bar_is_past (self->as_of_bar))
    g_settings_set_int64 (self->settings, "plan", plan_id);
  tell_plan_in_sight (self);
}

static void
on_view_changed (FgWindow *self)
{
  const char *name = adw_view_stack_get_visible_child_name (self->views);

  if (name != NULL)
    g_settings_set_string (self->settings, "view", name);
}

static void
on_view (GSimpleAction *action, GVariant *name, gpointer user_data)
{
  FgWindow *self = user_data;

  adw_view_stack_set_visible_child_name (self->views, g_variant_get_string (name, NULL));
}

/* ---- Past days ---- */

/* The plan that is chosen again afterwards is that of the settings, which a past day does not change. */
static void
on_past_changed (FgWindow *self)
{
  gboolean is_past = fg_as_of_bar_is_past (self->as_of_bar);

  fg_undo_actions_set_held (self->undo_actions, is_past);
  if (!is_past)
    fg_plan_picker_set_plan_id (self->plan_picker, g_settings_get_int64 (self->settings, "plan"));
}

static void
show_item (FgWindow *self, gint64 item_id)
{
  adw_view_stack_set_visible_child_name (self->views, "tasks");
  fg_tasks_view_show_item (self->tasks_view, item_id);
}

static void
show_scope (FgWindow *self, const FgItemFilter *scope, const char *title)
{
  adw_view_stack_set_visible_child_name (self->views, "tasks");
  fg_tasks_view_show_scope (self->tasks_view, scope, title);
}

static void
show_plan (FgWindow *self, gint64 plan_id)
{
  fg_plan_picker_set_plan_id (self->plan_picker, plan_id);
}

static void
on_show_item (GSimpleAction *action, GVariant *item_id, gpointer user_data)
{
  show_item (user_data, g_variant_get_int64 (item_id));
}

static void
on_go_to (GSimpleAction *action, GVariant *place, gpointer user_data)
{
  FgWindow *self = user_data;
  gint64 plan_id, item_id;

  g_variant_get (place, "(xx)", &plan_id, &item_id);
  fg_plan_picker_set_plan_id (self->plan_picker, plan_id);
  if (item_id != 0)
    show_item (self, item_id);
}

static void
on_search (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  FgWindow *self = user_data;

  adw_view_stack_set_visible_child_name (self->views, "tasks");
  fg_tasks_view_focus_search (self->tasks_view);
}

static void
on_edit_item (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  FgWindow *self = user_data;

  adw_view_stack_set_visible_child_name (self->views, "tasks");
  fg_item_form_focus_title (self->item_form);
}

static void
on_report_progress (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  FgWindow *self = user_data;

  adw_view_stack_set_visible_child_name (self->views, "tasks");
  fg_item_form_focus_report (self->item_form);
}

static void
on_toast (GSimpleAction *action, GVariant *sentence, gpointer user_data)
{
  show_toast (user_data, g_variant_get_string (sentence, NULL));
}

static void
on_shortcuts (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  gtk_window_present (fg_shortcuts_window_new (GTK_WINDOW (user_data)));
}

/* A person who turns to the window sees what other programs wrote meanwhile. */
static void
on_active_changed (FgWindow *self)
{
  if (self->store != NULL && gtk_window_is_active (GTK_WINDOW (self)))
    fg_store_look_for_commits (self->store);
}

static const GActionEntry actions[] = {
  { .name = "view", .activate = on_view, .parameter_type = "s" },
  { .name = "show-item", .activate = on_show_item, .parameter_type = "x" },
  { .name = "go-to", .activate = on_go_to, .parameter_type = "(xx)" },
  { .name = "search", .activate = on_search },
  { .name = "edit-item", .activate = on_edit_item },
  { .name = "report-progress", .activate = on_report_progress },
  { .name = "toast", .activate = on_toast, .parameter_type = "s" },
  { .name = "show-help-overlay", .activate = on_shortcuts },
};

/* ---- Closing: nothing that was typed is lost ---- */

static void
save_state (FgWindow *self)
{
  int width = 0, height = 0;

  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  g_settings_set (self->settings, "window-size", "(ii)", width, height);
  g_settings_set_boolean (self->settings, "window-maximized", gtk_window_is_maximized (GTK_WINDOW (self)));
  g_settings_set_int (self->settings, "form-width", gtk_widget_get_width (GTK_WIDGET (self->item_form)));
}

static void
on_unsaved_answered (GtkWindow *dialog, const char *response, FgWindow *self)
{
  if (g_strcmp0 (response, "discard") != 0)
    return;

  /* The dialog is still to be closed, and must not look for its parent then. */
  gtk_window_set_transient_for (dialog, NULL);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
ask_about_unsaved (FgWindow *self)
{
  GtkWidget *dialog = adw_message_dialog_new (
    GTK_WINDOW (self), _("Close Without Saving Everything?"),
    _("Something that you typed is not in the workspace: a field with a problem beside it, an agency or a report that "
      "was not added, or a notice under review. It is lost if you close now."));

  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _("_Go Back"), "discard",
                                    _("_Close Anyway"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "discard", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_unsaved_answered), self, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
close_if_saved (FgWindow *self)
{
  self->is_closing = FALSE;
  if (fg_item_form_has_unsaved (self->item_form)
      || fg_notice_actions_is_modified (self->notice_actions))
    ask_about_unsaved (self);
  else
    gtk_window_destroy (GTK_WINDOW (self));
}

static void
on_form_settled (FgWindow *self)
{
  if (self->is_closing)
    close_if_saved (self);
}

static gboolean
fg_window_close_request (GtkWindow *window)
{
  FgWindow *self = FG_WINDOW (window);

  save_state (self);
  fg_agencies_view_flush (self->agencies_view);
  fg_item_form_flush (self->item_form);
  if (fg_item_form_is_busy (self->item_form))
    self->is_closing = TRUE;
  else
    close_if_saved (self);

  /* close_if_saved() destroys the window itself. */
  return TRUE;
}

static void
fg_window_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  FgWindow *self = FG_WINDOW (object);

  switch (prop_id)
    {
    case PROP_STORE:
      g_value_set_object (value, self->store);
      break;
    case PROP_TODAY:
      g_value_set_uint (value, self->today);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
fg_window_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  FgWindow *self = FG_WINDOW (object);

  switch (prop_id)
    {
    case PROP_STORE:
      fg_window_set_store (self, g_value_get_object (value));
      break;
    case PROP_TODAY:
      fg_window_set_today (self, g_value_get_uint (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
fg_window_dispose (GObject *object)
{
  FgWindow *self = FG_WINDOW (object);

  g_clear_object (&self->settings);
  g_clear_object (&self->notice_actions);
  g_clear_object (&self->plan_actions);
  g_clear_object (&self->print_actions);
  g_clear_object (&self->history_actions);
  g_clear_object (&self->undo_actions);
  gtk_widget_dispose_template (GTK_WIDGET (self), FG_TYPE_WINDOW);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (fg_window_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/fengong/Fengong/fg-window.ui");
  gtk_widget_class_bind_template_child (widget_class, FgWindow, root);
  gtk_widget_class_bind_template_child (widget_class, FgWindow, menu);
  gtk_widget_class_bind_template_child (widget_class, FgWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, FgWindow, title_stack);
  gtk_widget_class_bind_template_child (widget_class, FgWindow, pages);
  gtk_widget_class_bind_template_child (widget_class, FgWindow, as_of_bar);
  gtk_widget_class_bind_template_child (widget_class, FgWindow, notice_bar);
  gtk_widget_class_bind_template_child (widget_class, FgWindow, notice_label);
  gtk_widget_class_bind_template_child (widget_class, FgWindow, work_bar);
  gtk_widget_class_bind_template_child (widget_class, FgWindow, trouble_page);
  gtk_widget_class_bind_template_child (widget_class, FgWindow, plan_picker);
  gtk_widget_class_bind_template_child (widget_class, FgWindow, views);
  gtk_widget_class_bind_template_child (widget_class, FgWindow, tasks_paned);
  gtk_widget_class_bind_template_child (widget_class, FgWindow, tasks_view);
  gtk_widget_class_bind_template_child (widget_class, FgWindow, item_form);
  gtk_widget_class_bind_template_child (widget_class, FgWindow, agencies_view);
  gtk_widget_class_bind_template_callback (widget_class, on_plans_loaded);
  gtk_widget_class_bind_template_callback (widget_class, on_plans_failed);
  gtk_widget_class_bind_template_callback (widget_class, on_notice_closed);
  gtk_widget_class_bind_template_callback (widget_class, on_plan_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_view_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_past_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_form_settled);
  gtk_widget_class_bind_template_callback (widget_class, show_item);
  gtk_widget_class_bind_template_callback (widget_class, show_plan);
  gtk_widget_class_bind_template_callback (widget_class, show_scope);
}

static void
fg_window_class_init (FgWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = fg_window_get_property;
  object_class->set_property = fg_window_set_property;
  object_class->dispose = fg_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = fg_window_close_request;

  /* The views follow both by bindings in the .ui. */
  properties[PROP_STORE] = g_param_spec_object ("store", NULL, NULL, FG_TYPE_STORE, flags);
  properties[PROP_TODAY] = g_param_spec_uint ("today", NULL, NULL, 0, G_MAXUINT, FG_DAY_NONE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (FG_TYPE_AGENCIES_VIEW);
  g_type_ensure (FG_TYPE_AS_OF_BAR);
  g_type_ensure (FG_TYPE_ITEM_FORM);
  g_type_ensure (FG_TYPE_LONG_WORK_BAR);
  g_type_ensure (FG_TYPE_MATRIX_VIEW);
  g_type_ensure (FG_TYPE_OVERVIEW_VIEW);
  g_type_ensure (FG_TYPE_PLAN_PICKER);
  g_type_ensure (FG_TYPE_TASKS_VIEW);
  g_type_ensure (FG_TYPE_TIMELINE_VIEW);
  g_type_ensure (FG_TYPE_TROUBLE_PAGE);
  bind_template (GTK_WIDGET_CLASS (klass));
  /* Not an accelerator of the application, which would take the key away from the entries. */
  gtk_widget_class_add_binding_action (GTK_WIDGET_CLASS (klass), GDK_KEY_v, GDK_CONTROL_MASK, "win.paste-notice", NULL);
}

static void
restore_state (FgWindow *self)
{
  g_autofree char *view = g_settings_get_string (self->settings, "view");
  int width = 0, height = 0;

  g_settings_get (self->settings, "window-size", "(ii)", &width, &height);
  gtk_window_set_default_size (GTK_WINDOW (self), width, height);
  if (g_settings_get_boolean (self->settings, "window-maximized"))
    gtk_window_maximize (GTK_WINDOW (self));
  gtk_paned_set_position (self->tasks_paned, width - g_settings_get_int (self->settings, "form-width"));

  fg_plan_picker_set_plan_id (self->plan_picker, g_settings_get_int64 (self->settings, "plan"));
  g_settings_bind (self->settings, "show-archived", self->plan_picker, "show-archived", G_SETTINGS_BIND_GET);
  adw_view_stack_set_visible_child_name (self->views, view);
}

static void
add_notices (FgWindow *self)
{
  self->notice_actions = fg_notice_actions_new (GTK_APPLICATION_WINDOW (self), self->root);
  g_signal_connect_object (self->notice_actions, "entered", G_CALLBACK (on_review_entered), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->notice_actions, "left", G_CALLBACK (on_review_left), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->notice_actions, "stored", G_CALLBACK (on_notice_stored), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->notice_actions, "amended", G_CALLBACK (on_plan_amended), self, G_CONNECT_SWAPPED);
}

static void
add_undo (FgWindow *self)
{
  self->undo_actions = fg_undo_actions_new (GTK_APPLICATION_WINDOW (self), self->toasts);
  g_signal_connect_object (self->undo_actions, "about-to-run", G_CALLBACK (fg_item_form_flush), self->item_form,
                           G_CONNECT_SWAPPED);
  g_menu_prepend_section (self->menu, NULL, fg_undo_actions_get_menu (self->undo_actions));
}

static void
fg_window_init (FgWindow *self)
{
  g_autoptr (GAction) show_archived = NULL;

  self->settings = g_settings_new ("io.github.fengong.Fengong");
  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
  show_archived = g_settings_create_action (self->settings, "show-archived");
  g_action_map_add_action (G_ACTION_MAP (self), show_archived);

  gtk_widget_init_template (GTK_WIDGET (self));
  add_undo (self);
  add_notices (self);
  self->plan_actions = fg_plan_actions_new (GTK_APPLICATION_WINDOW (self), self->plan_picker);
  self->history_actions = fg_history_actions_new (GTK_APPLICATION_WINDOW (self), self->as_of_bar, self->plan_picker,
                                                  self->tasks_view, self->item_form);
  self->print_actions = fg_print_actions_new (GTK_APPLICATION_WINDOW (self), self->as_of_bar, self->plan_picker,
                                              self->views);
  g_signal_connect_object (self->print_actions, "about-to-print", G_CALLBACK (fg_item_form_flush), self->item_form,
                           G_CONNECT_SWAPPED);
  restore_state (self);
  g_signal_connect (self, "notify::is-active", G_CALLBACK (on_active_changed), NULL);
  show_page (self, "opening");
}

/**
 * fg_window_new:
 * @application: the application that the window belongs to
 *
 * Returns: (transfer none): a window, not yet shown, owned by GTK
 */
FgWindow *
fg_window_new (GtkApplication *application)
{
  g_return_val_if_fail (GTK_IS_APPLICATION (application), NULL);

  return g_object_new (FG_TYPE_WINDOW, "application", application, NULL);
}

/**
 * fg_window_set_store:
 * @self: the window
 * @store: (nullable): the workspace to show
 */
void
fg_window_set_store (FgWindow *self, FgStore *store)
{
  g_return_if_fail (FG_IS_WINDOW (self));
  g_return_if_fail (store == NULL || FG_IS_STORE (store));

  if (!g_set_object (&self->store, store))
    return;

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STORE]);
  if (store == NULL)
    return;

  fg_undo_actions_set_store (self->undo_actions, store);
  fg_notice_actions_set_store (self->notice_actions, store);
  fg_plan_actions_set_store (self->plan_actions, store);
  fg_history_actions_set_store (self->history_actions, store);
}

/**
 * fg_window_set_failure:
 * @self: the window
 * @error: why there is no workspace
 */
void
fg_window_set_failure (FgWindow *self, const GError *error)
{
  g_return_if_fail (FG_IS_WINDOW (self));
  g_return_if_fail (error != NULL);

  fg_trouble_page_set_error (self->trouble_page, error);
  show_page (self, "failed");
}

/**
 * fg_window_set_notice:
 * @self: the window
 * @sentence: what a person should know, and may put aside
 */
void
fg_window_set_notice (FgWindow *self, const char *sentence)
{
  g_return_if_fail (FG_IS_WINDOW (self));
  g_return_if_fail (sentence != NULL);

  gtk_label_set_text (self->notice_label, sentence);
  gtk_info_bar_set_revealed (self->notice_bar, TRUE);
}

/**
 * fg_window_wait:
 * @self: the window
 * @work: (nullable): what is under way, and how far
 *
 * Shows that something is under way, instead of a workspace that is about to be opened or replaced.
 */
void
fg_window_wait (FgWindow *self, FgLongWork *work)
{
  g_return_if_fail (FG_IS_WINDOW (self));

  fg_long_work_bar_set_work (self->work_bar, work);
  show_page (self, "opening");
}

/**
 * fg_window_set_today:
 * @self: the window
 * @today: the day that everything is judged by
 */
void
fg_window_set_today (FgWindow *self, FgDay today)
{
  g_return_if_fail (FG_IS_WINDOW (self));

  if (self->today == today)
    return;

  self->today = today;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TODAY]);
}

/**
 * fg_window_open_file:
 * @self: the window
 * @file: a notice
 *
 * Starts the review of a notice, now or when the workspace is open. One notice is reviewed at a time.
 */
void
fg_window_open_file (FgWindow *self, GFile *file)
{
  g_return_if_fail (FG_IS_WINDOW (self));
  g_return_if_fail (G_IS_FILE (file));

  fg_notice_actions_open_file (self->notice_actions, file);
}

/**
 * fg_window_flush:
 * @self: the window
 *
 * Hands to the workspace what was typed and is not yet on its way there, and asks nothing.
 */
void
fg_window_flush (FgWindow *self)
{
  g_return_if_fail (FG_IS_WINDOW (self));

  fg_agencies_view_flush (self->agencies_view);
  fg_item_form_flush (self->item_form);
}
