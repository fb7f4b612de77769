/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Items asked for: as an index, as records, as a form, by what people call them.
 */
#include "fg-item-query.h"

#include "fg-agency-table.h"
#include "fg-item-edit.h"
#include "fg-plan-table.h"
#include "workspace-fixture.h"

static FgItemIndex *
query (WorkspaceFixture *fixture, FgItemFilter filter)
{
  g_autoptr (GError) error = NULL;
  FgItemIndex *index;

  if (filter.today == FG_DAY_NONE)
    filter.today = fg_day_from_ymd (2019, 10, 1);
  index = fg_item_query_index (fixture->workspace, &filter, &error);
  g_assert_no_error (error);
  return index;
}

static void
append_outline (WorkspaceFixture *fixture, const FgItemIndex *index, guint node, GString *outline)
{
  for (guint i = 0; i < fg_item_index_get_n_children (index, node); i++)
    {
      guint child = fg_item_index_get_child (index, node, i);
      gint64 id = fg_item_index_get_item_id (index, child);
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) records =
        fg_item_query_records (fixture->workspace, &id, 1, fg_day_from_ymd (2019, 10, 1), &error);
      const FgItemRecord *record;

      g_assert_no_error (error);
      record = g_ptr_array_index (records, 0);
      g_assert_cmpuint (fg_item_index_find (index, id), ==, child);
      g_assert_cmpuint (fg_item_index_get_parent (index, child), ==, node);
      g_assert_cmpint (record->parent_id, ==, fg_item_index_get_item_id (index, node));
      g_string_append (outline, *record->number != '\0' ? record->number : record->title);
      if (!fg_item_index_get_matches (index, child))
        g_string_append_c (outline, '-');
      g_string_append_c (outline, ' ');
      append_outline (fixture, index, child, outline);
    }
}

/* The tree as one line; what only came along has a minus sign. */
static void
assert_outline (WorkspaceFixture *fixture, FgItemFilter filter, const char *expected)
{
  g_autoptr (FgItemIndex) index = query (fixture, filter);
  g_autoptr (GString) outline = g_string_new (NULL);

  append_outline (fixture, index, 0, outline);
  g_assert_cmpstr (g_strchomp (outline->str), ==, expected);
}

