/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a person makes of a stretch of the text: a task, a measure, a heading, or nothing. Whatever had these words loses
 * them. An item that is cut is read again from the words that it keeps, but who does it and by when stays as it was, since
 * that may have been corrected: each fact goes where its words go.
 */
#include "fg-plan-stretch.h"

#include <string.h>

#include "fg-plan-copy.h"
#include "fg-plan-edit.h"
#include "fg-plan-spans.h"
#include "fg-plan-structure.h"

static void
finish (FgPlan *plan)
{
  fg_plan_renumber (plan);
  fg_plan_spans_grow (plan);
}

/* ---- Cutting an item ---- */

static void
swap_texts (char **a, char **b)
{
  char *text = *a;

  *a = *b;
  *b = text;
}

static void
swap_arrays (GPtrArray **a, GPtrArray **b)
{
  GPtrArray *array = *a;

  *a = *b;
  *b = array;
}

/* What follows from the words alone. */
static void
take_reading (FgPlanItem *item, FgPlanItem *reading)
{
  swap_texts (&item->label, &reading->label);
  swap_texts (&item->text, &reading->text);
  swap_texts (&item->responsibility_raw, &reading->responsibility_raw);
  swap_arrays (&item->targets, &reading->targets);
  swap_arrays (&item->body_dates, &reading->body_dates);
  item->open_ended = reading->open_ended;
  item->span = reading->span;
}

/* An assignment stays with the words that it was read from. What was said elsewhere holds for both parts; what a person
 * gave has no words, and stays with the first. */
static void
share_assignments (FgPlanItem *item, FgSpan whole, FgPlanItem *second)
{
  for (guint i = 0; i < item->assignments->len;)
    {
      FgAssignment *assignment = g_ptr_array_index (item->assignments, i);
      gboolean is_own = fg_span_contains (whole, assignment->span);

      if (is_own && !fg_span_contains (item->span, assignment->span))
        {
          assignment = g_ptr_array_steal_index (item->assignments, i);
          if (second != NULL && fg_span_contains (second->span, assignment->span))
            g_ptr_array_add (second->assignments, assignment);
          else
            fg_assignment_free (assignment);
          continue;
        }
      if (!is_own && second != NULL && assignment->by_rule)
        g_ptr_array_add (second->assignments, fg_assignment_copy (assignment));
      i++;
    }
}

static void
give_deadline (const FgPlanItem *from, FgPlanItem *to)
{
  fg_deadline_clear (&to->deadline);
  fg_deadline_copy (&from->deadline, &to->deadline);
  to->deadline_span = from->deadline_span;
}

static void
share_deadline (FgPlanItem *item, FgSpan whole, FgPlanItem *second)
{
  gboolean is_own = fg_span_contains (whole, item->deadline_span);

  if (!is_own && second != NULL && item->deadline_span.length > 0)
    give_deadline (item, second);
  if (!is_own || fg_span_contains (item->span, item->deadline_span))
    return;

  if (second != NULL && fg_span_contains (second->span, item->deadline_span))
    give_deadline (item, second);
  fg_deadline_clear (&item->deadline);
  item->deadline_span = (FgSpan) { 0, 0 };
}

static void
share_doubts (FgPlan *plan, FgPlanItem *item, FgSpan whole, FgPlanItem *second)
{
  for (guint i = plan->doubts->len; i > 0; i--)
    {
      FgDoubt *doubt = g_ptr_array_index (plan->doubts, i - 1);

      if (doubt->item != item || !fg_span_contains (whole, doubt->span) || fg_span_overlaps (item->span, doubt->span))
        continue;
      if (second != NULL && fg_span_overlaps (second->span, doubt->span))
        doubt->item = second;
      else
        g_ptr_array_remove_index (plan->doubts, i - 1);
    }
}

static void
forget_facts (FgPlanItem *item)
{
  g_ptr_array_set_size (item->assignments, 0);
  fg_deadline_clear (&item->deadline);
  item->deadline_span = (FgSpan) { 0, 0 };
}

/* Leaves to @item what stands before @first_end and makes another of what stands from @second_start on; either may be
 * blank, but not both. */
static FgPlanItem *
divide (FgPlan *plan, FgPlanItem *item, gsize first_end, gsize second_start, FgStretchReader reader)
{
  FgSpan whole = item->span;
  FgSpan first = fg_plan_spans_trim (plan, whole.offset, MIN (first_end, fg_span_end (whole)));
  FgSpan rest = fg_plan_spans_trim (plan, MAX (second_start, whole.offset), fg_span_end (whole));
  g_autoptr (FgPlanItem) reading = reader (plan, item->kind, first.length > 0 ? first : rest);
  FgPlanItem *second = NULL;

  if (first.length > 0 && rest.length > 0)
    {
      second = reader (plan, item->kind, rest);
      forget_facts (second);
    }

  take_reading (item, reading);
  share_assignments (item, whole, second);
  share_deadline (item, whole, second);
  share_doubts (plan, item, whole, second);
  return second;
}

