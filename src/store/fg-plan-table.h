/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-plan.h"
#include "fg-revision.h"
#include "fg-workspace.h"

G_BEGIN_DECLS

/**
 * FgPlanSummary:
 * @id: its row id
 * @number: document number
 * @title: the plan's own title
 * @issuer: who issued it
 * @issued: day of issue, or %FG_DAY_NONE
 * @n_tasks: its tasks
 * @n_measures: its measures
 * @is_archived: whether it is done with, and kept out of the lists in which people work
 *
 * A plan in the list of plans.
 */
typedef struct
{
  gint64 id;
  char  *number;
  char  *title;
  char  *issuer;
  FgDay  issued;
  guint  n_tasks;
  guint  n_measures;
  gboolean is_archived;
} FgPlanSummary;

void       fg_plan_summary_free (FgPlanSummary *self);

GPtrArray *fg_plan_table_list   (FgWorkspace *workspace, GError **error);
GPtrArray *fg_plan_table_list_all (FgWorkspace *workspace, GError **error);
gint64     fg_plan_table_find   (FgWorkspace *workspace, const char *reference, GError **error);
FgPlan    *fg_plan_table_load   (FgWorkspace *workspace, gint64 plan_id, GError **error);
gint64     fg_plan_table_add    (FgRevision *revision, const FgPlan *plan, GError **error);
gboolean   fg_plan_table_remove (FgRevision *revision, gint64 plan_id, GError **error);
gboolean   fg_plan_table_set_archived (FgRevision *revision, gint64 plan_id, gboolean is_archived, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FgPlanSummary, fg_plan_summary_free)

G_END_DECLS
