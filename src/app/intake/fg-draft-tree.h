/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "fg-draft.h"

G_BEGIN_DECLS

#define FG_TYPE_DRAFT_TREE (fg_draft_tree_get_type ())
G_DECLARE_FINAL_TYPE (FgDraftTree, fg_draft_tree, FG, DRAFT_TREE, GObject)

FgDraftTree *fg_draft_tree_new      (FgDraft *draft);
GListModel  *fg_draft_tree_get_rows (FgDraftTree *self);
guint        fg_draft_tree_reveal   (FgDraftTree *self, const FgPlanItem *item);

G_END_DECLS
