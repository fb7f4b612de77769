/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the review of a notice wants of the workspace: the plans that are in it already, and one more.
 */
#include "fg-plan-intake.h"

#include <glib/gi18n-lib.h>

#include "fg-act.h"
#include "fg-backup.h"
#include "fg-plan-table.h"
#include "fg-revision.h"

/* How much of the work is done once the present state is kept. */
#define FRACTION_KEPT 0.8

typedef struct
{
  FgPlan     *plan;
  FgLongWork *work;
} Storing;

static void
storing_free (gpointer data)
{
  Storing *storing = data;

  fg_plan_unref (storing->plan);
  g_object_unref (storing->work);
  g_free (storing);
}

static gpointer
store_on_worker (FgWorkspace *workspace, gpointer data, GCancellable *cancellable, GError **error)
{
  const Storing *storing = data;
  const FgPlan *plan = storing->plan;
  const FgWork *work = fg_long_work_get_work (storing->work);
  g_autoptr (FgRevision) revision = NULL;
  g_autofree char *label = NULL;
  FgWorkPart keeping, writing;
  gint64 plan_id;

  if (!fg_backup_make_before (workspace, FG_BACKUP_IMPORT, fg_work_part_init (&keeping, work, 0, FRACTION_KEPT), error))
    return NULL;

  fg_workspace_set_work (workspace, fg_work_part_init (&writing, work, FRACTION_KEPT, 1));
  /* Translators: a line of the history: %s is the title of a plan. */
  label = fg_act_make (N_("Take in “%s”"), plan->title);
  revision = fg_revision_begin (workspace, label, error);
  if (revision == NULL)
    return NULL;

  plan_id = fg_plan_table_add (revision, plan, error);
  if (plan_id == 0 || !fg_revision_commit (revision, error))
    return NULL;

  return g_memdup2 (&plan_id, sizeof plan_id);
}

static gpointer
list_on_worker (FgWorkspace *workspace, gpointer data, GCancellable *cancellable, GError **error)
{
  return fg_plan_table_list (workspace, error);
}

/**
 * fg_plan_intake_store_async:
 * @store: the workspace
 * @plan: the reviewed plan, which nobody changes until this is done
 * @work: is told how far it is, and may stop it; then nothing is stored
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Stores @plan as one revision, after a backup.
 */
void
fg_plan_intake_store_async (FgStore *store, FgPlan *plan, FgLongWork *work, GAsyncReadyCallback callback,
                            gpointer user_data)
{
  Storing *storing;

  g_return_if_fail (FG_IS_STORE (store));
  g_return_if_fail (plan != NULL);
  g_return_if_fail (FG_IS_LONG_WORK (work));

  storing = g_new0 (Storing, 1);
  storing->plan = fg_plan_ref (plan);
  storing->work = g_object_ref (work);
  fg_store_write_long_async (store, store_on_worker, storing, storing_free, g_free, fg_long_work_get_work (work),
                             callback, user_data);
}

/**
 * fg_plan_intake_store_finish:
 * @store: the workspace
 * @result: what the callback was given
 * @error: where to say why not
 *
 * Returns: the plan's id, 0 with @error set where it was not stored
 */
gint64
fg_plan_intake_store_finish (FgStore *store, GAsyncResult *result, GError **error)
{
  g_autofree gint64 *plan_id = fg_store_run_finish (store, result, error);

  return plan_id != NULL ? *plan_id : 0;
}

/**
 * fg_plan_intake_list_async:
 * @store: the workspace
 * @cancellable: (nullable): gives up
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Lists the plans of the workspace.
 */
void
fg_plan_intake_list_async (FgStore *store, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  g_return_if_fail (FG_IS_STORE (store));

  fg_store_read_async (store, list_on_worker, NULL, NULL, (GDestroyNotify) g_ptr_array_unref, cancellable, callback,
                       user_data);
}

/**
 * fg_plan_intake_list_finish:
 * @store: the workspace
 * @result: what the callback was given
 * @error: where to say why not
 *
 * Returns: (transfer full) (nullable) (element-type FgPlanSummary): the plans
 */
GPtrArray *
fg_plan_intake_list_finish (FgStore *store, GAsyncResult *result, GError **error)
{
  return fg_store_run_finish (store, result, error);
}
