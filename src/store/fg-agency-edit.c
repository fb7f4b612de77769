/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a person can change of an agency in the registry. Each function changes one thing inside a revision; the same as
 * before is no change. A name, be it the agency's own or another of its names, belongs to one agency only.
 */
#include "fg-agency-edit.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "fg-agency-private.h"
#include "fg-agency-table.h"
#include "fg-log-private.h"

static const char FIND_ALIAS[] =
  "SELECT id FROM agency_alias WHERE agency_id = :agency_id AND name = :name AND removed = 0 ORDER BY id LIMIT 1";

static const char ALIASES[] = "SELECT id FROM agency_alias WHERE agency_id = :agency_id AND removed = 0";

static const char MEMBERSHIPS[] =
  "SELECT id FROM agency_member WHERE :agency_id IN (agency_id, group_id) AND removed = 0";

static const char COUNT_PARTS[] =
  "SELECT (SELECT count (*) FROM assignment WHERE agency_id = :agency_id AND removed = 0) "
  "+ (SELECT count (*) FROM report WHERE agency_id = :agency_id AND removed = 0)"
  "+ (SELECT count (*) FROM finding WHERE agency_id = :agency_id AND removed = 0)"
  "+ (SELECT count (*) FROM reminder WHERE agency_id = :agency_id AND removed = 0)"
  "+ (SELECT count (*) FROM merit WHERE agency_id = :agency_id AND removed = 0)";

static char *
dup_stripped (const char *text)
{
  return g_strstrip (g_strdup (text));
}

/**
 * fg_agency_check:
 * @revision: a revision
 * @agency_id: an agency
 * @error: return location for an error
 *
 * Returns: whether it is there and not removed
 */
gboolean
fg_agency_check (FgRevision *revision, gint64 agency_id, GError **error)
{
  g_autoptr (FgStatement) statement =
    fg_workspace_prepare_get (fg_revision_get_workspace (revision), FG_FIELD_AGENCY_REMOVED, error);
  gint64 removed = TRUE;

  if (statement == NULL)
    return FALSE;

  fg_statement_bind_integer (statement, ":row_id", agency_id);
  if (!fg_statement_fetch_integer (statement, &removed, error))
    return FALSE;
  if (!removed)
    return TRUE;

  g_set_error_literal (error, FG_STORE_ERROR, FG_STORE_ERROR_NOT_FOUND,
                       _("The agency is not in the workspace. Choose one from the list of agencies."));
  return FALSE;
}

/**
 * fg_agency_list_rows:
 * @revision: a revision
 * @sql: a statement of ids with the parameter :agency_id
 * @agency_id: an agency
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type gint64): the ids; %NULL with @error set
 */
GArray *
fg_agency_list_rows (FgRevision *revision, const char *sql, gint64 agency_id, GError **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (FgStatement) statement = fg_workspace_prepare (fg_revision_get_workspace (revision), sql, error);
  FgStep step;

  if (statement == NULL)
    return NULL;

  fg_statement_bind_integer (statement, ":agency_id", agency_id);
  while ((step = fg_statement_step (statement, error)) == FG_STEP_ROW)
    {
      gint64 id = fg_statement_get_integer (statement, 0);

      g_array_append_val (ids, id);
    }

  return step == FG_STEP_DONE ? g_steal_pointer (&ids) : NULL;
}

/**
 * fg_agency_dup_name:
 * @revision: a revision
 * @agency_id: an agency
 * @error: return location for an error
 *
 * Returns: (transfer full): its name; %NULL with @error set
 */
char *
fg_agency_dup_name (FgRevision *revision, gint64 agency_id, GError **error)
{
  g_autoptr (FgStatement) statement =
    fg_workspace_prepare_get (fg_revision_get_workspace (revision), FG_FIELD_AGENCY_NAME, error);
  FgStep step;

  if (statement == NULL)
    return NULL;

  fg_statement_bind_integer (statement, ":row_id", agency_id);
  if ((step = fg_statement_step (statement, error)) == FG_STEP_ROW)
    return fg_statement_dup_text (statement, 0);

  return step == FG_STEP_DONE ? g_strdup ("") : NULL;
}

