/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Plans as documents: nothing in a new one is NULL, what its counts mean, and the title that stands for an item.
 */
#include "fg-plan.h"

#include <string.h>

static FgPlanItem *
add_item (GPtrArray *items, FgItemKind kind, const char *last_day, const char *agency)
{
  FgPlanItem *item = fg_plan_item_new (kind);

  item->no = (int) items->len + 1;
  fg_deadline_set_day (&item->deadline, fg_day_from_iso (last_day));
  if (agency != NULL)
    g_ptr_array_add (item->assignments, fg_assignment_new (agency, FG_ROLE_LEAD, FALSE));
  g_ptr_array_add (items, item);
  return item;
}

static void
test_new_plan_is_empty_not_null (void)
{
  g_autoptr (FgPlan) plan = fg_plan_new ();

  g_assert_cmpstr (plan->number, ==, "");
  g_assert_cmpstr (plan->title, ==, "");
  g_assert_cmpstr (plan->notice_title, ==, "");
  g_assert_cmpstr (plan->issuer, ==, "");
  g_assert_cmpstr (plan->text, ==, "");
  g_assert_cmpuint (plan->issued, ==, FG_DAY_NONE);
  g_assert_cmpuint (plan->addressees->len, ==, 0);
  g_assert_cmpuint (plan->copied_to->len, ==, 0);
  g_assert_cmpuint (plan->sections->len, ==, 0);
  g_assert_cmpuint (plan->tasks->len, ==, 0);
  g_assert_cmpuint (plan->requirements->len, ==, 0);
  g_assert_cmpuint (plan->doubts->len, ==, 0);
}

static void
test_new_item_is_empty_not_null (void)
{
  g_autoptr (FgPlanItem) item = fg_plan_item_new (FG_ITEM_MEASURE);

  g_assert_cmpint (item->kind, ==, FG_ITEM_MEASURE);
  g_assert_cmpint (item->no, ==, 0);
  g_assert_cmpstr (item->label, ==, "");
  g_assert_cmpstr (item->text, ==, "");
  g_assert_cmpstr (item->responsibility_raw, ==, "");
  g_assert_cmpint (item->deadline.precision, ==, FG_PRECISION_NONE);
  g_assert_cmpuint (item->measures->len, ==, 0);
}

static void
test_shared_plan_lives_until_the_last_lets_go (void)
{
  FgPlan *plan = fg_plan_new ();
  g_autoptr (FgPlan) shared = fg_plan_ref (plan);

  g_ptr_array_add (plan->addressees, g_strdup ("各区人民政府"));
  fg_plan_unref (plan);

  g_assert_cmpuint (shared->addressees->len, ==, 1);
}

static void
test_counts (void)
{
  g_autoptr (FgPlan) plan = fg_plan_new ();
  FgPlanCounts counts;
  FgPlanItem *task;

  task = add_item (plan->tasks, FG_ITEM_TASK, "2024-06-30", "市水务局");
  add_item (task->measures, FG_ITEM_MEASURE, NULL, "市水务局");
  add_item (task->measures, FG_ITEM_MEASURE, "2024-12-31", "市林业局");
  task = add_item (plan->tasks, FG_ITEM_TASK, NULL, NULL);

  /* Words without a last day leave an item without a deadline. */
  task->deadline.precision = FG_PRECISION_STANDING;
  task->deadline.words = g_strdup ("长期坚持");

  fg_plan_count (plan, &counts);
  g_assert_cmpuint (counts.tasks, ==, 2);
  g_assert_cmpuint (counts.measures, ==, 2);
  g_assert_cmpuint (counts.agencies, ==, 2);
  g_assert_cmpuint (counts.with_deadline, ==, 2);
  g_assert_cmpuint (counts.without_deadline, ==, 2);
}

static void
test_counts_of_nothing (void)
{
  g_autoptr (FgPlan) plan = fg_plan_new ();
  FgPlanCounts counts = { 1, 1, 1, 1, 1 };

  fg_plan_count (plan, &counts);
  g_assert_cmpuint (counts.tasks + counts.measures + counts.agencies, ==, 0);
  g_assert_cmpuint (counts.with_deadline + counts.without_deadline, ==, 0);
}

static void
test_counts_add_up (void)
{
  static const char *const agencies[] = { "市水务局", "市林业局", "各区", NULL };

  for (guint round = 0; round < 200; round++)
    {
      g_autoptr (FgPlan) plan = fg_plan_new ();
      int n_tasks = g_test_rand_int_range (0, 6);
      guint n_measures = 0;
      FgPlanCounts counts;

      for (int i = 0; i < n_tasks; i++)
        {
          FgPlanItem *task = add_item (plan->tasks, FG_ITEM_TASK, g_test_rand_bit () ? "2024-06-30" : NULL,
                                       agencies[g_test_rand_int_range (0, 4)]);

          for (int n = g_test_rand_int_range (0, 5); n > 0; n--, n_measures++)
            add_item (task->measures, FG_ITEM_MEASURE, g_test_rand_bit () ? "2024-12-31" : NULL,
                      agencies[g_test_rand_int_range (0, 4)]);
        }

      fg_plan_count (plan, &counts);
      g_assert_cmpuint (counts.tasks, ==, (guint) n_tasks);
      g_assert_cmpuint (counts.measures, ==, n_measures);
      g_assert_cmpuint (counts.with_deadline + counts.without_deadline, ==, counts.tasks + counts.measures);
      g_assert_cmpuint (counts.agencies, <=, 3);
    }
}

static void
test_title_is_the_first_sentence (void)
{
  static const struct
  {
    const char *text;
    const char *title;
  } cases[] = {
    { "压减审批环节。将现场勘验与图纸审查合并办理。", "压减审批环节" },
    { "压减审批环节", "压减审批环节" },
    { "压减审批环节\n将现场勘验合并办理。", "压减审批环节" },
    { "", "" },
    { "。", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *title = fg_item_title_from_text (cases[i].text);

      g_assert_cmpstr (title, ==, cases[i].title);
    }
}

static void
test_long_title_is_cut_between_characters (void)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint n_chars = 1; n_chars <= 430; n_chars++)
    {
      g_autofree char *title = NULL;

      g_string_append (text, n_chars % 3 == 0 ? "a" : "区");
      title = fg_item_title_from_text (text->str);
      g_assert_true (g_utf8_validate (title, -1, NULL));
      if (n_chars <= 200)
        g_assert_cmpstr (title, ==, text->str);
      else
        {
          g_assert_cmpint (g_utf8_strlen (title, -1), ==, 201);
          g_assert_true (g_str_has_suffix (title, "…"));
          g_assert_true (strncmp (title, text->str, strlen (title) - strlen ("…")) == 0);
        }
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/plan/new-plan-is-empty-not-null", test_new_plan_is_empty_not_null);
  g_test_add_func ("/model/plan/new-item-is-empty-not-null", test_new_item_is_empty_not_null);
  g_test_add_func ("/model/plan/shared-plan-lives-until-the-last-lets-go", test_shared_plan_lives_until_the_last_lets_go);
  g_test_add_func ("/model/plan/counts", test_counts);
  g_test_add_func ("/model/plan/counts-of-nothing", test_counts_of_nothing);
  g_test_add_func ("/model/plan/counts-add-up", test_counts_add_up);
  g_test_add_func ("/model/plan/title-is-the-first-sentence", test_title_is_the_first_sentence);
  g_test_add_func ("/model/plan/long-title-is-cut-between-characters", test_long_title_is_cut_between_characters);

  return g_test_run ();
}
