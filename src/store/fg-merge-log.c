/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What came in becomes a part of the log: revisions that are not there yet, and of those that are the changes that a
 * partial package had left out. What is there already stays as it is, so any order and any repetition comes to the same.
 */
#include "fg-merge-log-private.h"

#include "fg-stamp-private.h"

/* A clock that is wrong by more would win every field for as long. */
#define MAX_AHEAD_MS (G_GINT64_CONSTANT (24) * 60 * 60 * 1000)

static const char REFUSE[] = "DELETE FROM temp.incoming_revision WHERE stamp >= :end";

static const char REFUSE_CHANGES[] = "DELETE FROM temp.incoming_change WHERE stamp >= :end";

static const char DROP_KNOWN_CHANGES[] =
  "DELETE FROM temp.incoming_change WHERE EXISTS (SELECT 1 FROM revision "
    "JOIN field ON field.table_name = incoming_change.table_name AND field.column_name = incoming_change.column_name "
    "JOIN change ON change.row_id = incoming_change.row_id AND change.field = field.id AND change.revision = revision.id "
    "WHERE revision.stamp = incoming_change.stamp AND revision.replica = incoming_change.replica)";

/* A revision of which nothing is left, as all of it was put aside, is none. */
static const char DROP_EMPTY[] =
  "DELETE FROM temp.incoming_revision WHERE n_changes > 0 "
  "AND NOT EXISTS (SELECT 1 FROM revision WHERE stamp = incoming_revision.stamp AND replica = incoming_revision.replica) "
  "AND (stamp, replica) NOT IN (SELECT stamp, replica FROM temp.incoming_change)";

static const char COUNT_KNOWN[] =
  "SELECT count(*) FROM temp.incoming_revision AS incoming "
  "JOIN revision ON revision.stamp = incoming.stamp AND revision.replica = incoming.replica "
  "WHERE (incoming.stamp, incoming.replica) NOT IN (SELECT stamp, replica FROM temp.incoming_change)";

static const char NEXT_REVISION[] = "SELECT coalesce (max (id), 0) + 1 FROM revision";

static const char FIELDS[] = "SELECT table_name, column_name, count(*) FROM temp.incoming_change GROUP BY 1, 2";

/* In the order in which they were made, so that their numbers follow it. */
static const char ADD_REVISIONS[] =
  "INSERT INTO revision (stamp, replica, author, label, awaits) "
  "SELECT stamp, replica, author, label, undoes FROM temp.incoming_revision AS incoming "
  "WHERE NOT EXISTS (SELECT 1 FROM revision WHERE stamp = incoming.stamp AND replica = incoming.replica) "
  "ORDER BY stamp, replica";

#define STAMP_OF(name)   "CAST (" name " AS INTEGER)"
#define REPLICA_OF(name) "CAST (substr (" name ", instr (" name ", '-') + 1) AS INTEGER)"

static const char RESOLVE_UNDOES[] =
  "UPDATE revision SET undoes = undone.id, awaits = NULL FROM revision AS undone "
  "WHERE revision.awaits IS NOT NULL AND undone.stamp = " STAMP_OF ("revision.awaits") " "
  "AND undone.replica = " REPLICA_OF ("revision.awaits");

static const char ADD_FIELDS[] =
  "INSERT INTO field (table_name, column_name) SELECT DISTINCT table_name, column_name FROM temp.incoming_change "
  "WHERE true ON CONFLICT DO NOTHING";

/* What a version replaces by our numbers; by its name where it has not arrived. */
#define REPLACED_BY_NUMBERS(list) \
  "(SELECT CASE WHEN count(*) = 1 AND typeof (min (version)) = 'integer' THEN min (version) " \
      "WHEN count(*) > 0 THEN json_group_array (version) END " \
    "FROM (SELECT coalesce (named.id, replaced.value) AS version FROM json_each (" list ") AS replaced " \
      "LEFT JOIN revision AS named ON replaced.type = 'text' AND named.stamp = " STAMP_OF ("replaced.value") " " \
        "AND named.replica = " REPLICA_OF ("replaced.value") "))"

static const char ADD_CHANGES[] =
  "INSERT INTO change (row_id, field, revision, value, replaced) "
  "SELECT incoming.row_id, field.id, revision.id, incoming.value, " REPLACED_BY_NUMBERS ("incoming.replaced") " "
  "FROM temp.incoming_change AS incoming "
  "JOIN field ON field.table_name = incoming.table_name AND field.column_name = incoming.column_name "
  "JOIN revision ON revision.stamp = incoming.stamp AND revision.replica = incoming.replica";

