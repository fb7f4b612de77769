/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The numbers in an item that somebody will check: those with a bound (不低于80%, 3个工作日以内), percentages, and
 * fractions. Other numbers (106项事项, 第3季度, 〔2018〕67号) only describe.
 */
#include "fg-targets.h"

#include "fg-date-words.h"
#include "fg-figure.h"
#include "fg-word-list.h"

typedef struct
{
  const char  *word;
  FgComparison comparison;
} Bound;

/* A longer word before its own ending. */
static const Bound bounds_before[] = {
  { "不超过", FG_COMPARISON_AT_MOST },   { "不高于", FG_COMPARISON_AT_MOST },   { "不多于", FG_COMPARISON_AT_MOST },
  { "不大于", FG_COMPARISON_AT_MOST },   { "不低于", FG_COMPARISON_AT_LEAST },  { "不少于", FG_COMPARISON_AT_LEAST },
  { "不小于", FG_COMPARISON_AT_LEAST },  { "低于", FG_COMPARISON_AT_MOST },     { "少于", FG_COMPARISON_AT_MOST },
  { "小于", FG_COMPARISON_AT_MOST },     { "压缩至", FG_COMPARISON_AT_MOST },   { "压缩到", FG_COMPARISON_AT_MOST },
  { "压减至", FG_COMPARISON_AT_MOST },   { "压减到", FG_COMPARISON_AT_MOST },   { "减少至", FG_COMPARISON_AT_MOST },
  { "减少到", FG_COMPARISON_AT_MOST },   { "减至", FG_COMPARISON_AT_MOST },     { "降低至", FG_COMPARISON_AT_MOST },
  { "降低到", FG_COMPARISON_AT_MOST },   { "下降到", FG_COMPARISON_AT_MOST },   { "降至", FG_COMPARISON_AT_MOST },
  { "降到", FG_COMPARISON_AT_MOST },     { "缩短至", FG_COMPARISON_AT_MOST },   { "缩短到", FG_COMPARISON_AT_MOST },
  { "缩减至", FG_COMPARISON_AT_MOST },   { "精简至", FG_COMPARISON_AT_MOST },   { "精简到", FG_COMPARISON_AT_MOST },
  { "控制在", FG_COMPARISON_AT_MOST },   { "达到", FG_COMPARISON_AT_LEAST },    { "达", FG_COMPARISON_AT_LEAST },
  { "超过", FG_COMPARISON_AT_LEAST },    { "高于", FG_COMPARISON_AT_LEAST },    { "大于", FG_COMPARISON_AT_LEAST },
  { "多于", FG_COMPARISON_AT_LEAST },    { "提高至", FG_COMPARISON_AT_LEAST },  { "提高到", FG_COMPARISON_AT_LEAST },
  { "提升至", FG_COMPARISON_AT_LEAST },  { "提升到", FG_COMPARISON_AT_LEAST },  { "增加到", FG_COMPARISON_AT_LEAST },
  { "增至", FG_COMPARISON_AT_LEAST },    { "扩大到", FG_COMPARISON_AT_LEAST },  { "扩大至", FG_COMPARISON_AT_LEAST },
  { "突破", FG_COMPARISON_AT_LEAST },    { "至少有", FG_COMPARISON_AT_LEAST },  { "至少", FG_COMPARISON_AT_LEAST },
  { "压缩为", FG_COMPARISON_AT_MOST },     { "压减为", FG_COMPARISON_AT_MOST },     { "缩短为", FG_COMPARISON_AT_MOST },
  { "缩减为", FG_COMPARISON_AT_MOST },     { "减少为", FG_COMPARISON_AT_MOST },     { "精简为", FG_COMPARISON_AT_MOST },
  { "降低为", FG_COMPARISON_AT_MOST },     { "减为", FG_COMPARISON_AT_MOST },       { "降为", FG_COMPARISON_AT_MOST },
  { "提高为", FG_COMPARISON_AT_LEAST },    { "提升为", FG_COMPARISON_AT_LEAST },    { "增加为", FG_COMPARISON_AT_LEAST },
  { "不到", FG_COMPARISON_AT_MOST },       { "≤", FG_COMPARISON_AT_MOST },          { "<", FG_COMPARISON_AT_MOST },
  { "≥", FG_COMPARISON_AT_LEAST },         { ">", FG_COMPARISON_AT_LEAST },         { "不短于", FG_COMPARISON_AT_LEAST },
  { "保持在", FG_COMPARISON_AT_LEAST },  { "实现", FG_COMPARISON_EQUAL },       { "为", FG_COMPARISON_EQUAL },
};

