/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which days are worked. Time limits in 工作日 count by it, and charts shade by it. A calendar is the days that differ
 * from the ordinary week: China's announced holidays and make-up workdays, and what an office adds for the years after.
 *
 * A limit of n workdays runs from the day after the one that sets it off and ends on the n-th workday (行政许可法 counts
 * workdays without statutory holidays; the day on which a period begins is not counted in, as in 民法典 第二百零一条).
 */
#include "fg-work-calendar.h"

#include "fg-china-holidays.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  FgDay   day;
  guint8  kind;
  guint8  festival;
} SpecialDay;

struct _FgWorkCalendar
{
  GArray *special_days; /* SpecialDay, by day, none ordinary */
};

G_DEFINE_BOXED_TYPE (FgWorkCalendar, fg_work_calendar, fg_work_calendar_ref, fg_work_calendar_unref)

static void
clear_calendar (gpointer data)
{
  FgWorkCalendar *self = data;

  g_array_unref (self->special_days);
}

/* The place of the first special day that is not before @day. */
static guint
place_of (const FgWorkCalendar *self, FgDay day)
{
  guint low = 0, high = self->special_days->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (self->special_days, SpecialDay, middle).day < day)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

static const SpecialDay *
find_special_day (const FgWorkCalendar *self, FgDay day)
{
  guint place = place_of (self, day);
  const SpecialDay *found;

  if (place == self->special_days->len)
    return NULL;
  found = &g_array_index (self->special_days, SpecialDay, place);
  return found->day == day ? found : NULL;
}

static gboolean
is_weekend (FgDay day)
{
  return fg_day_get_weekday (day) >= G_DATE_SATURDAY;
}

static gboolean
is_worked (FgDay day, FgDayKind kind)
{
  return kind == FG_DAY_KIND_MAKE_UP || (kind == FG_DAY_KIND_ORDINARY && !is_weekend (day));
}

/* How many days from Monday to Friday there are before @day, counted from a Monday before all days. Day 1 is a Monday. */
static int
weekdays_before (FgDay day)
{
  int days = (int) day - 1;

  return days / 7 * 5 + MIN (days % 7, 5);
}

/**
 * fg_work_calendar_new_china:
 *
 * Returns: (transfer full): a calendar of the ordinary week with the public holidays and make-up workdays that were
 *   announced for the years 2015 to 2026
 */
FgWorkCalendar *
fg_work_calendar_new_china (void)
{
  FgWorkCalendar *self = g_atomic_rc_box_new0 (FgWorkCalendar);
  gsize n_runs;
  const FgHolidayRun *runs = fg_china_holidays_get (&n_runs);

  self->special_days = g_array_new (FALSE, FALSE, sizeof (SpecialDay));
  for (gsize i = 0; i < n_runs; i++)
    {
      FgDay first = fg_day_from_ymd (runs[i].year, runs[i].month, runs[i].day);

      for (guint j = 0; j < runs[i].n_days; j++)
        fg_work_calendar_set_day (self, first + j, runs[i].kind, runs[i].festival);
    }
  return self;
}

