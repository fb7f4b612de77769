/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-plan.h"
#include "fg-revision-private.h"

G_BEGIN_DECLS

gint64 fg_plan_writer_write (FgRevision *revision, const FgPlan *plan, GError **error);

G_END_DECLS
