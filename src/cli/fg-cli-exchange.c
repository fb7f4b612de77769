/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * `export` and `merge`: packages that offices send each other.
 */
#include "fg-cli-commands.h"

#include <glib/gi18n-lib.h>

#include "fg-cli-options.h"
#include "fg-json-member.h"
#include "fg-package-reader.h"
#include "fg-package-writer.h"
#include "fg-plan-table.h"
#include "fg-table-text.h"

/* Goes through the list of plans for their titles. */
static gboolean
find_plans (FgCli *cli, char **references, GArray *ids, GPtrArray *titles, GError **error)
{
  FgWorkspace *workspace = fg_cli_open_workspace (cli, error);
  g_autoptr (GPtrArray) plans = workspace != NULL ? fg_plan_table_list_all (workspace, error) : NULL;

  if (plans == NULL)
    return FALSE;

  for (guint i = 0; references[i] != NULL; i++)
    {
      gint64 id = fg_cli_find_plan (cli, references[i], error);

      if (id == 0)
        return FALSE;
      g_array_append_val (ids, id);
      for (guint k = 0; k < plans->len; k++)
        if (((const FgPlanSummary *) g_ptr_array_index (plans, k))->id == id)
          g_ptr_array_add (titles, g_strdup (((const FgPlanSummary *) g_ptr_array_index (plans, k))->title));
    }
  return TRUE;
}

static void
append_sentence (FgCli *cli, const char *sentence)
{
  fg_table_text_append_line (cli->out, sentence);
  g_string_append_c (cli->out, '\n');
}

gboolean
fg_cli_export (FgCli *cli, GError **error)
{
  g_auto (GStrv) plans = NULL;
  g_autofree char *agency = NULL;
  gboolean since_last = FALSE;
  const GOptionEntry entries[] = {
    { "plan", 0, 0, G_OPTION_ARG_STRING_ARRAY, &plans, N_("Send this plan; may be given several times"), N_("PLAN") },
    { "for", 0, 0, G_OPTION_ARG_STRING, &agency, N_("Send what concerns this agency"), N_("AGENCY") },
    { "since-last", 0, 0, G_OPTION_ARG_NONE, &since_last, N_("Leave out what the recipient is known to have"), NULL },
    { NULL },
  };
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GPtrArray) titles = g_ptr_array_new_with_free_func (g_free);
  FgPackageOptions options = { .sender = g_get_real_name () };
  g_autofree char *sentence = NULL;
  FgWorkspace *workspace;
  guint n = 0;

  if (!fg_cli_options_parse (cli, entries, error) || !(workspace = fg_cli_open_workspace (cli, error)))
    return FALSE;
  if (plans != NULL && !find_plans (cli, plans, ids, titles, error))
    return FALSE;
  if (agency != NULL && (options.agency_id = fg_cli_find_agency (cli, agency, error)) == 0)
    return FALSE;

  options.plan_ids = plans != NULL ? ids : NULL;
  options.plan_titles = plans != NULL ? titles : NULL;
  options.since_last = since_last;
  if (!fg_package_write (workspace, &options, cli->arguments[0], &n, error))
    return FALSE;

  sentence = g_strdup_printf (ngettext ("The package holds %u action.", "The package holds %u actions.", n), n);
  append_sentence (cli, sentence);
  return TRUE;
}

static void
add_plans (JsonBuilder *builder, GPtrArray *titles)
{
  json_builder_set_member_name (builder, "plans");
  json_builder_begin_array (builder);
  for (guint i = 0; i < titles->len; i++)
    json_builder_add_string_value (builder, g_ptr_array_index (titles, i));
  json_builder_end_array (builder);
}

