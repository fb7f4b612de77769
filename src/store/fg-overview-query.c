/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where the plans stand: each task and measure is read once, from the index alone, and counted wherever it belongs.
 * What is counted is what a list with the matching filter shows; see fg-item-query.c.
 */
#include "fg-overview-query.h"

#include <glib/gi18n-lib.h>

#include "fg-concern-scope-private.h"
#include "fg-item-filter.h"
#include "fg-overview-weeks-private.h"
#include "fg-workspace-private.h"

static const char LOAD_PLANS[] =
  "SELECT id, title, issued FROM plan WHERE removed = 0 AND (id = :plan_id OR (:plan_id = 0 AND archived = 0)) "
  "ORDER BY ordinal, id";

/* From the index item_by_place alone. */
static const char LOAD_ITEMS[] =
  "SELECT id, parent_id, kind, status, percent, deadline_last_day, finding_limit IS NOT NULL, finished_day "
  "FROM item WHERE plan_id = :plan_id AND removed = 0 ORDER BY parent_id, ordinal, id";

static const char LOAD_SECTION[] = "SELECT label, title FROM item WHERE id = :item_id";

/* Who answers for an item: itself, or the group whose member it is, leads it or is responsible for it. Who has more than
 * one such part in an item comes once. */
static const char LOAD_PARTS[] =
  "SELECT assignment.item_id, assignment.agency_id FROM assignment "
  "WHERE assignment.role IN (1, 2) AND assignment.removed = 0 "
  "UNION "
  "SELECT assignment.item_id, member.agency_id FROM agency_member AS member "
  "JOIN assignment ON assignment.agency_id = member.group_id "
  "WHERE member.removed = 0 AND assignment.role IN (1, 2) AND assignment.removed = 0";

static const char LOAD_PARTS_OF_PLAN[] =
  "SELECT assignment.item_id, assignment.agency_id FROM item CROSS JOIN assignment ON assignment.item_id = item.id "
  "WHERE item.plan_id = :plan_id AND assignment.role IN (1, 2) AND assignment.removed = 0 "
  "UNION "
  "SELECT assignment.item_id, member.agency_id FROM item CROSS JOIN assignment ON assignment.item_id = item.id "
  "JOIN agency_member AS member ON member.group_id = assignment.agency_id AND member.removed = 0 "
  "WHERE item.plan_id = :plan_id AND assignment.role IN (1, 2) AND assignment.removed = 0";

static const char LOAD_AGENCIES[] = "SELECT id, name FROM agency WHERE removed = 0 ORDER BY ordinal, id";

/* One bit for each concern. */
#define BIT(concern) (1u << (concern))

typedef struct
{
  gint64     id;
  gint64     parent_id;
  FgItemKind kind;
  FgLight    light;
  guint      concerns;
} Row;

typedef struct
{
  FgWorkspace *workspace;
  gint64       plan_id; /* 0 for all */
  FgDay        today;
  FgOverview  *overview;
  GArray      *rows; /* (element-type Row) */
  GHashTable  *places; /* item id → place in rows + 1; the keys lie in the rows */
  FgOverviewWeeks weeks;
} Reading;

static void
reading_clear (Reading *self)
{
  g_clear_pointer (&self->overview, fg_overview_free);
  g_clear_pointer (&self->places, g_hash_table_unref);
  g_clear_pointer (&self->rows, g_array_unref);
  fg_overview_weeks_clear (&self->weeks);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Reading, reading_clear)

static void
count (FgOverviewCounts *counts, const Row *row)
{
  counts->n_items++;
  counts->lights[row->light]++;
  for (guint i = 0; i < FG_N_CONCERNS; i++)
    if ((row->concerns & BIT (i)) != 0)
      counts->concerns[i]++;
}

static guint
list_concerns (const FgConcernFacts *facts, FgDay today)
{
  guint concerns = 0;

  for (guint i = 0; i < FG_N_CONCERNS; i++)
    if (fg_concern_applies ((FgConcern) i, facts, today))
      concerns |= BIT (i);

  return concerns;
}

static void
add_row (Reading *self, const FgConcernScope *scope, FgStatement *statement, FgOverviewCounts *plan_counts)
{
  FgConcernFacts facts = {
    .status = (FgStatus) fg_statement_get_integer (statement, 3),
    .percent = (int) fg_statement_get_integer (statement, 4),
    .last_day = (FgDay) fg_statement_get_integer (statement, 5),
    .has_finding = fg_statement_get_integer (statement, 6) != 0,
  };
  Row row = {
    .id = fg_statement_get_integer (statement, 0),
    .parent_id = fg_statement_get_integer (statement, 1),
    .kind = (FgItemKind) fg_statement_get_integer (statement, 2),
  };

  if (row.kind != FG_ITEM_SECTION)
    {
      fg_concern_scope_add (scope, row.id, &facts);
      row.light = fg_light_for (facts.status, facts.percent, facts.last_day, self->today);
      row.concerns = list_concerns (&facts, self->today);
      count (&self->overview->counts, &row);
      if (plan_counts != NULL)
        count (plan_counts, &row);
      fg_overview_weeks_add (&self->weeks, facts.status, facts.percent, facts.last_day,
                             (FgDay) fg_statement_get_integer (statement, 7));
    }
  g_array_append_val (self->rows, row);
}

