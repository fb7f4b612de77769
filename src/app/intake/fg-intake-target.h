/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "fg-plan-table.h"

G_BEGIN_DECLS

#define FG_TYPE_INTAKE_TARGET (fg_intake_target_get_type ())
G_DECLARE_FINAL_TYPE (FgIntakeTarget, fg_intake_target, FG, INTAKE_TARGET, GtkWidget)

void   fg_intake_target_set_plans     (FgIntakeTarget *self, GPtrArray *plans);
void   fg_intake_target_ask           (FgIntakeTarget *self, const FgPlan *plan);
gint64 fg_intake_target_get_plan_id   (FgIntakeTarget *self);
void   fg_intake_target_set_plan_id   (FgIntakeTarget *self, gint64 plan_id);

G_END_DECLS
