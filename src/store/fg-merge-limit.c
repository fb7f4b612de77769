/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What an agency may change: it reports for itself on items in which it has a part here, proves its reports, and remarks on
 * those items. Whatever else its package would change is put aside as a proposal for a person to decide, and stays out of
 * the log until then.
 */
#include "fg-merge-limit-private.h"

/* The items in which the agency has a part, or a group to which it belongs. */
static const char OWN_ITEMS[] =
  "CREATE TEMP TABLE IF NOT EXISTS own_item (id INTEGER PRIMARY KEY) STRICT;"
  "CREATE TEMP TABLE IF NOT EXISTS own_row (id INTEGER PRIMARY KEY) STRICT;"
  "DELETE FROM own_item; DELETE FROM own_row";

static const char FILL_ITEMS[] =
  "INSERT OR IGNORE INTO temp.own_item "
  "SELECT item_id FROM assignment WHERE removed = 0 AND (agency_id = :agency_id OR agency_id IN "
    "(SELECT group_id FROM agency_member WHERE agency_id = :agency_id AND removed = 0))";

/* A report is the agency's own where it is so in our table, or is new and says so of itself: for this agency, on such an
 * item. What it is evidence for must be a report of that kind. */
#define SAYS(column, condition) \
  "EXISTS (SELECT 1 FROM temp.incoming_change AS said WHERE said.row_id = incoming.row_id " \
    "AND said.table_name = incoming.table_name AND said.column_name = '" column "' AND (" condition "))"

#define DENIES(column, condition) \
  "EXISTS (SELECT 1 FROM temp.incoming_change AS said WHERE said.row_id = incoming.row_id " \
    "AND said.table_name = incoming.table_name AND said.column_name = '" column "' AND NOT (" condition "))"

static const char FILL_REPORTS[] =
  "INSERT OR IGNORE INTO temp.own_row SELECT DISTINCT row_id FROM temp.incoming_change AS incoming "
  "WHERE table_name = 'report' "
  "AND (EXISTS (SELECT 1 FROM report WHERE report.id = incoming.row_id AND report.agency_id = :agency_id "
        "AND report.item_id IN (SELECT id FROM temp.own_item)) "
    "OR (NOT EXISTS (SELECT 1 FROM change WHERE change.row_id = incoming.row_id) "
        "AND " SAYS ("item_id", "said.value IN (SELECT id FROM temp.own_item)") " "
        "AND " SAYS ("agency_id", "said.value = :agency_id") ")) "
  "AND NOT " DENIES ("item_id", "said.value IN (SELECT id FROM temp.own_item)") " "
  "AND NOT " DENIES ("agency_id", "said.value IS :agency_id");

#define OWN_REPORT \
  "said.value IN (SELECT id FROM temp.own_row) OR said.value IN (SELECT id FROM report WHERE agency_id = :agency_id)"

static const char FILL_ATTACHMENTS[] =
  "INSERT OR IGNORE INTO temp.own_row SELECT DISTINCT row_id FROM temp.incoming_change AS incoming "
  "WHERE table_name = 'attachment' "
  "AND (EXISTS (SELECT 1 FROM attachment JOIN report ON report.id = attachment.report_id "
        "WHERE attachment.id = incoming.row_id AND report.agency_id = :agency_id "
        "AND attachment.item_id IN (SELECT id FROM temp.own_item)) "
    "OR (NOT EXISTS (SELECT 1 FROM change WHERE change.row_id = incoming.row_id) "
        "AND " SAYS ("item_id", "said.value IN (SELECT id FROM temp.own_item)") " "
        "AND " SAYS ("report_id", OWN_REPORT) ")) "
  "AND NOT " DENIES ("item_id", "said.value IN (SELECT id FROM temp.own_item)") " "
  "AND NOT " DENIES ("report_id", OWN_REPORT) " "
  "AND NOT " DENIES ("finding_id", "said.value IS NULL");

#define NOT_ALLOWED \
  "NOT (row_id IN (SELECT id FROM temp.own_row) " \
    "OR (table_name = 'item' AND column_name = 'note' AND row_id IN (SELECT id FROM temp.own_item)))"

static const char PROPOSE[] =
  "INSERT INTO proposal (stamp, replica, table_name, row_id, column_name, author, label, value, replaced) "
  "SELECT incoming.stamp, incoming.replica, table_name, row_id, column_name, author, label, value, replaced "
  "FROM temp.incoming_change AS incoming JOIN temp.incoming_revision AS revision "
    "ON revision.stamp = incoming.stamp AND revision.replica = incoming.replica WHERE " NOT_ALLOWED " "
  "ON CONFLICT DO NOTHING";

static const char PUT_ASIDE[] = "DELETE FROM temp.incoming_change WHERE " NOT_ALLOWED;

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

/**
 * fg_merge_limit_run:
 * @workspace: a workspace in a transaction that writes
 * @agency_id: the agency that sent what came in
 * @n_proposals: (out): how many changes are proposals that were not there before
 * @error: return location for an error
 *
 * Returns: whether of what came in only that is left which the agency may change
 */
gboolean
fg_merge_limit_run (FgWorkspace *workspace, gint64 agency_id, guint *n_proposals, GError **error)
{
  static const char *const steps[] = { FILL_ITEMS, FILL_REPORTS, FILL_ATTACHMENTS };

  if (!fg_workspace_execute (workspace, OWN_ITEMS, error))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    if (!run (workspace, steps[i], agency_id, error))
      return FALSE;

  if (!run (workspace, PROPOSE, agency_id, error))
    return FALSE;
  *n_proposals = (guint) sqlite3_changes (fg_workspace_get_db (workspace));
  return run (workspace, PUT_ASIDE, agency_id, error);
}
