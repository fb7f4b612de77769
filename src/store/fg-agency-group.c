/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Names that stand for several agencies (各区), and which those are. A group has agencies as members, never groups, so
 * that what it stands for is one list. A collective name without members stays one (市相关部门).
 */
#include "fg-agency-group.h"

#include <glib/gi18n-lib.h>

#include "fg-agency-private.h"
#include "fg-log-private.h"

static const char FIND_MEMBER[] =
  "SELECT id FROM agency_member WHERE group_id = :group_id AND agency_id = :agency_id ORDER BY removed, id LIMIT 1";

static const char MEMBERS[] =
  "SELECT agency_id FROM agency_member WHERE group_id = :agency_id AND removed = 0 ORDER BY ordinal, id";

static const char GROUPS[] = "SELECT group_id FROM agency_member WHERE agency_id = :agency_id AND removed = 0";

static const char NEXT_ORDINAL[] = "SELECT coalesce (max (ordinal), 0) + 1 FROM agency_member WHERE group_id = :group_id";

static gboolean
find_member (FgRevision *revision, gint64 group_id, gint64 agency_id, gint64 *id, GError **error)
{
  g_autoptr (FgStatement) statement = fg_workspace_prepare (fg_revision_get_workspace (revision), FIND_MEMBER, error);

  *id = 0;
  if (statement == NULL)
    return FALSE;

  fg_statement_bind_integer (statement, ":group_id", group_id);
  fg_statement_bind_integer (statement, ":agency_id", agency_id);
  return fg_statement_fetch_integer (statement, id, error);
}

static gboolean
fetch_next_ordinal (FgRevision *revision, gint64 group_id, gint64 *ordinal, GError **error)
{
  g_autoptr (FgStatement) statement = fg_workspace_prepare (fg_revision_get_workspace (revision), NEXT_ORDINAL, error);

  *ordinal = 1;
  if (statement == NULL)
    return FALSE;

  fg_statement_bind_integer (statement, ":group_id", group_id);
  return fg_statement_fetch_integer (statement, ordinal, error);
}

static gboolean
put_member (FgRevision *revision, gint64 group_id, gint64 agency_id, gint64 ordinal, GError **error)
{
  const FgFieldValue values[] = {
    { FG_FIELD_AGENCY_MEMBER_GROUP_ID, FG_VALUE_INTEGER (group_id) },
    { FG_FIELD_AGENCY_MEMBER_AGENCY_ID, FG_VALUE_INTEGER (agency_id) },
    { FG_FIELD_AGENCY_MEMBER_ORDINAL, FG_VALUE_INTEGER (ordinal) },
  };
  gint64 id;

  if (!find_member (revision, group_id, agency_id, &id, error))
    return FALSE;
  if (id == 0)
    return fg_log_insert (revision, FG_TABLE_AGENCY_MEMBER, values, G_N_ELEMENTS (values), NULL, error);

  return fg_log_set (revision, FG_FIELD_AGENCY_MEMBER_ORDINAL, id, FG_VALUE_INTEGER (ordinal), error)
         && fg_log_set (revision, FG_FIELD_AGENCY_MEMBER_REMOVED, id, FG_VALUE_INTEGER (FALSE), error);
}

static gboolean
is_empty (FgRevision *revision, const char *sql, gint64 agency_id, gboolean *result, GError **error)
{
  g_autoptr (GArray) ids = fg_agency_list_rows (revision, sql, agency_id, error);

  *result = ids != NULL && ids->len == 0;
  return ids != NULL;
}

