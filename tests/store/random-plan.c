/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Plans of any shape, drawn from GLib's test randomness, and their comparison field by field.
 */
#include "random-plan.h"

#include <glib.h>

static const char *const pieces[] = { "市", "财政局", "（医保）", "％", "'", "\"", "\\", "\n", "a", "Z", "。", "、", "𠮷", "%", "_", "\t" };

static guint
draw (guint n)
{
  return (guint) g_test_rand_int_range (0, (gint32) n);
}

static void
set_text (char **place)
{
  GString *text = g_string_new (NULL);
  guint n = draw (4) == 0 ? 0 : draw (12);

  for (guint i = 0; i < n; i++)
    g_string_append (text, pieces[draw (G_N_ELEMENTS (pieces))]);
  g_free (*place);
  *place = g_string_free (text, FALSE);
}

static FgDay
draw_day (void)
{
  return draw (3) == 0 ? FG_DAY_NONE : 737000 + draw (1000);
}

static FgSpan
draw_span (void)
{
  return draw (3) == 0 ? (FgSpan) { 0, 0 } : (FgSpan) { draw (100000), draw (1000) };
}

static void
add_texts (GPtrArray *texts)
{
  for (guint n = draw (4); n > 0; n--)
    {
      char *text = NULL;

      set_text (&text);
      g_ptr_array_add (texts, text);
    }
}

static void
fill_assignments (FgPlanItem *item)
{
  for (guint n = draw (4); n > 0; n--)
    {
      guint agency = draw (30);
      g_autofree char *name = g_strdup_printf ("市第%u局%%", agency);
      /* The registry has one entry a name: whether it stands for several follows from the name. */
      FgAssignment *assignment = fg_assignment_new (name, (FgRole) (1 + draw (3)), agency % 5 == 0);

      assignment->by_rule = draw (2) == 0;
      assignment->span = draw_span ();
      g_ptr_array_add (item->assignments, assignment);
    }
}

static void
fill_facts (FgPlanItem *item)
{
  for (guint n = draw (3); n > 0; n--)
    {
      FgTarget *target = fg_target_new ("", (FgComparison) draw (4), g_test_rand_double_range (-1e9, 1e9), "");

      if (draw (2) == 0)
        target->value = draw (100);
      set_text (&target->text);
      set_text (&target->unit);
      target->span = draw_span ();
      g_ptr_array_add (item->targets, target);
    }

  for (guint n = draw (3); n > 0; n--)
    {
      FgBodyDate *date = fg_body_date_new ("", draw_day ());

      set_text (&date->text);
      date->span = draw_span ();
      g_ptr_array_add (item->body_dates, date);
    }
}

static FgPlanItem *
make_item (FgItemKind kind, int no)
{
  FgPlanItem *item = fg_plan_item_new (kind);

  item->no = no;
  set_text (&item->label);
  set_text (&item->text);
  set_text (&item->responsibility_raw);
  item->open_ended = draw (2) == 0;
  item->deadline.precision = (FgPrecision) draw (9);
  item->deadline.first_day = draw_day ();
  item->deadline.last_day = draw_day ();
  if (item->deadline.precision != FG_PRECISION_NONE)
    set_text (&item->deadline.words);
  item->deadline_span = draw_span ();
  item->span = draw_span ();
  fill_assignments (item);
  fill_facts (item);
  return item;
}

static void
fill_tasks (FgPlan *plan, guint n)
{
  guint section = 0;

  for (guint i = 0; i < n; i++)
    {
      FgPlanItem *task = make_item (FG_ITEM_TASK, (int) i + 1);

      if (section < plan->sections->len && draw (3) == 0)
        section++;
      task->section = section;
      for (guint k = draw (5); k > 0; k--)
        g_ptr_array_add (task->measures,
                         make_item (FG_ITEM_MEASURE, draw (4) == 0 ? 0 : (int) task->measures->len + 1));
      g_ptr_array_add (plan->tasks, task);
    }
}

static FgPlanItem *
draw_item (const FgPlan *plan)
{
  FgPlanItem *task;

  if (plan->tasks->len == 0 || draw (3) == 0)
    return NULL;

  task = g_ptr_array_index (plan->tasks, draw (plan->tasks->len));
  return task->measures->len > 0 && draw (2) == 0 ? g_ptr_array_index (task->measures, draw (task->measures->len))
                                                  : task;
}

