/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * By when: the words of a deadline, as a clause or a column gives them or as a clerk types them, and the last day that
 * they allow. The words themselves are always kept.
 */
#include "fg-deadline-clause.h"

#include "fg-date-words.h"
#include "fg-figure.h"
#include "fg-word-list.h"

/* A sentence can name more dates than these, a deadline does not. */
#define MAX_DAYS_FROM_ISSUE 3660

/* 本方案自印发之日起30日内 and a date are not longer; what is, must not be looked through at each label. */
#define MAX_ISSUE_BYTES 240
#define MAX_DATE_BYTES 96

static const char *const recurring_words[] = { "每", "按月", "按季", "逐月", "逐季", NULL };

static const char *const standing_words[] = {
  "长期", "持续", "常态化", "贯穿全年", "常年", "一直坚持", "及以后", NULL,
};

/* They fix no day, and none is missed. */
static const char *const dayless_words[] = {
  "立即", "即知即改", "立行立改", "立查立改", "已完成", "已办结", "按时", "适时", "尽快", "推进", "部署", "要求", "同步", NULL,
};

/* They fix a day that only a person knows. */
static const char *const unreckonable_words[] = {
  "节前", "期前", "收前", "季前", "汛期", "供暖季", "采暖季", "前完成", "之前", "以前", "前", "期间", "阶段", NULL,
};

static const char *const issue_words[] = { "印发", "之日起", "下发", "发布", "发文", NULL };
static FgWordList issue_list = FG_WORD_LIST (issue_words);

/* Seasons and feasts, whose day only a person knows. */
static const char *const event_words[] = {
  "春节前", "元旦前", "清明前", "国庆前", "国庆节前", "中秋前", "五一前", "节前", "汛期前", "汛前", "秋收前", "麦收前", "入冬前",
  "供暖前", "供暖期前", "供暖季前", "采暖季前", "采暖期前", "开学前", "高考前", "主汛期", "汛期", "供暖季", "采暖季", NULL,
};
static FgWordList events = FG_WORD_LIST (event_words);

/* What may stand between the front of the words and their first date. */
static const char *const leading_words[] = {
  "力争", "确保", "务必", "原则上", "计划", "预计", "于", "在", "到", "至", "自", "从", NULL,
};
static FgWordList leading_list = FG_WORD_LIST (leading_words);

/* The reckoning of one deadline: the dates met so far. */
typedef struct
{
  int              year;
  FgDay            issued;
  gboolean         has_date;
  gboolean         lacks_year;
  gboolean         is_impossible;
  FgDay            start;
  FgDeadline      *deadline;
  FgDeadlineRemark remark;
} Reckoning;

static FgDeadlineRemark
remark_on (const Reckoning *reckoning, const FgDateWords *date, FgDay last_day, FgWords rest)
{
  static const char *const before[] = { "前", "之前", "以前", NULL };

  if (date->is_bare_month && fg_words_take_any (&rest, before))
    return FG_DEADLINE_REMARK_MONTH_BEFORE;
  if (date->year_kind == FG_YEAR_UNSAID && reckoning->issued != FG_DAY_NONE && last_day < reckoning->issued)
    return FG_DEADLINE_REMARK_PAST;
  return FG_DEADLINE_REMARK_NONE;
}

/* The latest date is the deadline: those before it are milestones. */
static void
add_date (Reckoning *reckoning, const FgDateWords *date, FgDay first_day, FgWords rest)
{
  FgDay last_day = fg_date_words_get_last_day (date, reckoning->year);

  reckoning->has_date = TRUE;
  if (fg_date_words_get_year (date, reckoning->year) == 0)
    {
      reckoning->lacks_year = TRUE;
      return;
    }
  if (last_day == FG_DAY_NONE)
    {
      reckoning->is_impossible = TRUE;
      return;
    }
  if (date->year_kind == FG_YEAR_SAID)
    reckoning->year = date->year;
  if (last_day < reckoning->deadline->last_day)
    return;

  reckoning->deadline->precision = date->precision;
  reckoning->deadline->last_day = last_day;
  reckoning->deadline->first_day = first_day;
  reckoning->remark = remark_on (reckoning, date, last_day, rest);
}

/* 2025年汛期前: the year alone is no date, and the year's last day not meant. */
static gboolean
is_year_of_event (const FgDateWords *date, FgWords rest)
{
  return date->precision == FG_PRECISION_YEAR && fg_word_list_take (&events, &rest) >= 0;
}

