/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tables for a terminal: columns line up in places, not in characters, and no cell can break its line.
 */
#include "fg-table-text.h"

static void
test_width_counts_places (void)
{
  static const struct
  {
    const char *text;
    guint       width;
  } cases[] = {
    { "", 0 },
    { "abc", 3 },
    { "市水务局", 8 },
    { "市社保（医保）中心", 18 },
    { "12(3)", 5 },
    { "1．", 3 },
    { "◎", 1 },
    { "e\314\201", 1 },
    { "a\342\200\213b", 2 },
    { "𠮷", 2 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("“%s”", cases[i].text);
      g_assert_cmpuint (fg_table_text_get_width (cases[i].text), ==, cases[i].width);
    }
}

static void
test_columns_line_up (void)
{
  g_autoptr (FgTableText) table = fg_table_text_new ();
  g_autoptr (GString) out = g_string_new (NULL);

  fg_table_text_add_column (table, "No.", FG_TABLE_RIGHT);
  fg_table_text_add_column (table, "Lead", FG_TABLE_LEFT);
  fg_table_text_add_column (table, "Title", FG_TABLE_LEFT);
  fg_table_text_add_row (table, (const char *const[]) { "1", "市水务局", "修渠" });
  fg_table_text_add_row (table, (const char *const[]) { "12", NULL, "Dig" });
  fg_table_text_append (table, out);

  g_assert_cmpstr (out->str, ==,
                   "No.  Lead      Title\n"
                   "  1  市水务局  修渠\n"
                   " 12            Dig\n");
}

static void
test_without_titles_rows_only (void)
{
  g_autoptr (FgTableText) table = fg_table_text_new ();
  g_autoptr (GString) out = g_string_new (NULL);

  fg_table_text_add_column (table, NULL, FG_TABLE_LEFT);
  fg_table_text_add_column (table, NULL, FG_TABLE_LEFT);
  fg_table_text_add_row (table, (const char *const[]) { "a", "b" });
  fg_table_text_append (table, out);

  g_assert_cmpstr (out->str, ==, "a  b\n");
}

static void
test_cells_cannot_move_the_cursor (void)
{
  g_autoptr (FgTableText) table = fg_table_text_new ();
  g_autoptr (GString) out = g_string_new (NULL);

  fg_table_text_add_column (table, NULL, FG_TABLE_LEFT);
  fg_table_text_add_row (table, (const char *const[]) { "a\nb\tc\r\033[2J\302\233d\342\200\250e" });
  fg_table_text_append (table, out);

  g_assert_cmpstr (out->str, ==, "a b c  [2J d e\n");
}

static const char *const pieces[] = { "a", "区", "（", " ", "\n", "◎", "e\314\201", "\033", "12" };

static char *
draw_cell (void)
{
  GString *cell = g_string_new (NULL);

  for (int n = g_test_rand_int_range (0, 12); n > 0; n--)
    g_string_append (cell, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);

  return g_string_free (cell, FALSE);
}

/* Flush right, all lines end in the same place: whatever the cells hold. */
static void
test_any_cells_end_in_one_place (void)
{
  for (guint round = 0; round < 300; round++)
    {
      g_autoptr (FgTableText) table = fg_table_text_new ();
      g_autoptr (GString) out = g_string_new (NULL);
      int n_rows = g_test_rand_int_range (1, 8);
      g_auto (GStrv) lines = NULL;

      fg_table_text_add_column (table, "区", FG_TABLE_LEFT);
      fg_table_text_add_column (table, "No.", FG_TABLE_RIGHT);
      for (int i = 0; i < n_rows; i++)
        {
          g_autofree char *first = draw_cell ();
          g_autofree char *second = draw_cell ();

          fg_table_text_add_row (table, (const char *const[]) { first, second });
        }

      fg_table_text_append (table, out);
      lines = g_strsplit (out->str, "\n", -1);
      g_assert_cmpuint (g_strv_length (lines), ==, (guint) n_rows + 2);
      for (int i = 1; i <= n_rows; i++)
        g_assert_cmpuint (fg_table_text_get_width (lines[i]), ==, fg_table_text_get_width (lines[0]));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/cli/table-text/width-counts-places", test_width_counts_places);
  g_test_add_func ("/cli/table-text/columns-line-up", test_columns_line_up);
  g_test_add_func ("/cli/table-text/without-titles-rows-only", test_without_titles_rows_only);
  g_test_add_func ("/cli/table-text/cells-cannot-move-the-cursor", test_cells_cannot_move_the_cursor);
  g_test_add_func ("/cli/table-text/any-cells-end-in-one-place", test_any_cells_end_in_one_place);

  return g_test_run ();
}
