/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a later version of a notice changes in a plan, one difference after the other, for a person to take or refuse.
 *
 * It is what the notice changed, not what is different now: where a person corrected a deadline by hand and the later
 * notice still says what the first one said, there is no difference and the correction stays. Where both changed it, the
 * difference says so, and the notice's is what is taken unless a person refuses it: it is the later word, and the one
 * that others go by. Where the notice's clause is word for word what it was and only read otherwise, the plan's agencies
 * are kept unless a person takes the others. An item's own title, status, weight, remarks and reports are no notice's and never touched.
 */
#include "fg-plan-difference.h"

#include <glib/gi18n-lib.h>

#include "fg-assignment-merge.h"
#include "fg-item-label.h"

static void
fg_difference_free (gpointer data)
{
  FgDifference *self = data;

  g_free (self->label);
  g_free (self->old_text);
  g_free (self->new_text);
  g_free (self->first_text);
  g_free (self);
}

/* The parts of the work that need a memory. */
typedef struct
{
  FgPlanDifference *difference;
  GHashTable       *tasks; /* (element-type FgPlanItem FgPlanItem): measures of both plans: their tasks */
  GHashTable       *movers; /* (element-type FgPlanItem): new items that stand out of the order of the old ones */
} Comparer;

static void
note_tasks (Comparer *self, const FgPlan *plan)
{
  for (guint i = 0; i < plan->tasks->len; i++)
    {
      FgPlanItem *task = g_ptr_array_index (plan->tasks, i);

      for (guint k = 0; k < task->measures->len; k++)
        g_hash_table_insert (self->tasks, g_ptr_array_index (task->measures, k), task);
    }
}

/* ---- Words ---- */

static char *
dup_number (Comparer *self, const FgPlanItem *item)
{
  const FgPlanItem *task = g_hash_table_lookup (self->tasks, item);

  if (task == NULL)
    return fg_item_label_dup_name (FG_ITEM_TASK, item->no, item->label, 0, "");

  return fg_item_label_dup_name (FG_ITEM_MEASURE, item->no, item->no > 0 || *item->label != '\0' ? item->label : "–",
                                 task->no, task->label);
}

static char *
dup_name (Comparer *self, const FgPlanItem *item)
{
  g_autofree char *number = dup_number (self, item);
  g_autofree char *title = fg_item_title_from_text (item->text);

  return g_strjoin (" ", number, title, NULL);
}

static char *
dup_deadline_text (const FgDeadline *deadline)
{
  g_autofree char *day = fg_day_to_iso (deadline->last_day);

  if (deadline->words == NULL || g_str_equal (deadline->words, day))
    return g_steal_pointer (&day);
  if (*day == '\0')
    return g_strdup (deadline->words);

  /* Translators: %1$s are the words of a deadline, %2$s is the day that they mean. */
  return g_strdup_printf (C_("difference", "%1$s (%2$s)"), deadline->words, day);
}

static char *
dup_whole_text (const FgPlanItem *item)
{
  g_autofree char *agencies = fg_assignment_merge_to_text (item->assignments);
  g_autofree char *deadline = dup_deadline_text (&item->deadline);
  GString *text = g_string_new (item->text);

  if (*agencies != '\0')
    g_string_append_printf (text, "\n%s", agencies);
  if (*deadline != '\0')
    g_string_append_printf (text, "\n%s", deadline);
  return g_string_free (text, FALSE);
}

/* ---- Building the list ---- */

static FgDifference *
add (Comparer *self, FgDifferenceKind kind, FgPlanItem *old_item, FgPlanItem *new_item)
{
  FgDifference *one = g_new0 (FgDifference, 1);

  one->kind = kind;
  one->old_item = old_item;
  one->new_item = new_item;
  one->is_taken = TRUE;
  if (old_item != NULL || new_item != NULL)
    one->label = dup_name (self, old_item != NULL ? old_item : new_item);
  g_ptr_array_add (self->difference->differences, one);
  return one;
}