static gboolean
add_plan (Reading *self, gint64 plan_id, FgOverviewCounts *plan_counts, GError **error)
{
  g_auto (FgConcernScope) scope = { 0 };
  g_autoptr (FgStatement) statement = NULL;
  FgStep step;

  if (!fg_concern_scope_load (&scope, self->workspace, plan_id, self->today, error)
      || !(statement = fg_workspace_prepare (self->workspace, LOAD_ITEMS, error)))
    return FALSE;

  fg_statement_bind_integer (statement, ":plan_id", plan_id);
  while ((step = fg_statement_step (statement, error)) == FG_STEP_ROW)
    add_row (self, &scope, statement, plan_counts);

  return step == FG_STEP_DONE;
}

static GPtrArray *
list_plans (Reading *self, GError **error)
{
  g_autoptr (GPtrArray) plans = g_ptr_array_ref (self->overview->plans);
  g_autoptr (FgStatement) statement = fg_workspace_prepare (self->workspace, LOAD_PLANS, error);
  FgStep step;

  if (statement == NULL)
    return NULL;

  fg_statement_bind_integer (statement, ":plan_id", self->plan_id);
  while ((step = fg_statement_step (statement, error)) == FG_STEP_ROW)
    {
      fg_overview_add_group (plans, fg_statement_get_integer (statement, 0), fg_statement_get_text (statement, 1));
      fg_overview_weeks_begin_at (&self->weeks, (FgDay) fg_statement_get_integer (statement, 2));
    }

  return step == FG_STEP_DONE ? g_steal_pointer (&plans) : NULL;
}

static gboolean
add_plans (Reading *self, GError **error)
{
  g_autoptr (GPtrArray) plans = list_plans (self, error);

  if (plans == NULL)
    return FALSE;

  for (guint i = 0; i < plans->len; i++)
    {
      FgOverviewGroup *plan = g_ptr_array_index (plans, i);

      if (!add_plan (self, plan->id, &plan->counts, error))
        return FALSE;
    }

  return TRUE;
}

static Row *
find_row (Reading *self, gint64 id)
{
  guint place = GPOINTER_TO_UINT (g_hash_table_lookup (self->places, &id));

  return place != 0 ? &g_array_index (self->rows, Row, place - 1) : NULL;
}

static void
index_rows (Reading *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    g_hash_table_insert (self->places, &g_array_index (self->rows, Row, i).id, GUINT_TO_POINTER (i + 1));
}

/* ---- Sections ---- */

static gboolean
add_section (Reading *self, GHashTable *groups, gint64 section_id, GError **error)
{
  g_autoptr (FgStatement) statement = fg_workspace_prepare (self->workspace, LOAD_SECTION, error);
  g_autofree char *name = NULL;

  if (statement == NULL)
    return FALSE;

  fg_statement_bind_integer (statement, ":item_id", section_id);
  if (fg_statement_step (statement, error) != FG_STEP_ROW)
    return FALSE;

  name = g_strconcat (fg_statement_get_text (statement, 0), fg_statement_get_text (statement, 1), NULL);
  g_hash_table_insert (groups, g_memdup2 (&section_id, sizeof section_id),
                       fg_overview_add_group (self->overview->sections, section_id, name));
  return TRUE;
}

static gint64
find_section (Reading *self, const Row *row)
{
  while (row != NULL && row->kind != FG_ITEM_SECTION)
    row = row->parent_id != 0 ? find_row (self, row->parent_id) : NULL;

  return row != NULL ? row->id : FG_ITEM_FILTER_NO_SECTION;
}

