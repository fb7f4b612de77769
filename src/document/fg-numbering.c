/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The numbers that stand before headings and items, and the figures that only look like them: 1.5亿元 and （3）个工作日 at
 * the start of a wrapped line are not numbers of items.
 */
#include "fg-numbering.h"

#include "fg-figure.h"

/* Longer lists of items than this do not occur; larger numbers are years, hotlines and amounts. */
#define MAX_NUMBER 999

/* What a figure that counts something is followed by, and no item starts with. */
static const char *const units[] = {
  "个工作日", "个自然日", "个月", "个百分点", "个环节", "个小时", "亿", "万元", "万亩", "万吨", "万人", "%", "‰", "倍", "版",
  "元", "米", "公里", "平方", "吨", "小时", "分钟", NULL,
};

/* What an item may start with as well (个体工商户, 家庭农场, 年度计划): a number only where it is due. */
static const char *const unit_like_words[] = {
  "个", "万", "千", "百", "天", "分", "级", "年", "月", "日", "家", "项", "件", "次", "名", "人", "户", "条", "座", "以上", "以内",
  NULL,
};

static gboolean
is_unit_next (FgWords words)
{
  return fg_words_take_any (&words, units);
}

static gboolean
is_unit_like_next (FgWords words)
{
  return fg_words_take_any (&words, unit_like_words);
}

static void
skip_blanks (FgWords *words)
{
  while (fg_char_is_blank (fg_words_peek (*words)))
    fg_words_next (words);
}

/* ㈠ ⑴ ⒈ ① and their like: one character is the whole mark. */
static gboolean
take_enclosed (FgWords *words, FgMark *mark)
{
  static const struct
  {
    gunichar    first;
    gunichar    last;
    int         number;
    FgMarkStyle style;
  } ranges[] = {
    { 0x2460, 0x2473, 1, FG_MARK_CIRCLED },        { 0x3251, 0x325f, 21, FG_MARK_CIRCLED },
    { 0x32b1, 0x32bf, 36, FG_MARK_CIRCLED },       { 0x2776, 0x277f, 1, FG_MARK_CIRCLED },
    { 0x2780, 0x2789, 1, FG_MARK_CIRCLED },        { 0x2474, 0x2487, 1, FG_MARK_ARABIC_PAREN },
    { 0x2488, 0x249b, 1, FG_MARK_ARABIC },         { 0x3220, 0x3229, 1, FG_MARK_CHINESE_PAREN },
  };
  gunichar c = fg_words_peek (*words);

  for (guint i = 0; i < G_N_ELEMENTS (ranges); i++)
    {
      if (c < ranges[i].first || c > ranges[i].last)
        continue;
      fg_words_next (words);
      mark->style = ranges[i].style;
      mark->number = ranges[i].number + (int) (c - ranges[i].first);
      return TRUE;
    }
  return FALSE;
}

/* （一） and （1）, also damaged to ?一). */
static gboolean
take_bracketed (FgWords *words, FgMark *mark)
{
  FgWords rest = *words;
  gunichar opening = fg_words_next (&rest);
  gunichar closing;

  if (opening != '(' && opening != '[' && opening != '?' && opening != 0x3014 && opening != 0x3010)
    return FALSE;

  skip_blanks (&rest);
  if (fg_figure_take_arabic (&rest, &mark->number))
    mark->style = FG_MARK_ARABIC_PAREN;
  else if (fg_figure_take_chinese (&rest, &mark->number))
    mark->style = FG_MARK_CHINESE_PAREN;
  else
    return FALSE;

  skip_blanks (&rest);
  closing = fg_words_next (&rest);
  if (!fg_char_is_closing (closing) || is_unit_next (rest))
    return FALSE;
  mark->is_weak = is_unit_like_next (rest);
  mark->is_damaged = opening == '?';
  *words = rest;
  return TRUE;
}

/* 第一章, 第一部分, 第一条 */
static gboolean
take_ordinal (FgWords *words, FgMark *mark)
{
  static const char *const chapters[] = { "章", "部分", "编", "篇", "节", NULL };
  FgWords rest = *words;

  if (!fg_words_take (&rest, "第") || !fg_figure_take (&rest, &mark->number))
    return FALSE;

  if (fg_words_take (&rest, "条"))
    mark->style = FG_MARK_ARTICLE;
  else if (fg_words_take_any (&rest, chapters))
    mark->style = FG_MARK_CHAPTER;
  else
    return FALSE;

  /* 第一条例 and 第一部分析 are not marks: a mark is followed by room or by its colon. */
  if (!fg_words_is_empty (rest) && !fg_char_is_blank (fg_words_peek (rest)) && fg_words_peek (rest) != ':')
    return FALSE;
  fg_words_take (&rest, "：");
  *words = rest;
  return TRUE;
}

/* 任务一, 任务1： */
static gboolean
take_task (FgWords *words, FgMark *mark)
{
  static const char *const names[] = { "重点任务", "任务", "事项", "项目", "专题", "反馈问题", "整改任务", "问题", "重点工作", NULL };
  static const char *const ends[] = { "：", "、", "．", ".", NULL };
  FgWords rest = *words;

  if (!fg_words_take_any (&rest, names) || !fg_figure_take (&rest, &mark->number))
    return FALSE;
  if (!fg_words_take_any (&rest, ends) && !fg_char_is_blank (fg_words_peek (rest)) && !fg_words_is_empty (rest))
    return FALSE;

  mark->style = FG_MARK_TASK;
  *words = rest;
  return TRUE;
}

