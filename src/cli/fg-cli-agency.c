/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * `agency list`: all agencies of the workspace, numbered as commands name them.
 */
#include "fg-cli-commands.h"

#include <glib/gi18n-lib.h>

#include "fg-agency-table.h"
#include "fg-cli-options.h"
#include "fg-json-member.h"
#include "fg-table-text.h"

static void
add_agency (JsonBuilder *builder, const FgAgencySummary *agency, guint place)
{
  json_builder_begin_object (builder);
  fg_json_member_add_integer (builder, "no", place);
  fg_json_member_add_id (builder, "id", agency->id);
  fg_json_member_add_text (builder, "name", agency->name);
  fg_json_member_add_boolean (builder, "collective", agency->collective);
  fg_json_member_add_integer (builder, "lead", agency->n_lead);
  fg_json_member_add_integer (builder, "responsible", agency->n_responsible);
  fg_json_member_add_integer (builder, "cooperate", agency->n_cooperate);
  json_builder_end_object (builder);
}

static void
print_json (FgCli *cli, GPtrArray *agencies)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) node = NULL;

  json_builder_begin_array (builder);
  for (guint i = 0; i < agencies->len; i++)
    add_agency (builder, g_ptr_array_index (agencies, i), i + 1);
  json_builder_end_array (builder);
  node = json_builder_get_root (builder);
  fg_cli_print_json (cli, node);
}

static void
print_table (FgCli *cli, GPtrArray *agencies)
{
  g_autoptr (FgTableText) table = fg_table_text_new ();

  fg_table_text_add_column (table, C_("column", "No."), FG_TABLE_RIGHT);
  fg_table_text_add_column (table, fg_role_get_label (FG_ROLE_LEAD), FG_TABLE_RIGHT);
  fg_table_text_add_column (table, fg_role_get_label (FG_ROLE_RESPONSIBLE), FG_TABLE_RIGHT);
  fg_table_text_add_column (table, fg_role_get_label (FG_ROLE_COOPERATE), FG_TABLE_RIGHT);
  fg_table_text_add_column (table, C_("column", "Agency"), FG_TABLE_LEFT);
  for (guint i = 0; i < agencies->len; i++)
    {
      const FgAgencySummary *agency = g_ptr_array_index (agencies, i);
      g_autofree char *place = g_strdup_printf ("%u", i + 1);
      g_autofree char *n_lead = g_strdup_printf ("%u", agency->n_lead);
      g_autofree char *n_responsible = g_strdup_printf ("%u", agency->n_responsible);
      g_autofree char *n_cooperate = g_strdup_printf ("%u", agency->n_cooperate);

      fg_table_text_add_row (table, (const char *const[]) { place, n_lead, n_responsible, n_cooperate, agency->name });
    }
  fg_table_text_append (table, cli->out);
}

gboolean
fg_cli_agency_list (FgCli *cli, GError **error)
{
  gboolean as_json = FALSE;
  const GOptionEntry options[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &as_json, N_("Give out the list as JSON"), NULL },
    { NULL },
  };
  FgWorkspace *workspace;
  g_autoptr (GPtrArray) agencies = NULL;

  if (!fg_cli_options_parse (cli, options, error) || !(workspace = fg_cli_open_workspace (cli, error))
      || !(agencies = fg_agency_table_list (workspace, 0, error)))
    return FALSE;

  if (as_json)
    print_json (cli, agencies);
  else
    print_table (cli, agencies);
  return TRUE;
}
