/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-timeline-pen.h"

G_BEGIN_DECLS

void   fg_timeline_headings_append_corner (const FgTimelinePen *pen, GtkSnapshot *snapshot);
void   fg_timeline_headings_append_row    (const FgTimelinePen   *pen,
                                           GtkSnapshot           *snapshot,
                                           const FgTimelineRow   *row,
                                           const graphene_rect_t *rect);
void   fg_timeline_headings_append_counts (const FgTimelinePen   *pen,
                                           GtkSnapshot           *snapshot,
                                           const FgTimelineRow   *heading,
                                           const graphene_rect_t *rect);
double fg_timeline_headings_get_band      (const FgTimelineLayout *layout);

G_END_DECLS