static char *
dup_fact (const FgPlan *plan, FgHeadFact fact)
{
  switch (fact)
    {
    case FG_HEAD_TITLE:
      return g_strdup (plan->title);
    case FG_HEAD_NUMBER:
      return g_strdup (plan->number);
    case FG_HEAD_ISSUED:
      return fg_day_to_iso (plan->issued);
    case FG_HEAD_ISSUER:
      return g_strdup (plan->issuer);
    case FG_HEAD_NOTICE_TITLE:
      return g_strdup (plan->notice_title);
    case FG_HEAD_ADDRESSEES:
    case FG_HEAD_COPIED_TO:
      {
        g_autoptr (GPtrArray) names = g_ptr_array_new ();
        const GPtrArray *all = fact == FG_HEAD_ADDRESSEES ? plan->addressees : plan->copied_to;

        for (guint i = 0; i < all->len; i++)
          g_ptr_array_add (names, g_ptr_array_index (all, i));
        g_ptr_array_add (names, NULL);
        return g_strjoinv ("，", (char **) names->pdata);
      }
    case FG_N_HEAD_FACTS:
    default:
      g_assert_not_reached ();
    }
}

static void
compare_heads (Comparer *self)
{
  for (guint fact = 0; fact < FG_N_HEAD_FACTS; fact++)
    {
      g_autofree char *old_text = dup_fact (self->difference->old_plan, fact);
      g_autofree char *new_text = dup_fact (self->difference->new_plan, fact);
      FgDifference *one;

      if (g_str_equal (old_text, new_text))
        continue;

      one = add (self, FG_DIFFERENCE_HEAD, NULL, NULL);
      one->fact = fact;
      one->label = g_strdup (fg_head_fact_get_label (fact));
      one->old_text = g_steal_pointer (&old_text);
      one->new_text = g_steal_pointer (&new_text);
    }
}

static char *
dup_section_text (const FgPlanSection *section)
{
  return section != NULL ? g_strconcat (section->no, section->title, NULL) : NULL;
}

static void
add_section (Comparer *self, const FgPlanSection *old_section, const FgPlanSection *new_section)
{
  FgDifference *one = add (self, FG_DIFFERENCE_SECTION, NULL, NULL);

  one->old_text = dup_section_text (old_section);
  one->new_text = dup_section_text (new_section);
  one->label = g_strdup (one->old_text != NULL ? one->old_text : one->new_text);
  one->is_settled = TRUE;
}

/* Sections only hold items: they come, go and change as the later version has them. */
static void
compare_sections (Comparer *self)
{
  FgPlanMatching *matching = self->difference->matching;
  GPtrArray *olds = self->difference->old_plan->sections, *news = self->difference->new_plan->sections;

  for (guint i = 0; i < news->len; i++)
    {
      const FgPlanSection *section = g_ptr_array_index (news, i);
      const FgPlanSection *old = fg_plan_matching_find_old_section (matching, section);

      if (old == NULL || !g_str_equal (old->title, section->title) || !g_str_equal (old->no, section->no))
        add_section (self, old, section);
    }
  for (guint i = 0; i < olds->len; i++)
    if (fg_plan_matching_find_new_section (matching, g_ptr_array_index (olds, i)) == NULL)
      add_section (self, g_ptr_array_index (olds, i), NULL);
}

static FgPlanSection *
get_section (const FgPlan *plan, const FgPlanItem *item)
{
  return item->section > 0 && item->section <= plan->sections->len ? g_ptr_array_index (plan->sections, item->section - 1)
                                                                   : NULL;
}

/* Whether the new item belongs to what became of what the old one belonged to. */
static gboolean
has_same_parent (Comparer *self, const FgPlanItem *old_item, const FgPlanItem *new_item)
{
  FgPlanDifference *difference = self->difference;
  const FgPlanItem *old_task = g_hash_table_lookup (self->tasks, old_item);
  const FgPlanItem *new_task = g_hash_table_lookup (self->tasks, new_item);
  const FgPlanSection *old_section, *new_section;

  if (old_item->kind != new_item->kind)
    return FALSE;
  if (old_task != NULL)
    return fg_plan_matching_find_new (difference->matching, old_task) == new_task;

  old_section = get_section (difference->old_plan, old_item);
  new_section = get_section (difference->new_plan, new_item);
  return old_section != NULL ? fg_plan_matching_find_new_section (difference->matching, old_section) == new_section
                             : new_section == NULL;
}

