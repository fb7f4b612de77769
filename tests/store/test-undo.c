/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Undo and redo of each kind of change, on one desk and beside another one.
 */
#include "fg-undo.h"

#include "fg-agency-table.h"
#include "fg-history.h"
#include "fg-item-edit.h"
#include "fg-item-query.h"
#include "fg-plan-table.h"
#include "fg-workspace-private.h"
#include "workspace-dump.h"
#include "workspace-fixture.h"

typedef void (*Change) (FgWorkspace *workspace, FgRevision *revision, GError **error);

static gint64
count (FgWorkspace *workspace, const char *sql)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FgStatement) statement = fg_workspace_prepare (workspace, sql, &error);
  gint64 n = 0;

  g_assert_no_error (error);
  g_assert_true (fg_statement_fetch_integer (statement, &n, &error));
  return n;
}

static gint64
task (FgWorkspace *workspace)
{
  return count (workspace, "SELECT id FROM item WHERE kind = 1 AND no = 1 AND removed = 0 LIMIT 1");
}

static gint64
agency (FgWorkspace *workspace, const char *name)
{
  g_autoptr (GError) error = NULL;
  gint64 id = fg_agency_table_find (workspace, name, &error);

  g_assert_no_error (error);
  return id;
}

static void
set_title (FgWorkspace *workspace, FgRevision *revision, GError **error)
{
  fg_item_edit_set_title (revision, task (workspace), "新题", error);
}

static void
set_body (FgWorkspace *workspace, FgRevision *revision, GError **error)
{
  fg_item_edit_set_body (revision, task (workspace), "新文", error);
}

static void
set_deadline (FgWorkspace *workspace, FgRevision *revision, GError **error)
{
  g_auto (FgDeadline) deadline = FG_DEADLINE_INIT;

  deadline.words = g_strdup ("长期");
  deadline.precision = FG_PRECISION_STANDING;
  fg_item_edit_set_deadline (revision, task (workspace), &deadline, error);
}

static void
set_status (FgWorkspace *workspace, FgRevision *revision, GError **error)
{
  fg_item_edit_set_status (revision, task (workspace), FG_STATUS_DONE, error);
}

static void
set_weight (FgWorkspace *workspace, FgRevision *revision, GError **error)
{
  fg_item_edit_set_weight (revision, task (workspace), 2.5, error);
}

static void
set_note (FgWorkspace *workspace, FgRevision *revision, GError **error)
{
  fg_item_edit_set_note (revision, task (workspace), "已督办", error);
}

static void
assign_new (FgWorkspace *workspace, FgRevision *revision, GError **error)
{
  gint64 id = fg_agency_table_ensure (revision, "市审计局", FALSE, error);

  fg_item_edit_assign (revision, task (workspace), id, FG_ROLE_COOPERATE, error);
}

static void
assign_other_role (FgWorkspace *workspace, FgRevision *revision, GError **error)
{
  fg_item_edit_assign (revision, task (workspace), agency (workspace, "市财政局"), FG_ROLE_LEAD, error);
}

static void
unassign (FgWorkspace *workspace, FgRevision *revision, GError **error)
{
  fg_item_edit_unassign (revision, task (workspace), agency (workspace, "市政务办"), error);
}

static void
report (FgWorkspace *workspace, FgRevision *revision, GError **error)
{
  gint64 measure = count (workspace, "SELECT id FROM item WHERE kind = 2 AND no = 1 AND removed = 0 LIMIT 1");

  fg_item_edit_add_report (revision, measure, agency (workspace, "市税务局"), 737400, 60, "过半", error);
}

static void
add_plan (FgWorkspace *workspace, FgRevision *revision, GError **error)
{
  g_autoptr (FgPlan) plan = workspace_fixture_make_plan ();

  fg_plan_table_add (revision, plan, error);
}

static void
remove_plan (FgWorkspace *workspace, FgRevision *revision, GError **error)
{
  fg_plan_table_remove (revision, count (workspace, "SELECT id FROM plan WHERE removed = 0 LIMIT 1"), error);
}

static const struct
{
  const char *label;
  Change      change;
} changes[] = {
  { "set_title", set_title },
  { "set_body", set_body },
  { "set_deadline", set_deadline },
  { "set_status", set_status },
  { "set_weight", set_weight },
  { "set_note", set_note },
  { "assign_new", assign_new },
  { "assign_other_role", assign_other_role },
  { "unassign", unassign },
  { "report", report },
  { "add_plan", add_plan },
  { "remove_plan", remove_plan },
};

