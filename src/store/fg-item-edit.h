/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-deadline.h"
#include "fg-revision.h"
#include "fg-role.h"
#include "fg-status.h"

G_BEGIN_DECLS

gboolean fg_item_edit_set_title    (FgRevision *revision, gint64 item_id, const char *title, GError **error);
gboolean fg_item_edit_set_body     (FgRevision *revision, gint64 item_id, const char *body, GError **error);
gboolean fg_item_edit_set_deadline (FgRevision *revision, gint64 item_id, const FgDeadline *deadline, GError **error);
gboolean fg_item_edit_set_status   (FgRevision *revision, gint64 item_id, FgStatus status, GError **error);
gboolean fg_item_edit_set_start_day (FgRevision *revision, gint64 item_id, FgDay day, GError **error);
gboolean fg_item_edit_set_done_day (FgRevision *revision, gint64 item_id, FgDay day, GError **error);
gboolean fg_item_edit_set_weight   (FgRevision *revision, gint64 item_id, double weight, GError **error);
gboolean fg_item_edit_set_note     (FgRevision *revision, gint64 item_id, const char *note, GError **error);
gboolean fg_item_edit_assign       (FgRevision *revision, gint64 item_id, gint64 agency_id, FgRole role, GError **error);
gboolean fg_item_edit_unassign     (FgRevision *revision, gint64 item_id, gint64 agency_id, GError **error);
gint64   fg_item_edit_add_report   (FgRevision *revision, gint64 item_id, gint64 agency_id, FgDay day, int percent,
                                    const char *note, GError **error);
gboolean fg_item_edit_explain_report (FgRevision *revision, gint64 report_id, const char *problems,
                                     const char *next_step, const char *reporter, GError **error);
gboolean fg_item_edit_withdraw_report (FgRevision *revision, gint64 item_id, gint64 report_id, GError **error);

G_END_DECLS
