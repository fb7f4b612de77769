/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A plan in a terminal: items bear the numbers by which commands name them, and nothing of a notice can move the cursor.
 */
#include "fg-plan-text.h"

static FgPlanItem *
add_item (GPtrArray *items, FgItemKind kind, int no, const char *text)
{
  FgPlanItem *item = fg_plan_item_new (kind);

  item->no = no;
  g_free (item->text);
  item->text = g_strdup (text);
  g_ptr_array_add (items, item);
  return item;
}

static FgPlan *
make_plan (void)
{
  FgPlan *plan = fg_plan_new ();
  FgPlanItem *task;

  g_free (plan->title);
  plan->title = g_strdup ("水网\n建设");
  g_ptr_array_add (plan->sections, fg_plan_section_new ("（一）", "修渠"));
  g_ptr_array_add (plan->sections, fg_plan_section_new ("（二）", "无任务"));

  task = add_item (plan->tasks, FG_ITEM_TASK, 1, "清淤。\n分段做。\033[2J");
  task->section = 1;
  task->deadline = (FgDeadline) { FG_PRECISION_STANDING, FG_DAY_NONE, FG_DAY_NONE, g_strdup ("长期坚持") };
  g_ptr_array_add (task->assignments, fg_assignment_new ("市财政局", FG_ROLE_COOPERATE, FALSE));
  g_ptr_array_add (task->assignments, fg_assignment_new ("市水务局", FG_ROLE_LEAD, FALSE));
  g_ptr_array_add (task->assignments, fg_assignment_new ("各区", FG_ROLE_COOPERATE, TRUE));
  add_item (task->measures, FG_ITEM_MEASURE, 1, "先查。");
  add_item (task->measures, FG_ITEM_MEASURE, 0, "后清。");
  return plan;
}

static void
test_plan (void)
{
  g_autoptr (FgPlan) plan = make_plan ();
  g_autoptr (GString) out = g_string_new (NULL);

  fg_plan_text_append (plan, out);
  g_assert_cmpstr (out->str, ==,
                   "水网 建设\n"
                   "\n"
                   "（一）修渠\n"
                   "\n"
                   "1  清淤。 分段做。 [2J\n"
                   "    ◎ 市水务局  ○ 市财政局、各区  长期坚持\n"
                   "1(1)  先查。\n"
                   "1(–)  后清。\n");
}

static void
test_doubts_stand_at_their_place (void)
{
  g_autoptr (FgPlan) plan = make_plan ();
  g_autoptr (GString) out = g_string_new (NULL);
  FgDoubt *doubt = fg_doubt_new ("Is it?", NULL);

  fg_plan_text_append_doubts (plan, out);
  g_assert_cmpstr (out->str, ==, "");

  doubt->line = 12;
  doubt->column = 5;
  g_ptr_array_add (plan->doubts, doubt);
  fg_plan_text_append_doubts (plan, out);
  g_assert_cmpstr (out->str, ==, "\n12:5  Is it?\n");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/cli/plan-text/plan", test_plan);
  g_test_add_func ("/cli/plan-text/doubts-stand-at-their-place", test_doubts_stand_at_their_place);

  return g_test_run ();
}
