/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Facts that a person shows in the text: the names in a stretch, their places, and whom a task's agencies hold for.
 */
#include "fg-plan-mark.h"

#include <string.h>

#include "fg-plan-edit.h"
#include "fg-plan-structure.h"
#include "small-notice.h"

static void
test_names_are_parted_by_commas (void)
{
  static const char *const cases[][2] = {
    { "市发改委", "市发改委" },
    { "市发改委、市财政局，各区；市局", "市发改委|市财政局|各区|市局" },
    { "市社保（医保、工伤）中心、市局", "市社保（医保、工伤）中心|市局" },
    { " 市发\n改委 、", "市发改委" },
    { "China Mobile、 市局 ", "China Mobile|市局" },
    { "、\n", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (FgPlan) plan = small_notice_read (cases[i][0]);
      g_autoptr (GArray) names = fg_plan_list_names (plan, (FgSpan) { 0, strlen (plan->text) });
      g_autoptr (GString) joined = g_string_new (NULL);

      for (guint j = 0; j < names->len; j++)
        {
          g_autofree char *name = fg_plan_dup_words (plan, g_array_index (names, FgSpan, j));

          g_string_append_printf (joined, "%s%s", j > 0 ? "|" : "", name);
        }
      g_assert_cmpstr (joined->str, ==, cases[i][1]);
    }
}

static void
test_a_marked_agency_keeps_its_place_and_settles_the_doubt (void)
{
  g_autoptr (FgPlan) plan = small_notice_read ("1．子由市一局办\n");
  FgPlanItem *item = small_notice_find (plan, "子");
  FgSpan span = small_notice_span (plan, "市一局");
  FgDoubt *doubt = fg_doubt_new ("nobody", item);
  const FgAssignment *assignment;

  doubt->span = item->span;
  g_ptr_array_add (plan->doubts, doubt);
  g_assert_true (fg_plan_mark_agency (plan, item, span, FG_ROLE_LEAD, FALSE));
  assignment = fg_plan_item_find_assignment (item, "市一局");
  g_assert_cmpuint (assignment->span.offset, ==, span.offset);
  g_assert_cmpuint (plan->doubts->len, ==, 0);

  g_assert_false (fg_plan_mark_agency (plan, item, span, FG_ROLE_LEAD, FALSE));
  g_assert_true (fg_plan_mark_agency (plan, item, span, FG_ROLE_COOPERATE, FALSE));
  g_assert_cmpint (assignment->role, ==, FG_ROLE_COOPERATE);
  g_assert_cmpuint (item->assignments->len, ==, 1);
}

static void
test_a_mark_is_taken_back (void)
{
  g_autoptr (FgPlan) plan = small_notice_read ("1．子〔市一局〕；9月\n");
  FgPlanItem *item = small_notice_find (plan, "子");

  g_assert_false (fg_plan_unmark (plan, item, small_notice_span (plan, "子")));
  g_assert_true (fg_plan_unmark (plan, item, small_notice_span (plan, "一局")));
  g_assert_cmpuint (item->assignments->len, ==, 0);
  g_assert_true (fg_plan_unmark (plan, item, small_notice_span (plan, "9月")));
  g_assert_cmpint (item->deadline.precision, ==, FG_PRECISION_NONE);
  g_assert_cmpuint (item->deadline_span.length, ==, 0);
}

static void
test_agencies_hold_for_what_is_below (void)
{
  static const char notice[] = "一、甲\n1．子〔乙〕\n（1）丑\n（2）寅〔丙〕\n2．卯\n二、丁\n3．辰\n";
  static const struct
  {
    const char *at;
    FgPlanBelow below;
    guint       n_changed;
    const char *outline;
  } cases[] = {
    { "1．", FG_PLAN_BELOW_TASK, 2,
      " {甲} T1[1．子〔乙〕 @乙] M1[（1）丑 ~乙] M2[（2）寅〔丙〕 @丙 ~乙] T2[2．卯] {丁} T3[3．辰]" },
    { "1．", FG_PLAN_BELOW_SECTION, 3,
      " {甲} T1[1．子〔乙〕 @乙] M1[（1）丑 ~乙] M2[（2）寅〔丙〕 @丙 ~乙] T2[2．卯 ~乙] {丁} T3[3．辰]" },
    { "（2）", FG_PLAN_BELOW_SECTION, 1,
      " {甲} T1[1．子〔乙〕 @乙] M1[（1）丑] M2[（2）寅〔丙〕 @丙] T2[2．卯 ~丙] {丁} T3[3．辰]" },
    { "3．", FG_PLAN_BELOW_SECTION, 0, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (FgPlan) plan = small_notice_read (notice);
      g_autofree char *outline = NULL;

      g_assert_cmpuint (fg_plan_assign_below (plan, small_notice_find (plan, cases[i].at), cases[i].below), ==,
                        cases[i].n_changed);
      outline = small_notice_outline (plan);
      if (cases[i].outline != NULL)
        g_assert_cmpstr (outline, ==, cases[i].outline);
      g_assert_cmpuint (fg_plan_assign_below (plan, small_notice_find (plan, cases[i].at), cases[i].below), ==, 0);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/plan-mark/names-are-parted-by-commas", test_names_are_parted_by_commas);
  g_test_add_func ("/model/plan-mark/marked-agency-keeps-its-place-and-settles-the-doubt",
                   test_a_marked_agency_keeps_its_place_and_settles_the_doubt);
  g_test_add_func ("/model/plan-mark/mark-is-taken-back", test_a_mark_is_taken_back);
  g_test_add_func ("/model/plan-mark/agencies-hold-for-what-is-below", test_agencies_hold_for_what_is_below);
  return g_test_run ();
}
