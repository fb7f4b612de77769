/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What of a plan is the notice's and what a person's, out of the log. The notice's is what the revisions set that took in
 * the notice or a later version of it: those that set the plan's text or made the plan, and were not undone. Whatever
 * set a field since did so by hand.
 */
#include "fg-notice-origin-private.h"

static const char NOTICE_REVISIONS[] =
  "SELECT json_group_array (revision.id) FROM revision WHERE undoes IS NULL "
  "AND id IN (SELECT revision FROM change WHERE row_id = :plan_id AND field IN (:text, :ordinal)) "
  "AND NOT EXISTS (SELECT 1 FROM revision AS undo WHERE undo.undoes = revision.id "
    "AND NOT EXISTS (SELECT 1 FROM revision AS redo WHERE redo.undoes = undo.id))";

#define BY_HAND "revision NOT IN (SELECT value FROM json_each (:notices))"

/* Items of which a person set the text, the deadline or an agency's part. */
static const char CHANGED_ITEMS[] =
  "SELECT item.id FROM item WHERE item.plan_id = :plan_id AND item.kind > 0 AND item.removed = 0 AND ("
  "EXISTS (SELECT 1 FROM change WHERE row_id = item.id AND field IN (:body, :precision, :first_day, :last_day, :words) "
    "AND " BY_HAND ") "
  "OR EXISTS (SELECT 1 FROM assignment JOIN change ON change.row_id = assignment.id "
    "WHERE assignment.item_id = item.id AND change.field IN (:role, :assignment_removed) AND " BY_HAND "))";

static const char OWN_ITEMS[] =
  "SELECT item.id FROM item WHERE item.plan_id = :plan_id AND item.removed = 0 AND item.kind > 0 AND NOT EXISTS ("
  "SELECT 1 FROM change WHERE row_id = item.id AND field = :field "
    "AND revision IN (SELECT value FROM json_each (:notices)))";

static const char NOTICE_VALUE[] =
  "SELECT value FROM change WHERE row_id = :row_id AND field = :field "
  "AND revision IN (SELECT value FROM json_each (:notices)) ORDER BY revision DESC LIMIT 1";

static const char ASSIGNMENTS[] =
  "SELECT assignment.id, agency.name, agency.collective FROM assignment JOIN agency ON agency.id = assignment.agency_id "
  "WHERE assignment.item_id = :item_id ORDER BY assignment.ordinal, assignment.id";

typedef struct
{
  FgWorkspace *workspace;
  char        *notices; /* the notice's revisions as a JSON list */
  GHashTable  *entries; /* (element-type gint64 gpointer): the plan's sections and items by their row ids */
} Origin;

static void
bind_field (Origin *self, FgStatement *statement, const char *name, FgField field)
{
  fg_statement_bind_integer (statement, name, fg_workspace_get_field_id (self->workspace, field));
}

static gboolean
find_notices (Origin *self, gint64 plan_id, GError **error)
{
  g_autoptr (FgStatement) statement = fg_workspace_prepare (self->workspace, NOTICE_REVISIONS, error);

  if (statement == NULL)
    return FALSE;

  fg_statement_bind_integer (statement, ":plan_id", plan_id);
  bind_field (self, statement, ":text", FG_FIELD_PLAN_TEXT);
  bind_field (self, statement, ":ordinal", FG_FIELD_PLAN_ORDINAL);
  if (fg_statement_step (statement, error) != FG_STEP_ROW)
    return FALSE;

  self->notices = fg_statement_dup_text (statement, 0);
  return TRUE;
}

/* The statement at what the notice set, or at nothing where it left the default. */
static FgStatement *
look_up (Origin *self, FgField field, gint64 row_id, FgStep *step, GError **error)
{
  g_autoptr (FgStatement) statement = fg_workspace_prepare (self->workspace, NOTICE_VALUE, error);

  *step = FG_STEP_ERROR;
  if (statement == NULL)
    return NULL;

  fg_statement_bind_integer (statement, ":row_id", row_id);
  bind_field (self, statement, ":field", field);
  fg_statement_bind_text (statement, ":notices", self->notices);
  *step = fg_statement_step (statement, error);
  return *step == FG_STEP_ERROR ? NULL : g_steal_pointer (&statement);
}

