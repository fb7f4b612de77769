/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-workspace.h"

G_BEGIN_DECLS

/**
 * WorkspaceRecipe:
 * @seed: the same seed makes the same workspace, but for ids and stamps
 * @n_plans: plans, of equal size
 * @n_items: sections, tasks and measures in all
 * @n_agencies: agencies
 * @n_reports: progress reports
 */
typedef struct
{
  guint32 seed;
  guint   n_plans;
  guint   n_items;
  guint   n_agencies;
  guint   n_reports;
} WorkspaceRecipe;

gboolean workspace_maker_fill (FgWorkspace *workspace, const WorkspaceRecipe *recipe, GError **error);

G_END_DECLS
