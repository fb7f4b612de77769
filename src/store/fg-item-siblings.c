/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The items that stand under one parent, in their order, and how another order is written with few changes.
 */
#include "fg-item-siblings-private.h"

#include <glib/gi18n-lib.h>

#include "fg-log-private.h"
#include "fg-store-error.h"

static const char PLACE[] =
  "SELECT item.plan_id, item.parent_id, item.kind FROM item JOIN plan ON plan.id = item.plan_id "
  "WHERE item.id = :item_id AND item.removed = 0 AND plan.removed = 0";

static const char SIBLINGS[] =
  "SELECT id, kind, ordinal, no, label FROM item "
  "WHERE plan_id = :plan_id AND parent_id IS nullif (:parent_id, 0) AND removed = 0 ORDER BY ordinal, id";

/* From the top of the plan to its end. A section that is gone has taken its tasks with it. */
static const char TASKS[] =
  "SELECT task.id, task.kind, task.ordinal, task.no, task.label FROM item AS task "
  "LEFT JOIN item AS section ON section.id = task.parent_id "
  "WHERE task.plan_id = :plan_id AND task.kind = 1 AND task.removed = 0 "
  "ORDER BY coalesce (section.ordinal, task.ordinal), section.id, task.ordinal, task.id";

static void
sibling_free (gpointer data)
{
  FgSibling *self = data;

  g_free (self->label);
  g_free (self);
}

/**
 * fg_item_place_load:
 * @revision: a revision
 * @item_id: an item
 * @place: (out caller-allocates): where it stands
 * @error: return location for an error
 *
 * Returns: whether it is there; %FG_STORE_ERROR_NOT_FOUND if not
 */
gboolean
fg_item_place_load (FgRevision *revision, gint64 item_id, FgItemPlace *place, GError **error)
{
  g_autoptr (FgStatement) statement = fg_workspace_prepare (fg_revision_get_workspace (revision), PLACE, error);
  FgStep step;

  if (statement == NULL)
    return FALSE;

  fg_statement_bind_integer (statement, ":item_id", item_id);
  if ((step = fg_statement_step (statement, error)) != FG_STEP_ROW)
    {
      if (step == FG_STEP_DONE)
        g_set_error_literal (error, FG_STORE_ERROR, FG_STORE_ERROR_NOT_FOUND,
                             _("The entry is not in the workspace. Load the list again, then choose another."));
      return FALSE;
    }

  place->plan_id = fg_statement_get_integer (statement, 0);
  place->parent_id = fg_statement_get_integer (statement, 1);
  place->kind = (FgItemKind) fg_statement_get_integer (statement, 2);
  return TRUE;
}

static GPtrArray *
load (FgStatement *statement, GError **error)
{
  g_autoptr (GPtrArray) siblings = g_ptr_array_new_with_free_func (sibling_free);
  FgStep step;

  while ((step = fg_statement_step (statement, error)) == FG_STEP_ROW)
    {
      FgSibling *sibling = g_new0 (FgSibling, 1);

      sibling->id = fg_statement_get_integer (statement, 0);
      sibling->kind = (FgItemKind) fg_statement_get_integer (statement, 1);
      sibling->ordinal = fg_statement_get_integer (statement, 2);
      sibling->no = (int) fg_statement_get_integer (statement, 3);
      sibling->label = fg_statement_dup_text (statement, 4);
      g_ptr_array_add (siblings, sibling);
    }

  return step == FG_STEP_DONE ? g_steal_pointer (&siblings) : NULL;
}

/**
 * fg_siblings_load:
 * @revision: a revision
 * @plan_id: a plan
 * @parent_id: a section or task of it, 0 for its top
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type FgSibling): what stands right below @parent_id, in order
 */
GPtrArray *
fg_siblings_load (FgRevision *revision, gint64 plan_id, gint64 parent_id, GError **error)
{
  g_autoptr (FgStatement) statement = fg_workspace_prepare (fg_revision_get_workspace (revision), SIBLINGS, error);

  if (statement == NULL)
    return NULL;

  fg_statement_bind_integer (statement, ":plan_id", plan_id);
  fg_statement_bind_integer (statement, ":parent_id", parent_id);
  return load (statement, error);
}

/**
 * fg_siblings_load_tasks:
 * @revision: a revision
 * @plan_id: a plan
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type FgSibling): its tasks through all sections, in order
 */
GPtrArray *
fg_siblings_load_tasks (FgRevision *revision, gint64 plan_id, GError **error)
{
  g_autoptr (FgStatement) statement = fg_workspace_prepare (fg_revision_get_workspace (revision), TASKS, error);

  if (statement == NULL)
    return NULL;

  fg_statement_bind_integer (statement, ":plan_id", plan_id);
  return load (statement, error);
}

/**
 * fg_siblings_find:
 * @siblings: (element-type FgSibling): items
 * @id: one of them
 *
 * Returns: its place; how many there are where it is none of them
 */
guint
fg_siblings_find (GPtrArray *siblings, gint64 id)
{
  guint place = 0;

  while (place < siblings->len && ((const FgSibling *) g_ptr_array_index (siblings, place))->id != id)
    place++;

  return place;
}

/**
 * fg_siblings_list_ids:
 * @siblings: (element-type FgSibling): items
 *
 * Returns: (transfer full) (element-type gint64): their ids
 */
GArray *
fg_siblings_list_ids (GPtrArray *siblings)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < siblings->len; i++)
    g_array_append_val (ids, ((const FgSibling *) g_ptr_array_index (siblings, i))->id);

  return ids;
}

