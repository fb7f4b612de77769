/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Taking in what other desks did. Their revisions become a part of this log under their own names, which makes it all the
 * same in which order and how often they come; of each field the latest version holds, and where two did not see each
 * other the field is listed for a person. The merge itself leaves no revision, or desks would answer each other's for
 * ever: only a mark of which ones it brought, so that it can be undone.
 */
#include "fg-merge-private.h"

#include "fg-conflict-private.h"
#include "fg-merge-intake-private.h"
#include "fg-merge-limit-private.h"
#include "fg-merge-log-private.h"
#include "fg-merge-rows-private.h"
#include "fg-replica-private.h"
#include "fg-work-private.h"

static const char ADD_FILE[] = "INSERT INTO blob (hash, content) VALUES (:hash, :content) ON CONFLICT DO NOTHING";

static const char COUNT_WAITING[] = "SELECT count(*) FROM waiting";

static const char SAME_NAMES[] =
  "SELECT DISTINCT one.name FROM agency AS one JOIN agency AS other ON other.name = one.name AND other.id <> one.id "
  "WHERE one.removed = 0 AND other.removed = 0 AND one.name <> '' "
  "AND one.id IN (SELECT row_id FROM temp.incoming_change) ORDER BY one.name";

/* Of a report its item comes first, and only once. */
static const char COUNT_REPORTS[] =
  "SELECT count(*) FROM temp.incoming_change WHERE table_name = 'report' AND column_name = 'item_id' "
  "AND replaced IS NULL";

static const char NOTE_MERGE[] =
  "INSERT INTO merge (first_revision, last_revision, replica, sender) "
  "SELECT :first, coalesce (max (id), 0), :replica, :sender FROM revision";

static const char NOTE_LATE_CHANGES[] =
  "INSERT INTO merge_change (row_id, field, revision, merge) "
  "SELECT incoming.row_id, field.id, revision.id, :merge FROM temp.incoming_change AS incoming "
  "JOIN field ON field.table_name = incoming.table_name AND field.column_name = incoming.column_name "
  "JOIN revision ON revision.stamp = incoming.stamp AND revision.replica = incoming.replica "
  "WHERE revision.id < :first";

struct _FgMerge
{
  FgWorkspace *workspace;
  char        *sender;
  gint64       agency_id; /* whose rights the sender has, 0 for all */
  gboolean     is_open;
  gboolean     is_worth_keeping;
};

/**
 * fg_merge_begin:
 * @workspace: a workspace that can be written
 * @error: return location for an error
 *
 * Returns: (transfer full): a merge; %NULL with @error set
 */
FgMerge *
fg_merge_begin (FgWorkspace *workspace, GError **error)
{
  FgMerge *self;

  g_return_val_if_fail (workspace != NULL, NULL);

  if (!fg_merge_intake_begin (workspace, error) || !fg_workspace_execute (workspace, "BEGIN IMMEDIATE", error))
    return NULL;

  self = g_new0 (FgMerge, 1);
  self->workspace = workspace;
  self->sender = g_strdup ("");
  self->is_open = TRUE;
  return self;
}

static void
roll_back (FgMerge *self)
{
  if (!sqlite3_get_autocommit (fg_workspace_get_db (self->workspace)))
    sqlite3_exec (fg_workspace_get_db (self->workspace), "ROLLBACK", NULL, NULL, NULL);
  self->is_open = FALSE;
}

/**
 * fg_merge_free:
 * @self: (transfer full): a merge, rolled back if it was not committed
 */
void
fg_merge_free (FgMerge *self)
{
  g_return_if_fail (self != NULL);

  if (self->is_open)
    roll_back (self);
  g_free (self->sender);
  g_free (self);
}

/**
 * fg_merge_result_free:
 * @self: (transfer full): a result
 */
void
fg_merge_result_free (FgMergeResult *self)
{
  g_ptr_array_unref (self->same_names);
  g_free (self);
}

/**
 * fg_merge_get_workspace:
 * @self: a merge
 *
 * Returns: (transfer none): its workspace
 */
FgWorkspace *
fg_merge_get_workspace (FgMerge *self)
{
  return self->workspace;
}

