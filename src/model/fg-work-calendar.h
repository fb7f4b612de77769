/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-day.h"

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * FgDayKind:
 * @FG_DAY_KIND_ORDINARY: Monday to Friday are worked, Saturday and Sunday are free
 * @FG_DAY_KIND_HOLIDAY: a day off, whatever its weekday (放假)
 * @FG_DAY_KIND_MAKE_UP: worked, whatever its weekday, in exchange for a day off (调休上班)
 *
 * What the State Office's yearly notice says of a day.
 */
typedef enum
{
  FG_DAY_KIND_ORDINARY,
  FG_DAY_KIND_HOLIDAY,
  FG_DAY_KIND_MAKE_UP,
} FgDayKind;

/**
 * FgFestival:
 *
 * What a day off, or a day worked in exchange for one, belongs to. %FG_FESTIVAL_NONE where it is not known.
 */
typedef enum
{
  FG_FESTIVAL_NONE,
  FG_FESTIVAL_NEW_YEAR,
  FG_FESTIVAL_SPRING,
  FG_FESTIVAL_TOMB_SWEEPING,
  FG_FESTIVAL_LABOUR,
  FG_FESTIVAL_DRAGON_BOAT,
  FG_FESTIVAL_MID_AUTUMN,
  FG_FESTIVAL_NATIONAL,
  FG_FESTIVAL_VICTORY,
} FgFestival;

#define FG_TYPE_WORK_CALENDAR (fg_work_calendar_get_type ())

typedef struct _FgWorkCalendar FgWorkCalendar;

GType           fg_work_calendar_get_type       (void);
FgWorkCalendar *fg_work_calendar_new_china      (void);
FgWorkCalendar *fg_work_calendar_ref            (FgWorkCalendar *self);
void            fg_work_calendar_unref          (FgWorkCalendar *self);

void            fg_work_calendar_set_day        (FgWorkCalendar *self, FgDay day, FgDayKind kind, FgFestival festival);
FgDayKind       fg_work_calendar_get_kind       (const FgWorkCalendar *self, FgDay day);
FgFestival      fg_work_calendar_get_festival   (const FgWorkCalendar *self, FgDay day);
gboolean        fg_work_calendar_knows_year     (const FgWorkCalendar *self, int year);

gboolean        fg_work_calendar_is_workday     (const FgWorkCalendar *self, FgDay day);
int             fg_work_calendar_count_workdays (const FgWorkCalendar *self, FgDay first, FgDay last);
FgDay           fg_work_calendar_add_workdays   (const FgWorkCalendar *self, FgDay day, int n_workdays);

const char     *fg_festival_get_label           (FgFestival festival);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FgWorkCalendar, fg_work_calendar_unref)

G_END_DECLS
