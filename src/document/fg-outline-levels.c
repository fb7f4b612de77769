/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which nodes of an outline are sections, tasks, measures and requirements. Tasks and measures are the two levels that
 * carry responsibility clauses, whatever their marks; a part without any clause before the first task is a preface,
 * one after the last holds requirements.
 */
#include "fg-outline-levels.h"

#include "fg-part-title.h"

/* A level carries clauses where at least this share of its nodes has one. */
#define MIN_TASK_PERCENT 20
#define MIN_MEASURE_PERCENT 5

typedef struct
{
  const FgOutline *outline;
  GArray          *levels;
  GArray          *depths;
  GArray          *has_task;
  guint            n_nodes[FG_N_MARK_STYLES];
  guint            n_clauses[FG_N_MARK_STYLES];
  guint            n_above_clauses[FG_N_MARK_STYLES];
  guint            n_both[FG_N_MARK_STYLES];
  guint64          depth_sum[FG_N_MARK_STYLES];
  FgMarkStyle      task_style;
  guint            first_clause_root;
  guint            last_clause_root;
} Learner;

static FgOutlineNode *
node_at (const Learner *learner, guint index)
{
  return fg_outline_get_node (learner->outline, index);
}

static void
set_level (Learner *learner, guint node, FgOutlineLevel level)
{
  g_array_index (learner->levels, guint8, node) = (guint8) level;
}

static gboolean
has_clauses (const FgOutlineNode *node)
{
  return node->has_clause || node->has_clause_below;
}

/* Only parts that hold clauses say which level carries them. */
static void
count_styles (Learner *learner)
{
  gboolean counts = FALSE;

  for (guint i = 0; i < learner->outline->nodes->len; i++)
    {
      const FgOutlineNode *node = node_at (learner, i);
      guint8 depth = node->parent < 0 ? 0 : (guint8) (g_array_index (learner->depths, guint8, node->parent) + 1);

      g_array_append_val (learner->depths, depth);
      if (node->parent < 0)
        {
          counts = has_clauses (node);
          if (counts)
            {
              learner->first_clause_root = MIN (learner->first_clause_root, i);
              learner->last_clause_root = i;
            }
        }
      if (!counts)
        continue;
      learner->n_nodes[node->mark.style]++;
      learner->n_clauses[node->mark.style] += node->has_clause;
      learner->n_above_clauses[node->mark.style] += node->has_clause_below;
      learner->n_both[node->mark.style] += node->has_clause && node->has_clause_below;
      learner->depth_sum[node->mark.style] += depth;
    }
}

static gboolean
carries (const Learner *learner, FgMarkStyle style, guint min_percent)
{
  return learner->n_clauses[style] > 0 &&
         (guint64) learner->n_clauses[style] * 100 >= (guint64) learner->n_nodes[style] * min_percent;
}

/* Where nodes that stand above clauses mostly have none of their own, the style is one of headings, even if some parts use
 * it for items. */
static gboolean
is_heading_style (const Learner *learner, FgMarkStyle style)
{
  guint n_above = learner->n_above_clauses[style];

  return (guint64) learner->n_both[style] * 100 < (guint64) n_above * MIN_TASK_PERCENT &&
         learner->n_clauses[style] <= n_above;
}

static void
choose_task_style (Learner *learner)
{
  double best = G_MAXDOUBLE;

  learner->task_style = FG_MARK_NONE;
  for (guint style = FG_MARK_NONE + 1; style < FG_MARK_ROW_SECTION; style++)
    {
      double depth;

      if (!carries (learner, (FgMarkStyle) style, MIN_TASK_PERCENT) || is_heading_style (learner, (FgMarkStyle) style))
        continue;
      depth = (double) learner->depth_sum[style] / learner->n_nodes[style];
      if (depth < best)
        {
          best = depth;
          learner->task_style = (FgMarkStyle) style;
        }
    }
}

static FgPartKind
kind_of (const Learner *learner, guint node)
{
  return fg_part_title_judge (fg_outline_get_title (learner->outline, node));
}

static void
set_requirements (Learner *learner, guint index)
{
  const FgOutlineNode *node = node_at (learner, index);

  set_level (learner, index, FG_LEVEL_REQUIREMENTS);
  for (guint i = index + 1; i < node->end; i++)
    {
      if (node_at (learner, i)->parent == (int) index)
        set_level (learner, i, FG_LEVEL_REQUIREMENT);
    }
}

static void
set_preface (Learner *learner, guint index)
{
  for (guint i = index; i < node_at (learner, index)->end; i++)
    set_level (learner, i, FG_LEVEL_PREFACE);
}

