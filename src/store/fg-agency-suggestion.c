/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which agencies of the registry a person might merge: those whose names are alike, unless somebody has said that they
 * are not the same. Nothing is ever merged by itself.
 */
#include "fg-agency-suggestion.h"

#include "fg-agency-likeness.h"
#include "fg-agency-table.h"
#include "fg-workspace-private.h"

static const char IS_DISTINCT[] =
  "SELECT EXISTS (SELECT 1 FROM agency_distinction WHERE removed = 0 AND ((agency_id = :agency_id AND other_id = :into_id) "
  "OR (agency_id = :into_id AND other_id = :agency_id)))";

/**
 * fg_agency_suggestion_free:
 * @self: (transfer full): a suggestion
 */
void
fg_agency_suggestion_free (FgAgencySuggestion *self)
{
  g_free (self->name);
  g_free (self->into_name);
  g_free (self);
}

static gboolean
is_distinct (FgWorkspace *workspace, gint64 agency_id, gint64 into_id, gint64 *result, GError **error)
{
  g_autoptr (FgStatement) statement = fg_workspace_prepare (workspace, IS_DISTINCT, error);

  *result = FALSE;
  if (statement == NULL)
    return FALSE;

  fg_statement_bind_integer (statement, ":agency_id", agency_id);
  fg_statement_bind_integer (statement, ":into_id", into_id);
  return fg_statement_fetch_integer (statement, result, error);
}

static gboolean
is_vague (const FgAgencySummary *agency)
{
  return agency->collective && agency->member_ids->len == 0;
}

static guint
count_parts (const FgAgencySummary *agency)
{
  return agency->n_lead + agency->n_responsible + agency->n_cooperate;
}

/* The one that notices name more often stays; of two alike the one that came first. */
static FgAgencySuggestion *
make_suggestion (const FgAgencySummary *first, const FgAgencySummary *second)
{
  FgAgencySuggestion *suggestion = g_new0 (FgAgencySuggestion, 1);
  const FgAgencySummary *from = count_parts (second) > count_parts (first) ? first : second;
  const FgAgencySummary *into = from == first ? second : first;

  suggestion->agency_id = from->id;
  suggestion->name = g_strdup (from->name);
  suggestion->into_id = into->id;
  suggestion->into_name = g_strdup (into->name);
  return suggestion;
}

/**
 * fg_agency_suggestion_list:
 * @workspace: a workspace
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type FgAgencySuggestion): what might be merged; %NULL with @error set
 */
GPtrArray *
fg_agency_suggestion_list (FgWorkspace *workspace, GError **error)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func ((GDestroyNotify) fg_agency_suggestion_free);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autoptr (GPtrArray) agencies = NULL;
  g_autoptr (GArray) likenesses = NULL;
  g_autoptr (FgReading) reading = NULL;

  g_return_val_if_fail (workspace != NULL, NULL);

  if (!(reading = fg_reading_begin (workspace, error)) || !(agencies = fg_agency_table_list (workspace, 0, error)))
    return NULL;

  for (guint i = 0; i < agencies->len; i++)
    g_ptr_array_add (names, ((const FgAgencySummary *) g_ptr_array_index (agencies, i))->name);
  g_ptr_array_add (names, NULL);
  likenesses = fg_agency_likeness_find ((const char *const *) names->pdata);

  for (guint i = 0; i < likenesses->len; i++)
    {
      const FgAgencyLikeness *likeness = &g_array_index (likenesses, FgAgencyLikeness, i);
      const FgAgencySummary *first = g_ptr_array_index (agencies, likeness->first);
      const FgAgencySummary *second = g_ptr_array_index (agencies, likeness->second);
      gint64 distinct;

      /* Whom 相关部门 stands for differs from item to item. */
      if (is_vague (first) || is_vague (second))
        continue;
      if (!is_distinct (workspace, first->id, second->id, &distinct, error))
        return NULL;
      if (!distinct)
        g_ptr_array_add (list, make_suggestion (first, second));
    }

  return g_steal_pointer (&list);
}
