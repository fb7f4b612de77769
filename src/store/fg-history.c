/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Who changed what, when: the log, read for people. First the revisions that are asked for, newest first, as numbers
 * only, as there may be a million; then what is in some of them.
 */
#include "fg-history.h"

#include "fg-act.h"
#include "fg-history-row-private.h"
#include "fg-stamp-private.h"

/* An import changes thousands of rows, of which nobody reads more than the first. */
#define MAX_CHANGES 100

/* The rows that belong to an item. */
#define ROWS_OF_ITEM \
  "SELECT :item_id UNION ALL SELECT id FROM assignment WHERE item_id = :item_id " \
  "UNION ALL SELECT id FROM report WHERE item_id = :item_id " \
  "UNION ALL SELECT id FROM target WHERE item_id = :item_id " \
  "UNION ALL SELECT id FROM body_date WHERE item_id = :item_id " \
  "UNION ALL SELECT id FROM attachment WHERE item_id = :item_id"

/* The rows that concern an agency. */
#define ROWS_OF_AGENCY \
  "SELECT :agency_id UNION ALL SELECT id FROM assignment WHERE agency_id = :agency_id " \
  "UNION ALL SELECT item_id FROM assignment WHERE agency_id = :agency_id " \
  "UNION ALL SELECT id FROM report WHERE agency_id = :agency_id " \
  "UNION ALL SELECT id FROM agency_alias WHERE agency_id = :agency_id " \
  "UNION ALL SELECT id FROM agency_member WHERE agency_id = :agency_id OR group_id = :agency_id"

#define BY_TIME_AND_AUTHOR \
  "revision.stamp >= :first AND revision.stamp <= :last AND (:author IS NULL OR revision.author = :author) "

#define IN_PLAN \
  "(:plan_id = 0 OR EXISTS (SELECT 1 FROM plan_revision WHERE plan_revision.plan_id = :plan_id " \
  "AND plan_revision.stamp = revision.stamp AND plan_revision.replica = revision.replica)) "

#define NEWEST_FIRST "ORDER BY revision.stamp DESC, revision.replica DESC LIMIT :limit"

static const char ALL_REVISIONS[] = "SELECT id FROM revision WHERE " BY_TIME_AND_AUTHOR NEWEST_FIRST;

/* The author is looked up only where one is asked for: the index alone answers the rest. */
static const char REVISIONS_OF_PLAN[] =
  "SELECT revision FROM plan_revision WHERE plan_id = :plan_id AND stamp >= :first AND stamp <= :last "
  "AND (:author IS NULL OR (SELECT author FROM revision WHERE revision.id = plan_revision.revision) = :author) "
  "ORDER BY stamp DESC, replica DESC LIMIT :limit";

static const char REVISIONS_OF_ITEM[] =
  "SELECT id FROM revision WHERE id IN (SELECT revision FROM change WHERE row_id IN (" ROWS_OF_ITEM ")) AND "
  BY_TIME_AND_AUTHOR NEWEST_FIRST;

static const char REVISIONS_OF_AGENCY[] =
  "SELECT id FROM revision WHERE id IN (SELECT revision FROM change WHERE row_id IN (" ROWS_OF_AGENCY ")) AND "
  IN_PLAN "AND " BY_TIME_AND_AUTHOR NEWEST_FIRST;

static const char REVISIONS_OF_AGENCY_IN_ITEM[] =
  "SELECT id FROM revision WHERE id IN (SELECT revision FROM change WHERE row_id IN (" ROWS_OF_ITEM ") "
  "AND row_id IN (" ROWS_OF_AGENCY ")) AND " BY_TIME_AND_AUTHOR NEWEST_FIRST;

static const char REVISION[] = "SELECT stamp, replica, author, label FROM revision WHERE id = :revision";

static const char CHANGES[] =
  "SELECT row_id, field FROM change WHERE revision = :revision ORDER BY row_id, field";

