/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Questions about items: which ones (as an index of ids), what a page of them shows, what the form of one shows, and
 * which one somebody means.
 */
#include "fg-item-query.h"

#include <glib/gi18n-lib.h>

#include "fg-concern-scope-private.h"
#include "fg-item-index-private.h"
#include "fg-item-number-private.h"
#include "fg-item-record-private.h"
#include "fg-item-sort-private.h"
#include "fg-like-private.h"
#include "fg-reference-private.h"
#include "fg-search-index-private.h"

static const char PLANS[] =
  "SELECT id FROM plan WHERE removed = 0 AND (id = :plan_id OR (:plan_id = 0 AND archived = 0)) "
  "ORDER BY ordinal, id";

/* The rows of a plan as in the notice, and whether each matches what can be told from the index item_by_place; a section
 * has neither agency, light nor deadline. The three forms differ in the text that siblings are sorted by: the first,
 * which most lists use, never leaves the index. CASE and not OR: for a value, OR works out both of its sides. */
#define ROWS(sort_text) \
  "SELECT item.id, item.parent_id, item.kind, item.status, item.percent, item.deadline_last_day, " \
  "CASE WHEN :is_open THEN 1 " \
    "WHEN item.kind = 0 THEN 0 " \
    "WHEN :section_id <> 0 AND :section_id <> coalesce ((SELECT iif (above.kind = 0, above.id, above.parent_id) " \
      "FROM item AS above WHERE above.id = item.parent_id), -1) THEN 0 " \
    "WHEN :due_before > 0 AND (item.deadline_last_day IS NULL OR item.deadline_last_day >= :due_before) THEN 0 " \
    "WHEN :light >= 0 AND fg_light (item.status, item.percent, item.deadline_last_day, :today) <> :light THEN 0 " \
    "WHEN :agency_id = 0 AND :role = 0 AND NOT :answers THEN 1 " \
    "ELSE EXISTS (SELECT 1 FROM assignment WHERE assignment.item_id = item.id AND assignment.removed = 0 " \
      "AND (:agency_id = 0 OR assignment.agency_id = :agency_id OR assignment.agency_id IN (SELECT group_id " \
        "FROM agency_member WHERE agency_member.agency_id = :agency_id AND agency_member.removed = 0)) " \
      "AND (:role = 0 OR assignment.role = :role) " \
      "AND (NOT :answers OR assignment.role IN (1, 2))) END, " \
  sort_text ", item.finding_limit IS NOT NULL " \
  "FROM item WHERE item.plan_id = :plan_id AND item.removed = 0 " \
  "ORDER BY item.parent_id, item.ordinal, item.id"

#define AGENCIES(role) \
  "(SELECT group_concat (name, '、') FROM (SELECT agency.name AS name " \
  "FROM assignment JOIN agency ON agency.id = assignment.agency_id " \
  "WHERE assignment.item_id = item.id AND assignment.role = " role " AND assignment.removed = 0 " \
  "ORDER BY assignment.ordinal, assignment.id))"

static const char ROWS_BY_PLACE[] = ROWS ("NULL");
static const char ROWS_BY_TITLE[] = ROWS ("CASE item.title WHEN '' THEN substr (item.body, 1, 60) ELSE item.title END");
static const char ROWS_BY_LEADS[] = ROWS ("coalesce (" AGENCIES ("1") ", " AGENCIES ("2") ", '')");

static const char ITEMS_OF_AGENCY[] =
  "SELECT item.id FROM assignment CROSS JOIN item ON item.id = assignment.item_id "
  "WHERE assignment.agency_id = :agency_id AND assignment.removed = 0 AND item.plan_id = :plan_id";

static const char FIND_BY_ID[] =
  "SELECT id FROM item WHERE id = :item_id AND (:plan_id = 0 OR plan_id = :plan_id) AND removed = 0";

static const char FIND_BY_WORDS[] =
  "SELECT id, CASE title WHEN '' THEN substr (body, 1, 20) || '…' ELSE title END, title = :words "
  "FROM item WHERE (:plan_id = 0 OR plan_id = :plan_id) AND removed = 0 "
  "AND (title LIKE :pattern ESCAPE '\\' OR body LIKE :pattern ESCAPE '\\') ORDER BY kind, ordinal, id";