static gboolean
get_integer (Origin *self, FgField field, gint64 row_id, gint64 *value, GError **error)
{
  FgStep step;
  g_autoptr (FgStatement) statement = look_up (self, field, row_id, &step, error);

  *value = step == FG_STEP_ROW ? fg_statement_get_integer (statement, 0) : fg_field_get_default (field).integer;
  return step != FG_STEP_ERROR;
}

/* %NULL in @text where the notice said nothing. */
static gboolean
get_text (Origin *self, FgField field, gint64 row_id, char **text, GError **error)
{
  FgStep step;
  g_autoptr (FgStatement) statement = look_up (self, field, row_id, &step, error);

  g_free (*text);
  *text = g_strdup (step == FG_STEP_ROW ? fg_statement_get_text (statement, 0) : fg_field_get_default (field).text);
  return step != FG_STEP_ERROR;
}

static gboolean
load_deadline (Origin *self, gint64 item_id, FgDeadline *deadline, GError **error)
{
  gint64 precision, first_day, last_day;

  if (!get_integer (self, FG_FIELD_ITEM_DEADLINE_PRECISION, item_id, &precision, error)
      || !get_integer (self, FG_FIELD_ITEM_DEADLINE_FIRST_DAY, item_id, &first_day, error)
      || !get_integer (self, FG_FIELD_ITEM_DEADLINE_LAST_DAY, item_id, &last_day, error)
      || !get_text (self, FG_FIELD_ITEM_DEADLINE_WORDS, item_id, &deadline->words, error))
    return FALSE;

  deadline->precision = (FgPrecision) precision;
  deadline->first_day = (FgDay) first_day;
  deadline->last_day = (FgDay) last_day;
  return TRUE;
}

/* One that a person gave has no version of the notice's, not even the item that it belongs to. */
static gboolean
load_assignment (Origin *self, gint64 row_id, const char *agency, gboolean collective, FgPlanItem *first,
                 GError **error)
{
  gint64 item_id, role, removed;

  if (!get_integer (self, FG_FIELD_ASSIGNMENT_ITEM_ID, row_id, &item_id, error)
      || !get_integer (self, FG_FIELD_ASSIGNMENT_ROLE, row_id, &role, error)
      || !get_integer (self, FG_FIELD_ASSIGNMENT_REMOVED, row_id, &removed, error))
    return FALSE;

  if (item_id != 0 && removed == 0 && role > FG_ROLE_NONE && role < FG_N_ROLES)
    g_ptr_array_add (first->assignments, fg_assignment_new (agency, (FgRole) role, collective));
  return TRUE;
}

typedef struct
{
  gint64   id;
  char    *agency;
  gboolean collective;
} AssignmentRow;

static void
assignment_row_clear (gpointer data)
{
  g_free (((AssignmentRow *) data)->agency);
}

static gboolean
load_assignments (Origin *self, gint64 item_id, FgPlanItem *first, GError **error)
{
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (AssignmentRow));
  g_autoptr (FgStatement) statement = fg_workspace_prepare (self->workspace, ASSIGNMENTS, error);
  FgStep step;

  if (statement == NULL)
    return FALSE;

  g_array_set_clear_func (rows, assignment_row_clear);
  fg_statement_bind_integer (statement, ":item_id", item_id);
  while ((step = fg_statement_step (statement, error)) == FG_STEP_ROW)
    {
      AssignmentRow row = { fg_statement_get_integer (statement, 0), fg_statement_dup_text (statement, 1),
                            fg_statement_get_integer (statement, 2) != 0 };

      g_array_append_val (rows, row);
    }
  if (step != FG_STEP_DONE)
    return FALSE;

  for (guint i = 0; i < rows->len; i++)
    {
      const AssignmentRow *row = &g_array_index (rows, AssignmentRow, i);

      if (!load_assignment (self, row->id, row->agency, row->collective, first, error))
        return FALSE;
    }

  return TRUE;
}

static FgPlanItem *
load_first_item (Origin *self, gint64 item_id, FgItemKind kind, GError **error)
{
  g_autoptr (FgPlanItem) first = fg_plan_item_new (kind);

  if (!get_text (self, FG_FIELD_ITEM_BODY, item_id, &first->text, error)
      || !load_deadline (self, item_id, &first->deadline, error)
      || !load_assignments (self, item_id, first, error))
    return NULL;

  return g_steal_pointer (&first);
}

