/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A stretch of reading: a transaction that only looks, so that answers to several questions are of one state.
 */
#include "fg-workspace-private.h"

/**
 * fg_reading_begin:
 * @self: a workspace
 * @error: return location for an error
 *
 * Returns: (transfer full): a stretch of reading; %NULL with @error set
 */
FgReading *
fg_reading_begin (FgWorkspace *self, GError **error)
{
  if (self->n_readings == 0 && sqlite3_get_autocommit (self->db))
    {
      if (!fg_workspace_execute (self, "BEGIN", error))
        return NULL;
      self->reading_has_begun = TRUE;
    }

  self->n_readings++;
  return self;
}

/**
 * fg_reading_end:
 * @self: (transfer full): a stretch of reading
 */
void
fg_reading_end (FgReading *self)
{
  g_assert (self->n_readings > 0);

  self->n_readings--;
  if (self->n_readings == 0 && self->reading_has_begun)
    {
      /* Nothing was written: there is nothing that a failure could lose. */
      sqlite3_exec (self->db, "COMMIT", NULL, NULL, NULL);
      self->reading_has_begun = FALSE;
    }
}
