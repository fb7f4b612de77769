/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Edits of all kinds, drawn from GLib's test randomness.
 */
#include "random-edit.h"

#include <math.h>
#include <string.h>

#include "fg-agency-edit.h"
#include "fg-agency-group.h"
#include "fg-agency-merge.h"
#include "fg-agency-order.h"
#include "fg-agency-table.h"
#include "fg-attachment.h"
#include "fg-finding-table.h"
#include "fg-item-edit.h"
#include "fg-item-query.h"
#include "fg-item-structure.h"
#include "fg-log-private.h"
#include "fg-merit-table.h"
#include "fg-milestone-table.h"
#include "fg-plan-amendment.h"
#include "fg-plan-settings-table.h"
#include "fg-plan-table.h"
#include "fg-reminder-table.h"
#include "fg-requirement-table.h"
#include "fg-target-table.h"
#include "random-plan.h"

static const char *const notes[] = { "", "已督办", "请补报材料", "二次催办" };

static guint
draw (guint n)
{
  return (guint) g_test_rand_int_range (0, (gint32) n);
}

static gint64
draw_item (FgWorkspace *workspace)
{
  g_autoptr (GError) error = NULL;
  const FgItemFilter all = FG_ITEM_FILTER_INIT;
  g_autoptr (FgItemIndex) index = fg_item_query_index (workspace, &all, &error);
  guint n_nodes;

  g_assert_no_error (error);
  n_nodes = fg_item_index_get_n_nodes (index);
  for (guint i = 0; i < 100 && n_nodes > 1; i++)
    {
      guint node = 1 + draw (n_nodes - 1);

      if (fg_item_index_get_kind (index, node) != FG_ITEM_SECTION)
        return fg_item_index_get_item_id (index, node);
    }

  return 0;
}

static gint64
draw_agency (FgRevision *revision)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *name = g_strdup_printf ("市第%u局%%", draw (40));
  gint64 id = fg_agency_table_ensure (revision, name, FALSE, &error);

  g_assert_no_error (error);
  return id;
}

static void
set_deadline (FgRevision *revision, gint64 item, GError **error)
{
  g_auto (FgDeadline) deadline = FG_DEADLINE_INIT;

  if (draw (3) > 0)
    fg_deadline_set_day (&deadline, 737000 + draw (300));
  fg_item_edit_set_deadline (revision, item, &deadline, error);
}

/* What the registry refuses (a name that another has, a group in a group) is no failure. */
static void
change_agency (FgRevision *revision)
{
  g_autoptr (GError) error = NULL;
  gint64 agency = draw_agency (revision), other = draw_agency (revision);
  const gint64 members[] = { other, draw_agency (revision) };
  g_autofree char *name = g_strdup_printf ("市第%u局%%", draw (60));

  switch (draw (10))
    {
    case 0:
      fg_agency_merge_run (revision, agency, other, &error);
      break;
    case 1:
      fg_agency_edit_rename (revision, agency, name, &error);
      break;
    case 2:
      fg_agency_edit_add_alias (revision, agency, name, &error);
      break;
    case 3:
      fg_agency_edit_remove_alias (revision, agency, name, &error);
      break;
    case 4:
      if (members[1] != other)
        fg_agency_group_set_members (revision, agency, members, draw (G_N_ELEMENTS (members) + 1), &error);
      break;
    case 5:
      fg_agency_order_move (revision, agency, draw (3) == 0 ? 0 : other, &error);
      break;
    case 6:
      fg_agency_edit_set_kind (revision, agency, (FgAgencyKind) draw (FG_N_AGENCY_KINDS), &error);
      break;
    case 7:
      fg_agency_edit_set_contact (revision, agency, notes[draw (G_N_ELEMENTS (notes))], &error);
      break;
    case 8:
      fg_agency_edit_remove (revision, agency, &error);
      break;
    default:
      fg_agency_merge_distinguish (revision, agency, other, &error);
      break;
    }

  if (!g_error_matches (error, FG_STORE_ERROR, FG_STORE_ERROR_INVALID))
    g_assert_no_error (error);
}

