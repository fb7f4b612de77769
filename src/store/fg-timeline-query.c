/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The facts that a timeline is drawn from: the items that a filter leaves of a plan, under headings.
 */
#include "fg-timeline-query.h"

#include "fg-item-query.h"
#include "fg-plan-head-private.h"
#include "fg-timeline-rows-private.h"
#include "fg-workspace-private.h"

static const char LOAD_STARTS[] =
  "SELECT id, start_day FROM item WHERE plan_id = :plan_id AND start_day IS NOT NULL AND removed = 0";

static const char LOAD_MILESTONES[] =
  "SELECT milestone.item_id, milestone.id, milestone.last_day, milestone.done_day, milestone.title "
  "FROM milestone JOIN item ON item.id = milestone.item_id "
  "WHERE item.plan_id = :plan_id AND milestone.removed = 0 AND milestone.last_day IS NOT NULL "
  "ORDER BY milestone.last_day, milestone.ordinal, milestone.id";

static const char *const groups[FG_N_TIMELINE_GROUPS] = {
  [FG_TIMELINE_GROUP_SECTION] = "section",
  [FG_TIMELINE_GROUP_TASK] = "task",
  [FG_TIMELINE_GROUP_AGENCY] = "agency",
  [FG_TIMELINE_GROUP_DEADLINE] = "deadline",
  [FG_TIMELINE_GROUP_LIGHT] = "light",
  [FG_TIMELINE_GROUP_NONE] = "none",
};

G_DEFINE_BOXED_TYPE (FgTimelineOptions, fg_timeline_options, fg_timeline_options_copy, fg_timeline_options_free)

/**
 * fg_timeline_options_copy:
 * @self: options
 *
 * Returns: (transfer full): the same once more
 */
FgTimelineOptions *
fg_timeline_options_copy (const FgTimelineOptions *self)
{
  FgTimelineOptions *copy = g_memdup2 (self, sizeof *self);

  fg_item_filter_copy (&self->filter, &copy->filter);
  return copy;
}

/**
 * fg_timeline_options_free:
 * @self: (transfer full): options
 */
void
fg_timeline_options_free (FgTimelineOptions *self)
{
  fg_item_filter_clear (&self->filter);
  g_free (self);
}

/**
 * fg_timeline_group_to_string:
 * @group: what the headings are
 *
 * Returns: its name on the command line
 */
const char *
fg_timeline_group_to_string (FgTimelineGroup group)
{
  g_return_val_if_fail (group < FG_N_TIMELINE_GROUPS, NULL);

  return groups[group];
}

/**
 * fg_timeline_group_from_string:
 * @text: (nullable): a name as fg_timeline_group_to_string() gives it
 * @group: (out): what it names
 *
 * Returns: whether @text names a way to group
 */
gboolean
fg_timeline_group_from_string (const char *text, FgTimelineGroup *group)
{
  g_return_val_if_fail (group != NULL, FALSE);

  for (guint i = 0; i < FG_N_TIMELINE_GROUPS; i++)
    if (g_strcmp0 (text, groups[i]) == 0)
      {
        *group = (FgTimelineGroup) i;
        return TRUE;
      }

  return FALSE;
}

static void
collect (const FgItemIndex *index, guint node, GArray *ids, GArray *matches)
{
  for (guint i = 0; i < fg_item_index_get_n_children (index, node); i++)
    {
      guint child = fg_item_index_get_child (index, node, i);
      gint64 id = fg_item_index_get_item_id (index, child);
      gboolean is_match = fg_item_index_get_matches (index, child);

      g_array_append_val (ids, id);
      g_array_append_val (matches, is_match);
      collect (index, child, ids, matches);
    }
}

/* The items that match and what they belong to, from top to bottom; @matches says which is which. */
static GPtrArray *
load_records (FgWorkspace *workspace, const FgItemFilter *filter, GArray *matches, GError **error)
{
  g_autoptr (FgItemIndex) index = fg_item_query_index (workspace, filter, error);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  if (index == NULL)
    return NULL;

  collect (index, 0, ids, matches);
  return fg_item_query_records (workspace, (const gint64 *) (gpointer) ids->data, ids->len, filter->today, error);
}

