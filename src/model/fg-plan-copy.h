/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-plan.h"

G_BEGIN_DECLS

FgPlan       *fg_plan_copy       (const FgPlan *plan);
FgAssignment *fg_assignment_copy (const FgAssignment *assignment);
GPtrArray    *fg_plan_list_items (const FgPlan *plan);

G_END_DECLS
