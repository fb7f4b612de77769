/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-sheet.h"
#include "fg-timeline-handle.h"
#include "fg-timeline-layout.h"
#include "fg-timeline.h"

G_BEGIN_DECLS

#define FG_TYPE_TIMELINE_SHEET (fg_timeline_sheet_get_type ())
G_DECLARE_FINAL_TYPE (FgTimelineSheet, fg_timeline_sheet, FG, TIMELINE_SHEET, FgSheet)

FgTimelineSheet        *fg_timeline_sheet_new            (FgTimeline *timeline, FgSheetStyle *style);
FgTimeline             *fg_timeline_sheet_get_timeline   (FgTimelineSheet *self);
const FgTimelineRow    *fg_timeline_sheet_get_row        (FgTimelineSheet *self, guint row);
const FgTimelineLayout *fg_timeline_sheet_get_layout     (FgTimelineSheet *self);
void                    fg_timeline_sheet_set_range      (FgTimelineSheet *self, FgDay from, FgDay to);
void                    fg_timeline_sheet_set_columns    (FgTimelineSheet *self, FgTimelineColumns columns);
void                    fg_timeline_sheet_set_strip      (FgTimelineSheet *self, gboolean has_strip);
void                    fg_timeline_sheet_set_folded     (FgTimelineSheet *self, GHashTable *folded);
void                    fg_timeline_sheet_set_moved      (FgTimelineSheet *self, const FgTimelineHandle *moved, FgDay from);
double                  fg_timeline_sheet_get_day_em     (FgTimelineSheet *self);
void                    fg_timeline_sheet_set_day_em     (FgTimelineSheet *self, double day_em);
void                    fg_timeline_sheet_zoom_to_fit    (FgTimelineSheet *self);
double                  fg_timeline_sheet_get_day_x      (FgTimelineSheet *self, FgDay day);
FgDay                   fg_timeline_sheet_get_column_day (FgTimelineSheet *self, guint column);
guint                   fg_timeline_sheet_find_column    (FgTimelineSheet *self, FgDay day);

G_END_DECLS
