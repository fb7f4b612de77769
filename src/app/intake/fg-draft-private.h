/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-draft.h"

G_BEGIN_DECLS

FgPlan *fg_draft_begin (FgDraft *self, FgPlanItem *item);
void    fg_draft_end   (FgDraft *self, gboolean is_changed, FgPlanItem *item);

G_END_DECLS
