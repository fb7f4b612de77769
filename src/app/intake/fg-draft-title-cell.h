/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "fg-draft-node.h"

G_BEGIN_DECLS

#define FG_TYPE_DRAFT_TITLE_CELL (fg_draft_title_cell_get_type ())
G_DECLARE_FINAL_TYPE (FgDraftTitleCell, fg_draft_title_cell, FG, DRAFT_TITLE_CELL, GtkWidget)

void fg_draft_title_cell_set_node (FgDraftTitleCell *self, FgDraftNode *node);

G_END_DECLS
