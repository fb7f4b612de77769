/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a person does to the registry of agencies, written as one revision away from the main thread.
 */
#include "fg-agency-change.h"

#include <glib/gi18n-lib.h>

#include "fg-agency-edit.h"
#include "fg-agency-group.h"
#include "fg-agency-merge.h"
#include "fg-agency-order.h"
#include "fg-revision.h"

/* Translators: actions in the history. */
static const char *const labels[] = {
  [FG_AGENCY_CHANGE_NAME] = N_("Rename an agency"),
  [FG_AGENCY_CHANGE_SHORT_NAME] = N_("Edit an agency"),
  [FG_AGENCY_CHANGE_CONTACT] = N_("Edit an agency"),
  [FG_AGENCY_CHANGE_PHONE] = N_("Edit an agency"),
  [FG_AGENCY_CHANGE_KIND] = N_("Edit an agency"),
  [FG_AGENCY_CHANGE_ADD_ALIAS] = N_("Edit an agency's other names"),
  [FG_AGENCY_CHANGE_REMOVE_ALIAS] = N_("Edit an agency's other names"),
  [FG_AGENCY_CHANGE_MEMBERS] = N_("Set a group's members"),
  [FG_AGENCY_CHANGE_MERGE] = N_("Merge two agencies"),
  [FG_AGENCY_CHANGE_DISTINGUISH] = N_("Tell two agencies apart"),
  [FG_AGENCY_CHANGE_MOVE] = N_("Move an agency in the order of protocol"),
};

/**
 * fg_agency_change_new:
 * @kind: what is changed
 * @agency_id: of which agency
 *
 * Returns: (transfer full): a change whose other members are to be filled in
 */
FgAgencyChange *
fg_agency_change_new (FgAgencyChangeKind kind, gint64 agency_id)
{
  FgAgencyChange *self = g_new0 (FgAgencyChange, 1);

  self->kind = kind;
  self->agency_id = agency_id;
  return self;
}

/**
 * fg_agency_change_free:
 * @self: (transfer full): a change
 */
void
fg_agency_change_free (FgAgencyChange *self)
{
  g_free (self->text);
  g_clear_pointer (&self->ids, g_array_unref);
  g_free (self);
}

static gboolean
apply (const FgAgencyChange *self, FgRevision *revision, GError **error)
{
  switch (self->kind)
    {
    case FG_AGENCY_CHANGE_NAME:
      return fg_agency_edit_rename (revision, self->agency_id, self->text, error);
    case FG_AGENCY_CHANGE_SHORT_NAME:
      return fg_agency_edit_set_short_name (revision, self->agency_id, self->text, error);
    case FG_AGENCY_CHANGE_CONTACT:
      return fg_agency_edit_set_contact (revision, self->agency_id, self->text, error);
    case FG_AGENCY_CHANGE_PHONE:
      return fg_agency_edit_set_phone (revision, self->agency_id, self->text, error);
    case FG_AGENCY_CHANGE_KIND:
      return fg_agency_edit_set_kind (revision, self->agency_id, (FgAgencyKind) self->value, error);
    case FG_AGENCY_CHANGE_ADD_ALIAS:
      return fg_agency_edit_add_alias (revision, self->agency_id, self->text, error);
    case FG_AGENCY_CHANGE_REMOVE_ALIAS:
      return fg_agency_edit_remove_alias (revision, self->agency_id, self->text, error);
    case FG_AGENCY_CHANGE_MEMBERS:
      return fg_agency_group_set_members (revision, self->agency_id, (const gint64 *) (gpointer) self->ids->data,
                                          self->ids->len, error);
    case FG_AGENCY_CHANGE_MERGE:
      return fg_agency_merge_run (revision, self->agency_id, self->other_id, error);
    case FG_AGENCY_CHANGE_DISTINGUISH:
      return fg_agency_merge_distinguish (revision, self->agency_id, self->other_id, error);
    case FG_AGENCY_CHANGE_MOVE:
      return fg_agency_order_move (revision, self->agency_id, self->other_id, error);
    default:
      g_return_val_if_reached (FALSE);
    }
}

static gpointer
write_on_worker (FgWorkspace *workspace, gpointer data, GCancellable *cancellable, GError **error)
{
  const FgAgencyChange *self = data;
  g_autoptr (FgRevision) revision = fg_revision_begin (workspace, _(labels[self->kind]), error);

  if (revision == NULL || !apply (self, revision, error) || !fg_revision_commit (revision, error))
    return NULL;

  return GINT_TO_POINTER (TRUE);
}

/**
 * fg_agency_change_write:
 * @self: (transfer full): a change
 * @store: the workspace
 * @callback: called when it is done, with @store
 * @user_data: for @callback
 *
 * Writes the change as one revision.
 */
void
fg_agency_change_write (FgAgencyChange *self, FgStore *store, GAsyncReadyCallback callback, gpointer user_data)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (FG_IS_STORE (store));

  fg_store_write_async (store, write_on_worker, self, (GDestroyNotify) fg_agency_change_free, NULL, NULL, callback,
                        user_data);
}

/**
 * fg_agency_change_finish:
 * @store: the workspace
 * @result: what the callback was given
 * @error: return location for an error
 *
 * Returns: whether it was written
 */
gboolean
fg_agency_change_finish (FgStore *store, GAsyncResult *result, GError **error)
{
  return fg_store_run_finish (store, result, error) != NULL;
}