static void
run_in (FgWorkspace *workspace, const char *label, Change change)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FgRevision) revision = fg_revision_begin (workspace, label, &error);

  g_assert_no_error (error);
  change (workspace, revision, &error);
  g_assert_no_error (error);
  g_assert_true (fg_revision_commit (revision, &error));
}

static void
run (WorkspaceFixture *fixture, const char *label, Change change)
{
  run_in (fixture->workspace, label, change);
}

static void
assert_runs (WorkspaceFixture *fixture, FgUndoDirection direction, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *found = NULL;
  g_autofree char *label = NULL;

  g_assert_true (fg_undo_find (fixture->workspace, direction, &found, &error));
  g_assert_cmpstr (found, ==, expected);
  label = fg_undo_run (fixture->workspace, direction, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (label, ==, expected);
}

static void
assert_refuses (WorkspaceFixture *fixture, FgUndoDirection direction, FgStoreError code)
{
  g_autofree char *before = workspace_dump (fixture->workspace, WORKSPACE_DUMP_ALL);
  g_autofree char *after = NULL;
  g_autofree char *label = NULL;
  g_autoptr (GError) error = NULL;

  label = fg_undo_run (fixture->workspace, direction, &error);
  g_assert_error (error, FG_STORE_ERROR, (int) code);
  g_assert_null (label);
  after = workspace_dump (fixture->workspace, WORKSPACE_DUMP_ALL);
  workspace_dump_assert_equal (before, after);
}

static void
assert_visible (WorkspaceFixture *fixture, const char *expected)
{
  g_autofree char *dump = workspace_dump (fixture->workspace, WORKSPACE_DUMP_VISIBLE);

  workspace_dump_assert_equal (dump, expected);
  workspace_fixture_assert_sound (fixture);
}

static void
test_nothing (WorkspaceFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *label = NULL;

  g_assert_true (fg_undo_find (fixture->workspace, FG_UNDO_BACK, &label, &error));
  g_assert_null (label);
  assert_refuses (fixture, FG_UNDO_BACK, FG_STORE_ERROR_NOT_FOUND);
  assert_refuses (fixture, FG_UNDO_FORTH, FG_STORE_ERROR_NOT_FOUND);
  g_assert_cmpint (workspace_fixture_count (fixture, "SELECT count(*) FROM revision"), ==, 0);
}

/* The workspace is opened anew between the steps: all that undo knows is in the file. */
static void
test_every_kind (WorkspaceFixture *fixture, gconstpointer data)
{
  g_autofree char *empty = workspace_dump (fixture->workspace, WORKSPACE_DUMP_VISIBLE);
  g_autofree char *imported = NULL;

  run (fixture, "Import", add_plan);
  imported = workspace_dump (fixture->workspace, WORKSPACE_DUMP_VISIBLE);
  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      g_autofree char *changed = NULL;

      g_test_message ("%s", changes[i].label);
      run (fixture, changes[i].label, changes[i].change);
      changed = workspace_dump (fixture->workspace, WORKSPACE_DUMP_VISIBLE);
      g_assert_cmpstr (changed, !=, imported);

      workspace_fixture_reopen (fixture);
      assert_runs (fixture, FG_UNDO_BACK, changes[i].label);
      assert_visible (fixture, imported);
      workspace_fixture_reopen (fixture);
      assert_runs (fixture, FG_UNDO_FORTH, changes[i].label);
      assert_visible (fixture, changed);
      assert_runs (fixture, FG_UNDO_BACK, changes[i].label);
      assert_visible (fixture, imported);
    }

  assert_runs (fixture, FG_UNDO_BACK, "Import");
  assert_visible (fixture, empty);
  assert_refuses (fixture, FG_UNDO_BACK, FG_STORE_ERROR_NOT_FOUND);
}

static void
test_nothing_deleted (WorkspaceFixture *fixture, gconstpointer data)
{
  gint64 n_items;

  run (fixture, "Import", add_plan);
  n_items = workspace_fixture_count (fixture, "SELECT count(*) FROM item");
  assert_runs (fixture, FG_UNDO_BACK, "Import");
  g_assert_cmpint (workspace_fixture_count (fixture, "SELECT count(*) FROM item"), ==, n_items);
  g_assert_cmpint (workspace_fixture_count (fixture, "SELECT count(*) FROM item WHERE removed = 0"), ==, 0);
}

