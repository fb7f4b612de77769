/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the store costs beside bare SQLite on the same file in the same run: the medians of both and their ratio, which
 * says more than milliseconds of one machine. bench-store [ITEMS]
 */
#include <gio/gio.h>
#include <glib/gstdio.h>
#include <sqlite3.h>
#include <stdlib.h>

#include "fg-as-of.h"
#include "fg-history.h"
#include "fg-item-edit.h"
#include "fg-item-query.h"
#include "fg-plan-table.h"
#include "workspace-maker.h"

#define N_ITEMS 100000
#define N_RUNS 21
#define N_SLOW_RUNS 3
#define PAGE 100
#define HISTORY_PAGE 64
#define WORD "证明事项"

typedef struct
{
  char        *folder;
  char        *path;
  char        *empty_path;
  FgWorkspace *workspace;
  sqlite3     *bare;
  gint64       plan_id;
  gint64       ids[PAGE];
  guint        n_edits;
} Bench;

typedef void (*Measured) (Bench *self);

static void
check (int code)
{
  if (code != SQLITE_OK && code != SQLITE_DONE && code != SQLITE_ROW)
    g_error ("SQLite: %s", sqlite3_errstr (code));
}

static void
check_error (GError *error)
{
  if (error != NULL)
    g_error ("%s", error->message);
}

static int
compare_doubles (const void *a, const void *b)
{
  double x = *(const double *) a, y = *(const double *) b;

  return (x > y) - (x < y);
}

static double
time_once_ms (Bench *self, Measured measured)
{
  gint64 start = g_get_monotonic_time ();

  measured (self);
  return (double) (g_get_monotonic_time () - start) / 1000.0;
}

/* Both in turns, so that what else the machine does meets both. */
static void
compare_runs (Bench *self, const char *name, Measured ours, Measured bare, guint n_runs)
{
  double our_ms[N_RUNS], bare_ms[N_RUNS];

  for (guint i = 0; i < n_runs; i++)
    {
      our_ms[i] = time_once_ms (self, ours);
      bare_ms[i] = time_once_ms (self, bare);
    }

  qsort (our_ms, n_runs, sizeof (double), compare_doubles);
  qsort (bare_ms, n_runs, sizeof (double), compare_doubles);
  g_print ("%-28s %10.3f ms %10.3f ms %8.2f\n", name, our_ms[n_runs / 2], bare_ms[n_runs / 2],
           our_ms[n_runs / 2] / bare_ms[n_runs / 2]);
}

static void
compare (Bench *self, const char *name, Measured ours, Measured bare)
{
  compare_runs (self, name, ours, bare, N_RUNS);
}

static gint64
query_integer (Bench *self, const char *sql)
{
  sqlite3_stmt *statement;
  gint64 value;

  check (sqlite3_prepare_v2 (self->bare, sql, -1, &statement, NULL));
  check (sqlite3_step (statement));
  value = sqlite3_column_int64 (statement, 0);
  sqlite3_finalize (statement);
  return value;
}

/* Steps through all rows and reads their columns. */
static void
run_bare (Bench *self, const char *sql, gint64 parameter)
{
  sqlite3_stmt *statement;
  gint64 sum = 0;

  check (sqlite3_prepare_v2 (self->bare, sql, -1, &statement, NULL));
  sqlite3_bind_int64 (statement, 1, parameter);
  while (sqlite3_step (statement) == SQLITE_ROW)
    for (int i = 0; i < sqlite3_column_count (statement); i++)
      sum += sqlite3_column_int64 (statement, i);
  check (sqlite3_finalize (statement));
  (void) sum;
}

static void
index_with (Bench *self, FgItemFilter filter)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FgItemIndex) index = NULL;

  filter.plan_id = self->plan_id;
  filter.today = fg_day_from_ymd (2019, 6, 1);
  index = fg_item_query_index (self->workspace, &filter, &error);
  check_error (error);
}

static void
index_all (Bench *self)
{
  index_with (self, (FgItemFilter) { 0 });
}

static void
bare_all (Bench *self)
{
  run_bare (self, "SELECT id, parent_id, kind, status, percent, deadline_last_day FROM item "
                  "WHERE plan_id = ?1 AND removed = 0 ORDER BY parent_id, ordinal, id", self->plan_id);
}

