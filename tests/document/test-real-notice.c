/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A real notice of a city of 2019, read in full by hand. It is no part of the project: the test looks for it in the
 * folder named by FENGONG_SHARED or beside the project, and is skipped where it is not there.
 */
#include "fg-plan-reader.h"

#define NOTICE "nanjing-2019-41.txt"

typedef struct
{
  guint       task;
  int         measure;
  const char *agencies;
  const char *last_day;
} Reading;

/* Fields read by eye from the notice, of the items in which something is out of the ordinary. */
static const Reading readings[] = {
  { 1, 2, "◎市政务办 ●各区* ●各部门* ●各省级以上开发区*", "" },
  { 2, 0,
    "◎市市场监管局 ●市政务办 ●市公安局 ●市人社局 ●市税务局 ●人行南京分行营管部 ●市社保（医保）中心 ●各区* …", "" },
  { 3, 3, "◎市发改委 ◎市场监管局 ●市信息中心 ●相关部门*", "2019-12-31" },
  { 4, 0, "◎市市场监管局 ●市税务局 ●市人社局 …", "" },
  { 5, 1, "●市市场监管局", "2019-12-31" },
  { 6, 0, "◎市发改委 ●市相关部门*", "" },
  { 7, 2, "◎市建委 ◎市规划和自然资源局 ◎市人防办", "2019-09-30" },
  { 9, 8, "●市商务局 ●金陵海关 ●禄口机场海关 ●新生圩海关 ●南京海事局 ●南京港出入境边防检查站 ●南京出入境边防检查站",
    "2019-12-31" },
  { 9, 10, "●市财政局 ●市商务局 ●市交通运输局 ●金陵海关 ●禄口机场海关 ●新生圩海关", "2019-12-31" },
  { 11, 4, "●市财政局 ●市地方金融监督管理局 ●市发改委 ●市工信局 ●市科学技术局 ●市紫投集团", "2019-12-31" },
  { 19, 0, "●各区* ●市各相关部门*", "" },
  { 22, 0, "◎市规划和自然资源局 ◎江北新区 ◎相关区政府* ●房产、税务等部门* …", "" },
  { 22, 1, "●市规划和自然资源局 ●市政务办 ●市信息中心 ●市房产局 ●市税务局 ●市财政局 ●江北新区 ●相关区政府*", "2019-09-30" },
  { 24, 1, "◎市政务办 ●各区* ●各部门*", "" },
  { 29, 2, "●市政务办 ●市发改委", "2019-09-30" },
  { 29, 4, "●市大数据管理局 ●市政务办 ●市财政局", "2019-09-30" },
  { 31, 1, "◎市委网信办 ◎市司法局 ◎市大数据管理局 ●各区* ●各部门*", "2019-09-30" },
  { 33, 2, "◎市政府办公厅 ◎市发改委", "2019-09-30" },
};

static char *
find_notice (void)
{
  const char *shared = g_getenv ("FENGONG_SHARED");
  g_autofree char *path = shared != NULL ? g_build_filename (shared, NOTICE, NULL)
                                         : g_test_build_filename (G_TEST_DIST, "..", "shared", NOTICE, NULL);

  return g_file_test (path, G_FILE_TEST_IS_REGULAR) ? g_steal_pointer (&path) : NULL;
}

static FgPlan *
read_notice (void)
{
  g_autofree char *path = find_notice ();
  g_autofree char *text = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  FgPlan *plan;
  gsize length;

  if (path == NULL)
    {
      g_test_skip ("the real notice is not there (FENGONG_SHARED)");
      return NULL;
    }
  g_file_get_contents (path, &text, &length, &error);
  g_assert_no_error (error);
  bytes = g_bytes_new_take (g_steal_pointer (&text), length);
  plan = fg_plan_reader_read (bytes, NULL, FG_DAY_NONE, &error);
  g_assert_no_error (error);
  return plan;
}

static char *
agencies_to_text (const FgPlanItem *item)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < item->assignments->len; i++)
    {
      const FgAssignment *assignment = g_ptr_array_index (item->assignments, i);

      g_string_append_printf (text, "%s%s%s%s", i > 0 ? " " : "", fg_role_get_symbol (assignment->role),
                              assignment->agency, assignment->collective ? "*" : "");
    }
  if (item->open_ended)
    g_string_append (text, " …");
  return g_string_free (text, FALSE);
}

static void
test_counts (void)
{
  g_autoptr (FgPlan) plan = read_notice ();
  FgPlanCounts counts;
  guint n_assignments = 0;

  if (plan == NULL)
    return;
  fg_plan_count (plan, &counts);
  for (guint i = 0; i < plan->tasks->len; i++)
    {
      const FgPlanItem *task = g_ptr_array_index (plan->tasks, i);

      n_assignments += task->assignments->len;
      for (guint j = 0; j < task->measures->len; j++)
        n_assignments += ((const FgPlanItem *) g_ptr_array_index (task->measures, j))->assignments->len;
    }
  g_assert_cmpuint (plan->sections->len, ==, 3);
  g_assert_cmpuint (counts.tasks, ==, 33);
  g_assert_cmpuint (counts.measures, ==, 101);
  g_assert_cmpuint (counts.agencies, ==, 52);
  g_assert_cmpuint (counts.with_deadline, ==, 90);
  g_assert_cmpuint (counts.without_deadline, ==, 44);
  g_assert_cmpuint (n_assignments, ==, 409);
  g_assert_cmpuint (plan->requirements->len, ==, 5);
  g_assert_cmpuint (plan->addressees->len, ==, 3);
  g_assert_cmpuint (plan->copied_to->len, ==, 6);
  g_assert_cmpuint (plan->doubts->len, ==, 0);
}

static void
test_fields (void)
{
  g_autoptr (FgPlan) plan = read_notice ();

  for (guint i = 0; plan != NULL && i < G_N_ELEMENTS (readings); i++)
    {
      const FgPlanItem *item = g_ptr_array_index (plan->tasks, readings[i].task - 1);
      g_autofree char *agencies = NULL;
      g_autofree char *last_day = NULL;

      g_test_message ("%u(%d)", readings[i].task, readings[i].measure);
      if (readings[i].measure > 0)
        item = g_ptr_array_index (item->measures, readings[i].measure - 1);
      agencies = agencies_to_text (item);
      last_day = fg_day_to_iso (item->deadline.last_day);
      g_assert_cmpstr (agencies, ==, readings[i].agencies);
      g_assert_cmpstr (last_day, ==, readings[i].last_day);
    }
}

static void
test_measures_without_number (void)
{
  static const guint tasks[] = { 5, 24, 31 };
  g_autoptr (FgPlan) plan = read_notice ();

  for (guint i = 0; plan != NULL && i < G_N_ELEMENTS (tasks); i++)
    {
      const FgPlanItem *task = g_ptr_array_index (plan->tasks, tasks[i] - 1);
      const FgPlanItem *measure = g_ptr_array_index (task->measures, 0);

      g_assert_cmpuint (task->measures->len, ==, 1);
      g_assert_cmpint (measure->no, ==, 0);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/document/real-notice/counts", test_counts);
  g_test_add_func ("/document/real-notice/fields", test_fields);
  g_test_add_func ("/document/real-notice/measures-without-number", test_measures_without_number);
  return g_test_run ();
}
