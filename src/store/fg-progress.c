/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What of an item follows from the rows that belong to it.
 *
 * How far it is: what its latest report says (by the reported day, then by when that was entered). A task that nobody
 * reported on as a whole is as far as its measures are on average by weight, rounded down, so that 100 means that all of
 * them are there. A section is no piece of work and stays at 0.
 *
 * When it was finished: on the day that a person set; else on the first day of the latest reports without a break that say
 * 100; else, of a task, when the last of its measures was, once all of them that count are.
 *
 * By when its open findings are to be corrected: the first of their limits, the end of all days where none is set.
 *
 * The results are kept in item.percent, item.finished_day and item.finding_limit for lists to read. They follow from the
 * log, so they are not part of it: they are derived again before a revision is committed, for the items that the revision
 * touched.
 */
#include "fg-progress-private.h"

#include "fg-plan.h"

/* Kinds of an SQL string are those of FgItemKind: 1 a task, 2 a measure. The small sum mends what is lost where weights
 * such as 0.1 have no exact double: the mean of nothing but 100 is 100. */
#define LATEST_REPORT_FIRST \
  "ORDER BY report.day DESC, " \
    "(SELECT max(revision.stamp) FROM change JOIN revision ON revision.id = change.revision " \
     "WHERE change.row_id = report.id AND change.field = :report_day) DESC, " \
    "report.id DESC"

#define DERIVED_PERCENT \
  "coalesce (" \
    "(SELECT report.percent FROM report WHERE report.item_id = item.id AND report.removed = 0 " \
     LATEST_REPORT_FIRST " LIMIT 1), " \
    "(SELECT CAST(sum(measure.weight * measure.percent) / nullif(sum(measure.weight), 0) + 0.000001 AS INTEGER) " \
     "FROM item AS measure WHERE measure.parent_id = item.id AND measure.kind = 2 AND measure.removed = 0), " \
    "0)"

/* Going back from the latest report, the least percentage is 100 as long as none has said less since. */
#define DERIVED_FINISHED_DAY \
  "coalesce (item.done_day, " \
    "(SELECT min(day) FROM (SELECT report.day, min(report.percent) OVER (" LATEST_REPORT_FIRST ") AS least " \
     "FROM report WHERE report.item_id = item.id AND report.removed = 0) WHERE least = 100), " \
    "(SELECT iif (count(*) = count(measure.finished_day), max(measure.finished_day), NULL) FROM item AS measure " \
     "WHERE measure.parent_id = item.id AND measure.kind = 2 AND measure.removed = 0 AND measure.weight > 0))"

/* FG_DAY_MAX stands for no limit. */
#define DERIVED_FINDING_LIMIT \
  "(SELECT min(coalesce (finding.limit_day, 3652059)) FROM finding " \
   "WHERE finding.item_id = item.id AND finding.removed = 0 AND finding.closed_day IS NULL)"

#define DIFFERS \
  "(percent IS NOT " DERIVED_PERCENT " OR finished_day IS NOT " DERIVED_FINISHED_DAY \
  " OR finding_limit IS NOT " DERIVED_FINDING_LIMIT ")"

static const char FIND_PARENT[] = "SELECT parent_id FROM item WHERE id = :item_id";

#define DERIVE_WHERE_WRONG \
  "UPDATE item SET percent = " DERIVED_PERCENT ", finished_day = " DERIVED_FINISHED_DAY \
  ", finding_limit = " DERIVED_FINDING_LIMIT " WHERE " DIFFERS

static const char DERIVE[] = DERIVE_WHERE_WRONG " AND id = :item_id";
static const char DERIVE_ALL[] = DERIVE_WHERE_WRONG;

static const char WRONG[] = "SELECT id, percent, " DERIVED_PERCENT " FROM item WHERE " DIFFERS;

static const char OWNER_OF_REPORT[] = "SELECT item_id FROM report WHERE id = :row_id";
static const char OWNER_OF_FINDING[] = "SELECT item_id FROM finding WHERE id = :row_id";
static const char OWNER_OF_MEASURE[] = "SELECT parent_id FROM item WHERE id = :row_id";

struct _FgProgressSet
{
  GHashTable *items;
  GHashTable *reports; /* whose items are to be looked up */
  GHashTable *findings; /* likewise */
  GHashTable *measures; /* whose tasks are to be looked up */
};

static void
add_id (GHashTable *set, gint64 id)
{
  if (id != 0 && !g_hash_table_contains (set, &id))
    g_hash_table_add (set, g_memdup2 (&id, sizeof id));
}

static GHashTable *
id_set_new (void)
{
  return g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
}

/**
 * fg_progress_set_new:
 *
 * Returns: (transfer full): a set without items
 */
FgProgressSet *
fg_progress_set_new (void)
{
  FgProgressSet *self = g_new0 (FgProgressSet, 1);

  self->items = id_set_new ();
  self->reports = id_set_new ();
  self->findings = id_set_new ();
  self->measures = id_set_new ();
  return self;
}

/**
 * fg_progress_set_free:
 * @self: (transfer full): a set
 */
void
fg_progress_set_free (FgProgressSet *self)
{
  g_hash_table_unref (self->items);
  g_hash_table_unref (self->reports);
  g_hash_table_unref (self->findings);
  g_hash_table_unref (self->measures);
  g_free (self);
}

/**
 * fg_progress_set_note:
 * @self: a set
 * @field: a field that changes
 * @row_id: the row it is in
 * @value: its old or its new value
 *
 * Remembers whose progress the change may touch. The log calls it for each change.
 */
