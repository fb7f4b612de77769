/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Correcting a plan that was read from a notice, while it still has one owner. A corrected fact keeps a span only where
 * the notice's own words bear it out; else it is a person's, and has no place in the text.
 */
#include "fg-plan-edit.h"

#include <string.h>

static gboolean
span_holds (FgSpan span, gsize offset)
{
  return offset >= span.offset && offset - span.offset < span.length;
}

static gsize
span_end (FgSpan span)
{
  return span.offset + span.length;
}

/**
 * fg_plan_find_item_at:
 * @plan: a plan
 * @offset: a place in its text, in bytes
 *
 * Returns: (nullable) (transfer none): the innermost item whose words stand at @offset
 */
FgPlanItem *
fg_plan_find_item_at (const FgPlan *plan, gsize offset)
{
  FgPlanItem *found = NULL;

  g_return_val_if_fail (plan != NULL, NULL);

  for (guint i = 0; i < plan->tasks->len; i++)
    {
      FgPlanItem *task = g_ptr_array_index (plan->tasks, i);

      /* A measure that was moved to another task may stand outside of it, and a task around measures of others. */
      for (guint j = 0; j < task->measures->len; j++)
        {
          FgPlanItem *measure = g_ptr_array_index (task->measures, j);

          if (span_holds (measure->span, offset))
            return measure;
        }
      if (found == NULL && span_holds (task->span, offset))
        found = task;
    }

  return found;
}

/**
 * fg_plan_item_get_own_span:
 * @item: an item
 *
 * Returns: what the notice says of @item itself: for a task, up to its first measure
 */
FgSpan
fg_plan_item_get_own_span (const FgPlanItem *item)
{
  FgSpan span = { 0, 0 };
  gsize end;

  g_return_val_if_fail (item != NULL, span);

  end = span_end (item->span);
  for (guint i = 0; i < item->measures->len; i++)
    {
      const FgPlanItem *measure = g_ptr_array_index (item->measures, i);

      if (measure->span.length > 0 && measure->span.offset > item->span.offset)
        end = MIN (end, measure->span.offset);
    }

  span.offset = item->span.offset;
  span.length = end - item->span.offset;
  return span;
}

/**
 * fg_plan_find_words:
 * @plan: a plan
 * @item: one of its items
 * @words: words
 *
 * Looks for @words in what the notice says of @item itself, not of its measures. The last place counts, because the
 * clause that assigns stands at the end.
 *
 * Returns: the place, of no length where the words are not there
 */
FgSpan
fg_plan_find_words (const FgPlan *plan, const FgPlanItem *item, const char *words)
{
  FgSpan span = { 0, 0 };
  FgSpan own;
  const char *found;

  g_return_val_if_fail (plan != NULL, span);
  g_return_val_if_fail (item != NULL, span);
  g_return_val_if_fail (words != NULL, span);

  own = fg_plan_item_get_own_span (item);
  if (*words == '\0' || own.length == 0)
    return span;

  found = g_strrstr_len (plan->text + own.offset, (gssize) own.length, words);
  if (found == NULL)
    return span;

  span.offset = (gsize) (found - plan->text);
  span.length = strlen (words);
  return span;
}

/**
 * fg_plan_item_find_assignment:
 * @item: an item
 * @agency: an agency's name
 *
 * Returns: (nullable) (transfer none): what @agency has to do with @item
 */
FgAssignment *
fg_plan_item_find_assignment (const FgPlanItem *item, const char *agency)
{
  g_return_val_if_fail (item != NULL, NULL);
  g_return_val_if_fail (agency != NULL, NULL);

  for (guint i = 0; i < item->assignments->len; i++)
    {
      FgAssignment *assignment = g_ptr_array_index (item->assignments, i);

      if (strcmp (assignment->agency, agency) == 0)
        return assignment;
    }

  return NULL;
}

/**
 * fg_plan_edit_text:
 * @plan: a plan
 * @item: one of its items
 * @text: its new text
 *
 * Returns: whether that changed anything
 */
gboolean
fg_plan_edit_text (FgPlan *plan, FgPlanItem *item, const char *text)
{
  g_return_val_if_fail (plan != NULL, FALSE);
  g_return_val_if_fail (item != NULL, FALSE);
  g_return_val_if_fail (text != NULL, FALSE);

  if (strcmp (item->text, text) == 0)
    return FALSE;

  g_free (item->text);
  item->text = g_strdup (text);
  return TRUE;
}

/**
 * fg_plan_edit_deadline:
 * @plan: a plan
 * @item: one of its items
 * @deadline: its new deadline
 *
 * Returns: whether that changed anything
 */
gboolean
fg_plan_edit_deadline (FgPlan *plan, FgPlanItem *item, const FgDeadline *deadline)
{
  g_return_val_if_fail (plan != NULL, FALSE);
  g_return_val_if_fail (item != NULL, FALSE);
  g_return_val_if_fail (deadline != NULL, FALSE);

  if (item->deadline.precision == deadline->precision && item->deadline.first_day == deadline->first_day
      && item->deadline.last_day == deadline->last_day && g_strcmp0 (item->deadline.words, deadline->words) == 0)
    return FALSE;

  fg_deadline_clear (&item->deadline);
  fg_deadline_copy (deadline, &item->deadline);
  item->deadline_span = fg_plan_find_words (plan, item, deadline->words != NULL ? deadline->words : "");
  return TRUE;
}

