/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-workspace-private.h"

G_BEGIN_DECLS

/**
 * FgReconcileTrust:
 * @FG_RECONCILE_LOG: all of the log was read: where a table says otherwise, the log is right
 * @FG_RECONCILE_TABLES: a part of the log is lost: where a table says otherwise, it may know of a later change
 */
typedef enum
{
  FG_RECONCILE_LOG,
  FG_RECONCILE_TABLES,
} FgReconcileTrust;

/**
 * FgReconciled:
 * @n_rebuilt: rows that only the log knew
 * @n_unlogged: rows of which the log knew nothing
 * @n_values: single values in which log and table differed
 * @n_owners: plans, items and agencies that are lost, but that others belong to
 * @n_contents: attachments whose content is lost
 *
 * What it took to make the log and the tables agree.
 */
typedef struct
{
  guint n_rebuilt;
  guint n_unlogged;
  guint n_values;
  guint n_owners;
  guint n_contents;
} FgReconciled;

gboolean fg_reconcile_run (FgWorkspace *workspace, FgReconcileTrust trust, FgReconciled *result, GError **error);

G_END_DECLS