static void
take_date (Reckoning *reckoning, FgWords *words, const FgDateWords *date)
{
  static const char *const starts[] = { "起", "开始", "以来", NULL };
  FgWords rest = *words;
  FgDateWords end;
  FgDay first_day = fg_date_words_get_first_day (date, reckoning->year);

  if (is_year_of_event (date, rest))
    return;
  if (fg_words_take_any (&rest, starts))
    {
      reckoning->start = first_day;
      return;
    }
  if (fg_date_words_take_range (&rest) && fg_date_words_take (&rest, &end))
    {
      if (date->year_kind == FG_YEAR_SAID)
        reckoning->year = date->year;
      add_date (reckoning, &end, first_day, rest);
      *words = rest;
      return;
    }
  add_date (reckoning, date, reckoning->start, rest);
}

static void
skip_figure (FgWords *words)
{
  while (fg_char_is_figure (fg_words_peek (*words)))
    fg_words_next (words);
}

static void
reckon_dates (Reckoning *reckoning, FgWords words)
{
  while (!fg_words_is_empty (words))
    {
      FgDateWords date;

      if (fg_date_words_take (&words, &date))
        take_date (reckoning, &words, &date);
      else if (fg_char_is_figure (fg_words_peek (words)))
        skip_figure (&words);
      else
        fg_words_next (&words);
    }
}

/* 2O24年, l0月, 8曰: which figure was meant is for a person to say. */
static gboolean
is_misread (FgWords words)
{
  gunichar before = 0;

  words.end = MIN (words.end, words.start + MAX_DATE_BYTES);
  while (!fg_words_is_empty (words))
    {
      gunichar c = fg_words_next (&words);
      gunichar after = fg_words_peek (words);
      gboolean is_letter = c == 'O' || c == 'o' || c == 'l' || c == 'I';

      if (is_letter && (g_ascii_isdigit ((char) MIN (before, 0x7f)) || g_ascii_isdigit ((char) MIN (after, 0x7f))))
        return TRUE;
      if (c == 0x66f0 && g_ascii_isdigit ((char) MIN (before, 0x7f))) /* 曰 */
        return TRUE;
      before = c;
    }
  return FALSE;
}

static FgDay
add_months (FgDay day, int months)
{
  int year, month, day_of_month;
  FgDay last;
  FgDay result;

  fg_day_get_ymd (day, &year, &month, &day_of_month);
  month += months - 1;
  year += month / 12;
  month = month % 12 + 1;
  last = fg_day_last_of_month (year, month);
  result = fg_day_from_ymd (year, month, day_of_month);
  return result != FG_DAY_NONE ? result : last;
}

/* 印发后30日内, 印发之日起3个月内. Working days would need the calendar of holidays and are left to a person. */
static gboolean
reckon_from_issue (FgDeadline *deadline, FgWords words, FgDay issued)
{
  if (issued == FG_DAY_NONE || !fg_word_list_occurs_in (&issue_list, words))
    return FALSE;

  for (; !fg_words_is_empty (words); fg_words_next (&words))
    {
      FgWords rest = words;
      int n;

      if (!fg_figure_take (&rest, &n) || n < 1 || n > MAX_DAYS_FROM_ISSUE)
        continue;
      if (fg_words_take (&rest, "日内") || fg_words_take (&rest, "天内") || fg_words_take (&rest, "个自然日内"))
        deadline->last_day = issued + (FgDay) n;
      else if (fg_words_take (&rest, "个月内"))
        deadline->last_day = add_months (issued, n);
      else
        continue;
      deadline->precision = FG_PRECISION_DAY;
      return TRUE;
    }
  return FALSE;
}

static gboolean
settle_without_day (const Reckoning *reckoning, FgWords words)
{
  FgDeadline *deadline = reckoning->deadline;

  deadline->precision = FG_PRECISION_UNRECKONED;
  if (fg_words_contain_any (words, standing_words) || (reckoning->start != FG_DAY_NONE && !reckoning->has_date))
    {
      deadline->precision = FG_PRECISION_STANDING;
      deadline->first_day = reckoning->start;
      return TRUE;
    }
  return reckoning->has_date || fg_words_contain_any (words, dayless_words) ||
         fg_words_contain_any (words, unreckonable_words) ||
         fg_word_list_occurs_in (&issue_list, words);
}

/**
 * fg_deadline_clause_read_words:
 * @words: the words, without the label before them
 * @issued: the day of issue, from which a missing year is taken, or %FG_DAY_NONE
 * @deadline: (out caller-allocates): the deadline; holds nothing yet
 * @remark: (out): what a person should look at
 *
 * As fg_deadline_clause_read().
 *
 * Returns: whether the words are a deadline
 */