static gboolean
load_starts (FgWorkspace *workspace, gint64 plan_id, GHashTable *starts, GError **error)
{
  g_autoptr (FgStatement) statement = fg_workspace_prepare (workspace, LOAD_STARTS, error);
  FgStep step;

  if (statement == NULL)
    return FALSE;

  fg_statement_bind_integer (statement, ":plan_id", plan_id);
  while ((step = fg_statement_step (statement, error)) == FG_STEP_ROW)
    {
      gint64 item_id = fg_statement_get_integer (statement, 0);

      g_hash_table_insert (starts, g_memdup2 (&item_id, sizeof item_id),
                           GUINT_TO_POINTER ((guint) fg_statement_get_integer (statement, 1)));
    }

  return step == FG_STEP_DONE;
}

static GArray *
ensure_milestones (GHashTable *milestones, gint64 item_id)
{
  GArray *found = g_hash_table_lookup (milestones, &item_id);

  if (found == NULL)
    {
      found = fg_timeline_milestones_new ();
      g_hash_table_insert (milestones, g_memdup2 (&item_id, sizeof item_id), found);
    }

  return found;
}

static gboolean
load_milestones (FgWorkspace *workspace, gint64 plan_id, GHashTable *milestones, GError **error)
{
  g_autoptr (FgStatement) statement = fg_workspace_prepare (workspace, LOAD_MILESTONES, error);
  FgStep step;

  if (statement == NULL)
    return FALSE;

  fg_statement_bind_integer (statement, ":plan_id", plan_id);
  while ((step = fg_statement_step (statement, error)) == FG_STEP_ROW)
    {
      const FgTimelineMilestone milestone = {
        .id = fg_statement_get_integer (statement, 1),
        .day = (FgDay) fg_statement_get_integer (statement, 2),
        .is_done = fg_statement_get_integer (statement, 3) != 0,
        .title = fg_statement_dup_text (statement, 4),
      };

      g_array_append_val (ensure_milestones (milestones, fg_statement_get_integer (statement, 0)), milestone);
    }

  return step == FG_STEP_DONE;
}

/**
 * fg_timeline_query:
 * @workspace: a workspace
 * @plan_id: a plan
 * @options: what of it is wanted
 * @today: the day that lights are judged on
 * @error: return location for an error
 *
 * A bar starts on the day that a person set, else where the words of its deadline start a period, else on the plan's
 * day of issue.
 *
 * Returns: (transfer full): the timeline; %NULL with @error set
 */
FgTimeline *
fg_timeline_query (FgWorkspace *workspace, gint64 plan_id, const FgTimelineOptions *options, FgDay today, GError **error)
{
  g_auto (FgPlanHead) head = { 0 };
  g_autoptr (FgReading) reading = NULL;
  g_autoptr (FgTimeline) timeline = NULL;
  g_autoptr (GPtrArray) records = NULL;
  g_autoptr (GArray) matches = g_array_new (FALSE, FALSE, sizeof (gboolean));
  g_autoptr (GHashTable) starts = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_autoptr (GHashTable) milestones
    = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, (GDestroyNotify) g_array_unref);
  FgItemFilter filter;
  FgTimelineSource source;

  g_return_val_if_fail (workspace != NULL, NULL);
  g_return_val_if_fail (options != NULL, NULL);
  g_return_val_if_fail (today != FG_DAY_NONE, NULL);

  /* In the order of the notice, whatever comes below the headings: they follow from it. */
  filter = options->filter;
  filter.plan_id = plan_id;
  filter.today = today;
  filter.sort = FG_ITEM_SORT_PLACE;
  filter.descending = FALSE;
  if (!(reading = fg_reading_begin (workspace, error))
      || !fg_plan_head_load (&head, workspace, plan_id, error)
      || !(records = load_records (workspace, &filter, matches, error))
      || !load_starts (workspace, plan_id, starts, error)
      || !load_milestones (workspace, plan_id, milestones, error))
    return NULL;

  source = (FgTimelineSource) { records, matches, head.issued, starts, milestones };
  timeline = fg_timeline_new (head.title, head.number, today);
  fg_timeline_rows_add (timeline, &source, options);
  return g_steal_pointer (&timeline);
}
