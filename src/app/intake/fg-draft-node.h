/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "fg-draft.h"

G_BEGIN_DECLS

#define FG_TYPE_DRAFT_NODE (fg_draft_node_get_type ())
G_DECLARE_FINAL_TYPE (FgDraftNode, fg_draft_node, FG, DRAFT_NODE, GObject)

FgDraftNode *fg_draft_node_new_section (FgDraft *draft, guint section);
FgDraftNode *fg_draft_node_new_item    (FgDraft *draft, FgPlanItem *item);
guint        fg_draft_node_get_section (FgDraftNode *self);
FgPlanItem  *fg_draft_node_get_item    (FgDraftNode *self);
FgSpan       fg_draft_node_get_span    (FgDraftNode *self);
void         fg_draft_node_refresh     (FgDraftNode *self);

G_END_DECLS