static gboolean
is_below (FgWorkspace *workspace, gint64 item, gint64 above)
{
  static const char IS_BELOW[] =
    "WITH RECURSIVE up (id) AS (SELECT :item UNION ALL SELECT parent_id FROM item JOIN up ON item.id = up.id "
    "WHERE parent_id IS NOT NULL) SELECT EXISTS (SELECT 1 FROM up WHERE id = :above)";
  g_autoptr (GError) error = NULL;
  g_autoptr (FgStatement) statement = fg_workspace_prepare (workspace, IS_BELOW, &error);
  gint64 result = 0;

  g_assert_no_error (error);
  fg_statement_bind_integer (statement, ":item", item);
  fg_statement_bind_integer (statement, ":above", above);
  fg_statement_fetch_integer (statement, &result, &error);
  g_assert_no_error (error);
  return result != 0;
}

/* Another item's of the same plan, of whatever kind: what matters here is that they stay a tree. */
static void
move (FgWorkspace *workspace, FgRevision *revision, gint64 item)
{
  static const char SAME_PLAN[] =
    "SELECT plan_id = (SELECT plan_id FROM item WHERE id = :item) FROM item WHERE id = :other";
  g_autoptr (GError) error = NULL;
  g_autoptr (FgStatement) statement = fg_workspace_prepare (workspace, SAME_PLAN, &error);
  gint64 other = draw_item (workspace), is_same = 0;

  g_assert_no_error (error);
  fg_statement_bind_integer (statement, ":item", item);
  fg_statement_bind_integer (statement, ":other", other);
  fg_statement_fetch_integer (statement, &is_same, &error);
  g_assert_no_error (error);
  if (!is_same || is_below (workspace, other, item))
    return;

  fg_log_set (revision, FG_FIELD_ITEM_PARENT_ID, item, FG_VALUE_INTEGER (other), &error);
  g_assert_no_error (error);
}

/* A report with evidence: of few contents, so that some are attached twice; now and then one is removed again. */
static void
report_with_evidence (FgRevision *revision, gint64 item, GError **error)
{
  const char *note = notes[draw (G_N_ELEMENTS (notes))];
  const char *content = notes[1 + draw (G_N_ELEMENTS (notes) - 1)];
  g_autoptr (GBytes) bytes = g_bytes_new_static (content, strlen (content));
  const FgAttachmentFile file = { (char *) "证明.txt", bytes };
  gint64 report = fg_item_edit_add_report (revision, item, 0, 737000 + draw (20), (int) draw (101), note, error);
  gint64 attachment = fg_attachment_add (revision, report, &file, error);

  fg_item_edit_explain_report (revision, report, content, note, "张三", error);
  if (draw (3) == 0)
    fg_attachment_remove (revision, attachment, error);
}

static gint64
draw_row (FgWorkspace *workspace, const char *sql)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FgStatement) statement = fg_workspace_prepare (workspace, sql, &error);
  gint64 id = 0;

  g_assert_no_error (error);
  fg_statement_bind_integer (statement, ":seed", g_test_rand_int_range (1, G_MAXINT));
  g_assert_true (fg_statement_fetch_integer (statement, &id, &error));
  return id;
}

static void
change_milestone (FgWorkspace *workspace, FgRevision *revision, gint64 item, GError **error)
{
  g_autoptr (FgMilestone) milestone = fg_milestone_new (notes[1 + draw (G_N_ELEMENTS (notes) - 1)]);

  milestone->item_id = item;
  milestone->done_day = draw (2) == 0 ? FG_DAY_NONE : 737000 + draw (300);
  fg_deadline_set_day (&milestone->deadline, 737000 + draw (300));
  milestone->id = draw_row (workspace, "SELECT id FROM milestone WHERE removed = 0 ORDER BY id % :seed LIMIT 1");
  if (milestone->id == 0 || draw (2) == 0)
    fg_milestone_table_add (revision, milestone, error);
  else if (draw (3) == 0)
    fg_milestone_table_remove (revision, milestone->id, error);
  else
    fg_milestone_table_set (revision, milestone, error);
}

