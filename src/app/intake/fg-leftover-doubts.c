/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Words of a notice that are in nothing, as doubts: a task may hide there, so the clerk is to see them.
 */
#include "fg-leftover-doubts.h"

#include <glib/gi18n-lib.h>

#include "fg-leftover.h"
#include "fg-plan-spans.h"

/**
 * fg_leftover_doubts_find:
 * @plan: a plan
 *
 * Returns: (transfer full) (element-type FgSpan): the stretches of its text that are in nothing; lines with only blanks
 *   between them are one
 */
GArray *
fg_leftover_doubts_find (const FgPlan *plan)
{
  g_autoptr (GArray) lines = fg_leftover_find (plan);
  GArray *stretches = g_array_new (FALSE, FALSE, sizeof (FgSpan));

  for (guint i = 0; i < lines->len; i++)
    {
      FgSpan line = g_array_index (lines, FgSpan, i);
      FgSpan *last = stretches->len > 0 ? &g_array_index (stretches, FgSpan, stretches->len - 1) : NULL;

      if (last != NULL && fg_plan_spans_trim (plan, fg_span_end (*last), line.offset).length == 0)
        last->length = fg_span_end (line) - last->offset;
      else
        g_array_append_val (stretches, line);
    }
  return stretches;
}

static guint
count_lines (const char *start, const char *end)
{
  guint n_lines = 0;

  for (const char *p = start; p < end; p++)
    n_lines += *p == '\n' ? 1 : 0;
  return n_lines;
}

/**
 * fg_leftover_doubts_list:
 * @plan: a plan
 *
 * Returns: (transfer full) (element-type FgDoubt): a doubt for each stretch of its text that is in nothing
 */
GPtrArray *
fg_leftover_doubts_list (const FgPlan *plan)
{
  GPtrArray *doubts = g_ptr_array_new_with_free_func ((GDestroyNotify) fg_doubt_free);
  g_autoptr (GArray) stretches = fg_leftover_doubts_find (plan);
  const char *at = plan->text;
  guint line = 1;

  for (guint i = 0; i < stretches->len; i++)
    {
      FgDoubt *doubt = fg_doubt_new (_("These words are in no item. Mark what they are, or tick them off."), NULL);

      doubt->span = g_array_index (stretches, FgSpan, i);
      line += count_lines (at, plan->text + doubt->span.offset);
      at = plan->text + doubt->span.offset;
      doubt->line = line;
      g_ptr_array_add (doubts, doubt);
    }
  return doubts;
}
