/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The chart of progress: its scale, what is under the pointer, what it says in words, and that it draws itself.
 */
#include "fg-progress-chart.h"

#define LAST_DAY 737150
#define WIDTH 400.0
#define HEIGHT 150.0

static FgProgressChart *
make_chart (guint n_done, guint n_overdue, guint n_weeks)
{
  g_autofree FgOverviewWeek *weeks = g_new0 (FgOverviewWeek, n_weeks);
  g_autoptr (FgSheetStyle) style = fg_sheet_style_new (FG_PALETTE_LIGHT, 14.0);

  for (guint i = 0; i < n_weeks; i++)
    weeks[i] = (FgOverviewWeek) { LAST_DAY - (n_weeks - 1 - i) * 7, n_done, n_overdue };

  return fg_progress_chart_new (weeks, n_weeks, style);
}

static void
test_scale (void)
{
  static const struct
  {
    guint most;
    guint top;
  } cases[] = {
    { 0, 4 }, { 4, 4 }, { 5, 6 }, { 10, 10 }, { 11, 20 }, { 41, 60 }, { 99, 100 }, { 101, 200 }, { 100000, 100000 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (FgProgressChart) done = make_chart (cases[i].most, 0, 3);
      g_autoptr (FgProgressChart) overdue = make_chart (0, cases[i].most, 3);

      g_assert_cmpuint (fg_progress_chart_get_top (done), ==, cases[i].top);
      g_assert_cmpuint (fg_progress_chart_get_top (overdue), ==, cases[i].top);
    }
}

static void
test_pointer (void)
{
  g_autoptr (FgProgressChart) chart = make_chart (3, 1, 26);
  guint last = 0;

  g_assert_cmpuint (fg_progress_chart_find (chart, WIDTH, 0.0), ==, FG_PROGRESS_CHART_NOWHERE);
  g_assert_cmpuint (fg_progress_chart_find (chart, WIDTH, WIDTH), ==, FG_PROGRESS_CHART_NOWHERE);
  g_assert_cmpuint (fg_progress_chart_find (chart, WIDTH, WIDTH - 1.0), ==, 25);
  for (double x = 60.0; x < WIDTH; x += 1.0)
    {
      guint week = fg_progress_chart_find (chart, WIDTH, x);

      g_assert_cmpuint (week, >=, last);
      g_assert_cmpuint (week, <=, last + 1 + (x == 60.0 ? 26 : 0));
      last = week;
    }
}

static void
test_words (void)
{
  g_autoptr (FgProgressChart) chart = make_chart (3, 1, 2);
  g_autofree char *last = fg_progress_chart_describe (chart, 1);
  g_autofree char *summary = fg_progress_chart_summarize (chart);

  g_assert_cmpstr (last, ==, "On 2019-04-01: 3 done, 1 overdue");
  g_assert_cmpstr (summary, ==, "On 2019-04-01: 3 done, 1 overdue\nOn 2019-03-25: 3 done, 1 overdue");
}

static guint
count_nodes (GskRenderNode *node, GskRenderNodeType type)
{
  GskRenderNodeType own = gsk_render_node_get_node_type (node);
  guint n = own == type ? 1 : 0;

  if (own == GSK_CONTAINER_NODE)
    for (guint i = 0; i < gsk_container_node_get_n_children (node); i++)
      n += count_nodes (gsk_container_node_get_child (node, i), type);
  else if (own == GSK_TRANSFORM_NODE)
    n += count_nodes (gsk_transform_node_get_child (node), type);
  else if (own == GSK_CLIP_NODE)
    n += count_nodes (gsk_clip_node_get_child (node), type);

  return n;
}

/* Of any width, of any number of weeks, and with texts as texts. */
static void
test_drawing (void)
{
  static const guint n_weeks[] = { 1, 2, 13, 26 };

  for (guint i = 0; i < G_N_ELEMENTS (n_weeks); i++)
    for (double width = 40.0; width < 2 * WIDTH; width += WIDTH / 2.0)
      {
        g_autoptr (FgProgressChart) chart = make_chart (3, 1, n_weeks[i]);
        g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
        GskRenderNode *node = NULL;

        fg_progress_chart_append (chart, snapshot, width, HEIGHT);
        node = gtk_snapshot_to_node (snapshot);
        g_assert_cmpuint (count_nodes (node, GSK_COLOR_NODE), >=, 2 * n_weeks[i]);
        g_assert_cmpuint (count_nodes (node, GSK_TEXT_NODE), >=, 5);
        gsk_render_node_unref (node);
      }
}

int
main (int argc, char *argv[])
{
  gtk_init_check ();
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/sheet/progress-chart/its-scale-is-round-and-high-enough", test_scale);
  g_test_add_func ("/sheet/progress-chart/weeks-follow-the-pointer", test_pointer);
  g_test_add_func ("/sheet/progress-chart/tells-in-words", test_words);
  g_test_add_func ("/sheet/progress-chart/draws-bars-and-texts", test_drawing);

  return g_test_run ();
}
