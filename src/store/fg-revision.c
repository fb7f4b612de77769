/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One action of one person: a transaction around its changes and the row of the log that they hang on, which is written
 * with the first of them.
 */
#include "fg-revision-private.h"

#include "fg-merge-rows-private.h"
#include "fg-overruled-move-private.h"
#include "fg-plan-revision-private.h"
#include "fg-replica-private.h"
#include "fg-stamp-private.h"

static const char LAST_STAMP[] = "SELECT max(stamp) FROM revision";

static const char ADD_REVISION[] =
  "INSERT INTO revision (stamp, replica, author, label, undoes) VALUES (:stamp, :replica, :author, :label, :undoes)";

static const char GET_NAME[] = "SELECT stamp, replica FROM revision WHERE id = :revision";

static const char HAS_CHANGES[] = "SELECT EXISTS (SELECT 1 FROM change WHERE revision = :revision)";

struct _FgRevision
{
  FgWorkspace   *workspace;
  char          *label;
  FgProgressSet *progress;
  GArray        *moved;  /* (element-type gint64): items of which the log has other parents */
  GArray        *loose;  /* (element-type gint64): rows that are to be put into their tables as the log says */
  gint64         id;
  gint64         next_row_id;
  gint64         undoes; /* the revision that it takes back, 0 for none */
  gboolean       is_kept; /* whether something beside the log was written that is worth keeping */
  gboolean       is_open;
};

/* Ids count up from a random place. One bit is kept free so that counting never overflows. */
static gint64
random_base (void)
{
  guint64 random;

  sqlite3_randomness (sizeof random, &random);
  return (gint64) (random >> 2) | 1;
}

/**
 * fg_revision_begin:
 * @workspace: a workspace that can be written
 * @label: what the person does, as fg_act_make() has it
 * @error: return location for an error
 *
 * Waits for another program's transaction to end, for some seconds.
 *
 * Returns: (transfer full): the revision; %NULL with @error set
 */
FgRevision *
fg_revision_begin (FgWorkspace *workspace, const char *label, GError **error)
{
  FgRevision *self;

  g_return_val_if_fail (workspace != NULL, NULL);
  g_return_val_if_fail (label != NULL, NULL);

  /* IMMEDIATE: the wait is here, not at the first change, where it could no longer be waited out. SQLite itself refuses a
   * transaction within one, whether a caller forgot the first or it could not be rolled back. */
  if (!fg_workspace_execute (workspace, "BEGIN IMMEDIATE", error))
    return NULL;

  self = g_new0 (FgRevision, 1);
  self->workspace = workspace;
  self->label = g_strdup (label);
  self->progress = fg_progress_set_new ();
  self->moved = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->loose = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->next_row_id = random_base ();
  self->is_open = TRUE;
  return self;
}

static void
roll_back (FgRevision *self)
{
  /* SQLite may have rolled back by itself (disk full); if not, this cannot fail in a way that matters: the connection
   * stays in the transaction and the next revision tells. */
  if (!sqlite3_get_autocommit (fg_workspace_get_db (self->workspace)))
    sqlite3_exec (fg_workspace_get_db (self->workspace), "ROLLBACK", NULL, NULL, NULL);
  self->is_open = FALSE;
}

static gboolean
has_changes (FgRevision *self, gboolean *result, GError **error)
{
  g_autoptr (FgStatement) statement = NULL;
  gint64 found = 0;

  /* That something was taken back is worth keeping even where no field was left to be set: the next undo goes on from
   * there. */
  *result = self->undoes != 0 || self->is_kept;
  if (self->id == 0 || *result)
    return TRUE;

  if (!(statement = fg_workspace_prepare (self->workspace, HAS_CHANGES, error)))
    return FALSE;

  fg_statement_bind_integer (statement, ":revision", self->id);
  if (!fg_statement_fetch_integer (statement, &found, error))
    return FALSE;

  *result = found != 0;
  return TRUE;
}

/* Items that were moved, and rows that wait for others or no longer do. */
static gboolean
put_loose (FgRevision *self, GError **error)
{
  return (self->moved->len == 0 || fg_overruled_move_refresh (self->workspace, self->moved, self->loose, error))
         && (self->loose->len == 0
             || fg_merge_rows_put_some (self->workspace, self->loose, self->progress, error));
}

/**
 * fg_revision_commit:
 * @self: a revision
 * @error: return location for an error
 *
 * Writes all of it to the disk. One whose changes come to nothing leaves nothing behind, in the log neither. After a
 * failure nothing of it happened.
 *
 * Returns: whether it is done
 */
gboolean
fg_revision_commit (FgRevision *self, GError **error)
{
  gboolean is_any;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (self->is_open, FALSE);

  if (!has_changes (self, &is_any, error))
    return FALSE;
  if (!is_any)
    {
      roll_back (self);
      return TRUE;
    }

  if (!put_loose (self, error)
      || !fg_progress_set_derive (self->progress, self->workspace, error)
      || (self->id != 0 && !fg_plan_revision_note (self->workspace, self->id, error)))
    return FALSE;
  if (!fg_workspace_execute (self->workspace, "COMMIT", error))
    return FALSE;

  self->is_open = FALSE;
  fg_workspace_count_commit (self->workspace);
  return TRUE;
}

