/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The ledger of exchange: which packages went out and came in, when, and whose answer is outstanding. It is of this desk
 * alone and no part of the log, as nobody else has sent or received them.
 */
#include "fg-parcel.h"

#include "fg-merge-private.h"

static const char ADD[] =
  "INSERT INTO parcel (direction, time_ms, replica, agency_id, until, n_revisions, n_proposals, n_conflicts, name, file) "
  "VALUES (:direction, :time_ms, :replica, :agency_id, :until, :n_revisions, :n_proposals, :n_conflicts, :name, :file)";

static const char LIST[] =
  "SELECT direction, time_ms, replica, parcel.agency_id, coalesce (agency.name, ''), until, "
    "direction = :sent AND EXISTS (SELECT 1 FROM peer WHERE peer.agency_id = parcel.agency_id AND acknowledged >= until), "
    "n_revisions, n_proposals, n_conflicts, parcel.name, file "
  "FROM parcel LEFT JOIN agency ON agency.id = parcel.agency_id ORDER BY time_ms DESC, parcel.id DESC LIMIT :n_max";

/* Whoever answered since the last one is not asked for the one before. */
static const char LIST_OUTSTANDING[] =
  "SELECT agency.id, agency.name, sent.time_ms, coalesce (received.time_ms, 0) "
  "FROM (SELECT agency_id, max (time_ms) AS time_ms FROM parcel WHERE direction = :sent AND agency_id <> 0 GROUP BY 1) "
    "AS sent "
  "JOIN agency ON agency.id = sent.agency_id AND agency.removed = 0 "
  "LEFT JOIN (SELECT agency_id, max (time_ms) AS time_ms FROM parcel WHERE direction = :received GROUP BY 1) AS received "
    "ON received.agency_id = sent.agency_id "
  "WHERE coalesce (received.time_ms, 0) < sent.time_ms ORDER BY sent.time_ms, agency.ordinal, agency.id";

/**
 * fg_parcel_free:
 * @self: (transfer full): a package in the ledger
 */
void
fg_parcel_free (FgParcel *self)
{
  g_free (self->agency_name);
  g_free (self->name);
  g_free (self->file);
  g_free (self);
}

/**
 * fg_outstanding_free:
 * @self: (transfer full): an agency that has not answered
 */
void
fg_outstanding_free (FgOutstanding *self)
{
  g_free (self->agency_name);
  g_free (self);
}

static FgParcel *
read_parcel (FgStatement *statement)
{
  FgParcel *self = g_new0 (FgParcel, 1);

  self->direction = (FgParcelDirection) fg_statement_get_integer (statement, 0);
  self->time_ms = fg_statement_get_integer (statement, 1);
  self->replica = fg_statement_get_integer (statement, 2);
  self->agency_id = fg_statement_get_integer (statement, 3);
  self->agency_name = fg_statement_dup_text (statement, 4);
  self->until = fg_statement_get_integer (statement, 5);
  self->is_acknowledged = fg_statement_get_integer (statement, 6) != 0;
  self->n_revisions = (guint) fg_statement_get_integer (statement, 7);
  self->n_proposals = (guint) fg_statement_get_integer (statement, 8);
  self->n_conflicts = (guint) fg_statement_get_integer (statement, 9);
  self->name = fg_statement_dup_text (statement, 10);
  self->file = fg_statement_dup_text (statement, 11);
  return self;
}

/**
 * fg_parcel_list:
 * @workspace: a workspace
 * @n_max: how many at most
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type FgParcel): what went out and came in, the latest first; %NULL with @error set
 */
GPtrArray *
fg_parcel_list (FgWorkspace *workspace, guint n_max, GError **error)
{
  g_autoptr (GPtrArray) parcels = g_ptr_array_new_with_free_func ((GDestroyNotify) fg_parcel_free);
  g_autoptr (FgStatement) statement = NULL;
  FgStep step;

  g_return_val_if_fail (workspace != NULL, NULL);

  if (!(statement = fg_workspace_prepare (workspace, LIST, error)))
    return NULL;

  fg_statement_bind_integer (statement, ":sent", FG_PARCEL_SENT);
  fg_statement_bind_integer (statement, ":n_max", n_max);
  while ((step = fg_statement_step (statement, error)) == FG_STEP_ROW)
    g_ptr_array_add (parcels, read_parcel (statement));
  return step == FG_STEP_DONE ? g_steal_pointer (&parcels) : NULL;
}

