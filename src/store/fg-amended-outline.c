/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The outline of a plan after what is to be taken of a later version was taken: as the later version has it, without the
 * items that were refused, and with those that stay although it no longer has them. These stand behind the one that
 * they stood behind, and are numbered after all others, so that the later version's numbers hold.
 */
#include "fg-amended-outline-private.h"

typedef struct
{
  FgPlanDifference *difference;
  GHashTable       *verdicts; /* (element-type FgPlanItem FgDifference): added, dropped and moved items */
  GHashTable       *old_parents; /* (element-type FgPlanItem gpointer): old items: their sections or tasks */
  GHashTable       *kept; /* (element-type FgPlanItem): old items that stay where they stood */
  GHashTable       *kept_sections; /* (element-type FgPlanSection) */
  GHashTable       *entries; /* (element-type gpointer FgAmendedEntry): by old section or item */
  GPtrArray        *top; /* (element-type FgAmendedEntry): sections and tasks */
} Builder;

static void
entry_free (gpointer data)
{
  FgAmendedEntry *self = data;

  g_ptr_array_unref (self->measures);
  g_free (self);
}

static FgAmendedEntry *
entry_new (Builder *self, FgItemKind kind, gpointer old, FgAmendedEntry *parent)
{
  FgAmendedEntry *entry = g_new0 (FgAmendedEntry, 1);

  entry->kind = kind;
  entry->parent = parent;
  entry->measures = g_ptr_array_new_with_free_func (entry_free);
  if (old != NULL)
    g_hash_table_insert (self->entries, old, entry);
  return entry;
}

/* ---- What was decided ---- */

static void
note_verdicts (Builder *self)
{
  for (guint i = 0; i < self->difference->differences->len; i++)
    {
      FgDifference *one = g_ptr_array_index (self->difference->differences, i);

      if (one->kind == FG_DIFFERENCE_ADDED || (one->kind == FG_DIFFERENCE_MOVED && !one->is_settled))
        g_hash_table_insert (self->verdicts, one->new_item, one);
      else if (one->kind == FG_DIFFERENCE_DROPPED)
        g_hash_table_insert (self->verdicts, one->old_item, one);
    }
}

static gboolean
is_refused (Builder *self, FgPlanItem *item)
{
  const FgDifference *verdict = g_hash_table_lookup (self->verdicts, item);

  return verdict != NULL && !verdict->is_taken;
}

static FgPlanItem *
find_old (Builder *self, FgPlanItem *new_item)
{
  return fg_plan_matching_find_old (self->difference->matching, new_item);
}

static void
note_old_parents (Builder *self)
{
  const FgPlan *plan = self->difference->old_plan;

  for (guint i = 0; i < plan->tasks->len; i++)
    {
      FgPlanItem *task = g_ptr_array_index (plan->tasks, i);

      if (task->section > 0 && task->section <= plan->sections->len)
        g_hash_table_insert (self->old_parents, task, g_ptr_array_index (plan->sections, task->section - 1));
      for (guint k = 0; k < task->measures->len; k++)
        g_hash_table_insert (self->old_parents, g_ptr_array_index (task->measures, k), task);
    }
}

/* Whether an old task is one in the later version's outline too. */
static gboolean
is_carried_over (Builder *self, FgPlanItem *old_task)
{
  FgPlanItem *new_item = fg_plan_matching_find_new (self->difference->matching, old_task);

  return new_item != NULL && new_item->kind == FG_ITEM_TASK && !g_hash_table_contains (self->kept, old_task);
}

/* What stays needs what it stood in. */
static void
keep (Builder *self, FgPlanItem *old_item)
{
  gpointer parent = g_hash_table_lookup (self->old_parents, old_item);

  if (!g_hash_table_add (self->kept, old_item) || parent == NULL)
    return;

  if (old_item->kind == FG_ITEM_TASK)
    {
      if (fg_plan_matching_find_new_section (self->difference->matching, parent) == NULL)
        g_hash_table_add (self->kept_sections, parent);
    }
  else if (!is_carried_over (self, parent))
    {
      keep (self, parent);
    }
}

static void
keep_where_refused (Builder *self, FgPlanItem *old_item)
{
  FgPlanItem *new_item = fg_plan_matching_find_new (self->difference->matching, old_item);

  if (new_item != NULL ? is_refused (self, new_item)
                       : is_refused (self, old_item) || g_hash_table_contains (self->difference->own_items, old_item))
    keep (self, old_item);

  for (guint i = 0; i < old_item->measures->len; i++)
    keep_where_refused (self, g_ptr_array_index (old_item->measures, i));
}