/* 重点工作：建设公园: a card starts with the label of its first line. */
static gboolean
take_card (FgWords *words, FgMark *mark)
{
  static const char *const labels[] = { "重点工作：", "工作任务：", "任务名称：", "目标任务：", "整改任务：", "反馈问题：", NULL };
  FgWords rest = *words;

  if (!fg_words_take_any (&rest, labels) || fg_words_is_empty (fg_words_trim (rest)))
    return FALSE;
  mark->style = FG_MARK_TASK;
  mark->number = 0;
  *words = rest;
  return TRUE;
}

/* 1.1 and 1.1.1: the last figure counts. */
static gboolean
take_decimal (FgWords *words, FgMark *mark)
{
  FgWords rest = *words;
  int n_figures = 1;

  if (!fg_figure_take_arabic (&rest, &mark->number) || mark->number > MAX_NUMBER)
    return FALSE;
  while (n_figures < 4 && fg_words_take (&rest, "."))
    {
      if (!fg_figure_take_arabic (&rest, &mark->number))
        break;
      n_figures++;
    }

  if (n_figures < 2 || is_unit_next (rest) || is_unit_like_next (rest) || fg_words_is_empty (rest))
    return FALSE;
  mark->style = n_figures == 2 ? FG_MARK_DECIMAL : FG_MARK_DECIMAL_DEEP;
  mark->is_weak = TRUE;
  *words = rest;
  return TRUE;
}

/* 1.5 is an amount, 1．2024年 is an item that starts with a year. */
static gboolean
is_amount (FgWords after_dot)
{
  int value;

  if (!fg_figure_take_arabic (&after_dot, &value))
    return FALSE;
  return value < 1000 || !fg_words_begin_with (after_dot, "年");
}

static gboolean
take_arabic (FgWords *words, FgMark *mark)
{
  FgWords rest = *words;

  if (!fg_figure_take_arabic (&rest, &mark->number))
    return FALSE;

  mark->style = FG_MARK_ARABIC;
  if (fg_words_take (&rest, "）"))
    mark->style = FG_MARK_ARABIC_HALF;
  else
    {
      FgWords bare = rest;

      skip_blanks (&rest);
      if (fg_words_take (&rest, "."))
        {
          if (is_amount (rest))
            return FALSE;
        }
      else if (!fg_words_take (&rest, "、"))
        {
          /* 1 优化: only a number where one is due. */
          rest = bare;
          if (!fg_char_is_blank (fg_words_peek (rest)))
            return FALSE;
          skip_blanks (&rest);
          if (!fg_char_is_han (fg_words_peek (rest)))
            return FALSE;
          mark->is_weak = TRUE;
        }
    }

  if (is_unit_next (rest) || is_unit_like_next (rest))
    mark->is_weak = TRUE;
  *words = rest;
  return TRUE;
}

/* 一、 but not 一、二、三类 in a sentence. */
static gboolean
take_chinese (FgWords *words, FgMark *mark)
{
  static const char *const ends[] = { "、", "．", ".", NULL };
  FgWords rest = *words;
  FgWords next;
  int other;

  if (!fg_figure_take_chinese (&rest, &mark->number))
    return FALSE;
  skip_blanks (&rest);
  if (!fg_words_take_any (&rest, ends))
    return FALSE;

  next = rest;
  if (fg_figure_take_chinese (&next, &other) && fg_words_begin_with (next, "、"))
    return FALSE;
  mark->style = FG_MARK_CHINESE;
  *words = rest;
  return TRUE;
}

static gboolean
take_letter (FgWords *words, FgMark *mark)
{
  FgWords rest = *words;
  gunichar c = fg_words_next (&rest);

  if (!((c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z')))
    return FALSE;
  if (!fg_words_take (&rest, ".") && !fg_words_take (&rest, "、"))
    return FALSE;
  if (!fg_char_is_han (fg_words_peek (fg_words_trim (rest))))
    return FALSE;

  mark->style = FG_MARK_LETTER;
  mark->number = (int) (c >= 'a' ? c - 'a' : c - 'A') + 1;
  *words = rest;
  return TRUE;
}

/**
 * fg_mark_take:
 * @paragraph: a paragraph
 * @mark: (out caller-allocates): its mark
 *
 * Returns: whether @paragraph started with a mark, which was then taken off with the blanks behind it
 */
gboolean
fg_mark_take (FgWords *paragraph, FgMark *mark)
{
  FgWords rest = *paragraph;

  *mark = (FgMark) { .style = FG_MARK_NONE };
  if (!take_enclosed (&rest, mark) && !take_bracketed (&rest, mark) && !take_ordinal (&rest, mark) &&
      !take_task (&rest, mark) && !take_card (&rest, mark) && !take_decimal (&rest, mark) && !take_arabic (&rest, mark) &&
      !take_chinese (&rest, mark) && !take_letter (&rest, mark))
    {
      *mark = (FgMark) { .style = FG_MARK_NONE };
      return FALSE;
    }
  if (mark->number > MAX_NUMBER)
    {
      *mark = (FgMark) { .style = FG_MARK_NONE };
      return FALSE;
    }

  mark->label = (FgWords) { paragraph->start, rest.start };
  /* （1）、 and 一、． are slips of the pen. */
  if (mark->style == FG_MARK_CHINESE_PAREN || mark->style == FG_MARK_ARABIC_PAREN)
    fg_words_take (&rest, "、");
  skip_blanks (&rest);
  *paragraph = rest;
  return TRUE;
}
