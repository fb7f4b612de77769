/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The actions that put another state into the workspace's place: back to a backup or a copy, what can be read of a
 * damaged file, another file. Whoever has the workspace open lets go of it when #FgRecovery::begun is emitted, and opens
 * it again at #FgRecovery::ended.
 */
#include "fg-recovery.h"

#include <glib/gi18n-lib.h>

#include "fg-backup-task.h"
#include "fg-backups-window.h"

struct _FgRecovery
{
  GObject parent_instance;

  GtkApplication       *application; /* which owns it */
  char                 *workspace_path;
  GCancellable         *cancellable;
  GtkFileChooserNative *chooser;
  FgLongWork           *work; /* what is under way */
};

G_DEFINE_FINAL_TYPE (FgRecovery, fg_recovery, G_TYPE_OBJECT)

enum
{
  BEGUN,
  ENDED,
  CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
tell (FgRecovery *self, const char *heading, const char *body)
{
  GtkWidget *dialog = adw_message_dialog_new (gtk_application_get_active_window (self->application), heading, body);

  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _("_Close"));
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
on_done (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (FgRecovery) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) sentences = fg_backup_task_run_finish (result, &error);
  g_autofree char *body = NULL;

  /* The program ends. */
  if (g_cancellable_is_cancelled (self->cancellable))
    return;

  g_clear_object (&self->work);
  g_signal_emit (self, signals[ENDED], 0);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      tell (self, _("Nothing Was Changed"), _("You stopped it, and the workspace is as it was before."));
      return;
    }
  if (sentences == NULL)
    {
      tell (self, _("Nothing Was Changed"), error->message);
      return;
    }

  g_ptr_array_add (sentences, NULL);
  body = g_strjoinv ("\n", (char **) sentences->pdata);
  tell (self, _("The Workspace Was Restored"), body);
}

static void
run (FgRecovery *self, FgBackupTask task, const char *file)
{
  if (self->work != NULL)
    return;

  self->work = fg_long_work_new (task == FG_BACKUP_TASK_SALVAGE ? _("Saving what can be read of the workspace…")
                                                                : _("Checking the backup and going back to it…"));
  g_signal_emit (self, signals[BEGUN], 0, self->work);
  fg_backup_task_run_async (task, self->workspace_path, file, self->work, on_done, g_object_ref (self));
}

static void
on_restore (GSimpleAction *action, GVariant *file, gpointer user_data)
{
  run (user_data, FG_BACKUP_TASK_RESTORE, g_variant_get_bytestring (file));
}

static void
on_salvage (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  run (user_data, FG_BACKUP_TASK_SALVAGE, NULL);
}

static const FgBackup *
find_last_readable (GPtrArray *backups)
{
  for (guint i = 0; backups != NULL && i < backups->len; i++)
    {
      const FgBackup *backup = g_ptr_array_index (backups, i);

      if (backup->is_readable)
        return backup;
    }

  return NULL;
}

static void
on_listed (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (FgRecovery) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) backups = fg_backup_task_list_finish (result, &error);
  const FgBackup *last = find_last_readable (backups);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  if (last != NULL)
    run (self, FG_BACKUP_TASK_RESTORE, last->path);
  else
    tell (self, _("There Is No Backup"),
          error != NULL ? error->message
                        : _("Restore from a copy of your own, or save what can be read of the damaged file."));
}

static void
on_restore_last (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  FgRecovery *self = user_data;

  fg_backup_task_list_async (self->workspace_path, self->cancellable, on_listed, g_object_ref (self));
}

static char *
take_chosen (FgRecovery *self, int response)
{
  g_autoptr (GtkFileChooserNative) chooser = g_steal_pointer (&self->chooser);
  g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));

  return response == GTK_RESPONSE_ACCEPT && file != NULL ? g_file_get_path (file) : NULL;
}

static void
on_copy_chosen (FgRecovery *self, int response)
{
  g_autofree char *path = take_chosen (self, response);

  if (path != NULL)
    run (self, FG_BACKUP_TASK_RESTORE, path);
}

static void
on_workspace_chosen (FgRecovery *self, int response)
{
  g_autofree char *path = take_chosen (self, response);

  if (path != NULL)
    g_signal_emit (self, signals[CHOSEN], 0, path);
}

