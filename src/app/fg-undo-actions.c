/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A window's undo and redo: the actions, their lines in the menu, which name what they would undo, and the toasts that
 * offer or tell it. What can be undone is asked of the workspace after every change of it.
 *
 * Ctrl+Z in a text. The window's keys come before those of the text that has the focus, so the action decides. As long
 * as a text holds what is not saved yet, it is the text's own undo, letter by letter, as far as that goes. A field of
 * the form saves itself when the typing pauses; from then on what was typed is a change like any other and goes back
 * whole. Letter by letter it would be saved again as a new change, which would clear what can be redone. Where there is
 * nothing to undo in the workspace, the actions are disabled and the key comes to the text by itself.
 */
#include "fg-undo-actions.h"

#include <glib/gi18n-lib.h>

#include "fg-form-field.h"
#include "fg-undo.h"

/* Titles of plans are long, and a menu is as wide as its longest line. */
#define MAX_LABEL_CHARS 24

/* Twice as long as other toasts: one must read what was removed, see what is missing, and decide. */
#define OFFER_SECONDS 10

#define N_DIRECTIONS 2

struct _FgUndoActions
{
  GObject parent_instance;

  /* Weak: the window keeps this object, which a job under way may keep for longer. */
  GtkApplicationWindow *window;
  AdwToastOverlay      *toasts;
  AdwToast             *toast;
  FgStore              *store;
  GMenu                *menu;
  /* Ends with the next change of the workspace. */
  GCancellable *loading;
  gboolean      is_held;
  char         *labels[N_DIRECTIONS];
};

G_DEFINE_FINAL_TYPE (FgUndoActions, fg_undo_actions, G_TYPE_OBJECT)

enum
{
  SIGNAL_ABOUT_TO_RUN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static const char *const action_names[N_DIRECTIONS] = {
  [FG_UNDO_BACK] = "undo",
  [FG_UNDO_FORTH] = "redo",
};

/* ---- What can be undone ---- */

/* Underlines would become keys of the menu. */
static char *
dup_menu_name (const char *label)
{
  g_autoptr (GString) name = g_string_new (NULL);

  if (g_utf8_strlen (label, -1) > MAX_LABEL_CHARS)
    {
      g_string_append_len (name, label, g_utf8_offset_to_pointer (label, MAX_LABEL_CHARS - 1) - label);
      g_string_append (name, "…");
    }
  else
    g_string_append (name, label);

  g_string_replace (name, "_", "__", 0);
  return g_string_free (g_steal_pointer (&name), FALSE);
}

static char *
dup_menu_label (FgUndoDirection direction, const char *label)
{
  g_autofree char *name = label != NULL ? dup_menu_name (label) : NULL;

  if (name == NULL)
    return g_strdup (direction == FG_UNDO_BACK ? _("_Undo") : _("_Redo"));

  /* Translators: a line of the menu; %s is an action of the history, such as: Set deadline. */
  return g_strdup_printf (direction == FG_UNDO_BACK ? _("_Undo: %s") : _("_Redo: %s"), name);
}

static void
show_what_can_be_undone (FgUndoActions *self)
{
  if (self->window == NULL)
    return;

  g_menu_remove_all (self->menu);
  for (FgUndoDirection i = 0; i < N_DIRECTIONS; i++)
    {
      g_autofree char *detailed = g_strconcat ("win.", action_names[i], NULL);
      g_autofree char *label = dup_menu_label (i, self->labels[i]);
      GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self->window), action_names[i]);

      g_simple_action_set_enabled (G_SIMPLE_ACTION (action), self->labels[i] != NULL && !self->is_held);
      g_menu_append (self->menu, label, detailed);
    }
}

static gpointer
find_labels (FgWorkspace *workspace, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) labels = g_ptr_array_new_with_free_func (g_free);

  for (FgUndoDirection i = 0; i < N_DIRECTIONS; i++)
    {
      char *label;

      if (!fg_undo_find (workspace, i, &label, error))
        return NULL;
      g_ptr_array_add (labels, label);
    }

  return g_steal_pointer (&labels);
}

static void
on_labels_found (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (FgUndoActions) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) labels = fg_store_run_finish (FG_STORE (source), result, &error);

  /* An answer from before the last change still arrives. */
  if (g_task_get_cancellable (G_TASK (result)) != self->loading)
    return;

  g_clear_object (&self->loading);
  for (guint i = 0; i < N_DIRECTIONS; i++)
    {
      g_free (self->labels[i]);
      self->labels[i] = labels != NULL ? g_steal_pointer (&g_ptr_array_index (labels, i)) : NULL;
    }
  if (labels == NULL)
    g_debug ("What can be undone is not known: %s", error->message);
  show_what_can_be_undone (self);
}

