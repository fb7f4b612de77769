/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A stretch of a notice read as one item: the same facts as in the whole, at their places in the whole.
 */
#include "fg-stretch-reader.h"

#include <string.h>

#include "fg-plan-edit.h"

static const char notice[] =
  "总体要求。\n"
  "1．压减环节，办理时限压缩至3个工作日以内。（市政务办牵头，市住建局负责；完成时限：9月底前）\n"
  "各部门要抓好落实。\n";

static FgSpan
span_of (const FgPlan *plan, const char *first, const char *last)
{
  FgSpan span = { (gsize) (strstr (plan->text, first) - plan->text), 0 };

  span.length = (gsize) (strstr (plan->text, last) - plan->text) + strlen (last) - span.offset;
  return span;
}

static FgPlan *
plan_of_notice (void)
{
  FgPlan *plan = fg_plan_new ();

  g_free (plan->text);
  plan->text = g_strdup (notice);
  plan->issued = fg_day_from_iso ("2024-03-08");
  return plan;
}

static void
assert_span_says (const FgPlan *plan, FgSpan span, const char *words)
{
  g_assert_cmpmem (plan->text + span.offset, span.length, words, strlen (words));
}

static void
test_a_whole_item_is_read_with_its_clause (void)
{
  g_autoptr (FgPlan) plan = plan_of_notice ();
  FgSpan span = span_of (plan, "1．", "底前）");
  g_autoptr (FgPlanItem) item = fg_stretch_reader_read (plan, FG_ITEM_TASK, span);
  const FgAssignment *lead = fg_plan_item_find_assignment (item, "市政务办");

  g_assert_cmpstr (item->label, ==, "1．");
  g_assert_cmpstr (item->text, ==, "压减环节，办理时限压缩至3个工作日以内。");
  g_assert_cmpuint (item->span.offset, ==, span.offset);
  g_assert_cmpuint (item->span.length, ==, span.length);
  g_assert_nonnull (lead);
  g_assert_cmpint (lead->role, ==, FG_ROLE_LEAD);
  assert_span_says (plan, lead->span, "市政务办");
  g_assert_cmpuint (item->deadline.last_day, ==, fg_day_from_iso ("2024-09-30"));
  assert_span_says (plan, item->deadline_span, "9月底前");
  g_assert_cmpuint (item->targets->len, ==, 1);
}

static void
test_a_part_is_read_from_its_own_words (void)
{
  g_autoptr (FgPlan) plan = plan_of_notice ();
  g_autoptr (FgPlanItem) first = fg_stretch_reader_read (plan, FG_ITEM_TASK, span_of (plan, "1．", "压减环节，"));
  g_autoptr (FgPlanItem) rest = fg_stretch_reader_read (plan, FG_ITEM_MEASURE, span_of (plan, "办理时限", "底前）"));

  g_assert_cmpstr (first->text, ==, "压减环节，");
  g_assert_cmpuint (first->assignments->len, ==, 0);
  g_assert_cmpint (rest->kind, ==, FG_ITEM_MEASURE);
  g_assert_cmpstr (rest->label, ==, "");
  g_assert_cmpstr (rest->text, ==, "办理时限压缩至3个工作日以内。");
  g_assert_cmpuint (rest->assignments->len, ==, 2);
}

static void
test_words_without_facts_are_text (void)
{
  g_autoptr (FgPlan) plan = plan_of_notice ();
  g_autoptr (FgPlanItem) item = fg_stretch_reader_read (plan, FG_ITEM_TASK, span_of (plan, "各部门要", "落实。"));

  g_assert_cmpstr (item->text, ==, "各部门要抓好落实。");
}

static void
test_every_stretch_can_be_read (void)
{
  g_autoptr (FgPlan) plan = plan_of_notice ();
  gsize length = strlen (plan->text);

  for (const char *start = plan->text; *start != '\0'; start = g_utf8_next_char (start))
    for (const char *end = start; end < plan->text + length; end = g_utf8_next_char (end))
      {
        FgSpan span = { (gsize) (start - plan->text), (gsize) (end - start) };
        g_autoptr (FgPlanItem) item = fg_stretch_reader_read (plan, FG_ITEM_MEASURE, span);

        g_assert_true (g_utf8_validate (item->text, -1, NULL));
        for (guint i = 0; i < item->assignments->len; i++)
          {
            FgSpan words = ((FgAssignment *) g_ptr_array_index (item->assignments, i))->span;

            g_assert_cmpuint (words.offset, >=, span.offset);
            g_assert_cmpuint (words.offset + words.length, <=, span.offset + span.length);
          }
      }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/document/stretch-reader/whole-item-is-read-with-its-clause", test_a_whole_item_is_read_with_its_clause);
  g_test_add_func ("/document/stretch-reader/part-is-read-from-its-own-words", test_a_part_is_read_from_its_own_words);
  g_test_add_func ("/document/stretch-reader/words-without-facts-are-text", test_words_without_facts_are_text);
  g_test_add_func ("/document/stretch-reader/every-stretch-can-be-read", test_every_stretch_can_be_read);
  return g_test_run ();
}
