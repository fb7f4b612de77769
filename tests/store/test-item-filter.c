/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Any filter against a slow reading of what it says, on workspaces of any shape.
 */
#include "fg-item-filter.h"

#include <string.h>

#include "fg-agency-table.h"
#include "fg-item-query.h"
#include "random-edit.h"
#include "workspace-fixture.h"

#define N_EDITS 60
#define N_FILTERS 150
#define TODAY 737150

/* No letters by which a reading begins: how pinyin is matched has tests of its own. */
static const char *const words[] = { "市", "局", "％", "%", "_", "\\", "第3", "督办", "1", "2(1)", "i", "I", "财政局 市" };

static guint
draw (guint n)
{
  return (guint) g_test_rand_int_range (0, (gint32) n);
}

static FgItemIndex *
query (WorkspaceFixture *fixture, const FgItemFilter *filter)
{
  g_autoptr (GError) error = NULL;
  FgItemIndex *index = fg_item_query_index (fixture->workspace, filter, &error);

  g_assert_no_error (error);
  return index;
}

static FgItemDetail *
load (WorkspaceFixture *fixture, gint64 id)
{
  g_autoptr (GError) error = NULL;
  FgItemDetail *detail = fg_item_query_detail (fixture->workspace, id, TODAY, &error);

  g_assert_no_error (error);
  return detail;
}

/* Without regard to case and width. */
static gboolean
contains (const char *text, const char *word)
{
  g_autofree char *plain_text = g_utf8_normalize (text, -1, G_NORMALIZE_ALL);
  g_autofree char *plain_word = g_utf8_normalize (word, -1, G_NORMALIZE_ALL);
  g_autofree char *lower_text = g_utf8_strdown (plain_text, -1);
  g_autofree char *lower_word = g_utf8_strdown (plain_word, -1);

  return strstr (lower_text, lower_word) != NULL;
}

static const FgAgencySummary *
find_agency (GPtrArray *agencies, gint64 id)
{
  for (guint i = 0; i < agencies->len; i++)
    if (((const FgAgencySummary *) g_ptr_array_index (agencies, i))->id == id)
      return g_ptr_array_index (agencies, i);

  g_assert_not_reached ();
}

static gboolean
is_called (const FgAgencySummary *agency, const char *word)
{
  gboolean is_alias = FALSE;

  for (char **alias = agency->aliases; *alias != NULL; alias++)
    is_alias |= contains (*alias, word);

  return is_alias || contains (agency->name, word) || contains (agency->short_name, word);
}

static gboolean
has_member (const FgAgencySummary *group, gint64 agency_id)
{
  for (guint i = 0; i < group->member_ids->len; i++)
    if (g_array_index (group->member_ids, gint64, i) == agency_id)
      return TRUE;

  return FALSE;
}

/* In what a clerk notes of an item. */
static gboolean
is_noted (WorkspaceFixture *fixture, gint64 item_id, const char *word)
{
  g_autofree char *sql = g_strdup_printf (
    "SELECT count(*) FROM (SELECT item_id, removed, title AS text FROM milestone "
    "UNION ALL SELECT item_id, removed, problem || ' ' || source || ' ' || correction || ' ' || closing_note FROM finding) "
    "WHERE item_id = %" G_GINT64_FORMAT " AND removed = 0 AND instr (text, '%s') > 0", item_id, word);

  return workspace_fixture_count (fixture, sql) > 0;
}

static gboolean
has_word (WorkspaceFixture *fixture, const FgItemDetail *detail, GPtrArray *agencies, const char *word)
{
  if (contains (detail->body, word) || contains (detail->own_title, word) || contains (detail->note, word)
      || contains (detail->record.label, word))
    return TRUE;
  if (detail->record.kind != FG_ITEM_SECTION && g_str_equal (detail->record.number, word))
    return TRUE;

  for (guint i = 0; i < detail->assignments->len; i++)
    if (is_called (find_agency (agencies, ((FgItemAssignment *) g_ptr_array_index (detail->assignments, i))->agency_id),
                   word))
      return TRUE;
  for (guint i = 0; i < detail->reports->len; i++)
    {
      const FgProgressReport *report = g_ptr_array_index (detail->reports, i);

      if (contains (report->note, word) || contains (report->problems, word) || contains (report->next_step, word))
        return TRUE;
    }

  return is_noted (fixture, detail->record.id, word);
}

