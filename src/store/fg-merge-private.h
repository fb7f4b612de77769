/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-merge.h"
#include "fg-workspace-private.h"

G_BEGIN_DECLS

FgWorkspace *fg_merge_get_workspace (FgMerge *self);
void         fg_merge_keep          (FgMerge *self);

G_END_DECLS