static void
close_with_evidence (FgRevision *revision, gint64 finding, GError **error)
{
  const char *content = notes[1 + draw (G_N_ELEMENTS (notes) - 1)];
  g_autoptr (GBytes) bytes = g_bytes_new_static (content, strlen (content));
  const FgAttachmentFile file = { (char *) "整改.txt", bytes };

  fg_finding_table_close (revision, finding, 737000 + draw (300), "已整改", error);
  fg_attachment_add_to_finding (revision, finding, &file, error);
}

static void
change_finding (FgWorkspace *workspace, FgRevision *revision, gint64 item, GError **error)
{
  g_autoptr (FgFinding) finding = fg_finding_new (notes[1 + draw (G_N_ELEMENTS (notes) - 1)]);

  finding->item_id = item;
  finding->agency_id = draw (3) == 0 ? 0 : draw_agency (revision);
  finding->found_day = 737000;
  finding->limit_day = draw (3) == 0 ? FG_DAY_NONE : 737000 + draw (300);
  finding->id = draw_row (workspace, "SELECT id FROM finding WHERE removed = 0 ORDER BY id % :seed LIMIT 1");
  if (finding->id == 0 || draw (2) == 0)
    fg_finding_table_add (revision, finding, error);
  else if (draw (3) == 0)
    fg_finding_table_remove (revision, finding->id, error);
  else if (draw (3) == 0)
    fg_finding_table_reopen (revision, finding->id, error);
  else
    close_with_evidence (revision, finding->id, error);
}

static void
change_target (FgWorkspace *workspace, FgRevision *revision, gint64 item, GError **error)
{
  g_autoptr (FgItemTarget) target = fg_item_target_new (notes[1 + draw (G_N_ELEMENTS (notes) - 1)]);

  target->item_id = item;
  target->value = draw (20);
  target->present = draw (2) == 0 ? NAN : draw (20);
  target->id = draw_row (workspace, "SELECT id FROM target WHERE removed = 0 ORDER BY id % :seed LIMIT 1");
  if (target->id == 0 || draw (2) == 0)
    fg_target_table_add (revision, target, error);
  else if (draw (3) == 0)
    fg_target_table_remove (revision, target->id, error);
  else
    fg_target_table_set (revision, target, error);
}

static void
chase_or_praise (FgRevision *revision, gint64 item, GError **error)
{
  const char *note = notes[1 + draw (G_N_ELEMENTS (notes) - 1)];
  g_autoptr (FgReminder) reminder = fg_reminder_new (fg_reminder_level_after ((int) draw (4)), note);
  g_autoptr (FgMerit) merit = fg_merit_new ((FgMeritKind) draw (FG_N_MERIT_KINDS), note);
  gint64 id;

  reminder->item_id = merit->item_id = item;
  reminder->agency_id = merit->agency_id = draw_agency (revision);
  if (draw (2) == 0)
    {
      id = fg_reminder_table_add (revision, reminder, error);
      if (draw (3) == 0)
        fg_reminder_table_remove (revision, id, error);
    }
  else
    {
      id = fg_merit_table_add (revision, merit, error);
      if (draw (3) == 0)
        fg_merit_table_remove (revision, id, error);
    }
}

static void
change_rules (FgWorkspace *workspace, FgRevision *revision, GError **error)
{
  g_autoptr (FgPlanSettings) settings = fg_plan_settings_new ();
  gint64 plan = draw_row (workspace, "SELECT id FROM plan WHERE removed = 0 ORDER BY id % :seed LIMIT 1");
  gint64 requirement = draw_row (workspace, "SELECT id FROM requirement WHERE removed = 0 ORDER BY id % :seed LIMIT 1");
  const FgFieldValue holiday[] = { { FG_FIELD_CALENDAR_DAY_DAY, FG_VALUE_INTEGER (740000 + draw (300)) } };

  settings->period = (FgPeriod) draw (FG_N_PERIODS);
  settings->warning_days = (int) draw (60);
  if (plan != 0)
    fg_plan_settings_table_set (revision, plan, settings, error);
  if (requirement != 0)
    fg_requirement_table_set_done (revision, requirement, draw (2) == 0 ? FG_DAY_NONE : 737000 + draw (300), "", error);
  fg_log_insert (revision, FG_TABLE_CALENDAR_DAY, holiday, G_N_ELEMENTS (holiday), NULL, error);
}

