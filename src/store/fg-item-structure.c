/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which items a stored plan has and which belongs to which, as a clerk puts it right in the course of the year. What an
 * item has (agencies, deadline, reports, evidence) goes where the item goes. Numbers: see fg-item-numbering.c.
 */
#include "fg-item-structure.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "fg-item-label.h"
#include "fg-item-siblings-private.h"
#include "fg-log-private.h"
#include "fg-store-error.h"

/* Longer is no number but a title in the wrong field. */
#define MAX_LABEL_CHARS 24

static const char BRANCH[] =
  "WITH RECURSIVE branch (id) AS (SELECT :item_id UNION "
    "SELECT item.id FROM branch JOIN item ON item.parent_id = branch.id WHERE item.removed = 0) "
  "SELECT id FROM branch";

static const char PLAN[] = "SELECT EXISTS (SELECT 1 FROM plan WHERE id = :plan_id AND removed = 0)";

static gboolean
set_invalid (GError **error, const char *sentence)
{
  g_set_error_literal (error, FG_STORE_ERROR, FG_STORE_ERROR_INVALID, sentence);
  return FALSE;
}

static const FgSibling *
sibling_at (GPtrArray *siblings, guint place)
{
  return place < siblings->len ? g_ptr_array_index (siblings, place) : NULL;
}

/* ---- Adding ---- */

/* The last section of a plan, 0 for none. */
static gboolean
find_last_section (FgRevision *revision, gint64 plan_id, gint64 *section_id, GError **error)
{
  g_autoptr (GPtrArray) top = fg_siblings_load (revision, plan_id, 0, error);

  if (top == NULL)
    return FALSE;

  *section_id = 0;
  for (guint i = 0; i < top->len; i++)
    if (sibling_at (top, i)->kind == FG_ITEM_SECTION)
      *section_id = sibling_at (top, i)->id;
  return TRUE;
}

/* Where a new item of a kind goes beside another: who stands on a task and adds a measure means one below it. */
static gboolean
find_place (FgRevision *revision, gint64 plan_id, gint64 beside_id, FgItemKind kind, gint64 *parent_id, gint64 *after_id,
            GError **error)
{
  FgItemPlace beside;

  *after_id = -1;
  if (beside_id == 0)
    {
      if (kind == FG_ITEM_MEASURE)
        return set_invalid (error, _("A measure belongs to a task. Choose the task first."));
      *parent_id = 0;
      return kind == FG_ITEM_SECTION || find_last_section (revision, plan_id, parent_id, error);
    }

  /* Up to something of that kind, or to what holds such. */
  if (!fg_item_place_load (revision, beside_id, &beside, error))
    return FALSE;
  while (beside.kind > kind)
    {
      beside_id = beside.parent_id;
      if (beside_id == 0)
        {
          *parent_id = 0;
          return TRUE;
        }
      if (!fg_item_place_load (revision, beside_id, &beside, error))
        return FALSE;
    }

  if (beside.kind == kind)
    {
      *parent_id = beside.parent_id;
      *after_id = beside_id;
      return TRUE;
    }
  if (kind == FG_ITEM_MEASURE && beside.kind == FG_ITEM_SECTION)
    return set_invalid (error, _("A measure belongs to a task. Choose the task first."));

  *parent_id = beside_id;
  return TRUE;
}

static gboolean
check_plan (FgRevision *revision, gint64 plan_id, GError **error)
{
  g_autoptr (FgStatement) statement = fg_workspace_prepare (fg_revision_get_workspace (revision), PLAN, error);
  gint64 exists = FALSE;

  if (statement == NULL)
    return FALSE;

  fg_statement_bind_integer (statement, ":plan_id", plan_id);
  if (!fg_statement_fetch_integer (statement, &exists, error))
    return FALSE;
  if (exists)
    return TRUE;

  g_set_error_literal (error, FG_STORE_ERROR, FG_STORE_ERROR_NOT_FOUND,
                       _("The plan is not in the workspace. Choose another plan."));
  return FALSE;
}

