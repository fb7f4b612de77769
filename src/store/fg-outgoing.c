/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What another desk is sent of the log: all of it, some plans, or an agency's part of them: the items in which it takes
 * part, those above and below them, and what belongs to all of these. Of a revision only that part is sent; it comes to the
 * same revision there.
 */
#include "fg-outgoing.h"

#include "fg-workspace-private.h"

static const char PREPARE[] =
  "CREATE TEMP TABLE IF NOT EXISTS outgoing_row (id INTEGER PRIMARY KEY) STRICT;"
  "CREATE TEMP TABLE IF NOT EXISTS outgoing_plan (id INTEGER PRIMARY KEY) STRICT;"
  "DELETE FROM outgoing_row; DELETE FROM outgoing_plan";

static const char ADD_PLAN[] = "INSERT OR IGNORE INTO temp.outgoing_plan VALUES (:plan_id)";

static const char ADD_ALL_PLANS[] = "INSERT INTO temp.outgoing_plan SELECT id FROM plan";

static const char ADD_ITEMS[] =
  "INSERT INTO temp.outgoing_row SELECT id FROM item WHERE plan_id IN (SELECT id FROM temp.outgoing_plan)";

static const char ADD_ITEMS_OF_AGENCY[] =
  "WITH RECURSIVE "
  "own (id) AS (SELECT item.id FROM assignment JOIN item ON item.id = assignment.item_id "
    "WHERE item.plan_id IN (SELECT id FROM temp.outgoing_plan) AND assignment.removed = 0 "
    "AND (assignment.agency_id = :agency_id OR assignment.agency_id IN "
      "(SELECT group_id FROM agency_member WHERE agency_id = :agency_id AND removed = 0))), "
  "below (id) AS (SELECT id FROM own UNION SELECT item.id FROM below JOIN item ON item.parent_id = below.id), "
  "above (id) AS (SELECT id FROM own UNION "
    "SELECT item.parent_id FROM above JOIN item ON item.id = above.id WHERE item.parent_id IS NOT NULL) "
  "INSERT INTO temp.outgoing_row SELECT id FROM below UNION SELECT id FROM above";

static const char ADD_PLANS[] =
  "INSERT INTO temp.outgoing_row SELECT id FROM temp.outgoing_plan WHERE :agency_id = 0 "
  "OR id IN (SELECT plan_id FROM item WHERE id IN (SELECT id FROM temp.outgoing_row))";

/* What belongs to a plan as a whole concerns who has all of it. */
static const char ADD_REQUIREMENTS[] =
  "INSERT INTO temp.outgoing_row "
  "SELECT id FROM requirement WHERE plan_id IN (SELECT id FROM temp.outgoing_row) "
  "UNION SELECT id FROM doubt WHERE :agency_id = 0 AND plan_id IN (SELECT id FROM temp.outgoing_row)";

static const char ADD_ROWS_OF_ITEMS[] =
  "INSERT INTO temp.outgoing_row "
  "SELECT id FROM assignment WHERE item_id IN (SELECT id FROM temp.outgoing_row) "
  "UNION SELECT id FROM report WHERE item_id IN (SELECT id FROM temp.outgoing_row) "
  "UNION SELECT id FROM attachment WHERE item_id IN (SELECT id FROM temp.outgoing_row) "
  "UNION SELECT id FROM target WHERE item_id IN (SELECT id FROM temp.outgoing_row) "
  "UNION SELECT id FROM body_date WHERE item_id IN (SELECT id FROM temp.outgoing_row) "
  "UNION SELECT id FROM milestone WHERE item_id IN (SELECT id FROM temp.outgoing_row) "
  "UNION SELECT id FROM finding WHERE item_id IN (SELECT id FROM temp.outgoing_row)";

/* Whom else the office chased or praised for a common item is not an agency's business. */
static const char ADD_REMINDERS[] =
  "INSERT INTO temp.outgoing_row "
  "SELECT id FROM reminder WHERE item_id IN (SELECT id FROM temp.outgoing_row) AND :agency_id IN (0, agency_id) "
  "UNION SELECT id FROM merit WHERE item_id IN (SELECT id FROM temp.outgoing_row) AND :agency_id IN (0, agency_id)";

/* All count working days alike. */
static const char ADD_CALENDAR[] = "INSERT INTO temp.outgoing_row SELECT id FROM calendar_day";

static const char ADD_AGENCIES[] =
  "INSERT OR IGNORE INTO temp.outgoing_row "
  "SELECT id FROM agency WHERE :agency_id = 0 OR id = :agency_id "
    "OR id IN (SELECT agency_id FROM assignment WHERE id IN (SELECT id FROM temp.outgoing_row)) "
    "OR id IN (SELECT agency_id FROM report WHERE id IN (SELECT id FROM temp.outgoing_row)) "
    "OR id IN (SELECT agency_id FROM finding WHERE id IN (SELECT id FROM temp.outgoing_row))";

