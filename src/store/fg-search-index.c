/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The texts that are searched, one after the other in memory, gone through from end to end for each word.
 *
 * Why no index in the file: for 100,000 items of some 70 characters the whole is 16 MB, which take less time to go
 * through than a frame has, for any word of any length, by characters and by pinyin (LIKE: ten times as long, and no
 * pinyin). An index of FTS5 over pairs of characters answers sooner still, but knows no pinyin without a second one over
 * initials and a look at each candidate's text; it makes the file larger and every edit dearer, and must be guarded
 * against falling out of step. This one is made out of the tables at the first search, and then follows the log: whoever
 * changed a row, in this process or another, said so there. The figures are in the commit that brought this file.
 */
#include "fg-search-index-private.h"

#define N_UNITS 0x10000

/* When so much of the texts is of rows that were changed since, or so many rows changed at once, a new start is cheaper. */
#define MAX_GONE_PART 4
#define MAX_CHANGED_ROWS 2000

static const char LATEST_REVISION[] = "SELECT coalesce (max (id), 0) FROM revision";

/* With DISTINCT SQLite would go through the whole log, not the index by revision. */
static const char CHANGED_ROWS[] = "SELECT row_id, field FROM change WHERE revision > :revision";

/* Row, plan and item, then the texts. :row_id 0 stands for all. */
#define PLANS "SELECT id, id, 0, title, number, notice_title FROM plan WHERE removed = 0"
#define ITEMS \
  "SELECT item.id, item.plan_id, item.id, item.title, item.body, item.note, item.label FROM item " \
  "LEFT JOIN item AS parent ON parent.id = item.parent_id WHERE item.removed = 0 AND coalesce (parent.removed, 0) = 0"
#define REQUIREMENTS "SELECT id, plan_id, 0, title, text FROM requirement WHERE removed = 0"
#define AGENCIES \
  "SELECT id, 0, 0, name, short_name, coalesce ((SELECT group_concat (agency_alias.name, '；') FROM agency_alias " \
  "WHERE agency_alias.agency_id = agency.id AND agency_alias.removed = 0), '') FROM agency WHERE name <> ''"
#define REPORTS \
  "SELECT report.id, item.plan_id, report.item_id, report.note, report.problems, report.next_step " \
  "FROM report JOIN item ON item.id = report.item_id " \
  "WHERE report.removed = 0 AND item.removed = 0 AND report.note || report.problems || report.next_step <> ''"
#define MILESTONES \
  "SELECT milestone.id, item.plan_id, milestone.item_id, milestone.title FROM milestone " \
  "JOIN item ON item.id = milestone.item_id WHERE milestone.removed = 0 AND item.removed = 0"
#define FINDINGS \
  "SELECT finding.id, item.plan_id, finding.item_id, finding.problem, finding.source, finding.correction, " \
  "finding.closing_note FROM finding JOIN item ON item.id = finding.item_id " \
  "WHERE finding.removed = 0 AND item.removed = 0"

#define FIRST_TEXT 3

static const struct
{
  FgTable     table;
  const char *all;
  const char *one;
} sources[FG_N_SEARCH_KINDS] = {
  [FG_SEARCH_AGENCY] = { FG_TABLE_AGENCY, AGENCIES, AGENCIES " AND id = :row_id" },
  [FG_SEARCH_PLAN] = { FG_TABLE_PLAN, PLANS, PLANS " AND id = :row_id" },
  [FG_SEARCH_ITEM] = { FG_TABLE_ITEM, ITEMS, ITEMS " AND item.id = :row_id" },
  [FG_SEARCH_REPORT] = { FG_TABLE_REPORT, REPORTS, REPORTS " AND report.id = :row_id" },
  [FG_SEARCH_MILESTONE] = { FG_TABLE_MILESTONE, MILESTONES, MILESTONES " AND milestone.id = :row_id" },
  [FG_SEARCH_FINDING] = { FG_TABLE_FINDING, FINDINGS, FINDINGS " AND finding.id = :row_id" },
  [FG_SEARCH_REQUIREMENT] = { FG_TABLE_REQUIREMENT, REQUIREMENTS, REQUIREMENTS " AND id = :row_id" },
};

struct _FgSearchIndex
{
  GArray   *entities; /* (element-type FgSearchEntity) */
  GArray   *units; /* (element-type guint16): each text ends with a 0 */
  guint8   *vocabulary; /* which units there are */
  gsize     n_gone; /* how many units belong to nothing any more */
  gboolean  is_loaded;
  gint64    revision; /* the latest that the texts know */
  FgPinyin *pinyin; /* made when first needed */
};

/**
 * fg_search_index_new:
 *
 * Returns: (transfer full): an index without texts
 */
FgSearchIndex *
fg_search_index_new (void)
{
  FgSearchIndex *self = g_new0 (FgSearchIndex, 1);

  self->entities = g_array_new (FALSE, FALSE, sizeof (FgSearchEntity));
  self->units = g_array_new (FALSE, FALSE, sizeof (gunichar2));
  self->vocabulary = g_new0 (guint8, N_UNITS);
  return self;
}

