/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The store of a desktop: jobs on threads, told in the main context.
 */
#include "fg-store.h"

#include <gio/gio.h>

#include "fg-item-edit.h"
#include "fg-item-query.h"
#include "fg-plan-table.h"
#include "workspace-fixture.h"

#define LIMIT_MS 10000

typedef struct
{
  WorkspaceFixture workspace;
  FgStore         *store;
  guint            n_changed;
} Fixture;

typedef struct
{
  gboolean      is_done;
  GAsyncResult *result;
} Answer;

static void
on_answer (GObject *source, GAsyncResult *result, gpointer data)
{
  Answer *answer = data;

  answer->is_done = TRUE;
  answer->result = g_object_ref (result);
}

static gboolean
on_limit (gpointer data)
{
  g_error ("nothing came within %d ms", LIMIT_MS);
  return G_SOURCE_REMOVE;
}

static void
wait_for (Answer *answer)
{
  guint limit = g_timeout_add (LIMIT_MS, on_limit, NULL);

  while (!answer->is_done)
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (limit);
}

static void
on_changed (FgStore *store, gpointer data)
{
  Fixture *fixture = data;

  g_assert_true (g_main_context_is_owner (NULL));
  fixture->n_changed++;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  Answer answer = { 0 };

  workspace_fixture_set_up (&fixture->workspace, NULL);
  fg_store_open_async (fixture->workspace.path, "李四", NULL, on_answer, &answer);
  wait_for (&answer);
  fixture->store = fg_store_open_finish (answer.result, &error);
  g_assert_no_error (error);
  g_object_unref (answer.result);
  g_signal_connect (fixture->store, "changed", G_CALLBACK (on_changed), fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  if (fixture->store != NULL)
    g_assert_finalize_object (fixture->store);
  workspace_fixture_tear_down (&fixture->workspace, NULL);
}

static gpointer
add_plan_job (FgWorkspace *workspace, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autoptr (FgRevision) revision = fg_revision_begin (workspace, "Import", error);
  gint64 id;

  if (revision == NULL || (id = fg_plan_table_add (revision, data, error)) == 0 || !fg_revision_commit (revision, error))
    return NULL;

  return g_memdup2 (&id, sizeof id);
}

static gpointer
list_plans_job (FgWorkspace *workspace, gpointer data, GCancellable *cancellable, GError **error)
{
  return fg_plan_table_list (workspace, error);
}

static gpointer
find_nothing_job (FgWorkspace *workspace, gpointer data, GCancellable *cancellable, GError **error)
{
  return fg_plan_table_find (workspace, "无此方案", error) != 0 ? data : NULL;
}

static void
start_add_plan (Fixture *fixture, GCancellable *cancellable, Answer *answer)
{
  fg_store_write_async (fixture->store, add_plan_job, workspace_fixture_make_plan (), (GDestroyNotify) fg_plan_unref,
                        g_free, cancellable, on_answer, answer);
}

static guint
count_plans (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) list = NULL;
  Answer answer = { 0 };

  fg_store_read_async (fixture->store, list_plans_job, NULL, NULL, (GDestroyNotify) g_ptr_array_unref, NULL, on_answer,
                       &answer);
  wait_for (&answer);
  list = fg_store_run_finish (fixture->store, answer.result, &error);
  g_assert_no_error (error);
  g_object_unref (answer.result);
  return list->len;
}

static void
test_write_then_read (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree gint64 *id = NULL;
  Answer answer = { 0 };

  start_add_plan (fixture, NULL, &answer);
  wait_for (&answer);
  id = fg_store_run_finish (fixture->store, answer.result, &error);
  g_assert_no_error (error);
  g_assert_cmpint (*id, !=, 0);
  g_assert_cmpuint (fixture->n_changed, ==, 1);
  g_assert_cmpuint (count_plans (fixture), ==, 1);
  g_assert_cmpuint (fixture->n_changed, ==, 1);
  g_object_unref (answer.result);
}

static void
test_error_comes_through (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  Answer answer = { 0 };

  fg_store_read_async (fixture->store, find_nothing_job, NULL, NULL, NULL, NULL, on_answer, &answer);
  wait_for (&answer);
  g_assert_null (fg_store_run_finish (fixture->store, answer.result, &error));
  g_assert_error (error, FG_STORE_ERROR, FG_STORE_ERROR_NOT_FOUND);
  g_object_unref (answer.result);
}