static const char CHANGES_OF_ITEM[] =
  "SELECT row_id, field FROM change WHERE revision = :revision AND row_id IN (" ROWS_OF_ITEM ") "
  "ORDER BY row_id, field";

static const char CHANGES_OF_AGENCY[] =
  "SELECT row_id, field FROM change WHERE revision = :revision AND row_id IN (" ROWS_OF_AGENCY ") "
  "ORDER BY row_id, field";

static const char CHANGES_OF_AGENCY_IN_ITEM[] =
  "SELECT row_id, field FROM change WHERE revision = :revision AND row_id IN (" ROWS_OF_ITEM ") "
  "AND row_id IN (" ROWS_OF_AGENCY ") ORDER BY row_id, field";

static const char COUNT_ROWS[] = "SELECT count(DISTINCT row_id) FROM change WHERE revision = :revision";

static const char AUTHORS[] = "SELECT DISTINCT author FROM revision ORDER BY author";

/* An entry while it is filled. */
typedef struct
{
  FgWorkspace           *workspace;
  const FgHistoryFilter *filter;
  FgHistoryEntry        *entry;
  gint64                 stamp;
  gint64                 replica;
} Filling;

static void
bind_subject (FgStatement *statement, const FgHistoryFilter *filter)
{
  if (filter->item_id != 0)
    fg_statement_bind_integer (statement, ":item_id", filter->item_id);
  if (filter->agency_id != 0)
    fg_statement_bind_integer (statement, ":agency_id", filter->agency_id);
}

/**
 * fg_history_change_copy:
 * @self: a change
 *
 * Returns: (transfer full): the same change
 */
FgHistoryChange *
fg_history_change_copy (const FgHistoryChange *self)
{
  FgHistoryChange *copy = g_memdup2 (self, sizeof *self);

  copy->table = g_strdup (self->table);
  copy->column = g_strdup (self->column);
  copy->label = g_strdup (self->label);
  copy->item_title = g_strdup (self->item_title);
  copy->old_value = g_strdup (self->old_value);
  copy->new_value = g_strdup (self->new_value);
  return copy;
}

/**
 * fg_history_change_free:
 * @data: (transfer full): a #FgHistoryChange
 */
