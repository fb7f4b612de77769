/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "fg-plan.h"

G_BEGIN_DECLS

void    fg_notice_loader_read_async      (GFile *file, GCancellable *cancellable, GAsyncReadyCallback callback,
                                          gpointer user_data);
void    fg_notice_loader_read_text_async (const char *text, GCancellable *cancellable, GAsyncReadyCallback callback,
                                          gpointer user_data);
FgPlan *fg_notice_loader_read_finish     (GAsyncResult *result, GError **error);

G_END_DECLS
