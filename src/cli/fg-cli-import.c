/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * `import`: a notice becomes a plan, or a later version of one. What the reader was unsure of is printed with its place in the notice, so that an
 * administrator who imports by script sees what a clerk would see beside the text.
 */
#include "fg-cli-commands.h"

#include <glib/gi18n-lib.h>

#include "fg-act.h"
#include "fg-backup.h"
#include "fg-cli-amend.h"
#include "fg-cli-options.h"
#include "fg-notice-file.h"
#include "fg-plan-json.h"
#include "fg-plan-likeness.h"
#include "fg-plan-reader.h"
#include "fg-plan-table.h"
#include "fg-plan-text.h"

static FgPlanSummary *
find_same_notice (GPtrArray *plans, const FgPlan *plan)
{
  for (guint i = 0; i < plans->len; i++)
    {
      FgPlanSummary *summary = g_ptr_array_index (plans, i);

      if (g_str_equal (summary->number, plan->number) && g_str_equal (summary->title, plan->title)
          && summary->issued == plan->issued)
        return summary;
    }

  return NULL;
}

static void
tell_of_stored_before (GPtrArray *plans)
{
  g_autofree char *sentence = NULL;

  /* Translators: %u is the new plan's number in the list of plans. */
  sentence = g_strdup_printf (_("This notice was in the workspace before and is now there twice; the new plan is number %u. "
                                "If that was not meant, remove one of them."),
                              plans->len + 1);
  fg_cli_tell (sentence);
}

static void
tell_if_like_another (GPtrArray *plans, const FgPlan *plan)
{
  for (guint i = 0; i < plans->len; i++)
    {
      const FgPlanSummary *summary = g_ptr_array_index (plans, i);
      g_autofree char *sentence = NULL;

      if (!fg_plan_likeness_is_version (summary->title, summary->issuer, plan->title, plan->issuer))
        continue;

      /* Translators: %1$s is a plan's title, %2$u its number in the list of plans. */
      sentence = g_strdup_printf (_("It resembles plan %2$u, “%1$s”. If it is a later version of that, undo this and "
                                    "import it with --into %2$u."), summary->title, i + 1);
      fg_cli_tell (sentence);
      return;
    }
}

/* The result goes out before the plan is settled in the workspace: who cannot have the one shall not find the other. */
static gboolean
store_plan (FgCli *cli, FgPlan *plan, GError **error)
{
  FgWorkspace *workspace = fg_cli_open_workspace (cli, error);
  g_autoptr (FgRevision) revision = NULL;
  g_autoptr (GPtrArray) plans = NULL;
  g_autofree char *label = NULL;

  if (workspace == NULL || !(plans = fg_plan_table_list (workspace, error))
      || !fg_backup_make_before (workspace, FG_BACKUP_IMPORT, NULL, error))
    return FALSE;

  fg_plan_date_reports (plan, cli->today);
  /* Translators: an action in the history; %s is a plan's title. */
  label = fg_act_make (N_("Import “%s”"), plan->title);
  if (!(revision = fg_revision_begin (workspace, label, error)) || fg_plan_table_add (revision, plan, error) == 0
      || !fg_cli_flush (cli, error) || !fg_revision_commit (revision, error))
    return FALSE;

  if (find_same_notice (plans, plan) != NULL)
    tell_of_stored_before (plans);
  else
    tell_if_like_another (plans, plan);
  return TRUE;
}

gboolean
fg_cli_import (FgCli *cli, GError **error)
{
  g_autofree char *title = NULL;
  g_autofree char *issued_text = NULL;
  g_autofree char *into = NULL;
  FgCliAmend amend = { 0 };
  const GOptionEntry options[] = {
    { "title", 0, 0, G_OPTION_ARG_FILENAME, &title, N_("The plan's title, where the notice does not say it well"),
      N_("TITLE") },
    { "issued", 0, 0, G_OPTION_ARG_FILENAME, &issued_text, N_("The day of issue, where the notice does not say it"),
      N_("YYYY-MM-DD") },
    { "into", 0, 0, G_OPTION_ARG_FILENAME, &into, N_("Take the notice into this plan, as a later version of it"),
      N_("PLAN") },
    { "keep-edits", 0, 0, G_OPTION_ARG_NONE, &amend.keep_edits,
      N_("With --into: keep what was changed by hand, also where the notice changes it"), NULL },
    { "keep-dropped", 0, 0, G_OPTION_ARG_NONE, &amend.keep_dropped,
      N_("With --into: keep items that are no longer in the notice"), NULL },
    { "json", 0, 0, G_OPTION_ARG_NONE, &amend.as_json,
      N_("Give out the plan, or with --into what the notice changes, as JSON"), NULL },
    { "dry-run", 0, 0, G_OPTION_ARG_NONE, &amend.dry_run, N_("Read the notice, but store nothing"), NULL },
    { NULL },
  };
  FgDay issued = FG_DAY_NONE;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (FgPlan) plan = NULL;

  if (!fg_cli_options_parse (cli, options, error) || !fg_cli_option_check_text ("--title", title, error)
      || !fg_cli_option_check_text ("--into", into, error))
    return FALSE;
  if (issued_text != NULL && !fg_cli_option_to_day ("--issued", issued_text, &issued, error))
    return FALSE;

  if (!(bytes = fg_notice_file_load (cli->arguments[0], error))
      || !(plan = fg_plan_reader_read (bytes, title, issued, error)))
    return FALSE;

  if (into != NULL)
    {
      amend.plan = into;
      return fg_cli_amend (cli, &amend, plan, error);
    }

  if (amend.as_json)
    {
      g_autoptr (JsonNode) node = fg_plan_json_new (plan);

      fg_cli_print_json (cli, node);
    }
  else
    {
      fg_plan_text_append_counts (plan, cli->out);
      fg_plan_text_append_doubts (plan, cli->out);
    }
  return amend.dry_run || store_plan (cli, plan, error);
}
