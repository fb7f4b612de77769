/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * `agency list`: all agencies of the workspace, numbered as commands name them; `agency suggest`: those that might be one.
 */
#include "fg-cli-commands.h"

#include <glib/gi18n-lib.h>

#include "fg-agency-suggestion.h"
#include "fg-agency-table.h"
#include "fg-cli-options.h"
#include "fg-json-member.h"
#include "fg-table-text.h"

static void
add_names (JsonBuilder *builder, const char *member, GStrv names)
{
  json_builder_set_member_name (builder, member);
  json_builder_begin_array (builder);
  for (char **name = names; *name != NULL; name++)
    json_builder_add_string_value (builder, *name);
  json_builder_end_array (builder);
}

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
  fg_json_member_add_text (builder, "short_name", agency->short_name);
  fg_json_member_add_text (builder, "kind", fg_agency_kind_to_string (fg_agency_summary_get_kind (agency)));
  fg_json_member_add_text (builder, "contact", agency->contact);
  fg_json_member_add_text (builder, "phone", agency->phone);
  add_names (builder, "aliases", agency->aliases);
  add_names (builder, "members", agency->members);
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
  fg_table_text_add_column (table, C_("column", "Kind"), FG_TABLE_LEFT);
  fg_table_text_add_column (table, C_("column", "Agency"), FG_TABLE_LEFT);
  fg_table_text_add_column (table, C_("column", "Other names"), FG_TABLE_LEFT);
  fg_table_text_add_column (table, C_("column", "Members"), FG_TABLE_LEFT);
  for (guint i = 0; i < agencies->len; i++)
    {
      const FgAgencySummary *agency = g_ptr_array_index (agencies, i);
      g_autofree char *place = g_strdup_printf ("%u", i + 1);
      g_autofree char *n_lead = g_strdup_printf ("%u", agency->n_lead);
      g_autofree char *n_responsible = g_strdup_printf ("%u", agency->n_responsible);
      g_autofree char *n_cooperate = g_strdup_printf ("%u", agency->n_cooperate);

      g_autofree char *aliases = g_strjoinv ("；", agency->aliases);
      g_autofree char *members = g_strjoinv ("；", agency->members);
      const char *kind = fg_agency_kind_get_label (fg_agency_summary_get_kind (agency));

      fg_table_text_add_row (table, (const char *const[]) { place, n_lead, n_responsible, n_cooperate, kind, agency->name,
                                                            aliases, members });
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

static void
print_suggestions_json (FgCli *cli, GPtrArray *suggestions)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) node = NULL;

  json_builder_begin_array (builder);
  for (guint i = 0; i < suggestions->len; i++)
    {
      const FgAgencySuggestion *suggestion = g_ptr_array_index (suggestions, i);

      json_builder_begin_object (builder);
      fg_json_member_add_id (builder, "id", suggestion->agency_id);
      fg_json_member_add_text (builder, "name", suggestion->name);
      fg_json_member_add_id (builder, "into_id", suggestion->into_id);
      fg_json_member_add_text (builder, "into", suggestion->into_name);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  node = json_builder_get_root (builder);
  fg_cli_print_json (cli, node);
}

static void
print_suggestions_table (FgCli *cli, GPtrArray *suggestions)
{
  g_autoptr (FgTableText) table = fg_table_text_new ();

  fg_table_text_add_column (table, C_("column", "Agency"), FG_TABLE_LEFT);
  /* Translators: the column of agencies that another one is most likely the same as. */
  fg_table_text_add_column (table, C_("column", "Most likely the same as"), FG_TABLE_LEFT);
  for (guint i = 0; i < suggestions->len; i++)
    {
      const FgAgencySuggestion *suggestion = g_ptr_array_index (suggestions, i);

      fg_table_text_add_row (table, (const char *const[]) { suggestion->name, suggestion->into_name });
    }
  fg_table_text_append (table, cli->out);
}

gboolean
fg_cli_agency_suggest (FgCli *cli, GError **error)
{
  gboolean as_json = FALSE;
  const GOptionEntry options[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &as_json, N_("Give out the list as JSON"), NULL },
    { NULL },
  };
  FgWorkspace *workspace;
  g_autoptr (GPtrArray) suggestions = NULL;

  if (!fg_cli_options_parse (cli, options, error) || !(workspace = fg_cli_open_workspace (cli, error))
      || !(suggestions = fg_agency_suggestion_list (workspace, error)))
    return FALSE;

  if (as_json)
    print_suggestions_json (cli, suggestions);
  else
    print_suggestions_table (cli, suggestions);
  return TRUE;
}
