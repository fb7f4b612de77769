/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-finding.h"
#include "fg-revision.h"
#include "fg-workspace.h"

G_BEGIN_DECLS

GPtrArray *fg_finding_table_list      (FgWorkspace *workspace, gint64 item_id, GError **error);
GPtrArray *fg_finding_table_list_open (FgWorkspace *workspace, gint64 plan_id, GError **error);
FgFinding *fg_finding_table_find      (FgWorkspace *workspace, gint64 id, GError **error);
gint64     fg_finding_table_add       (FgRevision *revision, const FgFinding *finding, GError **error);
gboolean   fg_finding_table_set       (FgRevision *revision, const FgFinding *finding, GError **error);
gboolean   fg_finding_table_close     (FgRevision *revision, gint64 id, FgDay day, const char *note, GError **error);
gboolean   fg_finding_table_reopen    (FgRevision *revision, gint64 id, GError **error);
gboolean   fg_finding_table_remove    (FgRevision *revision, gint64 id, GError **error);

G_END_DECLS
