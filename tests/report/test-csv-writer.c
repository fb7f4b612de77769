/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What stands in a CSV file, byte by byte.
 */
#include "fg-csv-writer.h"

#include "fg-light.h"
#include "fg-role.h"

/* A table of one column and as many rows as there are cells. */
typedef struct
{
  const FgCell *cells;
} Column;

static void
get_column (gconstpointer data, guint column, FgTableColumn *result)
{
  *result = (FgTableColumn) { "heading", 1.0, FALSE };
}

static FgItemKind
get_row_kind (gconstpointer data, guint row)
{
  return FG_ITEM_TASK;
}

static void
get_cell (gconstpointer data, guint row, guint column, FgCell *result)
{
  *result = ((const Column *) data)->cells[row];
}

static char *
write_cell (const FgCell *cell)
{
  const Column column = { cell };
  const FgTable table = {
    .n_rows = 1,
    .n_columns = 1,
    .data = &column,
    .get_column = get_column,
    .get_row_kind = get_row_kind,
    .get_cell = get_cell,
  };
  g_autoptr (GByteArray) bytes = g_byte_array_new ();

  fg_csv_writer_write (&table, bytes);
  return g_strndup ((const char *) bytes->data, bytes->len);
}

static void
assert_cell (const FgCell *cell, const char *field)
{
  g_autofree char *written = write_cell (cell);
  g_autofree char *expected = g_strconcat ("\xef\xbb\xbfheading\r\n", field, "\r\n", NULL);

  g_assert_cmpstr (written, ==, expected);
}

static void
test_quotes (void)
{
  static const struct
  {
    const char *text;
    const char *field;
  } cases[] = {
    { "", "" },
    { "市政务办", "市政务办" },
    { "房产、税务等部门", "房产、税务等部门" },
    { "a,b", "\"a,b\"" },
    { "say \"so\"", "\"say \"\"so\"\"\"" },
    { "two\nlines", "\"two\nlines\"" },
    { "two\r\nlines", "\"two\r\nlines\"" },
    { "blank ", "\"blank \"" },
    { "1.5", "1.5" },
    { "a=b", "a=b" },
    { "9-10月", "9-10月" },
    { "–", "–" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_cell (&(FgCell) { FG_CELL_TEXT, cases[i].text, 0 }, cases[i].field);
}

/* OWASP's list, and the same signs in full width, which Chinese and Japanese versions of Excel take for them. */
static void
test_formulas_are_harmless (void)
{
  static const struct
  {
    const char *text;
    const char *field;
  } cases[] = {
    { "=1+1", "'=1+1" },
    { "=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0" },
    { "=HYPERLINK(\"http://x\",\"y\")", "\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\"" },
    { "+1", "'+1" },
    { "-1", "'-1" },
    { "@SUM(A1)", "'@SUM(A1)" },
    { "\t=1", "'\t=1" },
    { "\r=1", "\"'\r=1\"" },
    { "\n=1", "\"'\n=1\"" },
    { " =1", "' =1" },
    { "＝1", "'＝1" },
    { "＋1", "'＋1" },
    { "－1", "'－1" },
    { "＠1", "'＠1" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_cell (&(FgCell) { FG_CELL_TEXT, cases[i].text, 0 }, cases[i].field);
}

static void
test_figures (void)
{
  assert_cell (&(FgCell) { FG_CELL_NONE, NULL, 0 }, "");
  assert_cell (&(FgCell) { FG_CELL_DAY, NULL, fg_day_from_ymd (2019, 9, 30) }, "2019-09-30");
  assert_cell (&(FgCell) { FG_CELL_PERCENT, NULL, 60 }, "60%");
  assert_cell (&(FgCell) { FG_CELL_ROLE, NULL, FG_ROLE_COOPERATE }, "○");
  assert_cell (&(FgCell) { FG_CELL_LIGHT, NULL, FG_LIGHT_RED }, "Overdue");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/report/csv/quotes", test_quotes);
  g_test_add_func ("/report/csv/formulas-are-harmless", test_formulas_are_harmless);
  g_test_add_func ("/report/csv/figures", test_figures);

  return g_test_run ();
}
