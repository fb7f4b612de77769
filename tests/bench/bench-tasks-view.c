/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How long the tasks view keeps the main loop from everything else, with 100,000 items: the worst gap between two
 * beats of a clock that should beat every 5 ms, for each thing that a person does.
 */
#include <adwaita.h>
#include <glib/gstdio.h>

#include "fg-plan-table.h"
#include "fg-store.h"
#include "fg-tasks-view.h"
#include "workspace-maker.h"

#define BEAT_MS 5
#define PAGE_HEIGHT 600
#define TODAY (fg_day_from_ymd (2026, 7, 10))

typedef struct
{
  gint64 last_us;
  gint64 worst_us;
} Clock;

typedef struct
{
  FgStore   *store;
  gint64     plan_id;
  GtkWidget *view;
  Clock      clock;
} Bench;

static gboolean
on_beat (gpointer user_data)
{
  Clock *clock = user_data;
  gint64 now_us = g_get_monotonic_time ();

  if (clock->last_us != 0)
    clock->worst_us = MAX (clock->worst_us, now_us - clock->last_us);
  clock->last_us = now_us;

  return G_SOURCE_CONTINUE;
}

static void
run_for (guint ms)
{
  gint64 end_us = g_get_monotonic_time () + (gint64) ms * 1000;

  while (g_get_monotonic_time () < end_us)
    g_main_context_iteration (NULL, TRUE);
}

static GtkWidget *
find_child (GtkWidget *widget, GType type)
{
  GtkWidget *found = g_type_is_a (G_OBJECT_TYPE (widget), type) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); found == NULL && child != NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_child (child, type);

  return found;
}

static void
report (Bench *bench, const char *deed)
{
  GtkColumnView *columns = GTK_COLUMN_VIEW (find_child (bench->view, GTK_TYPE_COLUMN_VIEW));

  g_print ("%-24s worst gap %4" G_GINT64_FORMAT " ms, %6u rows\n", deed, bench->clock.worst_us / 1000,
           g_list_model_get_n_items (G_LIST_MODEL (gtk_column_view_get_model (columns))));
  bench->clock.worst_us = 0;
}

static gpointer
load_plans (FgWorkspace *workspace, gpointer data, GCancellable *cancellable, GError **error)
{
  return fg_plan_table_list (workspace, error);
}

static void
on_plans_loaded (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Bench *bench = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) plans = fg_store_run_finish (FG_STORE (source), result, &error);

  g_assert_no_error (error);
  bench->plan_id = ((const FgPlanSummary *) g_ptr_array_index (plans, 0))->id;
}

static void
on_opened (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Bench *bench = user_data;
  g_autoptr (GError) error = NULL;

  bench->store = fg_store_open_finish (result, &error);
  g_assert_no_error (error);
  fg_store_read_async (bench->store, load_plans, NULL, NULL, (GDestroyNotify) g_ptr_array_unref, NULL,
                       on_plans_loaded, bench);
}

static void
scroll (Bench *bench)
{
  GtkScrolledWindow *scroller = GTK_SCROLLED_WINDOW (find_child (bench->view, GTK_TYPE_SCROLLED_WINDOW));
  GtkAdjustment *place = gtk_scrolled_window_get_vadjustment (scroller);

  for (guint i = 0; i < 40; i++)
    {
      gtk_adjustment_set_value (place, gtk_adjustment_get_value (place) + PAGE_HEIGHT);
      run_for (40);
    }
  report (bench, "scroll 40 pages");

  for (guint i = 1; i <= 10; i++)
    {
      gtk_adjustment_set_value (place, gtk_adjustment_get_upper (place) * ((i * 37) % 100) / 100);
      run_for (100);
    }
  report (bench, "jump 10 times");
}

static void
search (Bench *bench, const char *words, const char *deed)
{
  gtk_editable_set_text (GTK_EDITABLE (find_child (bench->view, GTK_TYPE_SEARCH_ENTRY)), words);
  run_for (2000);
  report (bench, deed);
}

static void
sort (Bench *bench)
{
  GtkColumnView *columns = GTK_COLUMN_VIEW (find_child (bench->view, GTK_TYPE_COLUMN_VIEW));
  g_autoptr (GtkColumnViewColumn) deadline = g_list_model_get_item (gtk_column_view_get_columns (columns), 3);

  gtk_column_view_sort_by_column (columns, deadline, GTK_SORT_DESCENDING);
  run_for (3000);
  report (bench, "sort by deadline");
}

static void
measure (Bench *bench)
{
  GtkWidget *window = gtk_window_new ();

  bench->view = g_object_new (FG_TYPE_TASKS_VIEW, "store", bench->store, "today", TODAY, NULL);
  gtk_window_set_default_size (GTK_WINDOW (window), 1280, 720);
  gtk_window_set_child (GTK_WINDOW (window), bench->view);
  gtk_window_present (GTK_WINDOW (window));
  run_for (1000);
  report (bench, "empty window");

  g_object_set (bench->view, "plan-id", bench->plan_id, NULL);
  run_for (3000);
  report (bench, "open the plan");
  scroll (bench);
  search (bench, "数据", "search, many matches");
  search (bench, "12(3)", "search, few matches");
  search (bench, "", "clear the search");
  sort (bench);
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char **argv)
{
  WorkspaceRecipe recipe = { .seed = 1, .n_plans = 1, .n_items = 100000, .n_agencies = 500, .n_reports = 20000 };
  g_autofree char *folder = g_dir_make_tmp ("fengong-bench-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "workspace.db", NULL);
  g_autoptr (FgWorkspace) workspace = NULL;
  g_autoptr (GError) error = NULL;
  Bench bench = { 0 };

  adw_init ();
  workspace = fg_workspace_open (path, "bench", &error);
  g_assert_no_error (error);
  workspace_maker_fill (workspace, &recipe, &error);
  g_assert_no_error (error);
  g_clear_pointer (&workspace, fg_workspace_close);

  fg_store_open_async (path, "bench", NULL, on_opened, &bench);
  while (bench.plan_id == 0)
    g_main_context_iteration (NULL, TRUE);
  g_timeout_add (BEAT_MS, on_beat, &bench.clock);
  measure (&bench);

  fg_store_close (bench.store);
  g_object_unref (bench.store);
  g_remove (path);
  g_rmdir (folder);

  return 0;
}
