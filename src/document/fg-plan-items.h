/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-outline.h"
#include "fg-reading-rules.h"

G_BEGIN_DECLS

void        fg_plan_items_read         (FgPlan *plan, const FgTextFlow *flow, const FgOutline *outline,
                                        const FgReadingRules *rules, FgDay reckoning_day);
FgPlanItem *fg_plan_items_read_stretch (const FgTextFlow *flow, FgItemKind kind, FgDay reckoning_day);

G_END_DECLS
