/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-plan.h"

G_BEGIN_DECLS

/**
 * FgStretchReader:
 * @plan: a plan
 * @kind: what the item will be
 * @span: a stretch of the plan's text
 *
 * Reads a stretch as one item: its label, text, clause, agencies, deadline and figures, each with its place.
 *
 * Returns: (transfer full): the item, which has the place @span
 */
typedef FgPlanItem *(*FgStretchReader) (const FgPlan *plan, FgItemKind kind, FgSpan span);

gboolean       fg_plan_can_split    (const FgPlan *plan, const FgPlanItem *item, gsize at);
FgPlanItem    *fg_plan_split_item   (FgPlan *plan, FgPlanItem *item, gsize at, FgItemKind kind, FgStretchReader reader);
FgPlanItem    *fg_plan_mark_item    (FgPlan *plan, FgSpan span, FgItemKind kind, FgStretchReader reader);
FgPlanSection *fg_plan_mark_heading (FgPlan *plan, FgSpan span, FgStretchReader reader);
gboolean       fg_plan_mark_plain   (FgPlan *plan, FgSpan span, FgStretchReader reader);

G_END_DECLS
