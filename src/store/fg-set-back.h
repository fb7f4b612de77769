/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-history.h"
#include "fg-workspace.h"

G_BEGIN_DECLS

/**
 * FgSetBackMode:
 * @FG_SET_BACK_CAREFULLY: not where it was changed since
 * @FG_SET_BACK_ANYWAY: over what it was changed to since, which the person was told of
 */
typedef enum
{
  FG_SET_BACK_CAREFULLY,
  FG_SET_BACK_ANYWAY,
} FgSetBackMode;

char *fg_set_back_revision (FgWorkspace *workspace, gint64 revision_id, GError **error);
char *fg_set_back_change   (FgWorkspace *workspace, gint64 revision_id, const FgHistoryChange *change,
                            FgSetBackMode mode, GError **error);

G_END_DECLS
