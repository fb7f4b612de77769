/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-overview.h"
#include "fg-workspace.h"

G_BEGIN_DECLS

FgOverview *fg_overview_query_load (FgWorkspace *workspace, gint64 plan_id, FgDay today, GError **error);

G_END_DECLS
