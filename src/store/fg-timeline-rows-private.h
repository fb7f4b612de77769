/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-sheet-query.h"

G_BEGIN_DECLS

void fg_timeline_rows_add (FgTimeline *timeline, GPtrArray *records, FgTimelineGroup group, FgDay issued, FgDay from,
                           FgDay to);

G_END_DECLS