/**
 * fg_item_structure_add:
 * @revision: the revision that it belongs to
 * @plan_id: a plan
 * @beside_id: the item of it that was chosen, 0 for none
 * @kind: what to add
 * @error: return location for an error
 *
 * Adds an empty item: after @beside_id where that is of the same kind or stands in one, below it where it can hold such, at
 * the end of the plan where nothing was chosen. It gets a number that leaves those of the others as they are.
 *
 * Returns: the new item's id; 0 with %FG_STORE_ERROR_INVALID where there is no place for it
 */
gint64
fg_item_structure_add (FgRevision *revision, gint64 plan_id, gint64 beside_id, FgItemKind kind, GError **error)
{
  const FgFieldValue values[] = {
    { FG_FIELD_ITEM_PLAN_ID, FG_VALUE_INTEGER (plan_id) },
    { FG_FIELD_ITEM_KIND, FG_VALUE_INTEGER (kind) },
  };
  gint64 parent_id, after_id, id;

  g_return_val_if_fail (revision != NULL, 0);
  g_return_val_if_fail (kind <= FG_ITEM_MEASURE, 0);

  if (!check_plan (revision, plan_id, error)
      || !find_place (revision, plan_id, beside_id, kind, &parent_id, &after_id, error)
      || !fg_log_insert (revision, FG_TABLE_ITEM, values, G_N_ELEMENTS (values), &id, error)
      || !fg_siblings_put (revision, plan_id, id, parent_id, after_id, error)
      || !fg_item_numbering_write (revision, id, error))
    return 0;

  return id;
}

/* ---- Moving ---- */

static gboolean
swap (FgRevision *revision, GPtrArray *siblings, guint a, guint b, GError **error)
{
  g_autoptr (GArray) ids = fg_siblings_list_ids (siblings);
  gint64 first = g_array_index (ids, gint64, a);

  g_array_index (ids, gint64, a) = g_array_index (ids, gint64, b);
  g_array_index (ids, gint64, b) = first;
  return fg_siblings_write_order (revision, siblings, ids, error);
}

/* The neighbour of the same kind as @parent_id, which a task or measure at the edge goes into; 0 for none. */
static gboolean
find_next_parent (FgRevision *revision, const FgItemPlace *stand, gboolean is_up, gint64 *next_id, GError **error)
{
  g_autoptr (GPtrArray) parents = stand->kind == FG_ITEM_MEASURE
                                    ? fg_siblings_load_tasks (revision, stand->plan_id, error)
                                    : fg_siblings_load (revision, stand->plan_id, 0, error);
  guint place;

  *next_id = 0;
  if (parents == NULL)
    return FALSE;
  if (stand->parent_id == 0)
    return TRUE;

  place = fg_siblings_find (parents, stand->parent_id);
  for (guint i = place; i < parents->len && *next_id == 0;)
    {
      const FgSibling *parent = sibling_at (parents, is_up ? --i : ++i);

      if (parent != NULL && parent->kind == stand->kind - 1)
        *next_id = parent->id;
    }
  return TRUE;
}

static gboolean
move_along (FgRevision *revision, gint64 item_id, const FgItemPlace *stand, gboolean is_up, GError **error)
{
  g_autoptr (GPtrArray) siblings = fg_siblings_load (revision, stand->plan_id, stand->parent_id, error);
  gint64 next_id;
  guint place;

  if (siblings == NULL)
    return FALSE;

  place = fg_siblings_find (siblings, item_id);
  if (is_up ? place > 0 : place + 1 < siblings->len)
    return swap (revision, siblings, place, is_up ? place - 1 : place + 1, error);

  if (!find_next_parent (revision, stand, is_up, &next_id, error))
    return FALSE;
  if (next_id == 0)
    return set_invalid (error, is_up ? _("The item is the first already: it cannot go farther up.")
                                     : _("The item is the last already: it cannot go farther down."));

  /* Tasks are counted through the plan, so a task keeps its number; a measure comes among others. */
  return fg_siblings_put (revision, stand->plan_id, item_id, next_id, is_up ? -1 : 0, error)
         && (stand->kind == FG_ITEM_TASK || fg_item_numbering_write (revision, item_id, error));
}

