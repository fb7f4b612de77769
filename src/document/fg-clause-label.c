/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The labels of responsibility clauses: which words before a colon announce agencies, in which role, which announce a
 * deadline, and which a person.
 */
#include "fg-clause-label.h"

#include "fg-deadline-clause.h"
#include "fg-word-list.h"

/* 县级主要责任单位: what may stand before the label's own words. */
#define MAX_QUALIFIER_CHARS 8

typedef struct
{
  const char *word;
  FgLabelKind kind;
  FgRole      role;
} LabelWord;

/* A longer word before its own ending. */
static const LabelWord label_words[] = {
  { "牵头责任单位", FG_LABEL_ROLE, FG_ROLE_LEAD },
  { "牵头责任部门", FG_LABEL_ROLE, FG_ROLE_LEAD },
  { "责任牵头单位", FG_LABEL_ROLE, FG_ROLE_LEAD },
  { "第一责任单位", FG_LABEL_ROLE, FG_ROLE_LEAD },
  { "第一责任部门", FG_LABEL_ROLE, FG_ROLE_LEAD },
  { "牵头单位", FG_LABEL_ROLE, FG_ROLE_LEAD },
  { "牵头部门", FG_LABEL_ROLE, FG_ROLE_LEAD },
  { "牵头处室", FG_LABEL_ROLE, FG_ROLE_LEAD },
  { "牵头科室", FG_LABEL_ROLE, FG_ROLE_LEAD },
  { "牵头机关", FG_LABEL_ROLE, FG_ROLE_LEAD },
  { "主办单位", FG_LABEL_ROLE, FG_ROLE_LEAD },
  { "主办部门", FG_LABEL_ROLE, FG_ROLE_LEAD },
  { "主责单位", FG_LABEL_ROLE, FG_ROLE_LEAD },
  { "主责部门", FG_LABEL_ROLE, FG_ROLE_LEAD },
  { "汇总单位", FG_LABEL_ROLE, FG_ROLE_LEAD },
  { "牵头", FG_LABEL_ROLE, FG_ROLE_LEAD },
  { "责任单位", FG_LABEL_ROLE, FG_ROLE_RESPONSIBLE },
  { "责任部门", FG_LABEL_ROLE, FG_ROLE_RESPONSIBLE },
  { "责任主体", FG_LABEL_ROLE, FG_ROLE_RESPONSIBLE },
  { "责任处室", FG_LABEL_ROLE, FG_ROLE_RESPONSIBLE },
  { "责任科室", FG_LABEL_ROLE, FG_ROLE_RESPONSIBLE },
  { "责任机关", FG_LABEL_ROLE, FG_ROLE_RESPONSIBLE },
  { "承办单位", FG_LABEL_ROLE, FG_ROLE_RESPONSIBLE },
  { "承办部门", FG_LABEL_ROLE, FG_ROLE_RESPONSIBLE },
  { "落实单位", FG_LABEL_ROLE, FG_ROLE_RESPONSIBLE },
  { "落实部门", FG_LABEL_ROLE, FG_ROLE_RESPONSIBLE },
  { "实施单位", FG_LABEL_ROLE, FG_ROLE_RESPONSIBLE },
  { "实施主体", FG_LABEL_ROLE, FG_ROLE_RESPONSIBLE },
  { "负责单位", FG_LABEL_ROLE, FG_ROLE_RESPONSIBLE },
  { "负责部门", FG_LABEL_ROLE, FG_ROLE_RESPONSIBLE },
  { "配合单位", FG_LABEL_ROLE, FG_ROLE_COOPERATE },
  { "配合部门", FG_LABEL_ROLE, FG_ROLE_COOPERATE },
  { "协办单位", FG_LABEL_ROLE, FG_ROLE_COOPERATE },
  { "协办部门", FG_LABEL_ROLE, FG_ROLE_COOPERATE },
  { "参与单位", FG_LABEL_ROLE, FG_ROLE_COOPERATE },
  { "参与部门", FG_LABEL_ROLE, FG_ROLE_COOPERATE },
  { "参加单位", FG_LABEL_ROLE, FG_ROLE_COOPERATE },
  { "参加部门", FG_LABEL_ROLE, FG_ROLE_COOPERATE },
  { "协同单位", FG_LABEL_ROLE, FG_ROLE_COOPERATE },
  { "协同部门", FG_LABEL_ROLE, FG_ROLE_COOPERATE },
  { "协助单位", FG_LABEL_ROLE, FG_ROLE_COOPERATE },
  { "协作单位", FG_LABEL_ROLE, FG_ROLE_COOPERATE },
  { "配合", FG_LABEL_ROLE, FG_ROLE_COOPERATE },
  { "责任分工", FG_LABEL_DIVISION, FG_ROLE_NONE },
  { "职责分工", FG_LABEL_DIVISION, FG_ROLE_NONE },
  { "任务分工", FG_LABEL_DIVISION, FG_ROLE_NONE },
  { "责任落实", FG_LABEL_DIVISION, FG_ROLE_NONE },
  { "分工", FG_LABEL_DIVISION, FG_ROLE_NONE },
  { "计划完成时间", FG_LABEL_DEADLINE, FG_ROLE_NONE },
  { "完成时间", FG_LABEL_DEADLINE, FG_ROLE_NONE },
  { "完成时限", FG_LABEL_DEADLINE, FG_ROLE_NONE },
  { "完成期限", FG_LABEL_DEADLINE, FG_ROLE_NONE },
  { "完成日期", FG_LABEL_DEADLINE, FG_ROLE_NONE },
  { "时限要求", FG_LABEL_DEADLINE, FG_ROLE_NONE },
  { "时间要求", FG_LABEL_DEADLINE, FG_ROLE_NONE },
  { "办结时限", FG_LABEL_DEADLINE, FG_ROLE_NONE },
  { "办理时限", FG_LABEL_DEADLINE, FG_ROLE_NONE },
  { "时间节点", FG_LABEL_DEADLINE, FG_ROLE_NONE },
  { "整改时限", FG_LABEL_DEADLINE, FG_ROLE_NONE },
  { "整改期限", FG_LABEL_DEADLINE, FG_ROLE_NONE },
  { "工作时限", FG_LABEL_DEADLINE, FG_ROLE_NONE },
  { "落实时限", FG_LABEL_DEADLINE, FG_ROLE_NONE },
  { "实施时间", FG_LABEL_DEADLINE, FG_ROLE_NONE },
  { "时间安排", FG_LABEL_DEADLINE, FG_ROLE_NONE },
  { "进度安排", FG_LABEL_DEADLINE, FG_ROLE_NONE },
  { "时间进度", FG_LABEL_DEADLINE, FG_ROLE_NONE },
  { "时限", FG_LABEL_DEADLINE, FG_ROLE_NONE },
  { "责任领导", FG_LABEL_PERSON, FG_ROLE_NONE },
  { "牵头领导", FG_LABEL_PERSON, FG_ROLE_NONE },
  { "分管领导", FG_LABEL_PERSON, FG_ROLE_NONE },
  { "包保领导", FG_LABEL_PERSON, FG_ROLE_NONE },
  { "包抓领导", FG_LABEL_PERSON, FG_ROLE_NONE },
  { "市领导", FG_LABEL_PERSON, FG_ROLE_NONE },
  { "市级领导", FG_LABEL_PERSON, FG_ROLE_NONE },
  { "责任人员", FG_LABEL_PERSON, FG_ROLE_NONE },
  { "责任人", FG_LABEL_PERSON, FG_ROLE_NONE },
  { "负责人", FG_LABEL_PERSON, FG_ROLE_NONE },
  { "联系人", FG_LABEL_PERSON, FG_ROLE_NONE },
  { "联系电话", FG_LABEL_PERSON, FG_ROLE_NONE },
  { "电话", FG_LABEL_PERSON, FG_ROLE_NONE },
  { "阶段性目标", FG_LABEL_OTHER, FG_ROLE_NONE },
  { "进展情况", FG_LABEL_OTHER, FG_ROLE_NONE },
};

