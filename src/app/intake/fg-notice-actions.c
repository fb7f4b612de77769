/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How a notice comes into a window: chosen, dropped, pasted, given before the workspace was open, as a new plan or as a
 * later version of one; and its review, which takes the window's place until the notice is stored or put aside. Signals:
 *
 * FgNoticeActions::entered: a review takes the window's place
 * FgNoticeActions::left: it is over
 * FgNoticeActions::stored (gint64 plan_id): and there is a new plan
 * FgNoticeActions::amended (gint64 plan_id): and the plan is as its later version says
 */
#include "fg-notice-actions.h"

#include <glib/gi18n-lib.h>

#include "fg-intake-view.h"
#include "fg-original-text.h"

/* The pages of the window: what it is for, and the review. */
#define PAGE_MAIN "main"
#define PAGE_INTAKE "intake"

struct _FgNoticeActions
{
  GObject parent_instance;

  /* Weak: the window keeps this object, which a paste under way may keep for longer. */
  GtkApplicationWindow *window;
  GtkStack             *root;
  FgStore              *store;
  gint64                plan_id;
  gboolean              is_past;
  FgIntakeView         *intake; /* NULL while nothing is reviewed */
  GFile                *waiting_file;
  GtkFileChooserNative *chooser;
  gint64                version_of; /* the plan that what comes next is a later version of, 0 for none */
};

G_DEFINE_FINAL_TYPE (FgNoticeActions, fg_notice_actions, G_TYPE_OBJECT)

enum
{
  SIGNAL_ENTERED,
  SIGNAL_LEFT,
  SIGNAL_STORED,
  SIGNAL_AMENDED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
set_action_enabled (FgNoticeActions *self, const char *name, gboolean is_enabled)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self->window), name);

  g_simple_action_set_enabled (G_SIMPLE_ACTION (action), is_enabled);
}

static void
update_actions (FgNoticeActions *self)
{
  gboolean can_take_in = self->store != NULL && !self->is_past;

  set_action_enabled (self, "open", can_take_in);
  set_action_enabled (self, "paste-notice", can_take_in && self->intake == NULL);
  set_action_enabled (self, "import-version", can_take_in && self->plan_id != 0);
  set_action_enabled (self, "original-text", self->plan_id != 0);
}

static void
show_toast (FgNoticeActions *self, const char *sentence)
{
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.toast", "s", sentence);
}

/* ---- The review ---- */

static void
leave (FgNoticeActions *self)
{
  gtk_stack_set_visible_child_name (self->root, PAGE_MAIN);
  gtk_stack_remove (self->root, GTK_WIDGET (self->intake));
  self->intake = NULL;
  update_actions (self);
  g_signal_emit (self, signals[SIGNAL_LEFT], 0);
}

static void
on_stored (FgNoticeActions *self, gint64 plan_id)
{
  leave (self);
  g_signal_emit (self, signals[SIGNAL_STORED], 0, plan_id);
}

static void
on_amended (FgNoticeActions *self, gint64 plan_id)
{
  leave (self);
  g_signal_emit (self, signals[SIGNAL_AMENDED], 0, plan_id);
}

static void
enter (FgNoticeActions *self)
{
  if (self->intake == NULL)
    {
      self->intake = FG_INTAKE_VIEW (fg_intake_view_new (self->store));
      g_signal_connect_object (self->intake, "stored", G_CALLBACK (on_stored), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (self->intake, "amended", G_CALLBACK (on_amended), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (self->intake, "closed", G_CALLBACK (leave), self, G_CONNECT_SWAPPED);
      gtk_stack_add_named (self->root, GTK_WIDGET (self->intake), PAGE_INTAKE);
    }

  gtk_stack_set_visible_child_name (self->root, PAGE_INTAKE);
  fg_intake_view_set_version_of (self->intake, self->version_of);
  self->version_of = 0;
  update_actions (self);
  g_signal_emit (self, signals[SIGNAL_ENTERED], 0);
}

/* ---- Files ---- */

static gboolean
on_file_dropped (GtkDropTarget *target, const GValue *value, double x, double y, gpointer user_data)
{
  GSList *files = g_value_get_boxed (value);

  if (files == NULL)
    return FALSE;

  fg_notice_actions_open_file (user_data, files->data);
  return TRUE;
}

static void
accept_files (FgNoticeActions *self)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  g_signal_connect_object (target, "drop", G_CALLBACK (on_file_dropped), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self->window), GTK_EVENT_CONTROLLER (target));
}

