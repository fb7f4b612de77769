/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is to be marked in the text of a notice: the spans of the plan that was read from it, by kind and in the order of
 * the text. How a mark looks is not decided here.
 */
#include "fg-notice-marks.h"

#include <string.h>

#include "fg-leftover-doubts.h"

static const FgNoticeMarkKind mark_of_role[FG_N_ROLES] = {
  [FG_ROLE_LEAD] = FG_NOTICE_MARK_LEAD,
  [FG_ROLE_RESPONSIBLE] = FG_NOTICE_MARK_RESPONSIBLE,
  [FG_ROLE_COOPERATE] = FG_NOTICE_MARK_COOPERATE,
};

/* A fact without a place in the text has an empty span, and no mark. */
static void
add_mark (GArray *marks, FgSpan span, FgNoticeMarkKind kind)
{
  FgNoticeMark mark = { span, kind };

  if (span.length > 0)
    g_array_append_val (marks, mark);
}

static void
add_number (GArray *marks, const FgPlan *plan, const FgPlanItem *item)
{
  gsize length = strlen (item->label);

  if (length > 0 && length <= item->span.length && strncmp (plan->text + item->span.offset, item->label, length) == 0)
    add_mark (marks, (FgSpan) { item->span.offset, length }, FG_NOTICE_MARK_NUMBER);
}

static void
add_item (GArray *marks, const FgPlan *plan, const FgPlanItem *item)
{
  add_number (marks, plan, item);
  add_mark (marks, item->deadline_span, FG_NOTICE_MARK_DEADLINE);

  for (guint i = 0; i < item->assignments->len; i++)
    {
      const FgAssignment *assignment = g_ptr_array_index (item->assignments, i);

      add_mark (marks, assignment->span, mark_of_role[assignment->role]);
    }

  for (guint i = 0; i < item->targets->len; i++)
    add_mark (marks, ((FgTarget *) g_ptr_array_index (item->targets, i))->span, FG_NOTICE_MARK_TARGET);

  for (guint i = 0; i < item->measures->len; i++)
    add_item (marks, plan, g_ptr_array_index (item->measures, i));
}

/* Only the first line of a requirement is its heading. */
static FgSpan
heading_of_requirement (const FgPlan *plan, const FgPlanRequirement *requirement)
{
  FgSpan span = requirement->span;
  const char *start = plan->text + span.offset;
  const char *title = g_strstr_len (start, (gssize) span.length, requirement->title);

  span.length = title != NULL ? (gsize) (title - start) + strlen (requirement->title) : 0;
  return span;
}

static int
compare_marks (gconstpointer a, gconstpointer b)
{
  const FgNoticeMark *left = a, *right = b;

  if (left->span.offset != right->span.offset)
    return left->span.offset < right->span.offset ? -1 : 1;
  return (int) left->kind - (int) right->kind;
}

/**
 * fg_notice_marks_of_plan:
 * @plan: a plan
 *
 * Returns: (transfer full) (element-type FgNoticeMark): all marks in its text, by place
 */
GArray *
fg_notice_marks_of_plan (const FgPlan *plan)
{
  g_autoptr (GArray) leftover = NULL;
  GArray *marks = g_array_new (FALSE, FALSE, sizeof (FgNoticeMark));

  g_return_val_if_fail (plan != NULL, marks);

  leftover = fg_leftover_doubts_find (plan);
  for (guint i = 0; i < leftover->len; i++)
    add_mark (marks, g_array_index (leftover, FgSpan, i), FG_NOTICE_MARK_LEFTOVER);
  for (guint i = 0; i < plan->sections->len; i++)
    add_mark (marks, ((FgPlanSection *) g_ptr_array_index (plan->sections, i))->span, FG_NOTICE_MARK_HEADING);
  for (guint i = 0; i < plan->requirements->len; i++)
    add_mark (marks, heading_of_requirement (plan, g_ptr_array_index (plan->requirements, i)), FG_NOTICE_MARK_HEADING);
  for (guint i = 0; i < plan->tasks->len; i++)
    add_item (marks, plan, g_ptr_array_index (plan->tasks, i));
  for (guint i = 0; i < plan->doubts->len; i++)
    add_mark (marks, ((FgDoubt *) g_ptr_array_index (plan->doubts, i))->span, FG_NOTICE_MARK_DOUBT);

  g_array_sort (marks, compare_marks);
  return marks;
}

/**
 * fg_notice_marks_of_item:
 * @plan: a plan
 * @item: one of its items
 *
 * Returns: (transfer full) (element-type FgNoticeMark): the marks within the span of @item, by place
 */
GArray *
fg_notice_marks_of_item (const FgPlan *plan, const FgPlanItem *item)
{
  GArray *marks = g_array_new (FALSE, FALSE, sizeof (FgNoticeMark));

  g_return_val_if_fail (plan != NULL, marks);
  g_return_val_if_fail (item != NULL, marks);

  add_item (marks, plan, item);
  for (guint i = 0; i < plan->doubts->len; i++)
    {
      const FgDoubt *doubt = g_ptr_array_index (plan->doubts, i);

      if (doubt->span.offset >= item->span.offset && doubt->span.offset < item->span.offset + item->span.length)
        add_mark (marks, doubt->span, FG_NOTICE_MARK_DOUBT);
    }

  g_array_sort (marks, compare_marks);
  return marks;
}
