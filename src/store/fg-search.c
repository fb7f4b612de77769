/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One search over everything: the plans of a workspace with their items, reports and requirements, and the agencies.
 * What is found comes in groups, a kind in a plan each, with the words marked in a piece of their text.
 */
#include "fg-search.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "fg-item-label.h"
#include "fg-item-number-private.h"
#include "fg-search-index-private.h"

/* How much of a text is shown, and how much of that before the first word, in characters. */
#define EXCERPT_LENGTH 60
#define EXCERPT_BEFORE 12

/* Columns of the statement for texts. */
#define FIRST_TEXT 3

static const char PLANS[] =
  "SELECT id, title FROM plan WHERE removed = 0 AND archived = 0 "
  "ORDER BY id = :first_plan_id DESC, ordinal, id";

/* An agency that no plan in sight names does not show. */
static const char IS_AGENCY_IN_SIGHT[] =
  "SELECT EXISTS (SELECT 1 FROM assignment JOIN item ON item.id = assignment.item_id JOIN plan ON plan.id = item.plan_id "
  "WHERE assignment.agency_id = :agency_id AND assignment.removed = 0 AND item.removed = 0 AND plan.removed = 0 "
  "AND plan.archived = 0)";

static const char ITEM_NUMBER[] =
  "SELECT item.kind, item.no, task.no, item.label, task.label FROM item LEFT JOIN item AS task ON task.id = item.parent_id "
  "WHERE item.id = :item_id";

/* What the texts of each kind are, in the order of the index. */
static const struct
{
  const char *name;
  const char *label;
  const char *fields[5];
} kinds[FG_N_SEARCH_KINDS] = {
  [FG_SEARCH_AGENCY] = { "agency", NC_("search", "Agencies"),
                         { NC_("search", "Name"), NC_("search", "Short name"), NC_("search", "Other names") } },
  [FG_SEARCH_PLAN] = { "plan", NC_("search", "Plan"),
                       { NC_("search", "Title"), NC_("search", "Document number"), NC_("search", "Notice") } },
  [FG_SEARCH_ITEM] = { "item", NC_("search", "Tasks and measures"),
                       { NC_("search", "Title"), NC_("search", "Text"), NC_("search", "Remarks"),
                         NC_("search", "Number") } },
  [FG_SEARCH_REPORT] = { "report", NC_("search", "Progress reports"),
                         { NC_("search", "Report"), NC_("search", "Problems"), NC_("search", "Next step") } },
  [FG_SEARCH_MILESTONE] = { "milestone", NC_("search", "Milestones"), { NC_("search", "Milestone") } },
  [FG_SEARCH_FINDING] = { "finding", NC_("search", "Findings"),
                          { NC_("search", "Problem"), NC_("search", "Source"), NC_("search", "Correction"),
                            NC_("search", "Closing") } },
  [FG_SEARCH_REQUIREMENT] = { "requirement", NC_("search", "Requirements"),
                              { NC_("search", "Title"), NC_("search", "Text") } },
};

typedef struct
{
  FgWorkspace         *workspace;
  const FgSearchQuery *query;
  FgSearchIndex       *index;
  GPtrArray           *words; /* (element-type FgSearchWord) */
  GArray              *plan_ids; /* 0 for the agencies, then the plans in the order of their hits */
  GPtrArray           *plan_titles;
} Search;

static void
search_clear (Search *self)
{
  g_clear_pointer (&self->words, g_ptr_array_unref);
  g_clear_pointer (&self->plan_ids, g_array_unref);
  g_clear_pointer (&self->plan_titles, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Search, search_clear)

/**
 * fg_search_kind_to_string:
 * @kind: a kind
 *
 * Returns: its name in data, never translated
 */
const char *
fg_search_kind_to_string (FgSearchKind kind)
{
  g_return_val_if_fail (kind < FG_N_SEARCH_KINDS, NULL);

  return kinds[kind].name;
}

/**
 * fg_search_kind_get_label:
 * @kind: a kind
 *
 * Returns: its name for people
 */
const char *
fg_search_kind_get_label (FgSearchKind kind)
{
  g_return_val_if_fail (kind < FG_N_SEARCH_KINDS, NULL);

  return g_dpgettext2 (GETTEXT_PACKAGE, "search", kinds[kind].label);
}

static void
hit_free (gpointer data)
{
  FgSearchHit *hit = data;

  g_free (hit->number);
  g_free (hit->title);
  g_free (hit->excerpt);
  g_clear_pointer (&hit->marks, g_array_unref);
  g_free (hit);
}

/**
 * fg_search_group_free:
 * @self: (transfer full): a group
 */
void
fg_search_group_free (FgSearchGroup *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->plan_title);
  g_ptr_array_unref (self->hits);
  g_free (self);
}

