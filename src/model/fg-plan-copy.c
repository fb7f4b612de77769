/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A plan once more, for who must be able to go back to it: a plan is filled by one owner, so that what was before a change
 * is kept as a copy of the whole.
 */
#include "fg-plan-copy.h"

static void
set (char **place, const char *text)
{
  g_free (*place);
  *place = g_strdup (text);
}

static void
copy_texts (const GPtrArray *from, GPtrArray *to)
{
  for (guint i = 0; i < from->len; i++)
    g_ptr_array_add (to, g_strdup (g_ptr_array_index (from, i)));
}

static void
copy_facts (const FgPlanItem *from, FgPlanItem *to)
{
  for (guint i = 0; i < from->assignments->len; i++)
    g_ptr_array_add (to->assignments, fg_assignment_copy (g_ptr_array_index (from->assignments, i)));
  for (guint i = 0; i < from->targets->len; i++)
    {
      const FgTarget *target = g_ptr_array_index (from->targets, i);
      FgTarget *copy = fg_target_new (target->text, target->comparison, target->value, target->unit);

      copy->span = target->span;
      g_ptr_array_add (to->targets, copy);
    }
  for (guint i = 0; i < from->body_dates->len; i++)
    {
      const FgBodyDate *date = g_ptr_array_index (from->body_dates, i);
      FgBodyDate *copy = fg_body_date_new (date->text, date->day);

      copy->span = date->span;
      g_ptr_array_add (to->body_dates, copy);
    }
  for (guint i = 0; i < from->reports->len; i++)
    {
      const FgPlanReport *report = g_ptr_array_index (from->reports, i);
      FgPlanReport *copy = fg_plan_report_new (report->day, report->percent, report->note);

      copy->span = report->span;
      g_ptr_array_add (to->reports, copy);
    }
}

static FgPlanItem *
copy_item (const FgPlanItem *item)
{
  FgPlanItem *copy = fg_plan_item_new (item->kind);

  copy->no = item->no;
  set (&copy->label, item->label);
  copy->section = item->section;
  set (&copy->text, item->text);
  set (&copy->responsibility_raw, item->responsibility_raw);
  copy->open_ended = item->open_ended;
  fg_deadline_copy (&item->deadline, &copy->deadline);
  copy->deadline_span = item->deadline_span;
  set (&copy->note, item->note);
  copy->span = item->span;
  copy_facts (item, copy);
  for (guint i = 0; i < item->measures->len; i++)
    g_ptr_array_add (copy->measures, copy_item (g_ptr_array_index (item->measures, i)));
  return copy;
}

/* The items that doubts concern are those of the copy. */
static void
copy_doubts (const FgPlan *from, FgPlan *to)
{
  g_autoptr (GPtrArray) old = fg_plan_list_items (from);
  g_autoptr (GPtrArray) new = fg_plan_list_items (to);
  g_autoptr (GHashTable) twins = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < old->len; i++)
    g_hash_table_insert (twins, g_ptr_array_index (old, i), g_ptr_array_index (new, i));

  for (guint i = 0; i < from->doubts->len; i++)
    {
      const FgDoubt *doubt = g_ptr_array_index (from->doubts, i);
      FgDoubt *copy = fg_doubt_new (doubt->message, NULL);

      if (doubt->item != NULL)
        copy->item = g_hash_table_lookup (twins, doubt->item);
      copy->span = doubt->span;
      copy->line = doubt->line;
      copy->column = doubt->column;
      g_ptr_array_add (to->doubts, copy);
    }
}

static void
copy_headings (const FgPlan *from, FgPlan *to)
{
  for (guint i = 0; i < from->sections->len; i++)
    {
      const FgPlanSection *section = g_ptr_array_index (from->sections, i);
      FgPlanSection *copy = fg_plan_section_new (section->no, section->title);

      copy->span = section->span;
      g_ptr_array_add (to->sections, copy);
    }
  for (guint i = 0; i < from->requirements->len; i++)
    {
      const FgPlanRequirement *requirement = g_ptr_array_index (from->requirements, i);
      FgPlanRequirement *copy = fg_plan_requirement_new (requirement->title, requirement->text);

      copy->span = requirement->span;
      g_ptr_array_add (to->requirements, copy);
    }
}

/**
 * fg_plan_copy:
 * @plan: a plan
 *
 * Returns: (transfer full): another that says the same and shares nothing with it
 */
FgPlan *
fg_plan_copy (const FgPlan *plan)
{
  FgPlan *copy = NULL;

  g_return_val_if_fail (plan != NULL, NULL);

  copy = fg_plan_new ();
  set (&copy->number, plan->number);
  set (&copy->title, plan->title);
  set (&copy->notice_title, plan->notice_title);
  set (&copy->issuer, plan->issuer);
  copy->issued = plan->issued;
  copy_texts (plan->addressees, copy->addressees);
  copy_texts (plan->copied_to, copy->copied_to);
  copy_headings (plan, copy);
  for (guint i = 0; i < plan->tasks->len; i++)
    g_ptr_array_add (copy->tasks, copy_item (g_ptr_array_index (plan->tasks, i)));
  copy_doubts (plan, copy);
  g_array_append_vals (copy->frame, plan->frame->data, plan->frame->len);
  set (&copy->text, plan->text);
  return copy;
}

/**
 * fg_assignment_copy:
 * @assignment: an assignment
 *
 * Returns: (transfer full): another that says the same
 */
FgAssignment *
fg_assignment_copy (const FgAssignment *assignment)
{
  FgAssignment *copy = NULL;

  g_return_val_if_fail (assignment != NULL, NULL);

  copy = fg_assignment_new (assignment->agency, assignment->role, assignment->collective);
  copy->by_rule = assignment->by_rule;
  copy->span = assignment->span;
  copy->read_as = g_strdup (assignment->read_as);
  return copy;
}

/**
 * fg_plan_list_items:
 * @plan: a plan
 *
 * Returns: (transfer container) (element-type FgPlanItem): its tasks, each followed by its measures. A plan and its copy
 *   have the same items at the same places.
 */
GPtrArray *
fg_plan_list_items (const FgPlan *plan)
{
  GPtrArray *items = g_ptr_array_new ();

  g_return_val_if_fail (plan != NULL, items);

  for (guint i = 0; i < plan->tasks->len; i++)
    {
      FgPlanItem *task = g_ptr_array_index (plan->tasks, i);

      g_ptr_array_add (items, task);
      for (guint j = 0; j < task->measures->len; j++)
        g_ptr_array_add (items, g_ptr_array_index (task->measures, j));
    }
  return items;
}