static void
test_edit_clears_redo (WorkspaceFixture *fixture, gconstpointer data)
{
  run (fixture, "Import", add_plan);
  run (fixture, "Note", set_note);
  assert_runs (fixture, FG_UNDO_BACK, "Note");
  run (fixture, "Status", set_status);
  assert_refuses (fixture, FG_UNDO_FORTH, FG_STORE_ERROR_NOT_FOUND);
  assert_runs (fixture, FG_UNDO_BACK, "Status");
  assert_runs (fixture, FG_UNDO_FORTH, "Status");
  assert_refuses (fixture, FG_UNDO_FORTH, FG_STORE_ERROR_NOT_FOUND);
  /* What was undone before the edit stays undone. */
  assert_runs (fixture, FG_UNDO_BACK, "Status");
  assert_runs (fixture, FG_UNDO_BACK, "Import");
  assert_runs (fixture, FG_UNDO_FORTH, "Import");
  assert_runs (fixture, FG_UNDO_FORTH, "Status");
  g_assert_cmpint (workspace_fixture_count (fixture, "SELECT count(*) FROM item WHERE note <> ''"), ==, 0);
}

static void
test_progress (WorkspaceFixture *fixture, gconstpointer data)
{
  static const char PERCENT[] = "SELECT percent FROM item WHERE kind = 1 AND no = 1";

  run (fixture, "Import", add_plan);
  run (fixture, "Report", report);
  g_assert_cmpint (workspace_fixture_count (fixture, PERCENT), ==, 30);
  assert_runs (fixture, FG_UNDO_BACK, "Report");
  g_assert_cmpint (workspace_fixture_count (fixture, PERCENT), ==, 0);
  assert_runs (fixture, FG_UNDO_FORTH, "Report");
  g_assert_cmpint (workspace_fixture_count (fixture, PERCENT), ==, 30);
}

static void
test_history (WorkspaceFixture *fixture, gconstpointer data)
{
  const FgHistoryFilter everything = { 0 };
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) list = NULL;
  const FgHistoryEntry *redo, *undo;
  const FgHistoryChange *change;

  run (fixture, "Import", add_plan);
  run (fixture, "Note", set_note);
  assert_runs (fixture, FG_UNDO_BACK, "Note");
  assert_runs (fixture, FG_UNDO_FORTH, "Note");

  list = fg_history_list (fixture->workspace, &everything, 10, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (list->len, ==, 4);
  redo = g_ptr_array_index (list, 0);
  undo = g_ptr_array_index (list, 1);
  g_assert_cmpstr (redo->label, ==, "Redo: Note");
  g_assert_cmpstr (undo->label, ==, "Undo: Note");
  g_assert_cmpuint (undo->changes->len, ==, 1);
  change = g_ptr_array_index (undo->changes, 0);
  g_assert_cmpstr (change->old_value, ==, "已督办");
  g_assert_cmpstr (change->new_value, ==, "");
}

/* ---- Beside another desk ---- */

#define OTHER_DESK "7"

/* What another desk did, as an exchange of packages would bring it into this file's log. */
static void
run_elsewhere (WorkspaceFixture *fixture, const char *label, Change change)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FgWorkspace) other = fg_workspace_open (fixture->path, "李四", &error);
  gint64 replica = workspace_fixture_count (fixture, "SELECT value FROM meta WHERE key = 'replica'");
  g_autofree char *restore = g_strdup_printf ("UPDATE meta SET value = %" G_GINT64_FORMAT " WHERE key = 'replica'",
                                              replica);

  g_assert_no_error (error);
  g_assert_true (fg_workspace_execute (other, "UPDATE meta SET value = " OTHER_DESK " WHERE key = 'replica'", &error));
  run_in (other, label, change);
  g_assert_true (fg_workspace_execute (other, restore, &error));
}

static void
set_other_note (FgWorkspace *workspace, FgRevision *revision, GError **error)
{
  fg_item_edit_set_note (revision, task (workspace), "李四所记", error);
}

static void
test_theirs_is_not_undone (WorkspaceFixture *fixture, gconstpointer data)
{
  run (fixture, "Import", add_plan);
  run (fixture, "Title", set_title);
  run_elsewhere (fixture, "Theirs", set_other_note);

  assert_runs (fixture, FG_UNDO_BACK, "Title");
  g_assert_cmpint (workspace_fixture_count (fixture, "SELECT note = '李四所记' FROM item WHERE kind = 1 AND no = 1"), ==, 1);
}