/* A measure that moved into a task that was refused stays where it stood. */
static void
keep_below_refused (Builder *self, FgPlanItem *new_task)
{
  if (find_old (self, new_task) != NULL || !is_refused (self, new_task))
    return;

  for (guint i = 0; i < new_task->measures->len; i++)
    {
      FgPlanItem *old = find_old (self, g_ptr_array_index (new_task->measures, i));

      if (old != NULL)
        keep (self, old);
    }
}

static void
decide (Builder *self)
{
  const FgPlan *old_plan = self->difference->old_plan, *new_plan = self->difference->new_plan;

  note_verdicts (self);
  note_old_parents (self);
  for (guint i = 0; i < old_plan->tasks->len; i++)
    keep_where_refused (self, g_ptr_array_index (old_plan->tasks, i));
  for (guint i = 0; i < new_plan->tasks->len; i++)
    keep_below_refused (self, g_ptr_array_index (new_plan->tasks, i));
}

/* ---- The later version's outline ---- */

static gboolean
is_placed (Builder *self, FgPlanItem *new_item)
{
  FgPlanItem *old = find_old (self, new_item);

  return old != NULL ? !g_hash_table_contains (self->kept, old) : !is_refused (self, new_item);
}

static FgAmendedEntry *
place_item (Builder *self, FgPlanItem *new_item, FgAmendedEntry *parent)
{
  FgPlanItem *old = find_old (self, new_item);
  FgAmendedEntry *entry = entry_new (self, new_item->kind, old, parent);

  entry->old_item = old;
  entry->new_item = new_item;
  entry->is_placed = TRUE;
  entry->no = new_item->no;
  return entry;
}

static FgAmendedEntry *
place_section (Builder *self, FgPlanSection *section)
{
  FgPlanSection *old = fg_plan_matching_find_old_section (self->difference->matching, section);
  FgAmendedEntry *entry = entry_new (self, FG_ITEM_SECTION, old, NULL);

  entry->old_section = old;
  entry->new_section = section;
  entry->is_placed = TRUE;
  g_ptr_array_add (self->top, entry);
  return entry;
}

/* A section that is new and of which nothing was taken is not made. */
static gboolean
is_wanted (Builder *self, FgPlanSection *section, guint place)
{
  const FgPlan *plan = self->difference->new_plan;
  gboolean is_empty = TRUE;

  if (fg_plan_matching_find_old_section (self->difference->matching, section) != NULL)
    return TRUE;

  for (guint i = 0; i < plan->tasks->len; i++)
    {
      FgPlanItem *task = g_ptr_array_index (plan->tasks, i);

      if (task->section != place)
        continue;
      if (is_placed (self, task))
        return TRUE;
      is_empty = FALSE;
    }

  return is_empty;
}

static void
place_sections_up_to (Builder *self, GPtrArray *sections, guint n)
{
  const GPtrArray *all = self->difference->new_plan->sections;

  while (sections->len < MIN (n, all->len))
    {
      FgPlanSection *section = g_ptr_array_index (all, sections->len);

      g_ptr_array_add (sections, is_wanted (self, section, sections->len + 1) ? place_section (self, section) : NULL);
    }
}

static void
place_all (Builder *self)
{
  const FgPlan *plan = self->difference->new_plan;
  g_autoptr (GPtrArray) sections = g_ptr_array_new ();

  for (guint i = 0; i < plan->tasks->len; i++)
    {
      FgPlanItem *task = g_ptr_array_index (plan->tasks, i);
      FgAmendedEntry *entry = NULL;

      place_sections_up_to (self, sections, task->section);
      if (is_placed (self, task))
        {
          entry = place_item (self, task, task->section > 0 && task->section <= sections->len
                                            ? g_ptr_array_index (sections, task->section - 1) : NULL);
          g_ptr_array_add (self->top, entry);
        }
      else if (find_old (self, task) == NULL)
        {
          continue;
        }
      else
        {
          /* It stays where it stood, and its measures with it. */
          entry = entry_new (self, FG_ITEM_TASK, find_old (self, task), NULL);
          entry->old_item = find_old (self, task);
          entry->new_item = task;
        }

      for (guint k = 0; k < task->measures->len; k++)
        if (is_placed (self, g_ptr_array_index (task->measures, k)))
          g_ptr_array_add (entry->measures, place_item (self, g_ptr_array_index (task->measures, k), entry));
    }

  place_sections_up_to (self, sections, plan->sections->len);
}

/* ---- What stays where it stood ---- */

static FgAmendedEntry *
look_up (Builder *self, gpointer old)
{
  return old != NULL ? g_hash_table_lookup (self->entries, old) : NULL;
}