gboolean
fg_deadline_clause_read_words (FgWords words, FgDay issued, FgDeadline *deadline, FgDeadlineRemark *remark)
{
  Reckoning reckoning = { .year = issued != FG_DAY_NONE ? fg_day_get_year (issued) : 0, .issued = issued };

  *deadline = (FgDeadline) FG_DEADLINE_INIT;
  *remark = FG_DEADLINE_REMARK_NONE;
  words = fg_words_trim (words);
  if (fg_words_is_empty (words))
    return TRUE;

  deadline->words = fg_words_dup (words);
  if (fg_words_take_any (&words, recurring_words))
    {
      deadline->precision = FG_PRECISION_RECURRING;
      return TRUE;
    }

  if (is_misread (words))
    {
      deadline->precision = FG_PRECISION_UNRECKONED;
      *remark = FG_DEADLINE_REMARK_MISREAD;
      return TRUE;
    }

  reckoning.deadline = deadline;
  if (fg_words_find (words, "贯穿全年") == NULL)
    reckon_dates (&reckoning, words);
  if (fg_words_find (words, "及以后") != NULL)
    {
      reckoning.start = deadline->last_day;
      deadline->last_day = FG_DAY_NONE;
    }
  if (deadline->last_day != FG_DAY_NONE)
    {
      *remark = reckoning.remark;
      return TRUE;
    }
  if (reckon_from_issue (deadline, words, issued))
    {
      *remark = FG_DEADLINE_REMARK_FROM_ISSUE;
      return TRUE;
    }

  if (!settle_without_day (&reckoning, words))
    {
      *remark = FG_DEADLINE_REMARK_UNRECKONED;
      return FALSE;
    }
  if (deadline->precision == FG_PRECISION_UNRECKONED && !fg_words_contain_any (words, dayless_words))
    *remark = reckoning.lacks_year      ? FG_DEADLINE_REMARK_NO_YEAR
              : reckoning.is_impossible ? FG_DEADLINE_REMARK_NO_SUCH_DAY
                                        : FG_DEADLINE_REMARK_UNRECKONED;
  return TRUE;
}

/**
 * fg_deadline_clause_read:
 * @words: a deadline as people write it: "2024年6月底前", "三季度", "长期坚持"
 * @issued: the day of issue, from which a missing year is taken, or %FG_DAY_NONE
 * @deadline: (out caller-allocates): the deadline; holds nothing yet
 *
 * Reads a deadline. The words are kept as written in any case. No words at all are no deadline, which is also one.
 *
 * Returns: whether @words are a deadline; where they are not, its precision is %FG_PRECISION_UNRECKONED
 */
gboolean
fg_deadline_clause_read (const char *words, FgDay issued, FgDeadline *deadline)
{
  FgDeadlineRemark remark;

  g_return_val_if_fail (words != NULL, FALSE);
  g_return_val_if_fail (deadline != NULL, FALSE);

  return fg_deadline_clause_read_words (fg_words_from_string (words), issued, deadline, &remark);
}

/**
 * fg_deadline_clause_begins:
 * @words: words of a clause
 *
 * Returns: whether they start as a deadline does, so that they are no agency's name
 */
gboolean
fg_deadline_clause_begins (FgWords words)
{
  static const char *const start_words[] = {
    "长期坚持", "长期推进", "长期", "持续推进", "持续实施", "持续", "常态化", "贯穿全年", "每月", "每季度", "每年", "每半年",
    "立即", "即知即改", "立行立改", "已完成", "已办结", "按月", "按季度", NULL,
  };
  static FgWordList starts = FG_WORD_LIST (start_words);
  FgDateWords date;
  FgWords rest = words;

  while (fg_word_list_take (&leading_list, &rest) >= 0)
    ;
  if (fg_date_words_take (&rest, &date))
    return TRUE;
  if (is_misread (rest) && fg_words_length (rest) <= MAX_DATE_BYTES &&
      (fg_words_find (rest, "年") != NULL || fg_words_find (rest, "月") != NULL))
    return TRUE;
  if (fg_word_list_take (&starts, &rest) >= 0 || fg_word_list_drop (&events, &rest) >= 0)
    return TRUE;
  return fg_words_length (words) <= MAX_ISSUE_BYTES && fg_words_end_with (words, "内") &&
         fg_word_list_occurs_in (&issue_list, words);
}
