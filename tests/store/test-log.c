/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The log: every change is in it, and it alone makes the tables.
 */
#include "fg-log-private.h"

#include "fg-item-edit.h"
#include "fg-item-query.h"
#include "fg-plan-table.h"
#include "random-edit.h"
#include "workspace-dump.h"
#include "workspace-fixture.h"

#define N_REVISIONS 400
#define N_BEFORE_REBUILD 60

static gint64
first_task (WorkspaceFixture *fixture)
{
  return workspace_fixture_count (fixture, "SELECT id FROM item WHERE kind = 1 AND no = 1");
}

static void
set_note (WorkspaceFixture *fixture, const char *note)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FgRevision) revision = fg_revision_begin (fixture->workspace, "Edit", &error);

  g_assert_true (fg_item_edit_set_note (revision, first_task (fixture), note, &error));
  g_assert_true (fg_revision_commit (revision, &error));
}

static void
test_replay (WorkspaceFixture *fixture, gconstpointer data)
{
  workspace_fixture_add_sample (fixture);
  workspace_fixture_add_sample (fixture);
  for (guint i = 0; i < N_REVISIONS; i++)
    {
      fixture->now_ms += g_test_rand_int_range (-5000, 10000);
      random_edit_run (fixture->workspace, 1 + (guint) g_test_rand_int_range (0, 6));
      if (i % 50 == 0)
        workspace_fixture_assert_sound (fixture);
    }

  workspace_fixture_assert_sound (fixture);
  workspace_fixture_reopen (fixture);
  workspace_fixture_assert_sound (fixture);
}

static void
test_defaults_left_out (WorkspaceFixture *fixture, gconstpointer data)
{
  workspace_fixture_add_sample (fixture);

  g_assert_cmpint (workspace_fixture_count (fixture, "SELECT count(*) FROM change JOIN field ON field.id = field "
                                                     "WHERE table_name = 'item' AND column_name = 'status'"), ==, 0);
  g_assert_cmpint (workspace_fixture_count (fixture, "SELECT count(*) FROM change JOIN field ON field.id = field "
                                                     "WHERE column_name = 'percent' AND table_name = 'item'"), ==, 0);
  g_assert_cmpint (workspace_fixture_count (fixture, "SELECT count(*) FROM change JOIN field ON field.id = field "
                                                     "WHERE table_name = 'item' AND column_name = 'plan_id'"), ==, 9);
}

static void
test_replaced (WorkspaceFixture *fixture, gconstpointer data)
{
  static const char REPLACED[] =
    "SELECT replaced FROM change JOIN field ON field.id = field WHERE column_name = 'note' AND table_name = 'item' "
    "ORDER BY revision DESC LIMIT 1";

  workspace_fixture_add_sample (fixture);
  set_note (fixture, "一");
  g_assert_cmpint (workspace_fixture_count (fixture, REPLACED), ==, 0);
  set_note (fixture, "二");
  g_assert_cmpint (workspace_fixture_count (fixture, REPLACED), ==, 2);
  set_note (fixture, "三");
  g_assert_cmpint (workspace_fixture_count (fixture, REPLACED), ==, 3);
}

static void
test_once_a_revision (WorkspaceFixture *fixture, gconstpointer data)
{
  static const char VERSIONS[] =
    "SELECT count(*) FROM change JOIN field ON field.id = field WHERE column_name = 'note' AND table_name = 'item'";
  g_autoptr (GError) error = NULL;
  g_autoptr (FgRevision) revision = NULL;
  gint64 item;

  workspace_fixture_add_sample (fixture);
  set_note (fixture, "起");
  item = first_task (fixture);
  revision = fg_revision_begin (fixture->workspace, "Edit", &error);
  g_assert_true (fg_item_edit_set_note (revision, item, "承", &error));
  g_assert_true (fg_item_edit_set_note (revision, item, "转", &error));
  g_assert_cmpint (workspace_fixture_count (fixture, VERSIONS), ==, 2);
  g_assert_true (fg_item_edit_set_note (revision, item, "起", &error));
  g_assert_cmpint (workspace_fixture_count (fixture, VERSIONS), ==, 1);
  g_assert_true (fg_revision_commit (revision, &error));
  g_assert_cmpint (workspace_fixture_count (fixture, "SELECT count(*) FROM revision"), ==, 2);
  workspace_fixture_assert_sound (fixture);
}

static void
test_clock_goes_back (WorkspaceFixture *fixture, gconstpointer data)
{
  workspace_fixture_add_sample (fixture);
  set_note (fixture, "一");
  fixture->now_ms -= 3600 * 1000;
  set_note (fixture, "二");
  workspace_fixture_reopen (fixture);
  fixture->now_ms -= 3600 * 1000;
  set_note (fixture, "三");

  g_assert_cmpint (workspace_fixture_count (fixture, "SELECT count(*) FROM revision AS a JOIN revision AS b "
                                                     "ON a.id < b.id AND a.stamp >= b.stamp"), ==, 0);
  workspace_fixture_assert_sound (fixture);
}

static void
test_ids (WorkspaceFixture *fixture, gconstpointer data)
{
  workspace_fixture_add_sample (fixture);

  g_assert_cmpint (workspace_fixture_count (fixture, "SELECT min(id) > 0 FROM item"), ==, 1);
  /* All of one revision lie together. */
  g_assert_cmpint (workspace_fixture_count (fixture, "SELECT max(row_id) - min(row_id) < 100 FROM change"), ==, 1);
}

