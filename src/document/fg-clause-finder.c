/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where the responsibility clause of a paragraph stands: in brackets at its end, which nest and are opened one way and
 * closed another, after a label, or as a last sentence of its own.
 */
#include "fg-clause-finder.h"

#include "fg-agency-name.h"
#include "fg-clause-label.h"
#include "fg-deadline-clause.h"
#include "fg-role-words.h"

/* A last sentence longer than this is no clause without brackets. */
#define MAX_SENTENCE_BYTES 600

static FgFoundClause *
take_found (FgClausePlace place, FgWords outer, FgWords inner)
{
  g_autoptr (FgResponsibilityClause) clause = fg_responsibility_clause_read (inner);
  FgFoundClause *self;

  if (clause == NULL)
    return NULL;

  self = g_new0 (FgFoundClause, 1);
  self->clause = g_steal_pointer (&clause);
  self->place = place;
  self->outer = outer;
  self->inner = fg_words_trim (inner);
  return self;
}

static FgWords
drop_end_marks (FgWords words)
{
  static const char *const marks[] = { "。", "；", "，", ".", "、", NULL };

  words = fg_words_trim (words);
  while (fg_words_drop_any (&words, marks))
    words = fg_words_trim (words);
  return words;
}

/* The bracket that closes @words, backwards to where it opens; FALSE where it was never opened. */
static gboolean
find_bracket (FgWords words, FgWords *outer, FgWords *inner)
{
  FgWords rest = words;
  int depth = 0;

  while (!fg_words_is_empty (rest))
    {
      const char *end = rest.end;
      gunichar c = fg_words_drop_char (&rest);

      if (fg_char_is_closing (c))
        {
          if (depth++ == 0)
            inner->end = rest.end;
        }
      else if (fg_char_is_opening (c) && --depth == 0)
        {
          *outer = (FgWords) { rest.end, words.end };
          inner->start = end;
          return TRUE;
        }
    }
  return FALSE;
}

/* The last bracket that is opened and not closed; FALSE where there is none. */
static gboolean
find_unclosed (FgWords words, FgWords *outer, FgWords *inner)
{
  FgWords rest = words;
  int depth = 0;

  while (!fg_words_is_empty (rest))
    {
      const char *end = rest.end;
      gunichar c = fg_words_drop_char (&rest);

      if (fg_char_is_closing (c))
        depth++;
      else if (fg_char_is_opening (c) && depth-- == 0)
        {
          *outer = (FgWords) { rest.end, words.end };
          *inner = (FgWords) { end, words.end };
          return TRUE;
        }
    }
  return FALSE;
}

static FgFoundClause *
find_bracketed (FgWords words)
{
  FgWords outer, inner;
  FgFoundClause *found = NULL;

  if (!fg_char_is_closing (fg_words_last (words)))
    return NULL;
  if (find_bracket (words, &outer, &inner))
    found = take_found (FG_CLAUSE_BRACKETED, outer, inner);
  return found;
}

/* Without its other half, a bracket is one of a clause only where the words in it leave no doubt. */
static FgFoundClause *
find_half_bracketed (FgWords words)
{
  FgWords outer, inner;
  g_autoptr (FgFoundClause) found = NULL;

  if (!find_unclosed (words, &outer, &inner))
    return NULL;
  found = take_found (FG_CLAUSE_UNCLOSED, outer, inner);
  if (found == NULL || !(found->clause->has_label || found->clause->has_role_word || found->clause->names->len > 1))
    return NULL;
  return g_steal_pointer (&found);
}

static gboolean
ends_a_sentence (FgWords before)
{
  gunichar c = fg_words_last (before);

  return c == 0 || c == 0x3002 || c == ';' || fg_char_is_blank (c) || fg_char_is_closing (c);
}