static void
on_file_chosen (FgNoticeActions *self, int response)
{
  g_autoptr (GtkFileChooserNative) chooser = g_steal_pointer (&self->chooser);
  g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));

  if (response == GTK_RESPONSE_ACCEPT && file != NULL)
    fg_notice_actions_open_file (self, file);
  self->version_of = 0;
}

/* Suffixes are only a help in choosing: what a file is, is told by what is in it. */
static void
add_notice_filter (GtkFileChooser *chooser)
{
  static const char *const suffixes[] = { "docx", "xlsx", "csv", "pdf", "txt", NULL };
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, _("Notices and ledgers"));
  for (const char *const *suffix = suffixes; *suffix != NULL; suffix++)
    gtk_file_filter_add_suffix (filter, *suffix);
  gtk_file_chooser_add_filter (chooser, filter);
}

static void
add_filter_for_all (GtkFileChooser *chooser)
{
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, _("All files"));
  gtk_file_filter_add_pattern (filter, "*");
  gtk_file_chooser_add_filter (chooser, filter);
}

static void
choose_file (FgNoticeActions *self)
{
  if (self->chooser != NULL)
    return;

  self->chooser = gtk_file_chooser_native_new (_("Open a Notice"), GTK_WINDOW (self->window),
                                               GTK_FILE_CHOOSER_ACTION_OPEN, _("_Open"), _("_Cancel"));
  add_notice_filter (GTK_FILE_CHOOSER (self->chooser));
  add_filter_for_all (GTK_FILE_CHOOSER (self->chooser));
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (self->chooser), TRUE);
  g_signal_connect_object (self->chooser, "response", G_CALLBACK (on_file_chosen), self, G_CONNECT_SWAPPED);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}

/* ---- Actions ---- */

static void
on_open (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  choose_file (user_data);
}

static void
on_import_version (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  FgNoticeActions *self = user_data;

  self->version_of = self->plan_id;
  choose_file (self);
}

static void
on_text_pasted (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (FgNoticeActions) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, &error);

  /* Meanwhile a file may have been opened, or the window closed. */
  if (self->intake != NULL || self->store == NULL || self->window == NULL)
    return;
  if (text == NULL || *g_strstrip (text) == '\0')
    {
      if (error != NULL)
        g_debug ("nothing to paste: %s", error->message);
      show_toast (self, _("There is no text to paste. Copy the text of the notice first."));
      return;
    }

  self->version_of = 0;
  enter (self);
  fg_intake_view_open_text (self->intake, text);
}

static void
on_paste_notice (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  FgNoticeActions *self = user_data;

  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (GTK_WIDGET (self->window)), NULL, on_text_pasted,
                                 g_object_ref (self));
}

static void
on_original_text (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  FgNoticeActions *self = user_data;

  fg_original_text_show (GTK_WINDOW (self->window), self->store, self->plan_id);
}

static const GActionEntry actions[] = {
  { .name = "open", .activate = on_open },
  { .name = "paste-notice", .activate = on_paste_notice },
  { .name = "import-version", .activate = on_import_version },
  { .name = "original-text", .activate = on_original_text },
};

