/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Stamps: with the clock, and never back.
 */
#include "fg-stamp-private.h"

#include <glib.h>

static void
test_follows_the_clock (void)
{
  gint64 first = fg_stamp_next (0, 1569800000000);
  gint64 second = fg_stamp_next (first, 1569800000001);

  g_assert_cmpint (fg_stamp_get_time_ms (first), ==, 1569800000000);
  g_assert_cmpint (fg_stamp_get_time_ms (second), ==, 1569800000001);
  g_assert_cmpint (second, >, first);
}

static void
test_never_goes_back (void)
{
  gint64 last = fg_stamp_next (0, 1569800000000);

  for (guint i = 0; i < 200000; i++)
    {
      gint64 next = fg_stamp_next (last, 1569800000000 + g_test_rand_int_range (-100000, 3));

      g_assert_cmpint (next, >, last);
      last = next;
    }
}

/* A desk whose battery is dead; a build with -Db_sanitize=undefined looks at the arithmetic. */
static void
test_clock_before_1970 (void)
{
  g_assert_cmpint (fg_stamp_next (0, -86400000), ==, 1);
  g_assert_cmpint (fg_stamp_next (1, -86400000), ==, 2);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/stamp/follows-the-clock", test_follows_the_clock);
  g_test_add_func ("/store/stamp/grows-whatever-the-clock-does", test_never_goes_back);
  g_test_add_func ("/store/stamp/grows-with-a-clock-before-1970", test_clock_before_1970);

  return g_test_run ();
}