static const char *
rows_sql (FgItemSort sort)
{
  if (sort == FG_ITEM_SORT_TITLE)
    return ROWS_BY_TITLE;
  if (sort == FG_ITEM_SORT_LEADS)
    return ROWS_BY_LEADS;

  return ROWS_BY_PLACE;
}

static void
bind_filter (FgStatement *statement, const FgItemFilter *filter, gint64 plan_id)
{
  gboolean is_open = !filter->by_light && filter->due_before == FG_DAY_NONE && filter->agency_id == 0
                     && filter->role == FG_ROLE_NONE && !filter->answers && filter->section_id == 0;

  fg_statement_bind_integer (statement, ":plan_id", plan_id);
  fg_statement_bind_integer (statement, ":is_open", is_open);
  fg_statement_bind_integer (statement, ":light", filter->by_light ? (gint64) filter->light : -1);
  fg_statement_bind_integer (statement, ":today", filter->today);
  fg_statement_bind_integer (statement, ":due_before", filter->due_before);
  fg_statement_bind_integer (statement, ":agency_id", filter->agency_id);
  fg_statement_bind_integer (statement, ":role", filter->role);
  fg_statement_bind_integer (statement, ":answers", filter->answers);
  fg_statement_bind_integer (statement, ":section_id", filter->section_id);
}

static void
add_found (GHashTable *found, gint64 id, GHashTable *among)
{
  if (id != 0 && (among == NULL || g_hash_table_contains (among, &id)))
    g_hash_table_add (found, g_memdup2 (&id, sizeof id));
}

static gboolean
add_items_of_agency (FgWorkspace *workspace, gint64 plan_id, gint64 agency_id, GHashTable *found, GHashTable *among,
                     GError **error)
{
  g_autoptr (FgStatement) statement = fg_workspace_prepare (workspace, ITEMS_OF_AGENCY, error);
  FgStep step;

  if (statement == NULL)
    return FALSE;

  fg_statement_bind_integer (statement, ":plan_id", plan_id);
  fg_statement_bind_integer (statement, ":agency_id", agency_id);
  while ((step = fg_statement_step (statement, error)) == FG_STEP_ROW)
    add_found (found, fg_statement_get_integer (statement, 0), among);

  return step == FG_STEP_DONE;
}

/* The items that have one word, in their own texts or their reports, or whose agencies have it: of those in @among,
 * unless that is %NULL. */
static GHashTable *
search_word (FgWorkspace *workspace, FgSearchIndex *index, gint64 plan_id, const char *word, GHashTable *among,
             GError **error)
{
  g_autoptr (GHashTable) found = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_autoptr (FgSearchWord) made = fg_search_index_make_word (index, word);
  g_autoptr (GArray) numbers = fg_search_index_find (index, made);
  gint64 numbered = 0;

  /* A number is matched as a whole: who types 12 does not look for 112. */
  if (!fg_item_number_find (workspace, plan_id, word, &numbered, error))
    return NULL;
  add_found (found, numbered, among);

  for (guint i = 0; i < numbers->len; i++)
    {
      const FgSearchEntity *entity = fg_search_index_get_entity (index, g_array_index (numbers, guint, i));

      if (entity->kind == FG_SEARCH_AGENCY
          && !add_items_of_agency (workspace, plan_id, entity->row_id, found, among, error))
        return NULL;
      if (entity->plan_id == plan_id)
        add_found (found, entity->item_id, among);
    }

  return g_steal_pointer (&found);
}

/* @found is %NULL where nothing is looked for. */
static gboolean
search (FgWorkspace *workspace, gint64 plan_id, const char *words, GHashTable **found, GError **error)
{
  g_auto (GStrv) list = fg_search_split_words (words != NULL ? words : "");
  g_autoptr (GHashTable) result = NULL;
  FgSearchIndex *index = NULL;

  if (*list != NULL && !(index = fg_workspace_ensure_search_index (workspace, error)))
    return FALSE;

  /* Where nothing is left, a pasted page of words need not be gone through. */
  for (char **word = list; *word != NULL && (result == NULL || g_hash_table_size (result) > 0); word++)
    {
      GHashTable *next = search_word (workspace, index, plan_id, *word, result, error);

      if (next == NULL)
        return FALSE;

      g_clear_pointer (&result, g_hash_table_unref);
      result = next;
    }

  *found = g_steal_pointer (&result);
  return TRUE;
}