static gboolean
has_part (const FgItemDetail *detail, GPtrArray *agencies, const FgItemFilter *filter)
{
  gint64 agency_id = filter->agency_id;
  FgRole role = filter->role;

  if (agency_id == 0 && role == FG_ROLE_NONE && !filter->answers)
    return TRUE;

  for (guint i = 0; i < detail->assignments->len; i++)
    {
      const FgItemAssignment *assignment = g_ptr_array_index (detail->assignments, i);

      if ((agency_id == 0 || assignment->agency_id == agency_id
           || has_member (find_agency (agencies, assignment->agency_id), agency_id))
          && (role == FG_ROLE_NONE || assignment->role == role)
          && (!filter->answers || assignment->role != FG_ROLE_COOPERATE))
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_meant (WorkspaceFixture *fixture, const FgItemDetail *detail, GPtrArray *agencies, const FgItemFilter *filter)
{
  g_auto (GStrv) list = g_strsplit (filter->search != NULL ? filter->search : "", " ", -1);
  gboolean restricts = filter->by_light || filter->due_before != FG_DAY_NONE || filter->agency_id != 0
                       || filter->role != FG_ROLE_NONE || filter->answers;
  FgDay last_day = detail->record.deadline.last_day;

  for (char **word = list; *word != NULL; word++)
    if (!has_word (fixture, detail, agencies, *word))
      return FALSE;

  if (detail->record.kind == FG_ITEM_SECTION)
    return !restricts;

  return (!filter->by_light || detail->record.light == filter->light)
         && (filter->due_before == FG_DAY_NONE || (last_day != FG_DAY_NONE && last_day < filter->due_before))
         && has_part (detail, agencies, filter);
}

static FgItemFilter
draw_filter (GPtrArray *agencies)
{
  FgItemFilter filter = { .today = TODAY, .sort = (FgItemSort) draw (6), .descending = draw (2) == 0 };

  if (draw (2) == 0)
    filter.search = (char *) words[draw (G_N_ELEMENTS (words))];
  if (draw (3) == 0 && agencies->len > 0)
    filter.agency_id = ((FgAgencySummary *) g_ptr_array_index (agencies, draw (agencies->len)))->id;
  if (draw (3) == 0)
    filter.role = (FgRole) (1 + draw (3));
  filter.answers = draw (4) == 0;
  if (draw (3) == 0)
    filter.due_before = 737000 + draw (300);
  filter.by_light = draw (3) == 0;
  filter.light = (FgLight) draw (FG_N_LIGHTS);
  return filter;
}

static gboolean
has_match_below (const FgItemIndex *index, guint node)
{
  for (guint i = 0; i < fg_item_index_get_n_children (index, node); i++)
    {
      guint child = fg_item_index_get_child (index, node, i);

      if (fg_item_index_get_matches (index, child) || has_match_below (index, child))
        return TRUE;
    }

  return FALSE;
}

static void
assert_filter (WorkspaceFixture *fixture, const FgItemIndex *all, GPtrArray *agencies, const FgItemFilter *filter)
{
  g_autoptr (FgItemIndex) index = query (fixture, filter);
  guint n_matches = 0;

  for (guint node = 1; node < fg_item_index_get_n_nodes (all); node++)
    {
      gint64 id = fg_item_index_get_item_id (all, node);
      g_autoptr (FgItemDetail) detail = load (fixture, id);
      guint found = fg_item_index_find (index, id);
      gboolean is_expected = is_meant (fixture, detail, agencies, filter);

      n_matches += is_expected && detail->record.kind != FG_ITEM_SECTION;
      g_assert_cmpint (found != 0 && fg_item_index_get_matches (index, found), ==, is_expected);
      if (found != 0 && !is_expected)
        g_assert_true (has_match_below (index, found));
    }

  g_assert_cmpuint (fg_item_index_get_n_matches (index), ==, n_matches);
}

static void
assert_in_order (WorkspaceFixture *fixture, const FgItemIndex *index, guint node, gboolean descending)
{
  int last = descending ? 100 : 0;

  for (guint i = 0; i < fg_item_index_get_n_children (index, node); i++)
    {
      guint child = fg_item_index_get_child (index, node, i);
      g_autoptr (FgItemDetail) detail = load (fixture, fg_item_index_get_item_id (index, child));

      if (descending)
        g_assert_cmpint (detail->record.percent, <=, last);
      else
        g_assert_cmpint (detail->record.percent, >=, last);
      last = detail->record.percent;
      assert_in_order (fixture, index, child, descending);
    }
}

static void
test_any_filter (WorkspaceFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) agencies = NULL;
  g_autoptr (FgItemIndex) all = NULL;
  const FgItemFilter none = FG_ITEM_FILTER_INIT;

  workspace_fixture_add_sample (fixture);
  for (guint i = 0; i < N_EDITS; i++)
    random_edit_run (fixture->workspace, 5);

  all = query (fixture, &none);
  agencies = fg_agency_table_list (fixture->workspace, 0, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < N_FILTERS; i++)
    {
      const FgItemFilter filter = draw_filter (agencies);

      g_test_message ("search %s agency %d role %d answers %d due %u light %d/%d", filter.search, filter.agency_id != 0,
                      filter.role, filter.answers, filter.due_before, filter.by_light, filter.light);
      assert_filter (fixture, all, agencies, &filter);
    }
}

static void
test_in_order (WorkspaceFixture *fixture, gconstpointer data)
{
  workspace_fixture_add_sample (fixture);
  for (guint i = 0; i < N_EDITS; i++)
    random_edit_run (fixture->workspace, 5);

  for (guint descending = 0; descending < 2; descending++)
    {
      const FgItemFilter filter = { .sort = FG_ITEM_SORT_PROGRESS, .descending = descending != 0 };
      g_autoptr (FgItemIndex) index = query (fixture, &filter);

      /* Below the root stand the plans' own orders, one after the other. */
      for (guint i = 0; i < fg_item_index_get_n_children (index, 0); i++)
        assert_in_order (fixture, index, fg_item_index_get_child (index, 0, i), descending != 0);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  WORKSPACE_TEST ("/store/item-filter/any-filter-lets-through-what-it-says", test_any_filter);
  WORKSPACE_TEST ("/store/item-filter/siblings-are-in-order", test_in_order);

  return g_test_run ();
}
