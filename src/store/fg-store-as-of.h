/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-day.h"
#include "fg-store.h"

G_BEGIN_DECLS

/**
 * FgStoreProgress:
 * @fraction: how much is done, from 0 to 1
 * @user_data: that of the callback
 *
 * Called in the main context of the call, never after its callback.
 */
typedef void (*FgStoreProgress) (double fraction, gpointer user_data);

void     fg_store_open_as_of_async  (FgStore *self, FgDay day, GTimeZone *zone, FgStoreProgress progress,
                                     GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
FgStore *fg_store_open_as_of_finish (FgStore *self, GAsyncResult *result, GError **error);

G_END_DECLS
