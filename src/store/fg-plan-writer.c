/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A plan as a document, written into the tables row by row.
 */
#include "fg-plan-writer-private.h"

#include "fg-agency-learning-private.h"
#include "fg-agency-table.h"
#include "fg-log-private.h"
#include "fg-frame-text-private.h"
#include "fg-span-private.h"
#include "fg-text-list-private.h"

static const char NEXT_PLAN_ORDINAL[] = "SELECT coalesce (max (ordinal), 0) + 1 FROM plan";

typedef struct
{
  FgRevision *revision;
  gint64      plan_id;
  GArray     *section_ids; /* (element-type gint64) */
  GHashTable *item_ids; /* (element-type FgPlanItem gint64): for the doubts that concern them */
  gint64      next_ordinal; /* among the plan's sections and tasks */
} Writer;

static gboolean
write_plan_row (Writer *self, const FgPlan *plan, GError **error)
{
  FgWorkspace *workspace = fg_revision_get_workspace (self->revision);
  g_autoptr (FgStatement) next = fg_workspace_prepare (workspace, NEXT_PLAN_ORDINAL, error);
  g_autofree char *addressees = NULL;
  g_autofree char *copied_to = NULL;
  g_autofree char *frame = NULL;
  gint64 ordinal = 0;

  if (next == NULL || !fg_statement_fetch_integer (next, &ordinal, error))
    return FALSE;
  if (!(addressees = fg_text_list_to_json (workspace, plan->addressees, error))
      || !(copied_to = fg_text_list_to_json (workspace, plan->copied_to, error)))
    return FALSE;

  frame = fg_frame_text_new (plan->frame);
  const FgFieldValue values[] = {
    { FG_FIELD_PLAN_ORDINAL, FG_VALUE_INTEGER (ordinal) },
    { FG_FIELD_PLAN_NUMBER, FG_VALUE_TEXT (plan->number) },
    { FG_FIELD_PLAN_TITLE, FG_VALUE_TEXT (plan->title) },
    { FG_FIELD_PLAN_NOTICE_TITLE, FG_VALUE_TEXT (plan->notice_title) },
    { FG_FIELD_PLAN_ISSUER, FG_VALUE_TEXT (plan->issuer) },
    { FG_FIELD_PLAN_ISSUED, FG_VALUE_OR_NULL (plan->issued) },
    { FG_FIELD_PLAN_ADDRESSEES, FG_VALUE_TEXT (addressees) },
    { FG_FIELD_PLAN_COPIED_TO, FG_VALUE_TEXT (copied_to) },
    { FG_FIELD_PLAN_TEXT, FG_VALUE_TEXT (plan->text) },
    { FG_FIELD_PLAN_FRAME, FG_VALUE_TEXT (frame) },
  };

  return fg_log_insert (self->revision, FG_TABLE_PLAN, values, G_N_ELEMENTS (values), &self->plan_id, error);
}

static gboolean
write_section (Writer *self, const FgPlanSection *section, GError **error)
{
  char span[FG_SPAN_TEXT_SIZE];
  const FgFieldValue values[] = {
    { FG_FIELD_ITEM_PLAN_ID, FG_VALUE_INTEGER (self->plan_id) },
    { FG_FIELD_ITEM_KIND, FG_VALUE_INTEGER (FG_ITEM_SECTION) },
    { FG_FIELD_ITEM_ORDINAL, FG_VALUE_INTEGER (self->next_ordinal++) },
    { FG_FIELD_ITEM_LABEL, FG_VALUE_TEXT (section->no) },
    { FG_FIELD_ITEM_TITLE, FG_VALUE_TEXT (section->title) },
    { FG_FIELD_ITEM_SPAN, FG_VALUE_TEXT (fg_span_to_text (&section->span, span)) },
  };
  gint64 id;

  if (!fg_log_insert (self->revision, FG_TABLE_ITEM, values, G_N_ELEMENTS (values), &id, error))
    return FALSE;

  g_array_append_val (self->section_ids, id);
  return TRUE;
}

static gboolean
find_agencies (Writer *self, const GPtrArray *assignments, gint64 *agency_ids, GError **error)
{
  for (guint i = 0; i < assignments->len; i++)
    {
      const FgAssignment *assignment = g_ptr_array_index (assignments, i);

      agency_ids[i] = fg_agency_table_ensure (self->revision, assignment->agency, assignment->collective, error);
      if (agency_ids[i] == 0)
        return FALSE;
    }

  return TRUE;
}

