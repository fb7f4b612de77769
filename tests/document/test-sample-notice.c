/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The notice that we ship must read wholly, and must have every construct that real notices have, because it is what
 * people first see and what other tests work on.
 */
#include "fg-plan-reader.h"

static FgPlan *
read_sample (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "sample-notice.txt", NULL);
  g_autofree char *text = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  FgPlan *plan;
  gsize length;

  g_file_get_contents (path, &text, &length, &error);
  g_assert_no_error (error);
  bytes = g_bytes_new_take (g_steal_pointer (&text), length);
  plan = fg_plan_reader_read (bytes, NULL, FG_DAY_NONE, &error);
  g_assert_no_error (error);
  return plan;
}

static FgPlanItem *
measure_at (const FgPlan *plan, guint task, guint measure)
{
  const FgPlanItem *item = g_ptr_array_index (plan->tasks, task - 1);

  return g_ptr_array_index (item->measures, measure - 1);
}

static guint
count_role (const FgPlanItem *item, FgRole role)
{
  guint n = 0;

  for (guint i = 0; i < item->assignments->len; i++)
    n += ((const FgAssignment *) g_ptr_array_index (item->assignments, i))->role == role;
  return n;
}

static const FgAssignment *
find_agency (const FgPlanItem *item, const char *agency)
{
  for (guint i = 0; i < item->assignments->len; i++)
    {
      const FgAssignment *assignment = g_ptr_array_index (item->assignments, i);

      if (g_str_equal (assignment->agency, agency))
        return assignment;
    }
  return NULL;
}

static void
test_counts (void)
{
  g_autoptr (FgPlan) plan = read_sample ();
  FgPlanCounts counts;

  fg_plan_count (plan, &counts);
  g_assert_cmpuint (plan->sections->len, ==, 3);
  g_assert_cmpuint (counts.tasks, ==, 14);
  g_assert_cmpuint (counts.measures, ==, 41);
  g_assert_cmpuint (counts.with_deadline, ==, 35);
  g_assert_cmpuint (counts.without_deadline, ==, 20);
  g_assert_cmpuint (plan->requirements->len, ==, 4);
  g_assert_cmpuint (plan->addressees->len, ==, 4);
  g_assert_cmpuint (plan->copied_to->len, ==, 7);
}

static void
test_frame (void)
{
  g_autoptr (FgPlan) plan = read_sample ();

  g_assert_cmpstr (plan->number, ==, "云政办发〔2026〕18号");
  g_assert_cmpstr (plan->title, ==, "云州市“高效办成一件事”改革重点任务分工方案");
  g_assert_cmpstr (plan->issuer, ==, "云州市人民政府办公室");
  g_assert_cmpuint (plan->issued, ==, fg_day_from_ymd (2026, 3, 12));
  g_assert_cmpstr (g_ptr_array_index (plan->addressees, 0), ==, "各县（市、区）人民政府");
  g_assert_cmpstr (g_ptr_array_index (plan->copied_to, 6), ==, "云州军分区");
}

static void
test_constructs (void)
{
  g_autoptr (FgPlan) plan = read_sample ();
  const FgPlanItem *several_leads = g_ptr_array_index (plan->tasks, 1);
  const FgPlanItem *unnumbered = measure_at (plan, 7, 1);
  const FgPlanItem *kinds = g_ptr_array_index (plan->tasks, 5);
  const FgPlanItem *unclosed = measure_at (plan, 8, 3);

  g_assert_cmpuint (count_role (several_leads, FG_ROLE_LEAD), ==, 2);
  g_assert_true (several_leads->open_ended);
  g_assert_nonnull (find_agency (several_leads, "市社会保险（医疗保险）服务中心"));
  g_assert_true (find_agency (several_leads, "各县（市、区）")->collective);
  g_assert_cmpint (unnumbered->no, ==, 0);
  g_assert_cmpstr (unnumbered->label, ==, "");
  g_assert_true (find_agency (kinds, "教育、民政、卫健等部门")->collective);
  g_assert_cmpuint (unclosed->deadline.last_day, ==, fg_day_from_ymd (2026, 7, 31));
  g_assert_nonnull (find_agency (measure_at (plan, 8, 5), "云港新区"));
  g_assert_nonnull (find_agency (measure_at (plan, 8, 5), "相关区政府"));
  g_assert_cmpuint (count_role (measure_at (plan, 3, 3), FG_ROLE_COOPERATE), ==, 3);
}

static void
test_dates_written_many_ways (void)
{
  static const struct
  {
    guint       task;
    guint       measure;
    const char *words;
    const char *last_day;
  } dates[] = {
    { 1, 1, "2026年4月底前", "2026-04-30" }, { 1, 2, "2026年6月30日前", "2026-06-30" },
    { 1, 3, "上半年", "2026-06-30" },        { 2, 2, "4月底前", "2026-04-30" },
    { 2, 3, "三季度", "2026-09-30" },        { 3, 3, "2026年年底前", "2026-12-31" },
    { 4, 3, "年底前", "2026-12-31" },        { 5, 3, "2026年11月中旬", "2026-11-20" },
    { 6, 3, "下半年", "2026-12-31" },        { 9, 3, "长期坚持", "" },
    { 11, 1, "2026年12月底前", "2026-12-31" }, { 11, 2, "2026年7月底前", "2026-07-31" },
  };
  g_autoptr (FgPlan) plan = read_sample ();

  for (guint i = 0; i < G_N_ELEMENTS (dates); i++)
    {
      const FgPlanItem *measure = measure_at (plan, dates[i].task, dates[i].measure);
      g_autofree char *last_day = fg_day_to_iso (measure->deadline.last_day);

      g_assert_cmpstr (measure->deadline.words, ==, dates[i].words);
      g_assert_cmpstr (last_day, ==, dates[i].last_day);
    }
}

static void
test_dates_in_the_text_are_no_deadlines (void)
{
  g_autoptr (FgPlan) plan = read_sample ();
  const FgPlanItem *measure = measure_at (plan, 4, 1);
  const FgBodyDate *date;

  g_assert_cmpint (measure->deadline.precision, ==, FG_PRECISION_NONE);
  g_assert_cmpuint (measure->body_dates->len, ==, 1);
  date = g_ptr_array_index (measure->body_dates, 0);
  g_assert_cmpstr (date->text, ==, "2026年底前");
  g_assert_cmpuint (date->day, ==, fg_day_from_ymd (2026, 12, 31));
}

static void
test_only_the_open_bracket_is_doubtful (void)
{
  g_autoptr (FgPlan) plan = read_sample ();
  const FgDoubt *doubt;

  g_assert_cmpuint (plan->doubts->len, ==, 1);
  doubt = g_ptr_array_index (plan->doubts, 0);
  g_assert_true (doubt->item == measure_at (plan, 8, 3));
  g_assert_true (g_str_has_prefix (plan->text + doubt->span.offset, "（市市场监管局牵头"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/document/sample-notice/counts", test_counts);
  g_test_add_func ("/document/sample-notice/frame", test_frame);
  g_test_add_func ("/document/sample-notice/constructs", test_constructs);
  g_test_add_func ("/document/sample-notice/dates-written-many-ways", test_dates_written_many_ways);
  g_test_add_func ("/document/sample-notice/dates-in-the-text-are-no-deadlines", test_dates_in_the_text_are_no_deadlines);
  g_test_add_func ("/document/sample-notice/only-the-open-bracket-is-doubtful", test_only_the_open_bracket_is_doubtful);
  return g_test_run ();
}
