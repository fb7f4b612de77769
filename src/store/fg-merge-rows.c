/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * From the log into the tables, for the rows that a merge touched. A row is in its table once all rows that it names are
 * (and the file that it is evidence by), and waits in the log until then; the tables, too, are a function of the log
 * alone. So a row that comes to name one that has not arrived is taken out, and what belongs to it after it.
 */
#include "fg-merge-rows-private.h"

#include "fg-deletion-private.h"
#include "fg-merge-intake-private.h"
#include "fg-overruled-move-private.h"
#include "fg-plan-revision-private.h"

/* What a row without its file waits for; rows have no such id. */
#define A_FILE 0

/* Which fields name other rows. */
static const struct
{
  FgField field;
  FgTable owner;
} references[] = {
  { FG_FIELD_ITEM_PLAN_ID, FG_TABLE_PLAN },
  { FG_FIELD_ITEM_PARENT_ID, FG_TABLE_ITEM },
  { FG_FIELD_REQUIREMENT_PLAN_ID, FG_TABLE_PLAN },
  { FG_FIELD_AGENCY_ALIAS_AGENCY_ID, FG_TABLE_AGENCY },
  { FG_FIELD_AGENCY_MEMBER_GROUP_ID, FG_TABLE_AGENCY },
  { FG_FIELD_AGENCY_MEMBER_AGENCY_ID, FG_TABLE_AGENCY },
  { FG_FIELD_AGENCY_DISTINCTION_AGENCY_ID, FG_TABLE_AGENCY },
  { FG_FIELD_AGENCY_DISTINCTION_OTHER_ID, FG_TABLE_AGENCY },
  { FG_FIELD_ASSIGNMENT_ITEM_ID, FG_TABLE_ITEM },
  { FG_FIELD_ASSIGNMENT_AGENCY_ID, FG_TABLE_AGENCY },
  { FG_FIELD_REPORT_ITEM_ID, FG_TABLE_ITEM },
  { FG_FIELD_REPORT_AGENCY_ID, FG_TABLE_AGENCY },
  { FG_FIELD_ATTACHMENT_REPORT_ID, FG_TABLE_REPORT },
  { FG_FIELD_ATTACHMENT_ITEM_ID, FG_TABLE_ITEM },
  { FG_FIELD_TARGET_ITEM_ID, FG_TABLE_ITEM },
  { FG_FIELD_BODY_DATE_ITEM_ID, FG_TABLE_ITEM },
  { FG_FIELD_FINDING_ITEM_ID, FG_TABLE_ITEM },
  { FG_FIELD_FINDING_AGENCY_ID, FG_TABLE_AGENCY },
  { FG_FIELD_ATTACHMENT_FINDING_ID, FG_TABLE_FINDING },
  { FG_FIELD_MILESTONE_ITEM_ID, FG_TABLE_ITEM },
  { FG_FIELD_REMINDER_ITEM_ID, FG_TABLE_ITEM },
  { FG_FIELD_REMINDER_AGENCY_ID, FG_TABLE_AGENCY },
  { FG_FIELD_MERIT_ITEM_ID, FG_TABLE_ITEM },
  { FG_FIELD_MERIT_AGENCY_ID, FG_TABLE_AGENCY },
  { FG_FIELD_DOUBT_PLAN_ID, FG_TABLE_PLAN },
  { FG_FIELD_DOUBT_ITEM_ID, FG_TABLE_ITEM },
};

static const char TOUCHED[] =
  "SELECT DISTINCT row_id FROM temp.incoming_change UNION SELECT row_id FROM waiting WHERE awaited = 0";

static const char MOVED[] =
  "SELECT DISTINCT row_id FROM temp.incoming_change WHERE table_name = 'item' AND column_name = 'parent_id'";

static const char WAITING_FOR_FILE[] = "SELECT row_id FROM waiting WHERE awaited = 0";

static const char HAS_FILE[] = "SELECT EXISTS (SELECT 1 FROM blob WHERE hash = :hash)";

static const char WAITING_FOR[] = "SELECT row_id FROM waiting WHERE awaited = :row_id";

static const char WAIT[] = "INSERT OR REPLACE INTO waiting (row_id, awaited) VALUES (:row_id, :awaited)";

static const char WAIT_NO_MORE[] = "DELETE FROM waiting WHERE row_id = :row_id";

