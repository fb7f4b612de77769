/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Paper sizes and names, and the floor of the type.
 */
#include "fg-page-setup.h"

static void
test_size (void)
{
  static const struct
  {
    FgPaper       paper;
    FgOrientation orientation;
    double        width_mm, height_mm;
  } cases[] = {
    { FG_PAPER_A4, FG_ORIENTATION_PORTRAIT, 210.0, 297.0 },
    { FG_PAPER_A4, FG_ORIENTATION_LANDSCAPE, 297.0, 210.0 },
    { FG_PAPER_A3, FG_ORIENTATION_PORTRAIT, 297.0, 420.0 },
    { FG_PAPER_A3, FG_ORIENTATION_LANDSCAPE, 420.0, 297.0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      FgPageSetup setup = FG_PAGE_SETUP_INIT;
      double width, height;

      setup.paper = cases[i].paper;
      setup.orientation = cases[i].orientation;
      fg_page_setup_get_size_pt (&setup, &width, &height);
      g_assert_cmpfloat_with_epsilon (width * 25.4 / 72.0, cases[i].width_mm, 0.001);
      g_assert_cmpfloat_with_epsilon (height * 25.4 / 72.0, cases[i].height_mm, 0.001);
    }
}

static void
test_type_has_a_floor (void)
{
  FgPageSetup setup = FG_PAGE_SETUP_INIT;

  setup.font_pt = 4.4;
  g_assert_cmpfloat (fg_page_setup_get_font_pt (&setup), ==, 7.0);
  setup.font_pt = 10.5;
  g_assert_cmpfloat (fg_page_setup_get_font_pt (&setup), ==, 10.5);
}

static void
test_names (void)
{
  FgPaper paper;
  FgOrientation orientation;

  g_assert_true (fg_paper_from_string ("A3", &paper));
  g_assert_cmpint (paper, ==, FG_PAPER_A3);
  g_assert_true (fg_paper_from_string ("a4", &paper));
  g_assert_cmpint (paper, ==, FG_PAPER_A4);
  g_assert_false (fg_paper_from_string ("letter", &paper));
  g_assert_false (fg_paper_from_string (NULL, &paper));
  g_assert_true (fg_orientation_from_string ("portrait", &orientation));
  g_assert_cmpint (orientation, ==, FG_ORIENTATION_PORTRAIT);
  g_assert_false (fg_orientation_from_string ("upright", &orientation));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/report/page-setup/size", test_size);
  g_test_add_func ("/report/page-setup/type-has-a-floor", test_type_has_a_floor);
  g_test_add_func ("/report/page-setup/names", test_names);

  return g_test_run ();
}
