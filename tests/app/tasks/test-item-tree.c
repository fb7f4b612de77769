/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fg-item-tree.h"

#include <glib/gstdio.h>

#include "fg-item-edit.h"
#include "fg-item.h"
#include "fg-plan-table.h"
#include "fg-revision.h"

#define LIMIT_US (20 * G_USEC_PER_SEC)
#define TODAY (fg_day_from_ymd (2026, 7, 10))

typedef struct
{
  char       *folder;
  char       *path;
  FgStore    *store;
  gint64      plan_id;
  FgItemTree *tree;
  guint       n_loaded;
  guint       n_changes;
} Fixture;

static FgPlanItem *
add_item (GPtrArray *items, FgItemKind kind, int no, const char *text)
{
  FgPlanItem *item = fg_plan_item_new (kind);

  item->no = no;
  g_free (item->text);
  item->text = g_strdup (text);
  g_ptr_array_add (items, item);

  return item;
}

/* One section, three tasks of two measures each. */
static FgPlan *
make_plan (void)
{
  FgPlan *plan = fg_plan_new ();

  g_ptr_array_add (plan->sections, fg_plan_section_new ("（一）", "第一部分"));
  for (int task = 1; task <= 3; task++)
    {
      g_autofree char *text = g_strdup_printf ("任务%d。", task);
      FgPlanItem *item = add_item (plan->tasks, FG_ITEM_TASK, task, text);

      item->section = 1;
      for (int measure = 1; measure <= 2; measure++)
        {
          g_autofree char *words = g_strdup_printf ("任务%d的措施%d。", task, measure);

          add_item (item->measures, FG_ITEM_MEASURE, measure, words);
        }
    }

  return plan;
}

static void
on_opened (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Fixture *fixture = user_data;
  g_autoptr (GError) error = NULL;

  fixture->store = fg_store_open_finish (result, &error);
  g_assert_no_error (error);
}

static void
on_loaded (Fixture *fixture)
{
  fixture->n_loaded++;
}

static void
wait_for (guint *count, guint at_least)
{
  gint64 end = g_get_monotonic_time () + LIMIT_US;

  while (*count < at_least && g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, FALSE);
  g_assert_cmpuint (*count, >=, at_least);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FgPlan) plan = make_plan ();
  g_autoptr (FgWorkspace) workspace = NULL;
  g_autoptr (FgRevision) revision = NULL;
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("fengong-tree-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->path = g_build_filename (fixture->folder, "workspace.db", NULL);
  workspace = fg_workspace_open (fixture->path, "tester", &error);
  g_assert_no_error (error);
  revision = fg_revision_begin (workspace, "plan", &error);
  fixture->plan_id = fg_plan_table_add (revision, plan, &error);
  g_assert_true (fg_revision_commit (revision, &error));
  g_assert_no_error (error);
  g_clear_pointer (&revision, fg_revision_free);
  g_clear_pointer (&workspace, fg_workspace_close);

  fg_store_open_async (fixture->path, "tester", NULL, on_opened, fixture);
  while (fixture->store == NULL)
    g_main_context_iteration (NULL, TRUE);

  fixture->tree = fg_item_tree_new ();
  fg_item_tree_set_store (fixture->tree, fixture->store);
  g_signal_connect_swapped (fixture->tree, "loaded", G_CALLBACK (on_loaded), fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->folder, 0, NULL);
  const char *name = NULL;

  g_signal_handlers_disconnect_by_data (fixture->tree, fixture);
  fg_item_tree_set_store (fixture->tree, NULL);
  g_object_unref (fixture->tree);
  fg_store_close (fixture->store);
  g_object_unref (fixture->store);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

      g_remove (path);
    }
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
}

/* The filter, and the answer to it: a plan that is not shown yet first says that nothing is. */
static void
load (Fixture *fixture, const char *search)
{
  FgItemFilter filter = { .plan_id = fixture->plan_id, .today = TODAY, .search = (char *) search };
  gboolean is_first = fg_item_tree_get_model (fixture->tree) == NULL;
  guint n_loaded = fixture->n_loaded;

  fg_item_tree_set_filter (fixture->tree, &filter);
  wait_for (&fixture->n_loaded, n_loaded + (is_first ? 2 : 1));
}

static FgItem *
dup_item (Fixture *fixture, guint position)
{
  g_autoptr (GtkTreeListRow) row = g_list_model_get_item (fg_item_tree_get_model (fixture->tree), position);

  return gtk_tree_list_row_get_item (row);
}

