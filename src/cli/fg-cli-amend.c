/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * `import --into`: a notice is a later version of a plan. What it changes is given out, then taken into the plan.
 */
#include "fg-cli-amend.h"

#include <glib/gi18n-lib.h>

#include "fg-backup.h"
#include "fg-difference-json.h"
#include "fg-difference-text.h"
#include "fg-plan-amendment.h"

static void
choose (FgPlanDifference *difference, const FgCliAmend *amend)
{
  for (guint i = 0; i < difference->differences->len; i++)
    {
      FgDifference *one = g_ptr_array_index (difference->differences, i);

      if ((amend->keep_edits && one->first_text != NULL)
          || (amend->keep_dropped && one->kind == FG_DIFFERENCE_DROPPED))
        one->is_taken = FALSE;
    }
}

static void
print (FgCli *cli, FgPlanAmendment *amendment, gboolean as_json)
{
  const FgPlanDifference *difference = fg_plan_amendment_get_difference (amendment);
  g_autofree char *summary = NULL;

  if (as_json)
    {
      g_autoptr (JsonNode) node = fg_difference_json_new (difference);

      fg_cli_print_json (cli, node);
      return;
    }

  summary = fg_plan_difference_summarize (difference);
  if (*summary != '\0')
    g_string_append_printf (cli->out, "%s\n\n", summary);
  fg_difference_text_append (difference, cli->out);
}

/* The result goes out before the plan is settled in the workspace: who cannot have the one shall not find the other. */
static gboolean
apply (FgCli *cli, FgPlanAmendment *amendment, GError **error)
{
  g_autofree char *label = fg_plan_amendment_dup_label (amendment);
  g_autoptr (FgRevision) revision = NULL;

  return fg_backup_make_before (cli->workspace, FG_BACKUP_IMPORT, NULL, error)
         && (revision = fg_revision_begin (cli->workspace, label, error))
         && fg_plan_amendment_apply (amendment, revision, error)
         && fg_cli_flush (cli, error)
         && fg_revision_commit (revision, error);
}

/**
 * fg_cli_amend:
 * @cli: the run
 * @amend: how
 * @plan: the notice as read
 * @error: return location for an error
 *
 * Gives out what the notice changes in a plan, and takes it in.
 *
 * Returns: whether it is done
 */
gboolean
fg_cli_amend (FgCli *cli, const FgCliAmend *amend, FgPlan *plan, GError **error)
{
  g_autoptr (FgPlanAmendment) amendment = NULL;
  gint64 plan_id = fg_cli_find_plan (cli, amend->plan, error);

  if (plan_id == 0 || !(amendment = fg_plan_amendment_load (cli->workspace, plan_id, plan, error)))
    return FALSE;

  choose (fg_plan_amendment_get_difference (amendment), amend);
  print (cli, amendment, amend->as_json);
  if (fg_plan_amendment_is_empty (amendment))
    {
      fg_cli_tell (_("The plan is the same as this notice; nothing was changed."));
      return TRUE;
    }

  return amend->dry_run || apply (cli, amendment, error);
}
