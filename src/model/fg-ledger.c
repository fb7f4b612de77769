/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The ledger as data: one row an item, with everything that a clerk asks about it.
 */
#include "fg-ledger.h"

struct _FgLedger
{
  gatomicrefcount ref_count;

  char   *title;
  char   *number;
  char   *agency;
  FgDay   as_of;
  GArray *rows;
};

G_DEFINE_BOXED_TYPE (FgLedger, fg_ledger, fg_ledger_ref, fg_ledger_unref)

static void
clear_row (gpointer data)
{
  FgLedgerRow *row = data;

  g_free (row->number);
  g_free (row->title);
  g_free (row->text);
  g_free (row->leads);
  g_free (row->responsible);
  g_free (row->cooperate);
  g_free (row->deadline);
  g_free (row->report);
  g_free (row->note);
}

static char *
dup_text (const char *text)
{
  return g_strdup (text != NULL ? text : "");
}

/**
 * fg_ledger_new:
 * @title: the plan's title
 * @number: its document number, or an empty string
 * @agency: the agency whose items these are, or an empty string for those of all
 * @as_of: the day that its lights are judged on
 *
 * Returns: (transfer full): a ledger without rows
 */
FgLedger *
fg_ledger_new (const char *title, const char *number, const char *agency, FgDay as_of)
{
  FgLedger *self = g_new0 (FgLedger, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->title = g_strdup (title);
  self->number = g_strdup (number);
  self->agency = g_strdup (agency);
  self->as_of = as_of;
  self->rows = g_array_new (FALSE, FALSE, sizeof (FgLedgerRow));
  g_array_set_clear_func (self->rows, clear_row);
  return self;
}

/**
 * fg_ledger_ref:
 * @self: a ledger
 *
 * Returns: (transfer full): @self
 */
FgLedger *
fg_ledger_ref (FgLedger *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/**
 * fg_ledger_unref:
 * @self: (transfer full): a ledger
 */
void
fg_ledger_unref (FgLedger *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_free (self->title);
  g_free (self->number);
  g_free (self->agency);
  g_array_unref (self->rows);
  g_free (self);
}

/**
 * fg_ledger_add_row:
 * @self: a ledger
 * @row: (transfer none): a row, whose strings are copied; a %NULL one is taken for an empty one
 */
void
fg_ledger_add_row (FgLedger *self, const FgLedgerRow *row)
{
  FgLedgerRow copy = *row;

  g_return_if_fail (self != NULL);

  copy.number = dup_text (row->number);
  copy.title = dup_text (row->title);
  copy.text = dup_text (row->text);
  copy.leads = dup_text (row->leads);
  copy.responsible = dup_text (row->responsible);
  copy.cooperate = dup_text (row->cooperate);
  copy.deadline = dup_text (row->deadline);
  copy.report = dup_text (row->report);
  copy.note = dup_text (row->note);
  g_array_append_val (self->rows, copy);
}

/**
 * fg_ledger_get_title:
 * @self: a ledger
 *
 * Returns: the plan's title
 */
const char *
fg_ledger_get_title (const FgLedger *self)
{
  return self->title;
}

/**
 * fg_ledger_get_number:
 * @self: a ledger
 *
 * Returns: the plan's document number, or an empty string
 */
const char *
fg_ledger_get_number (const FgLedger *self)
{
  return self->number;
}

/**
 * fg_ledger_get_agency:
 * @self: a ledger
 *
 * Returns: the agency whose items these are, or an empty string for those of all
 */
const char *
fg_ledger_get_agency (const FgLedger *self)
{
  return self->agency;
}

/**
 * fg_ledger_get_as_of:
 * @self: a ledger
 *
 * Returns: the day that its lights are judged on
 */
FgDay
fg_ledger_get_as_of (const FgLedger *self)
{
  return self->as_of;
}

/**
 * fg_ledger_get_n_rows:
 * @self: a ledger
 *
 * Returns: how many rows it has, section rows included
 */
guint
fg_ledger_get_n_rows (const FgLedger *self)
{
  return self->rows->len;
}

/**
 * fg_ledger_get_row:
 * @self: a ledger
 * @row: an index of a row
 *
 * Returns: (transfer none): the row
 */
const FgLedgerRow *
fg_ledger_get_row (const FgLedger *self, guint row)
{
  g_return_val_if_fail (row < self->rows->len, NULL);

  return &g_array_index (self->rows, FgLedgerRow, row);
}
