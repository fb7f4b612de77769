/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The matrix as a sheet: its geometry, what a clip draws of it, what is under the pointer, what it says.
 */
#include "fg-matrix-sheet.h"

#include "fg-matrix-layout.h"
#include "sample-plan.h"

#define FONT_SIZE 14.0

static FgSheet *
make_sheet (guint n_rows, guint n_columns)
{
  g_autoptr (FgSheetStyle) style = fg_sheet_style_new (FG_PALETTE_LIGHT, FONT_SIZE);
  g_autoptr (FgMatrix) matrix = sample_plan_make_matrix (n_rows, n_columns);
  FgMatrixSheet *sheet = fg_matrix_sheet_new (matrix, style);

  fg_sheet_set_size (FG_SHEET (sheet), 1100.0, 0.0);
  return FG_SHEET (sheet);
}

static FgSheetPort
make_port (double x, double y)
{
  FgSheetPort port = FG_SHEET_PORT_INIT;

  port.width = 1100.0;
  port.height = 700.0;
  port.x = x;
  port.y = y;
  return port;
}

static GskRenderNode *
draw (FgSheet *sheet, const FgSheetPort *port)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();

  fg_sheet_append (sheet, snapshot, port);
  return gtk_snapshot_free_to_node (snapshot);
}

static void
test_long_name_has_room (void)
{
  g_autoptr (FgSheetStyle) style = fg_sheet_style_new (FG_PALETTE_LIGHT, FONT_SIZE);
  g_autoptr (FgMatrix) matrix = fg_matrix_new ("", "", fg_day_from_ymd (2019, 9, 30));
  g_autoptr (FgTracks) columns = fg_tracks_new ();
  g_autoptr (GString) name = g_string_new (NULL);
  FgMatrixColumn column = { .agency_id = 1 };
  FgMatrixLayout layout;
  const FgSheetRoom room = { .width = 1000.0 };

  for (guint i = 0; i < 60; i++)
    g_string_append (name, "局");
  column.name = name->str;
  fg_matrix_add_column (matrix, &column);
  fg_matrix_layout_measure (&layout, matrix, style, &room, columns);

  /* Every character has its own square. */
  g_assert_cmpfloat (layout.header_height * fg_tracks_get_size (columns, 0), >=, 60 * FONT_SIZE * FONT_SIZE);
  g_assert_cmpfloat (layout.header_height, >=, layout.stack_length * FONT_SIZE);
}

static void
test_low_window_gets_a_low_header (void)
{
  g_autoptr (FgSheet) sheet = make_sheet (20, 30);
  double high = fg_sheet_get_header_height (sheet);

  fg_sheet_set_size (sheet, 1100.0, 400.0);
  g_assert_cmpfloat (fg_sheet_get_header_height (sheet), <, high);
  g_assert_cmpfloat (fg_sheet_get_header_height (sheet), <, 200.0);
}

static void
test_titles_take_what_agencies_leave (void)
{
  g_autoptr (FgSheet) few = make_sheet (20, 3);
  g_autoptr (FgSheet) many = make_sheet (20, 100);

  g_assert_cmpfloat (fg_sheet_get_heading_width (few), >, fg_sheet_get_heading_width (many));
  g_assert_cmpfloat (fg_sheet_get_width (few), <=, 1100.0);
}

static void
test_clip_does_not_grow (void)
{
  g_autoptr (FgSheet) small = make_sheet (200, 60);
  g_autoptr (FgSheet) large = make_sheet (10000, 300);
  const FgSheetPort port = make_port (400.0, 1000.0);
  g_autoptr (GskRenderNode) few = draw (small, &port);
  g_autoptr (GskRenderNode) many = draw (large, &port);

  g_assert_cmpuint (sample_plan_count_nodes (few), >, 100);
  g_assert_cmpuint (sample_plan_count_nodes (many), <, 1.2 * sample_plan_count_nodes (few));
}

static void
test_drawing_stays_in_port (void)
{
  g_autoptr (FgSheet) sheet = make_sheet (200, 60);
  const FgSheetPort port = make_port (333.0, 777.0);
  g_autoptr (GskRenderNode) node = draw (sheet, &port);
  graphene_rect_t bounds;

  gsk_render_node_get_bounds (node, &bounds);
  g_assert_cmpfloat (bounds.origin.x, >=, 0.0f);
  g_assert_cmpfloat (bounds.origin.y, >=, 0.0f);
  g_assert_cmpfloat (bounds.origin.x + bounds.size.width, <=, port.width);
  g_assert_cmpfloat (bounds.origin.y + bounds.size.height, <=, port.height);
}

