/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Two names in the registry that turn out to be one agency. What the one has becomes the other's: parts in items,
 * progress reports, other names, members and memberships, and what is written down about it where the other has
 * nothing. Its name becomes another name of the other. Where both have a part in an item, the stronger part stays and
 * the weaker one is marked as removed. All of that is one revision, so undo parts the two again.
 */
#include "fg-agency-merge.h"

#include <glib/gi18n-lib.h>

#include "fg-agency-private.h"
#include "fg-log-private.h"

static const char COUNT[] =
  "SELECT count (DISTINCT assignment.item_id), "
  "count (DISTINCT CASE WHEN EXISTS (SELECT 1 FROM assignment AS other WHERE other.agency_id = :into_id "
    "AND other.item_id = assignment.item_id AND other.removed = 0) THEN assignment.item_id END), "
  "(SELECT count (*) FROM report JOIN item ON item.id = report.item_id JOIN plan ON plan.id = item.plan_id "
    "WHERE report.agency_id = :agency_id AND report.removed = 0 AND item.removed = 0 AND plan.removed = 0) "
  "FROM assignment JOIN item ON item.id = assignment.item_id JOIN plan ON plan.id = item.plan_id "
  "WHERE assignment.agency_id = :agency_id AND assignment.removed = 0 AND item.removed = 0 AND plan.removed = 0";

/* Each part of the one, with the strongest part that the other has in the same item. */
static const char PARTS[] =
  "SELECT assignment.id, assignment.role, other.id, other.role FROM assignment "
  "LEFT JOIN assignment AS other ON other.id = (SELECT id FROM assignment AS candidate "
    "WHERE candidate.agency_id = :into_id AND candidate.item_id = assignment.item_id AND candidate.removed = 0 "
    "ORDER BY candidate.role, candidate.ordinal, candidate.id LIMIT 1) "
  "WHERE assignment.agency_id = :agency_id AND assignment.removed = 0 "
  "ORDER BY assignment.item_id, assignment.role, assignment.ordinal, assignment.id";

static const char REPORTS[] = "SELECT id FROM report WHERE agency_id = :agency_id AND removed = 0 ORDER BY id";
static const char FINDINGS[] = "SELECT id FROM finding WHERE agency_id = :agency_id AND removed = 0 ORDER BY id";
static const char REMINDERS[] = "SELECT id FROM reminder WHERE agency_id = :agency_id AND removed = 0 ORDER BY id";
static const char MERITS[] = "SELECT id FROM merit WHERE agency_id = :agency_id AND removed = 0 ORDER BY id";

static const char ALIASES[] = "SELECT id FROM agency_alias WHERE agency_id = :agency_id AND removed = 0 ORDER BY id";

/* What the other is or has already, and what would make it a member of itself, is not taken over. */
static const char MEMBERS[] =
  "SELECT id, agency_id = :into_id OR EXISTS (SELECT 1 FROM agency_member AS known WHERE known.group_id = :into_id "
    "AND known.agency_id = agency_member.agency_id AND known.removed = 0) "
  "FROM agency_member WHERE group_id = :agency_id AND removed = 0 ORDER BY ordinal, id";

static const char MEMBERSHIPS[] =
  "SELECT id, group_id = :into_id OR EXISTS (SELECT 1 FROM agency_member AS known WHERE known.agency_id = :into_id "
    "AND known.group_id = agency_member.group_id AND known.removed = 0) "
  "FROM agency_member WHERE agency_id = :agency_id AND removed = 0 ORDER BY id";

static const char FIND_DISTINCTION[] =
  "SELECT id FROM agency_distinction WHERE removed = 0 AND ((agency_id = :agency_id AND other_id = :into_id) "
  "OR (agency_id = :into_id AND other_id = :agency_id)) LIMIT 1";

/* What is taken over where the other has nothing. */
static const FgField facts[] = {
  FG_FIELD_AGENCY_SHORT_NAME,
  FG_FIELD_AGENCY_KIND,
  FG_FIELD_AGENCY_CONTACT,
  FG_FIELD_AGENCY_PHONE,
};

static FgStatement *
prepare_for_two (FgWorkspace *workspace, const char *sql, gint64 agency_id, gint64 into_id, GError **error)
{
  FgStatement *statement = fg_workspace_prepare (workspace, sql, error);

  if (statement == NULL)
    return NULL;

  fg_statement_bind_integer (statement, ":agency_id", agency_id);
  fg_statement_bind_integer (statement, ":into_id", into_id);
  return statement;
}

/**
 * fg_agency_merge_count:
 * @workspace: a workspace
 * @agency_id: an agency
 * @into_id: another one
 * @merger: (out): what would become the other's
 * @error: return location for an error
 *
 * Returns: whether it could be counted
 */
