/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A later version of a notice taken into the plan of the earlier one: what it changes, what it leaves, what a person
 * refuses, and that one undo brings all back.
 */
#include "fg-plan-amendment.h"

#include "fg-agency-table.h"
#include "fg-item-edit.h"
#include "fg-plan-table.h"
#include "fg-undo.h"
#include "fg-workspace-private.h"
#include "random-edit.h"
#include "random-plan.h"
#include "workspace-dump.h"
#include "workspace-fixture.h"

#define N_RANDOM 25

static FgPlanItem *
task_of (const FgPlan *plan, guint place)
{
  return g_ptr_array_index (plan->tasks, place);
}

static FgPlanItem *
measure_of (const FgPlan *plan, guint task, guint place)
{
  return g_ptr_array_index (task_of (plan, task)->measures, place);
}

static void
set_text (char **place, const char *text)
{
  g_free (*place);
  *place = g_strdup (text);
}

static FgPlanAmendment *
load (WorkspaceFixture *fixture, gint64 plan_id, FgPlan *plan)
{
  g_autoptr (GError) error = NULL;
  FgPlanAmendment *amendment = fg_plan_amendment_load (fixture->workspace, plan_id, plan, &error);

  g_assert_no_error (error);
  return amendment;
}

static void
apply (WorkspaceFixture *fixture, FgPlanAmendment *amendment)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *label = fg_plan_amendment_dup_label (amendment);
  g_autoptr (FgRevision) revision = fg_revision_begin (fixture->workspace, label, &error);

  g_assert_no_error (error);
  fg_plan_amendment_apply (amendment, revision, &error);
  g_assert_no_error (error);
  fg_revision_commit (revision, &error);
  g_assert_no_error (error);
  workspace_fixture_assert_sound (fixture);
}

static void
take_in (WorkspaceFixture *fixture, gint64 plan_id, FgPlan *plan)
{
  g_autoptr (FgPlanAmendment) amendment = load (fixture, plan_id, plan);

  apply (fixture, amendment);
}

static FgPlan *
load_plan (WorkspaceFixture *fixture, gint64 plan_id)
{
  g_autoptr (GError) error = NULL;
  FgPlan *plan = fg_plan_table_load (fixture->workspace, plan_id, &error);

  g_assert_no_error (error);
  return plan;
}

static gint64
item_with_text (WorkspaceFixture *fixture, const char *text)
{
  g_autofree char *sql = g_strdup_printf ("SELECT id FROM item WHERE body = '%s' AND removed = 0", text);

  return workspace_fixture_count (fixture, sql);
}

static void
edit (WorkspaceFixture *fixture, void (*change) (FgRevision *revision, gint64 item_id, GError **error), gint64 item_id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FgRevision) revision = fg_revision_begin (fixture->workspace, "Edit", &error);

  g_assert_no_error (error);
  change (revision, item_id, &error);
  g_assert_no_error (error);
  fg_revision_commit (revision, &error);
  g_assert_no_error (error);
}

static void
undo (WorkspaceFixture *fixture, FgUndoDirection direction)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *label = fg_undo_run (fixture->workspace, direction, &error);

  g_assert_no_error (error);
  g_assert_nonnull (label);
  workspace_fixture_assert_sound (fixture);
}

/* ---- What people expect ---- */

static void
test_the_same_notice_is_no_change (WorkspaceFixture *fixture, gconstpointer data)
{
  gint64 plan_id = workspace_fixture_add_sample (fixture);
  g_autoptr (FgPlan) same = workspace_fixture_make_plan ();
  g_autoptr (FgPlanAmendment) amendment = load (fixture, plan_id, same);

  g_assert_true (fg_plan_amendment_is_empty (amendment));
}

static void
report (FgRevision *revision, gint64 item_id, GError **error)
{
  fg_item_edit_add_report (revision, item_id, 0, 737000, 40, "已印发", error);
  fg_item_edit_set_note (revision, item_id, "市长督办", error);
  fg_item_edit_set_status (revision, item_id, FG_STATUS_DONE, error);
}