static gboolean
has_concern (const FgItemFilter *filter, const FgConcernScope *scope, gint64 item_id, FgStatement *statement)
{
  FgConcernFacts facts = {
    .status = (FgStatus) fg_statement_get_integer (statement, 3),
    .percent = (int) fg_statement_get_integer (statement, 4),
    .last_day = (FgDay) fg_statement_get_integer (statement, 5),
    .has_finding = fg_statement_get_integer (statement, 8) != 0,
  };

  fg_concern_scope_add (scope, item_id, &facts);
  return fg_concern_applies (filter->concern, &facts, filter->today);
}

static gboolean
add_plan (FgWorkspace *workspace, const FgItemFilter *filter, gint64 plan_id, GArray *rows, GError **error)
{
  g_autoptr (GHashTable) found = NULL;
  g_auto (FgConcernScope) scope = { 0 };
  g_autoptr (FgStatement) statement = NULL;
  FgStep step;

  if (!search (workspace, plan_id, filter->search, &found, error)
      || (filter->concern != FG_CONCERN_NONE
          && !fg_concern_scope_load (&scope, workspace, plan_id, filter->today, error))
      || !(statement = fg_workspace_prepare (workspace, rows_sql (filter->sort), error)))
    return FALSE;

  bind_filter (statement, filter, plan_id);
  while ((step = fg_statement_step (statement, error)) == FG_STEP_ROW)
    {
      FgItemSortRow row = {
        .row.item_id = fg_statement_get_integer (statement, 0),
        .row.parent_id = fg_statement_get_integer (statement, 1),
        .row.kind = (FgItemKind) fg_statement_get_integer (statement, 2),
        .row.matches = fg_statement_get_integer (statement, 6) != 0,
      };

      if (found != NULL && !g_hash_table_contains (found, &row.row.item_id))
        row.row.matches = FALSE;
      if (filter->concern != FG_CONCERN_NONE && row.row.matches)
        row.row.matches = row.row.kind != FG_ITEM_SECTION && has_concern (filter, &scope, row.row.item_id, statement);
      fg_item_sort_set_key (&row, filter, (FgStatus) fg_statement_get_integer (statement, 3),
                            (int) fg_statement_get_integer (statement, 4),
                            (FgDay) fg_statement_get_integer (statement, 5), fg_statement_get_text (statement, 7));
      g_array_append_val (rows, row);
    }

  return step == FG_STEP_DONE;
}

static GArray *
list_plans (FgWorkspace *workspace, gint64 plan_id, GError **error)
{
  g_autoptr (GArray) plans = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (FgStatement) statement = fg_workspace_prepare (workspace, PLANS, error);
  FgStep step;

  if (statement == NULL)
    return NULL;

  fg_statement_bind_integer (statement, ":plan_id", plan_id);
  while ((step = fg_statement_step (statement, error)) == FG_STEP_ROW)
    {
      gint64 id = fg_statement_get_integer (statement, 0);

      g_array_append_val (plans, id);
    }

  return step == FG_STEP_DONE ? g_steal_pointer (&plans) : NULL;
}

/**
 * fg_item_query_index:
 * @workspace: a workspace
 * @filter: which items, in what order
 * @error: return location for an error
 *
 * Of several plans the items at the top are sorted together; as in the notice, plans come in the order in which they
 * were added. A plan that is removed or unknown has no items.
 *
 * Returns: (transfer full): the index; %NULL with @error set
 */
FgItemIndex *
fg_item_query_index (FgWorkspace *workspace, const FgItemFilter *filter, GError **error)
{
  g_autoptr (FgReading) reading = NULL;
  g_autoptr (GArray) plans = NULL;
  g_autoptr (GArray) rows = NULL;
  g_autofree FgItemIndexRow *sorted = NULL;

  g_return_val_if_fail (workspace != NULL, NULL);
  g_return_val_if_fail (filter != NULL, NULL);

  if (!(reading = fg_reading_begin (workspace, error)) || !(plans = list_plans (workspace, filter->plan_id, error)))
    return NULL;

  rows = fg_item_sort_rows_new ();
  for (guint i = 0; i < plans->len; i++)
    if (!add_plan (workspace, filter, g_array_index (plans, gint64, i), rows, error))
      return NULL;

  sorted = fg_item_sort_rows (rows, filter);
  return fg_item_index_new (sorted, rows->len);
}

