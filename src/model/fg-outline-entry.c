/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A plan's sections, tasks and measures as one list, for what treats them alike.
 */
#include "fg-outline-entry.h"

static int
append (GArray *entries, FgOutlineEntry entry)
{
  if (entry.parent >= 0)
    g_array_index (entries, FgOutlineEntry, entry.parent).n_children++;

  g_array_append_val (entries, entry);
  return (int) entries->len - 1;
}

static void
append_sections_up_to (GArray *entries, const FgPlan *plan, GArray *places, guint n)
{
  while (places->len < MIN (n, plan->sections->len))
    {
      int place = append (entries, (FgOutlineEntry) { .kind = FG_ITEM_SECTION,
                                                      .section = g_ptr_array_index (plan->sections, places->len),
                                                      .parent = -1 });

      g_array_append_val (places, place);
    }
}

/**
 * fg_outline_entry_list:
 * @plan: a plan, which must outlive the list
 *
 * Returns: (transfer full) (element-type FgOutlineEntry): a section before its first task, a task before its measures
 */
GArray *
fg_outline_entry_list (const FgPlan *plan)
{
  GArray *entries = g_array_new (FALSE, FALSE, sizeof (FgOutlineEntry));
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (int));

  for (guint i = 0; i < plan->tasks->len; i++)
    {
      FgPlanItem *task = g_ptr_array_index (plan->tasks, i);
      int parent = -1, place;

      append_sections_up_to (entries, plan, places, task->section);
      if (task->section > 0 && task->section <= places->len)
        parent = g_array_index (places, int, task->section - 1);
      place = append (entries, (FgOutlineEntry) { .kind = task->kind, .item = task, .parent = parent });
      for (guint k = 0; k < task->measures->len; k++)
        {
          FgPlanItem *measure = g_ptr_array_index (task->measures, k);

          append (entries, (FgOutlineEntry) { .kind = measure->kind, .item = measure, .parent = place });
        }
    }

  append_sections_up_to (entries, plan, places, plan->sections->len);
  return entries;
}
