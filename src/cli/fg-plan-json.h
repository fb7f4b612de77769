/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "fg-plan.h"

G_BEGIN_DECLS

JsonNode *fg_plan_json_new            (const FgPlan *plan);
void      fg_plan_json_add_assignment (JsonBuilder *builder, const char *agency, FgRole role, gboolean collective);

G_END_DECLS
