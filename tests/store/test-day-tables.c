/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a clerk notes of an item: milestones, findings, reminders, merits, targets; and of a plan: its settings, and which
 * requirements are dealt with. It comes back as it was given, and what makes no sense is refused.
 */
#include "fg-finding-table.h"

#include <math.h>
#include <string.h>

#include "fg-attachment.h"
#include "fg-item-edit.h"
#include "fg-merit-table.h"
#include "fg-milestone-table.h"
#include "fg-plan-settings-table.h"
#include "fg-reminder-table.h"
#include "fg-requirement-table.h"
#include "fg-target-table.h"
#include "workspace-fixture.h"

#define ONE_TASK "SELECT min (id) FROM item WHERE kind = 1"
#define ONE_AGENCY "SELECT id FROM agency WHERE name = '市税务局'"

static FgRevision *
begin (WorkspaceFixture *fixture)
{
  g_autoptr (GError) error = NULL;
  FgRevision *revision = fg_revision_begin (fixture->workspace, "Edit", &error);

  g_assert_no_error (error);
  return revision;
}

static void
commit (WorkspaceFixture *fixture, FgRevision *taken)
{
  g_autoptr (FgRevision) revision = taken;
  g_autoptr (GError) error = NULL;

  fg_revision_commit (revision, &error);
  g_assert_no_error (error);
  workspace_fixture_assert_sound (fixture);
}

static void
test_milestone (WorkspaceFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FgMilestone) milestone = fg_milestone_new ("出台方案");
  g_autoptr (GPtrArray) list = NULL;
  const FgMilestone *found;
  FgRevision *revision;

  workspace_fixture_add_sample (fixture);
  revision = begin (fixture);
  milestone->item_id = workspace_fixture_count (fixture, ONE_TASK);
  fg_deadline_set_day (&milestone->deadline, fg_day_from_ymd (2019, 6, 30));
  milestone->id = fg_milestone_table_add (revision, milestone, &error);
  g_assert_no_error (error);
  milestone->done_day = fg_day_from_ymd (2019, 7, 2);
  g_assert_true (fg_milestone_table_set (revision, milestone, &error));
  commit (fixture, revision);

  list = fg_milestone_table_list (fixture->workspace, milestone->item_id, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (list->len, ==, 1);
  found = g_ptr_array_index (list, 0);
  g_assert_cmpstr (found->title, ==, "出台方案");
  g_assert_cmpint (found->deadline.precision, ==, FG_PRECISION_DAY);
  g_assert_cmpint (found->deadline.last_day, ==, fg_day_from_ymd (2019, 6, 30));
  g_assert_true (fg_milestone_is_late (found));
}

static void
test_milestone_without_title (WorkspaceFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FgMilestone) milestone = fg_milestone_new ("");
  g_autoptr (FgRevision) revision = NULL;

  workspace_fixture_add_sample (fixture);
  revision = begin (fixture);
  milestone->item_id = workspace_fixture_count (fixture, ONE_TASK);
  g_assert_cmpint (fg_milestone_table_add (revision, milestone, &error), ==, 0);
  g_assert_error (error, FG_STORE_ERROR, FG_STORE_ERROR_INVALID);
}

static gint64
add_finding (WorkspaceFixture *fixture, FgDay limit)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FgFinding) finding = fg_finding_new ("窗口排队超过一小时");
  FgRevision *revision = begin (fixture);
  gint64 id;

  finding->item_id = workspace_fixture_count (fixture, ONE_TASK);
  finding->agency_id = workspace_fixture_count (fixture, ONE_AGENCY);
  finding->found_day = fg_day_from_ymd (2019, 5, 6);
  finding->limit_day = limit;
  id = fg_finding_table_add (revision, finding, &error);
  g_assert_no_error (error);
  commit (fixture, revision);
  return id;
}

/* The first limit of the open ones is kept with the item. */
static void
test_finding (WorkspaceFixture *fixture, gconstpointer data)
{
  static const char LIMIT[] = "SELECT coalesce (finding_limit, 0) FROM item WHERE id = (" ONE_TASK ")";
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) open = NULL;
  FgDay first = fg_day_from_ymd (2019, 5, 20), second = fg_day_from_ymd (2019, 6, 20);
  gint64 ids[3], plan_id = workspace_fixture_add_sample (fixture);
  FgRevision *revision;

  ids[0] = add_finding (fixture, second);
  ids[1] = add_finding (fixture, first);
  ids[2] = add_finding (fixture, FG_DAY_NONE);
  g_assert_cmpint (workspace_fixture_count (fixture, LIMIT), ==, first);

  open = fg_finding_table_list_open (fixture->workspace, plan_id, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (open->len, ==, 3);
  g_assert_cmpint (((FgFinding *) g_ptr_array_index (open, 0))->id, ==, ids[1]);
  g_assert_cmpstr (((FgFinding *) g_ptr_array_index (open, 0))->agency, ==, "市税务局");
  g_assert_cmpint (((FgFinding *) g_ptr_array_index (open, 2))->id, ==, ids[2]);

  revision = begin (fixture);
  fg_finding_table_close (revision, ids[1], first + 3, "已增开窗口", &error);
  fg_finding_table_remove (revision, ids[0], &error);
  commit (fixture, revision);
  g_assert_cmpint (workspace_fixture_count (fixture, LIMIT), ==, FG_DAY_MAX);

  revision = begin (fixture);
  fg_finding_table_close (revision, ids[2], first + 3, "", &error);
  commit (fixture, revision);
  g_assert_cmpint (workspace_fixture_count (fixture, LIMIT), ==, 0);

  revision = begin (fixture);
  fg_finding_table_reopen (revision, ids[1], &error);
  commit (fixture, revision);
  g_assert_no_error (error);
  g_assert_cmpint (workspace_fixture_count (fixture, LIMIT), ==, first);
}