static void
print_merge_json (FgCli *cli, const FgReceipt *receipt)
{
  const FgMergeResult *result = receipt->result;
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) node = NULL;

  json_builder_begin_object (builder);
  fg_json_member_add_text (builder, "sender", receipt->manifest->sender);
  fg_json_member_add_text (builder, "agency", receipt->agency_name);
  add_plans (builder, receipt->manifest->plans);
  fg_json_member_add_integer (builder, "applied", result->n_revisions);
  fg_json_member_add_integer (builder, "changes", result->n_changes);
  fg_json_member_add_integer (builder, "reports", result->n_reports);
  fg_json_member_add_integer (builder, "known", result->n_known);
  fg_json_member_add_integer (builder, "conflicts", result->n_conflicts);
  fg_json_member_add_integer (builder, "proposals", result->n_proposals);
  fg_json_member_add_integer (builder, "refused", result->n_refused);
  fg_json_member_add_integer (builder, "waiting", result->n_waiting);
  fg_json_member_add_integer (builder, "unknown", result->n_unknown);
  json_builder_set_member_name (builder, "same_names");
  json_builder_begin_array (builder);
  for (guint i = 0; i < result->same_names->len; i++)
    json_builder_add_string_value (builder, g_ptr_array_index (result->same_names, i));
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  node = json_builder_get_root (builder);
  fg_cli_print_json (cli, node);
}

static void
append_count (FgCli *cli, const char *label, guint n)
{
  g_autofree char *count = g_strdup_printf ("%u", n);
  /* Translators: %1$s is what is counted, such as: New actions, %2$s how many there are. */
  g_autofree char *line = g_strdup_printf (_("%1$s: %2$s"), label, count);

  append_sentence (cli, line);
}

static void
print_merge (FgCli *cli, const FgReceipt *receipt)
{
  const FgMergeResult *result = receipt->result;
  g_autofree char *sender = NULL;

  if (*receipt->agency_name != '\0')
    /* Translators: %1$s is a person, %2$s the agency of that person. */
    sender = g_strdup_printf (_("Package of %1$s, %2$s"), receipt->manifest->sender, receipt->agency_name);
  else
    /* Translators: %s is a person. */
    sender = g_strdup_printf (_("Package of %s"), receipt->manifest->sender);

  append_sentence (cli, sender);
  append_count (cli, _("New actions"), result->n_revisions);
  append_count (cli, _("New progress reports"), result->n_reports);
  append_count (cli, _("Already known"), result->n_known);
  append_count (cli, _("Conflicts"), result->n_conflicts);
  append_count (cli, _("Proposals"), result->n_proposals);
  append_count (cli, _("Refused, as their clock is more than a day ahead"), result->n_refused);
  if (result->n_waiting > 0)
    append_count (cli, _("Entries that wait for what has not arrived yet"), result->n_waiting);
  if (result->n_unknown > 0)
    append_count (cli, _("Changes of a newer version, kept for it"), result->n_unknown);
  for (guint i = 0; i < result->same_names->len; i++)
    {
      /* Translators: %s is an agency. */
      g_autofree char *hint = g_strdup_printf (_("Two agencies are called “%s”: make them one if they are the same."),
                                               (const char *) g_ptr_array_index (result->same_names, i));

      append_sentence (cli, hint);
    }
}

gboolean
fg_cli_merge (FgCli *cli, GError **error)
{
  gboolean as_json = FALSE, dry_run = FALSE;
  const GOptionEntry entries[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &as_json, N_("Give out the result as JSON"), NULL },
    { "dry-run", 0, 0, G_OPTION_ARG_NONE, &dry_run, N_("Only say what would be done"), NULL },
    { NULL },
  };
  g_autoptr (FgReceipt) receipt = NULL;
  FgWorkspace *workspace;

  if (!fg_cli_options_parse (cli, entries, error) || !(workspace = fg_cli_open_workspace (cli, error))
      || !(receipt = fg_package_receive (workspace, cli->arguments[0], dry_run ? FG_PACKAGE_TRY : FG_PACKAGE_TAKE_IN,
                                         error)))
    return FALSE;

  if (as_json)
    print_merge_json (cli, receipt);
  else
    print_merge (cli, receipt);
  return TRUE;
}