/**
 * fg_plan_edit_assign:
 * @plan: a plan
 * @item: one of its items
 * @agency: an agency's name
 * @role: its part, not %FG_ROLE_NONE
 * @collective: whether the name stands for several
 *
 * Gives @agency its part in @item. An agency has one part in an item, so one that has another part changes it.
 *
 * Returns: whether that changed anything
 */
gboolean
fg_plan_edit_assign (FgPlan *plan, FgPlanItem *item, const char *agency, FgRole role, gboolean collective)
{
  FgAssignment *assignment;

  g_return_val_if_fail (plan != NULL, FALSE);
  g_return_val_if_fail (item != NULL, FALSE);
  g_return_val_if_fail (agency != NULL && *agency != '\0', FALSE);
  g_return_val_if_fail (role != FG_ROLE_NONE, FALSE);

  assignment = fg_plan_item_find_assignment (item, agency);
  if (assignment != NULL)
    {
      gboolean changed = assignment->role != role;

      assignment->role = role;
      /* A part that a person gave no longer rests on the notice's rule. */
      if (changed)
        assignment->by_rule = FALSE;
      return changed;
    }

  assignment = fg_assignment_new (agency, role, collective);
  assignment->span = fg_plan_find_words (plan, item, agency);
  g_ptr_array_add (item->assignments, assignment);
  return TRUE;
}

/**
 * fg_plan_edit_unassign:
 * @plan: a plan
 * @item: one of its items
 * @agency: an agency's name
 *
 * Returns: whether that changed anything
 */
gboolean
fg_plan_edit_unassign (FgPlan *plan, FgPlanItem *item, const char *agency)
{
  FgAssignment *assignment;

  g_return_val_if_fail (plan != NULL, FALSE);
  g_return_val_if_fail (item != NULL, FALSE);
  g_return_val_if_fail (agency != NULL, FALSE);

  assignment = fg_plan_item_find_assignment (item, agency);
  if (assignment == NULL)
    return FALSE;

  g_ptr_array_remove (item->assignments, assignment);
  return TRUE;
}

/* The name that was read is what the notice says, however often it is corrected. */
static void
take_name (FgAssignment *assignment, const char *name)
{
  g_autofree char *old_name = g_steal_pointer (&assignment->agency);

  assignment->agency = g_strdup (name);
  if (assignment->read_as == NULL)
    assignment->read_as = g_steal_pointer (&old_name);
  else if (strcmp (assignment->read_as, name) == 0)
    g_clear_pointer (&assignment->read_as, g_free);
}

/**
 * fg_plan_edit_rename:
 * @plan: a plan
 * @item: one of its items
 * @agency: an agency that has a part in @item
 * @name: its right name
 * @collective: whether @name stands for several
 *
 * Mends a name, and keeps in mind how it was read. Where @name has a part in @item already, that part stands, and the
 * wrong name goes.
 *
 * Returns: whether that changed anything
 */
gboolean
fg_plan_edit_rename (FgPlan *plan, FgPlanItem *item, const char *agency, const char *name, gboolean collective)
{
  FgAssignment *assignment;

  g_return_val_if_fail (plan != NULL, FALSE);
  g_return_val_if_fail (item != NULL, FALSE);
  g_return_val_if_fail (agency != NULL, FALSE);
  g_return_val_if_fail (name != NULL && *name != '\0', FALSE);

  assignment = fg_plan_item_find_assignment (item, agency);
  if (assignment == NULL || strcmp (agency, name) == 0)
    return FALSE;
  if (fg_plan_item_find_assignment (item, name) != NULL)
    return fg_plan_edit_unassign (plan, item, agency);

  assignment->span = fg_plan_find_words (plan, item, name);
  assignment->collective = collective;
  take_name (assignment, name);
  return TRUE;
}

/**
 * fg_plan_item_drop_stale:
 * @item: a corrected item
 *
 * Drops what no longer follows from @item: targets and dates whose words are gone from its text, and dates in the text
 * of an item that has a deadline. Once at the end, since words vanish for a moment while one types.
 */
void
fg_plan_item_drop_stale (FgPlanItem *item)
{
  g_return_if_fail (item != NULL);

  for (guint i = item->targets->len; i > 0; i--)
    {
      const FgTarget *target = g_ptr_array_index (item->targets, i - 1);

      if (strstr (item->text, target->text) == NULL)
        g_ptr_array_remove_index (item->targets, i - 1);
    }

  for (guint i = item->body_dates->len; i > 0; i--)
    {
      const FgBodyDate *date = g_ptr_array_index (item->body_dates, i - 1);

      if (item->deadline.precision != FG_PRECISION_NONE || strstr (item->text, date->text) == NULL)
        g_ptr_array_remove_index (item->body_dates, i - 1);
    }
}
