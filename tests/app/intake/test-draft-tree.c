/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The tree of a draft: tasks lie in their sections, long ones open folded, and any item can be revealed.
 */
#include "fg-draft-tree.h"

#include "fg-draft-node.h"

static FgPlanItem *
add_item (GPtrArray *items, FgItemKind kind, guint section, const char *text)
{
  FgPlanItem *item = fg_plan_item_new (kind);

  item->section = section;
  g_free (item->text);
  item->text = g_strdup (text);
  g_ptr_array_add (items, item);
  return item;
}

/* Two sections; a task before them, which stands in none; @n_tasks in the second, each with one measure. */
static FgDraft *
draft_with (guint n_tasks)
{
  FgPlan *plan = fg_plan_new ();

  g_ptr_array_add (plan->sections, fg_plan_section_new ("一、", "前言"));
  g_ptr_array_add (plan->sections, fg_plan_section_new ("二、", "任务"));
  add_item (plan->tasks, FG_ITEM_TASK, 0, "散见的任务");
  for (guint i = 0; i < n_tasks; i++)
    {
      FgPlanItem *task = add_item (plan->tasks, FG_ITEM_TASK, 2, "任务");

      add_item (task->measures, FG_ITEM_MEASURE, 0, "措施");
    }
  return fg_draft_new (plan);
}

static FgDraftNode *
get_node (FgDraftTree *tree, guint position)
{
  g_autoptr (GtkTreeListRow) row = g_list_model_get_item (fg_draft_tree_get_rows (tree), position);

  return FG_DRAFT_NODE (gtk_tree_list_row_get_item (row));
}

static void
test_tasks_lie_in_their_sections (void)
{
  static const char *const expected[] = { "散见的任务", "一、前言", "二、任务", "任务", "措施" };
  g_autoptr (FgDraft) draft = draft_with (1);
  g_autoptr (FgDraftTree) tree = fg_draft_tree_new (draft);

  g_assert_cmpuint (g_list_model_get_n_items (fg_draft_tree_get_rows (tree)), ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_autoptr (FgDraftNode) node = get_node (tree, i);
      g_autofree char *title = NULL;

      g_object_get (node, "title", &title, NULL);
      g_assert_cmpstr (title, ==, expected[i]);
    }
}

static void
test_long_notice_opens_folded (void)
{
  g_autoptr (FgDraft) draft = draft_with (5000);
  g_autoptr (FgDraftTree) tree = fg_draft_tree_new (draft);

  g_assert_cmpuint (g_list_model_get_n_items (fg_draft_tree_get_rows (tree)), ==, 3);
}

static void
test_any_item_can_be_revealed (void)
{
  g_autoptr (FgDraft) draft = draft_with (5000);
  g_autoptr (FgDraftTree) tree = fg_draft_tree_new (draft);
  const FgPlan *plan = fg_draft_get_plan (draft);

  for (int i = 0; i < 50; i++)
    {
      FgPlanItem *task = g_ptr_array_index (plan->tasks, g_test_rand_int_range (0, (gint32) plan->tasks->len));
      FgPlanItem *item = task->measures->len > 0 && g_test_rand_bit () ? g_ptr_array_index (task->measures, 0) : task;
      g_autoptr (FgDraftNode) node = get_node (tree, fg_draft_tree_reveal (tree, item));

      g_assert_true (fg_draft_node_get_item (node) == item);
    }
}

static void
count_notify (guint *n_notified)
{
  (*n_notified)++;
}

static void
test_row_follows_a_correction (void)
{
  g_autoptr (FgDraft) draft = draft_with (1);
  g_autoptr (FgDraftTree) tree = fg_draft_tree_new (draft);
  FgPlanItem *task = g_ptr_array_index (fg_draft_get_plan (draft)->tasks, 1);
  g_autoptr (FgDraftNode) node = get_node (tree, fg_draft_tree_reveal (tree, task));
  g_autofree char *leads = NULL;
  guint n_notified = 0;

  g_signal_connect_swapped (node, "notify::leads", G_CALLBACK (count_notify), &n_notified);
  fg_draft_assign (draft, task, "市水务局", FG_ROLE_RESPONSIBLE);
  fg_draft_assign (draft, task, "市发改委", FG_ROLE_LEAD);

  g_object_get (node, "leads", &leads, NULL);
  g_assert_cmpstr (leads, ==, "◎市发改委");
  g_assert_cmpuint (n_notified, ==, 2);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/intake/draft-tree/tasks-lie-in-their-sections", test_tasks_lie_in_their_sections);
  g_test_add_func ("/intake/draft-tree/long-notice-opens-folded", test_long_notice_opens_folded);
  g_test_add_func ("/intake/draft-tree/any-item-can-be-revealed", test_any_item_can_be_revealed);
  g_test_add_func ("/intake/draft-tree/row-follows-a-correction", test_row_follows_a_correction);
  return g_test_run ();
}