static void
fg_notice_actions_dispose (GObject *object)
{
  FgNoticeActions *self = FG_NOTICE_ACTIONS (object);

  g_clear_weak_pointer (&self->window);
  g_clear_object (&self->waiting_file);
  g_clear_object (&self->chooser);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (fg_notice_actions_parent_class)->dispose (object);
}

static void
fg_notice_actions_class_init (FgNoticeActionsClass *klass)
{
  GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fg_notice_actions_dispose;

  signals[SIGNAL_ENTERED] = g_signal_new ("entered", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_LEFT] = g_signal_new ("left", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_STORED] = g_signal_new ("stored", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                         G_TYPE_INT64);
  signals[SIGNAL_AMENDED] = g_signal_new ("amended", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                          G_TYPE_INT64);
}

static void
fg_notice_actions_init (FgNoticeActions *self)
{
}

/**
 * fg_notice_actions_new:
 * @window: a window with the action win.toast, which keeps the actions and gets win.open and the others
 * @root: its pages, to which a review is added
 *
 * Returns: (transfer full): the actions, disabled until there is a workspace
 */
FgNoticeActions *
fg_notice_actions_new (GtkApplicationWindow *window, GtkStack *root)
{
  FgNoticeActions *self;

  g_return_val_if_fail (GTK_IS_APPLICATION_WINDOW (window), NULL);
  g_return_val_if_fail (GTK_IS_STACK (root), NULL);

  self = g_object_new (FG_TYPE_NOTICE_ACTIONS, NULL);
  g_set_weak_pointer (&self->window, window);
  self->root = root;
  g_action_map_add_action_entries (G_ACTION_MAP (window), actions, G_N_ELEMENTS (actions), self);
  accept_files (self);
  update_actions (self);
  return self;
}

/**
 * fg_notice_actions_set_store:
 * @self: actions
 * @store: the workspace that notices go into
 *
 * Opens the file that waited for it.
 */
void
fg_notice_actions_set_store (FgNoticeActions *self, FgStore *store)
{
  g_autoptr (GFile) file = NULL;

  g_return_if_fail (FG_IS_NOTICE_ACTIONS (self));
  g_return_if_fail (FG_IS_STORE (store));

  g_set_object (&self->store, store);
  update_actions (self);
  file = g_steal_pointer (&self->waiting_file);
  if (file != NULL)
    fg_notice_actions_open_file (self, file);
}

/**
 * fg_notice_actions_set_plan:
 * @self: actions
 * @plan_id: the plan in sight, 0 for none
 * @is_past: whether it is seen as it stood on a past day, and nothing can be taken in
 */
void
fg_notice_actions_set_plan (FgNoticeActions *self, gint64 plan_id, gboolean is_past)
{
  g_return_if_fail (FG_IS_NOTICE_ACTIONS (self));

  self->plan_id = plan_id;
  self->is_past = is_past;
  update_actions (self);
}

/**
 * fg_notice_actions_open_file:
 * @self: actions
 * @file: a notice
 *
 * Starts the review of a notice, now or when the workspace is open. One notice is reviewed at a time.
 */
void
fg_notice_actions_open_file (FgNoticeActions *self, GFile *file)
{
  g_return_if_fail (FG_IS_NOTICE_ACTIONS (self));
  g_return_if_fail (G_IS_FILE (file));

  if (self->store == NULL)
    {
      g_set_object (&self->waiting_file, file);
      return;
    }
  if (fg_notice_actions_is_modified (self))
    {
      show_toast (self, _("Accept or cancel the notice under review first, then open the next one."));
      return;
    }

  enter (self);
  fg_intake_view_open_file (self->intake, file);
}

/**
 * fg_notice_actions_is_modified:
 *
 * Returns: whether a notice is under review in which something was corrected
 */
gboolean
fg_notice_actions_is_modified (FgNoticeActions *self)
{
  g_return_val_if_fail (FG_IS_NOTICE_ACTIONS (self), FALSE);

  return self->intake != NULL && fg_intake_view_is_modified (self->intake);
}
