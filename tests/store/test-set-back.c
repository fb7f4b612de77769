/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Setting back what the history shows: a whole action of long ago, or one field of it.
 */
#include "fg-set-back.h"

#include <string.h>

#include "fg-item-edit.h"
#include "fg-item-query.h"
#include "fg-undo.h"
#include "workspace-fixture.h"

static const char NOTE[] = "SELECT count(*) FROM item WHERE note = '已督办'";
static const char DEADLINE[] = "SELECT count(*) FROM item WHERE deadline_words = '2021-05-31'";
static const char SEPTEMBER[] =
  "SELECT count(*) FROM item WHERE no = 1 AND kind = 1 AND deadline_last_day = 737332"; /* 2019-09-30 */
static const char REVISIONS[] = "SELECT count(*) FROM revision";

static gint64
add_item (WorkspaceFixture *fixture)
{
  g_autoptr (GError) error = NULL;
  gint64 item = fg_item_query_find (fixture->workspace, workspace_fixture_add_sample (fixture), "1", &error);

  g_assert_no_error (error);
  return item;
}

/* One action that sets a note and a deadline; returns its revision. */
static gint64
edit (WorkspaceFixture *fixture, gint64 item, const char *note, FgDay day)
{
  g_autoptr (GError) error = NULL;
  g_auto (FgDeadline) deadline = FG_DEADLINE_INIT;
  g_autoptr (FgRevision) revision = fg_revision_begin (fixture->workspace, "Edit", &error);

  fg_deadline_set_day (&deadline, day);
  fg_item_edit_set_note (revision, item, note, &error);
  fg_item_edit_set_deadline (revision, item, &deadline, &error);
  fg_revision_commit (revision, &error);
  g_assert_no_error (error);
  return workspace_fixture_count (fixture, "SELECT max(id) FROM revision");
}

static char *
set_back (WorkspaceFixture *fixture, gint64 revision, const char *column, FgSetBackMode mode, GError **error)
{
  const FgHistoryFilter filter = { 0 };
  g_autoptr (GPtrArray) entries = fg_history_load (fixture->workspace, &filter, &revision, 1, error);
  const FgHistoryEntry *entry = g_ptr_array_index (entries, 0);

  for (guint i = 0; i < entry->changes->len; i++)
    {
      const FgHistoryChange *change = g_ptr_array_index (entry->changes, i);

      if (g_str_equal (change->column, column))
        return fg_set_back_change (fixture->workspace, revision, change, mode, error);
    }

  g_assert_not_reached ();
}

static void
test_one_field (WorkspaceFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gint64 item = add_item (fixture);
  gint64 revision = edit (fixture, item, "已督办", fg_day_from_ymd (2021, 5, 31));
  g_autofree char *words = set_back (fixture, revision, "deadline_last_day", FG_SET_BACK_CAREFULLY, &error);
  g_autofree char *undone = NULL;

  g_assert_no_error (error);
  g_assert_cmpstr (words, ==, "Edit");
  g_assert_cmpint (workspace_fixture_count (fixture, NOTE), ==, 1);
  g_assert_cmpint (workspace_fixture_count (fixture, DEADLINE), ==, 0);
  g_assert_cmpint (workspace_fixture_count (fixture, SEPTEMBER), ==, 1);
  g_assert_cmpint (workspace_fixture_count (fixture, REVISIONS), ==, 3);

  /* An action like any other. */
  undone = fg_undo_run (fixture->workspace, FG_UNDO_BACK, &error);
  g_assert_cmpstr (undone, ==, "Set one field back: Edit");
  g_assert_cmpint (workspace_fixture_count (fixture, DEADLINE), ==, 1);
  workspace_fixture_assert_sound (fixture);
}

static void
test_changed_since (WorkspaceFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gint64 item = add_item (fixture);
  gint64 revision = edit (fixture, item, "已督办", fg_day_from_ymd (2021, 5, 31));
  g_autofree char *words = NULL;

  edit (fixture, item, "再督办", fg_day_from_ymd (2021, 5, 31));
  words = set_back (fixture, revision, "note", FG_SET_BACK_CAREFULLY, &error);
  g_assert_error (error, FG_STORE_ERROR, FG_STORE_ERROR_CHANGED_SINCE);
  g_assert_nonnull (strstr (error->message, "再督办"));
  g_assert_null (words);
  g_assert_cmpint (workspace_fixture_count (fixture, REVISIONS), ==, 3);
  g_clear_error (&error);

  words = set_back (fixture, revision, "note", FG_SET_BACK_ANYWAY, &error);
  g_assert_no_error (error);
  g_assert_nonnull (words);
  g_assert_cmpint (workspace_fixture_count (fixture, "SELECT count(*) FROM item WHERE note <> ''"), ==, 0);
  g_assert_cmpint (workspace_fixture_count (fixture, REVISIONS), ==, 4);
}

static void
test_report (WorkspaceFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gint64 item = add_item (fixture);
  g_autoptr (FgRevision) revision = fg_revision_begin (fixture->workspace, "Report", &error);
  g_autofree char *words = NULL;

  fg_item_edit_add_report (revision, item, 0, fg_day_from_ymd (2019, 8, 1), 60, "", &error);
  fg_item_edit_add_report (revision, item, 0, fg_day_from_ymd (2019, 8, 2), 70, "", &error);
  fg_revision_commit (revision, &error);
  g_assert_no_error (error);

  words = set_back (fixture, workspace_fixture_count (fixture, "SELECT max(id) FROM revision"), "percent",
                    FG_SET_BACK_CAREFULLY, &error);
  g_assert_no_error (error);
  g_assert_cmpint (workspace_fixture_count (fixture, "SELECT count(*) FROM report WHERE removed = 0"), ==, 1);
  workspace_fixture_assert_sound (fixture);
}