static void
add_frame (FgPlan *plan)
{
  for (guint n = draw (4); n > 0; n--)
    {
      FgFramePiece piece = { (FgFrameKind) (FG_FRAME_NUMBER + draw (FG_FRAME_PRINT_NOTE)), draw_span () };

      if (piece.span.length > 0)
        g_array_append_val (plan->frame, piece);
    }
}

static void
fill_rest (FgPlan *plan)
{
  for (guint n = draw (3); n > 0; n--)
    {
      FgPlanRequirement *requirement = fg_plan_requirement_new ("", "");

      set_text (&requirement->title);
      set_text (&requirement->text);
      requirement->span = draw_span ();
      g_ptr_array_add (plan->requirements, requirement);
    }

  for (guint n = draw (4); n > 0; n--)
    {
      FgDoubt *doubt = fg_doubt_new ("", draw_item (plan));

      set_text (&doubt->message);
      doubt->line = draw (100);
      doubt->column = draw (100);
      doubt->span = draw_span ();
      g_ptr_array_add (plan->doubts, doubt);
    }
}

FgPlan *
random_plan_new (void)
{
  FgPlan *plan = fg_plan_new ();

  set_text (&plan->number);
  set_text (&plan->title);
  set_text (&plan->notice_title);
  set_text (&plan->issuer);
  set_text (&plan->text);
  add_frame (plan);
  plan->issued = draw_day ();
  add_texts (plan->addressees);
  add_texts (plan->copied_to);
  for (guint n = draw (4); n > 0; n--)
    {
      FgPlanSection *section = fg_plan_section_new ("", "");

      set_text (&section->no);
      set_text (&section->title);
      section->span = draw_span ();
      g_ptr_array_add (plan->sections, section);
    }
  fill_tasks (plan, draw (8));
  fill_rest (plan);
  return plan;
}

static void
assert_equal_span (FgSpan a, FgSpan b)
{
  g_assert_cmpuint (a.offset, ==, b.offset);
  g_assert_cmpuint (a.length, ==, b.length);
}

static void
assert_equal_texts (GPtrArray *a, GPtrArray *b)
{
  g_assert_cmpuint (a->len, ==, b->len);
  for (guint i = 0; i < a->len; i++)
    g_assert_cmpstr (g_ptr_array_index (a, i), ==, g_ptr_array_index (b, i));
}

static void
assert_equal_assignments (GPtrArray *a, GPtrArray *b)
{
  g_assert_cmpuint (a->len, ==, b->len);
  for (guint i = 0; i < a->len; i++)
    {
      const FgAssignment *x = g_ptr_array_index (a, i);
      const FgAssignment *y = g_ptr_array_index (b, i);

      g_assert_cmpstr (x->agency, ==, y->agency);
      g_assert_cmpint (x->role, ==, y->role);
      g_assert_cmpint (x->collective, ==, y->collective);
      g_assert_cmpint (x->by_rule, ==, y->by_rule);
      assert_equal_span (x->span, y->span);
    }
}

static void
assert_equal_facts (const FgPlanItem *a, const FgPlanItem *b)
{
  g_assert_cmpuint (a->targets->len, ==, b->targets->len);
  for (guint i = 0; i < a->targets->len; i++)
    {
      const FgTarget *x = g_ptr_array_index (a->targets, i);
      const FgTarget *y = g_ptr_array_index (b->targets, i);

      g_assert_cmpstr (x->text, ==, y->text);
      g_assert_cmpint (x->comparison, ==, y->comparison);
      g_assert_cmpfloat (x->value, ==, y->value);
      g_assert_cmpstr (x->unit, ==, y->unit);
      assert_equal_span (x->span, y->span);
    }

  g_assert_cmpuint (a->body_dates->len, ==, b->body_dates->len);
  for (guint i = 0; i < a->body_dates->len; i++)
    {
      const FgBodyDate *x = g_ptr_array_index (a->body_dates, i);
      const FgBodyDate *y = g_ptr_array_index (b->body_dates, i);

      g_assert_cmpstr (x->text, ==, y->text);
      g_assert_cmpuint (x->day, ==, y->day);
      assert_equal_span (x->span, y->span);
    }
}

