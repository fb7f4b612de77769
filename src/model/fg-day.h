/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * FgDay:
 *
 * A day of the Gregorian calendar, counted as GLib's Julian day (1 January of year 1 is 1), so that days compare and
 * subtract as plain numbers. %FG_DAY_NONE is no day.
 */
typedef guint32 FgDay;

#define FG_DAY_NONE ((FgDay) 0)

/* The last day of the year 9999, after which no day is written. */
#define FG_DAY_MAX ((FgDay) 3652059)

FgDay  fg_day_from_ymd       (int year, int month, int day);
void   fg_day_get_ymd        (FgDay day, int *year, int *month, int *day_of_month);
int    fg_day_get_year       (FgDay day);
int    fg_day_get_weekday    (FgDay day);
FgDay  fg_day_last_of_month  (int year, int month);
FgDay  fg_day_from_iso       (const char *text);
char  *fg_day_to_iso         (FgDay day);
gint64 fg_day_get_start_ms   (FgDay day, GTimeZone *zone);

G_END_DECLS