static const char ADD_NAMES[] =
  "INSERT OR IGNORE INTO temp.outgoing_row "
  "SELECT id FROM agency_alias WHERE agency_id IN (SELECT id FROM temp.outgoing_row) "
  "UNION SELECT id FROM agency_member WHERE agency_id IN (SELECT id FROM temp.outgoing_row) "
    "AND group_id IN (SELECT id FROM temp.outgoing_row) "
  "UNION SELECT id FROM agency_distinction WHERE agency_id IN (SELECT id FROM temp.outgoing_row) "
    "AND other_id IN (SELECT id FROM temp.outgoing_row)";

/* Whether a row may have come into a part of the log that is sent, of which the recipient has not got what is older. */
static const char HAS_NEW_ROWS[] =
  "SELECT EXISTS (SELECT 1 FROM change JOIN field ON field.id = change.field "
  "WHERE change.revision > :since AND (field.table_name IN ('assignment', 'agency_member', 'report', 'finding') "
  "OR (field.table_name = 'item' AND field.column_name IN ('parent_id', 'plan_id')))) "
  "OR EXISTS (SELECT 1 FROM revision WHERE grown > :since)";

static const char END[] = "SELECT coalesce (max (id), 0) FROM revision";

#define NAME_OF(revision) revision ".stamp || '-' || " revision ".replica"

/* Reals with all their digits. An undo of another desk's revision is one on its own desk only. */
static const char LINES[] =
  "SELECT json_object ("
      "'revision', " NAME_OF ("revision") ", 'author', revision.author, 'label', revision.label, "
      "'undoes', coalesce (revision.awaits, (SELECT " NAME_OF ("undone") " FROM revision AS undone "
        "WHERE undone.id = revision.undoes AND undone.replica = revision.replica)), "
      "'changes', (SELECT json_group_array (json_array ("
          "field.table_name, CAST (change.row_id AS TEXT), field.column_name, "
          "iif (typeof (change.value) = 'real', json (printf ('%!.17g', change.value)), change.value), "
          "iif (change.replaced IS NULL OR change.replaced = '[]', NULL, json ((SELECT json_group_array (coalesce (" NAME_OF ("named") ", "
            "CAST (replaced.value AS TEXT))) "
            "FROM json_each (change.replaced) AS replaced "
            "LEFT JOIN revision AS named ON replaced.type = 'integer' AND named.id = replaced.value))))) "
        "FROM change JOIN field ON field.id = change.field WHERE change.revision = revision.id "
        "AND (:is_all OR change.row_id IN (SELECT id FROM temp.outgoing_row)))) "
  "FROM revision WHERE (id > :since OR grown > :since) "
  "AND (:is_all OR EXISTS (SELECT 1 FROM change WHERE change.revision = revision.id "
    "AND change.row_id IN (SELECT id FROM temp.outgoing_row))) "
  "ORDER BY stamp, replica";

static const char FILES[] =
  "SELECT DISTINCT change.value FROM change JOIN blob ON blob.hash = change.value "
  "JOIN revision ON revision.id = change.revision "
  "WHERE change.field = :field AND (revision.id > :since OR revision.grown > :since) "
  "AND (:is_all OR change.row_id IN (SELECT id FROM temp.outgoing_row)) ORDER BY 1";

static const char LOAD_FILE[] = "SELECT content FROM blob WHERE hash = :hash";

static gboolean
is_all (const FgOutgoingScope *scope)
{
  return scope->plan_ids == NULL && scope->agency_id == 0;
}

static gboolean
run (FgWorkspace *workspace, const char *sql, gint64 agency_id, GError **error)
{
  g_autoptr (FgStatement) statement = fg_workspace_prepare (workspace, sql, error);

  if (statement == NULL)
    return FALSE;

  if (sqlite3_bind_parameter_count (statement) > 0)
    fg_statement_bind_integer (statement, ":agency_id", agency_id);
  return fg_statement_run (statement, error);
}

