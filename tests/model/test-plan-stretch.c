/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a person makes of a stretch of the text, by cases; and that whatever is done in whatever order, the plan stays one.
 */
#include "fg-plan-stretch.h"

#include <string.h>

#include "fg-plan-copy.h"
#include "fg-plan-mark.h"
#include "fg-plan-spans.h"
#include "fg-plan-structure.h"
#include "small-notice.h"

typedef enum
{
  AS_TASK,
  AS_MEASURE,
  AS_HEADING,
  AS_PLAIN,
} Marking;

typedef struct
{
  const char *notice;
  const char *stretch;
  Marking     marking;
  const char *outline; /* NULL: nothing changes */
  const char *leftover;
} StretchCase;

static gboolean
mark (FgPlan *plan, FgSpan span, Marking marking)
{
  switch (marking)
    {
    case AS_TASK:
      return fg_plan_mark_item (plan, span, FG_ITEM_TASK, small_notice_read_stretch) != NULL;
    case AS_MEASURE:
      return fg_plan_mark_item (plan, span, FG_ITEM_MEASURE, small_notice_read_stretch) != NULL;
    case AS_HEADING:
      return fg_plan_mark_heading (plan, span, small_notice_read_stretch) != NULL;
    case AS_PLAIN:
    default:
      return fg_plan_mark_plain (plan, span, small_notice_read_stretch);
    }
}

static const StretchCase cases[] = {
  /* From here on to the end of the item. */
  { "1．子丑〔甲〕\n（1）寅\n", "丑", AS_TASK, " T1[1．子] T2[丑〔甲〕 @甲] M1[（1）寅]", "" },
  { "1．子丑〔甲〕\n（1）寅\n", "丑", AS_MEASURE, " T1[1．子] M0[丑〔甲〕 @甲] M2[（1）寅]", "" },
  { "1．子\n（1）寅卯〔甲；9月〕\n（2）辰\n", "卯", AS_MEASURE, " T1[1．子] M1[（1）寅] M0[卯〔甲；9月〕 @甲；9月 !] M3[（2）辰]", "" },
  { "1．子\n（1）寅卯〔甲〕\n（2）辰\n", "卯", AS_TASK, " T1[1．子] M1[（1）寅] T2[卯〔甲〕 @甲] M1[（2）辰]", "" },
  /* At the start of an item the item changes its kind. */
  { "1．子\n2．丑\n", "2．丑", AS_MEASURE, " T1[1．子] M1[2．丑]", "" },
  { "1．子\n（1）丑\n", "（1）", AS_TASK, " T1[1．子] T2[（1）丑]", "" },
  { "1．子\n（1）丑\n", "（1）", AS_MEASURE, NULL, NULL },
  { "1．子\n", "1．", AS_MEASURE, NULL, NULL },
  /* Words that were in nothing. */
  { "1．子\n丑〔甲〕\n2．寅\n", "丑〔甲〕", AS_TASK, " T1[1．子] T2[丑〔甲〕 @甲] T3[2．寅]", "" },
  { "1．子\n（1）丑\n寅\n（2）卯\n", "寅", AS_TASK, " T1[1．子] M1[（1）丑] T2[寅] M1[（2）卯]", "" },
  { "1．子\n丑卯\n", "丑", AS_MEASURE, " T1[1．子] M0[丑]", "卯" },
  { "子\n1．丑\n", "子", AS_TASK, " T1[子] T2[1．丑]", "" },
  { "子\n1．丑\n", "子", AS_MEASURE, NULL, NULL },
  { "一、甲\n1．子\n二、乙\n丑\n", "丑", AS_TASK, " {甲} T1[1．子] {乙} T2[丑]", "" },
  /* Words of the frame and of a heading. */
  { "#子丑\n1．寅\n", "丑", AS_TASK, " T1[丑] T2[1．寅]", "" },
  { "一、甲\n1．子\n二、乙\n2．丑\n", "二、乙", AS_TASK, " {甲} T1[1．子] T2[二、乙] T3[2．丑]", "" },
  /* Headings. */
  { "1．子\n乙\n2．丑\n", "乙", AS_HEADING, " T1[1．子] {乙} T2[2．丑]", "" },
  { "一、甲\n1．子\n（1）丑\n（2）寅\n2．卯\n", "1．子", AS_HEADING, " {甲} {子} T1[（1）丑] T2[（2）寅] T3[2．卯]", "" },
  { "一、甲\n1．子\n2．乙。\n二、丙\n3．寅\n", "2．乙。", AS_HEADING, " {甲} T1[1．子] {乙} {丙} T2[3．寅]", "" },
  /* Back to plain text. */
  { "1．子\n（1）丑\n（2）寅\n", "（1）丑", AS_PLAIN, " T1[1．子] M1[（2）寅]", "（1）丑" },
  { "1．子丑寅〔甲〕\n", "丑", AS_PLAIN, " T1[1．子] T2[寅〔甲〕 @甲]", "丑" },
  { "1．子丑〔甲〕\n", "〔甲〕", AS_PLAIN, " T1[1．子丑]", "〔甲〕" },
  { "1．子\n2．丑\n（1）寅\n", "2．丑\n（1）寅", AS_PLAIN, " T1[1．子]", "2．丑|（1）寅" },
  { "一、甲\n1．子\n二、乙\n2．丑\n", "二、乙", AS_PLAIN, " {甲} T1[1．子] T2[2．丑]", "二、乙" },
  { "1．子\n丑\n", "丑", AS_PLAIN, NULL, NULL },
  { "1．子\n", "\n", AS_TASK, NULL, NULL },
};

