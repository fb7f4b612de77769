/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One backup in the list: when and why it was made, what it holds, and a button to go back to it.
 */
#include "fg-backup-row.h"

#include <glib/gi18n-lib.h>

static char *
dup_time (gint64 time_ms)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_local (time_ms / 1000);

  return g_date_time_format (time, "%F %R");
}

static char *
dup_content (const FgBackup *backup)
{
  g_autofree char *plans = g_strdup_printf (ngettext ("%u plan", "%u plans", backup->n_plans), backup->n_plans);
  g_autofree char *items = g_strdup_printf (ngettext ("%u item", "%u items", backup->n_items), backup->n_items);
  g_autofree char *reports = g_strdup_printf (ngettext ("%u progress report", "%u progress reports", backup->n_reports),
                                              backup->n_reports);
  g_autofree char *last_time = NULL;

  if (!backup->is_readable)
    return g_strdup (_("This backup cannot be read."));
  if (backup->last_time_ms == 0)
    /* Translators: what a backup holds: plans, items, progress reports. */
    return g_strdup_printf (_("%1$s, %2$s, %3$s"), plans, items, reports);

  last_time = dup_time (backup->last_time_ms);
  /* Translators: what a backup holds: plans, items, progress reports; then when the latest change in it was made, and by
   * whom. */
  return g_strdup_printf (_("%1$s, %2$s, %3$s; last changed %4$s by %5$s"), plans, items, reports, last_time,
                          backup->last_author);
}

/**
 * fg_backup_row_dup_time:
 * @backup: a backup
 *
 * Returns: (transfer full): when it was made, for people
 */
char *
fg_backup_row_dup_time (const FgBackup *backup)
{
  return dup_time (backup->time_ms);
}

/**
 * fg_backup_row_new:
 * @backup: a backup
 *
 * Returns: (transfer floating): a row with a button that activates backups.restore with the backup's file
 */
GtkWidget *
fg_backup_row_new (const FgBackup *backup)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = gtk_button_new_with_mnemonic (_("_Restore…"));
  g_autofree char *time = dup_time (backup->time_ms);
  g_autofree char *content = dup_content (backup);
  g_autofree char *title = NULL;
  g_autofree char *name = NULL;

  /* Translators: %1$s is a day and a time, %2$s why a backup was made then. */
  title = g_strdup_printf (_("%1$s · %2$s"), time, fg_backup_reason_to_text (backup->reason));
  /* Translators: the name of a button, for a screen reader; %s is a day and a time. */
  name = g_strdup_printf (_("Restore the backup of %s"), time);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), content);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "backups.restore");
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (button), g_variant_new_bytestring (backup->path));
  gtk_widget_set_sensitive (button, backup->is_readable);
  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  return row;
}