gboolean
fg_agency_merge_count (FgWorkspace *workspace, gint64 agency_id, gint64 into_id, FgAgencyMerger *merger, GError **error)
{
  g_autoptr (FgStatement) statement = NULL;

  g_return_val_if_fail (workspace != NULL, FALSE);
  g_return_val_if_fail (merger != NULL, FALSE);

  *merger = (FgAgencyMerger) { 0 };
  if (!(statement = prepare_for_two (workspace, COUNT, agency_id, into_id, error))
      || fg_statement_step (statement, error) != FG_STEP_ROW)
    return FALSE;

  merger->n_items = (guint) fg_statement_get_integer (statement, 0);
  merger->n_shared = (guint) fg_statement_get_integer (statement, 1);
  merger->n_reports = (guint) fg_statement_get_integer (statement, 2);
  return TRUE;
}

typedef struct
{
  gint64 id;
  gint64 other_id;
  gint64 role;
  gint64 other_role;
} Part;

static GArray *
list_parts (FgRevision *revision, gint64 agency_id, gint64 into_id, GError **error)
{
  g_autoptr (GArray) parts = g_array_new (FALSE, FALSE, sizeof (Part));
  g_autoptr (FgStatement) statement =
    prepare_for_two (fg_revision_get_workspace (revision), PARTS, agency_id, into_id, error);
  FgStep step;

  if (statement == NULL)
    return NULL;

  while ((step = fg_statement_step (statement, error)) == FG_STEP_ROW)
    {
      const Part part = {
        .id = fg_statement_get_integer (statement, 0),
        .role = fg_statement_get_integer (statement, 1),
        .other_id = fg_statement_get_integer (statement, 2),
        .other_role = fg_statement_get_integer (statement, 3),
      };

      g_array_append_val (parts, part);
    }

  return step == FG_STEP_DONE ? g_steal_pointer (&parts) : NULL;
}

/* Roles are numbered from the strongest. */
static gboolean
merge_part (FgRevision *revision, const Part *part, gint64 into_id, GError **error)
{
  if (part->other_id != 0 && part->other_role <= part->role)
    return fg_log_set (revision, FG_FIELD_ASSIGNMENT_REMOVED, part->id, FG_VALUE_INTEGER (TRUE), error);

  return fg_log_set (revision, FG_FIELD_ASSIGNMENT_AGENCY_ID, part->id, FG_VALUE_INTEGER (into_id), error)
         && (part->other_id == 0
             || fg_log_set (revision, FG_FIELD_ASSIGNMENT_REMOVED, part->other_id, FG_VALUE_INTEGER (TRUE), error));
}

static gboolean
merge_parts (FgRevision *revision, gint64 agency_id, gint64 into_id, GError **error)
{
  g_autoptr (GArray) parts = list_parts (revision, agency_id, into_id, error);

  if (parts == NULL)
    return FALSE;

  for (guint i = 0; i < parts->len; i++)
    if (!merge_part (revision, &g_array_index (parts, Part, i), into_id, error))
      return FALSE;

  return TRUE;
}

static gboolean
move_rows (FgRevision *revision, const char *sql, FgField field, gint64 agency_id, gint64 into_id, GError **error)
{
  g_autoptr (GArray) ids = fg_agency_list_rows (revision, sql, agency_id, error);

  if (ids == NULL)
    return FALSE;

  for (guint i = 0; i < ids->len; i++)
    if (!fg_log_set (revision, field, g_array_index (ids, gint64, i), FG_VALUE_INTEGER (into_id), error))
      return FALSE;

  return TRUE;
}

static gboolean
merge_members (FgRevision *revision, const char *sql, FgField field, gint64 agency_id, gint64 into_id, GError **error)
{
  g_autoptr (GArray) moved = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GArray) dropped = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (FgStatement) statement =
    prepare_for_two (fg_revision_get_workspace (revision), sql, agency_id, into_id, error);
  FgStep step;

  if (statement == NULL)
    return FALSE;

  while ((step = fg_statement_step (statement, error)) == FG_STEP_ROW)
    {
      gint64 id = fg_statement_get_integer (statement, 0);

      g_array_append_val (fg_statement_get_integer (statement, 1) != 0 ? dropped : moved, id);
    }
  if (step != FG_STEP_DONE)
    return FALSE;

  for (guint i = 0; i < moved->len; i++)
    if (!fg_log_set (revision, field, g_array_index (moved, gint64, i), FG_VALUE_INTEGER (into_id), error))
      return FALSE;
  for (guint i = 0; i < dropped->len; i++)
    if (!fg_log_set (revision, FG_FIELD_AGENCY_MEMBER_REMOVED, g_array_index (dropped, gint64, i),
                     FG_VALUE_INTEGER (TRUE), error))
      return FALSE;

  return TRUE;
}

