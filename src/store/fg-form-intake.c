/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Taking in a form that an agency filled in: one revision of this desk. Each answered line is a report of that agency, made
 * once under the id that the line carries; a later version of the same form corrects it. What the agency may not decide,
 * or what somebody changed here after the form was made, becomes a proposal.
 */
#include "fg-form-intake.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "fg-act.h"
#include "fg-entry-rule.h"
#include "fg-form-proposal-private.h"
#include "fg-form-version-private.h"
#include "fg-log-private.h"
#include "fg-plan.h"
#include "fg-role.h"

#define PERCENT_DONE 100

static const char LOAD_ITEM[] =
  "SELECT item.plan_id, item.kind, item.status, item.percent, item.removed OR plan.removed, plan.title, "
    "EXISTS (SELECT 1 FROM assignment WHERE item_id = item.id AND removed = 0 AND (agency_id = :agency_id "
      "OR agency_id IN (SELECT group_id FROM agency_member WHERE agency_id = :agency_id AND removed = 0))) "
  "FROM item JOIN plan ON plan.id = item.plan_id WHERE item.id = :item_id";

/* One that was made part of another since goes by that one's name. */
static const char FIND_AGENCY[] =
  "SELECT id, name FROM agency WHERE removed = 0 AND (id = :agency_id OR id IN (SELECT agency_alias.agency_id "
    "FROM agency_alias JOIN agency AS old ON old.name = agency_alias.name "
    "WHERE old.id = :agency_id AND old.removed = 1 AND agency_alias.removed = 0)) ORDER BY id <> :agency_id LIMIT 1";

static const char LOAD_REPORT[] = "SELECT item_id, agency_id, removed FROM report WHERE id = :report_id";

static const char WAS_WITHDRAWN[] =
  "SELECT revision.undoes IS NULL FROM change JOIN revision ON revision.id = change.revision "
  "WHERE change.row_id = :report_id AND change.field = :field ORDER BY revision.stamp DESC, revision.replica DESC LIMIT 1";

typedef struct
{
  FgRevision        *revision;
  FgWorkspace       *workspace;
  FgDay              today;
  FgFormResult      *result;
  GArray            *proposals; /* (element-type FgFormProposal) */
  GArray            *proposers; /* (element-type utf8): beside them, who proposes */
  guint              n_foreign; /* lines of items that are not in the workspace */
} Intake;

/* What the workspace has of the item of a line. */
typedef struct
{
  gint64   agency_id;
  char    *agency;
  FgStatus status;
  int      percent;
} Item;

static void
item_clear (Item *self)
{
  g_free (self->agency);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Item, item_clear)

/**
 * fg_form_result_free:
 * @self: (transfer full): a result
 */
void
fg_form_result_free (FgFormResult *self)
{
  g_free (self->agency);
  g_free (self->plan);
  g_ptr_array_unref (self->faults);
  g_free (self);
}

static const char *
get_address (const FgFormAnswer *answer, FgFormColumn column)
{
  return answer->addresses[column] != NULL ? answer->addresses[column] : answer->address;
}

static void
refuse (Intake *self, const FgFormAnswer *answer, const char *reason)
{
  fg_form_faults_add (self->result->faults, answer->address, answer->done, reason);
}

static gboolean
find_agency (Intake *self, const FgFormAnswer *answer, Item *item, GError **error)
{
  g_autoptr (FgStatement) statement = fg_workspace_prepare (self->workspace, FIND_AGENCY, error);
  FgStep step;

  if (statement == NULL)
    return FALSE;

  fg_statement_bind_integer (statement, ":agency_id", answer->mark.agency_id);
  if ((step = fg_statement_step (statement, error)) == FG_STEP_ROW)
    {
      item->agency_id = fg_statement_get_integer (statement, 0);
      item->agency = fg_statement_dup_text (statement, 1);
    }
  return step != FG_STEP_ERROR;
}

