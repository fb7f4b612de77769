/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which items a plan has and which belongs to which, as a person puts it right: moving, joining, adding and removing.
 * One rule for what is below what: a measure belongs to the task that was last before it. After each change the items are
 * numbered anew by their places, while the numbers as printed stay.
 */
#include "fg-plan-structure.h"

#include <string.h>

#include "fg-plan-edit.h"
#include "fg-plan-spans.h"

static guint
place_of (const GPtrArray *items, const FgPlanItem *item)
{
  guint place = 0;

  if (!g_ptr_array_find ((GPtrArray *) items, item, &place))
    g_assert_not_reached ();
  return place;
}

static FgPlanItem *
item_at (const GPtrArray *items, guint place)
{
  return place < items->len ? g_ptr_array_index (items, place) : NULL;
}

static FgPlanItem *
steal (GPtrArray *items, const FgPlanItem *item)
{
  return g_ptr_array_steal_index (items, place_of (items, item));
}

/**
 * fg_plan_find_task_of:
 * @plan: a plan
 * @measure: an item of it
 *
 * Returns: (nullable) (transfer none): the task whose measure it is, %NULL for a task
 */
FgPlanItem *
fg_plan_find_task_of (const FgPlan *plan, const FgPlanItem *measure)
{
  g_return_val_if_fail (plan != NULL, NULL);
  g_return_val_if_fail (measure != NULL, NULL);

  for (guint i = 0; i < plan->tasks->len; i++)
    {
      FgPlanItem *task = g_ptr_array_index (plan->tasks, i);

      if (g_ptr_array_find (task->measures, measure, NULL))
        return task;
    }
  return NULL;
}

static FgPlanItem *
last_of (FgPlanItem *task)
{
  return task->measures->len > 0 ? g_ptr_array_index (task->measures, task->measures->len - 1) : task;
}

/**
 * fg_plan_find_item_before:
 * @plan: a plan
 * @item: an item of it
 *
 * Returns: (nullable) (transfer none): the task or measure before @item, a task's last measure being before the next task;
 *   %NULL for the first item of its section
 */
FgPlanItem *
fg_plan_find_item_before (const FgPlan *plan, const FgPlanItem *item)
{
  FgPlanItem *task = NULL;
  guint place;

  g_return_val_if_fail (plan != NULL, NULL);
  g_return_val_if_fail (item != NULL, NULL);

  if (item->kind == FG_ITEM_MEASURE)
    {
      task = fg_plan_find_task_of (plan, item);
      place = place_of (task->measures, item);
      return place > 0 ? g_ptr_array_index (task->measures, place - 1) : task;
    }

  place = place_of (plan->tasks, item);
  task = place > 0 ? g_ptr_array_index (plan->tasks, place - 1) : NULL;
  return task != NULL && task->section == item->section ? last_of (task) : NULL;
}

/**
 * fg_plan_renumber:
 * @plan: a plan whose items came to other places
 *
 * A task's number is its place in the plan, a measure's its place in its task; measures that the notice does not number
 * stay without one.
 */
void
fg_plan_renumber (FgPlan *plan)
{
  g_return_if_fail (plan != NULL);

  for (guint i = 0; i < plan->tasks->len; i++)
    {
      FgPlanItem *task = g_ptr_array_index (plan->tasks, i);

      task->no = (int) i + 1;
      for (guint j = 0; j < task->measures->len; j++)
        {
          FgPlanItem *measure = g_ptr_array_index (task->measures, j);

          measure->no = measure->no > 0 || *measure->label != '\0' ? (int) j + 1 : 0;
        }
    }
}

/* ---- Putting in and taking out; the caller shrinks, grows and numbers ---- */

static void
take_measures (FgPlanItem *from, guint first, FgPlanItem *to)
{
  while (from->measures->len > first)
    g_ptr_array_add (to->measures, g_ptr_array_steal_index (from->measures, first));
}

