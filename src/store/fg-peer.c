/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The desks with which this one exchanges packages, and how far each has what the other sent. A place in a log is the number
 * that a revision has there: it says more than a stamp, as a desk may get an old revision late. A place counts for the part
 * of the log that was sent; of another part nothing is known.
 */
#include "fg-peer.h"

#include "fg-merge-private.h"
#include "fg-replica-private.h"

static const char LIST[] = "SELECT replica, name, agency_id, received, received_scope FROM peer ORDER BY name, replica";

/* A package without a certain recipient must do for the one that has least. */
static const char FIND_SINCE[] =
  "SELECT coalesce (min (CASE WHEN acknowledged_scope = :scope THEN acknowledged ELSE 0 END), 0) "
  "FROM peer WHERE agency_id = :agency_id";

static const char NOTE[] =
  "INSERT INTO peer (replica, name, agency_id, received, received_scope) "
  "VALUES (:replica, :name, :agency_id, iif (:is_whole AND :from = 0, :to, 0), iif (:is_whole AND :from = 0, :scope, '')) "
  "ON CONFLICT (replica) DO UPDATE SET name = excluded.name, agency_id = excluded.agency_id, "
    "received = CASE WHEN NOT :is_whole THEN received "
      "WHEN received_scope = :scope AND :from <= received THEN max (received, :to) "
      "WHEN :from = 0 THEN :to ELSE received END, "
    "received_scope = iif (:is_whole AND :from = 0, :scope, received_scope) "
  "WHERE (name, agency_id) IS NOT (excluded.name, excluded.agency_id) "
    "OR (:is_whole AND received_scope = :scope AND :from <= received AND received < :to) "
    "OR (:is_whole AND received_scope <> :scope AND :from = 0)";

static const char ACKNOWLEDGE[] =
  "UPDATE peer SET acknowledged = :seen, acknowledged_scope = :seen_scope WHERE replica = :replica "
  "AND :seen <= (SELECT coalesce (max (id), 0) FROM revision) "
  "AND (acknowledged_scope <> :seen_scope OR acknowledged < :seen)";

static const char GET_AGENCY[] = "SELECT value FROM meta WHERE key = 'agency'";

static const char AGENCY_NAME[] = "SELECT name FROM agency WHERE id = :agency_id";

static const char BECOME_AGENCY[] =
  "INSERT INTO meta (key, value) SELECT 'agency', :agency_id WHERE NOT EXISTS (SELECT 1 FROM revision) "
  "ON CONFLICT DO NOTHING";

/**
 * fg_peer_free:
 * @self: (transfer full): a desk
 */
void
fg_peer_free (FgPeer *self)
{
  g_free (self->name);
  g_free (self->received_scope);
  g_free (self);
}

/**
 * fg_peer_list:
 * @workspace: a workspace
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type FgPeer): the desks from which packages came; %NULL with @error set
 */
GPtrArray *
fg_peer_list (FgWorkspace *workspace, GError **error)
{
  g_autoptr (GPtrArray) peers = g_ptr_array_new_with_free_func ((GDestroyNotify) fg_peer_free);
  g_autoptr (FgStatement) statement = fg_workspace_prepare (workspace, LIST, error);
  FgStep step;

  if (statement == NULL)
    return NULL;

  while ((step = fg_statement_step (statement, error)) == FG_STEP_ROW)
    {
      FgPeer *peer = g_new0 (FgPeer, 1);

      peer->replica = fg_statement_get_integer (statement, 0);
      peer->name = fg_statement_dup_text (statement, 1);
      peer->agency_id = fg_statement_get_integer (statement, 2);
      peer->received = fg_statement_get_integer (statement, 3);
      peer->received_scope = fg_statement_dup_text (statement, 4);
      g_ptr_array_add (peers, peer);
    }
  return step == FG_STEP_DONE ? g_steal_pointer (&peers) : NULL;
}

/**
 * fg_peer_find_since:
 * @workspace: a workspace
 * @agency_id: the agency to which is sent, 0 for colleagues
 * @scope: which part of the log
 * @since: (out): how far in our log all of them said that they have it, 0 for nothing
 * @error: return location for an error
 *
 * Returns: whether it could be found out
 */
gboolean
fg_peer_find_since (FgWorkspace *workspace, gint64 agency_id, const char *scope, gint64 *since, GError **error)
{
  g_autoptr (FgStatement) statement = fg_workspace_prepare (workspace, FIND_SINCE, error);

  *since = 0;
  if (statement == NULL)
    return FALSE;

  fg_statement_bind_integer (statement, ":agency_id", agency_id);
  fg_statement_bind_text (statement, ":scope", scope);
  return fg_statement_fetch_integer (statement, since, error);
}

