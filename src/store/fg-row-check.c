/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Whether what is to be changed is there still: a form may show a row that was removed meanwhile, here or elsewhere, and
 * what is typed there must not vanish with it.
 */
#include "fg-row-check-private.h"

#include <glib/gi18n-lib.h>

#include "fg-deletion-private.h"
#include "fg-plan.h"

/* An item of a plan that is removed is none. */
static const char FIND_KIND[] =
  "SELECT item.kind FROM item JOIN plan ON plan.id = item.plan_id "
  "WHERE item.id = :item_id AND item.removed = 0 AND plan.removed = 0";

static gboolean
is_there (FgRevision *revision, FgTable table, gint64 row_id, gboolean *result, GError **error)
{
  g_autoptr (FgStatement) statement =
    fg_workspace_prepare_get (fg_revision_get_workspace (revision), fg_deletion_get_field (table), error);
  gint64 removed = TRUE;

  if (statement == NULL)
    return FALSE;

  fg_statement_bind_integer (statement, ":row_id", row_id);
  if (!fg_statement_fetch_integer (statement, &removed, error))
    return FALSE;
  *result = !removed;
  return TRUE;
}

/**
 * fg_row_check:
 * @revision: a revision that is to change it
 * @table: a table
 * @row_id: a row of it
 * @error: return location for an error
 *
 * Returns: whether it is there; %FG_STORE_ERROR_NOT_FOUND else
 */
gboolean
fg_row_check (FgRevision *revision, FgTable table, gint64 row_id, GError **error)
{
  gboolean is_found;

  if (!is_there (revision, table, row_id, &is_found, error))
    return FALSE;
  if (is_found)
    return TRUE;

  g_set_error_literal (error, FG_STORE_ERROR, FG_STORE_ERROR_NOT_FOUND,
                       _("What you are changing is no longer in the workspace. Load the item again, then choose another."));
  return FALSE;
}

static gboolean
find_kind (FgRevision *revision, gint64 item_id, gint64 *kind, GError **error)
{
  g_autoptr (FgStatement) statement = fg_workspace_prepare (fg_revision_get_workspace (revision), FIND_KIND, error);

  if (statement == NULL)
    return FALSE;

  *kind = -1;
  fg_statement_bind_integer (statement, ":item_id", item_id);
  if (!fg_statement_fetch_integer (statement, kind, error))
    return FALSE;
  if (*kind >= 0)
    return TRUE;

  g_set_error_literal (error, FG_STORE_ERROR, FG_STORE_ERROR_NOT_FOUND,
                       _("The entry is not in the workspace. Load the list again, then choose another."));
  return FALSE;
}

/**
 * fg_row_check_entry:
 * @revision: a revision that is to change it
 * @item_id: an item
 * @error: return location for an error
 *
 * Returns: whether it is there, of whatever kind; %FG_STORE_ERROR_NOT_FOUND else
 */
gboolean
fg_row_check_entry (FgRevision *revision, gint64 item_id, GError **error)
{
  gint64 kind;

  return find_kind (revision, item_id, &kind, error);
}

/**
 * fg_row_check_item:
 * @revision: a revision that is to change it
 * @item_id: an item
 * @error: return location for an error
 *
 * A section has nobody and makes no progress.
 *
 * Returns: whether it is a task or a measure that is there; %FG_STORE_ERROR_NOT_FOUND or %FG_STORE_ERROR_INVALID else
 */
gboolean
fg_row_check_item (FgRevision *revision, gint64 item_id, GError **error)
{
  gint64 kind;

  if (!find_kind (revision, item_id, &kind, error))
    return FALSE;
  if (kind != FG_ITEM_SECTION)
    return TRUE;

  g_set_error_literal (error, FG_STORE_ERROR, FG_STORE_ERROR_INVALID,
                       _("A section has no agencies and no progress of its own. Choose a task or a measure."));
  return FALSE;
}

/**
 * fg_row_check_agency:
 * @revision: a revision that is to name it
 * @agency_id: an agency
 * @error: return location for an error
 *
 * Returns: whether it is there; %FG_STORE_ERROR_NOT_FOUND else
 */
gboolean
fg_row_check_agency (FgRevision *revision, gint64 agency_id, GError **error)
{
  gboolean is_found;

  if (!is_there (revision, FG_TABLE_AGENCY, agency_id, &is_found, error))
    return FALSE;
  if (is_found)
    return TRUE;

  g_set_error_literal (error, FG_STORE_ERROR, FG_STORE_ERROR_NOT_FOUND,
                       _("The agency is not in the workspace. Choose one from the list of agencies."));
  return FALSE;
}
