/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "fg-draft.h"

G_BEGIN_DECLS

#define FG_TYPE_DRAFT_TREE_VIEW (fg_draft_tree_view_get_type ())
G_DECLARE_FINAL_TYPE (FgDraftTreeView, fg_draft_tree_view, FG, DRAFT_TREE_VIEW, GtkWidget)

void fg_draft_tree_view_set_draft   (FgDraftTreeView *self, FgDraft *draft);
void fg_draft_tree_view_select_item (FgDraftTreeView *self, const FgPlanItem *item);

G_END_DECLS