static gboolean
find_alias (FgRevision *revision, gint64 agency_id, const char *name, gint64 *id, GError **error)
{
  g_autoptr (FgStatement) statement = fg_workspace_prepare (fg_revision_get_workspace (revision), FIND_ALIAS, error);

  *id = 0;
  if (statement == NULL)
    return FALSE;

  fg_statement_bind_integer (statement, ":agency_id", agency_id);
  fg_statement_bind_text (statement, ":name", name);
  return fg_statement_fetch_integer (statement, id, error);
}

/* A name that another agency has would make every notice that names it mean two. */
static gboolean
check_free (FgRevision *revision, gint64 agency_id, const char *name, GError **error)
{
  gint64 owner;

  if (*name == '\0')
    {
      g_set_error_literal (error, FG_STORE_ERROR, FG_STORE_ERROR_INVALID,
                           _("An agency needs a name. Type the one that notices give it."));
      return FALSE;
    }

  if (!fg_agency_table_look_up (fg_revision_get_workspace (revision), name, &owner, error))
    return FALSE;
  if (owner == 0 || owner == agency_id)
    return TRUE;

  g_set_error (error, FG_STORE_ERROR, FG_STORE_ERROR_INVALID,
               /* Translators: %s is the name of an agency. */
               _("Another agency is called “%s” already. Merge the two if they are the same, or choose another name."),
               name);
  return FALSE;
}

/**
 * fg_agency_put_alias:
 * @revision: a revision
 * @agency_id: an agency
 * @name: another name of it, which no other agency has
 * @error: return location for an error
 *
 * Returns: whether it has the other name (already)
 */
gboolean
fg_agency_put_alias (FgRevision *revision, gint64 agency_id, const char *name, GError **error)
{
  const FgFieldValue values[] = {
    { FG_FIELD_AGENCY_ALIAS_AGENCY_ID, FG_VALUE_INTEGER (agency_id) },
    { FG_FIELD_AGENCY_ALIAS_NAME, FG_VALUE_TEXT (name) },
  };
  g_autofree char *own_name = fg_agency_dup_name (revision, agency_id, error);
  gint64 alias;

  if (own_name == NULL || !find_alias (revision, agency_id, name, &alias, error))
    return FALSE;
  if (alias != 0 || strcmp (own_name, name) == 0)
    return TRUE;

  return fg_log_insert (revision, FG_TABLE_AGENCY_ALIAS, values, G_N_ELEMENTS (values), NULL, error);
}

static gboolean
take_alias_away (FgRevision *revision, gint64 agency_id, const char *name, GError **error)
{
  gint64 alias;

  return find_alias (revision, agency_id, name, &alias, error)
         && (alias == 0 || fg_log_set (revision, FG_FIELD_AGENCY_ALIAS_REMOVED, alias, FG_VALUE_INTEGER (TRUE), error));
}

/**
 * fg_agency_edit_rename:
 * @revision: the revision that it belongs to
 * @agency_id: an agency
 * @name: its new name
 * @error: return location for an error
 *
 * The old name stays as another name of the agency: the notice that wrote it is still in force, and the next one may
 * write it again. Who had only mistyped it removes it there.
 *
 * Returns: whether it is called so; %FG_STORE_ERROR_INVALID where another agency is
 */
gboolean
fg_agency_edit_rename (FgRevision *revision, gint64 agency_id, const char *name, GError **error)
{
  g_autofree char *new_name = NULL;
  g_autofree char *old_name = NULL;

  g_return_val_if_fail (revision != NULL, FALSE);
  g_return_val_if_fail (name != NULL, FALSE);

  new_name = dup_stripped (name);
  if (!fg_agency_check (revision, agency_id, error) || !check_free (revision, agency_id, new_name, error)
      || !(old_name = fg_agency_dup_name (revision, agency_id, error)))
    return FALSE;
  if (strcmp (old_name, new_name) == 0)
    return TRUE;

  return fg_log_set (revision, FG_FIELD_AGENCY_NAME, agency_id, FG_VALUE_TEXT (new_name), error)
         && take_alias_away (revision, agency_id, new_name, error)
         && fg_agency_put_alias (revision, agency_id, old_name, error);
}

