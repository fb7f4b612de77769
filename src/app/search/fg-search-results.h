/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "fg-store.h"

G_BEGIN_DECLS

#define FG_TYPE_SEARCH_RESULTS (fg_search_results_get_type ())
G_DECLARE_FINAL_TYPE (FgSearchResults, fg_search_results, FG, SEARCH_RESULTS, GtkWidget)

void fg_search_results_set_store (FgSearchResults *self, FgStore *store);
void fg_search_results_search    (FgSearchResults *self, const char *words, gint64 plan_id);

G_END_DECLS
