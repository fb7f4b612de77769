/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-workspace.h"

G_BEGIN_DECLS

/**
 * FgHistoryExtent:
 * @FG_HISTORY_FIELD: one field, or several that mean one thing, such as a deadline
 * @FG_HISTORY_ROW: all of a row that came, went or changed as a whole, such as a progress report
 *
 * How much of a row a change speaks of.
 */
typedef enum
{
  FG_HISTORY_FIELD,
  FG_HISTORY_ROW,
} FgHistoryExtent;

/**
 * FgHistoryChange:
 * @table: the table it is in, as in the database
 * @column: the column, as in the database; of several that belong together (a deadline) the telling one
 * @extent: how much of the row it speaks of
 * @label: what changed, in translated words: "Deadline"
 * @row_id: the row
 * @plan_id: the plan that it concerns, 0 where it concerns none
 * @item_id: the task, measure or section that it concerns, 0 where it concerns none
 * @item_title: its number and title now, or the name of the agency or the plan that it is about; empty where it is none of
 *   these
 * @old_value: (nullable): what was, in words; %NULL where there was nothing
 * @new_value: (nullable): what is from then on; %NULL where there is nothing any more
 *
 * One change of a revision, as a person sees it.
 */
typedef struct
{
  char           *table;
  char           *column;
  FgHistoryExtent extent;
  char           *label;
  gint64          row_id;
  gint64          plan_id;
  gint64          item_id;
  char           *item_title;
  char           *old_value;
  char           *new_value;
} FgHistoryChange;

/**
 * FgHistoryEntry:
 * @revision: its number in this workspace
 * @time_ms: when, in milliseconds since 1970, UTC
 * @author: who
 * @label: what was done, in words
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

/**
 * FgHistoryFilter:
 * @plan_id: only what concerns this plan, 0 for all
 * @item_id: only what concerns this item, 0 for all
 * @agency_id: only what concerns this agency: itself, its part in items, its reports, and the items in which it has or
 *   had a part; 0 for all
 * @author: (nullable): only what this person did
 * @from_ms: only what was done then or later, in milliseconds since 1970, UTC
 * @to_ms: only what was done before then; 0 for no end
 *
 * What the history is asked for. Borrows its text.
 */
typedef struct
{
  gint64      plan_id;
  gint64      item_id;
  gint64      agency_id;
  const char *author;
  gint64      from_ms;
  gint64      to_ms;
} FgHistoryFilter;

FgHistoryChange *fg_history_change_copy  (const FgHistoryChange *self);
void             fg_history_change_free  (gpointer data);
void             fg_history_entry_free   (FgHistoryEntry *self);

GArray          *fg_history_find         (FgWorkspace *workspace, const FgHistoryFilter *filter, guint limit,
                                          GError **error);
GPtrArray       *fg_history_load         (FgWorkspace *workspace, const FgHistoryFilter *filter,
                                          const gint64 *revisions, guint n_revisions, GError **error);
GPtrArray       *fg_history_list         (FgWorkspace *workspace, const FgHistoryFilter *filter, guint limit,
                                          GError **error);
GPtrArray       *fg_history_list_authors (FgWorkspace *workspace, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FgHistoryEntry, fg_history_entry_free)

G_END_DECLS
