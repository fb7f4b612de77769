/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-history.h"
#include "fg-workspace-private.h"

G_BEGIN_DECLS

/**
 * FgHistoryRow:
 * @table: the row's table
 * @row_id: the row
 * @stamp: when the revision was made
 * @replica: on which desk
 * @fields: (element-type FgField): what of it the revision changed
 * @item_id: the item that it belongs to, 0 for none
 * @plan_id: the plan that it belongs to, 0 for none
 *
 * What a revision did to a row.
 */
typedef struct
{
  FgTable table;
  gint64  row_id;
  gint64  stamp;
  gint64  replica;
  GArray *fields;
  gint64  item_id;
  gint64  plan_id;
} FgHistoryRow;

gboolean         fg_history_row_find_owners (FgHistoryRow *self, FgWorkspace *workspace, GError **error);
gboolean         fg_history_row_describe    (const FgHistoryRow *self, FgWorkspace *workspace, GPtrArray *changes,
                                             GError **error);
char            *fg_history_row_dup_item_title (FgWorkspace *workspace, gint64 item_id, GError **error);
FgHistoryChange *fg_history_row_tell        (const FgHistoryRow *self, FgWorkspace *workspace, FgField field,
                                             GError **error);

G_END_DECLS
