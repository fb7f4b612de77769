/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A draft under review: what a correction changes, whom it tells, and what is handed over to be stored.
 */
#include "fg-draft.h"

#include "fg-draft-doubt.h"
#include "fg-draft-structure.h"
#include "fg-plan-edit.h"

typedef struct
{
  FgDraft    *draft;
  FgPlanItem *task;
  guint       n_item_changes;
  guint       n_frame_changes;
} Fixture;

static void
count_item_change (Fixture *fixture, FgPlanItem *item)
{
  g_assert_true (item == fixture->task);
  fixture->n_item_changes++;
}

static void
count_frame_change (Fixture *fixture)
{
  fixture->n_frame_changes++;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  FgPlan *plan = fg_plan_new ();

  fixture->task = fg_plan_item_new (FG_ITEM_TASK);
  plan->issued = fg_day_from_iso ("2024-03-08");
  g_free (fixture->task->text);
  fixture->task->text = g_strdup ("压缩至3个工作日。");
  g_ptr_array_add (fixture->task->targets, fg_target_new ("3个工作日", FG_COMPARISON_AT_MOST, 3, "个工作日"));
  g_ptr_array_add (plan->tasks, fixture->task);
  g_ptr_array_add (plan->doubts, fg_doubt_new ("first", fixture->task));
  g_ptr_array_add (plan->doubts, fg_doubt_new ("second", NULL));

  fixture->draft = fg_draft_new (plan);
  g_signal_connect_swapped (fixture->draft, "item-changed", G_CALLBACK (count_item_change), fixture);
  g_signal_connect_swapped (fixture->draft, "frame-changed", G_CALLBACK (count_frame_change), fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_object_unref (fixture->draft);
}

static void
test_new_draft_is_as_read (Fixture *fixture, gconstpointer data)
{
  g_assert_false (fg_draft_is_modified (fixture->draft));
  g_assert_cmpuint (g_list_model_get_n_items (fg_draft_get_doubts (fixture->draft)), ==, 2);
  g_assert_cmpuint (fg_draft_count_open_doubts (fixture->draft, fixture->task), ==, 1);
}

static void
test_deadline_is_read_as_the_notice_would_be (Fixture *fixture, gconstpointer data)
{
  fg_draft_set_deadline (fixture->draft, fixture->task, "9月底前");

  g_assert_cmpuint (fixture->task->deadline.last_day, ==, fg_day_from_iso ("2024-09-30"));
  g_assert_cmpstr (fixture->task->deadline.words, ==, "9月底前");
  g_assert_true (fg_draft_is_modified (fixture->draft));
  g_assert_cmpuint (fixture->n_item_changes, ==, 1);

  fg_draft_set_deadline (fixture->draft, fixture->task, "9月底前");
  g_assert_cmpuint (fixture->n_item_changes, ==, 1);
}

static void
test_emptied_deadline_is_none (Fixture *fixture, gconstpointer data)
{
  fg_draft_set_deadline (fixture->draft, fixture->task, "2024年6月底前");
  fg_draft_set_deadline (fixture->draft, fixture->task, "");

  g_assert_cmpint (fixture->task->deadline.precision, ==, FG_PRECISION_NONE);
  g_assert_cmpuint (fixture->task->deadline.last_day, ==, FG_DAY_NONE);
}

static void
test_words_without_a_day_are_kept (Fixture *fixture, gconstpointer data)
{
  fg_draft_set_deadline (fixture->draft, fixture->task, "秋收前");

  g_assert_cmpstr (fixture->task->deadline.words, ==, "秋收前");
  g_assert_cmpuint (fixture->task->deadline.last_day, ==, FG_DAY_NONE);
}

static void
test_a_typed_deadline_must_be_one (Fixture *fixture, gconstpointer data)
{
  static const char *const refused[] = { "2024-02-30", "6月31日前", "抓紧办" };

  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      fg_draft_set_deadline (fixture->draft, fixture->task, refused[i]);

      g_assert_cmpstr (fixture->task->deadline.words, ==, refused[i]);
      g_assert_cmpuint (fixture->task->deadline.last_day, ==, FG_DAY_NONE);
      g_assert_nonnull (fg_draft_get_deadline_problem (fixture->draft, fixture->task));
      g_assert_true (fg_draft_find_refused (fixture->draft) == fixture->task);
    }

  fg_draft_set_deadline (fixture->draft, fixture->task, "2024-02-29");
  g_assert_null (fg_draft_get_deadline_problem (fixture->draft, fixture->task));
  g_assert_null (fg_draft_find_refused (fixture->draft));
}

static void
test_collective_names_are_known (Fixture *fixture, gconstpointer data)
{
  fg_draft_assign (fixture->draft, fixture->task, "各区", FG_ROLE_RESPONSIBLE);
  fg_draft_assign (fixture->draft, fixture->task, "市水务局", FG_ROLE_LEAD);

  g_assert_true (fg_plan_item_find_assignment (fixture->task, "各区")->collective);
  g_assert_false (fg_plan_item_find_assignment (fixture->task, "市水务局")->collective);
}

static void
test_agencies_are_listed_once (Fixture *fixture, gconstpointer data)
{
  FgPlanItem *measure = fg_plan_item_new (FG_ITEM_MEASURE);
  g_auto (GStrv) names = NULL;

  g_ptr_array_add (fixture->task->measures, measure);
  g_ptr_array_add (measure->assignments, fg_assignment_new ("市水务局", FG_ROLE_RESPONSIBLE, FALSE));
  g_ptr_array_add (measure->assignments, fg_assignment_new ("市司法局", FG_ROLE_RESPONSIBLE, FALSE));
  fg_draft_assign (fixture->draft, fixture->task, "市水务局", FG_ROLE_LEAD);

  names = fg_draft_list_agencies (fixture->draft);
  g_assert_cmpstrv (names, ((const char *const[]) { "市水务局", "市司法局", NULL }));
}

