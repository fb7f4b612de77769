/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Cutting sheets into pages: nothing is lost, nothing twice, nothing parted.
 */
#include "fg-pagination.h"

#include "fg-matrix-sheet.h"
#include "fg-report-error.h"
#include "sample-plan.h"

#define FONT_SIZE 9.0

static FgSheet *
make_sheet (guint n_rows, guint n_columns, double width)
{
  g_autoptr (FgSheetStyle) style = fg_sheet_style_new (FG_PALETTE_PAPER, FONT_SIZE);
  g_autoptr (FgMatrix) matrix = sample_plan_make_matrix (n_rows, n_columns);
  FgMatrixSheet *sheet = fg_matrix_sheet_new (matrix, style);

  fg_sheet_set_size (FG_SHEET (sheet), width, 0.0);
  return FG_SHEET (sheet);
}

static void
assert_every_cell_once (const GArray *pages, guint n_rows, guint n_columns)
{
  g_autofree guint *seen = g_new0 (guint, n_rows * n_columns + 1);

  for (guint i = 0; i < pages->len; i++)
    {
      const FgPage *page = &g_array_index (pages, FgPage, i);

      for (guint row = page->rows.first; row < page->rows.end; row++)
        for (guint column = page->columns.first; column < page->columns.end; column++)
          seen[row * n_columns + column]++;
    }

  for (guint i = 0; i < n_rows * n_columns; i++)
    g_assert_cmpuint (seen[i], ==, 1);
}

static void
test_every_cell_on_one_page (void)
{
  for (guint run = 0; run < 60; run++)
    {
      g_autoptr (GError) error = NULL;
      guint n_rows = (guint) g_test_rand_int_range (1, 300), n_columns = (guint) g_test_rand_int_range (1, 120);
      double width = g_test_rand_double_range (500.0, 1200.0), height = g_test_rand_double_range (400.0, 1200.0);
      g_autoptr (FgSheet) sheet = make_sheet (n_rows, n_columns, width);
      g_autoptr (GArray) pages = fg_pagination_cut (sheet, width, height, &error);

      g_assert_no_error (error);
      assert_every_cell_once (pages, n_rows, n_columns);
    }
}

static void
test_pages_are_not_overfull (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FgSheet) sheet = make_sheet (200, 80, 700.0);
  g_autoptr (GArray) pages = fg_pagination_cut (sheet, 700.0, 500.0, &error);
  FgTracks *rows = fg_sheet_get_rows (sheet), *columns = fg_sheet_get_columns (sheet);

  g_assert_no_error (error);
  for (guint i = 0; i < pages->len; i++)
    {
      const FgPage *page = &g_array_index (pages, FgPage, i);

      g_assert_cmpfloat (fg_tracks_get_offset (columns, page->columns.end)
                           - fg_tracks_get_offset (columns, page->columns.first),
                         <=, 700.1 - fg_sheet_get_heading_width (sheet));
      g_assert_cmpfloat (fg_tracks_get_offset (rows, page->rows.end) - fg_tracks_get_offset (rows, page->rows.first),
                         <=, 500.1 - fg_sheet_get_header_height (sheet));
    }
}

static double
get_length (const FgTracks *tracks, const FgTrackRange *range)
{
  return fg_tracks_get_offset (tracks, range->end) - fg_tracks_get_offset (tracks, range->first);
}

/* No last page with two rows on it, no band of three columns. */
static void
test_pages_are_evenly_full (void)
{
  for (guint run = 0; run < 60; run++)
    {
      g_autoptr (GError) error = NULL;
      guint n_rows = (guint) g_test_rand_int_range (1, 300), n_columns = (guint) g_test_rand_int_range (1, 120);
      double width = g_test_rand_double_range (500.0, 1200.0), height = g_test_rand_double_range (500.0, 1200.0);
      g_autoptr (FgSheet) sheet = make_sheet (n_rows, n_columns, width);
      g_autoptr (GArray) pages = fg_pagination_cut (sheet, width, height, &error);
      FgTracks *rows = fg_sheet_get_rows (sheet), *columns = fg_sheet_get_columns (sheet);
      const FgPage *first, *last;

      g_assert_no_error (error);
      first = &g_array_index (pages, FgPage, 0);
      last = &g_array_index (pages, FgPage, pages->len - 1);
      if (get_length (columns, &first->columns) > 2.0 * get_length (columns, &last->columns)
          || get_length (rows, &first->rows) > 2.0 * get_length (rows, &last->rows))
        g_error ("%u rows and %u columns on %f x %f: the last page is not half as full as the first", n_rows, n_columns,
                 width, height);
    }
}

static void
test_headings_do_not_end_a_page (void)
{
  for (double height = 400.0; height < 600.0; height += 7.0)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (FgSheet) sheet = make_sheet (300, 5, 700.0);
      g_autoptr (GArray) pages = fg_pagination_cut (sheet, 700.0, height, &error);

      g_assert_no_error (error);
      for (guint i = 0; i < pages->len; i++)
        {
          guint end = g_array_index (pages, FgPage, i).rows.end;

          g_assert_false (end < 300 && fg_sheet_keeps_next (sheet, end - 1));
        }
    }
}

static void
test_down_then_over (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FgSheet) sheet = make_sheet (200, 80, 700.0);
  g_autoptr (GArray) pages = fg_pagination_cut (sheet, 700.0, 500.0, &error);

  g_assert_no_error (error);
  for (guint i = 1; i < pages->len; i++)
    {
      const FgPage *before = &g_array_index (pages, FgPage, i - 1), *page = &g_array_index (pages, FgPage, i);

      if (page->columns.first == before->columns.first)
        g_assert_cmpuint (page->rows.first, ==, before->rows.end);
      else
        g_assert_cmpuint (page->rows.first, ==, 0);
    }
}

static void
test_empty_plan_has_a_page (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FgSheet) sheet = make_sheet (0, 0, 700.0);
  g_autoptr (GArray) pages = fg_pagination_cut (sheet, 700.0, 500.0, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (pages->len, ==, 1);
}

static void
test_page_too_small (void)
{
  static const struct
  {
    double width, height;
  } cases[] = { { 50.0, 500.0 }, { 700.0, 50.0 }, { -10.0, -10.0 } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (FgSheet) sheet = make_sheet (20, 20, cases[i].width);

      g_assert_null (fg_pagination_cut (sheet, cases[i].width, cases[i].height, &error));
      g_assert_error (error, FG_REPORT_ERROR, FG_REPORT_ERROR_PAGE_TOO_SMALL);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/report/pagination/every-cell-on-one-page", test_every_cell_on_one_page);
  g_test_add_func ("/report/pagination/pages-are-not-overfull", test_pages_are_not_overfull);
  g_test_add_func ("/report/pagination/pages-are-evenly-full", test_pages_are_evenly_full);
  g_test_add_func ("/report/pagination/headings-do-not-end-a-page", test_headings_do_not_end_a_page);
  g_test_add_func ("/report/pagination/down-then-over", test_down_then_over);
  g_test_add_func ("/report/pagination/empty-plan-has-a-page", test_empty_plan_has_a_page);
  g_test_add_func ("/report/pagination/page-too-small", test_page_too_small);

  return g_test_run ();
}
