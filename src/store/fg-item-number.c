/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The numbers by which people call items: 12 for task 12 of a plan, 12(3) for its measure 3.
 */
#include "fg-item-number-private.h"

static const char FIND_TASK[] =
  "SELECT id FROM item WHERE plan_id = :plan_id AND kind = 1 AND no = :no AND removed = 0 ORDER BY ordinal, id LIMIT 1";

static const char FIND_MEASURE[] =
  "SELECT item.id FROM item AS task JOIN item ON item.parent_id = task.id "
  "WHERE task.plan_id = :plan_id AND task.kind = 1 AND task.no = :task_no AND task.removed = 0 "
  "AND item.kind = 2 AND item.no = :no AND item.removed = 0 ORDER BY item.ordinal, item.id LIMIT 1";

/* "12", "12(3)", also with the brackets of a Chinese keyboard. */
static gboolean
parse_number (const char *reference, gint64 *task_no, gint64 *no)
{
  g_autoptr (GRegex) regex = g_regex_new ("^([0-9]{1,9})(?:[(（]([0-9]{1,9})[)）])?$", 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *task = NULL;
  g_autofree char *measure = NULL;

  if (!g_regex_match (regex, reference, 0, &match))
    return FALSE;

  task = g_match_info_fetch (match, 1);
  measure = g_match_info_fetch (match, 2);
  *task_no = g_ascii_strtoll (task, NULL, 10);
  *no = measure != NULL ? g_ascii_strtoll (measure, NULL, 10) : 0;
  return TRUE;
}

/**
 * fg_item_number_find:
 * @workspace: a workspace
 * @plan_id: a plan's id
 * @reference: what was typed
 * @id: (inout): the item that it numbers; left as it is where it numbers none
 * @error: return location for an error
 *
 * Returns: whether it could be found out
 */
gboolean
fg_item_number_find (FgWorkspace *workspace, gint64 plan_id, const char *reference, gint64 *id, GError **error)
{
  g_autoptr (FgStatement) statement = NULL;
  gint64 task_no, no;

  if (!parse_number (reference, &task_no, &no))
    return TRUE;

  if (!(statement = fg_workspace_prepare (workspace, no != 0 ? FIND_MEASURE : FIND_TASK, error)))
    return FALSE;

  fg_statement_bind_integer (statement, ":plan_id", plan_id);
  fg_statement_bind_integer (statement, ":no", no != 0 ? no : task_no);
  if (no != 0)
    fg_statement_bind_integer (statement, ":task_no", task_no);
  return fg_statement_fetch_integer (statement, id, error);
}