/* What a clerk notes of an item beside its reports. */
static void
change_day (FgWorkspace *workspace, FgRevision *revision, gint64 item, GError **error)
{
  switch (draw (7))
    {
    case 0:
      change_milestone (workspace, revision, item, error);
      break;
    case 1:
      change_finding (workspace, revision, item, error);
      break;
    case 2:
      chase_or_praise (revision, item, error);
      break;
    case 3:
      change_target (workspace, revision, item, error);
      break;
    case 4:
      fg_item_edit_set_start_day (revision, item, draw (3) == 0 ? FG_DAY_NONE : 737000 + draw (300), error);
      break;
    case 5:
      fg_item_edit_set_done_day (revision, item, draw (3) == 0 ? FG_DAY_NONE : 737000 + draw (300), error);
      break;
    default:
      change_rules (workspace, revision, error);
      break;
    }
}

/* Any section, task or measure. */
static gint64
draw_entry (FgWorkspace *workspace, gint64 *plan_id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) plans = fg_plan_table_list (workspace, &error);
  FgItemFilter filter = FG_ITEM_FILTER_INIT;
  g_autoptr (FgItemIndex) index = NULL;
  guint n_nodes;

  g_assert_no_error (error);
  if (plans->len == 0)
    return 0;

  filter.plan_id = *plan_id = ((FgPlanSummary *) g_ptr_array_index (plans, draw (plans->len)))->id;
  index = fg_item_query_index (workspace, &filter, &error);
  g_assert_no_error (error);
  n_nodes = fg_item_index_get_n_nodes (index);
  return n_nodes > 1 ? fg_item_index_get_item_id (index, 1 + draw (n_nodes - 1)) : 0;
}

/* What has no place in the plan (a measure in a section, a first item moved up) is refused, and no failure. */
static void
change_structure (FgWorkspace *workspace, FgRevision *revision)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *number = g_strdup_printf ("%u", draw (9));
  gint64 plan_id, other_plan_id;
  gint64 entry = draw_entry (workspace, &plan_id), other = draw_entry (workspace, &other_plan_id);

  if (entry == 0 || other == 0)
    return;

  switch (draw (8))
    {
    case 0:
    case 1:
      fg_item_structure_add (revision, plan_id, draw (5) == 0 ? 0 : entry, (FgItemKind) draw (3), &error);
      break;
    case 2:
    case 3:
      fg_item_structure_move (revision, entry, (FgPlanMove) draw (4), &error);
      break;
    case 4:
      fg_item_structure_move_to (revision, entry, draw (4) == 0 ? 0 : other, &error);
      break;
    case 5:
      fg_item_structure_set_number (revision, entry, number, &error);
      break;
    case 6:
      fg_item_structure_split (revision, entry, 3 * draw (8), &error);
      break;
    default:
      if (draw (2) == 0)
        fg_item_structure_join (revision, entry, other, &error);
      else
        fg_item_structure_remove (revision, entry, NULL, &error);
      break;
    }

  if (!g_error_matches (error, FG_STORE_ERROR, FG_STORE_ERROR_INVALID))
    g_assert_no_error (error);
}

static void
change (FgWorkspace *workspace, FgRevision *revision)
{
  g_autoptr (GError) error = NULL;
  gint64 item = draw_item (workspace);

  if (item == 0)
    return;

  if (draw (4) == 0)
    {
      change_agency (revision);
      return;
    }
  if (draw (5) == 0)
    {
      change_structure (workspace, revision);
      return;
    }

  switch (draw (12))
    {
    case 10:
    case 11:
      change_day (workspace, revision, item, &error);
      break;
    case 0:
      fg_item_edit_set_title (revision, item, notes[draw (G_N_ELEMENTS (notes))], &error);
      break;
    case 1:
      fg_item_edit_set_body (revision, item, notes[draw (G_N_ELEMENTS (notes))], &error);
      break;
    case 2:
      set_deadline (revision, item, &error);
      break;
    case 3:
      fg_item_edit_set_status (revision, item, (FgStatus) draw (FG_N_STATUSES), &error);
      break;
    case 4:
      fg_item_edit_set_weight (revision, item, draw (4) / 2.0, &error);
      break;
    case 5:
      fg_item_edit_set_note (revision, item, notes[draw (G_N_ELEMENTS (notes))], &error);
      break;
    case 6:
      fg_item_edit_assign (revision, item, draw_agency (revision), (FgRole) (1 + draw (3)), &error);
      break;
    case 7:
      fg_item_edit_unassign (revision, item, draw_agency (revision), &error);
      break;
    case 8:
      report_with_evidence (revision, item, &error);
      break;
    default:
      fg_item_edit_add_report (revision, item, draw (2) == 0 ? 0 : draw_agency (revision), 737000 + draw (20),
                               (int) draw (101), notes[draw (G_N_ELEMENTS (notes))], &error);
      break;
    }

  g_assert_no_error (error);
}

