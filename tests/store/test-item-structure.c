/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Items of a stored plan added, moved, split, joined and removed: where they stand, what they are called, and what goes
 * with them.
 */
#include "fg-item-structure.h"

#include <string.h>

#include "fg-agency-table.h"
#include "fg-attachment.h"
#include "fg-item-edit.h"
#include "fg-item-query.h"
#include "fg-plan-table.h"
#include "fg-undo.h"
#include "workspace-dump.h"
#include "workspace-fixture.h"

#define TODAY (fg_day_from_ymd (2019, 9, 1))

typedef struct
{
  WorkspaceFixture workspace;
  gint64           plan_id;
} Fixture;

/* As printed: sections （一） and （二）, tasks 1．, 2． and 3．, measures （1） and （2）. */
static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (FgPlan) plan = workspace_fixture_make_plan ();

  for (guint i = 0; i < plan->tasks->len; i++)
    {
      FgPlanItem *task = g_ptr_array_index (plan->tasks, i);

      g_free (task->label);
      task->label = g_strdup_printf ("%u．", i + 1);
      for (guint k = 0; k < task->measures->len; k++)
        {
          FgPlanItem *measure = g_ptr_array_index (task->measures, k);

          g_free (measure->label);
          measure->label = measure->no > 0 ? g_strdup_printf ("（%d）", measure->no) : g_strdup ("");
        }
    }

  workspace_fixture_set_up (&self->workspace, NULL);
  self->plan_id = workspace_fixture_add_plan (&self->workspace, plan);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  workspace_fixture_assert_sound (&self->workspace);
  workspace_fixture_tear_down (&self->workspace, NULL);
}

static void
append_branch (GString *text, Fixture *self, const FgItemIndex *index, guint node)
{
  for (guint i = 0; i < fg_item_index_get_n_children (index, node); i++)
    {
      g_autoptr (GError) error = NULL;
      guint child = fg_item_index_get_child (index, node, i);
      g_autoptr (FgItemDetail) detail = fg_item_query_detail (self->workspace.workspace,
                                                              fg_item_index_get_item_id (index, child), TODAY, &error);

      g_assert_no_error (error);
      if (text->len > 0 && text->str[text->len - 1] != '[')
        g_string_append_c (text, ' ');
      g_string_append (text, *detail->record.number != '\0' ? detail->record.number : "-");
      if (fg_item_index_get_n_children (index, child) == 0)
        continue;
      g_string_append_c (text, '[');
      append_branch (text, self, index, child);
      g_string_append_c (text, ']');
    }
}

/* The numbers from top to bottom, those below an item in brackets behind it. */
static void
assert_outline (Fixture *self, const char *expected)
{
  g_autoptr (GError) error = NULL;
  FgItemFilter all = FG_ITEM_FILTER_INIT;
  g_autoptr (FgItemIndex) index = NULL;
  g_autoptr (GString) text = g_string_new (NULL);

  all.plan_id = self->plan_id;
  index = fg_item_query_index (self->workspace.workspace, &all, &error);
  g_assert_no_error (error);
  append_branch (text, self, index, 0);
  g_assert_cmpstr (text->str, ==, expected);
}

#define START "（一）[1[1(1) 1(2)]] （二）[2[2(1) -] 3]"

static gint64
find (Fixture *self, const char *reference)
{
  g_autoptr (GError) error = NULL;
  gint64 id = fg_item_query_find (self->workspace.workspace, self->plan_id, reference, &error);

  g_assert_no_error (error);
  return id;
}

static FgItemDetail *
load (Fixture *self, const char *reference)
{
  g_autoptr (GError) error = NULL;
  FgItemDetail *detail = fg_item_query_detail (self->workspace.workspace, find (self, reference), TODAY, &error);

  g_assert_no_error (error);
  return detail;
}

static FgRevision *
begin (Fixture *self)
{
  g_autoptr (GError) error = NULL;
  FgRevision *revision = fg_revision_begin (self->workspace.workspace, "Edit", &error);

  g_assert_no_error (error);
  return revision;
}

