/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The draft of a plan while a clerk reviews it: the only owner of the FgPlan, through which every correction goes, and
 * which tells the views what changed. Signals:
 *
 * FgDraft::item-changed (FgPlanItem *item): a fact of @item, or its open doubts, changed
 * FgDraft::reset (FgPlanItem *item): there are other items, sections or doubts; those that a view knew may be gone. @item
 *   is the one that it is about now, or %NULL
 * FgDraft::frame-changed (): a fact of the notice's frame changed
 */
#include "fg-draft.h"

#include <string.h>

#include "fg-agency-name.h"
#include "fg-draft-doubt.h"
#include "fg-draft-history.h"
#include "fg-draft-private.h"
#include "fg-leftover-doubts.h"
#include "fg-plan-copy.h"
#include "fg-plan-edit.h"
#include "fg-typed-deadline.h"

struct _FgDraft
{
  GObject parent_instance;

  FgDraftState   *state;
  FgDraftHistory *history;
  FgDraftState   *before;       /* while a change is made */
  FgPlanItem     *typed_item;   /* what is being typed, so that a word is one step and not five */
  const char     *typed_fact;
  GListStore     *doubts;
  GHashTable     *ticked;       /* set of the keys of doubts that are ticked off */
  GHashTable     *open_doubts;  /* FgPlanItem → number of doubts not yet ticked off */
  guint           n_leftover;
};

/* Names of what is typed; their addresses are compared. */
static const char typed_issued[] = "issued";
static const char typed_text[] = "text";
static const char typed_deadline[] = "deadline";

G_DEFINE_FINAL_TYPE (FgDraft, fg_draft, G_TYPE_OBJECT)

enum
{
  ITEM_CHANGED,
  RESET,
  FRAME_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
add_open_doubt (FgDraft *self, FgPlanItem *item, int change)
{
  int n_open;

  if (item == NULL)
    return;

  n_open = GPOINTER_TO_INT (g_hash_table_lookup (self->open_doubts, item));
  g_hash_table_insert (self->open_doubts, item, GINT_TO_POINTER (n_open + change));
}

static void
on_doubt_checked (FgDraftDoubt *doubt, GParamSpec *pspec, FgDraft *self)
{
  FgPlanItem *item = fg_draft_doubt_get_item (doubt);
  char *key = fg_draft_doubt_dup_key (doubt);

  if (fg_draft_doubt_get_checked (doubt))
    {
      g_hash_table_add (self->ticked, key);
    }
  else
    {
      g_hash_table_remove (self->ticked, key);
      g_free (key);
    }
  if (item == NULL)
    return;

  add_open_doubt (self, item, fg_draft_doubt_get_checked (doubt) ? -1 : 1);
  g_signal_emit (self, signals[ITEM_CHANGED], 0, item);
}

static void
add_doubts (FgDraft *self, GPtrArray *rows, const GPtrArray *doubts)
{
  for (guint i = 0; i < doubts->len; i++)
    {
      FgDraftDoubt *doubt = fg_draft_doubt_new (self->state->plan, g_ptr_array_index (doubts, i));
      g_autofree char *key = fg_draft_doubt_dup_key (doubt);

      fg_draft_doubt_set_checked (doubt, g_hash_table_contains (self->ticked, key));
      if (!fg_draft_doubt_get_checked (doubt))
        add_open_doubt (self, fg_draft_doubt_get_item (doubt), 1);
      g_signal_connect_object (doubt, "notify::checked", G_CALLBACK (on_doubt_checked), self, 0);
      g_ptr_array_add (rows, doubt);
    }
}

static int
compare_places (gconstpointer a, gconstpointer b)
{
  gsize left = fg_draft_doubt_get_span (*(FgDraftDoubt *const *) a).offset;
  gsize right = fg_draft_doubt_get_span (*(FgDraftDoubt *const *) b).offset;

  return (left > right) - (left < right);
}

static void
list_doubts (FgDraft *self)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) leftover = fg_leftover_doubts_list (self->state->plan);

  g_hash_table_remove_all (self->open_doubts);
  add_doubts (self, rows, self->state->plan->doubts);
  add_doubts (self, rows, leftover);
  g_ptr_array_sort (rows, compare_places);
  self->n_leftover = leftover->len;
  g_list_store_splice (self->doubts, 0, g_list_model_get_n_items (G_LIST_MODEL (self->doubts)), rows->pdata, rows->len);
}

