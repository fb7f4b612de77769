/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A plan out of the tables as a document again, as it stands now.
 */
#include "fg-plan-loader-private.h"

#include <glib/gi18n-lib.h>

#include "fg-frame-text-private.h"
#include "fg-span-private.h"
#include "fg-text-list-private.h"

static const char LOAD_PLAN[] =
  "SELECT number, title, notice_title, issuer, issued, addressees, copied_to, text, frame "
  "FROM plan WHERE id = :plan_id AND removed = 0";

static const char LOAD_SECTIONS[] =
  "SELECT id, label, title, span FROM item WHERE plan_id = :plan_id AND kind = 0 AND removed = 0 ORDER BY ordinal, id";

/* Tasks before measures, so that a measure's task is there when it comes. */
static const char LOAD_ITEMS[] =
  "SELECT id, parent_id, kind, no, label, body, responsibility_raw, open_ended, deadline_precision, "
  "deadline_first_day, deadline_last_day, deadline_words, deadline_span, span, note "
  "FROM item WHERE plan_id = :plan_id AND kind > 0 AND removed = 0 ORDER BY kind, ordinal, id";

static const char LOAD_ASSIGNMENTS[] =
  "SELECT assignment.item_id, agency.name, assignment.role, agency.collective, assignment.by_rule, assignment.span "
  "FROM item JOIN assignment ON assignment.item_id = item.id JOIN agency ON agency.id = assignment.agency_id "
  "WHERE item.plan_id = :plan_id AND assignment.removed = 0 ORDER BY item.id, assignment.ordinal, assignment.id";

static const char LOAD_TARGETS[] =
  "SELECT target.item_id, target.text, target.comparison, target.value, target.unit, target.span "
  "FROM item JOIN target ON target.item_id = item.id "
  "WHERE item.plan_id = :plan_id AND target.removed = 0 ORDER BY item.id, target.ordinal, target.id";

static const char LOAD_REPORTS[] =
  "SELECT report.item_id, report.day, report.percent, report.note "
  "FROM item JOIN report ON report.item_id = item.id "
  "WHERE item.plan_id = :plan_id AND report.removed = 0 ORDER BY item.id, report.day, report.id";

static const char LOAD_BODY_DATES[] =
  "SELECT body_date.item_id, body_date.text, body_date.day, body_date.span "
  "FROM item JOIN body_date ON body_date.item_id = item.id "
  "WHERE item.plan_id = :plan_id AND body_date.removed = 0 ORDER BY item.id, body_date.ordinal, body_date.id";

static const char LOAD_REQUIREMENTS[] =
  "SELECT title, text, span FROM requirement WHERE plan_id = :plan_id AND removed = 0 ORDER BY ordinal, id";

static const char LOAD_DOUBTS[] =
  "SELECT item_id, message, line, column, span FROM doubt WHERE plan_id = :plan_id AND removed = 0 "
  "ORDER BY ordinal, id";

typedef struct
{
  FgWorkspace *workspace;
  FgPlan      *plan;
  GHashTable  *sections; /* (element-type gint64 guint): the section's place from 1 */
  GHashTable  *items; /* (element-type gint64 FgPlanItem) */
  GHashTable  *rows; /* (nullable) (element-type gpointer gint64): sections and items: their row ids */
} Loader;

typedef gboolean (*AddRow) (Loader *self, FgStatement *statement, GError **error);

static gboolean
load_rows (Loader *self, gint64 plan_id, const char *sql, AddRow add, GError **error)
{
  g_autoptr (FgStatement) statement = fg_workspace_prepare (self->workspace, sql, error);
  FgStep step;

  if (statement == NULL)
    return FALSE;

  fg_statement_bind_integer (statement, ":plan_id", plan_id);
  while ((step = fg_statement_step (statement, error)) == FG_STEP_ROW)
    if (!add (self, statement, error))
      return FALSE;

  return step == FG_STEP_DONE;
}

static void
take_text (char **place, FgStatement *statement, int column)
{
  g_free (*place);
  *place = fg_statement_dup_text (statement, column);
}

static gpointer
look_up (GHashTable *table, FgStatement *statement, int column)
{
  gint64 id = fg_statement_get_integer (statement, column);

  return g_hash_table_lookup (table, &id);
}