/* …。责任单位：市发改委；完成时限：6月底。 */
static FgFoundClause *
find_labelled (FgWords words)
{
  FgWords rest = words;
  FgClauseLabel label;

  while (fg_clause_label_find_next (rest, &label))
    {
      FgWords before = { words.start, label.words.start };

      if (ends_a_sentence (before) && label.kind != FG_LABEL_OTHER && label.kind != FG_LABEL_DIVISION)
        {
          FgWords clause = { label.words.start, words.end };

          return take_found (FG_CLAUSE_LABELLED, clause, clause);
        }
      rest.start = label.words.end;
    }
  return NULL;
}

static FgWords
last_sentence (FgWords words)
{
  FgWords rest = words;

  while (!fg_words_is_empty (rest) && fg_words_length (words) - fg_words_length (rest) < MAX_SENTENCE_BYTES)
    {
      gunichar c = fg_words_last (rest);

      if (c == 0x3002 || c == '!')
        return (FgWords) { rest.end, words.end };
      fg_words_drop_char (&rest);
    }
  return fg_words_is_empty (rest) ? words : FG_WORDS_NONE;
}

/* 长期坚持, 6月底前完成, but not 按月公布用工名单. */
static gboolean
is_only_deadline (FgWords tail)
{
  static const char *const ends[] = {
    "前", "底", "末", "旬", "日", "月", "年", "季度", "内", "完成", "办结", "到位", "坚持", "推进", "实施", "开展", "落实", "长期",
    "持续", "常态化", "全年", NULL,
  };

  return fg_deadline_clause_begins (tail) && fg_words_drop_any (&tail, ends);
}

/* 市商务局牵头，持续推进: the role stands before the deadline. */
static FgWords
without_deadline (FgWords sentence)
{
  FgWords rest = sentence;

  while (!fg_words_is_empty (rest))
    {
      gunichar c = fg_words_last (rest);
      FgWords tail = { rest.end, sentence.end };

      if (c == ',' || c == ';')
        {
          if (!is_only_deadline (tail))
            return sentence;
          fg_words_drop_char (&rest);
          return rest;
        }
      fg_words_drop_char (&rest);
    }
  return sentence;
}

/* 各区要…: what somebody is told to do is no clause, but 市应急局 is told nothing. */
static gboolean
makes_demand (FgWords sentence)
{
  static const char *const names[] = { "应急", "供应", "要素", NULL };
  static const char *const demands[] = { "要", "应", "须", "的，", "谁", NULL };

  while (!fg_words_is_empty (sentence))
    {
      if (fg_words_take_any (&sentence, names))
        continue;
      if (fg_words_take_any (&sentence, demands))
        return TRUE;
      fg_words_next (&sentence);
    }
  return FALSE;
}

static FgFoundClause *
find_sentence (FgWords words)
{
  static const char *const ends[] = { "负责", "牵头", "配合", "参与", "协助", "协同", NULL };
  g_autoptr (FgFoundClause) found = NULL;
  FgWords sentence = last_sentence (words);
  FgWords outer, inner;
  FgWords rest;
  gboolean is_closed = fg_char_is_closing (fg_words_last (sentence));

  if (is_closed && find_bracket (sentence, &outer, &inner))
    return NULL;
  if (is_closed)
    fg_words_drop_char (&sentence);
  rest = without_deadline (sentence);
  if (fg_words_is_empty (sentence) || !fg_words_drop_any (&rest, ends) || makes_demand (sentence))
    return NULL;

  found = take_found (is_closed ? FG_CLAUSE_UNCLOSED : FG_CLAUSE_SENTENCE, (FgWords) { sentence.start, words.end },
                      sentence);
  if (found == NULL || !found->clause->has_role_word)
    return NULL;
  for (guint i = 0; i < found->clause->names->len; i++)
    {
      if (g_array_index (found->clause->names, FgClauseName, i).is_doubtful)
        return NULL;
    }
  return g_steal_pointer (&found);
}

/**
 * fg_clause_finder_find_last:
 * @paragraph: a paragraph, or what is left of one
 *
 * Returns: (transfer full) (nullable): the clause at its end
 */