static void
test_frame_is_told_apart_from_items (Fixture *fixture, gconstpointer data)
{
  fg_draft_set_fact (fixture->draft, FG_DRAFT_NUMBER, "云政办发〔2024〕17号");
  fg_draft_set_fact (fixture->draft, FG_DRAFT_NUMBER, "云政办发〔2024〕17号");
  fg_draft_set_issued (fixture->draft, FG_DAY_NONE);

  g_assert_cmpstr (fg_draft_get_plan (fixture->draft)->number, ==, "云政办发〔2024〕17号");
  g_assert_cmpuint (fixture->n_frame_changes, ==, 2);
  g_assert_cmpuint (fixture->n_item_changes, ==, 0);
}

static void
test_ticking_a_doubt_off_is_no_correction (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FgDraftDoubt) doubt = g_list_model_get_item (fg_draft_get_doubts (fixture->draft), 0);

  fg_draft_doubt_set_checked (doubt, TRUE);
  g_assert_cmpuint (fg_draft_count_open_doubts (fixture->draft, fixture->task), ==, 0);
  g_assert_cmpuint (fixture->n_item_changes, ==, 1);
  g_assert_false (fg_draft_is_modified (fixture->draft));

  fg_draft_doubt_set_checked (doubt, FALSE);
  g_assert_cmpuint (fg_draft_count_open_doubts (fixture->draft, fixture->task), ==, 1);
}

static void
test_finished_plan_has_no_stale_facts (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FgPlan) plan = NULL;

  /* While the clerk types the words are gone for a moment; that must not lose the fact. */
  fg_draft_set_text (fixture->draft, fixture->task, "压缩至3个");
  fg_draft_set_text (fixture->draft, fixture->task, "压缩至3个工作日以内。");
  g_assert_cmpuint (fixture->task->targets->len, ==, 1);

  fg_draft_set_text (fixture->draft, fixture->task, "压缩时限。");
  plan = fg_draft_finish (fixture->draft);
  g_assert_cmpuint (fixture->task->targets->len, ==, 0);
}

static void
take_item (FgPlanItem **place, FgPlanItem *item)
{
  *place = item;
}

static void
test_typing_is_one_step (Fixture *fixture, gconstpointer data)
{
  FgPlanItem *item = NULL;

  g_signal_connect_swapped (fixture->draft, "reset", G_CALLBACK (take_item), &item);
  fg_draft_set_text (fixture->draft, fixture->task, "压");
  fg_draft_set_text (fixture->draft, fixture->task, "压缩");
  fg_draft_undo (fixture->draft);

  g_assert_nonnull (item);
  g_assert_cmpstr (item->text, ==, "压缩至3个工作日。");
  g_assert_false (fg_draft_is_modified (fixture->draft));
  g_assert_false (fg_draft_can_undo (fixture->draft));
  g_assert_cmpuint (fg_draft_count_open_doubts (fixture->draft, item), ==, 1);

  fg_draft_redo (fixture->draft);
  g_assert_cmpstr (item->text, ==, "压缩");
  g_assert_true (fg_draft_is_modified (fixture->draft));
}

static void
test_a_removed_item_comes_back_with_its_doubts (Fixture *fixture, gconstpointer data)
{
  fg_draft_remove_item (fixture->draft, fixture->task);
  g_assert_cmpuint (fg_draft_get_plan (fixture->draft)->tasks->len, ==, 0);
  g_assert_cmpuint (g_list_model_get_n_items (fg_draft_get_doubts (fixture->draft)), ==, 1);

  fg_draft_undo (fixture->draft);
  g_assert_cmpuint (fg_draft_get_plan (fixture->draft)->tasks->len, ==, 1);
  g_assert_cmpuint (g_list_model_get_n_items (fg_draft_get_doubts (fixture->draft)), ==, 2);
}

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/intake/draft/new-draft-is-as-read", test_new_draft_is_as_read);
  ADD ("/intake/draft/deadline-is-read-as-the-notice-would-be", test_deadline_is_read_as_the_notice_would_be);
  ADD ("/intake/draft/emptied-deadline-is-none", test_emptied_deadline_is_none);
  ADD ("/intake/draft/words-without-a-day-are-kept", test_words_without_a_day_are_kept);
  ADD ("/intake/draft/a-typed-deadline-must-be-one", test_a_typed_deadline_must_be_one);
  ADD ("/intake/draft/collective-names-are-known", test_collective_names_are_known);
  ADD ("/intake/draft/agencies-are-listed-once", test_agencies_are_listed_once);
  ADD ("/intake/draft/frame-is-told-apart-from-items", test_frame_is_told_apart_from_items);
  ADD ("/intake/draft/ticking-a-doubt-off-is-no-correction", test_ticking_a_doubt_off_is_no_correction);
  ADD ("/intake/draft/finished-plan-has-no-stale-facts", test_finished_plan_has_no_stale_facts);
  ADD ("/intake/draft/typing-is-one-step", test_typing_is_one_step);
  ADD ("/intake/draft/removed-item-comes-back-with-its-doubts", test_a_removed_item_comes_back_with_its_doubts);
  return g_test_run ();
}
