/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-revision-private.h"

G_BEGIN_DECLS

/**
 * FgFieldValue:
 *
 * A field of a new row and what it starts with.
 */
typedef struct
{
  FgField field;
  FgValue value;
} FgFieldValue;

gboolean fg_log_insert (FgRevision *revision, FgTable table, const FgFieldValue *values, guint n_values,
                        gint64 *row_id, GError **error);
gboolean fg_log_insert_as (FgRevision *revision, FgTable table, gint64 row_id, const FgFieldValue *values,
                           guint n_values, GError **error);
gboolean fg_log_set    (FgRevision *revision, FgField field, gint64 row_id, FgValue value, GError **error);
gboolean fg_log_set_row (FgRevision *revision, gint64 row_id, const FgFieldValue *values, guint n_values,
                         GError **error);
gboolean fg_log_settle (FgRevision *revision, FgField field, gint64 row_id, FgValue value, GArray *replaced,
                        GError **error);

G_END_DECLS