static char *
dup_parent_name (Comparer *self, const FgPlan *plan, const FgPlanItem *item)
{
  const FgPlanItem *task = g_hash_table_lookup (self->tasks, item);
  char *section;

  if (task != NULL)
    return dup_name (self, task);

  section = dup_section_text (get_section (plan, item));
  return section != NULL ? section : g_strdup ("");
}

/* The new items that are no part of a longest run of items in their old order. */
static void
find_movers (Comparer *self, GPtrArray *new_items, GPtrArray *old_items)
{
  g_autoptr (GHashTable) places = g_hash_table_new (NULL, NULL);
  g_autofree guint *tails = g_new (guint, new_items->len + 1); /* the new item that ends a run of each length */
  g_autofree guint *ranks = g_new0 (guint, new_items->len + 1); /* the old place + 1, 0 for none */
  g_autofree guint *before = g_new (guint, new_items->len + 1);
  g_autofree gboolean *is_in_run = g_new0 (gboolean, new_items->len + 1);
  guint n = 0;

  for (guint i = 0; i < old_items->len; i++)
    g_hash_table_insert (places, g_ptr_array_index (old_items, i), GUINT_TO_POINTER (i + 1));
  for (guint i = 0; i < new_items->len; i++)
    {
      FgPlanItem *old = fg_plan_matching_find_old (self->difference->matching, g_ptr_array_index (new_items, i));
      guint low = 0, high = n;

      if (old == NULL || (ranks[i] = GPOINTER_TO_UINT (g_hash_table_lookup (places, old))) == 0)
        continue;
      while (low < high)
        {
          guint middle = low + (high - low) / 2;

          if (ranks[tails[middle]] < ranks[i])
            low = middle + 1;
          else
            high = middle;
        }
      before[i] = low > 0 ? tails[low - 1] : G_MAXUINT;
      tails[low] = i;
      n = MAX (n, low + 1);
    }

  for (guint i = n > 0 ? tails[n - 1] : G_MAXUINT; i != G_MAXUINT; i = before[i])
    is_in_run[i] = TRUE;
  for (guint i = 0; i < new_items->len; i++)
    if (ranks[i] > 0 && !is_in_run[i])
      g_hash_table_add (self->movers, g_ptr_array_index (new_items, i));
}

static void
find_all_movers (Comparer *self)
{
  FgPlanDifference *difference = self->difference;

  find_movers (self, difference->new_plan->tasks, difference->old_plan->tasks);
  for (guint i = 0; i < difference->new_plan->tasks->len; i++)
    {
      FgPlanItem *task = g_ptr_array_index (difference->new_plan->tasks, i);
      FgPlanItem *old = fg_plan_matching_find_old (difference->matching, task);

      if (old != NULL)
        find_movers (self, task->measures, old->measures);
    }
}

static void
compare_places (Comparer *self, FgPlanItem *old_item, FgPlanItem *new_item)
{
  FgDifference *one;

  if (!has_same_parent (self, old_item, new_item))
    {
      one = add (self, FG_DIFFERENCE_MOVED, old_item, new_item);
      one->old_text = dup_parent_name (self, self->difference->old_plan, old_item);
      one->new_text = dup_parent_name (self, self->difference->new_plan, new_item);
      return;
    }
  if (old_item->no == new_item->no && g_str_equal (old_item->label, new_item->label))
    return;

  /* Its number in its new surroundings: nothing that could be refused by itself. */
  one = add (self, g_hash_table_contains (self->movers, new_item) ? FG_DIFFERENCE_MOVED : FG_DIFFERENCE_RENUMBERED,
             old_item, new_item);
  one->old_text = dup_number (self, old_item);
  one->new_text = dup_number (self, new_item);
  one->is_settled = TRUE;
}

static void
compare_texts (Comparer *self, FgPlanItem *old_item, FgPlanItem *new_item, const FgPlanItem *first)
{
  FgDifference *one;

  if (g_str_equal (first->text, new_item->text) || g_str_equal (old_item->text, new_item->text))
    return;

  one = add (self, FG_DIFFERENCE_REWORDED, old_item, new_item);
  one->old_text = g_strdup (old_item->text);
  one->new_text = g_strdup (new_item->text);
  if (!g_str_equal (first->text, old_item->text))
    one->first_text = g_strdup (first->text);
}

