/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Items edited: fields, assignments, reports and the progress that follows from them.
 */
#include "fg-item-edit.h"

#include <math.h>

#include "fg-agency-table.h"
#include "fg-item-query.h"
#include "fg-plan-table.h"
#include "workspace-fixture.h"

#define TODAY (fg_day_from_ymd (2019, 9, 1))

static gint64
find_item (WorkspaceFixture *fixture, const char *reference)
{
  g_autoptr (GError) error = NULL;
  gint64 plan_id = workspace_fixture_count (fixture, "SELECT id FROM plan");
  gint64 id = fg_item_query_find (fixture->workspace, plan_id, reference, &error);

  g_assert_no_error (error);
  return id;
}

static FgItemDetail *
load (WorkspaceFixture *fixture, gint64 item_id)
{
  g_autoptr (GError) error = NULL;
  FgItemDetail *detail = fg_item_query_detail (fixture->workspace, item_id, TODAY, &error);

  g_assert_no_error (error);
  return detail;
}

static FgRevision *
begin (WorkspaceFixture *fixture)
{
  g_autoptr (GError) error = NULL;
  FgRevision *revision = fg_revision_begin (fixture->workspace, "Edit", &error);

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

static int
get_percent (WorkspaceFixture *fixture, const char *reference)
{
  g_autoptr (FgItemDetail) detail = load (fixture, find_item (fixture, reference));

  return detail->record.percent;
}

static void
report (WorkspaceFixture *fixture, const char *reference, FgDay day, int percent)
{
  g_autoptr (GError) error = NULL;
  FgRevision *revision = begin (fixture);

  g_assert_cmpint (fg_item_edit_add_report (revision, find_item (fixture, reference), 0, day, percent, "", &error), !=, 0);
  g_assert_no_error (error);
  commit (revision);
}

static void
test_fields (WorkspaceFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FgItemDetail) detail = NULL;
  g_auto (FgDeadline) deadline = FG_DEADLINE_INIT;
  FgRevision *revision;
  gint64 item;

  workspace_fixture_add_sample (fixture);
  item = find_item (fixture, "1");
  revision = begin (fixture);
  fg_deadline_set_day (&deadline, fg_day_from_ymd (2019, 12, 31));
  g_assert_true (fg_item_edit_set_title (revision, item, "提速", &error));
  g_assert_true (fg_item_edit_set_body (revision, item, "一律提速。", &error));
  g_assert_true (fg_item_edit_set_deadline (revision, item, &deadline, &error));
  g_assert_true (fg_item_edit_set_status (revision, item, FG_STATUS_UNDER_WAY, &error));
  g_assert_true (fg_item_edit_set_weight (revision, item, 2.5, &error));
  g_assert_true (fg_item_edit_set_note (revision, item, "已督办", &error));
  commit (revision);

  workspace_fixture_reopen (fixture);
  detail = load (fixture, item);
  g_assert_cmpstr (detail->record.title, ==, "提速");
  g_assert_cmpstr (detail->body, ==, "一律提速。");
  g_assert_cmpuint (detail->record.deadline.last_day, ==, deadline.last_day);
  g_assert_cmpstr (detail->record.deadline.words, ==, "2019-12-31");
  g_assert_cmpint (detail->record.status, ==, FG_STATUS_UNDER_WAY);
  g_assert_cmpfloat (detail->weight, ==, 2.5);
  g_assert_cmpstr (detail->note, ==, "已督办");
}

