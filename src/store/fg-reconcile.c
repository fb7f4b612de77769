/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What was read out of a damaged workspace, made into a sound one: what only the log knows comes back into the tables,
 * what only the tables know is written into the log, as a revision of its own, and what belongs to a plan, an item or an
 * agency that is lost gets one to belong to.
 */
#include "fg-reconcile-private.h"

#include <glib/gi18n-lib.h>

#include "fg-attachment-rescue-private.h"
#include "fg-plan.h"
#include "fg-progress-private.h"
#include "fg-replay-private.h"

/* Rows are mended one by one: in between, some have no owner. */
static const char WITHOUT_FOREIGN_KEYS[] = "PRAGMA foreign_keys = OFF";
static const char WITH_FOREIGN_KEYS[] = "PRAGMA foreign_keys = ON";

/* A value of a table that the log does not have. */
typedef struct
{
  gint64  row_id;
  FgField field;
  int     type;
  gint64  integer;
  double  real;
  char   *text;
} Kept;

typedef struct
{
  FgWorkspace     *workspace;
  FgRevision      *revision;
  FgReconcileTrust trust;
  FgReconciled    *result;
  GArray          *kept;         /* (element-type Kept) */
  gint64           shelter_plan; /* for items that belong nowhere, 0 for none yet */
} Reconcile;

static void
kept_clear (gpointer data)
{
  g_free (((Kept *) data)->text);
}

/* Past the log, which has it already or gets it later. */
static gboolean
set_raw (FgWorkspace *workspace, FgField field, gint64 row_id, const FgValue *value, GError **error)
{
  g_autoptr (FgStatement) statement = fg_workspace_prepare_set (workspace, field, error);

  if (statement == NULL)
    return FALSE;

  fg_statement_bind_integer (statement, ":row_id", row_id);
  fg_statement_bind_value (statement, ":value", value);
  return fg_statement_run (statement, error);
}

static gboolean
insert_raw (FgWorkspace *workspace, FgTable table, gint64 row_id, const FgValue *values, GError **error)
{
  g_autoptr (FgStatement) statement = fg_workspace_prepare_insert (workspace, table, error);
  FgField first = fg_table_get_first_field (table);

  if (statement == NULL)
    return FALSE;

  fg_statement_bind_nth (statement, 1, &FG_VALUE_INTEGER (row_id));
  for (guint i = 0; i < fg_table_get_n_fields (table); i++)
    {
      FgValue initial = fg_field_get_default (first + i);

      fg_statement_bind_nth (statement, (int) i + 2, values != NULL ? &values[first + i] : &initial);
    }
  return fg_statement_run (statement, error);
}

/* ---- What the log knows ---- */

static void
keep_value (Reconcile *self, gint64 row_id, FgField field, const FgValue *value)
{
  Kept kept = {
    .row_id = row_id,
    .field = field,
    .type = value->type,
    .integer = value->integer,
    .real = value->real,
    .text = g_strdup (value->text),
  };

  g_array_append_val (self->kept, kept);
}

static gboolean
compare_field (Reconcile *self, const FgReplayRow *row, FgField field, const FgValue *value, GError **error)
{
  if (fg_value_equal (value, &row->values[field]))
    return TRUE;

  self->result->n_values++;
  if (self->trust == FG_RECONCILE_LOG)
    return set_raw (self->workspace, field, row->id, &row->values[field], error);

  /* The log is being read just now: it is written to afterwards. */
  keep_value (self, row->id, field, value);
  return TRUE;
}

/* A #FgReplayTake. */
static gboolean
take_row (const FgReplayRow *row, guint n_changes, gpointer data, GError **error)
{
  Reconcile *self = data;
  FgField first = fg_table_get_first_field (row->table);
  guint n_fields = fg_table_get_n_fields (row->table);
  g_autoptr (FgStatement) statement = fg_workspace_prepare_row (self->workspace, row->table, error);
  FgStep step;

  if (statement == NULL)
    return FALSE;

  fg_statement_bind_integer (statement, ":row_id", row->id);
  if ((step = fg_statement_step (statement, error)) == FG_STEP_DONE)
    {
      self->result->n_rebuilt++;
      return insert_raw (self->workspace, row->table, row->id, row->values, error);
    }

  for (guint i = 0; step == FG_STEP_ROW && i < n_fields; i++)
    {
      FgValue value;

      fg_statement_get_value (statement, (int) i, &value);
      if (!compare_field (self, row, first + i, &value, error))
        return FALSE;
    }
  return step == FG_STEP_ROW;
}

