/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The dates of notices, from 2024年6月30日 over 6月底 and 三季度 to 年底: which days they can mean. What stands around
 * a date (前, 起, 每) is the business of those who read clauses and sentences.
 */
#include "fg-date-words.h"

#include "fg-figure.h"

#define FIRST_YEAR 1949
#define LAST_YEAR 2199

/* 2019-02-45, 6月0日: written as a day, and no month has it. It stays a day, so that it is told instead of passed over. */
#define MAX_WRITTEN_DAY 99

static gboolean
is_year (int value)
{
  return value >= FIRST_YEAR && value <= LAST_YEAR;
}

static gboolean
take_day (FgWords *words, int *day)
{
  FgWords rest = *words;

  if (!fg_figure_take (&rest, day) || *day > MAX_WRITTEN_DAY)
    return FALSE;

  if (*day == 0)
    *day = MAX_WRITTEN_DAY;
  *words = rest;
  return TRUE;
}

static gboolean
take_separator (FgWords *words, gunichar *separator)
{
  FgWords rest = *words;
  gunichar c = fg_words_next (&rest);

  if (c != '.' && c != '-' && c != '/')
    return FALSE;
  if (*separator != 0 && *separator != c)
    return FALSE;

  *separator = c;
  *words = rest;
  return TRUE;
}

/* 2024.6.30, 2024-06-30, 2024/6/30, 2024.6 */
static gboolean
take_numeric (FgWords *words, FgDateWords *date)
{
  FgWords rest = *words;
  gunichar separator = 0;
  int year, month, day;

  if (!fg_figure_take_arabic (&rest, &year) || !is_year (year))
    return FALSE;
  if (!take_separator (&rest, &separator) || !fg_figure_take_arabic (&rest, &month) || month < 1 || month > 12)
    return FALSE;

  date->year_kind = FG_YEAR_SAID;
  date->year = year;
  date->first_month = date->last_month = month;
  date->precision = FG_PRECISION_MONTH;
  *words = rest;
  if (take_separator (&rest, &separator) && take_day (&rest, &day))
    {
      date->precision = FG_PRECISION_DAY;
      date->day = day;
      fg_words_take (&rest, "日");
      *words = rest;
    }
  return TRUE;
}

static void
set_months (FgDateWords *date, FgPrecision precision, int first_month, int last_month)
{
  date->precision = precision;
  date->first_month = first_month;
  date->last_month = last_month;
  date->day = 0;
}

static void
take_part_of_month (FgWords *words, FgDateWords *date)
{
  static const char *const ends[] = { "底", "末", "内", NULL };
  FgWords rest;
  int day;

  fg_words_take (words, "份");
  if (fg_words_take_any (words, ends) || fg_words_take (words, "下旬"))
    return;

  date->is_bare_month = FALSE;
  if (fg_words_take (words, "上旬") || fg_words_take (words, "初"))
    day = 10;
  else if (fg_words_take (words, "中旬"))
    day = 20;
  else
    {
      rest = *words;
      if (!take_day (&rest, &day) || (!fg_words_take (&rest, "日") && !fg_words_take (&rest, "号")))
        {
          date->is_bare_month = TRUE;
          return;
        }
      *words = rest;
    }

  date->precision = FG_PRECISION_DAY;
  date->day = day;
}

/* 3—5月: the first figure borrows its 月 from the second. */
static gboolean
month_follows_range (FgWords words)
{
  int month;

  return fg_date_words_take_range (&words) && fg_figure_take (&words, &month) && month >= 1 && month <= 12 &&
         fg_words_take (&words, "月");
}

static gboolean
take_month (FgWords *words, FgDateWords *date)
{
  FgWords rest = *words;
  int month;

  if (!fg_figure_take (&rest, &month) || month < 1 || month > 12)
    return FALSE;

  if (fg_words_take (&rest, "月"))
    {
      set_months (date, FG_PRECISION_MONTH, month, month);
      take_part_of_month (&rest, date);
    }
  else if (month_follows_range (rest))
    set_months (date, FG_PRECISION_MONTH, month, month);
  else
    return FALSE;

  *words = rest;
  return TRUE;
}