static gboolean
is_measure (const Learner *learner, const FgOutlineNode *node)
{
  if (node->mark.style == FG_MARK_NONE || node->mark.style == FG_MARK_ROW_MEASURE || node->has_clause || carries (learner, node->mark.style, MIN_MEASURE_PERCENT))
    return TRUE;
  return node->parent >= 0 && node_at (learner, (guint) node->parent)->announces;
}

static void
set_task (Learner *learner, guint index)
{
  int parent = node_at (learner, index)->parent;

  set_level (learner, index, FG_LEVEL_TASK);
  if (parent >= 0)
    g_array_index (learner->has_task, guint8, parent) = TRUE;
  for (guint i = index + 1; i < node_at (learner, index)->end; i++)
    set_level (learner, i, is_measure (learner, node_at (learner, i)) ? FG_LEVEL_MEASURE : FG_LEVEL_TEXT);
}

static gboolean
holds_style (const Learner *learner, guint index, FgMarkStyle style)
{
  for (guint i = index + 1; i < node_at (learner, index)->end; i++)
    {
      if (node_at (learner, i)->mark.style == style)
        return TRUE;
    }
  return FALSE;
}

/* Has a brother of the node been read as a task although its mark is not that of tasks? */
static gboolean
has_task_brother (const Learner *learner, guint index)
{
  int parent = node_at (learner, index)->parent;

  return parent >= 0 && g_array_index (learner->has_task, guint8, parent);
}

/* A node above the tasks that holds no clause. Returns whether all below it is settled. */
static gboolean
settle_without_clause (Learner *learner, guint index)
{
  const FgOutlineNode *node = node_at (learner, index);
  gboolean is_root = node->parent < 0;

  if (kind_of (learner, index) == FG_PART_KIND_REQUIREMENTS || (is_root && index > learner->last_clause_root))
    {
      set_requirements (learner, index);
      return TRUE;
    }
  if (kind_of (learner, index) == FG_PART_KIND_PREFACE || (is_root && index < learner->first_clause_root))
    {
      set_preface (learner, index);
      return TRUE;
    }
  if (!holds_style (learner, index, learner->task_style) && has_task_brother (learner, index))
    {
      set_task (learner, index);
      return TRUE;
    }
  set_level (learner, index, FG_LEVEL_HEADING);
  return FALSE;
}

static gboolean
settle (Learner *learner, guint index)
{
  const FgOutlineNode *node = node_at (learner, index);

  if (node->mark.style == FG_MARK_ROW)
    {
      set_task (learner, index);
      return TRUE;
    }
  if (node->mark.style == FG_MARK_ROW_SECTION)
    {
      set_level (learner, index, FG_LEVEL_HEADING);
      return FALSE;
    }
  if (node->mark.style == learner->task_style || node->mark.style == FG_MARK_NONE)
    {
      if (!has_clauses (node) && kind_of (learner, index) == FG_PART_KIND_REQUIREMENTS)
        set_requirements (learner, index);
      else if (!has_clauses (node) && kind_of (learner, index) == FG_PART_KIND_PREFACE)
        set_preface (learner, index);
      else
        set_task (learner, index);
      return TRUE;
    }
  if (!has_clauses (node))
    return settle_without_clause (learner, index);
  if (!node->has_clause_below)
    {
      set_task (learner, index);
      return TRUE;
    }
  set_level (learner, index, FG_LEVEL_HEADING);
  return FALSE;
}

/**
 * fg_outline_levels_learn:
 * @outline: an outline
 *
 * Returns: (transfer full) (element-type guint8): the #FgOutlineLevel of each of its nodes
 */
GArray *
fg_outline_levels_learn (const FgOutline *outline)
{
  g_autofree Learner *learner = g_new0 (Learner, 1);
  g_autoptr (GArray) depths = g_array_new (FALSE, FALSE, sizeof (guint8));
  g_autoptr (GArray) has_task = g_array_new (FALSE, TRUE, sizeof (guint8));
  GArray *levels = g_array_new (FALSE, TRUE, sizeof (guint8));

  g_array_set_size (has_task, outline->nodes->len);
  g_array_set_size (levels, outline->nodes->len);
  learner->outline = outline;
  learner->levels = levels;
  learner->depths = depths;
  learner->has_task = has_task;
  learner->first_clause_root = G_MAXUINT;
  count_styles (learner);
  choose_task_style (learner);

  for (guint i = 0; i < outline->nodes->len;)
    i = settle (learner, i) ? node_at (learner, i)->end : i + 1;
  return levels;
}