static GArray *
list_ids (Reconcile *self, const char *sql, GError **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (FgStatement) statement = fg_workspace_prepare (self->workspace, sql, error);
  FgStep step;

  if (statement == NULL)
    return NULL;

  while ((step = fg_statement_step (statement, error)) == FG_STEP_ROW)
    {
      gint64 id = fg_statement_get_integer (statement, 0);

      g_array_append_val (ids, id);
    }
  return step == FG_STEP_DONE ? g_steal_pointer (&ids) : NULL;
}

static GArray *
list_unlogged (Reconcile *self, FgTable table, GError **error)
{
  const char *name = fg_table_get_name (table);
  g_autofree char *sql = g_strdup_printf ("SELECT id FROM %s WHERE NOT EXISTS "
                                          "(SELECT 1 FROM change WHERE change.row_id = %s.id)", name, name);

  return list_ids (self, sql, error);
}

static gboolean
is_empty_row (Reconcile *self, FgTable table, gint64 row_id)
{
  g_autoptr (FgStatement) statement = fg_workspace_prepare_row (self->workspace, table, NULL);
  FgField first = fg_table_get_first_field (table);

  fg_statement_bind_integer (statement, ":row_id", row_id);
  if (fg_statement_step (statement, NULL) != FG_STEP_ROW)
    return FALSE;

  for (guint i = 0; i < fg_table_get_n_fields (table); i++)
    {
      FgValue initial = fg_field_get_default (first + i);
      FgValue value;

      fg_statement_get_value (statement, (int) i, &value);
      if (!fg_value_equal (&value, &initial))
        return FALSE;
    }
  return TRUE;
}

static gboolean
delete_raw (Reconcile *self, FgTable table, gint64 row_id, GError **error)
{
  g_autofree char *sql = g_strdup_printf ("DELETE FROM %s WHERE id = :row_id", fg_table_get_name (table));
  g_autoptr (FgStatement) statement = fg_workspace_prepare (self->workspace, sql, error);

  if (statement == NULL)
    return FALSE;

  fg_statement_bind_integer (statement, ":row_id", row_id);
  return fg_statement_run (statement, error);
}

/* A row of nothing but defaults says nothing, and the log could not know of it. */
static gboolean
delete_empty (Reconcile *self, FgTable table, GError **error)
{
  g_autoptr (GArray) ids = list_unlogged (self, table, error);

  for (guint i = 0; ids != NULL && i < ids->len; i++)
    {
      gint64 row_id = g_array_index (ids, gint64, i);

      if (is_empty_row (self, table, row_id) && !delete_raw (self, table, row_id, error))
        return FALSE;
    }

  return ids != NULL;
}

/* ---- What the tables know ---- */

/* The log takes down what changes: the value is taken out and set once more. */
static gboolean
log_kept (Reconcile *self, const Kept *kept, GError **error)
{
  FgValue value = { .type = kept->type, .integer = kept->integer, .real = kept->real, .text = kept->text };
  FgValue initial = fg_field_get_default (kept->field);
  FgValue other = initial;

  /* Anything that is not the value itself. */
  if (fg_value_equal (&value, &initial))
    other = initial.type == SQLITE_TEXT ? FG_VALUE_TEXT ("?") : initial.type == SQLITE_FLOAT
            ? FG_VALUE_REAL (initial.real + 1) : FG_VALUE_INTEGER (initial.integer + 1);

  return set_raw (self->workspace, kept->field, kept->row_id, &other, error)
         && fg_log_set (self->revision, kept->field, kept->row_id, value, error);
}