static void
test_old_action (WorkspaceFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gint64 item = add_item (fixture);
  gint64 other = fg_item_query_find (fixture->workspace, 0, "3", NULL);
  gint64 old = edit (fixture, item, "已督办", fg_day_from_ymd (2021, 5, 31));
  g_autofree char *words = NULL;

  if (other != 0)
    edit (fixture, other, "其他", fg_day_from_ymd (2020, 1, 1));
  words = fg_set_back_revision (fixture->workspace, old, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (words, ==, "Edit");
  g_assert_cmpint (workspace_fixture_count (fixture, NOTE), ==, 0);
  g_assert_cmpint (workspace_fixture_count (fixture, DEADLINE), ==, 0);

  /* There is nothing left of it to undo. */
  g_free (words);
  words = fg_set_back_revision (fixture->workspace, old, &error);
  g_assert_error (error, FG_STORE_ERROR, FG_STORE_ERROR_CHANGED_SINCE);
  g_assert_null (words);
  workspace_fixture_assert_sound (fixture);
}

static void
test_old_action_changed_since (WorkspaceFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gint64 item = add_item (fixture);
  gint64 import = workspace_fixture_count (fixture, "SELECT max(id) FROM revision");
  gint64 old = edit (fixture, item, "已督办", fg_day_from_ymd (2021, 5, 31));

  edit (fixture, item, "已督办", fg_day_from_ymd (2020, 6, 30));
  g_assert_null (fg_set_back_revision (fixture->workspace, old, &error));
  g_assert_error (error, FG_STORE_ERROR, FG_STORE_ERROR_CHANGED_SINCE);
  g_clear_error (&error);

  /* What was made then was worked on since: it does not vanish under it. */
  g_assert_null (fg_set_back_revision (fixture->workspace, import, &error));
  g_assert_error (error, FG_STORE_ERROR, FG_STORE_ERROR_CHANGED_SINCE);
  g_assert_cmpint (workspace_fixture_count (fixture, NOTE), ==, 1);
  g_assert_cmpint (workspace_fixture_count (fixture, REVISIONS), ==, 3);
}

static void
run_undo (WorkspaceFixture *fixture, FgUndoDirection direction)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *words = fg_undo_run (fixture->workspace, direction, &error);

  g_assert_no_error (error);
}

/* What was undone and redone holds again, so there is nothing in the way. */
static void
test_an_action_undone_and_redone (WorkspaceFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gint64 old = edit (fixture, add_item (fixture), "已督办", fg_day_from_ymd (2021, 5, 31));
  g_autofree char *words = NULL;

  for (guint i = 0; i < 3; i++)
    {
      run_undo (fixture, FG_UNDO_BACK);
      run_undo (fixture, FG_UNDO_FORTH);
    }
  words = fg_set_back_revision (fixture->workspace, old, &error);
  g_assert_no_error (error);
  g_assert_cmpint (workspace_fixture_count (fixture, NOTE), ==, 0);

  /* And once more, after its undoing from the history was undone. */
  run_undo (fixture, FG_UNDO_BACK);
  g_assert_cmpint (workspace_fixture_count (fixture, NOTE), ==, 1);
  g_free (words);
  words = fg_set_back_revision (fixture->workspace, old, &error);
  g_assert_no_error (error);
  g_assert_cmpint (workspace_fixture_count (fixture, NOTE), ==, 0);
  workspace_fixture_assert_sound (fixture);
}

/* A report that was made, taken away and brought back. */
static void
test_a_row_undone_and_redone (WorkspaceFixture *fixture, gconstpointer data)
{
  static const char N_REPORTS[] = "SELECT count(*) FROM report WHERE removed = 0";
  g_autoptr (GError) error = NULL;
  gint64 item = add_item (fixture);
  g_autoptr (FgRevision) revision = fg_revision_begin (fixture->workspace, "Report", &error);
  g_autofree char *words = NULL;
  gint64 old;

  fg_item_edit_add_report (revision, item, 0, fg_day_from_ymd (2019, 8, 1), 60, "", &error);
  fg_revision_commit (revision, &error);
  old = workspace_fixture_count (fixture, "SELECT max(id) FROM revision");
  run_undo (fixture, FG_UNDO_BACK);
  g_assert_cmpint (workspace_fixture_count (fixture, N_REPORTS), ==, 0);
  run_undo (fixture, FG_UNDO_FORTH);
  g_assert_cmpint (workspace_fixture_count (fixture, N_REPORTS), ==, 1);

  words = fg_set_back_revision (fixture->workspace, old, &error);
  g_assert_no_error (error);
  g_assert_cmpint (workspace_fixture_count (fixture, N_REPORTS), ==, 0);
  workspace_fixture_assert_sound (fixture);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  WORKSPACE_TEST ("/store/set-back/one-field-of-an-action", test_one_field);
  WORKSPACE_TEST ("/store/set-back/what-was-changed-since-is-told-first", test_changed_since);
  WORKSPACE_TEST ("/store/set-back/one-report-of-two", test_report);
  WORKSPACE_TEST ("/store/set-back/an-action-of-long-ago", test_old_action);
  WORKSPACE_TEST ("/store/set-back/not-over-what-was-changed-since", test_old_action_changed_since);
  WORKSPACE_TEST ("/store/set-back/an-action-undone-and-redone", test_an_action_undone_and_redone);
  WORKSPACE_TEST ("/store/set-back/a-report-undone-and-redone", test_a_row_undone_and_redone);

  return g_test_run ();
}