static gboolean
move_in (FgRevision *revision, gint64 item_id, const FgItemPlace *stand, GError **error)
{
  g_autoptr (GPtrArray) siblings = NULL;
  const FgSibling *task = NULL;
  guint place;

  if (stand->kind != FG_ITEM_TASK)
    return set_invalid (error, _("Only a task can become a measure of the task before it."));
  if (!(siblings = fg_siblings_load (revision, stand->plan_id, stand->parent_id, error)))
    return FALSE;

  place = fg_siblings_find (siblings, item_id);
  task = place > 0 ? sibling_at (siblings, place - 1) : NULL;
  if (task == NULL || task->kind != FG_ITEM_TASK)
    return set_invalid (error, _("There is no task before it in its section whose measure it could become."));

  return fg_siblings_put_as (revision, stand->plan_id, item_id, FG_ITEM_MEASURE, task->id, -1, error)
         && fg_siblings_hand_over (revision, stand->plan_id, item_id, task->id, item_id, error);
}

static gboolean
move_out (FgRevision *revision, gint64 item_id, const FgItemPlace *stand, GError **error)
{
  FgItemPlace task;

  if (stand->kind != FG_ITEM_MEASURE)
    return set_invalid (error, _("Only a measure can become a task."));

  return fg_item_place_load (revision, stand->parent_id, &task, error)
         && fg_siblings_put_as (revision, stand->plan_id, item_id, FG_ITEM_TASK, task.parent_id, stand->parent_id, error);
}

/**
 * fg_item_structure_move:
 * @revision: the revision that it belongs to
 * @item_id: an item
 * @move: where to
 * @error: return location for an error
 *
 * Up and down, an item changes places with its neighbour and both keep their numbers; at the edge a task goes into the next
 * section and a measure into the next task. In, a task becomes the last measure of the task before it, its own measures
 * behind it. Out, a measure becomes the task after its task; the measures after it stay where they are.
 *
 * Returns: whether it is there; %FG_STORE_ERROR_INVALID where there is no such place
 */
gboolean
fg_item_structure_move (FgRevision *revision, gint64 item_id, FgPlanMove move, GError **error)
{
  FgItemPlace stand;

  g_return_val_if_fail (revision != NULL, FALSE);

  if (!fg_item_place_load (revision, item_id, &stand, error))
    return FALSE;
  if (move == FG_PLAN_MOVE_IN)
    return move_in (revision, item_id, &stand, error);
  if (move == FG_PLAN_MOVE_OUT)
    return move_out (revision, item_id, &stand, error);

  return move_along (revision, item_id, &stand, move == FG_PLAN_MOVE_UP, error);
}

/**
 * fg_item_structure_move_to:
 * @revision: the revision that it belongs to
 * @task_id: a task
 * @section_id: a section of its plan, 0 for none
 * @error: return location for an error
 *
 * The task becomes the last one of the section, and keeps its number.
 *
 * Returns: whether it is there
 */
gboolean
fg_item_structure_move_to (FgRevision *revision, gint64 task_id, gint64 section_id, GError **error)
{
  FgItemPlace task, section = { 0 };

  g_return_val_if_fail (revision != NULL, FALSE);

  if (!fg_item_place_load (revision, task_id, &task, error)
      || (section_id != 0 && !fg_item_place_load (revision, section_id, &section, error)))
    return FALSE;
  if (task.kind != FG_ITEM_TASK)
    return set_invalid (error, _("Only a task stands in a section by itself: a measure goes with its task."));
  if (section_id != 0 && (section.kind != FG_ITEM_SECTION || section.plan_id != task.plan_id))
    return set_invalid (error, _("That is no section of the task’s plan."));
  if (task.parent_id == section_id)
    return TRUE;

  return fg_siblings_put (revision, task.plan_id, task_id, section_id, -1, error);
}

/* ---- Numbers ---- */