/* ---- Steps ---- */

static gboolean
is_gone (gpointer item, gpointer value, gpointer items)
{
  return !g_hash_table_contains (items, item);
}

static void
forget_gone_items (FgDraft *self)
{
  g_autoptr (GPtrArray) items = fg_plan_list_items (self->state->plan);
  g_autoptr (GHashTable) set = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < items->len; i++)
    g_hash_table_add (set, g_ptr_array_index (items, i));
  g_hash_table_foreach_remove (self->state->edited, is_gone, set);
  g_hash_table_foreach_remove (self->state->refused, is_gone, set);
}

/* A change of which items there are, and what is in them: fg_draft_begin(), the change of the plan that it gives, and
 * fg_draft_end() with the item that it is about afterwards. */
FgPlan *
fg_draft_begin (FgDraft *self, FgPlanItem *item)
{
  g_assert (self->before == NULL);

  self->before = fg_draft_state_copy (self->state);
  fg_draft_state_set_item (self->state, item);
  self->before->place = self->state->place;
  return self->state->plan;
}

static void
keep (FgDraft *self)
{
  fg_draft_history_add (self->history, g_steal_pointer (&self->before));
  self->typed_fact = NULL;
}

void
fg_draft_end (FgDraft *self, gboolean is_changed, FgPlanItem *item)
{
  if (!is_changed)
    {
      g_clear_pointer (&self->before, fg_draft_state_free);
      return;
    }

  keep (self);
  forget_gone_items (self);
  list_doubts (self);
  g_signal_emit (self, signals[RESET], 0, item);
}

/* Before a fact is changed. @fact names what is typed letter by letter, so that all of it is one step; else NULL. */
static void
begin_fact (FgDraft *self, FgPlanItem *item, const char *fact)
{
  if (fact != NULL && self->typed_fact == fact && self->typed_item == item)
    return;

  fg_draft_begin (self, item);
}

static void
end_fact (FgDraft *self, gboolean is_changed, FgPlanItem *item, const char *fact)
{
  if (is_changed && self->before != NULL)
    {
      keep (self);
      self->typed_fact = fact;
      self->typed_item = item;
    }
  g_clear_pointer (&self->before, fg_draft_state_free);
  if (!is_changed)
    return;

  if (item == NULL)
    {
      g_signal_emit (self, signals[FRAME_CHANGED], 0);
      return;
    }
  g_hash_table_add (self->state->edited, item);
  g_signal_emit (self, signals[ITEM_CHANGED], 0, item);
}

static char **
find_fact (FgPlan *plan, FgDraftFact fact)
{
  switch (fact)
    {
    case FG_DRAFT_TITLE:
      return &plan->title;
    case FG_DRAFT_NUMBER:
      return &plan->number;
    case FG_DRAFT_ISSUER:
      return &plan->issuer;
    default:
      g_assert_not_reached ();
    }
}

static void
add_agencies (const FgPlanItem *item, GHashTable *seen, GPtrArray *names)
{
  for (guint i = 0; i < item->assignments->len; i++)
    {
      const FgAssignment *assignment = g_ptr_array_index (item->assignments, i);

      if (g_hash_table_add (seen, assignment->agency))
        g_ptr_array_add (names, g_strdup (assignment->agency));
    }

  for (guint i = 0; i < item->measures->len; i++)
    add_agencies (g_ptr_array_index (item->measures, i), seen, names);
}