static void
test_cancelled_before_start (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  Answer answer = { 0 };

  g_cancellable_cancel (cancellable);
  start_add_plan (fixture, cancellable, &answer);
  wait_for (&answer);
  g_assert_null (fg_store_run_finish (fixture->store, answer.result, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (count_plans (fixture), ==, 0);
  g_assert_cmpuint (fixture->n_changed, ==, 0);
  g_object_unref (answer.result);
}

/* Looks, and waits until it has. */
static void
look (Fixture *fixture)
{
  Answer answer = { 0 };

  fg_store_look_for_commits (fixture->store);
  /* Jobs that write run in their order: the look is over when this one is. */
  fg_store_write_async (fixture->store, list_plans_job, NULL, NULL, (GDestroyNotify) g_ptr_array_unref, NULL, on_answer,
                        &answer);
  wait_for (&answer);
  g_object_unref (answer.result);
}

static void
test_commits_of_others_are_told (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FgPlan) plan = workspace_fixture_make_plan ();

  look (fixture);
  g_assert_cmpuint (fixture->n_changed, ==, 0);

  workspace_fixture_add_plan (&fixture->workspace, plan);
  look (fixture);
  g_assert_cmpuint (fixture->n_changed, ==, 1);
  g_assert_cmpuint (count_plans (fixture), ==, 1);

  look (fixture);
  g_assert_cmpuint (fixture->n_changed, ==, 1);
}

static void
test_own_commits_are_told_once (Fixture *fixture, gconstpointer data)
{
  Answer answer = { 0 };

  start_add_plan (fixture, NULL, &answer);
  wait_for (&answer);
  g_object_unref (answer.result);
  look (fixture);
  g_assert_cmpuint (fixture->n_changed, ==, 1);
}

/* Cancels itself in the middle of its revision. */
static gpointer
cancelled_import_job (FgWorkspace *workspace, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autoptr (FgRevision) revision = fg_revision_begin (workspace, "Import", error);
  gint64 id = 0;

  for (guint i = 0; i < 1000; i++)
    {
      if (i == 1)
        g_cancellable_cancel (cancellable);
      if ((id = fg_plan_table_add (revision, data, error)) == 0)
        return NULL;
    }

  return fg_revision_commit (revision, error) ? g_memdup2 (&id, sizeof id) : NULL;
}

static void
test_cancelled_under_way (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  Answer answer = { 0 };

  fg_store_write_async (fixture->store, cancelled_import_job, workspace_fixture_make_plan (),
                        (GDestroyNotify) fg_plan_unref, g_free, cancellable, on_answer, &answer);
  wait_for (&answer);
  g_assert_null (fg_store_run_finish (fixture->store, answer.result, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (count_plans (fixture), ==, 0);
  g_object_unref (answer.result);
}

static void
test_close_finishes_writes (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) list = NULL;
  Answer answers[20] = { 0 };

  for (guint i = 0; i < G_N_ELEMENTS (answers); i++)
    start_add_plan (fixture, NULL, &answers[i]);
  fg_store_close (fixture->store);

  list = fg_plan_table_list (fixture->workspace.workspace, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (list->len, ==, G_N_ELEMENTS (answers));

  for (guint i = 0; i < G_N_ELEMENTS (answers); i++)
    {
      wait_for (&answers[i]);
      g_object_unref (answers[i].result);
    }
}

static void
test_closed_refuses (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  Answer answer = { 0 };

  fg_store_close (fixture->store);
  start_add_plan (fixture, NULL, &answer);
  wait_for (&answer);
  g_assert_null (fg_store_run_finish (fixture->store, answer.result, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CLOSED);
  g_object_unref (answer.result);
}

/* Whoever copies the one file of a closed workspace has all of it. */
static void
test_close_leaves_one_file (Fixture *fixture, gconstpointer data)
{
  g_autofree char *journal = g_strconcat (fixture->workspace.path, "-wal", NULL);
  Answer answer = { 0 };

  g_clear_pointer (&fixture->workspace.workspace, fg_workspace_close);
  start_add_plan (fixture, NULL, &answer);
  wait_for (&answer);
  g_object_unref (answer.result);
  g_assert_cmpuint (count_plans (fixture), ==, 1);
  g_assert_true (g_file_test (journal, G_FILE_TEST_EXISTS));

  fg_store_close (fixture->store);
  g_assert_false (g_file_test (journal, G_FILE_TEST_EXISTS));
}

static void
test_open_error_comes_through (void)
{
  g_autoptr (GError) error = NULL;
  Answer answer = { 0 };

  fg_store_open_async ("/proc/version", "李四", NULL, on_answer, &answer);
  wait_for (&answer);
  g_assert_null (fg_store_open_finish (answer.result, &error));
  g_assert_nonnull (error);
  g_assert_true (error->domain == FG_STORE_ERROR);
  g_object_unref (answer.result);
}

/* Many at once, the last reference dropped while the threads are busy: no deadlock, nothing lost. */
static void
test_dispose_under_load (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) list = NULL;
  Answer answers[20] = { 0 };

  for (guint i = 0; i < G_N_ELEMENTS (answers); i++)
    start_add_plan (fixture, NULL, &answers[i]);
  g_signal_handlers_disconnect_by_data (fixture->store, fixture);
  g_clear_object (&fixture->store);
  for (guint i = 0; i < G_N_ELEMENTS (answers); i++)
    {
      wait_for (&answers[i]);
      g_object_unref (answers[i].result);
    }

  list = fg_plan_table_list (fixture->workspace.workspace, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (list->len, ==, G_N_ELEMENTS (answers));
}

#define STORE_TEST(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  STORE_TEST ("/store/store/what-is-written-is-told-and-read", test_write_then_read);
  STORE_TEST ("/store/store/an-error-comes-through-finish", test_error_comes_through);
  STORE_TEST ("/store/store/commits-of-others-are-told", test_commits_of_others_are_told);
  STORE_TEST ("/store/store/own-commits-are-told-once", test_own_commits_are_told_once);
  STORE_TEST ("/store/store/cancelled-before-it-starts-nothing-is-written", test_cancelled_before_start);
  STORE_TEST ("/store/store/cancelled-under-way-nothing-is-written", test_cancelled_under_way);
  STORE_TEST ("/store/store/closing-finishes-what-is-queued", test_close_finishes_writes);
  STORE_TEST ("/store/store/closing-leaves-one-file", test_close_leaves_one_file);
  STORE_TEST ("/store/store/a-closed-store-says-so", test_closed_refuses);
  STORE_TEST ("/store/store/let-go-under-load-nothing-is-lost", test_dispose_under_load);
  g_test_add_func ("/store/store/an-error-of-opening-comes-through-finish", test_open_error_comes_through);

  return g_test_run ();
}