static void
remember (GHashTable *table, FgStatement *statement, gpointer value)
{
  gint64 id = fg_statement_get_integer (statement, 0);

  g_hash_table_insert (table, g_memdup2 (&id, sizeof id), value);
}

static void
remember_row (Loader *self, FgStatement *statement, gpointer entry)
{
  gint64 id = fg_statement_get_integer (statement, 0);

  if (self->rows != NULL)
    g_hash_table_insert (self->rows, entry, g_memdup2 (&id, sizeof id));
}

static FgSpan
get_span (FgStatement *statement, int column)
{
  return fg_span_from_text (fg_statement_get_text (statement, column));
}

static gboolean
load_plan_row (Loader *self, FgStatement *statement, GError **error)
{
  self->plan = fg_plan_new ();
  take_text (&self->plan->number, statement, 0);
  take_text (&self->plan->title, statement, 1);
  take_text (&self->plan->notice_title, statement, 2);
  take_text (&self->plan->issuer, statement, 3);
  self->plan->issued = (FgDay) fg_statement_get_integer (statement, 4);
  take_text (&self->plan->text, statement, 7);
  fg_frame_text_read (fg_statement_get_text (statement, 8), self->plan->frame);

  return fg_text_list_from_json (self->workspace, fg_statement_get_text (statement, 5), self->plan->addressees,
                                 error)
         && fg_text_list_from_json (self->workspace, fg_statement_get_text (statement, 6), self->plan->copied_to,
                                    error);
}

static gboolean
add_section (Loader *self, FgStatement *statement, GError **error)
{
  FgPlanSection *section = fg_plan_section_new (fg_statement_get_text (statement, 1),
                                                fg_statement_get_text (statement, 2));

  section->span = get_span (statement, 3);
  g_ptr_array_add (self->plan->sections, section);
  remember_row (self, statement, section);
  remember (self->sections, statement, GUINT_TO_POINTER (self->plan->sections->len));
  return TRUE;
}

static FgPlanItem *
item_from_row (FgStatement *statement)
{
  FgPlanItem *item = fg_plan_item_new ((FgItemKind) fg_statement_get_integer (statement, 2));

  item->no = (int) fg_statement_get_integer (statement, 3);
  take_text (&item->label, statement, 4);
  take_text (&item->text, statement, 5);
  take_text (&item->responsibility_raw, statement, 6);
  item->open_ended = fg_statement_get_integer (statement, 7) != 0;
  item->deadline.precision = (FgPrecision) fg_statement_get_integer (statement, 8);
  item->deadline.first_day = (FgDay) fg_statement_get_integer (statement, 9);
  item->deadline.last_day = (FgDay) fg_statement_get_integer (statement, 10);
  take_text (&item->deadline.words, statement, 11);
  item->deadline_span = get_span (statement, 12);
  item->span = get_span (statement, 13);
  take_text (&item->note, statement, 14);
  return item;
}

static gboolean
add_item (Loader *self, FgStatement *statement, GError **error)
{
  g_autoptr (FgPlanItem) item = item_from_row (statement);
  GPtrArray *siblings = self->plan->tasks;

  if (item->kind == FG_ITEM_TASK)
    item->section = GPOINTER_TO_UINT (look_up (self->sections, statement, 1));
  else
    {
      FgPlanItem *task = look_up (self->items, statement, 1);

      /* Its task was removed, and it with it. */
      if (task == NULL)
        return TRUE;
      siblings = task->measures;
    }

  remember (self->items, statement, item);
  remember_row (self, statement, item);
  g_ptr_array_add (siblings, g_steal_pointer (&item));
  return TRUE;
}

static gboolean
add_assignment (Loader *self, FgStatement *statement, GError **error)
{
  FgPlanItem *item = look_up (self->items, statement, 0);
  FgAssignment *assignment;

  if (item == NULL)
    return TRUE;

  assignment = fg_assignment_new (fg_statement_get_text (statement, 1), (FgRole) fg_statement_get_integer (statement, 2),
                                  fg_statement_get_integer (statement, 3) != 0);
  assignment->by_rule = fg_statement_get_integer (statement, 4) != 0;
  assignment->span = get_span (statement, 5);
  g_ptr_array_add (item->assignments, assignment);
  return TRUE;
}