static void
test_progress_stays_with_what_stayed (WorkspaceFixture *fixture, gconstpointer data)
{
  gint64 plan_id = workspace_fixture_add_sample (fixture);
  gint64 item_id = item_with_text (fixture, "整合窗口");
  g_autoptr (FgPlan) later = workspace_fixture_make_plan ();
  g_autofree char *sql = NULL;

  edit (fixture, report, item_id);
  set_text (&measure_of (later, 1, 0)->text, "整合服务窗口");
  measure_of (later, 1, 0)->no = 2;
  take_in (fixture, plan_id, later);

  g_assert_cmpint (item_with_text (fixture, "整合服务窗口"), ==, item_id);
  sql = g_strdup_printf ("SELECT percent FROM item WHERE id = %" G_GINT64_FORMAT " AND note = '市长督办' AND status = %d "
                         "AND EXISTS (SELECT 1 FROM report WHERE item_id = item.id AND removed = 0)",
                         item_id, FG_STATUS_DONE);
  g_assert_cmpint (workspace_fixture_count (fixture, sql), >=, 40);
}

static void
test_a_dropped_item_is_removed_and_comes_back (WorkspaceFixture *fixture, gconstpointer data)
{
  gint64 plan_id = workspace_fixture_add_sample (fixture);
  gint64 item_id = item_with_text (fixture, "长期开展回访");
  g_autoptr (FgPlan) later = workspace_fixture_make_plan ();

  g_ptr_array_remove_index (later->tasks, 2);
  take_in (fixture, plan_id, later);
  g_assert_cmpint (item_with_text (fixture, "长期开展回访"), ==, 0);

  undo (fixture, FG_UNDO_BACK);
  g_assert_cmpint (item_with_text (fixture, "长期开展回访"), ==, item_id);
}

static void
test_a_dropped_item_can_be_kept (WorkspaceFixture *fixture, gconstpointer data)
{
  gint64 plan_id = workspace_fixture_add_sample (fixture);
  g_autoptr (FgPlan) later = workspace_fixture_make_plan ();
  g_autoptr (FgPlanAmendment) amendment = NULL;
  g_autoptr (FgPlan) loaded = NULL;

  g_ptr_array_remove_index (later->tasks, 0);
  task_of (later, 0)->no = 1;
  task_of (later, 1)->no = 2;
  amendment = load (fixture, plan_id, later);
  for (guint i = 0; i < fg_plan_amendment_get_difference (amendment)->differences->len; i++)
    {
      FgDifference *one = g_ptr_array_index (fg_plan_amendment_get_difference (amendment)->differences, i);

      if (one->kind == FG_DIFFERENCE_DROPPED)
        one->is_taken = one->old_item->kind == FG_ITEM_TASK;
    }
  apply (fixture, amendment);

  /* Its measures were kept, so it was too, behind the numbers of the later version. */
  loaded = load_plan (fixture, plan_id);
  g_assert_cmpuint (loaded->tasks->len, ==, 3);
  g_assert_cmpstr (task_of (loaded, 0)->text, ==, "压缩办理时限。年底前见效");
  g_assert_cmpint (task_of (loaded, 0)->no, ==, 3);
  g_assert_cmpuint (task_of (loaded, 0)->measures->len, ==, 2);
  g_assert_cmpuint (task_of (loaded, 0)->section, ==, 1);
  g_assert_cmpint (task_of (loaded, 1)->no, ==, 1);
}

static void
set_own_deadline (FgRevision *revision, gint64 item_id, GError **error)
{
  g_auto (FgDeadline) deadline = FG_DEADLINE_INIT;

  fg_deadline_set_day (&deadline, fg_day_from_ymd (2019, 11, 15));
  fg_item_edit_set_deadline (revision, item_id, &deadline, error);
}

static void
test_an_edit_that_the_notice_does_not_touch_stays (WorkspaceFixture *fixture, gconstpointer data)
{
  gint64 plan_id = workspace_fixture_add_sample (fixture);
  g_autoptr (FgPlan) later = workspace_fixture_make_plan ();
  g_autoptr (FgPlan) loaded = NULL;

  edit (fixture, set_own_deadline, item_with_text (fixture, "压缩办理时限。年底前见效"));
  set_text (&task_of (later, 1)->text, "推进一窗通办");
  take_in (fixture, plan_id, later);

  loaded = load_plan (fixture, plan_id);
  g_assert_cmpuint (task_of (loaded, 0)->deadline.last_day, ==, fg_day_from_ymd (2019, 11, 15));
  g_assert_cmpstr (task_of (loaded, 1)->text, ==, "推进一窗通办");
}

