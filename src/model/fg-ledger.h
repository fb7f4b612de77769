/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "fg-light.h"
#include "fg-plan.h"
#include "fg-status.h"

G_BEGIN_DECLS

/**
 * FgLedgerRow:
 * @item_id: the item's row id in the workspace
 * @kind: a section row is a heading and has nothing but a number and a title
 * @number: what names the item in its plan: "（一）", "12", "12(3)", empty for an unnumbered measure
 * @title: its title
 * @text: its full text, with the title that a person gave it above
 * @leads: the agencies that lead it, joined with 、
 * @responsible: those that are responsible for their share
 * @cooperate: those that cooperate
 * @deadline: the words of its deadline
 * @last_day: the last day of its deadline, or %FG_DAY_NONE
 * @status: where it stands
 * @percent: how far it is
 * @light: its light on the day that the ledger was made for
 * @report_day: the day that its latest report speaks of, or %FG_DAY_NONE
 * @report: what that report says
 * @note: remarks
 */
typedef struct
{
  gint64     item_id;
  FgItemKind kind;
  char      *number;
  char      *title;
  char      *text;
  char      *leads;
  char      *responsible;
  char      *cooperate;
  char      *deadline;
  FgDay      last_day;
  FgStatus   status;
  int        percent;
  FgLight    light;
  FgDay      report_day;
  char      *report;
  char      *note;
} FgLedgerRow;

/**
 * FgLedger:
 *
 * The ledger (台账) of a plan, or of one agency's part in it: who has to do what by when, and how far it is. Filled once,
 * then only read; refcounted, so that a sheet may draw it while the next one is loaded.
 */
typedef struct _FgLedger FgLedger;

#define FG_TYPE_LEDGER (fg_ledger_get_type ())
GType              fg_ledger_get_type   (void);
FgLedger          *fg_ledger_new        (const char *title, const char *number, const char *agency, FgDay as_of);
FgLedger          *fg_ledger_ref        (FgLedger *self);
void               fg_ledger_unref      (FgLedger *self);

void               fg_ledger_add_row    (FgLedger *self, const FgLedgerRow *row);

const char        *fg_ledger_get_title  (const FgLedger *self);
const char        *fg_ledger_get_number (const FgLedger *self);
const char        *fg_ledger_get_agency (const FgLedger *self);
FgDay              fg_ledger_get_as_of  (const FgLedger *self);
guint              fg_ledger_get_n_rows (const FgLedger *self);
const FgLedgerRow *fg_ledger_get_row    (const FgLedger *self, guint row);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FgLedger, fg_ledger_unref)

G_END_DECLS
