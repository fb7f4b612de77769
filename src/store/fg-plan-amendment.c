/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A later version of a notice and the plan that it amends: loaded together and compared, then, once a person has said
 * what to take of it, written as one revision. Between the two nobody else may have changed the workspace, as what was
 * compared would no longer be what is overwritten.
 */
#include "fg-plan-amendment.h"

#include <glib/gi18n-lib.h>

#include "fg-act.h"
#include "fg-agency-table.h"
#include "fg-amendment-writer-private.h"
#include "fg-notice-origin-private.h"
#include "fg-plan-loader-private.h"

static const char LATEST_REVISION[] = "SELECT coalesce (max (id), 0) FROM revision";

static const char AGENCY_NAME[] = "SELECT name FROM agency WHERE id = :agency_id";

static const char COUNT_REPORTS[] =
  "SELECT report.item_id, count(*) FROM item JOIN report ON report.item_id = item.id "
  "WHERE item.plan_id = :plan_id AND report.removed = 0 GROUP BY report.item_id";

struct _FgPlanAmendment
{
  gint64            plan_id;
  gint64            revision; /* the latest one when the plans were compared */
  FgPlan           *old_plan;
  GHashTable       *rows; /* (element-type gpointer gint64): the old plan's sections and items: their row ids */
  GHashTable       *n_reports; /* (element-type gint64 guint) */
  FgPlanDifference *difference;
};

static gboolean
find_latest_revision (FgWorkspace *workspace, gint64 *revision, GError **error)
{
  g_autoptr (FgStatement) statement = fg_workspace_prepare (workspace, LATEST_REVISION, error);

  *revision = 0;
  return statement != NULL && fg_statement_fetch_integer (statement, revision, error);
}

static gboolean
count_reports (FgPlanAmendment *self, FgWorkspace *workspace, GError **error)
{
  g_autoptr (FgStatement) statement = fg_workspace_prepare (workspace, COUNT_REPORTS, error);
  FgStep step;

  if (statement == NULL)
    return FALSE;

  fg_statement_bind_integer (statement, ":plan_id", self->plan_id);
  while ((step = fg_statement_step (statement, error)) == FG_STEP_ROW)
    {
      gint64 item_id = fg_statement_get_integer (statement, 0);

      g_hash_table_insert (self->n_reports, g_memdup2 (&item_id, sizeof item_id),
                           GUINT_TO_POINTER ((guint) fg_statement_get_integer (statement, 1)));
    }

  return step == FG_STEP_DONE;
}

static gboolean
name_by_registry (FgWorkspace *workspace, FgAssignment *assignment, gboolean *is_renamed, GError **error)
{
  g_autoptr (FgStatement) statement = NULL;
  gint64 agency_id;

  if (!fg_agency_table_look_up (workspace, assignment->agency, &agency_id, error))
    return FALSE;
  if (agency_id == 0)
    return TRUE;
  if (!(statement = fg_workspace_prepare (workspace, AGENCY_NAME, error)))
    return FALSE;

  fg_statement_bind_integer (statement, ":agency_id", agency_id);
  if (fg_statement_step (statement, error) != FG_STEP_ROW)
    return FALSE;

  if (g_str_equal (assignment->agency, fg_statement_get_text (statement, 0)))
    return TRUE;

  g_free (assignment->agency);
  assignment->agency = fg_statement_dup_text (statement, 0);
  *is_renamed = TRUE;
  return TRUE;
}

/* Two names of one agency in one item are one part in it, the stronger. */
static void
drop_doubles (GPtrArray *assignments)
{
  for (guint i = 0; i < assignments->len; i++)
    for (guint k = assignments->len - 1; k > i; k--)
      {
        FgAssignment *first = g_ptr_array_index (assignments, i);
        const FgAssignment *other = g_ptr_array_index (assignments, k);

        if (!g_str_equal (first->agency, other->agency))
          continue;
        first->role = MIN (first->role, other->role);
        g_ptr_array_remove_index (assignments, k);
      }
}

