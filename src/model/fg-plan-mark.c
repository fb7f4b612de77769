/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Facts that a person shows in the text: these words are an agency, those are the deadline. Each keeps the words that it
 * was made from, and the doubts about those words are settled by it.
 */
#include "fg-plan-mark.h"

#include <string.h>

#include "fg-plan-copy.h"
#include "fg-plan-edit.h"
#include "fg-plan-spans.h"
#include "fg-plan-structure.h"

static gboolean
parts_names (gunichar c)
{
  return c == 0x3001 || c == 0xff0c || c == ',' || c == 0xff1b || c == ';'; /* 、 ， , ； ; */
}

/* 市社保（医保、工伤）中心 is one name. */
static int
count_bracket (gunichar c)
{
  if (c == 0xff08 || c == '(')
    return 1;
  return c == 0xff09 || c == ')' ? -1 : 0;
}

static void
add_name (const FgPlan *plan, GArray *names, const char *start, const char *end)
{
  FgSpan name = fg_plan_spans_trim (plan, (gsize) (start - plan->text), (gsize) (end - plan->text));

  if (name.length > 0)
    g_array_append_val (names, name);
}

/**
 * fg_plan_list_names:
 * @plan: a plan
 * @span: a stretch of its text: "市发改委、市财政局"
 *
 * Returns: (transfer full) (element-type FgSpan): the names in it, parted by commas
 */
GArray *
fg_plan_list_names (const FgPlan *plan, FgSpan span)
{
  GArray *names = g_array_new (FALSE, FALSE, sizeof (FgSpan));
  const char *start, *end;
  int depth = 0;

  g_return_val_if_fail (plan != NULL, names);

  start = plan->text + span.offset;
  end = start + span.length;
  for (const char *p = start; p < end; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      depth = MAX (0, depth + count_bracket (c));
      if (depth > 0 || !parts_names (c))
        continue;
      add_name (plan, names, start, p);
      start = g_utf8_next_char (p);
    }
  add_name (plan, names, start, end);
  return names;
}

static gboolean
is_latin (gunichar c)
{
  return c < 0x80 && g_unichar_isalnum (c);
}

/**
 * fg_plan_dup_words:
 * @plan: a plan
 * @span: a stretch of its text
 *
 * Returns: (transfer full): its words as one line: without line breaks, and without blanks but those between Latin words
 */
char *
fg_plan_dup_words (const FgPlan *plan, FgSpan span)
{
  GString *words = g_string_new (NULL);
  const char *end;
  gunichar before = 0;
  gboolean is_apart = FALSE;

  g_return_val_if_fail (plan != NULL, NULL);

  end = plan->text + span.offset + span.length;
  for (const char *p = plan->text + span.offset; p < end; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (fg_plan_spans_is_blank (c))
        {
          is_apart = TRUE;
          continue;
        }
      if (is_apart && is_latin (before) && is_latin (c))
        g_string_append_c (words, ' ');
      g_string_append_unichar (words, c);
      before = c;
      is_apart = FALSE;
    }
  return g_string_free (words, FALSE);
}

static void
settle_doubts (FgPlan *plan, const FgPlanItem *item, FgSpan span)
{
  for (guint i = plan->doubts->len; i > 0; i--)
    {
      const FgDoubt *doubt = g_ptr_array_index (plan->doubts, i - 1);

      if (doubt->item == item && fg_span_overlaps (doubt->span, span))
        g_ptr_array_remove_index (plan->doubts, i - 1);
    }
}

/**
 * fg_plan_mark_agency:
 * @plan: a plan
 * @item: an item of it
 * @span: the words that name an agency
 * @role: its part in @item, not %FG_ROLE_NONE
 * @collective: whether the name stands for several
 *
 * Returns: whether that changed anything
 */
gboolean
fg_plan_mark_agency (FgPlan *plan, FgPlanItem *item, FgSpan span, FgRole role, gboolean collective)
{
  g_autofree char *name = fg_plan_dup_words (plan, span);
  FgAssignment *assignment;
  gboolean is_new;

  g_return_val_if_fail (item != NULL, FALSE);
  g_return_val_if_fail (role != FG_ROLE_NONE, FALSE);

  if (*name == '\0')
    return FALSE;

  assignment = fg_plan_item_find_assignment (item, name);
  is_new = assignment == NULL;
  if (!is_new && assignment->role == role && !assignment->by_rule && assignment->span.offset == span.offset
      && assignment->span.length == span.length)
    return FALSE;

  if (is_new)
    {
      assignment = fg_assignment_new (name, role, collective);
      g_ptr_array_add (item->assignments, assignment);
    }
  assignment->role = role;
  assignment->by_rule = FALSE;
  assignment->span = span;
  settle_doubts (plan, item, span);
  return TRUE;
}

