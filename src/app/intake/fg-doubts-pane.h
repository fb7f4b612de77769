/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "fg-draft.h"

G_BEGIN_DECLS

#define FG_TYPE_DOUBTS_PANE (fg_doubts_pane_get_type ())
G_DECLARE_FINAL_TYPE (FgDoubtsPane, fg_doubts_pane, FG, DOUBTS_PANE, GtkWidget)

void     fg_doubts_pane_set_draft (FgDoubtsPane *self, FgDraft *draft);
gboolean fg_doubts_pane_is_empty  (FgDoubtsPane *self);
void     fg_doubts_pane_step      (FgDoubtsPane *self, int step);
void     fg_doubts_pane_toggle    (FgDoubtsPane *self);

G_END_DECLS
