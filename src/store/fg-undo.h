/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-workspace.h"

G_BEGIN_DECLS

/**
 * FgUndoDirection:
 * @FG_UNDO_BACK: undo
 * @FG_UNDO_FORTH: redo
 */
typedef enum
{
  FG_UNDO_BACK,
  FG_UNDO_FORTH,
} FgUndoDirection;

gboolean fg_undo_find (FgWorkspace *workspace, FgUndoDirection direction, char **label, GError **error);
char    *fg_undo_run  (FgWorkspace *workspace, FgUndoDirection direction, GError **error);

G_END_DECLS
