/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A workspace as it stood on any past day: its log replayed up to then into a temporary database of the same schema, so
 * that every query works on it unchanged. What was removed later is there again. It is for looking at; its own log holds
 * no more than progress is derived from.
 */
#include "fg-as-of.h"

#include "fg-log-private.h"
#include "fg-merge-rows-private.h"
#include "fg-progress-private.h"
#include "fg-replay-private.h"
#include "fg-stamp-private.h"
#include "fg-work-private.h"

#define CHANGES_PER_LOOK 4096

/* Nobody else sees the file, and after a crash nobody wants it. A row's owner may come after it in the log's order. */
static const char HURRY[] =
  "PRAGMA journal_mode = OFF;"
  "PRAGMA synchronous = OFF;"
  "PRAGMA foreign_keys = OFF;"
  "BEGIN";

static const char FINISH[] =
  "COMMIT;"
  "PRAGMA query_only = ON";

static const char COUNT_CHANGES[] = "SELECT count(*) FROM change";

static const char ADD_REVISION[] =
  "INSERT OR IGNORE INTO revision (stamp, replica, author, label) VALUES (:stamp, 0, '', '')";

static const char ADD_CHANGE[] =
  "INSERT INTO change (row_id, field, revision, value) "
  "SELECT :row_id, :field, id, :value FROM revision WHERE stamp = :stamp";

typedef struct
{
  FgWorkspace  *workspace;
  FgWorkspace  *copy;
  const FgWork *work;
  gint64        n_changes; /* in the whole log */
  guint         next_look;
} Build;

/**
 * fg_as_of_get_last_stamp:
 * @day: a day
 * @zone: the time zone in which the day is meant
 *
 * Returns: the last stamp that a revision of that day can have
 */
gint64
fg_as_of_get_last_stamp (FgDay day, GTimeZone *zone)
{
  g_return_val_if_fail (day != FG_DAY_NONE, 0);
  g_return_val_if_fail (zone != NULL, 0);

  return fg_stamp_first_of (fg_day_get_start_ms (day + 1, zone)) - 1;
}

/* When a report was entered decides which of two of the same day counts (fg-progress.c). */
static gboolean
log_report (Build *self, const FgReplayRow *row, GError **error)
{
  g_autoptr (FgStatement) add_revision = fg_workspace_prepare (self->copy, ADD_REVISION, error);
  g_autoptr (FgStatement) add_change = fg_workspace_prepare (self->copy, ADD_CHANGE, error);
  const FgField field = FG_FIELD_REPORT_DAY;

  if (add_revision == NULL || add_change == NULL)
    return FALSE;

  fg_statement_bind_integer (add_revision, ":stamp", row->stamps[field]);
  fg_statement_bind_integer (add_change, ":stamp", row->stamps[field]);
  fg_statement_bind_integer (add_change, ":row_id", row->id);
  fg_statement_bind_integer (add_change, ":field", fg_workspace_get_field_id (self->copy, field));
  fg_statement_bind_value (add_change, ":value", &row->values[field]);
  return fg_statement_run (add_revision, error) && fg_statement_run (add_change, error);
}

/* A #FgReplayTake. */
static gboolean
take_row (const FgReplayRow *row, guint n_changes, gpointer data, GError **error)
{
  Build *self = data;
  FgField first = fg_table_get_first_field (row->table);
  g_autoptr (FgStatement) insert = fg_workspace_prepare_insert (self->copy, row->table, error);
  gboolean has_file;

  if (insert == NULL || !fg_merge_rows_has_file (self->workspace, row, &has_file, error))
    return FALSE;

  if (n_changes >= self->next_look)
    {
      self->next_look = n_changes + CHANGES_PER_LOOK;
      if (!fg_work_go_on (self->work, error))
        return FALSE;
      fg_work_report (self->work, (double) n_changes / (double) MAX (self->n_changes, 1));
    }

  if (!has_file)
    return TRUE;

  fg_statement_bind_nth (insert, 1, &FG_VALUE_INTEGER (row->id));
  for (guint i = 0; i < fg_table_get_n_fields (row->table); i++)
    fg_statement_bind_nth (insert, (int) i + 2, &row->values[first + i]);
  return fg_statement_run (insert, error) && (row->table != FG_TABLE_REPORT || log_report (self, row, error));
}

static gboolean
count_changes (FgWorkspace *workspace, gint64 *n_changes, GError **error)
{
  g_autoptr (FgStatement) statement = fg_workspace_prepare (workspace, COUNT_CHANGES, error);

  return statement != NULL && fg_statement_fetch_integer (statement, n_changes, error);
}

/**
 * fg_as_of_open:
 * @workspace: a workspace
 * @last_stamp: the last stamp that counts, see fg_as_of_get_last_stamp()
 * @work: (nullable): who waits for it
 * @error: return location for an error
 *
 * Takes some seconds for a log of a million changes.
 *
 * Returns: (transfer full): the workspace as it stood then, which can only be read; %NULL with @error set
 */
FgWorkspace *
fg_as_of_open (FgWorkspace *workspace, gint64 last_stamp, const FgWork *work, GError **error)
{
  g_autoptr (FgWorkspace) copy = NULL;
  g_autoptr (FgReading) reading = NULL;
  Build build = { .work = work };

  g_return_val_if_fail (workspace != NULL, NULL);

  if (!(copy = fg_workspace_open_temporary (error)) || !(reading = fg_reading_begin (workspace, error)))
    return NULL;

  build.workspace = workspace;
  build.copy = copy;
  if (!fg_workspace_execute (copy, HURRY, error)
      || !count_changes (workspace, &build.n_changes, error)
      || !fg_replay_run (workspace, last_stamp, take_row, &build, error)
      || !fg_merge_rows_drop_orphans (copy, error)
      || !fg_progress_derive_all (copy, error)
      || !fg_workspace_execute (copy, FINISH, error))
    return NULL;

  return g_steal_pointer (&copy);
}
