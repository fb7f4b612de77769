/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-work-calendar.h"

G_BEGIN_DECLS

/**
 * FgHolidayRun:
 *
 * @n_days days from a day on that are all off, or all worked, for one festival.
 */
typedef struct
{
  guint16 year;
  guint8  month;
  guint8  day;
  guint8  n_days;
  guint8  kind;     /* FgDayKind */
  guint8  festival; /* FgFestival */
} FgHolidayRun;

const FgHolidayRun *fg_china_holidays_get (gsize *n_runs);

G_END_DECLS
