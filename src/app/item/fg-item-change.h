/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-deadline.h"
#include "fg-role.h"
#include "fg-status.h"
#include "fg-store.h"

G_BEGIN_DECLS

/**
 * FgItemChangeKind:
 * @FG_ITEM_CHANGE_TITLE: the title
 * @FG_ITEM_CHANGE_BODY: the text
 * @FG_ITEM_CHANGE_DEADLINE: the deadline
 * @FG_ITEM_CHANGE_STATUS: the status
 * @FG_ITEM_CHANGE_WEIGHT: the weight
 * @FG_ITEM_CHANGE_NOTE: the note
 * @FG_ITEM_CHANGE_ASSIGN: an agency takes a role
 * @FG_ITEM_CHANGE_UNASSIGN: an agency leaves
 * @FG_ITEM_CHANGE_REPORT: a progress report is added
 * @FG_ITEM_CHANGE_WITHDRAW: a progress report is withdrawn
 */
typedef enum
{
  FG_ITEM_CHANGE_TITLE,
  FG_ITEM_CHANGE_BODY,
  FG_ITEM_CHANGE_DEADLINE,
  FG_ITEM_CHANGE_STATUS,
  FG_ITEM_CHANGE_WEIGHT,
  FG_ITEM_CHANGE_NOTE,
  FG_ITEM_CHANGE_ASSIGN,
  FG_ITEM_CHANGE_UNASSIGN,
  FG_ITEM_CHANGE_REPORT,
  FG_ITEM_CHANGE_WITHDRAW,
} FgItemChangeKind;

#define FG_N_ITEM_CHANGES 10

/**
 * FgItemChange:
 * @kind: what changes
 * @item_id: in which item
 * @text: the title, text or note; of an assignment the agency's name; of a report its note
 * @deadline: the deadline
 * @status: the status
 * @weight: the weight
 * @role: of an assignment, the role
 * @agency_id: who leaves, or who reports (0 where none is named)
 * @day: of a report, its day
 * @percent: of a report, how far the item is
 * @report_id: which report is withdrawn
 * @files: (nullable) (element-type FgAttachmentFile): of a report, what is attached to it
 *
 * One thing that a person changed in an item, on its way into the workspace. Only what @kind needs is set.
 */
typedef struct
{
  FgItemChangeKind kind;
  gint64           item_id;
  char            *text;
  FgDeadline       deadline;
  FgStatus         status;
  double           weight;
  FgRole           role;
  gint64           agency_id;
  FgDay            day;
  int              percent;
  gint64           report_id;
  GPtrArray       *files;
} FgItemChange;

FgItemChange *fg_item_change_new  (FgItemChangeKind kind, gint64 item_id, const char *text);
FgItemChange *fg_item_change_copy (const FgItemChange *self);
void          fg_item_change_free (FgItemChange *self);
gpointer      fg_item_change_run  (FgWorkspace *workspace, gpointer data, GCancellable *cancellable, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FgItemChange, fg_item_change_free)

G_END_DECLS