static void
on_title (guint *count)
{
  (*count)++;
}

static void
test_small_tree_is_open (Fixture *fixture, gconstpointer data)
{
  load (fixture, NULL);

  g_assert_cmpuint (g_list_model_get_n_items (fg_item_tree_get_model (fixture->tree)), ==, 1 + 3 + 6);
  g_assert_cmpuint (fg_item_tree_get_n_matches (fixture->tree), >=, 9);
}

static void
test_record_comes_when_it_is_looked_at (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FgItem) item = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  guint n_titles = 0;

  load (fixture, NULL);
  item = dup_item (fixture, 2);
  g_signal_connect_swapped (item, "notify::title", G_CALLBACK (on_title), &n_titles);

  g_object_get (item, "title", &before, NULL);
  g_assert_null (before);
  wait_for (&n_titles, 1);
  g_object_get (item, "title", &after, NULL);
  g_assert_cmpstr (after, ==, "任务1的措施1");
}

static void
on_items_changed (GListModel *model, guint position, guint removed, guint added, Fixture *fixture)
{
  fixture->n_changes++;
}

static gpointer
set_title (FgWorkspace *workspace, gpointer data, GCancellable *cancellable, GError **error)
{
  const gint64 *item_id = data;
  g_autoptr (FgRevision) revision = fg_revision_begin (workspace, "title", error);

  if (!fg_item_edit_set_title (revision, *item_id, "新标题", error) || !fg_revision_commit (revision, error))
    return NULL;

  return GINT_TO_POINTER (TRUE);
}

static void
test_edit_changes_the_row_and_no_place (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FgItem) item = NULL;
  g_autofree char *title = NULL;
  guint n_titles = 0;
  gint64 id = 0;

  load (fixture, NULL);
  item = dup_item (fixture, 1);
  id = fg_item_get_id (item);
  g_signal_connect_swapped (item, "notify::title", G_CALLBACK (on_title), &n_titles);
  g_object_get (item, "title", &title, NULL);
  wait_for (&n_titles, 1);
  g_signal_connect (fg_item_tree_get_model (fixture->tree), "items-changed", G_CALLBACK (on_items_changed), fixture);

  fg_store_write_async (fixture->store, set_title, &id, NULL, NULL, NULL, NULL, NULL);
  wait_for (&n_titles, 2);

  g_clear_pointer (&title, g_free);
  g_object_get (item, "title", &title, NULL);
  g_assert_cmpstr (title, ==, "新标题");
  g_assert_cmpuint (fixture->n_changes, ==, 0);
}

static void
test_filter_keeps_what_leads_to_a_match (Fixture *fixture, gconstpointer data)
{
  load (fixture, NULL);
  load (fixture, "任务2的措施2");

  /* The section, the task, the measure. */
  g_assert_cmpuint (g_list_model_get_n_items (fg_item_tree_get_model (fixture->tree)), ==, 3);
  g_assert_cmpuint (fg_item_tree_get_n_matches (fixture->tree), ==, 1);

  load (fixture, NULL);
  g_assert_cmpuint (g_list_model_get_n_items (fg_item_tree_get_model (fixture->tree)), ==, 10);
}

static void
test_item_is_found_in_a_closed_branch (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FgItem) measure = NULL;
  g_autoptr (GtkTreeListRow) section = NULL;
  guint position = 0;

  load (fixture, NULL);
  measure = dup_item (fixture, 6);
  section = g_list_model_get_item (fg_item_tree_get_model (fixture->tree), 0);
  gtk_tree_list_row_set_expanded (section, FALSE);
  g_assert_cmpuint (g_list_model_get_n_items (fg_item_tree_get_model (fixture->tree)), ==, 1);

  g_assert_true (fg_item_tree_find_position (fixture->tree, fg_item_get_id (measure), &position));
  g_assert_cmpuint (position, ==, 6);
  g_assert_false (fg_item_tree_find_position (fixture->tree, 1, &position));
}

#define ADD(path, function) g_test_add ("/app/item-tree/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("small-tree-is-open", test_small_tree_is_open);
  ADD ("record-comes-when-it-is-looked-at", test_record_comes_when_it_is_looked_at);
  ADD ("edit-changes-the-row-and-no-place", test_edit_changes_the_row_and_no_place);
  ADD ("filter-keeps-what-leads-to-a-match", test_filter_keeps_what_leads_to_a_match);
  ADD ("item-is-found-in-a-closed-branch", test_item_is_found_in_a_closed_branch);

  return g_test_run ();
}
