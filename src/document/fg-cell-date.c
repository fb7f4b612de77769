/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Dates as they stand in the cells of a deadline's column and nowhere else: 6.30, 20260630, and the number of days that a
 * spreadsheet keeps where nobody told it to show a date.
 */
#include "fg-cell-date.h"

#include <math.h>

/* 1954 and 2091: no deadline lies beyond them, and few other figures between them. */
#define MIN_SERIAL 20000
#define MAX_SERIAL 70000

#define MAX_SERIAL_OF_ALL 2958465

/**
 * fg_cell_date_from_serial:
 * @serial: the number by which a spreadsheet keeps a day
 * @is_1904: whether it counts from 1904, as old ones of the Macintosh do
 *
 * Spreadsheets count 1 January 1900 as 1, and after it a 29 February that there was not.
 *
 * Returns: the day, or %FG_DAY_NONE
 */
FgDay
fg_cell_date_from_serial (double serial, gboolean is_1904)
{
  double days = floor (serial);

  if (!(days >= 1) || days > MAX_SERIAL_OF_ALL)
    return FG_DAY_NONE;
  if (is_1904)
    return fg_day_from_ymd (1904, 1, 1) + (FgDay) days;
  return fg_day_from_ymd (1899, 12, days < 60 ? 31 : 30) + (FgDay) days;
}

/* Plain digits only, as many as there are. */
static guint
take_digits (FgWords *words, int *value)
{
  guint n = 0;

  *value = 0;
  for (gunichar c = fg_words_peek (*words); c >= '0' && c <= '9' && n < 9; c = fg_words_peek (*words))
    {
      *value = *value * 10 + (int) (c - '0');
      fg_words_next (words);
      n++;
    }
  return n;
}

static gboolean
set_day (FgDeadline *deadline, FgDay day)
{
  if (day == FG_DAY_NONE)
    return FALSE;
  deadline->precision = FG_PRECISION_DAY;
  deadline->last_day = day;
  return TRUE;
}

static gboolean
set_month (FgDeadline *deadline, int year, int month)
{
  if (year < 1949 || year > 2199 || month < 1 || month > 12)
    return FALSE;
  deadline->precision = FG_PRECISION_MONTH;
  deadline->last_day = fg_day_last_of_month (year, month);
  return TRUE;
}

/* 45566, 20260630, 202606 */
static gboolean
read_figure (int value, guint n_digits, FgDeadline *deadline)
{
  if (n_digits == 5 && value >= MIN_SERIAL && value <= MAX_SERIAL)
    return set_day (deadline, fg_cell_date_from_serial (value, FALSE));
  if (n_digits == 8 && value / 10000 >= 1949 && value / 10000 <= 2199)
    return set_day (deadline, fg_day_from_ymd (value / 10000, value / 100 % 100, value % 100));
  return n_digits == 6 && set_month (deadline, value / 100, value % 100);
}

/* 6.30, 6-30, 6/30. As a number, 6.30 is 6.3, which may as well be the third day. */
static gboolean
read_month_and_day (int month, FgWords rest, FgDay issued, FgDeadline *deadline, FgDeadlineRemark *remark)
{
  gunichar separator = fg_words_next (&rest);
  int year, ignored;
  int day;
  guint n_digits = take_digits (&rest, &day);
  FgDay last_day;

  if ((separator != '.' && separator != '-' && separator != '/') || n_digits == 0 || n_digits > 2 || month < 1 || month > 12 ||
      day < 1 || day > 31)
    return FALSE;
  fg_words_take (&rest, "前");
  if (!fg_words_is_empty (rest))
    return FALSE;

  deadline->precision = FG_PRECISION_UNRECKONED;
  if (issued == FG_DAY_NONE || (separator == '.' && n_digits == 1 && day <= 3))
    {
      *remark = issued == FG_DAY_NONE ? FG_DEADLINE_REMARK_NO_YEAR : FG_DEADLINE_REMARK_UNRECKONED;
      return TRUE;
    }
  fg_day_get_ymd (issued, &year, &ignored, &ignored);
  last_day = fg_day_from_ymd (year, month, day);
  if (!set_day (deadline, last_day))
    *remark = FG_DEADLINE_REMARK_NO_SUCH_DAY;
  else if (last_day < issued)
    *remark = FG_DEADLINE_REMARK_PAST;
  return TRUE;
}

/**
 * fg_cell_date_read:
 * @words: the words of a cell in a deadline's column
 * @issued: the day of issue, from which a missing year is taken, or %FG_DAY_NONE
 * @deadline: (out caller-allocates): the deadline; holds nothing yet
 * @remark: (out): what a person should look at
 *
 * Returns: whether the words are such a date, and nothing else
 */
gboolean
fg_cell_date_read (FgWords words, FgDay issued, FgDeadline *deadline, FgDeadlineRemark *remark)
{
  FgWords rest = fg_words_trim (words);
  int value;
  guint n_digits = take_digits (&rest, &value);
  gboolean is_date;

  *deadline = (FgDeadline) FG_DEADLINE_INIT;
  *remark = FG_DEADLINE_REMARK_NONE;
  if (n_digits == 0)
    return FALSE;
  if (fg_words_is_empty (rest))
    is_date = read_figure (value, n_digits, deadline);
  else
    is_date = n_digits <= 2 && read_month_and_day (value, rest, issued, deadline, remark);
  if (is_date)
    deadline->words = fg_words_dup (fg_words_trim (words));
  return is_date;
}
