/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-plan.h"

G_BEGIN_DECLS

void fg_plan_text_append        (const FgPlan *plan, GString *out);
void fg_plan_text_append_counts (const FgPlan *plan, GString *out);
void fg_plan_text_append_doubts (const FgPlan *plan, GString *out);

G_END_DECLS
