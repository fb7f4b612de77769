/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Random sequences of all kinds of changes, with undo and redo among them: undoing everything gives the very first
 * state, redoing everything the very last, and each step on the way the state that was there.
 *
 * FENGONG_UNDO_SEQUENCES sets how many.
 */
#include "fg-undo.h"

#include <stdlib.h>

#include "fg-workspace-private.h"
#include "random-edit.h"
#include "workspace-dump.h"
#include "workspace-fixture.h"

#define N_SEQUENCES 600
#define N_IN_A_WORKSPACE 20
#define MAX_LENGTH 16

/* The states that a sequence has been through: those that undo leads back to, then those that redo leads to. */
typedef struct
{
  WorkspaceFixture workspace;
  GPtrArray       *states; /* (element-type utf8) */
  guint            current;
} Sequence;

static guint
draw (guint n)
{
  return (guint) g_test_rand_int_range (0, (gint32) n);
}

static guint
get_n_sequences (void)
{
  const char *text = g_getenv ("FENGONG_UNDO_SEQUENCES");

  return text != NULL ? (guint) strtoul (text, NULL, 10) : N_SEQUENCES;
}

/* What is tried here does not depend on the disk. */
static void
hurry (Sequence *self)
{
  g_autoptr (GError) error = NULL;

  fg_workspace_execute (self->workspace.workspace, "PRAGMA synchronous = OFF", &error);
  g_assert_no_error (error);
}

static char *
dump (Sequence *self)
{
  return workspace_dump (self->workspace.workspace, WORKSPACE_DUMP_VISIBLE);
}

static void
edit (Sequence *self)
{
  gint64 n = workspace_fixture_count (&self->workspace, "SELECT count(*) FROM revision");

  if (workspace_fixture_count (&self->workspace, "SELECT NOT EXISTS (SELECT 1 FROM plan WHERE removed = 0)"))
    workspace_fixture_add_sample (&self->workspace);
  else if (draw (12) == 0)
    random_edit_move (self->workspace.workspace);
  else
    random_edit_run (self->workspace.workspace, draw (5));
  if (workspace_fixture_count (&self->workspace, "SELECT count(*) FROM revision") == n)
    return;

  g_ptr_array_set_size (self->states, (gint) self->current + 1);
  g_ptr_array_add (self->states, dump (self));
  self->current++;
}

static void
move (Sequence *self, FgUndoDirection direction)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *label = NULL;
  g_autofree char *state = NULL;

  if (direction == FG_UNDO_BACK ? self->current == 0 : self->current + 1 == self->states->len)
    return;

  label = fg_undo_run (self->workspace.workspace, direction, &error);
  g_assert_no_error (error);
  if (direction == FG_UNDO_BACK)
    self->current--;
  else
    self->current++;

  state = dump (self);
  workspace_dump_assert_equal (state, g_ptr_array_index (self->states, self->current));
}

static void
move_to_end (Sequence *self, FgUndoDirection direction)
{
  for (guint i = 0; i < self->states->len; i++)
    move (self, direction);
}

static void
assert_nothing_to_redo (Sequence *self)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *label = NULL;

  g_assert_true (fg_undo_find (self->workspace.workspace, FG_UNDO_FORTH, &label, &error));
  g_assert_null (label);
}

static void
run_sequence (Sequence *self)
{
  g_autofree char *last = NULL;
  g_autofree char *again = NULL;

  self->states = g_ptr_array_new_with_free_func (g_free);
  self->current = 0;
  g_ptr_array_add (self->states, dump (self));
  for (guint n = 1 + draw (MAX_LENGTH); n > 0; n--)
    {
      self->workspace.now_ms += g_test_rand_int_range (-5000, 10000);
      if (draw (3) > 0)
        edit (self);
      else
        move (self, draw (2) == 0 ? FG_UNDO_BACK : FG_UNDO_FORTH);
    }

  move_to_end (self, FG_UNDO_FORTH);
  last = workspace_dump (self->workspace.workspace, WORKSPACE_DUMP_ALL);
  if (draw (20) == 0)
    {
      workspace_fixture_reopen (&self->workspace);
      hurry (self);
    }
  move_to_end (self, FG_UNDO_BACK);
  move_to_end (self, FG_UNDO_FORTH);
  again = workspace_dump (self->workspace.workspace, WORKSPACE_DUMP_ALL);
  workspace_dump_assert_equal (again, last);
  if (self->states->len > 1)
    assert_nothing_to_redo (self);
  g_ptr_array_unref (self->states);
}

