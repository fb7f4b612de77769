/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-requirement.h"
#include "fg-revision.h"
#include "fg-workspace.h"

G_BEGIN_DECLS

GPtrArray *fg_requirement_table_list     (FgWorkspace *workspace, gint64 plan_id, GError **error);
gboolean   fg_requirement_table_set_done (FgRevision *revision, gint64 id, FgDay day, const char *note, GError **error);

G_END_DECLS
