/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The timeline as a sheet: its geometry, what a clip draws of it, what it says.
 */
#include "fg-timeline-sheet.h"

#include "fg-timeline-layout.h"
#include "sample-plan.h"

#define FONT_SIZE 14.0

static FgTimelineSheet *
make_sheet (guint n_rows)
{
  g_autoptr (FgSheetStyle) style = fg_sheet_style_new (FG_PALETTE_LIGHT, FONT_SIZE);
  g_autoptr (FgTimeline) timeline = sample_plan_make_timeline (n_rows);
  FgTimelineSheet *sheet = fg_timeline_sheet_new (timeline, style);

  fg_sheet_set_size (FG_SHEET (sheet), 1100.0, 0.0);
  return sheet;
}

static GskRenderNode *
draw (FgTimelineSheet *sheet, double x, double y)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  FgSheetPort port = FG_SHEET_PORT_INIT;

  port.width = 1100.0;
  port.height = 700.0;
  port.x = x;
  port.y = y;
  fg_sheet_append (FG_SHEET (sheet), snapshot, &port);
  return gtk_snapshot_free_to_node (snapshot);
}

static void
compute (FgTimelineLayout *layout, FgSheetStyle *style, FgTracks *columns, FgDay from, FgDay to, double day_em)
{
  g_autoptr (FgTimeline) timeline = sample_plan_make_timeline (50);
  const FgSheetRoom room = { .width = 1000.0 };
  const FgTimelineRequest request = { .columns = FG_TIMELINE_COLUMNS_DEFAULT, .from = from, .to = to };

  fg_timeline_layout_measure (layout, timeline, fg_timeline_layout_number_em (timeline), style, &request, &room);
  fg_timeline_layout_zoom (layout, day_em, columns);
}

static void
test_axis_has_the_months_of_the_data (void)
{
  g_autoptr (FgSheetStyle) style = fg_sheet_style_new (FG_PALETTE_PAPER, FONT_SIZE);
  g_autoptr (FgTracks) columns = fg_tracks_new ();
  FgTimelineLayout layout;

  compute (&layout, style, columns, FG_DAY_NONE, FG_DAY_NONE, 0.15);
  g_assert_cmpuint (layout.first_day, ==, fg_day_from_ymd (2019, 1, 1));
  g_assert_cmpuint (layout.end_day, ==, fg_day_from_ymd (2020, 1, 1));
  g_assert_cmpuint (fg_tracks_get_n (columns), ==, 12);
}

static void
test_axis_can_be_cut (void)
{
  g_autoptr (FgSheetStyle) style = fg_sheet_style_new (FG_PALETTE_PAPER, FONT_SIZE);
  g_autoptr (FgTracks) columns = fg_tracks_new ();
  FgTimelineLayout layout;

  compute (&layout, style, columns, fg_day_from_ymd (2019, 6, 12), fg_day_from_ymd (2019, 8, 2), 0.15);
  g_assert_cmpuint (layout.first_day, ==, fg_day_from_ymd (2019, 6, 1));
  g_assert_cmpuint (layout.end_day, ==, fg_day_from_ymd (2019, 9, 1));
}

/* At every zoom the columns make up the whole axis, and days and places agree. */
static void
test_columns_make_up_the_axis (void)
{
  g_autoptr (FgSheetStyle) style = fg_sheet_style_new (FG_PALETTE_PAPER, FONT_SIZE);
  g_autoptr (FgTracks) columns = fg_tracks_new ();

  for (double day_em = 0.01; day_em < 2.0; day_em *= 1.3)
    {
      FgTimelineLayout layout;

      compute (&layout, style, columns, FG_DAY_NONE, FG_DAY_NONE, day_em);
      g_assert_cmpfloat_with_epsilon (fg_tracks_get_length (columns),
                                      fg_timeline_layout_get_x (&layout, layout.end_day), 0.01);
      for (FgDay day = layout.first_day; day < layout.end_day; day++)
        g_assert_cmpuint (
          fg_timeline_layout_get_day (&layout, fg_timeline_layout_get_x (&layout, day) + layout.day_width / 2.0), ==,
          day);
    }
}

static void
test_fit_shows_all (void)
{
  g_autoptr (FgTimelineSheet) sheet = make_sheet (50);

  fg_timeline_sheet_zoom_to_fit (sheet);
  g_assert_cmpfloat (fg_sheet_get_width (FG_SHEET (sheet)), <=, 1100.01);
  g_assert_cmpfloat (fg_sheet_get_width (FG_SHEET (sheet)), >, 1090.0);

  /* It follows the width until another zoom is chosen. */
  fg_sheet_set_size (FG_SHEET (sheet), 900.0, 0.0);
  g_assert_cmpfloat_with_epsilon (fg_sheet_get_width (FG_SHEET (sheet)), 900.0, 0.01);
  fg_timeline_sheet_set_day_em (sheet, 1.0);
  g_assert_cmpfloat (fg_sheet_get_width (FG_SHEET (sheet)), >, 900.0);
}

