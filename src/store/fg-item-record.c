/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Items as lists and forms show them, row by row.
 */
#include "fg-item-record-private.h"

#include "fg-attachment.h"
#include "fg-item-label.h"

/* A removed plan hides its items wherever they are asked for. */
static const char LOAD[] =
  "SELECT item.plan_id, item.parent_id, item.kind, item.no, task.no, item.label, item.title, item.body, "
  "item.deadline_precision, item.deadline_first_day, item.deadline_last_day, item.deadline_words, item.percent, "
  "item.status, item.responsibility_raw, item.open_ended, item.weight, item.note, task.label "
  "FROM item JOIN plan ON plan.id = item.plan_id LEFT JOIN item AS task ON task.id = item.parent_id "
  "WHERE item.id = :item_id AND item.removed = 0 AND plan.removed = 0";

static const char LOAD_LEADS[] =
  "SELECT agency.name, assignment.role FROM assignment JOIN agency ON agency.id = assignment.agency_id "
  "WHERE assignment.item_id = :item_id AND assignment.role IN (1, 2) AND assignment.removed = 0 "
  "ORDER BY assignment.role, assignment.ordinal, assignment.id";

static const char LOAD_ASSIGNMENTS[] =
  "SELECT assignment.id, agency.id, agency.name, agency.collective, assignment.by_rule, assignment.role "
  "FROM assignment JOIN agency ON agency.id = assignment.agency_id "
  "WHERE assignment.item_id = :item_id AND assignment.removed = 0 ORDER BY assignment.ordinal, assignment.id";

/* A report's author and time are those of the version that gave it its day: what it is about may be joined with another
 * item later. */
static const char LOAD_REPORTS[] =
  "SELECT report.id, report.agency_id, coalesce (agency.name, ''), report.day, report.percent, report.note, "
  "coalesce (revision.author, ''), report.problems, report.next_step, report.reporter "
  "FROM report LEFT JOIN agency ON agency.id = report.agency_id "
  "LEFT JOIN change ON change.row_id = report.id AND change.field = :report_day "
  "LEFT JOIN revision ON revision.id = change.revision "
  "WHERE report.item_id = :item_id AND report.removed = 0 "
  "ORDER BY report.day DESC, revision.stamp DESC, report.id DESC";

/**
 * fg_item_record_clear:
 * @self: a record
 *
 * Frees what @self holds.
 */
void
fg_item_record_clear (FgItemRecord *self)
{
  g_free (self->number);
  g_free (self->label);
  g_free (self->title);
  g_free (self->leads);
  g_strfreev (self->lead_names);
  fg_deadline_clear (&self->deadline);
  *self = (FgItemRecord) { 0 };
}

/**
 * fg_item_record_free:
 * @self: (transfer full) (nullable): a record
 */
void
fg_item_record_free (FgItemRecord *self)
{
  /* An array of records has NULL where an item is gone. */
  if (self == NULL)
    return;

  fg_item_record_clear (self);
  g_free (self);
}

/**
 * fg_item_detail_free:
 * @self: (transfer full): a detail
 */
void
fg_item_detail_free (FgItemDetail *self)
{
  fg_item_record_clear (&self->record);
  g_free (self->own_title);
  g_free (self->body);
  g_free (self->responsibility_raw);
  g_free (self->note);
  g_clear_pointer (&self->assignments, g_ptr_array_unref);
  g_clear_pointer (&self->reports, g_ptr_array_unref);
  g_free (self);
}

static void
assignment_free (gpointer data)
{
  FgItemAssignment *assignment = data;

  g_free (assignment->agency);
  g_free (assignment);
}

static void
report_free (gpointer data)
{
  FgProgressReport *report = data;

  g_free (report->agency);
  g_free (report->note);
  g_free (report->problems);
  g_free (report->next_step);
  g_free (report->reporter);
  g_free (report->author);
  g_clear_pointer (&report->attachments, g_ptr_array_unref);
  g_free (report);
}

