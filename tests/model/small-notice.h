/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-plan.h"

/* Plans of a few lines for the tests of what a person does to a plan, and what they look like. */

FgPlan     *small_notice_read         (const char *text);
FgPlanItem *small_notice_read_stretch (const FgPlan *plan, FgItemKind kind, FgSpan span);
FgPlanItem *small_notice_find         (const FgPlan *plan, const char *words);
FgSpan      small_notice_span         (const FgPlan *plan, const char *words);
char       *small_notice_outline      (const FgPlan *plan);
char       *small_notice_leftover     (const FgPlan *plan);
char       *small_notice_dump         (const FgPlan *plan);
