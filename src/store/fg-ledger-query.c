/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The facts that a ledger is made of.
 */
#include "fg-ledger-query.h"

#include "fg-item-query.h"
#include "fg-plan-head-private.h"
#include "fg-workspace-private.h"

#define AGENCY_SEPARATOR "、"

static const char LOAD_AGENCY[] = "SELECT name FROM agency WHERE id = :agency_id";

static FgLedger *
make_ledger (FgWorkspace *workspace, const FgItemFilter *filter, GError **error)
{
  g_auto (FgPlanHead) head = { 0 };
  g_autoptr (FgStatement) statement = NULL;
  FgStep step;

  if (!fg_plan_head_load (&head, workspace, filter->plan_id, error)
      || !(statement = fg_workspace_prepare (workspace, LOAD_AGENCY, error)))
    return NULL;

  fg_statement_bind_integer (statement, ":agency_id", filter->agency_id);
  step = fg_statement_step (statement, error);
  if (step != FG_STEP_ROW && step != FG_STEP_DONE)
    return NULL;

  return fg_ledger_new (head.title, head.number, step == FG_STEP_ROW ? fg_statement_get_text (statement, 0) : "",
                        filter->today);
}

static char *
join_agencies (const FgItemDetail *detail, FgRole role)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < detail->assignments->len; i++)
    {
      const FgItemAssignment *assignment = g_ptr_array_index (detail->assignments, i);

      if (assignment->role != role)
        continue;
      if (names->len > 0)
        g_string_append (names, AGENCY_SEPARATOR);
      g_string_append (names, assignment->agency);
    }

  return g_string_free (names, FALSE);
}

/* A title that is made of the text would only say its beginning twice. */
static char *
join_text (const FgItemDetail *detail)
{
  if (*detail->body == '\0')
    return g_strdup (detail->record.title);
  if (*detail->own_title == '\0' || g_str_has_prefix (detail->body, detail->own_title))
    return g_strdup (detail->body);

  return g_strconcat (detail->own_title, "\n", detail->body, NULL);
}

static void
add_item (FgLedger *ledger, const FgItemDetail *detail)
{
  const FgProgressReport *latest = detail->reports->len > 0 ? g_ptr_array_index (detail->reports, 0) : NULL;
  g_autofree char *text = join_text (detail);
  g_autofree char *leads = join_agencies (detail, FG_ROLE_LEAD);
  g_autofree char *responsible = join_agencies (detail, FG_ROLE_RESPONSIBLE);
  g_autofree char *cooperate = join_agencies (detail, FG_ROLE_COOPERATE);
  const FgLedgerRow row = {
    .item_id = detail->record.id,
    .kind = detail->record.kind,
    .number = detail->record.number,
    .title = detail->record.title,
    .text = text,
    .leads = leads,
    .responsible = responsible,
    .cooperate = cooperate,
    .deadline = detail->record.deadline.words,
    .last_day = detail->record.deadline.last_day,
    .status = detail->record.status,
    .percent = detail->record.percent,
    .light = detail->record.light,
    .report_day = latest != NULL ? latest->day : FG_DAY_NONE,
    .report = latest != NULL ? latest->note : NULL,
    .note = detail->note,
  };

  fg_ledger_add_row (ledger, &row);
}

static void
add_section (FgLedger *ledger, const FgItemRecord *record)
{
  const FgLedgerRow row = {
    .item_id = record->id,
    .kind = record->kind,
    .number = record->number,
    .title = record->title,
    .text = record->title,
  };

  fg_ledger_add_row (ledger, &row);
}

static gboolean
add_below (FgLedger *ledger, FgWorkspace *workspace, const FgItemIndex *index, guint node, GError **error)
{
  for (guint i = 0; i < fg_item_index_get_n_children (index, node); i++)
    {
      guint child = fg_item_index_get_child (index, node, i);
      gboolean is_section = fg_item_index_get_kind (index, child) == FG_ITEM_SECTION;

      if (is_section || fg_item_index_get_matches (index, child))
        {
          g_autoptr (FgItemDetail) detail = fg_item_query_detail (workspace, fg_item_index_get_item_id (index, child),
                                                                  fg_ledger_get_as_of (ledger), error);

          if (detail == NULL)
            return FALSE;
          if (is_section)
            add_section (ledger, &detail->record);
          else
            add_item (ledger, detail);
        }
      if (!add_below (ledger, workspace, index, child, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * fg_ledger_query_load:
 * @workspace: a workspace
 * @filter: which items of one plan, in what order, judged on which day
 * @error: return location for an error
 *
 * Sections are there as headings of the items that @filter lets through; a task that it does not let through is left
 * out, even where one of its measures is there.
 *
 * Returns: (transfer full): the ledger; %NULL with @error set
 */
FgLedger *
fg_ledger_query_load (FgWorkspace *workspace, const FgItemFilter *filter, GError **error)
{
  g_autoptr (FgReading) reading = NULL;
  g_autoptr (FgLedger) ledger = NULL;
  g_autoptr (FgItemIndex) index = NULL;

  g_return_val_if_fail (workspace != NULL, NULL);
  g_return_val_if_fail (filter->plan_id != 0, NULL);
  g_return_val_if_fail (filter->today != FG_DAY_NONE, NULL);

  if (!(reading = fg_reading_begin (workspace, error)) || !(ledger = make_ledger (workspace, filter, error))
      || !(index = fg_item_query_index (workspace, filter, error))
      || !add_below (ledger, workspace, index, 0, error))
    return NULL;

  return g_steal_pointer (&ledger);
}
