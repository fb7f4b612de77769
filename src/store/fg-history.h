/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-workspace.h"

G_BEGIN_DECLS

/**
 * FgHistoryChange:
 * @table: the table it is in, as in the database
 * @column: the column, as in the database; of several that belong together (a deadline) the telling one
 * @label: what changed, in translated words: "Deadline"
 * @row_id: the row
 * @item_id: the task, measure or section that it concerns, 0 where it concerns none
 * @item_title: its number and title now, or the name of the agency that it concerns; empty where it concerns neither
 * @old_value: (nullable): what was, in words; %NULL where there was nothing
 * @new_value: (nullable): what is from then on; %NULL where there is nothing any more
 *
 * One change of a revision, as a person sees it.
 */
typedef struct
{
  char  *table;
  char  *column;
  char  *label;
  gint64 row_id;
  gint64 item_id;
  char  *item_title;
  char  *old_value;
  char  *new_value;
} FgHistoryChange;

/**
 * FgHistoryEntry:
 * @revision: its number in this workspace
 * @time_ms: when, in milliseconds since 1970, UTC
 * @author: who
 * @label: what was done, in the words of that time
 * @changes: (element-type FgHistoryChange): the first of its changes
 * @n_changes: how many it has in all
 *
 * One action of one person.
 */
typedef struct
{
  gint64     revision;
  gint64     time_ms;
  char      *author;
  char      *label;
  GPtrArray *changes;
  guint      n_changes;
} FgHistoryEntry;

void       fg_history_entry_free (FgHistoryEntry *self);
GPtrArray *fg_history_list       (FgWorkspace *workspace, gint64 plan_id, gint64 item_id, guint limit, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FgHistoryEntry, fg_history_entry_free)

G_END_DECLS
