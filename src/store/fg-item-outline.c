/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A plan's items from top to bottom, as a reader meets them: what sheets are made of.
 */
#include "fg-item-outline-private.h"

#include "fg-item-query.h"

static void
append_below (GArray *ids, const FgItemIndex *index, guint node, FgItemKind deepest)
{
  for (guint i = 0; i < fg_item_index_get_n_children (index, node); i++)
    {
      guint child = fg_item_index_get_child (index, node, i);
      gint64 id = fg_item_index_get_item_id (index, child);

      if (fg_item_index_get_kind (index, child) > deepest)
        continue;

      g_array_append_val (ids, id);
      append_below (ids, index, child, deepest);
    }
}

/**
 * fg_item_outline_load:
 * @workspace: a workspace, in a stretch of reading
 * @plan_id: a plan
 * @deepest: the last kind that is wanted
 * @today: the day that lights are judged on
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type FgItemRecord): the plan's sections, tasks and measures, each right after what
 *   it belongs to; %NULL with @error set
 */
GPtrArray *
fg_item_outline_load (FgWorkspace *workspace, gint64 plan_id, FgItemKind deepest, FgDay today, GError **error)
{
  const FgItemFilter filter = { .plan_id = plan_id };
  g_autoptr (FgItemIndex) index = fg_item_query_index (workspace, &filter, error);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  if (index == NULL)
    return NULL;

  append_below (ids, index, 0, deepest);
  return fg_item_query_records (workspace, (const gint64 *) (gpointer) ids->data, ids->len, today, error);
}
