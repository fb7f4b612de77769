/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-deadline.h"
#include "fg-words.h"

G_BEGIN_DECLS

/**
 * FgDeadlineRemark:
 * @FG_DEADLINE_REMARK_NONE: nothing to say
 * @FG_DEADLINE_REMARK_MONTH_BEFORE: 6月前 was read as by the end of June; the end of May may be meant
 * @FG_DEADLINE_REMARK_PAST: no year is said, and in the year of the notice the day lies before the day of issue
 * @FG_DEADLINE_REMARK_FROM_ISSUE: reckoned from the day of issue (印发后30日内)
 * @FG_DEADLINE_REMARK_NO_YEAR: neither the words nor the notice say the year
 * @FG_DEADLINE_REMARK_UNRECKONED: the words fix no day (秋收前)
 * @FG_DEADLINE_REMARK_NO_SUCH_DAY: the calendar has no such day (6月31日)
 * @FG_DEADLINE_REMARK_MISREAD: a letter stands for a figure, as after recognising a scan (2O24年l0月)
 *
 * What a person should look at in a deadline.
 */
typedef enum
{
  FG_DEADLINE_REMARK_NONE,
  FG_DEADLINE_REMARK_MONTH_BEFORE,
  FG_DEADLINE_REMARK_PAST,
  FG_DEADLINE_REMARK_FROM_ISSUE,
  FG_DEADLINE_REMARK_NO_YEAR,
  FG_DEADLINE_REMARK_UNRECKONED,
  FG_DEADLINE_REMARK_NO_SUCH_DAY,
  FG_DEADLINE_REMARK_MISREAD,
} FgDeadlineRemark;

gboolean fg_deadline_clause_read       (const char *words, FgDay issued, FgDeadline *deadline);
gboolean fg_deadline_clause_read_words (FgWords words, FgDay issued, FgDeadline *deadline, FgDeadlineRemark *remark);
gboolean fg_deadline_clause_begins     (FgWords words);

G_END_DECLS
