/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a search costs for each key that is pressed, beside LIKE over the same tables and beside an index of FTS5 with
 * the trigram tokenizer, which finds nothing under three characters and knows no pinyin. bench-search [ITEMS]
 */
#include <gio/gio.h>
#include <glib/gstdio.h>
#include <sqlite3.h>
#include <stdlib.h>

#include "fg-item-edit.h"
#include "fg-search.h"
#include "workspace-maker.h"

#define N_ITEMS 100000
#define N_ROUNDS 9
#define MAX_HITS 20

typedef struct
{
  char        *folder;
  char        *path;
  FgWorkspace *workspace;
  sqlite3     *bare;
  gint64       item_id; /* one to edit */
  guint        n_edits;
} Bench;

/* What people type, key by key as far as an input method hands it on. */
static const char *const by_characters[] = {
  "证", "证明", "证明事", "证明事项", "满意", "满意度", "满意度回访", "不存在", "不存在的词", "市第12局", "12", "12(3)",
  "对照 告知", "执法 共享平台",
};

static const char *const by_pinyin[] = {
  "z", "zm", "zms", "zmsx", "zheng", "zhengming", "manyidu", "myd", "zhixing", "xyxx", "xinyongxinxi", "qqqq",
};

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

static double
since_ms (gint64 start)
{
  return (double) (g_get_monotonic_time () - start) / 1000.0;
}

static double
search_ms (Bench *self, const char *words)
{
  const FgSearchQuery query = { .words = words, .max_hits = MAX_HITS };
  g_autoptr (GError) error = NULL;
  gint64 start = g_get_monotonic_time ();
  g_autoptr (GPtrArray) groups = fg_search_run (self->workspace, &query, &error);

  check_error (error);
  return since_ms (start);
}

/* All rows, as their number is shown. */
static double
bare_ms (Bench *self, const char *sql, const char *words)
{
  gint64 start = g_get_monotonic_time ();
  sqlite3_stmt *statement;

  check (sqlite3_prepare_v2 (self->bare, sql, -1, &statement, NULL));
  sqlite3_bind_text (statement, 1, words, -1, SQLITE_STATIC);
  while (sqlite3_step (statement) == SQLITE_ROW)
    sqlite3_column_int64 (statement, 0);
  check (sqlite3_finalize (statement));
  return since_ms (start);
}

static double
like_ms (Bench *self, const char *words)
{
  return bare_ms (self,
                  "SELECT id FROM item WHERE body LIKE '%' || ?1 || '%' OR title LIKE '%' || ?1 || '%' "
                  "OR note LIKE '%' || ?1 || '%'", words);
}

static double
trigram_ms (Bench *self, const char *words)
{
  g_autofree char *phrase = g_strdup_printf ("\"%s\"", words);

  return bare_ms (self, "SELECT rowid FROM trigrams WHERE trigrams MATCH ?1", phrase);
}

static int
compare_doubles (gconstpointer a, gconstpointer b)
{
  double x = *(const double *) a, y = *(const double *) b;

  return (x > y) - (x < y);
}

static void
report (Bench *self, const char *name, double (*measure) (Bench *self, const char *words), const char *const *words,
        guint n_words)
{
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint round = 0; round < N_ROUNDS; round++)
    for (guint i = 0; i < n_words; i++)
      {
        double ms = measure (self, words[i]);

        g_array_append_val (times, ms);
      }

  g_array_sort (times, compare_doubles);
  g_print ("%-36s %8.2f ms %8.2f ms\n", name, g_array_index (times, double, times->len / 2),
           g_array_index (times, double, times->len * 99 / 100));
}

static double
search_after_edit_ms (Bench *self, const char *words)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *note = g_strdup_printf ("第%u次督办", self->n_edits++);
  g_autoptr (FgRevision) revision = fg_revision_begin (self->workspace, "Edit", &error);

  check_error (error);
  fg_item_edit_set_note (revision, self->item_id, note, &error);
  check_error (error);
  fg_revision_commit (revision, &error);
  check_error (error);
  return search_ms (self, words);
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

static void
make_trigrams (Bench *self)
{
  gint64 pages = query_integer (self, "PRAGMA page_count"), start = g_get_monotonic_time ();

  check (sqlite3_exec (self->bare,
                       "CREATE VIRTUAL TABLE trigrams USING fts5 (title, body, note, content = '', tokenize = 'trigram');"
                       "INSERT INTO trigrams (rowid, title, body, note) SELECT id, title, body, note FROM item",
                       NULL, NULL, NULL));
  g_print ("FTS5 trigram: made in %.1f s, %.1f MB beside %.1f MB\n", since_ms (start) / 1000.0,
           (double) (query_integer (self, "PRAGMA page_count") - pages) * 4096 / 1e6, (double) pages * 4096 / 1e6);
}

static void
set_up (Bench *self, guint n_items)
{
  const WorkspaceRecipe recipe = {
    .seed = 1, .n_plans = 5, .n_items = n_items, .n_agencies = 500, .n_reports = n_items / 5,
  };
  g_autoptr (GError) error = NULL;

  self->folder = g_dir_make_tmp ("fengong-bench-XXXXXX", &error);
  check_error (error);
  self->path = g_build_filename (self->folder, "workspace.db", NULL);
  self->workspace = fg_workspace_open (self->path, "bench-search", &error);
  check_error (error);
  workspace_maker_fill (self->workspace, &recipe, &error);
  check_error (error);
  check (sqlite3_open (self->path, &self->bare));
  check (sqlite3_exec (self->bare, "PRAGMA cache_size = -16384", NULL, NULL, NULL));
  self->item_id = query_integer (self, "SELECT id FROM item WHERE kind = 2 LIMIT 1");
}

static void
tear_down (Bench *self)
{
  const char *const suffixes[] = { "", "-wal", "-shm" };

  sqlite3_close (self->bare);
  fg_workspace_close (self->workspace);
  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    {
      g_autofree char *file = g_strconcat (self->path, suffixes[i], NULL);

      g_remove (file);
    }
  g_rmdir (self->folder);
  g_free (self->folder);
  g_free (self->path);
}

int
main (int argc, char **argv)
{
  guint n_items = argc > 1 ? (guint) g_ascii_strtoull (argv[1], NULL, 10) : N_ITEMS;
  static const char *const of_three[] = { "证明事", "证明事项", "满意度", "满意度回访", "不存在", "不存在的词", "市第12局" };
  Bench bench = { 0 };
  double first_ms;

  set_up (&bench, n_items);
  first_ms = search_ms (&bench, "证明");
  g_print ("%u items; the first search of all: %.1f ms, the first by pinyin: %.1f ms\n", n_items, first_ms,
           search_ms (&bench, "zm"));
  g_print ("%-36s %11s %11s\n", "per key", "median", "p99");
  report (&bench, "search by characters", search_ms, by_characters, G_N_ELEMENTS (by_characters));
  report (&bench, "search by pinyin", search_ms, by_pinyin, G_N_ELEMENTS (by_pinyin));
  report (&bench, "search after an edit", search_after_edit_ms, by_characters, 3);
  report (&bench, "LIKE, by characters", like_ms, by_characters, 9);
  make_trigrams (&bench);
  report (&bench, "FTS5 trigram, three characters up", trigram_ms, of_three, G_N_ELEMENTS (of_three));
  report (&bench, "search, the same", search_ms, of_three, G_N_ELEMENTS (of_three));

  tear_down (&bench);
  return 0;
}
