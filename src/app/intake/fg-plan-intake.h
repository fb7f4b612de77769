/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-long-work.h"
#include "fg-plan.h"
#include "fg-store.h"

G_BEGIN_DECLS

void       fg_plan_intake_store_async  (FgStore *store, FgPlan *plan, FgLongWork *work,
                                        GAsyncReadyCallback callback, gpointer user_data);
gint64     fg_plan_intake_store_finish (FgStore *store, GAsyncResult *result, GError **error);
void       fg_plan_intake_list_async   (FgStore *store, GCancellable *cancellable, GAsyncReadyCallback callback,
                                        gpointer user_data);
GPtrArray *fg_plan_intake_list_finish  (FgStore *store, GAsyncResult *result, GError **error);

G_END_DECLS
