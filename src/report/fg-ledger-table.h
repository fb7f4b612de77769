/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-ledger.h"
#include "fg-table.h"

G_BEGIN_DECLS

/**
 * FgLedgerTable:
 * @table: the ledger as a table, for as long as this stands
 * @ledger: the ledger
 * @kind: what it is called
 * @number_em: width of the column of numbers
 */
typedef struct
{
  FgTable         table;
  const FgLedger *ledger;
  char           *kind;
  double          number_em;
} FgLedgerTable;

void  fg_ledger_table_init     (FgLedgerTable *self, const FgLedger *ledger);
void  fg_ledger_table_clear    (FgLedgerTable *self);
char *fg_ledger_table_dup_kind (const FgLedger *ledger);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (FgLedgerTable, fg_ledger_table_clear)

G_END_DECLS
