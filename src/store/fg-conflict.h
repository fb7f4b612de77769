/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-revision.h"

G_BEGIN_DECLS

/**
 * FgConflictSide:
 * @FG_CONFLICT_MINE: what this desk set, or where it set nothing, what holds
 * @FG_CONFLICT_THEIRS: the latest of the others
 */
typedef enum
{
  FG_CONFLICT_MINE,
  FG_CONFLICT_THEIRS,
  FG_N_CONFLICT_SIDES,
} FgConflictSide;

/**
 * FgConflictVersion:
 * @value: what it says, in words
 * @author: who said so
 * @time_ms: when, in milliseconds since 1970, UTC
 */
typedef struct
{
  char  *value;
  char  *author;
  gint64 time_ms;
} FgConflictVersion;

/**
 * FgConflict:
 * @row_id: the row
 * @table: its table, as in the database
 * @column: the column, as in the database; of several that belong together (a deadline) the telling one
 * @label: what it is, in words
 * @plan_id: the plan that it concerns, 0 for none
 * @item_id: the item that it concerns, 0 for none
 * @item_title: its number and title, or the name of the agency that it concerns
 * @holding: the side whose version holds until a person decides
 * @versions: what each side says
 *
 * A field that two desks changed without having seen each other's change, or a row that one removed and another edited.
 */
typedef struct
{
  gint64            row_id;
  char             *table;
  char             *column;
  char             *label;
  gint64            plan_id;
  gint64            item_id;
  char             *item_title;
  FgConflictSide    holding;
  FgConflictVersion versions[FG_N_CONFLICT_SIDES];
} FgConflict;

void       fg_conflict_free   (FgConflict *self);
GPtrArray *fg_conflict_list   (FgWorkspace *workspace, GError **error);
gboolean   fg_conflict_settle (FgRevision *revision, const FgConflict *conflict, FgConflictSide side, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FgConflict, fg_conflict_free)

G_END_DECLS
