/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How far an item is. One rule: what its latest report says (by the reported day, then by when it was entered). A task
 * that nobody reported on as a whole is as far as its measures are on average by weight, rounded down, so that 100
 * means that all of them are there. A section is no piece of work and stays at 0.
 *
 * The result is kept in item.percent for lists to read. It follows from the log, so it is not part of it: it is derived
 * again before a revision is committed, for the items that the revision touched.
 */
#include "fg-progress-private.h"

#include "fg-plan.h"

/* Kinds of an SQL string are those of FgItemKind: 1 a task, 2 a measure. The small sum mends what is lost where weights
 * such as 0.1 have no exact double: the mean of nothing but 100 is 100. */
#define DERIVED_PERCENT \
  "coalesce (" \
    "(SELECT report.percent FROM report WHERE report.item_id = item.id AND report.removed = 0 " \
     "ORDER BY report.day DESC, " \
       "(SELECT max(revision.stamp) FROM change JOIN revision ON revision.id = change.revision " \
        "WHERE change.row_id = report.id AND change.field = :report_item_id) DESC, " \
       "report.id DESC LIMIT 1), " \
    "(SELECT CAST(sum(measure.weight * measure.percent) / nullif(sum(measure.weight), 0) + 0.000001 AS INTEGER) " \
     "FROM item AS measure WHERE measure.parent_id = item.id AND measure.kind = 2 AND measure.removed = 0), " \
    "0)"

static const char DERIVE[] =
  "SELECT " DERIVED_PERCENT ", item.percent, item.parent_id FROM item WHERE item.id = :item_id";

static const char SET_PERCENT[] = "UPDATE item SET percent = :percent WHERE id = :item_id";

static const char WRONG[] =
  "SELECT item.id, item.percent, " DERIVED_PERCENT " AS derived FROM item WHERE item.percent IS NOT derived";

static const char DERIVE_ALL[] =
  "UPDATE item SET percent = " DERIVED_PERCENT " WHERE percent IS NOT " DERIVED_PERCENT;

static const char OWNER_OF_REPORT[] = "SELECT item_id FROM report WHERE id = :row_id";
static const char OWNER_OF_MEASURE[] = "SELECT parent_id FROM item WHERE id = :row_id";

struct _FgProgressSet
{
  GHashTable *items;
  GHashTable *reports; /* whose items are to be looked up */
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
  if (field == FG_FIELD_ITEM_PARENT_ID || field == FG_FIELD_REPORT_ITEM_ID)
    add_id (self->items, value->integer);
  else if (field == FG_FIELD_ITEM_WEIGHT || field == FG_FIELD_ITEM_REMOVED)
    add_id (self->measures, row_id);
  else if (field == FG_FIELD_REPORT_DAY || field == FG_FIELD_REPORT_PERCENT || field == FG_FIELD_REPORT_REMOVED)
    add_id (self->reports, row_id);
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

static gboolean
derive_item (FgWorkspace *workspace, gint64 item_id, gint64 *parent_id, GError **error)
{
  g_autoptr (FgStatement) derive = fg_workspace_prepare (workspace, DERIVE, error);
  g_autoptr (FgStatement) set = fg_workspace_prepare (workspace, SET_PERCENT, error);
  gint64 percent;
  FgStep step;

  *parent_id = 0;
  if (derive == NULL || set == NULL)
    return FALSE;

  fg_statement_bind_integer (derive, ":item_id", item_id);
  fg_statement_bind_integer (derive, ":report_item_id", fg_workspace_get_field_id (workspace, FG_FIELD_REPORT_ITEM_ID));
  if ((step = fg_statement_step (derive, error)) != FG_STEP_ROW)
    return step == FG_STEP_DONE;

  percent = fg_statement_get_integer (derive, 0);
  if (percent == fg_statement_get_integer (derive, 1))
    return TRUE;

  *parent_id = fg_statement_get_integer (derive, 2);
  fg_statement_bind_integer (set, ":percent", percent);
  fg_statement_bind_integer (set, ":item_id", item_id);
  return fg_statement_run (set, error);
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

  fg_statement_bind_integer (statement, ":report_item_id",
                             fg_workspace_get_field_id (workspace, FG_FIELD_REPORT_ITEM_ID));

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
 * Returns: (transfer full): the statement that gives id, kept and derived progress of each item where they differ
 */
FgStatement *
fg_progress_prepare_wrong (FgWorkspace *workspace, GError **error)
{
  FgStatement *statement = fg_workspace_prepare (workspace, WRONG, error);

  if (statement != NULL)
    fg_statement_bind_integer (statement, ":report_item_id",
                               fg_workspace_get_field_id (workspace, FG_FIELD_REPORT_ITEM_ID));
  return statement;
}