static void
test_finding_days (WorkspaceFixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *problem;
    int         found, limit, closed;
    gboolean    is_taken;
  } cases[] = {
    { "滞后", 10, 20, 15, TRUE }, { "滞后", 10, 10, 10, TRUE }, { "滞后", 10, 0, 0, TRUE }, { "", 10, 20, 0, FALSE },
    { "滞后", 0, 20, 0, FALSE },  { "滞后", 10, 9, 0, FALSE },  { "滞后", 10, 20, 9, FALSE },
  };

  workspace_fixture_add_sample (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (FgFinding) finding = fg_finding_new (cases[i].problem);
      g_autoptr (FgRevision) revision = begin (fixture);

      finding->item_id = workspace_fixture_count (fixture, ONE_TASK);
      finding->found_day = cases[i].found;
      finding->limit_day = cases[i].limit;
      finding->closed_day = cases[i].closed;
      g_assert_cmpint (fg_finding_table_add (revision, finding, &error) != 0, ==, cases[i].is_taken);
      if (!cases[i].is_taken)
        g_assert_error (error, FG_STORE_ERROR, FG_STORE_ERROR_INVALID);
    }
}

static void
test_evidence_of_finding (WorkspaceFixture *fixture, gconstpointer data)
{
  static const char CONTENT[] = "整改照片";
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_bytes_new_static (CONTENT, strlen (CONTENT));
  g_autoptr (GPtrArray) list = NULL;
  const FgAttachmentFile file = { (char *) "照片.jpg", bytes };
  FgRevision *revision;
  gint64 id;

  workspace_fixture_add_sample (fixture);
  id = add_finding (fixture, FG_DAY_NONE);
  revision = begin (fixture);
  g_assert_cmpint (fg_attachment_add_to_finding (revision, id, &file, &error), !=, 0);
  commit (fixture, revision);

  list = fg_attachment_list_of_finding (fixture->workspace, id, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (list->len, ==, 1);
  g_assert_cmpstr (((FgAttachment *) g_ptr_array_index (list, 0))->name, ==, "照片.jpg");
}

static void
test_reminders_and_merits (WorkspaceFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FgReminder) reminder = fg_reminder_new (FG_REMINDER_CIRCULAR, "通报");
  g_autoptr (FgMerit) merit = fg_merit_new (FG_MERIT_EXEMPTION, "先行先试");
  g_autoptr (GPtrArray) reminders = NULL;
  g_autoptr (GPtrArray) merits = NULL;
  gint64 plan_id = workspace_fixture_add_sample (fixture);
  FgRevision *revision = begin (fixture);

  reminder->item_id = merit->item_id = workspace_fixture_count (fixture, ONE_TASK);
  reminder->agency_id = merit->agency_id = workspace_fixture_count (fixture, ONE_AGENCY);
  reminder->day = merit->day = fg_day_from_ymd (2019, 6, 1);
  g_free (merit->basis);
  merit->basis = g_strdup ("容错纠错办法");
  fg_reminder_table_add (revision, reminder, &error);
  fg_merit_table_add (revision, merit, &error);
  g_assert_no_error (error);
  commit (fixture, revision);

  reminders = fg_reminder_table_list (fixture->workspace, reminder->item_id, &error);
  merits = fg_merit_table_list_of_agency (fixture->workspace, plan_id, merit->agency_id, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (reminders->len, ==, 1);
  g_assert_cmpint (((FgReminder *) g_ptr_array_index (reminders, 0))->level, ==, FG_REMINDER_CIRCULAR);
  g_assert_cmpstr (((FgReminder *) g_ptr_array_index (reminders, 0))->agency, ==, "市税务局");
  g_assert_cmpuint (merits->len, ==, 1);
  g_assert_cmpint (((FgMerit *) g_ptr_array_index (merits, 0))->kind, ==, FG_MERIT_EXEMPTION);
  g_assert_cmpstr (((FgMerit *) g_ptr_array_index (merits, 0))->basis, ==, "容错纠错办法");
}

static void
test_target (WorkspaceFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FgItemTarget) target = fg_item_target_new ("压缩至3个工作日");
  g_autoptr (GPtrArray) list = NULL;
  const FgItemTarget *found;
  FgRevision *revision;

  workspace_fixture_add_sample (fixture);
  revision = begin (fixture);
  target->item_id = workspace_fixture_count (fixture, ONE_TASK);
  target->comparison = FG_COMPARISON_AT_MOST;
  target->value = 3;
  target->present = 2.5;
  fg_target_table_add (revision, target, &error);
  commit (fixture, revision);

  list = fg_target_table_list (fixture->workspace, target->item_id, &error);
  g_assert_no_error (error);
  found = g_ptr_array_index (list, list->len - 1);
  g_assert_cmpfloat (found->present, ==, 2.5);
  g_assert_true (isnan (found->baseline));
  g_assert_cmpint (fg_item_target_get_state (found), ==, FG_TARGET_MET);
}

