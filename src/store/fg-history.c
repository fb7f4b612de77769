/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Who changed what, when: the log, read for people.
 */
#include "fg-history.h"

#include "fg-history-row-private.h"
#include "fg-stamp-private.h"

/* An import changes thousands of rows, of which nobody reads more than the first. */
#define MAX_CHANGES 100

/* The rows that belong to an item. */
#define ROWS_OF_ITEM \
  "SELECT :item_id UNION ALL SELECT id FROM assignment WHERE item_id = :item_id " \
  "UNION ALL SELECT id FROM report WHERE item_id = :item_id " \
  "UNION ALL SELECT id FROM target WHERE item_id = :item_id " \
  "UNION ALL SELECT id FROM body_date WHERE item_id = :item_id"

#define NEWEST_FIRST " ORDER BY stamp DESC, replica DESC LIMIT :limit"

static const char ALL_REVISIONS[] = "SELECT id, stamp, author, label FROM revision" NEWEST_FIRST;

static const char REVISIONS_OF_ITEM[] =
  "SELECT id, stamp, author, label FROM revision WHERE id IN ("
  "SELECT revision FROM change WHERE row_id IN (" ROWS_OF_ITEM "))" NEWEST_FIRST;

/* One row of the plan is enough: the search in a revision stops there. */
static const char REVISIONS_OF_PLAN[] =
  "SELECT id, stamp, author, label FROM revision WHERE EXISTS ("
  "SELECT 1 FROM change WHERE change.revision = revision.id AND :plan_id = coalesce ("
    "(SELECT id FROM plan WHERE id = change.row_id), "
    "(SELECT plan_id FROM item WHERE id = change.row_id), "
    "(SELECT plan_id FROM item WHERE id = (SELECT item_id FROM assignment WHERE id = change.row_id)), "
    "(SELECT plan_id FROM item WHERE id = (SELECT item_id FROM report WHERE id = change.row_id)), "
    "(SELECT plan_id FROM item WHERE id = (SELECT item_id FROM target WHERE id = change.row_id)), "
    "(SELECT plan_id FROM item WHERE id = (SELECT item_id FROM body_date WHERE id = change.row_id)), "
    "(SELECT plan_id FROM requirement WHERE id = change.row_id), "
    "(SELECT plan_id FROM doubt WHERE id = change.row_id)))" NEWEST_FIRST;

static const char CHANGES[] =
  "SELECT row_id, field FROM change WHERE revision = :revision ORDER BY row_id, field";

static const char CHANGES_OF_ITEM[] =
  "SELECT row_id, field FROM change WHERE revision = :revision AND row_id IN (" ROWS_OF_ITEM ") "
  "ORDER BY row_id, field";

static const char COUNT_ROWS[] = "SELECT count(DISTINCT row_id) FROM change WHERE revision = :revision";

/* What the history is asked for. */
typedef struct
{
  FgWorkspace *workspace;
  gint64       plan_id;
  gint64       item_id;
} Question;

static void
bind_question (FgStatement *statement, const Question *question)
{
  if (question->item_id != 0)
    fg_statement_bind_integer (statement, ":item_id", question->item_id);
}

/**
 * fg_history_entry_free:
 * @self: (transfer full): an entry
 */
void
fg_history_entry_free (FgHistoryEntry *self)
{
  g_free (self->author);
  g_free (self->label);
  g_ptr_array_unref (self->changes);
  g_free (self);
}

static gboolean
add_row (FgHistoryEntry *entry, FgHistoryRow *row, const Question *question, GError **error)
{
  if (row->row_id == 0 || row->fields->len == 0)
    return TRUE;
  if (!fg_history_row_find_owners (row, question->workspace, error))
    return FALSE;
  if (question->plan_id != 0 && row->plan_id != question->plan_id)
    return TRUE;

  return fg_history_row_describe (row, question->workspace, entry->changes, error);
}

/* How many rows the revision changed, less those that were looked at. */
static gboolean
count_rest (FgHistoryEntry *entry, const Question *question, guint n_seen, GError **error)
{
  g_autoptr (FgStatement) statement = fg_workspace_prepare (question->workspace, COUNT_ROWS, error);
  gint64 n_rows = 0;

  if (statement == NULL)
    return FALSE;

  fg_statement_bind_integer (statement, ":revision", entry->revision);
  if (!fg_statement_fetch_integer (statement, &n_rows, error))
    return FALSE;

  entry->n_changes = entry->changes->len + (guint) MAX (n_rows - n_seen, 0);
  return TRUE;
}

