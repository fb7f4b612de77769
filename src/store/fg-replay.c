/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The log, replayed from nothing: each row as the versions up to a stamp make it. Of a field the last version holds, by
 * stamp and then by desk, so that every desk comes to the same.
 */
#include "fg-replay-private.h"

/* CROSS JOIN keeps the order of the log, which is almost the one that is asked for. */
static const char REPLAY[] =
  "SELECT change.row_id, change.field, change.value, revision.stamp "
  "FROM change CROSS JOIN revision ON revision.id = change.revision WHERE revision.stamp <= :last_stamp "
  "ORDER BY change.row_id, change.field, revision.stamp, revision.replica";

typedef struct
{
  FgReplayRow row;
  gboolean    is_known; /* whether any of its fields is of this version */
  char       *texts[FG_N_FIELDS]; /* what the values borrow */
} Replay;

static void
replay_clear (Replay *self)
{
  for (guint i = 0; i < FG_N_FIELDS; i++)
    g_clear_pointer (&self->texts[i], g_free);
  self->is_known = FALSE;
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Replay, replay_clear)

static void
start_row (Replay *self, gint64 id)
{
  replay_clear (self);
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
  g_autoptr (FgStatement) statement = fg_workspace_prepare (workspace, REPLAY, error);
  g_auto (Replay) replay = { 0 };
  guint n_changes = 0;
  FgStep step;

  if (statement == NULL)
    return FALSE;

  fg_statement_bind_integer (statement, ":last_stamp", last_stamp);
  while ((step = fg_statement_step (statement, error)) == FG_STEP_ROW)
    {
      gint64 row_id = fg_statement_get_integer (statement, 0);
      FgField field;

      if (row_id != replay.row.id)
        {
          if (replay.is_known && !take (&replay.row, n_changes, data, error))
            return FALSE;
          start_row (&replay, row_id);
        }
      n_changes++;
      if (fg_workspace_get_field (workspace, fg_statement_get_integer (statement, 1), &field))
        take_version (&replay, field, statement);
    }

  return step == FG_STEP_DONE && (!replay.is_known || take (&replay.row, n_changes, data, error));
}