static const char OVERRULED[] = "INSERT OR IGNORE INTO conflict (row_id, field) VALUES (:row_id, :field)";

static const char REVISIONS[] = "SELECT DISTINCT revision FROM change WHERE row_id = :row_id";

static const char NEW_REVISIONS[] =
  "SELECT DISTINCT revision.id FROM temp.incoming_change AS incoming "
  "JOIN revision ON revision.stamp = incoming.stamp AND revision.replica = incoming.replica "
  "WHERE incoming.row_id = :row_id";

typedef struct
{
  FgWorkspace   *workspace;
  FgProgressSet *progress;
  GQueue        *queue;     /* (element-type gint64): rows to be put */
  GHashTable    *revisions; /* (element-type gint64): to be noted for their plans */
  gboolean       has_moved; /* whether rows are no longer where revisions are noted */
} Put;

static void
put_clear (Put *self)
{
  g_queue_free_full (self->queue, g_free);
  g_hash_table_unref (self->revisions);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Put, put_clear)

static gboolean
is_in_table (FgWorkspace *workspace, FgTable table, gint64 row_id, gboolean *is_in, GError **error)
{
  g_autoptr (FgStatement) statement = fg_workspace_prepare_get (workspace, fg_deletion_get_field (table), error);
  FgStep step;

  if (statement == NULL)
    return FALSE;

  fg_statement_bind_integer (statement, ":row_id", row_id);
  step = fg_statement_step (statement, error);
  *is_in = step == FG_STEP_ROW;
  return step != FG_STEP_ERROR;
}

static gboolean
get_number (FgWorkspace *workspace, FgField field, gint64 row_id, gint64 *value, GError **error)
{
  g_autoptr (FgStatement) statement = fg_workspace_prepare_get (workspace, field, error);

  *value = 0;
  if (statement == NULL)
    return FALSE;

  fg_statement_bind_integer (statement, ":row_id", row_id);
  return fg_statement_fetch_integer (statement, value, error);
}

/* The table of the rows that a field names. */
static gboolean
find_owner_table (FgField field, FgTable *owner)
{
  for (guint i = 0; i < G_N_ELEMENTS (references); i++)
    if (references[i].field == field)
      {
        *owner = references[i].owner;
        return TRUE;
      }
  return FALSE;
}

/**
 * fg_merge_rows_has_owner:
 * @workspace: a workspace
 * @field: a field
 * @value: what it shall hold
 * @has_owner: (out): whether that is no row, or one that is in its table
 * @error: return location for an error
 *
 * Returns: whether it could be found out
 */
gboolean
fg_merge_rows_has_owner (FgWorkspace *workspace, FgField field, const FgValue *value, gboolean *has_owner,
                         GError **error)
{
  FgTable owner;

  *has_owner = TRUE;
  return value->type == SQLITE_NULL || !find_owner_table (field, &owner)
         || is_in_table (workspace, owner, value->integer, has_owner, error);
}

/**
 * fg_merge_rows_has_file:
 * @workspace: a workspace
 * @row: a row
 * @has_file: (out): whether it is no evidence, or its file is here
 * @error: return location for an error
 *
 * Returns: whether it could be found out
 */
gboolean
fg_merge_rows_has_file (FgWorkspace *workspace, const FgReplayRow *row, gboolean *has_file, GError **error)
{
  g_autoptr (FgStatement) statement = NULL;
  gint64 found = 0;

  *has_file = TRUE;
  if (row->table != FG_TABLE_ATTACHMENT)
    return TRUE;
  if (!(statement = fg_workspace_prepare (workspace, HAS_FILE, error)))
    return FALSE;

  fg_statement_bind_text (statement, ":hash", row->values[FG_FIELD_ATTACHMENT_HASH].text);
  if (!fg_statement_fetch_integer (statement, &found, error))
    return FALSE;
  *has_file = found != 0;
  return TRUE;
}

/* What keeps a row out of its table. */
static gboolean
find_missing (FgWorkspace *workspace, const FgReplayRow *row, gboolean *is_missing, gint64 *missing, GError **error)
{
  gboolean is_in = TRUE;

  *is_missing = FALSE;
  *missing = A_FILE;
  for (guint i = 0; i < G_N_ELEMENTS (references) && !*is_missing; i++)
    {
      const FgValue *value = &row->values[references[i].field];

      if (fg_field_get_table (references[i].field) != row->table || value->type == SQLITE_NULL)
        continue;
      if (!is_in_table (workspace, references[i].owner, value->integer, &is_in, error))
        return FALSE;
      *is_missing = !is_in;
      *missing = value->integer;
    }

  if (*is_missing)
    return TRUE;
  *missing = A_FILE;
  if (!fg_merge_rows_has_file (workspace, row, &is_in, error))
    return FALSE;
  *is_missing = !is_in;
  return TRUE;
}