/* The measures of @item, which becomes a measure itself, come after it. */
static void
insert_measure (FgPlanItem *task, guint place, FgPlanItem *item)
{
  item->kind = FG_ITEM_MEASURE;
  item->section = 0;
  g_ptr_array_insert (task->measures, (int) place, item);
  while (item->measures->len > 0)
    g_ptr_array_insert (task->measures, (int) ++place, g_ptr_array_steal_index (item->measures, 0));
}

static void
insert_task (FgPlan *plan, guint place, FgPlanItem *item, guint section)
{
  item->kind = FG_ITEM_TASK;
  item->section = section;
  g_ptr_array_insert (plan->tasks, (int) place, item);
}

/**
 * fg_plan_place_after:
 * @plan: a plan
 * @before: an item of it
 * @item: (transfer full): an item that is in no plan
 * @kind: what it becomes
 *
 * Puts @item where it stands in the order of the text: what follows @before follows @item from now on, so that a new task
 * takes over the measures after it.
 */
void
fg_plan_place_after (FgPlan *plan, FgPlanItem *before, FgPlanItem *item, FgItemKind kind)
{
  FgPlanItem *task = NULL;
  guint next = 0;

  g_return_if_fail (plan != NULL);
  g_return_if_fail (before != NULL);
  g_return_if_fail (item != NULL && item->measures->len == 0);

  task = before->kind == FG_ITEM_TASK ? before : fg_plan_find_task_of (plan, before);
  if (task != before)
    next = place_of (task->measures, before) + 1;

  if (kind == FG_ITEM_MEASURE)
    {
      insert_measure (task, next, item);
      return;
    }
  take_measures (task, next, item);
  insert_task (plan, place_of (plan->tasks, task) + 1, item, task->section);
}

static void
drop_doubts (FgPlan *plan, const FgPlanItem *item)
{
  for (guint i = plan->doubts->len; i > 0; i--)
    if (((const FgDoubt *) g_ptr_array_index (plan->doubts, i - 1))->item == item)
      g_ptr_array_remove_index (plan->doubts, i - 1);
  for (guint i = 0; i < item->measures->len; i++)
    drop_doubts (plan, g_ptr_array_index (item->measures, i));
}

/**
 * fg_plan_drop_item:
 * @plan: a plan
 * @item: an item of it
 *
 * Takes @item out, with its measures and the doubts about them.
 */
void
fg_plan_drop_item (FgPlan *plan, FgPlanItem *item)
{
  FgPlanItem *task = NULL;

  g_return_if_fail (plan != NULL);
  g_return_if_fail (item != NULL);

  drop_doubts (plan, item);
  task = fg_plan_find_task_of (plan, item);
  g_ptr_array_remove (task != NULL ? task->measures : plan->tasks, item);
}

/**
 * fg_plan_dissolve_task:
 * @plan: a plan
 * @task: a task of it
 *
 * Takes @task out; its measures become tasks.
 */
void
fg_plan_dissolve_task (FgPlan *plan, FgPlanItem *task)
{
  guint place;

  g_return_if_fail (plan != NULL);
  g_return_if_fail (task != NULL && task->kind == FG_ITEM_TASK);

  place = place_of (plan->tasks, task);
  while (task->measures->len > 0)
    insert_task (plan, ++place, g_ptr_array_steal_index (task->measures, 0), task->section);
  fg_plan_drop_item (plan, task);
}

/* ---- Moving ---- */

static gboolean
can_move_measure (const FgPlan *plan, const FgPlanItem *item, FgPlanMove move)
{
  const FgPlanItem *task = fg_plan_find_task_of (plan, item);

  switch (move)
    {
    case FG_PLAN_MOVE_UP:
      return place_of (task->measures, item) > 0 || place_of (plan->tasks, task) > 0;
    case FG_PLAN_MOVE_DOWN:
      return place_of (task->measures, item) + 1 < task->measures->len
             || place_of (plan->tasks, task) + 1 < plan->tasks->len;
    case FG_PLAN_MOVE_IN:
      return FALSE;
    case FG_PLAN_MOVE_OUT:
      return TRUE;
    default:
      g_return_val_if_reached (FALSE);
    }
}