static gboolean
log_all_kept (Reconcile *self, GError **error)
{
  for (guint i = 0; i < self->kept->len; i++)
    if (!log_kept (self, &g_array_index (self->kept, Kept, i), error))
      return FALSE;

  g_array_set_size (self->kept, 0);
  return TRUE;
}

static gboolean
keep_row (Reconcile *self, FgTable table, gint64 row_id, GError **error)
{
  g_autoptr (FgStatement) statement = fg_workspace_prepare_row (self->workspace, table, error);
  FgField first = fg_table_get_first_field (table);

  if (statement == NULL)
    return FALSE;

  fg_statement_bind_integer (statement, ":row_id", row_id);
  if (fg_statement_step (statement, error) != FG_STEP_ROW)
    return FALSE;

  for (guint i = 0; i < fg_table_get_n_fields (table); i++)
    {
      FgValue initial = fg_field_get_default (first + i);
      FgValue value;

      fg_statement_get_value (statement, (int) i, &value);
      if (!fg_value_equal (&value, &initial))
        keep_value (self, row_id, first + i, &value);
    }

  self->result->n_unlogged++;
  return TRUE;
}

static gboolean
log_unlogged (Reconcile *self, FgTable table, GError **error)
{
  g_autoptr (GArray) ids = list_unlogged (self, table, error);

  for (guint i = 0; ids != NULL && i < ids->len; i++)
    if (!keep_row (self, table, g_array_index (ids, gint64, i), error))
      return FALSE;

  return ids != NULL && log_all_kept (self, error);
}

/* ---- Owners that are lost ---- */

/* A column tells by its name whose id it holds. */
static const struct
{
  const char *column;
  FgTable     owner;
} owners[] = {
  { "plan_id", FG_TABLE_PLAN },
  { "item_id", FG_TABLE_ITEM },
  { "parent_id", FG_TABLE_ITEM },
  { "agency_id", FG_TABLE_AGENCY },
  { "group_id", FG_TABLE_AGENCY },
  { "other_id", FG_TABLE_AGENCY },
  { "report_id", FG_TABLE_REPORT },
  { "finding_id", FG_TABLE_FINDING },
};

static gboolean
find_owner_table (FgField field, FgTable *owner)
{
  for (guint i = 0; i < G_N_ELEMENTS (owners); i++)
    if (g_str_equal (fg_field_get_column (field), owners[i].column))
      {
        *owner = owners[i].owner;
        return TRUE;
      }

  return FALSE;
}

static gboolean
make_plan (Reconcile *self, gint64 id, GError **error)
{
  return insert_raw (self->workspace, FG_TABLE_PLAN, id, NULL, error)
         /* Translators: the title of a plan whose own was lost when the file was damaged. */
         && fg_log_set (self->revision, FG_FIELD_PLAN_TITLE, id, FG_VALUE_TEXT (_("Salvaged plan")), error);
}

static gboolean
ensure_shelter (Reconcile *self, GError **error)
{
  if (self->shelter_plan != 0)
    return TRUE;

  self->shelter_plan = fg_revision_next_row_id (self->revision);
  return make_plan (self, self->shelter_plan, error);
}

static gboolean
make_task (Reconcile *self, gint64 id, GError **error)
{
  return ensure_shelter (self, error)
         && insert_raw (self->workspace, FG_TABLE_ITEM, id, NULL, error)
         && fg_log_set (self->revision, FG_FIELD_ITEM_PLAN_ID, id, FG_VALUE_INTEGER (self->shelter_plan), error)
         && fg_log_set (self->revision, FG_FIELD_ITEM_KIND, id, FG_VALUE_INTEGER (FG_ITEM_TASK), error)
         /* Translators: the title of a task whose own was lost when the file was damaged. */
         && fg_log_set (self->revision, FG_FIELD_ITEM_TITLE, id, FG_VALUE_TEXT (_("Salvaged task")), error);
}

