/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Targets: when they are met, and how much of the way is behind.
 */
#include "fg-item-target.h"

#include <math.h>

static void
test_state (void)
{
  static const struct
  {
    FgComparison  comparison;
    double        baseline, present, value;
    FgTargetState state;
    int           percent;
  } cases[] = {
    /* 压缩至3个工作日以内, from 10 */
    { FG_COMPARISON_AT_MOST, 10, 10, 3, FG_TARGET_MISSED, 0 },
    { FG_COMPARISON_AT_MOST, 10, 5, 3, FG_TARGET_MISSED, 71 },
    { FG_COMPARISON_AT_MOST, 10, 3, 3, FG_TARGET_MET, 100 },
    { FG_COMPARISON_AT_MOST, 10, 2, 3, FG_TARGET_MET, 100 },
    { FG_COMPARISON_AT_MOST, 10, 12, 3, FG_TARGET_MISSED, 0 },
    /* 达到90%以上 */
    { FG_COMPARISON_AT_LEAST, 50, 70, 90, FG_TARGET_MISSED, 50 },
    { FG_COMPARISON_AT_LEAST, 50, 90, 90, FG_TARGET_MET, 100 },
    { FG_COMPARISON_AT_LEAST, NAN, 89.9, 90, FG_TARGET_MISSED, -1 },
    { FG_COMPARISON_EQUAL, 0, 0.1 + 0.2, 0.3, FG_TARGET_MET, 100 },
    { FG_COMPARISON_EQUAL, 0, 1, 0.3, FG_TARGET_MISSED, 100 },
    /* Where nothing says how, from the baseline to the value */
    { FG_COMPARISON_NONE, 10, 4, 3, FG_TARGET_MISSED, 85 },
    { FG_COMPARISON_NONE, 10, 3, 3, FG_TARGET_MET, 100 },
    { FG_COMPARISON_NONE, 1, 5, 3, FG_TARGET_MET, 100 },
    { FG_COMPARISON_NONE, NAN, 5, 3, FG_TARGET_UNKNOWN, -1 },
    { FG_COMPARISON_AT_MOST, 10, NAN, 3, FG_TARGET_UNKNOWN, -1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (FgItemTarget) target = fg_item_target_new ("压缩至3个工作日");

      g_test_message ("case %u", i);
      target->comparison = cases[i].comparison;
      target->baseline = cases[i].baseline;
      target->present = cases[i].present;
      target->value = cases[i].value;
      g_assert_cmpint (fg_item_target_get_state (target), ==, cases[i].state);
      g_assert_cmpint (fg_item_target_get_percent (target), ==, cases[i].percent);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/target/is-met-as-its-comparison-has-it", test_state);

  return g_test_run ();
}