static gboolean
can_move_task (const FgPlan *plan, const FgPlanItem *item, FgPlanMove move)
{
  guint place = place_of (plan->tasks, item);
  const FgPlanItem *before = place > 0 ? item_at (plan->tasks, place - 1) : NULL;
  const FgPlanItem *after = item_at (plan->tasks, place + 1);

  switch (move)
    {
    case FG_PLAN_MOVE_UP:
      return (before != NULL && before->section == item->section) || item->section > (before != NULL ? before->section : 1);
    case FG_PLAN_MOVE_DOWN:
      return (after != NULL && after->section == item->section)
             || item->section < (after != NULL ? after->section : plan->sections->len);
    case FG_PLAN_MOVE_IN:
      return before != NULL;
    case FG_PLAN_MOVE_OUT:
      return FALSE;
    default:
      g_return_val_if_reached (FALSE);
    }
}

/**
 * fg_plan_can_move:
 * @plan: a plan
 * @item: an item of it
 * @move: where to
 *
 * Returns: whether there is such a place
 */
gboolean
fg_plan_can_move (const FgPlan *plan, const FgPlanItem *item, FgPlanMove move)
{
  g_return_val_if_fail (plan != NULL, FALSE);
  g_return_val_if_fail (item != NULL, FALSE);

  if (item->kind == FG_ITEM_MEASURE)
    return can_move_measure (plan, item, move);

  return can_move_task (plan, item, move);
}

/* At the edge of its section a task goes into the next one, and only then past the tasks there. */
static void
move_task (FgPlan *plan, FgPlanItem *item, gboolean is_up)
{
  guint place = place_of (plan->tasks, item);
  const FgPlanItem *neighbour = is_up ? (place > 0 ? item_at (plan->tasks, place - 1) : NULL)
                                      : item_at (plan->tasks, place + 1);

  if (neighbour != NULL && neighbour->section == item->section)
    {
      g_ptr_array_steal_index (plan->tasks, place);
      g_ptr_array_insert (plan->tasks, (int) (is_up ? place - 1 : place + 1), item);
    }
  else if (is_up)
    item->section--;
  else
    item->section++;
}

static void
move_measure (FgPlan *plan, FgPlanItem *item, gboolean is_up)
{
  FgPlanItem *task = fg_plan_find_task_of (plan, item);
  guint place = place_of (task->measures, item);
  guint task_place = place_of (plan->tasks, task);

  g_ptr_array_steal_index (task->measures, place);
  if (is_up && place == 0)
    g_ptr_array_add (((FgPlanItem *) g_ptr_array_index (plan->tasks, task_place - 1))->measures, item);
  else if (!is_up && place == task->measures->len)
    g_ptr_array_insert (((FgPlanItem *) g_ptr_array_index (plan->tasks, task_place + 1))->measures, 0, item);
  else
    g_ptr_array_insert (task->measures, (int) (is_up ? place - 1 : place + 1), item);
}

static void
move_in (FgPlan *plan, FgPlanItem *item)
{
  FgPlanItem *task = g_ptr_array_index (plan->tasks, place_of (plan->tasks, item) - 1);

  steal (plan->tasks, item);
  insert_measure (task, task->measures->len, item);
}

static void
move_out (FgPlan *plan, FgPlanItem *item)
{
  FgPlanItem *task = fg_plan_find_task_of (plan, item);
  guint place = place_of (task->measures, item);

  steal (task->measures, item);
  take_measures (task, place, item);
  insert_task (plan, place_of (plan->tasks, task) + 1, item, task->section);
}

/**
 * fg_plan_move_item:
 * @plan: a plan
 * @item: an item of it
 * @move: where to
 *
 * Returns: whether there was such a place
 */
