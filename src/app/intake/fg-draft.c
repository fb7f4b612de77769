/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The draft of a plan while a clerk reviews it: the only owner of the FgPlan, through which every correction goes, and
 * which tells the views what changed. Signals:
 *
 * FgDraft::item-changed (FgPlanItem *item): a fact of @item, or its open doubts, changed
 * FgDraft::frame-changed (): a fact of the notice's frame changed
 */
#include "fg-draft.h"

#include <string.h>

#include "fg-agency-name.h"
#include "fg-draft-doubt.h"
#include "fg-plan-edit.h"
#include "fg-typed-deadline.h"

struct _FgDraft
{
  GObject parent_instance;

  FgPlan     *plan;
  GListStore *doubts;
  GHashTable *open_doubts; /* FgPlanItem → number of doubts not yet ticked off */
  GHashTable *edited;      /* set of FgPlanItem */
  GHashTable *refused;     /* FgPlanItem → what is wrong with the deadline that was typed */
  gboolean    modified;
};

G_DEFINE_FINAL_TYPE (FgDraft, fg_draft, G_TYPE_OBJECT)

enum
{
  ITEM_CHANGED,
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

  if (item == NULL)
    return;

  add_open_doubt (self, item, fg_draft_doubt_get_checked (doubt) ? -1 : 1);
  g_signal_emit (self, signals[ITEM_CHANGED], 0, item);
}

static void
list_doubts (FgDraft *self)
{
  g_autoptr (GPtrArray) doubts = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < self->plan->doubts->len; i++)
    {
      FgDraftDoubt *doubt = fg_draft_doubt_new (self->plan, g_ptr_array_index (self->plan->doubts, i));

      g_signal_connect_object (doubt, "notify::checked", G_CALLBACK (on_doubt_checked), self, 0);
      add_open_doubt (self, fg_draft_doubt_get_item (doubt), 1);
      g_ptr_array_add (doubts, doubt);
    }

  g_list_store_splice (self->doubts, 0, 0, doubts->pdata, doubts->len);
}

static void
note_item_changed (FgDraft *self, FgPlanItem *item)
{
  self->modified = TRUE;
  g_hash_table_add (self->edited, item);
  g_signal_emit (self, signals[ITEM_CHANGED], 0, item);
}

static void
note_frame_changed (FgDraft *self)
{
  self->modified = TRUE;
  g_signal_emit (self, signals[FRAME_CHANGED], 0);
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
  g_hash_table_unref (self->edited);
  g_hash_table_unref (self->refused);
  fg_plan_unref (self->plan);

  G_OBJECT_CLASS (fg_draft_parent_class)->finalize (object);
}

static void
fg_draft_class_init (FgDraftClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = fg_draft_finalize;

  signals[ITEM_CHANGED] = g_signal_new ("item-changed", FG_TYPE_DRAFT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                        G_TYPE_NONE, 1, G_TYPE_POINTER);
  signals[FRAME_CHANGED] =
    g_signal_new ("frame-changed", FG_TYPE_DRAFT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
fg_draft_init (FgDraft *self)
{
  self->doubts = g_list_store_new (FG_TYPE_DRAFT_DOUBT);
  self->open_doubts = g_hash_table_new (NULL, NULL);
  self->edited = g_hash_table_new (NULL, NULL);
  self->refused = g_hash_table_new_full (NULL, NULL, NULL, g_free);
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
  self->plan = plan;
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

  return self->plan;
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
 * Returns: whether anything was corrected
 */
gboolean
fg_draft_is_modified (FgDraft *self)
{
  g_return_val_if_fail (FG_IS_DRAFT (self), FALSE);

  return self->modified;
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
  for (guint i = 0; i < self->plan->tasks->len; i++)
    add_agencies (g_ptr_array_index (self->plan->tasks, i), seen, names);
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
  char **place;

  g_return_if_fail (FG_IS_DRAFT (self));
  g_return_if_fail (text != NULL);

  place = find_fact (self->plan, fact);
  if (strcmp (*place, text) == 0)
    return;

  g_free (*place);
  *place = g_strdup (text);
  note_frame_changed (self);
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

  if (self->plan->issued == issued)
    return;

  self->plan->issued = issued;
  note_frame_changed (self);
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

  if (fg_plan_edit_text (self->plan, item, text))
    note_item_changed (self, item);
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

  if ((problem = fg_typed_deadline_read (words, self->plan->issued, &deadline)) != NULL)
    g_hash_table_insert (self->refused, item, problem);
  else
    g_hash_table_remove (self->refused, item);
  if (fg_plan_edit_deadline (self->plan, item, &deadline))
    note_item_changed (self, item);
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

  return g_hash_table_lookup (self->refused, item);
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

  g_hash_table_iter_init (&iter, self->refused);
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

  if (fg_plan_edit_assign (self->plan, item, agency, role, fg_agency_name_is_collective (agency)))
    note_item_changed (self, item);
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

  if (fg_plan_edit_unassign (self->plan, item, agency))
    note_item_changed (self, item);
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

  if (fg_plan_edit_rename (self->plan, item, agency, name, fg_agency_name_is_collective (name)))
    note_item_changed (self, item);
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

  g_hash_table_iter_init (&iter, self->edited);
  while (g_hash_table_iter_next (&iter, &item, NULL))
    fg_plan_item_drop_stale (item);

  return fg_plan_ref (self->plan);
}