static gboolean
fill_changes (FgHistoryEntry *entry, const Question *question, GError **error)
{
  g_autoptr (GArray) fields = g_array_new (FALSE, FALSE, sizeof (FgField));
  FgHistoryRow row = { .revision = entry->revision, .fields = fields };
  g_autoptr (FgStatement) statement =
    fg_workspace_prepare (question->workspace, question->item_id != 0 ? CHANGES_OF_ITEM : CHANGES, error);
  guint n_seen = 0;
  FgStep step;

  if (statement == NULL)
    return FALSE;

  bind_question (statement, question);
  fg_statement_bind_integer (statement, ":revision", entry->revision);
  while ((step = fg_statement_step (statement, error)) == FG_STEP_ROW)
    {
      gint64 row_id = fg_statement_get_integer (statement, 0);
      FgField field;

      if (row_id != row.row_id)
        {
          if (!add_row (entry, &row, question, error))
            return FALSE;
          if (entry->changes->len >= MAX_CHANGES)
            return count_rest (entry, question, n_seen, error);

          row.row_id = row_id;
          g_array_set_size (fields, 0);
          n_seen++;
        }

      /* A newer version's field is kept, but has no words here. */
      if (fg_workspace_get_field (question->workspace, fg_statement_get_integer (statement, 1), &field))
        {
          row.table = fg_field_get_table (field);
          g_array_append_val (fields, field);
        }
    }

  if (step == FG_STEP_ERROR || !add_row (entry, &row, question, error))
    return FALSE;

  entry->n_changes = entry->changes->len;
  return TRUE;
}

static FgStatement *
prepare_revisions (const Question *question, GError **error)
{
  FgStatement *statement;

  if (question->item_id != 0)
    statement = fg_workspace_prepare (question->workspace, REVISIONS_OF_ITEM, error);
  else if (question->plan_id != 0)
    statement = fg_workspace_prepare (question->workspace, REVISIONS_OF_PLAN, error);
  else
    return fg_workspace_prepare (question->workspace, ALL_REVISIONS, error);

  if (statement != NULL && question->item_id == 0)
    fg_statement_bind_integer (statement, ":plan_id", question->plan_id);
  return statement;
}

/**
 * fg_history_list:
 * @workspace: a workspace
 * @plan_id: only what concerns this plan, 0 for all
 * @item_id: only what concerns this item, 0 for all
 * @limit: how many at most
 * @error: return location for an error
 *
 * Of an entry with very many changes only the first are there; how many it has in all is said.
 *
 * Returns: (transfer full) (element-type FgHistoryEntry): the newest first; %NULL with @error set
 */
GPtrArray *
fg_history_list (FgWorkspace *workspace, gint64 plan_id, gint64 item_id, guint limit, GError **error)
{
  const Question question = { workspace, plan_id, item_id };
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func ((GDestroyNotify) fg_history_entry_free);
  g_autoptr (FgReading) reading = NULL;
  g_autoptr (FgStatement) statement = NULL;
  FgStep step;

  g_return_val_if_fail (workspace != NULL, NULL);

  if (!(reading = fg_reading_begin (workspace, error)) || !(statement = prepare_revisions (&question, error)))
    return NULL;

  bind_question (statement, &question);
  fg_statement_bind_integer (statement, ":limit", limit);
  while ((step = fg_statement_step (statement, error)) == FG_STEP_ROW)
    {
      FgHistoryEntry *entry = g_new0 (FgHistoryEntry, 1);

      entry->revision = fg_statement_get_integer (statement, 0);
      entry->time_ms = fg_stamp_get_time_ms (fg_statement_get_integer (statement, 1));
      entry->author = fg_statement_dup_text (statement, 2);
      entry->label = fg_statement_dup_text (statement, 3);
      entry->changes = g_ptr_array_new_with_free_func (fg_history_change_free);
      g_ptr_array_add (list, entry);
      if (!fill_changes (entry, &question, error))
        return NULL;
    }

  return step == FG_STEP_DONE ? g_steal_pointer (&list) : NULL;
}