static FgWordList labels = FG_WORD_LIST (label_words);

/* Where a label's own words end @before, which ends at its colon. */
static const LabelWord *
drop_label_word (FgWords *before)
{
  int found = fg_word_list_drop (&labels, before);

  return found >= 0 ? &label_words[found] : NULL;
}

static gboolean
ends_a_part (gunichar c)
{
  return c == 0 || c == ',' || c == ';' || c == 0x3002 || c == 0x3001 || c == ':' || fg_char_is_blank (c) ||
         fg_char_is_opening (c) || fg_char_is_closing (c);
}

/* A label may be qualified (县级责任单位), but not by a whole sentence. */
static const char *
qualifier_start (FgWords before)
{
  const char *own_start = before.end;

  for (int n = 0; n <= MAX_QUALIFIER_CHARS; n++)
    {
      if (ends_a_part (fg_words_last (before)))
        return before.end;
      fg_words_drop_char (&before);
    }
  return own_start;
}

static void
fill (FgClauseLabel *label, const LabelWord *word, const char *start, const char *end)
{
  label->kind = word->kind;
  label->role = word->role;
  label->words = (FgWords) { start, end };
}

static gboolean
may_start_deadline_label (gunichar c)
{
  switch (c)
    {
    case 0x8ba1: /* 计 */
    case 0x5b8c: /* 完 */
    case 0x65f6: /* 时 */
    case 0x529e: /* 办 */
    case 0x6574: /* 整 */
    case 0x5de5: /* 工 */
    case 0x843d: /* 落 */
    case 0x5b9e: /* 实 */
    case 0x8fdb: /* 进 */
      return TRUE;
    default:
      return FALSE;
    }
}