static void
test_clip_does_not_grow (void)
{
  g_autoptr (FgTimelineSheet) small = make_sheet (1000);
  g_autoptr (FgTimelineSheet) large = make_sheet (100000);
  g_autoptr (GskRenderNode) few = draw (small, 100.0, 5000.0);
  g_autoptr (GskRenderNode) many = draw (large, 100.0, 5000.0);
  g_autoptr (GskRenderNode) deep = draw (large, 100.0, 2500000.0);

  g_assert_cmpuint (sample_plan_count_nodes (few), >, 80);
  g_assert_cmpuint (sample_plan_count_nodes (many), ==, sample_plan_count_nodes (few));
  g_assert_cmpuint (sample_plan_count_nodes (deep), <, 1.3 * sample_plan_count_nodes (few));
}

static void
test_deep_rows_keep_their_pixels (void)
{
  g_autoptr (FgTimelineSheet) sheet = make_sheet (100000);
  FgSheetPort port = FG_SHEET_PORT_INIT;
  FgSheetCell cell;
  graphene_rect_t rect;

  port.width = 1100.0;
  port.height = 700.0;
  port.y = fg_tracks_get_offset (fg_sheet_get_rows (FG_SHEET (sheet)), 99990);
  fg_sheet_hit (FG_SHEET (sheet), &port, 700.0, fg_sheet_get_header_height (FG_SHEET (sheet)) + 1.0, &cell);
  g_assert_cmpuint (cell.row, ==, 99990);
  fg_sheet_get_cell_rect (FG_SHEET (sheet), &port, &cell, &rect);
  g_assert_cmpfloat_with_epsilon (rect.origin.y, fg_sheet_get_header_height (FG_SHEET (sheet)), 0.001);
}

static void
test_row_says_all_of_it (void)
{
  g_autoptr (FgSheetStyle) style = fg_sheet_style_new (FG_PALETTE_LIGHT, FONT_SIZE);
  g_autoptr (FgTimeline) timeline = fg_timeline_new ("", "", fg_day_from_ymd (2019, 10, 3));
  const FgTimelineRow row = {
    .item_id = 3,
    .kind = FG_ITEM_TASK,
    .number = (char *) "7",
    .title = (char *) "压缩时间",
    .leads = (char *) "市财政局",
    .has_lead = TRUE,
    .first_day = fg_day_from_ymd (2019, 1, 1),
    .last_day = fg_day_from_ymd (2019, 9, 30),
    .deadline_text = (char *) "2019-09-30",
    .percent = 40,
    .light = FG_LIGHT_RED,
  };
  FgTimelineRow nobody = row;
  g_autoptr (FgTimelineSheet) sheet = NULL;
  g_autofree char *text = NULL;
  g_autofree char *nobody_text = NULL;

  nobody.leads = (char *) "";
  fg_timeline_add_row (timeline, &row);
  fg_timeline_add_row (timeline, &nobody);
  sheet = fg_timeline_sheet_new (timeline, style);
  text = fg_sheet_describe (FG_SHEET (sheet), &(FgSheetCell) { 0, FG_SHEET_NOWHERE });
  g_assert_cmpstr (text, ==, "Task 7 压缩时间, lead 市财政局, due 2019-09-30, 3 days overdue");
  nobody_text = fg_sheet_describe (FG_SHEET (sheet), &(FgSheetCell) { 1, FG_SHEET_NOWHERE });
  g_assert_cmpstr (nobody_text, ==, "Task 7 压缩时间, No agency, due 2019-09-30, 3 days overdue");
}

static gboolean
has_broken_line (GskRenderNode *node)
{
  switch ((guint) gsk_render_node_get_node_type (node))
    {
    case GSK_CONTAINER_NODE:
      for (guint i = 0; i < gsk_container_node_get_n_children (node); i++)
        if (has_broken_line (gsk_container_node_get_child (node, i)))
          return TRUE;
      return FALSE;
    case GSK_CLIP_NODE:
      return has_broken_line (gsk_clip_node_get_child (node));
    case GSK_TRANSFORM_NODE:
      return has_broken_line (gsk_transform_node_get_child (node));
    default:
      return gsk_render_node_get_node_type (node) == GSK_REPEATING_LINEAR_GRADIENT_NODE;
    }
}