static void
commit (FgRevision *revision)
{
  g_autoptr (GError) error = NULL;

  fg_revision_commit (revision, &error);
  g_assert_no_error (error);
  fg_revision_free (revision);
}

static gint64
add (Fixture *self, const char *beside, FgItemKind kind)
{
  g_autoptr (GError) error = NULL;
  gint64 beside_id = beside != NULL ? find (self, beside) : 0;
  FgRevision *revision = begin (self);
  gint64 id = fg_item_structure_add (revision, self->plan_id, beside_id, kind, &error);

  g_assert_no_error (error);
  commit (revision);
  return id;
}

static void
move (Fixture *self, const char *reference, FgPlanMove direction)
{
  g_autoptr (GError) error = NULL;
  gint64 id = find (self, reference);
  FgRevision *revision = begin (self);

  fg_item_structure_move (revision, id, direction, &error);
  g_assert_no_error (error);
  commit (revision);
}

static void
assert_cannot_move (Fixture *self, const char *reference, FgPlanMove direction)
{
  g_autoptr (GError) error = NULL;
  gint64 id = find (self, reference);
  g_autoptr (FgRevision) revision = begin (self);

  g_assert_false (fg_item_structure_move (revision, id, direction, &error));
  g_assert_error (error, FG_STORE_ERROR, FG_STORE_ERROR_INVALID);
}

static void
undo (Fixture *self)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *label = fg_undo_run (self->workspace.workspace, FG_UNDO_BACK, &error);

  g_assert_no_error (error);
}

static void
test_add_between (Fixture *self, gconstpointer data)
{
  add (self, "1(1)", FG_ITEM_MEASURE);
  assert_outline (self, "（一）[1[1(1) 1(1-1) 1(2)]] （二）[2[2(1) -] 3]");
  add (self, "1(1)", FG_ITEM_MEASURE);
  assert_outline (self, "（一）[1[1(1) 1(1-2) 1(1-1) 1(2)]] （二）[2[2(1) -] 3]");
  add (self, "1(1-1)", FG_ITEM_MEASURE);
  assert_outline (self, "（一）[1[1(1) 1(1-2) 1(1-1) 1(1-3) 1(2)]] （二）[2[2(1) -] 3]");
  undo (self);
  undo (self);
  undo (self);
  assert_outline (self, START);
}

static void
test_add_after (Fixture *self, gconstpointer data)
{
  g_autoptr (FgItemDetail) measure = NULL;

  add (self, "1", FG_ITEM_MEASURE);
  add (self, "3", FG_ITEM_TASK);
  add (self, "3", FG_ITEM_MEASURE);
  assert_outline (self, "（一）[1[1(1) 1(2) 1(3)]] （二）[2[2(1) -] 3[3(1)] 4]");
  measure = load (self, "3(1)");
  g_assert_cmpstr (measure->record.label, ==, "（1）");
}

static void
test_add_tasks_and_sections (Fixture *self, gconstpointer data)
{
  add (self, "1(2)", FG_ITEM_TASK);
  assert_outline (self, "（一）[1[1(1) 1(2)] 1-1] （二）[2[2(1) -] 3]");
  add (self, "1-1", FG_ITEM_SECTION);
  assert_outline (self, "（一）[1[1(1) 1(2)] 1-1] （一之一） （二）[2[2(1) -] 3]");
  add (self, NULL, FG_ITEM_SECTION);
  add (self, NULL, FG_ITEM_TASK);
  assert_outline (self, "（一）[1[1(1) 1(2)] 1-1] （一之一） （二）[2[2(1) -] 3] （三）[4]");
  g_assert_cmpint (find (self, "1-1"), !=, 0);
}

