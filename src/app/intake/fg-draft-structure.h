/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-draft.h"
#include "fg-plan-mark.h"
#include "fg-plan-structure.h"

G_BEGIN_DECLS

gboolean  fg_draft_mark_agencies (FgDraft *self, FgPlanItem *item, FgSpan span, FgRole role);
char     *fg_draft_mark_deadline (FgDraft *self, FgPlanItem *item, FgSpan span);
gboolean  fg_draft_mark_item     (FgDraft *self, FgSpan span, FgItemKind kind);
gboolean  fg_draft_mark_heading  (FgDraft *self, FgSpan span);
gboolean  fg_draft_mark_plain    (FgDraft *self, FgPlanItem *item, FgSpan span);

gboolean  fg_draft_split_item    (FgDraft *self, FgPlanItem *item, gsize at);
gboolean  fg_draft_join_item     (FgDraft *self, FgPlanItem *item);
gboolean  fg_draft_move_item     (FgDraft *self, FgPlanItem *item, FgPlanMove move);
void      fg_draft_remove_item   (FgDraft *self, FgPlanItem *item);
gboolean  fg_draft_add_item      (FgDraft *self, FgPlanItem *after, FgItemKind kind);
guint     fg_draft_assign_below  (FgDraft *self, FgPlanItem *item, FgPlanBelow below);

G_END_DECLS