/* What the check is for: each way in which the tables can differ from the log. */
static void
test_check_finds (WorkspaceFixture *fixture, gconstpointer data)
{
  static const char *const faults[] = {
    "UPDATE item SET note = '改' WHERE kind = 1 AND no = 1",
    "UPDATE item SET percent = 50 WHERE kind = 1 AND no = 1",
    "DELETE FROM plan_revision",
    "UPDATE plan_revision SET stamp = stamp + 1",
    "INSERT INTO plan_revision (plan_id, stamp, replica, revision) SELECT id, 1, 1, 1 FROM item WHERE no = 1",
    "UPDATE item SET weight = 2.0 WHERE kind = 2 AND no = 2",
    "INSERT INTO report (id, item_id, day, percent) SELECT 5, id, 737000, 0 FROM item WHERE kind = 1 AND no = 1",
    "DELETE FROM assignment WHERE id = (SELECT max(id) FROM assignment)",
    "DELETE FROM change WHERE row_id = (SELECT max(id) FROM assignment)",
    "PRAGMA foreign_keys = OFF; UPDATE item SET plan_id = 3 WHERE kind = 1 AND no = 1",
  };

  for (guint i = 0; i < G_N_ELEMENTS (faults); i++)
    {
      WorkspaceFixture other = { 0 };
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) findings = NULL;

      workspace_fixture_set_up (&other, NULL);
      workspace_fixture_add_sample (&other);
      workspace_fixture_assert_sound (&other);
      fg_workspace_execute (other.workspace, faults[i], &error);
      g_assert_no_error (error);
      findings = fg_workspace_check (other.workspace, &error);
      g_assert_no_error (error);
      g_test_message ("%s: %u", faults[i], findings->len);
      g_assert_cmpuint (findings->len, >, 0);
      workspace_fixture_tear_down (&other, NULL);
    }
}

/* What follows from the log is made anew, and nothing else is touched. */
static void
test_rebuild (WorkspaceFixture *fixture, gconstpointer data)
{
  static const char *const faults[] = {
    "DELETE FROM plan_revision",
    "UPDATE plan_revision SET revision = 1",
    "INSERT INTO plan_revision (plan_id, stamp, replica, revision) SELECT max (id), 1, 1, 1 FROM item",
    "UPDATE item SET percent = 50 WHERE kind = 1",
  };
  g_autofree char *before = NULL;

  workspace_fixture_add_sample (fixture);
  for (guint i = 0; i < N_BEFORE_REBUILD; i++)
    random_edit_run (fixture->workspace, 1 + (guint) g_test_rand_int_range (0, 6));
  before = workspace_dump (fixture->workspace, WORKSPACE_DUMP_ALL);

  for (guint i = 0; i < G_N_ELEMENTS (faults); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *after = NULL;

      fg_workspace_execute (fixture->workspace, faults[i], &error);
      g_assert_no_error (error);
      fg_workspace_rebuild (fixture->workspace, &error);
      g_assert_no_error (error);
      workspace_fixture_assert_sound (fixture);
      after = workspace_dump (fixture->workspace, WORKSPACE_DUMP_ALL);
      workspace_dump_assert_equal (before, after);
    }
}

/* A column of a newer version, taken over from another desk, is kept and is no fault. */
static void
test_unknown_field (WorkspaceFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  workspace_fixture_add_sample (fixture);
  fg_workspace_execute (fixture->workspace,
                        "INSERT INTO field (table_name, column_name) VALUES ('item', 'risk'), ('visit', 'day'); "
                        "INSERT INTO change (row_id, field, revision, value) SELECT min(item.id), field.id, 1, 'high' "
                        "FROM item, field WHERE column_name = 'risk'; "
                        "INSERT INTO change (row_id, field, revision, value) SELECT 4, id, 1, 5 FROM field "
                        "WHERE table_name = 'visit'", &error);
  g_assert_no_error (error);
  workspace_fixture_reopen (fixture);
  workspace_fixture_assert_sound (fixture);
  set_note (fixture, "一");
  workspace_fixture_assert_sound (fixture);
}

static void
test_within_another (WorkspaceFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FgRevision) first = fg_revision_begin (fixture->workspace, "Edit", &error);
  g_autoptr (FgRevision) second = NULL;

  g_assert_no_error (error);
  second = fg_revision_begin (fixture->workspace, "Edit", &error);
  g_assert_null (second);
  g_assert_nonnull (error);
  g_assert_cmpint (error->domain, ==, FG_STORE_ERROR);
}

static void
test_author_is_text (WorkspaceFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FgWorkspace) workspace = fg_workspace_open (fixture->path, "\xb3\xc2", &error);

  g_assert_no_error (error);
  g_assert_true (g_utf8_validate (fg_workspace_get_author (workspace), -1, NULL));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  WORKSPACE_TEST ("/store/log/replayed-from-nothing-it-gives-the-tables", test_replay);
  WORKSPACE_TEST ("/store/log/what-a-row-has-by-default-is-left-out", test_defaults_left_out);
  WORKSPACE_TEST ("/store/log/a-version-names-the-one-it-replaced", test_replaced);
  WORKSPACE_TEST ("/store/log/a-revision-has-one-version-of-a-field", test_once_a_revision);
  WORKSPACE_TEST ("/store/log/stamps-grow-when-the-clock-goes-back", test_clock_goes_back);
  WORKSPACE_TEST ("/store/log/ids-of-a-revision-lie-together", test_ids);
  WORKSPACE_TEST ("/store/log/what-follows-from-it-can-be-made-anew", test_rebuild);
  WORKSPACE_TEST ("/store/log/the-check-finds-every-kind-of-difference", test_check_finds);
  WORKSPACE_TEST ("/store/log/fields-of-a-newer-version-are-kept", test_unknown_field);

  WORKSPACE_TEST ("/store/log/a-revision-within-another-is-an-error", test_within_another);
  WORKSPACE_TEST ("/store/log/an-author-in-another-encoding-is-kept-as-text", test_author_is_text);

  return g_test_run ();
}
