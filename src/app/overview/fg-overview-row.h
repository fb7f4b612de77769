/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "fg-overview.h"

G_BEGIN_DECLS

#define FG_TYPE_OVERVIEW_ROW (fg_overview_row_get_type ())
G_DECLARE_FINAL_TYPE (FgOverviewRow, fg_overview_row, FG, OVERVIEW_ROW, GtkListBoxRow)

GtkWidget *fg_overview_row_new       (void);
void       fg_overview_row_set_light (FgOverviewRow *self, FgLight light, const FgOverviewCounts *counts);
void       fg_overview_row_set_group (FgOverviewRow *self, const FgOverviewGroup *group);
gint64     fg_overview_row_get_id    (FgOverviewRow *self);
const char *fg_overview_row_get_name (FgOverviewRow *self);

G_END_DECLS