/* The legend shows a broken line for work that has no last day, be it 长期坚持 or nothing said at all. */
static void
test_row_without_a_deadline_has_a_line (void)
{
  static const FgPrecision precisions[] = { FG_PRECISION_NONE, FG_PRECISION_STANDING };

  for (guint i = 0; i < G_N_ELEMENTS (precisions); i++)
    {
      g_autoptr (FgSheetStyle) style = fg_sheet_style_new (FG_PALETTE_LIGHT, FONT_SIZE);
      g_autoptr (FgTimeline) timeline = fg_timeline_new ("", "", fg_day_from_ymd (2019, 10, 3));
      const FgTimelineRow row = {
        .item_id = 3,
        .number = (char *) "7",
        .title = (char *) "压缩时间",
        .leads = (char *) "市财政局",
        .deadline_text = (char *) "",
        .precision = precisions[i],
      };
      g_autoptr (FgTimelineSheet) sheet = NULL;
      g_autoptr (GskRenderNode) node = NULL;

      fg_timeline_add_row (timeline, &row);
      sheet = fg_timeline_sheet_new (timeline, style);
      node = draw (sheet, 0.0, 0.0);
      g_assert_true (has_broken_line (node));
    }
}

static void
test_folding_hides_rows (void)
{
  g_autoptr (FgTimelineSheet) sheet = make_sheet (50);
  g_autoptr (GHashTable) folded = g_hash_table_new (g_str_hash, g_str_equal);
  guint n_rows = fg_tracks_get_n (fg_sheet_get_rows (FG_SHEET (sheet)));
  const FgTimelineRow *heading = fg_timeline_sheet_get_row (sheet, 0);
  g_autofree char *text = NULL;

  g_assert_true (heading->is_group);
  g_assert_cmpuint (heading->n_items, >, 0);
  g_hash_table_add (folded, heading->title);
  fg_timeline_sheet_set_folded (sheet, folded);
  g_assert_cmpuint (fg_tracks_get_n (fg_sheet_get_rows (FG_SHEET (sheet))), ==, n_rows - heading->n_items);
  g_assert_true (fg_timeline_sheet_get_row (sheet, 1)->is_group);
  text = fg_sheet_describe (FG_SHEET (sheet), &(FgSheetCell) { 0, FG_SHEET_NOWHERE });
  g_assert_nonnull (strstr (text, "collapsed"));

  fg_timeline_sheet_set_folded (sheet, NULL);
  g_assert_cmpuint (fg_tracks_get_n (fg_sheet_get_rows (FG_SHEET (sheet))), ==, n_rows);
}

static void
test_cell_says_what_falls_into_its_time (void)
{
  g_autoptr (FgSheetStyle) style = fg_sheet_style_new (FG_PALETTE_LIGHT, FONT_SIZE);
  g_autoptr (FgTimeline) timeline = fg_timeline_new ("", "", fg_day_from_ymd (2019, 10, 3));
  const FgTimelineRow row = {
    .item_id = 3,
    .kind = FG_ITEM_TASK,
    .number = (char *) "7",
    .title = (char *) "压缩时间",
    .leads = (char *) "",
    .first_day = fg_day_from_ymd (2019, 2, 3),
    .last_day = fg_day_from_ymd (2019, 9, 30),
    .deadline_text = (char *) "2019-09-30",
    .light = FG_LIGHT_RED,
  };
  static const struct
  {
    guint       month;
    const char *words;
  } cases[] = { { 2, "Feb 2019: starts. " }, { 5, "May 2019: under way. " }, { 9, "Sep 2019: deadline. " },
                { 10, "Oct 2019: overdue, today. " } };
  g_autoptr (FgTimelineSheet) sheet = NULL;

  fg_timeline_add_row (timeline, &row);
  sheet = fg_timeline_sheet_new (timeline, style);
  fg_timeline_sheet_set_range (sheet, fg_day_from_ymd (2019, 1, 1), fg_day_from_ymd (2019, 12, 31));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      FgDay day = fg_day_from_ymd (2019, (int) cases[i].month, 15);
      const FgSheetCell cell = { 0, fg_timeline_sheet_find_column (sheet, day) };
      g_autofree char *text = fg_sheet_describe (FG_SHEET (sheet), &cell);

      g_assert_cmpuint (cell.column, ==, cases[i].month - 1);
      g_assert_true (g_str_has_prefix (text, cases[i].words));
    }
}