static void
fill_record (FgItemRecord *record, FgStatement *row, gint64 item_id, FgDay today)
{
  const char *title = fg_statement_get_text (row, 6);

  record->id = item_id;
  record->plan_id = fg_statement_get_integer (row, 0);
  record->parent_id = fg_statement_get_integer (row, 1);
  record->kind = (FgItemKind) fg_statement_get_integer (row, 2);
  record->label = fg_statement_dup_text (row, 5);
  record->number = fg_item_label_dup_name (record->kind, (int) fg_statement_get_integer (row, 3), record->label,
                                           (int) fg_statement_get_integer (row, 4), fg_statement_get_text (row, 18));
  record->title = *title != '\0' ? g_strdup (title) : fg_item_title_from_text (fg_statement_get_text (row, 7));
  record->deadline.precision = (FgPrecision) fg_statement_get_integer (row, 8);
  record->deadline.first_day = (FgDay) fg_statement_get_integer (row, 9);
  record->deadline.last_day = (FgDay) fg_statement_get_integer (row, 10);
  record->deadline.words = fg_statement_dup_text (row, 11);
  record->percent = (int) fg_statement_get_integer (row, 12);
  record->status = (FgStatus) fg_statement_get_integer (row, 13);
  record->light = fg_light_for (record->status, record->percent, record->deadline.last_day, today);
}

static gboolean
fill_leads (FgWorkspace *workspace, FgItemRecord *record, GError **error)
{
  g_autoptr (FgStatement) statement = fg_workspace_prepare (workspace, LOAD_LEADS, error);
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  FgRole first_role = FG_ROLE_NONE;
  FgStep step;

  if (statement == NULL)
    return FALSE;

  fg_statement_bind_integer (statement, ":item_id", record->id);
  while ((step = fg_statement_step (statement, error)) == FG_STEP_ROW)
    {
      FgRole role = (FgRole) fg_statement_get_integer (statement, 1);

      if (first_role == FG_ROLE_NONE)
        first_role = role;
      if (role == first_role)
        g_strv_builder_add (names, fg_statement_get_text (statement, 0));
    }

  record->lead_names = g_strv_builder_end (names);
  record->leads = g_strjoinv ("、", record->lead_names);
  record->has_lead = first_role == FG_ROLE_LEAD;
  return step == FG_STEP_DONE;
}

/**
 * fg_item_record_load:
 * @workspace: a workspace
 * @item_id: an item's id
 * @today: the day that its light is judged on
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the record; %NULL where there is no such item (any more), or with @error set
 */
FgItemRecord *
fg_item_record_load (FgWorkspace *workspace, gint64 item_id, FgDay today, GError **error)
{
  g_autoptr (FgStatement) statement = fg_workspace_prepare (workspace, LOAD, error);
  g_autoptr (FgItemRecord) record = NULL;

  if (statement == NULL)
    return NULL;

  fg_statement_bind_integer (statement, ":item_id", item_id);
  if (fg_statement_step (statement, error) != FG_STEP_ROW)
    return NULL;

  record = g_new0 (FgItemRecord, 1);
  fill_record (record, statement, item_id, today);
  return fill_leads (workspace, record, error) ? g_steal_pointer (&record) : NULL;
}

static gboolean
fill_assignments (FgWorkspace *workspace, FgItemDetail *detail, GError **error)
{
  g_autoptr (FgStatement) statement = fg_workspace_prepare (workspace, LOAD_ASSIGNMENTS, error);
  FgStep step;

  if (statement == NULL)
    return FALSE;

  detail->assignments = g_ptr_array_new_with_free_func (assignment_free);
  fg_statement_bind_integer (statement, ":item_id", detail->record.id);
  while ((step = fg_statement_step (statement, error)) == FG_STEP_ROW)
    {
      FgItemAssignment *assignment = g_new0 (FgItemAssignment, 1);

      assignment->id = fg_statement_get_integer (statement, 0);
      assignment->agency_id = fg_statement_get_integer (statement, 1);
      assignment->agency = fg_statement_dup_text (statement, 2);
      assignment->collective = fg_statement_get_integer (statement, 3) != 0;
      assignment->by_rule = fg_statement_get_integer (statement, 4) != 0;
      assignment->role = (FgRole) fg_statement_get_integer (statement, 5);
      g_ptr_array_add (detail->assignments, assignment);
    }

  return step == FG_STEP_DONE;
}