static void
stop_loading (FgUndoActions *self)
{
  g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
}

static void
load (FgUndoActions *self)
{
  stop_loading (self);
  self->loading = g_cancellable_new ();
  fg_store_read_async (self->store, find_labels, NULL, NULL, (GDestroyNotify) g_ptr_array_unref, self->loading,
                       on_labels_found, g_object_ref (self));
}

/* ---- Toasts ---- */

static void
on_dismissed (AdwToast *toast, FgUndoActions *self)
{
  if (self->toast == toast)
    g_clear_weak_pointer (&self->toast);
}

/* One at a time: after ten undos nobody wants to watch ten toasts go by. */
static void
show_toast (FgUndoActions *self, const char *sentence, const char *button_label)
{
  g_autofree char *markup = g_markup_escape_text (sentence, -1);
  AdwToast *toast = NULL;

  if (self->toasts == NULL)
    return;
  if (self->toast != NULL)
    adw_toast_dismiss (self->toast);

  toast = adw_toast_new (markup);
  if (button_label != NULL)
    {
      adw_toast_set_button_label (toast, button_label);
      adw_toast_set_action_name (toast, "win.undo-told");
      adw_toast_set_timeout (toast, OFFER_SECONDS);
    }
  g_set_weak_pointer (&self->toast, toast);
  g_signal_connect_object (toast, "dismissed", G_CALLBACK (on_dismissed), self, 0);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

static void
on_toast_undo (GSimpleAction *action, GVariant *sentence, gpointer user_data)
{
  show_toast (user_data, g_variant_get_string (sentence, NULL), _("Undo"));
}

/* A toast speaks of the latest change: its button must not take back a later one. */
static void
on_changed (FgUndoActions *self)
{
  if (self->toast != NULL)
    adw_toast_dismiss (self->toast);
  load (self);
}

/* ---- Undoing ---- */

static char *
dup_text (GtkWidget *text)
{
  GtkTextBuffer *buffer;
  GtkTextIter start, end;

  if (GTK_IS_TEXT (text))
    return g_strdup (gtk_editable_get_text (GTK_EDITABLE (text)));

  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (text));
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, TRUE);
}

static gboolean
is_saved (GtkWidget *text)
{
  GtkWidget *field = gtk_widget_get_ancestor (text, FG_TYPE_FORM_FIELD);

  return field != NULL && !fg_form_field_is_changed (FG_FORM_FIELD (field));
}

/* Returns whether the text that has the focus took the key for itself. A GtkText does not say whether it has something
 * to undo, so that is seen by trying. */
static gboolean
run_in_text (FgUndoActions *self, FgUndoDirection direction)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self->window));
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  if (focus == NULL || (!GTK_IS_TEXT (focus) && !GTK_IS_TEXT_VIEW (focus)) || is_saved (focus))
    return FALSE;

  before = dup_text (focus);
  gtk_widget_activate_action (focus, direction == FG_UNDO_BACK ? "text.undo" : "text.redo", NULL);
  after = dup_text (focus);
  return g_strcmp0 (before, after) != 0;
}

/* A #FgStoreJob for each direction. */
static gpointer
undo (FgWorkspace *workspace, gpointer data, GCancellable *cancellable, GError **error)
{
  return fg_undo_run (workspace, FG_UNDO_BACK, error);
}

static gpointer
redo (FgWorkspace *workspace, gpointer data, GCancellable *cancellable, GError **error)
{
  return fg_undo_run (workspace, FG_UNDO_FORTH, error);
}

static void
on_undone (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (FgUndoActions) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *label = fg_store_run_finish (FG_STORE (source), result, &error);
  g_autofree char *sentence = NULL;

  if (label != NULL)
    /* Translators: %s is an action of the history, such as: Set deadline. */
    sentence = g_strdup_printf (_("Undone: %s"), label);
  show_toast (self, sentence != NULL ? sentence : error->message, NULL);
}

static void
on_redone (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (FgUndoActions) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *label = fg_store_run_finish (FG_STORE (source), result, &error);
  g_autofree char *sentence = NULL;

  if (label != NULL)
    /* Translators: %s is an action of the history, such as: Set deadline. */
    sentence = g_strdup_printf (_("Redone: %s"), label);
  show_toast (self, sentence != NULL ? sentence : error->message, NULL);
}

static void
run (FgUndoActions *self, FgUndoDirection direction)
{
  if (direction == FG_UNDO_BACK)
    fg_store_write_async (self->store, undo, NULL, NULL, g_free, NULL, on_undone, g_object_ref (self));
  else
    fg_store_write_async (self->store, redo, NULL, NULL, g_free, NULL, on_redone, g_object_ref (self));
}