static gboolean
list_plans (Search *self, GError **error)
{
  g_autoptr (FgStatement) statement = fg_workspace_prepare (self->workspace, PLANS, error);
  gint64 plan_id = 0;
  FgStep step;

  if (statement == NULL)
    return FALSE;

  g_array_append_val (self->plan_ids, plan_id);
  g_ptr_array_add (self->plan_titles, g_strdup (""));
  fg_statement_bind_integer (statement, ":first_plan_id", self->query->first_plan_id);
  while ((step = fg_statement_step (statement, error)) == FG_STEP_ROW)
    {
      plan_id = fg_statement_get_integer (statement, 0);
      g_array_append_val (self->plan_ids, plan_id);
      g_ptr_array_add (self->plan_titles, fg_statement_dup_text (statement, 1));
    }

  return step == FG_STEP_DONE;
}

/* A number is matched as a whole: who types 12 looks for task 12 of any plan, and not for 112. */
static gboolean
add_numbered (Search *self, const char *word, GHashTable *found, GError **error)
{
  for (guint i = 1; i < self->plan_ids->len; i++)
    {
      gint64 item_id = 0;
      guint number;

      if (!fg_item_number_find (self->workspace, g_array_index (self->plan_ids, gint64, i), word, &item_id, error))
        return FALSE;
      if (item_id != 0 && (number = fg_search_index_find_item (self->index, item_id)) != G_MAXUINT)
        g_hash_table_add (found, GUINT_TO_POINTER (number));
    }

  return TRUE;
}

/* Leaves those of @numbers that are in @other too. */
static void
intersect (GArray *numbers, GArray *other, GHashTable *numbered)
{
  guint n_kept = 0, k = 0;

  for (guint i = 0; i < numbers->len; i++)
    {
      guint number = g_array_index (numbers, guint, i);

      while (k < other->len && g_array_index (other, guint, k) < number)
        k++;
      if ((k < other->len && g_array_index (other, guint, k) == number)
          || g_hash_table_contains (numbered, GUINT_TO_POINTER (number)))
        g_array_index (numbers, guint, n_kept++) = number;
    }

  g_array_set_size (numbers, n_kept);
}

static int
compare_numbers (gconstpointer a, gconstpointer b)
{
  guint x = *(const guint *) a, y = *(const guint *) b;

  return (x > y) - (x < y);
}

static void
unite (GArray *numbers, GHashTable *numbered)
{
  GHashTableIter iter;
  gpointer number;
  guint n_found = numbers->len;

  g_hash_table_iter_init (&iter, numbered);
  while (g_hash_table_iter_next (&iter, &number, NULL))
    {
      guint value = GPOINTER_TO_UINT (number);

      /* An empty array has no data to search. */
      if (n_found == 0 || bsearch (&value, numbers->data, n_found, sizeof (guint), compare_numbers) == NULL)
        g_array_append_val (numbers, value);
    }
  if (numbers->len > n_found)
    g_array_sort (numbers, compare_numbers);
}

/* The numbers of what has all words. */
static GArray *
find_entities (Search *self, GError **error)
{
  g_auto (GStrv) list = fg_search_split_words (self->query->words);
  g_autoptr (GArray) result = NULL;

  /* Where nothing is left, a pasted page of words need not be gone through. */
  for (char **word = list; *word != NULL && (result == NULL || result->len > 0); word++)
    {
      FgSearchWord *made = fg_search_index_make_word (self->index, *word);
      g_autoptr (GArray) numbers = fg_search_index_find (self->index, made);
      g_autoptr (GHashTable) numbered = g_hash_table_new (NULL, NULL);

      g_ptr_array_add (self->words, made);
      if (!add_numbered (self, *word, numbered, error))
        return NULL;

      if (result != NULL)
        {
          intersect (result, numbers, numbered);
          continue;
        }
      unite (numbers, numbered);
      result = g_steal_pointer (&numbers);
    }

  return result != NULL ? g_steal_pointer (&result) : g_array_new (FALSE, FALSE, sizeof (guint));
}

