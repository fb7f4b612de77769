/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-day.h"

G_BEGIN_DECLS

/**
 * FgPeriod:
 * @FG_PERIOD_NONE: nobody has to report at set times
 * @FG_PERIOD_WEEKLY: 每周, from Monday to Sunday
 * @FG_PERIOD_HALF_MONTHLY: 每半月, up to the 15th and from the 16th
 * @FG_PERIOD_MONTHLY: 每月
 * @FG_PERIOD_QUARTERLY: 每季度
 *
 * How often the agencies of a plan report. Stored as these numbers.
 */
typedef enum
{
  FG_PERIOD_NONE,
  FG_PERIOD_WEEKLY,
  FG_PERIOD_HALF_MONTHLY,
  FG_PERIOD_MONTHLY,
  FG_PERIOD_QUARTERLY,
} FgPeriod;

#define FG_N_PERIODS 5

const char *fg_period_to_string   (FgPeriod period);
gboolean    fg_period_from_string (const char *text, FgPeriod *period);
const char *fg_period_get_label   (FgPeriod period);
FgDay       fg_period_get_first_day (FgPeriod period, FgDay day);

G_END_DECLS
