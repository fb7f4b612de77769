/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The agencies of a workspace: one registry over all plans, filled as plans and assignments name them.
 */
#include "fg-agency-table.h"

#include <glib/gi18n-lib.h>

#include "fg-like-private.h"
#include "fg-log-private.h"
#include "fg-reference-private.h"
#include "fg-workspace-private.h"

/* Agencies that no item in sight names do not show (those of a removed plan, or of one that is not asked for), unless
 * somebody has written something down about them. One that was merged away on one desk while another gave it a part
 * shows, for its part must not be lost. */
static const char LIST[] =
  "SELECT agency.id, agency.name, agency.collective, agency.short_name, agency.kind, agency.contact, agency.phone, "
  "coalesce (part.n_lead, 0), coalesce (part.n_responsible, 0), coalesce (part.n_cooperate, 0) "
  "FROM agency LEFT JOIN (SELECT assignment.agency_id AS agency_id, sum (assignment.role = 1) AS n_lead, "
    "sum (assignment.role = 2) AS n_responsible, sum (assignment.role = 3) AS n_cooperate "
    "FROM plan JOIN item ON item.plan_id = plan.id JOIN assignment ON assignment.item_id = item.id "
    "WHERE plan.removed = 0 AND (:plan_id = 0 OR plan.id = :plan_id) AND item.removed = 0 AND assignment.removed = 0 "
    "GROUP BY assignment.agency_id) AS part ON part.agency_id = agency.id "
  "WHERE part.agency_id IS NOT NULL OR (:plan_id = 0 AND agency.removed = 0 AND (agency.kind <> 0 "
    "OR agency.short_name <> '' OR agency.contact <> '' OR agency.phone <> '' "
    "OR EXISTS (SELECT 1 FROM agency_alias WHERE agency_alias.agency_id = agency.id AND agency_alias.removed = 0) "
    "OR EXISTS (SELECT 1 FROM agency_member WHERE agency_member.removed = 0 "
      "AND agency.id IN (agency_member.agency_id, agency_member.group_id)))) "
  "ORDER BY agency.ordinal, agency.id";

static const char LIST_ALIASES[] =
  "SELECT agency_id, name FROM agency_alias WHERE removed = 0 "
  "ORDER BY agency_id, (SELECT min (revision) FROM change WHERE row_id = agency_alias.id), id";

static const char LIST_MEMBERS[] =
  "SELECT agency_member.group_id, agency.name, agency.id FROM agency_member "
  "JOIN agency ON agency.id = agency_member.agency_id WHERE agency_member.removed = 0 "
  "ORDER BY agency_member.group_id, agency_member.ordinal, agency_member.id";

static const char FIND_BY_ID[] = "SELECT id FROM agency WHERE id = :agency_id AND removed = 0";

/* The name itself comes before an alias, and that before a short name, which two may have. */
static const char FIND_BY_NAME[] =
  "SELECT id FROM (SELECT id, 1 AS rank, ordinal FROM agency WHERE name = :name AND removed = 0 "
  "UNION ALL SELECT agency.id, 2, agency.ordinal FROM agency_alias JOIN agency ON agency.id = agency_alias.agency_id "
    "WHERE agency_alias.name = :name AND agency_alias.removed = 0 AND agency.removed = 0 "
  "UNION ALL SELECT max (id), 3, 0 FROM agency WHERE short_name = :name AND short_name <> '' AND removed = 0 "
    "HAVING count (*) = 1) "
  "ORDER BY rank, ordinal, id LIMIT 1";

static const char FIND_BY_WORDS[] =
  "SELECT id, name, name = :words FROM agency WHERE removed = 0 AND (name LIKE :pattern ESCAPE '\\' "
  "OR short_name LIKE :pattern ESCAPE '\\' OR EXISTS (SELECT 1 FROM agency_alias WHERE agency_alias.agency_id = agency.id "
    "AND agency_alias.removed = 0 AND agency_alias.name LIKE :pattern ESCAPE '\\')) ORDER BY ordinal, id";

static const char NEXT_ORDINAL[] = "SELECT coalesce (max (ordinal), 0) + 1 FROM agency";

/**
 * fg_agency_summary_free:
 * @self: (transfer full): a summary
 */
void
fg_agency_summary_free (FgAgencySummary *self)
{
  g_free (self->name);
  g_free (self->short_name);
  g_free (self->contact);
  g_free (self->phone);
  g_strfreev (self->aliases);
  g_strfreev (self->members);
  g_array_unref (self->member_ids);
  g_free (self);
}