static const Bound bounds_after[] = {
  { "以内", FG_COMPARISON_AT_MOST },  { "之内", FG_COMPARISON_AT_MOST },  { "以下", FG_COMPARISON_AT_MOST },
  { "内", FG_COMPARISON_AT_MOST },    { "办结", FG_COMPARISON_AT_MOST },  { "以上", FG_COMPARISON_AT_LEAST },
};

/* Words that make a plain number one to check, without saying how it compares. */
static const char *const changes_before[] = {
  "新增", "增长", "提速", "提高", "提升", "下降", "降低", "减少", "压减", "压缩", "增加", "缩短", "再减", "再压缩", NULL,
};

/* A longer word before its own beginning. */
static const char *const units[] = {
  "个工作日", "个自然日", "个百分点", "个环节", "个小时", "个月", "个", "亿千瓦时", "亿立方米", "亿美元", "亿元", "万平方米",
  "万立方米", "万千瓦", "万人次", "万元", "万亩", "万吨", "万户", "万人", "万件", "万", "亿", "平方公里", "平方米", "公里",
  "人次", "小时", "分钟", "秒", "微克/立方米", "毫克/升", "%", "‰", "倍", "元", "家", "项", "件", "次", "名", "人", "户",
  "条", "类", "天", "日", "台", "套", "处", "所", "座", "批", "吨", "亩", "米", "辆", "张", "份", "门", "场", "宗", "分",
  "环节", "工作日", NULL,
};

static const char *const rates[] = { "%", "‰", "倍", "个百分点", NULL };

/* So far before its figure something else may stand that belongs to the target. */
#define MAX_BASELINE_CHARS 14
#define MAX_ADDED_CHARS 10

typedef struct
{
  double  value;
  FgWords words;
  FgWords unit;
} Figure;

static gboolean
take_digits (FgWords *words, double *value)
{
  FgWords rest = *words;
  double scale = 0.1;
  double total = 0;

  if (!g_ascii_isdigit ((char) MIN (fg_words_peek (rest), 0x7f)))
    return FALSE;
  for (gunichar c = fg_words_peek (rest); c >= '0' && c <= '9'; c = fg_words_peek (rest))
    {
      total = total * 10 + (c - '0');
      fg_words_next (&rest);
    }
  *words = rest;
  if (fg_words_take (&rest, ".") && g_ascii_isdigit ((char) MIN (fg_words_peek (rest), 0x7f)))
    {
      for (gunichar c = fg_words_peek (rest); c >= '0' && c <= '9'; c = fg_words_peek (rest))
        {
          total += (c - '0') * scale;
          scale /= 10;
          fg_words_next (&rest);
        }
      *words = rest;
    }
  *value = total;
  return TRUE;
}

/* 九成, but not 三成果 */
static gboolean
is_tenths (FgWords after_figure)
{
  static const char *const nouns[] = { "功", "果", "员", "立", "套", "本", "品", "熟", "效", NULL };

  return fg_words_take (&after_figure, "成") && !fg_words_take_any (&after_figure, nouns);
}

/* 三分之一（1/3）, 1/3, 80, 九 of 九成 */
static gboolean
take_value (FgWords *words, double *value)
{
  FgWords rest = *words;
  FgWords fraction;
  int denominator, numerator;
  double divisor;

  if (fg_figure_take_chinese (&rest, &denominator))
    {
      if (is_tenths (rest))
        {
          *value = denominator;
          *words = rest;
          return TRUE;
        }
      if (!fg_words_take (&rest, "分之") || !fg_figure_take_chinese (&rest, &numerator) || denominator == 0)
        return FALSE;
      *value = (double) numerator / denominator;
      *words = rest;
      if (fg_char_is_opening (fg_words_next (&rest)) && take_digits (&rest, &divisor) && fg_words_take (&rest, "/") &&
          take_digits (&rest, &divisor) && fg_char_is_closing (fg_words_next (&rest)))
        *words = rest;
      return TRUE;
    }

  if (!take_digits (&rest, value))
    return FALSE;
  fraction = rest;
  if (fg_words_take (&fraction, "/") && take_digits (&fraction, &divisor) && divisor > 0)
    {
      *value /= divisor;
      rest = fraction;
    }
  *words = rest;
  return TRUE;
}