static void
dissolve (FgPlan *plan, FgPlanItem *item)
{
  if (item->kind == FG_ITEM_TASK)
    fg_plan_dissolve_task (plan, item);
  else
    fg_plan_drop_item (plan, item);
}

static void
cut_item (FgPlan *plan, FgPlanItem *item, FgSpan span, FgStretchReader reader)
{
  FgPlanItem *second;

  if (fg_plan_spans_trim (plan, item->span.offset, MAX (span.offset, item->span.offset)).length == 0
      && fg_plan_spans_trim (plan, fg_span_end (span), fg_span_end (item->span)).length == 0)
    {
      dissolve (plan, item);
      return;
    }

  second = divide (plan, item, span.offset, fg_span_end (span), reader);
  if (second != NULL)
    fg_plan_place_after (plan, item, second, item->kind);
}

/* ---- Cutting what is no item ---- */

/* The tasks of a section that goes belong to the one before it. */
static void
drop_section (FgPlan *plan, guint place)
{
  g_ptr_array_remove_index (plan->sections, place);
  for (guint i = 0; i < plan->tasks->len; i++)
    {
      FgPlanItem *task = g_ptr_array_index (plan->tasks, i);

      if (task->section > place)
        task->section--;
    }
}

/* A requirement keeps what stands before the cut, as long as its title does. */
static gboolean
shorten_requirement (const FgPlan *plan, FgPlanRequirement *requirement, FgSpan cut)
{
  const char *start = plan->text + requirement->span.offset;
  const char *title = g_strstr_len (start, (gssize) requirement->span.length, requirement->title);
  gsize title_end = title != NULL ? (gsize) (title - plan->text) + strlen (requirement->title) : cut.offset + 1;
  FgSpan rest;

  if (cut.offset < title_end)
    return FALSE;

  rest = fg_plan_spans_trim (plan, title_end, cut.offset);
  requirement->span.length = (rest.length > 0 ? fg_span_end (rest) : title_end) - requirement->span.offset;
  g_free (requirement->text);
  requirement->text = g_strndup (plan->text + rest.offset, rest.length);
  if (g_str_has_prefix (requirement->text, "。") || g_str_has_prefix (requirement->text, "："))
    memmove (requirement->text, requirement->text + strlen ("。"), strlen (requirement->text) - strlen ("。") + 1);
  return TRUE;
}

static gboolean
cut_frame (FgPlan *plan, FgSpan cut)
{
  gboolean is_cut = FALSE;

  for (guint i = plan->frame->len; i > 0; i--)
    {
      FgFramePiece piece = g_array_index (plan->frame, FgFramePiece, i - 1);
      FgFramePiece before = { piece.kind, { 0, 0 } }, after = { piece.kind, { 0, 0 } };

      if (!fg_span_overlaps (piece.span, cut))
        continue;
      before.span = fg_plan_spans_trim (plan, piece.span.offset, MAX (cut.offset, piece.span.offset));
      after.span = fg_plan_spans_trim (plan, fg_span_end (cut), fg_span_end (piece.span));
      g_array_remove_index (plan->frame, i - 1);
      if (after.span.length > 0)
        g_array_insert_val (plan->frame, i - 1, after);
      if (before.span.length > 0)
        g_array_insert_val (plan->frame, i - 1, before);
      is_cut = TRUE;
    }
  return is_cut;
}

/* Takes a stretch away from everything that has it. */
static gboolean
carve (FgPlan *plan, FgSpan span, FgStretchReader reader)
{
  g_autoptr (GPtrArray) items = fg_plan_list_items (plan);
  gboolean is_cut = FALSE;

  for (guint i = 0; i < items->len; i++)
    {
      FgPlanItem *item = g_ptr_array_index (items, i);

      if (!fg_span_overlaps (item->span, span))
        continue;
      cut_item (plan, item, span, reader);
      is_cut = TRUE;
    }
  for (guint i = plan->sections->len; i > 0; i--)
    if (fg_span_overlaps (((const FgPlanSection *) g_ptr_array_index (plan->sections, i - 1))->span, span))
      {
        drop_section (plan, i - 1);
        is_cut = TRUE;
      }
  for (guint i = plan->requirements->len; i > 0; i--)
    {
      FgPlanRequirement *requirement = g_ptr_array_index (plan->requirements, i - 1);

      if (!fg_span_overlaps (requirement->span, span))
        continue;
      if (!shorten_requirement (plan, requirement, span))
        g_ptr_array_remove_index (plan->requirements, i - 1);
      is_cut = TRUE;
    }
  return cut_frame (plan, span) || is_cut;
}