static gint64
find_item (WorkspaceFixture *fixture, gint64 plan_id, const char *reference)
{
  g_autoptr (GError) error = NULL;
  gint64 id = fg_item_query_find (fixture->workspace, plan_id, reference, &error);

  g_assert_no_error (error);
  return id;
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
test_whole_tree (WorkspaceFixture *fixture, gconstpointer data)
{
  gint64 plan_id = workspace_fixture_add_sample (fixture);
  g_autoptr (FgItemIndex) index = query (fixture, (FgItemFilter) { .plan_id = plan_id });

  assert_outline (fixture, (FgItemFilter) { .plan_id = plan_id }, "（一） 1 1(1) 1(2) （二） 2 2(1) 完善系统 3");
  g_assert_cmpuint (fg_item_index_get_n_nodes (index), ==, 10);
  g_assert_cmpuint (fg_item_index_get_n_matches (index), ==, 7);
  g_assert_cmpuint (fg_item_index_find (index, 1), ==, 0);
}

static void
test_filters (WorkspaceFixture *fixture, gconstpointer data)
{
  gint64 plan = workspace_fixture_add_sample (fixture);
  gint64 tax, finance;
  const FgDay october = fg_day_from_ymd (2019, 10, 1);

  tax = find_agency (fixture, "市税务局");
  finance = find_agency (fixture, "市财政局");

  const struct
  {
    FgItemFilter filter;
    const char  *outline;
  } cases[] = {
    { { .agency_id = tax }, "（一）- 1- 1(1) （二）- 2" },
    { { .agency_id = tax, .role = FG_ROLE_LEAD }, "（二）- 2" },
    { { .role = FG_ROLE_COOPERATE }, "（二）- 2" },
    { { .agency_id = finance }, "（一）- 1 （二）- 3" },
    { { .by_light = TRUE, .light = FG_LIGHT_RED }, "（一）- 1" },
    { { .by_light = TRUE, .light = FG_LIGHT_GREEN }, "（二）- 2" },
    { { .by_light = TRUE, .light = FG_LIGHT_NONE }, "（一）- 1- 1(1) 1(2) （二）- 2- 2(1) 完善系统 3" },
    { { .by_light = TRUE, .light = FG_LIGHT_DONE }, "" },
    { { .due_before = october }, "（一）- 1" },
    { { .due_before = fg_day_from_ymd (2019, 9, 30) }, "" },
    { { .search = (char *) "窗" }, "（二）- 2 2(1)" },
    { { .search = (char *) "税务" }, "（一）- 1- 1(1) （二）- 2" },
    { { .search = (char *) "税务 清单" }, "（一）- 1- 1(1)" },
    { { .search = (char *) "　税务　清单　" }, "（一）- 1- 1(1)" },
    { { .search = (char *) "1(2)" }, "（一）- 1- 1(2)" },
    { { .search = (char *) "2" }, "（二）- 2" },
    { { .search = (char *) "便民" }, "（二）" },
    { { .search = (char *) "%" }, "" },
    { { .search = (char *) "_" }, "" },
    { { .search = (char *) "  " }, "（一） 1 1(1) 1(2) （二） 2 2(1) 完善系统 3" },
    { { .search = (char *) "税务", .agency_id = finance }, "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      FgItemFilter filter = cases[i].filter;

      g_test_message ("case %u", i);
      filter.plan_id = plan;
      assert_outline (fixture, filter, cases[i].outline);
    }
}

static void
test_sort (WorkspaceFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FgRevision) revision = NULL;
  gint64 plan = workspace_fixture_add_sample (fixture);

  revision = fg_revision_begin (fixture->workspace, "Progress", &error);
  fg_item_edit_add_report (revision, find_item (fixture, plan, "1(2)"), 0, fg_day_from_ymd (2019, 8, 1), 40, "", &error);
  fg_item_edit_add_report (revision, find_item (fixture, plan, "3"), 0, fg_day_from_ymd (2019, 8, 1), 10, "", &error);
  g_assert_true (fg_revision_commit (revision, &error));
  g_assert_no_error (error);

  assert_outline (fixture, (FgItemFilter) { .plan_id = plan, .descending = TRUE },
                  "（二） 3 2 完善系统 2(1) （一） 1 1(2) 1(1)");
  assert_outline (fixture, (FgItemFilter) { .plan_id = plan, .sort = FG_ITEM_SORT_PROGRESS, .descending = TRUE },
                  "（一） 1 1(2) 1(1) （二） 3 2 2(1) 完善系统");
  /* Task 3 has no last day: it is last either way. */
  assert_outline (fixture, (FgItemFilter) { .plan_id = plan, .sort = FG_ITEM_SORT_DEADLINE },
                  "（一） 1 1(1) 1(2) （二） 2 2(1) 完善系统 3");
  assert_outline (fixture, (FgItemFilter) { .plan_id = plan, .sort = FG_ITEM_SORT_DEADLINE, .descending = TRUE },
                  "（一） 1 1(1) 1(2) （二） 2 2(1) 完善系统 3");
  assert_outline (fixture, (FgItemFilter) { .plan_id = plan, .sort = FG_ITEM_SORT_LIGHT },
                  "（一） 1 1(1) 1(2) （二） 2 2(1) 完善系统 3");
  assert_outline (fixture, (FgItemFilter) { .plan_id = plan, .sort = FG_ITEM_SORT_LIGHT, .descending = TRUE },
                  "（一） 1 1(1) 1(2) （二） 3 2 2(1) 完善系统");
  /* In the C locale by code point: 便 < 提; 公 < 开; 推 < 长; 完 < 整. */
  assert_outline (fixture, (FgItemFilter) { .plan_id = plan, .sort = FG_ITEM_SORT_TITLE },
                  "（二） 2 完善系统 2(1) 3 （一） 1 1(1) 1(2)");
  assert_outline (fixture, (FgItemFilter) { .plan_id = plan, .sort = FG_ITEM_SORT_LEADS },
                  "（一） 1 1(1) 1(2) （二） 2 2(1) 完善系统 3");
}

static void
test_all_plans (WorkspaceFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FgRevision) revision = NULL;
  g_autoptr (FgItemIndex) both = NULL;
  g_autoptr (FgItemIndex) one = NULL;
  gint64 first = workspace_fixture_add_sample (fixture);

  workspace_fixture_add_sample (fixture);
  both = query (fixture, (FgItemFilter) { 0 });
  g_assert_cmpuint (fg_item_index_get_n_matches (both), ==, 14);

  revision = fg_revision_begin (fixture->workspace, "Remove", &error);
  g_assert_true (fg_plan_table_remove (revision, first, &error));
  g_assert_true (fg_revision_commit (revision, &error));
  one = query (fixture, (FgItemFilter) { 0 });
  g_assert_cmpuint (fg_item_index_get_n_matches (one), ==, 7);
}

static void
test_record (WorkspaceFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) records = NULL;
  gint64 plan = workspace_fixture_add_sample (fixture);
  gint64 ids[] = { find_item (fixture, plan, "3"), 12345, find_item (fixture, plan, "1") };
  const FgItemRecord *record;

  records = fg_item_query_records (fixture->workspace, ids, G_N_ELEMENTS (ids), fg_day_from_ymd (2019, 9, 1), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (records->len, ==, 3);
  g_assert_null (g_ptr_array_index (records, 1));

  record = g_ptr_array_index (records, 0);
  g_assert_cmpstr (record->leads, ==, "市财政局");
  g_assert_false (record->has_lead);
  g_assert_cmpstr (record->deadline.words, ==, "长期坚持");
  g_assert_cmpint (record->light, ==, FG_LIGHT_NONE);

  record = g_ptr_array_index (records, 2);
  g_assert_cmpstr (record->number, ==, "1");
  g_assert_cmpstr (record->title, ==, "压缩办理时限");
  g_assert_cmpstr (record->leads, ==, "市政务办");
  g_assert_true (record->has_lead);
  g_assert_cmpint (record->light, ==, FG_LIGHT_YELLOW);
}