static gboolean
is_in_sight (Search *self, const FgSearchEntity *entity, gboolean *result, GError **error)
{
  g_autoptr (FgStatement) statement = NULL;
  gint64 value = 1;

  *result = TRUE;
  if (entity->kind != FG_SEARCH_AGENCY)
    return TRUE;
  if (!(statement = fg_workspace_prepare (self->workspace, IS_AGENCY_IN_SIGHT, error)))
    return FALSE;

  fg_statement_bind_integer (statement, ":agency_id", entity->row_id);
  if (!fg_statement_fetch_integer (statement, &value, error))
    return FALSE;

  *result = value != 0;
  return TRUE;
}

static gboolean
find_place (Search *self, gint64 plan_id, guint *place)
{
  /* Hits of one plan lie together, so that the last place is mostly the right one. */
  if (*place < self->plan_ids->len && g_array_index (self->plan_ids, gint64, *place) == plan_id)
    return TRUE;

  for (*place = 0; *place < self->plan_ids->len; ++*place)
    if (g_array_index (self->plan_ids, gint64, *place) == plan_id)
      return TRUE;

  return FALSE;
}

static void
free_numbers (gpointer data)
{
  if (data != NULL)
    g_array_unref (data);
}

/* The numbers parted by plan and kind: at the place of a plan times FG_N_SEARCH_KINDS. NULL where there are none. */
static GPtrArray *
part (Search *self, GArray *numbers, GError **error)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (free_numbers);
  guint place = 0;

  g_ptr_array_set_size (parts, (int) (self->plan_ids->len * FG_N_SEARCH_KINDS));
  for (guint i = 0; i < numbers->len; i++)
    {
      guint number = g_array_index (numbers, guint, i);
      const FgSearchEntity *entity = fg_search_index_get_entity (self->index, number);
      gboolean is_shown;
      gpointer *its_part;

      if (!is_in_sight (self, entity, &is_shown, error))
        return NULL;
      /* A plan that is removed has no place. */
      if (!is_shown || !find_place (self, entity->plan_id, &place))
        continue;

      its_part = &g_ptr_array_index (parts, place * FG_N_SEARCH_KINDS + entity->kind);
      if (*its_part == NULL)
        *its_part = g_array_new (FALSE, FALSE, sizeof (guint));
      g_array_append_val ((GArray *) *its_part, number);
    }

  return g_steal_pointer (&parts);
}

/* By the item, then by the row: made together, they count up in the order of the notice. What was changed since it was
 * first read stands at the end of the index, but not here. */
static int
compare_entities (gconstpointer a, gconstpointer b, gpointer user_data)
{
  const FgSearchEntity *x = fg_search_index_get_entity (user_data, *(const guint *) a);
  const FgSearchEntity *y = fg_search_index_get_entity (user_data, *(const guint *) b);

  if (x->item_id != y->item_id)
    return x->item_id < y->item_id ? -1 : 1;

  return (x->row_id > y->row_id) - (x->row_id < y->row_id);
}

static void
sort (Search *self, GArray *numbers)
{
  for (guint i = 1; i < numbers->len; i++)
    if (compare_entities (&g_array_index (numbers, guint, i - 1), &g_array_index (numbers, guint, i), self->index) > 0)
      {
        g_array_sort_with_data (numbers, compare_entities, self->index);
        return;
      }
}

/* The words in a text, as marks that count units, and how many different words there are. */
static GArray *
mark_words (Search *self, GArray *units, guint *n_words)
{
  GArray *marks = g_array_new (FALSE, FALSE, sizeof (FgSearchMark));
  const gunichar2 *text = (const gunichar2 *) (gpointer) units->data;
  g_autofree gboolean *seen = g_new0 (gboolean, MAX (self->words->len, 1));

  for (gsize place = 0; place < units->len;)
    {
      FgSearchMark mark = { place, place };

      for (guint i = 0; i < self->words->len; i++)
        {
          gsize end = fg_search_word_match_at (g_ptr_array_index (self->words, i), text, place, units->len);

          seen[i] |= end != 0;
          mark.end = MAX (mark.end, end);
        }

      if (mark.end > place)
        g_array_append_val (marks, mark);
      place = MAX (mark.end, place + 1);
    }

  *n_words = 0;
  for (guint i = 0; i < self->words->len; i++)
    *n_words += seen[i];
  return marks;
}