/* An agency that the later notice calls by another of its names is no other agency. */
static gboolean
name_all_by_registry (FgWorkspace *workspace, GPtrArray *items, GError **error)
{
  for (guint i = 0; i < items->len; i++)
    {
      FgPlanItem *item = g_ptr_array_index (items, i);
      gboolean is_renamed = FALSE;

      for (guint k = 0; k < item->assignments->len; k++)
        if (!name_by_registry (workspace, g_ptr_array_index (item->assignments, k), &is_renamed, error))
          return FALSE;
      if (is_renamed)
        drop_doubles (item->assignments);
      if (!name_all_by_registry (workspace, item->measures, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * fg_plan_amendment_load:
 * @workspace: a workspace
 * @plan_id: a plan in it
 * @new_plan: a later version of it as read from its notice, which nobody changes any more; its agencies get the names
 *   that they have in the registry
 * @error: return location for an error
 *
 * Compares the plan with its later version.
 *
 * Returns: (transfer full): the later version, of which all is to be taken that fg_plan_difference_new() says; %NULL with
 *   %FG_STORE_ERROR_NOT_FOUND where there is no such plan
 */
FgPlanAmendment *
fg_plan_amendment_load (FgWorkspace *workspace, gint64 plan_id, FgPlan *new_plan, GError **error)
{
  g_autoptr (FgPlanAmendment) self = NULL;
  g_autoptr (FgReading) reading = NULL;
  g_autoptr (GHashTable) first_items = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) fg_plan_item_free);
  g_autoptr (GHashTable) own_items = g_hash_table_new (NULL, NULL);

  g_return_val_if_fail (workspace != NULL, NULL);
  g_return_val_if_fail (new_plan != NULL, NULL);

  if (!(reading = fg_reading_begin (workspace, error)))
    return NULL;

  self = g_new0 (FgPlanAmendment, 1);
  self->plan_id = plan_id;
  self->rows = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  self->n_reports = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  if (!(self->old_plan = fg_plan_loader_load (workspace, plan_id, self->rows, error))
      || !find_latest_revision (workspace, &self->revision, error)
      || !count_reports (self, workspace, error)
      || !name_all_by_registry (workspace, new_plan->tasks, error)
      || !fg_notice_origin_find (workspace, plan_id, self->rows, first_items, own_items, error))
    return NULL;

  self->difference = fg_plan_difference_new (self->old_plan, new_plan, first_items, own_items);
  return g_steal_pointer (&self);
}

/**
 * fg_plan_amendment_free:
 * @self: (transfer full): a later version
 */
void
fg_plan_amendment_free (FgPlanAmendment *self)
{
  g_clear_pointer (&self->difference, fg_plan_difference_free);
  g_clear_pointer (&self->old_plan, fg_plan_unref);
  g_hash_table_unref (self->rows);
  g_hash_table_unref (self->n_reports);
  g_free (self);
}

/**
 * fg_plan_amendment_get_difference:
 * @self: a later version
 *
 * Returns: (transfer none): what it changes; whether each difference is taken may be set until it is applied
 */
FgPlanDifference *
fg_plan_amendment_get_difference (FgPlanAmendment *self)
{
  return self->difference;
}

/**
 * fg_plan_amendment_is_empty:
 * @self: a later version
 *
 * Returns: whether it is the very notice that the plan has already
 */
gboolean
fg_plan_amendment_is_empty (FgPlanAmendment *self)
{
  return self->difference->differences->len == 0
         && g_str_equal (self->old_plan->text, self->difference->new_plan->text);
}

/**
 * fg_plan_amendment_get_n_reports:
 * @self: a later version
 * @old_item: an item of the plan
 *
 * Returns: how many progress reports it has
 */
guint
fg_plan_amendment_get_n_reports (FgPlanAmendment *self, const FgPlanItem *old_item)
{
  const gint64 *id = g_hash_table_lookup (self->rows, old_item);

  return id != NULL ? GPOINTER_TO_UINT (g_hash_table_lookup (self->n_reports, id)) : 0;
}

/**
 * fg_plan_amendment_dup_label:
 * @self: a later version
 *
 * Returns: (transfer full): the label of the revision that applies it, with how much it changes
 */
char *
fg_plan_amendment_dup_label (FgPlanAmendment *self)
{
  g_autofree char *summary = fg_plan_difference_summarize (self->difference);
  g_autofree char *about = NULL;
  const char *title = self->difference->new_plan->title;

  if (*summary == '\0')
    about = g_strdup (title);
  else
    /* Translators: %1$s is a plan's title, %2$s lists what changed: 2 items added, 1 deadline changed. */
    about = g_strdup_printf (C_("difference", "%1$s (%2$s)"), title, summary);

  /* Translators: an action in the history; %s is a plan's title and how much was changed. */
  return fg_act_make (N_("Take in a later version: %s"), about);
}

/**
 * fg_plan_amendment_apply:
 * @self: a later version
 * @revision: the revision that it belongs to
 * @error: return location for an error
 *
 * Makes the plan what is to be taken of the later version. What stayed keeps its row, and with it reports, status,
 * remarks and history; what is removed is only marked so. The later notice's text becomes the plan's.
 *
 * Returns: whether it is done; %FG_STORE_ERROR_CHANGED_SINCE where the workspace was changed after it was compared
 */
gboolean
fg_plan_amendment_apply (FgPlanAmendment *self, FgRevision *revision, GError **error)
{
  gint64 latest;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (revision != NULL, FALSE);

  if (!find_latest_revision (fg_revision_get_workspace (revision), &latest, error))
    return FALSE;
  if (latest != self->revision)
    {
      g_set_error_literal (error, FG_STORE_ERROR, FG_STORE_ERROR_CHANGED_SINCE,
                           _("The workspace was changed after the versions were compared. Compare them again."));
      return FALSE;
    }

  return fg_amendment_writer_write (revision, self->plan_id, self->difference, self->rows, error);
}