static void
index_red (Bench *self)
{
  index_with (self, (FgItemFilter) { .by_light = TRUE, .light = FG_LIGHT_RED });
}

static void
index_by_title (Bench *self)
{
  index_with (self, (FgItemFilter) { .sort = FG_ITEM_SORT_TITLE });
}

static void
bare_by_title (Bench *self)
{
  run_bare (self, "SELECT id FROM item WHERE plan_id = ?1 ORDER BY title, substr (body, 1, 60)", self->plan_id);
}

static void
index_search (Bench *self)
{
  index_with (self, (FgItemFilter) { .search = (char *) WORD });
}

static void
bare_search (Bench *self)
{
  run_bare (self, "SELECT id FROM item WHERE body LIKE '%" WORD "%'", 0);
}

static void
load_page (Bench *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) records =
    fg_item_query_records (self->workspace, self->ids, PAGE, fg_day_from_ymd (2019, 6, 1), &error);

  check_error (error);
}

static void
bare_page (Bench *self)
{
  for (guint i = 0; i < PAGE; i++)
    run_bare (self, "SELECT * FROM item WHERE id = ?1", self->ids[i]);
}

static void
edit (Bench *self)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *note = g_strdup_printf ("第%u次督办", self->n_edits++);
  g_autoptr (FgRevision) revision = fg_revision_begin (self->workspace, "Edit", &error);

  check_error (error);
  fg_item_edit_set_note (revision, self->ids[self->n_edits % PAGE], note, &error);
  check_error (error);
  fg_revision_commit (revision, &error);
  check_error (error);
}

/* The same rows: the item, a revision, a change. */
static void
bare_edit (Bench *self)
{
  char *sql = sqlite3_mprintf (
    "BEGIN IMMEDIATE; UPDATE item SET note = '第%u次督办' WHERE id = %lld; "
    "INSERT INTO revision (stamp, replica, author, label) SELECT max (stamp) + 1, 1, 'bench-store', 'Edit' FROM revision; "
    "INSERT INTO change SELECT %lld, (SELECT id FROM field WHERE table_name = 'item' AND column_name = 'note'), "
    "max (id), '第%u次督办', NULL FROM revision; COMMIT",
    self->n_edits, (sqlite3_int64) self->ids[self->n_edits % PAGE], (sqlite3_int64) self->ids[self->n_edits % PAGE],
    self->n_edits);

  self->n_edits++;
  check (sqlite3_exec (self->bare, sql, NULL, NULL, NULL));
  sqlite3_free (sql);
}

static void
history_page (Bench *self)
{
  const FgHistoryFilter filter = { .plan_id = self->plan_id };
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entries = fg_history_list (self->workspace, &filter, HISTORY_PAGE, &error);

  check_error (error);
}

/* The same rows: the latest revisions and the changes of each, as many as the history tells of one. */
static void
bare_history_page (Bench *self)
{
  g_autofree char *sql = g_strdup_printf (
    "SELECT change.row_id, change.field, change.value FROM (SELECT id FROM revision ORDER BY stamp DESC LIMIT %d) AS latest "
    "JOIN change ON change.revision = latest.id LIMIT %d", HISTORY_PAGE, HISTORY_PAGE * 100 * 6);

  run_bare (self, sql, 0);
}

static void
find_history (Bench *self)
{
  const FgHistoryFilter filter = { .plan_id = self->plan_id };
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) revisions = fg_history_find (self->workspace, &filter, G_MAXUINT, &error);

  check_error (error);
}

static void
bare_find_history (Bench *self)
{
  run_bare (self, "SELECT id FROM revision ORDER BY stamp DESC, replica DESC", 0);
}

static void
look_back (Bench *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FgWorkspace) past = fg_as_of_open (self->workspace, G_MAXINT64, NULL, &error);

  check_error (error);
}

/* The same rows in the same order, read and nothing more. */
static void
bare_look_back (Bench *self)
{
  run_bare (self, "SELECT change.row_id, change.field, change.value, revision.stamp "
                  "FROM change CROSS JOIN revision ON revision.id = change.revision "
                  "ORDER BY change.row_id, change.field, revision.stamp", 0);
}

static void
open_large (Bench *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FgWorkspace) workspace = fg_workspace_open_reader (self->path, &error);

  check_error (error);
}

static void
open_empty (Bench *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FgWorkspace) workspace = fg_workspace_open_reader (self->empty_path, &error);

  check_error (error);
}

