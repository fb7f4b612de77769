/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is marked in a notice: each fact with a place once, by kind, in the order of the text, and nothing else.
 */
#include "fg-notice-marks.h"

#include <string.h>

#include "fg-plan-reader.h"

static const char notice[] =
  "云政办发〔2024〕17号\n"
  "提升服务水平分工方案\n"
  "一、优化流程\n"
  "1．压缩时限至3个工作日以内。（市发改委牵头，市水务局负责，市林业局配合；完成时限：2024年6月底前）\n"
  "（1）编制清单。（市司法局负责）\n"
  "2．公布目录。（市司法局牵头）\n";

static FgPlan *
read_notice (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (notice, strlen (notice));
  g_autoptr (GError) error = NULL;
  FgPlan *plan = fg_plan_reader_read (bytes, NULL, FG_DAY_NONE, &error);

  g_assert_no_error (error);
  return plan;
}

/* The words of the marks of @kind, joined with "|". */
static char *
words_of (const FgPlan *plan, GArray *marks, FgNoticeMarkKind kind)
{
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < marks->len; i++)
    {
      const FgNoticeMark *mark = &g_array_index (marks, FgNoticeMark, i);

      if (mark->kind != kind)
        continue;
      if (words->len > 0)
        g_string_append_c (words, '|');
      g_string_append_len (words, plan->text + mark->span.offset, (gssize) mark->span.length);
    }

  return g_string_free (words, FALSE);
}

static void
assert_words (const FgPlan *plan, GArray *marks, FgNoticeMarkKind kind, const char *expected)
{
  g_autofree char *words = words_of (plan, marks, kind);

  g_assert_cmpstr (words, ==, expected);
}

static void
test_facts_are_marked_by_kind (void)
{
  g_autoptr (FgPlan) plan = read_notice ();
  g_autoptr (GArray) marks = fg_notice_marks_of_plan (plan);

  assert_words (plan, marks, FG_NOTICE_MARK_NUMBER, "1．|（1）|2．");
  assert_words (plan, marks, FG_NOTICE_MARK_LEAD, "市发改委|市司法局");
  assert_words (plan, marks, FG_NOTICE_MARK_RESPONSIBLE, "市水务局|市司法局");
  assert_words (plan, marks, FG_NOTICE_MARK_COOPERATE, "市林业局");
  assert_words (plan, marks, FG_NOTICE_MARK_DEADLINE, "2024年6月底前");
}

static void
test_marks_are_in_the_order_of_the_text (void)
{
  g_autoptr (FgPlan) plan = read_notice ();
  g_autoptr (GArray) marks = fg_notice_marks_of_plan (plan);

  g_assert_cmpuint (marks->len, >, 1);
  for (guint i = 1; i < marks->len; i++)
    g_assert_cmpuint (g_array_index (marks, FgNoticeMark, i - 1).span.offset, <=,
                      g_array_index (marks, FgNoticeMark, i).span.offset);
}

static void
test_marks_of_an_item_are_its_own (void)
{
  g_autoptr (FgPlan) plan = read_notice ();
  g_autoptr (GArray) marks = fg_notice_marks_of_item (plan, g_ptr_array_index (plan->tasks, 0));

  assert_words (plan, marks, FG_NOTICE_MARK_NUMBER, "1．|（1）");
  assert_words (plan, marks, FG_NOTICE_MARK_LEAD, "市发改委");
}

static void
test_fact_without_a_place_has_no_mark (void)
{
  g_autoptr (FgPlan) plan = fg_plan_new ();
  FgPlanItem *task = fg_plan_item_new (FG_ITEM_TASK);

  g_ptr_array_add (plan->tasks, task);
  g_ptr_array_add (task->assignments, fg_assignment_new ("市水务局", FG_ROLE_LEAD, FALSE));
  g_ptr_array_add (plan->doubts, fg_doubt_new ("?", task));

  g_autoptr (GArray) marks = fg_notice_marks_of_plan (plan);

  g_assert_cmpuint (marks->len, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/intake/notice-marks/facts-are-marked-by-kind", test_facts_are_marked_by_kind);
  g_test_add_func ("/intake/notice-marks/marks-are-in-the-order-of-the-text", test_marks_are_in_the_order_of_the_text);
  g_test_add_func ("/intake/notice-marks/marks-of-an-item-are-its-own", test_marks_of_an_item_are_its_own);
  g_test_add_func ("/intake/notice-marks/fact-without-a-place-has-no-mark", test_fact_without_a_place_has_no_mark);
  return g_test_run ();
}
