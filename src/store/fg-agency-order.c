/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The order of protocol. Agencies have the order in which notices first named them until a person moves one; from then
 * on every list of agencies, the columns of a matrix among them, has the order of the registry.
 */
#include "fg-agency-order.h"

#include "fg-agency-private.h"
#include "fg-log-private.h"

static const char ALL[] = "SELECT id, ordinal FROM agency WHERE removed = 0 ORDER BY ordinal, id";

typedef struct
{
  gint64 id;
  gint64 ordinal;
} Place;

static GArray *
load_places (FgRevision *revision, GError **error)
{
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (Place));
  g_autoptr (FgStatement) statement = fg_workspace_prepare (fg_revision_get_workspace (revision), ALL, error);
  FgStep step;

  if (statement == NULL)
    return NULL;

  while ((step = fg_statement_step (statement, error)) == FG_STEP_ROW)
    {
      const Place place = { fg_statement_get_integer (statement, 0), fg_statement_get_integer (statement, 1) };

      g_array_append_val (places, place);
    }

  return step == FG_STEP_DONE ? g_steal_pointer (&places) : NULL;
}

/* The numbers stay where they are and the agencies move over them, so that only those in between change. Where two desks
 * gave out the same number, those behind are counted on. */
static gboolean
number_places (FgRevision *revision, GArray *places, const gint64 *ids, GError **error)
{
  gint64 last = 0;

  for (guint i = 0; i < places->len; i++)
    {
      last = MAX (last + 1, g_array_index (places, Place, i).ordinal);
      if (!fg_log_set (revision, FG_FIELD_AGENCY_ORDINAL, ids[i], FG_VALUE_INTEGER (last), error))
        return FALSE;
    }

  return TRUE;
}

/**
 * fg_agency_order_move:
 * @revision: the revision that it belongs to
 * @agency_id: an agency
 * @before_id: the agency that comes after it from now on, 0 to put it last
 * @error: return location for an error
 *
 * Returns: whether it is there
 */
gboolean
fg_agency_order_move (FgRevision *revision, gint64 agency_id, gint64 before_id, GError **error)
{
  g_autoptr (GArray) places = NULL;
  g_autofree gint64 *ids = NULL;
  guint n = 0;

  g_return_val_if_fail (revision != NULL, FALSE);

  if (!fg_agency_check (revision, agency_id, error) || (before_id != 0 && !fg_agency_check (revision, before_id, error)))
    return FALSE;
  if (agency_id == before_id)
    return TRUE;
  if (!(places = load_places (revision, error)))
    return FALSE;

  ids = g_new (gint64, places->len);
  for (guint i = 0; i < places->len; i++)
    {
      gint64 id = g_array_index (places, Place, i).id;

      if (id == before_id)
        ids[n++] = agency_id;
      if (id != agency_id)
        ids[n++] = id;
    }
  if (n < places->len)
    ids[n++] = agency_id;

  g_assert (n == places->len);
  return number_places (revision, places, ids, error)
         && fg_log_set (revision, FG_FIELD_AGENCY_PLACED, agency_id, FG_VALUE_INTEGER (TRUE), error);
}
