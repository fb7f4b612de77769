/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a ledger is made of.
 */
#include "fg-ledger-query.h"

#include "fg-agency-table.h"
#include "fg-item-edit.h"
#include "fg-item-query.h"
#include "fg-store-error.h"
#include "workspace-fixture.h"

#define TODAY (fg_day_from_ymd (2019, 10, 1))

static FgLedger *
load (WorkspaceFixture *fixture, FgItemFilter filter)
{
  g_autoptr (GError) error = NULL;
  FgLedger *ledger;

  filter.today = TODAY;
  ledger = fg_ledger_query_load (fixture->workspace, &filter, &error);
  g_assert_no_error (error);
  return ledger;
}

static void
assert_rows (const FgLedger *ledger, const char *expected)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < fg_ledger_get_n_rows (ledger); i++)
    {
      const FgLedgerRow *row = fg_ledger_get_row (ledger, i);

      g_string_append_printf (text, "%s|%s|%s|%s\n", row->number, row->leads, row->responsible, row->cooperate);
    }

  g_assert_cmpstr (text->str, ==, expected);
}

static gint64
find_agency (WorkspaceFixture *fixture, const char *name)
{
  g_autoptr (GError) error = NULL;
  gint64 id = fg_agency_table_find (fixture->workspace, name, &error);

  g_assert_no_error (error);
  return id;
}

static void
test_whole_plan (WorkspaceFixture *fixture, gconstpointer data)
{
  gint64 plan = workspace_fixture_add_sample (fixture);
  g_autoptr (FgLedger) ledger = load (fixture, (FgItemFilter) { .plan_id = plan });

  g_assert_cmpstr (fg_ledger_get_title (ledger), ==, "优化服务重点任务分工方案");
  g_assert_cmpstr (fg_ledger_get_number (ledger), ==, "某政办发〔2019〕7号");
  g_assert_cmpstr (fg_ledger_get_agency (ledger), ==, "");
  g_assert_cmpuint (fg_ledger_get_n_rows (ledger), ==, 9);
  g_assert_cmpint (fg_ledger_get_row (ledger, 0)->kind, ==, FG_ITEM_SECTION);
  g_assert_cmpstr (fg_ledger_get_row (ledger, 1)->leads, ==, "市政务办");
  g_assert_cmpstr (fg_ledger_get_row (ledger, 1)->responsible, ==, "市财政局");
  g_assert_cmpint (fg_ledger_get_row (ledger, 1)->light, ==, FG_LIGHT_RED);
  g_assert_cmpuint (fg_ledger_get_row (ledger, 1)->last_day, ==, fg_day_from_ymd (2019, 9, 30));
  g_assert_cmpstr (fg_ledger_get_row (ledger, 5)->cooperate, ==, "市政务办");
  g_assert_cmpstr (fg_ledger_get_row (ledger, 8)->deadline, ==, "长期坚持");
}

/* The agency's own items, under their sections; a task in which it has no part is not its business. */
static void
test_one_agency (WorkspaceFixture *fixture, gconstpointer data)
{
  gint64 plan = workspace_fixture_add_sample (fixture);
  g_autoptr (FgLedger) ledger
    = load (fixture, (FgItemFilter) { .plan_id = plan, .agency_id = find_agency (fixture, "市税务局") });

  g_assert_cmpstr (fg_ledger_get_agency (ledger), ==, "市税务局");
  assert_rows (ledger, "（一）|||\n1(1)||市税务局|\n（二）|||\n2|市税务局||市政务办\n");
}

static void
edit (WorkspaceFixture *fixture, gint64 item_id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FgRevision) revision = fg_revision_begin (fixture->workspace, "Edit", &error);

  g_assert_no_error (error);
  fg_item_edit_set_title (revision, item_id, "一个标题", &error);
  fg_item_edit_set_note (revision, item_id, "备注", &error);
  fg_item_edit_add_report (revision, item_id, 0, fg_day_from_ymd (2019, 9, 1), 80, "后报先到", &error);
  fg_item_edit_add_report (revision, item_id, 0, fg_day_from_ymd (2019, 8, 1), 30, "早些时候", &error);
  g_assert_no_error (error);
  fg_revision_commit (revision, &error);
  g_assert_no_error (error);
}

static void
test_latest_report_and_own_title (WorkspaceFixture *fixture, gconstpointer data)
{
  gint64 plan = workspace_fixture_add_sample (fixture);
  g_autoptr (GError) error = NULL;
  gint64 item = fg_item_query_find (fixture->workspace, plan, "1(1)", &error);
  g_autoptr (FgLedger) ledger = NULL;
  const FgLedgerRow *row;

  edit (fixture, item);
  ledger = load (fixture, (FgItemFilter) { .plan_id = plan });
  row = fg_ledger_get_row (ledger, 2);
  g_assert_cmpint (row->item_id, ==, item);
  g_assert_cmpuint (row->report_day, ==, fg_day_from_ymd (2019, 9, 1));
  g_assert_cmpstr (row->report, ==, "后报先到");
  g_assert_cmpint (row->percent, ==, 80);
  g_assert_cmpstr (row->note, ==, "备注");
  g_assert_cmpstr (row->title, ==, "一个标题");
  g_assert_true (g_str_has_prefix (row->text, "一个标题"));
}

static void
test_unknown_plan (WorkspaceFixture *fixture, gconstpointer data)
{
  const FgItemFilter filter = { .plan_id = 12345, .today = TODAY };
  g_autoptr (GError) error = NULL;

  g_assert_null (fg_ledger_query_load (fixture->workspace, &filter, &error));
  g_assert_error (error, FG_STORE_ERROR, FG_STORE_ERROR_NOT_FOUND);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  WORKSPACE_TEST ("/store/ledger-query/whole-plan", test_whole_plan);
  WORKSPACE_TEST ("/store/ledger-query/one-agency", test_one_agency);
  WORKSPACE_TEST ("/store/ledger-query/latest-report-and-own-title", test_latest_report_and_own_title);
  WORKSPACE_TEST ("/store/ledger-query/unknown-plan", test_unknown_plan);

  return g_test_run ();
}
