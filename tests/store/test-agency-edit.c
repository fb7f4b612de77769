/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a person does with the registry of agencies: renaming, other names, groups, merging and the order of protocol.
 */
#include "fg-agency-edit.h"

#include "fg-agency-group.h"
#include "fg-agency-merge.h"
#include "fg-agency-order.h"
#include "fg-agency-suggestion.h"
#include "fg-agency-table.h"
#include "fg-history.h"
#include "fg-item-edit.h"
#include "fg-plan-edit.h"
#include "fg-plan-table.h"
#include "fg-undo.h"
#include "workspace-dump.h"
#include "workspace-fixture.h"

static FgRevision *
begin (WorkspaceFixture *fixture)
{
  g_autoptr (GError) error = NULL;
  FgRevision *revision = fg_revision_begin (fixture->workspace, "Registry", &error);

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
look_up (WorkspaceFixture *fixture, const char *name)
{
  g_autoptr (GError) error = NULL;
  gint64 id;

  fg_agency_table_look_up (fixture->workspace, name, &id, &error);
  g_assert_no_error (error);
  return id;
}

/* Name: lead/responsible/cooperate [aliases] {members}, one a line. */
static char *
registry_to_text (WorkspaceFixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) list = fg_agency_table_list (fixture->workspace, 0, &error);
  GString *text = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < list->len; i++)
    {
      const FgAgencySummary *agency = g_ptr_array_index (list, i);
      g_autofree char *aliases = g_strjoinv (" ", agency->aliases);
      g_autofree char *members = g_strjoinv (" ", agency->members);

      g_string_append_printf (text, "%s%s:%u/%u/%u", i > 0 ? "\n" : "", agency->name, agency->n_lead,
                              agency->n_responsible, agency->n_cooperate);
      if (*aliases != '\0')
        g_string_append_printf (text, " [%s]", aliases);
      if (*members != '\0')
        g_string_append_printf (text, " {%s}", members);
    }

  return g_string_free (text, FALSE);
}

static void
assert_registry (WorkspaceFixture *fixture, const char *expected)
{
  g_autofree char *text = registry_to_text (fixture);

  g_assert_cmpstr (text, ==, expected);
  workspace_fixture_assert_sound (fixture);
}

static void
undo (WorkspaceFixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *label = fg_undo_run (fixture->workspace, FG_UNDO_BACK, &error);

  g_assert_no_error (error);
}

#define SAMPLE_ONCE "市政务办:1/0/1\n市财政局:0/2/0\n市税务局:1/1/0"