/**
 * fg_merge_keep:
 * @self: a merge
 *
 * Says that there is something to be committed even if no revision is new.
 */
void
fg_merge_keep (FgMerge *self)
{
  self->is_worth_keeping = TRUE;
}

/**
 * fg_merge_add_revision:
 * @self: a merge
 * @line: a revision with its changes as JSON; see docs/package-format.md
 * @length: its length in bytes, without the NUL that ends it
 * @error: return location for an error
 *
 * Returns: whether it was taken for what it says it is; %FG_STORE_ERROR_DAMAGED if not
 */
gboolean
fg_merge_add_revision (FgMerge *self, const char *line, gsize length, GError **error)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (line != NULL, FALSE);

  return fg_merge_intake_add (self->workspace, line, length, error);
}

/**
 * fg_merge_add_file:
 * @self: a merge
 * @hash: the SHA-256 of @content, in hexadecimal, which the caller has checked
 * @content: what is in a file that is evidence
 * @error: return location for an error
 *
 * Returns: whether it is kept
 */
gboolean
fg_merge_add_file (FgMerge *self, const char *hash, GBytes *content, GError **error)
{
  g_autoptr (FgStatement) statement = NULL;
  gsize size;
  const void *data = g_bytes_get_data (content, &size);

  g_return_val_if_fail (self != NULL, FALSE);

  if (!(statement = fg_workspace_prepare (self->workspace, ADD_FILE, error)))
    return FALSE;

  fg_statement_bind_text (statement, ":hash", hash);
  sqlite3_bind_blob64 (statement, sqlite3_bind_parameter_index (statement, ":content"), size > 0 ? data : "", size,
                       SQLITE_STATIC);
  return fg_statement_run (statement, error);
}

/**
 * fg_merge_limit:
 * @self: a merge that has not run
 * @agency_id: the agency that sent it
 *
 * Lets the sender do no more than an agency may: report, prove and remark on the items in which it has a part. All else
 * becomes proposals.
 */
void
fg_merge_limit (FgMerge *self, gint64 agency_id)
{
  g_return_if_fail (self != NULL);

  self->agency_id = agency_id;
}

/**
 * fg_merge_set_sender:
 * @self: a merge that has not run
 * @name: who sent it, as the history names the merge once it is undone
 */
void
fg_merge_set_sender (FgMerge *self, const char *name)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (name != NULL);

  g_free (self->sender);
  self->sender = g_strdup (name);
}

/**
 * fg_merge_go_on:
 * @self: a merge
 * @fraction: how much of it is done, from 0 to 1
 * @error: return location for an error
 *
 * Tells whoever waits for the workspace's work; statements end by themselves when nobody does any more.
 *
 * Returns: %FALSE with %G_IO_ERROR_CANCELLED where the merge is to be given up
 */
gboolean
fg_merge_go_on (FgMerge *self, double fraction, GError **error)
{
  const FgWork *work = fg_workspace_get_work (self->workspace);

  fg_work_report (work, fraction);
  return fg_work_go_on (work, error);
}

static gboolean
count (FgMerge *self, const char *sql, guint *n_rows, GError **error)
{
  g_autoptr (FgStatement) statement = fg_workspace_prepare (self->workspace, sql, error);
  gint64 n = 0;

  if (statement == NULL || !fg_statement_fetch_integer (statement, &n, error))
    return FALSE;

  *n_rows = (guint) n;
  return TRUE;
}

static gboolean
list_same_names (FgMerge *self, FgMergeResult *result, GError **error)
{
  g_autoptr (FgStatement) statement = fg_workspace_prepare (self->workspace, SAME_NAMES, error);
  FgStep step;

  if (statement == NULL)
    return FALSE;

  while ((step = fg_statement_step (statement, error)) == FG_STEP_ROW)
    g_ptr_array_add (result->same_names, fg_statement_dup_text (statement, 0));
  return step == FG_STEP_DONE;
}

static gboolean
put_into_tables (FgMerge *self, GError **error)
{
  FgProgressSet *progress = fg_progress_set_new ();
  gboolean is_done = fg_merge_rows_put (self->workspace, progress, error)
                     && fg_progress_set_derive (progress, self->workspace, error);

  fg_progress_set_free (progress);
  return is_done;
}

