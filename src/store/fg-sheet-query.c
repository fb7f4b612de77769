/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The facts that sheets are drawn from.
 */
#include "fg-sheet-query.h"

#include "fg-item-outline-private.h"
#include "fg-plan-head-private.h"
#include "fg-timeline-rows-private.h"
#include "fg-workspace-private.h"

/* An agency that a notice names twice in an item has there the greater of its parts. */
static const char LOAD_ROLES[] =
  "SELECT agency.id, agency.name, agency.collective, min (assignment.role) "
  "FROM assignment JOIN agency ON agency.id = assignment.agency_id "
  "WHERE assignment.item_id = :item_id AND assignment.removed = 0 "
  "GROUP BY agency.id ORDER BY min (assignment.ordinal), min (assignment.id)";

/* A cell of the row that is being added: columns are found in the order of the notice, a row keeps them in its own. */
typedef struct
{
  guint  column;
  FgRole role;
} Part;

static int
compare_parts (gconstpointer a, gconstpointer b)
{
  const Part *left = a, *right = b;

  return left->column < right->column ? -1 : left->column > right->column;
}

static guint
ensure_column (FgMatrix *matrix, GHashTable *columns, FgStatement *row)
{
  const FgMatrixColumn column = {
    .agency_id = fg_statement_get_integer (row, 0),
    .name = (char *) fg_statement_get_text (row, 1),
    .collective = fg_statement_get_integer (row, 2) != 0,
  };
  gpointer known;
  guint place;

  if (g_hash_table_lookup_extended (columns, &column.agency_id, NULL, &known))
    return GPOINTER_TO_UINT (known);

  place = fg_matrix_add_column (matrix, &column);
  g_hash_table_insert (columns, g_memdup2 (&column.agency_id, sizeof column.agency_id), GUINT_TO_POINTER (place));
  return place;
}

static gboolean
add_parts (FgMatrix *matrix, guint place, FgStatement *statement, GHashTable *columns, GError **error)
{
  g_autoptr (GArray) parts = g_array_new (FALSE, FALSE, sizeof (Part));
  FgStep step;

  while ((step = fg_statement_step (statement, error)) == FG_STEP_ROW)
    {
      const Part part = { ensure_column (matrix, columns, statement), (FgRole) fg_statement_get_integer (statement, 3) };

      g_array_append_val (parts, part);
    }

  g_array_sort (parts, compare_parts);
  for (guint i = 0; i < parts->len; i++)
    fg_matrix_add_role (matrix, place, g_array_index (parts, Part, i).column, g_array_index (parts, Part, i).role);

  return step == FG_STEP_DONE;
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

  if (statement == NULL)
    return FALSE;

  fg_statement_bind_integer (statement, ":item_id", record->id);
  return add_parts (matrix, fg_matrix_add_row (matrix, &row), statement, columns, error);
}

/**
 * fg_sheet_query_matrix:
 * @workspace: a workspace
 * @plan_id: a plan
 * @rows: how far down it goes
 * @today: the day that lights are judged on
 * @error: return location for an error
 *
 * Columns are the agencies that have a part in one of the rows, in the order in which the plan first
 * names them, whatever other plans the workspace has.
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
  g_autoptr (GHashTable) columns = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_autoptr (GPtrArray) records = NULL;

  g_return_val_if_fail (workspace != NULL, NULL);
  g_return_val_if_fail (today != FG_DAY_NONE, NULL);

  if (!(reading = fg_reading_begin (workspace, error)) || !fg_plan_head_load (&head, workspace, plan_id, error))
    return NULL;

  matrix = fg_matrix_new (head.title, head.number, today);
  if (!(records = fg_item_outline_load (workspace, plan_id, deepest, today, error)))
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
