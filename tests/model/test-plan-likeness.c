/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which titles are taken for versions of one plan.
 */
#include "fg-plan-likeness.h"

static void
test_titles (void)
{
  static const struct
  {
    const char *title, *issuer, *other_title, *other_issuer;
    gboolean    is_version;
  } cases[] = {
    { "优化营商环境重点任务分工方案", "云州市人民政府", "优化营商环境重点任务分工方案", "云州市人民政府", TRUE },
    { "优化营商环境重点任务分工方案", "", "优化营商环境重点任务分工方案（2025年版）", "云州市人民政府", TRUE },
    { "优化营商环境重点任务分工方案（试行）", "", "优化营商环境重点任务分工方案（修订）", "", TRUE },
    { "2024年民生实事任务分解", "", "2025年民生实事任务分解", "", TRUE },
    { "优化营商环境重点任务分工方案", "云州市人民政府", "优化营商环境重点任务分工方案", "临河县人民政府", FALSE },
    { "优化营商环境重点任务分工方案", "", "老旧小区改造重点任务分工方案", "", FALSE },
    { "", "", "", "", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s – %s", cases[i].title, cases[i].other_title);
      g_assert_cmpint (fg_plan_likeness_is_version (cases[i].title, cases[i].issuer, cases[i].other_title,
                                                    cases[i].other_issuer),
                       ==, cases[i].is_version);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/plan-likeness/titles", test_titles);
  return g_test_run ();
}
