/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-sheet.h"
#include "fg-timeline-layout.h"
#include "fg-work-calendar.h"

G_BEGIN_DECLS

/**
 * FgTimelinePen:
 * @timeline: what is drawn
 * @layout: where
 * @style: what it looks like
 * @texts: the texts of the sheet
 * @calendar: which days are worked
 *
 * What every part of a timeline needs to draw itself.
 */
typedef struct
{
  const FgTimeline       *timeline;
  const FgTimelineLayout *layout;
  FgSheetStyle           *style;
  FgTextCache            *texts;
  const FgWorkCalendar   *calendar;
} FgTimelinePen;

double fg_timeline_pen_get_padding (const FgTimelinePen *self);
void   fg_timeline_pen_append_text (const FgTimelinePen   *self,
                                    GtkSnapshot           *snapshot,
                                    const char            *text,
                                    double                 x,
                                    double                 width,
                                    const graphene_rect_t *row,
                                    FgTextBox              box);

G_END_DECLS
