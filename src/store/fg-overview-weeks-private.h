/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-overview.h"

G_BEGIN_DECLS

/**
 * FgOverviewWeeks:
 * @today: the day of the overview
 * @issued: the earliest day on which one of the plans was issued, or %FG_DAY_NONE
 * @spans: when each item was due and finished
 *
 * What the weeks of an overview are counted from.
 */
typedef struct
{
  FgDay   today;
  FgDay   issued;
  GArray *spans;
} FgOverviewWeeks;

void fg_overview_weeks_init     (FgOverviewWeeks *self, FgDay today);
void fg_overview_weeks_clear    (FgOverviewWeeks *self);
void fg_overview_weeks_begin_at (FgOverviewWeeks *self, FgDay issued);
void fg_overview_weeks_add      (FgOverviewWeeks *self, FgStatus status, int percent, FgDay last_day,
                                 FgDay finished_day);
void fg_overview_weeks_write    (const FgOverviewWeeks *self, GArray *weeks);

G_END_DECLS
