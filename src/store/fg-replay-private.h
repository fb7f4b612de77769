/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-workspace-private.h"

G_BEGIN_DECLS

/* The end of the log: all of it is replayed. */
#define FG_REPLAY_ALL G_MAXINT64

/**
 * FgReplayRow:
 * @id: its id
 * @table: its table
 * @values: what its fields hold; those of other tables mean nothing
 * @stamps: when each got it, 0 for a field that still has its default
 * @is_overruled: whether it is only there because somebody edited it unseen by who deleted it
 *
 * A row as the log has it. Borrowed for the call.
 */
typedef struct
{
  gint64  id;
  FgTable table;
  FgValue values[FG_N_FIELDS];
  gint64  stamps[FG_N_FIELDS];
  gboolean is_overruled;
} FgReplayRow;

/**
 * FgReplayTake:
 * @row: a row
 * @n_changes: how many changes of the log were read so far
 * @data: what was given with it
 * @error: return location for an error
 *
 * Returns: whether to go on
 */
typedef gboolean (*FgReplayTake) (const FgReplayRow *row, guint n_changes, gpointer data, GError **error);

gboolean fg_replay_run     (FgWorkspace *workspace, gint64 last_stamp, FgReplayTake take, gpointer data,
                            GError **error);
gboolean fg_replay_run_row (FgWorkspace *workspace, gint64 row_id, FgReplayTake take, gpointer data, GError **error);

G_END_DECLS
