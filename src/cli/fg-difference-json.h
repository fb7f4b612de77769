/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "fg-plan-difference.h"

G_BEGIN_DECLS

JsonNode *fg_difference_json_new (const FgPlanDifference *difference);

G_END_DECLS