static gboolean
make_report (Reconcile *self, gint64 id, GError **error)
{
  gint64 item_id = fg_revision_next_row_id (self->revision);

  return make_task (self, item_id, error)
         && insert_raw (self->workspace, FG_TABLE_REPORT, id, NULL, error)
         && fg_log_set (self->revision, FG_FIELD_REPORT_ITEM_ID, id, FG_VALUE_INTEGER (item_id), error);
}

static gboolean
make_finding (Reconcile *self, gint64 id, GError **error)
{
  gint64 item_id = fg_revision_next_row_id (self->revision);

  return make_task (self, item_id, error)
         && insert_raw (self->workspace, FG_TABLE_FINDING, id, NULL, error)
         && fg_log_set (self->revision, FG_FIELD_FINDING_ITEM_ID, id, FG_VALUE_INTEGER (item_id), error);
}

static gboolean
make_owner (Reconcile *self, FgTable table, gint64 id, GError **error)
{
  self->result->n_owners++;
  switch ((guint) table)
    {
    case FG_TABLE_PLAN:
      return make_plan (self, id, error);
    case FG_TABLE_ITEM:
      return make_task (self, id, error);
    case FG_TABLE_REPORT:
      return make_report (self, id, error);
    case FG_TABLE_FINDING:
      return make_finding (self, id, error);
    default:
      return insert_raw (self->workspace, table, id, NULL, error)
             /* Translators: the name of an agency whose own was lost when the file was damaged. */
             && fg_log_set (self->revision, FG_FIELD_AGENCY_NAME, id, FG_VALUE_TEXT (_("Salvaged agency")), error);
    }
}

/* The rows of a field whose owner is not there. 0 and less is no id: what has it gets an owner of its own. */
static gboolean
settle_orphans (Reconcile *self, FgField field, gint64 owner_id, FgTable owner, GError **error)
{
  g_autofree char *sql = NULL;
  g_autoptr (GArray) rows = NULL;
  gint64 new_owner = 0;

  if (owner_id > 0 && field != FG_FIELD_ITEM_PARENT_ID)
    return make_owner (self, owner, owner_id, error);

  sql = g_strdup_printf ("SELECT id FROM %s WHERE %s = %" G_GINT64_FORMAT,
                         fg_table_get_name (fg_field_get_table (field)), fg_field_get_column (field), owner_id);
  if (!(rows = list_ids (self, sql, error)))
    return FALSE;

  if (field != FG_FIELD_ITEM_PARENT_ID)
    {
      new_owner = fg_revision_next_row_id (self->revision);
      if (!make_owner (self, owner, new_owner, error))
        return FALSE;
    }
  for (guint i = 0; i < rows->len; i++)
    if (!fg_log_set (self->revision, field, g_array_index (rows, gint64, i), FG_VALUE_OR_NULL (new_owner), error))
      return FALSE;
  return TRUE;
}

static gboolean
settle_field (Reconcile *self, FgField field, FgTable owner, GError **error)
{
  const char *column = fg_field_get_column (field);
  g_autofree char *sql = g_strdup_printf ("SELECT DISTINCT %s FROM %s WHERE %s IS NOT NULL AND %s NOT IN (SELECT id FROM %s)",
                                          column, fg_table_get_name (fg_field_get_table (field)), column, column,
                                          fg_table_get_name (owner));
  g_autoptr (GArray) missing = list_ids (self, sql, error);

  for (guint i = 0; missing != NULL && i < missing->len; i++)
    if (!settle_orphans (self, field, g_array_index (missing, gint64, i), owner, error))
      return FALSE;

  return missing != NULL;
}