/**
 * fg_agency_summary_get_kind:
 * @self: a summary
 *
 * Returns: what the agency is, by its name where nobody has said
 */
FgAgencyKind
fg_agency_summary_get_kind (const FgAgencySummary *self)
{
  return fg_agency_kind_resolve (self->kind, self->name, self->collective || self->member_ids->len > 0);
}

static FgAgencySummary *
make_summary (FgStatement *row)
{
  FgAgencySummary *summary = g_new0 (FgAgencySummary, 1);

  summary->id = fg_statement_get_integer (row, 0);
  summary->name = fg_statement_dup_text (row, 1);
  summary->collective = fg_statement_get_integer (row, 2) != 0;
  summary->short_name = fg_statement_dup_text (row, 3);
  summary->kind = (FgAgencyKind) fg_statement_get_integer (row, 4);
  summary->contact = fg_statement_dup_text (row, 5);
  summary->phone = fg_statement_dup_text (row, 6);
  summary->n_lead = (guint) fg_statement_get_integer (row, 7);
  summary->n_responsible = (guint) fg_statement_get_integer (row, 8);
  summary->n_cooperate = (guint) fg_statement_get_integer (row, 9);
  summary->aliases = g_new0 (char *, 1);
  summary->members = g_new0 (char *, 1);
  summary->member_ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  return summary;
}

static void
append_name (GStrv *names, const char *name)
{
  guint n = g_strv_length (*names);

  *names = g_renew (char *, *names, n + 2);
  (*names)[n] = g_strdup (name);
  (*names)[n + 1] = NULL;
}

static void
add_alias (FgAgencySummary *summary, FgStatement *row)
{
  append_name (&summary->aliases, fg_statement_get_text (row, 1));
}

static void
add_member (FgAgencySummary *summary, FgStatement *row)
{
  gint64 id = fg_statement_get_integer (row, 2);

  append_name (&summary->members, fg_statement_get_text (row, 1));
  g_array_append_val (summary->member_ids, id);
}

/* Gives each agency of the list its rows of another table. */
static gboolean
fill_list (GHashTable *by_id, FgWorkspace *workspace, const char *sql,
           void (*add) (FgAgencySummary *summary, FgStatement *row), GError **error)
{
  g_autoptr (FgStatement) statement = fg_workspace_prepare (workspace, sql, error);
  FgStep step;

  if (statement == NULL)
    return FALSE;

  while ((step = fg_statement_step (statement, error)) == FG_STEP_ROW)
    {
      gint64 id = fg_statement_get_integer (statement, 0);
      FgAgencySummary *summary = g_hash_table_lookup (by_id, &id);

      if (summary != NULL)
        add (summary, statement);
    }

  return step == FG_STEP_DONE;
}

/**
 * fg_agency_table_list:
 * @workspace: a workspace
 * @plan_id: a plan's id, or 0 for all plans
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type FgAgencySummary): the agencies that have a part in something, and of all plans
 *   those that the registry knows something of, in the order of protocol: that in which they first appeared until a
 *   person changed it; %NULL with @error set
 */
GPtrArray *
fg_agency_table_list (FgWorkspace *workspace, gint64 plan_id, GError **error)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func ((GDestroyNotify) fg_agency_summary_free);
  g_autoptr (GHashTable) by_id = g_hash_table_new (g_int64_hash, g_int64_equal);
  g_autoptr (FgReading) reading = NULL;
  g_autoptr (FgStatement) statement = NULL;
  FgStep step;

  g_return_val_if_fail (workspace != NULL, NULL);

  if (!(reading = fg_reading_begin (workspace, error)) || !(statement = fg_workspace_prepare (workspace, LIST, error)))
    return NULL;

  fg_statement_bind_integer (statement, ":plan_id", plan_id);
  while ((step = fg_statement_step (statement, error)) == FG_STEP_ROW)
    {
      FgAgencySummary *summary = make_summary (statement);

      g_ptr_array_add (list, summary);
      g_hash_table_insert (by_id, &summary->id, summary);
    }

  if (step != FG_STEP_DONE || !fill_list (by_id, workspace, LIST_ALIASES, add_alias, error)
      || !fill_list (by_id, workspace, LIST_MEMBERS, add_member, error))
    return NULL;

  return g_steal_pointer (&list);
}