static gboolean
check_member (FgRevision *revision, gint64 group_id, gint64 agency_id, GError **error)
{
  gboolean has_no_members, has_no_groups;
  g_autofree char *name = NULL;

  if (!fg_agency_check (revision, group_id, error) || !fg_agency_check (revision, agency_id, error)
      || !is_empty (revision, MEMBERS, agency_id, &has_no_members, error)
      || !is_empty (revision, GROUPS, group_id, &has_no_groups, error))
    return FALSE;
  if (group_id != agency_id && has_no_members && has_no_groups)
    return TRUE;
  if (!(name = fg_agency_dup_name (revision, has_no_groups ? agency_id : group_id, error)))
    return FALSE;

  if (group_id == agency_id)
    g_set_error (error, FG_STORE_ERROR, FG_STORE_ERROR_INVALID,
                 /* Translators: %s is the name of an agency. */
                 _("“%s” cannot be a member of itself. Name the agencies that it stands for."), name);
  else if (has_no_groups)
    g_set_error (error, FG_STORE_ERROR, FG_STORE_ERROR_INVALID,
                 /* Translators: %s is the name of an agency. */
                 _("“%s” stands for several itself and cannot be a member of a group. Name its members instead."), name);
  else
    g_set_error (error, FG_STORE_ERROR, FG_STORE_ERROR_INVALID,
                 /* Translators: %s is the name of an agency. */
                 _("“%s” is a member of a group and cannot be one. Take it out of that group first."), name);
  return FALSE;
}

/**
 * fg_agency_group_add_member:
 * @revision: the revision that it belongs to
 * @group_id: an agency whose name stands for several
 * @agency_id: one of those
 * @error: return location for an error
 *
 * Returns: whether it is a member; %FG_STORE_ERROR_INVALID where one of the two cannot be what it should
 */
gboolean
fg_agency_group_add_member (FgRevision *revision, gint64 group_id, gint64 agency_id, GError **error)
{
  gint64 ordinal;

  g_return_val_if_fail (revision != NULL, FALSE);

  return check_member (revision, group_id, agency_id, error)
         && fetch_next_ordinal (revision, group_id, &ordinal, error)
         && put_member (revision, group_id, agency_id, ordinal, error);
}

/**
 * fg_agency_group_remove_member:
 * @revision: the revision that it belongs to
 * @group_id: a group
 * @agency_id: a member of it
 * @error: return location for an error
 *
 * Returns: whether it is no member (any more)
 */
gboolean
fg_agency_group_remove_member (FgRevision *revision, gint64 group_id, gint64 agency_id, GError **error)
{
  gint64 id;

  g_return_val_if_fail (revision != NULL, FALSE);

  return find_member (revision, group_id, agency_id, &id, error)
         && (id == 0 || fg_log_set (revision, FG_FIELD_AGENCY_MEMBER_REMOVED, id, FG_VALUE_INTEGER (TRUE), error));
}

static gboolean
is_among (gint64 id, const gint64 *ids, gsize n_ids)
{
  for (gsize i = 0; i < n_ids; i++)
    if (ids[i] == id)
      return TRUE;

  return FALSE;
}

/**
 * fg_agency_group_set_members:
 * @revision: the revision that it belongs to
 * @group_id: an agency whose name stands for several
 * @agency_ids: those, in their order; none to have it stand for itself alone
 * @n_ids: how many
 * @error: return location for an error
 *
 * Returns: whether these and no others are its members
 */
gboolean
fg_agency_group_set_members (FgRevision *revision, gint64 group_id, const gint64 *agency_ids, gsize n_ids,
                             GError **error)
{
  g_autoptr (GArray) old = NULL;

  g_return_val_if_fail (revision != NULL, FALSE);

  if (!fg_agency_check (revision, group_id, error)
      || !(old = fg_agency_list_rows (revision, MEMBERS, group_id, error)))
    return FALSE;

  for (guint i = 0; i < old->len; i++)
    if (!is_among (g_array_index (old, gint64, i), agency_ids, n_ids)
        && !fg_agency_group_remove_member (revision, group_id, g_array_index (old, gint64, i), error))
      return FALSE;

  for (gsize i = 0; i < n_ids; i++)
    if (!check_member (revision, group_id, agency_ids[i], error)
        || !put_member (revision, group_id, agency_ids[i], (gint64) i + 1, error))
      return FALSE;

  return TRUE;
}
