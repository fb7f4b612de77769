/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-plan.h"

G_BEGIN_DECLS

GArray    *fg_leftover_doubts_find (const FgPlan *plan);
GPtrArray *fg_leftover_doubts_list (const FgPlan *plan);

G_END_DECLS