static gboolean
fill_reports (FgWorkspace *workspace, FgItemDetail *detail, GError **error)
{
  g_autoptr (FgStatement) statement = fg_workspace_prepare (workspace, LOAD_REPORTS, error);
  FgStep step;

  if (statement == NULL)
    return FALSE;

  detail->reports = g_ptr_array_new_with_free_func (report_free);
  fg_statement_bind_integer (statement, ":item_id", detail->record.id);
  fg_statement_bind_integer (statement, ":report_day",
                             fg_workspace_get_field_id (workspace, FG_FIELD_REPORT_DAY));
  while ((step = fg_statement_step (statement, error)) == FG_STEP_ROW)
    {
      FgProgressReport *report = g_new0 (FgProgressReport, 1);

      report->id = fg_statement_get_integer (statement, 0);
      report->agency_id = fg_statement_get_integer (statement, 1);
      report->agency = fg_statement_dup_text (statement, 2);
      report->day = (FgDay) fg_statement_get_integer (statement, 3);
      report->percent = (int) fg_statement_get_integer (statement, 4);
      report->note = fg_statement_dup_text (statement, 5);
      report->author = fg_statement_dup_text (statement, 6);
      report->problems = fg_statement_dup_text (statement, 7);
      report->next_step = fg_statement_dup_text (statement, 8);
      report->reporter = fg_statement_dup_text (statement, 9);
      g_ptr_array_add (detail->reports, report);
    }

  return step == FG_STEP_DONE;
}

static gboolean
fill_attachments (FgWorkspace *workspace, FgItemDetail *detail, GError **error)
{
  for (guint i = 0; i < detail->reports->len; i++)
    {
      FgProgressReport *report = g_ptr_array_index (detail->reports, i);

      if (!(report->attachments = fg_attachment_list (workspace, report->id, error)))
        return FALSE;
    }

  return TRUE;
}

/**
 * fg_item_detail_load:
 * @workspace: a workspace
 * @item_id: an item's id
 * @today: the day that its light is judged on
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the detail; %NULL where there is no such item (any more), or with @error set
 */
FgItemDetail *
fg_item_detail_load (FgWorkspace *workspace, gint64 item_id, FgDay today, GError **error)
{
  g_autoptr (FgStatement) statement = fg_workspace_prepare (workspace, LOAD, error);
  g_autoptr (FgItemDetail) detail = NULL;

  if (statement == NULL)
    return NULL;

  fg_statement_bind_integer (statement, ":item_id", item_id);
  if (fg_statement_step (statement, error) != FG_STEP_ROW)
    return NULL;

  detail = g_new0 (FgItemDetail, 1);
  fill_record (&detail->record, statement, item_id, today);
  detail->own_title = fg_statement_dup_text (statement, 6);
  detail->body = fg_statement_dup_text (statement, 7);
  detail->responsibility_raw = fg_statement_dup_text (statement, 14);
  detail->open_ended = fg_statement_get_integer (statement, 15) != 0;
  detail->weight = sqlite3_column_double (statement, 16);
  detail->note = fg_statement_dup_text (statement, 17);

  if (!fill_leads (workspace, &detail->record, error)
      || !fill_assignments (workspace, detail, error)
      || !fill_reports (workspace, detail, error)
      || !fill_attachments (workspace, detail, error))
    return NULL;

  return g_steal_pointer (&detail);
}