static void
take_plan (Intake *self, FgStatement *statement, const Item *item)
{
  if (self->result->plan_id != 0)
    return;

  self->result->plan_id = fg_statement_get_integer (statement, 0);
  self->result->plan = fg_statement_dup_text (statement, 5);
  self->result->agency = g_strdup (item->agency);
}

/* Loads what the line is about; @is_usable says whether it can be answered. */
static gboolean
load_item (Intake *self, const FgFormAnswer *answer, Item *item, gboolean *is_usable, GError **error)
{
  g_autoptr (FgStatement) statement = fg_workspace_prepare (self->workspace, LOAD_ITEM, error);
  FgStep step;

  *is_usable = FALSE;
  if (statement == NULL || !find_agency (self, answer, item, error))
    return FALSE;

  fg_statement_bind_integer (statement, ":item_id", answer->mark.item_id);
  fg_statement_bind_integer (statement, ":agency_id", item->agency_id);
  if ((step = fg_statement_step (statement, error)) == FG_STEP_ERROR)
    return FALSE;

  if (step == FG_STEP_DONE)
    {
      self->n_foreign++;
      refuse (self, answer, _("This line asks about an item that is not in this workspace."));
    }
  else if (fg_statement_get_integer (statement, 4) != 0 || fg_statement_get_integer (statement, 1) == FG_ITEM_SECTION)
    refuse (self, answer, _("This item was removed from the plan since the form was made."));
  else if (item->agency == NULL)
    refuse (self, answer, _("The agency that this line asks is not in the list of agencies any more."));
  else if (fg_statement_get_integer (statement, 6) == 0)
    refuse (self, answer, _("The agency has no part in this item any more."));
  else
    {
      *is_usable = TRUE;
      item->status = (FgStatus) fg_statement_get_integer (statement, 2);
      item->percent = (int) fg_statement_get_integer (statement, 3);
      take_plan (self, statement, item);
    }
  return TRUE;
}

static void
propose (Intake *self, const Item *item, FgField field, gint64 row_id, const FgValue *value)
{
  FgFormProposal proposal = {
    .field = field,
    .row_id = row_id,
    .number = value->integer,
    .text = value->type == SQLITE_TEXT ? g_strdup (value->text) : NULL,
  };
  char *agency = g_strdup (item->agency);

  g_array_append_val (self->proposals, proposal);
  g_array_append_val (self->proposers, agency);
}

/* Sets a field as far as the form may; @is_set says whether it did. */
static gboolean
say (Intake *self, const Item *item, FgField field, gint64 row_id, gint64 stamp, FgValue value, gboolean *is_set,
     GError **error)
{
  FgFormVerdict verdict;

  if (!fg_form_version_judge (self->workspace, field, row_id, stamp, &value, &verdict, error))
    return FALSE;
  if (verdict == FG_FORM_PROPOSE)
    propose (self, item, field, row_id, &value);
  if (verdict != FG_FORM_SET)
    return TRUE;

  *is_set = TRUE;
  return fg_log_set (self->revision, field, row_id, value, error);
}

static FgDay
choose_day (Intake *self, const FgFormAnswer *answer)
{
  const char *problem = fg_entry_rule_check_report_day (answer->day, self->today);
  g_autofree char *day = NULL;

  if (problem == NULL)
    return answer->day;

  day = fg_day_to_iso (answer->day);
  fg_form_faults_add (self->result->faults, get_address (answer, FG_FORM_COLUMN_DAY), day, problem);
  return FG_DAY_NONE;
}

/* An agency that says that it is done has done all of it, unless it says otherwise. */
static int
choose_percent (const FgFormAnswer *answer, int otherwise)
{
  if (answer->percent >= 0)
    return answer->percent;
  return answer->answer == FG_FORM_STATUS_GIVEN && answer->status == FG_STATUS_DONE ? PERCENT_DONE : otherwise;
}

static gboolean
is_no_change (const FgFormAnswer *answer, const Item *item)
{
  return *answer->done == '\0' && *answer->problems == '\0' && *answer->next_step == '\0'
         && choose_percent (answer, item->percent) == item->percent
         && (answer->answer != FG_FORM_STATUS_GIVEN || answer->status == item->status);
}