/**
 * fg_merge_rows_is_waiting:
 * @workspace: a workspace
 * @row: a row that is in the log, but not in its table
 * @is_waiting: (out): whether that is as it should be
 * @error: return location for an error
 *
 * Returns: whether it could be found out
 */
gboolean
fg_merge_rows_is_waiting (FgWorkspace *workspace, const FgReplayRow *row, gboolean *is_waiting, GError **error)
{
  gint64 missing;

  return find_missing (workspace, row, is_waiting, &missing, error);
}

static void
enqueue (Put *self, gint64 row_id)
{
  g_queue_push_tail (self->queue, g_memdup2 (&row_id, sizeof row_id));
}

static gboolean
enqueue_all (Put *self, FgStatement *statement, GError **error)
{
  FgStep step;

  while ((step = fg_statement_step (statement, error)) == FG_STEP_ROW)
    enqueue (self, fg_statement_get_integer (statement, 0));
  return step == FG_STEP_DONE;
}

static gboolean
run_for_row (Put *self, const char *sql, gint64 row_id, const char *name, gint64 number, GError **error)
{
  g_autoptr (FgStatement) statement = fg_workspace_prepare (self->workspace, sql, error);

  if (statement == NULL)
    return FALSE;

  fg_statement_bind_integer (statement, ":row_id", row_id);
  if (name != NULL)
    fg_statement_bind_integer (statement, name, number);
  return fg_statement_run (statement, error);
}

/* An item's progress is derived anew, as is that of what it belongs to: now, and until now. */
static gboolean
note_progress (Put *self, FgTable table, gint64 row_id, GError **error)
{
  const FgField field = table == FG_TABLE_ITEM     ? FG_FIELD_ITEM_PARENT_ID
                        : table == FG_TABLE_REPORT ? FG_FIELD_REPORT_ITEM_ID
                                                   : FG_FIELD_FINDING_ITEM_ID;
  gint64 owner;

  if (table != FG_TABLE_ITEM && table != FG_TABLE_REPORT && table != FG_TABLE_FINDING)
    return TRUE;
  if (!get_number (self->workspace, field, row_id, &owner, error))
    return FALSE;

  fg_progress_set_note (self->progress, field, row_id, &FG_VALUE_INTEGER (owner));
  if (table == FG_TABLE_ITEM)
    fg_progress_set_note (self->progress, FG_FIELD_ITEM_PARENT_ID, row_id, &FG_VALUE_INTEGER (row_id));
  return TRUE;
}

static gboolean
take_out (Put *self, FgTable table, gint64 row_id, GError **error)
{
  /* The table's name is our own constant. */
  g_autofree char *sql = g_strdup_printf ("DELETE FROM %s WHERE id = :row_id", fg_table_get_name (table));

  return note_progress (self, table, row_id, error) && run_for_row (self, sql, row_id, NULL, 0, error);
}