static void
test_theirs_is_not_overwritten (WorkspaceFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  run (fixture, "Import", add_plan);
  run (fixture, "Status", set_status);
  run (fixture, "Note", set_note);
  run_elsewhere (fixture, "Theirs", set_other_note);

  g_assert_null (fg_undo_run (fixture->workspace, FG_UNDO_BACK, &error));
  g_assert_error (error, FG_STORE_ERROR, FG_STORE_ERROR_CHANGED_SINCE);
  g_assert_nonnull (strstr (error->message, "李四"));
  g_assert_nonnull (strstr (error->message, "Note"));
  g_assert_cmpint (workspace_fixture_count (fixture, "SELECT note = '李四所记' FROM item WHERE kind = 1 AND no = 1"), ==, 1);

  /* It is passed over: the one before it comes next. */
  assert_runs (fixture, FG_UNDO_BACK, "Status");
  assert_runs (fixture, FG_UNDO_FORTH, "Status");
  assert_runs (fixture, FG_UNDO_FORTH, "Note");
  assert_refuses (fixture, FG_UNDO_BACK, FG_STORE_ERROR_CHANGED_SINCE);
  g_assert_cmpint (workspace_fixture_count (fixture, "SELECT note = '李四所记' FROM item WHERE kind = 1 AND no = 1"), ==, 1);
  workspace_fixture_assert_sound (fixture);
}

/* The same value is still somebody else's word, not ours. */
static void
test_their_same_value (WorkspaceFixture *fixture, gconstpointer data)
{
  run (fixture, "Import", add_plan);
  run (fixture, "Note", set_note);
  run_elsewhere (fixture, "Theirs", set_other_note);
  run_elsewhere (fixture, "Theirs again", set_note);

  assert_refuses (fixture, FG_UNDO_BACK, FG_STORE_ERROR_CHANGED_SINCE);
}

/* Several fields of which they changed one go back together or not at all. */
static void
test_whole_or_not (WorkspaceFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FgRevision) revision = NULL;

  run (fixture, "Import", add_plan);
  revision = fg_revision_begin (fixture->workspace, "Two", &error);
  set_note (fixture->workspace, revision, &error);
  set_status (fixture->workspace, revision, &error);
  g_assert_true (fg_revision_commit (revision, &error));
  run_elsewhere (fixture, "Theirs", set_other_note);

  assert_refuses (fixture, FG_UNDO_BACK, FG_STORE_ERROR_CHANGED_SINCE);
}

static void
test_redo_does_not_overwrite (WorkspaceFixture *fixture, gconstpointer data)
{
  run (fixture, "Import", add_plan);
  run (fixture, "Note", set_note);
  assert_runs (fixture, FG_UNDO_BACK, "Note");
  run_elsewhere (fixture, "Theirs", set_other_note);

  assert_refuses (fixture, FG_UNDO_FORTH, FG_STORE_ERROR_CHANGED_SINCE);
  workspace_fixture_assert_sound (fixture);
}

/* Their work on an imported plan must not vanish with it. */
static void
test_import_worked_on (WorkspaceFixture *fixture, gconstpointer data)
{
  static const Change works[] = { set_other_note, report, assign_new };

  for (guint i = 0; i < G_N_ELEMENTS (works); i++)
    {
      WorkspaceFixture other = { 0 };

      workspace_fixture_set_up (&other, NULL);
      run (&other, "Import", add_plan);
      run_elsewhere (&other, "Theirs", works[i]);
      assert_refuses (&other, FG_UNDO_BACK, FG_STORE_ERROR_CHANGED_SINCE);
      workspace_fixture_tear_down (&other, NULL);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  WORKSPACE_TEST ("/store/undo/with-nothing-done-there-is-nothing-to-undo", test_nothing);
  WORKSPACE_TEST ("/store/undo/takes-back-every-kind-of-change-after-a-restart", test_every_kind);
  WORKSPACE_TEST ("/store/undo/deletes-nothing", test_nothing_deleted);
  WORKSPACE_TEST ("/store/undo/a-new-edit-clears-what-could-be-redone", test_edit_clears_redo);
  WORKSPACE_TEST ("/store/undo/keeps-progress-right", test_progress);
  WORKSPACE_TEST ("/store/undo/stands-in-the-history-as-what-it-is", test_history);
  WORKSPACE_TEST ("/store/undo/leaves-what-another-desk-did", test_theirs_is_not_undone);
  WORKSPACE_TEST ("/store/undo/does-not-overwrite-a-later-change", test_theirs_is_not_overwritten);
  WORKSPACE_TEST ("/store/undo/does-not-overwrite-the-same-value", test_their_same_value);
  WORKSPACE_TEST ("/store/undo/takes-an-action-back-whole-or-not-at-all", test_whole_or_not);
  WORKSPACE_TEST ("/store/undo/redo-does-not-overwrite-a-later-change", test_redo_does_not_overwrite);
  WORKSPACE_TEST ("/store/undo/leaves-an-import-that-another-desk-has-worked-on", test_import_worked_on);

  return g_test_run ();
}