static FgDifference *
find_deadline (FgPlanAmendment *amendment, const FgPlan *later)
{
  FgPlanDifference *difference = fg_plan_amendment_get_difference (amendment);
  FgPlanItem *item = task_of (later, 0);

  return fg_plan_difference_find (difference, FG_DIFFERENCE_DEADLINE,
                                  fg_plan_matching_find_old (difference->matching, item), item);
}

static void
test_an_edit_that_the_notice_touches_is_told (WorkspaceFixture *fixture, gconstpointer data)
{
  gint64 plan_id = workspace_fixture_add_sample (fixture);
  g_autoptr (FgPlan) later = workspace_fixture_make_plan ();
  g_autoptr (FgPlanAmendment) taken = NULL;
  g_autoptr (FgPlanAmendment) refused = NULL;
  g_autoptr (FgPlan) loaded = NULL;
  g_autoptr (FgPlan) kept = NULL;
  FgDifference *one;

  edit (fixture, set_own_deadline, item_with_text (fixture, "压缩办理时限。年底前见效"));
  fg_deadline_set_day (&task_of (later, 0)->deadline, fg_day_from_ymd (2020, 3, 31));
  taken = load (fixture, plan_id, later);
  one = find_deadline (taken, later);
  g_assert_nonnull (one);
  g_assert_cmpstr (one->first_text, ==, "2019-09-30");
  g_assert_cmpstr (one->old_text, ==, "2019-11-15");
  g_assert_cmpstr (one->new_text, ==, "2020-03-31");
  g_assert_true (one->is_taken);
  apply (fixture, taken);
  loaded = load_plan (fixture, plan_id);
  g_assert_cmpuint (task_of (loaded, 0)->deadline.last_day, ==, fg_day_from_ymd (2020, 3, 31));

  /* After an undo the notice's word is the first one's again. */
  undo (fixture, FG_UNDO_BACK);
  refused = load (fixture, plan_id, later);
  one = find_deadline (refused, later);
  g_assert_cmpstr (one->first_text, ==, "2019-09-30");
  one->is_taken = FALSE;
  apply (fixture, refused);
  kept = load_plan (fixture, plan_id);
  g_assert_cmpuint (task_of (kept, 0)->deadline.last_day, ==, fg_day_from_ymd (2019, 11, 15));
}

static void
give_part (FgRevision *revision, gint64 item_id, GError **error)
{
  gint64 agency_id = fg_agency_table_ensure (revision, "市档案局", FALSE, error);

  fg_item_edit_assign (revision, item_id, agency_id, FG_ROLE_COOPERATE, error);
}

static gboolean
has_part (const FgPlanItem *item, const char *agency, FgRole role)
{
  for (guint i = 0; i < item->assignments->len; i++)
    {
      const FgAssignment *assignment = g_ptr_array_index (item->assignments, i);

      if (assignment->role == role && g_str_equal (assignment->agency, agency))
        return TRUE;
    }

  return FALSE;
}

static void
test_an_agency_renamed_leaves_those_given_by_hand (WorkspaceFixture *fixture, gconstpointer data)
{
  gint64 plan_id = workspace_fixture_add_sample (fixture);
  g_autoptr (FgPlan) later = workspace_fixture_make_plan ();
  g_autoptr (FgPlan) loaded = NULL;
  FgAssignment *lead = g_ptr_array_index (task_of (later, 0)->assignments, 0);

  edit (fixture, give_part, item_with_text (fixture, "压缩办理时限。年底前见效"));
  set_text (&lead->agency, "市数据局");
  take_in (fixture, plan_id, later);

  loaded = load_plan (fixture, plan_id);
  g_assert_cmpuint (task_of (loaded, 0)->assignments->len, ==, 3);
  g_assert_true (has_part (task_of (loaded, 0), "市数据局", FG_ROLE_LEAD));
  g_assert_true (has_part (task_of (loaded, 0), "市财政局", FG_ROLE_RESPONSIBLE));
  g_assert_true (has_part (task_of (loaded, 0), "市档案局", FG_ROLE_COOPERATE));
}

