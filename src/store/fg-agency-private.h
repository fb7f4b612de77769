/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-field-private.h"
#include "fg-revision.h"

G_BEGIN_DECLS

/* What the files that change the registry share. */
gboolean fg_agency_check        (FgRevision *revision, gint64 agency_id, GError **error);
char    *fg_agency_dup_name     (FgRevision *revision, gint64 agency_id, GError **error);
GArray  *fg_agency_list_rows    (FgRevision *revision, const char *sql, gint64 agency_id, GError **error);
gboolean fg_agency_mark_removed (FgRevision *revision, FgField field, const char *sql, gint64 agency_id, GError **error);
gboolean fg_agency_put_alias    (FgRevision *revision, gint64 agency_id, const char *name, GError **error);

G_END_DECLS
