/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A notice repeated a hundred times as often takes about a hundred times as long.
 */
#include "fg-plan-reader.h"

#include <string.h>

#define N_FEW 20
#define FACTOR 100

/* For caches that no longer hold the text and a machine that does other work as well. A rule that looks over the whole
 * text for each item would take FACTOR times as long again. */
#define TOLERANCE 5.0

static double
seconds_for (const char *notice, guint n)
{
  g_autoptr (GString) text = g_string_sized_new (strlen (notice) * n + 1);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (FgPlan) plan = NULL;
  g_autoptr (GError) error = NULL;
  gint64 start;

  for (guint i = 0; i < n; i++)
    g_string_append (text, notice);
  bytes = g_bytes_new (text->str, text->len);
  start = g_get_monotonic_time ();
  plan = fg_plan_reader_read (bytes, NULL, FG_DAY_NONE, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (plan->tasks->len, ==, n * 14);
  return (double) (g_get_monotonic_time () - start) / G_USEC_PER_SEC;
}

static void
test_time_grows_with_length (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "sample-notice.txt", NULL);
  g_autofree char *notice = NULL;
  g_autoptr (GError) error = NULL;
  double few = G_MAXDOUBLE, many;

  g_file_get_contents (path, &notice, NULL, &error);
  g_assert_no_error (error);
  for (int i = 0; i < 5; i++)
    few = MIN (few, seconds_for (notice, N_FEW));
  many = seconds_for (notice, N_FEW * FACTOR);
  g_test_message ("%d times: %.3f s, %d times: %.3f s", N_FEW, few, N_FEW * FACTOR, many);
  g_assert_cmpfloat (many, <, few * FACTOR * TOLERANCE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/document/linear/time-grows-with-length", test_time_grows_with_length);
  return g_test_run ();
}
