/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * `backup`, `backups`, `restore` and `salvage`: a checked copy of the workspace, the copies that Fengong keeps by itself,
 * back from one of them or from any other, and what can be read of a damaged one.
 */
#include "fg-cli-commands.h"

#include <glib/gi18n-lib.h>

#include "fg-backup.h"
#include "fg-cli-options.h"
#include "fg-json-member.h"
#include "fg-restore.h"
#include "fg-salvage.h"
#include "fg-table-text.h"

static gint64
get_now_ms (void)
{
  return g_get_real_time () / 1000;
}

static char *
dup_time (gint64 time_ms, const char *format)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_local (time_ms / 1000);

  return time_ms != 0 && time != NULL ? g_date_time_format (time, format) : g_strdup ("");
}

static void
append_sentence (FgCli *cli, const char *sentence)
{
  fg_table_text_append_line (cli->out, sentence);
  g_string_append_c (cli->out, '\n');
}

gboolean
fg_cli_backup (FgCli *cli, GError **error)
{
  g_autofree char *workspace_path = NULL;

  if (!fg_cli_options_parse (cli, NULL, error))
    return FALSE;

  workspace_path = fg_cli_dup_workspace_path (cli);
  return fg_backup_save_copy (workspace_path, cli->arguments[0], NULL, error);
}

static void
add_backup (JsonBuilder *builder, const FgBackup *backup)
{
  g_autofree char *time = dup_time (backup->time_ms, "%FT%T%:z");
  g_autofree char *last_time = dup_time (backup->last_time_ms, "%FT%T%:z");

  json_builder_begin_object (builder);
  fg_json_member_add_text (builder, "file", backup->path);
  fg_json_member_add_text (builder, "time", time);
  fg_json_member_add_text (builder, "reason", fg_backup_reason_to_text (backup->reason));
  fg_json_member_add_integer (builder, "bytes", backup->bytes);
  fg_json_member_add_boolean (builder, "readable", backup->is_readable);
  fg_json_member_add_integer (builder, "plans", backup->n_plans);
  fg_json_member_add_integer (builder, "items", backup->n_items);
  fg_json_member_add_integer (builder, "reports", backup->n_reports);
  fg_json_member_add_text (builder, "last_time", last_time);
  fg_json_member_add_text (builder, "last_author", backup->last_author);
  fg_json_member_add_text (builder, "last_action", backup->last_label);
  json_builder_end_object (builder);
}

static void
print_json (FgCli *cli, GPtrArray *backups)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) node = NULL;

  json_builder_begin_array (builder);
  for (guint i = 0; i < backups->len; i++)
    add_backup (builder, g_ptr_array_index (backups, i));
  json_builder_end_array (builder);
  node = json_builder_get_root (builder);
  fg_cli_print_json (cli, node);
}

static void
print_table (FgCli *cli, GPtrArray *backups)
{
  g_autoptr (FgTableText) table = fg_table_text_new ();

  fg_table_text_add_column (table, C_("column", "Made"), FG_TABLE_LEFT);
  fg_table_text_add_column (table, C_("column", "Plans"), FG_TABLE_RIGHT);
  fg_table_text_add_column (table, C_("column", "Items"), FG_TABLE_RIGHT);
  fg_table_text_add_column (table, C_("column", "Reports"), FG_TABLE_RIGHT);
  fg_table_text_add_column (table, C_("column", "Latest change"), FG_TABLE_LEFT);
  fg_table_text_add_column (table, C_("column", "Reason"), FG_TABLE_LEFT);
  fg_table_text_add_column (table, C_("column", "File"), FG_TABLE_LEFT);
  for (guint i = 0; i < backups->len; i++)
    {
      const FgBackup *backup = g_ptr_array_index (backups, i);
      g_autofree char *time = dup_time (backup->time_ms, "%F %R");
      g_autofree char *n_plans = g_strdup_printf ("%u", backup->n_plans);
      g_autofree char *n_items = g_strdup_printf ("%u", backup->n_items);
      g_autofree char *n_reports = g_strdup_printf ("%u", backup->n_reports);
      g_autofree char *last_time = dup_time (backup->last_time_ms, "%F %R");
      g_autofree char *last = g_strjoin (" ", last_time, backup->last_author, NULL);
      g_autofree char *file = g_filename_display_name (backup->path);

      fg_table_text_add_row (table, (const char *const[]) { time, n_plans, n_items, n_reports,
                                                            backup->is_readable ? last : _("cannot be read"),
                                                            fg_backup_reason_to_text (backup->reason), file });
    }

  fg_table_text_append (table, cli->out);
}

gboolean
fg_cli_backups (FgCli *cli, GError **error)
{
  gboolean as_json = FALSE;
  const GOptionEntry options[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &as_json, N_("Give out the backups as JSON"), NULL },
    { NULL },
  };
  g_autofree char *workspace_path = NULL;
  g_autoptr (GPtrArray) backups = NULL;

  if (!fg_cli_options_parse (cli, options, error))
    return FALSE;

  workspace_path = fg_cli_dup_workspace_path (cli);
  if (!(backups = fg_backup_list (workspace_path, error)))
    return FALSE;

  if (as_json)
    print_json (cli, backups);
  else
    print_table (cli, backups);
  return TRUE;
}

gboolean
fg_cli_restore (FgCli *cli, GError **error)
{
  g_autofree char *workspace_path = NULL;
  g_autofree char *kept = NULL;

  if (!fg_cli_options_parse (cli, NULL, error))
    return FALSE;

  workspace_path = fg_cli_dup_workspace_path (cli);
  if (!fg_restore_run (workspace_path, cli->arguments[0], get_now_ms (), NULL, &kept, error))
    return FALSE;

  if (kept != NULL)
    {
      g_autofree char *file = g_filename_display_name (kept);
      /* Translators: %s is a file. */
      g_autofree char *sentence = g_strdup_printf (_("The state before was kept as “%s”."), file);

      append_sentence (cli, sentence);
    }
  return TRUE;
}

gboolean
fg_cli_salvage (FgCli *cli, GError **error)
{
  g_autofree char *output = NULL;
  const GOptionEntry options[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, N_("Write what can be read to this new workspace"), N_("NEW") },
    { NULL },
  };
  g_autoptr (GPtrArray) findings = NULL;

  if (!fg_cli_options_parse (cli, options, error))
    return FALSE;
  if (output == NULL)
    {
      g_set_error (error, FG_CLI_ERROR, FG_CLI_ERROR_USAGE, _("Say with -o which file to write."));
      return FALSE;
    }
  if (!(findings = fg_salvage_run (cli->arguments[0], output, get_now_ms (), NULL, error)))
    return FALSE;

  for (guint i = 0; i < findings->len; i++)
    append_sentence (cli, g_ptr_array_index (findings, i));
  if (findings->len == 0)
    append_sentence (cli, _("Everything could be read."));
  return TRUE;
}
