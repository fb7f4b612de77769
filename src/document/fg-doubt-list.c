/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The doubts of a plan, in the order of the text and with the line and column that a person looks for.
 */
#include "fg-doubt-list.h"

static gint
compare_places (gconstpointer a, gconstpointer b)
{
  const FgDoubt *left = *(const FgDoubt *const *) a;
  const FgDoubt *right = *(const FgDoubt *const *) b;

  return left->span.offset < right->span.offset ? -1 : left->span.offset > right->span.offset;
}

/**
 * fg_doubt_list_add:
 * @plan: a plan
 * @flow: the notice that it is read from
 * @item: (nullable): the item that is doubtful
 * @words: the words that are doubtful
 * @message: what a person should look at
 */
void
fg_doubt_list_add (FgPlan *plan, const FgTextFlow *flow, FgPlanItem *item, FgWords words, const char *message)
{
  FgDoubt *doubt = fg_doubt_new (message, item);

  doubt->span = fg_text_flow_get_span (flow, words);
  g_ptr_array_add (plan->doubts, doubt);
}

/**
 * fg_doubt_list_settle:
 * @plan: a plan with its text and all doubts
 *
 * Puts the doubts in the order of the text, and counts lines and columns.
 */
void
fg_doubt_list_settle (FgPlan *plan)
{
  const char *p = plan->text;
  guint line = 1, column = 1;

  g_ptr_array_sort (plan->doubts, compare_places);
  for (guint i = 0; i < plan->doubts->len; i++)
    {
      FgDoubt *doubt = g_ptr_array_index (plan->doubts, i);

      for (; *p != '\0' && p < plan->text + doubt->span.offset; p = g_utf8_next_char (p))
        {
          column = *p == '\n' ? 1 : column + 1;
          line += *p == '\n';
        }
      doubt->line = line;
      doubt->column = column;
    }
}
