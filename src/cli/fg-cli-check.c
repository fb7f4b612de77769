/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * `check`: is the workspace sound. What is wrong is data, that something is wrong a failure. With --repair what follows
 * from the log is made anew first.
 */
#include "fg-cli-commands.h"

#include <glib/gi18n-lib.h>

#include "fg-cli-options.h"
#include "fg-json-member.h"
#include "fg-table-text.h"

static void
print_json (FgCli *cli, GPtrArray *findings)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) node = NULL;

  json_builder_begin_object (builder);
  fg_json_member_add_boolean (builder, "sound", findings->len == 0);
  json_builder_set_member_name (builder, "findings");
  json_builder_begin_array (builder);
  for (guint i = 0; i < findings->len; i++)
    json_builder_add_string_value (builder, g_ptr_array_index (findings, i));
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  node = json_builder_get_root (builder);
  fg_cli_print_json (cli, node);
}

static void
print_findings (FgCli *cli, GPtrArray *findings)
{
  if (findings->len == 0)
    g_string_append_printf (cli->out, "%s\n", _("The workspace is sound."));

  for (guint i = 0; i < findings->len; i++)
    {
      fg_table_text_append_line (cli->out, g_ptr_array_index (findings, i));
      g_string_append_c (cli->out, '\n');
    }
}

gboolean
fg_cli_check (FgCli *cli, GError **error)
{
  gboolean as_json = FALSE, is_repair = FALSE;
  const GOptionEntry options[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &as_json, N_("Give out the findings as JSON"), NULL },
    { "repair", 0, 0, G_OPTION_ARG_NONE, &is_repair, N_("First make anew what follows from the history"), NULL },
    { NULL },
  };
  FgWorkspace *workspace;
  g_autoptr (GPtrArray) findings = NULL;

  if (!fg_cli_options_parse (cli, options, error) || !(workspace = fg_cli_open_workspace (cli, error))
      || (is_repair && !fg_workspace_rebuild (workspace, error)) || !(findings = fg_workspace_check (workspace, error)))
    return FALSE;

  if (as_json)
    print_json (cli, findings);
  else
    print_findings (cli, findings);
  if (findings->len == 0)
    return TRUE;

  /* The findings must get out although the command fails. */
  if (fg_cli_flush (cli, error))
    g_set_error (error, FG_CLI_ERROR, FG_CLI_ERROR_FAILED,
                 ngettext ("The workspace has %u fault. Keep a copy of the file, then restore the last good one.",
                           "The workspace has %u faults. Keep a copy of the file, then restore the last good one.",
                           findings->len),
                 findings->len);
  return FALSE;
}