static void
test_add_nowhere (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gint64 section = workspace_fixture_count (&self->workspace, "SELECT id FROM item WHERE kind = 0");
  g_autoptr (FgRevision) revision = begin (self);

  g_assert_cmpint (fg_item_structure_add (revision, self->plan_id, 0, FG_ITEM_MEASURE, &error), ==, 0);
  g_assert_error (error, FG_STORE_ERROR, FG_STORE_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_cmpint (fg_item_structure_add (revision, self->plan_id, section, FG_ITEM_MEASURE, &error), ==, 0);
  g_assert_error (error, FG_STORE_ERROR, FG_STORE_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_cmpint (fg_item_structure_add (revision, 77, 0, FG_ITEM_TASK, &error), ==, 0);
  g_assert_error (error, FG_STORE_ERROR, FG_STORE_ERROR_NOT_FOUND);
}

static void
test_move (Fixture *self, gconstpointer data)
{
  gint64 n_changes = workspace_fixture_count (&self->workspace, "SELECT count(*) FROM change");

  move (self, "1(1)", FG_PLAN_MOVE_DOWN);
  assert_outline (self, "（一）[1[1(2) 1(1)]] （二）[2[2(1) -] 3]");
  g_assert_cmpint (workspace_fixture_count (&self->workspace, "SELECT count(*) FROM change"), ==, n_changes + 2);
  move (self, "1(1)", FG_PLAN_MOVE_DOWN);
  assert_outline (self, "（一）[1[1(2)]] （二）[2[2(2) 2(1) -] 3]");
  undo (self);
  undo (self);
  assert_outline (self, START);

  move (self, "2", FG_PLAN_MOVE_UP);
  assert_outline (self, "（一）[1[1(1) 1(2)] 2[2(1) -]] （二）[3]");
  move (self, "2", FG_PLAN_MOVE_UP);
  assert_outline (self, "（一）[2[2(1) -] 1[1(1) 1(2)]] （二）[3]");
  move (self, "2", FG_PLAN_MOVE_DOWN);
  move (self, "2", FG_PLAN_MOVE_DOWN);
  assert_outline (self, START);

  assert_cannot_move (self, "1", FG_PLAN_MOVE_UP);
  assert_cannot_move (self, "3", FG_PLAN_MOVE_DOWN);
  assert_cannot_move (self, "1(1)", FG_PLAN_MOVE_IN);
  assert_cannot_move (self, "1", FG_PLAN_MOVE_OUT);
  assert_cannot_move (self, "2", FG_PLAN_MOVE_IN);
}

static void
test_move_in_and_out (Fixture *self, gconstpointer data)
{
  move (self, "3", FG_PLAN_MOVE_IN);
  assert_outline (self, "（一）[1[1(1) 1(2)]] （二）[2[2(1) - 2(2)]]");
  move (self, "2(2)", FG_PLAN_MOVE_OUT);
  assert_outline (self, "（一）[1[1(1) 1(2)]] （二）[2[2(1) -] 3]");
  move (self, "1(1)", FG_PLAN_MOVE_OUT);
  assert_outline (self, "（一）[1[1(2)] 1-1] （二）[2[2(1) -] 3]");
  move (self, "1-1", FG_PLAN_MOVE_IN);
  assert_outline (self, "（一）[1[1(2) 1(3)]] （二）[2[2(1) -] 3]");
}

static void
test_move_to (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gint64 task = find (self, "2"), measure = find (self, "1(1)");
  gint64 section = workspace_fixture_count (&self->workspace, "SELECT id FROM item WHERE kind = 0 ORDER BY ordinal");
  FgRevision *revision = begin (self);

  g_assert_true (fg_item_structure_move_to (revision, task, section, &error));
  g_assert_false (fg_item_structure_move_to (revision, measure, section, &error));
  g_assert_error (error, FG_STORE_ERROR, FG_STORE_ERROR_INVALID);
  commit (revision);
  assert_outline (self, "（一）[1[1(1) 1(2)] 2[2(1) -]] （二）[3]");
}

static void
test_numbers (Fixture *self, gconstpointer data)
{
  static const struct
  {
    const char *reference;
    const char *typed;
    const char *label; /* NULL where it is refused */
  } cases[] = {
    { "1(2)", "5", "（5）" },  { "1(5)", "5-1", "5-1" }, { "1(5-1)", " （2） ", "（2）" }, { "1(2)", "1", NULL },
    { "2", "3", NULL },       { "2", "7", "7．" },      { "7", "", NULL },               { "1(2)", "", "" },
    { "1", "这是一条很长很长很长很长很长很长很长很长的话，不是编号", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      gint64 id = find (self, cases[i].reference);
      FgRevision *revision = begin (self);
      gboolean is_set = fg_item_structure_set_number (revision, id, cases[i].typed, &error);
      g_autoptr (FgItemDetail) detail = NULL;

      g_test_message ("%s: %s", cases[i].typed, error != NULL ? error->message : "set");
      g_assert_cmpint (is_set, ==, cases[i].label != NULL);
      if (cases[i].label == NULL)
        g_assert_error (error, FG_STORE_ERROR, FG_STORE_ERROR_INVALID);
      g_clear_error (&error);
      commit (revision);
      detail = fg_item_query_detail (self->workspace.workspace, id, TODAY, &error);
      g_assert_no_error (error);
      if (cases[i].label != NULL)
        g_assert_cmpstr (detail->record.label, ==, cases[i].label);
    }

  assert_outline (self, "（一）[1[1(1) -]] （二）[7[7(1) -] 3]");
}

static void
test_remove (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gint64 task = find (self, "1"), section = workspace_fixture_count (&self->workspace,
                                                                     "SELECT id FROM item WHERE label = '（二）'");
  FgRevision *revision = begin (self);
  guint n;

  fg_item_structure_remove (revision, task, &n, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (n, ==, 3);
  commit (revision);
  assert_outline (self, "（一） （二）[2[2(1) -] 3]");

  revision = begin (self);
  fg_item_structure_remove (revision, section, &n, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (n, ==, 5);
  commit (revision);
  assert_outline (self, "（一）");
  undo (self);
  undo (self);
  assert_outline (self, START);
}

static void
report (Fixture *self, const char *reference, FgDay day, int percent, const char *note)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_bytes_new_static (note, strlen (note));
  const FgAttachmentFile file = { (char *) "证明.txt", bytes };
  gint64 id = find (self, reference);
  FgRevision *revision = begin (self);
  gint64 report_id = fg_item_edit_add_report (revision, id, 0, day, percent, note, &error);

  g_assert_no_error (error);
  g_assert_cmpint (fg_attachment_add (revision, report_id, &file, &error), !=, 0);
  g_assert_no_error (error);
  commit (revision);
}

static void
test_join (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *before = workspace_dump (self->workspace.workspace, WORKSPACE_DUMP_VISIBLE);
  g_autofree char *after = NULL;
  gint64 first = find (self, "2"), second = find (self, "3");
  g_autoptr (FgItemDetail) detail = NULL;
  FgRevision *revision = NULL;

  report (self, "2", TODAY - 5, 80, "窗口已整合");
  report (self, "3", TODAY - 5, 40, "已回访");
  revision = begin (self);
  g_assert_true (fg_item_structure_join (revision, second, first, &error));
  g_assert_no_error (error);
  commit (revision);

  assert_outline (self, "（一）[1[1(1) 1(2)]] （二）[2[2(1) -]]");
  detail = load (self, "2");
  g_assert_cmpstr (detail->body, ==, "推进一窗受理\n长期开展回访");
  g_assert_cmpint (detail->record.deadline.last_day, ==, fg_day_from_ymd (2019, 12, 31));
  g_assert_cmpuint (detail->assignments->len, ==, 3);
  g_assert_cmpuint (detail->reports->len, ==, 2);
  /* Of two of one day the one that was entered later counts, as it did before they came together. */
  g_assert_cmpint (detail->record.percent, ==, 40);
  for (guint i = 0; i < detail->reports->len; i++)
    g_assert_cmpuint (((const FgProgressReport *) g_ptr_array_index (detail->reports, i))->attachments->len, ==, 1);

  undo (self);
  undo (self);
  undo (self);
  after = workspace_dump (self->workspace.workspace, WORKSPACE_DUMP_VISIBLE);
  workspace_dump_assert_equal (before, after);
}

static void
test_join_with_measures (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gint64 task = find (self, "1"), other = find (self, "2"), measure = find (self, "2(1)");
  FgRevision *revision = begin (self);

  g_assert_false (fg_item_structure_join (revision, other, measure, &error));
  g_assert_error (error, FG_STORE_ERROR, FG_STORE_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_false (fg_item_structure_join (revision, other, other, &error));
  g_assert_error (error, FG_STORE_ERROR, FG_STORE_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_true (fg_item_structure_join (revision, task, measure, &error));
  g_assert_no_error (error);
  commit (revision);
  assert_outline (self, "（一） （二）[2[2(1) 2(2) 2(3) -] 3]");
}

static void
test_split (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FgItemDetail) first = NULL;
  g_autoptr (FgItemDetail) second = NULL;
  gint64 id = find (self, "1");
  FgRevision *revision = NULL;

  report (self, "1", TODAY - 5, 30, "已压缩");
  revision = begin (self);
  g_assert_cmpint (fg_item_structure_split (revision, id, 0, &error), ==, 0);
  g_assert_error (error, FG_STORE_ERROR, FG_STORE_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_cmpint (fg_item_structure_split (revision, id, 1, &error), ==, 0);
  g_assert_error (error, FG_STORE_ERROR, FG_STORE_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_cmpint (fg_item_structure_split (revision, id, strlen ("压缩办理时限。"), &error), !=, 0);
  g_assert_no_error (error);
  commit (revision);

  assert_outline (self, "（一）[1[1(1) 1(2)] 1-1] （二）[2[2(1) -] 3]");
  first = load (self, "1");
  second = load (self, "1-1");
  g_assert_cmpstr (first->body, ==, "压缩办理时限。");
  g_assert_cmpstr (second->body, ==, "年底前见效");
  g_assert_cmpuint (second->assignments->len, ==, first->assignments->len);
  g_assert_cmpint (second->record.deadline.last_day, ==, first->record.deadline.last_day);
  g_assert_cmpuint (first->reports->len, ==, 1);
  g_assert_cmpuint (second->reports->len, ==, 0);
  g_assert_cmpint (first->record.status, ==, FG_STATUS_UNDER_WAY);
  g_assert_cmpint (second->record.status, ==, FG_STATUS_NOT_STARTED);
  undo (self);
  assert_outline (self, START);
}

#define STRUCTURE_TEST(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  STRUCTURE_TEST ("/store/item-structure/what-comes-between-leaves-the-printed-numbers", test_add_between);
  STRUCTURE_TEST ("/store/item-structure/what-comes-last-takes-the-next-number", test_add_after);
  STRUCTURE_TEST ("/store/item-structure/tasks-and-sections-are-added-where-they-belong", test_add_tasks_and_sections);
  STRUCTURE_TEST ("/store/item-structure/a-measure-needs-a-task", test_add_nowhere);
  STRUCTURE_TEST ("/store/item-structure/neighbours-change-places-and-keep-their-numbers", test_move);
  STRUCTURE_TEST ("/store/item-structure/a-task-becomes-a-measure-and-a-measure-a-task", test_move_in_and_out);
  STRUCTURE_TEST ("/store/item-structure/a-task-goes-to-another-section", test_move_to);
  STRUCTURE_TEST ("/store/item-structure/a-number-is-typed-as-it-is-printed", test_numbers);
  STRUCTURE_TEST ("/store/item-structure/a-branch-goes-and-comes-back-whole", test_remove);
  STRUCTURE_TEST ("/store/item-structure/joined-items-lose-nothing", test_join);
  STRUCTURE_TEST ("/store/item-structure/measures-come-along", test_join_with_measures);
  STRUCTURE_TEST ("/store/item-structure/a-split-item-keeps-its-reports-in-the-first", test_split);

  return g_test_run ();
}