static gboolean
set_text (FgRevision *revision, gint64 agency_id, FgField field, const char *text, GError **error)
{
  g_autofree char *stripped = dup_stripped (text);

  return fg_agency_check (revision, agency_id, error)
         && fg_log_set (revision, field, agency_id, FG_VALUE_TEXT (stripped), error);
}

/**
 * fg_agency_edit_set_short_name:
 * @revision: the revision that it belongs to
 * @agency_id: an agency
 * @short_name: what it is called for short, or empty
 * @error: return location for an error
 *
 * Returns: whether it is set
 */
gboolean
fg_agency_edit_set_short_name (FgRevision *revision, gint64 agency_id, const char *short_name, GError **error)
{
  g_return_val_if_fail (revision != NULL, FALSE);
  g_return_val_if_fail (short_name != NULL, FALSE);

  return set_text (revision, agency_id, FG_FIELD_AGENCY_SHORT_NAME, short_name, error);
}

/**
 * fg_agency_edit_set_kind:
 * @revision: the revision that it belongs to
 * @agency_id: an agency
 * @kind: what it is
 * @error: return location for an error
 *
 * Returns: whether it is set
 */
gboolean
fg_agency_edit_set_kind (FgRevision *revision, gint64 agency_id, FgAgencyKind kind, GError **error)
{
  g_return_val_if_fail (revision != NULL, FALSE);
  g_return_val_if_fail (kind < FG_N_AGENCY_KINDS, FALSE);

  return fg_agency_check (revision, agency_id, error)
         && fg_log_set (revision, FG_FIELD_AGENCY_KIND, agency_id, FG_VALUE_INTEGER (kind), error);
}

/**
 * fg_agency_edit_set_contact:
 * @revision: the revision that it belongs to
 * @agency_id: an agency
 * @contact: whom to ask there, or empty
 * @error: return location for an error
 *
 * Returns: whether it is set
 */
gboolean
fg_agency_edit_set_contact (FgRevision *revision, gint64 agency_id, const char *contact, GError **error)
{
  g_return_val_if_fail (revision != NULL, FALSE);
  g_return_val_if_fail (contact != NULL, FALSE);

  return set_text (revision, agency_id, FG_FIELD_AGENCY_CONTACT, contact, error);
}

/**
 * fg_agency_edit_set_phone:
 * @revision: the revision that it belongs to
 * @agency_id: an agency
 * @phone: a telephone number, or empty
 * @error: return location for an error
 *
 * Returns: whether it is set
 */
gboolean
fg_agency_edit_set_phone (FgRevision *revision, gint64 agency_id, const char *phone, GError **error)
{
  g_return_val_if_fail (revision != NULL, FALSE);
  g_return_val_if_fail (phone != NULL, FALSE);

  return set_text (revision, agency_id, FG_FIELD_AGENCY_PHONE, phone, error);
}

/**
 * fg_agency_edit_add_alias:
 * @revision: the revision that it belongs to
 * @agency_id: an agency
 * @name: another name of it
 * @error: return location for an error
 *
 * From now on a notice that writes @name means the agency.
 *
 * Returns: whether it has the other name; %FG_STORE_ERROR_INVALID where another agency has it
 */
gboolean
fg_agency_edit_add_alias (FgRevision *revision, gint64 agency_id, const char *name, GError **error)
{
  g_autofree char *alias = NULL;

  g_return_val_if_fail (revision != NULL, FALSE);
  g_return_val_if_fail (name != NULL, FALSE);

  alias = dup_stripped (name);
  return fg_agency_check (revision, agency_id, error) && check_free (revision, agency_id, alias, error)
         && fg_agency_put_alias (revision, agency_id, alias, error);
}

/**
 * fg_agency_edit_remove_alias:
 * @revision: the revision that it belongs to
 * @agency_id: an agency
 * @name: another name of it
 * @error: return location for an error
 *
 * Returns: whether it does not have that other name (any more)
 */
