/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Who a workspace is among the desks that exchange changes: a random number, kept with a mark of the file it was drawn
 * for. A copy (restored, sent to a colleague) carries another file's mark and draws a number of its own, or two desks
 * would make stamps that cannot be told apart.
 */
#include "fg-replica-private.h"

#include "fg-place-private.h"

static const char GET_META[] = "SELECT value FROM meta WHERE key = :key";

static const char SET_META[] =
  "INSERT INTO meta (key, value) VALUES (:key, :value) ON CONFLICT (key) DO UPDATE SET value = excluded.value";

static gboolean
is_of_this_file (FgWorkspace *workspace, const char *mark, gboolean *is_same, GError **error)
{
  g_autoptr (FgStatement) statement = fg_workspace_prepare (workspace, GET_META, error);
  FgStep step;

  if (statement == NULL)
    return FALSE;

  fg_statement_bind_text (statement, ":key", "place");
  step = fg_statement_step (statement, error);
  *is_same = step == FG_STEP_ROW && g_strcmp0 (fg_statement_get_text (statement, 0), mark) == 0;
  return step != FG_STEP_ERROR;
}

static gboolean
load_replica (FgWorkspace *workspace, gint64 *replica, GError **error)
{
  g_autoptr (FgStatement) statement = fg_workspace_prepare (workspace, GET_META, error);

  if (statement == NULL)
    return FALSE;

  fg_statement_bind_text (statement, ":key", "replica");
  return fg_statement_fetch_integer (statement, replica, error);
}

static gboolean
save_meta (FgWorkspace *workspace, const char *key, FgValue value, GError **error)
{
  g_autoptr (FgStatement) statement = fg_workspace_prepare (workspace, SET_META, error);

  if (statement == NULL)
    return FALSE;

  fg_statement_bind_text (statement, ":key", key);
  fg_statement_bind_value (statement, ":value", &value);
  return fg_statement_run (statement, error);
}

/**
 * fg_replica_find:
 * @workspace: a workspace
 * @replica: (out): its number among the desks, 0 where it has none yet: it has changed nothing
 * @error: return location for an error
 *
 * Looks only.
 *
 * Returns: whether it could be found out
 */
gboolean
fg_replica_find (FgWorkspace *workspace, gint64 *replica, GError **error)
{
  g_autofree char *mark = fg_place_identify (fg_workspace_get_path (workspace));
  gboolean is_same = FALSE;

  *replica = 0;
  return is_of_this_file (workspace, mark, &is_same, error)
         && (!is_same || load_replica (workspace, replica, error));
}

/**
 * fg_replica_ensure:
 * @workspace: a workspace in a transaction that writes
 * @replica: (out): its number among the desks, never 0
 * @error: return location for an error
 *
 * Called at the first change of a revision, not when a workspace is opened: only looking leaves the file as it is.
 *
 * Returns: whether it has one
 */
gboolean
fg_replica_ensure (FgWorkspace *workspace, gint64 *replica, GError **error)
{
  g_autofree char *mark = fg_place_identify (fg_workspace_get_path (workspace));
  gboolean is_same = FALSE;
  guint64 random;

  *replica = 0;
  if (!is_of_this_file (workspace, mark, &is_same, error))
    return FALSE;
  if (is_same)
    return load_replica (workspace, replica, error);

  sqlite3_randomness (sizeof random, &random);
  *replica = (gint64) (random >> 1) | 1;
  return save_meta (workspace, "replica", FG_VALUE_INTEGER (*replica), error)
         && save_meta (workspace, "place", FG_VALUE_TEXT (mark), error);
}
