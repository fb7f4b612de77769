/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The numbers by which people call items: 12 for task 12 of a plan, 12(3) for its measure 3, 12(3-1) for what came after it.
 */
#include "fg-item-number-private.h"

#include <string.h>

#include "fg-item-label.h"

static const char FIND_TASK[] =
  "SELECT id FROM item WHERE plan_id = :plan_id AND kind = 1 AND no = :no AND removed = 0 ORDER BY ordinal, id LIMIT 1";

static const char FIND_MEASURE[] =
  "SELECT id FROM item WHERE parent_id = :task_id AND kind = 2 AND no = :no AND removed = 0 ORDER BY ordinal, id LIMIT 1";

static const char UNCOUNTED_TASKS[] =
  "SELECT id, label FROM item WHERE plan_id = :plan_id AND kind = 1 AND no IS NULL AND removed = 0 ORDER BY ordinal, id";

static const char UNCOUNTED_MEASURES[] =
  "SELECT id, label FROM item WHERE parent_id = :task_id AND kind = 2 AND no IS NULL AND removed = 0 "
  "ORDER BY ordinal, id";

/* What came between two numbers has no number to be counted by, only a label: 3-1. */
#define ONE_NUMBER "([0-9]{1,9}|[0-9]{1,9}-[0-9]{1,9})"

/* "12", "12(3)", "12(3-1)", also with the brackets of a Chinese keyboard. */
static gboolean
parse_number (const char *reference, char **task, char **measure)
{
  g_autoptr (GRegex) regex = g_regex_new ("^" ONE_NUMBER "(?:[(（]" ONE_NUMBER "[)）])?$", 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;

  if (!g_regex_match (regex, reference, 0, &match))
    return FALSE;

  *task = g_match_info_fetch (match, 1);
  *measure = g_match_info_fetch (match, 2);
  return TRUE;
}

static gboolean
find_by_label (FgStatement *statement, const char *name, gint64 *id, GError **error)
{
  FgStep step;

  while ((step = fg_statement_step (statement, error)) == FG_STEP_ROW)
    {
      g_autofree char *bare = fg_item_label_dup_bare (fg_statement_get_text (statement, 1));

      if (g_str_equal (bare, name))
        {
          *id = fg_statement_get_integer (statement, 0);
          return TRUE;
        }
    }

  return step == FG_STEP_DONE;
}

static gboolean
find_task (FgWorkspace *workspace, gint64 plan_id, const char *name, gint64 *id, GError **error)
{
  gboolean is_counted = strchr (name, '-') == NULL;
  g_autoptr (FgStatement) statement =
    fg_workspace_prepare (workspace, is_counted ? FIND_TASK : UNCOUNTED_TASKS, error);

  if (statement == NULL)
    return FALSE;

  fg_statement_bind_integer (statement, ":plan_id", plan_id);
  if (!is_counted)
    return find_by_label (statement, name, id, error);

  fg_statement_bind_integer (statement, ":no", g_ascii_strtoll (name, NULL, 10));
  return fg_statement_fetch_integer (statement, id, error);
}

static gboolean
find_measure (FgWorkspace *workspace, gint64 task_id, const char *name, gint64 *id, GError **error)
{
  gboolean is_counted = strchr (name, '-') == NULL;
  g_autoptr (FgStatement) statement =
    fg_workspace_prepare (workspace, is_counted ? FIND_MEASURE : UNCOUNTED_MEASURES, error);

  if (statement == NULL)
    return FALSE;

  fg_statement_bind_integer (statement, ":task_id", task_id);
  if (!is_counted)
    return find_by_label (statement, name, id, error);

  fg_statement_bind_integer (statement, ":no", g_ascii_strtoll (name, NULL, 10));
  return fg_statement_fetch_integer (statement, id, error);
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
  g_autofree char *task = NULL;
  g_autofree char *measure = NULL;
  gint64 task_id = 0;

  if (!parse_number (reference, &task, &measure))
    return TRUE;
  if (measure == NULL || *measure == '\0')
    return find_task (workspace, plan_id, task, id, error);

  return find_task (workspace, plan_id, task, &task_id, error)
         && (task_id == 0 || find_measure (workspace, task_id, measure, id, error));
}