/**
 * fg_peer_get_self:
 * @workspace: a workspace
 * @replica: (out): this desk, 0 where it has changed nothing yet
 * @agency_id: (out): the agency for which it was made, 0 for none
 * @error: return location for an error
 *
 * Returns: whether it could be found out
 */
gboolean
fg_peer_get_self (FgWorkspace *workspace, gint64 *replica, gint64 *agency_id, GError **error)
{
  g_autoptr (FgStatement) statement = fg_workspace_prepare (workspace, GET_AGENCY, error);

  *agency_id = 0;
  return statement != NULL && fg_statement_fetch_integer (statement, agency_id, error)
         && fg_replica_find (workspace, replica, error);
}

/**
 * fg_peer_dup_agency_name:
 * @merge: a merge that has run
 * @agency_id: an agency, 0 for none
 * @error: return location for an error
 *
 * Returns: (transfer full): what it is called once the merge is committed, empty for one that is not there; %NULL with
 *   @error set
 */
char *
fg_peer_dup_agency_name (FgMerge *merge, gint64 agency_id, GError **error)
{
  g_autoptr (FgStatement) statement = fg_workspace_prepare (fg_merge_get_workspace (merge), AGENCY_NAME, error);
  FgStep step;

  if (statement == NULL)
    return NULL;

  fg_statement_bind_integer (statement, ":agency_id", agency_id);
  if ((step = fg_statement_step (statement, error)) == FG_STEP_ERROR)
    return NULL;
  return step == FG_STEP_ROW ? fg_statement_dup_text (statement, 0) : g_strdup ("");
}

static gboolean
run (FgMerge *merge, FgStatement *statement, GError **error)
{
  if (!fg_statement_run (statement, error))
    return FALSE;

  if (sqlite3_changes (fg_workspace_get_db (fg_merge_get_workspace (merge))) > 0)
    fg_merge_keep (merge);
  return TRUE;
}

static gboolean
acknowledge (FgMerge *merge, const FgPeerNews *news, GError **error)
{
  g_autoptr (FgStatement) statement = fg_workspace_prepare (fg_merge_get_workspace (merge), ACKNOWLEDGE, error);

  if (statement == NULL)
    return FALSE;

  fg_statement_bind_integer (statement, ":replica", news->replica);
  fg_statement_bind_integer (statement, ":seen", news->seen);
  fg_statement_bind_text (statement, ":seen_scope", news->seen_scope);
  return run (merge, statement, error);
}

/**
 * fg_peer_note:
 * @merge: the merge of a package
 * @news: what the package says of its sender
 * @error: return location for an error
 *
 * Returns: whether it is remembered as a part of the merge
 */
gboolean
fg_peer_note (FgMerge *merge, const FgPeerNews *news, GError **error)
{
  FgWorkspace *workspace = fg_merge_get_workspace (merge);
  g_autoptr (FgStatement) statement = NULL;
  gint64 own_replica;

  if (!fg_replica_find (workspace, &own_replica, error))
    return FALSE;
  if (news->replica == 0 || news->replica == own_replica)
    return TRUE;
  /* Who takes something in can say so only under a number of its own. */
  if (!fg_replica_ensure (workspace, &own_replica, error)
      || !(statement = fg_workspace_prepare (workspace, NOTE, error)))
    return FALSE;

  fg_statement_bind_integer (statement, ":replica", news->replica);
  fg_statement_bind_text (statement, ":name", news->name);
  fg_statement_bind_integer (statement, ":agency_id", news->agency_id);
  fg_statement_bind_text (statement, ":scope", news->scope);
  fg_statement_bind_integer (statement, ":from", news->from);
  fg_statement_bind_integer (statement, ":to", news->to);
  fg_statement_bind_integer (statement, ":is_whole", news->is_whole);
  return run (merge, statement, error) && (news->seen_scope == NULL || acknowledge (merge, news, error));
}

/**
 * fg_peer_become_agency:
 * @merge: a merge that has not run
 * @agency_id: the agency for which the package was made
 * @error: return location for an error
 *
 * Makes an empty workspace that of the agency. Any other stays what it is.
 *
 * Returns: whether it could be done
 */
gboolean
fg_peer_become_agency (FgMerge *merge, gint64 agency_id, GError **error)
{
  g_autoptr (FgStatement) statement = fg_workspace_prepare (fg_merge_get_workspace (merge), BECOME_AGENCY, error);

  if (statement == NULL)
    return FALSE;

  fg_statement_bind_integer (statement, ":agency_id", agency_id);
  return fg_statement_run (statement, error);
}