void
fg_history_change_free (gpointer data)
{
  FgHistoryChange *change = data;

  g_free (change->table);
  g_free (change->column);
  g_free (change->label);
  g_free (change->item_title);
  g_free (change->old_value);
  g_free (change->new_value);
  g_free (change);
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
add_row (const Filling *self, FgHistoryRow *row, GError **error)
{
  if (row->row_id == 0 || row->fields->len == 0)
    return TRUE;
  if (!fg_history_row_find_owners (row, self->workspace, error))
    return FALSE;
  if (self->filter->plan_id != 0 && row->plan_id != self->filter->plan_id)
    return TRUE;

  return fg_history_row_describe (row, self->workspace, self->entry->changes, error);
}

/* How many rows the revision changed, less those that were looked at. */
static gboolean
count_rest (const Filling *self, guint n_seen, GError **error)
{
  g_autoptr (FgStatement) statement = fg_workspace_prepare (self->workspace, COUNT_ROWS, error);
  gint64 n_rows = 0;

  if (statement == NULL)
    return FALSE;

  fg_statement_bind_integer (statement, ":revision", self->entry->revision);
  if (!fg_statement_fetch_integer (statement, &n_rows, error))
    return FALSE;

  self->entry->n_changes = self->entry->changes->len + (guint) MAX (n_rows - n_seen, 0);
  return TRUE;
}

static const char *
pick_changes (const FgHistoryFilter *filter)
{
  if (filter->item_id != 0)
    return filter->agency_id != 0 ? CHANGES_OF_AGENCY_IN_ITEM : CHANGES_OF_ITEM;

  return filter->agency_id != 0 ? CHANGES_OF_AGENCY : CHANGES;
}

static gboolean
fill_changes (const Filling *self, GError **error)
{
  g_autoptr (GArray) fields = g_array_new (FALSE, FALSE, sizeof (FgField));
  FgHistoryRow row = { .stamp = self->stamp, .replica = self->replica, .fields = fields };
  g_autoptr (FgStatement) statement = fg_workspace_prepare (self->workspace, pick_changes (self->filter), error);
  guint n_seen = 0;
  FgStep step;

  if (statement == NULL)
    return FALSE;

  bind_subject (statement, self->filter);
  fg_statement_bind_integer (statement, ":revision", self->entry->revision);
  while ((step = fg_statement_step (statement, error)) == FG_STEP_ROW)
    {
      gint64 row_id = fg_statement_get_integer (statement, 0);
      FgField field;

      if (row_id != row.row_id)
        {
          if (!add_row (self, &row, error))
            return FALSE;
          if (self->entry->changes->len >= MAX_CHANGES)
            return count_rest (self, n_seen, error);

          row.row_id = row_id;
          row.item_id = row.plan_id = 0;
          g_array_set_size (fields, 0);
          n_seen++;
        }

      /* A newer version's field is kept, but has no words here. */
      if (fg_workspace_get_field (self->workspace, fg_statement_get_integer (statement, 1), &field))
        {
          row.table = fg_field_get_table (field);
          g_array_append_val (fields, field);
        }
    }

  if (step == FG_STEP_ERROR || !add_row (self, &row, error))
    return FALSE;

  self->entry->n_changes = self->entry->changes->len;
  return TRUE;
}

static gboolean
fill_entry (Filling *self, GError **error)
{
  g_autoptr (FgStatement) statement = fg_workspace_prepare (self->workspace, REVISION, error);
  FgStep step;

  if (statement == NULL)
    return FALSE;

  fg_statement_bind_integer (statement, ":revision", self->entry->revision);
  if ((step = fg_statement_step (statement, error)) != FG_STEP_ROW)
    return step == FG_STEP_DONE;

  self->stamp = fg_statement_get_integer (statement, 0);
  self->replica = fg_statement_get_integer (statement, 1);
  self->entry->time_ms = fg_stamp_get_time_ms (self->stamp);
  self->entry->author = fg_statement_dup_text (statement, 2);
  self->entry->label = fg_act_to_words (fg_statement_get_text (statement, 3));
  return fill_changes (self, error);
}

static const char *
pick_revisions (const FgHistoryFilter *filter)
{
  if (filter->item_id != 0)
    return filter->agency_id != 0 ? REVISIONS_OF_AGENCY_IN_ITEM : REVISIONS_OF_ITEM;
  if (filter->agency_id != 0)
    return REVISIONS_OF_AGENCY;

  return filter->plan_id != 0 ? REVISIONS_OF_PLAN : ALL_REVISIONS;
}

static FgStatement *
prepare_revisions (FgWorkspace *workspace, const FgHistoryFilter *filter, guint limit, GError **error)
{
  FgStatement *statement = fg_workspace_prepare (workspace, pick_revisions (filter), error);

  if (statement == NULL)
    return NULL;

  bind_subject (statement, filter);
  if (filter->item_id == 0 && (filter->plan_id != 0 || filter->agency_id != 0))
    fg_statement_bind_integer (statement, ":plan_id", filter->plan_id);
  fg_statement_bind_integer (statement, ":first", fg_stamp_first_of (filter->from_ms));
  fg_statement_bind_integer (statement, ":last",
                             filter->to_ms != 0 ? fg_stamp_first_of (filter->to_ms) - 1 : G_MAXINT64);
  fg_statement_bind_value (statement, ":author",
                           filter->author != NULL ? &FG_VALUE_TEXT (filter->author) : &FG_VALUE_NULL);
  fg_statement_bind_integer (statement, ":limit", limit);
  return statement;
}

/**
 * fg_history_find:
 * @workspace: a workspace
 * @filter: what is asked for
 * @limit: how many at most
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type gint64): the revisions, the newest first; %NULL with @error set
 */
GArray *
fg_history_find (FgWorkspace *workspace, const FgHistoryFilter *filter, guint limit, GError **error)
{
  g_autoptr (GArray) revisions = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (FgStatement) statement = NULL;
  FgStep step;

  g_return_val_if_fail (workspace != NULL, NULL);
  g_return_val_if_fail (filter != NULL, NULL);

  if (!(statement = prepare_revisions (workspace, filter, limit, error)))
    return NULL;

  while ((step = fg_statement_step (statement, error)) == FG_STEP_ROW)
    {
      gint64 revision = fg_statement_get_integer (statement, 0);

      g_array_append_val (revisions, revision);
    }

  return step == FG_STEP_DONE ? g_steal_pointer (&revisions) : NULL;
}

/**
 * fg_history_load:
 * @workspace: a workspace
 * @filter: what is asked for; of the revisions' changes only those that it lets through are told
 * @revisions: (array length=n_revisions): some of what fg_history_find() gave
 * @n_revisions: how many
 * @error: return location for an error
 *
 * Of an entry with very many changes only the first are there; how many it has in all is said.
 *
 * Returns: (transfer full) (element-type FgHistoryEntry): what they did, in the same order; %NULL with @error set
 */
GPtrArray *
fg_history_load (FgWorkspace *workspace, const FgHistoryFilter *filter, const gint64 *revisions, guint n_revisions,
                 GError **error)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func ((GDestroyNotify) fg_history_entry_free);
  g_autoptr (FgReading) reading = NULL;

  g_return_val_if_fail (workspace != NULL, NULL);
  g_return_val_if_fail (filter != NULL, NULL);

  if (!(reading = fg_reading_begin (workspace, error)))
    return NULL;

  for (guint i = 0; i < n_revisions; i++)
    {
      FgHistoryEntry *entry = g_new0 (FgHistoryEntry, 1);
      Filling filling = { .workspace = workspace, .filter = filter, .entry = entry };

      entry->revision = revisions[i];
      entry->changes = g_ptr_array_new_with_free_func (fg_history_change_free);
      g_ptr_array_add (list, entry);
      if (!fill_entry (&filling, error))
        return NULL;
    }

  return g_steal_pointer (&list);
}