FgWorkCalendar *
fg_work_calendar_ref (FgWorkCalendar *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
fg_work_calendar_unref (FgWorkCalendar *self)
{
  g_atomic_rc_box_release_full (self, clear_calendar);
}

/**
 * fg_work_calendar_set_day:
 * @day: a day other than %FG_DAY_NONE
 * @kind: what it is from now on; %FG_DAY_KIND_ORDINARY takes back what was said of it
 * @festival: what it belongs to
 *
 * Says that a day is off or worked. Only for a calendar that nobody else holds yet.
 */
void
fg_work_calendar_set_day (FgWorkCalendar *self, FgDay day, FgDayKind kind, FgFestival festival)
{
  SpecialDay special = { day, kind, festival };
  guint place;

  g_return_if_fail (self != NULL);
  g_return_if_fail (day != FG_DAY_NONE);

  place = place_of (self, day);
  if (find_special_day (self, day) != NULL)
    g_array_remove_index (self->special_days, place);
  if (kind != FG_DAY_KIND_ORDINARY)
    g_array_insert_val (self->special_days, place, special);
}

/**
 * fg_work_calendar_get_kind:
 * @day: a day other than %FG_DAY_NONE
 *
 * Returns: what was announced for it; a year of which nothing is known has ordinary days only
 */
FgDayKind
fg_work_calendar_get_kind (const FgWorkCalendar *self, FgDay day)
{
  const SpecialDay *special = find_special_day (self, day);

  return special != NULL ? special->kind : FG_DAY_KIND_ORDINARY;
}

/**
 * fg_work_calendar_get_festival:
 * @day: a day other than %FG_DAY_NONE
 *
 * Returns: what the day is off for, or is worked in exchange for; %FG_FESTIVAL_NONE of ordinary days
 */
FgFestival
fg_work_calendar_get_festival (const FgWorkCalendar *self, FgDay day)
{
  const SpecialDay *special = find_special_day (self, day);

  return special != NULL ? special->festival : FG_FESTIVAL_NONE;
}

/**
 * fg_work_calendar_knows_year:
 * @year: a year from 1000 to 9999
 *
 * Returns: whether any day of the year is known to be off: where not, its holidays were not announced when the calendar
 *   was made, and counting its workdays leaves weekends out only
 */
gboolean
fg_work_calendar_knows_year (const FgWorkCalendar *self, int year)
{
  FgDay last = fg_day_from_ymd (year, 12, 31);

  g_return_val_if_fail (last != FG_DAY_NONE, FALSE);

  for (guint i = place_of (self, fg_day_from_ymd (year, 1, 1)); i < self->special_days->len; i++)
    {
      const SpecialDay *special = &g_array_index (self->special_days, SpecialDay, i);

      if (special->day > last)
        return FALSE;
      if (special->kind == FG_DAY_KIND_HOLIDAY)
        return TRUE;
    }
  return FALSE;
}

/**
 * fg_work_calendar_is_workday:
 * @day: a day other than %FG_DAY_NONE
 *
 * Returns: whether offices work on it
 */
gboolean
fg_work_calendar_is_workday (const FgWorkCalendar *self, FgDay day)
{
  return is_worked (day, fg_work_calendar_get_kind (self, day));
}

/**
 * fg_work_calendar_count_workdays:
 * @first: a day other than %FG_DAY_NONE
 * @last: a day other than %FG_DAY_NONE
 *
 * Returns: how many days are worked from @first to @last, both counted in; 0 where @last lies before @first
 */
int
fg_work_calendar_count_workdays (const FgWorkCalendar *self, FgDay first, FgDay last)
{
  int n_workdays;

  g_return_val_if_fail (first != FG_DAY_NONE && last != FG_DAY_NONE, 0);

  if (last < first)
    return 0;

  n_workdays = weekdays_before (last + 1) - weekdays_before (first);
  for (guint i = place_of (self, first); i < self->special_days->len; i++)
    {
      const SpecialDay *special = &g_array_index (self->special_days, SpecialDay, i);

      if (special->day > last)
        break;
      n_workdays += is_worked (special->day, special->kind) - !is_weekend (special->day);
    }
  return n_workdays;
}

/**
 * fg_work_calendar_add_workdays:
 * @day: the day that sets the limit off, other than %FG_DAY_NONE; it is not counted in
 * @n_workdays: how many, 0 or more
 *
 * Returns: the last day of a limit of @n_workdays workdays; @day itself for none
 */
FgDay
fg_work_calendar_add_workdays (const FgWorkCalendar *self, FgDay day, int n_workdays)
{
  g_return_val_if_fail (day != FG_DAY_NONE, FG_DAY_NONE);
  g_return_val_if_fail (n_workdays >= 0, FG_DAY_NONE);

  while (n_workdays > 0)
    {
      /* As many days as there are workdays to go never hold more workdays than that: no day is jumped over. */
      FgDay next = day + (FgDay) n_workdays;

      n_workdays -= fg_work_calendar_count_workdays (self, day + 1, next);
      day = next;
    }
  return day;
}

/**
 * fg_festival_get_label:
 *
 * Returns: (transfer none): the festival's name, translated; empty for %FG_FESTIVAL_NONE
 */
const char *
fg_festival_get_label (FgFestival festival)
{
  switch (festival)
    {
    case FG_FESTIVAL_NONE:
      return "";
    case FG_FESTIVAL_NEW_YEAR:
      return _("New Year’s Day");
    case FG_FESTIVAL_SPRING:
      return _("Spring Festival");
    case FG_FESTIVAL_TOMB_SWEEPING:
      return _("Tomb-Sweeping Day");
    case FG_FESTIVAL_LABOUR:
      return _("Labour Day");
    case FG_FESTIVAL_DRAGON_BOAT:
      return _("Dragon Boat Festival");
    case FG_FESTIVAL_MID_AUTUMN:
      return _("Mid-Autumn Festival");
    case FG_FESTIVAL_NATIONAL:
      return _("National Day");
    case FG_FESTIVAL_VICTORY:
      return _("Victory Day");
    }
  g_assert_not_reached ();
}