/* What came is one step of undo, whatever it is. */
static gboolean
note_merge (FgMerge *self, const FgMergeCounts *counts, GError **error)
{
  g_autoptr (FgStatement) merge = fg_workspace_prepare (self->workspace, NOTE_MERGE, error);
  g_autoptr (FgStatement) late = fg_workspace_prepare (self->workspace, NOTE_LATE_CHANGES, error);
  gint64 replica;

  if (merge == NULL || late == NULL)
    return FALSE;
  if (counts->n_changes == 0)
    return TRUE;
  if (!fg_replica_ensure (self->workspace, &replica, error))
    return FALSE;

  fg_statement_bind_integer (merge, ":first", counts->first_revision);
  fg_statement_bind_integer (merge, ":replica", replica);
  fg_statement_bind_text (merge, ":sender", self->sender);
  if (!fg_statement_run (merge, error))
    return FALSE;

  fg_statement_bind_integer (late, ":first", counts->first_revision);
  fg_statement_bind_integer (late, ":merge", sqlite3_last_insert_rowid (fg_workspace_get_db (self->workspace)));
  return fg_statement_run (late, error);
}

static void
take_counts (FgMerge *self, const FgMergeCounts *counts, FgMergeResult *result)
{
  result->n_revisions = counts->n_revisions;
  result->n_known = counts->n_known;
  result->n_refused = counts->n_refused;
  result->n_changes = counts->n_changes;
  result->n_unknown = counts->n_unknown;
  if (counts->n_revisions > 0 || counts->n_changes > 0 || result->n_proposals > 0)
    self->is_worth_keeping = TRUE;
}

/**
 * fg_merge_run:
 * @self: a merge that was given all that the other desk sent
 * @error: return location for an error
 *
 * Returns: (transfer full): what it did, as long as it is committed; %NULL with @error set, and then nothing is
 */
FgMergeResult *
fg_merge_run (FgMerge *self, GError **error)
{
  g_autoptr (FgMergeResult) result = g_new0 (FgMergeResult, 1);
  FgMergeCounts counts;
  guint n_before = 0, n_after = 0, n_waited = 0;

  g_return_val_if_fail (self != NULL, NULL);

  result->same_names = g_ptr_array_new_with_free_func (g_free);
  if (!fg_merge_intake_check (self->workspace, error)
      || !count (self, COUNT_WAITING, &n_waited, error)
      || !fg_merge_log_sift (self->workspace, &counts, error)
      || !fg_conflict_count (self->workspace, &n_before, error)
      || (self->agency_id != 0
          && !fg_merge_limit_run (self->workspace, self->agency_id, &result->n_proposals, error))
      || !fg_merge_log_add (self->workspace, &counts, error)
      || !count (self, COUNT_REPORTS, &result->n_reports, error)
      || !fg_conflict_refresh (self->workspace, error)
      || !put_into_tables (self, error)
      || !note_merge (self, &counts, error)
      || !fg_conflict_count (self->workspace, &n_after, error)
      || !count (self, COUNT_WAITING, &result->n_waiting, error)
      || !list_same_names (self, result, error))
    return NULL;

  result->n_conflicts = n_after > n_before ? n_after - n_before : 0;
  take_counts (self, &counts, result);
  /* A file came for which evidence waited. */
  if (result->n_waiting < n_waited)
    self->is_worth_keeping = TRUE;
  return g_steal_pointer (&result);
}

/**
 * fg_merge_commit:
 * @self: a merge that has run
 * @error: return location for an error
 *
 * Writes all of it to the disk. One that brought nothing leaves the file as it is.
 *
 * Returns: whether it is done
 */
gboolean
fg_merge_commit (FgMerge *self, GError **error)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (self->is_open, FALSE);

  if (!self->is_worth_keeping)
    {
      roll_back (self);
      return TRUE;
    }
  if (!fg_workspace_execute (self->workspace, "COMMIT", error))
    return FALSE;

  self->is_open = FALSE;
  fg_workspace_count_commit (self->workspace);
  return TRUE;
}