static FgWords
take_unit (FgWords *words)
{
  FgWords unit = { words->start, words->start };

  if (is_tenths (*words) && fg_words_take (words, "成"))
    unit.end = words->start;
  else if (fg_words_take_any (words, units))
    {
      unit.end = words->start;
      /* 1.2万个 */
      if ((fg_words_equal (unit, "万") || fg_words_equal (unit, "亿")) && fg_words_take_any (words, units))
        unit.end = words->start;
    }
  return unit;
}

/* 压缩至平均9个工作日 */
static const Bound *
find_bound_before (FgWords *before)
{
  static const char *const between[] = { "平均", "约", "各", "分别", NULL };
  static FgWordList bounds = FG_WORD_LIST (bounds_before);
  int found;

  fg_words_drop_any (before, between);
  found = fg_word_list_drop (&bounds, before);
  return found >= 0 ? &bounds_before[found] : NULL;
}

static const Bound *
find_bound_after (FgWords *after)
{
  for (guint i = 0; i < G_N_ELEMENTS (bounds_after); i++)
    {
      if (fg_words_take (after, bounds_after[i].word))
        return &bounds_after[i];
    }
  return NULL;
}

static gboolean
is_rate (FgWords unit)
{
  return fg_words_take_any (&unit, rates);
}

static gboolean
is_fraction (const Figure *figure)
{
  return fg_words_find (figure->words, "/") != NULL || fg_words_find (figure->words, "分之") != NULL;
}

static void
add_target (const FgTextFlow *flow, GPtrArray *targets, FgWords words, FgComparison comparison, const Figure *figure)
{
  g_autofree char *text = fg_words_dup (words);
  g_autofree char *unit = fg_words_dup (figure->unit);
  FgTarget *target = fg_target_new (text, comparison, figure->value, unit);

  target->span = fg_text_flow_get_span (flow, words);
  g_ptr_array_add (targets, target);
}

/* 从8个工作日压缩至5个: the words start with the figure that was, whose unit is also that of the figure to come. */
static void
take_baseline (FgWords *before, Figure *figure)
{
  FgWords rest = *before;

  for (guint i = 0; i < MAX_BASELINE_CHARS && !fg_words_is_empty (rest); i++)
    {
      gunichar c = fg_words_drop_char (&rest);
      FgWords was = { rest.end, before->end };
      FgWords unit;
      double value;

      if (c != 0x4ece && c != 0x7531) /* 从 由 */
        continue;
      fg_words_next (&was);
      if (!fg_words_take (&was, "原来的"))
        fg_words_take (&was, "目前的");
      if (!take_value (&was, &value))
        return;
      unit = take_unit (&was);
      if (!fg_words_is_empty (was))
        return;
      if (fg_words_length (unit) > fg_words_length (figure->unit))
        figure->unit = unit;
      before->end = rest.end;
      return;
    }
}

/* 新增公共停车泊位3000个: what is added may be named before its figure. */
static gboolean
drop_added (FgWords *before)
{
  FgWords rest = *before;

  for (guint i = 0; i < MAX_ADDED_CHARS; i++)
    {
      if (fg_words_drop (&rest, "新增"))
        {
          before->end = rest.end;
          return TRUE;
        }
      if (!fg_char_is_han (fg_words_drop_char (&rest)))
        return FALSE;
    }
  return FALSE;
}

/* 增长5%—8%, 10%至15%: two bounds, each with the words of both. Takes the second figure. */
static gboolean
take_range (FgWords *rest, Figure *upper)
{
  FgWords words = *rest;
  const char *start;

  if (!fg_date_words_take_range (&words))
    return FALSE;
  start = words.start;
  if (!take_value (&words, &upper->value))
    return FALSE;
  upper->words = (FgWords) { start, words.start };
  upper->unit = take_unit (&words);
  if (fg_words_is_empty (upper->unit))
    return FALSE;
  *rest = words;
  return TRUE;
}

