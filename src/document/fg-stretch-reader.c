/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A stretch of a notice that a person says is an item, read as the whole notice was: with its number, its clause and its
 * figures, each with the place in the notice that it came from.
 */
#include "fg-stretch-reader.h"

#include "fg-plan-items.h"

static void
shift (FgSpan *span, gsize by)
{
  if (span->length > 0)
    span->offset += by;
}

static void
shift_facts (FgPlanItem *item, gsize by)
{
  shift (&item->deadline_span, by);
  for (guint i = 0; i < item->assignments->len; i++)
    shift (&((FgAssignment *) g_ptr_array_index (item->assignments, i))->span, by);
  for (guint i = 0; i < item->targets->len; i++)
    shift (&((FgTarget *) g_ptr_array_index (item->targets, i))->span, by);
  for (guint i = 0; i < item->body_dates->len; i++)
    shift (&((FgBodyDate *) g_ptr_array_index (item->body_dates, i))->span, by);
  for (guint i = 0; i < item->reports->len; i++)
    shift (&((FgPlanReport *) g_ptr_array_index (item->reports, i))->span, by);
}

/**
 * fg_stretch_reader_read:
 * @plan: a plan
 * @kind: what the stretch is
 * @span: a stretch of the plan's text
 *
 * An #FgStretchReader.
 *
 * Returns: (transfer full): the item that the stretch says
 */
FgPlanItem *
fg_stretch_reader_read (const FgPlan *plan, FgItemKind kind, FgSpan span)
{
  g_autoptr (FgTextFlow) flow = NULL;
  FgPlanItem *item;

  g_return_val_if_fail (plan != NULL, NULL);

  flow = fg_text_flow_new (plan->text + span.offset, span.length);
  item = fg_plan_items_read_stretch (flow, kind, plan->issued);
  shift_facts (item, span.offset);
  item->span = span;
  return item;
}