static void
test_stretches_become_what_they_are_marked_as (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (FgPlan) plan = small_notice_read (cases[i].notice);
      g_autofree char *before = small_notice_outline (plan);
      g_autofree char *outline = NULL;
      g_autofree char *leftover = NULL;

      g_test_message ("%s: %s", cases[i].notice, cases[i].stretch);
      g_assert_true (mark (plan, small_notice_span (plan, cases[i].stretch), cases[i].marking) == (cases[i].outline != NULL));
      outline = small_notice_outline (plan);
      g_assert_cmpstr (outline, ==, cases[i].outline != NULL ? cases[i].outline : before);
      leftover = small_notice_leftover (plan);
      if (cases[i].outline != NULL)
        g_assert_cmpstr (leftover, ==, cases[i].leftover);
    }
}

static void
test_what_a_person_said_survives_a_cut (void)
{
  g_autoptr (FgPlan) plan = small_notice_read ("1．子丑〔甲〕\n");
  FgPlanItem *item = small_notice_find (plan, "子");
  FgAssignment *typed = fg_assignment_new ("乙", FG_ROLE_COOPERATE, FALSE);
  FgAssignment *ruled = fg_assignment_new ("丙", FG_ROLE_LEAD, FALSE);
  g_autofree char *outline = NULL;

  ((FgAssignment *) g_ptr_array_index (item->assignments, 0))->role = FG_ROLE_RESPONSIBLE;
  ruled->by_rule = TRUE;
  g_ptr_array_add (item->assignments, typed);
  g_ptr_array_add (item->assignments, ruled);
  item = fg_plan_split_item (plan, item, small_notice_span (plan, "丑").offset, FG_ITEM_TASK, small_notice_read_stretch);

  outline = small_notice_outline (plan);
  g_assert_cmpstr (outline, ==, " T1[1．子 @乙 ~丙] T2[丑〔甲〕 @甲 ~丙]");
  g_assert_cmpint (((FgAssignment *) g_ptr_array_index (item->assignments, 0))->role, ==, FG_ROLE_RESPONSIBLE);
}

static void
test_a_split_joined_is_as_before (void)
{
  g_autoptr (FgPlan) plan = small_notice_read ("1．子丑〔甲；9月〕\n（1）寅\n");
  g_autofree char *before = small_notice_outline (plan);
  g_autofree char *after = NULL;
  FgPlanItem *second = fg_plan_split_item (plan, small_notice_find (plan, "子"), small_notice_span (plan, "丑").offset,
                                           FG_ITEM_TASK, small_notice_read_stretch);

  g_assert_nonnull (fg_plan_join_item (plan, second));
  after = small_notice_outline (plan);
  g_assert_cmpstr (after, ==, before);
}