/**
 * fg_revision_free:
 * @self: (transfer full): a revision, rolled back if it was not committed
 */
void
fg_revision_free (FgRevision *self)
{
  g_return_if_fail (self != NULL);

  if (self->is_open)
    roll_back (self);
  fg_progress_set_free (self->progress);
  g_array_unref (self->moved);
  g_array_unref (self->loose);
  g_free (self->label);
  g_free (self);
}

/**
 * fg_revision_get_workspace:
 * @self: a revision
 *
 * Returns: (transfer none): its workspace
 */
FgWorkspace *
fg_revision_get_workspace (FgRevision *self)
{
  return self->workspace;
}

/**
 * fg_revision_get_progress:
 * @self: a revision
 *
 * Returns: (transfer none): the items whose progress is to be derived again before it is committed
 */
FgProgressSet *
fg_revision_get_progress (FgRevision *self)
{
  return self->progress;
}

static gboolean
make_name (FgRevision *self, FgRevisionName *name, GError **error)
{
  g_autoptr (FgStatement) last = fg_workspace_prepare (self->workspace, LAST_STAMP, error);
  gint64 stamp = 0;

  if (last == NULL || !fg_statement_fetch_integer (last, &stamp, error)
      || !fg_replica_ensure (self->workspace, &name->replica, error))
    return FALSE;

  name->stamp = fg_stamp_next (stamp, fg_workspace_get_now_ms (self->workspace));
  return TRUE;
}

static gboolean
add_to_log (FgRevision *self, GError **error)
{
  g_autoptr (FgStatement) add = fg_workspace_prepare (self->workspace, ADD_REVISION, error);
  FgRevisionName name;

  if (add == NULL || !make_name (self, &name, error))
    return FALSE;

  fg_statement_bind_integer (add, ":stamp", name.stamp);
  fg_statement_bind_integer (add, ":replica", name.replica);
  fg_statement_bind_text (add, ":author", fg_workspace_get_author (self->workspace));
  fg_statement_bind_text (add, ":label", self->label);
  fg_statement_bind_value (add, ":undoes", &FG_VALUE_OR_NULL (self->undoes));
  if (!fg_statement_run (add, error))
    return FALSE;

  self->id = sqlite3_last_insert_rowid (fg_workspace_get_db (self->workspace));
  return TRUE;
}

/**
 * fg_revision_ensure_id:
 * @self: a revision that is about to change something
 * @id: (out): its number in this file's log
 * @error: return location for an error
 *
 * Returns: whether it stands in the log
 */
gboolean
fg_revision_ensure_id (FgRevision *self, gint64 *id, GError **error)
{
  g_assert (self->is_open);

  if (self->id == 0 && !add_to_log (self, error))
    return FALSE;

  *id = self->id;
  return TRUE;
}

/**
 * fg_revision_next_row_id:
 * @self: a revision
 *
 * Returns: an id for a new row, of whatever table
 */
gint64
fg_revision_next_row_id (FgRevision *self)
{
  return self->next_row_id++;
}

/**
 * fg_revision_note_moved:
 * @self: a revision
 * @item_id: an item that it gave another parent
 *
 * Whether that can hold is found out before it is committed.
 */
void
fg_revision_note_moved (FgRevision *self, gint64 item_id)
{
  g_array_append_val (self->moved, item_id);
}

/**
 * fg_revision_note_loose:
 * @self: a revision
 * @row_id: a row of which it wrote something into the log alone
 *
 * It is put into its table, or out of it, before the revision is committed.
 */
void
fg_revision_note_loose (FgRevision *self, gint64 row_id)
{
  g_array_append_val (self->loose, row_id);
}

/**
 * fg_revision_take_back:
 * @self: a revision that has changed nothing yet
 * @undone: the revision that it takes back
 * @label: what that is called in the history
 *
 * Makes it an undo, or a redo if @undone is an undo. It stands in the log even if it sets nothing.
 */
void
fg_revision_take_back (FgRevision *self, gint64 undone, const char *label)
{
  g_assert (self->id == 0);

  self->undoes = undone;
  g_free (self->label);
  self->label = g_strdup (label);
}

/**
 * fg_revision_keep:
 * @self: a revision
 *
 * Says that something was written in its transaction that is not in the log, and is to be committed with it or without.
 */
void
fg_revision_keep (FgRevision *self)
{
  self->is_kept = TRUE;
}

/**
 * fg_revision_find_name:
 * @self: a revision that has made all its changes
 * @name: (out): its name; that which it would have where it changed nothing
 * @error: return location for an error
 *
 * Returns: whether it could be found out
 */
gboolean
fg_revision_find_name (FgRevision *self, FgRevisionName *name, GError **error)
{
  g_autoptr (FgStatement) statement = NULL;

  if (self->id == 0)
    return make_name (self, name, error);
  if (!(statement = fg_workspace_prepare (self->workspace, GET_NAME, error)))
    return FALSE;

  fg_statement_bind_integer (statement, ":revision", self->id);
  if (fg_statement_step (statement, error) != FG_STEP_ROW)
    return FALSE;
  name->stamp = fg_statement_get_integer (statement, 0);
  name->replica = fg_statement_get_integer (statement, 1);
  return TRUE;
}