static void
test_a_moved_item_can_stay (WorkspaceFixture *fixture, gconstpointer data)
{
  gint64 plan_id = workspace_fixture_add_sample (fixture);
  g_autoptr (FgPlan) later = workspace_fixture_make_plan ();
  g_autoptr (FgPlanAmendment) amendment = NULL;
  g_autoptr (FgPlan) loaded = NULL;
  FgPlanDifference *difference;
  FgPlanItem *measure = g_ptr_array_steal_index (task_of (later, 0)->measures, 1);
  FgDifference *one;

  measure->no = 2;
  g_ptr_array_insert (task_of (later, 1)->measures, 1, measure);
  amendment = load (fixture, plan_id, later);
  difference = fg_plan_amendment_get_difference (amendment);
  one = fg_plan_difference_find (difference, FG_DIFFERENCE_MOVED,
                                 fg_plan_matching_find_old (difference->matching, measure), measure);
  g_assert_nonnull (one);
  g_assert_false (one->is_settled);
  one->is_taken = FALSE;
  apply (fixture, amendment);

  loaded = load_plan (fixture, plan_id);
  g_assert_cmpuint (task_of (loaded, 0)->measures->len, ==, 2);
  g_assert_cmpstr (measure_of (loaded, 0, 1)->text, ==, "开展培训");
  g_assert_cmpuint (task_of (loaded, 1)->measures->len, ==, 2);
}

static void
test_what_was_compared_must_still_hold (WorkspaceFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gint64 plan_id = workspace_fixture_add_sample (fixture);
  g_autoptr (FgPlan) later = workspace_fixture_make_plan ();
  g_autoptr (FgPlanAmendment) amendment = load (fixture, plan_id, later);
  g_autoptr (FgRevision) revision = NULL;

  edit (fixture, report, item_with_text (fixture, "整合窗口"));
  revision = fg_revision_begin (fixture->workspace, "Later", &error);
  g_assert_no_error (error);
  g_assert_false (fg_plan_amendment_apply (amendment, revision, &error));
  g_assert_error (error, FG_STORE_ERROR, FG_STORE_ERROR_CHANGED_SINCE);
}

/* ---- Any plans, any edits, any choice ---- */

static guint
draw (guint n)
{
  return (guint) g_test_rand_int_range (0, (gint32) n);
}

/* An agency has one part in an item once: what the random plans make twice is left out. */
static void
drop_doubles (GPtrArray *items)
{
  for (guint i = 0; i < items->len; i++)
    {
      FgPlanItem *item = g_ptr_array_index (items, i);

      for (guint k = item->assignments->len; k-- > 1;)
        for (guint j = 0; j < k; j++)
          if (g_str_equal (((FgAssignment *) g_ptr_array_index (item->assignments, k))->agency,
                           ((FgAssignment *) g_ptr_array_index (item->assignments, j))->agency))
            {
              g_ptr_array_remove_index (item->assignments, k);
              break;
            }
      drop_doubles (item->measures);
    }
}

static FgPlanItem *
draw_item (const FgPlan *plan)
{
  FgPlanItem *task = plan->tasks->len > 0 ? task_of (plan, draw (plan->tasks->len)) : NULL;

  return task != NULL && task->measures->len > 0 && draw (2) == 0
           ? g_ptr_array_index (task->measures, draw (task->measures->len)) : task;
}

static void
drop_empty (GPtrArray *texts)
{
  for (guint i = texts->len; i-- > 0;)
    if (*(const char *) g_ptr_array_index (texts, i) == '\0')
      g_ptr_array_remove_index (texts, i);
}

static FgPlan *
draw_plan (void)
{
  FgPlan *plan = random_plan_new ();

  drop_doubles (plan->tasks);
  drop_empty (plan->addressees);
  drop_empty (plan->copied_to);
  return plan;
}

/* Another plan, in which many items say what one of @plan says. */
static FgPlan *
draw_later (const FgPlan *plan)
{
  FgPlan *later = draw_plan ();

  for (guint i = draw (30); i > 0; i--)
    {
      FgPlanItem *from = draw_item (plan), *to = draw_item (later);

      if (from != NULL && to != NULL)
        set_text (&to->text, from->text);
    }
  for (guint i = 0; i < MIN (plan->sections->len, later->sections->len); i++)
    if (draw (2) == 0)
      set_text (&((FgPlanSection *) g_ptr_array_index (later->sections, i))->title,
                ((FgPlanSection *) g_ptr_array_index (plan->sections, i))->title);
  return later;
}

static void
take_all (FgPlanAmendment *amendment)
{
  FgPlanDifference *difference = fg_plan_amendment_get_difference (amendment);

  for (guint i = 0; i < difference->differences->len; i++)
    ((FgDifference *) g_ptr_array_index (difference->differences, i))->is_taken = TRUE;
}

