/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The layout of the ledger: as wide as the page, as high as its texts, parted only where it must be.
 */
#include "fg-ledger-layout.h"
#include "fg-ledger-sheet.h"

#include "sample-plan.h"

#define FONT_PT 9.0
#define TOLERANCE 0.01

static FgLedgerSheet *
make_sheet (FgLedger *ledger, double width)
{
  g_autoptr (FgSheetStyle) style = fg_sheet_style_new (FG_PALETTE_PAPER, FONT_PT);
  FgLedgerSheet *sheet = fg_ledger_sheet_new (ledger, style);

  fg_sheet_set_size (FG_SHEET (sheet), width, 0.0);
  return sheet;
}

/* Whatever the titles are told to take, no column falls off the page. */
static void
test_as_wide_as_the_page (void)
{
  g_autoptr (FgLedger) ledger = sample_plan_make_ledger (40);

  for (double width = 500.0; width <= 1200.0; width += 50.0)
    for (double title_em = 0.0; title_em <= 60.0; title_em += 10.0)
      {
        g_autoptr (FgLedgerSheet) sheet = make_sheet (ledger, width);

        fg_sheet_set_fit (FG_SHEET (sheet), &(FgSheetFit) { .title_em = title_em });
        g_assert_cmpfloat_with_epsilon (fg_sheet_get_width (FG_SHEET (sheet)), width, TOLERANCE);
        for (guint i = 0; i < FG_N_LEDGER_COLUMNS; i++)
          g_assert_cmpfloat (fg_tracks_get_size (fg_sheet_get_columns (FG_SHEET (sheet)), i), >, 2.0 * FONT_PT);
      }
}

static FgLedger *
make_long_row (guint n_characters)
{
  FgLedger *ledger = fg_ledger_new ("", "", "", fg_day_from_ymd (2019, 9, 30));
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < n_characters; i++)
    g_string_append (text, "长");
  fg_ledger_add_row (ledger, &(FgLedgerRow) { .item_id = 1, .kind = FG_ITEM_TASK, .text = text->str });
  fg_ledger_add_row (ledger, &(FgLedgerRow) { .item_id = 2, .kind = FG_ITEM_TASK, .text = (char *) "短" });
  return ledger;
}

/* A short row is one track; a long one is several of the same item that hold together up to the last. */
static void
test_parts_of_a_long_row (void)
{
  g_autoptr (FgLedger) ledger = make_long_row (3000);
  g_autoptr (FgLedgerSheet) ledger_sheet = make_sheet (ledger, 770.0);
  FgSheet *sheet = FG_SHEET (ledger_sheet);
  guint n = fg_tracks_get_n (fg_sheet_get_rows (sheet));

  g_assert_cmpuint (n, >, 10);
  for (guint i = 0; i + 1 < n; i++)
    {
      g_assert_cmpint (fg_sheet_get_item (sheet, i), ==, 1);
      g_assert_cmpint (fg_sheet_keeps_next (sheet, i), ==, i + 2 < n);
      g_assert_cmpint (FG_SHEET_GET_CLASS (sheet)->continues (sheet, i), ==, i + 2 < n);
    }
  g_assert_cmpint (fg_sheet_get_item (sheet, n - 1), ==, 2);
  g_assert_false (fg_sheet_keeps_next (sheet, n - 1));
}

static void
test_described (void)
{
  g_autoptr (FgLedger) ledger = sample_plan_make_ledger (3);
  g_autoptr (FgLedgerSheet) sheet = make_sheet (ledger, 770.0);
  const FgSheetCell cell = { 1, FG_SHEET_NOWHERE };
  g_autofree char *sentence = fg_sheet_describe (FG_SHEET (sheet), &cell);

  g_assert_nonnull (strstr (sentence, "[1]"));
  g_assert_nonnull (strstr (sentence, "2019年9月底前"));
  g_assert_nonnull (strstr (sentence, "37%"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/sheet/ledger/as-wide-as-the-page", test_as_wide_as_the_page);
  g_test_add_func ("/sheet/ledger/parts-of-a-long-row", test_parts_of_a_long_row);
  g_test_add_func ("/sheet/ledger/described", test_described);

  return g_test_run ();
}
