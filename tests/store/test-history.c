/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The history as a clerk reads it.
 */
#include "fg-history.h"

#include "fg-agency-table.h"
#include "fg-item-edit.h"
#include "fg-item-query.h"
#include "fg-plan-table.h"
#include "fg-workspace-private.h"
#include "workspace-fixture.h"

static const FgHistoryFilter everything = { 0 };

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
  const FgHistoryFilter filter = { .plan_id = plan_id, .item_id = item_id };
  GPtrArray *entries = fg_history_list (fixture->workspace, &filter, 100, &error);

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

/* The day is the same; what was agreed on is not. */
static void
test_deadline_in_other_words (WorkspaceFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_auto (FgDeadline) deadline = FG_DEADLINE_INIT;
  gint64 item = find_item (fixture, workspace_fixture_add_sample (fixture), "1");
  FgRevision *revision = begin (fixture, "Edit");

  fg_deadline_set_day (&deadline, fg_day_from_ymd (2019, 9, 30));
  fg_item_edit_set_deadline (revision, item, &deadline, &error);
  g_assert_no_error (error);
  commit (revision);

  revision = begin (fixture, "Edit");
  g_free (deadline.words);
  deadline.words = g_strdup ("三季度末");
  fg_item_edit_set_deadline (revision, item, &deadline, &error);
  commit (revision);
  assert_newest (fixture, "1 压缩办理时限|Deadline|2019-09-30, day>2019-09-30, 三季度末, day\n");

  revision = begin (fixture, "Edit");
  deadline.precision = FG_PRECISION_QUARTER;
  fg_item_edit_set_deadline (revision, item, &deadline, &error);
  g_assert_no_error (error);
  commit (revision);
  assert_newest (fixture, "1 压缩办理时限|Deadline|2019-09-30, 三季度末, day>2019-09-30, 三季度末, quarter\n");
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

  revision = begin (fixture, "Start");
  fg_item_edit_set_status (revision, item, FG_STATUS_UNDER_WAY, &error);
  commit (revision);
  assert_newest (fixture, "1 压缩办理时限|Status|Not started>Under way\n");

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
  limited = fg_history_list (fixture->workspace, &everything, 2, &error);
  g_assert_cmpuint (of_first->len, ==, 1);
  g_assert_cmpuint (of_second->len, ==, 2);
  g_assert_cmpuint (of_item->len, ==, 2);
  g_assert_cmpuint (of_all->len, ==, 3);
  g_assert_cmpuint (limited->len, ==, 2);
  g_assert_cmpuint (((FgHistoryEntry *) g_ptr_array_index (of_item, 0))->n_changes, ==, 1);
  g_assert_cmpuint (((FgHistoryEntry *) g_ptr_array_index (of_second, 0))->n_changes, ==, 2);
}

static guint
count (WorkspaceFixture *fixture, const FgHistoryFilter *filter)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) revisions = fg_history_find (fixture->workspace, filter, G_MAXUINT, &error);

  g_assert_no_error (error);
  return revisions->len;
}

static void
test_filtered (WorkspaceFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) authors = NULL;
  gint64 start = fixture->now_ms;
  gint64 plan = workspace_fixture_add_sample (fixture);
  gint64 item = find_item (fixture, plan, "1");
  gint64 tax = fg_agency_table_find (fixture->workspace, "市税务局", &error);
  gint64 now;
  FgRevision *revision;

  fixture->now_ms = start + 1000;
  revision = begin (fixture, "Report");
  fg_item_edit_add_report (revision, item, tax, fg_day_from_ymd (2019, 8, 1), 60, "", &error);
  fg_item_edit_set_note (revision, find_item (fixture, plan, "3"), "一", &error);
  g_assert_no_error (error);
  commit (revision);
  fixture->now_ms = start + 2000;
  revision = begin (fixture, "Edit");
  fg_item_edit_set_note (revision, find_item (fixture, plan, "3"), "二", &error);
  g_assert_no_error (error);
  commit (revision);
  now = fixture->now_ms;

  g_assert_cmpuint (count (fixture, &everything), ==, 3);
  g_assert_cmpuint (count (fixture, &(FgHistoryFilter) { .agency_id = tax }), ==, 2);
  g_assert_cmpuint (count (fixture, &(FgHistoryFilter) { .agency_id = tax, .plan_id = plan }), ==, 2);
  g_assert_cmpuint (count (fixture, &(FgHistoryFilter) { .agency_id = tax, .plan_id = plan + 1 }), ==, 0);
  g_assert_cmpuint (count (fixture, &(FgHistoryFilter) { .agency_id = tax, .item_id = item }), ==, 1);
  g_assert_cmpuint (count (fixture, &(FgHistoryFilter) { .author = "张三" }), ==, 3);
  g_assert_cmpuint (count (fixture, &(FgHistoryFilter) { .author = "李四" }), ==, 0);
  g_assert_cmpuint (count (fixture, &(FgHistoryFilter) { .plan_id = plan, .author = "李四" }), ==, 0);
  g_assert_cmpuint (count (fixture, &(FgHistoryFilter) { .from_ms = start + 1 }), ==, 2);
  g_assert_cmpuint (count (fixture, &(FgHistoryFilter) { .plan_id = plan, .from_ms = start + 1, .to_ms = now }), ==, 1);
  g_assert_cmpuint (count (fixture, &(FgHistoryFilter) { .to_ms = start + 1000 }), ==, 1);

  authors = fg_history_list_authors (fixture->workspace, &error);
  g_assert_cmpuint (authors->len, ==, 1);
  g_assert_cmpstr (g_ptr_array_index (authors, 0), ==, "张三");
}

