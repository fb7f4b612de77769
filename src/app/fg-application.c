/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The application: what the command line and the environment say, the workspace, one window, and the actions that
 * belong to no window. It is the only place that reads the clock.
 */
#include "fg-application.h"

#include <signal.h>

#include <glib-unix.h>
#include <glib/gi18n-lib.h>

#include "fg-attachment-opening.h"
#include "fg-backup-task.h"
#include "fg-day.h"
#include "fg-long-work.h"
#include "fg-recovery.h"
#include "fg-shortcuts.h"
#include "fg-store.h"
#include "fg-window.h"

/* The day turns at midnight, also under a window that stays open. */
#define DAY_CHECK_SECONDS 60

/* How soon the window shows what another process wrote; it looks at once when a person turns to it. */
#define LOOK_SECONDS 5

/* Wrong usage, as for fengong-cli. */
#define EXIT_USAGE 2

struct _FgApplication
{
  AdwApplication parent_instance;

  char    *workspace_path;
  FgDay    fixed_today;
  FgStore *store;

  FgRecovery *recovery;
  FgLongWork *opening;
  FgLongWork *daily_backup;
  guint    day_source;
  guint    look_source;

  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (FgApplication, fg_application, ADW_TYPE_APPLICATION)

/* A workspace on its way to be opened: its thread tells the work, and the work may be given up for another meanwhile. */
typedef struct
{
  FgApplication *application;
  FgLongWork    *work;
} Opening;

static void
opening_free (Opening *opening)
{
  g_object_unref (opening->application);
  g_object_unref (opening->work);
  g_free (opening);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Opening, opening_free)

static const GOptionEntry options[] = {
  { "workspace", 'w', G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, NULL, N_("Use this workspace"), N_("FILE") },
  { "today", 't', G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, NULL, N_("Judge everything by this day"), "YYYY-MM-DD" },
  { "version", 'v', G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, NULL, N_("Print the version and exit"), NULL },
  { NULL },
};

static FgDay
get_today (FgApplication *self)
{
  g_autoptr (GDateTime) now = NULL;

  if (self->fixed_today != FG_DAY_NONE)
    return self->fixed_today;

  now = g_date_time_new_now_local ();
  return fg_day_from_ymd (g_date_time_get_year (now), g_date_time_get_month (now), g_date_time_get_day_of_month (now));
}

static FgWindow *
find_window (FgApplication *self)
{
  for (GList *item = gtk_application_get_windows (GTK_APPLICATION (self)); item != NULL; item = item->next)
    if (FG_IS_WINDOW (item->data))
      return item->data;

  return NULL;
}

/* One quiet sentence: the work goes on, but a workspace without backups should be known to be one. */
static void
on_daily_backup (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (FgApplication) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) sentences = fg_backup_task_run_finish (result, &error);
  FgWindow *window = find_window (self);

  if (sentences == NULL && window != NULL && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    fg_window_set_notice (window, error->message);
}

/* Nobody waits for it: it is told only where it fails. */
static void
make_daily_backup (FgApplication *self)
{
  g_clear_object (&self->daily_backup);
  self->daily_backup = fg_long_work_new (_("Making the backup of the day…"));
  fg_backup_task_run_async (FG_BACKUP_TASK_DAILY, self->workspace_path, NULL, self->daily_backup, on_daily_backup,
                            g_object_ref (self));
}

static void
on_store_opened (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Opening) opening = user_data;
  FgApplication *self = opening->application;
  g_autoptr (FgStore) store = NULL;
  g_autoptr (GError) error = NULL;
  FgWindow *window = find_window (self);

  store = fg_store_open_finish (result, &error);
  if (opening->work != self->opening)
    return;

  g_clear_object (&self->opening);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_free (error->message);
      error->message = g_strdup (_("You stopped it, and the workspace is as it was. Try again when there is time for it."));
    }

  g_set_object (&self->store, store);
  if (window == NULL)
    return;

  if (store == NULL)
    {
      fg_window_set_failure (window, error);
      return;
    }

  fg_window_set_store (window, store);
  make_daily_backup (self);
}

static void
give_up (FgLongWork **work)
{
  if (*work != NULL)
    fg_long_work_cancel (*work);
  g_clear_object (work);
}

static void
open_workspace (FgApplication *self, FgWindow *window)
{
  Opening *opening = g_new0 (Opening, 1);

  give_up (&self->opening);
  self->opening = fg_long_work_new (_("Opening the workspace, and bringing it up to date if need be…"));
  fg_window_wait (window, self->opening);

  opening->application = g_object_ref (self);
  opening->work = g_object_ref (self->opening);
  fg_store_open_long_async (self->workspace_path, g_get_real_name (), fg_long_work_get_work (self->opening),
                            on_store_opened, opening);
}

