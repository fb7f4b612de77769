/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One search over everything, by parts of words, by pinyin and by initials.
 */
#include "fg-search.h"

#include "fg-item-edit.h"
#include "fg-item-query.h"
#include "fg-plan-table.h"
#include "random-edit.h"
#include "workspace-fixture.h"

static void
append_hit (GString *line, const FgSearchHit *hit)
{
  gsize from = 0;

  g_string_append_printf (line, "%s ", *hit->number != '\0' ? hit->number : "-");
  for (guint i = 0; i < hit->marks->len; i++)
    {
      const FgSearchMark *mark = &g_array_index (hit->marks, FgSearchMark, i);

      g_string_append_len (line, hit->excerpt + from, (gssize) (mark->start - from));
      g_string_append_printf (line, "[%.*s]", (int) (mark->end - mark->start), hit->excerpt + mark->start);
      from = mark->end;
    }
  g_string_append_printf (line, "%s; ", hit->excerpt + from);
}

/* Everything that is found as one line, with brackets around what is marked. */
static char *
search (FgWorkspace *workspace, const char *words)
{
  const FgSearchQuery query = { .words = words, .max_hits = 10 };
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) groups = fg_search_run (workspace, &query, &error);
  GString *line = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < groups->len; i++)
    {
      const FgSearchGroup *group = g_ptr_array_index (groups, i);

      g_string_append_printf (line, "%s: ", fg_search_kind_to_string (group->kind));
      for (guint k = 0; k < group->hits->len; k++)
        append_hit (line, g_ptr_array_index (group->hits, k));
    }
  return g_strchomp (g_string_free (line, FALSE));
}

static void
assert_found (WorkspaceFixture *fixture, const char *words, const char *expected)
{
  g_autofree char *found = search (fixture->workspace, words);

  g_assert_cmpstr (found, ==, expected);
}

static gint64
find_item (WorkspaceFixture *fixture, gint64 plan_id, const char *number)
{
  g_autoptr (GError) error = NULL;
  gint64 id = fg_item_query_find (fixture->workspace, plan_id, number, &error);

  g_assert_no_error (error);
  return id;
}

static void
set_note (WorkspaceFixture *fixture, gint64 item_id, const char *note)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FgRevision) revision = fg_revision_begin (fixture->workspace, "Edit", &error);

  g_assert_no_error (error);
  fg_item_edit_set_note (revision, item_id, note, &error);
  g_assert_no_error (error);
  fg_revision_commit (revision, &error);
  g_assert_no_error (error);
}

static void
test_words (WorkspaceFixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *words;
    const char *found;
  } cases[] = {
    { "税务", "agency: - 市[税务]局;" },
    { "税", "agency: - 市[税]务局;" },
    { "szwb", "agency: - [市政务办];" },
    { "zhengwu", "agency: - 市[政务]办;" },
    { "ZHENGW", "agency: - 市[政务]办;" },
    { "市zwb", "agency: - [市政务办];" },
    { "优化", "plan: - [优化]服务重点任务分工方案;" },
    { "zhongdian", "plan: - 优化服务[重点]任务分工方案;" },
    { "chongdian", "plan: - 优化服务[重点]任务分工方案;" },
    { "7号", "plan: - 某政办发〔2019〕[7号];" },
    { "kaizhan peixun", "item: 1(2) [开展][培训];" },
    { "kzpx", "item: 1(2) [开展培训];" },
    { "公布　清单", "item: 1(1) [公布][清单];" },
    { "1(2)", "item: 1(2) 开展培训;" },
    { "1（2）", "item: 1(2) 开展培训;" },
    { "changqi", "item: 3 [长期]开展回访;" },
    { "zhangqi", "item: 3 [长期]开展回访;" },
    { "没有的词", "" },
    { "qqqq", "" },
    { "%", "" },
    { "   ", "" },
  };
  g_autofree char *long_word = g_strnfill (100000, 'z');

  workspace_fixture_add_sample (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *found = search (fixture->workspace, cases[i].words);

      if (!g_str_equal (found, cases[i].found))
        g_error ("“%s” finds “%s”, not “%s”", cases[i].words, found, cases[i].found);
    }
  assert_found (fixture, long_word, "");
}

