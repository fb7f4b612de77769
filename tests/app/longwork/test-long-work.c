/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How far work is comes from its thread to the main thread, in no more pieces than the main thread can take.
 */
#include "fg-long-work.h"

#define N_REPORTS 100000

static gpointer
report_on_thread (gpointer data)
{
  const FgWork *work = fg_long_work_get_work (data);

  for (guint i = 1; i <= N_REPORTS; i++)
    work->report ((double) i / N_REPORTS, work->data);
  return NULL;
}

static void
count (guint *n)
{
  (*n)++;
}

static void
test_told (void)
{
  g_autoptr (FgLongWork) work = fg_long_work_new ("…");
  guint n_told = 0;
  GThread *thread = NULL;

  g_assert_cmpfloat (fg_long_work_get_fraction (work), ==, FG_LONG_WORK_UNKNOWN);
  g_signal_connect_swapped (work, "notify::fraction", G_CALLBACK (count), &n_told);
  thread = g_thread_new ("work", report_on_thread, work);
  g_thread_join (thread);
  while (g_main_context_iteration (NULL, FALSE))
    ;

  /* Nobody listened meanwhile: one telling was under way, and it found the last fraction. */
  g_assert_cmpuint (n_told, ==, 1);
  g_assert_cmpfloat (fg_long_work_get_fraction (work), ==, 1);
}

static void
test_cancelled_once (void)
{
  g_autoptr (FgLongWork) work = fg_long_work_new ("…");
  guint n_told = 0;

  g_signal_connect_swapped (work, "cancelled", G_CALLBACK (count), &n_told);
  fg_long_work_cancel (work);
  fg_long_work_cancel (work);
  g_assert_cmpuint (n_told, ==, 1);
  g_assert_true (fg_long_work_is_cancelled (work));
  g_assert_true (g_cancellable_is_cancelled (fg_long_work_get_work (work)->cancellable));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/app/long-work/told-once-a-turn", test_told);
  g_test_add_func ("/app/long-work/cancelled-once", test_cancelled_once);

  return g_test_run ();
}