static GArray *
list_ids (FgStatement *statement, GError **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  FgStep step;

  while ((step = fg_statement_step (statement, error)) == FG_STEP_ROW)
    {
      gint64 id = fg_statement_get_integer (statement, 0);

      g_array_append_val (ids, id);
    }

  return step == FG_STEP_DONE ? g_steal_pointer (&ids) : NULL;
}

static gboolean
find_changed_items (Origin *self, gint64 plan_id, GHashTable *first_items, GError **error)
{
  g_autoptr (FgStatement) statement = fg_workspace_prepare (self->workspace, CHANGED_ITEMS, error);
  g_autoptr (GArray) ids = NULL;

  if (statement == NULL)
    return FALSE;

  fg_statement_bind_integer (statement, ":plan_id", plan_id);
  fg_statement_bind_text (statement, ":notices", self->notices);
  bind_field (self, statement, ":body", FG_FIELD_ITEM_BODY);
  bind_field (self, statement, ":precision", FG_FIELD_ITEM_DEADLINE_PRECISION);
  bind_field (self, statement, ":first_day", FG_FIELD_ITEM_DEADLINE_FIRST_DAY);
  bind_field (self, statement, ":last_day", FG_FIELD_ITEM_DEADLINE_LAST_DAY);
  bind_field (self, statement, ":words", FG_FIELD_ITEM_DEADLINE_WORDS);
  bind_field (self, statement, ":role", FG_FIELD_ASSIGNMENT_ROLE);
  bind_field (self, statement, ":assignment_removed", FG_FIELD_ASSIGNMENT_REMOVED);
  if (!(ids = list_ids (statement, error)))
    return FALSE;

  for (guint i = 0; i < ids->len; i++)
    {
      gint64 id = g_array_index (ids, gint64, i);
      FgPlanItem *item = g_hash_table_lookup (self->entries, &id);
      FgPlanItem *first;

      if (item == NULL)
        continue;
      if (!(first = load_first_item (self, id, item->kind, error)))
        return FALSE;
      g_hash_table_insert (first_items, item, first);
    }

  return TRUE;
}

static gboolean
find_own_items (Origin *self, gint64 plan_id, GHashTable *first_items, GHashTable *own_items, GError **error)
{
  g_autoptr (FgStatement) statement = fg_workspace_prepare (self->workspace, OWN_ITEMS, error);
  g_autoptr (GArray) ids = NULL;

  if (statement == NULL)
    return FALSE;

  fg_statement_bind_integer (statement, ":plan_id", plan_id);
  fg_statement_bind_text (statement, ":notices", self->notices);
  bind_field (self, statement, ":field", FG_FIELD_ITEM_PLAN_ID);
  if (!(ids = list_ids (statement, error)))
    return FALSE;

  for (guint i = 0; i < ids->len; i++)
    {
      FgPlanItem *item = g_hash_table_lookup (self->entries, &g_array_index (ids, gint64, i));

      if (item == NULL)
        continue;
      g_hash_table_add (own_items, item);
      /* No notice said anything of it: what it holds is all that there is to compare. */
      g_hash_table_remove (first_items, item);
    }

  return TRUE;
}

/**
 * fg_notice_origin_find:
 * @workspace: a workspace
 * @plan_id: a plan
 * @rows: (element-type gpointer gint64): its sections and items with their row ids
 * @first_items: (element-type FgPlanItem FgPlanItem): a table that frees its values, to be filled with the items that a
 *   person changed by hand and what the notice said of them: text, deadline and assignments
 * @own_items: (element-type FgPlanItem): a set to be filled with the items that a person added
 * @error: return location for an error
 *
 * Returns: whether it was found out
 */
gboolean
fg_notice_origin_find (FgWorkspace *workspace, gint64 plan_id, GHashTable *rows, GHashTable *first_items,
                       GHashTable *own_items, GError **error)
{
  g_autoptr (GHashTable) entries = g_hash_table_new (g_int64_hash, g_int64_equal);
  g_autofree char *notices = NULL;
  Origin origin = { .workspace = workspace, .entries = entries };
  GHashTableIter iter;
  gpointer entry, id;

  g_hash_table_iter_init (&iter, rows);
  while (g_hash_table_iter_next (&iter, &entry, &id))
    g_hash_table_insert (entries, id, entry);

  if (!find_notices (&origin, plan_id, error))
    return FALSE;
  notices = origin.notices;

  return find_changed_items (&origin, plan_id, first_items, error)
         && find_own_items (&origin, plan_id, first_items, own_items, error);
}
