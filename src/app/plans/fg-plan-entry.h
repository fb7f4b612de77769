/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "fg-plan-table.h"

G_BEGIN_DECLS

#define FG_TYPE_PLAN_ENTRY (fg_plan_entry_get_type ())
G_DECLARE_FINAL_TYPE (FgPlanEntry, fg_plan_entry, FG, PLAN_ENTRY, GObject)

FgPlanEntry *fg_plan_entry_new         (const FgPlanSummary *summary);
gint64       fg_plan_entry_get_id      (FgPlanEntry *self);
FgDay        fg_plan_entry_get_issued  (FgPlanEntry *self);
const char  *fg_plan_entry_get_title   (FgPlanEntry *self);
gboolean     fg_plan_entry_is_archived (FgPlanEntry *self);

G_END_DECLS
