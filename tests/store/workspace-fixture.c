/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A new workspace for each test, and a small plan to put into it.
 */
#include "workspace-fixture.h"

#include <gio/gio.h>
#include <glib/gstdio.h>

#include "fg-plan-table.h"
#include "fg-workspace-private.h"

static gint64
fixture_clock (gpointer data)
{
  return ((WorkspaceFixture *) data)->now_ms;
}

static void
open_workspace (WorkspaceFixture *self)
{
  g_autoptr (GError) error = NULL;

  self->workspace = fg_workspace_open (self->path, "张三", &error);
  g_assert_no_error (error);
  fg_workspace_set_clock (self->workspace, fixture_clock, self);
}

void
workspace_fixture_set_up (WorkspaceFixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  self->folder = g_dir_make_tmp ("fengong-XXXXXX", &error);
  g_assert_no_error (error);
  self->path = g_build_filename (self->folder, "workspace.db", NULL);
  self->now_ms = G_GINT64_CONSTANT (1569800000000);
  open_workspace (self);
}

static void
remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      /* Folders are those of backups: files lie in them, and what was half made. */
      if (g_file_test (path, G_FILE_TEST_IS_DIR) && !g_file_test (path, G_FILE_TEST_IS_SYMLINK))
        remove_folder (path);
      else
        g_remove (path);
    }
  g_rmdir (folder);
}

void
workspace_fixture_tear_down (WorkspaceFixture *self, gconstpointer data)
{
  g_clear_pointer (&self->workspace, fg_workspace_close);
  remove_folder (self->folder);
  g_free (self->folder);
  g_free (self->path);
}

void
workspace_fixture_reopen (WorkspaceFixture *self)
{
  g_clear_pointer (&self->workspace, fg_workspace_close);
  open_workspace (self);
}

static void
assign (FgPlanItem *item, const char *agency, FgRole role)
{
  g_ptr_array_add (item->assignments, fg_assignment_new (agency, role, FALSE));
}

static FgPlanItem *
make_item (FgItemKind kind, int no, const char *text)
{
  FgPlanItem *item = fg_plan_item_new (kind);

  item->no = no;
  g_free (item->text);
  item->text = g_strdup (text);
  return item;
}

/* Two sections; task 1 with measures 1(1), 1(2); task 2 with measure 2(1) and one without a number; task 3 alone. */
FgPlan *
workspace_fixture_make_plan (void)
{
  FgPlan *plan = fg_plan_new ();
  FgPlanItem *first = make_item (FG_ITEM_TASK, 1, "压缩办理时限。年底前见效");
  FgPlanItem *second = make_item (FG_ITEM_TASK, 2, "推进一窗受理");
  FgPlanItem *third = make_item (FG_ITEM_TASK, 3, "长期开展回访");

  g_free (plan->title);
  plan->title = g_strdup ("优化服务重点任务分工方案");
  g_free (plan->number);
  plan->number = g_strdup ("某政办发〔2019〕7号");
  plan->issued = fg_day_from_ymd (2019, 3, 1);
  g_ptr_array_add (plan->sections, fg_plan_section_new ("（一）", "提速"));
  g_ptr_array_add (plan->sections, fg_plan_section_new ("（二）", "便民"));

  first->section = 1;
  fg_deadline_set_day (&first->deadline, fg_day_from_ymd (2019, 9, 30));
  assign (first, "市政务办", FG_ROLE_LEAD);
  assign (first, "市财政局", FG_ROLE_RESPONSIBLE);
  g_ptr_array_add (first->measures, make_item (FG_ITEM_MEASURE, 1, "公布清单"));
  g_ptr_array_add (first->measures, make_item (FG_ITEM_MEASURE, 2, "开展培训"));
  assign (g_ptr_array_index (first->measures, 0), "市税务局", FG_ROLE_RESPONSIBLE);

  second->section = 2;
  fg_deadline_set_day (&second->deadline, fg_day_from_ymd (2019, 12, 31));
  assign (second, "市税务局", FG_ROLE_LEAD);
  assign (second, "市政务办", FG_ROLE_COOPERATE);
  g_ptr_array_add (second->measures, make_item (FG_ITEM_MEASURE, 1, "整合窗口"));
  g_ptr_array_add (second->measures, make_item (FG_ITEM_MEASURE, 0, "完善系统"));

  third->section = 2;
  third->deadline.precision = FG_PRECISION_STANDING;
  third->deadline.words = g_strdup ("长期坚持");
  assign (third, "市财政局", FG_ROLE_RESPONSIBLE);

  g_ptr_array_add (plan->tasks, first);
  g_ptr_array_add (plan->tasks, second);
  g_ptr_array_add (plan->tasks, third);
  return plan;
}

