/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The responsibility matrix as data: what goes in comes out at its place, and nothing anywhere else.
 */
#include "fg-matrix.h"

#define MAX_ROWS 40
#define MAX_COLUMNS 30

static void
test_texts_are_copies (void)
{
  g_autoptr (FgMatrix) matrix = fg_matrix_new ("水网建设分工", "云政办发〔2024〕17号", fg_day_from_iso ("2024-06-30"));
  char number[] = "12";
  char title[] = "渠";
  char name[] = "各区";
  FgMatrixRow row = { 7, FG_ITEM_TASK, number, title, fg_day_from_iso ("2024-12-31"), FG_LIGHT_GREEN };
  FgMatrixColumn column = { 9, name, TRUE };

  g_assert_cmpuint (fg_matrix_add_column (matrix, &column), ==, 0);
  g_assert_cmpuint (fg_matrix_add_row (matrix, &row), ==, 0);
  number[0] = title[0] = name[0] = 'X';

  g_assert_cmpstr (fg_matrix_get_title (matrix), ==, "水网建设分工");
  g_assert_cmpstr (fg_matrix_get_number (matrix), ==, "云政办发〔2024〕17号");
  g_assert_cmpuint (fg_matrix_get_as_of (matrix), ==, fg_day_from_iso ("2024-06-30"));
  g_assert_cmpstr (fg_matrix_get_row (matrix, 0)->number, ==, "12");
  g_assert_cmpstr (fg_matrix_get_row (matrix, 0)->title, ==, "渠");
  g_assert_cmpint (fg_matrix_get_row (matrix, 0)->item_id, ==, 7);
  g_assert_cmpint (fg_matrix_get_row (matrix, 0)->light, ==, FG_LIGHT_GREEN);
  g_assert_cmpstr (fg_matrix_get_column (matrix, 0)->name, ==, "各区");
  g_assert_true (fg_matrix_get_column (matrix, 0)->collective);
}

static void
test_empty_matrix_has_no_cells (void)
{
  g_autoptr (FgMatrix) matrix = fg_matrix_new ("", "", fg_day_from_iso ("2024-06-30"));

  g_assert_cmpuint (fg_matrix_get_n_rows (matrix), ==, 0);
  g_assert_cmpuint (fg_matrix_get_n_columns (matrix), ==, 0);
}

/* Draws a table of roles, fills a matrix with it, and finds every cell again, the empty ones too. */
static void
test_every_cell_is_found_again (void)
{
  for (guint round = 0; round < 50; round++)
    {
      g_autoptr (FgMatrix) matrix = fg_matrix_new ("", "", fg_day_from_iso ("2024-06-30"));
      guint n_rows = (guint) g_test_rand_int_range (1, MAX_ROWS);
      guint n_columns = (guint) g_test_rand_int_range (1, MAX_COLUMNS);
      FgRole roles[MAX_ROWS][MAX_COLUMNS];

      for (guint column = 0; column < n_columns; column++)
        fg_matrix_add_column (matrix, &(FgMatrixColumn) { column + 1, (char *) "A", FALSE });

      for (guint row = 0; row < n_rows; row++)
        {
          fg_matrix_add_row (matrix, &(FgMatrixRow) { row + 1, FG_ITEM_TASK, (char *) "1", (char *) "T" });
          for (guint column = 0; column < n_columns; column++)
            {
              roles[row][column] = g_test_rand_bit () ? FG_ROLE_NONE : (FgRole) g_test_rand_int_range (1, FG_N_ROLES);
              if (roles[row][column] != FG_ROLE_NONE)
                fg_matrix_add_role (matrix, row, column, roles[row][column]);
            }
        }

      g_assert_cmpuint (fg_matrix_get_n_rows (matrix), ==, n_rows);
      g_assert_cmpuint (fg_matrix_get_n_columns (matrix), ==, n_columns);
      for (guint row = 0; row < n_rows; row++)
        for (guint column = 0; column < n_columns; column++)
          g_assert_cmpint (fg_matrix_get_role (matrix, row, column), ==, roles[row][column]);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/matrix/texts-are-copies", test_texts_are_copies);
  g_test_add_func ("/model/matrix/empty-matrix-has-no-cells", test_empty_matrix_has_no_cells);
  g_test_add_func ("/model/matrix/every-cell-is-found-again", test_every_cell_is_found_again);

  return g_test_run ();
}
