/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "fg-plan.h"

G_BEGIN_DECLS

#define FG_TYPE_DRAFT_DOUBT (fg_draft_doubt_get_type ())
G_DECLARE_FINAL_TYPE (FgDraftDoubt, fg_draft_doubt, FG, DRAFT_DOUBT, GObject)

FgDraftDoubt *fg_draft_doubt_new         (const FgPlan *plan, const FgDoubt *doubt);
FgPlanItem   *fg_draft_doubt_get_item    (FgDraftDoubt *self);
FgSpan        fg_draft_doubt_get_span    (FgDraftDoubt *self);
char         *fg_draft_doubt_dup_key     (FgDraftDoubt *self);
gboolean      fg_draft_doubt_get_checked (FgDraftDoubt *self);
void          fg_draft_doubt_set_checked (FgDraftDoubt *self, gboolean checked);

G_END_DECLS
