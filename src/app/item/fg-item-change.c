/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A change that a person made in an item: what the form hands to the store's writer, one revision each.
 */
#include "fg-item-change.h"

#include <glib/gi18n-lib.h>

#include "fg-agency-name.h"
#include "fg-agency-table.h"
#include "fg-attachment.h"
#include "fg-item-edit.h"
#include "fg-revision.h"

/* What the history calls each. */
static const char *const labels[FG_N_ITEM_CHANGES] = {
  [FG_ITEM_CHANGE_TITLE] = NC_("revision", "Edit title"),
  [FG_ITEM_CHANGE_BODY] = NC_("revision", "Edit text"),
  [FG_ITEM_CHANGE_DEADLINE] = NC_("revision", "Set deadline"),
  [FG_ITEM_CHANGE_STATUS] = NC_("revision", "Set status"),
  [FG_ITEM_CHANGE_WEIGHT] = NC_("revision", "Set weight"),
  [FG_ITEM_CHANGE_NOTE] = NC_("revision", "Edit note"),
  [FG_ITEM_CHANGE_ASSIGN] = NC_("revision", "Assign agency"),
  [FG_ITEM_CHANGE_UNASSIGN] = NC_("revision", "Remove agency"),
  [FG_ITEM_CHANGE_REPORT] = NC_("revision", "Report progress"),
  [FG_ITEM_CHANGE_WITHDRAW] = NC_("revision", "Withdraw progress report"),
};

static gboolean
assign (const FgItemChange *self, FgRevision *revision, GError **error)
{
  gint64 agency_id =
    fg_agency_table_ensure (revision, self->text, fg_agency_name_is_collective (self->text), error);

  return agency_id != 0 && fg_item_edit_assign (revision, self->item_id, agency_id, self->role, error);
}

static gboolean
report (const FgItemChange *self, FgRevision *revision, GError **error)
{
  gint64 report_id = fg_item_edit_add_report (revision, self->item_id, self->agency_id, self->day, self->percent,
                                              self->text, error);

  for (guint i = 0; report_id != 0 && self->files != NULL && i < self->files->len; i++)
    if (fg_attachment_add (revision, report_id, g_ptr_array_index (self->files, i), error) == 0)
      return FALSE;

  return report_id != 0;
}

static gboolean
apply (const FgItemChange *self, FgRevision *revision, GError **error)
{
  switch (self->kind)
    {
    case FG_ITEM_CHANGE_TITLE:
      return fg_item_edit_set_title (revision, self->item_id, self->text, error);
    case FG_ITEM_CHANGE_BODY:
      return fg_item_edit_set_body (revision, self->item_id, self->text, error);
    case FG_ITEM_CHANGE_DEADLINE:
      return fg_item_edit_set_deadline (revision, self->item_id, &self->deadline, error);
    case FG_ITEM_CHANGE_STATUS:
      return fg_item_edit_set_status (revision, self->item_id, self->status, error);
    case FG_ITEM_CHANGE_WEIGHT:
      return fg_item_edit_set_weight (revision, self->item_id, self->weight, error);
    case FG_ITEM_CHANGE_NOTE:
      return fg_item_edit_set_note (revision, self->item_id, self->text, error);
    case FG_ITEM_CHANGE_ASSIGN:
      return assign (self, revision, error);
    case FG_ITEM_CHANGE_UNASSIGN:
      return fg_item_edit_unassign (revision, self->item_id, self->agency_id, error);
    case FG_ITEM_CHANGE_REPORT:
      return report (self, revision, error);
    case FG_ITEM_CHANGE_WITHDRAW:
      return fg_item_edit_withdraw_report (revision, self->item_id, self->report_id, error);
    default:
      g_return_val_if_reached (FALSE);
    }
}

/**
 * fg_item_change_new:
 * @kind: what changes
 * @item_id: in which item
 * @text: (nullable): its text, see #FgItemChange
 *
 * Returns: (transfer full): a change whose other facts are still to be set
 */
FgItemChange *
fg_item_change_new (FgItemChangeKind kind, gint64 item_id, const char *text)
{
  FgItemChange *self = g_new0 (FgItemChange, 1);

  self->kind = kind;
  self->item_id = item_id;
  self->text = g_strdup (text != NULL ? text : "");

  return self;
}

/**
 * fg_item_change_copy:
 * @self: a change
 *
 * Returns: (transfer full): the same change
 */
FgItemChange *
fg_item_change_copy (const FgItemChange *self)
{
  FgItemChange *copy = g_memdup2 (self, sizeof *self);

  copy->text = g_strdup (self->text);
  fg_deadline_copy (&self->deadline, &copy->deadline);
  copy->files = self->files != NULL ? g_ptr_array_ref (self->files) : NULL;

  return copy;
}

/**
 * fg_item_change_free:
 * @self: (transfer full): a change
 */
void
fg_item_change_free (FgItemChange *self)
{
  fg_deadline_clear (&self->deadline);
  g_clear_pointer (&self->files, g_ptr_array_unref);
  g_free (self->text);
  g_free (self);
}

/**
 * fg_item_change_run:
 * @workspace: a workspace that can be written
 * @data: the #FgItemChange
 * @cancellable: not looked at: a change is short
 * @error: return location
 *
 * A #FgStoreJob: writes the change as one revision.
 *
 * Returns: something other than %NULL if it is stored
 */
gpointer
fg_item_change_run (FgWorkspace *workspace, gpointer data, GCancellable *cancellable, GError **error)
{
  const FgItemChange *self = data;
  g_autoptr (FgRevision) revision = fg_revision_begin (workspace, labels[self->kind], error);

  if (revision == NULL || !apply (self, revision, error) || !fg_revision_commit (revision, error))
    return NULL;

  return GINT_TO_POINTER (TRUE);
}
