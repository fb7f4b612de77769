/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-day.h"

G_BEGIN_DECLS

/**
 * FgFinding:
 * @id: its row id, 0 for one that is not stored yet
 * @item_id: the item that it is about
 * @agency_id: who is to correct it, 0 for all who have a part in the item
 * @agency: (nullable): that agency's name
 * @found_day: when it was found
 * @limit_day: the last day for the correction (整改时限), %FG_DAY_NONE where none is set
 * @closed_day: when it was closed (销号), %FG_DAY_NONE as long as it is open
 * @source: who found it, or where (专项督查、群众反映)
 * @problem: what is wrong
 * @correction: what is to be done about it
 * @closing_note: what was done
 *
 * What an inspection found wrong with an item, and its correction (督查整改).
 */
typedef struct
{
  gint64 id;
  gint64 item_id;
  gint64 agency_id;
  char  *agency;
  FgDay  found_day;
  FgDay  limit_day;
  FgDay  closed_day;
  char  *source;
  char  *problem;
  char  *correction;
  char  *closing_note;
} FgFinding;

FgFinding *fg_finding_new        (const char *problem);
FgFinding *fg_finding_copy       (const FgFinding *self);
void       fg_finding_free       (FgFinding *self);

gboolean   fg_finding_is_open    (const FgFinding *self);
gboolean   fg_finding_is_overdue (const FgFinding *self, FgDay today);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FgFinding, fg_finding_free)

G_END_DECLS
