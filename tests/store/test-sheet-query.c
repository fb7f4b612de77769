/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What sheets are drawn from.
 */
#include "fg-sheet-query.h"

#include "fg-agency-edit.h"
#include "fg-agency-group.h"
#include "fg-agency-order.h"
#include "fg-agency-table.h"

#include "fg-plan-table.h"
#include "workspace-fixture.h"

#define TODAY (fg_day_from_ymd (2019, 10, 1))

static char *
matrix_to_text (const FgMatrix *matrix)
{
  GString *text = g_string_new (NULL);

  for (guint column = 0; column < fg_matrix_get_n_columns (matrix); column++)
    g_string_append_printf (text, "%s%s", column > 0 ? " " : "", fg_matrix_get_column (matrix, column)->name);
  for (guint row = 0; row < fg_matrix_get_n_rows (matrix); row++)
    {
      g_string_append_printf (text, "\n%s%s ", fg_matrix_get_row (matrix, row)->number,
                              fg_light_get_symbol (fg_matrix_get_row (matrix, row)->light));
      for (guint column = 0; column < fg_matrix_get_n_columns (matrix); column++)
        {
          FgRole role = fg_matrix_get_role (matrix, row, column);

          g_string_append (text, role != FG_ROLE_NONE ? fg_role_get_symbol (role) : ".");
        }
    }

  return g_string_free (text, FALSE);
}

static void
test_matrix (WorkspaceFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gint64 plan = workspace_fixture_add_sample (fixture);
  g_autoptr (FgMatrix) tasks = fg_sheet_query_matrix (fixture->workspace, plan, FG_MATRIX_ROWS_TASKS, FG_MATRIX_GROUPS_COLLAPSED, TODAY, &error);
  g_autoptr (FgMatrix) measures =
    fg_sheet_query_matrix (fixture->workspace, plan, FG_MATRIX_ROWS_MEASURES, FG_MATRIX_GROUPS_COLLAPSED, TODAY, &error);
  g_autofree char *tasks_text = NULL;
  g_autofree char *measures_text = NULL;
  g_autofree char *none = g_strdup (fg_light_get_symbol (FG_LIGHT_NONE));
  g_autofree char *expected_tasks = NULL;
  g_autofree char *expected_measures = NULL;

  g_assert_no_error (error);
  g_assert_cmpstr (fg_matrix_get_title (tasks), ==, "优化服务重点任务分工方案");
  g_assert_cmpstr (fg_matrix_get_number (tasks), ==, "某政办发〔2019〕7号");

  tasks_text = matrix_to_text (tasks);
  expected_tasks = g_strdup_printf ("市政务办 市财政局 市税务局\n（一）%s ...\n1%s ◎●.\n（二）%s ...\n2%s ○.◎\n3%s .●.",
                                    none, fg_light_get_symbol (FG_LIGHT_RED), none,
                                    fg_light_get_symbol (FG_LIGHT_GREEN), none);
  g_assert_cmpstr (tasks_text, ==, expected_tasks);

  measures_text = matrix_to_text (measures);
  expected_measures = g_strdup_printf ("市政务办 市财政局 市税务局\n（一）%s ...\n1%s ◎●.\n1(1)%s ..●\n1(2)%s ...\n"
                                       "（二）%s ...\n2%s ○.◎\n2(1)%s ...\n%s ...\n3%s .●.",
                                       none, fg_light_get_symbol (FG_LIGHT_RED), none, none, none,
                                       fg_light_get_symbol (FG_LIGHT_GREEN), none, none, none);
  g_assert_cmpstr (measures_text, ==, expected_measures);
}

/* What other plans have named before makes no difference to a print. */
static void
test_matrix_is_in_the_order_of_its_plan (WorkspaceFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FgPlan) other = workspace_fixture_make_plan ();
  FgPlanItem *first = g_ptr_array_index (other->tasks, 0);
  g_autoptr (FgMatrix) matrix = NULL;
  g_autofree char *text = NULL;

  g_ptr_array_insert (first->assignments, 0, fg_assignment_new ("市税务局", FG_ROLE_COOPERATE, FALSE));
  workspace_fixture_add_plan (fixture, other);
  matrix = fg_sheet_query_matrix (fixture->workspace, workspace_fixture_add_sample (fixture), FG_MATRIX_ROWS_TASKS, FG_MATRIX_GROUPS_COLLAPSED, TODAY,
                                  &error);
  g_assert_no_error (error);
  text = matrix_to_text (matrix);
  g_assert_true (g_str_has_prefix (text, "市政务办 市财政局 市税务局\n"));
  g_assert_nonnull (strstr (text, "○.◎"));
}

