/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-ledger.h"
#include "fg-sheet-room.h"
#include "fg-sheet-style.h"
#include "fg-tracks.h"

G_BEGIN_DECLS

/**
 * FgLedgerColumn:
 * @FG_LEDGER_LEADS: the agencies that lead
 * @FG_LEDGER_PARTNERS: the agencies that are responsible or cooperate
 * @FG_LEDGER_DEADLINE: the words of the deadline
 * @FG_LEDGER_PROGRESS: how far it is
 * @FG_LEDGER_LIGHT: its light
 * @FG_LEDGER_REPORT: the latest report
 *
 * The columns at the right of an item's number and text.
 */
typedef enum
{
  FG_LEDGER_LEADS,
  FG_LEDGER_PARTNERS,
  FG_LEDGER_DEADLINE,
  FG_LEDGER_PROGRESS,
  FG_LEDGER_LIGHT,
  FG_LEDGER_REPORT,
} FgLedgerColumn;

#define FG_N_LEDGER_COLUMNS 6

/**
 * FgLedgerPart:
 * @row: the row of the ledger
 * @first_line: the line of the row that it begins with
 * @end_line: the line after its last
 * @n_lines: how many lines the row has
 *
 * Some lines of a row. A row that is higher than a page can only be parted between them.
 */
typedef struct
{
  guint row;
  guint first_line;
  guint end_line;
  guint n_lines;
} FgLedgerPart;

/**
 * FgLedgerLayout:
 * @number_width: width of the numbers
 * @text_width: width of the items' texts
 * @header_height: height of the headings
 * @header_lines: how many lines a heading may take
 * @padding: room at the edges of a cell
 * @parts: (element-type FgLedgerPart): what the rows of the sheet are
 *
 * Where the parts of a ledger are.
 */
typedef struct
{
  double  number_width;
  double  text_width;
  double  header_height;
  guint   header_lines;
  double  padding;
  GArray *parts;
} FgLedgerLayout;

void        fg_ledger_layout_compute     (FgLedgerLayout    *self,
                                          const FgLedger    *ledger,
                                          FgSheetStyle      *style,
                                          const FgSheetRoom *room,
                                          FgTracks          *rows,
                                          FgTracks          *columns);
const char *fg_ledger_layout_get_heading (FgLedgerColumn column);
char       *fg_ledger_layout_dup_text    (const FgLedgerRow *row);
char       *fg_ledger_layout_dup_cell    (const FgLedgerRow *row, FgLedgerColumn column);

G_END_DECLS
