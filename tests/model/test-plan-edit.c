/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Correcting a plan: which item stands at a place, and that a corrected fact has a span only where the text bears it out.
 */
#include "fg-plan-edit.h"

#include <string.h>

static const char notice[] =
  "1．修订目录。（市发改委牵头）\n"
  "（1）编制清单。（市水务局负责；6月底前）\n"
  "2．压缩至3个工作日。\n";

static FgPlanItem *
add_item (FgPlan *plan, GPtrArray *items, FgItemKind kind, const char *first, const char *last)
{
  FgPlanItem *item = fg_plan_item_new (kind);

  item->span.offset = (gsize) (strstr (plan->text, first) - plan->text);
  item->span.length = (gsize) (strstr (plan->text, last) - plan->text) + strlen (last) - item->span.offset;
  g_ptr_array_add (items, item);
  return item;
}

static FgPlan *
plan_of_notice (FgPlanItem **task, FgPlanItem **measure)
{
  FgPlan *plan = fg_plan_new ();

  g_free (plan->text);
  plan->text = g_strdup (notice);
  *task = add_item (plan, plan->tasks, FG_ITEM_TASK, "1．", "底前）");
  *measure = add_item (plan, (*task)->measures, FG_ITEM_MEASURE, "（1）", "底前）");
  add_item (plan, plan->tasks, FG_ITEM_TASK, "2．", "日。");
  return plan;
}

static void
assert_span_says (const FgPlan *plan, FgSpan span, const char *words)
{
  g_assert_cmpmem (plan->text + span.offset, span.length, words, strlen (words));
}

static void
test_place_finds_the_innermost_item (void)
{
  FgPlanItem *task, *measure;
  g_autoptr (FgPlan) plan = plan_of_notice (&task, &measure);

  g_assert_true (fg_plan_find_item_at (plan, 0) == task);
  g_assert_true (fg_plan_find_item_at (plan, measure->span.offset) == measure);
  g_assert_true (fg_plan_find_item_at (plan, measure->span.offset - 1) == task);
  g_assert_null (fg_plan_find_item_at (plan, task->span.length));
  g_assert_null (fg_plan_find_item_at (plan, strlen (plan->text) + 9));
}

static void
test_words_of_a_measure_are_not_the_tasks (void)
{
  FgPlanItem *task, *measure;
  g_autoptr (FgPlan) plan = plan_of_notice (&task, &measure);

  assert_span_says (plan, fg_plan_find_words (plan, measure, "市水务局"), "市水务局");
  g_assert_cmpuint (fg_plan_find_words (plan, task, "市水务局").length, ==, 0);
  g_assert_cmpuint (fg_plan_find_words (plan, task, "").length, ==, 0);
}

static void
test_text_changes_once (void)
{
  FgPlanItem *task, *measure;
  g_autoptr (FgPlan) plan = plan_of_notice (&task, &measure);

  g_assert_true (fg_plan_edit_text (plan, task, "修订并公布目录。"));
  g_assert_cmpstr (task->text, ==, "修订并公布目录。");
  g_assert_false (fg_plan_edit_text (plan, task, "修订并公布目录。"));
}

static void
test_deadline_keeps_a_place_only_where_the_text_says_it (void)
{
  FgPlanItem *task, *measure;
  g_autoptr (FgPlan) plan = plan_of_notice (&task, &measure);
  g_auto (FgDeadline) deadline = { FG_PRECISION_MONTH, FG_DAY_NONE, fg_day_from_iso ("2024-06-30"), g_strdup ("6月底前") };
  g_auto (FgDeadline) later = FG_DEADLINE_INIT;

  g_assert_true (fg_plan_edit_deadline (plan, measure, &deadline));
  assert_span_says (plan, measure->deadline_span, "6月底前");
  g_assert_false (fg_plan_edit_deadline (plan, measure, &deadline));

  fg_deadline_set_day (&later, fg_day_from_iso ("2024-09-30"));
  g_assert_true (fg_plan_edit_deadline (plan, measure, &later));
  g_assert_cmpuint (measure->deadline_span.length, ==, 0);
  g_assert_cmpuint (measure->deadline.last_day, ==, fg_day_from_iso ("2024-09-30"));
}

