/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "fg-draft.h"

G_BEGIN_DECLS

#define FG_TYPE_DRAFT_EDITOR (fg_draft_editor_get_type ())
G_DECLARE_FINAL_TYPE (FgDraftEditor, fg_draft_editor, FG, DRAFT_EDITOR, GtkWidget)

void fg_draft_editor_set_draft (FgDraftEditor *self, FgDraft *draft);
void fg_draft_editor_set_item  (FgDraftEditor *self, FgPlanItem *item);

G_END_DECLS
