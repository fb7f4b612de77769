/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A process that is killed at any moment loses nothing that it had shown as done. The test starts itself as that
 * process: it edits, or it goes from one backup to another and back, and writes one byte to a pipe after each that is done.
 * FENGONG_KILLS sets how often it is killed at each.
 */
#include <gio/gio.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#include "fg-backup.h"
#include "fg-item-edit.h"
#include "fg-plan-table.h"
#include "fg-restore.h"
#include "fg-workspace-private.h"
#include "workspace-fixture.h"

#define N_KILLS 30
#define MAX_EDIT_DELAY_US 30000
#define MAX_RESTORE_DELAY_US 300000

/* The states that are gone to in turn: state 0 has one plan, state 1 two, state 2 three. */
#define N_STATES 3

/* What the child does until it is killed: on the workspace at @path, telling @acknowledged. */
typedef void (*Work) (const char *path, int acknowledged);

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

static void
edit_on (const char *path, int acknowledged)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FgWorkspace) workspace = fg_workspace_open (path, "张三", &error);

  for (guint i = 1; workspace != NULL; i++)
    if (!edit (workspace, i) || write (acknowledged, "+", 1) != 1)
      break;
}

static char *
dup_state_path (const char *path, guint number)
{
  return g_strdup_printf ("%s.state-%u", path, number % N_STATES);
}

static void
restore_on (const char *path, int acknowledged)
{
  for (guint i = 1;; i++)
    {
      g_autofree char *state = dup_state_path (path, i);
      g_autoptr (GError) error = NULL;

      if (!fg_restore_run (path, state, g_get_real_time () / 1000, NULL, NULL, &error)
          || write (acknowledged, "+", 1) != 1)
        break;
    }
}

/* How often the child said that something was done before it was killed. */
static guint
run_and_kill (Work work, const char *path, guint delay_us)
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
      work (path, pipe_ends[1]);
      _exit (1);
    }

  close (pipe_ends[1]);
  /* The first is waited for, so that not every kill meets the start. */
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
      guint delay_us = (guint) g_test_rand_int_range (0, MAX_EDIT_DELAY_US);
      guint n_acknowledged;
      gint64 n_found;

      g_clear_pointer (&fixture->workspace, fg_workspace_close);
      n_acknowledged = run_and_kill (edit_on, fixture->path, delay_us);
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

static void
assert_backups_are_whole (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) backups = fg_backup_list (path, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < backups->len; i++)
    g_assert_true (((FgBackup *) g_ptr_array_index (backups, i))->is_readable);
}

static void
save_state (WorkspaceFixture *fixture, guint number)
{
  g_autofree char *state = dup_state_path (fixture->path, number);
  g_autoptr (GError) error = NULL;

  g_assert_true (fg_backup_save_copy (fixture->path, state, NULL, &error));
  g_assert_no_error (error);
}

/* Whatever was gone to last, or was being gone to, is there as a whole. */
static void
test_killed_in_a_restore (WorkspaceFixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < N_STATES; i++)
    {
      workspace_fixture_add_sample (fixture);
      save_state (fixture, i);
    }

  for (guint i = 0; i < get_n_kills (); i++)
    {
      guint delay_us = (guint) g_test_rand_int_range (0, MAX_RESTORE_DELAY_US);
      guint n_acknowledged;
      gint64 n_plans;

      g_clear_pointer (&fixture->workspace, fg_workspace_close);
      n_acknowledged = run_and_kill (restore_on, fixture->path, delay_us);
      workspace_fixture_reopen (fixture);

      n_plans = workspace_fixture_count (fixture, "SELECT count(*) FROM plan");
      g_test_message ("killed after %u us: %u times restored, %d plans", delay_us, n_acknowledged, (int) n_plans);
      g_assert_true (n_plans == 1 + n_acknowledged % N_STATES || n_plans == 1 + (n_acknowledged + 1) % N_STATES);
      g_assert_cmpint (workspace_fixture_count (fixture, "SELECT count(*) FROM item"), ==, 9 * n_plans);
      workspace_fixture_assert_sound (fixture);
      assert_backups_are_whole (fixture->path);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  WORKSPACE_TEST ("/store/killed/what-was-shown-as-done-is-there", test_killed);
  WORKSPACE_TEST ("/store/killed/a-restore-is-whole-or-was-not", test_killed_in_a_restore);

  return g_test_run ();
}
