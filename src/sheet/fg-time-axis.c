/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The calendar as an axis: which units it is parted into at which zoom, where they begin, and what they are called.
 */
#include "fg-time-axis.h"

#include <glib/gi18n-lib.h>

#define DAYS_A_WEEK 7

/* From wide to narrow. A minor unit has room for its label from the width on: two figures for a day, five for the
   date of a Monday, three characters for a month or a quarter, four figures for a year. */
static const FgTimeScale scales[] = {
  { 1.6, FG_TIME_UNIT_DAY, FG_TIME_UNIT_MONTH, TRUE },
  { 0.55, FG_TIME_UNIT_WEEK, FG_TIME_UNIT_MONTH, TRUE },
  { 0.09, FG_TIME_UNIT_MONTH, FG_TIME_UNIT_YEAR, FALSE },
  { 0.036, FG_TIME_UNIT_QUARTER, FG_TIME_UNIT_YEAR, FALSE },
  { 0.0, FG_TIME_UNIT_YEAR, FG_TIME_UNIT_YEAR, FALSE },
};

/* Widths of a day that zooming goes through. */
static const double zoom_day_em[] = { 0.01, 0.02, 0.04, 0.08, 0.15, 0.25, 0.4, 0.7, 1.1, 1.8 };

static const char *const months[] = {
  NC_("month", "Jan"), NC_("month", "Feb"), NC_("month", "Mar"), NC_("month", "Apr"),
  NC_("month", "May"), NC_("month", "Jun"), NC_("month", "Jul"), NC_("month", "Aug"),
  NC_("month", "Sep"), NC_("month", "Oct"), NC_("month", "Nov"), NC_("month", "Dec"),
};

static const char *const quarters[] = {
  NC_("quarter", "Q1"),
  NC_("quarter", "Q2"),
  NC_("quarter", "Q3"),
  NC_("quarter", "Q4"),
};

/**
 * fg_time_scale_for:
 * @day_em: width of a day, in sizes of the type
 *
 * Returns: (transfer none): what the axis shows at that width
 */
const FgTimeScale *
fg_time_scale_for (double day_em)
{
  guint i = 0;

  while (day_em < scales[i].day_em)
    i++;

  return &scales[i];
}

/**
 * fg_time_zoom_clamp:
 * @day_em: a width of a day
 *
 * Returns: the nearest width that can be shown
 */
double
fg_time_zoom_clamp (double day_em)
{
  return CLAMP (day_em, zoom_day_em[0], zoom_day_em[G_N_ELEMENTS (zoom_day_em) - 1]);
}

/**
 * fg_time_zoom_step:
 * @day_em: a width of a day, which need not be a step itself
 * @steps: how many steps to zoom in, negative to zoom out
 *
 * Returns: the width that many steps on, at most the outermost
 */
double
fg_time_zoom_step (double day_em, int steps)
{
  const int n = G_N_ELEMENTS (zoom_day_em);
  int below = 0, target;

  while (below < n && zoom_day_em[below] < day_em)
    below++;

  /* Between two steps, zooming in by one goes to the upper of them. */
  target = below + steps;
  if (steps > 0 && (below == n || zoom_day_em[below] > day_em))
    target--;

  return zoom_day_em[CLAMP (target, 0, n - 1)];
}

/**
 * fg_time_unit_floor:
 * @unit: a unit of the calendar
 * @day: a day
 *
 * Returns: the first day of the unit that @day lies in; a week begins on Monday
 */
FgDay
fg_time_unit_floor (FgTimeUnit unit, FgDay day)
{
  int year, month;

  switch (unit)
    {
    case FG_TIME_UNIT_DAY:
      return day;
    case FG_TIME_UNIT_WEEK:
      return day - (FgDay) (fg_day_get_weekday (day) - 1);
    case FG_TIME_UNIT_MONTH:
      fg_day_get_ymd (day, &year, &month, NULL);
      return fg_day_from_ymd (year, month, 1);
    case FG_TIME_UNIT_QUARTER:
      fg_day_get_ymd (day, &year, &month, NULL);
      return fg_day_from_ymd (year, (month - 1) / 3 * 3 + 1, 1);
    case FG_TIME_UNIT_YEAR:
      return fg_day_from_ymd (fg_day_get_year (day), 1, 1);
    default:
      g_return_val_if_reached (day);
    }
}

/**
 * fg_time_unit_next:
 * @unit: a unit of the calendar
 * @day: a day
 *
 * Returns: the first day of the unit after that of @day
 */
FgDay
fg_time_unit_next (FgTimeUnit unit, FgDay day)
{
  int year, month;

  /* From its last day: the first day after the year 9999 is one that fg_day_from_ymd() does not give. */
  fg_day_get_ymd (day, &year, &month, NULL);
  switch (unit)
    {
    case FG_TIME_UNIT_DAY:
      return day + 1;
    case FG_TIME_UNIT_WEEK:
      return fg_time_unit_floor (FG_TIME_UNIT_WEEK, day) + DAYS_A_WEEK;
    case FG_TIME_UNIT_MONTH:
      return fg_day_last_of_month (year, month) + 1;
    case FG_TIME_UNIT_QUARTER:
      return fg_day_last_of_month (year, (month - 1) / 3 * 3 + 3) + 1;
    case FG_TIME_UNIT_YEAR:
      return fg_day_last_of_month (year, 12) + 1;
    default:
      g_return_val_if_reached (day + 1);
    }
}

/**
 * fg_time_unit_dup_label:
 * @unit: a unit of the calendar
 * @above: the unit in the row above it, or the same where there is none; a month or a quarter
 *   below no year says its year
 * @day: a day in it
 *
 * Returns: (transfer full): what the unit is called on an axis
 */
char *
fg_time_unit_dup_label (FgTimeUnit unit, FgTimeUnit above, FgDay day)
{
  int year, month, day_of_month;

  fg_day_get_ymd (day, &year, &month, &day_of_month);
  switch (unit)
    {
    case FG_TIME_UNIT_DAY:
      return g_strdup_printf ("%d", day_of_month);
    case FG_TIME_UNIT_WEEK:
      return g_strdup_printf ("%02d-%02d", month, day_of_month);
    case FG_TIME_UNIT_MONTH:
      if (above == FG_TIME_UNIT_YEAR)
        return g_strdup (g_dpgettext2 (GETTEXT_PACKAGE, "month", months[month - 1]));
      /* Translators: a month and its year on a calendar axis: %1$s is the month, %2$d the year. */
      return g_strdup_printf (C_("axis", "%1$s %2$d"), g_dpgettext2 (GETTEXT_PACKAGE, "month", months[month - 1]), year);
    case FG_TIME_UNIT_QUARTER:
      if (above == FG_TIME_UNIT_YEAR)
        return g_strdup (g_dpgettext2 (GETTEXT_PACKAGE, "quarter", quarters[(month - 1) / 3]));
      /* Translators: a quarter and its year: %1$s is the quarter, %2$d the year. */
      return g_strdup_printf (C_("axis quarter", "%1$s %2$d"),
                              g_dpgettext2 (GETTEXT_PACKAGE, "quarter", quarters[(month - 1) / 3]), year);
    case FG_TIME_UNIT_YEAR:
      /* Translators: a year on a calendar axis. */
      return g_strdup_printf (C_("axis", "%d"), year);
    default:
      g_return_val_if_reached (NULL);
    }
}
