/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A notice in, a draft plan out: made text, made running text, its frame taken off, its outline learnt, its
 * items read. Each fact keeps the place that it came from, and what is only likely is listed as a doubt.
 */
#include "fg-plan-reader.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "fg-document-text.h"
#include "fg-doubt-list.h"
#include "fg-frame-pieces.h"
#include "fg-notice-frame.h"
#include "fg-plan-items.h"

static gboolean
has_assignment (const FgPlan *plan)
{
  for (guint i = 0; i < plan->tasks->len; i++)
    {
      const FgPlanItem *task = g_ptr_array_index (plan->tasks, i);

      if (task->assignments->len > 0)
        return TRUE;
      for (guint j = 0; j < task->measures->len; j++)
        {
          const FgPlanItem *measure = g_ptr_array_index (task->measures, j);

          if (measure->assignments->len > 0)
            return TRUE;
        }
    }
  return FALSE;
}

static FgDay
reckoning_day_of (const FgPlan *plan, const FgNoticeFrame *frame)
{
  return plan->issued != FG_DAY_NONE ? plan->issued : fg_day_from_ymd (frame->year, 1, 1);
}

static void
read_plan (FgPlan *plan, const FgTextFlow *flow, const char *title, FgDay issued)
{
  g_autoptr (FgOutline) outline = NULL;
  FgReadingRules rules;
  FgNoticeFrame frame;

  fg_notice_frame_read (flow, plan, &frame);
  fg_frame_pieces_read (plan, flow, &frame);
  if (title != NULL && *title != '\0')
    {
      g_free (plan->title);
      plan->title = g_strdup (title);
    }
  if (issued != FG_DAY_NONE)
    plan->issued = issued;
  else if (frame.is_issued_from_print_note)
    fg_doubt_list_add (plan, flow, NULL, frame.issued_words, _("No day of issue was found; the day of printing was taken."));

  outline = fg_outline_new (flow, frame.body_start, frame.body_end);
  if (*plan->title == '\0')
    {
      g_free (plan->title);
      plan->title = fg_words_dup (outline->table_title);
    }
  fg_reading_rules_learn (flow, frame.body_start, frame.body_end, &rules);
  if (rules.first_leads || rules.all_lead)
    fg_doubt_list_add (plan, flow, NULL, rules.words,
                       _("By this rule of the notice, agencies that are not named as leads were made leads; check them."));
  if (!fg_words_is_empty (rules.common))
    fg_doubt_list_add (plan, flow, NULL, rules.common,
                       _("This agency was given a part in all items, as the notice says."));
  fg_plan_items_read (plan, flow, outline, &rules, reckoning_day_of (plan, &frame));
}

/**
 * fg_plan_reader_read:
 * @bytes: a whole file
 * @title: (nullable): the plan's title where the clerk knows it better than the text, else %NULL
 * @issued: the day of issue where the clerk knows it better than the text, else %FG_DAY_NONE
 * @error: what is wrong with the file, a #FgDocumentError
 *
 * Reads a notice. Takes time and memory in proportion to its length.
 *
 * Returns: (transfer full): the draft plan, with its doubts; %NULL where there is no plan in the file
 */
FgPlan *
fg_plan_reader_read (GBytes *bytes, const char *title, FgDay issued, GError **error)
{
  g_autoptr (FgPlan) plan = fg_plan_new ();
  g_autoptr (FgTextFlow) flow = NULL;
  g_autofree char *text = NULL;

  g_return_val_if_fail (bytes != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  text = fg_document_text (bytes, error);
  if (text == NULL)
    return NULL;

  flow = fg_text_flow_new (text, strlen (text));
  read_plan (plan, flow, title, issued);
  if (!has_assignment (plan))
    {
      g_set_error_literal (error, FG_DOCUMENT_ERROR, FG_DOCUMENT_ERROR_NO_PLAN,
                           _("No task with a responsible agency was found in the text. Check that the file is the plan notice itself, with its responsibility clauses."));
      return NULL;
    }

  g_free (plan->text);
  plan->text = g_steal_pointer (&text);
  fg_doubt_list_settle (plan);
  return g_steal_pointer (&plan);
}
