/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-long-work.h"
#include "fg-plan-amendment.h"
#include "fg-store.h"

G_BEGIN_DECLS

void             fg_plan_amend_compare_async  (FgStore *store, gint64 plan_id, FgPlan *plan, GCancellable *cancellable,
                                               GAsyncReadyCallback callback, gpointer user_data);
FgPlanAmendment *fg_plan_amend_compare_finish (FgStore *store, GAsyncResult *result, GError **error);
void             fg_plan_amend_apply_async    (FgStore *store, FgPlanAmendment *amendment, FgLongWork *work,
                                               GAsyncReadyCallback callback, gpointer user_data);
gboolean         fg_plan_amend_apply_finish   (FgStore *store, GAsyncResult *result, GError **error);

G_END_DECLS
