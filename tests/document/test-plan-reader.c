/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Whole notices in the common forms, each with the plan that a careful person reads in it.
 */
#include "fg-plan-reader.h"

static FgPlan *
read_text (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (GError) error = NULL;
  FgPlan *plan = fg_plan_reader_read (bytes, NULL, FG_DAY_NONE, &error);

  g_assert_no_error (error);
  return plan;
}

static const char *const plain_notice =
  "云州市人民政府办公室文件\n"
  "云政办发〔2026〕9号\n"
  "云州市人民政府办公室关于印发数字政务\n"
  "提升行动分工方案的通知\n"
  "\n"
  "各区人民政府，市府各委办局：\n"
  "《数字政务提升行动分工方案》已经市政府同意，现印发给你们，请认真组织实施。\n"
  "云州市人民政府办公室\n"
  "2026年3月2日\n"
  "数字政务提升行动分工方案\n"
  "一、夯实基础\n"
  "1．建设统一的数据目录。（市数据局牵头，各区、各部门负责）\n"
  "（1）编制目录。（市数据局负责；完成时限：6月底前）\n"
  "（2）公布目录。（市数据局、市司法局等部门负责；完成时限：年底前）\n"
  "二、工作要求\n"
  "（一）压实责任。各部门要明确专人。\n"
  "抄送：市委办公室，市人大常委会办公室。\n"
  "云州市人民政府办公室    2026年3月3日印发\n";

static void
test_frame_of_notice (void)
{
  g_autoptr (FgPlan) plan = read_text (plain_notice);

  g_assert_cmpstr (plan->number, ==, "云政办发〔2026〕9号");
  g_assert_cmpstr (plan->title, ==, "数字政务提升行动分工方案");
  g_assert_cmpstr (plan->notice_title, ==, "云州市人民政府办公室关于印发数字政务提升行动分工方案的通知");
  g_assert_cmpstr (plan->issuer, ==, "云州市人民政府办公室");
  g_assert_cmpuint (plan->issued, ==, fg_day_from_ymd (2026, 3, 2));
  g_assert_cmpuint (plan->addressees->len, ==, 2);
  g_assert_cmpuint (plan->copied_to->len, ==, 2);
}

static void
test_items_of_notice (void)
{
  g_autoptr (FgPlan) plan = read_text (plain_notice);
  const FgPlanItem *task;
  const FgPlanItem *measure;

  g_assert_cmpuint (plan->sections->len, ==, 1);
  g_assert_cmpuint (plan->tasks->len, ==, 1);
  g_assert_cmpuint (plan->requirements->len, ==, 1);

  task = g_ptr_array_index (plan->tasks, 0);
  g_assert_cmpstr (task->text, ==, "建设统一的数据目录。");
  g_assert_cmpuint (task->assignments->len, ==, 3);
  g_assert_cmpuint (task->measures->len, ==, 2);

  measure = g_ptr_array_index (task->measures, 1);
  g_assert_cmpint (measure->no, ==, 2);
  g_assert_true (measure->open_ended);
  g_assert_cmpuint (measure->deadline.last_day, ==, fg_day_from_ymd (2026, 12, 31));
}

/* An agency in the column of deadlines has a part, though nothing says which. */
static void
test_agency_among_deadlines (void)
{
  g_autoptr (FgPlan) plan = read_text ("| 序号 | 任务 | 牵头单位 | 完成时限 |\n"
                                       "| 1 | 修路 | 市交通局 | 20市发改委 |\n"
                                       "| 2 | 建桥 | 市水务局 | 2026年6月底前（市住建局） |\n");
  const FgPlanItem *task = g_ptr_array_index (plan->tasks, 0);

  g_assert_cmpuint (task->assignments->len, ==, 2);
  g_assert_cmpint (((const FgAssignment *) g_ptr_array_index (task->assignments, 1))->role, ==, FG_ROLE_RESPONSIBLE);
  g_assert_cmpuint (plan->doubts->len, >, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/document/plan-reader/frame-of-notice", test_frame_of_notice);
  g_test_add_func ("/document/plan-reader/items-of-notice", test_items_of_notice);
  g_test_add_func ("/document/plan-reader/agency-among-deadlines", test_agency_among_deadlines);
  return g_test_run ();
}