/* The notice says of the agencies what it said before, but was read otherwise: perhaps a person corrected the first
 * reading. A rule for reading that is stated elsewhere may still have changed. */
static gboolean
has_same_clause (const FgPlanItem *old_item, const FgPlanItem *new_item)
{
  for (guint i = 0; i < new_item->assignments->len; i++)
    if (((const FgAssignment *) g_ptr_array_index (new_item->assignments, i))->by_rule)
      return FALSE;

  return *new_item->responsibility_raw != '\0'
         && g_str_equal (old_item->responsibility_raw, new_item->responsibility_raw);
}

static void
compare_agencies (Comparer *self, FgPlanItem *old_item, FgPlanItem *new_item, const FgPlanItem *first)
{
  g_autoptr (GPtrArray) merged = NULL;
  FgDifference *one;

  if (fg_assignment_merge_is_same (first->assignments, new_item->assignments))
    return;

  merged = fg_assignment_merge (first->assignments, old_item->assignments, new_item->assignments);
  if (fg_assignment_merge_is_same (old_item->assignments, merged))
    return;

  one = add (self, FG_DIFFERENCE_AGENCIES, old_item, new_item);
  one->old_text = fg_assignment_merge_to_text (old_item->assignments);
  one->new_text = fg_assignment_merge_to_text (merged);
  one->is_taken = !has_same_clause (old_item, new_item);
  if (!fg_assignment_merge_is_same (first->assignments, old_item->assignments))
    one->first_text = fg_assignment_merge_to_text (first->assignments);
}

static gboolean
is_same_deadline (const FgDeadline *a, const FgDeadline *b)
{
  return a->precision == b->precision && a->first_day == b->first_day && a->last_day == b->last_day
         && g_strcmp0 (a->words, b->words) == 0;
}

static void
compare_deadlines (Comparer *self, FgPlanItem *old_item, FgPlanItem *new_item, const FgPlanItem *first)
{
  FgDifference *one;

  if (is_same_deadline (&first->deadline, &new_item->deadline)
      || is_same_deadline (&old_item->deadline, &new_item->deadline))
    return;

  one = add (self, FG_DIFFERENCE_DEADLINE, old_item, new_item);
  one->old_text = dup_deadline_text (&old_item->deadline);
  one->new_text = dup_deadline_text (&new_item->deadline);
  if (!is_same_deadline (&first->deadline, &old_item->deadline))
    one->first_text = dup_deadline_text (&first->deadline);
}

static void
compare_item (Comparer *self, FgPlanItem *item)
{
  FgPlanItem *old = fg_plan_matching_find_old (self->difference->matching, item);
  FgDifference *one;

  if (old == NULL)
    {
      one = add (self, FG_DIFFERENCE_ADDED, NULL, item);
      one->related = fg_plan_matching_find_split_from (self->difference->matching, item);
      one->new_text = dup_whole_text (item);
    }
  else
    {
      const FgPlanItem *first = fg_plan_difference_get_first_item (self->difference, old);

      compare_places (self, old, item);
      compare_texts (self, old, item, first);
      compare_agencies (self, old, item, first);
      compare_deadlines (self, old, item, first);
    }

  for (guint i = 0; i < item->measures->len; i++)
    compare_item (self, g_ptr_array_index (item->measures, i));
}

static void
add_dropped (Comparer *self, FgPlanItem *item)
{
  FgPlanMatching *matching = self->difference->matching;

  if (fg_plan_matching_find_new (matching, item) == NULL && !g_hash_table_contains (self->difference->own_items, item))
    {
      FgDifference *one = add (self, FG_DIFFERENCE_DROPPED, item, NULL);

      one->related = fg_plan_matching_find_joined_into (matching, item);
      one->old_text = dup_whole_text (item);
    }

  for (guint i = 0; i < item->measures->len; i++)
    add_dropped (self, g_ptr_array_index (item->measures, i));
}

static const FgPlanRequirement *
find_requirement (const FgPlan *plan, const FgPlanRequirement *requirement)
{
  for (guint i = 0; i < plan->requirements->len; i++)
    {
      const FgPlanRequirement *other = g_ptr_array_index (plan->requirements, i);

      if (g_str_equal (other->title, requirement->title))
        return other;
    }

  return NULL;
}