/* What a report says where no words were written. */
static const char *
choose_words (const FgFormAnswer *answer, const Item *item)
{
  if (*answer->done != '\0')
    return answer->done;
  if (is_no_change (answer, item))
    return fg_form_status_get_no_change ();
  return answer->answer == FG_FORM_STATUS_GIVEN ? fg_status_get_label (answer->status) : "";
}

/* Whatever is reported on has begun. All else that is said of a status is for a person to decide. */
static gboolean
take_status (Intake *self, const FgFormAnswer *answer, const Item *item, GError **error)
{
  FgStatus status = answer->answer == FG_FORM_STATUS_GIVEN ? answer->status : item->status;
  FgValue value = FG_VALUE_INTEGER (status);
  gboolean has_begun = choose_percent (answer, 0) > 0 || status == FG_STATUS_UNDER_WAY || status == FG_STATUS_DONE;

  if (item->status == FG_STATUS_NOT_STARTED && has_begun
      && !fg_log_set (self->revision, FG_FIELD_ITEM_STATUS, answer->mark.item_id, FG_VALUE_INTEGER (FG_STATUS_UNDER_WAY),
                      error))
    return FALSE;
  if (status == item->status || status == FG_STATUS_UNDER_WAY || item->status == FG_STATUS_CLOSED)
    return TRUE;

  propose (self, item, FG_FIELD_ITEM_STATUS, answer->mark.item_id, &value);
  return TRUE;
}

static gboolean
add_report (Intake *self, const FgFormAnswer *answer, const Item *item, FgDay day, GError **error)
{
  const FgFieldValue values[] = {
    { FG_FIELD_REPORT_ITEM_ID, FG_VALUE_INTEGER (answer->mark.item_id) },
    { FG_FIELD_REPORT_AGENCY_ID, FG_VALUE_INTEGER (item->agency_id) },
    { FG_FIELD_REPORT_DAY, FG_VALUE_INTEGER (day != FG_DAY_NONE ? day : self->today) },
    { FG_FIELD_REPORT_PERCENT, FG_VALUE_INTEGER (choose_percent (answer, item->percent)) },
    { FG_FIELD_REPORT_NOTE, FG_VALUE_TEXT (choose_words (answer, item)) },
    { FG_FIELD_REPORT_PROBLEMS, FG_VALUE_TEXT (answer->problems) },
    { FG_FIELD_REPORT_NEXT_STEP, FG_VALUE_TEXT (answer->next_step) },
    { FG_FIELD_REPORT_REPORTER, FG_VALUE_TEXT (answer->reporter) },
  };

  if (is_no_change (answer, item))
    self->result->n_no_change++;
  else
    self->result->n_new++;
  return fg_log_insert_as (self->revision, FG_TABLE_REPORT, answer->mark.report_id, values, G_N_ELEMENTS (values), error);
}

/* A report that was withdrawn by a person stays so; one whose intake was undone comes back. */
static gboolean
bring_back (Intake *self, const FgFormAnswer *answer, gboolean is_corrected, gboolean *is_back, GError **error)
{
  g_autoptr (FgStatement) statement = fg_workspace_prepare (self->workspace, WAS_WITHDRAWN, error);
  gint64 was_withdrawn = FALSE;

  if (statement == NULL)
    return FALSE;

  fg_statement_bind_integer (statement, ":report_id", answer->mark.report_id);
  fg_statement_bind_integer (statement, ":field", fg_workspace_get_field_id (self->workspace, FG_FIELD_REPORT_REMOVED));
  if (!fg_statement_fetch_integer (statement, &was_withdrawn, error))
    return FALSE;

  *is_back = !was_withdrawn || is_corrected;
  return !*is_back
         || fg_log_set (self->revision, FG_FIELD_REPORT_REMOVED, answer->mark.report_id, FG_VALUE_INTEGER (FALSE), error);
}

