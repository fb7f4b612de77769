/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The history as a clerk reads it.
 */
#include "fg-history.h"

#include "fg-agency-table.h"
#include "fg-item-edit.h"
#include "fg-item-query.h"
#include "fg-plan-table.h"
#include "workspace-fixture.h"

static FgRevision *
begin (WorkspaceFixture *fixture, const char *label)
{
  g_autoptr (GError) error = NULL;
  FgRevision *revision = fg_revision_begin (fixture->workspace, label, &error);

  g_assert_no_error (error);
  return revision;
}

static void
commit (FgRevision *revision)
{
  g_autoptr (GError) error = NULL;

  fg_revision_commit (revision, &error);
  g_assert_no_error (error);
  fg_revision_free (revision);
}

static GPtrArray *
list (WorkspaceFixture *fixture, gint64 plan_id, gint64 item_id)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *entries = fg_history_list (fixture->workspace, plan_id, item_id, 100, &error);

  g_assert_no_error (error);
  return entries;
}

static gint64
find_item (WorkspaceFixture *fixture, gint64 plan_id, const char *reference)
{
  g_autoptr (GError) error = NULL;
  gint64 id = fg_item_query_find (fixture->workspace, plan_id, reference, &error);

  g_assert_no_error (error);
  return id;
}

/* The newest entry in one line a change. */
static void
assert_newest (WorkspaceFixture *fixture, const char *expected)
{
  g_autoptr (GPtrArray) entries = list (fixture, 0, 0);
  const FgHistoryEntry *entry = g_ptr_array_index (entries, 0);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < entry->changes->len; i++)
    {
      const FgHistoryChange *change = g_ptr_array_index (entry->changes, i);

      g_string_append_printf (text, "%s|%s|%s>%s\n", change->item_title, change->label,
                              change->old_value != NULL ? change->old_value : "-",
                              change->new_value != NULL ? change->new_value : "-");
    }
  g_assert_cmpstr (text->str, ==, expected);
  g_assert_cmpuint (entry->n_changes, ==, entry->changes->len);
}

static void
test_fields (WorkspaceFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_auto (FgDeadline) deadline = FG_DEADLINE_INIT;
  gint64 plan = workspace_fixture_add_sample (fixture);
  gint64 item = find_item (fixture, plan, "1");
  FgRevision *revision = begin (fixture, "Edit");

  fg_deadline_set_day (&deadline, fg_day_from_ymd (2019, 12, 31));
  fg_item_edit_set_deadline (revision, item, &deadline, &error);
  fg_item_edit_set_status (revision, item, FG_STATUS_UNDER_WAY, &error);
  fg_item_edit_set_weight (revision, item, 2, &error);
  fg_item_edit_set_note (revision, item, "已督办", &error);
  g_assert_no_error (error);
  commit (revision);
  assert_newest (fixture, "1 压缩办理时限|Deadline|2019-09-30>2019-12-31\n"
                          "1 压缩办理时限|Status|Not started>Under way\n"
                          "1 压缩办理时限|Weight|1>2\n"
                          "1 压缩办理时限|Remarks|>已督办\n");

  /* Words without a day, and back to nothing. */
  item = find_item (fixture, plan, "3");
  revision = begin (fixture, "Edit");
  fg_deadline_set_day (&deadline, FG_DAY_NONE);
  fg_item_edit_set_deadline (revision, item, &deadline, &error);
  g_assert_no_error (error);
  commit (revision);
  assert_newest (fixture, "3 长期开展回访|Deadline|长期坚持>\n");
}

static void
test_assignments_and_reports (WorkspaceFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gint64 plan = workspace_fixture_add_sample (fixture);
  gint64 item = find_item (fixture, plan, "1");
  gint64 tax = fg_agency_table_find (fixture->workspace, "市税务局", &error);
  FgRevision *revision = begin (fixture, "Assign");

  fg_item_edit_assign (revision, item, tax, FG_ROLE_COOPERATE, &error);
  commit (revision);
  assert_newest (fixture, "1 压缩办理时限|Assignment|->市税务局 (Cooperate)\n");

  revision = begin (fixture, "Assign");
  fg_item_edit_assign (revision, item, tax, FG_ROLE_LEAD, &error);
  commit (revision);
  assert_newest (fixture, "1 压缩办理时限|Assignment|市税务局 (Cooperate)>市税务局 (Lead)\n");

  revision = begin (fixture, "Unassign");
  fg_item_edit_unassign (revision, item, tax, &error);
  commit (revision);
  assert_newest (fixture, "1 压缩办理时限|Assignment|市税务局 (Lead)>-\n");

  revision = begin (fixture, "Report");
  fg_item_edit_add_report (revision, item, tax, fg_day_from_ymd (2019, 8, 1), 60, "已公布清单", &error);
  fg_item_edit_add_report (revision, item, 0, fg_day_from_ymd (2019, 8, 2), 70, "", &error);
  g_assert_no_error (error);
  commit (revision);
  assert_newest (fixture, "1 压缩办理时限|Progress report|->2019-08-01, 市税务局, 60%, 已公布清单\n"
                          "1 压缩办理时限|Progress report|->2019-08-02, 70%\n");
}

