/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A process that is killed at any moment loses nothing that it had shown as done. The test starts itself as that
 * process: it edits, and writes one byte to a pipe after each commit. FENGONG_KILLS sets how often it is killed.
 */
#include <gio/gio.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#include "fg-item-edit.h"
#include "fg-plan-table.h"
#include "fg-workspace-private.h"
#include "workspace-fixture.h"

#define N_KILLS 30
#define MAX_DELAY_US 30000

/* Each edit of the child adds one report with the number of the edit as its percentage, in turns with an import. */
#define EDITS_PER_IMPORT 10

static gint64
first_item (FgWorkspace *workspace)
{
  static const char FIRST[] = "SELECT min(id) FROM item WHERE kind = 1";
  g_autoptr (GError) error = NULL;
  g_autoptr (FgStatement) statement = fg_workspace_prepare (workspace, FIRST, &error);
  gint64 id = 0;

  fg_statement_fetch_integer (statement, &id, &error);
  return id;
}

static gboolean
edit (FgWorkspace *workspace, guint number)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FgPlan) plan = workspace_fixture_make_plan ();
  g_autoptr (FgRevision) revision = fg_revision_begin (workspace, "Edit", &error);

  if (revision == NULL)
    return FALSE;
  if (number % EDITS_PER_IMPORT == 0)
    fg_plan_table_add (revision, plan, &error);
  else
    fg_item_edit_add_report (revision, first_item (workspace), 0, 737000 + number, (int) (number % 101), "", &error);

  return error == NULL && fg_revision_commit (revision, &error);
}

static G_NORETURN void
run_child (const char *path, int acknowledged)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FgWorkspace) workspace = fg_workspace_open (path, "张三", &error);

  for (guint i = 1; workspace != NULL; i++)
    if (!edit (workspace, i) || write (acknowledged, "+", 1) != 1)
      break;

  _exit (1);
}

/* How many edits the child said were done before it was killed. */
static guint
run_and_kill (const char *path, guint delay_us)
{
  int pipe_ends[2];
  guint n_acknowledged = 0;
  int status;
  pid_t child;
  char byte;

  g_assert_cmpint (pipe (pipe_ends), ==, 0);
  child = fork ();
  g_assert_cmpint (child, >=, 0);
  if (child == 0)
    {
      close (pipe_ends[0]);
      run_child (path, pipe_ends[1]);
    }

  close (pipe_ends[1]);
  /* The first edit is waited for, so that not every kill meets the start. */
  n_acknowledged += (guint) read (pipe_ends[0], &byte, 1);
  g_usleep (delay_us);
  g_assert_cmpint (kill (child, SIGKILL), ==, 0);
  while (read (pipe_ends[0], &byte, 1) == 1)
    n_acknowledged++;
  close (pipe_ends[0]);
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFSIGNALED (status));
  return n_acknowledged;
}

static guint
get_n_kills (void)
{
  const char *text = g_getenv ("FENGONG_KILLS");

  return text != NULL ? (guint) g_ascii_strtoull (text, NULL, 10) : N_KILLS;
}

static void
test_killed (WorkspaceFixture *fixture, gconstpointer data)
{
  gint64 n_revisions;

  workspace_fixture_add_sample (fixture);
  n_revisions = 1;

  for (guint i = 0; i < get_n_kills (); i++)
    {
      guint delay_us = (guint) g_test_rand_int_range (0, MAX_DELAY_US);
      guint n_acknowledged;
      gint64 n_found;

      g_clear_pointer (&fixture->workspace, fg_workspace_close);
      n_acknowledged = run_and_kill (fixture->path, delay_us);
      workspace_fixture_reopen (fixture);

      n_found = workspace_fixture_count (fixture, "SELECT count(*) FROM revision") - n_revisions;
      g_test_message ("killed after %u us: %u edits done, %d found", delay_us, n_acknowledged, (int) n_found);
      /* One more may have been committed just before it could be said. */
      g_assert_cmpint (n_found, >=, n_acknowledged);
      g_assert_cmpint (n_found, <=, n_acknowledged + 1);
      n_revisions += n_found;

      /* No half of an import, and all that the log says. */
      g_assert_cmpint (workspace_fixture_count (fixture, "SELECT count(*) FROM plan WHERE 9 <> "
                                                         "(SELECT count(*) FROM item WHERE plan_id = plan.id)"), ==, 0);
      workspace_fixture_assert_sound (fixture);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  WORKSPACE_TEST ("/store/killed/what-was-shown-as-done-is-there", test_killed);

  return g_test_run ();
}
