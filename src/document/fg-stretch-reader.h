/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-plan.h"

G_BEGIN_DECLS

FgPlanItem *fg_stretch_reader_read (const FgPlan *plan, FgItemKind kind, FgSpan span);

G_END_DECLS
