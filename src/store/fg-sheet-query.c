/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The facts that sheets are drawn from.
 */
#include "fg-sheet-query.h"

#include "fg-agency-kind.h"
#include "fg-item-outline-private.h"
#include "fg-plan-head-private.h"
#include "fg-workspace-private.h"

/* An agency that a notice names twice in an item, or that has a part of its own beside that of its group, has there the
 * greater of its parts. Without :is_expanded nobody is a member. */
static const char LOAD_ROLES[] =
  "SELECT agency.id, agency.name, agency.collective, agency.kind, agency.ordinal, min (assignment.role), "
  "EXISTS (SELECT 1 FROM agency_member AS any_member WHERE any_member.group_id = agency.id AND any_member.removed = 0) "
  "FROM assignment LEFT JOIN agency_member AS member "
    "ON :is_expanded AND member.group_id = assignment.agency_id AND member.removed = 0 "
  "JOIN agency ON agency.id = coalesce (member.agency_id, assignment.agency_id) "
  "WHERE assignment.item_id = :item_id AND assignment.removed = 0 "
  "GROUP BY agency.id ORDER BY min (assignment.ordinal), min (member.ordinal), min (assignment.id)";

static const char IS_PLACED[] = "SELECT EXISTS (SELECT 1 FROM agency WHERE placed <> 0 AND removed = 0)";

/* A column before its place is known. */
typedef struct
{
  gint64       agency_id;
  char        *name;
  gboolean     collective;
  FgAgencyKind kind;
  gint64       rank; /* within its kind: its place in the order of protocol, else in that of the plan */
  gint64       kind_rank; /* that of the first of its kind */
  guint        place;
} Column;

/* A cell of a row before the places of columns are known. */
typedef struct
{
  guint  row;
  guint  column;
  FgRole role;
} Part;

typedef struct
{
  FgWorkspace   *workspace;
  GArray        *columns; /* (element-type Column) */
  GArray        *parts; /* (element-type Part) */
  GHashTable    *by_agency; /* (element-type gint64 guint): index in columns */
  FgMatrixGroups groups;
  gint64         is_placed; /* whether a person has set the order of protocol */
} Roles;

static void
column_clear (gpointer data)
{
  g_free (((Column *) data)->name);
}

