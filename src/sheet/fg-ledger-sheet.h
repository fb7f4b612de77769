/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-ledger.h"
#include "fg-sheet.h"

G_BEGIN_DECLS

#define FG_TYPE_LEDGER_SHEET (fg_ledger_sheet_get_type ())
G_DECLARE_FINAL_TYPE (FgLedgerSheet, fg_ledger_sheet, FG, LEDGER_SHEET, FgSheet)

FgLedgerSheet *fg_ledger_sheet_new (FgLedger *ledger, FgSheetStyle *style);

G_END_DECLS
