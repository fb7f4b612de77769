/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "fg-concern.h"
#include "fg-light.h"

G_BEGIN_DECLS

/**
 * FgOverviewCounts:
 * @n_items: how many tasks and measures
 * @lights: how many of them have each light
 * @concerns: how many have each concern
 *
 * Tasks and measures, counted as a list that shows them counts its matches.
 */
typedef struct
{
  guint n_items;
  guint lights[FG_N_LIGHTS];
  guint concerns[FG_N_CONCERNS];
} FgOverviewCounts;

/**
 * FgOverviewGroup:
 * @id: the section, the agency or the plan, 0 for what is in no section
 * @name: what it is called
 * @counts: its items
 */
typedef struct
{
  gint64           id;
  char            *name;
  FgOverviewCounts counts;
} FgOverviewGroup;

/**
 * FgOverviewWeek:
 * @last_day: the day at whose end things stood so
 * @n_done: how many items were done
 * @n_overdue: how many were not, after their last day
 */
typedef struct
{
  FgDay last_day;
  guint n_done;
  guint n_overdue;
} FgOverviewWeek;

/**
 * FgOverview:
 * @counts: all items
 * @plans: (element-type FgOverviewGroup): of several plans, each
 * @sections: (element-type FgOverviewGroup): of one plan, its sections
 * @agencies: (element-type FgOverviewGroup): the agencies that answer for items: lead them or are responsible for them
 * @weeks: (element-type FgOverviewWeek): how it came to this, the last one up to the day of the overview
 *
 * Where the plans stand.
 */
typedef struct
{
  FgOverviewCounts counts;
  GPtrArray       *plans;
  GPtrArray       *sections;
  GPtrArray       *agencies;
  GArray          *weeks;
} FgOverview;

FgOverview      *fg_overview_new       (void);
void             fg_overview_free      (FgOverview *self);
FgOverviewGroup *fg_overview_add_group (GPtrArray *groups, gint64 id, const char *name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FgOverview, fg_overview_free)

G_END_DECLS