/* ---- Whatever is done, in whatever order ---- */

#define N_RANDOM_RUNS 300
#define N_RANDOM_STEPS 25

static const char *const lines[] = {
  "一、甲", "二、乙。", "1．子丑〔市一局〕", "2．寅；9月", "（1）卯辰〔市二局、市三局〕", "（2）巳午未", "申酉", "#戌亥", "",
};

static FgPlan *
random_plan (void)
{
  g_autoptr (GString) text = g_string_new ("1．始\n");
  int n_lines = g_test_rand_int_range (0, 14);

  for (int i = 0; i < n_lines; i++)
    g_string_append_printf (text, "%s\n", lines[g_test_rand_int_range (0, G_N_ELEMENTS (lines))]);
  return small_notice_read (text->str);
}

static gsize
random_place (const FgPlan *plan)
{
  glong n_chars = g_utf8_strlen (plan->text, -1);

  return (gsize) (g_utf8_offset_to_pointer (plan->text, g_test_rand_int_range (0, (int) n_chars + 1)) - plan->text);
}

static FgSpan
random_span (const FgPlan *plan)
{
  gsize a = random_place (plan), b = random_place (plan);

  return (FgSpan) { MIN (a, b), MAX (a, b) - MIN (a, b) };
}

static FgPlanItem *
random_item (const FgPlan *plan)
{
  g_autoptr (GPtrArray) items = fg_plan_list_items (plan);

  return items->len > 0 ? g_ptr_array_index (items, g_test_rand_int_range (0, (int) items->len)) : NULL;
}

static void
do_something (FgPlan *plan)
{
  FgPlanItem *item = random_item (plan);
  FgItemKind kind = g_test_rand_bit () ? FG_ITEM_TASK : FG_ITEM_MEASURE;
  FgSpan span = random_span (plan);
  g_autoptr (GArray) names = NULL;

  switch (g_test_rand_int_range (0, item != NULL ? 9 : 2))
    {
    case 0:
      mark (plan, span, (Marking) g_test_rand_int_range (AS_TASK, AS_PLAIN + 1));
      break;
    case 1:
      fg_plan_add_item (plan, item, kind);
      break;
    case 2:
      fg_plan_split_item (plan, item, span.offset, kind, small_notice_read_stretch);
      break;
    case 3:
      fg_plan_join_item (plan, item);
      break;
    case 4:
      fg_plan_remove_item (plan, item);
      break;
    case 5:
      fg_plan_assign_below (plan, item, g_test_rand_bit () ? FG_PLAN_BELOW_TASK : FG_PLAN_BELOW_SECTION);
      break;
    case 6:
      names = fg_plan_list_names (plan, span);
      for (guint i = 0; i < names->len; i++)
        fg_plan_mark_agency (plan, item, g_array_index (names, FgSpan, i), FG_ROLE_LEAD, FALSE);
      break;
    default:
      fg_plan_move_item (plan, item, (FgPlanMove) g_test_rand_int_range (FG_PLAN_MOVE_UP, FG_PLAN_MOVE_OUT + 1));
      break;
    }
}

static void
assert_in_text (const FgPlan *plan, FgSpan span)
{
  g_assert_cmpuint (fg_span_end (span), <=, strlen (plan->text));
  g_assert_true (g_utf8_validate (plan->text + span.offset, (gssize) span.length, NULL));
}

static void
assert_item (const FgPlan *plan, const FgPlanItem *item)
{
  g_assert_true (g_utf8_validate (item->text, -1, NULL));
  assert_in_text (plan, item->span);
  assert_in_text (plan, item->deadline_span);
  for (guint i = 0; i < item->assignments->len; i++)
    {
      const FgAssignment *assignment = g_ptr_array_index (item->assignments, i);

      assert_in_text (plan, assignment->span);
      g_assert_cmpint (assignment->role, !=, FG_ROLE_NONE);
      for (guint j = 0; j < i; j++)
        g_assert_cmpstr (((FgAssignment *) g_ptr_array_index (item->assignments, j))->agency, !=, assignment->agency);
    }
}

