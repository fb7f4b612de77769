/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Five desks with random histories of all kinds of changes, undo and redo, with clocks that are wrong by hours, that send
 * each other random parts of their logs in any order, again and again, while some are lost. Once all have seen the same
 * revisions, all have the same tables and the same conflicts.
 *
 * FENGONG_MERGE_HISTORIES sets how many.
 */
#include "fg-merge.h"

#include <stdlib.h>
#include <string.h>

#include "fg-conflict.h"
#include "fg-outgoing.h"
#include "fg-undo.h"
#include "fg-workspace-private.h"
#include "random-edit.h"
#include "workspace-dump.h"
#include "workspace-fixture.h"

#define N_HISTORIES 30
#define N_IN_AN_OFFICE 6
#define N_DESKS 5
#define MAX_STEPS 24
#define HOUR_MS 3600000

/* How much of a log is sent. */
typedef enum
{
  EVERYTHING,
  PARTS,
} Extent;

typedef struct
{
  WorkspaceFixture desks[N_DESKS];
  gint64           now_ms;
} Office;

static guint
draw (guint n)
{
  return (guint) g_test_rand_int_range (0, (gint32) n);
}

static guint
get_n_histories (void)
{
  const char *text = g_getenv ("FENGONG_MERGE_HISTORIES");

  return text != NULL ? (guint) strtoul (text, NULL, 10) : N_HISTORIES;
}

/* A #FgOutgoingTake. */
static gboolean
take_line (const char *line, gsize length, gpointer data, GError **error)
{
  g_ptr_array_add (data, g_strndup (line, length));
  return TRUE;
}

static GPtrArray *
pack (WorkspaceFixture *from)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_free);
  const FgOutgoingScope scope = { NULL };

  fg_outgoing_run (from->workspace, &scope, take_line, lines, &error);
  g_assert_no_error (error);
  return lines;
}

static void
add_files (FgMerge *merge, WorkspaceFixture *from)
{
  g_autoptr (GError) error = NULL;
  const FgOutgoingScope scope = { NULL };
  g_autoptr (GPtrArray) hashes = fg_outgoing_list_files (from->workspace, &scope, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < hashes->len; i++)
    {
      g_autoptr (GBytes) content = fg_outgoing_load_file (from->workspace, g_ptr_array_index (hashes, i), &error);

      fg_merge_add_file (merge, g_ptr_array_index (hashes, i), content, &error);
      g_assert_no_error (error);
    }
}

static void
assert_sound (WorkspaceFixture *desk)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) findings = fg_workspace_check (desk->workspace, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < findings->len; i++)
    g_test_message ("%s", (const char *) g_ptr_array_index (findings, i));
  g_assert_cmpuint (findings->len, ==, 0);
}

/* EVERYTHING, or parts: each revision by chance, with files or without, given up at the end or not. */
static void
deliver (WorkspaceFixture *from, WorkspaceFixture *to, Extent extent)
{
  guint chance = extent == EVERYTHING || draw (3) == 0 ? 100 : 30 + draw (70);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) lines = pack (from);
  g_autoptr (FgMerge) merge = fg_merge_begin (to->workspace, &error);
  g_autoptr (FgMergeResult) result = NULL;

  g_assert_no_error (error);
  for (guint i = 0; i < lines->len; i++)
    {
      const char *line = g_ptr_array_index (lines, i);

      if (draw (100) >= chance)
        continue;
      fg_merge_add_revision (merge, line, strlen (line), &error);
      g_assert_no_error (error);
    }

  if (extent == EVERYTHING || draw (4) > 0)
    add_files (merge, from);
  result = fg_merge_run (merge, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (result->n_refused, ==, 0);
  if (extent == PARTS && draw (10) == 0)
    return;
  fg_merge_commit (merge, &error);
  g_assert_no_error (error);
}

static void
undo_or_redo (WorkspaceFixture *desk)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *label = fg_undo_run (desk->workspace, draw (3) > 0 ? FG_UNDO_BACK : FG_UNDO_FORTH, &error);

  if (!g_error_matches (error, FG_STORE_ERROR, FG_STORE_ERROR_NOT_FOUND)
      && !g_error_matches (error, FG_STORE_ERROR, FG_STORE_ERROR_CHANGED_SINCE))
    g_assert_no_error (error);
}

static void
settle_one (WorkspaceFixture *desk)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) conflicts = fg_conflict_list (desk->workspace, &error);
  g_autoptr (FgRevision) revision = NULL;

  g_assert_no_error (error);
  if (conflicts->len == 0)
    return;

  revision = fg_revision_begin (desk->workspace, "Settle", &error);
  g_assert_no_error (error);
  fg_conflict_settle (revision, g_ptr_array_index (conflicts, draw (conflicts->len)), draw (FG_N_CONFLICT_SIDES),
                      &error);
  g_assert_no_error (error);
  fg_revision_commit (revision, &error);
  g_assert_no_error (error);
}