static void
report_size (Bench *self)
{
  double log_mb = (double) query_integer (self, "SELECT sum (pgsize) FROM dbstat WHERE name IN ('change', 'revision', "
                                                "'change_by_revision', 'sqlite_autoindex_revision_1')") / 1e6;
  double table_mb = (double) query_integer (self, "SELECT sum (pgsize) FROM dbstat WHERE name NOT IN ('change', "
                                                  "'revision', 'change_by_revision', 'sqlite_autoindex_revision_1')")
                    / 1e6;

  g_print ("%-28s %10.1f MB %10.1f MB %8.2f\n", "log, tables with indexes", log_mb, table_mb, log_mb / table_mb);
}

static void
set_up (Bench *self, guint n_items)
{
  const WorkspaceRecipe recipe = {
    .seed = 1, .n_plans = 1, .n_items = n_items, .n_agencies = 500, .n_reports = n_items / 5,
  };
  g_autoptr (GError) error = NULL;
  FgWorkspace *empty;
  gint64 start = g_get_monotonic_time ();

  self->folder = g_dir_make_tmp ("fengong-bench-XXXXXX", &error);
  check_error (error);
  self->path = g_build_filename (self->folder, "workspace.db", NULL);
  self->empty_path = g_build_filename (self->folder, "empty.db", NULL);
  self->workspace = fg_workspace_open (self->path, "bench-store", &error);
  check_error (error);
  workspace_maker_fill (self->workspace, &recipe, &error);
  check_error (error);
  g_print ("%u items made in %.1f s\n", n_items, (double) (g_get_monotonic_time () - start) / 1e6);

  empty = fg_workspace_open (self->empty_path, "bench-store", &error);
  check_error (error);
  fg_workspace_close (empty);

  check (sqlite3_open (self->path, &self->bare));
  check (sqlite3_exec (self->bare, "PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA cache_size = -16384",
                       NULL, NULL, NULL));
}

static void
find_page (Bench *self)
{
  const FgItemFilter all = FG_ITEM_FILTER_INIT;
  g_autoptr (GError) error = NULL;
  g_autoptr (FgItemIndex) index = fg_item_query_index (self->workspace, &all, &error);
  guint n_nodes;

  check_error (error);
  n_nodes = fg_item_index_get_n_nodes (index);
  for (guint i = 0; i < PAGE; i++)
    self->ids[i] = fg_item_index_get_item_id (index, n_nodes - 1 - i % (n_nodes - 1));
  self->plan_id = query_integer (self, "SELECT id FROM plan");
}

static void
remove_file (const char *path, const char *suffix)
{
  g_autofree char *file = g_strconcat (path, suffix, NULL);

  g_remove (file);
}

static void
tear_down (Bench *self)
{
  const char *const suffixes[] = { "", "-wal", "-shm" };

  sqlite3_close (self->bare);
  fg_workspace_close (self->workspace);
  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    {
      remove_file (self->path, suffixes[i]);
      remove_file (self->empty_path, suffixes[i]);
    }
  g_rmdir (self->folder);
  g_free (self->folder);
  g_free (self->path);
  g_free (self->empty_path);
}

int
main (int argc, char **argv)
{
  guint n_items = argc > 1 ? (guint) g_ascii_strtoull (argv[1], NULL, 10) : N_ITEMS;
  Bench bench = { 0 };

  set_up (&bench, MAX (n_items, PAGE));
  find_page (&bench);

  g_print ("%-28s %13s %13s %8s\n", "median of 21 runs", "store", "bare SQLite", "ratio");
  compare (&bench, "open (bare: an empty one)", open_large, open_empty);
  compare (&bench, "index of all", index_all, bare_all);
  compare (&bench, "index of the overdue", index_red, bare_all);
  compare (&bench, "index by title", index_by_title, bare_by_title);
  compare (&bench, "index of a search", index_search, bare_search);
  compare (&bench, "page of 100 records", load_page, bare_page);
  compare (&bench, "one edit, committed", edit, bare_edit);
  compare (&bench, "revisions of the plan", find_history, bare_find_history);
  compare (&bench, "page of its history", history_page, bare_history_page);
  compare_runs (&bench, "as of a day (bare: a scan)", look_back, bare_look_back, N_SLOW_RUNS);
  report_size (&bench);

  tear_down (&bench);
  return 0;
}
