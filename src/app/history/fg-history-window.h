/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "fg-day.h"
#include "fg-history.h"
#include "fg-store.h"

G_BEGIN_DECLS

#define FG_TYPE_HISTORY_WINDOW (fg_history_window_get_type ())
G_DECLARE_FINAL_TYPE (FgHistoryWindow, fg_history_window, FG, HISTORY_WINDOW, AdwWindow)

GtkWidget *fg_history_window_new (GtkWindow *parent, FgStore *store, const FgHistoryFilter *filter,
                                  const char *subtitle);

G_END_DECLS