static void
test_rename (WorkspaceFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  FgRevision *revision = NULL;
  gint64 agency;

  workspace_fixture_add_sample (fixture);
  agency = look_up (fixture, "市政务办");
  revision = begin (fixture);
  g_assert_true (fg_agency_edit_rename (revision, agency, " 市政务服务管理办公室 ", &error));
  commit (revision);
  assert_registry (fixture, "市政务服务管理办公室:1/0/1 [市政务办]\n市财政局:0/2/0\n市税务局:1/1/0");
  g_assert_cmpint (look_up (fixture, "市政务办"), ==, agency);

  revision = begin (fixture);
  g_assert_true (fg_agency_edit_rename (revision, agency, "市政务办", &error));
  g_assert_false (fg_agency_edit_rename (revision, agency, "市财政局", &error));
  g_assert_error (error, FG_STORE_ERROR, FG_STORE_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_false (fg_agency_edit_rename (revision, agency, "  ", &error));
  g_assert_error (error, FG_STORE_ERROR, FG_STORE_ERROR_INVALID);
  commit (revision);
  assert_registry (fixture, "市政务办:1/0/1 [市政务服务管理办公室]\n市财政局:0/2/0\n市税务局:1/1/0");

  undo (fixture);
  undo (fixture);
  assert_registry (fixture, SAMPLE_ONCE);
}

static void
test_alias (WorkspaceFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FgPlan) plan = workspace_fixture_make_plan ();
  FgPlanItem *first = g_ptr_array_index (plan->tasks, 0);
  FgAssignment *lead = g_ptr_array_index (first->assignments, 0);
  FgRevision *revision = NULL;

  workspace_fixture_add_sample (fixture);
  revision = begin (fixture);
  g_assert_true (fg_agency_edit_add_alias (revision, look_up (fixture, "市税务局"), "税务部门", &error));
  g_assert_true (fg_agency_edit_add_alias (revision, look_up (fixture, "市税务局"), "税务部门", &error));
  g_assert_false (fg_agency_edit_add_alias (revision, look_up (fixture, "市财政局"), "税务部门", &error));
  g_assert_error (error, FG_STORE_ERROR, FG_STORE_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_true (fg_agency_edit_set_short_name (revision, look_up (fixture, "市财政局"), "财政", &error));
  commit (revision);
  g_assert_cmpint (fg_agency_table_find (fixture->workspace, "税务部门", &error), ==, look_up (fixture, "市税务局"));
  g_assert_cmpint (look_up (fixture, "财政"), ==, look_up (fixture, "市财政局"));

  g_free (lead->agency);
  lead->agency = g_strdup ("税务部门");
  workspace_fixture_add_plan (fixture, plan);
  assert_registry (fixture, "市政务办:1/0/2\n市财政局:0/4/0\n市税务局:3/2/0 [税务部门]");

  revision = begin (fixture);
  g_assert_true (fg_agency_edit_remove_alias (revision, look_up (fixture, "市税务局"), "税务部门", &error));
  commit (revision);
  g_assert_cmpint (look_up (fixture, "税务部门"), ==, 0);
}

static void
test_learn (WorkspaceFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  FgRevision *revision = NULL;

  workspace_fixture_add_sample (fixture);
  revision = begin (fixture);
  g_assert_true (fg_agency_edit_learn (revision, "市税局", "市税务局", &error));
  g_assert_true (fg_agency_edit_learn (revision, "市财政局", "市税务局", &error));
  g_assert_true (fg_agency_edit_learn (revision, "海事处", "市海事局", &error));
  commit (revision);
  assert_registry (fixture, "市政务办:1/0/1\n市财政局:0/2/0\n市税务局:1/1/0 [市税局]");
}

static void
correct (FgPlan *plan, guint task, const char *read_as, const char *name)
{
  FgPlanItem *item = g_ptr_array_index (plan->tasks, task);

  fg_plan_edit_assign (plan, item, read_as, FG_ROLE_COOPERATE, FALSE);
  g_assert_true (fg_plan_edit_rename (plan, item, read_as, name, FALSE));
}

/* 市税局 was corrected; 财政局 stays in another task; 政务部门 was corrected to two; 海事处 to an agency of this notice. */
static void
test_learn_from_review (WorkspaceFixture *fixture, gconstpointer data)
{
  g_autoptr (FgPlan) plan = workspace_fixture_make_plan ();
  g_autoptr (FgPlan) next = workspace_fixture_make_plan ();

  workspace_fixture_add_sample (fixture);
  correct (plan, 0, "市税局", "市税务局");
  fg_plan_edit_assign (plan, g_ptr_array_index (plan->tasks, 1), "财政局", FG_ROLE_COOPERATE, FALSE);
  correct (plan, 0, "政务部门", "市住建局");
  correct (plan, 2, "政务部门", "市政务办");
  correct (plan, 2, "海事处", "市海事局");
  workspace_fixture_add_plan (fixture, plan);
  assert_registry (fixture, "市政务办:2/0/3\n市财政局:0/4/0\n市税务局:2/2/1 [市税局]\n市住建局:0/0/1\n财政局:0/0/1\n"
                            "市海事局:0/0/1 [海事处]");

  fg_plan_edit_assign (next, g_ptr_array_index (next->tasks, 2), "市税局", FG_ROLE_LEAD, FALSE);
  fg_plan_edit_assign (next, g_ptr_array_index (next->tasks, 2), "市税务局", FG_ROLE_COOPERATE, FALSE);
  workspace_fixture_add_plan (fixture, next);
  assert_registry (fixture, "市政务办:3/0/4\n市财政局:0/6/0\n市税务局:4/3/1 [市税局]\n市住建局:0/0/1\n财政局:0/0/1\n"
                            "市海事局:0/0/1 [海事处]");

  undo (fixture);
  undo (fixture);
  assert_registry (fixture, SAMPLE_ONCE);
}

/* In task 1 the one leads and the other is responsible; in task 3 only the other has a part; the reports follow. */
static void
test_merge (WorkspaceFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gint64 one, other, task;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  FgAgencyMerger merger;
  FgRevision *revision = NULL;

  workspace_fixture_add_sample (fixture);
  one = look_up (fixture, "市政务办");
  other = look_up (fixture, "市财政局");
  task = workspace_fixture_count (fixture, "SELECT id FROM item WHERE kind = 1 AND no = 1");
  revision = begin (fixture);
  g_assert_true (fg_agency_edit_add_alias (revision, one, "政务办", &error));
  g_assert_true (fg_agency_edit_set_contact (revision, one, "李四", &error));
  g_assert_cmpint (fg_item_edit_add_report (revision, task, one, 737000, 30, "", &error), !=, 0);
  commit (revision);
  before = workspace_dump (fixture->workspace, WORKSPACE_DUMP_VISIBLE);

  g_assert_true (fg_agency_merge_count (fixture->workspace, one, other, &merger, &error));
  g_assert_cmpuint (merger.n_items, ==, 2);
  g_assert_cmpuint (merger.n_shared, ==, 1);
  g_assert_cmpuint (merger.n_reports, ==, 1);

  revision = begin (fixture);
  g_assert_true (fg_agency_merge_run (revision, one, other, &error));
  commit (revision);
  assert_registry (fixture, "市财政局:1/1/1 [政务办 市政务办]\n市税务局:1/1/0");
  g_assert_cmpint (workspace_fixture_count (fixture, "SELECT count(*) FROM report JOIN agency ON agency.id = agency_id "
                                                     "WHERE agency.contact = '李四'"), ==, 1);
  g_assert_cmpint (look_up (fixture, "市政务办"), ==, other);

  undo (fixture);
  after = workspace_dump (fixture->workspace, WORKSPACE_DUMP_VISIBLE);
  workspace_dump_assert_equal (after, before);
  workspace_fixture_assert_sound (fixture);

  /* The other way round the stronger part stays as well. */
  revision = begin (fixture);
  g_assert_true (fg_agency_merge_run (revision, other, one, &error));
  g_assert_false (fg_agency_merge_run (revision, one, one, &error));
  g_assert_error (error, FG_STORE_ERROR, FG_STORE_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_false (fg_agency_merge_run (revision, other, one, &error));
  g_assert_error (error, FG_STORE_ERROR, FG_STORE_ERROR_NOT_FOUND);
  commit (revision);
  assert_registry (fixture, "市政务办:1/1/1 [政务办 市财政局]\n市税务局:1/1/0");
}

static void
test_group (WorkspaceFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  FgRevision *revision = NULL;
  gint64 group, members[2];

  workspace_fixture_add_sample (fixture);
  revision = begin (fixture);
  group = fg_agency_table_ensure (revision, "各区", TRUE, &error);
  members[0] = fg_agency_table_ensure (revision, "东湖区", FALSE, &error);
  members[1] = fg_agency_table_ensure (revision, "西湖区", FALSE, &error);
  g_assert_true (fg_agency_group_set_members (revision, group, members, 2, &error));
  commit (revision);
  assert_registry (fixture, SAMPLE_ONCE "\n各区:0/0/0 {东湖区 西湖区}\n东湖区:0/0/0\n西湖区:0/0/0");

  revision = begin (fixture);
  g_assert_false (fg_agency_group_add_member (revision, members[0], look_up (fixture, "市税务局"), &error));
  g_assert_error (error, FG_STORE_ERROR, FG_STORE_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_false (fg_agency_group_add_member (revision, look_up (fixture, "市税务局"), group, &error));
  g_assert_error (error, FG_STORE_ERROR, FG_STORE_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_true (fg_agency_group_remove_member (revision, group, members[0], &error));
  commit (revision);
  assert_registry (fixture, SAMPLE_ONCE "\n各区:0/0/0 {西湖区}\n西湖区:0/0/0");

  revision = begin (fixture);
  g_assert_true (fg_agency_group_set_members (revision, group, NULL, 0, &error));
  commit (revision);
  assert_registry (fixture, SAMPLE_ONCE);
  undo (fixture);
  undo (fixture);
  assert_registry (fixture, SAMPLE_ONCE "\n各区:0/0/0 {东湖区 西湖区}\n东湖区:0/0/0\n西湖区:0/0/0");
}

static void
test_remove (WorkspaceFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  FgRevision *revision = NULL;
  gint64 agency;

  workspace_fixture_add_sample (fixture);
  revision = begin (fixture);
  agency = fg_agency_table_ensure (revision, "市海事局", FALSE, &error);
  g_assert_true (fg_agency_edit_add_alias (revision, agency, "海事", &error));
  commit (revision);
  assert_registry (fixture, SAMPLE_ONCE "\n市海事局:0/0/0 [海事]");

  revision = begin (fixture);
  g_assert_false (fg_agency_edit_remove (revision, look_up (fixture, "市税务局"), &error));
  g_assert_error (error, FG_STORE_ERROR, FG_STORE_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_true (fg_agency_edit_remove (revision, agency, &error));
  commit (revision);
  assert_registry (fixture, SAMPLE_ONCE);
  g_assert_cmpint (look_up (fixture, "海事"), ==, 0);

  undo (fixture);
  assert_registry (fixture, SAMPLE_ONCE "\n市海事局:0/0/0 [海事]");
}

static void
test_order (WorkspaceFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  FgRevision *revision = NULL;

  workspace_fixture_add_sample (fixture);
  revision = begin (fixture);
  g_assert_true (fg_agency_order_move (revision, look_up (fixture, "市税务局"), look_up (fixture, "市政务办"), &error));
  commit (revision);
  assert_registry (fixture, "市税务局:1/1/0\n市政务办:1/0/1\n市财政局:0/2/0");

  revision = begin (fixture);
  g_assert_true (fg_agency_order_move (revision, look_up (fixture, "市政务办"), 0, &error));
  commit (revision);
  assert_registry (fixture, "市税务局:1/1/0\n市财政局:0/2/0\n市政务办:1/0/1");

  undo (fixture);
  undo (fixture);
  assert_registry (fixture, SAMPLE_ONCE);
}

static void
test_suggestions (WorkspaceFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) none = NULL;
  g_autoptr (GPtrArray) suggestions = NULL;
  const FgAgencySuggestion *suggestion;
  FgRevision *revision = NULL;

  workspace_fixture_add_sample (fixture);
  revision = begin (fixture);
  g_assert_true (fg_agency_edit_set_kind (revision, fg_agency_table_ensure (revision, "政务办", FALSE, &error),
                                          FG_AGENCY_KIND_DEPARTMENT, &error));
  commit (revision);
  suggestions = fg_agency_suggestion_list (fixture->workspace, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (suggestions->len, ==, 1);
  suggestion = g_ptr_array_index (suggestions, 0);
  g_assert_cmpstr (suggestion->name, ==, "政务办");
  g_assert_cmpstr (suggestion->into_name, ==, "市政务办");

  revision = begin (fixture);
  g_assert_true (fg_agency_merge_distinguish (revision, suggestion->into_id, suggestion->agency_id, &error));
  g_assert_true (fg_agency_merge_distinguish (revision, suggestion->agency_id, suggestion->into_id, &error));
  commit (revision);
  g_assert_cmpint (workspace_fixture_count (fixture, "SELECT count(*) FROM agency_distinction"), ==, 1);
  none = fg_agency_suggestion_list (fixture->workspace, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (none->len, ==, 0);
}

static void
test_history (WorkspaceFixture *fixture, gconstpointer data)
{
  const FgHistoryFilter everything = { 0 };
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entries = NULL;
  g_autofree char *line = NULL;
  const FgHistoryEntry *entry;
  const FgHistoryChange *change;
  FgRevision *revision = NULL;

  workspace_fixture_add_sample (fixture);
  revision = begin (fixture);
  g_assert_true (fg_agency_edit_set_contact (revision, look_up (fixture, "市税务局"), "王五", &error));
  commit (revision);

  entries = fg_history_list (fixture->workspace, &everything, 10, &error);
  g_assert_no_error (error);
  entry = g_ptr_array_index (entries, 0);
  g_assert_cmpuint (entry->changes->len, ==, 1);
  change = g_ptr_array_index (entry->changes, 0);
  line = g_strdup_printf ("%s, %s: %s > %s", change->item_title, change->label, change->old_value, change->new_value);
  g_assert_cmpstr (line, ==, "市税务局, Contact:  > 王五");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  WORKSPACE_TEST ("/store/agency-edit/the-old-name-stays-as-another-name", test_rename);
  WORKSPACE_TEST ("/store/agency-edit/a-notice-that-writes-another-name-means-the-agency", test_alias);
  WORKSPACE_TEST ("/store/agency-edit/a-correction-is-learnt-where-it-is-clear", test_learn);
  WORKSPACE_TEST ("/store/agency-edit/the-next-notice-profits-from-the-review-of-this-one", test_learn_from_review);
  WORKSPACE_TEST ("/store/agency-edit/merging-keeps-the-stronger-part-and-loses-nothing", test_merge);
  WORKSPACE_TEST ("/store/agency-edit/a-group-has-members-and-no-groups", test_group);
  WORKSPACE_TEST ("/store/agency-edit/only-what-has-no-part-can-be-removed", test_remove);
  WORKSPACE_TEST ("/store/agency-edit/moving-one-leaves-the-others-in-order", test_order);
  WORKSPACE_TEST ("/store/agency-edit/what-a-person-told-apart-is-not-suggested-again", test_suggestions);
  WORKSPACE_TEST ("/store/agency-edit/the-history-says-which-agency", test_history);

  return g_test_run ();
}