static void
add_requirement (Comparer *self, const FgPlanRequirement *requirement, const char *old_text, const char *new_text)
{
  FgDifference *one = add (self, FG_DIFFERENCE_REQUIREMENT, NULL, NULL);

  one->label = g_strdup (requirement->title);
  one->old_text = g_strdup (old_text);
  one->new_text = g_strdup (new_text);
  one->is_settled = TRUE;
}

static void
compare_requirements (Comparer *self)
{
  const FgPlan *old_plan = self->difference->old_plan, *new_plan = self->difference->new_plan;

  for (guint i = 0; i < new_plan->requirements->len; i++)
    {
      const FgPlanRequirement *requirement = g_ptr_array_index (new_plan->requirements, i);
      const FgPlanRequirement *old = find_requirement (old_plan, requirement);

      if (old == NULL || !g_str_equal (old->text, requirement->text))
        add_requirement (self, requirement, old != NULL ? old->text : NULL, requirement->text);
    }
  for (guint i = 0; i < old_plan->requirements->len; i++)
    {
      const FgPlanRequirement *requirement = g_ptr_array_index (old_plan->requirements, i);

      if (find_requirement (new_plan, requirement) == NULL)
        add_requirement (self, requirement, requirement->text, NULL);
    }
}

/* g_ptr_array_sort is not stable: by kind, in the order in which they were found. */
static void
sort_by_kind (FgPlanDifference *self)
{
  g_autoptr (GPtrArray) found = g_steal_pointer (&self->differences);

  g_ptr_array_set_free_func (found, NULL);
  self->differences = g_ptr_array_new_with_free_func (fg_difference_free);
  for (guint kind = 0; kind < FG_N_DIFFERENCE_KINDS; kind++)
    for (guint i = 0; i < found->len; i++)
      {
        FgDifference *one = g_ptr_array_index (found, i);

        if (one->kind == kind)
          g_ptr_array_add (self->differences, one);
      }
}

static void
compare (FgPlanDifference *self)
{
  g_autoptr (GHashTable) tasks = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) movers = g_hash_table_new (NULL, NULL);
  Comparer comparer = { self, tasks, movers };

  note_tasks (&comparer, self->old_plan);
  note_tasks (&comparer, self->new_plan);
  find_all_movers (&comparer);
  compare_heads (&comparer);
  compare_sections (&comparer);
  for (guint i = 0; i < self->new_plan->tasks->len; i++)
    compare_item (&comparer, g_ptr_array_index (self->new_plan->tasks, i));
  for (guint i = 0; i < self->old_plan->tasks->len; i++)
    add_dropped (&comparer, g_ptr_array_index (self->old_plan->tasks, i));
  compare_requirements (&comparer);
  sort_by_kind (self);
}

/**
 * fg_plan_difference_new:
 * @old_plan: a plan as it stands
 * @new_plan: a later version of it, which nobody changes any more
 * @first_items: (nullable) (element-type FgPlanItem FgPlanItem): for items of @old_plan that a person changed by hand,
 *   what the notice said of them
 * @own_items: (nullable) (element-type FgPlanItem): items of @old_plan that no notice had, but a person added: that the
 *   later version does not have them is no difference
 *
 * Returns: (transfer full): all that differs, each difference marked to be taken or not
 */
FgPlanDifference *
fg_plan_difference_new (FgPlan *old_plan, FgPlan *new_plan, GHashTable *first_items, GHashTable *own_items)
{
  FgPlanDifference *self;

  g_return_val_if_fail (old_plan != NULL, NULL);
  g_return_val_if_fail (new_plan != NULL, NULL);

  self = g_new0 (FgPlanDifference, 1);
  self->old_plan = fg_plan_ref (old_plan);
  self->new_plan = fg_plan_ref (new_plan);
  self->first_items = first_items != NULL ? g_hash_table_ref (first_items) : g_hash_table_new (NULL, NULL);
  self->own_items = own_items != NULL ? g_hash_table_ref (own_items) : g_hash_table_new (NULL, NULL);
  self->matching = fg_plan_matching_new (old_plan, new_plan, self->first_items);
  self->differences = g_ptr_array_new ();
  compare (self);
  return self;
}

/**
 * fg_plan_difference_free:
 * @self: (transfer full): a difference
 */
