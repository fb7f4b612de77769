/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-workspace.h"

G_BEGIN_DECLS

void random_edit_run  (FgWorkspace *workspace, guint n_changes);
void random_edit_move (FgWorkspace *workspace);

G_END_DECLS