gboolean
fg_plan_move_item (FgPlan *plan, FgPlanItem *item, FgPlanMove move)
{
  g_return_val_if_fail (plan != NULL, FALSE);
  g_return_val_if_fail (item != NULL, FALSE);

  if (!fg_plan_can_move (plan, item, move))
    return FALSE;

  fg_plan_spans_shrink (plan);
  if (move == FG_PLAN_MOVE_IN)
    move_in (plan, item);
  else if (move == FG_PLAN_MOVE_OUT)
    move_out (plan, item);
  else if (item->kind == FG_ITEM_TASK)
    move_task (plan, item, move == FG_PLAN_MOVE_UP);
  else
    move_measure (plan, item, move == FG_PLAN_MOVE_UP);
  fg_plan_renumber (plan);
  fg_plan_spans_grow (plan);
  return TRUE;
}

/* ---- Joining ---- */

static void
append_text (char **text, const char *separator, const char *more)
{
  char *joined = g_strconcat (*text, **text != '\0' && *more != '\0' ? separator : "", more, NULL);

  g_free (*text);
  *text = joined;
}

static void
move_all (GPtrArray *from, GPtrArray *to)
{
  while (from->len > 0)
    g_ptr_array_add (to, g_ptr_array_steal_index (from, 0));
}

/* As the reader does: who is named twice has the stronger role. */
static void
join_assignments (FgPlanItem *item, FgPlanItem *second)
{
  while (second->assignments->len > 0)
    {
      FgAssignment *assignment = g_ptr_array_steal_index (second->assignments, 0);
      FgAssignment *known = fg_plan_item_find_assignment (item, assignment->agency);

      if (known == NULL)
        {
          g_ptr_array_add (item->assignments, assignment);
          continue;
        }
      known->role = MIN (known->role, assignment->role);
      fg_assignment_free (assignment);
    }
}

static void
join_deadlines (FgPlanItem *item, FgPlanItem *second)
{
  if (item->deadline.precision == FG_PRECISION_NONE)
    {
      fg_deadline_clear (&item->deadline);
      fg_deadline_copy (&second->deadline, &item->deadline);
      item->deadline_span = second->deadline_span;
    }
  if (item->deadline.precision != FG_PRECISION_NONE)
    g_ptr_array_set_size (item->body_dates, 0);
}

static gboolean
stands_between (const FgPlan *plan, FgSpan between)
{
  for (guint i = 0; i < plan->tasks->len; i++)
    {
      const FgPlanItem *task = g_ptr_array_index (plan->tasks, i);

      if (fg_span_overlaps (task->span, between))
        return TRUE;
      for (guint j = 0; j < task->measures->len; j++)
        if (fg_span_overlaps (((const FgPlanItem *) g_ptr_array_index (task->measures, j))->span, between))
          return TRUE;
    }
  for (guint i = 0; i < plan->sections->len; i++)
    if (fg_span_overlaps (((const FgPlanSection *) g_ptr_array_index (plan->sections, i))->span, between))
      return TRUE;
  return FALSE;
}

/* An item has one stretch of the text; where something else stands between the two, that of the first. */
static void
join_spans (const FgPlan *plan, FgPlanItem *item, const FgPlanItem *second)
{
  FgSpan between = { fg_span_end (item->span), 0 };

  if (item->span.length == 0)
    item->span = second->span;
  else if (second->span.length > 0 && second->span.offset >= between.offset)
    {
      between.length = second->span.offset - between.offset;
      if (!stands_between (plan, between))
        item->span.length = fg_span_end (second->span) - item->span.offset;
    }
}

static gboolean
is_same_line (const FgPlan *plan, const FgPlanItem *item, const FgPlanItem *second)
{
  gsize end = fg_span_end (item->span);

  return item->span.length > 0 && second->span.length > 0 && second->span.offset >= end
         && memchr (plan->text + end, '\n', second->span.offset - end) == NULL;
}

