/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-workspace.h"

G_BEGIN_DECLS

/**
 * WorkspaceDumpExtent:
 * @WORKSPACE_DUMP_VISIBLE: rows that are in sight, and agencies that such a row names
 * @WORKSPACE_DUMP_ALL: every row
 */
typedef enum
{
  WORKSPACE_DUMP_VISIBLE,
  WORKSPACE_DUMP_ALL,
} WorkspaceDumpExtent;

char *workspace_dump              (FgWorkspace *workspace, WorkspaceDumpExtent extent);
void  workspace_dump_assert_equal (const char *a, const char *b);

G_END_DECLS
