/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-concern.h"
#include "fg-plan.h"
#include "fg-workspace.h"

G_BEGIN_DECLS

/**
 * FgConcernScope:
 * @warning_days: how long before its last day an item of the plan is due
 * @has_period: whether the plan's agencies report at set times
 * @reported: (element-type gint64): the items that were reported on in this period
 * @parents: (element-type gint64): the tasks that have measures, which are reported on instead
 *
 * What the concerns of a plan's items need to know of the plan.
 */
typedef struct
{
  int         warning_days;
  gboolean    has_period;
  GHashTable *reported;
  GHashTable *parents;
} FgConcernScope;

gboolean fg_concern_scope_load  (FgConcernScope *self, FgWorkspace *workspace, gint64 plan_id, FgDay today,
                                 GError **error);
void     fg_concern_scope_clear (FgConcernScope *self);
void     fg_concern_scope_add   (const FgConcernScope *self, gint64 item_id, FgConcernFacts *facts);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (FgConcernScope, fg_concern_scope_clear)

G_END_DECLS