static void
roles_clear (Roles *self)
{
  g_clear_pointer (&self->columns, g_array_unref);
  g_clear_pointer (&self->parts, g_array_unref);
  g_clear_pointer (&self->by_agency, g_hash_table_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Roles, roles_clear)

static guint
ensure_column (Roles *self, FgStatement *row)
{
  const gint64 agency_id = fg_statement_get_integer (row, 0);
  gboolean collective = fg_statement_get_integer (row, 2) != 0;
  const char *name = fg_statement_get_text (row, 1);
  gpointer known;

  if (g_hash_table_lookup_extended (self->by_agency, &agency_id, NULL, &known))
    return GPOINTER_TO_UINT (known);

  const Column column = {
    .agency_id = agency_id,
    .name = g_strdup (name),
    .collective = collective,
    .kind = fg_agency_kind_resolve ((FgAgencyKind) fg_statement_get_integer (row, 3), name,
                                    collective || fg_statement_get_integer (row, 6) != 0),
    .rank = self->is_placed ? fg_statement_get_integer (row, 4) : self->columns->len,
  };

  g_array_append_val (self->columns, column);
  g_hash_table_insert (self->by_agency, g_memdup2 (&agency_id, sizeof agency_id),
                       GUINT_TO_POINTER (self->columns->len - 1));
  return self->columns->len - 1;
}

static gboolean
load_parts (Roles *self, guint row, gint64 item_id, GError **error)
{
  g_autoptr (FgStatement) statement = fg_workspace_prepare (self->workspace, LOAD_ROLES, error);
  FgStep step;

  if (statement == NULL)
    return FALSE;

  fg_statement_bind_integer (statement, ":item_id", item_id);
  fg_statement_bind_integer (statement, ":is_expanded", self->groups == FG_MATRIX_GROUPS_EXPANDED);
  while ((step = fg_statement_step (statement, error)) == FG_STEP_ROW)
    {
      const Part part = { row, ensure_column (self, statement), (FgRole) fg_statement_get_integer (statement, 5) };

      g_array_append_val (self->parts, part);
    }

  return step == FG_STEP_DONE;
}

static gboolean
load_roles (Roles *self, GPtrArray *records, GError **error)
{
  g_autoptr (FgStatement) statement = fg_workspace_prepare (self->workspace, IS_PLACED, error);

  if (statement == NULL || !fg_statement_fetch_integer (statement, &self->is_placed, error))
    return FALSE;

  for (guint i = 0; i < records->len; i++)
    if (!load_parts (self, i, ((const FgItemRecord *) g_ptr_array_index (records, i))->id, error))
      return FALSE;

  return TRUE;
}

static int
compare_columns (gconstpointer a, gconstpointer b)
{
  const Column *left = *(const Column *const *) a, *right = *(const Column *const *) b;

  if (left->kind_rank != right->kind_rank)
    return left->kind_rank < right->kind_rank ? -1 : 1;
  if (left->rank != right->rank)
    return left->rank < right->rank ? -1 : 1;

  return (left->agency_id > right->agency_id) - (left->agency_id < right->agency_id);
}

/* Each kind stands together, and comes where the first of it does. */
static void
add_columns (FgMatrix *matrix, Roles *roles)
{
  g_autoptr (GPtrArray) order = g_ptr_array_new ();
  gint64 first_of_kind[FG_N_AGENCY_KINDS];

  for (guint i = 0; i < FG_N_AGENCY_KINDS; i++)
    first_of_kind[i] = G_MAXINT64;
  for (guint i = 0; i < roles->columns->len; i++)
    {
      Column *column = &g_array_index (roles->columns, Column, i);

      first_of_kind[column->kind] = MIN (first_of_kind[column->kind], column->rank);
      g_ptr_array_add (order, column);
    }
  for (guint i = 0; i < roles->columns->len; i++)
    {
      Column *column = &g_array_index (roles->columns, Column, i);

      column->kind_rank = first_of_kind[column->kind];
    }

  g_ptr_array_sort (order, compare_columns);
  for (guint i = 0; i < order->len; i++)
    {
      Column *column = g_ptr_array_index (order, i);
      const FgMatrixColumn matrix_column = { column->agency_id, column->name, column->collective };

      column->place = fg_matrix_add_column (matrix, &matrix_column);
    }
}

static int
compare_parts (gconstpointer a, gconstpointer b)
{
  const Part *left = a, *right = b;

  if (left->row != right->row)
    return left->row < right->row ? -1 : 1;

  return left->column < right->column ? -1 : left->column > right->column;
}

/* A row keeps its cells in the order of the columns. */
static void
sort_parts (Roles *roles)
{
  for (guint i = 0; i < roles->parts->len; i++)
    {
      Part *part = &g_array_index (roles->parts, Part, i);

      part->column = g_array_index (roles->columns, Column, part->column).place;
    }

  g_array_sort (roles->parts, compare_parts);
}

static void
add_rows (FgMatrix *matrix, GPtrArray *records, const Roles *roles)
{
  guint next = 0;

  for (guint i = 0; i < records->len; i++)
    {
      const FgItemRecord *record = g_ptr_array_index (records, i);
      const FgMatrixRow row = {
        .item_id = record->id,
        .kind = record->kind,
        .number = record->number,
        .title = record->title,
        .last_day = record->deadline.last_day,
        .light = record->light,
      };
      guint place = fg_matrix_add_row (matrix, &row);

      for (; next < roles->parts->len && g_array_index (roles->parts, Part, next).row == i; next++)
        fg_matrix_add_role (matrix, place, g_array_index (roles->parts, Part, next).column,
                            g_array_index (roles->parts, Part, next).role);
    }
}

/**
 * fg_sheet_query_matrix:
 * @workspace: a workspace
 * @plan_id: a plan
 * @rows: how far down it goes
 * @groups: how it shows groups of agencies
 * @today: the day that lights are judged on
 * @error: return location for an error
 *
 * Columns are the agencies that have a part in one of the rows. Each kind of them stands together, where the first of
 * it comes. Within its kind an agency has its place in the order of protocol if a person has ever set that, else that
 * where the plan first names it, whatever other plans the workspace has.
 *
 * Returns: (transfer full): the matrix; %NULL with @error set
 */
FgMatrix *
fg_sheet_query_matrix (FgWorkspace *workspace, gint64 plan_id, FgMatrixRows rows, FgMatrixGroups groups, FgDay today,
                       GError **error)
{
  FgItemKind deepest = rows == FG_MATRIX_ROWS_TASKS ? FG_ITEM_TASK : FG_ITEM_MEASURE;
  g_auto (FgPlanHead) head = { 0 };
  g_autoptr (FgReading) reading = NULL;
  g_autoptr (FgMatrix) matrix = NULL;
  g_auto (Roles) roles = { .workspace = workspace, .groups = groups };
  g_autoptr (GPtrArray) records = NULL;

  g_return_val_if_fail (workspace != NULL, NULL);
  g_return_val_if_fail (today != FG_DAY_NONE, NULL);

  if (!(reading = fg_reading_begin (workspace, error)) || !fg_plan_head_load (&head, workspace, plan_id, error))
    return NULL;

  matrix = fg_matrix_new (head.title, head.number, today);
  roles.by_agency = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  roles.parts = g_array_new (FALSE, FALSE, sizeof (Part));
  roles.columns = g_array_new (FALSE, FALSE, sizeof (Column));
  g_array_set_clear_func (roles.columns, column_clear);
  if (!(records = fg_item_outline_load (workspace, plan_id, deepest, today, error))
      || !load_roles (&roles, records, error))
    return NULL;

  add_columns (matrix, &roles);
  sort_parts (&roles);
  add_rows (matrix, records, &roles);
  return g_steal_pointer (&matrix);
}