static void
assert_columns (WorkspaceFixture *fixture, gint64 plan, FgMatrixGroups groups, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FgMatrix) matrix =
    fg_sheet_query_matrix (fixture->workspace, plan, FG_MATRIX_ROWS_TASKS, groups, TODAY, &error);
  g_autoptr (GString) text = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < fg_matrix_get_n_columns (matrix); i++)
    {
      g_string_append_printf (text, "%s%s", i > 0 ? " " : "", fg_matrix_get_column (matrix, i)->name);
      for (guint row = 0; row < fg_matrix_get_n_rows (matrix); row++)
        g_string_append (text, fg_role_get_symbol (fg_matrix_get_role (matrix, row, i)));
    }
  g_assert_cmpstr (text->str, ==, expected);
}

/* 各区 cooperate in task 1, in which 东湖区 is responsible itself. */
static void
test_groups (WorkspaceFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FgPlan) sample = workspace_fixture_make_plan ();
  FgPlanItem *first = g_ptr_array_index (sample->tasks, 0);
  g_autoptr (FgRevision) revision = NULL;
  gint64 plan, group, members[2];

  g_ptr_array_insert (first->assignments, 1, fg_assignment_new ("各区", FG_ROLE_COOPERATE, TRUE));
  g_ptr_array_add (first->assignments, fg_assignment_new ("东湖区", FG_ROLE_RESPONSIBLE, FALSE));
  plan = workspace_fixture_add_plan (fixture, sample);
  assert_columns (fixture, plan, FG_MATRIX_GROUPS_COLLAPSED, "市政务办◎○ 市财政局●● 市税务局◎ 各区○ 东湖区●");
  assert_columns (fixture, plan, FG_MATRIX_GROUPS_EXPANDED, "市政务办◎○ 市财政局●● 市税务局◎ 各区○ 东湖区●");

  revision = fg_revision_begin (fixture->workspace, "Group", &error);
  group = fg_agency_table_ensure (revision, "各区", TRUE, &error);
  members[0] = fg_agency_table_ensure (revision, "西湖区", FALSE, &error);
  members[1] = fg_agency_table_ensure (revision, "东湖区", FALSE, &error);
  g_assert_true (fg_agency_group_set_members (revision, group, members, 2, &error));
  g_assert_true (fg_revision_commit (revision, &error));
  assert_columns (fixture, plan, FG_MATRIX_GROUPS_COLLAPSED, "市政务办◎○ 市财政局●● 市税务局◎ 各区○ 东湖区●");
  assert_columns (fixture, plan, FG_MATRIX_GROUPS_EXPANDED, "市政务办◎○ 市财政局●● 市税务局◎ 西湖区○ 东湖区●");
}

/* 市税务局 stands between two departments in the order of protocol, and is of another kind. */
static void
test_order_of_protocol (WorkspaceFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gint64 plan = workspace_fixture_add_sample (fixture);
  g_autoptr (FgRevision) revision = fg_revision_begin (fixture->workspace, "Order", &error);
  gint64 tax = fg_agency_table_ensure (revision, "市税务局", FALSE, &error);

  g_assert_true (fg_agency_order_move (revision, fg_agency_table_ensure (revision, "市财政局", FALSE, &error),
                                       fg_agency_table_ensure (revision, "市政务办", FALSE, &error), &error));
  g_assert_true (fg_revision_commit (revision, &error));
  assert_columns (fixture, plan, FG_MATRIX_GROUPS_COLLAPSED, "市财政局●● 市政务办◎○ 市税务局◎");

  g_clear_pointer (&revision, fg_revision_free);
  revision = fg_revision_begin (fixture->workspace, "Kind", &error);
  g_assert_true (fg_agency_edit_set_kind (revision, tax, FG_AGENCY_KIND_VERTICAL, &error));
  g_assert_true (fg_agency_order_move (revision, tax, fg_agency_table_ensure (revision, "市政务办", FALSE, &error), &error));
  g_assert_true (fg_revision_commit (revision, &error));
  assert_columns (fixture, plan, FG_MATRIX_GROUPS_COLLAPSED, "市财政局●● 市政务办◎○ 市税务局◎");
}

static void
test_no_plan (WorkspaceFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (fg_sheet_query_matrix (fixture->workspace, 5, FG_MATRIX_ROWS_TASKS, FG_MATRIX_GROUPS_COLLAPSED, TODAY, &error));
  g_assert_error (error, FG_STORE_ERROR, FG_STORE_ERROR_NOT_FOUND);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  WORKSPACE_TEST ("/store/sheet-query/matrix-spreads-groups-over-their-members", test_groups);
  WORKSPACE_TEST ("/store/sheet-query/matrix-has-kinds-together-in-the-order-of-protocol", test_order_of_protocol);
  WORKSPACE_TEST ("/store/sheet-query/the-matrix-has-who-does-what", test_matrix);
  WORKSPACE_TEST ("/store/sheet-query/a-matrix-is-in-the-order-of-its-plan", test_matrix_is_in_the_order_of_its_plan);
  WORKSPACE_TEST ("/store/sheet-query/without-a-plan-there-is-no-sheet", test_no_plan);

  return g_test_run ();
}