static gboolean
check_number (FgRevision *revision, gint64 item_id, const FgItemPlace *stand, const char *number, int no, GError **error)
{
  g_autofree char *sentence = NULL;
  gboolean is_free = TRUE;

  if (g_utf8_strlen (number, -1) > MAX_LABEL_CHARS || strchr (number, '\n') != NULL)
    return set_invalid (error, _("A number has at most 24 characters, such as 3, （3） or 3-1."));
  if (stand->kind == FG_ITEM_TASK && *number == '\0')
    return set_invalid (error, _("A task needs a number by which it can be called, such as 3 or 3-1."));
  if (no > 0 && !fg_item_numbering_is_free (revision, item_id, no, &is_free, error))
    return FALSE;
  if (is_free)
    return TRUE;

  sentence = g_strdup_printf (_("Another item has the number %d already."), no);
  return set_invalid (error, sentence);
}

static char *
dup_label (FgRevision *revision, gint64 item_id, GError **error)
{
  g_autoptr (FgStatement) statement =
    fg_workspace_prepare_get (fg_revision_get_workspace (revision), FG_FIELD_ITEM_LABEL, error);

  if (statement == NULL)
    return NULL;

  fg_statement_bind_integer (statement, ":row_id", item_id);
  return fg_statement_step (statement, error) == FG_STEP_ROW ? fg_statement_dup_text (statement, 0) : NULL;
}

/**
 * fg_item_structure_set_number:
 * @revision: the revision that it belongs to
 * @item_id: an item
 * @number: its number as it is to be printed: "3", "（3）", "3-1"; of a section "（三）"
 * @error: return location for an error
 *
 * A bare figure is put into the style that the number had.
 *
 * Returns: whether it has that number; %FG_STORE_ERROR_INVALID where it cannot
 */
gboolean
fg_item_structure_set_number (FgRevision *revision, gint64 item_id, const char *number, GError **error)
{
  g_autofree char *label = NULL;
  g_autofree char *old_label = NULL;
  FgItemPlace stand;
  int no;

  g_return_val_if_fail (revision != NULL, FALSE);
  g_return_val_if_fail (number != NULL, FALSE);

  label = g_strstrip (g_strdup (number));
  if (!fg_item_place_load (revision, item_id, &stand, error))
    return FALSE;

  no = stand.kind == FG_ITEM_SECTION ? 0 : fg_item_label_get_number (label);
  if (!check_number (revision, item_id, &stand, label, no, error)
      || !(old_label = dup_label (revision, item_id, error)))
    return FALSE;

  if (no > 0 && strspn (label, "0123456789") == strlen (label) && fg_item_label_get_number (old_label) > 0)
    {
      g_free (label);
      label = fg_item_label_with_number (old_label, no);
    }

  return fg_log_set (revision, FG_FIELD_ITEM_NO, item_id, FG_VALUE_OR_NULL (no), error)
         && fg_log_set (revision, FG_FIELD_ITEM_LABEL, item_id, FG_VALUE_TEXT (label), error);
}

/* ---- Removing ---- */

/**
 * fg_item_structure_remove:
 * @revision: the revision that it belongs to
 * @item_id: an item
 * @n_removed: (out) (optional): how many went, those below it included
 * @error: return location for an error
 *
 * Removes an item and all that stand below it. The numbers of the others stay.
 *
 * Returns: whether they are removed
 */
gboolean
fg_item_structure_remove (FgRevision *revision, gint64 item_id, guint *n_removed, GError **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (FgStatement) statement = NULL;
  FgItemPlace stand;
  FgStep step;

  g_return_val_if_fail (revision != NULL, FALSE);

  if (!fg_item_place_load (revision, item_id, &stand, error)
      || !(statement = fg_workspace_prepare (fg_revision_get_workspace (revision), BRANCH, error)))
    return FALSE;

  fg_statement_bind_integer (statement, ":item_id", item_id);
  while ((step = fg_statement_step (statement, error)) == FG_STEP_ROW)
    {
      gint64 id = fg_statement_get_integer (statement, 0);

      g_array_append_val (ids, id);
    }
  if (step != FG_STEP_DONE)
    return FALSE;

  for (guint i = 0; i < ids->len; i++)
    if (!fg_log_set (revision, FG_FIELD_ITEM_REMOVED, g_array_index (ids, gint64, i), FG_VALUE_INTEGER (TRUE), error))
      return FALSE;

  if (n_removed != NULL)
    *n_removed = ids->len;
  return TRUE;
}
