/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-plan.h"
#include "fg-workspace-private.h"

G_BEGIN_DECLS

FgPlan *fg_plan_loader_load (FgWorkspace *workspace, gint64 plan_id, GHashTable *rows, GError **error);

G_END_DECLS
