/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * `form export`, `form import`: forms that agencies without Fengong fill in and send back.
 */
#include "fg-cli-commands.h"

#include <glib/gi18n-lib.h>

#include "fg-cli-options.h"
#include "fg-cli-paper.h"
#include "fg-form-intake.h"
#include "fg-form-query.h"
#include "fg-form-reader.h"
#include "fg-json-member.h"
#include "fg-report.h"
#include "fg-table-text.h"

static void
append_sentence (FgCli *cli, const char *sentence)
{
  fg_table_text_append_line (cli->out, sentence);
  g_string_append_c (cli->out, '\n');
}

gboolean
fg_cli_form_export (FgCli *cli, GError **error)
{
  g_auto (FgCliPaper) paper = { 0 };
  g_autofree char *agency = NULL;
  const GOptionEntry options[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &paper.output, N_("Write this file"), "FILE.{xlsx,csv}" },
    { "for", 0, 0, G_OPTION_ARG_STRING, &agency, N_("The agency that is to report"), N_("AGENCY") },
    { "paper", 0, 0, G_OPTION_ARG_FILENAME, &paper.paper, N_("The paper"), "A4|A3" },
    { "orientation", 0, 0, G_OPTION_ARG_FILENAME, &paper.orientation, N_("Which way the paper lies"),
      "landscape|portrait" },
    { NULL },
  };
  g_autoptr (FgForm) form = NULL;
  g_autofree char *sentence = NULL;
  gint64 plan_id, agency_id;
  FgReportFormat format;
  FgPageSetup setup;

  if (!fg_cli_options_parse (cli, options, error))
    return FALSE;
  if (agency == NULL)
    {
      g_set_error_literal (error, FG_CLI_ERROR, FG_CLI_ERROR_USAGE, _("Say with --for which agency is to report."));
      return FALSE;
    }
  if (!fg_cli_paper_read (&paper, FG_REPORT_FORMATS_FORM, &setup, &format, error)
      || !(plan_id = fg_cli_find_plan (cli, cli->arguments[0], error))
      || !(agency_id = fg_cli_find_agency (cli, agency, error))
      || !(form = fg_form_query_load (cli->workspace, plan_id, agency_id, cli->today, error))
      || !fg_report_write_form (form, &setup, format, paper.output, error))
    return FALSE;

  sentence = g_strdup_printf (ngettext ("The form asks about %u item.", "The form asks about %u items.",
                                        fg_form_get_n_asked (form)), fg_form_get_n_asked (form));
  append_sentence (cli, sentence);
  return TRUE;
}

static void
print_json (FgCli *cli, const FgFormResult *result)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) node = NULL;

  json_builder_begin_object (builder);
  fg_json_member_add_text (builder, "agency", result->agency != NULL ? result->agency : "");
  fg_json_member_add_text (builder, "plan", result->plan != NULL ? result->plan : "");
  fg_json_member_add_integer (builder, "new", result->n_new);
  fg_json_member_add_integer (builder, "changes", result->n_changed);
  fg_json_member_add_integer (builder, "no_change", result->n_no_change);
  fg_json_member_add_integer (builder, "silent", result->n_silent);
  fg_json_member_add_integer (builder, "known", result->n_known);
  fg_json_member_add_integer (builder, "proposals", result->n_proposals);
  json_builder_set_member_name (builder, "not_accepted");
  json_builder_begin_array (builder);
  for (guint i = 0; i < result->faults->len; i++)
    {
      const FgFormFault *fault = g_ptr_array_index (result->faults, i);

      json_builder_begin_object (builder);
      fg_json_member_add_text (builder, "cell", fault->address);
      fg_json_member_add_text (builder, "text", fault->text);
      fg_json_member_add_text (builder, "reason", fault->reason);
      json_builder_end_object (builder);
    }
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
print_text (FgCli *cli, const FgFormResult *result)
{
  if (result->agency != NULL)
    {
      /* Translators: %s is an agency. */
      g_autofree char *agency = g_strdup_printf (_("Return form of %s"), result->agency);

      append_sentence (cli, agency);
    }
  append_count (cli, _("New reports"), result->n_new);
  append_count (cli, _("Corrected"), result->n_changed);
  append_count (cli, _("No change"), result->n_no_change);
  append_count (cli, _("Not answered"), result->n_silent);
  append_count (cli, _("Already known"), result->n_known);
  append_count (cli, _("Proposals"), result->n_proposals);
  append_count (cli, _("Not accepted"), result->faults->len);
  for (guint i = 0; i < result->faults->len; i++)
    {
      const FgFormFault *fault = g_ptr_array_index (result->faults, i);
      /* Translators: %1$s is the address of a cell, such as E12, %2$s what stands there, %3$s a sentence that says what
       * is wrong with it. */
      g_autofree char *line = g_strdup_printf (_("%1$s “%2$s”: %3$s"), fault->address, fault->text, fault->reason);

      append_sentence (cli, line);
    }
}

gboolean
fg_cli_form_import (FgCli *cli, GError **error)
{
  gboolean as_json = FALSE, dry_run = FALSE;
  const GOptionEntry options[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &as_json, N_("Give out the result as JSON"), NULL },
    { "dry-run", 0, 0, G_OPTION_ARG_NONE, &dry_run, N_("Only say what would be done"), NULL },
    { NULL },
  };
  g_autoptr (FgFormReply) reply = NULL;
  g_autoptr (FgFormResult) result = NULL;
  FgWorkspace *workspace;

  if (!fg_cli_options_parse (cli, options, error) || !(reply = fg_form_reader_load (cli->arguments[0], error))
      || !(workspace = fg_cli_open_workspace (cli, error))
      || !(result = fg_form_intake_run (workspace, reply, cli->today, dry_run ? FG_FORM_TRY : FG_FORM_TAKE_IN, error)))
    return FALSE;

  if (as_json)
    print_json (cli, result);
  else
    print_text (cli, result);
  return TRUE;
}