static gboolean
add_target (Loader *self, FgStatement *statement, GError **error)
{
  FgPlanItem *item = look_up (self->items, statement, 0);
  FgTarget *target;

  if (item == NULL)
    return TRUE;

  target = fg_target_new (fg_statement_get_text (statement, 1), (FgComparison) fg_statement_get_integer (statement, 2),
                          sqlite3_column_double (statement, 3), fg_statement_get_text (statement, 4));
  target->span = get_span (statement, 5);
  g_ptr_array_add (item->targets, target);
  return TRUE;
}

static gboolean
add_report (Loader *self, FgStatement *statement, GError **error)
{
  FgPlanItem *item = look_up (self->items, statement, 0);

  if (item != NULL)
    g_ptr_array_add (item->reports, fg_plan_report_new ((FgDay) fg_statement_get_integer (statement, 1),
                                                        (int) fg_statement_get_integer (statement, 2),
                                                        fg_statement_get_text (statement, 3)));
  return TRUE;
}

static gboolean
add_body_date (Loader *self, FgStatement *statement, GError **error)
{
  FgPlanItem *item = look_up (self->items, statement, 0);
  FgBodyDate *date;

  if (item == NULL)
    return TRUE;

  date = fg_body_date_new (fg_statement_get_text (statement, 1), (FgDay) fg_statement_get_integer (statement, 2));
  date->span = get_span (statement, 3);
  g_ptr_array_add (item->body_dates, date);
  return TRUE;
}

static gboolean
add_requirement (Loader *self, FgStatement *statement, GError **error)
{
  FgPlanRequirement *requirement = fg_plan_requirement_new (fg_statement_get_text (statement, 0),
                                                            fg_statement_get_text (statement, 1));

  requirement->span = get_span (statement, 2);
  g_ptr_array_add (self->plan->requirements, requirement);
  return TRUE;
}

static gboolean
add_doubt (Loader *self, FgStatement *statement, GError **error)
{
  FgDoubt *doubt = fg_doubt_new (fg_statement_get_text (statement, 1), look_up (self->items, statement, 0));

  doubt->line = (guint) fg_statement_get_integer (statement, 2);
  doubt->column = (guint) fg_statement_get_integer (statement, 3);
  doubt->span = get_span (statement, 4);
  g_ptr_array_add (self->plan->doubts, doubt);
  return TRUE;
}

static gboolean
load_all (Loader *self, gint64 plan_id, GError **error)
{
  static const struct
  {
    const char *sql;
    AddRow      add;
  } parts[] = {
    { LOAD_SECTIONS, add_section },
    { LOAD_ITEMS, add_item },
    { LOAD_ASSIGNMENTS, add_assignment },
    { LOAD_TARGETS, add_target },
    { LOAD_REPORTS, add_report },
    { LOAD_BODY_DATES, add_body_date },
    { LOAD_REQUIREMENTS, add_requirement },
    { LOAD_DOUBTS, add_doubt },
  };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (!load_rows (self, plan_id, parts[i].sql, parts[i].add, error))
      return FALSE;

  return TRUE;
}

/**
 * fg_plan_loader_load:
 * @workspace: a workspace
 * @plan_id: a plan's id
 * @rows: (nullable) (element-type gpointer gint64): a table that frees its values, to be filled with the row ids of the
 *   plan's sections and items
 * @error: return location for an error
 *
 * Returns: (transfer full): the plan, %NULL with @error set
 */
FgPlan *
fg_plan_loader_load (FgWorkspace *workspace, gint64 plan_id, GHashTable *rows, GError **error)
{
  g_autoptr (GHashTable) sections = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_autoptr (GHashTable) items = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_autoptr (FgReading) reading = fg_reading_begin (workspace, error);
  g_autoptr (FgPlan) plan = NULL;
  Loader loader = { .workspace = workspace, .sections = sections, .items = items, .rows = rows };
  gboolean is_loaded;

  if (reading == NULL)
    return NULL;

  is_loaded = load_rows (&loader, plan_id, LOAD_PLAN, load_plan_row, error);
  plan = loader.plan;
  if (!is_loaded)
    return NULL;
  if (plan == NULL)
    {
      g_set_error_literal (error, FG_STORE_ERROR, FG_STORE_ERROR_NOT_FOUND,
                           _("The plan is not in the workspace. Choose another from the list of plans."));
      return NULL;
    }

  return load_all (&loader, plan_id, error) ? g_steal_pointer (&plan) : NULL;
}
