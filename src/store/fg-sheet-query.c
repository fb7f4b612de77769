/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The facts that sheets are drawn from.
 */
#include "fg-sheet-query.h"

#include "fg-item-outline-private.h"
#include "fg-plan-head-private.h"
#include "fg-timeline-rows-private.h"
#include "fg-workspace-private.h"

static const char LOAD_COLUMNS[] =
  "SELECT agency.id, agency.name, agency.collective FROM agency WHERE agency.id IN ("
  "SELECT assignment.agency_id FROM item JOIN assignment ON assignment.item_id = item.id "
  "WHERE item.plan_id = :plan_id AND item.kind <= :deepest AND item.removed = 0 AND assignment.removed = 0) "
  "ORDER BY agency.ordinal, agency.id";

/* An agency that a notice names twice in an item has there the greater of its parts. */
static const char LOAD_ROLES[] =
  "SELECT agency.id, min (assignment.role) FROM assignment JOIN agency ON agency.id = assignment.agency_id "
  "WHERE assignment.item_id = :item_id AND assignment.removed = 0 "
  "GROUP BY agency.id ORDER BY agency.ordinal, agency.id";

static GHashTable *
add_columns (FgMatrix *matrix, FgWorkspace *workspace, gint64 plan_id, FgItemKind deepest, GError **error)
{
  g_autoptr (GHashTable) columns = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_autoptr (FgStatement) statement = fg_workspace_prepare (workspace, LOAD_COLUMNS, error);
  FgStep step;

  if (statement == NULL)
    return NULL;

  fg_statement_bind_integer (statement, ":plan_id", plan_id);
  fg_statement_bind_integer (statement, ":deepest", deepest);
  while ((step = fg_statement_step (statement, error)) == FG_STEP_ROW)
    {
      const FgMatrixColumn column = {
        .agency_id = fg_statement_get_integer (statement, 0),
        .name = (char *) fg_statement_get_text (statement, 1),
        .collective = fg_statement_get_integer (statement, 2) != 0,
      };
      guint place = fg_matrix_add_column (matrix, &column);

      g_hash_table_insert (columns, g_memdup2 (&column.agency_id, sizeof column.agency_id), GUINT_TO_POINTER (place));
    }

  return step == FG_STEP_DONE ? g_steal_pointer (&columns) : NULL;
}

static gboolean
add_row (FgMatrix *matrix, FgWorkspace *workspace, const FgItemRecord *record, GHashTable *columns, GError **error)
{
  const FgMatrixRow row = {
    .item_id = record->id,
    .kind = record->kind,
    .number = record->number,
    .title = record->title,
    .last_day = record->deadline.last_day,
    .light = record->light,
  };
  g_autoptr (FgStatement) statement = fg_workspace_prepare (workspace, LOAD_ROLES, error);
  guint place;
  FgStep step;

  if (statement == NULL)
    return FALSE;

  place = fg_matrix_add_row (matrix, &row);
  fg_statement_bind_integer (statement, ":item_id", record->id);
  while ((step = fg_statement_step (statement, error)) == FG_STEP_ROW)
    {
      gint64 agency_id = fg_statement_get_integer (statement, 0);

      fg_matrix_add_role (matrix, place, GPOINTER_TO_UINT (g_hash_table_lookup (columns, &agency_id)),
                          (FgRole) fg_statement_get_integer (statement, 1));
    }

  return step == FG_STEP_DONE;
}

/**
 * fg_sheet_query_matrix:
 * @workspace: a workspace
 * @plan_id: a plan
 * @rows: how far down it goes
 * @today: the day that lights are judged on
 * @error: return location for an error
 *
 * Columns are the agencies that have a part in one of the rows, in the order in which they first appeared.
 *
 * Returns: (transfer full): the matrix; %NULL with @error set
 */
FgMatrix *
fg_sheet_query_matrix (FgWorkspace *workspace, gint64 plan_id, FgMatrixRows rows, FgDay today, GError **error)
{
  FgItemKind deepest = rows == FG_MATRIX_ROWS_TASKS ? FG_ITEM_TASK : FG_ITEM_MEASURE;
  g_auto (FgPlanHead) head = { 0 };
  g_autoptr (FgReading) reading = NULL;
  g_autoptr (FgMatrix) matrix = NULL;
  g_autoptr (GHashTable) columns = NULL;
  g_autoptr (GPtrArray) records = NULL;

  g_return_val_if_fail (workspace != NULL, NULL);
  g_return_val_if_fail (today != FG_DAY_NONE, NULL);

  if (!(reading = fg_reading_begin (workspace, error)) || !fg_plan_head_load (&head, workspace, plan_id, error))
    return NULL;

  matrix = fg_matrix_new (head.title, head.number, today);
  if (!(columns = add_columns (matrix, workspace, plan_id, deepest, error))
      || !(records = fg_item_outline_load (workspace, plan_id, deepest, today, error)))
    return NULL;

  for (guint i = 0; i < records->len; i++)
    if (!add_row (matrix, workspace, g_ptr_array_index (records, i), columns, error))
      return NULL;

  return g_steal_pointer (&matrix);
}

/**
 * fg_sheet_query_timeline:
 * @workspace: a workspace
 * @plan_id: a plan
 * @group: what the headings are
 * @from: only items whose last day is not before this one, %FG_DAY_NONE for all
 * @to: only items whose last day is not after this one, %FG_DAY_NONE for all
 * @today: the day that lights are judged on
 * @error: return location for an error
 *
 * Items without a last day are there only if neither @from nor @to is given. A bar starts where the words of its
 * deadline start a period, else on the plan's day of issue.
 *
 * Returns: (transfer full): the timeline; %NULL with @error set
 */
FgTimeline *
fg_sheet_query_timeline (FgWorkspace *workspace, gint64 plan_id, FgTimelineGroup group, FgDay from, FgDay to,
                         FgDay today, GError **error)
{
  g_auto (FgPlanHead) head = { 0 };
  g_autoptr (FgReading) reading = NULL;
  g_autoptr (FgTimeline) timeline = NULL;
  g_autoptr (GPtrArray) records = NULL;

  g_return_val_if_fail (workspace != NULL, NULL);
  g_return_val_if_fail (today != FG_DAY_NONE, NULL);

  if (!(reading = fg_reading_begin (workspace, error))
      || !fg_plan_head_load (&head, workspace, plan_id, error)
      || !(records = fg_item_outline_load (workspace, plan_id, FG_ITEM_MEASURE, today, error)))
    return NULL;

  timeline = fg_timeline_new (head.title, head.number, today);
  fg_timeline_rows_add (timeline, records, group, head.issued, from, to);
  return g_steal_pointer (&timeline);
}
