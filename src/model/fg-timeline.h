/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "fg-light.h"
#include "fg-plan.h"

G_BEGIN_DECLS

/**
 * FgTimelineMilestone:
 * @id: its row id in the workspace
 * @day: the last day that it allows
 * @is_done: whether it is reached
 * @title: what it is
 *
 * A step on the way of an item.
 */
typedef struct
{
  gint64   id;
  FgDay    day;
  gboolean is_done;
  char    *title;
} FgTimelineMilestone;

/**
 * FgTimelineRow:
 * @item_id: the item's row id in the workspace, 0 for a group heading that is no item
 * @kind: whether it is a task or a measure
 * @is_group: whether the row is a heading (section, task, agency, month, light) for the rows below it
 * @number: what names the item in its plan: "12", "12(3)", empty for a heading or an unnumbered measure
 * @title: the item's title or the group's name
 * @leads: the names of the leading agencies (else the responsible ones) for a label, joined with 、
 * @has_lead: whether @leads lead
 * @first_day: where its bar starts; of a heading, the first such day below it
 * @last_day: the last day of its deadline, %FG_DAY_NONE where there is none; of a heading, the last such day below it
 * @deadline_text: the deadline for people, as fg_deadline_to_text() gives it
 * @precision: how exact the deadline is
 * @percent: progress, 0 to 100
 * @light: its light on the day that the timeline was made for
 * @milestones: (nullable) (element-type FgTimelineMilestone): its milestones by day
 * @baseline: the last day that it had in the baseline, %FG_DAY_NONE where it had none or there is no baseline
 * @n_items: of a heading, how many items stand below it
 * @n_lights: of a heading, how many of these have each light
 */
typedef struct
{
  gint64      item_id;
  FgItemKind  kind;
  gboolean    is_group;
  char       *number;
  char       *title;
  char       *leads;
  gboolean    has_lead;
  FgDay       first_day;
  FgDay       last_day;
  char       *deadline_text;
  FgPrecision precision;
  int         percent;
  FgLight     light;
  GArray     *milestones;
  FgDay       baseline;
  guint       n_items;
  guint       n_lights[FG_N_LIGHTS];
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

GArray              *fg_timeline_milestones_new (void);
guint                fg_timeline_add_row     (FgTimeline *self, const FgTimelineRow *row);

const char          *fg_timeline_get_title   (const FgTimeline *self);
const char          *fg_timeline_get_number  (const FgTimeline *self);
FgDay                fg_timeline_get_as_of   (const FgTimeline *self);
guint                fg_timeline_get_n_rows  (const FgTimeline *self);
const FgTimelineRow *fg_timeline_get_row     (const FgTimeline *self, guint row);
void                 fg_timeline_get_range   (const FgTimeline *self, FgDay *first_day, FgDay *last_day);
int                  fg_timeline_row_get_slip (const FgTimelineRow *row);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FgTimeline, fg_timeline_unref)

G_END_DECLS