/**
 * fg_item_query_records:
 * @workspace: a workspace
 * @ids: ids of items
 * @n_ids: how many
 * @today: the day that lights are judged on
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type FgItemRecord): the records in the order of @ids, %NULL in the place of an item
 *   that is not there (any more); %NULL with @error set
 */
GPtrArray *
fg_item_query_records (FgWorkspace *workspace, const gint64 *ids, gsize n_ids, FgDay today, GError **error)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func ((GDestroyNotify) fg_item_record_free);
  g_autoptr (FgReading) reading = NULL;
  GError *local_error = NULL;

  g_return_val_if_fail (workspace != NULL, NULL);
  g_return_val_if_fail (today != FG_DAY_NONE, NULL);

  if (!(reading = fg_reading_begin (workspace, error)))
    return NULL;

  for (gsize i = 0; i < n_ids; i++)
    {
      g_ptr_array_add (records, fg_item_record_load (workspace, ids[i], today, &local_error));
      if (local_error != NULL)
        {
          g_propagate_error (error, local_error);
          return NULL;
        }
    }

  return g_steal_pointer (&records);
}

/**
 * fg_item_query_detail:
 * @workspace: a workspace
 * @item_id: an item's id
 * @today: the day that its light is judged on
 * @error: return location for an error
 *
 * Returns: (transfer full): everything that its form shows; %NULL with %FG_STORE_ERROR_NOT_FOUND where it is not there
 */
FgItemDetail *
fg_item_query_detail (FgWorkspace *workspace, gint64 item_id, FgDay today, GError **error)
{
  g_autoptr (FgReading) reading = NULL;
  FgItemDetail *detail;
  GError *local_error = NULL;

  g_return_val_if_fail (workspace != NULL, NULL);
  g_return_val_if_fail (today != FG_DAY_NONE, NULL);

  if (!(reading = fg_reading_begin (workspace, error)))
    return NULL;

  detail = fg_item_detail_load (workspace, item_id, today, &local_error);
  if (local_error != NULL)
    g_propagate_error (error, local_error);
  else if (detail == NULL)
    g_set_error_literal (error, FG_STORE_ERROR, FG_STORE_ERROR_NOT_FOUND,
                         _("The entry is not in the workspace. Load the list again, then choose another."));

  return detail;
}

static gboolean
find_by_id (FgWorkspace *workspace, gint64 plan_id, const char *reference, gint64 *id, GError **error)
{
  g_autoptr (FgStatement) statement = NULL;
  gint64 number;

  if (*id != 0 || !fg_reference_to_number (reference, &number))
    return TRUE;

  if (!(statement = fg_workspace_prepare (workspace, FIND_BY_ID, error)))
    return FALSE;

  fg_statement_bind_integer (statement, ":plan_id", plan_id);
  fg_statement_bind_integer (statement, ":item_id", number);
  return fg_statement_fetch_integer (statement, id, error);
}

/**
 * fg_item_query_find:
 * @workspace: a workspace
 * @plan_id: a plan's id
 * @reference: "12" for task 12, "12(3)" for its measure 3, an id, or a part of a title or text that no other item has
 * @error: return location for an error
 *
 * Returns: the item's id; 0 with %FG_STORE_ERROR_NOT_FOUND or %FG_STORE_ERROR_AMBIGUOUS
 */
gint64
fg_item_query_find (FgWorkspace *workspace, gint64 plan_id, const char *reference, GError **error)
{
  g_autoptr (FgStatement) statement = NULL;
  g_autofree char *pattern = NULL;
  g_autofree char *not_found = NULL;
  gint64 id = 0;

  g_return_val_if_fail (workspace != NULL, 0);
  g_return_val_if_fail (reference != NULL, 0);

  if (!fg_item_number_find (workspace, plan_id, reference, &id, error)
      || !find_by_id (workspace, plan_id, reference, &id, error))
    return 0;
  if (id != 0)
    return id;

  if (!(statement = fg_workspace_prepare (workspace, FIND_BY_WORDS, error)))
    return 0;

  /* Translators: %s is what was typed for a task or measure. */
  not_found = g_strdup_printf (_("There is no task or measure “%s” in the plan. Look for its number in the list."),
                               reference);
  pattern = fg_like_contains (reference);
  fg_statement_bind_integer (statement, ":plan_id", plan_id);
  fg_statement_bind_text (statement, ":words", reference);
  fg_statement_bind_text (statement, ":pattern", pattern);
  return fg_reference_pick (statement, reference, not_found, error);
}
