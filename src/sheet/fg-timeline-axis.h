/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-timeline-pen.h"

G_BEGIN_DECLS

void fg_timeline_axis_append          (const FgTimelinePen *pen, GtkSnapshot *snapshot, const FgSheetArea *area);
void fg_timeline_axis_append_days_off (const FgTimelinePen *pen, GtkSnapshot *snapshot, const FgSheetArea *area);
void fg_timeline_axis_append_today    (const FgTimelinePen *pen, GtkSnapshot *snapshot, const FgSheetArea *area);

G_END_DECLS
