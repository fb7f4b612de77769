/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "fg-store.h"

G_BEGIN_DECLS

#define FG_TYPE_UNDO_ACTIONS (fg_undo_actions_get_type ())
G_DECLARE_FINAL_TYPE (FgUndoActions, fg_undo_actions, FG, UNDO_ACTIONS, GObject)

FgUndoActions *fg_undo_actions_new       (GtkApplicationWindow *window, AdwToastOverlay *toasts);
void           fg_undo_actions_set_store (FgUndoActions *self, FgStore *store);
void           fg_undo_actions_set_held  (FgUndoActions *self, gboolean is_held);
GMenuModel    *fg_undo_actions_get_menu  (FgUndoActions *self);

G_END_DECLS