/* Where each unit of a text begins in its UTF-8. */
static GArray *
map_units (const char *text)
{
  GArray *bytes = g_array_new (FALSE, FALSE, sizeof (gsize));
  const char *c;

  for (c = text; *c != '\0'; c = g_utf8_next_char (c))
    {
      gsize byte = (gsize) (c - text);

      g_array_append_val (bytes, byte);
      if (g_utf8_get_char (c) > 0xffff)
        g_array_append_val (bytes, byte);
    }

  gsize end = (gsize) (c - text);

  g_array_append_val (bytes, end);
  return bytes;
}

static void
take_excerpt (FgSearchHit *hit, const char *text, GArray *marks)
{
  g_autoptr (GArray) bytes = map_units (text);
  gsize n_units = bytes->len - 1;
  gsize first = marks->len > 0 ? g_array_index (marks, FgSearchMark, 0).start : 0;
  gsize start = first > EXCERPT_BEFORE ? first - EXCERPT_BEFORE : 0;
  gsize end = MIN (start + EXCERPT_LENGTH, n_units);
  gsize start_byte = g_array_index (bytes, gsize, start), end_byte = g_array_index (bytes, gsize, end);
  g_autofree char *middle = g_strndup (text + start_byte, end_byte - start_byte);
  const char *before = start > 0 ? "…" : "";

  hit->excerpt = g_strdelimit (g_strconcat (before, middle, end < n_units ? "…" : "", NULL), "\r\n\t", ' ');
  for (guint i = 0; i < marks->len; i++)
    {
      FgSearchMark mark = g_array_index (marks, FgSearchMark, i);

      if (mark.start >= end)
        break;
      mark.start = strlen (before) + g_array_index (bytes, gsize, mark.start) - start_byte;
      mark.end = strlen (before) + g_array_index (bytes, gsize, MIN (mark.end, end)) - start_byte;
      g_array_append_val (hit->marks, mark);
    }
}

/* Of the row's texts that which has the most of the words; the first where none has any (a number). */
static void
choose_text (Search *self, FgStatement *statement, FgSearchHit *hit)
{
  g_autoptr (GArray) best_marks = NULL;
  int best_column = -1;
  guint n_best = 0;

  for (int column = FIRST_TEXT; column < sqlite3_column_count (statement); column++)
    {
      const char *text = fg_statement_get_text (statement, column);
      g_autoptr (GArray) units = g_array_new (FALSE, FALSE, sizeof (gunichar2));
      g_autoptr (GArray) marks = NULL;
      guint n_words;

      if (*text == '\0')
        continue;

      fg_search_text_append (units, text);
      marks = mark_words (self, units, &n_words);
      if (best_column >= 0 && n_words <= n_best)
        continue;

      best_column = column;
      n_best = n_words;
      g_clear_pointer (&best_marks, g_array_unref);
      best_marks = g_steal_pointer (&marks);
    }

  if (best_column < 0)
    return;

  hit->field = g_dpgettext2 (GETTEXT_PACKAGE, "search", kinds[hit->kind].fields[best_column - FIRST_TEXT]);
  take_excerpt (hit, fg_statement_get_text (statement, best_column), best_marks);
}

static char *
dup_number (Search *self, gint64 item_id, GError **error)
{
  g_autoptr (FgStatement) statement = NULL;
  FgStep step;

  if (item_id == 0)
    return g_strdup ("");
  if (!(statement = fg_workspace_prepare (self->workspace, ITEM_NUMBER, error)))
    return NULL;

  fg_statement_bind_integer (statement, ":item_id", item_id);
  if ((step = fg_statement_step (statement, error)) != FG_STEP_ROW)
    return step == FG_STEP_DONE ? g_strdup ("") : NULL;

  return fg_item_label_dup_name ((FgItemKind) fg_statement_get_integer (statement, 0),
                                 (int) fg_statement_get_integer (statement, 1), fg_statement_get_text (statement, 3),
                                 (int) fg_statement_get_integer (statement, 2), fg_statement_get_text (statement, 4));
}