/* The sections come first in the rows: nothing is above them. */
static gboolean
group_by_section (Reading *self, GError **error)
{
  g_autoptr (GHashTable) groups = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  FgOverviewGroup *outside = NULL;

  for (guint i = 0; i < self->rows->len; i++)
    {
      const Row *row = &g_array_index (self->rows, Row, i);

      if (row->kind == FG_ITEM_SECTION && !add_section (self, groups, row->id, error))
        return FALSE;
    }

  for (guint i = 0; i < self->rows->len; i++)
    {
      const Row *row = &g_array_index (self->rows, Row, i);
      gint64 section_id = find_section (self, row);
      FgOverviewGroup *group = g_hash_table_lookup (groups, &section_id);

      if (row->kind == FG_ITEM_SECTION)
        continue;
      if (group == NULL && outside == NULL)
        /* Translators: the heading of tasks that stand in no section of the plan. */
        outside = fg_overview_add_group (self->overview->sections, FG_ITEM_FILTER_NO_SECTION,
                                         C_("timeline", "Outside the sections"));
      count (group != NULL ? &group->counts : &outside->counts, row);
    }

  return TRUE;
}

/* ---- Agencies ---- */

static FgOverviewCounts *
ensure_counts (GHashTable *agencies, gint64 agency_id)
{
  FgOverviewCounts *counts = g_hash_table_lookup (agencies, &agency_id);

  if (counts == NULL)
    {
      counts = g_new0 (FgOverviewCounts, 1);
      g_hash_table_insert (agencies, g_memdup2 (&agency_id, sizeof agency_id), counts);
    }

  return counts;
}

static gboolean
count_parts (Reading *self, GHashTable *agencies, GError **error)
{
  g_autoptr (FgStatement) statement =
    fg_workspace_prepare (self->workspace, self->plan_id != 0 ? LOAD_PARTS_OF_PLAN : LOAD_PARTS, error);
  FgStep step;

  if (statement == NULL)
    return FALSE;

  if (self->plan_id != 0)
    fg_statement_bind_integer (statement, ":plan_id", self->plan_id);
  while ((step = fg_statement_step (statement, error)) == FG_STEP_ROW)
    {
      const Row *row = find_row (self, fg_statement_get_integer (statement, 0));

      if (row != NULL && row->kind != FG_ITEM_SECTION)
        count (ensure_counts (agencies, fg_statement_get_integer (statement, 1)), row);
    }

  return step == FG_STEP_DONE;
}

static int
compare_agencies (gconstpointer a, gconstpointer b)
{
  const FgOverviewCounts *a_counts = &(*(FgOverviewGroup * const *) a)->counts;
  const FgOverviewCounts *b_counts = &(*(FgOverviewGroup * const *) b)->counts;
  guint a_overdue = a_counts->concerns[FG_CONCERN_OVERDUE];
  guint b_overdue = b_counts->concerns[FG_CONCERN_OVERDUE];

  return (a_overdue < b_overdue) - (a_overdue > b_overdue);
}

/* Those with the most overdue items first; those alike in the order of protocol, as sorting is stable. */
static gboolean
group_by_agency (Reading *self, GError **error)
{
  g_autoptr (GHashTable) agencies = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  g_autoptr (FgStatement) statement = NULL;
  FgStep step;

  if (!count_parts (self, agencies, error)
      || !(statement = fg_workspace_prepare (self->workspace, LOAD_AGENCIES, error)))
    return FALSE;

  while ((step = fg_statement_step (statement, error)) == FG_STEP_ROW)
    {
      gint64 id = fg_statement_get_integer (statement, 0);
      const FgOverviewCounts *counts = g_hash_table_lookup (agencies, &id);

      if (counts != NULL)
        fg_overview_add_group (self->overview->agencies, id, fg_statement_get_text (statement, 1))->counts = *counts;
    }

  g_ptr_array_sort (self->overview->agencies, compare_agencies);
  return step == FG_STEP_DONE;
}

/**
 * fg_overview_query_load:
 * @workspace: a workspace
 * @plan_id: a plan, 0 for all that are not archived
 * @today: the day that everything is judged on
 * @error: return location for an error
 *
 * Returns: (transfer full): the overview; %NULL with @error set
 */
FgOverview *
fg_overview_query_load (FgWorkspace *workspace, gint64 plan_id, FgDay today, GError **error)
{
  g_autoptr (FgReading) reading = NULL;
  g_auto (Reading) self = { .workspace = workspace, .plan_id = plan_id, .today = today };

  g_return_val_if_fail (workspace != NULL, NULL);
  g_return_val_if_fail (today != FG_DAY_NONE, NULL);

  self.overview = fg_overview_new ();
  self.rows = g_array_new (FALSE, TRUE, sizeof (Row));
  self.places = g_hash_table_new (g_int64_hash, g_int64_equal);
  fg_overview_weeks_init (&self.weeks, today);
  if (!(reading = fg_reading_begin (workspace, error)) || !add_plans (&self, error))
    return NULL;

  index_rows (&self);
  if ((plan_id != 0 && !group_by_section (&self, error)) || !group_by_agency (&self, error))
    return NULL;

  fg_overview_weeks_write (&self.weeks, self.overview->weeks);
  return g_steal_pointer (&self.overview);
}