/* No two items have the same words. */
static void
assert_apart (FgPlan *plan)
{
  g_autoptr (FgPlan) copy = fg_plan_copy (plan);
  g_autoptr (GPtrArray) items = fg_plan_list_items (copy);

  fg_plan_spans_shrink (copy);
  for (guint i = 0; i < items->len; i++)
    for (guint j = 0; j < i; j++)
      g_assert_false (fg_span_overlaps (((FgPlanItem *) g_ptr_array_index (items, i))->span,
                                        ((FgPlanItem *) g_ptr_array_index (items, j))->span));
}

static void
assert_valid (FgPlan *plan)
{
  g_autoptr (GPtrArray) items = fg_plan_list_items (plan);
  guint section = 0;

  for (guint i = 0; i < plan->tasks->len; i++)
    {
      const FgPlanItem *task = g_ptr_array_index (plan->tasks, i);

      g_assert_cmpint (task->kind, ==, FG_ITEM_TASK);
      g_assert_cmpint (task->no, ==, i + 1);
      g_assert_cmpuint (task->section, >=, section);
      g_assert_cmpuint (task->section, <=, plan->sections->len);
      section = task->section;
      assert_item (plan, task);
      for (guint j = 0; j < task->measures->len; j++)
        {
          const FgPlanItem *measure = g_ptr_array_index (task->measures, j);

          g_assert_cmpint (measure->kind, ==, FG_ITEM_MEASURE);
          g_assert_true (measure->no == 0 || measure->no == (int) j + 1);
          g_assert_cmpuint (measure->measures->len, ==, 0);
          g_assert_cmpuint (measure->section, ==, 0);
          assert_item (plan, measure);
        }
    }
  for (guint i = 0; i < plan->doubts->len; i++)
    {
      const FgDoubt *doubt = g_ptr_array_index (plan->doubts, i);

      assert_in_text (plan, doubt->span);
      g_assert_true (doubt->item == NULL || g_ptr_array_find (items, doubt->item, NULL));
    }
  for (guint i = 0; i < plan->sections->len; i++)
    assert_in_text (plan, ((FgPlanSection *) g_ptr_array_index (plan->sections, i))->span);
  assert_apart (plan);
}

static void
add_doubts (FgPlan *plan)
{
  g_autoptr (GPtrArray) items = fg_plan_list_items (plan);

  for (guint i = 0; i < items->len; i++)
    {
      FgPlanItem *item = g_ptr_array_index (items, i);
      FgDoubt *doubt = fg_doubt_new ("doubt", item);

      doubt->span = item->span;
      g_ptr_array_add (plan->doubts, doubt);
    }
}

static void
test_a_plan_stays_a_plan (void)
{
  for (guint run = 0; run < N_RANDOM_RUNS; run++)
    {
      g_autoptr (FgPlan) plan = random_plan ();
      g_autoptr (GPtrArray) past = g_ptr_array_new_with_free_func ((GDestroyNotify) fg_plan_unref);
      g_autoptr (GPtrArray) dumps = g_ptr_array_new_with_free_func (g_free);

      add_doubts (plan);
      assert_valid (plan);
      for (guint step = 0; step < N_RANDOM_STEPS; step++)
        {
          g_ptr_array_add (dumps, small_notice_dump (plan));
          g_ptr_array_add (past, fg_plan_copy (plan));
          do_something (plan);
          assert_valid (plan);
        }
      /* What is kept to go back to has not changed with the plan. */
      for (guint step = 0; step < N_RANDOM_STEPS; step++)
        {
          g_autofree char *dump = small_notice_dump (g_ptr_array_index (past, step));

          g_assert_cmpstr (dump, ==, g_ptr_array_index (dumps, step));
        }
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/plan-stretch/stretches-become-what-they-are-marked-as",
                   test_stretches_become_what_they_are_marked_as);
  g_test_add_func ("/model/plan-stretch/what-a-person-said-survives-a-cut", test_what_a_person_said_survives_a_cut);
  g_test_add_func ("/model/plan-stretch/split-joined-is-as-before", test_a_split_joined_is_as_before);
  g_test_add_func ("/model/plan-stretch/plan-stays-a-plan", test_a_plan_stays_a_plan);
  return g_test_run ();
}