static gboolean
correct_fields (Intake *self, const FgFormAnswer *answer, const Item *item, FgDay day, gboolean *is_set, GError **error)
{
  gint64 id = answer->mark.report_id;

  /* An answer that was taken back is no answer; what it said stays. */
  return (day == FG_DAY_NONE || say (self, item, FG_FIELD_REPORT_DAY, id, 0, FG_VALUE_INTEGER (day), is_set, error))
         && (choose_percent (answer, -1) < 0
             || say (self, item, FG_FIELD_REPORT_PERCENT, id, 0, FG_VALUE_INTEGER (choose_percent (answer, -1)), is_set,
                     error))
         && (*answer->done == '\0'
             || say (self, item, FG_FIELD_REPORT_NOTE, id, 0, FG_VALUE_TEXT (answer->done), is_set, error))
         && (*answer->problems == '\0'
             || say (self, item, FG_FIELD_REPORT_PROBLEMS, id, 0, FG_VALUE_TEXT (answer->problems), is_set, error))
         && (*answer->next_step == '\0'
             || say (self, item, FG_FIELD_REPORT_NEXT_STEP, id, 0, FG_VALUE_TEXT (answer->next_step), is_set, error))
         && (*answer->reporter == '\0'
             || say (self, item, FG_FIELD_REPORT_REPORTER, id, 0, FG_VALUE_TEXT (answer->reporter), is_set, error));
}

static gboolean
correct_report (Intake *self, const FgFormAnswer *answer, const Item *item, FgDay day, gboolean was_removed,
                GError **error)
{
  gboolean is_set = FALSE, is_back = FALSE;

  if (!correct_fields (self, answer, item, day, &is_set, error)
      || (was_removed && !bring_back (self, answer, is_set, &is_back, error)))
    return FALSE;

  if (is_back)
    self->result->n_new++;
  else if (is_set)
    self->result->n_changed++;
  else
    self->result->n_known++;
  return TRUE;
}

static gboolean
take_report (Intake *self, const FgFormAnswer *answer, const Item *item, GError **error)
{
  g_autoptr (FgStatement) statement = fg_workspace_prepare (self->workspace, LOAD_REPORT, error);
  FgDay day = choose_day (self, answer);
  gboolean was_removed;
  FgStep step;

  if (statement == NULL)
    return FALSE;

  fg_statement_bind_integer (statement, ":report_id", answer->mark.report_id);
  if ((step = fg_statement_step (statement, error)) == FG_STEP_ERROR)
    return FALSE;
  if (step == FG_STEP_DONE)
    return add_report (self, answer, item, day, error) && take_status (self, answer, item, error);
  if (fg_statement_get_integer (statement, 0) != answer->mark.item_id
      || fg_statement_get_integer (statement, 1) != item->agency_id)
    {
      refuse (self, answer, _("The mark of this line belongs to another report. Have the form made anew."));
      return TRUE;
    }

  was_removed = fg_statement_get_integer (statement, 2) != 0;
  return correct_report (self, answer, item, day, was_removed, error) && take_status (self, answer, item, error);
}

static gboolean
take_remark (Intake *self, const FgFormAnswer *answer, const Item *item, GError **error)
{
  gboolean is_set = FALSE;

  if (answer->remark == NULL)
    return TRUE;
  if (!say (self, item, FG_FIELD_ITEM_NOTE, answer->mark.item_id, answer->mark.stamp, FG_VALUE_TEXT (answer->remark),
            &is_set, error))
    return FALSE;

  if (is_set && fg_form_answer_is_silent (answer))
    self->result->n_changed++;
  return TRUE;
}

static gboolean
take_answer (Intake *self, const FgFormAnswer *answer, GError **error)
{
  g_auto (Item) item = { 0 };
  gboolean is_usable, is_silent = fg_form_answer_is_silent (answer);

  if (!load_item (self, answer, &item, &is_usable, error))
    return FALSE;
  if (!is_usable)
    return TRUE;
  if (is_silent)
    self->result->n_silent++;

  return (is_silent || take_report (self, answer, &item, error)) && take_remark (self, answer, &item, error);
}