/**
 * fg_agency_table_look_up:
 * @workspace: a workspace
 * @name: a whole name
 * @id: (out): the agency that has it: as its name, as one of its other names, or as its short name if no other agency
 *   has the same; 0 for none
 * @error: return location for an error
 *
 * Returns: whether it could be looked up
 */
gboolean
fg_agency_table_look_up (FgWorkspace *workspace, const char *name, gint64 *id, GError **error)
{
  g_autoptr (FgStatement) statement = NULL;

  g_return_val_if_fail (workspace != NULL, FALSE);
  g_return_val_if_fail (name != NULL, FALSE);

  *id = 0;
  if (!(statement = fg_workspace_prepare (workspace, FIND_BY_NAME, error)))
    return FALSE;

  fg_statement_bind_text (statement, ":name", name);
  return fg_statement_fetch_integer (statement, id, error);
}

static gboolean
find_by_id (FgWorkspace *workspace, gint64 number, gint64 *id, GError **error)
{
  g_autoptr (FgStatement) statement = fg_workspace_prepare (workspace, FIND_BY_ID, error);

  if (statement == NULL)
    return FALSE;

  fg_statement_bind_integer (statement, ":agency_id", number);
  return fg_statement_fetch_integer (statement, id, error);
}

/**
 * fg_agency_table_find:
 * @workspace: a workspace
 * @reference: an agency's name or other name, its id, or a part of one of its names that no other has
 * @error: return location for an error
 *
 * Returns: the agency's id; 0 with %FG_STORE_ERROR_NOT_FOUND or %FG_STORE_ERROR_AMBIGUOUS
 */
gint64
fg_agency_table_find (FgWorkspace *workspace, const char *reference, GError **error)
{
  g_autoptr (FgStatement) statement = NULL;
  g_autofree char *pattern = NULL;
  g_autofree char *not_found = NULL;
  gint64 number, id;

  g_return_val_if_fail (workspace != NULL, 0);
  g_return_val_if_fail (reference != NULL, 0);

  if (!fg_agency_table_look_up (workspace, reference, &id, error))
    return 0;
  if (id == 0 && fg_reference_to_number (reference, &number) && !find_by_id (workspace, number, &id, error))
    return 0;
  if (id != 0)
    return id;

  if (!(statement = fg_workspace_prepare (workspace, FIND_BY_WORDS, error)))
    return 0;

  /* Translators: %s is what was typed for an agency. */
  not_found = g_strdup_printf (_("There is no agency “%s”. Look for its name in the list of agencies."), reference);
  pattern = fg_like_contains (reference);
  fg_statement_bind_text (statement, ":words", reference);
  fg_statement_bind_text (statement, ":pattern", pattern);
  return fg_reference_pick (statement, reference, not_found, error);
}

/**
 * fg_agency_table_ensure:
 * @revision: the revision that it belongs to
 * @name: an agency's name
 * @collective: whether the name stands for several; kept as it is for one that is known
 * @error: return location for an error
 *
 * A name that the registry knows as another name of an agency is that agency.
 *
 * Returns: the id of the agency of that name, new or known; 0 with @error set
 */
gint64
fg_agency_table_ensure (FgRevision *revision, const char *name, gboolean collective, GError **error)
{
  FgWorkspace *workspace;
  g_autoptr (FgStatement) next = NULL;
  gint64 id, ordinal = 0;

  g_return_val_if_fail (revision != NULL, 0);
  g_return_val_if_fail (name != NULL, 0);

  workspace = fg_revision_get_workspace (revision);
  if (!fg_agency_table_look_up (workspace, name, &id, error))
    return 0;
  if (id != 0)
    return id;

  if (!(next = fg_workspace_prepare (workspace, NEXT_ORDINAL, error))
      || !fg_statement_fetch_integer (next, &ordinal, error))
    return 0;

  const FgFieldValue values[] = {
    { FG_FIELD_AGENCY_NAME, FG_VALUE_TEXT (name) },
    { FG_FIELD_AGENCY_COLLECTIVE, FG_VALUE_INTEGER (collective != FALSE) },
    { FG_FIELD_AGENCY_ORDINAL, FG_VALUE_INTEGER (ordinal) },
  };

  return fg_log_insert (revision, FG_TABLE_AGENCY, values, G_N_ELEMENTS (values), &id, error) ? id : 0;
}