gint64
workspace_fixture_add_plan (WorkspaceFixture *self, const FgPlan *plan)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FgRevision) revision = fg_revision_begin (self->workspace, "Import", &error);
  gint64 plan_id;

  g_assert_no_error (error);
  plan_id = fg_plan_table_add (revision, plan, &error);
  g_assert_no_error (error);
  fg_revision_commit (revision, &error);
  g_assert_no_error (error);
  return plan_id;
}

gint64
workspace_fixture_add_sample (WorkspaceFixture *self)
{
  g_autoptr (FgPlan) plan = workspace_fixture_make_plan ();

  return workspace_fixture_add_plan (self, plan);
}

gint64
workspace_fixture_count (WorkspaceFixture *self, const char *sql)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FgStatement) statement = fg_workspace_prepare (self->workspace, sql, &error);
  gint64 count = 0;

  g_assert_no_error (error);
  fg_statement_fetch_integer (statement, &count, &error);
  g_assert_no_error (error);
  return count;
}

/* Which revisions touched a plan is a cache: derived anew it must come to the same. */
static const char WRONG_IN_CACHE[] =
  "WITH owner (row_id, plan_id) AS ("
    "SELECT id, id FROM plan UNION ALL SELECT id, plan_id FROM item "
    "UNION ALL SELECT id, plan_id FROM requirement UNION ALL SELECT id, plan_id FROM doubt "
    "UNION ALL SELECT assignment.id, plan_id FROM assignment JOIN item ON item.id = item_id "
    "UNION ALL SELECT report.id, plan_id FROM report JOIN item ON item.id = item_id "
    "UNION ALL SELECT target.id, plan_id FROM target JOIN item ON item.id = item_id "
    "UNION ALL SELECT attachment.id, plan_id FROM attachment JOIN item ON item.id = item_id "
    "UNION ALL SELECT body_date.id, plan_id FROM body_date JOIN item ON item.id = item_id "
    "UNION ALL SELECT milestone.id, plan_id FROM milestone JOIN item ON item.id = item_id "
    "UNION ALL SELECT reminder.id, plan_id FROM reminder JOIN item ON item.id = item_id "
    "UNION ALL SELECT finding.id, plan_id FROM finding JOIN item ON item.id = item_id "
    "UNION ALL SELECT merit.id, plan_id FROM merit JOIN item ON item.id = item_id), "
  "derived AS (SELECT DISTINCT plan_id, stamp, replica, revision FROM owner JOIN change USING (row_id) "
    "JOIN revision ON revision.id = change.revision) "
  "SELECT (SELECT count(*) FROM (SELECT * FROM derived EXCEPT SELECT * FROM plan_revision)) "
       "+ (SELECT count(*) FROM (SELECT * FROM plan_revision EXCEPT SELECT * FROM derived))";

void
workspace_fixture_assert_sound (WorkspaceFixture *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) findings = fg_workspace_check (self->workspace, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < findings->len; i++)
    g_test_message ("%s", (const char *) g_ptr_array_index (findings, i));
  g_assert_cmpuint (findings->len, ==, 0);
  g_assert_cmpint (workspace_fixture_count (self, WRONG_IN_CACHE), ==, 0);
}