/**
 * fg_plan_mark_deadline:
 * @plan: a plan
 * @item: an item of it
 * @span: the words that say by when
 * @deadline: what they say
 *
 * Returns: whether that changed anything
 */
gboolean
fg_plan_mark_deadline (FgPlan *plan, FgPlanItem *item, FgSpan span, const FgDeadline *deadline)
{
  gboolean is_changed;

  g_return_val_if_fail (plan != NULL, FALSE);
  g_return_val_if_fail (item != NULL, FALSE);

  is_changed = fg_plan_edit_deadline (plan, item, deadline);
  if (!is_changed && item->deadline_span.offset == span.offset && item->deadline_span.length == span.length)
    return FALSE;

  item->deadline_span = span;
  settle_doubts (plan, item, span);
  return TRUE;
}

/**
 * fg_plan_unmark:
 * @plan: a plan
 * @item: an item of it
 * @span: words
 *
 * Takes back what was read from @span, where it lies in the words of an agency or of the deadline of @item.
 *
 * Returns: whether that changed anything
 */
gboolean
fg_plan_unmark (FgPlan *plan, FgPlanItem *item, FgSpan span)
{
  static const FgDeadline no_deadline = FG_DEADLINE_INIT;

  g_return_val_if_fail (plan != NULL, FALSE);
  g_return_val_if_fail (item != NULL, FALSE);

  for (guint i = 0; i < item->assignments->len; i++)
    {
      const FgAssignment *assignment = g_ptr_array_index (item->assignments, i);

      if (!fg_span_contains (assignment->span, span))
        continue;
      settle_doubts (plan, item, assignment->span);
      g_ptr_array_remove_index (item->assignments, i);
      return TRUE;
    }

  if (!fg_span_contains (item->deadline_span, span))
    return FALSE;
  settle_doubts (plan, item, item->deadline_span);
  return fg_plan_edit_deadline (plan, item, &no_deadline);
}

static gboolean
give (const FgPlanItem *from, FgPlanItem *to)
{
  gboolean is_changed = FALSE;

  for (guint i = 0; i < from->assignments->len; i++)
    {
      const FgAssignment *assignment = g_ptr_array_index (from->assignments, i);
      FgAssignment *copy = NULL;

      /* What an item says itself is nearer than what another says for it. */
      if (fg_plan_item_find_assignment (to, assignment->agency) != NULL)
        continue;
      copy = fg_assignment_copy (assignment);
      copy->by_rule = TRUE;
      g_ptr_array_add (to->assignments, copy);
      is_changed = TRUE;
    }
  return is_changed;
}

static gboolean
is_below (const FgPlan *plan, const FgPlanItem *item, const FgPlanItem *other, FgPlanBelow below)
{
  const FgPlanItem *task = item->kind == FG_ITEM_TASK ? item : fg_plan_find_task_of (plan, item);
  const FgPlanItem *other_task = other->kind == FG_ITEM_TASK ? other : fg_plan_find_task_of (plan, other);

  return below == FG_PLAN_BELOW_TASK ? other_task == task : other_task->section == task->section;
}

/**
 * fg_plan_assign_below:
 * @plan: a plan
 * @item: an item of it
 * @below: for which items
 *
 * Gives the agencies of @item their parts also in the items below it, as following from a rule. A part that an agency has
 * there already stays as it is.
 *
 * Returns: how many items got an agency
 */
guint
fg_plan_assign_below (FgPlan *plan, const FgPlanItem *item, FgPlanBelow below)
{
  g_autoptr (GPtrArray) items = NULL;
  guint n_changed = 0, place = 0;

  g_return_val_if_fail (plan != NULL, 0);
  g_return_val_if_fail (item != NULL, 0);

  items = fg_plan_list_items (plan);
  if (!g_ptr_array_find (items, item, &place))
    g_return_val_if_reached (0);

  for (guint i = place + 1; i < items->len && is_below (plan, item, g_ptr_array_index (items, i), below); i++)
    n_changed += give (item, g_ptr_array_index (items, i)) ? 1 : 0;
  return n_changed;
}