static void
test_all_kinds (WorkspaceFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FgRevision) revision = NULL;
  g_autoptr (FgPlan) plan = workspace_fixture_make_plan ();
  gint64 item_id;

  g_ptr_array_add (plan->requirements, fg_plan_requirement_new ("加强组织领导", "各单位要摆上议事日程。"));
  item_id = find_item (fixture, workspace_fixture_add_plan (fixture, plan), "2(1)");
  revision = fg_revision_begin (fixture->workspace, "Report", &error);
  fg_item_edit_add_report (revision, item_id, 0, 737000, 40, "已报市领导阅示", &error);
  fg_item_edit_set_note (revision, item_id, "请领导小组专题研究", &error);
  fg_revision_commit (revision, &error);
  g_assert_no_error (error);

  assert_found (fixture, "领导",
                "item: 2(1) 请[领导]小组专题研究; report: 2(1) 已报市[领导]阅示; requirement: - 加强组织[领导];");
  assert_found (fixture, "议事日程", "requirement: - 各单位要摆上[议事日程]。;");
}

static void
test_changes_are_followed (WorkspaceFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gint64 plan_id = workspace_fixture_add_sample (fixture);
  gint64 item_id = find_item (fixture, plan_id, "1(1)");

  assert_found (fixture, "督办", "");
  set_note (fixture, item_id, "已督办两次");
  assert_found (fixture, "督办", "item: 1(1) 已[督办]两次;");
  set_note (fixture, item_id, "已催办");
  assert_found (fixture, "督办", "");
  assert_found (fixture, "催办", "item: 1(1) 已[催办];");
  set_note (fixture, item_id, "");
  assert_found (fixture, "催办", "");

  /* What a plan held goes with it and comes back with it. */
  {
    g_autoptr (FgRevision) revision = fg_revision_begin (fixture->workspace, "Remove", &error);

    fg_plan_table_remove (revision, plan_id, &error);
    fg_revision_commit (revision, &error);
    g_assert_no_error (error);
  }
  assert_found (fixture, "清单", "");
  assert_found (fixture, "税务", "");
}

/* A number of a revision that was given up is given to the next one. */
static void
test_given_up_changes_leave_nothing (WorkspaceFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gint64 plan_id = workspace_fixture_add_sample (fixture);
  gint64 item_id = find_item (fixture, plan_id, "1(1)");

  assert_found (fixture, "督办", "");
  {
    g_autoptr (FgRevision) revision = fg_revision_begin (fixture->workspace, "Edit", &error);

    fg_item_edit_set_note (revision, item_id, "已督办", &error);
    g_assert_no_error (error);
    assert_found (fixture, "督办", "item: 1(1) 已[督办];");
  }
  assert_found (fixture, "督办", "");
  set_note (fixture, find_item (fixture, plan_id, "1(2)"), "另一件");
  assert_found (fixture, "督办", "");
  assert_found (fixture, "另一件", "item: 1(2) [另一件];");
}

/* However a workspace came to be what it is, who opens it anew finds the same. */
static void
test_following_equals_reading_anew (WorkspaceFixture *fixture, gconstpointer data)
{
  static const char *const words[] = { "督办", "催", "局", "材料", "ercicuiban", "qbbcl", "第", "分工" };

  workspace_fixture_add_sample (fixture);
  for (guint round = 0; round < 60; round++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (FgWorkspace) reader = NULL;
      const char *word = words[round % G_N_ELEMENTS (words)];
      g_autofree char *followed = NULL;
      g_autofree char *anew = NULL;

      random_edit_run (fixture->workspace, 1 + (guint) g_test_rand_int_range (0, 4));
      reader = fg_workspace_open_reader (fixture->path, &error);
      g_assert_no_error (error);
      followed = search (fixture->workspace, word);
      anew = search (reader, word);
      g_assert_cmpstr (followed, ==, anew);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  WORKSPACE_TEST ("/store/search/any-part-of-a-word-pinyin-or-initials", test_words);
  WORKSPACE_TEST ("/store/search/all-kinds-are-searched", test_all_kinds);
  WORKSPACE_TEST ("/store/search/changes-are-followed", test_changes_are_followed);
  WORKSPACE_TEST ("/store/search/changes-that-were-given-up-leave-nothing",
                              test_given_up_changes_leave_nothing);
  WORKSPACE_TEST ("/store/search/following-the-log-equals-reading-anew",
                              test_following_equals_reading_anew);

  return g_test_run ();
}
