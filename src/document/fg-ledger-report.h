/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-outline.h"
#include "fg-plan.h"

G_BEGIN_DECLS

/**
 * FgLedgerReport:
 * @percent: how far the item is, -1 where nothing says it
 * @note: (nullable): what is said about it
 * @status: how it stands
 * @day: when that was said, or %FG_DAY_NONE
 * @words: where it stands
 *
 * What a ledger says about the progress of an item, as it is gathered from its cells.
 */
typedef struct
{
  int      percent;
  GString *note;
  FgWords  status;
  FgDay    day;
  FgWords  words;
} FgLedgerReport;

#define FG_LEDGER_REPORT_INIT { .percent = -1 }

void     fg_ledger_report_add      (FgLedgerReport *self, const FgOutlineParagraph *cell);
void     fg_ledger_report_settle   (FgLedgerReport *self, FgPlanItem *item, const FgTextFlow *flow, FgDay as_of);
FgDay    fg_ledger_report_find_day (const FgTextFlow *flow, guint end);
gboolean fg_ledger_report_read_share (FgWords words, gboolean is_in_hundredths, int *percent);

G_END_DECLS
