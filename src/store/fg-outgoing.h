/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-workspace.h"

G_BEGIN_DECLS

/**
 * FgOutgoingScope:
 * @plan_ids: (element-type gint64) (nullable): the plans to send, %NULL for everything
 * @agency_id: the agency whose part is to be sent, 0 for all
 * @since: how far in our log the recipient has it already, 0 for nothing
 *
 * What to send.
 */
typedef struct
{
  GArray *plan_ids;
  gint64  agency_id;
  gint64  since;
} FgOutgoingScope;

/**
 * FgOutgoingTake:
 * @line: a revision with its changes as JSON
 * @length: its length in bytes
 * @data: what was given with it
 * @error: return location for an error
 *
 * Returns: whether to go on
 */
typedef gboolean (*FgOutgoingTake) (const char *line, gsize length, gpointer data, GError **error);

gboolean   fg_outgoing_get_end    (FgWorkspace *workspace, gint64 *end, GError **error);
gboolean   fg_outgoing_run        (FgWorkspace *workspace, const FgOutgoingScope *scope, FgOutgoingTake take,
                                   gpointer data, GError **error);
GPtrArray *fg_outgoing_list_files (FgWorkspace *workspace, const FgOutgoingScope *scope, GError **error);
GBytes    *fg_outgoing_load_file  (FgWorkspace *workspace, const char *hash, GError **error);

G_END_DECLS
