/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-day.h"

G_BEGIN_DECLS

typedef enum
{
  FG_TIME_UNIT_DAY,
  FG_TIME_UNIT_WEEK,
  FG_TIME_UNIT_MONTH,
  FG_TIME_UNIT_QUARTER,
  FG_TIME_UNIT_YEAR,
} FgTimeUnit;

/**
 * FgTimeScale:
 * @day_em: from this width of a day on (in sizes of the type) the row holds
 * @minor: the unit that parts the axis
 * @major: the unit above it
 * @days_off: whether days off are shaded
 *
 * What an axis shows at a width of a day.
 */
typedef struct
{
  double     day_em;
  FgTimeUnit minor;
  FgTimeUnit major;
  gboolean   days_off;
} FgTimeScale;

const FgTimeScale *fg_time_scale_for      (double day_em);
double             fg_time_zoom_step      (double day_em, int steps);
double             fg_time_zoom_clamp     (double day_em);

FgDay              fg_time_unit_floor     (FgTimeUnit unit, FgDay day);
FgDay              fg_time_unit_next      (FgTimeUnit unit, FgDay day);
char              *fg_time_unit_dup_label (FgTimeUnit unit, FgTimeUnit above, FgDay day);

G_END_DECLS
