/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-review-page.h"

G_BEGIN_DECLS

void fg_review_actions_install (GtkWidgetClass *widget_class);
void fg_review_actions_update  (FgReviewPage *page);

G_END_DECLS
