/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Undo and redo within a review. A state is kept whole, without the text, which no correction changes: a plan of a thousand
 * items takes half a megabyte, and nothing has to be known about what a change did.
 */
#include "fg-draft-history.h"

#include "fg-plan-copy.h"

/* Steps that can be undone; nobody goes back further by steps. */
#define MAX_STATES 200

struct _FgDraftHistory
{
  GPtrArray *past;
  GPtrArray *future;
  gboolean   has_forgotten; /* whether the first states are gone, so that going back is no way to the notice as read */
};

/**
 * fg_draft_state_new:
 * @plan: (transfer full): a plan
 *
 * Returns: (transfer full): @plan without any correction
 */
FgDraftState *
fg_draft_state_new (FgPlan *plan)
{
  FgDraftState *self = g_new0 (FgDraftState, 1);

  self->plan = plan;
  self->edited = g_hash_table_new (NULL, NULL);
  self->refused = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  self->place = G_MAXUINT;
  return self;
}

/**
 * fg_draft_state_copy:
 * @state: the state of a draft
 *
 * Returns: (transfer full): the same, to be kept
 */
FgDraftState *
fg_draft_state_copy (const FgDraftState *state)
{
  FgDraftState *self = NULL;
  g_autoptr (GPtrArray) from = NULL;
  g_autoptr (GPtrArray) to = NULL;

  g_return_val_if_fail (state != NULL, NULL);

  self = fg_draft_state_new (fg_plan_copy (state->plan));
  g_free (self->plan->text);
  self->plan->text = g_strdup ("");

  from = fg_plan_list_items (state->plan);
  to = fg_plan_list_items (self->plan);
  for (guint i = 0; i < from->len; i++)
    {
      FgPlanItem *item = g_ptr_array_index (from, i);
      const char *problem = g_hash_table_lookup (state->refused, item);

      if (g_hash_table_contains (state->edited, item))
        g_hash_table_add (self->edited, g_ptr_array_index (to, i));
      if (problem != NULL)
        g_hash_table_insert (self->refused, g_ptr_array_index (to, i), g_strdup (problem));
    }
  return self;
}

/**
 * fg_draft_state_free:
 * @self: (transfer full): the state of a draft
 */
void
fg_draft_state_free (FgDraftState *self)
{
  fg_plan_unref (self->plan);
  g_hash_table_unref (self->edited);
  g_hash_table_unref (self->refused);
  g_free (self);
}

/**
 * fg_draft_state_set_item:
 * @self: the state of a draft
 * @item: (nullable): an item of its plan, or of that which it is a copy of while neither was changed
 */
void
fg_draft_state_set_item (FgDraftState *self, const FgPlanItem *item)
{
  g_autoptr (GPtrArray) items = fg_plan_list_items (self->plan);
  guint place = G_MAXUINT;

  if (item != NULL && !g_ptr_array_find (items, item, &place))
    place = G_MAXUINT;
  self->place = place;
}

/**
 * fg_draft_state_get_item:
 * @self: the state of a draft
 *
 * Returns: (nullable) (transfer none): the item that the next change is about
 */
FgPlanItem *
fg_draft_state_get_item (const FgDraftState *self)
{
  g_autoptr (GPtrArray) items = fg_plan_list_items (self->plan);

  return self->place < items->len ? g_ptr_array_index (items, self->place) : NULL;
}

/**
 * fg_draft_history_new:
 *
 * Returns: (transfer full): the history of a draft that was not changed yet
 */
FgDraftHistory *
fg_draft_history_new (void)
{
  FgDraftHistory *self = g_new0 (FgDraftHistory, 1);

  self->past = g_ptr_array_new_with_free_func ((GDestroyNotify) fg_draft_state_free);
  self->future = g_ptr_array_new_with_free_func ((GDestroyNotify) fg_draft_state_free);
  return self;
}

/**
 * fg_draft_history_free:
 * @self: (transfer full): a history
 */
void
fg_draft_history_free (FgDraftHistory *self)
{
  g_ptr_array_unref (self->past);
  g_ptr_array_unref (self->future);
  g_free (self);
}

/**
 * fg_draft_history_add:
 * @self: a history
 * @before: (transfer full): what the draft was before a change that was just made
 */
void
fg_draft_history_add (FgDraftHistory *self, FgDraftState *before)
{
  g_return_if_fail (before != NULL);

  g_ptr_array_set_size (self->future, 0);
  g_ptr_array_add (self->past, before);
  if (self->past->len <= MAX_STATES)
    return;
  g_ptr_array_remove_index (self->past, 0);
  self->has_forgotten = TRUE;
}

static FgDraftState *
step (GPtrArray *from, GPtrArray *to, FgDraftState *now)
{
  FgDraftState *state = NULL;
  char *text;

  if (from->len == 0)
    return NULL;

  state = g_ptr_array_steal_index (from, from->len - 1);
  text = state->plan->text;
  state->plan->text = now->plan->text;
  now->plan->text = text;
  now->place = state->place;
  g_ptr_array_add (to, now);
  return state;
}

/**
 * fg_draft_history_undo:
 * @self: a history
 * @now: (transfer full): what the draft is, where there is something to undo
 *
 * Returns: (transfer full) (nullable): what it was before the last change, %NULL where it was not changed
 */
FgDraftState *
fg_draft_history_undo (FgDraftHistory *self, FgDraftState *now)
{
  return step (self->past, self->future, now);
}

/**
 * fg_draft_history_redo:
 * @self: a history
 * @now: (transfer full): what the draft is, where there is something to redo
 *
 * Returns: (transfer full) (nullable): what it was before the last undo, %NULL where nothing was undone
 */
FgDraftState *
fg_draft_history_redo (FgDraftHistory *self, FgDraftState *now)
{
  return step (self->future, self->past, now);
}

/**
 * fg_draft_history_can_undo:
 * @self: a history
 *
 * Returns: whether there is a change to undo
 */
gboolean
fg_draft_history_can_undo (const FgDraftHistory *self)
{
  return self->past->len > 0;
}

/**
 * fg_draft_history_can_redo:
 * @self: a history
 *
 * Returns: whether a change was undone last
 */
gboolean
fg_draft_history_can_redo (const FgDraftHistory *self)
{
  return self->future->len > 0;
}

/**
 * fg_draft_history_is_modified:
 * @self: a history
 *
 * Returns: whether the draft is other than it was at first
 */
gboolean
fg_draft_history_is_modified (const FgDraftHistory *self)
{
  return self->has_forgotten || self->past->len > 0;
}
