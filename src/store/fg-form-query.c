/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What an agency is asked: the items of a plan in which it has a part, itself or as a member of a group, and which are
 * not settled yet.
 */
#include "fg-form-query.h"

#include <glib/gi18n-lib.h>

#include "fg-item-query.h"
#include "fg-plan-head-private.h"
#include "fg-workspace-private.h"

static const char LOAD_AGENCY[] = "SELECT name FROM agency WHERE id = :agency_id AND removed = 0";

static const char LAST_STAMP[] = "SELECT coalesce (max (stamp), 0) FROM revision";

/* Its own part counts before that of a group, and the weightiest of several. */
static const char FIND_ROLE[] =
  "SELECT role FROM assignment WHERE item_id = :item_id AND removed = 0 AND (agency_id = :agency_id OR agency_id IN "
    "(SELECT group_id FROM agency_member WHERE agency_id = :agency_id AND removed = 0)) "
  "ORDER BY agency_id <> :agency_id, role LIMIT 1";

typedef struct
{
  FgWorkspace       *workspace;
  const FgItemIndex *index;
  FgForm            *form;
  gint64             agency_id;
  gint64             stamp;
  gint64             next_report_id;
} Loader;

static FgForm *
make_form (FgWorkspace *workspace, gint64 plan_id, gint64 agency_id, FgDay today, GError **error)
{
  g_auto (FgPlanHead) head = { 0 };
  g_autoptr (FgStatement) statement = NULL;
  FgStep step;

  if (!fg_plan_head_load (&head, workspace, plan_id, error)
      || !(statement = fg_workspace_prepare (workspace, LOAD_AGENCY, error)))
    return NULL;

  fg_statement_bind_integer (statement, ":agency_id", agency_id);
  if ((step = fg_statement_step (statement, error)) == FG_STEP_DONE)
    g_set_error_literal (error, FG_STORE_ERROR, FG_STORE_ERROR_NOT_FOUND,
                         _("The agency is not in the workspace. Choose one from the list of agencies."));
  if (step != FG_STEP_ROW)
    return NULL;
  return fg_form_new (head.title, head.number, fg_statement_get_text (statement, 0), today);
}

static gboolean
find_role (Loader *self, gint64 item_id, FgRole *role, GError **error)
{
  g_autoptr (FgStatement) statement = fg_workspace_prepare (self->workspace, FIND_ROLE, error);
  gint64 found = FG_ROLE_NONE;

  if (statement == NULL)
    return FALSE;

  fg_statement_bind_integer (statement, ":item_id", item_id);
  fg_statement_bind_integer (statement, ":agency_id", self->agency_id);
  if (!fg_statement_fetch_integer (statement, &found, error))
    return FALSE;
  *role = (FgRole) found;
  return TRUE;
}

static gboolean
is_settled (FgStatus status)
{
  return status == FG_STATUS_CLOSED || status == FG_STATUS_CANCELLED;
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
add_band (Loader *self, const FgItemDetail *detail)
{
  const FgFormRow row = {
    .kind = detail->record.kind,
    .number = detail->record.number,
    .text = detail->record.title,
  };

  fg_form_add_row (self->form, &row);
}

static void
add_asked (Loader *self, const FgItemDetail *detail, FgRole role)
{
  g_autofree char *text = join_text (detail);
  FgFormRow row = {
    .kind = detail->record.kind,
    .is_asked = TRUE,
    .mark = {
      .agency_id = self->agency_id,
      .item_id = detail->record.id,
      .report_id = self->next_report_id++,
      .stamp = self->stamp,
    },
    .number = detail->record.number,
    .text = text,
    .role = role,
    .deadline = detail->record.deadline.words,
    .last_day = detail->record.deadline.last_day,
    .status = detail->record.status,
    .percent = detail->record.percent,
    .note = detail->note,
  };

  fg_form_mark_set_words (&row.mark, row.number, row.text);
  fg_form_add_row (self->form, &row);
}

static gboolean
add_node (Loader *self, guint node, GError **error)
{
  g_autoptr (FgItemDetail) detail = fg_item_query_detail (self->workspace, fg_item_index_get_item_id (self->index, node),
                                                          fg_form_get_as_of (self->form), error);
  FgRole role;

  if (detail == NULL)
    return FALSE;
  if (!fg_item_index_get_matches (self->index, node) || is_settled (detail->record.status))
    {
      add_band (self, detail);
      return TRUE;
    }
  if (!find_role (self, detail->record.id, &role, error))
    return FALSE;

  add_asked (self, detail, role);
  return TRUE;
}

static gboolean
add_below (Loader *self, guint node, GError **error)
{
  for (guint i = 0; i < fg_item_index_get_n_children (self->index, node); i++)
    {
      guint child = fg_item_index_get_child (self->index, node, i);

      if (!add_node (self, child, error) || !add_below (self, child, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
load_stamp (FgWorkspace *workspace, gint64 *stamp, GError **error)
{
  g_autoptr (FgStatement) statement = fg_workspace_prepare (workspace, LAST_STAMP, error);

  return statement != NULL && fg_statement_fetch_integer (statement, stamp, error);
}

/* As fg_revision_begin() draws ids: counted up from a random place, with room to count. */
static gint64
draw_report_id (void)
{
  guint64 random;

  sqlite3_randomness (sizeof random, &random);
  return (gint64) (random >> 2) | 1;
}

/**
 * fg_form_query_load:
 * @workspace: a workspace, of which nothing is changed
 * @plan_id: a plan
 * @agency_id: the agency that is to report on it
 * @today: the day on which it is asked
 * @error: return location for an error
 *
 * Each call makes a new form: a report comes of each line that is answered in it, once.
 *
 * Returns: (transfer full): the form; %NULL with @error set, %FG_STORE_ERROR_NOT_FOUND where there is nothing to ask
 */
FgForm *
fg_form_query_load (FgWorkspace *workspace, gint64 plan_id, gint64 agency_id, FgDay today, GError **error)
{
  const FgItemFilter filter = { .plan_id = plan_id, .agency_id = agency_id, .today = today };
  g_autoptr (FgReading) reading = NULL;
  g_autoptr (FgForm) form = NULL;
  g_autoptr (FgItemIndex) index = NULL;
  Loader loader = { .workspace = workspace, .agency_id = agency_id, .next_report_id = draw_report_id () };

  g_return_val_if_fail (workspace != NULL, NULL);
  g_return_val_if_fail (plan_id != 0, NULL);
  g_return_val_if_fail (agency_id != 0, NULL);
  g_return_val_if_fail (today != FG_DAY_NONE, NULL);

  if (!(reading = fg_reading_begin (workspace, error))
      || !(form = make_form (workspace, plan_id, agency_id, today, error))
      || !load_stamp (workspace, &loader.stamp, error) || !(index = fg_item_query_index (workspace, &filter, error)))
    return NULL;

  loader.form = form;
  loader.index = index;
  if (!add_below (&loader, 0, error))
    return NULL;

  fg_form_drop_bands (form);
  if (fg_form_get_n_asked (form) > 0)
    return g_steal_pointer (&form);

  g_set_error (error, FG_STORE_ERROR, FG_STORE_ERROR_NOT_FOUND,
               /* Translators: %s is an agency. */
               _("“%s” has nothing to report on in this plan. Choose another agency."), fg_form_get_agency (form));
  return NULL;
}