/* 完成时间2019年9月底前: a label of a deadline is one without its colon, too. */
static gboolean
take_deadline_label (FgWords *words, FgClauseLabel *label)
{
  if (!may_start_deadline_label (fg_words_peek (*words)))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (label_words); i++)
    {
      FgWords rest = *words;

      if (label_words[i].kind != FG_LABEL_DEADLINE || !fg_words_take (&rest, label_words[i].word))
        continue;
      rest = (FgWords) { fg_words_trim (rest).start, rest.end };
      /* One with its colon is a label like any other, and the colon is none of the deadline's words. */
      if (fg_words_peek (rest) == ':' || !fg_deadline_clause_begins (rest))
        return FALSE;
      fill (label, &label_words[i], words->start, rest.start);
      *words = rest;
      return TRUE;
    }
  return FALSE;
}

/**
 * fg_clause_label_take:
 * @words: a line or a clause
 * @label: (out caller-allocates): its label
 *
 * Returns: whether @words started with a label, which was then taken off with its colon
 */
gboolean
fg_clause_label_take (FgWords *words, FgClauseLabel *label)
{
  static const char *const brackets[] = { "【", "[", "〔", NULL };
  FgWords rest = *words;
  const LabelWord *word = NULL;
  gboolean is_bracketed = fg_words_take_any (&rest, brackets);
  FgWords before = { rest.start, rest.start };

  for (int n = 0; n <= 2 * MAX_QUALIFIER_CHARS; n++)
    {
      gunichar c = fg_words_next (&rest);

      if (c == ':' || (is_bracketed && fg_char_is_closing (c)))
        {
          before.end = fg_words_trim (before).end;
          word = drop_label_word (&before);
          if (word == NULL || !(fg_words_count_chars (before) <= MAX_QUALIFIER_CHARS))
            return FALSE;
          fg_words_take (&rest, "：");
          fill (label, word, words->start, rest.start);
          *words = rest;
          return TRUE;
        }
      if (c != ' ' && ends_a_part (c))
        break;
      before.end = rest.start;
    }
  return take_deadline_label (words, label);
}

/**
 * fg_clause_label_is_heading:
 * @heading: the head of a column
 * @label: (out caller-allocates): the label that it is
 *
 * Returns: whether @heading is a label (牵头单位, 完成时限), which heads of columns are without a colon
 */
gboolean
fg_clause_label_is_heading (FgWords heading, FgClauseLabel *label)
{
  FgWords before = heading;
  const LabelWord *word = drop_label_word (&before);

  if (word == NULL || fg_words_count_chars (before) > MAX_QUALIFIER_CHARS)
    return FALSE;
  fill (label, word, heading.start, heading.end);
  return TRUE;
}

/**
 * fg_clause_label_find_next:
 * @words: a clause or a part of one
 * @label: (out caller-allocates): the label
 *
 * Returns: whether there is a label in @words
 */
gboolean
fg_clause_label_find_next (FgWords words, FgClauseLabel *label)
{
  FgWords rest = words;
  gboolean at_start = TRUE;
  int depth = 0;

  while (!fg_words_is_empty (rest))
    {
      FgWords before = { words.start, rest.start };
      FgWords here = rest;
      const LabelWord *word;
      gunichar c;

      if (at_start && depth == 0 && take_deadline_label (&here, label))
        return TRUE;

      c = fg_words_next (&rest);
      if (fg_char_is_opening (c))
        depth++;
      else if (fg_char_is_closing (c) && depth > 0)
        depth--;
      else if (c == ':' && depth == 0)
        {
          before = (FgWords) { before.start, fg_words_trim (before).end };
          word = drop_label_word (&before);
          if (word != NULL)
            {
              fill (label, word, qualifier_start (before), rest.start);
              return TRUE;
            }
        }
      at_start = ends_a_part (c);
    }
  return FALSE;
}