/* Each is wrong by some hours, and not always by the same. */
static void
set_clocks (Office *self)
{
  for (guint i = 0; i < N_DESKS; i++)
    self->desks[i].now_ms = self->now_ms + g_test_rand_int_range (-8 * HOUR_MS, 8 * HOUR_MS);
}

static void
step (Office *self)
{
  WorkspaceFixture *desk = &self->desks[draw (N_DESKS)];

  self->now_ms += g_test_rand_int_range (0, HOUR_MS);
  set_clocks (self);
  switch (draw (9))
    {
    case 0:
    case 1:
    case 2:
      random_edit_run (desk->workspace, 1 + draw (3));
      break;
    case 3:
      undo_or_redo (desk);
      break;
    case 4:
      settle_one (desk);
      break;
    case 5:
      random_edit_move (desk->workspace);
      break;
    default:
      deliver (&self->desks[draw (N_DESKS)], desk, PARTS);
      break;
    }
  assert_sound (desk);
}

/* The conflicts as every desk must list them: what is mine and what theirs depends on the desk. */
static char *
dump_conflicts (WorkspaceFixture *desk)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) conflicts = fg_conflict_list (desk->workspace, &error);
  GString *dump = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < conflicts->len; i++)
    {
      const FgConflict *conflict = g_ptr_array_index (conflicts, i);
      const FgConflictVersion *holding = &conflict->versions[conflict->holding];

      g_string_append_printf (dump, "%s.%s %" G_GINT64_FORMAT " %s: %s\n", conflict->table, conflict->column,
                              conflict->row_id, conflict->label, holding->value);
    }
  return g_string_free (dump, FALSE);
}

static char *
dump_log (WorkspaceFixture *desk)
{
  g_autoptr (GPtrArray) lines = pack (desk);

  g_ptr_array_add (lines, NULL);
  return g_strjoinv ("\n", (char **) lines->pdata);
}

/* Through the first desk, to which all send and which sends to all. */
static void
exchange_all (Office *self)
{
  for (guint i = 1; i < N_DESKS; i++)
    deliver (&self->desks[i], &self->desks[0], EVERYTHING);
  for (guint i = 1; i < N_DESKS; i++)
    deliver (&self->desks[0], &self->desks[i], EVERYTHING);
}

static void
assert_equal (Office *self)
{
  g_autofree char *tables = workspace_dump (self->desks[0].workspace, WORKSPACE_DUMP_ALL);
  g_autofree char *conflicts = dump_conflicts (&self->desks[0]);
  g_autofree char *log = dump_log (&self->desks[0]);

  for (guint i = 1; i < N_DESKS; i++)
    {
      g_autofree char *other_tables = workspace_dump (self->desks[i].workspace, WORKSPACE_DUMP_ALL);
      g_autofree char *other_conflicts = dump_conflicts (&self->desks[i]);
      g_autofree char *other_log = dump_log (&self->desks[i]);

      workspace_dump_assert_equal (other_log, log);
      workspace_dump_assert_equal (other_tables, tables);
      workspace_dump_assert_equal (other_conflicts, conflicts);
      g_assert_cmpint (workspace_fixture_count (&self->desks[i], "SELECT count(*) FROM waiting"), ==, 0);
    }
}

static void
open_office (Office *self)
{
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < N_DESKS; i++)
    {
      workspace_fixture_set_up (&self->desks[i], NULL);
      /* What is tried here does not depend on the disk. */
      fg_workspace_execute (self->desks[i].workspace, "PRAGMA synchronous = OFF", &error);
      g_assert_no_error (error);
    }
  self->now_ms = self->desks[0].now_ms;
}

/* Starts where all desks are equal, and ends there. */
static void
run_history (Office *self)
{
  workspace_fixture_add_sample (&self->desks[0]);
  for (guint i = 1; i < N_DESKS; i++)
    if (draw (2) == 0)
      deliver (&self->desks[0], &self->desks[i], EVERYTHING);
  for (guint n = 4 + draw (MAX_STEPS); n > 0; n--)
    step (self);

  exchange_all (self);
  assert_equal (self);
}

static void
test_histories (void)
{
  guint n_histories = get_n_histories ();

  for (guint i = 0; i < n_histories; i += N_IN_AN_OFFICE)
    {
      Office office = { 0 };

      open_office (&office);
      for (guint k = 0; k < N_IN_AN_OFFICE; k++)
        run_history (&office);
      for (guint k = 0; k < N_DESKS; k++)
        {
          workspace_fixture_assert_sound (&office.desks[k]);
          workspace_fixture_tear_down (&office.desks[k], NULL);
        }
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/merge/all-desks-come-to-the-same", test_histories);

  return g_test_run ();
}