/* ---- Items ---- */

/* Needs shrunken spans. */
static FgPlanItem *
find_last_before (const FgPlan *plan, gsize offset)
{
  g_autoptr (GPtrArray) items = fg_plan_list_items (plan);
  FgPlanItem *last = NULL;

  for (guint i = 0; i < items->len; i++)
    {
      FgPlanItem *item = g_ptr_array_index (items, i);

      if (item->span.length > 0 && item->span.offset < offset && (last == NULL || item->span.offset >= last->span.offset))
        last = item;
    }
  return last;
}

static guint
count_sections_before (const FgPlan *plan, gsize offset)
{
  guint n_sections = 0;

  while (n_sections < plan->sections->len
         && ((const FgPlanSection *) g_ptr_array_index (plan->sections, n_sections))->span.offset < offset)
    n_sections++;
  return n_sections;
}

/* Sections follow each other, so that a task's lies between those of its neighbours. */
static void
set_section (FgPlan *plan, FgPlanItem *task)
{
  guint place = 0;
  guint low = 0, high = plan->sections->len;

  g_ptr_array_find (plan->tasks, task, &place);
  if (place > 0)
    low = ((const FgPlanItem *) g_ptr_array_index (plan->tasks, place - 1))->section;
  if (place + 1 < plan->tasks->len)
    high = ((const FgPlanItem *) g_ptr_array_index (plan->tasks, place + 1))->section;
  task->section = CLAMP (count_sections_before (plan, task->span.offset), low, MAX (low, high));
}

/* Needs shrunken spans. */
static gboolean
is_inside (const FgPlan *plan, const FgPlanItem *item, gsize at)
{
  FgSpan own = item->kind == FG_ITEM_TASK ? fg_plan_item_get_own_span (item) : item->span;

  return at > own.offset && at < fg_span_end (own) && fg_plan_spans_trim (plan, own.offset, at).length > 0
         && fg_plan_spans_trim (plan, at, fg_span_end (own)).length > 0;
}

static FgPlanItem *
split (FgPlan *plan, FgPlanItem *item, gsize at, FgItemKind kind, FgStretchReader reader)
{
  FgPlanItem *second = divide (plan, item, at, at, reader);

  fg_plan_place_after (plan, item, second, kind);
  return second;
}

/**
 * fg_plan_can_split:
 * @plan: a plan
 * @item: an item of it
 * @at: a place in the text, in bytes
 *
 * Returns: whether @item has words before @at and after it
 */
gboolean
fg_plan_can_split (const FgPlan *plan, const FgPlanItem *item, gsize at)
{
  g_return_val_if_fail (plan != NULL, FALSE);
  g_return_val_if_fail (item != NULL, FALSE);

  return is_inside (plan, item, at);
}

/**
 * fg_plan_split_item:
 * @plan: a plan
 * @item: an item of it
 * @at: a place inside what the notice says of @item itself, in bytes
 * @kind: what the second part becomes
 * @reader: reads the parts
 *
 * Begins a new item at @at.
 *
 * Returns: (nullable) (transfer none): the second part, %NULL where @at is no place to split @item
 */
FgPlanItem *
fg_plan_split_item (FgPlan *plan, FgPlanItem *item, gsize at, FgItemKind kind, FgStretchReader reader)
{
  FgPlanItem *second;

  g_return_val_if_fail (reader != NULL, NULL);

  if (!fg_plan_can_split (plan, item, at))
    return NULL;

  fg_plan_spans_shrink (plan);
  second = split (plan, item, at, kind, reader);
  finish (plan);
  return second;
}

/* A stretch that is in no item. */
static FgPlanItem *
insert_stretch (FgPlan *plan, FgSpan span, FgItemKind kind, FgStretchReader reader)
{
  FgPlanItem *before = find_last_before (plan, span.offset);
  FgPlanItem *item;

  if (before == NULL && kind == FG_ITEM_MEASURE)
    return NULL;

  carve (plan, span, reader);
  item = reader (plan, kind, span);
  if (before != NULL)
    fg_plan_place_after (plan, before, item, kind);
  else
    g_ptr_array_insert (plan->tasks, 0, item);
  if (kind == FG_ITEM_TASK)
    set_section (plan, item);
  return item;
}

