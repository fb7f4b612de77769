/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-foreign-file-private.h"

G_BEGIN_DECLS

/**
 * FgTableCopy:
 *
 * The rows of one table on their way from a file that is not trusted into a table of our own making.
 */
typedef struct _FgTableCopy FgTableCopy;

typedef enum
{
  FG_ROW_ORDER_FORTH,
  FG_ROW_ORDER_BACK,
} FgRowOrder;

GPtrArray   *fg_table_copy_list    (sqlite3 *to, GError **error);
FgTableCopy *fg_table_copy_new     (FgForeignFile *from, sqlite3 *to, const char *table, GError **error);
void         fg_table_copy_free    (FgTableCopy *self);
gint64       fg_table_copy_count   (FgTableCopy *self);
gboolean     fg_table_copy_run     (FgTableCopy *self, const FgWork *work, GError **error);
gboolean     fg_table_copy_rescue  (FgTableCopy *self, FgRowOrder order, const FgWork *work, guint *n_refused,
                                    gboolean *is_whole, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FgTableCopy, fg_table_copy_free)

G_END_DECLS