/* Where a cell is drawn, the pointer finds it. */
static void
test_hit_finds_what_is_drawn (void)
{
  g_autoptr (FgSheet) sheet = make_sheet (300, 40);
  double body_x = fg_sheet_get_heading_width (sheet), body_y = fg_sheet_get_header_height (sheet);

  for (guint run = 0; run < 500; run++)
    {
      const FgSheetPort port = make_port (g_test_rand_int_range (0, 300), g_test_rand_int_range (0, 3000));
      double x = g_test_rand_double_range (body_x, port.width), y = g_test_rand_double_range (body_y, port.height);
      FgSheetCell cell;
      graphene_rect_t rect;

      fg_sheet_hit (sheet, &port, x, y, &cell);
      if (cell.row == FG_SHEET_NOWHERE || cell.column == FG_SHEET_NOWHERE)
        continue;
      fg_sheet_get_cell_rect (sheet, &port, &cell, &rect);
      graphene_rect_inset (&rect, -0.01f, -0.01f);
      g_assert_true (graphene_rect_contains_point (&rect, &GRAPHENE_POINT_INIT ((float) x, (float) y)));
    }
}

static void
test_headings_hit_row_alone (void)
{
  g_autoptr (FgSheet) sheet = make_sheet (30, 10);
  const FgSheetPort port = make_port (0.0, 0.0);
  FgSheetCell cell;

  fg_sheet_hit (sheet, &port, 5.0, fg_sheet_get_header_height (sheet) + 1.0, &cell);
  g_assert_cmpuint (cell.row, ==, 0);
  g_assert_cmpuint (cell.column, ==, FG_SHEET_NOWHERE);

  fg_sheet_hit (sheet, &port, fg_sheet_get_heading_width (sheet) + 1.0, 5.0, &cell);
  g_assert_cmpuint (cell.row, ==, FG_SHEET_NOWHERE);
  g_assert_cmpuint (cell.column, ==, 0);
}

static void
test_empty_plan_draws (void)
{
  g_autoptr (FgSheet) sheet = make_sheet (0, 0);
  const FgSheetPort port = make_port (0.0, 0.0);
  g_autoptr (GskRenderNode) node = draw (sheet, &port);

  g_assert_nonnull (node);
}

static FgSheet *
make_described_sheet (void)
{
  g_autoptr (FgSheetStyle) style = fg_sheet_style_new (FG_PALETTE_LIGHT, FONT_SIZE);
  g_autoptr (FgMatrix) matrix = fg_matrix_new ("", "", fg_day_from_ymd (2019, 10, 8));
  const FgMatrixColumn column = { .agency_id = 1, .name = (char *) "市财政局" };
  const FgMatrixRow row = {
    .item_id = 7,
    .kind = FG_ITEM_TASK,
    .number = (char *) "12",
    .title = (char *) "压缩时间",
    .last_day = fg_day_from_ymd (2019, 9, 30),
    .light = FG_LIGHT_RED,
  };

  fg_matrix_add_column (matrix, &column);
  fg_matrix_add_row (matrix, &row);
  fg_matrix_add_role (matrix, 0, 0, FG_ROLE_LEAD);
  return FG_SHEET (fg_matrix_sheet_new (matrix, style));
}

static void
test_cell_says_all_of_it (void)
{
  g_autoptr (FgSheet) sheet = make_described_sheet ();
  g_autofree char *text = fg_sheet_describe (sheet, &(FgSheetCell) { 0, 0 });

  g_assert_cmpstr (text, ==, "市财政局: Lead. 12 压缩时间, due 2019-09-30, Overdue");
}

static void
test_row_knows_its_item (void)
{
  g_autoptr (FgSheet) sheet = make_described_sheet ();

  g_assert_cmpint (fg_sheet_get_item (sheet, 0), ==, 7);
  g_assert_cmpuint (fg_sheet_find_item (sheet, 7), ==, 0);
  g_assert_cmpuint (fg_sheet_find_item (sheet, 8), ==, FG_SHEET_NOWHERE);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  gtk_init_check ();

  g_test_add_func ("/sheet/matrix/long-name-has-room", test_long_name_has_room);
  g_test_add_func ("/sheet/matrix/low-window-gets-a-low-header", test_low_window_gets_a_low_header);
  g_test_add_func ("/sheet/matrix/titles-take-what-agencies-leave", test_titles_take_what_agencies_leave);
  g_test_add_func ("/sheet/matrix/clip-does-not-grow", test_clip_does_not_grow);
  g_test_add_func ("/sheet/matrix/drawing-stays-in-port", test_drawing_stays_in_port);
  g_test_add_func ("/sheet/matrix/hit-finds-what-is-drawn", test_hit_finds_what_is_drawn);
  g_test_add_func ("/sheet/matrix/headings-hit-row-alone", test_headings_hit_row_alone);
  g_test_add_func ("/sheet/matrix/empty-plan-draws", test_empty_plan_draws);
  g_test_add_func ("/sheet/matrix/cell-says-all-of-it", test_cell_says_all_of_it);
  g_test_add_func ("/sheet/matrix/row-knows-its-item", test_row_knows_its_item);

  return g_test_run ();
}
