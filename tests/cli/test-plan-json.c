/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The plan form: every member is there, what is absent is null or empty, and Chinese stays Chinese.
 */
#include "fg-plan-json.h"

#include <string.h>

static const char *const document_members[] = { "number", "title",     "notice_title", "issuer",
                                                "date",   "addressees", "copied_to" };
static const char *const task_members[] = { "no",         "label",      "section",      "text",       "responsibility_raw",
                                            "assignments", "open_ended", "deadline",     "deadline_raw", "body_dates",
                                            "targets",     "note",       "reports",      "measures" };
static const char *const measure_members[] = { "no",         "label",        "text",       "responsibility_raw", "assignments",
                                               "open_ended", "deadline",     "deadline_raw", "body_dates",       "targets",
                                               "note",       "reports" };

static void
assert_members (JsonObject *object, const char *const *members, guint n_members)
{
  for (guint i = 0; i < n_members; i++)
    {
      g_test_message ("%s", members[i]);
      g_assert_true (json_object_has_member (object, members[i]));
    }
  g_assert_cmpuint (json_object_get_size (object), ==, n_members);
}

static FgPlan *
make_plan (void)
{
  FgPlan *plan = fg_plan_new ();
  FgPlanItem *task = fg_plan_item_new (FG_ITEM_TASK);
  FgPlanItem *measure = fg_plan_item_new (FG_ITEM_MEASURE);

  g_free (plan->number);
  plan->number = g_strdup ("云政办发〔2024〕17号");
  plan->issued = fg_day_from_iso ("2024-03-08");
  g_ptr_array_add (plan->addressees, g_strdup ("各区人民政府"));
  g_ptr_array_add (plan->sections, fg_plan_section_new ("（一）", "压减环节"));
  g_ptr_array_add (plan->requirements, fg_plan_requirement_new ("压实责任", "各单位要上心。"));

  task->no = 1;
  task->section = 1;
  g_free (task->label);
  task->label = g_strdup ("1．");
  task->open_ended = TRUE;
  task->deadline = (FgDeadline) { FG_PRECISION_MONTH, FG_DAY_NONE, fg_day_from_iso ("2024-09-30"), g_strdup ("9月底前") };
  g_ptr_array_add (task->assignments, fg_assignment_new ("市社保（医保）中心", FG_ROLE_LEAD, FALSE));
  g_ptr_array_add (task->assignments, fg_assignment_new ("各区", FG_ROLE_COOPERATE, TRUE));
  g_ptr_array_add (task->targets, fg_target_new ("3个工作日以内", FG_COMPARISON_AT_MOST, 3, "个工作日"));
  g_ptr_array_add (task->targets, fg_target_new ("1.5亿元", FG_COMPARISON_NONE, 1.5, "亿元"));
  g_ptr_array_add (task->body_dates, fg_body_date_new ("5月", fg_day_from_iso ("2024-05-31")));
  g_ptr_array_add (task->measures, measure);
  g_ptr_array_add (plan->tasks, task);
  return plan;
}

static void
test_plan_with_nothing_has_every_member (void)
{
  g_autoptr (FgPlan) plan = fg_plan_new ();
  g_autoptr (JsonNode) node = fg_plan_json_new (plan);
  JsonObject *object = json_node_get_object (node);
  JsonObject *document = json_object_get_object_member (object, "doc");

  assert_members (object,
                  (const char *const[]) { "doc", "sections", "tasks", "requirements", "counts", "leftover" }, 6);
  assert_members (document, document_members, G_N_ELEMENTS (document_members));
  g_assert_true (json_object_get_null_member (document, "date"));
  g_assert_cmpstr (json_object_get_string_member (document, "number"), ==, "");
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (object, "tasks")), ==, 0);
}

static void
test_items_have_every_member (void)
{
  g_autoptr (FgPlan) plan = make_plan ();
  g_autoptr (JsonNode) node = fg_plan_json_new (plan);
  JsonArray *tasks = json_object_get_array_member (json_node_get_object (node), "tasks");
  JsonObject *task = json_array_get_object_element (tasks, 0);
  JsonObject *measure = json_array_get_object_element (json_object_get_array_member (task, "measures"), 0);

  assert_members (task, task_members, G_N_ELEMENTS (task_members));
  assert_members (measure, measure_members, G_N_ELEMENTS (measure_members));
  g_assert_true (json_object_get_null_member (measure, "no"));
  g_assert_true (json_object_get_null_member (measure, "deadline"));
  g_assert_cmpstr (json_object_get_string_member (measure, "deadline_raw"), ==, "");
}

static void
test_task_outside_sections_has_none (void)
{
  g_autoptr (FgPlan) plan = fg_plan_new ();
  g_autoptr (JsonNode) node = NULL;
  JsonArray *tasks;

  g_ptr_array_add (plan->tasks, fg_plan_item_new (FG_ITEM_TASK));
  node = fg_plan_json_new (plan);
  tasks = json_object_get_array_member (json_node_get_object (node), "tasks");

  g_assert_true (json_object_get_null_member (json_array_get_object_element (tasks, 0), "section"));
}

static void
test_written_form (void)
{
  g_autoptr (FgPlan) plan = make_plan ();
  g_autoptr (JsonNode) node = fg_plan_json_new (plan);
  g_autofree char *text = json_to_string (node, FALSE);
  static const char *const parts[] = {
    "\"number\":\"云政办发〔2024〕17号\"",
    "\"date\":\"2024-03-08\"",
    "\"addressees\":[\"各区人民政府\"]",
    "\"sections\":[{\"no\":\"（一）\",\"title\":\"压减环节\"}]",
    "\"label\":\"1．\",\"section\":1,",
    "{\"agency\":\"市社保（医保）中心\",\"role\":\"lead\",\"collective\":false}",
    "{\"agency\":\"各区\",\"role\":\"cooperate\",\"collective\":true}",
    "\"open_ended\":true,\"deadline\":\"2024-09-30\",\"deadline_raw\":\"9月底前\"",
    "\"body_dates\":[{\"text\":\"5月\",\"date\":\"2024-05-31\"}]",
    "{\"text\":\"3个工作日以内\",\"comparison\":\"at-most\",\"value\":3,\"unit\":\"个工作日\"}",
    "{\"text\":\"1.5亿元\",\"comparison\":null,\"value\":1.5,\"unit\":\"亿元\"}",
    "\"requirements\":[\"压实责任\"]",
    "\"counts\":{\"tasks\":1,\"measures\":1,\"agencies\":2,\"with_deadline\":1,\"without_deadline\":1}",
  };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (strstr (text, parts[i]) == NULL)
      g_error ("%s is not in %s", parts[i], text);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/cli/plan-json/plan-with-nothing-has-every-member", test_plan_with_nothing_has_every_member);
  g_test_add_func ("/cli/plan-json/items-have-every-member", test_items_have_every_member);
  g_test_add_func ("/cli/plan-json/task-outside-sections-has-none", test_task_outside_sections_has_none);
  g_test_add_func ("/cli/plan-json/written-form", test_written_form);

  return g_test_run ();
}
