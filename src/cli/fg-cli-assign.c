/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * `assign` and `unassign`: who has which part in an item. An agency has one part in an item, so assigning it again
 * changes that part.
 */
#include "fg-cli-commands.h"

#include <glib/gi18n-lib.h>

#include "fg-cli-options.h"
#include "fg-item-edit.h"
#include "fg-item-query.h"

static gboolean
find_item_and_agency (FgCli *cli, gint64 *item_id, gint64 *agency_id, GError **error)
{
  gint64 plan_id;

  return (plan_id = fg_cli_find_plan (cli, cli->arguments[0], error)) != 0
         && (*item_id = fg_cli_find_item (cli, plan_id, cli->arguments[1], error)) != 0
         && (*agency_id = fg_cli_find_agency (cli, cli->arguments[2], error)) != 0;
}

gboolean
fg_cli_assign (FgCli *cli, GError **error)
{
  g_autoptr (FgRevision) revision = NULL;
  gint64 item_id, agency_id;
  FgRole role;

  if (!fg_cli_options_parse (cli, NULL, error) || !fg_cli_option_to_role (cli->arguments[3], &role, error)
      || !find_item_and_agency (cli, &item_id, &agency_id, error))
    return FALSE;

  /* Translators: an action in the history. */
  return (revision = fg_revision_begin (cli->workspace, N_("Assign an agency"), error))
         && fg_item_edit_assign (revision, item_id, agency_id, role, error) && fg_revision_commit (revision, error);
}

static gboolean
has_part (const FgItemDetail *item, gint64 agency_id)
{
  for (guint i = 0; i < item->assignments->len; i++)
    {
      const FgItemAssignment *assignment = g_ptr_array_index (item->assignments, i);

      if (assignment->agency_id == agency_id)
        return TRUE;
    }

  return FALSE;
}

/* To take away what is not there is most likely a slip: the wrong item, or the wrong agency. */
static gboolean
check_part (FgCli *cli, gint64 item_id, gint64 agency_id, GError **error)
{
  g_autoptr (FgItemDetail) item = fg_item_query_detail (cli->workspace, item_id, cli->today, error);

  if (item == NULL)
    return FALSE;
  if (has_part (item, agency_id))
    return TRUE;

  g_set_error (error, FG_CLI_ERROR, FG_CLI_ERROR_FAILED,
               /* Translators: %1$s is what was typed for an agency, %2$s what was typed for an item. */
               _("“%1$s” has no part in item %2$s. Look with item list at who has."), cli->arguments[2],
               cli->arguments[1]);
  return FALSE;
}

gboolean
fg_cli_unassign (FgCli *cli, GError **error)
{
  g_autoptr (FgRevision) revision = NULL;
  gint64 item_id, agency_id;

  if (!fg_cli_options_parse (cli, NULL, error) || !find_item_and_agency (cli, &item_id, &agency_id, error)
      || !check_part (cli, item_id, agency_id, error))
    return FALSE;

  /* Translators: an action in the history. */
  return (revision = fg_revision_begin (cli->workspace, N_("Take an agency off an item"), error))
         && fg_item_edit_unassign (revision, item_id, agency_id, error) && fg_revision_commit (revision, error);
}
