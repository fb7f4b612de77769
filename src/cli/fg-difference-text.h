/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-plan-difference.h"

G_BEGIN_DECLS

void fg_difference_text_append (const FgPlanDifference *difference, GString *out);

G_END_DECLS
