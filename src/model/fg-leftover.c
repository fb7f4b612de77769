/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What of a notice nobody made anything of: the stretches of its text that are in no item, requirement or heading, and no
 * piece of its frame. A clerk must see them, because a task may hide there.
 */
#include "fg-leftover.h"

#include <string.h>

#include "fg-plan-spans.h"

static void
add_span (GArray *spans, FgSpan span)
{
  if (span.length > 0)
    g_array_append_val (spans, span);
}

/* A measure that was moved to another task may stand outside of it. */
static void
add_item (GArray *spans, const FgPlanItem *item)
{
  add_span (spans, item->span);
  for (guint i = 0; i < item->measures->len; i++)
    add_item (spans, g_ptr_array_index (item->measures, i));
}

static GArray *
collect_spans (const FgPlan *plan)
{
  GArray *spans = g_array_new (FALSE, FALSE, sizeof (FgSpan));

  for (guint i = 0; i < plan->sections->len; i++)
    add_span (spans, ((const FgPlanSection *) g_ptr_array_index (plan->sections, i))->span);
  for (guint i = 0; i < plan->tasks->len; i++)
    add_item (spans, g_ptr_array_index (plan->tasks, i));
  for (guint i = 0; i < plan->requirements->len; i++)
    add_span (spans, ((const FgPlanRequirement *) g_ptr_array_index (plan->requirements, i))->span);
  for (guint i = 0; i < plan->frame->len; i++)
    add_span (spans, g_array_index (plan->frame, FgFramePiece, i).span);
  return spans;
}

static int
compare_offsets (gconstpointer a, gconstpointer b)
{
  const FgSpan *left = a;
  const FgSpan *right = b;

  return (left->offset > right->offset) - (left->offset < right->offset);
}

/* Each line of what is left is a stretch of its own. */
static void
add_lines (GArray *leftover, const char *text, gsize start, gsize end)
{
  FgSpan span = { 0, 0 };

  for (const char *p = text + start; p < text + end; p = g_utf8_next_char (p))
    {
      gsize offset = (gsize) (p - text);

      if (*p == '\n' && span.length > 0)
        {
          g_array_append_val (leftover, span);
          span.length = 0;
        }
      if (fg_plan_spans_is_blank (g_utf8_get_char (p)))
        continue;
      if (span.length == 0)
        span.offset = offset;
      span.length = (gsize) (g_utf8_next_char (p) - text) - span.offset;
    }
  if (span.length > 0)
    g_array_append_val (leftover, span);
}

/**
 * fg_leftover_find:
 * @plan: a plan as it was read
 *
 * Returns: (transfer full) (element-type FgSpan): the stretches of its text, without the blanks around them, that are in
 *   nothing that was read; in the order of the text, none longer than a line
 */
GArray *
fg_leftover_find (const FgPlan *plan)
{
  GArray *leftover = g_array_new (FALSE, FALSE, sizeof (FgSpan));
  g_autoptr (GArray) spans = NULL;
  gsize at = 0;

  g_return_val_if_fail (plan != NULL, leftover);

  spans = collect_spans (plan);
  g_array_sort (spans, compare_offsets);
  for (guint i = 0; i < spans->len; i++)
    {
      const FgSpan *span = &g_array_index (spans, FgSpan, i);

      if (span->offset > at)
        add_lines (leftover, plan->text, at, span->offset);
      at = MAX (at, span->offset + span->length);
    }
  add_lines (leftover, plan->text, at, strlen (plan->text));
  return leftover;
}
