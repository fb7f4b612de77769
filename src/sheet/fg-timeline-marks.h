/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-sheet-style.h"

G_BEGIN_DECLS

void fg_timeline_marks_append_bar      (FgSheetStyle          *style,
                                        GtkSnapshot           *snapshot,
                                        const graphene_rect_t *bar,
                                        int                    percent,
                                        FgLight                light);
void fg_timeline_marks_append_open_bar (FgSheetStyle *style, GtkSnapshot *snapshot, const graphene_rect_t *bar);
void fg_timeline_marks_append_overdue  (FgSheetStyle *style, GtkSnapshot *snapshot, const graphene_rect_t *bar);
void fg_timeline_marks_append_deadline (FgSheetStyle          *style,
                                        GtkSnapshot           *snapshot,
                                        float                  x,
                                        const graphene_rect_t *row,
                                        FgLight                light);
void fg_timeline_marks_append_baseline (FgSheetStyle *style, GtkSnapshot *snapshot, const graphene_rect_t *bar);
void fg_timeline_marks_append_summary  (FgSheetStyle *style, GtkSnapshot *snapshot, const graphene_rect_t *bar);
const char *fg_timeline_marks_get_milestone (gboolean is_done);
void fg_timeline_marks_append_today    (FgSheetStyle *style, GtkSnapshot *snapshot, const graphene_rect_t *line);

G_END_DECLS