/* The strip takes its height from the rows, and there is no row in it. */
static void
test_strip_stays_below (void)
{
  g_autoptr (FgTimelineSheet) sheet = make_sheet (1000);
  FgSheetPort port = FG_SHEET_PORT_INIT;
  FgSheetCell cell;
  double strip = fg_sheet_get_footer_height (FG_SHEET (sheet));

  port.width = 1100.0;
  port.height = 700.0;
  g_assert_cmpfloat (strip, >, FONT_SIZE);
  fg_sheet_hit (FG_SHEET (sheet), &port, 700.0, 699.0, &cell);
  g_assert_cmpuint (cell.row, ==, FG_SHEET_NOWHERE);
  fg_sheet_hit (FG_SHEET (sheet), &port, 700.0, 699.0 - strip, &cell);
  g_assert_cmpuint (cell.row, !=, FG_SHEET_NOWHERE);
  fg_timeline_sheet_set_strip (sheet, FALSE);
  g_assert_cmpfloat (fg_sheet_get_footer_height (FG_SHEET (sheet)), <=, 0.0);
}

static void
test_empty_plan_draws (void)
{
  g_autoptr (FgTimelineSheet) sheet = make_sheet (0);
  g_autoptr (GskRenderNode) node = draw (sheet, 0.0, 0.0);

  g_assert_nonnull (node);
}

/* How wide all that is drawn in @color and is higher than a row is together. */
static double
get_shaded_width (GskRenderNode *node, const GdkRGBA *color)
{
  graphene_rect_t bounds;
  double width = 0.0;

  switch ((int) gsk_render_node_get_node_type (node))
    {
    case GSK_CONTAINER_NODE:
      for (guint i = 0; i < gsk_container_node_get_n_children (node); i++)
        width += get_shaded_width (gsk_container_node_get_child (node, i), color);
      return width;
    case GSK_TRANSFORM_NODE:
      return get_shaded_width (gsk_transform_node_get_child (node), color);
    case GSK_CLIP_NODE:
      return get_shaded_width (gsk_clip_node_get_child (node), color);
    case GSK_COLOR_NODE:
      gsk_render_node_get_bounds (node, &bounds);
      return gdk_rgba_equal (gsk_color_node_get_color (node), color) && bounds.size.height > 10.0f * FONT_SIZE
               ? bounds.size.width
               : 0.0;
    default:
      return 0.0;
    }
}

/* October 2019: seven days of the National Day, two Saturdays and three Sundays after it; the 12th, a Saturday, was
   worked. */
static void
test_days_off_are_shaded (void)
{
  g_autoptr (FgTimelineSheet) sheet = make_sheet (50);
  const GdkRGBA *color = fg_sheet_style_get_color (fg_sheet_get_style (FG_SHEET (sheet)), FG_COLOR_DAY_OFF);
  g_autoptr (GskRenderNode) node = NULL;
  double day_width;

  fg_timeline_sheet_set_range (sheet, fg_day_from_ymd (2019, 10, 1), fg_day_from_ymd (2019, 10, 31));
  fg_timeline_sheet_set_day_em (sheet, 0.9);
  fg_sheet_set_size (FG_SHEET (sheet), 1100.0, 0.0);
  day_width = fg_timeline_sheet_get_day_x (sheet, fg_day_from_ymd (2019, 10, 2))
              - fg_timeline_sheet_get_day_x (sheet, fg_day_from_ymd (2019, 10, 1));
  node = draw (sheet, 0.0, 0.0);

  g_assert_cmpfloat_with_epsilon (get_shaded_width (node, color), 12.0 * day_width, 0.1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  gtk_init_check ();

  g_test_add_func ("/sheet/timeline/days-off-are-shaded", test_days_off_are_shaded);
  g_test_add_func ("/sheet/timeline/axis-has-the-months-of-the-data", test_axis_has_the_months_of_the_data);
  g_test_add_func ("/sheet/timeline/axis-can-be-cut", test_axis_can_be_cut);
  g_test_add_func ("/sheet/timeline/columns-make-up-the-axis", test_columns_make_up_the_axis);
  g_test_add_func ("/sheet/timeline/fit-shows-all", test_fit_shows_all);
  g_test_add_func ("/sheet/timeline/clip-does-not-grow", test_clip_does_not_grow);
  g_test_add_func ("/sheet/timeline/deep-rows-keep-their-pixels", test_deep_rows_keep_their_pixels);
  g_test_add_func ("/sheet/timeline/row-says-all-of-it", test_row_says_all_of_it);
  g_test_add_func ("/sheet/timeline/row-without-a-deadline-has-a-line", test_row_without_a_deadline_has_a_line);
  g_test_add_func ("/sheet/timeline/folding-hides-rows", test_folding_hides_rows);
  g_test_add_func ("/sheet/timeline/a-cell-says-what-falls-into-its-time", test_cell_says_what_falls_into_its_time);
  g_test_add_func ("/sheet/timeline/the-strip-stays-below", test_strip_stays_below);
  g_test_add_func ("/sheet/timeline/empty-plan-draws", test_empty_plan_draws);

  return g_test_run ();
}
