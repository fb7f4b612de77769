/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The rows that belong to an item, made to say what a plan says of it. A row that says it already is kept, others are
 * marked as removed, and what no row says gets one.
 */
#include "fg-item-row-writer-private.h"

#include "fg-agency-table.h"
#include "fg-log-private.h"
#include "fg-span-private.h"

static const char ASSIGNMENTS[] =
  "SELECT assignment.id, assignment.role, assignment.removed, agency.name FROM assignment "
  "JOIN agency ON agency.id = assignment.agency_id WHERE item_id = :item_id "
  "ORDER BY assignment.removed, assignment.ordinal, assignment.id";

static const char TARGETS[] =
  "SELECT id, comparison, removed, text FROM target WHERE item_id = :item_id AND removed = 0 ORDER BY ordinal, id";

static const char BODY_DATES[] =
  "SELECT id, day, removed, text FROM body_date WHERE item_id = :item_id AND removed = 0 ORDER BY ordinal, id";

typedef struct
{
  gint64   id;
  gint64   figure; /* role, comparison or day */
  gboolean is_removed;
  char    *text;
  gboolean is_used;
} Row;

static void
row_clear (gpointer data)
{
  g_free (((Row *) data)->text);
}

static GArray *
load_rows (FgRevision *revision, const char *sql, gint64 item_id, GError **error)
{
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (Row));
  g_autoptr (FgStatement) statement = fg_workspace_prepare (fg_revision_get_workspace (revision), sql, error);
  FgStep step;

  if (statement == NULL)
    return NULL;

  g_array_set_clear_func (rows, row_clear);
  fg_statement_bind_integer (statement, ":item_id", item_id);
  while ((step = fg_statement_step (statement, error)) == FG_STEP_ROW)
    {
      Row row = { fg_statement_get_integer (statement, 0), fg_statement_get_integer (statement, 1),
                  fg_statement_get_integer (statement, 2) != 0, fg_statement_dup_text (statement, 3), FALSE };

      g_array_append_val (rows, row);
    }

  return step == FG_STEP_DONE ? g_steal_pointer (&rows) : NULL;
}

/* The row that says @text and @figure; else, with @any_figure, one that says @text at least. Those that are not removed
 * come first. */
static Row *
find_row (GArray *rows, const char *text, gint64 figure, gboolean any_figure)
{
  for (guint i = 0; i < rows->len; i++)
    {
      Row *row = &g_array_index (rows, Row, i);

      if (!row->is_used && g_str_equal (row->text, text) && (any_figure || row->figure == figure))
        return row;
    }

  return NULL;
}

static gboolean
set_span (FgRevision *revision, FgField field, gint64 row_id, const FgSpan *span, GError **error)
{
  char text[FG_SPAN_TEXT_SIZE];

  return fg_log_set (revision, field, row_id, FG_VALUE_TEXT (fg_span_to_text (span, text)), error);
}

static gboolean
remove_rest (FgRevision *revision, GArray *rows, FgField removed, GError **error)
{
  for (guint i = 0; i < rows->len; i++)
    {
      const Row *row = &g_array_index (rows, Row, i);

      if (!row->is_used && !row->is_removed && !fg_log_set (revision, removed, row->id, FG_VALUE_INTEGER (TRUE), error))
        return FALSE;
    }

  return TRUE;
}

static const FgAssignment *
find_pair (const FgPlanItem *noticed, const FgAssignment *assignment, guint *place)
{
  for (guint i = 0; noticed != NULL && i < noticed->assignments->len; i++)
    {
      const FgAssignment *one = g_ptr_array_index (noticed->assignments, i);

      if (one->role == assignment->role && g_str_equal (one->agency, assignment->agency))
        {
          *place = i;
          return one;
        }
    }

  return NULL;
}

static gboolean
make_assignment (FgRevision *revision, gint64 item_id, const FgAssignment *assignment, gint64 *row_id, GError **error)
{
  gint64 agency_id = fg_agency_table_ensure (revision, assignment->agency, assignment->collective, error);
  const FgFieldValue values[] = {
    { FG_FIELD_ASSIGNMENT_ITEM_ID, FG_VALUE_INTEGER (item_id) },
    { FG_FIELD_ASSIGNMENT_AGENCY_ID, FG_VALUE_INTEGER (agency_id) },
    { FG_FIELD_ASSIGNMENT_ROLE, FG_VALUE_INTEGER (assignment->role) },
  };

  return agency_id != 0
         && fg_log_insert (revision, FG_TABLE_ASSIGNMENT, values, G_N_ELEMENTS (values), row_id, error);
}

