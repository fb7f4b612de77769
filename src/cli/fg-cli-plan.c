/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * `plan list`, `plan show`, `plan remove`, `plan archive`, `plan unarchive`.
 */
#include "fg-cli-commands.h"

#include <glib/gi18n-lib.h>

#include "fg-cli-options.h"
#include "fg-json-member.h"
#include "fg-plan-json.h"
#include "fg-plan-table.h"
#include "fg-plan-text.h"
#include "fg-table-text.h"

static void
add_summary (JsonBuilder *builder, const FgPlanSummary *summary, guint place)
{
  json_builder_begin_object (builder);
  fg_json_member_add_integer (builder, "no", place);
  fg_json_member_add_id (builder, "id", summary->id);
  fg_json_member_add_text (builder, "number", summary->number);
  fg_json_member_add_text (builder, "title", summary->title);
  fg_json_member_add_text (builder, "issuer", summary->issuer);
  fg_json_member_add_day (builder, "date", summary->issued);
  fg_json_member_add_integer (builder, "tasks", summary->n_tasks);
  fg_json_member_add_integer (builder, "measures", summary->n_measures);
  fg_json_member_add_boolean (builder, "archived", summary->is_archived);
  json_builder_end_object (builder);
}

static void
print_list_json (FgCli *cli, GPtrArray *plans)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) node = NULL;

  json_builder_begin_array (builder);
  for (guint i = 0; i < plans->len; i++)
    add_summary (builder, g_ptr_array_index (plans, i), i + 1);
  json_builder_end_array (builder);
  node = json_builder_get_root (builder);
  fg_cli_print_json (cli, node);
}

static void
print_list (FgCli *cli, GPtrArray *plans)
{
  g_autoptr (FgTableText) table = fg_table_text_new ();

  fg_table_text_add_column (table, C_("column", "No."), FG_TABLE_RIGHT);
  fg_table_text_add_column (table, C_("column", "Issued"), FG_TABLE_LEFT);
  fg_table_text_add_column (table, C_("column", "Tasks"), FG_TABLE_RIGHT);
  fg_table_text_add_column (table, C_("column", "Measures"), FG_TABLE_RIGHT);
  fg_table_text_add_column (table, C_("column", "Number"), FG_TABLE_LEFT);
  fg_table_text_add_column (table, C_("column", "Title"), FG_TABLE_LEFT);
  for (guint i = 0; i < plans->len; i++)
    {
      const FgPlanSummary *summary = g_ptr_array_index (plans, i);
      g_autofree char *place = g_strdup_printf ("%u", i + 1);
      g_autofree char *issued = fg_day_to_iso (summary->issued);
      g_autofree char *n_tasks = g_strdup_printf ("%u", summary->n_tasks);
      g_autofree char *n_measures = g_strdup_printf ("%u", summary->n_measures);

      fg_table_text_add_row (table, (const char *const[]) { place, issued, n_tasks, n_measures, summary->number,
                                                            summary->title });
    }
  fg_table_text_append (table, cli->out);
}

gboolean
fg_cli_plan_list (FgCli *cli, GError **error)
{
  gboolean as_json = FALSE, is_all = FALSE;
  const GOptionEntry options[] = {
    { "all", 0, 0, G_OPTION_ARG_NONE, &is_all, N_("List the archived plans too"), NULL },
    { "json", 0, 0, G_OPTION_ARG_NONE, &as_json, N_("Give out the list as JSON"), NULL },
    { NULL },
  };
  FgWorkspace *workspace;
  g_autoptr (GPtrArray) plans = NULL;

  if (!fg_cli_options_parse (cli, options, error) || !(workspace = fg_cli_open_workspace (cli, error))
      || !(plans = is_all ? fg_plan_table_list_all (workspace, error) : fg_plan_table_list (workspace, error)))
    return FALSE;

  if (as_json)
    print_list_json (cli, plans);
  else
    print_list (cli, plans);
  return TRUE;
}

gboolean
fg_cli_plan_show (FgCli *cli, GError **error)
{
  gboolean as_json = FALSE;
  gboolean as_text = FALSE;
  const GOptionEntry options[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &as_json, N_("Give out the plan as JSON"), NULL },
    { "text", 0, 0, G_OPTION_ARG_NONE, &as_text, N_("Give out the text of the notice as it was read"), NULL },
    { NULL },
  };
  g_autoptr (FgPlan) plan = NULL;
  gint64 plan_id;

  if (!fg_cli_options_parse (cli, options, error) || !(plan_id = fg_cli_find_plan (cli, cli->arguments[0], error))
      || !(plan = fg_plan_table_load (cli->workspace, plan_id, error)))
    return FALSE;

  if (as_text)
    {
      g_string_append (cli->out, plan->text);
    }
  else if (as_json)
    {
      g_autoptr (JsonNode) node = fg_plan_json_new (plan);

      fg_cli_print_json (cli, node);
    }
  else
    {
      fg_plan_text_append (plan, cli->out);
    }
  return TRUE;
}

gboolean
fg_cli_plan_remove (FgCli *cli, GError **error)
{
  g_autoptr (FgRevision) revision = NULL;
  gint64 plan_id;

  if (!fg_cli_options_parse (cli, NULL, error) || !(plan_id = fg_cli_find_plan (cli, cli->arguments[0], error)))
    return FALSE;

  /* Translators: an action in the history. */
  return (revision = fg_revision_begin (cli->workspace, N_("Remove a plan"), error))
         && fg_plan_table_remove (revision, plan_id, error) && fg_revision_commit (revision, error);
}

static gboolean
set_archived (FgCli *cli, gboolean is_archived, const char *label, GError **error)
{
  g_autoptr (FgRevision) revision = NULL;
  gint64 plan_id;

  return fg_cli_options_parse (cli, NULL, error) && (plan_id = fg_cli_find_plan (cli, cli->arguments[0], error)) != 0
         && (revision = fg_revision_begin (cli->workspace, label, error)) != NULL
         && fg_plan_table_set_archived (revision, plan_id, is_archived, error) && fg_revision_commit (revision, error);
}

gboolean
fg_cli_plan_archive (FgCli *cli, GError **error)
{
  /* Translators: an action in the history. */
  return set_archived (cli, TRUE, N_("Archive a plan"), error);
}

gboolean
fg_cli_plan_unarchive (FgCli *cli, GError **error)
{
  /* Translators: an action in the history. */
  return set_archived (cli, FALSE, N_("Bring a plan back from the archive"), error);
}
