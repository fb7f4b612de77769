/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-item-filter.h"
#include "fg-timeline.h"
#include "fg-workspace.h"

G_BEGIN_DECLS

/**
 * FgTimelineGroup:
 * @FG_TIMELINE_GROUP_SECTION: by section, as in the notice
 * @FG_TIMELINE_GROUP_TASK: each task is the heading of its measures
 * @FG_TIMELINE_GROUP_AGENCY: by leading agency, else by responsible one; an item of several stands under each
 * @FG_TIMELINE_GROUP_DEADLINE: by month of the last day, then those without one
 * @FG_TIMELINE_GROUP_LIGHT: by traffic light, the most urgent first
 * @FG_TIMELINE_GROUP_NONE: no headings
 *
 * What the headings of a timeline are.
 */
typedef enum
{
  FG_TIMELINE_GROUP_SECTION,
  FG_TIMELINE_GROUP_TASK,
  FG_TIMELINE_GROUP_AGENCY,
  FG_TIMELINE_GROUP_DEADLINE,
  FG_TIMELINE_GROUP_LIGHT,
  FG_TIMELINE_GROUP_NONE,
} FgTimelineGroup;

#define FG_N_TIMELINE_GROUPS 6

/**
 * FgTimelineOptions:
 * @group: what the headings are
 * @filter: which items; its plan and its day are those of the query, its order is that below each heading
 * @from: only items whose last day is not before this one, %FG_DAY_NONE for all
 * @to: only items whose last day is not after this one, %FG_DAY_NONE for all
 *
 * What a timeline shows, and in what order. Items without a last day are there only if neither @from nor @to is given.
 */
typedef struct
{
  FgTimelineGroup group;
  FgItemFilter    filter;
  FgDay           from;
  FgDay           to;
} FgTimelineOptions;

#define FG_TIMELINE_OPTIONS_INIT { FG_TIMELINE_GROUP_SECTION, FG_ITEM_FILTER_INIT, FG_DAY_NONE, FG_DAY_NONE }

#define FG_TYPE_TIMELINE_OPTIONS (fg_timeline_options_get_type ())
GType              fg_timeline_options_get_type (void);
FgTimelineOptions *fg_timeline_options_copy     (const FgTimelineOptions *self);
void               fg_timeline_options_free     (FgTimelineOptions *self);

const char        *fg_timeline_group_to_string   (FgTimelineGroup group);
gboolean           fg_timeline_group_from_string (const char *text, FgTimelineGroup *group);

FgTimeline        *fg_timeline_query (FgWorkspace *workspace, gint64 plan_id, const FgTimelineOptions *options,
                                      FgDay today, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FgTimelineOptions, fg_timeline_options_free)

G_END_DECLS