FgFoundClause *
fg_clause_finder_find_last (FgWords paragraph)
{
  FgWords words = drop_end_marks (paragraph);
  FgFoundClause *found = NULL;
  FgWords rest = words;
  FgClauseLabel label;

  if (fg_words_is_empty (words))
    return NULL;
  if (fg_clause_label_take (&rest, &label))
    found = take_found (FG_CLAUSE_LABELLED, words, words);
  if (found == NULL)
    found = find_bracketed (words);
  if (found == NULL)
    found = find_half_bracketed (words);
  if (found == NULL)
    found = find_labelled (words);
  if (found == NULL)
    found = find_sentence (words);
  if (found != NULL)
    found->outer.end = paragraph.end;
  return found;
}

/* The bracket that opens @words, up to where it closes, if that is near. */
static gboolean
take_bracket (FgWords *words, FgWords *inner)
{
  FgWords rest = *words;
  int depth = 0;

  while (!fg_words_is_empty (rest) && rest.start - words->start < MAX_SENTENCE_BYTES)
    {
      const char *at = rest.start;
      gunichar c = fg_words_next (&rest);

      if (fg_char_is_opening (c) && depth++ == 0)
        inner->start = rest.start;
      else if (fg_char_is_closing (c) && --depth == 0)
        {
          inner->end = at;
          *words = rest;
          return TRUE;
        }
    }
  return FALSE;
}

/**
 * fg_clause_finder_find_inside:
 * @paragraph: a paragraph without the clause at its end
 * @found: (element-type FgFoundClause): where the clauses are added
 *
 * Finds clauses at the ends of sentences before the last: …（市民政局负责）；…（市教育局负责）. Only words that leave no
 * doubt make one.
 */
void
fg_clause_finder_find_inside (FgWords paragraph, GPtrArray *found)
{
  static const char *const signs[] = { "牵头", "负责", "单位：", "部门：", NULL };

  while (!fg_words_is_empty (paragraph))
    {
      FgWords inner = FG_WORDS_NONE;
      FgWords outer = paragraph;
      FgFoundClause *clause;

      if (!fg_char_is_opening (fg_words_peek (paragraph)) || !take_bracket (&paragraph, &inner))
        {
          fg_words_next (&paragraph);
          continue;
        }
      outer.end = paragraph.start;
      if (fg_words_peek (paragraph) != ';' && fg_words_peek (paragraph) != 0x3002)
        continue;
      if (!fg_words_contain_any (inner, signs))
        continue;
      clause = take_found (FG_CLAUSE_INSIDE, outer, inner);
      if (clause == NULL)
        continue;
      if (clause->clause->has_label || clause->clause->has_role_word)
        g_ptr_array_add (found, clause);
      else
        fg_found_clause_free (clause);
    }
}

/* 市商务局、市妇联制定…: the names at the front of @words end where an agency's name is followed by what is done. */
static const char *
find_end_of_names (FgWords words)
{
  static const char *const deeds[] = {
    "制定", "制订", "研究", "编制", "开展", "建立", "推进", "出台", "提出", "负责", "组织", "加强", "做好", "落实", "完善", "共同",
    "统筹", "实施", "修订", "起草", "梳理", "抓好", "推动", "推广", "推行", "健全", "优化", "规范", "强化", "明确", "确定", "清理",
    "排查", "检查", "督促", "指导", "审核", "认定", "走访", "举办", "召开", "发布", "公布", "印发", "办理", "解决", "协调", "设立",
    "打造", "培育", "探索", "定期", "适时", "及时", "逐步", "每", "于", "在", "从", "向", "按", "对", "，", "。", "；", "2", NULL,
  };
  FgWords rest = words;

  while (!fg_words_is_empty (rest) && rest.start - words.start < MAX_SENTENCE_BYTES)
    {
      FgWords names = { words.start, rest.start };
      const char *last = names.end;
      FgWords deed = rest;
      FgWords name;

      if (fg_words_take_any (&deed, deeds))
        {
          while (last > names.start && fg_words_last ((FgWords) { names.start, last }) != 0x3001)
            last = fg_char_previous (last);
          name = (FgWords) { last, names.end };
          if (fg_agency_name_judge (name) == FG_NAME_STRONG)
            return names.end;
        }
      if (fg_words_peek (rest) == 0x3002)
        return NULL;
      fg_words_next (&rest);
    }
  return NULL;
}

