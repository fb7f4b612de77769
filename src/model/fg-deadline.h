/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-day.h"

G_BEGIN_DECLS

/**
 * FgPrecision:
 * @FG_PRECISION_NONE: nothing is said
 * @FG_PRECISION_DAY: a day
 * @FG_PRECISION_MONTH: a month (9月底前)
 * @FG_PRECISION_QUARTER: a quarter (三季度)
 * @FG_PRECISION_HALF: half a year (上半年)
 * @FG_PRECISION_YEAR: a year (年底前, 全年)
 * @FG_PRECISION_STANDING: work without an end (长期坚持)
 * @FG_PRECISION_RECURRING: work that returns (每月)
 * @FG_PRECISION_UNRECKONED: words that name no day that can be reckoned (秋收前)
 *
 * How exactly the words of a deadline fix its last day. Stored as these numbers.
 */
typedef enum
{
  FG_PRECISION_NONE,
  FG_PRECISION_DAY,
  FG_PRECISION_MONTH,
  FG_PRECISION_QUARTER,
  FG_PRECISION_HALF,
  FG_PRECISION_YEAR,
  FG_PRECISION_STANDING,
  FG_PRECISION_RECURRING,
  FG_PRECISION_UNRECKONED,
} FgPrecision;

/**
 * FgDeadline:
 * @precision: how exact the words are
 * @first_day: where the words name a period, its first day, else %FG_DAY_NONE
 * @last_day: the last day on which the work still counts as done in time, %FG_DAY_NONE for standing, recurring and
 *   unreckoned ones. "9月底前" allows 30 September itself.
 * @words: (nullable): the words as written, %NULL only where @precision is %FG_PRECISION_NONE
 *
 * By when an item is to be done, and the words that say so.
 */
typedef struct
{
  FgPrecision precision;
  FgDay       first_day;
  FgDay       last_day;
  char       *words;
} FgDeadline;

#define FG_DEADLINE_INIT { FG_PRECISION_NONE, FG_DAY_NONE, FG_DAY_NONE, NULL }

void     fg_deadline_clear       (FgDeadline *self);
void     fg_deadline_copy        (const FgDeadline *self, FgDeadline *copy);
void     fg_deadline_set_day     (FgDeadline *self, FgDay day);
char    *fg_deadline_to_text     (const FgDeadline *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (FgDeadline, fg_deadline_clear)

G_END_DECLS
