/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "fg-history.h"
#include "fg-store.h"

G_BEGIN_DECLS

#define FG_TYPE_HISTORY_MODEL (fg_history_model_get_type ())
G_DECLARE_FINAL_TYPE (FgHistoryModel, fg_history_model, FG, HISTORY_MODEL, GObject)

FgHistoryModel *fg_history_model_new        (FgStore *store);
void            fg_history_model_set_filter (FgHistoryModel *self, const FgHistoryFilter *filter);
void            fg_history_model_stop       (FgHistoryModel *self);

G_END_DECLS
