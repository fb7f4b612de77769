/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How fast plain text is read into a plan: our sample notice, repeated to 1, 5 and 20 MB. Beside it stands what any
 * reader must do at the least, looking at each byte to see that it is UTF-8 and where its line ends; the ratio of the
 * two says more than the figures of one machine.
 */
#include "fg-plan-reader.h"

#include <string.h>
#include <time.h>

#define BYTES_PER_MB 1000000
#define N_RUNS 3

static const guint sizes_in_mb[] = { 1, 5, 20 };

/* Of this process, so that what else the machine does is not counted. */
static double
processor_seconds (void)
{
  return (double) clock () / CLOCKS_PER_SEC;
}

static GBytes *
repeat (const char *notice, gsize min_length)
{
  gsize length = strlen (notice);
  GString *text = g_string_sized_new (min_length + length + 1);

  while (text->len < min_length)
    g_string_append_len (text, notice, (gssize) length);
  return g_string_free_to_bytes (text);
}

static guint
split_lines (GBytes *bytes)
{
  gsize length;
  const char *text = g_bytes_get_data (bytes, &length);
  const char *end = text + length;
  guint n_lines = 0;

  g_assert_true (g_utf8_validate (text, (gssize) length, NULL));
  for (const char *line = text; line < end; n_lines++)
    {
      const char *line_end = memchr (line, '\n', (gsize) (end - line));

      line = line_end != NULL ? line_end + 1 : end;
    }
  return n_lines;
}

static double
seconds_to_split (GBytes *bytes)
{
  double start = processor_seconds ();

  g_assert_cmpuint (split_lines (bytes), >, 0);
  return processor_seconds () - start;
}

static double
seconds_to_read (GBytes *bytes)
{
  g_autoptr (FgPlan) plan = NULL;
  g_autoptr (GError) error = NULL;
  double start = processor_seconds ();
  double seconds;

  plan = fg_plan_reader_read (bytes, NULL, FG_DAY_NONE, &error);
  seconds = processor_seconds () - start;
  g_assert_no_error (error);
  g_assert_cmpuint (plan->tasks->len, >, 0);
  return seconds;
}

static double
best_of_runs (double (*measure) (GBytes *bytes), GBytes *bytes)
{
  double best = G_MAXDOUBLE;

  for (int i = 0; i < N_RUNS; i++)
    best = MIN (best, measure (bytes));
  return best;
}

int
main (int argc, char **argv)
{
  g_autofree char *path = NULL;
  g_autofree char *notice = NULL;
  g_autoptr (GError) error = NULL;
  double first_rate = 0;

  g_test_init (&argc, &argv, NULL);
  path = g_test_build_filename (G_TEST_DIST, "data", "sample-notice.txt", NULL);
  g_file_get_contents (path, &notice, NULL, &error);
  g_assert_no_error (error);

  for (guint i = 0; i < G_N_ELEMENTS (sizes_in_mb); i++)
    {
      g_autoptr (GBytes) bytes = repeat (notice, (gsize) sizes_in_mb[i] * BYTES_PER_MB);
      double megabytes = (double) g_bytes_get_size (bytes) / BYTES_PER_MB;
      double read = best_of_runs (seconds_to_read, bytes);
      double split = best_of_runs (seconds_to_split, bytes);

      if (i == 0)
        first_rate = megabytes / read;
      g_print ("%2u MB: read at %5.1f MB/s, %.2f times the time a byte of the first; %.1f times that of splitting lines\n",
               sizes_in_mb[i], megabytes / read, first_rate / (megabytes / read), read / split);
    }
  return 0;
}