static void
on_undo (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  FgUndoActions *self = user_data;

  if (run_in_text (self, FG_UNDO_BACK))
    return;

  g_signal_emit (self, signals[SIGNAL_ABOUT_TO_RUN], 0);
  run (self, FG_UNDO_BACK);
}

static void
on_redo (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  FgUndoActions *self = user_data;

  if (run_in_text (self, FG_UNDO_FORTH))
    return;

  g_signal_emit (self, signals[SIGNAL_ABOUT_TO_RUN], 0);
  run (self, FG_UNDO_FORTH);
}

/* The button of a toast: what the toast speaks of, whatever is being typed. */
static void
on_undo_told (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  run (user_data, FG_UNDO_BACK);
}

static const GActionEntry actions[] = {
  { .name = "undo", .activate = on_undo },
  { .name = "redo", .activate = on_redo },
  { .name = "undo-told", .activate = on_undo_told },
  { .name = "toast-undo", .activate = on_toast_undo, .parameter_type = "s" },
};

static void
fg_undo_actions_dispose (GObject *object)
{
  FgUndoActions *self = FG_UNDO_ACTIONS (object);

  stop_loading (self);
  if (self->store != NULL)
    g_signal_handlers_disconnect_by_func (self->store, on_changed, self);
  g_clear_object (&self->store);
  g_clear_object (&self->menu);
  g_clear_weak_pointer (&self->window);
  g_clear_weak_pointer (&self->toasts);
  g_clear_weak_pointer (&self->toast);

  G_OBJECT_CLASS (fg_undo_actions_parent_class)->dispose (object);
}

static void
fg_undo_actions_finalize (GObject *object)
{
  FgUndoActions *self = FG_UNDO_ACTIONS (object);

  for (guint i = 0; i < N_DIRECTIONS; i++)
    g_free (self->labels[i]);

  G_OBJECT_CLASS (fg_undo_actions_parent_class)->finalize (object);
}

static void
fg_undo_actions_class_init (FgUndoActionsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = fg_undo_actions_dispose;
  object_class->finalize = fg_undo_actions_finalize;

  /* What was typed and is not on its way yet should be now: it is the latest change. */
  signals[SIGNAL_ABOUT_TO_RUN] = g_signal_new ("about-to-run", FG_TYPE_UNDO_ACTIONS, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                               NULL, G_TYPE_NONE, 0);
}

static void
fg_undo_actions_init (FgUndoActions *self)
{
  self->menu = g_menu_new ();
}

/**
 * fg_undo_actions_new:
 * @window: the window that gets the actions win.undo, win.redo and win.toast-undo
 * @toasts: where to tell
 *
 * win.toast-undo shows its parameter, a sentence that speaks of the latest change, with a button that undoes it.
 *
 * Returns: (transfer full): what stands behind the actions; the window keeps it
 */
FgUndoActions *
fg_undo_actions_new (GtkApplicationWindow *window, AdwToastOverlay *toasts)
{
  FgUndoActions *self = NULL;

  g_return_val_if_fail (GTK_IS_APPLICATION_WINDOW (window), NULL);
  g_return_val_if_fail (ADW_IS_TOAST_OVERLAY (toasts), NULL);

  self = g_object_new (FG_TYPE_UNDO_ACTIONS, NULL);
  g_set_weak_pointer (&self->window, window);
  g_set_weak_pointer (&self->toasts, toasts);
  g_action_map_add_action_entries (G_ACTION_MAP (window), actions, G_N_ELEMENTS (actions), self);
  show_what_can_be_undone (self);
  return self;
}

/**
 * fg_undo_actions_set_store:
 * @self: the actions
 * @store: the workspace whose changes are undone
 */
void
fg_undo_actions_set_store (FgUndoActions *self, FgStore *store)
{
  g_return_if_fail (FG_IS_UNDO_ACTIONS (self));
  g_return_if_fail (FG_IS_STORE (store));

  if (self->store != NULL)
    g_signal_handlers_disconnect_by_func (self->store, on_changed, self);
  g_set_object (&self->store, store);
  g_signal_connect_object (store, "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  load (self);
}

/**
 * fg_undo_actions_set_held:
 * @self: the actions
 * @is_held: whether they are disabled, as something else than the workspace is on the screen
 */
void
fg_undo_actions_set_held (FgUndoActions *self, gboolean is_held)
{
  g_return_if_fail (FG_IS_UNDO_ACTIONS (self));

  self->is_held = is_held;
  show_what_can_be_undone (self);
}

/**
 * fg_undo_actions_get_menu:
 * @self: the actions
 *
 * Returns: (transfer none): a section for a menu
 */
GMenuModel *
fg_undo_actions_get_menu (FgUndoActions *self)
{
  g_return_val_if_fail (FG_IS_UNDO_ACTIONS (self), NULL);

  return G_MENU_MODEL (self->menu);
}