static gboolean
list_plans (FgWorkspace *workspace, const FgOutgoingScope *scope, GError **error)
{
  g_autoptr (FgStatement) statement = NULL;

  if (scope->plan_ids == NULL)
    return run (workspace, ADD_ALL_PLANS, 0, error);
  if (!(statement = fg_workspace_prepare (workspace, ADD_PLAN, error)))
    return FALSE;

  for (guint i = 0; i < scope->plan_ids->len; i++)
    {
      fg_statement_bind_integer (statement, ":plan_id", g_array_index (scope->plan_ids, gint64, i));
      if (!fg_statement_run (statement, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
list_rows (FgWorkspace *workspace, const FgOutgoingScope *scope, GError **error)
{
  const char *const steps[] = {
    scope->agency_id != 0 ? ADD_ITEMS_OF_AGENCY : ADD_ITEMS,
    ADD_PLANS,
    ADD_REQUIREMENTS,
    ADD_ROWS_OF_ITEMS,
    ADD_REMINDERS,
    ADD_CALENDAR,
    ADD_AGENCIES,
    ADD_NAMES,
  };

  if (!fg_workspace_execute (workspace, PREPARE, error))
    return FALSE;
  if (is_all (scope))
    return TRUE;
  if (!list_plans (workspace, scope, error))
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    if (!run (workspace, steps[i], scope->agency_id, error))
      return FALSE;
  return TRUE;
}

/* Sending too much does no harm, as what is there already is known. */
static gboolean
find_since (FgWorkspace *workspace, const FgOutgoingScope *scope, gint64 *since, GError **error)
{
  g_autoptr (FgStatement) statement = NULL;
  gint64 has_new_rows = 0;

  *since = scope->since;
  if (is_all (scope) || *since == 0)
    return TRUE;
  if (!(statement = fg_workspace_prepare (workspace, HAS_NEW_ROWS, error)))
    return FALSE;

  fg_statement_bind_integer (statement, ":since", *since);
  if (!fg_statement_fetch_integer (statement, &has_new_rows, error))
    return FALSE;
  if (has_new_rows != 0)
    *since = 0;
  return TRUE;
}

/* The statement, bound for the scope, whose rows are listed before. */
static FgStatement *
prepare (FgWorkspace *workspace, const char *sql, const FgOutgoingScope *scope, GError **error)
{
  g_autoptr (FgStatement) statement = NULL;
  gint64 since;

  if (!list_rows (workspace, scope, error) || !find_since (workspace, scope, &since, error)
      || !(statement = fg_workspace_prepare (workspace, sql, error)))
    return NULL;

  fg_statement_bind_integer (statement, ":since", since);
  fg_statement_bind_integer (statement, ":is_all", is_all (scope));
  return g_steal_pointer (&statement);
}

/**
 * fg_outgoing_get_end:
 * @workspace: a workspace
 * @end: (out): how far its log goes
 * @error: return location for an error
 *
 * Returns: whether it could be found out
 */
gboolean
fg_outgoing_get_end (FgWorkspace *workspace, gint64 *end, GError **error)
{
  g_autoptr (FgStatement) statement = fg_workspace_prepare (workspace, END, error);

  return statement != NULL && fg_statement_fetch_integer (statement, end, error);
}

/**
 * fg_outgoing_run:
 * @workspace: a workspace
 * @scope: what to send
 * @take: is given each revision, the oldest first
 * @data: for @take
 * @error: return location for an error
 *
 * Returns: whether all were taken
 */
gboolean
fg_outgoing_run (FgWorkspace *workspace, const FgOutgoingScope *scope, FgOutgoingTake take, gpointer data,
                 GError **error)
{
  g_autoptr (FgStatement) statement = NULL;
  FgStep step;

  g_return_val_if_fail (workspace != NULL, FALSE);
  g_return_val_if_fail (scope != NULL, FALSE);

  if (!(statement = prepare (workspace, LINES, scope, error)))
    return FALSE;

  while ((step = fg_statement_step (statement, error)) == FG_STEP_ROW)
    {
      const char *line = fg_statement_get_text (statement, 0);

      if (!take (line, (gsize) sqlite3_column_bytes (statement, 0), data, error))
        return FALSE;
    }
  return step == FG_STEP_DONE;
}

/**
 * fg_outgoing_list_files:
 * @workspace: a workspace
 * @scope: what to send
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type utf8): the hashes of the files that belong to it; %NULL with @error set
 */
GPtrArray *
fg_outgoing_list_files (FgWorkspace *workspace, const FgOutgoingScope *scope, GError **error)
{
  g_autoptr (GPtrArray) hashes = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (FgStatement) statement = NULL;
  FgStep step;

  g_return_val_if_fail (workspace != NULL, NULL);

  if (!(statement = prepare (workspace, FILES, scope, error)))
    return NULL;

  fg_statement_bind_integer (statement, ":field", fg_workspace_get_field_id (workspace, FG_FIELD_ATTACHMENT_HASH));
  while ((step = fg_statement_step (statement, error)) == FG_STEP_ROW)
    g_ptr_array_add (hashes, fg_statement_dup_text (statement, 0));
  return step == FG_STEP_DONE ? g_steal_pointer (&hashes) : NULL;
}

/**
 * fg_outgoing_load_file:
 * @workspace: a workspace
 * @hash: one of fg_outgoing_list_files()
 * @error: return location for an error
 *
 * Returns: (transfer full): what is in it; %NULL with @error set
 */
GBytes *
fg_outgoing_load_file (FgWorkspace *workspace, const char *hash, GError **error)
{
  g_autoptr (FgStatement) statement = fg_workspace_prepare (workspace, LOAD_FILE, error);
  FgStep step;

  if (statement == NULL)
    return NULL;

  fg_statement_bind_text (statement, ":hash", hash);
  if ((step = fg_statement_step (statement, error)) == FG_STEP_ROW)
    return g_bytes_new (sqlite3_column_blob (statement, 0), (gsize) sqlite3_column_bytes (statement, 0));
  return step == FG_STEP_DONE ? g_bytes_new (NULL, 0) : NULL;
}