void
fg_plan_difference_free (FgPlanDifference *self)
{
  g_ptr_array_unref (self->differences);
  fg_plan_matching_free (self->matching);
  g_hash_table_unref (self->first_items);
  g_hash_table_unref (self->own_items);
  fg_plan_unref (self->old_plan);
  fg_plan_unref (self->new_plan);
  g_free (self);
}

/**
 * fg_plan_difference_get_first_item:
 * @self: a difference
 * @old_item: an item of the plan as it stands
 *
 * Returns: (transfer none): what the notice said of it, @old_item itself where nobody changed it by hand
 */
const FgPlanItem *
fg_plan_difference_get_first_item (FgPlanDifference *self, const FgPlanItem *old_item)
{
  const FgPlanItem *first = g_hash_table_lookup (self->first_items, old_item);

  return first != NULL ? first : old_item;
}

/**
 * fg_plan_difference_find:
 * @self: a difference
 * @kind: what differs
 * @old_item: (nullable): of which item of the plan as it stands
 * @new_item: (nullable): of which item of the later version
 *
 * Returns: (nullable) (transfer none): that difference, %NULL where there is none
 */
FgDifference *
fg_plan_difference_find (FgPlanDifference *self, FgDifferenceKind kind, const FgPlanItem *old_item,
                         const FgPlanItem *new_item)
{
  for (guint i = 0; i < self->differences->len; i++)
    {
      FgDifference *one = g_ptr_array_index (self->differences, i);

      if (one->kind == kind && one->old_item == old_item && one->new_item == new_item)
        return one;
    }

  return NULL;
}

/**
 * fg_plan_difference_count:
 * @self: a difference
 * @kind: a kind
 *
 * Returns: how many of @kind are marked to be taken
 */
guint
fg_plan_difference_count (const FgPlanDifference *self, FgDifferenceKind kind)
{
  guint n = 0;

  for (guint i = 0; i < self->differences->len; i++)
    {
      const FgDifference *one = g_ptr_array_index (self->differences, i);

      n += one->kind == kind && one->is_taken;
    }

  return n;
}

static char *
dup_count (FgDifferenceKind kind, guint n)
{
  switch (kind)
    {
    case FG_DIFFERENCE_ADDED:
      return g_strdup_printf (ngettext ("%u item added", "%u items added", n), n);
    case FG_DIFFERENCE_DROPPED:
      return g_strdup_printf (ngettext ("%u item removed", "%u items removed", n), n);
    case FG_DIFFERENCE_MOVED:
      return g_strdup_printf (ngettext ("%u item moved", "%u items moved", n), n);
    case FG_DIFFERENCE_REWORDED:
      return g_strdup_printf (ngettext ("%u item reworded", "%u items reworded", n), n);
    case FG_DIFFERENCE_AGENCIES:
      return g_strdup_printf (ngettext ("agencies of %u item changed", "agencies of %u items changed", n), n);
    case FG_DIFFERENCE_DEADLINE:
      return g_strdup_printf (ngettext ("%u deadline changed", "%u deadlines changed", n), n);
    case FG_DIFFERENCE_HEAD:
    case FG_DIFFERENCE_SECTION:
    case FG_DIFFERENCE_RENUMBERED:
    case FG_DIFFERENCE_REQUIREMENT:
    case FG_N_DIFFERENCE_KINDS:
    default:
      return NULL;
    }
}

/**
 * fg_plan_difference_summarize:
 * @self: a difference
 *
 * Returns: (transfer full): how many items are to be added, removed and so on, in a line; empty where none are
 */
char *
fg_plan_difference_summarize (const FgPlanDifference *self)
{
  g_autoptr (GPtrArray) counts = g_ptr_array_new_with_free_func (g_free);

  for (guint kind = 0; kind < FG_N_DIFFERENCE_KINDS; kind++)
    {
      guint n = fg_plan_difference_count (self, kind);
      char *count = n > 0 ? dup_count (kind, n) : NULL;

      if (count != NULL)
        g_ptr_array_add (counts, count);
    }

  g_ptr_array_add (counts, NULL);
  /* Translators: parts the counts of what changed: 2 items added, 1 deadline changed. */
  return g_strjoinv (C_("difference", ", "), (char **) counts->pdata);
}