/* What the notice says of it, or, where it is a person's, that it has no place in the notice. */
static gboolean
write_assignment (FgRevision *revision, gint64 row_id, const FgAssignment *assignment, const FgPlanItem *noticed,
                  guint n_before, GError **error)
{
  const FgSpan nowhere = { 0, 0 };
  guint place = 0;
  const FgAssignment *pair = find_pair (noticed, assignment, &place);

  if (pair == NULL)
    place = (noticed != NULL ? noticed->assignments->len : 0) + n_before;
  return fg_log_set (revision, FG_FIELD_ASSIGNMENT_ROLE, row_id, FG_VALUE_INTEGER (assignment->role), error)
         && fg_log_set (revision, FG_FIELD_ASSIGNMENT_REMOVED, row_id, FG_VALUE_INTEGER (FALSE), error)
         && fg_log_set (revision, FG_FIELD_ASSIGNMENT_ORDINAL, row_id, FG_VALUE_INTEGER (place), error)
         && fg_log_set (revision, FG_FIELD_ASSIGNMENT_BY_RULE, row_id,
                        FG_VALUE_INTEGER (pair != NULL ? pair->by_rule : assignment->by_rule), error)
         && set_span (revision, FG_FIELD_ASSIGNMENT_SPAN, row_id, pair != NULL ? &pair->span : &nowhere, error);
}

/**
 * fg_item_row_write_assignments:
 * @revision: the revision that it belongs to
 * @item_id: an item
 * @assignments: (element-type FgAssignment): who does it from now on
 * @noticed: (nullable): what the notice says of the item, for the places in its text
 * @error: return location for an error
 *
 * An agency that got another part keeps its row.
 *
 * Returns: whether it is written
 */
gboolean
fg_item_row_write_assignments (FgRevision *revision, gint64 item_id, const GPtrArray *assignments,
                               const FgPlanItem *noticed, GError **error)
{
  g_autoptr (GArray) rows = load_rows (revision, ASSIGNMENTS, item_id, error);
  g_autofree gint64 *row_ids = g_new0 (gint64, assignments->len + 1);

  if (rows == NULL)
    return FALSE;

  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < assignments->len; i++)
      {
        const FgAssignment *assignment = g_ptr_array_index (assignments, i);
        Row *row = row_ids[i] == 0 ? find_row (rows, assignment->agency, assignment->role, pass > 0) : NULL;

        if (row != NULL)
          {
            row->is_used = TRUE;
            row_ids[i] = row->id;
          }
      }

  for (guint i = 0; i < assignments->len; i++)
    {
      const FgAssignment *assignment = g_ptr_array_index (assignments, i);

      if ((row_ids[i] == 0 && !make_assignment (revision, item_id, assignment, &row_ids[i], error))
          || !write_assignment (revision, row_ids[i], assignment, noticed, i, error))
        return FALSE;
    }

  return remove_rest (revision, rows, FG_FIELD_ASSIGNMENT_REMOVED, error);
}

/* A row that stays takes the values; where none does, there is a new one. */
static gboolean
write_row (FgRevision *revision, FgTable table, Row *row, const FgFieldValue *values, gsize n_values, GError **error)
{
  if (row == NULL)
    return fg_log_insert (revision, table, values, (guint) n_values, NULL, error);

  row->is_used = TRUE;
  return fg_log_set_row (revision, row->id, values, (guint) n_values, error);
}

static gboolean
write_target (FgRevision *revision, gint64 item_id, GArray *rows, const FgTarget *target, guint place, GError **error)
{
  char span[FG_SPAN_TEXT_SIZE];
  Row *row = find_row (rows, target->text, target->comparison, FALSE);
  const FgFieldValue values[] = {
    { FG_FIELD_TARGET_ITEM_ID, FG_VALUE_INTEGER (item_id) },
    { FG_FIELD_TARGET_ORDINAL, FG_VALUE_INTEGER (place) },
    { FG_FIELD_TARGET_COMPARISON, FG_VALUE_INTEGER (target->comparison) },
    { FG_FIELD_TARGET_VALUE, FG_VALUE_REAL (target->value) },
    { FG_FIELD_TARGET_UNIT, FG_VALUE_TEXT (target->unit) },
    { FG_FIELD_TARGET_SPAN, FG_VALUE_TEXT (fg_span_to_text (&target->span, span)) },
    { FG_FIELD_TARGET_TEXT, FG_VALUE_TEXT (target->text) },
  };

  return write_row (revision, FG_TABLE_TARGET, row, values, G_N_ELEMENTS (values), error);
}