void
fg_progress_set_note (FgProgressSet *self, FgField field, gint64 row_id, const FgValue *value)
{
  switch ((guint) field)
    {
    case FG_FIELD_ITEM_PARENT_ID:
    case FG_FIELD_REPORT_ITEM_ID:
    case FG_FIELD_FINDING_ITEM_ID:
      add_id (self->items, value->integer);
      break;
    case FG_FIELD_ITEM_DONE_DAY:
      add_id (self->items, row_id);
      break;
    case FG_FIELD_ITEM_WEIGHT:
    case FG_FIELD_ITEM_REMOVED:
      add_id (self->measures, row_id);
      break;
    case FG_FIELD_REPORT_DAY:
    case FG_FIELD_REPORT_PERCENT:
    case FG_FIELD_REPORT_REMOVED:
      add_id (self->reports, row_id);
      break;
    case FG_FIELD_FINDING_LIMIT_DAY:
    case FG_FIELD_FINDING_CLOSED_DAY:
    case FG_FIELD_FINDING_REMOVED:
      add_id (self->findings, row_id);
      break;
    default:
      break;
    }
}

static gboolean
add_owners (FgProgressSet *self, GHashTable *rows, FgWorkspace *workspace, const char *sql, GError **error)
{
  g_autoptr (FgStatement) statement = fg_workspace_prepare (workspace, sql, error);
  GHashTableIter iter;
  gpointer key;

  if (statement == NULL)
    return FALSE;

  g_hash_table_iter_init (&iter, rows);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    {
      gint64 owner = 0;

      fg_statement_bind_integer (statement, ":row_id", *(gint64 *) key);
      if (!fg_statement_fetch_integer (statement, &owner, error))
        return FALSE;
      add_id (self->items, owner);
    }

  return TRUE;
}

static void
bind_field (FgStatement *statement, FgWorkspace *workspace)
{
  fg_statement_bind_integer (statement, ":report_day",
                             fg_workspace_get_field_id (workspace, FG_FIELD_REPORT_DAY));
}

/* What an item that moved belongs to, 0 for one that did not move. */
static gboolean
derive_item (FgWorkspace *workspace, gint64 item_id, gint64 *parent_id, GError **error)
{
  g_autoptr (FgStatement) derive = fg_workspace_prepare (workspace, DERIVE, error);
  g_autoptr (FgStatement) find_parent = NULL;

  *parent_id = 0;
  if (derive == NULL)
    return FALSE;

  bind_field (derive, workspace);
  fg_statement_bind_integer (derive, ":item_id", item_id);
  if (!fg_statement_run (derive, error))
    return FALSE;
  if (sqlite3_changes (fg_workspace_get_db (workspace)) == 0)
    return TRUE;

  if (!(find_parent = fg_workspace_prepare (workspace, FIND_PARENT, error)))
    return FALSE;
  fg_statement_bind_integer (find_parent, ":item_id", item_id);
  return fg_statement_fetch_integer (find_parent, parent_id, error);
}

/**
 * fg_progress_set_derive:
 * @self: a set
 * @workspace: its workspace, in a transaction that writes
 * @error: return location for an error
 *
 * Brings the progress of the set's items up to date, and of the tasks of those that moved.
 *
 * Returns: whether it did
 */
gboolean
fg_progress_set_derive (FgProgressSet *self, FgWorkspace *workspace, GError **error)
{
  g_autoptr (GArray) queue = g_array_new (FALSE, FALSE, sizeof (gint64));
  GHashTableIter iter;
  gpointer key;

  if (!add_owners (self, self->reports, workspace, OWNER_OF_REPORT, error)
      || !add_owners (self, self->findings, workspace, OWNER_OF_FINDING, error)
      || !add_owners (self, self->measures, workspace, OWNER_OF_MEASURE, error))
    return FALSE;

  g_hash_table_iter_init (&iter, self->items);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    g_array_append_vals (queue, key, 1);

  /* The queue grows only by parents of items that moved: it ends at the sections. */
  for (guint i = 0; i < queue->len; i++)
    {
      gint64 parent_id;

      if (!derive_item (workspace, g_array_index (queue, gint64, i), &parent_id, error))
        return FALSE;
      if (parent_id != 0)
        g_array_append_val (queue, parent_id);
    }

  return TRUE;
}

/**
 * fg_progress_derive_all:
 * @workspace: a workspace in a transaction that writes
 * @error: return location for an error
 *
 * Brings the progress of all items up to date.
 *
 * Returns: whether it did
 */
gboolean
fg_progress_derive_all (FgWorkspace *workspace, GError **error)
{
  g_autoptr (FgStatement) statement = fg_workspace_prepare (workspace, DERIVE_ALL, error);

  if (statement == NULL)
    return FALSE;

  bind_field (statement, workspace);

  /* Each pass is right one level farther up: a task's progress follows from that of its measures. */
  do
    if (!fg_statement_run (statement, error))
      return FALSE;
  while (sqlite3_changes (fg_workspace_get_db (workspace)) > 0);

  return TRUE;
}

/**
 * fg_progress_prepare_wrong:
 * @workspace: a workspace
 * @error: return location for an error
 *
 * Returns: (transfer full): the statement that gives id, kept and derived progress of each item of which what is kept
 *   differs from what is derived
 */
FgStatement *
fg_progress_prepare_wrong (FgWorkspace *workspace, GError **error)
{
  FgStatement *statement = fg_workspace_prepare (workspace, WRONG, error);

  if (statement != NULL)
    bind_field (statement, workspace);
  return statement;
}
