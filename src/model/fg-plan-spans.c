/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where the items of a plan stand in its text, kept true while they are cut, joined and moved. A task stands from its
 * number to the end of its last measure, as long as its measures follow it in the text; between two changes that is so,
 * and during one each task has only its own words.
 */
#include "fg-plan-spans.h"

#include "fg-plan-edit.h"

/* An item or heading in the order of the text. */
typedef struct
{
  FgSpan      span;
  FgPlanItem *item; /* NULL for what is no item */
  FgPlanItem *task; /* whose measure it is */
  gboolean    is_frame;
} Place;

/**
 * fg_plan_spans_is_blank:
 * @c: a character
 *
 * As those who copy text see it: what takes no room at all is no text.
 *
 * Returns: whether @c says nothing
 */
gboolean
fg_plan_spans_is_blank (gunichar c)
{
  return g_unichar_isspace (c) || g_unichar_iszerowidth (c) || c == 0xfeff || c == 0x00ad || c == 0x1a;
}

/**
 * fg_plan_spans_trim:
 * @plan: a plan
 * @start: a place in its text, in bytes
 * @end: another
 *
 * Returns: the stretch between them without the blanks around it, of no length where all is blank
 */
FgSpan
fg_plan_spans_trim (const FgPlan *plan, gsize start, gsize end)
{
  const char *first, *last;

  g_return_val_if_fail (plan != NULL, ((FgSpan) { 0, 0 }));

  if (end <= start)
    return (FgSpan) { start, 0 };

  first = plan->text + start;
  last = plan->text + end;
  while (first < last && fg_plan_spans_is_blank (g_utf8_get_char (first)))
    first = g_utf8_next_char (first);
  while (first < last)
    {
      const char *before = g_utf8_prev_char (last);

      if (!fg_plan_spans_is_blank (g_utf8_get_char (before)))
        break;
      last = before;
    }
  return (FgSpan) { (gsize) (first - plan->text), (gsize) (last - first) };
}

/**
 * fg_plan_spans_shrink:
 * @plan: a plan that is going to be changed
 *
 * Leaves to each task only the words that are its own, so that no two items share any.
 */
void
fg_plan_spans_shrink (FgPlan *plan)
{
  g_return_if_fail (plan != NULL);

  for (guint i = 0; i < plan->tasks->len; i++)
    {
      FgPlanItem *task = g_ptr_array_index (plan->tasks, i);
      FgSpan own = fg_plan_item_get_own_span (task);

      task->span = fg_plan_spans_trim (plan, own.offset, fg_span_end (own));
    }
}

static int
compare_places (gconstpointer a, gconstpointer b)
{
  const Place *left = a;
  const Place *right = b;

  return (left->span.offset > right->span.offset) - (left->span.offset < right->span.offset);
}

static void
add_place (GArray *places, Place place)
{
  if (place.span.length > 0)
    g_array_append_val (places, place);
}

static GArray *
list_places (const FgPlan *plan)
{
  GArray *places = g_array_new (FALSE, FALSE, sizeof (Place));

  for (guint i = 0; i < plan->tasks->len; i++)
    {
      FgPlanItem *task = g_ptr_array_index (plan->tasks, i);

      add_place (places, (Place) { .span = task->span, .item = task });
      for (guint j = 0; j < task->measures->len; j++)
        {
          FgPlanItem *measure = g_ptr_array_index (task->measures, j);

          add_place (places, (Place) { .span = measure->span, .item = measure, .task = task });
        }
    }
  for (guint i = 0; i < plan->sections->len; i++)
    add_place (places, (Place) { .span = ((const FgPlanSection *) g_ptr_array_index (plan->sections, i))->span });
  for (guint i = 0; i < plan->requirements->len; i++)
    add_place (places, (Place) { .span = ((const FgPlanRequirement *) g_ptr_array_index (plan->requirements, i))->span });
  for (guint i = 0; i < plan->frame->len; i++)
    add_place (places, (Place) { .span = g_array_index (plan->frame, FgFramePiece, i).span, .is_frame = TRUE });
  g_array_sort (places, compare_places);
  return places;
}

/* Words that are in nothing may not hide in a task. */
static gboolean
is_nothing_between (const FgPlan *plan, gsize start, gsize end)
{
  return start >= end || fg_plan_spans_trim (plan, start, end).length == 0;
}

/* Grows a task over the measures that follow it; the number of a page between them is no end of it. */
static void
grow_task (const FgPlan *plan, FgPlanItem *task, const GArray *places, guint next)
{
  gsize end = fg_span_end (task->span);

  for (guint i = next; i < places->len; i++)
    {
      const Place *place = &g_array_index (places, Place, i);

      if (!is_nothing_between (plan, end, place->span.offset) || (!place->is_frame && place->task != task))
        return;
      end = MAX (end, fg_span_end (place->span));
      if (!place->is_frame)
        task->span.length = end - task->span.offset;
    }
}

/**
 * fg_plan_spans_grow:
 * @plan: a plan that was changed
 *
 * Gives each task the words of the measures that follow it, after fg_plan_spans_shrink().
 */
void
fg_plan_spans_grow (FgPlan *plan)
{
  g_autoptr (GArray) places = NULL;

  g_return_if_fail (plan != NULL);

  places = list_places (plan);
  for (guint i = 0; i < places->len; i++)
    {
      const Place *place = &g_array_index (places, Place, i);

      if (place->item != NULL && place->item->kind == FG_ITEM_TASK)
        grow_task (plan, place->item, places, i + 1);
    }
}
