/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-plan.h"

G_BEGIN_DECLS

GArray *fg_leftover_find (const FgPlan *plan);

G_END_DECLS