static gboolean
merge_fact (FgRevision *revision, FgField field, gint64 agency_id, gint64 into_id, GError **error)
{
  FgWorkspace *workspace = fg_revision_get_workspace (revision);
  const FgValue nothing = fg_field_get_default (field);
  g_autoptr (FgStatement) statement = NULL;
  g_autofree char *text = NULL;
  FgValue value;

  if (!(statement = fg_workspace_prepare_get (workspace, field, error)))
    return FALSE;

  fg_statement_bind_integer (statement, ":row_id", into_id);
  if (fg_statement_step (statement, error) != FG_STEP_ROW)
    return FALSE;
  fg_statement_get_value (statement, 0, &value);
  if (!fg_value_equal (&value, &nothing))
    return TRUE;

  g_clear_pointer (&statement, fg_statement_release);
  if (!(statement = fg_workspace_prepare_get (workspace, field, error)))
    return FALSE;

  fg_statement_bind_integer (statement, ":row_id", agency_id);
  if (fg_statement_step (statement, error) != FG_STEP_ROW)
    return FALSE;
  fg_statement_get_value (statement, 0, &value);
  if (value.type == SQLITE_TEXT)
    value.text = text = g_strdup (value.text);

  /* The log reads the field with the same statement. */
  g_clear_pointer (&statement, fg_statement_release);
  return fg_log_set (revision, field, into_id, value, error);
}

static gboolean
merge_facts (FgRevision *revision, gint64 agency_id, gint64 into_id, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (facts); i++)
    if (!merge_fact (revision, facts[i], agency_id, into_id, error))
      return FALSE;

  return TRUE;
}

static gboolean
check_two (FgRevision *revision, gint64 agency_id, gint64 into_id, GError **error)
{
  if (!fg_agency_check (revision, agency_id, error) || !fg_agency_check (revision, into_id, error))
    return FALSE;
  if (agency_id != into_id)
    return TRUE;

  g_set_error_literal (error, FG_STORE_ERROR, FG_STORE_ERROR_INVALID,
                       _("The two are the same agency already. Choose another one."));
  return FALSE;
}

/**
 * fg_agency_merge_run:
 * @revision: the revision that it belongs to
 * @agency_id: the agency that goes
 * @into_id: the agency that stays
 * @error: return location for an error
 *
 * Returns: whether they are one
 */
gboolean
fg_agency_merge_run (FgRevision *revision, gint64 agency_id, gint64 into_id, GError **error)
{
  g_autofree char *name = NULL;

  g_return_val_if_fail (revision != NULL, FALSE);

  if (!check_two (revision, agency_id, into_id, error) || !(name = fg_agency_dup_name (revision, agency_id, error)))
    return FALSE;

  return merge_parts (revision, agency_id, into_id, error)
         && move_rows (revision, REPORTS, FG_FIELD_REPORT_AGENCY_ID, agency_id, into_id, error)
         && move_rows (revision, FINDINGS, FG_FIELD_FINDING_AGENCY_ID, agency_id, into_id, error)
         && move_rows (revision, REMINDERS, FG_FIELD_REMINDER_AGENCY_ID, agency_id, into_id, error)
         && move_rows (revision, MERITS, FG_FIELD_MERIT_AGENCY_ID, agency_id, into_id, error)
         && move_rows (revision, ALIASES, FG_FIELD_AGENCY_ALIAS_AGENCY_ID, agency_id, into_id, error)
         && merge_members (revision, MEMBERS, FG_FIELD_AGENCY_MEMBER_GROUP_ID, agency_id, into_id, error)
         && merge_members (revision, MEMBERSHIPS, FG_FIELD_AGENCY_MEMBER_AGENCY_ID, agency_id, into_id, error)
         && merge_facts (revision, agency_id, into_id, error)
         && fg_agency_put_alias (revision, into_id, name, error)
         && fg_log_set (revision, FG_FIELD_AGENCY_REMOVED, agency_id, FG_VALUE_INTEGER (TRUE), error);
}

/**
 * fg_agency_merge_distinguish:
 * @revision: the revision that it belongs to
 * @agency_id: an agency
 * @other_id: another one
 * @error: return location for an error
 *
 * Remembers that the two are not the same, whatever their names look like, so that merging them is suggested no more.
 *
 * Returns: whether it is remembered
 */
gboolean
fg_agency_merge_distinguish (FgRevision *revision, gint64 agency_id, gint64 other_id, GError **error)
{
  const FgFieldValue values[] = {
    { FG_FIELD_AGENCY_DISTINCTION_AGENCY_ID, FG_VALUE_INTEGER (agency_id) },
    { FG_FIELD_AGENCY_DISTINCTION_OTHER_ID, FG_VALUE_INTEGER (other_id) },
  };
  g_autoptr (FgStatement) statement = NULL;
  gint64 known = 0;

  g_return_val_if_fail (revision != NULL, FALSE);

  if (!check_two (revision, agency_id, other_id, error)
      || !(statement = prepare_for_two (fg_revision_get_workspace (revision), FIND_DISTINCTION, agency_id, other_id, error))
      || !fg_statement_fetch_integer (statement, &known, error))
    return FALSE;

  return known != 0
         || fg_log_insert (revision, FG_TABLE_AGENCY_DISTINCTION, values, G_N_ELEMENTS (values), NULL, error);
}