static void
test_plan_and_entry (WorkspaceFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) imported = NULL;
  gint64 plan = workspace_fixture_add_sample (fixture);
  const FgHistoryEntry *entry;
  const FgHistoryChange *change;
  FgRevision *revision;

  imported = list (fixture, plan, 0);
  entry = g_ptr_array_index (imported, 0);
  g_assert_cmpint (entry->time_ms, ==, fixture->now_ms);
  g_assert_cmpstr (entry->author, ==, "张三");
  g_assert_cmpstr (entry->label, ==, "Import");
  change = g_ptr_array_index (entry->changes, 0);
  g_assert_cmpstr (change->table, ==, "plan");
  g_assert_cmpstr (change->label, ==, "Plan");
  g_assert_null (change->old_value);
  g_assert_cmpstr (change->new_value, ==, "优化服务重点任务分工方案");

  revision = begin (fixture, "Remove");
  fg_plan_table_remove (revision, plan, &error);
  commit (revision);
  assert_newest (fixture, "|Plan|优化服务重点任务分工方案>-\n");
}

static void
test_restricted (WorkspaceFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gint64 first = workspace_fixture_add_sample (fixture);
  gint64 second = workspace_fixture_add_sample (fixture);
  gint64 item = find_item (fixture, second, "2");
  g_autoptr (GPtrArray) of_first = NULL;
  g_autoptr (GPtrArray) of_second = NULL;
  g_autoptr (GPtrArray) of_item = NULL;
  g_autoptr (GPtrArray) of_all = NULL;
  g_autoptr (GPtrArray) limited = NULL;
  FgRevision *revision = begin (fixture, "Edit");

  fg_item_edit_set_note (revision, item, "一", &error);
  fg_item_edit_set_note (revision, find_item (fixture, second, "1"), "二", &error);
  commit (revision);

  of_first = list (fixture, first, 0);
  of_second = list (fixture, second, 0);
  of_item = list (fixture, second, item);
  of_all = list (fixture, 0, 0);
  limited = fg_history_list (fixture->workspace, 0, 0, 2, &error);
  g_assert_cmpuint (of_first->len, ==, 1);
  g_assert_cmpuint (of_second->len, ==, 2);
  g_assert_cmpuint (of_item->len, ==, 2);
  g_assert_cmpuint (of_all->len, ==, 3);
  g_assert_cmpuint (limited->len, ==, 2);
  g_assert_cmpuint (((FgHistoryEntry *) g_ptr_array_index (of_item, 0))->n_changes, ==, 1);
  g_assert_cmpuint (((FgHistoryEntry *) g_ptr_array_index (of_second, 0))->n_changes, ==, 2);
}

static void
test_large_entry (WorkspaceFixture *fixture, gconstpointer data)
{
  g_autoptr (FgPlan) plan = fg_plan_new ();
  g_autoptr (GPtrArray) entries = NULL;
  const FgHistoryEntry *entry;

  for (guint i = 0; i < 1000; i++)
    g_ptr_array_add (plan->requirements, fg_plan_requirement_new ("要求", "内容"));
  workspace_fixture_add_plan (fixture, plan);

  entries = list (fixture, 0, 0);
  entry = g_ptr_array_index (entries, 0);
  g_assert_cmpuint (entry->changes->len, ==, 100);
  g_assert_cmpuint (entry->n_changes, ==, 1001);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  WORKSPACE_TEST ("/store/history/fields-read-as-words", test_fields);
  WORKSPACE_TEST ("/store/history/assignments-and-reports-read-as-words", test_assignments_and_reports);
  WORKSPACE_TEST ("/store/history/plans-come-and-go", test_plan_and_entry);
  WORKSPACE_TEST ("/store/history/only-what-is-asked-for", test_restricted);
  WORKSPACE_TEST ("/store/history/a-large-entry-is-cut-and-counted", test_large_entry);

  return g_test_run ();
}
