/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a clerk makes of the text of a draft, and which items it has. Each of these is one step that can be undone.
 */
#include "fg-draft-structure.h"

#include "fg-agency-name.h"
#include "fg-draft-private.h"
#include "fg-plan-stretch.h"
#include "fg-stretch-reader.h"
#include "fg-typed-deadline.h"

/**
 * fg_draft_mark_agencies:
 * @self: a draft
 * @item: an item of it
 * @span: words of the text, an agency or several
 * @role: their part in @item
 *
 * Returns: whether that changed anything
 */
gboolean
fg_draft_mark_agencies (FgDraft *self, FgPlanItem *item, FgSpan span, FgRole role)
{
  FgPlan *plan = fg_draft_begin (self, item);
  g_autoptr (GArray) names = fg_plan_list_names (plan, span);
  gboolean is_changed = FALSE;

  for (guint i = 0; i < names->len; i++)
    {
      FgSpan name = g_array_index (names, FgSpan, i);
      g_autofree char *words = fg_plan_dup_words (plan, name);

      is_changed |= fg_plan_mark_agency (plan, item, name, role, fg_agency_name_is_collective (words));
    }
  fg_draft_end (self, is_changed, item);
  return is_changed;
}

/**
 * fg_draft_mark_deadline:
 * @self: a draft
 * @item: an item of it
 * @span: words of the text
 *
 * Returns: (transfer full) (nullable): why the words are no deadline, %NULL where they are one
 */
char *
fg_draft_mark_deadline (FgDraft *self, FgPlanItem *item, FgSpan span)
{
  FgPlan *plan = fg_draft_begin (self, item);
  g_autofree char *words = fg_plan_dup_words (plan, span);
  g_auto (FgDeadline) deadline = FG_DEADLINE_INIT;
  char *problem = fg_typed_deadline_read (words, plan->issued, &deadline);

  fg_draft_end (self, problem == NULL && fg_plan_mark_deadline (plan, item, span, &deadline), item);
  return problem;
}

/**
 * fg_draft_mark_item:
 * @self: a draft
 * @span: a stretch of the text
 * @kind: what it is
 *
 * Returns: whether that changed anything
 */
gboolean
fg_draft_mark_item (FgDraft *self, FgSpan span, FgItemKind kind)
{
  FgPlan *plan = fg_draft_begin (self, NULL);
  FgPlanItem *item = fg_plan_mark_item (plan, span, kind, fg_stretch_reader_read);

  fg_draft_end (self, item != NULL, item);
  return item != NULL;
}

/**
 * fg_draft_mark_heading:
 * @self: a draft
 * @span: a stretch of the text
 *
 * Returns: whether that changed anything
 */
gboolean
fg_draft_mark_heading (FgDraft *self, FgSpan span)
{
  FgPlan *plan = fg_draft_begin (self, NULL);
  gboolean is_changed = fg_plan_mark_heading (plan, span, fg_stretch_reader_read) != NULL;

  fg_draft_end (self, is_changed, NULL);
  return is_changed;
}

/**
 * fg_draft_mark_plain:
 * @self: a draft
 * @item: (nullable): an item of it
 * @span: a stretch of the text
 *
 * Words of an agency or deadline of @item are its no more; other words are no part of any item any more.
 *
 * Returns: whether that changed anything
 */
gboolean
fg_draft_mark_plain (FgDraft *self, FgPlanItem *item, FgSpan span)
{
  FgPlan *plan = fg_draft_begin (self, item);

  if (item != NULL && fg_plan_unmark (plan, item, span))
    {
      fg_draft_end (self, TRUE, item);
      return TRUE;
    }
  if (fg_plan_mark_plain (plan, span, fg_stretch_reader_read))
    {
      fg_draft_end (self, TRUE, NULL);
      return TRUE;
    }
  fg_draft_end (self, FALSE, NULL);
  return FALSE;
}

/**
 * fg_draft_split_item:
 * @self: a draft
 * @item: an item of it
 * @at: where the second part begins, in bytes of the text
 *
 * Returns: whether @item could be split there
 */
gboolean
fg_draft_split_item (FgDraft *self, FgPlanItem *item, gsize at)
{
  FgPlan *plan = fg_draft_begin (self, item);
  FgPlanItem *second = fg_plan_split_item (plan, item, at, item->kind, fg_stretch_reader_read);

  fg_draft_end (self, second != NULL, second);
  return second != NULL;
}

/**
 * fg_draft_join_item:
 * @self: a draft
 * @item: an item of it, which is joined with the one before it
 *
 * Returns: whether there was one
 */
gboolean
fg_draft_join_item (FgDraft *self, FgPlanItem *item)
{
  FgPlanItem *joined = fg_plan_join_item (fg_draft_begin (self, item), item);

  fg_draft_end (self, joined != NULL, joined);
  return joined != NULL;
}

/**
 * fg_draft_move_item:
 * @self: a draft
 * @item: an item of it
 * @move: where to
 *
 * Returns: whether there was such a place
 */
gboolean
fg_draft_move_item (FgDraft *self, FgPlanItem *item, FgPlanMove move)
{
  gboolean is_changed = fg_plan_move_item (fg_draft_begin (self, item), item, move);

  fg_draft_end (self, is_changed, item);
  return is_changed;
}

/**
 * fg_draft_remove_item:
 * @self: a draft
 * @item: an item of it, gone afterwards with its measures
 */
void
fg_draft_remove_item (FgDraft *self, FgPlanItem *item)
{
  FgPlan *plan = fg_draft_begin (self, item);
  FgPlanItem *before = fg_plan_find_item_before (plan, item);

  fg_draft_end (self, fg_plan_remove_item (plan, item), before);
}

/**
 * fg_draft_add_item:
 * @self: a draft
 * @after: (nullable): the item after which it comes
 * @kind: what is added
 *
 * Returns: whether there is a place for it
 */
gboolean
fg_draft_add_item (FgDraft *self, FgPlanItem *after, FgItemKind kind)
{
  FgPlanItem *item = fg_plan_add_item (fg_draft_begin (self, after), after, kind);

  fg_draft_end (self, item != NULL, item);
  return item != NULL;
}

/**
 * fg_draft_assign_below:
 * @self: a draft
 * @item: an item of it
 * @below: for which items its agencies hold too
 *
 * Returns: how many items got an agency
 */
guint
fg_draft_assign_below (FgDraft *self, FgPlanItem *item, FgPlanBelow below)
{
  guint n_changed = fg_plan_assign_below (fg_draft_begin (self, item), item, below);

  fg_draft_end (self, n_changed > 0, item);
  return n_changed;
}
