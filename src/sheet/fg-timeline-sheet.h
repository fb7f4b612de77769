/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-sheet.h"
#include "fg-timeline.h"

G_BEGIN_DECLS

#define FG_TYPE_TIMELINE_SHEET (fg_timeline_sheet_get_type ())
G_DECLARE_FINAL_TYPE (FgTimelineSheet, fg_timeline_sheet, FG, TIMELINE_SHEET, FgSheet)

FgTimelineSheet *fg_timeline_sheet_new        (FgTimeline *timeline, FgSheetStyle *style);
void             fg_timeline_sheet_set_range  (FgTimelineSheet *self, FgDay from, FgDay to);
double           fg_timeline_sheet_get_day_em (FgTimelineSheet *self);
void             fg_timeline_sheet_set_day_em (FgTimelineSheet *self, double day_em);
void             fg_timeline_sheet_zoom_to_fit (FgTimelineSheet *self);
double           fg_timeline_sheet_get_day_x  (FgTimelineSheet *self, FgDay day);

G_END_DECLS
