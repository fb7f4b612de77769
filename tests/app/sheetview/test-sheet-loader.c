/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reading what a sheet shows: once for many changes, again when the store changes, never after it was stopped.
 */
#include "fg-sheet-loader.h"

#include <glib/gstdio.h>

#include "fg-agency-table.h"
#include "fg-revision.h"

#define LIMIT_SECONDS 20
#define PLAN_ID 5

/* What a reading gives: the request that it was given. */
static gint n_readings;

static gpointer
read_request (FgWorkspace *workspace, const FgSheetRequest *request, GError **error)
{
  g_atomic_int_inc (&n_readings);
  if (request->variant == 99)
    {
      g_set_error_literal (error, FG_STORE_ERROR, FG_STORE_ERROR_NOT_FOUND, "not there");
      return NULL;
    }

  return g_memdup2 (request, sizeof *request);
}

typedef struct
{
  char          *folder;
  FgStore       *store;
  FgSheetLoader *loader;
  guint          n_loaded;
  guint          n_failed;
  FgSheetRequest last;
} Fixture;

static void
on_loaded (Fixture *fixture, gpointer data)
{
  fixture->n_loaded++;
  fixture->last = data != NULL ? *(FgSheetRequest *) data : (FgSheetRequest) { 0 };
}

static void
on_failed (Fixture *fixture, const char *message)
{
  g_assert_cmpstr (message, ==, "not there");
  fixture->n_failed++;
}

static void
on_opened (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Fixture *fixture = user_data;
  g_autoptr (GError) error = NULL;

  fixture->store = fg_store_open_finish (result, &error);
  g_assert_no_error (error);
}

static gboolean
on_timeout (gpointer user_data)
{
  g_error ("waited %d s in vain", LIMIT_SECONDS);
  return G_SOURCE_REMOVE;
}

static void
wait_for (guint *counter, guint value)
{
  guint timeout = g_timeout_add_seconds (LIMIT_SECONDS, on_timeout, NULL);

  while (*counter < value)
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (timeout);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = NULL;

  n_readings = 0;
  fixture->folder = g_dir_make_tmp ("fengong-loader-XXXXXX", NULL);
  path = g_build_filename (fixture->folder, "workspace.db", NULL);
  fg_store_open_async (path, "tester", NULL, on_opened, fixture);
  while (fixture->store == NULL)
    g_main_context_iteration (NULL, TRUE);

  fixture->loader = fg_sheet_loader_new (read_request, g_free);
  g_signal_connect_swapped (fixture->loader, "loaded", G_CALLBACK (on_loaded), fixture);
  g_signal_connect_swapped (fixture->loader, "failed", G_CALLBACK (on_failed), fixture);
  fg_sheet_loader_set_today (fixture->loader, 737000);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GDir) dir = NULL;

  g_clear_object (&fixture->loader);
  fg_store_close (fixture->store);
  g_clear_object (&fixture->store);
  dir = g_dir_open (fixture->folder, 0, NULL);
  for (const char *name = g_dir_read_name (dir); name != NULL; name = g_dir_read_name (dir))
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

      g_remove (path);
    }
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
}

static void
test_many_changes_are_one_reading (Fixture *fixture, gconstpointer data)
{
  fg_sheet_loader_set_store (fixture->loader, fixture->store);
  for (guint i = 0; i <= PLAN_ID; i++)
    fg_sheet_loader_set_plan_id (fixture->loader, i);
  fg_sheet_loader_set_variant (fixture->loader, 2);

  wait_for (&fixture->n_loaded, 1);
  g_assert_cmpint (fixture->last.plan_id, ==, PLAN_ID);
  g_assert_cmpuint (fixture->last.variant, ==, 2);
  g_assert_cmpint (g_atomic_int_get (&n_readings), ==, 1);
}

static void
test_no_plan_is_no_reading (Fixture *fixture, gconstpointer data)
{
  fg_sheet_loader_set_store (fixture->loader, fixture->store);
  wait_for (&fixture->n_loaded, 1);
  g_assert_cmpint (g_atomic_int_get (&n_readings), ==, 0);
}

static void
test_latest_request_wins (Fixture *fixture, gconstpointer data)
{
  fg_sheet_loader_set_store (fixture->loader, fixture->store);
  fg_sheet_loader_set_plan_id (fixture->loader, PLAN_ID);
  while (g_atomic_int_get (&n_readings) == 0)
    g_main_context_iteration (NULL, FALSE);
  fg_sheet_loader_set_plan_id (fixture->loader, PLAN_ID + 1);

  while (fixture->last.plan_id != PLAN_ID + 1)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpint (g_atomic_int_get (&n_readings), ==, 2);
}

static void
test_failure_is_told (Fixture *fixture, gconstpointer data)
{
  fg_sheet_loader_set_store (fixture->loader, fixture->store);
  fg_sheet_loader_set_plan_id (fixture->loader, PLAN_ID);
  fg_sheet_loader_set_variant (fixture->loader, 99);
  wait_for (&fixture->n_failed, 1);
  g_assert_cmpuint (fixture->n_loaded, ==, 0);
}

static gpointer
add_agency (FgWorkspace *workspace, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autoptr (FgRevision) revision = fg_revision_begin (workspace, "test", error);

  if (revision == NULL || fg_agency_table_ensure (revision, "市财政局", FALSE, error) == 0
      || !fg_revision_commit (revision, error))
    return NULL;

  return GINT_TO_POINTER (1);
}

static void
on_written (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;

  fg_store_run_finish (FG_STORE (source), result, &error);
  g_assert_no_error (error);
}

static void
test_change_is_read_again (Fixture *fixture, gconstpointer data)
{
  fg_sheet_loader_set_store (fixture->loader, fixture->store);
  fg_sheet_loader_set_plan_id (fixture->loader, PLAN_ID);
  wait_for (&fixture->n_loaded, 1);

  fg_store_write_async (fixture->store, add_agency, NULL, NULL, NULL, NULL, on_written, NULL);
  wait_for (&fixture->n_loaded, 2);
}

static void
test_stopped_says_nothing (Fixture *fixture, gconstpointer data)
{
  guint before;

  fg_sheet_loader_set_store (fixture->loader, fixture->store);
  fg_sheet_loader_set_plan_id (fixture->loader, PLAN_ID);
  while (g_atomic_int_get (&n_readings) == 0)
    g_main_context_iteration (NULL, FALSE);
  before = fixture->n_loaded;
  fg_sheet_loader_stop (fixture->loader);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_cmpuint (fixture->n_loaded, ==, before);
}

static void
add (const char *path, void (*run) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, NULL, set_up, run, tear_down);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  add ("/app/sheet-loader/many-changes-are-one-reading", test_many_changes_are_one_reading);
  add ("/app/sheet-loader/no-plan-is-no-reading", test_no_plan_is_no_reading);
  add ("/app/sheet-loader/latest-request-wins", test_latest_request_wins);
  add ("/app/sheet-loader/failure-is-told", test_failure_is_told);
  add ("/app/sheet-loader/change-is-read-again", test_change_is_read_again);
  add ("/app/sheet-loader/stopped-says-nothing", test_stopped_says_nothing);

  return g_test_run ();
}
