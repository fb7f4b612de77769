/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "fg-ledger.h"
#include "fg-matrix.h"
#include "fg-timeline.h"

G_BEGIN_DECLS

FgMatrix   *sample_plan_make_matrix   (guint n_rows, guint n_columns);
FgLedger   *sample_plan_make_ledger  (guint n_rows);
FgTimeline *sample_plan_make_timeline (guint n_rows);
guint       sample_plan_count_nodes   (GskRenderNode *node);

G_END_DECLS