static gboolean
settle_owners (Reconcile *self, GError **error)
{
  for (guint i = 0; i < FG_N_FIELDS; i++)
    {
      FgTable owner;

      if (find_owner_table (i, &owner) && !settle_field (self, i, owner, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
delete_all_empty (Reconcile *self, GError **error)
{
  for (guint i = 0; i < FG_N_TABLES; i++)
    if (!delete_empty (self, i, error))
      return FALSE;

  return TRUE;
}

/* ---- What the log cannot have said ---- */

/* A flipped bit can make a text a blob or a number, or a change one of another field. */
static const char FORGET_ILL_TYPED[] =
  "WITH kind (field, type, may_be_null) AS MATERIALIZED (SELECT field.id, lower (column.type), NOT column.\"notnull\" "
    "FROM field JOIN pragma_table_info (field.table_name) AS column ON column.name = field.column_name) "
  "DELETE FROM change WHERE (row_id, field, revision) IN (SELECT row_id, change.field, revision "
    "FROM change JOIN kind USING (field) "
    "WHERE typeof (value) <> type AND NOT (typeof (value) = 'null' AND may_be_null))";

/* A row is of one table: the one it stands in. */
static gboolean
forget_of_others (Reconcile *self, FgTable table, GError **error)
{
  g_autofree char *sql = g_strdup_printf (
    "DELETE FROM change WHERE field IN (SELECT id FROM field WHERE table_name <> '%s') "
    "AND row_id IN (SELECT id FROM %s)", fg_table_get_name (table), fg_table_get_name (table));
  g_autoptr (FgStatement) statement = fg_workspace_prepare (self->workspace, sql, error);

  return statement != NULL && fg_statement_run (statement, error);
}

static gboolean
forget_impossible (Reconcile *self, GError **error)
{
  if (!fg_workspace_execute (self->workspace, FORGET_ILL_TYPED, error))
    return FALSE;
  for (guint i = 0; i < FG_N_TABLES; i++)
    if (!forget_of_others (self, i, error))
      return FALSE;

  return TRUE;
}

/* No revision: nothing of it is new to the log. */
static gboolean
follow_log (Reconcile *self, GError **error)
{
  if (!fg_workspace_execute (self->workspace, "BEGIN IMMEDIATE", error))
    return FALSE;
  if (forget_impossible (self, error)
      && fg_replay_run (self->workspace, FG_REPLAY_ALL, take_row, self, error)
      && delete_all_empty (self, error)
      && fg_progress_derive_all (self->workspace, error)
      && fg_workspace_execute (self->workspace, "COMMIT", error))
    return TRUE;

  if (!sqlite3_get_autocommit (fg_workspace_get_db (self->workspace)))
    sqlite3_exec (fg_workspace_get_db (self->workspace), "ROLLBACK", NULL, NULL, NULL);
  return FALSE;
}

static gboolean
follow_tables (Reconcile *self, GError **error)
{
  g_autoptr (FgRevision) revision = fg_revision_begin (self->workspace,
                                                       C_("revision", "Salvage a damaged workspace"), error);

  self->revision = revision;
  if (revision == NULL || !log_all_kept (self, error))
    return FALSE;
  for (guint i = 0; i < FG_N_TABLES; i++)
    if (!log_unlogged (self, i, error))
      return FALSE;

  return settle_owners (self, error)
         && fg_attachment_rescue (revision, &self->result->n_contents, error)
         && fg_progress_derive_all (self->workspace, error)
         && fg_revision_commit (revision, error);
}

/**
 * fg_reconcile_run:
 * @workspace: a workspace that nobody else has open, filled with what could be read of a damaged one
 * @trust: which side is right where log and tables differ
 * @result: (out caller-allocates): what was done
 * @error: return location for an error
 *
 * Returns: whether the log and the tables now agree
 */
gboolean
fg_reconcile_run (FgWorkspace *workspace, FgReconcileTrust trust, FgReconciled *result, GError **error)
{
  g_autoptr (GArray) kept = g_array_new (FALSE, FALSE, sizeof (Kept));
  Reconcile self = { .workspace = workspace, .trust = trust, .result = result, .kept = kept };

  *result = (FgReconciled) { 0 };
  g_array_set_clear_func (kept, kept_clear);
  return fg_workspace_execute (workspace, WITHOUT_FOREIGN_KEYS, error)
         && follow_log (&self, error)
         && follow_tables (&self, error)
         && fg_workspace_rebuild (workspace, error)
         && fg_workspace_execute (workspace, WITH_FOREIGN_KEYS, error);
}