static FgWords
take_part (FgWords words)
{
  FgWords rest = words;

  while (!fg_words_is_empty (rest) && rest.start - words.start < MAX_SENTENCE_BYTES)
    {
      const char *at = rest.start;
      gunichar c = fg_words_next (&rest);

      if (c == ',' || c == ';' || c == 0x3002)
        return (FgWords) { words.start, at };
    }
  return fg_words_is_empty (rest) ? words : FG_WORDS_NONE;
}

/* 市财政局、市国资委配合 */
static gboolean
is_company (FgWords part)
{
  g_autoptr (FgResponsibilityClause) clause = NULL;

  if (fg_role_words_drop (&part) == FG_ROLE_NONE)
    return FALSE;
  clause = fg_responsibility_clause_read (part);
  return clause != NULL && clause->certainty == FG_CLAUSE_CERTAIN && !clause->has_label;
}

/* What follows 由市发改委牵头 and names those who come along, up to its end; NULL where nothing does. */
static const char *
find_end_of_company (FgWords words)
{
  FgWords part;

  fg_words_take (&words, "，");
  part = take_part (words);
  if (is_company (part))
    return part.end;
  if (fg_words_take (&words, "会同") || fg_words_take (&words, "商"))
    return find_end_of_names (words);
  return NULL;
}

/* 由市发改委牵头…, 由市财政局负责，…: where that ends which says who. NULL where nobody is named. */
static const char *
find_end_of_lead (FgWords words)
{
  FgWords names = words;
  FgWords part;
  const char *lead;

  if (!fg_words_take (&names, "由"))
    return NULL;
  lead = fg_words_find ((FgWords) { names.start, MIN (names.end, names.start + MAX_SENTENCE_BYTES) }, "牵头");
  if (lead != NULL && fg_agency_name_judge ((FgWords) { names.start, lead }) == FG_NAME_STRONG)
    {
      FgWords company = { lead, words.end };
      const char *end;

      fg_words_take (&company, "牵头");
      end = find_end_of_company (company);
      return end != NULL ? end : company.start;
    }

  part = names = take_part (names);
  if (fg_words_drop (&names, "负责") && fg_agency_name_has_level (names) && fg_agency_name_judge (names) == FG_NAME_STRONG)
    return part.end;
  return NULL;
}

/**
 * fg_clause_finder_find_in_sentence:
 * @paragraph: a paragraph of an item that has no clause
 *
 * Only a sentence that starts with 由, names an agency and goes on with 牵头 or ends in 负责 says who does the item.
 *
 * Returns: (transfer full) (nullable): what a sentence of it says about who does the item
 */
FgFoundClause *
fg_clause_finder_find_in_sentence (FgWords paragraph)
{
  FgWords rest = paragraph;
  gboolean starts_part = TRUE;

  while (!fg_words_is_empty (rest))
    {
      const char *end = starts_part ? find_end_of_lead (rest) : NULL;
      gunichar c;

      if (end != NULL)
        {
          FgWords inner = { rest.start, end };

          return take_found (FG_CLAUSE_IN_SENTENCE, inner, inner);
        }
      c = fg_words_next (&rest);
      starts_part = c == 0x3002 || c == ',' || c == ';' || c == ':';
    }
  return NULL;
}

/**
 * fg_found_clause_free:
 * @self: (transfer full): a clause
 */
void
fg_found_clause_free (FgFoundClause *self)
{
  fg_responsibility_clause_free (self->clause);
  g_free (self);
}
