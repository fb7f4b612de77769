/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-plan.h"
#include "fg-revision.h"

G_BEGIN_DECLS

gboolean fg_agency_learning_run (FgRevision *revision, const FgPlan *plan, GError **error);

G_END_DECLS