static gboolean
take_quarter (FgWords *words, FgDateWords *date)
{
  FgWords rest = *words;
  gboolean is_latin = fg_words_take (&rest, "Q") || fg_words_take (&rest, "q");
  int quarter;

  if (!is_latin)
    fg_words_take (&rest, "第");
  if (!fg_figure_take (&rest, &quarter) || quarter < 1 || quarter > 4)
    return FALSE;
  if (!is_latin && !fg_words_take (&rest, "季度"))
    return FALSE;

  if (!fg_words_take (&rest, "末"))
    fg_words_take (&rest, "底");
  set_months (date, FG_PRECISION_QUARTER, quarter * 3 - 2, quarter * 3);
  *words = rest;
  return TRUE;
}

static gboolean
take_part_of_year (FgWords *words, FgDateWords *date)
{
  if (fg_words_take (words, "上半年"))
    set_months (date, FG_PRECISION_HALF, 1, 6);
  else if (fg_words_take (words, "下半年"))
    set_months (date, FG_PRECISION_HALF, 7, 12);
  else
    return take_quarter (words, date) || take_month (words, date);
  return TRUE;
}

static gboolean
take_whole_year (FgWords *words, FgDateWords *date)
{
  static const char *const forms[] = { "年年底", "年年末", "年年内", "年底", "年末", "年内", "全年", NULL };

  if (!fg_words_take_any (words, forms))
    return FALSE;

  set_months (date, FG_PRECISION_YEAR, 1, 12);
  return TRUE;
}

/* 2024年…, and 2024 where the 年 comes after a second year (2024—2026年). */
static gboolean
take_said_year (FgWords *words, FgDateWords *date)
{
  FgWords rest = *words;
  FgWords second;
  int year, second_year;

  if (!fg_figure_take (&rest, &year) || !is_year (year))
    return FALSE;

  date->year_kind = FG_YEAR_SAID;
  date->year = year;
  second = rest;
  if (fg_date_words_take_range (&second) && fg_figure_take (&second, &second_year) && is_year (second_year) &&
      fg_words_take (&second, "年"))
    {
      set_months (date, FG_PRECISION_YEAR, 1, 12);
      *words = rest;
      return TRUE;
    }

  if (take_whole_year (&rest, date))
    {
      *words = rest;
      return TRUE;
    }
  if (!fg_words_take (&rest, "年"))
    return FALSE;

  fg_words_take (&rest, "度");
  if (!take_part_of_year (&rest, date) && !take_whole_year (&rest, date))
    set_months (date, FG_PRECISION_YEAR, 1, 12);
  *words = rest;
  return TRUE;
}

static gboolean
take_relative_year (FgWords *words, FgDateWords *date)
{
  static const struct
  {
    const char *word;
    int         difference;
  } years[] = { { "今年", 0 }, { "本年", 0 }, { "当年", 0 }, { "明年", 1 }, { "次年", 1 } };
  FgWords rest = *words;

  for (guint i = 0; i < G_N_ELEMENTS (years); i++)
    {
      if (!fg_words_take (&rest, years[i].word))
        continue;

      date->year_kind = FG_YEAR_RELATIVE;
      date->year = years[i].difference;
      fg_words_take (&rest, "度");
      if (!take_part_of_year (&rest, date) && !take_whole_year (&rest, date))
        {
          set_months (date, FG_PRECISION_YEAR, 1, 12);
          if (!fg_words_take (&rest, "底") && !fg_words_take (&rest, "末"))
            fg_words_take (&rest, "内");
        }
      *words = rest;
      return TRUE;
    }
  return FALSE;
}

