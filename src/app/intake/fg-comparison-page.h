/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "fg-plan-amendment.h"

G_BEGIN_DECLS

#define FG_TYPE_COMPARISON_PAGE (fg_comparison_page_get_type ())
G_DECLARE_FINAL_TYPE (FgComparisonPage, fg_comparison_page, FG, COMPARISON_PAGE, GtkWidget)

void fg_comparison_page_set_amendment (FgComparisonPage *self, FgPlanAmendment *amendment);

G_END_DECLS
