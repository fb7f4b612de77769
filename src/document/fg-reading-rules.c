/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The rules for reading that a notice states once for all its items, in the letter, in a note or in its first item. What
 * follows from them is marked as by rule.
 */
#include "fg-reading-rules.h"

#include "fg-agency-name.h"

/* Such a rule stands before the items, in the first of them, or in a note at the very end. */
#define MAX_PARAGRAPHS_INSIDE 8
#define MAX_PARAGRAPHS_AT_END 8

static FgWords
take_sentence (FgWords *text)
{
  FgWords sentence = { text->start, text->start };

  while (!fg_words_is_empty (*text))
    {
      gunichar c = fg_words_next (text);

      if (c == 0x3002 || c == ';')
        break;
      sentence.end = text->start;
    }
  return sentence;
}

/* 各项任务各县区均须承担 */
static void
learn_common (FgWords sentence, FgReadingRules *rules)
{
  static const char *const duties[] = { "均须承担", "均需承担", "均应承担", "均要承担", "均为责任单位", "均为共同责任单位", NULL };
  const char *start = fg_words_find (sentence, "各项任务");

  for (guint i = 0; start != NULL && duties[i] != NULL; i++)
    {
      FgWords name = { start, fg_words_find (sentence, duties[i]) };

      if (name.end == NULL || name.end < start)
        continue;
      fg_words_take (&name, "各项任务");
      fg_words_take (&name, "，");
      if (fg_agency_name_judge (name) == FG_NAME_STRONG)
        rules->common = name;
    }
}

static void
learn_sentence (FgWords sentence, FgReadingRules *rules)
{
  static const char *const first_words[] = {
    "第一位", "首位", "排名第一", "排第一", "列第一", "列在最前", "排在最前", "第一个单位", NULL,
  };
  static const char *const sole_words[] = { "只列责任单位", "仅列责任单位", "只有责任单位", NULL };

  learn_common (sentence, rules);
  if (fg_words_find (sentence, "牵头") == NULL)
    return;
  /* 只列责任单位的，列第一位的为牵头单位: who leads is said by the place, not by being named alone. */
  if (fg_words_contain_any (sentence, first_words))
    rules->first_leads = TRUE;
  else if (fg_words_contain_any (sentence, sole_words))
    rules->all_lead = TRUE;
  else
    return;
  rules->words = fg_words_trim (sentence);
}

static void
learn (const FgTextFlow *flow, guint first, guint end, FgReadingRules *rules)
{
  for (guint i = first; i < end; i++)
    {
      FgWords text = fg_text_flow_get_paragraph (flow, i);

      while (!fg_words_is_empty (text))
        learn_sentence (take_sentence (&text), rules);
    }
}

/**
 * fg_reading_rules_learn:
 * @flow: a notice
 * @body_start: the first paragraph of the plan in it
 * @body_end: the paragraph after its last
 * @rules: (out caller-allocates): what it says
 */
void
fg_reading_rules_learn (const FgTextFlow *flow, guint body_start, guint body_end, FgReadingRules *rules)
{
  guint head_end = MIN (body_end, body_start + MAX_PARAGRAPHS_INSIDE);
  guint tail_start = MAX (head_end, body_end - MIN (body_end, MAX_PARAGRAPHS_AT_END));

  *rules = (FgReadingRules) { FALSE, FALSE, FG_WORDS_NONE, FG_WORDS_NONE };
  learn (flow, 0, head_end, rules);
  learn (flow, tail_start, body_end, rules);
}

static gboolean
has_lead (const FgPlanItem *item)
{
  for (guint i = 0; i < item->assignments->len; i++)
    {
      const FgAssignment *assignment = g_ptr_array_index (item->assignments, i);

      if (assignment->role == FG_ROLE_LEAD)
        return TRUE;
    }
  return FALSE;
}

/**
 * fg_reading_rules_apply:
 * @self: rules
 * @item: an item as its own clause says it
 *
 * Gives the lead to those to whom the rules give it.
 */
void
fg_reading_rules_apply (const FgReadingRules *self, FgPlanItem *item)
{
  if ((!self->first_leads && !self->all_lead) || has_lead (item))
    return;

  for (guint i = 0; i < item->assignments->len; i++)
    {
      FgAssignment *assignment = g_ptr_array_index (item->assignments, i);

      if (assignment->role != FG_ROLE_RESPONSIBLE)
        continue;
      assignment->role = FG_ROLE_LEAD;
      assignment->by_rule = TRUE;
      if (!self->all_lead)
        return;
    }
}