/**
 * fg_item_row_write_targets:
 * @revision: the revision that it belongs to
 * @item_id: an item
 * @noticed: what the notice says of it
 * @error: return location for an error
 *
 * Returns: whether the item's targets are those of @noticed
 */
gboolean
fg_item_row_write_targets (FgRevision *revision, gint64 item_id, const FgPlanItem *noticed, GError **error)
{
  g_autoptr (GArray) rows = load_rows (revision, TARGETS, item_id, error);

  if (rows == NULL)
    return FALSE;

  for (guint i = 0; i < noticed->targets->len; i++)
    if (!write_target (revision, item_id, rows, g_ptr_array_index (noticed->targets, i), i, error))
      return FALSE;

  return remove_rest (revision, rows, FG_FIELD_TARGET_REMOVED, error);
}

static gboolean
write_body_date (FgRevision *revision, gint64 item_id, GArray *rows, const FgBodyDate *date, guint place,
                 GError **error)
{
  char span[FG_SPAN_TEXT_SIZE];
  Row *row = find_row (rows, date->text, date->day, FALSE);
  const FgFieldValue values[] = {
    { FG_FIELD_BODY_DATE_ITEM_ID, FG_VALUE_INTEGER (item_id) },
    { FG_FIELD_BODY_DATE_ORDINAL, FG_VALUE_INTEGER (place) },
    { FG_FIELD_BODY_DATE_DAY, FG_VALUE_OR_NULL (date->day) },
    { FG_FIELD_BODY_DATE_SPAN, FG_VALUE_TEXT (fg_span_to_text (&date->span, span)) },
    { FG_FIELD_BODY_DATE_TEXT, FG_VALUE_TEXT (date->text) },
  };

  return write_row (revision, FG_TABLE_BODY_DATE, row, values, G_N_ELEMENTS (values), error);
}

/**
 * fg_item_row_write_body_dates:
 * @revision: the revision that it belongs to
 * @item_id: an item
 * @noticed: what the notice says of it
 * @error: return location for an error
 *
 * Returns: whether the dates in the item's text are those of @noticed
 */
gboolean
fg_item_row_write_body_dates (FgRevision *revision, gint64 item_id, const FgPlanItem *noticed, GError **error)
{
  g_autoptr (GArray) rows = load_rows (revision, BODY_DATES, item_id, error);

  if (rows == NULL)
    return FALSE;

  for (guint i = 0; i < noticed->body_dates->len; i++)
    if (!write_body_date (revision, item_id, rows, g_ptr_array_index (noticed->body_dates, i), i, error))
      return FALSE;

  return remove_rest (revision, rows, FG_FIELD_BODY_DATE_REMOVED, error);
}

static gboolean
forget_places_of (FgRevision *revision, const char *sql, FgField span, gint64 item_id, GError **error)
{
  const FgSpan nowhere = { 0, 0 };
  g_autoptr (GArray) rows = load_rows (revision, sql, item_id, error);

  if (rows == NULL)
    return FALSE;

  for (guint i = 0; i < rows->len; i++)
    if (!set_span (revision, span, g_array_index (rows, Row, i).id, &nowhere, error))
      return FALSE;

  return TRUE;
}

/**
 * fg_item_row_forget_places:
 * @revision: the revision that it belongs to
 * @item_id: an item whose text is no longer the notice's
 * @error: return location for an error
 *
 * Returns: whether its targets and the dates in its text have no place in the notice any more
 */
gboolean
fg_item_row_forget_places (FgRevision *revision, gint64 item_id, GError **error)
{
  return forget_places_of (revision, TARGETS, FG_FIELD_TARGET_SPAN, item_id, error)
         && forget_places_of (revision, BODY_DATES, FG_FIELD_BODY_DATE_SPAN, item_id, error);
}
