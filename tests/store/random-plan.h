/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-plan.h"

G_BEGIN_DECLS

FgPlan *random_plan_new          (void);
void    random_plan_assert_equal (const FgPlan *a, const FgPlan *b);

G_END_DECLS
