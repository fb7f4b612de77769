/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "fg-draft.h"

G_BEGIN_DECLS

#define FG_TYPE_REVIEW_PAGE (fg_review_page_get_type ())
G_DECLARE_FINAL_TYPE (FgReviewPage, fg_review_page, FG, REVIEW_PAGE, GtkWidget)

void fg_review_page_set_draft    (FgReviewPage *self, FgDraft *draft);
void fg_review_page_step_doubt   (FgReviewPage *self, int step);
void fg_review_page_toggle_doubt (FgReviewPage *self);
void fg_review_page_show_item    (FgReviewPage *self, FgPlanItem *item);

FgDraft    *fg_review_page_get_draft (FgReviewPage *self);
FgPlanItem *fg_review_page_get_item  (FgReviewPage *self);
FgSpan      fg_review_page_get_words (FgReviewPage *self);

G_END_DECLS