static gint
compare_ordinals (gconstpointer a, gconstpointer b)
{
  gint64 first = *(const gint64 *) a, second = *(const gint64 *) b;

  return first < second ? -1 : first > second;
}

/**
 * fg_siblings_write_order:
 * @revision: the revision that it belongs to
 * @siblings: (element-type FgSibling): what stands below a parent
 * @ids: (element-type gint64): the same in another order, among others that come from elsewhere
 * @error: return location for an error
 *
 * Those that were there exchange their ordinals; whoever comes from elsewhere goes right after the one before, and those
 * after it give way as far as they must. So two that change places are two changes, however many stand below.
 *
 * Returns: whether they stand in the order of @ids
 */
gboolean
fg_siblings_write_order (FgRevision *revision, GPtrArray *siblings, GArray *ids, GError **error)
{
  g_autoptr (GHashTable) known = g_hash_table_new (g_int64_hash, g_int64_equal);
  g_autoptr (GArray) ordinals = g_array_new (FALSE, FALSE, sizeof (gint64));
  gint64 last = -1;
  guint next = 0;

  for (guint i = 0; i < siblings->len; i++)
    g_hash_table_insert (known, &((FgSibling *) g_ptr_array_index (siblings, i))->id, g_ptr_array_index (siblings, i));
  for (guint i = 0; i < ids->len; i++)
    {
      const FgSibling *sibling = g_hash_table_lookup (known, &g_array_index (ids, gint64, i));

      if (sibling != NULL)
        g_array_append_val (ordinals, sibling->ordinal);
    }
  g_array_sort (ordinals, compare_ordinals);

  for (guint i = 0; i < ids->len; i++)
    {
      gint64 id = g_array_index (ids, gint64, i);
      const FgSibling *sibling = g_hash_table_lookup (known, &id);

      last++;
      if (sibling != NULL)
        {
          last = MAX (last, g_array_index (ordinals, gint64, next));
          next++;
        }
      if ((sibling == NULL || sibling->ordinal != last)
          && !fg_log_set (revision, FG_FIELD_ITEM_ORDINAL, id, FG_VALUE_INTEGER (last), error))
        return FALSE;
    }

  return TRUE;
}

/**
 * fg_siblings_put:
 * @revision: the revision that it belongs to
 * @plan_id: a plan
 * @item_id: an item of it
 * @parent_id: what it is to stand in, 0 for nothing
 * @after_id: what it is to stand after there; 0 for before all, -1 for after all
 * @error: return location for an error
 *
 * Returns: whether it stands there
 */
gboolean
fg_siblings_put (FgRevision *revision, gint64 plan_id, gint64 item_id, gint64 parent_id, gint64 after_id, GError **error)
{
  g_autoptr (GPtrArray) siblings = fg_siblings_load (revision, plan_id, parent_id, error);
  g_autoptr (GArray) ids = NULL;
  guint place;

  if (siblings == NULL)
    return FALSE;

  ids = fg_siblings_list_ids (siblings);
  place = fg_siblings_find (siblings, item_id);
  if (place < siblings->len)
    g_array_remove_index (ids, place);

  place = after_id < 0 ? ids->len : 0;
  for (guint i = 0; i < ids->len; i++)
    if (g_array_index (ids, gint64, i) == after_id)
      place = i + 1;
  g_array_insert_val (ids, place, item_id);

  return fg_log_set (revision, FG_FIELD_ITEM_PARENT_ID, item_id, FG_VALUE_OR_NULL (parent_id), error)
         && fg_siblings_write_order (revision, siblings, ids, error);
}

/**
 * fg_siblings_put_as:
 * @revision: the revision that it belongs to
 * @plan_id: a plan
 * @item_id: an item of it
 * @kind: what it becomes
 * @parent_id: what it is to stand in, 0 for nothing
 * @after_id: what it is to stand after there; 0 for before all, -1 for after all
 * @error: return location for an error
 *
 * Returns: whether it stands there, with a number that fits the place
 */
gboolean
fg_siblings_put_as (FgRevision *revision, gint64 plan_id, gint64 item_id, FgItemKind kind, gint64 parent_id,
                    gint64 after_id, GError **error)
{
  return fg_log_set (revision, FG_FIELD_ITEM_KIND, item_id, FG_VALUE_INTEGER (kind), error)
         && fg_siblings_put (revision, plan_id, item_id, parent_id, after_id, error)
         && fg_item_numbering_write (revision, item_id, error);
}

/**
 * fg_siblings_hand_over:
 * @revision: the revision that it belongs to
 * @plan_id: a plan
 * @from_id: what has measures
 * @to_id: the task that gets them
 * @after_id: a measure of @to_id after which they stand; -1 for after all
 * @error: return location for an error
 *
 * Returns: whether they are measures of @to_id
 */
gboolean
fg_siblings_hand_over (FgRevision *revision, gint64 plan_id, gint64 from_id, gint64 to_id, gint64 after_id,
                       GError **error)
{
  g_autoptr (GPtrArray) measures = fg_siblings_load (revision, plan_id, from_id, error);

  if (measures == NULL)
    return FALSE;

  for (guint i = 0; i < measures->len; i++)
    {
      gint64 id = ((const FgSibling *) g_ptr_array_index (measures, i))->id;

      if (!fg_siblings_put_as (revision, plan_id, id, FG_ITEM_MEASURE, to_id, after_id, error))
        return FALSE;
      after_id = id;
    }

  return TRUE;
}