static void
take_some (FgPlanAmendment *amendment)
{
  FgPlanDifference *difference = fg_plan_amendment_get_difference (amendment);

  for (guint i = 0; i < difference->differences->len; i++)
    {
      FgDifference *one = g_ptr_array_index (difference->differences, i);

      one->is_taken = one->is_settled || draw (2) == 0;
    }
}

static void
test_all_taken_gives_the_later_version (WorkspaceFixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < N_RANDOM; i++)
    {
      g_autoptr (FgPlan) plan = draw_plan ();
      g_autoptr (FgPlan) later = draw_later (plan);
      g_autoptr (FgPlanAmendment) amendment = NULL;
      g_autoptr (FgPlan) loaded = NULL;
      gint64 plan_id = workspace_fixture_add_plan (fixture, plan);

      amendment = load (fixture, plan_id, later);
      take_all (amendment);
      apply (fixture, amendment);
      loaded = load_plan (fixture, plan_id);
      random_plan_assert_equal (later, loaded);
    }
}

static void
test_undo_brings_all_back (WorkspaceFixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < N_RANDOM; i++)
    {
      g_autoptr (FgPlan) plan = draw_plan ();
      g_autoptr (FgPlan) later = draw_later (plan);
      g_autoptr (FgPlanAmendment) amendment = NULL;
      gint64 plan_id = workspace_fixture_add_plan (fixture, plan);
      g_autofree char *before = NULL;
      g_autofree char *after = NULL;
      g_autofree char *undone = NULL;
      g_autofree char *redone = NULL;

      random_edit_run (fixture->workspace, 1 + draw (10));
      if (workspace_fixture_count (fixture, "SELECT count (*) FROM plan WHERE removed = 0") == 0)
        continue;
      plan_id = workspace_fixture_count (fixture, "SELECT max (id) FROM plan WHERE removed = 0");

      before = workspace_dump (fixture->workspace, WORKSPACE_DUMP_VISIBLE);
      amendment = load (fixture, plan_id, later);
      take_some (amendment);
      apply (fixture, amendment);
      after = workspace_dump (fixture->workspace, WORKSPACE_DUMP_VISIBLE);
      undo (fixture, FG_UNDO_BACK);
      undone = workspace_dump (fixture->workspace, WORKSPACE_DUMP_VISIBLE);
      workspace_dump_assert_equal (before, undone);
      undo (fixture, FG_UNDO_FORTH);
      redone = workspace_dump (fixture->workspace, WORKSPACE_DUMP_VISIBLE);
      workspace_dump_assert_equal (after, redone);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  WORKSPACE_TEST ("/store/plan-amendment/the-same-notice-is-no-change", test_the_same_notice_is_no_change);
  WORKSPACE_TEST ("/store/plan-amendment/progress-stays-with-what-stayed", test_progress_stays_with_what_stayed);
  WORKSPACE_TEST ("/store/plan-amendment/a-dropped-item-is-removed-and-comes-back",
                  test_a_dropped_item_is_removed_and_comes_back);
  WORKSPACE_TEST ("/store/plan-amendment/a-dropped-item-can-be-kept", test_a_dropped_item_can_be_kept);
  WORKSPACE_TEST ("/store/plan-amendment/an-edit-that-the-notice-does-not-touch-stays",
                  test_an_edit_that_the_notice_does_not_touch_stays);
  WORKSPACE_TEST ("/store/plan-amendment/an-edit-that-the-notice-touches-is-told",
                  test_an_edit_that_the_notice_touches_is_told);
  WORKSPACE_TEST ("/store/plan-amendment/an-agency-renamed-leaves-those-given-by-hand",
                  test_an_agency_renamed_leaves_those_given_by_hand);
  WORKSPACE_TEST ("/store/plan-amendment/a-moved-item-can-stay", test_a_moved_item_can_stay);
  WORKSPACE_TEST ("/store/plan-amendment/what-was-compared-must-still-hold", test_what_was_compared_must_still_hold);
  WORKSPACE_TEST ("/store/plan-amendment/all-taken-gives-the-later-version", test_all_taken_gives_the_later_version);
  WORKSPACE_TEST ("/store/plan-amendment/undo-brings-all-back", test_undo_brings_all_back);

  return g_test_run ();
}