static void
test_agency_has_one_part_in_an_item (void)
{
  FgPlanItem *task, *measure;
  g_autoptr (FgPlan) plan = plan_of_notice (&task, &measure);
  FgAssignment *assignment;

  g_assert_true (fg_plan_edit_assign (plan, task, "市发改委", FG_ROLE_RESPONSIBLE, FALSE));
  assignment = fg_plan_item_find_assignment (task, "市发改委");
  assert_span_says (plan, assignment->span, "市发改委");
  assignment->by_rule = TRUE;

  g_assert_false (fg_plan_edit_assign (plan, task, "市发改委", FG_ROLE_RESPONSIBLE, FALSE));
  g_assert_true (fg_plan_edit_assign (plan, task, "市发改委", FG_ROLE_LEAD, FALSE));
  g_assert_cmpuint (task->assignments->len, ==, 1);
  g_assert_cmpint (assignment->role, ==, FG_ROLE_LEAD);
  g_assert_false (assignment->by_rule);

  g_assert_true (fg_plan_edit_unassign (plan, task, "市发改委"));
  g_assert_false (fg_plan_edit_unassign (plan, task, "市发改委"));
  g_assert_cmpuint (task->assignments->len, ==, 0);
}

static void
test_renamed_agency_keeps_its_part (void)
{
  FgPlanItem *task, *measure;
  g_autoptr (FgPlan) plan = plan_of_notice (&task, &measure);

  fg_plan_edit_assign (plan, task, "市改委", FG_ROLE_LEAD, FALSE);
  fg_plan_edit_assign (plan, task, "市财政局", FG_ROLE_COOPERATE, FALSE);

  g_assert_true (fg_plan_edit_rename (plan, task, "市改委", "市发改委", FALSE));
  g_assert_cmpint (fg_plan_item_find_assignment (task, "市发改委")->role, ==, FG_ROLE_LEAD);
  assert_span_says (plan, fg_plan_item_find_assignment (task, "市发改委")->span, "市发改委");
  g_assert_false (fg_plan_edit_rename (plan, task, "市改委", "市水务局", FALSE));

  g_assert_true (fg_plan_edit_rename (plan, task, "市财政局", "市发改委", FALSE));
  g_assert_cmpuint (task->assignments->len, ==, 1);
  g_assert_cmpint (fg_plan_item_find_assignment (task, "市发改委")->role, ==, FG_ROLE_LEAD);
}

static void
test_correction_keeps_what_was_read (void)
{
  FgPlanItem *task, *measure;
  g_autoptr (FgPlan) plan = plan_of_notice (&task, &measure);
  const FgAssignment *assignment = NULL;

  fg_plan_edit_assign (plan, task, "市改委", FG_ROLE_LEAD, FALSE);
  assignment = fg_plan_item_find_assignment (task, "市改委");
  g_assert_null (assignment->read_as);

  fg_plan_edit_rename (plan, task, "市改委", "市发改", FALSE);
  fg_plan_edit_rename (plan, task, "市发改", "市发改委", FALSE);
  g_assert_cmpstr (assignment->agency, ==, "市发改委");
  g_assert_cmpstr (assignment->read_as, ==, "市改委");

  fg_plan_edit_rename (plan, task, "市发改委", "市改委", FALSE);
  g_assert_null (assignment->read_as);
}

static void
test_stale_facts_go (void)
{
  g_autoptr (FgPlanItem) item = fg_plan_item_new (FG_ITEM_TASK);

  g_free (item->text);
  item->text = g_strdup ("压缩至3个工作日，6月底前公布。");
  g_ptr_array_add (item->targets, fg_target_new ("3个工作日", FG_COMPARISON_AT_MOST, 3, "个工作日"));
  g_ptr_array_add (item->targets, fg_target_new ("80%以上", FG_COMPARISON_AT_LEAST, 80, "%"));
  g_ptr_array_add (item->body_dates, fg_body_date_new ("6月底前", fg_day_from_iso ("2024-06-30")));

  fg_plan_item_drop_stale (item);
  g_assert_cmpuint (item->targets->len, ==, 1);
  g_assert_cmpuint (item->body_dates->len, ==, 1);

  fg_deadline_set_day (&item->deadline, fg_day_from_iso ("2024-06-30"));
  fg_plan_item_drop_stale (item);
  g_assert_cmpuint (item->body_dates->len, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/plan-edit/place-finds-the-innermost-item", test_place_finds_the_innermost_item);
  g_test_add_func ("/model/plan-edit/words-of-a-measure-are-not-the-tasks", test_words_of_a_measure_are_not_the_tasks);
  g_test_add_func ("/model/plan-edit/text-changes-once", test_text_changes_once);
  g_test_add_func ("/model/plan-edit/deadline-keeps-a-place-only-where-the-text-says-it",
                   test_deadline_keeps_a_place_only_where_the_text_says_it);
  g_test_add_func ("/model/plan-edit/agency-has-one-part-in-an-item", test_agency_has_one_part_in_an_item);
  g_test_add_func ("/model/plan-edit/renamed-agency-keeps-its-part", test_renamed_agency_keeps_its_part);
  g_test_add_func ("/model/plan-edit/correction-keeps-what-was-read", test_correction_keeps_what_was_read);
  g_test_add_func ("/model/plan-edit/stale-facts-go", test_stale_facts_go);
  return g_test_run ();
}