static void
test_refused_values (WorkspaceFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FgRevision) revision = NULL;
  gint64 item, section;

  workspace_fixture_add_sample (fixture);
  item = find_item (fixture, "1");
  section = workspace_fixture_count (fixture, "SELECT id FROM item WHERE kind = 0");
  revision = begin (fixture);

  g_assert_false (fg_item_edit_set_weight (revision, item, -1, &error));
  g_assert_error (error, FG_STORE_ERROR, FG_STORE_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_false (fg_item_edit_set_weight (revision, item, NAN, &error));
  g_assert_error (error, FG_STORE_ERROR, FG_STORE_ERROR_INVALID);
  g_clear_error (&error);
  /* A hundred times it is more than a double holds: the mean would be no number. */
  g_assert_false (fg_item_edit_set_weight (revision, item, 1e307, &error));
  g_assert_error (error, FG_STORE_ERROR, FG_STORE_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_true (fg_item_edit_set_weight (revision, item, 1000, &error));
  g_assert_cmpint (fg_item_edit_add_report (revision, item, 0, TODAY, 101, "", &error), ==, 0);
  g_assert_error (error, FG_STORE_ERROR, FG_STORE_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_cmpint (fg_item_edit_add_report (revision, section, 0, TODAY, 10, "", &error), ==, 0);
  g_assert_error (error, FG_STORE_ERROR, FG_STORE_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_cmpint (fg_item_edit_add_report (revision, item, 77, TODAY, 10, "", &error), ==, 0);
  g_assert_error (error, FG_STORE_ERROR, FG_STORE_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_false (fg_item_edit_set_note (revision, 77, "", &error));
  g_assert_error (error, FG_STORE_ERROR, FG_STORE_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_false (fg_item_edit_assign (revision, item, 77, FG_ROLE_LEAD, &error));
  g_assert_error (error, FG_STORE_ERROR, FG_STORE_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_false (fg_item_edit_assign (revision, 77, 77, FG_ROLE_LEAD, &error));
  g_assert_error (error, FG_STORE_ERROR, FG_STORE_ERROR_NOT_FOUND);
}

static void
test_removed_plan (WorkspaceFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FgRevision) revision = NULL;
  gint64 plan = workspace_fixture_add_sample (fixture);
  gint64 item = find_item (fixture, "1");
  gint64 agency = fg_agency_table_find (fixture->workspace, "市税务局", &error);
  const FgDeadline deadline = FG_DEADLINE_INIT;

  revision = begin (fixture);
  g_assert_true (fg_plan_table_remove (revision, plan, &error));

  g_assert_false (fg_item_edit_set_note (revision, item, "督办", &error));
  g_assert_error (error, FG_STORE_ERROR, FG_STORE_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_false (fg_item_edit_set_deadline (revision, item, &deadline, &error));
  g_assert_error (error, FG_STORE_ERROR, FG_STORE_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_cmpint (fg_item_edit_add_report (revision, item, 0, TODAY, 10, "", &error), ==, 0);
  g_assert_error (error, FG_STORE_ERROR, FG_STORE_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_false (fg_item_edit_assign (revision, item, agency, FG_ROLE_LEAD, &error));
  g_assert_error (error, FG_STORE_ERROR, FG_STORE_ERROR_NOT_FOUND);
}

static void
test_assign (WorkspaceFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FgItemDetail) assigned = NULL;
  g_autoptr (FgItemDetail) unassigned = NULL;
  FgRevision *revision;
  gint64 item, agency;
  const FgItemAssignment *last;

  workspace_fixture_add_sample (fixture);
  item = find_item (fixture, "1");
  revision = begin (fixture);
  agency = fg_agency_table_ensure (revision, "市教育局", FALSE, &error);
  g_assert_true (fg_item_edit_assign (revision, item, agency, FG_ROLE_COOPERATE, &error));
  g_assert_true (fg_item_edit_assign (revision, item, agency, FG_ROLE_LEAD, &error));
  commit (revision);

  assigned = load (fixture, item);
  g_assert_cmpuint (assigned->assignments->len, ==, 3);
  last = g_ptr_array_index (assigned->assignments, 2);
  g_assert_cmpstr (last->agency, ==, "市教育局");
  g_assert_cmpint (last->role, ==, FG_ROLE_LEAD);
  g_assert_cmpstr (assigned->record.leads, ==, "市政务办、市教育局");

  revision = begin (fixture);
  g_assert_true (fg_item_edit_unassign (revision, item, agency, &error));
  commit (revision);
  unassigned = load (fixture, item);
  g_assert_cmpuint (unassigned->assignments->len, ==, 2);

  /* Back again, it is the same row. */
  revision = begin (fixture);
  g_assert_true (fg_item_edit_assign (revision, item, agency, FG_ROLE_LEAD, &error));
  commit (revision);
  g_assert_cmpint (workspace_fixture_count (fixture, "SELECT count(*) FROM assignment"), ==, 7);
}

static void
test_progress_rule (WorkspaceFixture *fixture, gconstpointer data)
{
  const FgDay july = fg_day_from_ymd (2019, 7, 1);
  const FgDay august = fg_day_from_ymd (2019, 8, 1);

  workspace_fixture_add_sample (fixture);
  g_assert_cmpint (get_percent (fixture, "1"), ==, 0);

  report (fixture, "1(1)", august, 50);
  g_assert_cmpint (get_percent (fixture, "1(1)"), ==, 50);
  g_assert_cmpint (get_percent (fixture, "1"), ==, 25);

  /* Entered later, but of an earlier day. */
  report (fixture, "1(1)", july, 90);
  g_assert_cmpint (get_percent (fixture, "1(1)"), ==, 50);

  /* Of the same day: the one entered last. */
  report (fixture, "1(1)", august, 75);
  g_assert_cmpint (get_percent (fixture, "1(1)"), ==, 75);
  g_assert_cmpint (get_percent (fixture, "1"), ==, 37);

  /* The task's own report speaks for the whole. */
  report (fixture, "1", july, 5);
  g_assert_cmpint (get_percent (fixture, "1"), ==, 5);
  report (fixture, "1(2)", july, 100);
  g_assert_cmpint (get_percent (fixture, "1"), ==, 5);
}

static void
test_a_withdrawn_report_does_not_count (WorkspaceFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FgItemDetail) detail = NULL;
  FgRevision *revision;
  FgDay july = fg_day_from_ymd (2019, 7, 1);
  gint64 wrong;

  workspace_fixture_add_sample (fixture);
  report (fixture, "1(1)", july, 40);
  revision = begin (fixture);
  wrong = fg_item_edit_add_report (revision, find_item (fixture, "1(1)"), 0, july + 1, 100, "", &error);
  commit (revision);
  g_assert_cmpint (get_percent (fixture, "1(1)"), ==, 100);

  revision = begin (fixture);
  g_assert_true (fg_item_edit_withdraw_report (revision, find_item (fixture, "1(1)"), wrong, &error));
  g_assert_no_error (error);
  commit (revision);
  g_assert_cmpint (get_percent (fixture, "1(1)"), ==, 40);
  detail = load (fixture, find_item (fixture, "1(1)"));
  g_assert_cmpuint (detail->reports->len, ==, 1);

  revision = begin (fixture);
  g_assert_false (fg_item_edit_withdraw_report (revision, find_item (fixture, "1(1)"), 77, &error));
  g_assert_error (error, FG_STORE_ERROR, FG_STORE_ERROR_NOT_FOUND);
  fg_revision_free (revision);
}

static void
set_weight (WorkspaceFixture *fixture, const char *reference, double weight)
{
  g_autoptr (GError) error = NULL;
  FgRevision *revision = begin (fixture);

  g_assert_true (fg_item_edit_set_weight (revision, find_item (fixture, reference), weight, &error));
  commit (revision);
}

static void
test_progress_weights (WorkspaceFixture *fixture, gconstpointer data)
{
  const FgDay july = fg_day_from_ymd (2019, 7, 1);

  workspace_fixture_add_sample (fixture);
  report (fixture, "1(1)", july, 100);
  set_weight (fixture, "1(1)", 3);
  g_assert_cmpint (get_percent (fixture, "1"), ==, 75);

  report (fixture, "1(2)", july, 99);
  g_assert_cmpint (get_percent (fixture, "1"), ==, 99);
  /* Such weights have no exact double, and all is still all. */
  set_weight (fixture, "1(1)", 0.1);
  set_weight (fixture, "1(2)", 0.7);
  report (fixture, "1(2)", july, 100);
  g_assert_cmpint (get_percent (fixture, "1"), ==, 100);
  set_weight (fixture, "1(1)", 0);
  set_weight (fixture, "1(2)", 0);
  g_assert_cmpint (get_percent (fixture, "1"), ==, 0);
}

static void
test_same_value (WorkspaceFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  FgRevision *revision;
  gint64 item;

  workspace_fixture_add_sample (fixture);
  item = find_item (fixture, "1");
  revision = begin (fixture);
  g_assert_true (fg_item_edit_set_note (revision, item, "", &error));
  g_assert_true (fg_item_edit_set_status (revision, item, FG_STATUS_NOT_STARTED, &error));
  commit (revision);

  revision = begin (fixture);
  g_assert_true (fg_item_edit_set_note (revision, item, "一时之念", &error));
  g_assert_true (fg_item_edit_set_note (revision, item, "", &error));
  commit (revision);

  g_assert_cmpint (workspace_fixture_count (fixture, "SELECT count(*) FROM revision"), ==, 1);
}

static void
test_rolled_back (WorkspaceFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FgItemDetail) detail = NULL;
  gint64 item;

  workspace_fixture_add_sample (fixture);
  item = find_item (fixture, "1");
  {
    g_autoptr (FgRevision) revision = begin (fixture);

    g_assert_true (fg_item_edit_set_note (revision, item, "没有提交", &error));
  }

  detail = load (fixture, item);
  g_assert_cmpstr (detail->note, ==, "");
  g_assert_cmpint (workspace_fixture_count (fixture, "SELECT count(*) FROM revision"), ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  WORKSPACE_TEST ("/store/item-edit/every-field-is-kept", test_fields);
  WORKSPACE_TEST ("/store/item-edit/what-a-field-cannot-hold-is-refused", test_refused_values);
  WORKSPACE_TEST ("/store/item-edit/an-agency-has-one-part-in-an-item", test_assign);
  WORKSPACE_TEST ("/store/item-edit/the-latest-report-says-how-far-it-is", test_progress_rule);
  WORKSPACE_TEST ("/store/item-edit/what-is-out-of-sight-cannot-be-edited", test_removed_plan);
  WORKSPACE_TEST ("/store/item-edit/a-withdrawn-report-does-not-count", test_a_withdrawn_report_does_not_count);
  WORKSPACE_TEST ("/store/item-edit/a-task-is-as-far-as-its-measures-by-weight", test_progress_weights);
  WORKSPACE_TEST ("/store/item-edit/the-same-value-is-no-change", test_same_value);
  WORKSPACE_TEST ("/store/item-edit/what-is-not-committed-did-not-happen", test_rolled_back);

  return g_test_run ();
}