/* Behind what it stood behind, where that is still there, else at the beginning of what it belongs to. */
static guint
find_place (Builder *self, GPtrArray *siblings, GPtrArray *old_siblings, guint old_place, FgAmendedEntry *parent)
{
  guint place;

  for (guint i = old_place; i-- > 0;)
    {
      FgAmendedEntry *before = look_up (self, g_ptr_array_index (old_siblings, i));

      if (before != NULL && before->parent == parent && g_ptr_array_find (siblings, before, &place))
        return place + 1;
    }

  return parent != NULL && g_ptr_array_find (siblings, parent, &place) ? place + 1 : 0;
}

static FgAmendedEntry *
get_kept_entry (Builder *self, FgPlanItem *old_item, FgItemKind kind, FgAmendedEntry *parent)
{
  FgAmendedEntry *entry = look_up (self, old_item);

  if (entry == NULL)
    entry = entry_new (self, kind, old_item, parent);
  entry->kind = kind;
  entry->parent = parent;
  entry->old_item = old_item;
  entry->new_item = fg_plan_matching_find_new (self->difference->matching, old_item);
  entry->no = old_item->no;
  return entry;
}

/* A measure that the later version makes a task, and that stays a measure: what the task holds goes to its own task. */
static void
pass_on_measures (FgAmendedEntry *entry, FgAmendedEntry *parent)
{
  while (entry->measures->len > 0)
    {
      FgAmendedEntry *measure = g_ptr_array_steal_index (entry->measures, 0);

      measure->parent = parent;
      measure->is_placed = FALSE;
      g_ptr_array_add (parent->measures, measure);
    }
}

static void
stay_measures (Builder *self, FgPlanItem *old_task)
{
  FgAmendedEntry *parent = look_up (self, old_task);

  for (guint i = 0; parent != NULL && i < old_task->measures->len; i++)
    {
      FgPlanItem *measure = g_ptr_array_index (old_task->measures, i);

      if (g_hash_table_contains (self->kept, measure))
        {
          guint place = find_place (self, parent->measures, old_task->measures, i, parent);
          FgAmendedEntry *entry = get_kept_entry (self, measure, FG_ITEM_MEASURE, parent);

          g_ptr_array_insert (parent->measures, (int) place, entry);
          pass_on_measures (entry, parent);
        }
    }
}

static void
stay_all (Builder *self)
{
  const FgPlan *plan = self->difference->old_plan;

  for (guint i = 0; i < plan->sections->len; i++)
    {
      FgPlanSection *section = g_ptr_array_index (plan->sections, i);

      if (g_hash_table_contains (self->kept_sections, section))
        {
          FgAmendedEntry *entry = entry_new (self, FG_ITEM_SECTION, section, NULL);

          entry->old_section = section;
          g_ptr_array_add (self->top, entry);
        }
    }

  for (guint i = 0; i < plan->tasks->len; i++)
    {
      FgPlanItem *task = g_ptr_array_index (plan->tasks, i);
      FgAmendedEntry *parent = look_up (self, g_hash_table_lookup (self->old_parents, task));

      if (g_hash_table_contains (self->kept, task))
        g_ptr_array_insert (self->top, (int) find_place (self, self->top, plan->tasks, i, parent),
                            get_kept_entry (self, task, FG_ITEM_TASK, parent));
    }

  for (guint i = 0; i < plan->tasks->len; i++)
    stay_measures (self, g_ptr_array_index (plan->tasks, i));
}

/* ---- Numbers ---- */

static void
number_rest (GPtrArray *siblings, FgItemKind kind)
{
  int last = 0;

  for (guint i = 0; i < siblings->len; i++)
    {
      const FgAmendedEntry *entry = g_ptr_array_index (siblings, i);

      if (entry->kind == kind && entry->is_placed)
        last = MAX (last, entry->no);
    }
  for (guint i = 0; i < siblings->len; i++)
    {
      FgAmendedEntry *entry = g_ptr_array_index (siblings, i);

      if (entry->kind == kind && !entry->is_placed && entry->no > 0)
        entry->no = ++last;
    }
}

/**
 * fg_amended_outline_new:
 * @difference: what differs, with what of it is to be taken
 *
 * Returns: (transfer full) (element-type FgAmendedEntry): sections and tasks in their order, tasks with their measures
 */
GPtrArray *
fg_amended_outline_new (FgPlanDifference *difference)
{
  g_autoptr (GHashTable) verdicts = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) old_parents = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) kept = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) kept_sections = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) entries = g_hash_table_new (NULL, NULL);
  GPtrArray *top = g_ptr_array_new_with_free_func (entry_free);
  Builder builder = { difference, verdicts, old_parents, kept, kept_sections, entries, top };

  decide (&builder);
  place_all (&builder);
  stay_all (&builder);
  number_rest (top, FG_ITEM_TASK);
  for (guint i = 0; i < top->len; i++)
    number_rest (((FgAmendedEntry *) g_ptr_array_index (top, i))->measures, FG_ITEM_MEASURE);
  return top;
}
