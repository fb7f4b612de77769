/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The log, replayed from nothing: each row as the versions up to a stamp make it. Of a field the last version holds, by
 * stamp and then by desk, so that every desk comes to the same.
 */
#include "fg-replay-private.h"

#include "fg-deletion-private.h"
#include "fg-overruled-move-private.h"

/* CROSS JOIN keeps the order of the log, which is almost the one that is asked for. */
static const char REPLAY[] =
  "SELECT change.row_id, change.field, change.value, revision.stamp "
  "FROM change CROSS JOIN revision ON revision.id = change.revision WHERE revision.stamp <= :last_stamp "
  "ORDER BY change.row_id, change.field, revision.stamp, revision.replica";

static const char REPLAY_ROW[] =
  "SELECT change.row_id, change.field, change.value, revision.stamp "
  "FROM change JOIN revision ON revision.id = change.revision "
  "WHERE change.row_id = :row_id AND revision.stamp <= :last_stamp "
  "ORDER BY change.field, revision.stamp, revision.replica";

typedef struct
{
  FgReplayRow row;
  gboolean    is_known; /* whether any of its fields is of this version */
  GHashTable *overruled; /* (element-type gint64 gint64) (nullable): moves that do not hold; NULL to look each up */
  char       *texts[FG_N_FIELDS]; /* what the values borrow */
} Replay;

static void
replay_clear (Replay *self)
{
  for (guint i = 0; i < FG_N_FIELDS; i++)
    g_clear_pointer (&self->texts[i], g_free);
  g_clear_pointer (&self->overruled, g_hash_table_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Replay, replay_clear)

static void
start_row (Replay *self, gint64 id)
{
  for (guint i = 0; i < FG_N_FIELDS; i++)
    g_clear_pointer (&self->texts[i], g_free);
  self->is_known = FALSE;
  self->row.id = id;
}

/* Its defaults are set once its table is known: those of all tables would take longer than the row. */
static void
start_table (Replay *self, FgTable table)
{
  FgField first = fg_table_get_first_field (table);

  self->is_known = TRUE;
  self->row.table = table;
  for (guint i = 0; i < fg_table_get_n_fields (table); i++)
    {
      self->row.values[first + i] = fg_field_get_default (first + i);
      self->row.stamps[first + i] = 0;
    }
}

static void
take_version (Replay *self, FgField field, FgStatement *statement)
{
  FgValue *value = &self->row.values[field];

  if (!self->is_known)
    start_table (self, fg_field_get_table (field));

  self->row.stamps[field] = fg_statement_get_integer (statement, 3);
  fg_statement_get_value (statement, 2, value);
  if (value->type == SQLITE_TEXT)
    {
      g_free (self->texts[field]);
      value->text = self->texts[field] = g_strdup (value->text);
    }
}

/* An item whose last move would put it below itself is elsewhere. */
static gboolean
place_item (Replay *self, FgWorkspace *workspace, GError **error)
{
  FgValue *parent = &self->row.values[FG_FIELD_ITEM_PARENT_ID];
  gboolean is_overruled = FALSE;
  gint64 parent_id = 0;

  if (self->overruled != NULL)
    {
      const gint64 *kept = g_hash_table_lookup (self->overruled, &self->row.id);

      is_overruled = kept != NULL;
      parent_id = is_overruled ? *kept : 0;
    }
  else if (!fg_overruled_move_look_up (workspace, self->row.id, &is_overruled, &parent_id, error))
    return FALSE;

  if (is_overruled)
    *parent = FG_VALUE_OR_NULL (parent_id);
  return TRUE;
}

/* What an edit made without having seen it overrules is not deleted. */
static gboolean
give_row (Replay *self, FgWorkspace *workspace, gint64 last_stamp, guint n_changes, FgReplayTake take, gpointer data,
          GError **error)
{
  FgField removed;

  if (!self->is_known)
    return TRUE;

  removed = fg_deletion_get_field (self->row.table);
  self->row.is_overruled = FALSE;
  if (self->row.values[removed].integer != 0
      && !fg_deletion_is_overruled (workspace, self->row.table, self->row.id, last_stamp, &self->row.is_overruled,
                                    error))
    return FALSE;

  if (self->row.is_overruled)
    self->row.values[removed] = FG_VALUE_INTEGER (FALSE);
  if (self->row.table == FG_TABLE_ITEM && !place_item (self, workspace, error))
    return FALSE;
  return take (&self->row, n_changes, data, error);
}

static gboolean
run (FgStatement *statement, FgWorkspace *workspace, gint64 last_stamp, GHashTable *overruled, FgReplayTake take,
     gpointer data, GError **error)
{
  g_auto (Replay) replay = { .overruled = overruled != NULL ? g_hash_table_ref (overruled) : NULL };
  guint n_changes = 0;
  FgStep step;

  fg_statement_bind_integer (statement, ":last_stamp", last_stamp);
  while ((step = fg_statement_step (statement, error)) == FG_STEP_ROW)
    {
      gint64 row_id = fg_statement_get_integer (statement, 0);
      FgField field;

      if (row_id != replay.row.id)
        {
          if (!give_row (&replay, workspace, last_stamp, n_changes, take, data, error))
            return FALSE;
          start_row (&replay, row_id);
        }
      n_changes++;
      if (fg_workspace_get_field (workspace, fg_statement_get_integer (statement, 1), &field))
        take_version (&replay, field, statement);
    }

  return step == FG_STEP_DONE && give_row (&replay, workspace, last_stamp, n_changes, take, data, error);
}

/**
 * fg_replay_run:
 * @workspace: a workspace
 * @last_stamp: the last stamp that counts, %FG_REPLAY_ALL for the whole log
 * @take: is given each row that was there then, the removed ones too, in the order of their ids
 * @data: for @take
 * @error: return location for an error
 *
 * Fields of a newer version are left out, and rows that have no others.
 *
 * Returns: whether all rows were taken
 */
gboolean
fg_replay_run (FgWorkspace *workspace, gint64 last_stamp, FgReplayTake take, gpointer data, GError **error)
{
  g_autoptr (GHashTable) overruled = fg_overruled_move_find_all (workspace, last_stamp, error);
  g_autoptr (FgStatement) statement = NULL;

  return overruled != NULL && (statement = fg_workspace_prepare (workspace, REPLAY, error)) != NULL
         && run (statement, workspace, last_stamp, overruled, take, data, error);
}

/**
 * fg_replay_run_row:
 * @workspace: a workspace
 * @row_id: a row
 * @take: is given the row as the whole log makes it, unless no field of it is known
 * @data: for @take
 * @error: return location for an error
 *
 * Returns: whether it was taken
 */
gboolean
fg_replay_run_row (FgWorkspace *workspace, gint64 row_id, FgReplayTake take, gpointer data, GError **error)
{
  g_autoptr (FgStatement) statement = fg_workspace_prepare (workspace, REPLAY_ROW, error);

  if (statement == NULL)
    return FALSE;

  fg_statement_bind_integer (statement, ":row_id", row_id);
  return run (statement, workspace, FG_REPLAY_ALL, NULL, take, data, error);
}
