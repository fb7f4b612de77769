/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a person corrected about the names of a notice, remembered for the next one: the name that was read becomes another
 * name of the agency that it means.
 */
#include "fg-agency-learning-private.h"

#include "fg-agency-edit.h"

/* A name that was corrected to two means neither for certain: it stands for "". */
static void
note_correction (GHashTable *corrections, const FgAssignment *assignment)
{
  const char *known = NULL;

  if (assignment->read_as == NULL)
    return;

  known = g_hash_table_lookup (corrections, assignment->read_as);
  if (known == NULL || g_str_equal (known, assignment->agency))
    g_hash_table_insert (corrections, assignment->read_as, assignment->agency);
  else
    g_hash_table_insert (corrections, assignment->read_as, (gpointer) "");
}

static void
note_corrections (GHashTable *corrections, const GPtrArray *items)
{
  for (guint i = 0; i < items->len; i++)
    {
      const FgPlanItem *item = g_ptr_array_index (items, i);

      for (guint k = 0; k < item->assignments->len; k++)
        note_correction (corrections, g_ptr_array_index (item->assignments, k));
      note_corrections (corrections, item->measures);
    }
}

/**
 * fg_agency_learning_run:
 * @revision: the revision that it belongs to
 * @plan: a plan whose agencies are in the registry
 * @error: return location for an error
 *
 * Learns from what a person corrected in @plan. A name that stays in another item of it is an agency by now, so that
 * nothing is learnt of it.
 *
 * Returns: %FALSE with @error set
 */
gboolean
fg_agency_learning_run (FgRevision *revision, const FgPlan *plan, GError **error)
{
  g_autoptr (GHashTable) corrections = g_hash_table_new (g_str_hash, g_str_equal);
  GHashTableIter iter;
  gpointer read_as, name;

  note_corrections (corrections, plan->tasks);
  g_hash_table_iter_init (&iter, corrections);
  while (g_hash_table_iter_next (&iter, &read_as, &name))
    if (!fg_agency_edit_learn (revision, read_as, name, error))
      return FALSE;

  return TRUE;
}
