/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-plan-settings.h"
#include "fg-revision.h"
#include "fg-workspace.h"

G_BEGIN_DECLS

FgPlanSettings *fg_plan_settings_table_load (FgWorkspace *workspace, gint64 plan_id, GError **error);
gboolean        fg_plan_settings_table_set  (FgRevision *revision, gint64 plan_id, const FgPlanSettings *settings,
                                             GError **error);

G_END_DECLS