/**
 * fg_search_index_free:
 * @self: (transfer full): an index
 */
void
fg_search_index_free (FgSearchIndex *self)
{
  g_array_unref (self->entities);
  g_array_unref (self->units);
  g_free (self->vocabulary);
  g_clear_pointer (&self->pinyin, fg_pinyin_free);
  g_free (self);
}

static void
add_text (FgSearchIndex *self, const char *text)
{
  const gunichar2 separator = 0;
  guint start = self->units->len;

  fg_search_text_append (self->units, text);
  for (guint i = start; i < self->units->len; i++)
    self->vocabulary[g_array_index (self->units, gunichar2, i)] = TRUE;
  g_array_append_val (self->units, separator);
}

static void
add_row (FgSearchIndex *self, FgSearchKind kind, FgStatement *statement)
{
  FgSearchEntity entity = {
    .kind = kind,
    .row_id = fg_statement_get_integer (statement, 0),
    .plan_id = fg_statement_get_integer (statement, 1),
    .item_id = fg_statement_get_integer (statement, 2),
    .start = self->units->len,
  };

  g_array_append_val (self->entities, entity);
  for (int column = FIRST_TEXT; column < sqlite3_column_count (statement); column++)
    add_text (self, fg_statement_get_text (statement, column));
}

static gboolean
add_rows (FgSearchIndex *self, FgSearchKind kind, FgStatement *statement, GError **error)
{
  FgStep step;

  while ((step = fg_statement_step (statement, error)) == FG_STEP_ROW)
    add_row (self, kind, statement);

  return step == FG_STEP_DONE;
}

static gboolean
load_all (FgSearchIndex *self, FgWorkspace *workspace, GError **error)
{
  self->is_loaded = FALSE;
  g_array_set_size (self->entities, 0);
  g_array_set_size (self->units, 0);
  self->n_gone = 0;

  for (guint kind = 0; kind < FG_N_SEARCH_KINDS; kind++)
    {
      g_autoptr (FgStatement) statement = fg_workspace_prepare (workspace, sources[kind].all, error);

      if (statement == NULL || !add_rows (self, kind, statement, error))
        return FALSE;
    }

  self->is_loaded = TRUE;
  return TRUE;
}

static gsize
get_end (FgSearchIndex *self, guint number)
{
  return number + 1 < self->entities->len ? g_array_index (self->entities, FgSearchEntity, number + 1).start
                                          : self->units->len;
}

static void
drop_rows (FgSearchIndex *self, GHashTable *row_ids)
{
  for (guint i = 0; i < self->entities->len; i++)
    {
      FgSearchEntity *entity = &g_array_index (self->entities, FgSearchEntity, i);

      if (!entity->is_gone && g_hash_table_contains (row_ids, &entity->row_id))
        {
          entity->is_gone = TRUE;
          self->n_gone += get_end (self, i) - entity->start;
        }
    }
}

static gboolean
find_kind (FgTable table, FgSearchKind *kind)
{
  for (guint i = 0; i < FG_N_SEARCH_KINDS; i++)
    if (sources[i].table == table)
      {
        *kind = (FgSearchKind) i;
        return TRUE;
      }

  return FALSE;
}

/* Rows that changed since, as a table of ids to their kinds. %NULL without an error where it is better to begin anew. */
static GHashTable *
list_changed (FgSearchIndex *self, FgWorkspace *workspace, GError **error)
{
  g_autoptr (GHashTable) changed = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_autoptr (FgStatement) statement = fg_workspace_prepare (workspace, CHANGED_ROWS, error);
  FgStep step;

  if (statement == NULL)
    return NULL;

  fg_statement_bind_integer (statement, ":revision", self->revision);
  while ((step = fg_statement_step (statement, error)) == FG_STEP_ROW)
    {
      gint64 row_id = fg_statement_get_integer (statement, 0);
      FgSearchKind kind;
      FgField field;

      if (!fg_workspace_get_field (workspace, fg_statement_get_integer (statement, 1), &field))
        continue;
      /* A text of the agency's, though not of its row; it seldom changes. */
      if (fg_field_get_table (field) == FG_TABLE_AGENCY_ALIAS)
        return NULL;
      if (!find_kind (fg_field_get_table (field), &kind))
        continue;
      /* What hangs on the item comes or goes with it. */
      if (field == FG_FIELD_ITEM_REMOVED || g_hash_table_size (changed) >= MAX_CHANGED_ROWS)
        return NULL;
      g_hash_table_replace (changed, g_memdup2 (&row_id, sizeof row_id), GUINT_TO_POINTER (kind));
    }

  return step == FG_STEP_DONE ? g_steal_pointer (&changed) : NULL;
}

/**
 * fg_search_index_prepare_texts:
 * @workspace: a workspace
 * @kind: what the row is
 * @row_id: a row
 * @error: return location for an error
 *
 * Returns: (transfer full): the statement whose row, if any, has the row's texts from column 3 on; %NULL with @error set
 */
