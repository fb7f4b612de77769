/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How far an item is, as the columns of a ledger say it: 完成率, 进展情况, 存在问题, 下一步打算, 状态. Together they are the
 * item's first report.
 */
#include "fg-ledger-report.h"

#include "fg-date-words.h"
#include "fg-figure.h"

/* The day of a ledger stands above it. */
#define MAX_PARAGRAPHS_TO_DAY 12

static const char *const done_words[] = {
  "已完成", "已全部完成", "全部完成", "完成", "已办结", "办结", "已销号", "已整改完成", "整改完成", "已完成整改", "已完成销号", "Done", NULL,
};

static const char *const not_begun_words[] = { "未启动", "未开始", "尚未启动", "未开展", "尚未开展", "Notstarted", NULL };

static gboolean
is_one_of (FgWords words, const char *const *others)
{
  fg_words_drop (&words, "。");
  words = fg_words_trim (words);
  for (; *others != NULL; others++)
    {
      if (fg_words_equal (words, *others))
        return TRUE;
    }
  return FALSE;
}

/* 80, 80.5, 0.8 */
static gboolean
take_decimal (FgWords *words, double *value)
{
  double unit = 0.1;
  int whole;

  if (!fg_figure_take_arabic (words, &whole))
    return FALSE;
  *value = whole;
  if (!fg_words_take (words, "."))
    return TRUE;
  for (gunichar c = fg_words_peek (*words); c >= '0' && c <= '9'; c = fg_words_peek (*words))
    {
      *value += (c - '0') * unit;
      unit /= 10;
      fg_words_next (words);
    }
  return TRUE;
}

static gboolean
set_percent (double value, int *percent)
{
  if (value < 0 || value > 100)
    return FALSE;
  *percent = (int) (value + 0.5);
  return TRUE;
}

/**
 * fg_ledger_report_read_share:
 * @words: the words of a cell: 80, 80%, 0.8, 已完成80%
 * @is_in_hundredths: whether the column's figures are parts of 1
 * @percent: (out): how far the item is, 0 to 100
 *
 * Returns: whether the words say it
 */
gboolean
fg_ledger_report_read_share (FgWords words, gboolean is_in_hundredths, int *percent)
{
  static const char *const starts[] = { "目前", "已", "总体", "任务", "完成", "进度", "约", "率", "达到", "达", "为", NULL };
  FgWords rest = fg_words_trim (words);
  double value;

  if (is_one_of (words, done_words) || is_one_of (words, not_begun_words))
    {
      *percent = is_one_of (words, done_words) ? 100 : 0;
      return TRUE;
    }
  while (fg_words_take_any (&rest, starts))
    ;
  if (!take_decimal (&rest, &value))
    return FALSE;
  rest = fg_words_trim (rest);
  if (fg_words_take (&rest, "%"))
    return set_percent (value, percent);
  return fg_words_is_empty (rest) && set_percent (is_in_hundredths ? value * 100 : value, percent);
}

/* 已完成80% somewhere in a sentence. */
static gboolean
find_share (FgWords words, int *percent)
{
  static const char *const signs[] = { "已完成", "完成率", "总体进度", "工作进度", "完成进度", "完成比例", NULL };

  for (; !fg_words_is_empty (words); fg_words_next (&words))
    {
      FgWords rest = words;
      double value;

      if (!fg_words_take_any (&rest, signs))
        continue;
      while (fg_words_take (&rest, "达到") || fg_words_take (&rest, "达") || fg_words_take (&rest, "为") ||
             fg_words_take (&rest, "约") || fg_words_take (&rest, "："))
        ;
      if (take_decimal (&rest, &value) && fg_words_take (&rest, "%"))
        return set_percent (value, percent);
    }
  return FALSE;
}

static void
append_note (FgLedgerReport *self, const FgOutlineParagraph *cell, gboolean has_heading)
{
  if (self->note == NULL)
    self->note = g_string_new (NULL);
  if (self->note->len > 0)
    g_string_append_c (self->note, '\n');
  if (has_heading)
    {
      fg_outline_append_words (self->note, cell->heading);
      g_string_append (self->note, "：");
    }
  fg_outline_append_words (self->note, cell->text);
}

/**
 * fg_ledger_report_add:
 * @self: a report
 * @cell: a cell of the item's row
 *
 * Adds what the cell says about the item's progress.
 */
void
fg_ledger_report_add (FgLedgerReport *self, const FgOutlineParagraph *cell)
{
  FgDay day;

  switch (cell->part)
    {
    case FG_PART_PERCENT:
      if (!fg_ledger_report_read_share (cell->text, cell->is_in_hundredths, &self->percent))
        append_note (self, cell, TRUE);
      break;
    case FG_PART_PROGRESS:
      if (self->percent < 0 && !fg_ledger_report_read_share (cell->text, FALSE, &self->percent))
        find_share (cell->text, &self->percent);
      /* The first says what was done, which needs no heading. */
      append_note (self, cell, self->note != NULL);
      break;
    case FG_PART_STATUS:
      self->status = cell->text;
      break;
    case FG_PART_REPORT_DAY:
      if ((day = fg_date_words_read_day (cell->text)) != FG_DAY_NONE)
        self->day = day;
      return;
    case FG_PART_BODY:
    case FG_PART_PERSON:
    case FG_PART_NOTE:
    default:
      return;
    }
  self->words = cell->words;
}

/**
 * fg_ledger_report_settle:
 * @self: a report, which is used up
 * @item: its item
 * @flow: the ledger
 * @as_of: the day of the ledger, or %FG_DAY_NONE
 *
 * Adds the report to its item, if there is one. That nothing has been done yet is none.
 */
void
fg_ledger_report_settle (FgLedgerReport *self, FgPlanItem *item, const FgTextFlow *flow, FgDay as_of)
{
  FgPlanReport *report;

  if (self->percent < 0 && is_one_of (self->status, done_words))
    self->percent = 100;
  if (self->percent > 0 || (self->note != NULL && self->note->len > 0))
    {
      report = fg_plan_report_new (self->day != FG_DAY_NONE ? self->day : as_of, MAX (self->percent, 0),
                                   self->note != NULL ? self->note->str : "");
      report->span = fg_text_flow_get_span (flow, self->words);
      g_ptr_array_add (item->reports, report);
    }
  if (self->note != NULL)
    g_string_free (g_steal_pointer (&self->note), TRUE);
}

/**
 * fg_ledger_report_find_day:
 * @flow: a ledger
 * @end: the paragraph after the last of what may stand above its table
 *
 * Returns: the day for which the ledger was made (截至2026年6月30日, 填报日期：…), or %FG_DAY_NONE
 */
FgDay
fg_ledger_report_find_day (const FgTextFlow *flow, guint end)
{
  static const char *const signs[] = {
    "截至", "截止", "填报日期：", "填报时间：", "填表日期：", "填表时间：", "报送时间：", "报送日期：", "更新时间：", "更新日期：",
    "制表日期：", "制表时间：", NULL,
  };

  for (guint i = 0; i < MIN (end, MAX_PARAGRAPHS_TO_DAY); i++)
    {
      for (FgWords words = fg_text_flow_get_paragraph (flow, i); !fg_words_is_empty (words); fg_words_next (&words))
        {
          FgWords rest = words;
          FgDateWords date;

          if (!fg_words_take_any (&rest, signs))
            continue;
          rest = fg_words_trim (rest);
          if (fg_date_words_take (&rest, &date) && date.year_kind == FG_YEAR_SAID)
            return fg_date_words_get_last_day (&date, date.year);
        }
    }
  return FG_DAY_NONE;
}