static const char RESOLVE_AWAITED[] =
  "UPDATE change SET replaced = " REPLACED_BY_NUMBERS ("change.replaced") " WHERE instr (replaced, '\"') > 0";

static const char MARK_GROWN[] =
  "UPDATE revision SET grown = (SELECT max (id) + 1 FROM revision) "
  "WHERE id < :first AND (stamp, replica) IN (SELECT stamp, replica FROM temp.incoming_change)";

static gboolean
run (FgWorkspace *workspace, const char *sql, guint *n_rows, GError **error)
{
  g_autoptr (FgStatement) statement = fg_workspace_prepare (workspace, sql, error);

  if (statement == NULL || !fg_statement_run (statement, error))
    return FALSE;
  if (n_rows != NULL)
    *n_rows = (guint) sqlite3_changes (fg_workspace_get_db (workspace));
  return TRUE;
}

static gboolean
run_with (FgWorkspace *workspace, const char *sql, const char *name, gint64 number, guint *n_rows, GError **error)
{
  g_autoptr (FgStatement) statement = fg_workspace_prepare (workspace, sql, error);

  if (statement == NULL)
    return FALSE;

  fg_statement_bind_integer (statement, name, number);
  if (!fg_statement_run (statement, error))
    return FALSE;
  if (n_rows != NULL)
    *n_rows = (guint) sqlite3_changes (fg_workspace_get_db (workspace));
  return TRUE;
}

static gboolean
fetch (FgWorkspace *workspace, const char *sql, gint64 *value, GError **error)
{
  g_autoptr (FgStatement) statement = fg_workspace_prepare (workspace, sql, error);

  return statement != NULL && fg_statement_fetch_integer (statement, value, error);
}

/**
 * fg_merge_log_sift:
 * @workspace: a workspace in a transaction that writes
 * @counts: (out): what was sifted out
 * @error: return location for an error
 *
 * Leaves of what came in what is new, and no revision of a clock that is too far ahead.
 *
 * Returns: whether it did
 */
gboolean
fg_merge_log_sift (FgWorkspace *workspace, FgMergeCounts *counts, GError **error)
{
  gint64 end = fg_stamp_first_of (fg_workspace_get_now_ms (workspace) + MAX_AHEAD_MS);
  gint64 n_known = 0;

  *counts = (FgMergeCounts) { 0 };
  if (!run_with (workspace, REFUSE, ":end", end, &counts->n_refused, error)
      || !run_with (workspace, REFUSE_CHANGES, ":end", end, NULL, error)
      || !run (workspace, DROP_KNOWN_CHANGES, NULL, error)
      || !fetch (workspace, COUNT_KNOWN, &n_known, error))
    return FALSE;

  counts->n_known = (guint) n_known;
  return TRUE;
}

static gboolean
count_unknown (FgWorkspace *workspace, FgMergeCounts *counts, GError **error)
{
  g_autoptr (FgStatement) statement = fg_workspace_prepare (workspace, FIELDS, error);
  FgStep step;

  if (statement == NULL)
    return FALSE;

  while ((step = fg_statement_step (statement, error)) == FG_STEP_ROW)
    {
      FgField field;

      if (!fg_field_from_names (fg_statement_get_text (statement, 0), fg_statement_get_text (statement, 1), &field))
        counts->n_unknown += (guint) fg_statement_get_integer (statement, 2);
    }
  return step == FG_STEP_DONE;
}

/**
 * fg_merge_log_add:
 * @workspace: a workspace in a transaction that writes
 * @counts: (inout): what came in
 * @error: return location for an error
 *
 * Returns: whether what is left of it is in the log
 */
gboolean
fg_merge_log_add (FgWorkspace *workspace, FgMergeCounts *counts, GError **error)
{
  return run (workspace, DROP_EMPTY, NULL, error)
         && fetch (workspace, NEXT_REVISION, &counts->first_revision, error)
         && count_unknown (workspace, counts, error)
         && run (workspace, ADD_REVISIONS, &counts->n_revisions, error)
         && run (workspace, RESOLVE_UNDOES, NULL, error)
         && run (workspace, ADD_FIELDS, NULL, error)
         && run (workspace, ADD_CHANGES, &counts->n_changes, error)
         && run_with (workspace, MARK_GROWN, ":first", counts->first_revision, NULL, error)
         && run (workspace, RESOLVE_AWAITED, NULL, error);
}