static void
test_settings (WorkspaceFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FgPlanSettings) settings = fg_plan_settings_new ();
  g_autoptr (FgPlanSettings) found = NULL;
  gint64 plan_id = workspace_fixture_add_sample (fixture);
  FgRevision *revision = begin (fixture);

  settings->period = FG_PERIOD_MONTHLY;
  settings->warning_days = 15;
  g_assert_true (fg_plan_settings_table_set (revision, plan_id, settings, &error));
  settings->lag_points = 0;
  g_assert_false (fg_plan_settings_table_set (revision, plan_id, settings, &error));
  g_assert_error (error, FG_STORE_ERROR, FG_STORE_ERROR_INVALID);
  g_clear_error (&error);
  commit (fixture, revision);

  found = fg_plan_settings_table_load (fixture->workspace, plan_id, &error);
  g_assert_no_error (error);
  g_assert_cmpint (found->period, ==, FG_PERIOD_MONTHLY);
  g_assert_cmpint (found->warning_days, ==, 15);
  g_assert_cmpint (found->lag_points, ==, FG_PLAN_LAG_POINTS);
}

static void
test_requirement (WorkspaceFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FgPlan) plan = workspace_fixture_make_plan ();
  g_autoptr (GPtrArray) list = NULL;
  gint64 plan_id;
  FgRevision *revision;

  g_ptr_array_add (plan->requirements, fg_plan_requirement_new ("加强组织领导", "各部门要高度重视。"));
  plan_id = workspace_fixture_add_plan (fixture, plan);
  revision = begin (fixture);
  g_assert_true (fg_requirement_table_set_done (
    revision, workspace_fixture_count (fixture, "SELECT max (id) FROM requirement"), 737100, "已成立专班", &error));
  commit (fixture, revision);

  list = fg_requirement_table_list (fixture->workspace, plan_id, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (list->len, ==, 1);
  g_assert_cmpint (((FgRequirement *) g_ptr_array_index (list, 0))->done_day, ==, 737100);
  g_assert_cmpstr (((FgRequirement *) g_ptr_array_index (list, 0))->note, ==, "已成立专班");
}

/* A done day that a person set comes before what reports say. */
static void
test_finished_day (WorkspaceFixture *fixture, gconstpointer data)
{
  static const char FINISHED[] = "SELECT coalesce (finished_day, 0) FROM item WHERE id = (" ONE_TASK ")";
  static const struct
  {
    int day, percent, expected;
  } reports[] = { { 737010, 50, 0 }, { 737020, 100, 737020 }, { 737030, 100, 737020 }, { 737040, 90, 0 }, { 737050, 100, 737050 } };
  g_autoptr (GError) error = NULL;
  gint64 task;
  FgRevision *revision;

  workspace_fixture_add_sample (fixture);
  task = workspace_fixture_count (fixture, ONE_TASK);
  for (guint i = 0; i < G_N_ELEMENTS (reports); i++)
    {
      revision = begin (fixture);
      fg_item_edit_add_report (revision, task, 0, reports[i].day, reports[i].percent, "", &error);
      commit (fixture, revision);
      g_assert_cmpint (workspace_fixture_count (fixture, FINISHED), ==, reports[i].expected);
    }

  revision = begin (fixture);
  g_assert_true (fg_item_edit_set_done_day (revision, task, 737005, &error));
  commit (fixture, revision);
  g_assert_cmpint (workspace_fixture_count (fixture, FINISHED), ==, 737005);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  WORKSPACE_TEST ("/store/milestone/comes-back-as-it-was-given", test_milestone);
  WORKSPACE_TEST ("/store/milestone/has-a-title", test_milestone_without_title);
  WORKSPACE_TEST ("/store/finding/first-limit-is-kept-with-the-item", test_finding);
  WORKSPACE_TEST ("/store/finding/has-its-days-in-order", test_finding_days);
  WORKSPACE_TEST ("/store/finding/has-evidence", test_evidence_of_finding);
  WORKSPACE_TEST ("/store/reminder/reminders-and-merits-are-of-an-agency", test_reminders_and_merits);
  WORKSPACE_TEST ("/store/target/present-value-is-kept", test_target);
  WORKSPACE_TEST ("/store/settings/are-kept-within-bounds", test_settings);
  WORKSPACE_TEST ("/store/requirement/is-ticked-off", test_requirement);
  WORKSPACE_TEST ("/store/progress/finished-since-the-reports-say-so", test_finished_day);

  return g_test_run ();
}