static gboolean
enqueue_dependents (Put *self, FgTable table, gint64 row_id, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (references); i++)
    {
      /* Names are our own constants. */
      g_autofree char *sql = g_strdup_printf ("SELECT id FROM %s WHERE %s = :row_id",
                                              fg_table_get_name (fg_field_get_table (references[i].field)),
                                              fg_field_get_column (references[i].field));
      g_autoptr (FgStatement) statement = NULL;

      if (references[i].owner != table)
        continue;
      if (!(statement = fg_workspace_prepare (self->workspace, sql, error)))
        return FALSE;

      fg_statement_bind_integer (statement, ":row_id", row_id);
      if (!enqueue_all (self, statement, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
let_wait (Put *self, const FgReplayRow *row, gboolean is_there, gint64 missing, GError **error)
{
  if (is_there && (!enqueue_dependents (self, row->table, row->id, error)
                   || !take_out (self, row->table, row->id, error)))
    return FALSE;

  self->has_moved |= is_there;
  return run_for_row (self, WAIT, row->id, ":awaited", missing, error);
}

static gboolean
insert (Put *self, const FgReplayRow *row, GError **error)
{
  FgField first = fg_table_get_first_field (row->table);
  g_autoptr (FgStatement) statement = fg_workspace_prepare_insert (self->workspace, row->table, error);

  if (statement == NULL)
    return FALSE;

  fg_statement_bind_nth (statement, 1, &FG_VALUE_INTEGER (row->id));
  for (guint i = 0; i < fg_table_get_n_fields (row->table); i++)
    fg_statement_bind_nth (statement, (int) i + 2, &row->values[first + i]);
  return fg_statement_run (statement, error);
}

static gboolean
note_revisions (Put *self, const char *sql, gint64 row_id, GError **error)
{
  g_autoptr (FgStatement) statement = fg_workspace_prepare (self->workspace, sql, error);
  FgStep step;

  if (statement == NULL)
    return FALSE;

  fg_statement_bind_integer (statement, ":row_id", row_id);
  while ((step = fg_statement_step (statement, error)) == FG_STEP_ROW)
    {
      gint64 revision_id = fg_statement_get_integer (statement, 0);

      g_hash_table_add (self->revisions, g_memdup2 (&revision_id, sizeof revision_id));
    }
  return step == FG_STEP_DONE;
}

/* What waited for a row can come now. */
static gboolean
enqueue_waiting (Put *self, gint64 row_id, GError **error)
{
  g_autoptr (FgStatement) statement = fg_workspace_prepare (self->workspace, WAITING_FOR, error);

  if (statement == NULL)
    return FALSE;

  fg_statement_bind_integer (statement, ":row_id", row_id);
  return enqueue_all (self, statement, error);
}

static gboolean
find_moved (Put *self, const FgReplayRow *row, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (references); i++)
    {
      gint64 owner;

      if (fg_field_get_table (references[i].field) != row->table || references[i].owner == FG_TABLE_AGENCY)
        continue;
      if (!get_number (self->workspace, references[i].field, row->id, &owner, error))
        return FALSE;
      self->has_moved |= owner != row->values[references[i].field].integer;
    }

  return TRUE;
}

/* A #FgReplayTake. */
static gboolean
put_row (const FgReplayRow *row, guint n_changes, gpointer data, GError **error)
{
  Put *self = data;
  gboolean is_there, is_missing;
  gint64 missing;

  if (!is_in_table (self->workspace, row->table, row->id, &is_there, error)
      || !find_missing (self->workspace, row, &is_missing, &missing, error))
    return FALSE;
  if (row->is_overruled
      && !run_for_row (self, OVERRULED, row->id, ":field",
                       fg_workspace_get_field_id (self->workspace, fg_deletion_get_field (row->table)), error))
    return FALSE;
  if (is_missing)
    return let_wait (self, row, is_there, missing, error);

  return (!is_there || find_moved (self, row, error))
         && (!is_there || take_out (self, row->table, row->id, error))
         && insert (self, row, error)
         && note_progress (self, row->table, row->id, error)
         && note_revisions (self, is_there ? NEW_REVISIONS : REVISIONS, row->id, error)
         && run_for_row (self, WAIT_NO_MORE, row->id, NULL, 0, error)
         && (is_there || enqueue_waiting (self, row->id, error));
}

static gboolean
note_for_plans (Put *self, GError **error)
{
  GHashTableIter iter;
  gpointer revision_id;

  if (self->has_moved)
    return fg_plan_revision_note_all (self->workspace, error);

  g_hash_table_iter_init (&iter, self->revisions);
  while (g_hash_table_iter_next (&iter, &revision_id, NULL))
    if (!fg_plan_revision_note (self->workspace, *(gint64 *) revision_id, error))
      return FALSE;
  return TRUE;
}

static void
put_init (Put *self, FgWorkspace *workspace, FgProgressSet *progress)
{
  *self = (Put) {
    .workspace = workspace,
    .progress = progress,
    .queue = g_queue_new (),
    .revisions = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL),
  };
}

/* Those that wait to be put, and all that can come with them. */
static gboolean
put_all (Put *self, GError **error)
{
  while (!g_queue_is_empty (self->queue))
    {
      g_autofree gint64 *row_id = g_queue_pop_head (self->queue);

      if (!fg_replay_run_row (self->workspace, *row_id, put_row, self, error))
        return FALSE;
    }

  return note_for_plans (self, error);
}

static gboolean
enqueue_selected (Put *self, const char *sql, GError **error)
{
  g_autoptr (FgStatement) statement = fg_workspace_prepare (self->workspace, sql, error);

  return statement != NULL && enqueue_all (self, statement, error);
}

static void
enqueue_ids (Put *self, GArray *row_ids)
{
  for (guint i = 0; i < row_ids->len; i++)
    enqueue (self, g_array_index (row_ids, gint64, i));
}

static gboolean
find_moves (FgWorkspace *workspace, GArray *changed, GError **error)
{
  g_autoptr (FgStatement) statement = fg_workspace_prepare (workspace, MOVED, error);
  g_autoptr (GArray) moved = g_array_new (FALSE, FALSE, sizeof (gint64));
  FgStep step;

  if (statement == NULL)
    return FALSE;

  while ((step = fg_statement_step (statement, error)) == FG_STEP_ROW)
    {
      gint64 item_id = fg_statement_get_integer (statement, 0);

      g_array_append_val (moved, item_id);
    }
  return step == FG_STEP_DONE && fg_overruled_move_refresh (workspace, moved, changed, error);
}

/**
 * fg_merge_rows_put:
 * @workspace: a workspace in a transaction that writes, in whose log all is that came in
 * @progress: where to note whose progress is to be derived
 * @error: return location for an error
 *
 * Returns: whether the tables are as the log says
 */
gboolean
fg_merge_rows_put (FgWorkspace *workspace, FgProgressSet *progress, GError **error)
{
  g_autoptr (GArray) changed = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_auto (Put) self;

  put_init (&self, workspace, progress);
  if (!find_moves (workspace, changed, error) || !enqueue_selected (&self, TOUCHED, error))
    return FALSE;

  enqueue_ids (&self, changed);
  return put_all (&self, error);
}

/**
 * fg_merge_rows_put_some:
 * @workspace: a workspace in a transaction that writes
 * @row_ids: (element-type gint64): rows that are in the log, but perhaps not as it says in their tables
 * @progress: where to note whose progress is to be derived
 * @error: return location for an error
 *
 * Returns: whether the tables are as the log says
 */
gboolean
fg_merge_rows_put_some (FgWorkspace *workspace, GArray *row_ids, FgProgressSet *progress, GError **error)
{
  g_auto (Put) self;

  put_init (&self, workspace, progress);
  enqueue_ids (&self, row_ids);
  return fg_merge_intake_begin (workspace, error) && put_all (&self, error);
}

/**
 * fg_merge_rows_put_evidence:
 * @workspace: a workspace in a transaction that writes
 * @progress: where to note whose progress is to be derived
 * @error: return location for an error
 *
 * A file came to be in the workspace: what waited for it can be in the tables now.
 *
 * Returns: whether the tables are as the log says
 */
gboolean
fg_merge_rows_put_evidence (FgWorkspace *workspace, FgProgressSet *progress, GError **error)
{
  g_auto (Put) self;

  put_init (&self, workspace, progress);
  return fg_merge_intake_begin (workspace, error) && enqueue_selected (&self, WAITING_FOR_FILE, error)
         && put_all (&self, error);
}

/**
 * fg_merge_rows_drop_orphans:
 * @workspace: a workspace that is not the real one
 * @error: return location for an error
 *
 * Takes out of the tables what would wait for a row that is not there.
 *
 * Returns: whether it did
 */
gboolean
fg_merge_rows_drop_orphans (FgWorkspace *workspace, GError **error)
{
  int n_dropped;

  do
    {
      n_dropped = 0;
      for (guint i = 0; i < G_N_ELEMENTS (references); i++)
        {
          const char *column = fg_field_get_column (references[i].field);
          /* Names are our own constants. */
          g_autofree char *sql = g_strdup_printf (
            "DELETE FROM %s WHERE %s IS NOT NULL AND %s NOT IN (SELECT id FROM %s)",
            fg_table_get_name (fg_field_get_table (references[i].field)), column, column,
            fg_table_get_name (references[i].owner));
          g_autoptr (FgStatement) statement = fg_workspace_prepare (workspace, sql, error);

          if (statement == NULL || !fg_statement_run (statement, error))
            return FALSE;
          n_dropped += sqlite3_changes (fg_workspace_get_db (workspace));
        }
    }
  while (n_dropped > 0);

  return TRUE;
}
