/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The ledger as data: what goes in comes out.
 */
#include "fg-ledger.h"

static void
test_texts_are_copies (void)
{
  g_autoptr (FgLedger) ledger
    = fg_ledger_new ("水网建设分工", "云政办发〔2024〕17号", "市水务局", fg_day_from_iso ("2024-06-30"));
  char number[] = "12";
  char report[] = "done";
  const FgLedgerRow row = {
    .item_id = 7,
    .kind = FG_ITEM_MEASURE,
    .number = number,
    .percent = 60,
    .light = FG_LIGHT_RED,
    .report_day = fg_day_from_iso ("2024-06-01"),
    .report = report,
  };
  const FgLedgerRow *copy;

  fg_ledger_add_row (ledger, &row);
  number[0] = report[0] = 'X';

  g_assert_cmpstr (fg_ledger_get_title (ledger), ==, "水网建设分工");
  g_assert_cmpstr (fg_ledger_get_number (ledger), ==, "云政办发〔2024〕17号");
  g_assert_cmpstr (fg_ledger_get_agency (ledger), ==, "市水务局");
  g_assert_cmpuint (fg_ledger_get_as_of (ledger), ==, fg_day_from_iso ("2024-06-30"));
  g_assert_cmpuint (fg_ledger_get_n_rows (ledger), ==, 1);
  copy = fg_ledger_get_row (ledger, 0);
  g_assert_cmpint (copy->item_id, ==, 7);
  g_assert_cmpint (copy->kind, ==, FG_ITEM_MEASURE);
  g_assert_cmpstr (copy->number, ==, "12");
  g_assert_cmpint (copy->percent, ==, 60);
  g_assert_cmpint (copy->light, ==, FG_LIGHT_RED);
  g_assert_cmpuint (copy->report_day, ==, fg_day_from_iso ("2024-06-01"));
  g_assert_cmpstr (copy->report, ==, "done");
}

/* Who draws a row need not ask whether a text is there. */
static void
test_missing_texts_are_empty (void)
{
  g_autoptr (FgLedger) ledger = fg_ledger_new ("", "", "", fg_day_from_iso ("2024-06-30"));
  const FgLedgerRow *row;

  fg_ledger_add_row (ledger, &(FgLedgerRow) { .item_id = 1 });
  row = fg_ledger_get_row (ledger, 0);
  const char *const texts[] = { row->number,    row->title,    row->text,   row->leads, row->responsible,
                                row->cooperate, row->deadline, row->report, row->note };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    g_assert_cmpstr (texts[i], ==, "");
}

static void
test_a_reference_keeps_it (void)
{
  FgLedger *ledger = fg_ledger_new ("t", "", "", fg_day_from_iso ("2024-06-30"));
  g_autoptr (FgLedger) other = fg_ledger_ref (ledger);

  fg_ledger_unref (ledger);
  g_assert_cmpstr (fg_ledger_get_title (other), ==, "t");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/ledger/texts-are-copies", test_texts_are_copies);
  g_test_add_func ("/model/ledger/missing-texts-are-empty", test_missing_texts_are_empty);
  g_test_add_func ("/model/ledger/a-reference-keeps-it", test_a_reference_keeps_it);

  return g_test_run ();
}
