/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-agency-kind.h"
#include "fg-revision.h"

G_BEGIN_DECLS

gboolean fg_agency_edit_rename         (FgRevision *revision, gint64 agency_id, const char *name, GError **error);
gboolean fg_agency_edit_set_short_name (FgRevision *revision, gint64 agency_id, const char *short_name, GError **error);
gboolean fg_agency_edit_set_kind       (FgRevision *revision, gint64 agency_id, FgAgencyKind kind, GError **error);
gboolean fg_agency_edit_set_contact    (FgRevision *revision, gint64 agency_id, const char *contact, GError **error);
gboolean fg_agency_edit_set_phone      (FgRevision *revision, gint64 agency_id, const char *phone, GError **error);
gboolean fg_agency_edit_add_alias      (FgRevision *revision, gint64 agency_id, const char *name, GError **error);
gboolean fg_agency_edit_remove_alias   (FgRevision *revision, gint64 agency_id, const char *name, GError **error);
gboolean fg_agency_edit_learn          (FgRevision *revision, const char *written, const char *name, GError **error);
gboolean fg_agency_edit_remove         (FgRevision *revision, gint64 agency_id, GError **error);

G_END_DECLS
