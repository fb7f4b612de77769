/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-timeline-pen.h"

G_BEGIN_DECLS

/**
 * FgTimelineHandleKind:
 * @FG_TIMELINE_HANDLE_NONE: nothing
 * @FG_TIMELINE_HANDLE_START: the day that an item's bar starts on
 * @FG_TIMELINE_HANDLE_DEADLINE: an item's last day
 * @FG_TIMELINE_HANDLE_MILESTONE: the day of a milestone
 *
 * What of an item can be taken hold of and moved.
 */
typedef enum
{
  FG_TIMELINE_HANDLE_NONE,
  FG_TIMELINE_HANDLE_START,
  FG_TIMELINE_HANDLE_DEADLINE,
  FG_TIMELINE_HANDLE_MILESTONE,
} FgTimelineHandleKind;

/**
 * FgTimelineHandle:
 * @kind: what it is
 * @item_id: of which item
 * @milestone_id: which milestone, 0 for none
 * @day: where it is
 */
typedef struct
{
  FgTimelineHandleKind kind;
  gint64               item_id;
  gint64               milestone_id;
  FgDay                day;
} FgTimelineHandle;

#define FG_TIMELINE_HANDLE_INIT { FG_TIMELINE_HANDLE_NONE, 0, 0, FG_DAY_NONE }

FgTimelineHandle fg_timeline_handle_find (const FgTimelineLayout *layout, const FgTimelineRow *row, double x);
FgTimelineHandle fg_timeline_handle_step (const FgTimelineRow *row, const FgTimelineHandle *from, int direction);
FgDay            fg_timeline_handle_snap (const FgTimelineLayout *layout, const FgTimelineHandle *handle, double x);
FgDay            fg_timeline_handle_move (const FgTimelineLayout *layout, const FgTimelineHandle *handle, int steps);
void             fg_timeline_handle_put  (const FgTimelineHandle *handle, FgTimelineRow *row);

G_END_DECLS