static void
join (FgPlan *plan, FgPlanItem *item, FgPlanItem *second)
{
  append_text (&item->text, is_same_line (plan, item, second) ? "" : "\n", second->label);
  append_text (&item->text, *second->label != '\0' || is_same_line (plan, item, second) ? "" : "\n", second->text);
  append_text (&item->responsibility_raw, "\n", second->responsibility_raw);
  append_text (&item->note, "\n", second->note);
  item->open_ended |= second->open_ended;
  join_assignments (item, second);
  move_all (second->targets, item->targets);
  move_all (second->body_dates, item->body_dates);
  move_all (second->reports, item->reports);
  join_deadlines (item, second);
  join_spans (plan, item, second);
  for (guint i = 0; i < plan->doubts->len; i++)
    {
      FgDoubt *doubt = g_ptr_array_index (plan->doubts, i);

      if (doubt->item == second)
        doubt->item = item;
    }
}

/**
 * fg_plan_join_item:
 * @plan: a plan
 * @item: an item of it, gone when it could be joined
 *
 * Makes @item one with the item before it, as if the notice had not begun a new one there.
 *
 * Returns: (nullable) (transfer none): what they became, %NULL where there is none before it in its section
 */
FgPlanItem *
fg_plan_join_item (FgPlan *plan, FgPlanItem *item)
{
  FgPlanItem *before, *task;

  g_return_val_if_fail (plan != NULL, NULL);
  g_return_val_if_fail (item != NULL, NULL);

  before = fg_plan_find_item_before (plan, item);
  if (before == NULL)
    return NULL;

  fg_plan_spans_shrink (plan);
  task = before->kind == FG_ITEM_TASK ? before : fg_plan_find_task_of (plan, before);
  take_measures (item, 0, task);
  join (plan, before, item);
  fg_plan_drop_item (plan, item);
  fg_plan_renumber (plan);
  fg_plan_spans_grow (plan);
  return before;
}

/* ---- Removing and adding ---- */

/**
 * fg_plan_remove_item:
 * @plan: a plan
 * @item: an item of it, gone afterwards
 *
 * Removes @item and its measures. Their words are left over from then on.
 *
 * Returns: %TRUE
 */
gboolean
fg_plan_remove_item (FgPlan *plan, FgPlanItem *item)
{
  g_return_val_if_fail (plan != NULL, FALSE);
  g_return_val_if_fail (item != NULL, FALSE);

  fg_plan_spans_shrink (plan);
  fg_plan_drop_item (plan, item);
  fg_plan_renumber (plan);
  fg_plan_spans_grow (plan);
  return TRUE;
}

/**
 * fg_plan_add_item:
 * @plan: a plan
 * @after: (nullable): the item after which it comes; %NULL for the end of the plan
 * @kind: what is added; a measure needs an @after
 *
 * Adds an item that the notice does not have, and that therefore has no place in the text. A task comes after the whole
 * task that @after is or belongs to, a measure after the measure @after or as the last of the task.
 *
 * Returns: (nullable) (transfer none): the item, with nothing in it
 */
FgPlanItem *
fg_plan_add_item (FgPlan *plan, FgPlanItem *after, FgItemKind kind)
{
  FgPlanItem *item, *task = NULL;

  g_return_val_if_fail (plan != NULL, NULL);

  if (after != NULL)
    task = after->kind == FG_ITEM_TASK ? after : fg_plan_find_task_of (plan, after);
  if (task == NULL && plan->tasks->len > 0)
    task = g_ptr_array_index (plan->tasks, plan->tasks->len - 1);
  if (task == NULL && kind == FG_ITEM_MEASURE)
    return NULL;

  fg_plan_spans_shrink (plan);
  item = fg_plan_item_new (kind);
  item->no = 1;
  if (kind == FG_ITEM_MEASURE)
    insert_measure (task, after == NULL || after == task ? task->measures->len : place_of (task->measures, after) + 1, item);
  else if (task != NULL)
    insert_task (plan, place_of (plan->tasks, task) + 1, item, task->section);
  else
    insert_task (plan, 0, item, plan->sections->len);
  fg_plan_renumber (plan);
  fg_plan_spans_grow (plan);
  return item;
}