static void
test_detail (WorkspaceFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FgRevision) revision = NULL;
  g_autoptr (FgItemDetail) detail = NULL;
  gint64 plan = workspace_fixture_add_sample (fixture);
  gint64 item = find_item (fixture, plan, "1");
  gint64 finance = find_agency (fixture, "市财政局");
  const FgItemAssignment *assignment;
  const FgProgressReport *report;

  revision = fg_revision_begin (fixture->workspace, "Progress", &error);
  g_assert_no_error (error);
  fg_item_edit_add_report (revision, item, finance, fg_day_from_ymd (2019, 8, 1), 60, "已公布", &error);
  fg_item_edit_add_report (revision, item, 0, fg_day_from_ymd (2019, 7, 1), 30, "起草", &error);
  g_assert_no_error (error);
  g_assert_true (fg_revision_commit (revision, &error));

  detail = fg_item_query_detail (fixture->workspace, item, fg_day_from_ymd (2019, 9, 1), &error);
  g_assert_no_error (error);
  g_assert_cmpstr (detail->own_title, ==, "");
  g_assert_cmpstr (detail->body, ==, "压缩办理时限。年底前见效");
  g_assert_cmpfloat (detail->weight, ==, 1.0);
  g_assert_cmpint (detail->record.percent, ==, 60);
  g_assert_cmpuint (detail->assignments->len, ==, 2);
  assignment = g_ptr_array_index (detail->assignments, 1);
  g_assert_cmpstr (assignment->agency, ==, "市财政局");
  g_assert_cmpint (assignment->agency_id, ==, finance);
  g_assert_cmpint (assignment->role, ==, FG_ROLE_RESPONSIBLE);
  g_assert_cmpuint (detail->reports->len, ==, 2);
  report = g_ptr_array_index (detail->reports, 0);
  g_assert_cmpint (report->percent, ==, 60);
  g_assert_cmpstr (report->agency, ==, "市财政局");
  g_assert_cmpstr (report->note, ==, "已公布");
  g_assert_cmpstr (report->author, ==, "张三");
  report = g_ptr_array_index (detail->reports, 1);
  g_assert_cmpint (report->agency_id, ==, 0);
  g_assert_cmpstr (report->agency, ==, "");
}

static void
test_find (WorkspaceFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *id = NULL;
  gint64 plan = workspace_fixture_add_sample (fixture);
  gint64 measure = find_item (fixture, plan, "1(2)");

  id = g_strdup_printf ("%" G_GINT64_FORMAT, measure);
  g_assert_cmpint (find_item (fixture, plan, "1（2）"), ==, measure);
  g_assert_cmpint (find_item (fixture, plan, id), ==, measure);
  g_assert_cmpint (find_item (fixture, plan, "开展培训"), ==, measure);
  g_assert_cmpint (find_item (fixture, plan, "培训"), ==, measure);

  g_assert_cmpint (fg_item_query_find (fixture->workspace, plan, "开展", &error), ==, 0);
  g_assert_error (error, FG_STORE_ERROR, FG_STORE_ERROR_AMBIGUOUS);
  g_clear_error (&error);
  g_assert_cmpint (fg_item_query_find (fixture->workspace, plan, "4", &error), ==, 0);
  g_assert_error (error, FG_STORE_ERROR, FG_STORE_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_cmpint (fg_item_query_find (fixture->workspace, plan, "1(9)", &error), ==, 0);
  g_assert_error (error, FG_STORE_ERROR, FG_STORE_ERROR_NOT_FOUND);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  WORKSPACE_TEST ("/store/item-query/without-a-filter-the-tree-is-that-of-the-notice", test_whole_tree);
  WORKSPACE_TEST ("/store/item-query/each-filter-restricts-and-brings-parents-along", test_filters);
  WORKSPACE_TEST ("/store/item-query/siblings-are-sorted-and-none-comes-last", test_sort);
  WORKSPACE_TEST ("/store/item-query/all-plans-but-the-removed-ones", test_all_plans);
  WORKSPACE_TEST ("/store/item-query/records-come-in-the-order-asked-with-gaps", test_record);
  WORKSPACE_TEST ("/store/item-query/a-form-has-everything", test_detail);
  WORKSPACE_TEST ("/store/item-query/an-item-is-found-by-number-id-or-words", test_find);

  return g_test_run ();
}