static gboolean
add_hit (Search *self, const FgSearchEntity *entity, GPtrArray *hits, GError **error)
{
  g_autoptr (FgStatement) statement =
    fg_search_index_prepare_texts (self->workspace, entity->kind, entity->row_id, error);
  FgSearchHit *hit;
  char *number;
  FgStep step;

  if (statement == NULL || (step = fg_statement_step (statement, error)) == FG_STEP_ERROR)
    return FALSE;
  if (step == FG_STEP_DONE)
    return TRUE;
  if (!(number = dup_number (self, entity->item_id, error)))
    return FALSE;

  hit = g_new0 (FgSearchHit, 1);
  g_ptr_array_add (hits, hit);
  hit->kind = entity->kind;
  hit->row_id = entity->row_id;
  hit->plan_id = entity->plan_id;
  hit->item_id = entity->item_id;
  hit->number = number;
  hit->title = fg_statement_dup_text (statement, FIRST_TEXT);
  hit->field = "";
  hit->marks = g_array_new (FALSE, FALSE, sizeof (FgSearchMark));
  choose_text (self, statement, hit);
  if (hit->excerpt == NULL)
    hit->excerpt = g_strdup ("");
  return TRUE;
}

static gboolean
add_group (Search *self, guint place, FgSearchKind kind, GArray *numbers, GPtrArray *groups, GError **error)
{
  FgSearchGroup *group = g_new0 (FgSearchGroup, 1);

  g_ptr_array_add (groups, group);
  group->plan_id = g_array_index (self->plan_ids, gint64, place);
  group->plan_title = g_strdup (g_ptr_array_index (self->plan_titles, place));
  group->kind = kind;
  group->n_found = numbers->len;
  group->hits = g_ptr_array_new_with_free_func (hit_free);

  sort (self, numbers);
  for (guint i = 0; i < MIN (numbers->len, self->query->max_hits); i++)
    if (!add_hit (self, fg_search_index_get_entity (self->index, g_array_index (numbers, guint, i)), group->hits, error))
      return FALSE;

  return TRUE;
}

static GPtrArray *
make_groups (Search *self, GError **error)
{
  g_autoptr (GPtrArray) groups = g_ptr_array_new_with_free_func ((GDestroyNotify) fg_search_group_free);
  g_autoptr (GArray) numbers = find_entities (self, error);
  g_autoptr (GPtrArray) parts = numbers != NULL ? part (self, numbers, error) : NULL;

  if (parts == NULL)
    return NULL;

  for (guint i = 0; i < parts->len; i++)
    if (g_ptr_array_index (parts, i) != NULL
        && !add_group (self, i / FG_N_SEARCH_KINDS, i % FG_N_SEARCH_KINDS, g_ptr_array_index (parts, i), groups, error))
      return NULL;

  return g_steal_pointer (&groups);
}

/**
 * fg_search_run:
 * @workspace: a workspace
 * @query: what is looked for
 * @error: return location for an error
 *
 * A word may be any part of a text, pinyin or initials of pinyin; several must all be in the texts of one row. The first
 * search reads all texts of the workspace, later ones only what changed since.
 *
 * Returns: (transfer full) (element-type FgSearchGroup): what was found, agencies first; %NULL with @error set
 */
GPtrArray *
fg_search_run (FgWorkspace *workspace, const FgSearchQuery *query, GError **error)
{
  g_autoptr (FgReading) reading = NULL;
  g_auto (Search) search = { 0 };

  g_return_val_if_fail (workspace != NULL, NULL);
  g_return_val_if_fail (query != NULL && query->words != NULL, NULL);

  search.workspace = workspace;
  search.query = query;
  search.words = g_ptr_array_new_with_free_func ((GDestroyNotify) fg_search_word_free);
  search.plan_ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  search.plan_titles = g_ptr_array_new_with_free_func (g_free);
  if (!(reading = fg_reading_begin (workspace, error))
      || !(search.index = fg_workspace_ensure_search_index (workspace, error))
      || !list_plans (&search, error))
    return NULL;

  return make_groups (&search, error);
}
