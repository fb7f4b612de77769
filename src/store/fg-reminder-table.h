/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-reminder.h"
#include "fg-revision.h"
#include "fg-workspace.h"

G_BEGIN_DECLS

GPtrArray *fg_reminder_table_list           (FgWorkspace *workspace, gint64 item_id, GError **error);
GPtrArray *fg_reminder_table_list_of_agency (FgWorkspace *workspace, gint64 plan_id, gint64 agency_id, GError **error);
gint64     fg_reminder_table_add            (FgRevision *revision, const FgReminder *reminder, GError **error);
gboolean   fg_reminder_table_set            (FgRevision *revision, const FgReminder *reminder, GError **error);
gboolean   fg_reminder_table_remove         (FgRevision *revision, gint64 id, GError **error);

G_END_DECLS