FgStatement *
fg_search_index_prepare_texts (FgWorkspace *workspace, FgSearchKind kind, gint64 row_id, GError **error)
{
  FgStatement *statement = fg_workspace_prepare (workspace, sources[kind].one, error);

  if (statement != NULL)
    fg_statement_bind_integer (statement, ":row_id", row_id);
  return statement;
}

static gboolean
add_changed (FgSearchIndex *self, FgWorkspace *workspace, GHashTable *changed, GError **error)
{
  GHashTableIter iter;
  gpointer row_id, kind;

  g_hash_table_iter_init (&iter, changed);
  while (g_hash_table_iter_next (&iter, &row_id, &kind))
    {
      g_autoptr (FgStatement) statement =
        fg_search_index_prepare_texts (workspace, GPOINTER_TO_UINT (kind), *(gint64 *) row_id, error);

      if (statement == NULL || !add_rows (self, GPOINTER_TO_UINT (kind), statement, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
follow (FgSearchIndex *self, FgWorkspace *workspace, GError **error)
{
  GError *local_error = NULL;
  g_autoptr (GHashTable) changed = list_changed (self, workspace, &local_error);

  if (local_error != NULL)
    {
      g_propagate_error (error, local_error);
      return FALSE;
    }
  if (changed == NULL)
    return load_all (self, workspace, error);

  /* Until all is added, the texts are of no revision. */
  self->is_loaded = FALSE;
  drop_rows (self, changed);
  if (!add_changed (self, workspace, changed, error))
    return FALSE;

  self->is_loaded = TRUE;
  return self->n_gone <= self->units->len / MAX_GONE_PART || load_all (self, workspace, error);
}

/**
 * fg_search_index_refresh:
 * @self: an index
 * @workspace: its workspace, in a stretch of reading
 * @error: return location for an error
 *
 * Returns: whether the texts are those that the workspace has now
 */
gboolean
fg_search_index_refresh (FgSearchIndex *self, FgWorkspace *workspace, GError **error)
{
  g_autoptr (FgStatement) statement = fg_workspace_prepare (workspace, LATEST_REVISION, error);
  gint64 latest = 0;

  if (statement == NULL || !fg_statement_fetch_integer (statement, &latest, error))
    return FALSE;

  if (!self->is_loaded || latest < self->revision)
    {
      if (!load_all (self, workspace, error))
        return FALSE;
    }
  else if (latest > self->revision && !follow (self, workspace, error))
    {
      return FALSE;
    }

  self->revision = latest;
  /* What a revision under way has changed may yet be given up, and its number be another's. */
  self->is_loaded = sqlite3_txn_state (fg_workspace_get_db (workspace), "main") != SQLITE_TXN_WRITE;
  return TRUE;
}

/**
 * fg_search_index_make_word:
 * @self: an index, which must outlive the word
 * @word: what was typed
 *
 * Returns: (transfer full): the word, prepared for this index
 */
FgSearchWord *
fg_search_index_make_word (FgSearchIndex *self, const char *word)
{
  gboolean has_letters = fg_search_word_has_letters (word);
  FgSearchWord *made;

  if (has_letters && self->pinyin == NULL)
    self->pinyin = fg_pinyin_new ();

  made = fg_search_word_new (word, has_letters ? self->pinyin : NULL);
  fg_search_word_prepare (made, self->vocabulary);
  return made;
}

/**
 * fg_search_index_find:
 * @self: an index
 * @word: a word prepared for it
 *
 * Returns: (transfer full) (element-type guint): the numbers of the entities that have the word, counting up
 */
GArray *
fg_search_index_find (FgSearchIndex *self, const FgSearchWord *word)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (guint));
  const gunichar2 *units = (const gunichar2 *) (gpointer) self->units->data;
  gsize place = 0, end = self->units->len;
  guint number = 0;

  while ((place = fg_search_word_find (word, units, place, end)) < end)
    {
      while (get_end (self, number) <= place)
        number++;
      if (!g_array_index (self->entities, FgSearchEntity, number).is_gone)
        g_array_append_val (found, number);
      place = get_end (self, number);
    }

  return found;
}

/**
 * fg_search_index_get_entity:
 * @self: an index
 * @number: an entity's number
 *
 * Returns: (transfer none): the entity
 */
const FgSearchEntity *
fg_search_index_get_entity (FgSearchIndex *self, guint number)
{
  return &g_array_index (self->entities, FgSearchEntity, number);
}

/**
 * fg_search_index_find_item:
 * @self: an index
 * @item_id: an item
 *
 * Returns: the number of its entity, %G_MAXUINT where it has none
 */
guint
fg_search_index_find_item (FgSearchIndex *self, gint64 item_id)
{
  for (guint i = 0; i < self->entities->len; i++)
    {
      const FgSearchEntity *entity = fg_search_index_get_entity (self, i);

      if (entity->kind == FG_SEARCH_ITEM && entity->row_id == item_id && !entity->is_gone)
        return i;
    }

  return G_MAXUINT;
}
