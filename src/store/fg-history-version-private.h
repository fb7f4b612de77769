/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-workspace-private.h"

G_BEGIN_DECLS

/**
 * FgMoment:
 * @FG_MOMENT_BEFORE: just before a revision
 * @FG_MOMENT_AFTER: just after it
 */
typedef enum
{
  FG_MOMENT_BEFORE,
  FG_MOMENT_AFTER,
} FgMoment;

/**
 * FgVersions:
 * @workspace: the workspace
 * @row_id: a row
 * @stamp: when the revision was made
 * @replica: on which desk
 * @moment: on which side of the revision
 * @error: the first thing that went wrong, %NULL as long as nothing did
 *
 * A row as it was. What is asked after something went wrong is answered with defaults.
 */
typedef struct
{
  FgWorkspace *workspace;
  gint64       row_id;
  gint64       stamp;
  gint64       replica;
  FgMoment     moment;
  GError      *error;
} FgVersions;

gint64   fg_versions_get_integer (FgVersions *self, FgField field);
double   fg_versions_get_real    (FgVersions *self, FgField field);
char    *fg_versions_dup_text    (FgVersions *self, FgField field);
gboolean fg_versions_has         (FgVersions *self, FgField field);

G_END_DECLS
