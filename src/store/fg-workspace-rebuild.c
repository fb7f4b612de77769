/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Making anew what a workspace keeps although it follows from the log: the progress of items, and which entries of the
 * history belong to which plan. The log itself and what people entered stay as they are.
 */
#include "fg-workspace-private.h"

#include "fg-plan-revision-private.h"
#include "fg-progress-private.h"

/**
 * fg_workspace_rebuild:
 * @self: a workspace that can be written
 * @error: return location for an error
 *
 * Puts right what fg_workspace_check() finds wrong with what is derived.
 *
 * Returns: whether it did; if not, all is as it was
 */
gboolean
fg_workspace_rebuild (FgWorkspace *self, GError **error)
{
  g_return_val_if_fail (self != NULL, FALSE);

  if (!fg_workspace_execute (self, "BEGIN IMMEDIATE", error))
    return FALSE;
  if (fg_progress_derive_all (self, error) && fg_plan_revision_note_all (self, error)
      && fg_workspace_execute (self, "COMMIT", error))
    return TRUE;

  /* The cause is told; that this fails too says nothing more. */
  fg_workspace_execute (self, "ROLLBACK", NULL);
  return FALSE;
}