static void
test_sequences (void)
{
  guint n_sequences = get_n_sequences ();

  for (guint i = 0; i < n_sequences; i += N_IN_A_WORKSPACE)
    {
      Sequence sequence = { 0 };

      workspace_fixture_set_up (&sequence.workspace, NULL);
      hurry (&sequence);
      for (guint k = 0; k < N_IN_A_WORKSPACE; k++)
        run_sequence (&sequence);
      workspace_fixture_assert_sound (&sequence.workspace);
      workspace_fixture_tear_down (&sequence.workspace, NULL);
    }

  g_test_message ("%u sequences", n_sequences);
}

/* ---- Beside another desk ---- */

#define N_WORKSPACES_BESIDE 10
#define N_STEPS_BESIDE 60
#define OTHER_DESK 7

static void
set_replica (Sequence *self, gint64 replica)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *sql = g_strdup_printf ("UPDATE meta SET value = %" G_GINT64_FORMAT " WHERE key = 'replica'", replica);

  fg_workspace_execute (self->workspace.workspace, sql, &error);
  g_assert_no_error (error);
}

static void
edit_elsewhere (Sequence *self)
{
  gint64 ours = workspace_fixture_count (&self->workspace, "SELECT value FROM meta WHERE key = 'replica'");

  set_replica (self, OTHER_DESK);
  random_edit_run (self->workspace.workspace, 1 + draw (3));
  set_replica (self, ours);
}

/* Returns whether it was refused for what the other desk did, in which case all must be as it was. */
static gboolean
move_beside (Sequence *self)
{
  g_autofree char *before = workspace_dump (self->workspace.workspace, WORKSPACE_DUMP_ALL);
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *label = fg_undo_run (self->workspace.workspace, draw (3) > 0 ? FG_UNDO_BACK : FG_UNDO_FORTH, &error);

  if (label != NULL)
    return FALSE;

  after = workspace_dump (self->workspace.workspace, WORKSPACE_DUMP_ALL);
  workspace_dump_assert_equal (after, before);
  if (g_error_matches (error, FG_STORE_ERROR, FG_STORE_ERROR_NOT_FOUND))
    return FALSE;

  g_assert_error (error, FG_STORE_ERROR, FG_STORE_ERROR_CHANGED_SINCE);
  return TRUE;
}

static void
test_beside_another_desk (void)
{
  static const char OVERWRITTEN[] =
    "SELECT count(*) FROM change JOIN revision AS undo ON undo.id = change.revision AND undo.undoes IS NOT NULL "
    "JOIN revision AS theirs ON theirs.id = change.replaced AND theirs.replica <> undo.replica";
  guint n_refused = 0;

  for (guint i = 0; i < N_WORKSPACES_BESIDE; i++)
    {
      Sequence sequence = { 0 };

      workspace_fixture_set_up (&sequence.workspace, NULL);
      hurry (&sequence);
      workspace_fixture_add_sample (&sequence.workspace);
      for (guint k = 0; k < N_STEPS_BESIDE; k++)
        if (draw (3) == 0)
          edit_elsewhere (&sequence);
        else if (draw (2) == 0)
          random_edit_run (sequence.workspace.workspace, 1 + draw (3));
        else if (move_beside (&sequence))
          n_refused++;

      g_assert_cmpint (workspace_fixture_count (&sequence.workspace, OVERWRITTEN), ==, 0);
      workspace_fixture_assert_sound (&sequence.workspace);
      workspace_fixture_tear_down (&sequence.workspace, NULL);
    }

  g_test_message ("%u refused", n_refused);
  g_assert_cmpuint (n_refused, >, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/undo/any-sequence-leads-back-to-the-first-state-and-on-to-the-last", test_sequences);
  g_test_add_func ("/store/undo/never-overwrites-what-another-desk-did", test_beside_another_desk);

  return g_test_run ();
}
