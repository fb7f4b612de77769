/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "fg-plan-difference.h"

G_BEGIN_DECLS

#define FG_TYPE_DIFFERENCE_ROW (fg_difference_row_get_type ())
G_DECLARE_FINAL_TYPE (FgDifferenceRow, fg_difference_row, FG, DIFFERENCE_ROW, AdwPreferencesRow)

GtkWidget *fg_difference_row_new       (FgDifference *difference, guint n_reports);
gboolean   fg_difference_row_is_taken  (FgDifferenceRow *self);
void       fg_difference_row_set_taken (FgDifferenceRow *self, gboolean is_taken);

G_END_DECLS