/**
 * fg_parcel_list_outstanding:
 * @workspace: a workspace
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type FgOutstanding): the agencies from which nothing came since they were last sent a
 *   package, the longest wait first; %NULL with @error set
 */
GPtrArray *
fg_parcel_list_outstanding (FgWorkspace *workspace, GError **error)
{
  g_autoptr (GPtrArray) agencies = g_ptr_array_new_with_free_func ((GDestroyNotify) fg_outstanding_free);
  g_autoptr (FgStatement) statement = NULL;
  FgStep step;

  g_return_val_if_fail (workspace != NULL, NULL);

  if (!(statement = fg_workspace_prepare (workspace, LIST_OUTSTANDING, error)))
    return NULL;

  fg_statement_bind_integer (statement, ":sent", FG_PARCEL_SENT);
  fg_statement_bind_integer (statement, ":received", FG_PARCEL_RECEIVED);
  while ((step = fg_statement_step (statement, error)) == FG_STEP_ROW)
    {
      FgOutstanding *agency = g_new0 (FgOutstanding, 1);

      agency->agency_id = fg_statement_get_integer (statement, 0);
      agency->agency_name = fg_statement_dup_text (statement, 1);
      agency->sent_ms = fg_statement_get_integer (statement, 2);
      agency->received_ms = fg_statement_get_integer (statement, 3);
      g_ptr_array_add (agencies, agency);
    }
  return step == FG_STEP_DONE ? g_steal_pointer (&agencies) : NULL;
}

static gboolean
add (FgWorkspace *workspace, const FgParcel *parcel, GError **error)
{
  g_autoptr (FgStatement) statement = fg_workspace_prepare (workspace, ADD, error);

  if (statement == NULL)
    return FALSE;

  fg_statement_bind_integer (statement, ":direction", parcel->direction);
  fg_statement_bind_integer (statement, ":time_ms", fg_workspace_get_now_ms (workspace));
  fg_statement_bind_integer (statement, ":replica", parcel->replica);
  fg_statement_bind_integer (statement, ":agency_id", parcel->agency_id);
  fg_statement_bind_integer (statement, ":until", parcel->until);
  fg_statement_bind_integer (statement, ":n_revisions", parcel->n_revisions);
  fg_statement_bind_integer (statement, ":n_proposals", parcel->n_proposals);
  fg_statement_bind_integer (statement, ":n_conflicts", parcel->n_conflicts);
  fg_statement_bind_text (statement, ":name", parcel->name);
  fg_statement_bind_text (statement, ":file", parcel->file);
  return fg_statement_run (statement, error);
}

/**
 * fg_parcel_note_sent:
 * @workspace: a workspace that can be written, in no transaction
 * @parcel: what went out just now; its time and names of agencies are not looked at
 * @error: return location for an error
 *
 * Returns: whether it is in the ledger
 */
gboolean
fg_parcel_note_sent (FgWorkspace *workspace, const FgParcel *parcel, GError **error)
{
  g_return_val_if_fail (workspace != NULL, FALSE);
  g_return_val_if_fail (parcel != NULL, FALSE);

  if (!add (workspace, parcel, error))
    return FALSE;

  fg_workspace_count_commit (workspace);
  return TRUE;
}

/**
 * fg_parcel_note_received:
 * @merge: a merge that has run
 * @parcel: what came in; its time and names of agencies are not looked at
 * @error: return location for an error
 *
 * A merge that brings nothing leaves no trace here either.
 *
 * Returns: whether it is in the ledger once the merge is committed
 */
gboolean
fg_parcel_note_received (FgMerge *merge, const FgParcel *parcel, GError **error)
{
  g_return_val_if_fail (merge != NULL, FALSE);
  g_return_val_if_fail (parcel != NULL, FALSE);

  return add (fg_merge_get_workspace (merge), parcel, error);
}
