/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-timeline-handle.h"

G_BEGIN_DECLS

void fg_timeline_bars_append_row     (const FgTimelinePen    *pen,
                                      GtkSnapshot            *snapshot,
                                      const FgSheetArea      *area,
                                      const FgTimelineRow    *row,
                                      const graphene_rect_t  *rect,
                                      const FgTimelineHandle *moved);
void fg_timeline_bars_append_summary (const FgTimelinePen   *pen,
                                      GtkSnapshot           *snapshot,
                                      const FgSheetArea     *area,
                                      const FgTimelineRow   *heading,
                                      const graphene_rect_t *rect);
void fg_timeline_bars_append_label   (const FgTimelinePen    *pen,
                                      GtkSnapshot            *snapshot,
                                      const FgSheetArea      *area,
                                      const FgTimelineHandle *moved,
                                      const graphene_rect_t  *rect,
                                      FgDay                   before);

G_END_DECLS