/**
 * fg_history_list:
 * @workspace: a workspace
 * @filter: what is asked for
 * @limit: how many at most
 * @error: return location for an error
 *
 * fg_history_find() and fg_history_load() in one.
 *
 * Returns: (transfer full) (element-type FgHistoryEntry): the newest first; %NULL with @error set
 */
GPtrArray *
fg_history_list (FgWorkspace *workspace, const FgHistoryFilter *filter, guint limit, GError **error)
{
  g_autoptr (GArray) revisions = NULL;
  g_autoptr (FgReading) reading = NULL;

  g_return_val_if_fail (workspace != NULL, NULL);

  if (!(reading = fg_reading_begin (workspace, error))
      || !(revisions = fg_history_find (workspace, filter, limit, error)))
    return NULL;

  return fg_history_load (workspace, filter, (const gint64 *) (const void *) revisions->data, revisions->len, error);
}

/**
 * fg_history_list_authors:
 * @workspace: a workspace
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type utf8): who changed anything; %NULL with @error set
 */
GPtrArray *
fg_history_list_authors (FgWorkspace *workspace, GError **error)
{
  g_autoptr (GPtrArray) authors = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (FgStatement) statement = NULL;
  FgStep step;

  g_return_val_if_fail (workspace != NULL, NULL);

  if (!(statement = fg_workspace_prepare (workspace, AUTHORS, error)))
    return NULL;

  while ((step = fg_statement_step (statement, error)) == FG_STEP_ROW)
    g_ptr_array_add (authors, fg_statement_dup_text (statement, 0));

  return step == FG_STEP_DONE ? g_steal_pointer (&authors) : NULL;
}