gboolean
fg_agency_edit_remove_alias (FgRevision *revision, gint64 agency_id, const char *name, GError **error)
{
  g_return_val_if_fail (revision != NULL, FALSE);
  g_return_val_if_fail (name != NULL, FALSE);

  return fg_agency_check (revision, agency_id, error) && take_alias_away (revision, agency_id, name, error);
}

/**
 * fg_agency_edit_learn:
 * @revision: the revision that it belongs to
 * @written: what a notice wrote
 * @name: the agency that a person says it means
 * @error: return location for an error
 *
 * Remembers a correction for the next notice. Nothing is learnt where @written means an agency already, or where no
 * agency is called @name.
 *
 * Returns: %FALSE with @error set
 */
gboolean
fg_agency_edit_learn (FgRevision *revision, const char *written, const char *name, GError **error)
{
  g_autofree char *alias = NULL;
  gint64 agency_id, owner;

  g_return_val_if_fail (revision != NULL, FALSE);
  g_return_val_if_fail (written != NULL, FALSE);
  g_return_val_if_fail (name != NULL, FALSE);

  alias = dup_stripped (written);
  if (*alias == '\0')
    return TRUE;
  if (!fg_agency_table_look_up (fg_revision_get_workspace (revision), alias, &owner, error)
      || !fg_agency_table_look_up (fg_revision_get_workspace (revision), name, &agency_id, error))
    return FALSE;

  return owner != 0 || agency_id == 0 || fg_agency_put_alias (revision, agency_id, alias, error);
}

static gboolean
check_without_part (FgRevision *revision, gint64 agency_id, GError **error)
{
  g_autoptr (FgStatement) statement = fg_workspace_prepare (fg_revision_get_workspace (revision), COUNT_PARTS, error);
  gint64 n = 0;

  if (statement == NULL)
    return FALSE;

  fg_statement_bind_integer (statement, ":agency_id", agency_id);
  if (!fg_statement_fetch_integer (statement, &n, error))
    return FALSE;
  if (n == 0)
    return TRUE;

  g_set_error_literal (error, FG_STORE_ERROR, FG_STORE_ERROR_INVALID,
                       _("The agency has parts in items or has reported on some. Merge it into another one instead."));
  return FALSE;
}

/**
 * fg_agency_mark_removed:
 * @revision: a revision
 * @field: the field that says that a row is removed
 * @sql: a statement of such rows with the parameter :agency_id
 * @agency_id: an agency
 * @error: return location for an error
 *
 * Returns: whether all of them are
 */
gboolean
fg_agency_mark_removed (FgRevision *revision, FgField field, const char *sql, gint64 agency_id, GError **error)
{
  g_autoptr (GArray) ids = fg_agency_list_rows (revision, sql, agency_id, error);

  if (ids == NULL)
    return FALSE;

  for (guint i = 0; i < ids->len; i++)
    if (!fg_log_set (revision, field, g_array_index (ids, gint64, i), FG_VALUE_INTEGER (TRUE), error))
      return FALSE;

  return TRUE;
}

/**
 * fg_agency_edit_remove:
 * @revision: the revision that it belongs to
 * @agency_id: an agency that has no part in anything
 * @error: return location for an error
 *
 * Takes the agency out of the registry and out of the groups that it is a member of.
 *
 * Returns: whether it is removed; %FG_STORE_ERROR_INVALID where it has a part, in a removed plan too, as that may come
 *   back
 */
gboolean
fg_agency_edit_remove (FgRevision *revision, gint64 agency_id, GError **error)
{
  g_return_val_if_fail (revision != NULL, FALSE);

  return fg_agency_check (revision, agency_id, error) && check_without_part (revision, agency_id, error)
         && fg_agency_mark_removed (revision, FG_FIELD_AGENCY_ALIAS_REMOVED, ALIASES, agency_id, error)
         && fg_agency_mark_removed (revision, FG_FIELD_AGENCY_MEMBER_REMOVED, MEMBERSHIPS, agency_id, error)
         && fg_log_set (revision, FG_FIELD_AGENCY_REMOVED, agency_id, FG_VALUE_INTEGER (TRUE), error);
}