static gboolean
may_start_date (gunichar c)
{
  switch (c)
    {
    case 'Q':
    case 'q':
    case 0x5e74: /* 年 */
    case 0x5168: /* 全 */
    case 0x4e0a: /* 上 */
    case 0x4e0b: /* 下 */
    case 0x7b2c: /* 第 */
    case 0x4eca: /* 今 */
    case 0x672c: /* 本 */
    case 0x5f53: /* 当 */
    case 0x660e: /* 明 */
    case 0x6b21: /* 次 */
      return TRUE;
    default:
      return fg_char_is_figure (c);
    }
}

/**
 * fg_date_words_take:
 * @words: words
 * @date: (out caller-allocates): the date
 *
 * Returns: whether a date stood at the front of @words and was taken off
 */
gboolean
fg_date_words_take (FgWords *words, FgDateWords *date)
{
  FgWords rest = *words;

  if (!may_start_date (fg_words_peek (rest)))
    return FALSE;
  *date = (FgDateWords) { .year_kind = FG_YEAR_UNSAID };
  if (!take_numeric (&rest, date) && !take_said_year (&rest, date) && !take_relative_year (&rest, date) &&
      !take_whole_year (&rest, date) && !take_part_of_year (&rest, date))
    return FALSE;

  date->words = (FgWords) { words->start, rest.start };
  *words = rest;
  return TRUE;
}

/**
 * fg_date_words_take_range:
 * @words: words
 *
 * Returns: whether a dash or 至, as between the two ends of a period, stood at the front of @words and was taken off
 */
gboolean
fg_date_words_take_range (FgWords *words)
{
  static const char *const marks[] = { "——", "—", "–", "－－", "-", "~", "至", "到", NULL };

  return fg_words_take_any (words, marks);
}

/**
 * fg_date_words_get_year:
 * @self: a date
 * @year: the year of the notice, or the one that the words before it were about
 *
 * Returns: its year, 0 where neither it nor @year says one
 */
int
fg_date_words_get_year (const FgDateWords *self, int year)
{
  if (self->year_kind == FG_YEAR_SAID)
    return self->year;
  if (year == 0)
    return 0;
  return self->year_kind == FG_YEAR_RELATIVE ? year + self->year : year;
}

/**
 * fg_date_words_get_first_day:
 * @self: a date
 * @year: as in fg_date_words_get_year()
 *
 * Returns: the first day that it can mean, or %FG_DAY_NONE
 */
FgDay
fg_date_words_get_first_day (const FgDateWords *self, int year)
{
  int day = self->precision == FG_PRECISION_DAY ? self->day : 1;

  return fg_day_from_ymd (fg_date_words_get_year (self, year), self->first_month, day);
}

/**
 * fg_date_words_get_last_day:
 * @self: a date
 * @year: as in fg_date_words_get_year()
 *
 * Returns: the last day that it can mean, or %FG_DAY_NONE
 */
FgDay
fg_date_words_get_last_day (const FgDateWords *self, int year)
{
  int own_year = fg_date_words_get_year (self, year);

  if (self->day != 0)
    return fg_day_from_ymd (own_year, self->last_month, self->day);
  return fg_day_last_of_month (own_year, self->last_month);
}

/**
 * fg_date_words_read_day:
 * @words: words
 *
 * Returns: the day, where @words are nothing but a whole date (2024年3月8日, 二〇二四年三月八日, 2024-03-08), else
 *   %FG_DAY_NONE
 */
FgDay
fg_date_words_read_day (FgWords words)
{
  FgDateWords date;

  words = fg_words_trim (words);
  if (!fg_date_words_take (&words, &date) || !fg_words_is_empty (words))
    return FG_DAY_NONE;
  if (date.precision != FG_PRECISION_DAY || date.year_kind != FG_YEAR_SAID)
    return FG_DAY_NONE;
  return fg_date_words_get_last_day (&date, 0);
}
