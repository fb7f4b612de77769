/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A reviewed notice that is a later version of a plan: compared with it, and taken into it, away from the main thread.
 */
#include "fg-plan-amend.h"

#include "fg-backup.h"

typedef struct
{
  gint64  plan_id;
  FgPlan *plan;
} Question;

static void
question_free (gpointer data)
{
  Question *question = data;

  fg_plan_unref (question->plan);
  g_free (question);
}

static gpointer
compare_on_worker (FgWorkspace *workspace, gpointer data, GCancellable *cancellable, GError **error)
{
  const Question *question = data;

  return fg_plan_amendment_load (workspace, question->plan_id, question->plan, error);
}

typedef struct
{
  FgPlanAmendment *amendment; /* its owner keeps it */
  FgLongWork      *work;
} Applying;

static void
applying_free (gpointer data)
{
  Applying *applying = data;

  g_object_unref (applying->work);
  g_free (applying);
}

static gpointer
apply_on_worker (FgWorkspace *workspace, gpointer data, GCancellable *cancellable, GError **error)
{
  const Applying *applying = data;
  FgPlanAmendment *amendment = applying->amendment;
  g_autofree char *label = fg_plan_amendment_dup_label (amendment);
  g_autoptr (FgRevision) revision = NULL;

  if (!fg_backup_make_before (workspace, FG_BACKUP_IMPORT, fg_long_work_get_work (applying->work), error)
      || !(revision = fg_revision_begin (workspace, label, error))
      || !fg_plan_amendment_apply (amendment, revision, error)
      || !fg_revision_commit (revision, error))
    return NULL;

  return GINT_TO_POINTER (TRUE);
}

/**
 * fg_plan_amend_compare_async:
 * @store: the workspace
 * @plan_id: a plan in it
 * @plan: the reviewed notice, which nobody changes until this is done; see fg_plan_amendment_load()
 * @cancellable: (nullable): gives up
 * @callback: called when it is done
 * @user_data: for @callback
 */
void
fg_plan_amend_compare_async (FgStore *store, gint64 plan_id, FgPlan *plan, GCancellable *cancellable,
                             GAsyncReadyCallback callback, gpointer user_data)
{
  Question *question;

  g_return_if_fail (FG_IS_STORE (store));
  g_return_if_fail (plan != NULL);

  question = g_new0 (Question, 1);
  question->plan_id = plan_id;
  question->plan = fg_plan_ref (plan);
  fg_store_read_async (store, compare_on_worker, question, question_free, (GDestroyNotify) fg_plan_amendment_free,
                       cancellable, callback, user_data);
}

/**
 * fg_plan_amend_compare_finish:
 * @store: the workspace
 * @result: what the callback was given
 * @error: where to say why not
 *
 * Returns: (transfer full): the later version, to be shown and applied
 */
FgPlanAmendment *
fg_plan_amend_compare_finish (FgStore *store, GAsyncResult *result, GError **error)
{
  return fg_store_run_finish (store, result, error);
}

/**
 * fg_plan_amend_apply_async:
 * @store: the workspace
 * @amendment: the later version, which must stay and which nobody changes until this is done
 * @work: is told how far it is, and may stop it; the plan is then as it was
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Takes it into its plan as one revision.
 */
void
fg_plan_amend_apply_async (FgStore *store, FgPlanAmendment *amendment, FgLongWork *work, GAsyncReadyCallback callback,
                           gpointer user_data)
{
  Applying *applying;

  g_return_if_fail (FG_IS_STORE (store));
  g_return_if_fail (amendment != NULL);
  g_return_if_fail (FG_IS_LONG_WORK (work));

  applying = g_new0 (Applying, 1);
  applying->amendment = amendment;
  applying->work = g_object_ref (work);
  fg_store_write_long_async (store, apply_on_worker, applying, applying_free, NULL, fg_long_work_get_work (work),
                             callback, user_data);
}

/**
 * fg_plan_amend_apply_finish:
 * @store: the workspace
 * @result: what the callback was given
 * @error: where to say why not
 *
 * Returns: whether it was taken in
 */
gboolean
fg_plan_amend_apply_finish (FgStore *store, GAsyncResult *result, GError **error)
{
  return fg_store_run_finish (store, result, error) != NULL;
}