/* 分别压缩至70和20个工作日以内: the figures before the last borrow its unit and its bound. */
static guint
take_figures (FgWords *words, Figure *figures, guint max_figures)
{
  static const char *const joints[] = { "和", "、", NULL };
  guint n = 0;
  FgWords rest = *words;

  while (n < max_figures)
    {
      Figure *figure = &figures[n];
      FgWords start = rest;

      if (!take_value (&rest, &figure->value))
        break;
      figure->words = (FgWords) { start.start, rest.start };
      figure->unit = take_unit (&rest);
      *words = rest;
      n++;
      if (!fg_words_is_empty (figure->unit) || !fg_words_take_any (&rest, joints))
        break;
    }
  for (guint i = 0; i + 1 < n; i++)
    figures[i].unit = figures[n - 1].unit;
  return n;
}

static void
add_range (const FgTextFlow *flow, GPtrArray *targets, FgWords words, Figure *lower, Figure *upper)
{
  if (fg_words_is_empty (lower->unit))
    lower->unit = upper->unit;
  if (!is_rate (upper->unit))
    return;
  add_target (flow, targets, words, FG_COMPARISON_AT_LEAST, lower);
  add_target (flow, targets, words, FG_COMPARISON_AT_MOST, upper);
}

/* 前三名 */
static gboolean
take_rank (FgWords text, FgWords *rest, const FgTextFlow *flow, GPtrArray *targets)
{
  static const char *const ranks[] = { "名", "位", NULL };
  FgWords before = { text.start, rest->start };
  FgWords words = *rest;
  Figure figure = { 0 };
  int value;

  if (!fg_words_drop (&before, "前") || !fg_figure_take (&words, &value))
    return FALSE;
  figure.value = value;
  figure.words = (FgWords) { rest->start, words.start };
  figure.unit = words;
  if (!fg_words_take_any (&words, ranks))
    return FALSE;
  figure.unit.end = words.start;
  add_target (flow, targets, (FgWords) { before.end, words.start }, FG_COMPARISON_AT_MOST, &figure);
  *rest = words;
  return TRUE;
}

static void
read_figures (FgWords text, FgWords *rest, const FgTextFlow *flow, GPtrArray *targets)
{
  Figure figures[4];
  Figure upper;
  FgWords before = { text.start, rest->start };
  guint n = take_figures (rest, figures, G_N_ELEMENTS (figures));
  const Bound *bound = find_bound_before (&before);
  const Bound *after;
  FgComparison comparison = bound != NULL ? bound->comparison : FG_COMPARISON_NONE;
  gboolean is_target;

  if (n == 0)
    {
      fg_words_next (rest);
      return;
    }

  if (bound != NULL && n == 1)
    take_baseline (&before, &figures[0]);
  if (n == 1 && take_range (rest, &upper))
    {
      if (bound == NULL)
        fg_words_drop_any (&before, changes_before);
      add_range (flow, targets, (FgWords) { before.end, rest->start }, &figures[0], &upper);
      return;
    }
  after = find_bound_after (rest);
  if (after != NULL)
    {
      comparison = after->comparison;
      if (bound != NULL && bound->comparison == FG_COMPARISON_EQUAL)
        before.end = figures[0].words.start;
    }
  is_target = after != NULL || (bound != NULL && (comparison != FG_COMPARISON_EQUAL || is_rate (figures[n - 1].unit)));
  if (!is_target && bound == NULL && (is_rate (figures[n - 1].unit) || is_fraction (&figures[n - 1]) ||
                                      !fg_words_is_empty (figures[n - 1].unit)))
    is_target = fg_words_drop_any (&before, changes_before) || is_rate (figures[n - 1].unit) || drop_added (&before);
  else if (!is_target)
    before.end = figures[0].words.start;

  for (guint i = 0; is_target && i < n; i++)
    {
      FgWords words = { i == 0 ? before.end : figures[i].words.start,
                        i + 1 == n ? rest->start : figures[i].words.end };

      add_target (flow, targets, words, comparison, &figures[i]);
    }
}

/**
 * fg_targets_read:
 * @text: a paragraph of an item
 * @flow: the notice
 * @targets: (element-type FgTarget): where the targets are added
 */
void
fg_targets_read (FgWords text, const FgTextFlow *flow, GPtrArray *targets)
{
  FgWords rest = text;

  while (!fg_words_is_empty (rest))
    {
      FgDateWords date;
      gunichar c = fg_words_peek (rest);

      if (!fg_char_is_figure (c))
        fg_words_next (&rest);
      else if (!take_rank (text, &rest, flow, targets) && !fg_date_words_take (&rest, &date))
        read_figures (text, &rest, flow, targets);
    }
}
