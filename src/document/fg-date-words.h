/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-deadline.h"
#include "fg-words.h"

G_BEGIN_DECLS

/**
 * FgYearKind:
 * @FG_YEAR_UNSAID: no year is said (6月底)
 * @FG_YEAR_SAID: the year is said (2024年6月底)
 * @FG_YEAR_RELATIVE: the year is said from that of the notice (明年6月底)
 *
 * How date words fix their year.
 */
typedef enum
{
  FG_YEAR_UNSAID,
  FG_YEAR_SAID,
  FG_YEAR_RELATIVE,
} FgYearKind;

/**
 * FgDateWords:
 * @words: the words themselves, without 前 or the like
 * @precision: day, month, quarter, half or year
 * @year_kind: how the year is said
 * @year: the year, or the difference to that of the notice
 * @first_month: the first month meant
 * @last_month: the last month meant
 * @day: the day of @last_month, 0 for its last
 * @is_bare_month: whether it is a month with nothing behind it (6月, not 6月底)
 *
 * A date as people write it, before its year is known.
 */
typedef struct
{
  FgWords     words;
  FgPrecision precision;
  FgYearKind  year_kind;
  int         year;
  int         first_month;
  int         last_month;
  int         day;
  gboolean    is_bare_month;
} FgDateWords;

gboolean fg_date_words_take          (FgWords *words, FgDateWords *date);
gboolean fg_date_words_take_range    (FgWords *words);
int      fg_date_words_get_year      (const FgDateWords *self, int year);
FgDay    fg_date_words_get_first_day (const FgDateWords *self, int year);
FgDay    fg_date_words_get_last_day  (const FgDateWords *self, int year);
FgDay    fg_date_words_read_day      (FgWords words);

G_END_DECLS