static gboolean
add_proposals (Intake *self, GError **error)
{
  for (guint i = 0; i < self->proposals->len; i++)
    {
      gboolean is_new = FALSE;

      if (!fg_form_proposal_add (self->revision, &g_array_index (self->proposals, FgFormProposal, i),
                                 g_array_index (self->proposers, char *, i), &is_new, error))
        return FALSE;
      self->result->n_proposals += is_new ? 1 : 0;
    }

  return TRUE;
}

static gboolean
take_all (Intake *self, const FgFormReply *reply, GError **error)
{
  for (guint i = 0; i < reply->faults->len; i++)
    {
      const FgFormFault *fault = g_ptr_array_index (reply->faults, i);

      fg_form_faults_add (self->result->faults, fault->address, fault->text, fault->reason);
    }
  for (guint i = 0; i < reply->answers->len; i++)
    if (!take_answer (self, g_ptr_array_index (reply->answers, i), error))
      return FALSE;

  if (self->n_foreign > 0 && self->n_foreign == reply->answers->len)
    {
      g_set_error_literal (error, FG_STORE_ERROR, FG_STORE_ERROR_NOT_FOUND,
                           _("This form was made in another workspace. Take it in on the desk that sent it out."));
      return FALSE;
    }
  return add_proposals (self, error);
}

static FgFormResult *
result_new (void)
{
  FgFormResult *result = g_new0 (FgFormResult, 1);

  result->faults = fg_form_faults_new ();
  return result;
}

static void
clear_text (gpointer data)
{
  g_free (*(char **) data);
}

/* The name of the act has the agency's name, which only the first line that can be used tells. */
static char *
make_label (FgWorkspace *workspace, const FgFormReply *reply, GError **error)
{
  g_auto (Item) item = { 0 };
  Intake intake = { .workspace = workspace };

  if (reply->answers->len > 0
      && !find_agency (&intake, g_ptr_array_index (reply->answers, 0), &item, error))
    return NULL;
  return fg_act_make (FG_FORM_ACT, item.agency != NULL ? item.agency : "");
}

/**
 * fg_form_intake_run:
 * @workspace: a workspace that can be written
 * @reply: a form that came back
 * @today: the day of reports that name none
 * @mode: whether to do it or only to say what would be done
 * @error: return location for an error
 *
 * What is here already is not taken in again, however often the form comes.
 *
 * Returns: (transfer full): what was done; %NULL with @error set, and then nothing was
 */
FgFormResult *
fg_form_intake_run (FgWorkspace *workspace, const FgFormReply *reply, FgDay today, FgFormMode mode, GError **error)
{
  g_autoptr (FgFormResult) result = result_new ();
  g_autoptr (GArray) proposals = g_array_new (FALSE, FALSE, sizeof (FgFormProposal));
  g_autoptr (GArray) proposers = g_array_new (FALSE, FALSE, sizeof (char *));
  g_autoptr (FgRevision) revision = NULL;
  g_autofree char *label = NULL;
  Intake intake = { .workspace = workspace, .today = today, .result = result };

  g_return_val_if_fail (workspace != NULL, NULL);
  g_return_val_if_fail (reply != NULL, NULL);
  g_return_val_if_fail (today != FG_DAY_NONE, NULL);

  g_array_set_clear_func (proposals, fg_form_proposal_clear);
  g_array_set_clear_func (proposers, clear_text);
  if (!(label = make_label (workspace, reply, error)) || !(revision = fg_revision_begin (workspace, label, error)))
    return NULL;

  intake.revision = revision;
  intake.proposals = proposals;
  intake.proposers = proposers;
  if (!take_all (&intake, reply, error) || (mode == FG_FORM_TAKE_IN && !fg_revision_commit (revision, error)))
    return NULL;
  return g_steal_pointer (&result);
}