/* An item may write two names of one agency, which has one part in it. */
static gboolean
has_stronger_part (const GPtrArray *assignments, const gint64 *agency_ids, guint place)
{
  const FgAssignment *one = g_ptr_array_index (assignments, place);

  for (guint i = 0; i < assignments->len; i++)
    {
      const FgAssignment *other = g_ptr_array_index (assignments, i);

      if (agency_ids[i] == agency_ids[place] && !g_str_equal (other->agency, one->agency)
          && (other->role < one->role || (other->role == one->role && i < place)))
        return TRUE;
    }

  return FALSE;
}

static gboolean
write_assignments (Writer *self, const FgPlanItem *item, gint64 item_id, GError **error)
{
  g_autofree gint64 *agency_ids = g_new0 (gint64, item->assignments->len + 1);

  if (!find_agencies (self, item->assignments, agency_ids, error))
    return FALSE;

  for (guint i = 0; i < item->assignments->len; i++)
    {
      const FgAssignment *assignment = g_ptr_array_index (item->assignments, i);
      char span[FG_SPAN_TEXT_SIZE];
      const FgFieldValue values[] = {
        { FG_FIELD_ASSIGNMENT_ITEM_ID, FG_VALUE_INTEGER (item_id) },
        { FG_FIELD_ASSIGNMENT_AGENCY_ID, FG_VALUE_INTEGER (agency_ids[i]) },
        { FG_FIELD_ASSIGNMENT_ROLE, FG_VALUE_INTEGER (assignment->role) },
        { FG_FIELD_ASSIGNMENT_ORDINAL, FG_VALUE_INTEGER (i) },
        { FG_FIELD_ASSIGNMENT_BY_RULE, FG_VALUE_INTEGER (assignment->by_rule != FALSE) },
        { FG_FIELD_ASSIGNMENT_SPAN, FG_VALUE_TEXT (fg_span_to_text (&assignment->span, span)) },
      };

      if (!has_stronger_part (item->assignments, agency_ids, i)
          && !fg_log_insert (self->revision, FG_TABLE_ASSIGNMENT, values, G_N_ELEMENTS (values), NULL, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
write_targets (Writer *self, const FgPlanItem *item, gint64 item_id, GError **error)
{
  for (guint i = 0; i < item->targets->len; i++)
    {
      const FgTarget *target = g_ptr_array_index (item->targets, i);
      char span[FG_SPAN_TEXT_SIZE];
      const FgFieldValue values[] = {
        { FG_FIELD_TARGET_ITEM_ID, FG_VALUE_INTEGER (item_id) },
        { FG_FIELD_TARGET_ORDINAL, FG_VALUE_INTEGER (i) },
        { FG_FIELD_TARGET_COMPARISON, FG_VALUE_INTEGER (target->comparison) },
        { FG_FIELD_TARGET_VALUE, FG_VALUE_REAL (target->value) },
        { FG_FIELD_TARGET_UNIT, FG_VALUE_TEXT (target->unit) },
        { FG_FIELD_TARGET_SPAN, FG_VALUE_TEXT (fg_span_to_text (&target->span, span)) },
        { FG_FIELD_TARGET_TEXT, FG_VALUE_TEXT (target->text) },
      };

      if (!fg_log_insert (self->revision, FG_TABLE_TARGET, values, G_N_ELEMENTS (values), NULL, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
write_body_dates (Writer *self, const FgPlanItem *item, gint64 item_id, GError **error)
{
  for (guint i = 0; i < item->body_dates->len; i++)
    {
      const FgBodyDate *date = g_ptr_array_index (item->body_dates, i);
      char span[FG_SPAN_TEXT_SIZE];
      const FgFieldValue values[] = {
        { FG_FIELD_BODY_DATE_ITEM_ID, FG_VALUE_INTEGER (item_id) },
        { FG_FIELD_BODY_DATE_ORDINAL, FG_VALUE_INTEGER (i) },
        { FG_FIELD_BODY_DATE_DAY, FG_VALUE_OR_NULL (date->day) },
        { FG_FIELD_BODY_DATE_SPAN, FG_VALUE_TEXT (fg_span_to_text (&date->span, span)) },
        { FG_FIELD_BODY_DATE_TEXT, FG_VALUE_TEXT (date->text) },
      };

      if (!fg_log_insert (self->revision, FG_TABLE_BODY_DATE, values, G_N_ELEMENTS (values), NULL, error))
        return FALSE;
    }

  return TRUE;
}

/* Who reported is not said by a ledger. */
static gboolean
write_reports (Writer *self, const FgPlanItem *item, gint64 item_id, GError **error)
{
  for (guint i = 0; i < item->reports->len; i++)
    {
      const FgPlanReport *report = g_ptr_array_index (item->reports, i);
      const FgFieldValue values[] = {
        { FG_FIELD_REPORT_ITEM_ID, FG_VALUE_INTEGER (item_id) },
        { FG_FIELD_REPORT_DAY, FG_VALUE_INTEGER (report->day) },
        { FG_FIELD_REPORT_PERCENT, FG_VALUE_INTEGER (report->percent) },
        { FG_FIELD_REPORT_NOTE, FG_VALUE_TEXT (report->note) },
      };

      if (!fg_log_insert (self->revision, FG_TABLE_REPORT, values, G_N_ELEMENTS (values), NULL, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
write_item (Writer *self, const FgPlanItem *item, gint64 parent_id, gint64 ordinal, GError **error)
{
  const FgDeadline *deadline = &item->deadline;
  char span[FG_SPAN_TEXT_SIZE], deadline_span[FG_SPAN_TEXT_SIZE];
  const FgFieldValue values[] = {
    { FG_FIELD_ITEM_PLAN_ID, FG_VALUE_INTEGER (self->plan_id) },
    { FG_FIELD_ITEM_PARENT_ID, FG_VALUE_OR_NULL (parent_id) },
    { FG_FIELD_ITEM_KIND, FG_VALUE_INTEGER (item->kind) },
    { FG_FIELD_ITEM_ORDINAL, FG_VALUE_INTEGER (ordinal) },
    { FG_FIELD_ITEM_NO, FG_VALUE_OR_NULL (item->no) },
    { FG_FIELD_ITEM_LABEL, FG_VALUE_TEXT (item->label) },
    { FG_FIELD_ITEM_OPEN_ENDED, FG_VALUE_INTEGER (item->open_ended != FALSE) },
    { FG_FIELD_ITEM_DEADLINE_PRECISION, FG_VALUE_INTEGER (deadline->precision) },
    { FG_FIELD_ITEM_DEADLINE_FIRST_DAY, FG_VALUE_OR_NULL (deadline->first_day) },
    { FG_FIELD_ITEM_DEADLINE_LAST_DAY, FG_VALUE_OR_NULL (deadline->last_day) },
    { FG_FIELD_ITEM_DEADLINE_WORDS, deadline->words != NULL ? FG_VALUE_TEXT (deadline->words) : FG_VALUE_NULL },
    { FG_FIELD_ITEM_SPAN, FG_VALUE_TEXT (fg_span_to_text (&item->span, span)) },
    { FG_FIELD_ITEM_DEADLINE_SPAN, FG_VALUE_TEXT (fg_span_to_text (&item->deadline_span, deadline_span)) },
    { FG_FIELD_ITEM_RESPONSIBILITY_RAW, FG_VALUE_TEXT (item->responsibility_raw) },
    { FG_FIELD_ITEM_NOTE, FG_VALUE_TEXT (item->note) },
    { FG_FIELD_ITEM_BODY, FG_VALUE_TEXT (item->text) },
  };
  gint64 id;

  if (!fg_log_insert (self->revision, FG_TABLE_ITEM, values, G_N_ELEMENTS (values), &id, error)
      || !write_assignments (self, item, id, error)
      || !write_targets (self, item, id, error)
      || !write_body_dates (self, item, id, error)
      || !write_reports (self, item, id, error))
    return FALSE;

  g_hash_table_insert (self->item_ids, (gpointer) item, g_memdup2 (&id, sizeof id));
  for (guint i = 0; i < item->measures->len; i++)
    if (!write_item (self, g_ptr_array_index (item->measures, i), id, i, error))
      return FALSE;

  return TRUE;
}

static gboolean
write_sections_up_to (Writer *self, const FgPlan *plan, guint n, GError **error)
{
  while (self->section_ids->len < MIN (n, plan->sections->len))
    if (!write_section (self, g_ptr_array_index (plan->sections, self->section_ids->len), error))
      return FALSE;

  return TRUE;
}

/* Sections and tasks share one count, in which a section comes before its first task: the order of the tree, with tasks
 * that stand in no section where the notice has them, and that of the plan's list of tasks too. */
static gboolean
write_outline (Writer *self, const FgPlan *plan, GError **error)
{
  const FgWork *work = fg_workspace_get_work (fg_revision_get_workspace (self->revision));

  for (guint i = 0; i < plan->tasks->len; i++)
    {
      const FgPlanItem *task = g_ptr_array_index (plan->tasks, i);
      gint64 section_id = 0;

      if (!write_sections_up_to (self, plan, task->section, error))
        return FALSE;
      if (task->section > 0 && task->section <= self->section_ids->len)
        section_id = g_array_index (self->section_ids, gint64, task->section - 1);
      if (!write_item (self, task, section_id, self->next_ordinal++, error))
        return FALSE;
      if (!fg_work_go_on (work, error))
        return FALSE;
      fg_work_report (work, (double) (i + 1) / plan->tasks->len);
    }

  return write_sections_up_to (self, plan, plan->sections->len, error);
}

static gboolean
write_requirements (Writer *self, const FgPlan *plan, GError **error)
{
  for (guint i = 0; i < plan->requirements->len; i++)
    {
      const FgPlanRequirement *requirement = g_ptr_array_index (plan->requirements, i);
      char span[FG_SPAN_TEXT_SIZE];
      const FgFieldValue values[] = {
        { FG_FIELD_REQUIREMENT_PLAN_ID, FG_VALUE_INTEGER (self->plan_id) },
        { FG_FIELD_REQUIREMENT_ORDINAL, FG_VALUE_INTEGER (i) },
        { FG_FIELD_REQUIREMENT_SPAN, FG_VALUE_TEXT (fg_span_to_text (&requirement->span, span)) },
        { FG_FIELD_REQUIREMENT_TITLE, FG_VALUE_TEXT (requirement->title) },
        { FG_FIELD_REQUIREMENT_TEXT, FG_VALUE_TEXT (requirement->text) },
      };

      if (!fg_log_insert (self->revision, FG_TABLE_REQUIREMENT, values, G_N_ELEMENTS (values), NULL, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
write_doubts (Writer *self, const FgPlan *plan, GError **error)
{
  for (guint i = 0; i < plan->doubts->len; i++)
    {
      const FgDoubt *doubt = g_ptr_array_index (plan->doubts, i);
      const gint64 *item_id = g_hash_table_lookup (self->item_ids, doubt->item);
      char span[FG_SPAN_TEXT_SIZE];
      const FgFieldValue values[] = {
        { FG_FIELD_DOUBT_PLAN_ID, FG_VALUE_INTEGER (self->plan_id) },
        { FG_FIELD_DOUBT_ITEM_ID, item_id != NULL ? FG_VALUE_INTEGER (*item_id) : FG_VALUE_NULL },
        { FG_FIELD_DOUBT_ORDINAL, FG_VALUE_INTEGER (i) },
        { FG_FIELD_DOUBT_LINE, FG_VALUE_INTEGER (doubt->line) },
        { FG_FIELD_DOUBT_COLUMN, FG_VALUE_INTEGER (doubt->column) },
        { FG_FIELD_DOUBT_SPAN, FG_VALUE_TEXT (fg_span_to_text (&doubt->span, span)) },
        { FG_FIELD_DOUBT_MESSAGE, FG_VALUE_TEXT (doubt->message) },
      };

      if (!fg_log_insert (self->revision, FG_TABLE_DOUBT, values, G_N_ELEMENTS (values), NULL, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * fg_plan_writer_write:
 * @revision: the revision that it belongs to
 * @plan: a plan
 * @error: return location for an error
 *
 * Returns: the new plan's id, 0 with @error set
 */
gint64
fg_plan_writer_write (FgRevision *revision, const FgPlan *plan, GError **error)
{
  g_autoptr (GArray) section_ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GHashTable) item_ids = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  Writer writer = { .revision = revision, .section_ids = section_ids, .item_ids = item_ids };

  if (!write_plan_row (&writer, plan, error)
      || !write_outline (&writer, plan, error)
      || !write_requirements (&writer, plan, error)
      || !write_doubts (&writer, plan, error)
      || !fg_agency_learning_run (revision, plan, error))
    return 0;

  return writer.plan_id;
}
