/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Moving, joining, adding and removing items: what the plan is afterwards, by cases.
 */
#include "fg-plan-structure.h"

#include <string.h>

#include "fg-plan-copy.h"
#include "fg-plan-edit.h"
#include "small-notice.h"

static const char notice[] = "一、甲\n1．子〔市一局〕\n（1）丑\n（2）寅〔市二局；9月〕\n2．卯\n二、乙\n3．辰\n（1）巳\n";

typedef struct
{
  const char *at;
  FgPlanMove  move;
  const char *outline; /* NULL: there is no such place */
} MoveCase;

static void
test_items_move_to_where_they_are_told (void)
{
  static const MoveCase cases[] = {
    { "1．", FG_PLAN_MOVE_UP, NULL },
    { "1．", FG_PLAN_MOVE_IN, NULL },
    { "1．", FG_PLAN_MOVE_OUT, NULL },
    { "（1）丑", FG_PLAN_MOVE_UP, NULL },
    { "（1）丑", FG_PLAN_MOVE_IN, NULL },
    { "3．", FG_PLAN_MOVE_DOWN, NULL },
    { "（1）巳", FG_PLAN_MOVE_DOWN, NULL },
    { "2．", FG_PLAN_MOVE_UP,
      " {甲} T1[2．卯] T2[1．子〔市一局〕 @市一局] M1[（1）丑] M2[（2）寅〔市二局；9月〕 @市二局；9月 !] {乙} T3[3．辰] M1[（1）巳]" },
    { "2．", FG_PLAN_MOVE_DOWN,
      " {甲} T1[1．子〔市一局〕 @市一局] M1[（1）丑] M2[（2）寅〔市二局；9月〕 @市二局；9月 !] {乙} T2[2．卯] T3[3．辰] M1[（1）巳]" },
    { "2．", FG_PLAN_MOVE_IN,
      " {甲} T1[1．子〔市一局〕 @市一局] M1[（1）丑] M2[（2）寅〔市二局；9月〕 @市二局；9月 !] M3[2．卯] {乙} T2[3．辰] M1[（1）巳]" },
    { "3．", FG_PLAN_MOVE_IN,
      " {甲} T1[1．子〔市一局〕 @市一局] M1[（1）丑] M2[（2）寅〔市二局；9月〕 @市二局；9月 !] T2[2．卯] M1[3．辰] M2[（1）巳] {乙}" },
    { "（1）丑", FG_PLAN_MOVE_OUT,
      " {甲} T1[1．子〔市一局〕 @市一局] T2[（1）丑] M1[（2）寅〔市二局；9月〕 @市二局；9月 !] T3[2．卯] {乙} T4[3．辰] M1[（1）巳]" },
    { "（2）寅", FG_PLAN_MOVE_UP,
      " {甲} T1[1．子〔市一局〕 @市一局] M1[（2）寅〔市二局；9月〕 @市二局；9月 !] M2[（1）丑] T2[2．卯] {乙} T3[3．辰] M1[（1）巳]" },
    { "（2）寅", FG_PLAN_MOVE_DOWN,
      " {甲} T1[1．子〔市一局〕 @市一局] M1[（1）丑] T2[2．卯] M1[（2）寅〔市二局；9月〕 @市二局；9月 !] {乙} T3[3．辰] M1[（1）巳]" },
    { "（1）巳", FG_PLAN_MOVE_UP,
      " {甲} T1[1．子〔市一局〕 @市一局] M1[（1）丑] M2[（2）寅〔市二局；9月〕 @市二局；9月 !] T2[2．卯] M1[（1）巳] {乙} T3[3．辰]" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (FgPlan) plan = small_notice_read (notice);
      FgPlanItem *item = small_notice_find (plan, cases[i].at);
      g_autofree char *before = small_notice_outline (plan);
      g_autofree char *outline = NULL;

      g_assert_true (fg_plan_move_item (plan, item, cases[i].move) == (cases[i].outline != NULL));
      outline = small_notice_outline (plan);
      g_assert_cmpstr (outline, ==, cases[i].outline != NULL ? cases[i].outline : before);
    }
}

static void
test_a_moved_measure_is_found_where_it_stands (void)
{
  g_autoptr (FgPlan) plan = small_notice_read (notice);
  FgPlanItem *measure = small_notice_find (plan, "（2）");
  g_autofree char *leftover = NULL;

  g_assert_true (fg_plan_move_item (plan, measure, FG_PLAN_MOVE_DOWN));
  g_assert_true (small_notice_find (plan, "（2）") == measure);
  g_assert_true (small_notice_find (plan, "1．") == g_ptr_array_index (plan->tasks, 0));
  leftover = small_notice_leftover (plan);
  g_assert_cmpstr (leftover, ==, "");
}

typedef struct
{
  const char *at;
  const char *outline;
} JoinCase;

static void
test_an_item_joins_the_one_before (void)
{
  static const JoinCase cases[] = {
    { "1．", NULL },
    { "3．", NULL },
    { "（1）丑",
      " {甲} T1[1．子〔市一局〕\n（1）丑 @市一局] M1[（2）寅〔市二局；9月〕 @市二局；9月 !] T2[2．卯] {乙} T3[3．辰] M1[（1）巳]" },
    { "（2）寅",
      " {甲} T1[1．子〔市一局〕 @市一局] M1[（1）丑\n（2）寅〔市二局；9月〕 @市二局；9月 !] T2[2．卯] {乙} T3[3．辰] M1[（1）巳]" },
    { "2．",
      " {甲} T1[1．子〔市一局〕 @市一局] M1[（1）丑] M2[（2）寅〔市二局；9月〕\n2．卯 @市二局；9月 !] {乙} T2[3．辰] M1[（1）巳]" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (FgPlan) plan = small_notice_read (notice);
      FgPlanItem *joined = fg_plan_join_item (plan, small_notice_find (plan, cases[i].at));
      g_autofree char *outline = small_notice_outline (plan);

      g_assert_true ((joined != NULL) == (cases[i].outline != NULL));
      if (joined == NULL)
        continue;
      g_assert_cmpstr (outline, ==, cases[i].outline);
      g_assert_true (small_notice_find (plan, cases[i].at) == joined);
    }
}

static void
test_removed_words_are_left_over (void)
{
  g_autoptr (FgPlan) plan = small_notice_read (notice);
  g_autofree char *outline = NULL;
  g_autofree char *leftover = NULL;

  g_ptr_array_add (plan->doubts, fg_doubt_new ("about it", small_notice_find (plan, "（1）丑")));
  g_assert_true (fg_plan_remove_item (plan, small_notice_find (plan, "（1）丑")));
  g_assert_true (fg_plan_remove_item (plan, small_notice_find (plan, "3．")));

  outline = small_notice_outline (plan);
  g_assert_cmpstr (outline, ==,
                   " {甲} T1[1．子〔市一局〕 @市一局] M1[（2）寅〔市二局；9月〕 @市二局；9月 !] T2[2．卯] {乙}");
  leftover = small_notice_leftover (plan);
  g_assert_cmpstr (leftover, ==, "（1）丑|3．辰|（1）巳");
  g_assert_cmpuint (plan->doubts->len, ==, 0);
}

static void
test_added_items_come_after (void)
{
  g_autoptr (FgPlan) plan = small_notice_read ("一、甲\n1．子\n（1）丑\n（2）寅\n");
  g_autofree char *outline = NULL;

  fg_plan_add_item (plan, small_notice_find (plan, "（1）丑"), FG_ITEM_MEASURE);
  fg_plan_add_item (plan, small_notice_find (plan, "1．"), FG_ITEM_MEASURE);
  fg_plan_add_item (plan, small_notice_find (plan, "（1）丑"), FG_ITEM_TASK);
  outline = small_notice_outline (plan);
  g_assert_cmpstr (outline, ==, " {甲} T1[1．子] M1[（1）丑] M2[] M3[（2）寅] M4[] T2[]");
}

static void
test_an_empty_plan_takes_a_task_only (void)
{
  g_autoptr (FgPlan) plan = small_notice_read ("");

  g_assert_null (fg_plan_add_item (plan, NULL, FG_ITEM_MEASURE));
  g_assert_nonnull (fg_plan_add_item (plan, NULL, FG_ITEM_TASK));
}

static void
test_a_copy_says_the_same_and_stands_alone (void)
{
  g_autoptr (FgPlan) plan = small_notice_read (notice);
  g_autoptr (FgPlan) copy = NULL;
  g_autofree char *before = NULL;
  g_autofree char *same = NULL;
  g_autofree char *after = NULL;

  g_ptr_array_add (plan->doubts, fg_doubt_new ("about it", small_notice_find (plan, "（2）寅")));
  fg_plan_edit_rename (plan, small_notice_find (plan, "1．"), "市一局", "市第一局", FALSE);
  before = small_notice_dump (plan);
  g_assert_nonnull (strstr (before, "市一局"));
  copy = fg_plan_copy (plan);
  same = small_notice_dump (copy);
  g_assert_cmpstr (same, ==, before);
  g_assert_true (((FgDoubt *) g_ptr_array_index (copy->doubts, 0))->item == small_notice_find (copy, "（2）寅"));

  fg_plan_remove_item (plan, small_notice_find (plan, "1．"));
  after = small_notice_dump (copy);
  g_assert_cmpstr (after, ==, before);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/plan-structure/items-move-to-where-they-are-told", test_items_move_to_where_they_are_told);
  g_test_add_func ("/model/plan-structure/moved-measure-is-found-where-it-stands",
                   test_a_moved_measure_is_found_where_it_stands);
  g_test_add_func ("/model/plan-structure/item-joins-the-one-before", test_an_item_joins_the_one_before);
  g_test_add_func ("/model/plan-structure/removed-words-are-left-over", test_removed_words_are_left_over);
  g_test_add_func ("/model/plan-structure/added-items-come-after", test_added_items_come_after);
  g_test_add_func ("/model/plan-structure/empty-plan-takes-a-task-only", test_an_empty_plan_takes_a_task_only);
  g_test_add_func ("/model/plan-structure/copy-says-the-same-and-stands-alone", test_a_copy_says_the_same_and_stands_alone);
  return g_test_run ();
}
