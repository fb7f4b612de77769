/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-text-flow.h"

G_BEGIN_DECLS

void fg_doubt_list_add    (FgPlan *plan, const FgTextFlow *flow, FgPlanItem *item, FgWords words, const char *message);
void fg_doubt_list_settle (FgPlan *plan);

G_END_DECLS
