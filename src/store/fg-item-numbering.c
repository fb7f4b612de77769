/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The number of an item that comes into a plan after the notice was printed. One rule: no printed number changes, as
 * agencies and reports go by them. What comes after the last number takes the next one, in the style of the others; what
 * comes between two is named after the one before it: （3-1）, 第三条之一. Where the notice gives no numbers, it gets none.
 *
 * Tasks are counted through the whole plan, measures in their task.
 */
#include "fg-item-siblings-private.h"

#include "fg-item-label.h"
#include "fg-log-private.h"

/* How a plan prints numbers of a kind. */
static const char STYLE[] =
  "SELECT label FROM item WHERE plan_id = :plan_id AND kind = :kind AND id <> :item_id AND removed = 0 "
  "ORDER BY label = '', no IS NULL, ordinal, id LIMIT 1";

/* Where it has none of that kind, as most notices do. */

static const char *const usual_labels[] = {
  [FG_ITEM_SECTION] = "（一）",
  [FG_ITEM_TASK] = "1．",
  [FG_ITEM_MEASURE] = "（1）",
};

/* A section has its label only. */
static int
number_of (const FgSibling *sibling)
{
  return sibling->kind == FG_ITEM_SECTION ? fg_item_label_get_number (sibling->label) : sibling->no;
}

static const FgSibling *
find_numbered_before (GPtrArray *siblings, guint place)
{
  while (place-- > 0)
    if (number_of (g_ptr_array_index (siblings, place)) > 0)
      return g_ptr_array_index (siblings, place);

  return NULL;
}

static gboolean
is_number_after (GPtrArray *siblings, guint place)
{
  for (guint i = place + 1; i < siblings->len; i++)
    if (number_of (g_ptr_array_index (siblings, i)) > 0)
      return TRUE;

  return FALSE;
}

static const FgSibling *
find_highest (GPtrArray *siblings, guint place)
{
  const FgSibling *highest = NULL;

  for (guint i = 0; i < siblings->len; i++)
    {
      const FgSibling *sibling = g_ptr_array_index (siblings, i);

      if (i != place && number_of (sibling) > (highest != NULL ? number_of (highest) : 0))
        highest = sibling;
    }

  return highest;
}

static gboolean
has_label (GPtrArray *siblings, guint place, const char *label)
{
  for (guint i = 0; i < siblings->len; i++)
    if (i != place && g_str_equal (((const FgSibling *) g_ptr_array_index (siblings, i))->label, label))
      return TRUE;

  return FALSE;
}

/* Where the printed number is another one than what the task is called by (1 anew in each section), the latter counts. */
static char *
dup_label_between (GPtrArray *siblings, guint place, const FgSibling *before)
{
  gboolean is_printed_so = fg_item_label_get_number (before->label) == number_of (before);

  for (int addition = 1;; addition++)
    {
      g_autofree char *label = is_printed_so ? fg_item_label_with_addition (before->label, addition)
                                             : g_strdup_printf ("%d-%d", number_of (before), addition);

      if (!has_label (siblings, place, label))
        return g_steal_pointer (&label);
    }
}

static char *
dup_label_after (const FgSibling *highest)
{
  int number = fg_item_label_get_number (highest->label);

  return number > 0 ? fg_item_label_with_number (highest->label, number + 1) : g_strdup ("");
}

/* The first of its kind under its parent. */
static gboolean
choose_first (FgRevision *revision, const FgItemPlace *stand, gint64 item_id, char **label, int *no, GError **error)
{
  g_autoptr (FgStatement) statement = fg_workspace_prepare (fg_revision_get_workspace (revision), STYLE, error);
  const char *style = usual_labels[stand->kind];
  FgStep step;

  if (statement == NULL)
    return FALSE;

  fg_statement_bind_integer (statement, ":plan_id", stand->plan_id);
  fg_statement_bind_integer (statement, ":kind", stand->kind);
  fg_statement_bind_integer (statement, ":item_id", item_id);
  if ((step = fg_statement_step (statement, error)) == FG_STEP_ERROR)
    return FALSE;
  if (step == FG_STEP_ROW)
    style = fg_statement_get_text (statement, 0);

  *label = fg_item_label_with_number (style, 1);
  *no = *label != NULL ? 1 : 0;
  return TRUE;
}

static gboolean
write_number (FgRevision *revision, const FgSibling *item, int no, const char *label, GError **error)
{
  return fg_log_set (revision, FG_FIELD_ITEM_NO, item->id,
                     item->kind != FG_ITEM_SECTION ? FG_VALUE_OR_NULL (no) : FG_VALUE_NULL, error)
         && fg_log_set (revision, FG_FIELD_ITEM_LABEL, item->id, FG_VALUE_TEXT (label), error);
}

static GPtrArray *
load_counted (FgRevision *revision, const FgItemPlace *place, GError **error)
{
  g_autoptr (GPtrArray) siblings = NULL;

  if (place->kind == FG_ITEM_TASK)
    return fg_siblings_load_tasks (revision, place->plan_id, error);
  if (!(siblings = fg_siblings_load (revision, place->plan_id, place->parent_id, error)))
    return NULL;

  for (guint i = siblings->len; i-- > 0;)
    if (((const FgSibling *) g_ptr_array_index (siblings, i))->kind != place->kind)
      g_ptr_array_remove_index (siblings, i);

  return g_steal_pointer (&siblings);
}

/**
 * fg_item_numbering_write:
 * @revision: the revision that it belongs to
 * @item_id: an item that came to its place just now
 * @error: return location for an error
 *
 * Returns: whether it has a number that fits its place
 */
gboolean
fg_item_numbering_write (FgRevision *revision, gint64 item_id, GError **error)
{
  g_autoptr (GPtrArray) siblings = NULL;
  g_autofree char *label = NULL;
  const FgSibling *highest = NULL, *before = NULL;
  FgItemPlace stand;
  guint place;
  int no = 0;

  if (!fg_item_place_load (revision, item_id, &stand, error) || !(siblings = load_counted (revision, &stand, error)))
    return FALSE;

  place = fg_siblings_find (siblings, item_id);
  highest = find_highest (siblings, place);
  before = find_numbered_before (siblings, place);
  if (siblings->len == 1 && !choose_first (revision, &stand, item_id, &label, &no, error))
    return FALSE;
  if (highest != NULL && before != NULL && is_number_after (siblings, place))
    label = dup_label_between (siblings, place, before);
  else if (highest != NULL)
    {
      label = dup_label_after (highest);
      no = number_of (highest) + 1;
    }

  return write_number (revision, g_ptr_array_index (siblings, place), no, label != NULL ? label : "", error);
}

/**
 * fg_item_numbering_is_free:
 * @revision: a revision
 * @item_id: an item
 * @no: a number
 * @is_free: (out): whether no other item, of those counted with it, has that number
 * @error: return location for an error
 *
 * Returns: whether it could be found out
 */
gboolean
fg_item_numbering_is_free (FgRevision *revision, gint64 item_id, int no, gboolean *is_free, GError **error)
{
  g_autoptr (GPtrArray) siblings = NULL;
  FgItemPlace stand;

  if (!fg_item_place_load (revision, item_id, &stand, error) || !(siblings = load_counted (revision, &stand, error)))
    return FALSE;

  *is_free = TRUE;
  for (guint i = 0; i < siblings->len; i++)
    {
      const FgSibling *sibling = g_ptr_array_index (siblings, i);

      if (sibling->id != item_id && sibling->no == no)
        *is_free = FALSE;
    }

  return TRUE;
}