static FgWindow *
ensure_window (FgApplication *self)
{
  FgWindow *window = find_window (self);

  if (window != NULL)
    return window;

  window = fg_window_new (GTK_APPLICATION (self));
  fg_window_set_today (window, get_today (self));
  if (self->store != NULL)
    fg_window_set_store (window, self->store);
  else
    open_workspace (self, window);

  return window;
}

/* The window goes with the workspace that it shows; the program stays. */
static void
on_recovery_begun (FgApplication *self, FgLongWork *work)
{
  FgWindow *window = find_window (self);

  if (window != NULL)
    {
      fg_window_flush (window);
      fg_window_wait (window, work);
    }
  give_up (&self->opening);
  if (self->store != NULL)
    fg_store_close (self->store);
  g_clear_object (&self->store);
}

static void
open_anew (FgApplication *self)
{
  FgWindow *window = find_window (self);

  g_application_hold (G_APPLICATION (self));
  if (window != NULL)
    gtk_window_destroy (GTK_WINDOW (window));
  gtk_window_present (GTK_WINDOW (ensure_window (self)));
  g_application_release (G_APPLICATION (self));
}

static void
on_workspace_chosen (FgApplication *self, const char *path)
{
  g_free (self->workspace_path);
  self->workspace_path = g_strdup (path);
  fg_recovery_set_workspace_path (self->recovery, path);
  on_recovery_begun (self, NULL);
  open_anew (self);
}

static void
add_recovery (FgApplication *self)
{
  self->recovery = fg_recovery_new (GTK_APPLICATION (self));
  fg_recovery_set_workspace_path (self->recovery, self->workspace_path);
  g_signal_connect_object (self->recovery, "begun", G_CALLBACK (on_recovery_begun), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->recovery, "ended", G_CALLBACK (open_anew), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->recovery, "chosen", G_CALLBACK (on_workspace_chosen), self, G_CONNECT_SWAPPED);
}

static gboolean
on_day_check (gpointer user_data)
{
  FgApplication *self = user_data;
  FgWindow *window = find_window (self);

  if (window != NULL)
    fg_window_set_today (window, get_today (self));

  return G_SOURCE_CONTINUE;
}

static void
on_retry (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  FgApplication *self = user_data;
  FgWindow *window = find_window (self);

  if (window != NULL)
    open_workspace (self, window);
}

static void
on_about (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  FgApplication *self = user_data;

  adw_show_about_window (gtk_application_get_active_window (GTK_APPLICATION (self)),
                         "application-name", _("Fengong"),
                         "application-icon", "io.github.fengong.Fengong",
                         "version", FG_VERSION,
                         "developer-name", _("The Fengong authors"),
                         "comments", _("Reads plan notices and keeps the ledger of who does what by when."),
                         "license-type", GTK_LICENSE_GPL_3_0,
                         /* Translators: your names, one a line, for the credits. */
                         "translator-credits", _("translator-credits"),
                         NULL);
}

/* Each window is asked to close, so that what is still being typed is saved first. */
static void
on_quit (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  g_autoptr (GList) windows = g_list_copy (gtk_application_get_windows (GTK_APPLICATION (user_data)));

  for (GList *item = windows; item != NULL; item = item->next)
    gtk_window_close (item->data);
}

/* The session ends, or a terminal closes: there is nobody to ask any more. */
static gboolean
on_end_signal (gpointer user_data)
{
  g_application_quit (G_APPLICATION (user_data));
  return G_SOURCE_CONTINUE;
}

static void
heed_end_signals (FgApplication *self)
{
  static const int end_signals[] = { SIGHUP, SIGINT, SIGTERM };

  for (gsize i = 0; i < G_N_ELEMENTS (end_signals); i++)
    g_unix_signal_add (end_signals[i], on_end_signal, self);
}

static gboolean
on_look (gpointer user_data)
{
  FgApplication *self = user_data;

  if (self->store != NULL)
    fg_store_look_for_commits (self->store);

  return G_SOURCE_CONTINUE;
}

static const GActionEntry actions[] = {
  { .name = "open-workspace", .activate = on_retry },
  { .name = "about", .activate = on_about },
  { .name = "quit", .activate = on_quit },
};