static void
fg_draft_finalize (GObject *object)
{
  FgDraft *self = FG_DRAFT (object);

  g_clear_object (&self->doubts);
  g_hash_table_unref (self->open_doubts);
  g_hash_table_unref (self->ticked);
  fg_draft_history_free (self->history);
  fg_draft_state_free (self->state);

  G_OBJECT_CLASS (fg_draft_parent_class)->finalize (object);
}

static void
fg_draft_class_init (FgDraftClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = fg_draft_finalize;

  signals[ITEM_CHANGED] = g_signal_new ("item-changed", FG_TYPE_DRAFT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                        G_TYPE_NONE, 1, G_TYPE_POINTER);
  signals[RESET] = g_signal_new ("reset", FG_TYPE_DRAFT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                 G_TYPE_POINTER);
  signals[FRAME_CHANGED] =
    g_signal_new ("frame-changed", FG_TYPE_DRAFT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
fg_draft_init (FgDraft *self)
{
  self->doubts = g_list_store_new (FG_TYPE_DRAFT_DOUBT);
  self->open_doubts = g_hash_table_new (NULL, NULL);
  self->ticked = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->history = fg_draft_history_new ();
}

/**
 * fg_draft_new:
 * @plan: (transfer full): a plan that nobody else holds
 *
 * Returns: (transfer full): a draft of it, without corrections
 */
FgDraft *
fg_draft_new (FgPlan *plan)
{
  FgDraft *self;

  g_return_val_if_fail (plan != NULL, NULL);

  self = g_object_new (FG_TYPE_DRAFT, NULL);
  self->state = fg_draft_state_new (plan);
  list_doubts (self);
  return self;
}

/**
 * fg_draft_get_plan:
 * @self: a draft
 *
 * Returns: (transfer none): the plan as corrected so far; items of it name what the setters change
 */
const FgPlan *
fg_draft_get_plan (FgDraft *self)
{
  g_return_val_if_fail (FG_IS_DRAFT (self), NULL);

  return self->state->plan;
}

/**
 * fg_draft_get_doubts:
 * @self: a draft
 *
 * Returns: (transfer none): the doubts, as FgDraftDoubt, in the order of the text
 */
GListModel *
fg_draft_get_doubts (FgDraft *self)
{
  g_return_val_if_fail (FG_IS_DRAFT (self), NULL);

  return G_LIST_MODEL (self->doubts);
}

/**
 * fg_draft_is_modified:
 * @self: a draft
 *
 * Returns: whether anything is corrected
 */
gboolean
fg_draft_is_modified (FgDraft *self)
{
  g_return_val_if_fail (FG_IS_DRAFT (self), FALSE);

  return fg_draft_history_is_modified (self->history);
}

/**
 * fg_draft_count_open_doubts:
 * @self: a draft
 * @item: an item
 *
 * Returns: how many doubts about @item are not ticked off
 */
guint
fg_draft_count_open_doubts (FgDraft *self, const FgPlanItem *item)
{
  g_return_val_if_fail (FG_IS_DRAFT (self), 0);

  return GPOINTER_TO_UINT (g_hash_table_lookup (self->open_doubts, item));
}

/**
 * fg_draft_list_agencies:
 * @self: a draft
 *
 * Returns: (transfer full) (array zero-terminated): the names of all agencies in the draft, once each, in the order of
 *   the text
 */
char **
fg_draft_list_agencies (FgDraft *self)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *names = NULL;

  g_return_val_if_fail (FG_IS_DRAFT (self), NULL);

  names = g_ptr_array_new ();
  for (guint i = 0; i < self->state->plan->tasks->len; i++)
    add_agencies (g_ptr_array_index (self->state->plan->tasks, i), seen, names);
  g_ptr_array_add (names, NULL);

  return (char **) g_ptr_array_free (names, FALSE);
}

/**
 * fg_draft_set_fact:
 * @self: a draft
 * @fact: which fact
 * @text: what it is, empty for unknown
 */
void
fg_draft_set_fact (FgDraft *self, FgDraftFact fact, const char *text)
{
  static const char *const typed[] = { [FG_DRAFT_TITLE] = "title", [FG_DRAFT_NUMBER] = "number", [FG_DRAFT_ISSUER] = "issuer" };
  char **place;

  g_return_if_fail (FG_IS_DRAFT (self));
  g_return_if_fail (text != NULL);

  place = find_fact (self->state->plan, fact);
  if (strcmp (*place, text) == 0)
    return;

  begin_fact (self, NULL, typed[fact]);
  g_free (*place);
  *place = g_strdup (text);
  end_fact (self, TRUE, NULL, typed[fact]);
}

/**
 * fg_draft_set_issued:
 * @self: a draft
 * @issued: the day of issue, or %FG_DAY_NONE
 *
 * Deadlines that were read with another year stay as they are; those corrected from now on take this one's.
 */
void
fg_draft_set_issued (FgDraft *self, FgDay issued)
{
  g_return_if_fail (FG_IS_DRAFT (self));

  if (self->state->plan->issued == issued)
    return;

  begin_fact (self, NULL, typed_issued);
  self->state->plan->issued = issued;
  end_fact (self, TRUE, NULL, typed_issued);
}

/**
 * fg_draft_set_text:
 * @self: a draft
 * @item: an item of it
 * @text: its text
 */
void
fg_draft_set_text (FgDraft *self, FgPlanItem *item, const char *text)
{
  g_return_if_fail (FG_IS_DRAFT (self));

  begin_fact (self, item, typed_text);
  end_fact (self, fg_plan_edit_text (self->state->plan, item, text), item, typed_text);
}

/**
 * fg_draft_set_deadline:
 * @self: a draft
 * @item: an item of it
 * @words: a deadline as people write it, empty for none
 *
 * Words that name no day are kept as words; so are those that are no deadline, until they are mended: see
 * fg_draft_get_deadline_problem().
 */
void
fg_draft_set_deadline (FgDraft *self, FgPlanItem *item, const char *words)
{
  g_auto (FgDeadline) deadline = FG_DEADLINE_INIT;
  char *problem = NULL;

  g_return_if_fail (FG_IS_DRAFT (self));

  /* The same words stay the fact that they were: the reader may have known more than they say (a rule, a heading). */
  if (g_strcmp0 (item->deadline.words != NULL ? item->deadline.words : "", words) == 0)
    return;

  begin_fact (self, item, typed_deadline);
  if ((problem = fg_typed_deadline_read (words, self->state->plan->issued, &deadline)) != NULL)
    g_hash_table_insert (self->state->refused, item, problem);
  else
    g_hash_table_remove (self->state->refused, item);
  end_fact (self, fg_plan_edit_deadline (self->state->plan, item, &deadline), item, typed_deadline);
}

/**
 * fg_draft_get_deadline_problem:
 * @self: a draft
 * @item: an item of it
 *
 * What is printed is kept whatever it says; what is typed must be a deadline.
 *
 * Returns: (nullable): what is wrong with the deadline that was typed
 */
const char *
fg_draft_get_deadline_problem (FgDraft *self, const FgPlanItem *item)
{
  g_return_val_if_fail (FG_IS_DRAFT (self), NULL);

  return g_hash_table_lookup (self->state->refused, item);
}

/**
 * fg_draft_find_refused:
 * @self: a draft
 *
 * Returns: (nullable): an item whose deadline is to be mended before the plan is stored
 */
FgPlanItem *
fg_draft_find_refused (FgDraft *self)
{
  GHashTableIter iter;
  gpointer item = NULL;

  g_return_val_if_fail (FG_IS_DRAFT (self), NULL);

  g_hash_table_iter_init (&iter, self->state->refused);
  return g_hash_table_iter_next (&iter, &item, NULL) ? item : NULL;
}

/**
 * fg_draft_assign:
 * @self: a draft
 * @item: an item of it
 * @agency: an agency's name
 * @role: its part, not %FG_ROLE_NONE
 */
void
fg_draft_assign (FgDraft *self, FgPlanItem *item, const char *agency, FgRole role)
{
  g_return_if_fail (FG_IS_DRAFT (self));

  begin_fact (self, item, NULL);
  end_fact (self, fg_plan_edit_assign (self->state->plan, item, agency, role, fg_agency_name_is_collective (agency)), item, NULL);
}

/**
 * fg_draft_unassign:
 * @self: a draft
 * @item: an item of it
 * @agency: an agency's name
 */
void
fg_draft_unassign (FgDraft *self, FgPlanItem *item, const char *agency)
{
  g_return_if_fail (FG_IS_DRAFT (self));

  begin_fact (self, item, NULL);
  end_fact (self, fg_plan_edit_unassign (self->state->plan, item, agency), item, NULL);
}

/**
 * fg_draft_rename:
 * @self: a draft
 * @item: an item of it
 * @agency: an agency that has a part in it
 * @name: its right name
 */
void
fg_draft_rename (FgDraft *self, FgPlanItem *item, const char *agency, const char *name)
{
  g_return_if_fail (FG_IS_DRAFT (self));

  begin_fact (self, item, NULL);
  end_fact (self, fg_plan_edit_rename (self->state->plan, item, agency, name, fg_agency_name_is_collective (name)), item, NULL);
}

/**
 * fg_draft_count_leftover:
 * @self: a draft
 *
 * Returns: how many stretches of the text are in nothing; each is among the doubts
 */
guint
fg_draft_count_leftover (FgDraft *self)
{
  g_return_val_if_fail (FG_IS_DRAFT (self), 0);

  return self->n_leftover;
}

static void
go_to (FgDraft *self, FgDraftState *state)
{
  if (state == NULL)
    return;

  self->state = state;
  self->typed_fact = NULL;
  list_doubts (self);
  g_signal_emit (self, signals[FRAME_CHANGED], 0);
  g_signal_emit (self, signals[RESET], 0, fg_draft_state_get_item (state));
}

/**
 * fg_draft_undo:
 * @self: a draft
 *
 * Takes the last step back, if there is one. What is ticked off stays so.
 */
void
fg_draft_undo (FgDraft *self)
{
  g_return_if_fail (FG_IS_DRAFT (self));

  go_to (self, fg_draft_history_undo (self->history, self->state));
}

/**
 * fg_draft_redo:
 * @self: a draft
 *
 * Takes the step again that was undone last, if there is one.
 */
void
fg_draft_redo (FgDraft *self)
{
  g_return_if_fail (FG_IS_DRAFT (self));

  go_to (self, fg_draft_history_redo (self->history, self->state));
}

/**
 * fg_draft_can_undo:
 * @self: a draft
 *
 * Returns: whether there is a step to take back
 */
gboolean
fg_draft_can_undo (FgDraft *self)
{
  g_return_val_if_fail (FG_IS_DRAFT (self), FALSE);

  return fg_draft_history_can_undo (self->history);
}

/**
 * fg_draft_can_redo:
 * @self: a draft
 *
 * Returns: whether there is a step to take again
 */
gboolean
fg_draft_can_redo (FgDraft *self)
{
  g_return_val_if_fail (FG_IS_DRAFT (self), FALSE);

  return fg_draft_history_can_redo (self->history);
}

/**
 * fg_draft_finish:
 * @self: a draft
 *
 * The plan to be stored. From here on it is shared: nothing may correct it until the other holder has let go.
 *
 * Returns: (transfer full): the plan
 */
FgPlan *
fg_draft_finish (FgDraft *self)
{
  GHashTableIter iter;
  gpointer item;

  g_return_val_if_fail (FG_IS_DRAFT (self), NULL);

  g_hash_table_iter_init (&iter, self->state->edited);
  while (g_hash_table_iter_next (&iter, &item, NULL))
    fg_plan_item_drop_stale (item);

  return fg_plan_ref (self->state->plan);
}