static void
assert_equal_items (GPtrArray *a, GPtrArray *b)
{
  g_assert_cmpuint (a->len, ==, b->len);
  for (guint i = 0; i < a->len; i++)
    {
      const FgPlanItem *x = g_ptr_array_index (a, i);
      const FgPlanItem *y = g_ptr_array_index (b, i);

      g_assert_cmpint (x->kind, ==, y->kind);
      g_assert_cmpint (x->no, ==, y->no);
      g_assert_cmpstr (x->label, ==, y->label);
      g_assert_cmpuint (x->section, ==, y->section);
      g_assert_cmpstr (x->text, ==, y->text);
      g_assert_cmpstr (x->responsibility_raw, ==, y->responsibility_raw);
      g_assert_cmpint (x->open_ended, ==, y->open_ended);
      g_assert_cmpint (x->deadline.precision, ==, y->deadline.precision);
      g_assert_cmpuint (x->deadline.first_day, ==, y->deadline.first_day);
      g_assert_cmpuint (x->deadline.last_day, ==, y->deadline.last_day);
      g_assert_cmpstr (x->deadline.words, ==, y->deadline.words);
      assert_equal_span (x->deadline_span, y->deadline_span);
      assert_equal_span (x->span, y->span);
      assert_equal_assignments (x->assignments, y->assignments);
      assert_equal_facts (x, y);
      assert_equal_items (x->measures, y->measures);
    }
}

/* Where an item stands among all of a plan's, 0 for none. */
static guint
place_of_item (const FgPlan *plan, const FgPlanItem *item)
{
  guint place = 0;

  for (guint i = 0; i < plan->tasks->len; i++)
    {
      const FgPlanItem *task = g_ptr_array_index (plan->tasks, i);

      place++;
      if (task == item)
        return place;
      for (guint k = 0; k < task->measures->len; k++)
        {
          place++;
          if (g_ptr_array_index (task->measures, k) == item)
            return place;
        }
    }

  return 0;
}

static void
assert_equal_frames (const GArray *a, const GArray *b)
{
  g_assert_cmpuint (a->len, ==, b->len);
  for (guint i = 0; i < a->len; i++)
    {
      const FgFramePiece *x = &g_array_index (a, FgFramePiece, i);
      const FgFramePiece *y = &g_array_index (b, FgFramePiece, i);

      g_assert_cmpint (x->kind, ==, y->kind);
      g_assert_cmpuint (x->span.offset, ==, y->span.offset);
      g_assert_cmpuint (x->span.length, ==, y->span.length);
    }
}

void
random_plan_assert_equal (const FgPlan *a, const FgPlan *b)
{
  g_assert_cmpstr (a->number, ==, b->number);
  g_assert_cmpstr (a->title, ==, b->title);
  g_assert_cmpstr (a->notice_title, ==, b->notice_title);
  g_assert_cmpstr (a->issuer, ==, b->issuer);
  g_assert_cmpuint (a->issued, ==, b->issued);
  g_assert_cmpstr (a->text, ==, b->text);
  assert_equal_frames (a->frame, b->frame);
  assert_equal_texts (a->addressees, b->addressees);
  assert_equal_texts (a->copied_to, b->copied_to);

  g_assert_cmpuint (a->sections->len, ==, b->sections->len);
  for (guint i = 0; i < a->sections->len; i++)
    {
      const FgPlanSection *x = g_ptr_array_index (a->sections, i);
      const FgPlanSection *y = g_ptr_array_index (b->sections, i);

      g_assert_cmpstr (x->no, ==, y->no);
      g_assert_cmpstr (x->title, ==, y->title);
      assert_equal_span (x->span, y->span);
    }

  assert_equal_items (a->tasks, b->tasks);

  g_assert_cmpuint (a->requirements->len, ==, b->requirements->len);
  for (guint i = 0; i < a->requirements->len; i++)
    {
      const FgPlanRequirement *x = g_ptr_array_index (a->requirements, i);
      const FgPlanRequirement *y = g_ptr_array_index (b->requirements, i);

      g_assert_cmpstr (x->title, ==, y->title);
      g_assert_cmpstr (x->text, ==, y->text);
      assert_equal_span (x->span, y->span);
    }

  g_assert_cmpuint (a->doubts->len, ==, b->doubts->len);
  for (guint i = 0; i < a->doubts->len; i++)
    {
      const FgDoubt *x = g_ptr_array_index (a->doubts, i);
      const FgDoubt *y = g_ptr_array_index (b->doubts, i);

      g_assert_cmpstr (x->message, ==, y->message);
      g_assert_cmpuint (x->line, ==, y->line);
      g_assert_cmpuint (x->column, ==, y->column);
      assert_equal_span (x->span, y->span);
      g_assert_cmpuint (place_of_item (a, x->item), ==, place_of_item (b, y->item));
    }
}
