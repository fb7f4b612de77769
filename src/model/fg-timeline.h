/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "fg-light.h"
#include "fg-plan.h"

G_BEGIN_DECLS

/**
 * FgTimelineRow:
 * @item_id: the item's row id in the workspace, 0 for a group heading
 * @is_group: whether the row is a heading (section, agency, month) for the rows below it
 * @number: what names the item in its plan: "12", "12(3)", empty for a heading or an unnumbered measure
 * @title: the item's title or the group's name
 * @leads: the names of the leading agencies (else the responsible ones) for a label, joined with 、
 * @first_day: where its bar starts, %FG_DAY_NONE for a heading
 * @last_day: the last day of its deadline, %FG_DAY_NONE where there is none
 * @deadline_text: the deadline for people, as fg_deadline_to_text() gives it
 * @precision: how exact the deadline is
 * @percent: progress, 0 to 100
 * @light: its light on the day that the timeline was made for
 */
typedef struct
{
  gint64      item_id;
  gboolean    is_group;
  char       *number;
  char       *title;
  char       *leads;
  FgDay       first_day;
  FgDay       last_day;
  char       *deadline_text;
  FgPrecision precision;
  int         percent;
  FgLight     light;
} FgTimelineRow;

/**
 * FgTimeline:
 *
 * The deadlines of one plan in the order in which they are drawn. Filled once, then only read; refcounted.
 */
typedef struct _FgTimeline FgTimeline;

#define FG_TYPE_TIMELINE (fg_timeline_get_type ())
GType                fg_timeline_get_type    (void);
FgTimeline          *fg_timeline_new         (const char *title, const char *number, FgDay as_of);
FgTimeline          *fg_timeline_ref         (FgTimeline *self);
void                 fg_timeline_unref       (FgTimeline *self);

guint                fg_timeline_add_row     (FgTimeline *self, const FgTimelineRow *row);

const char          *fg_timeline_get_title   (const FgTimeline *self);
const char          *fg_timeline_get_number  (const FgTimeline *self);
FgDay                fg_timeline_get_as_of   (const FgTimeline *self);
guint                fg_timeline_get_n_rows  (const FgTimeline *self);
const FgTimelineRow *fg_timeline_get_row     (const FgTimeline *self, guint row);
void                 fg_timeline_get_range   (const FgTimeline *self, FgDay *first_day, FgDay *last_day);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FgTimeline, fg_timeline_unref)

G_END_DECLS