static void
choose (FgRecovery *self, const char *title, void (*on_chosen) (FgRecovery *, int))
{
  if (self->chooser != NULL)
    return;

  self->chooser = gtk_file_chooser_native_new (title, gtk_application_get_active_window (self->application),
                                               GTK_FILE_CHOOSER_ACTION_OPEN, _("_Open"), _("_Cancel"));
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (self->chooser), TRUE);
  g_signal_connect_object (self->chooser, "response", G_CALLBACK (on_chosen), self, G_CONNECT_SWAPPED);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}

static void
on_restore_copy (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  choose (user_data, _("Restore from a Copy"), on_copy_chosen);
}

static void
on_choose_workspace (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  choose (user_data, _("Choose a Workspace"), on_workspace_chosen);
}

static void
on_backups (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  FgRecovery *self = user_data;
  GtkWindow *parent = gtk_application_get_active_window (self->application);

  if (parent != NULL && !FG_IS_BACKUPS_WINDOW (parent))
    gtk_window_present (GTK_WINDOW (fg_backups_window_new (parent, self->workspace_path)));
}

static const GActionEntry actions[] = {
  { .name = "backups", .activate = on_backups },
  { .name = "restore", .activate = on_restore, .parameter_type = "ay" },
  { .name = "restore-last", .activate = on_restore_last },
  { .name = "restore-copy", .activate = on_restore_copy },
  { .name = "salvage", .activate = on_salvage },
  { .name = "choose-workspace", .activate = on_choose_workspace },
};

static void
fg_recovery_dispose (GObject *object)
{
  FgRecovery *self = FG_RECOVERY (object);

  g_cancellable_cancel (self->cancellable);
  if (self->work != NULL)
    fg_long_work_cancel (self->work);
  g_clear_object (&self->work);
  g_clear_object (&self->chooser);

  G_OBJECT_CLASS (fg_recovery_parent_class)->dispose (object);
}

static void
fg_recovery_finalize (GObject *object)
{
  FgRecovery *self = FG_RECOVERY (object);

  g_clear_object (&self->cancellable);
  g_free (self->workspace_path);

  G_OBJECT_CLASS (fg_recovery_parent_class)->finalize (object);
}

static void
fg_recovery_class_init (FgRecoveryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = fg_recovery_dispose;
  object_class->finalize = fg_recovery_finalize;

  /**
   * FgRecovery::begun:
   * @work: how far it is, and what stops it
   *
   * The workspace is about to be replaced: nothing more may be read or written of it.
   */
  signals[BEGUN] = g_signal_new ("begun", FG_TYPE_RECOVERY, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                 FG_TYPE_LONG_WORK);
  /**
   * FgRecovery::ended:
   *
   * The workspace is in its place, the new one or, after a failure, the old one.
   */
  signals[ENDED] = g_signal_new ("ended", FG_TYPE_RECOVERY, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  /**
   * FgRecovery::chosen:
   * @path: a file
   *
   * A person wants to work with another workspace.
   */
  signals[CHOSEN] = g_signal_new ("chosen", FG_TYPE_RECOVERY, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                  G_TYPE_STRING);
}

static void
fg_recovery_init (FgRecovery *self)
{
  self->cancellable = g_cancellable_new ();
}

/**
 * fg_recovery_new:
 * @application: the application that the actions are added to, and which outlives this
 *
 * Returns: (transfer full): the actions
 */
FgRecovery *
fg_recovery_new (GtkApplication *application)
{
  FgRecovery *self = NULL;

  g_return_val_if_fail (GTK_IS_APPLICATION (application), NULL);

  self = g_object_new (FG_TYPE_RECOVERY, NULL);
  self->application = application;
  g_action_map_add_action_entries (G_ACTION_MAP (application), actions, G_N_ELEMENTS (actions), self);
  return self;
}

/**
 * fg_recovery_set_workspace_path:
 * @self: the actions
 * @workspace_path: the workspace that they are about
 */
void
fg_recovery_set_workspace_path (FgRecovery *self, const char *workspace_path)
{
  g_return_if_fail (FG_IS_RECOVERY (self));

  g_free (self->workspace_path);
  self->workspace_path = g_strdup (workspace_path);
}
