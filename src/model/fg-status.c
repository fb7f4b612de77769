/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The states an item goes through: their names in files and for people.
 */
#include "fg-status.h"

#include <glib/gi18n-lib.h>

static const struct
{
  const char *name;
  const char *label;
} statuses[FG_N_STATUSES] = {
  [FG_STATUS_NOT_STARTED] = { "not-started", NC_("status", "Not started") },
  [FG_STATUS_UNDER_WAY] = { "under-way", NC_("status", "Under way") },
  [FG_STATUS_DONE] = { "done", NC_("status", "Done") },
  [FG_STATUS_CLOSED] = { "closed", NC_("status", "Verified and closed") },
  [FG_STATUS_SUSPENDED] = { "suspended", NC_("status", "Suspended") },
  [FG_STATUS_CANCELLED] = { "cancelled", NC_("status", "Cancelled") },
  [FG_STATUS_STANDING] = { "standing", NC_("status", "Standing") },
};

/**
 * fg_status_to_string:
 * @status: a status
 *
 * Returns: its name in JSON and on the command line, such as "under-way"
 */
const char *
fg_status_to_string (FgStatus status)
{
  g_return_val_if_fail (status < FG_N_STATUSES, NULL);

  return statuses[status].name;
}

/**
 * fg_status_from_string:
 * @text: (nullable): a name as fg_status_to_string() gives it
 * @status: (out): the status
 *
 * Returns: whether @text names a status
 */
gboolean
fg_status_from_string (const char *text, FgStatus *status)
{
  g_return_val_if_fail (status != NULL, FALSE);

  for (guint i = 0; i < FG_N_STATUSES; i++)
    if (g_strcmp0 (text, statuses[i].name) == 0)
      {
        *status = (FgStatus) i;
        return TRUE;
      }

  return FALSE;
}

/**
 * fg_status_get_label:
 * @status: a status
 *
 * Returns: its name for people, translated
 */
const char *
fg_status_get_label (FgStatus status)
{
  g_return_val_if_fail (status < FG_N_STATUSES, NULL);

  return g_dpgettext2 (GETTEXT_PACKAGE, "status", statuses[status].label);
}