static void
archive_or_bring_back (FgWorkspace *workspace, FgRevision *revision)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) plans = fg_plan_table_list_all (workspace, &error);

  g_assert_no_error (error);
  if (plans->len > 0)
    fg_plan_table_set_archived (revision, ((FgPlanSummary *) g_ptr_array_index (plans, draw (plans->len)))->id,
                                draw (2) == 0, &error);
  g_assert_no_error (error);
}

/* A later version of a plan: the same, another, or anything between; of what it changes a part is taken. */
static void
amend (FgWorkspace *workspace, FgRevision *revision, gint64 plan_id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FgPlan) later = draw (2) == 0 ? random_plan_new () : fg_plan_table_load (workspace, plan_id, &error);
  g_autoptr (FgPlanAmendment) amendment = NULL;
  GPtrArray *differences;

  g_assert_no_error (error);
  if (later->tasks->len > 1 && draw (2) == 0)
    g_ptr_array_remove_index (later->tasks, draw (later->tasks->len));

  amendment = fg_plan_amendment_load (workspace, plan_id, later, &error);
  g_assert_no_error (error);
  differences = fg_plan_amendment_get_difference (amendment)->differences;
  for (guint i = 0; i < differences->len; i++)
    {
      FgDifference *one = g_ptr_array_index (differences, i);

      one->is_taken = one->is_settled || draw (3) > 0;
    }
  fg_plan_amendment_apply (amendment, revision, &error);
  g_assert_no_error (error);
}

static void
amend_some_plan (FgWorkspace *workspace, FgRevision *revision)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) plans = fg_plan_table_list (workspace, &error);

  g_assert_no_error (error);
  if (plans->len > 0)
    amend (workspace, revision, ((FgPlanSummary *) g_ptr_array_index (plans, draw (plans->len)))->id);
}

/* One revision of so many changes; some are of whole plans, some are given up. */
void
random_edit_run (FgWorkspace *workspace, guint n_changes)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FgRevision) revision = fg_revision_begin (workspace, "Edit", &error);

  g_assert_no_error (error);
  for (guint i = 0; i < n_changes; i++)
    change (workspace, revision);

  if (draw (20) == 0)
    {
      g_autoptr (FgPlan) plan = random_plan_new ();

      fg_plan_table_add (revision, plan, &error);
      g_assert_no_error (error);
    }

  if (draw (15) == 0)
    amend_some_plan (workspace, revision);

  if (draw (40) == 0)
    {
      g_autoptr (GPtrArray) plans = fg_plan_table_list (workspace, &error);

      g_assert_no_error (error);
      if (plans->len > 1)
        fg_plan_table_remove (revision, ((FgPlanSummary *) g_ptr_array_index (plans, draw (plans->len)))->id, &error);
      g_assert_no_error (error);
    }

  if (draw (30) == 0)
    archive_or_bring_back (workspace, revision);

  if (draw (8) == 0)
    return;

  fg_revision_commit (revision, &error);
  g_assert_no_error (error);
}

/* One revision that moves an item. Not among the others: it heeds no kinds, and where a task is below a measure some
 * queries do not count it. */
void
random_edit_move (FgWorkspace *workspace)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FgRevision) revision = fg_revision_begin (workspace, "Move", &error);
  gint64 item = draw_item (workspace);

  g_assert_no_error (error);
  if (item != 0)
    move (workspace, revision, item);
  fg_revision_commit (revision, &error);
  g_assert_no_error (error);
}