/**
 * fg_plan_mark_item:
 * @plan: a plan
 * @span: a stretch of its text
 * @kind: what it is: a task or a measure
 * @reader: reads the stretch
 *
 * Makes an item of a stretch. In an item it begins where the stretch does and goes on to the end of that item; at the very
 * start of an item, the whole item changes its kind.
 *
 * Returns: (nullable) (transfer none): the item, %NULL where nothing changed: the stretch is blank, the item is of this
 *   kind already, or there is no task that the measure could belong to
 */
FgPlanItem *
fg_plan_mark_item (FgPlan *plan, FgSpan span, FgItemKind kind, FgStretchReader reader)
{
  FgPlanItem *item;

  g_return_val_if_fail (plan != NULL, NULL);
  g_return_val_if_fail (reader != NULL, NULL);
  g_return_val_if_fail (kind != FG_ITEM_SECTION, NULL);

  span = fg_plan_spans_trim (plan, span.offset, fg_span_end (span));
  if (span.length == 0)
    return NULL;

  /* With shrunken spans: a task has not what only stands between its measures. */
  fg_plan_spans_shrink (plan);
  item = fg_plan_find_item_at (plan, span.offset);
  if (item == NULL)
    item = insert_stretch (plan, span, kind, reader);
  else if (is_inside (plan, item, span.offset))
    item = split (plan, item, span.offset, kind, reader);
  else if (item->kind == kind || !fg_plan_move_item (plan, item, kind == FG_ITEM_TASK ? FG_PLAN_MOVE_OUT : FG_PLAN_MOVE_IN))
    item = NULL;
  finish (plan);
  return item;
}

/* ---- Headings ---- */

static FgPlanSection *
read_heading (const FgPlan *plan, FgSpan span, FgStretchReader reader)
{
  g_autoptr (FgPlanItem) reading = reader (plan, FG_ITEM_TASK, span);
  FgPlanSection *section = NULL;

  g_strdelimit (reading->text, "\n", ' ');
  if (g_str_has_suffix (reading->text, "。"))
    reading->text[strlen (reading->text) - strlen ("。")] = '\0';
  section = fg_plan_section_new (reading->label, reading->text);
  section->span = span;
  return section;
}

/* From the first task after the heading on, the tasks of the section that it divides are its own. */
static void
insert_section (FgPlan *plan, FgPlanSection *section)
{
  guint place = count_sections_before (plan, section->span.offset);
  gboolean is_below = FALSE;

  g_ptr_array_insert (plan->sections, (int) place, section);
  for (guint i = 0; i < plan->tasks->len; i++)
    {
      FgPlanItem *task = g_ptr_array_index (plan->tasks, i);

      if (task->section == place && task->span.offset > section->span.offset)
        is_below = TRUE;
      if (task->section > place || (task->section == place && is_below))
        task->section++;
    }
}

/**
 * fg_plan_mark_heading:
 * @plan: a plan
 * @span: a stretch of its text
 * @reader: reads the stretch
 *
 * Makes the heading of a section of a stretch. The tasks that follow belong to it; where it was read as a task, the
 * measures of that become tasks.
 *
 * Returns: (nullable) (transfer none): the section, %NULL where the stretch is blank
 */
FgPlanSection *
fg_plan_mark_heading (FgPlan *plan, FgSpan span, FgStretchReader reader)
{
  FgPlanSection *section = NULL;

  g_return_val_if_fail (plan != NULL, NULL);
  g_return_val_if_fail (reader != NULL, NULL);

  span = fg_plan_spans_trim (plan, span.offset, fg_span_end (span));
  if (span.length == 0)
    return NULL;

  fg_plan_spans_shrink (plan);
  carve (plan, span, reader);
  section = read_heading (plan, span, reader);
  insert_section (plan, section);
  finish (plan);
  return section;
}

/**
 * fg_plan_mark_plain:
 * @plan: a plan
 * @span: a stretch of its text
 * @reader: reads what is left
 *
 * Takes a stretch out of the items, headings and requirements that have it; it is left over from then on. What stands
 * after it in an item becomes an item of its own.
 *
 * Returns: whether anything had it
 */
gboolean
fg_plan_mark_plain (FgPlan *plan, FgSpan span, FgStretchReader reader)
{
  gboolean is_cut;

  g_return_val_if_fail (plan != NULL, FALSE);
  g_return_val_if_fail (reader != NULL, FALSE);

  span = fg_plan_spans_trim (plan, span.offset, fg_span_end (span));
  if (span.length == 0)
    return FALSE;

  fg_plan_spans_shrink (plan);
  is_cut = carve (plan, span, reader);
  finish (plan);
  return is_cut;
}
