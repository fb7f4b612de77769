/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where the responsibility clause of a paragraph stands: in brackets at its end, which nest and are opened one way and
 * closed another, after a label, or as a last sentence of its own.
 */
#include "fg-clause-finder.h"

#include "fg-clause-label.h"
#include "fg-deadline-clause.h"

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
          if (!fg_deadline_clause_begins (tail))
            return sentence;
          fg_words_drop_char (&rest);
          return rest;
        }
      fg_words_drop_char (&rest);
    }
  return sentence;
}

static FgFoundClause *
find_sentence (FgWords words)
{
  static const char *const ends[] = { "负责", "牵头", "配合", "参与", NULL };
  static const char *const demands[] = { "要", "应", "须", "必须", "的，", "谁", NULL };
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
  if (fg_words_is_empty (sentence) || !fg_words_drop_any (&rest, ends) || fg_words_contain_any (sentence, demands))
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