/* Of an entry that concerns several agencies only what concerns the one that was asked for. */
static void
test_changes_of_agency (WorkspaceFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entries = NULL;
  gint64 plan = workspace_fixture_add_sample (fixture);
  gint64 item = find_item (fixture, plan, "1");
  gint64 tax = fg_agency_table_find (fixture->workspace, "市税务局", &error);
  FgRevision *revision = begin (fixture, "Report");

  fg_item_edit_add_report (revision, item, tax, fg_day_from_ymd (2019, 8, 1), 60, "", &error);
  fg_item_edit_set_note (revision, find_item (fixture, plan, "3"), "一", &error);
  commit (revision);

  entries = fg_history_list (fixture->workspace, &(FgHistoryFilter) { .agency_id = tax }, 1, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (((FgHistoryEntry *) g_ptr_array_index (entries, 0))->changes->len, ==, 1);
}

/* A package brings what another desk did before: its number here is higher, its time is earlier. */
static void
test_order_of_merged (WorkspaceFixture *fixture, gconstpointer data)
{
  static const char LATE[] =
    "UPDATE revision SET stamp = (SELECT min(stamp) FROM revision) + 1 WHERE id = (SELECT max(id) FROM revision)";
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entries = NULL;
  gint64 item = find_item (fixture, workspace_fixture_add_sample (fixture), "1");
  const FgHistoryEntry *earlier, *later;
  FgRevision *revision;

  for (guint i = 0; i < 2; i++)
    {
      fixture->now_ms += 1000;
      revision = begin (fixture, "Edit");
      fg_item_edit_set_note (revision, item, i == 0 ? "后写" : "先写", &error);
      commit (revision);
    }
  fg_workspace_execute (fixture->workspace, LATE, &error);
  g_assert_no_error (error);

  entries = list (fixture, 0, item);
  later = g_ptr_array_index (entries, 0);
  earlier = g_ptr_array_index (entries, 1);
  g_assert_cmpstr (((FgHistoryChange *) g_ptr_array_index (later->changes, 0))->old_value, ==, "先写");
  g_assert_cmpstr (((FgHistoryChange *) g_ptr_array_index (later->changes, 0))->new_value, ==, "后写");
  g_assert_cmpstr (((FgHistoryChange *) g_ptr_array_index (earlier->changes, 0))->old_value, ==, "");
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
  WORKSPACE_TEST ("/store/history/a-deadline-in-other-words-is-a-change", test_deadline_in_other_words);
  WORKSPACE_TEST ("/store/history/assignments-and-reports-read-as-words", test_assignments_and_reports);
  WORKSPACE_TEST ("/store/history/plans-come-and-go", test_plan_and_entry);
  WORKSPACE_TEST ("/store/history/only-what-is-asked-for", test_restricted);
  WORKSPACE_TEST ("/store/history/by-agency-person-and-time", test_filtered);
  WORKSPACE_TEST ("/store/history/of-an-entry-only-what-concerns-the-agency", test_changes_of_agency);
  WORKSPACE_TEST ("/store/history/follows-stamps-not-numbers", test_order_of_merged);
  WORKSPACE_TEST ("/store/history/a-large-entry-is-cut-and-counted", test_large_entry);

  return g_test_run ();
}