static gboolean
take_today (FgApplication *self, const char *text)
{
  self->fixed_today = fg_day_from_iso (text);
  if (self->fixed_today != FG_DAY_NONE)
    return TRUE;

  g_printerr (_("“%s” is not a day. Write it as 2019-09-30.\n"), text);
  return FALSE;
}

static int
fg_application_handle_local_options (GApplication *application, GVariantDict *given)
{
  FgApplication *self = FG_APPLICATION (application);
  const char *environment_today = g_getenv ("FENGONG_TODAY");
  const char *today = NULL;
  g_autofree char *workspace = NULL;

  if (g_variant_dict_contains (given, "version"))
    {
      g_print ("fengong %s\n", FG_VERSION);
      return EXIT_SUCCESS;
    }

  if (!g_variant_dict_lookup (given, "today", "&s", &today))
    today = environment_today;
  if (today != NULL && !take_today (self, today))
    return EXIT_USAGE;

  if (g_variant_dict_lookup (given, "workspace", "^ay", &workspace))
    {
      g_autoptr (GFile) file = g_file_new_for_commandline_arg (workspace);

      g_free (self->workspace_path);
      self->workspace_path = g_file_get_path (file);
    }

  /* A running program has a workspace and a day of its own: it cannot answer for others. */
  if (workspace != NULL || today != NULL)
    g_application_set_flags (application, g_application_get_flags (application) | G_APPLICATION_NON_UNIQUE);

  return -1;
}

static void
fg_application_startup (GApplication *application)
{
  FgApplication *self = FG_APPLICATION (application);

  G_APPLICATION_CLASS (fg_application_parent_class)->startup (application);

  gtk_window_set_default_icon_name ("io.github.fengong.Fengong");
  fg_shortcuts_install (GTK_APPLICATION (self));
  heed_end_signals (self);
  add_recovery (self);
  fg_attachment_opening_clean_up ();
  self->look_source = g_timeout_add_seconds (LOOK_SECONDS, on_look, self);
  if (self->fixed_today == FG_DAY_NONE)
    self->day_source = g_timeout_add_seconds (DAY_CHECK_SECONDS, on_day_check, self);
}

static void
fg_application_activate (GApplication *application)
{
  gtk_window_present (GTK_WINDOW (ensure_window (FG_APPLICATION (application))));
}

static void
fg_application_open (GApplication *application, GFile **files, int n_files, const char *hint)
{
  FgWindow *window = ensure_window (FG_APPLICATION (application));

  for (int i = 0; i < n_files; i++)
    fg_window_open_file (window, files[i]);
  gtk_window_present (GTK_WINDOW (window));
}

/* However the program came to its end, what was typed until then is written before it is over. */
static void
close_workspace (FgApplication *self)
{
  FgWindow *window = find_window (self);

  if (self->store == NULL)
    return;

  if (window != NULL)
    fg_window_flush (window);
  fg_store_close (self->store);
  g_clear_object (&self->store);
}

static void
fg_application_shutdown (GApplication *application)
{
  FgApplication *self = FG_APPLICATION (application);

  g_clear_handle_id (&self->day_source, g_source_remove);
  g_clear_handle_id (&self->look_source, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  give_up (&self->opening);
  give_up (&self->daily_backup);
  g_clear_object (&self->recovery);
  close_workspace (self);

  G_APPLICATION_CLASS (fg_application_parent_class)->shutdown (application);
}

static void
fg_application_finalize (GObject *object)
{
  FgApplication *self = FG_APPLICATION (object);

  g_clear_object (&self->cancellable);
  g_free (self->workspace_path);

  G_OBJECT_CLASS (fg_application_parent_class)->finalize (object);
}

static void
fg_application_class_init (FgApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = fg_application_finalize;

  application_class->handle_local_options = fg_application_handle_local_options;
  application_class->startup = fg_application_startup;
  application_class->activate = fg_application_activate;
  application_class->open = fg_application_open;
  application_class->shutdown = fg_application_shutdown;
}

static void
fg_application_init (FgApplication *self)
{
  self->cancellable = g_cancellable_new ();
  self->workspace_path = g_build_filename (g_get_user_data_dir (), "fengong", "workspace.db", NULL);

  g_application_add_main_option_entries (G_APPLICATION (self), options);
  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
}

/**
 * fg_application_new:
 *
 * Returns: (transfer full): the application, to be run once
 */
FgApplication *
fg_application_new (void)
{
  return g_object_new (FG_TYPE_APPLICATION,
                       "application-id", "io.github.fengong.Fengong",
                       "flags", G_APPLICATION_HANDLES_OPEN,
                       NULL);
}
